//go:build pictures

// These draw the whole window to PNG files, to be looked at:
//
//	BURON_PICTURES=/tmp/window go test -tags pictures -run Pictures ./app
package app

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/command"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/app/printing"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/demo"
	"github.com/buron-cantal/buron/data/store"
)

// scene is one thing to look at: where, among how many fictional dossiers, and
// what is done there.
type scene struct {
	dossiers int
	at       place.Route
	scale    look.Scale
	then     func(*sitting)
}

// press sends keys to what has the focus.
func (s *sitting) press(keys ...fyne.KeyName) {
	for _, key := range keys {
		s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
}

// fill types into the fields that follow each other.
func (s *sitting) fill(fields ...string) {
	for _, words := range fields {
		for _, r := range words {
			s.window.Canvas().Focused().TypedRune(r)
		}
		s.window.Canvas().FocusNext()
	}
}

func scenes() map[string]scene {
	list := place.Route{Page: place.List}
	item := func(item string) place.Route { return place.Route{Page: place.List, Item: item} }
	return map[string]scene{
		"list-empty":  {at: list},
		"list-usual":  {dossiers: 12, at: list},
		"list-full":   {dossiers: 300, at: item("late=1")},
		"list-silent": {dossiers: 300, at: item("tab=silent")},
		"list-closed": {dossiers: 300, at: item("tab=closed")},
		"list-name":   {dossiers: 300, at: item("sort=name")},
		"list-search": {dossiers: 300, at: item("q=murat")},
		"list-nobody": {dossiers: 12, at: item("q=bœuff")},
		"list-rows":   {dossiers: 12, at: list, then: func(s *sitting) { s.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown) }},
		"list-warning": {dossiers: 12, at: list, then: func(s *sitting) {
			s.now = s.now.Add(9 * 24 * time.Hour)
			s.shell.Reload()
		}},
		"newcomer-same": {dossiers: 12, at: place.Route{Page: place.Newcomer}, then: func(s *sitting) {
			s.fill("Marie-Françoise", "de Bœsinghe-Vandenbroucke-Lagarrigue", "06 39 98 01 02")
		}},
		"newcomer-wrong": {at: place.Route{Page: place.Newcomer}, then: func(s *sitting) {
			s.fill("Maëlle", "", "06 39 98")
			s.shell.Do(place.Primary)
		}},
		"list-large":         {dossiers: 12, at: list, scale: look.Large},
		"list-larger":        {dossiers: 12, at: list, scale: look.Larger},
		"list-chosen":        {dossiers: 12, at: list, then: (*sitting).tickThree},
		"list-chosen-larger": {dossiers: 12, at: list, scale: look.Larger, then: (*sitting).tickThree},
		"batch":              {dossiers: 12, at: list, then: (*sitting).printThree},
		"batch-larger":       {dossiers: 12, at: list, scale: look.Larger, then: (*sitting).printThree},
		"paper":              {dossiers: 12, at: list, then: (*sitting).seePaper},
		"paper-larger":       {dossiers: 12, at: list, scale: look.Larger, then: (*sitting).seePaper},

		"newcomer":     {at: place.Route{Page: place.Newcomer}},
		"trash-empty":  {at: place.Route{Page: place.Trash}},
		"trash-usual":  {dossiers: 12, at: place.Route{Page: place.Trash}, then: func(s *sitting) { s.layAside(3) }},
		"rates":        {at: place.Route{Page: place.Rates, Item: "MICRO_BNC_SSI"}},
		"rates-larger": {at: place.Route{Page: place.Rates, Item: "MICRO_BNC_SSI"}, scale: look.Larger},
		"rates-fixed": {at: place.Route{Page: place.Rates, Item: "TT_PRIVE_JOUR"}, then: func(s *sitting) {
			s.press(fyne.KeyReturn)
			s.fill("2,80", "", "", "Urssaf, 24 novembre 2026")
			s.shell.Do(place.Primary)
			s.shell.Busy(words.Renewing(1200, 10000), 1200, 10000, s.still)
		}},
		"rates-settings": {at: place.Route{Page: place.Settings, Step: "rates"}},
		"trash-larger":   {dossiers: 12, at: place.Route{Page: place.Trash}, scale: look.Larger, then: func(s *sitting) { s.layAside(3) }},
	}
}

// tickThree ticks the first, the third and the fourth row.
func (s *sitting) tickThree() {
	s.press(fyne.KeyDown)
	s.press(fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace)
}

// withPrinter gives the computer a printer.
func (s *sitting) withPrinter() {
	s.facts.Printing = printing.With(func(_ context.Context, _ []byte, name string, args ...string) (string, string, error) {
		return "Brother_HL_L2350DW", "", nil
	})
}

// printThree leads to where the plans of three dossiers are printed.
func (s *sitting) printThree() {
	s.withPrinter()
	s.tickThree()
	s.shell.Do(place.Paper)
}

// seePaper leads to the paper of the first dossier, and searches it.
func (s *sitting) seePaper() {
	s.withPrinter()
	s.press(fyne.KeyDown)
	s.press(fyne.KeyReturn)
	s.shell.Do(place.Paper)
	s.shell.Do(place.Find)
	s.fill("plan")
	s.shell.Do(place.Find)
}

// layAside puts the first dossiers of the list into the trash.
func (s *sitting) layAside(n int) {
	rows, err := s.register.Page(context.Background(), store.Query{Limit: n})
	if err != nil {
		s.t.Fatal(err)
	}
	_, err = s.register.Do(context.Background(), "trash", func(tx *store.Tx) error {
		for _, r := range rows {
			if err := tx.Trash(r.ID); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		s.t.Fatal(err)
	}
	s.shell.Reload()
}

func TestPictures(t *testing.T) {
	for name, sc := range scenes() {
		placetest.Pictures(t, name, func(f placetest.Frame) fyne.Canvas {
			s := sit(t, command.Start{})
			s.pages = pages
			s.open(s.start.Register)
			s.facts.Begin("", data.Structure{Adviser: "Élodie Fau", Telecentre: "Murat"}, s.noError("begin"))
			s.invite(sc.dossiers)
			s.restyle(max(sc.scale, look.Normal), f.Mode)
			s.window.Resize(f.Window)
			s.shell.Open(place.Route{Page: place.List, Item: "row=none"})
			s.shell.Open(sc.at)
			if sc.then != nil {
				sc.then(s)
			}
			s.bench.Pass(1e8)
			return s.window.Canvas()
		})
	}
}

// invite fills the register with fictional dossiers, and one with a long name.
func (s *sitting) invite(n int) {
	if n == 0 {
		return
	}
	cast, err := demo.Load(assets.Files)
	if err == nil {
		err = cast.Fill(context.Background(), s.register, demo.Options{Seed: 1, Count: n, Today: s.today(), Engine: s.house.Engine})
	}
	if err == nil {
		_, err = s.register.Do(context.Background(), "take", func(tx *store.Tx) error {
			_, err := tx.Take("Marie-Françoise", "de Bœsinghe-Vandenbroucke-Lagarrigue", "+33639980102", data.EmployeeRelocation, "Élodie Fau", "Murat", s.today())
			return err
		})
	}
	if err != nil {
		s.t.Fatal(err)
	}
}
