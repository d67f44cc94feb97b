package command

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"sync"

	"github.com/buron-cantal/buron/app/house"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/store"
)

// session is one command under way.
type session struct {
	Env
	register string
	today    calendar.Day
	// out gathers what the command prints: a list of a hundred thousand lines
	// is written in large pieces.
	out *bufio.Writer
	// house loads guides and rates, which a mere list does without.
	house func() (house.House, error)
}

func newSession(env Env, start Start) *session {
	s := &session{
		Env:      env,
		register: start.Register,
		today:    start.Today,
		out:      bufio.NewWriterSize(env.Stdout, 1<<16),
		house:    sync.OnceValues(func() (house.House, error) { return house.Load(env.Assets) }),
	}
	if s.today.IsZero() {
		s.today = calendar.Of(env.Now())
	}
	return s
}

// engine has the guides, and the rates that come with the program.
func (s *session) engine() (plan.Engine, error) {
	h, err := s.house()
	return h.Engine, err
}

// engineOf has the rates in force in a register, and its network.
func (s *session) engineOf(ctx context.Context, r *store.Register) (plan.Engine, error) {
	h, err := s.house()
	if err != nil {
		return h.Engine, err
	}
	found, err := r.Rates(ctx, h.Engine.Rates)
	if err != nil {
		return h.Engine, err
	}
	e := h.With(found.Table).Engine
	e.Network, err = r.Telecentres(ctx)
	return e, err
}

// read opens the register beside whoever holds it.
func (s *session) read(ctx context.Context) (*store.Register, error) {
	return store.Open(ctx, store.Options{
		Path:     s.register,
		Clock:    s.Now,
		Today:    func() calendar.Day { return s.today },
		ReadOnly: true,
	})
}

// reading runs fn on the register, open for reading.
func (s *session) reading(ctx context.Context, fn func(*store.Register) error) error {
	r, err := s.read(ctx)
	if err != nil {
		return err
	}
	return errors.Join(fn(r), r.Close())
}

// holding runs fn on a register that exists, held for writing.
func (s *session) holding(ctx context.Context, fn func(*store.Register) error) error {
	o, err := s.options()
	if err != nil {
		return err
	}
	r, err := store.Open(ctx, o)
	if err != nil {
		return err
	}
	return errors.Join(fn(r), r.Close())
}

// writing runs fn on the register, held for writing; one that doesn't exist is
// made first.
func (s *session) writing(ctx context.Context, fn func(*store.Register) error) error {
	if _, err := os.Stat(s.register); errors.Is(err, fs.ErrNotExist) {
		return s.making(ctx, fn)
	}
	return s.holding(ctx, fn)
}

// making runs fn on a new register, of which nothing stays if fn fails.
func (s *session) making(ctx context.Context, fn func(*store.Register) error) error {
	o, err := s.options()
	if err != nil {
		return err
	}
	r, err := store.Create(ctx, o)
	if err != nil {
		return err
	}
	if err := fn(r); err != nil {
		return errors.Join(err, r.Discard())
	}
	return r.Close()
}

// options are those of a register that is written.
func (s *session) options() (store.Options, error) {
	h, err := s.house()
	if err != nil {
		return store.Options{}, err
	}
	return h.Options(s.register, house.Outside{
		Now: s.Now, Today: func() calendar.Day { return s.today }, Random: s.Random,
	}), nil
}

// json prints v for another program.
func (s *session) json(v any) error {
	e := json.NewEncoder(s.out)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
