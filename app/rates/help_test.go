package rates

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/house"
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/rates"
	"github.com/buron-cantal/buron/data/store"
)

// screen is the page in a window, as the shell would show it.
type screen struct {
	*placetest.Desk
	t     testing.TB
	page  *page
	today calendar.Day
}

// prepare is a register whose program came with few rates, which don't change
// from year to year.
func prepare(t testing.TB) *screen {
	t.Helper()
	content, err := os.ReadFile("testdata/livré.yaml")
	if err != nil {
		t.Fatal(err)
	}
	table, err := rates.Read("livré.yaml", content)
	if err != nil {
		t.Fatal(err)
	}
	return prepareIn(t, placetest.House(t).With(table))
}

func prepareIn(t testing.TB, h house.House) *screen {
	t.Helper()
	s := &screen{Desk: placetest.NewIn(t, h), t: t}
	s.today = s.Desk.Today()
	d := s.Desk.Desk
	d.Today = func() calendar.Day { return s.today }
	d.Program.Documents = t.TempDir()
	return s
}

// open shows the page of a new register.
func open(t testing.TB, step, item string) *screen {
	t.Helper()
	s := prepare(t)
	s.show(step, item)
	return s
}

// show shows the page at a filter and a value.
func (s *screen) show(step, item string) {
	s.t.Helper()
	s.page = s.Show(New, place.Route{Page: place.Rates, Step: step, Item: item}).(*page)
}

// narrow makes the window the smallest there is.
func (s *screen) narrow() { s.Window.Resize(fyne.NewSize(1024, 700)) }

func day(t testing.TB, s string) calendar.Day {
	t.Helper()
	if s == "" {
		return 0
	}
	d, err := calendar.ParseISO(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// fix corrects a value, as another sitting did.
func (s *screen) fix(code, from, value string) {
	s.t.Helper()
	c := rates.Correction{Code: code, From: day(s.t, from), Value: value, Source: "Urssaf, janvier 2027", On: s.today}
	s.Do(func(tx *store.Tx) error { return tx.CorrectRate(c) })
}

// corrections are those of the register, as « CODE from value ».
func (s *screen) corrections() string {
	var all []string
	for _, c := range s.Register.InForce().Corrections {
		all = append(all, strings.Join([]string{c.Code, c.From.String(), c.Value, c.Printed, c.Source, c.On.String()}, " | "))
	}
	return strings.Join(all, "\n")
}

// drafts are those of the page.
func (s *screen) drafts() map[string]string {
	s.t.Helper()
	all, err := s.Register.Drafts(s.t.Context(), ownRates)
	if err != nil {
		s.t.Fatal(err)
	}
	return all
}

// write types into the field of that label, and leaves it.
func (s *screen) write(label, text string) *kit.Field {
	s.t.Helper()
	f := s.Field(label)
	f.Focus()
	s.TypeIn(text)
	s.Tab()
	return f
}

// fileOf is a file of the rates in force, changed.
func (s *screen) fileOf(change func(string) string) string {
	s.t.Helper()
	path := filepath.Join(s.t.TempDir(), "barème.yaml")
	s.put(path, change(string(rates.Write(s.Register.InForce().Base))))
	return path
}

func (s *screen) put(path, content string) {
	s.t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		s.t.Fatal(err)
	}
}

// focused says what has the focus: a field's label, a button's or a link's word.
func (s *screen) focused() string {
	switch w := s.Canvas().Focused().(type) {
	case nil:
		return ""
	case *kit.Button:
		return w.Word()
	case *kit.Link:
		return w.Word()
	case *kit.List:
		return "list"
	case *kit.Tabs:
		return "tabs"
	}
	if s.Canvas().Focused() == fyne.Focusable(s.page.bar.search) {
		return "search"
	}
	label := "?"
	kit.Walk(s.page.Content(), func(o fyne.CanvasObject) bool {
		field, ok := o.(*kit.Field)
		if ok && kit.HasFocus(field) {
			label = field.Label()
		}
		return false
	})
	return label
}

// codes are the values shown, as « CODE from ».
func (s *screen) codes() string {
	var all []string
	for _, r := range s.page.rows {
		if !r.isHeading() {
			all = append(all, strings.TrimSuffix(r.key().String(), dated))
		}
	}
	return strings.Join(all, " ")
}

func (s *screen) at(want string) {
	s.t.Helper()
	got := ""
	if v := s.page.selected(); v != nil {
		got = v.key().String()
	}
	if got != want {
		s.t.Errorf("one is on %q, not on %q", got, want)
	}
}

// readOnly opens the same register in another window's desk, for reading.
func (s *screen) readOnly() *store.Register {
	s.t.Helper()
	r, err := store.Open(s.t.Context(), store.Options{
		Path: s.Register.Path(), Clock: s.Now, ReadOnly: true, Delivered: s.Register.InForce().Delivered,
	})
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { _ = r.Close() })
	return r
}
