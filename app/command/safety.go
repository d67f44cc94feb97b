package command

import (
	"context"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

type checking struct{}

// Run verifies the register.
func (*checking) Run(ctx context.Context, s *session) error {
	return s.reading(ctx, func(r *store.Register) error {
		if err := r.Check(ctx); err != nil {
			return err
		}
		s.tell(words.RegisterSound)
		return nil
	})
}

type backingUp struct {
	Output string `short:"o" placeholder:"${OUTPUT}" help:"${backup_to}"`
}

// Run writes a verified copy of the register.
func (c *backingUp) Run(ctx context.Context, s *session) error {
	if err := need(c.Output, "-o FICHIER"); err != nil {
		return err
	}
	return s.reading(ctx, func(r *store.Register) error {
		if err := r.Backup(ctx, c.Output); err != nil {
			return err
		}
		s.tell(words.BackupWritten(c.Output))
		return nil
	})
}

type restoring struct {
	File string `arg:"" optional:"" help:"${copy}"`
}

// Run makes the register from a copy; never over one.
func (c *restoring) Run(ctx context.Context, s *session) error {
	if err := need(c.File, "FICHIER"); err != nil {
		return err
	}
	if holder, held := store.Holder(s.register); held {
		return &data.Error{Code: data.RegisterHeld, Where: s.register, What: holder}
	}
	holds, err := store.Look(ctx, c.File)
	if err != nil {
		return err
	}
	if err := store.Restore(ctx, c.File, s.register); err != nil {
		return err
	}
	s.tell(words.Restored(holds.Dossiers, s.register))
	return nil
}
