package command

import (
	"context"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
	"github.com/buron-cantal/buron/data/text"
)

type listing struct {
	Search string `placeholder:"${WORDS}" help:"${search}"`
	JSON   bool   `name:"json" help:"${json}"`
}

// listed is a dossier as list --json gives it; what isn't known is null.
type listed struct {
	Number     string     `json:"number"`
	ID         data.ID    `json:"id"`
	Name       string     `json:"name"`
	Path       data.Path  `json:"path"`
	Stage      data.Stage `json:"stage"`
	Telecentre *string    `json:"telecentre"`
	TargetDate *string    `json:"target_date"`
}

// Run lists the dossiers, the trash left out.
func (c *listing) Run(ctx context.Context, s *session) error {
	show := s.row
	if c.JSON {
		show = s.jsonRow
		s.out.WriteByte('[')
		defer s.out.WriteString("]\n")
	}
	count := 0
	each := func(row store.Row) error {
		count++
		return show(count, row)
	}
	return s.reading(ctx, func(r *store.Register) error {
		if len(text.QueryWords(c.Search)) == 0 {
			return r.Every(ctx, s.today, each)
		}
		return s.pages(ctx, r, store.Query{Search: c.Search, Scope: store.All}, each)
	})
}

// pages shows every row of a query, a page after the other.
func (s *session) pages(ctx context.Context, r *store.Register, q store.Query, show func(store.Row) error) error {
	q.Today, q.Limit = s.today, 1_000
	for {
		page, err := r.Page(ctx, q)
		if err != nil {
			return err
		}
		for _, row := range page {
			if err := show(row); err != nil {
				return err
			}
		}
		if len(page) < q.Limit {
			return nil
		}
		q.After = page[len(page)-1].Cursor
	}
}

func (s *session) jsonRow(i int, row store.Row) error {
	if i > 1 {
		s.out.WriteByte(',')
	}
	return s.json(listed{
		Number: row.Number, ID: row.ID, Name: row.Name, Path: row.Path, Stage: row.Stage,
		Telecentre: known(row.Telecentre), TargetDate: known(row.Target.String()),
	})
}

func (s *session) row(_ int, row store.Row) error {
	target := words.NoDate
	if !row.Target.IsZero() {
		target = words.Day(row.Target)
	}
	s.cells(
		cell{row.Number, 14}, cell{row.Name, 32}, cell{words.Path(row.Path), 26},
		cell{words.Stage(row.Stage), 14}, cell{target, 0},
	)
	return nil
}

// known is nil for what isn't said.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
