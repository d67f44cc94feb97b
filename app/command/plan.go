package command

import (
	"context"
	"fmt"
	"os"
	"strconv"

	"github.com/buron-cantal/buron/app/handover"
	"github.com/buron-cantal/buron/app/paper"
	batches "github.com/buron-cantal/buron/app/printing"
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
	Large  bool   `help:"${large}"`
}

// Run hands the plan of a dossier over, or those of all that are open. A draft
// is only printed, and needs no more than to read.
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
	p := printer{session: s, draft: c.Draft, large: c.Large}
	open := s.holding
	if c.Draft {
		open = s.reading
	}
	return open(ctx, func(r *store.Register) (err error) {
		if p.engine, err = s.engineOf(ctx, r); err != nil {
			return err
		}
		if p.around, err = paper.Gather(ctx, r); err != nil {
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
	engine plan.Engine
	draft  bool
	large  bool
	around paper.Around
}

// one prints a plan, and says which version it is.
func (p *printer) one(ctx context.Context, r *store.Register, number, path string) error {
	if err := file.Free(path); err != nil {
		return err
	}
	d, err := r.Dossier(ctx, number)
	if err != nil {
		return err
	}
	in := p.around.Input(p.engine.Plan(d, p.today), p.Now())
	in.Draft, in.Large = p.draft, p.large
	if p.draft {
		return p.session.document(paper.DocPlan, in, paper.Subject{}, path)
	}
	return p.handOver(ctx, r, in, path)
}

// handOver records a plan as a version, unless nothing has changed, and writes
// the very bytes that are recorded.
func (p *printer) handOver(ctx context.Context, r *store.Register, in paper.Input, path string) error {
	next, err := handover.Prepare(ctx, r, in)
	if err != nil {
		return err
	}
	layout, err := paper.Lay(next.Input)
	if err != nil {
		return err
	}
	pdf, err := next.PDF(ctx, r, layout)
	if err != nil {
		return err
	}
	written := pdf
	if format := paper.FormatOf(path); format != paper.FormatPDF {
		if written, err = paper.Write(layout, paper.DocumentMeta(paper.DocPlan, next.Input), format); err != nil {
			return err
		}
	}
	err = batches.Write(path, written, func() error {
		_, err := r.Do(ctx, handover.Gesture, func(tx *store.Tx) error { return next.Record(tx, pdf) })
		return err
	})
	if err != nil {
		return err
	}
	number := in.Plan.Dossier.Project.Number
	p.tell(words.HandedOver(number, next.Number(), next.Input.Version.Fingerprint, next.Again != nil))
	p.lacking(number, layout.Unprintable)
	return nil
}

// lacking says how many characters of a document no glyph shows.
func (s *session) lacking(number string, n int) {
	if n > 0 {
		s.tell(words.Unprintable(number, n))
	}
}

// all prints every open dossier into a folder, which is made if it is missing.
func (p *printer) all(ctx context.Context, r *store.Register, folder string) error {
	if info, err := os.Stat(folder); err == nil && !info.IsDir() {
		return &data.Error{Code: data.NotAFolder, Where: folder}
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return file.Error(folder, err, data.CannotWrite)
	}
	var open []data.ID
	err := p.pages(ctx, r, store.Query{Scope: store.Ongoing, Sort: store.Name}, func(row store.Row) error {
		open = append(open, row.ID)
		return ctx.Err()
	})
	if err != nil {
		return err
	}
	out := batches.Batch{
		Shelf: r, Engine: p.engine, Around: p.around, Today: p.today, Now: p.Now,
		Draft: p.draft, Large: p.large, Put: batches.ByNumber(folder),
	}.Print(ctx, open, func(int, int) {})
	return p.ended(ctx, out, folder)
}

// ended says how many plans were printed, and each that wasn't with the reason.
func (p *printer) ended(ctx context.Context, out batches.Outcome, folder string) error {
	if out.Done > 0 || len(out.Failed) == 0 {
		p.tell(words.Printed(out.Done, folder))
	}
	for _, l := range out.Lacking {
		p.lacking(l.Number, l.Characters)
	}
	switch {
	case out.Broken != nil:
		return out.Broken
	case out.Left > 0:
		return ctx.Err()
	case len(out.Failed) == 0:
		return nil
	}
	for _, f := range out.Failed {
		fmt.Fprintln(p.Stderr, printable(words.BatchFailure(f.Number, f.Err)))
	}
	return &data.Error{Code: data.NotAllPrinted, What: strconv.Itoa(len(out.Failed))}
}
