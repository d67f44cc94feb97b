package command

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/file"
	"github.com/buron-cantal/buron/data/rates"
	"github.com/buron-cantal/buron/data/store"
)

type rating struct {
	Output  string `short:"o" placeholder:"${OUTPUT}" help:"${rates_to}"`
	Replace string `placeholder:"${FILE}" help:"${replace}"`
	Origin  bool   `help:"${origin}"`
}

// Words of the gestures of this command, which the window has too.
const (
	gestureReplaced = "rates_replaced"
	gestureRestored = "rates_restored"
)

// Run lists the rates in force in the register, writes them to a file, or puts
// others in their place.
func (c *rating) Run(ctx context.Context, s *session) error {
	switch {
	case c.Replace != "" && c.Origin:
		return usage("--replace et --origin", "together")
	case c.Output != "" && (c.Replace != "" || c.Origin):
		return usage("-o, --replace et --origin", "together")
	case c.Replace != "":
		return s.replaceRates(ctx, c.Replace)
	case c.Origin:
		return s.changeRates(ctx, gestureRestored, words.RatesRestored, func(tx *store.Tx) error { return tx.RestoreRates() })
	}
	if c.Output != "" {
		if err := file.Free(c.Output); err != nil {
			return err
		}
	}
	return s.reading(ctx, func(r *store.Register) error {
		h, err := s.house()
		if err != nil {
			return err
		}
		found, err := r.Rates(ctx, h.Engine.Rates)
		if err != nil {
			return err
		}
		if c.Output == "" {
			s.listRates(found)
			return nil
		}
		if err := file.Write(c.Output, rates.Write(found.Table)); err != nil {
			return err
		}
		s.tell(words.RatesWritten(c.Output))
		return nil
	})
}

// replaceRates puts a file in the place of the rates. It is checked before the
// register is opened: a wrong one concerns nobody else.
func (s *session) replaceRates(ctx context.Context, path string) error {
	content, err := file.Read(path, store.MaxRates)
	if err != nil {
		return err
	}
	h, err := s.house()
	if err != nil {
		return err
	}
	name := filepath.Base(path)
	if _, err := store.ReadRates(h.Engine.Rates, name, content); err != nil {
		return err
	}
	return s.changeRates(ctx, gestureReplaced, words.RatesReplaced(name), func(tx *store.Tx) error {
		return tx.ReplaceRates(name, content, s.today)
	})
}

// changeRates changes the rates of a register that exists, and says how many
// values that changes.
func (s *session) changeRates(ctx context.Context, gesture, done string, change func(*store.Tx) error) error {
	if _, err := os.Stat(s.register); errors.Is(err, fs.ErrNotExist) {
		return &data.Error{Code: data.RegisterMissing, Where: s.register}
	}
	return s.writing(ctx, func(r *store.Register) error {
		before := r.InForce().Table
		if _, err := r.Do(ctx, gesture, change); err != nil {
			return err
		}
		s.tell(done + words.ValuesChange(len(rates.Differences(before, r.InForce().Table))))
		return followed(ctx, r)
	})
}

// followed brings what lists keep up to date. What is interrupted of it is done
// by the window when it next opens.
func followed(ctx context.Context, r *store.Register) error {
	stale, err := r.Stale(ctx)
	if err == nil && stale {
		err = r.Refresh(ctx, nil)
	}
	if errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}

// listRates prints every value for people, by what they are about, and says
// what of the register isn't in force.
func (s *session) listRates(found store.Rates) {
	if found.Fault != nil {
		s.tell(words.Sentence(found.Fault))
	}
	for _, u := range found.Unfit {
		s.tell(words.Sentence(u.Err))
	}
	theme := ""
	for _, r := range words.ByTheme(found.Table.All()) {
		if word := words.RateTheme(r.Theme); word != theme {
			s.title(word)
			theme = word
		}
		r.Extrapolated = found.Table.Standing(r, s.today) == rates.Reused
		s.cells(cell{r.Code, 26}, cell{r.Printed, 14}, cell{words.RatePeriod(r.From, r.To), 27}, cell{r.Label, 0}, cell{words.RateLine(r), 0})
	}
}
