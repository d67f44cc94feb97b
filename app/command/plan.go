package command

import (
	"context"
	"os"
	"path/filepath"
	"time"

	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/file"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/store"
)

type planning struct {
	Number string `arg:"" optional:"" help:"${number}"`
	Output string `short:"o" placeholder:"${OUTPUT}" help:"${plan_output}"`
	All    bool   `help:"${all}"`
	Draft  bool   `help:"${draft}"`
}

// Run prints the plan of a dossier, or of all that are open.
func (c *planning) Run(ctx context.Context, s *session) error {
	switch {
	case c.All && c.Number != "":
		return usage("--all et NUMÉRO", "together")
	case c.All:
		if err := need(c.Output, "-o DOSSIER"); err != nil {
			return err
		}
	default:
		if err := need(c.Number, "NUMÉRO", c.Output, "-o FICHIER"); err != nil {
			return err
		}
	}
	engine, err := s.engine()
	if err != nil {
		return err
	}
	p := printer{session: s, engine: engine, draft: c.Draft}
	return s.reading(ctx, func(r *store.Register) error {
		if err := p.gather(ctx, r); err != nil {
			return err
		}
		if c.All {
			return p.all(ctx, r, c.Output)
		}
		return p.one(ctx, r, c.Number, c.Output)
	})
}

// printer prints plans one after the other.
type printer struct {
	*session
	engine      plan.Engine
	draft       bool
	structure   data.Structure
	contacts    map[data.ID]data.Contact
	telecentres []data.Telecentre
}

// gather reads what all plans of a register share.
func (p *printer) gather(ctx context.Context, r *store.Register) (err error) {
	if p.structure, err = r.Structure(ctx); err != nil {
		return err
	}
	if p.contacts, err = r.Contacts(ctx); err != nil {
		return err
	}
	p.telecentres, err = r.Telecentres(ctx)
	return err
}

func (p *printer) one(ctx context.Context, r *store.Register, number, path string) error {
	if err := file.Free(path); err != nil {
		return err
	}
	d, err := r.Dossier(ctx, number)
	if err != nil {
		return err
	}
	pdf, err := p.pdf(d)
	if err != nil {
		return err
	}
	return file.Write(path, pdf)
}

// all prints every open dossier into a folder, which is made if it is missing.
func (p *printer) all(ctx context.Context, r *store.Register, folder string) error {
	if info, err := os.Stat(folder); err == nil && !info.IsDir() {
		return &data.Error{Code: data.NotAFolder, Where: folder}
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return file.Error(folder, err, data.CannotWrite)
	}
	printed := 0
	err := p.pages(ctx, r, store.Query{Scope: store.Ongoing, Sort: store.Name}, func(row store.Row) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		printed++
		return p.one(ctx, r, row.Number, filepath.Join(folder, row.Number+".pdf"))
	})
	if err == nil {
		p.tell(words.Printed(printed, folder))
	}
	return err
}

func (p *printer) pdf(d data.Dossier) ([]byte, error) {
	layout, err := paper.Lay(paper.Input{
		Plan:       p.engine.Plan(d, p.today),
		Structure:  p.structure,
		Telecentre: p.telecentre(d),
		Contacts:   p.contacts,
		Printed:    p.printed(),
		Draft:      p.draft,
	})
	if err != nil {
		return nil, err
	}
	return paper.PDF(layout, paper.Meta{Printed: p.printed(), Author: p.structure.Adviser})
}

// printed is the moment of printing: the hour of the clock, on the day that
// --today may have frozen.
func (p *printer) printed() time.Time {
	year, month, day := p.today.Civil()
	now := p.Now()
	return time.Date(year, month, day, now.Hour(), now.Minute(), now.Second(), 0, now.Location())
}

// telecentre is the one that a dossier is attached to, nil when it isn't known.
func (p *printer) telecentre(d data.Dossier) *data.Telecentre {
	name := d.Project.Answers["telecentre"].Text()
	for i, t := range p.telecentres {
		if t.Name == name {
			return &p.telecentres[i]
		}
	}
	return nil
}
