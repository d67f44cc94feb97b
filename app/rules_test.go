package app

import (
	"context"
	"fmt"
	"testing"

	"github.com/buron-cantal/buron/app/command"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/work"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/rates"
	"github.com/buron-cantal/buron/data/store"
)

// allowance corrects a rate; it is a gesture of the window.
func allowance(value string, today calendar.Day) func(*store.Tx) error {
	return func(tx *store.Tx) error {
		return tx.CorrectRate(rates.Correction{Code: "TT_PRIVE_JOUR", From: calendar.Date(2025, 1, 1), Value: value, Source: "essai", On: today})
	}
}

// allowed is the rate that the page on screen computes with.
func (s *sitting) allowed() string {
	s.t.Helper()
	r, err := s.page.desk.Engine.Rates.At("TT_PRIVE_JOUR", s.today())
	if err != nil {
		s.t.Fatal(err)
	}
	return r.Value.String()
}

func (s *sitting) stale() bool {
	s.t.Helper()
	is, err := s.register.Stale(context.Background())
	if err != nil {
		s.t.Fatal(err)
	}
	return is
}

func TestCorrectedRatesAreInForceInTheWindow(t *testing.T) {
	s := begun(t)
	if got := s.allowed(); got != "2.70" {
		t.Fatal(got)
	}
	s.page.desk.Save(place.Gesture{Name: "rate_corrected", Do: allowance("2.80", s.today())})
	if got := s.allowed(); got != "2.80" || s.stale() {
		t.Errorf("the page computes with %s, lists stale %v", got, s.stale())
	}
	if s.page.reloads == 0 {
		t.Error("the page wasn't read again once the lists followed")
	}
	path := s.stopped()
	next := sit(t, command.Start{Register: path})
	next.open(path)
	if got := next.allowed(); got != "2.80" {
		t.Errorf("the next morning the page computes with %s", got)
	}
	s = next
	s.page.desk.Undo() // of another sitting: there is nothing to undo
	if got := s.allowed(); got != "2.80" {
		t.Error(got)
	}
}

// patient is a crew whose work waits until the test lets it run.
type patient struct {
	*work.Bench
	waiting []func()
	told    func() // hears of each step of the work
}

func (c *patient) Do(then func()) {
	then()
	if c.told != nil {
		c.told()
	}
}

type stopper context.CancelFunc

func (s stopper) Cancel() { s() }

func (c *patient) Go(do func(context.Context) error, then func(error)) work.Job {
	ctx, cancel := context.WithCancel(context.Background())
	c.waiting = append(c.waiting, func() {
		defer cancel()
		err := do(ctx)
		if then != nil {
			then(err)
		}
	})
	return stopper(cancel)
}

func (c *patient) run() {
	for len(c.waiting) > 0 {
		next := c.waiting[0]
		c.waiting = c.waiting[1:]
		next()
	}
}

func TestListsThatFollowOtherRatesShowHowFarTheyAre(t *testing.T) {
	s := begun(t)
	const many = 250
	if _, err := s.register.Do(context.Background(), "demo", func(tx *store.Tx) error {
		for i := range many {
			if _, err := tx.Take(fmt.Sprint("Zoé", i), "Puech", "", data.Training, "", "Murat", s.today()); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	crew := &patient{Bench: s.bench}
	s.crew = crew
	correct := func(value string) {
		t.Helper()
		if _, err := s.register.Do(context.Background(), "rate_corrected", allowance(value, s.today())); err != nil {
			t.Fatal(err)
		}
		s.ruled()
	}
	const progress = "Les listes suivent le barème"
	t.Run("and can be stopped, which the next start mends", func(t *testing.T) {
		correct("2.80")
		s.bench.Pass(place.Patience)
		seen := false
		crew.told = func() {
			if s.saysPart(progress + "\u00a0: 100 sur 250\u00a0dossiers") {
				seen = true
				s.still()
			}
		}
		crew.run()
		if !seen || !s.stale() || s.saysPart(progress) {
			t.Errorf("seen %v, stale %v, says %q", seen, s.stale(), s.says())
		}
		s.renew(s.register)
		crew.run()
		if s.stale() {
			t.Error("the lists are stale")
		}
	})
	t.Run("but say nothing of what takes but a moment", func(t *testing.T) {
		correct("2.90")
		said := false
		crew.told = func() { said = said || s.saysPart(progress) }
		crew.run()
		if said || s.stale() {
			t.Errorf("said %v, stale %v", said, s.stale())
		}
	})
	t.Run("and begin again under rates that overtake them", func(t *testing.T) {
		correct("3.00")
		correct("3.10")
		crew.run()
		if s.stale() {
			t.Error("the lists are stale")
		}
	})
}
