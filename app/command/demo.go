package command

import (
	"context"
	"errors"
	"io/fs"
	"os"

	"github.com/alecthomas/kong"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/demo"
	"github.com/buron-cantal/buron/data/store"
)

// mostDossiers keeps a slip of the finger from filling the disk.
const mostDossiers = 200_000

type pretending struct {
	Dossiers int    `default:"12" placeholder:"${COUNT}" help:"${dossiers}"`
	Seed     uint64 `default:"1" placeholder:"${COUNT}" help:"${seed}"`
}

// AfterApply checks the count once kong has read it.
func (c *pretending) AfterApply(*kong.Context) error {
	switch {
	case c.Dossiers < 1:
		return usage("--dossiers", "whole_number")
	case c.Dossiers > mostDossiers:
		return usage("--dossiers", "too_large")
	}
	return nil
}

// Run fills a new register. One that exists is left alone, whatever it holds:
// fictional people have nothing to do among real ones.
func (c *pretending) Run(ctx context.Context, s *session) error {
	if holder, held := store.Holder(s.register); held {
		return &data.Error{Code: data.RegisterHeld, Where: s.register, What: holder}
	}
	if _, err := os.Stat(s.register); !errors.Is(err, fs.ErrNotExist) {
		return &data.Error{Code: data.RegisterExists, Where: s.register}
	}
	engine, err := s.engine()
	if err != nil {
		return err
	}
	cast, err := demo.Load(s.Assets)
	if err != nil {
		return err
	}
	return s.making(ctx, func(r *store.Register) error {
		o := demo.Options{Seed: c.Seed, Count: c.Dossiers, Today: s.today, Engine: engine}
		if err := cast.Fill(ctx, r, o); err != nil {
			return err
		}
		s.tell(words.Filled(o.Count, s.register))
		return nil
	})
}
