package store

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

// clock is a clock that tests move.
type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

func (c *clock) pass(d time.Duration) { c.at = c.at.Add(d) }

// noon is when the tests begin: Tuesday 24 November 2026.
var (
	noon  = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)
	today = calendar.Date(2026, 11, 24)
)

// chance is the same at every run.
func chance() *rand.ChaCha8 { return rand.NewChaCha8([32]byte{1}) }

// summary is the tests' own rule for what lists keep: small, and of the same
// shape as the guides'.
func summary(d data.Dossier) data.Summary {
	var s data.Summary
	for _, a := range d.Actions {
		if a.ID == "plan_signed" && a.Status == data.Done {
			s.PlanSignedOn = a.DoneOn
		}
		open := a.Status != data.Done && a.Status != data.Dropped && !a.Due.IsZero()
		if open && (s.NextDue.IsZero() || a.Due < s.NextDue) {
			s.NextDue, s.NextAction = a.Due, a.Title
		}
	}
	for _, question := range []string{"status", "strengths"} {
		answers := d.Project.Answers
		if question == "status" {
			answers = d.Newcomer.Answers
		}
		if answers[question].Empty() {
			s.NeededMissing++
		} else {
			s.Begun = true
		}
	}
	return s
}

func murat() []data.Telecentre {
	return []data.Telecentre{
		{Name: "Murat", Code: "MUR", Commune: data.Commune{Name: "Murat", INSEE: "15138", Postcode: "15300"}, HalfDay: 1000, ToCheck: true},
		{Name: "Saint-Flour", Code: "FLO", ToCheck: true},
	}
}

func options(t testing.TB, c *clock) Options {
	return Options{
		Path: filepath.Join(t.TempDir(), "register.buron"), Clock: c.now, Random: chance(),
		Author: "Élodie Fau", Device: "test", Summarise: summary, SummaryVersion: "1", Network: murat(), Delivered: delivered(),
	}
}

// fresh is a new register, closed when the test ends.
func fresh(t testing.TB) (*Register, *clock) {
	t.Helper()
	c := &clock{noon}
	return created(t, options(t, c)), c
}

func created(t testing.TB, o Options) *Register {
	t.Helper()
	r, err := Create(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = r.Close() })
	return r
}

// reopened closes a register and opens it again.
func reopened(t testing.TB, r *Register) *Register {
	t.Helper()
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := Open(context.Background(), r.options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = again.Close() })
	return again
}

// do carries out a gesture that must go well.
func do(t testing.TB, r *Register, gesture string, fn func(*Tx) error) data.ID {
	t.Helper()
	id, err := r.Do(context.Background(), gesture, fn)
	if err != nil {
		t.Fatalf("%s: %v", gesture, err)
	}
	return id
}

// taken is a newcomer taken at Murat today.
func taken(t testing.TB, r *Register, first, last string) data.Dossier {
	t.Helper()
	var d data.Dossier
	do(t, r, "take", func(tx *Tx) (err error) {
		d, err = tx.Take(first, last, "+33639980101", data.EmployeeRelocation, "Élodie Fau", "Murat", today)
		return err
	})
	return d
}

func answer(value any) data.Answer {
	raw, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	return data.Answer{Value: raw}
}

func dossier(t testing.TB, r *Register, project data.ID) data.Dossier {
	t.Helper()
	d, err := r.DossierByID(context.Background(), project)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func page(t testing.TB, r *Register, q Query) []Row {
	t.Helper()
	if q.Today == 0 {
		q.Today = today
	}
	rows, err := r.Page(context.Background(), q)
	if err != nil {
		t.Fatalf("%+v: %v", q, err)
	}
	return rows
}

func numbers(rows []Row) []string {
	all := make([]string, len(rows))
	for i, row := range rows {
		all[i] = row.Number
	}
	return all
}

func mustPass(t testing.TB, r *Register) {
	t.Helper()
	if err := r.Check(context.Background()); err != nil {
		t.Fatal(err)
	}
}

func wantCode(t testing.TB, err error, code data.Code) {
	t.Helper()
	if data.CodeOf(err) != code {
		t.Fatalf("error %v, want code %s", err, code)
	}
}

func TestMain(m *testing.M) {
	if role := os.Getenv("BURON_STORE_CHILD"); role != "" {
		if err := children[role](); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// children are what this test binary does as a process of its own.
var children = map[string]func() error{}
