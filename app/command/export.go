package command

import (
	"context"

	"github.com/buron-cantal/buron/data/exchange"
	"github.com/buron-cantal/buron/data/file"
	"github.com/buron-cantal/buron/data/store"
)

type exporting struct {
	Number string `arg:"" optional:"" help:"${number}"`
	Output string `short:"o" placeholder:"${OUTPUT}" help:"${export_to}"`
}

// Run writes the exchange file of a dossier.
func (c *exporting) Run(ctx context.Context, s *session) error {
	if err := need(c.Number, "NUMÉRO", c.Output, "-o FICHIER"); err != nil {
		return err
	}
	if err := file.Free(c.Output); err != nil {
		return err
	}
	engine, err := s.engine()
	if err != nil {
		return err
	}
	return s.reading(ctx, func(r *store.Register) error {
		d, err := r.Dossier(ctx, c.Number)
		if err != nil {
			return err
		}
		content, err := exchange.Write(d, engine.Guides)
		if err != nil {
			return err
		}
		return file.Write(c.Output, content)
	})
}
