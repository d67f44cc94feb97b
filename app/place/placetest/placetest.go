// Package placetest gives the tests of pages a desk: a register of its own in a
// temporary folder, the program's guides, a fixed day and hour, work done at
// once, and everything the page asked of the window written down.
package placetest

import (
	"context"
	"math/rand/v2"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/buron-cantal/buron/app/house"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/work"
	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/store"
)

// Hour is the hour of every test, on the day of the pictures: Tuesday
// 24 November 2026, 14 h 32.
var Hour = time.Date(2026, 11, 24, 14, 32, 0, 0, time.Local)

// Desk is a place.Desk whose window is the test's.
type Desk struct {
	*place.Desk
	// Bench lets time pass: toasts and drafts wait for Pass.
	Bench *work.Bench
	Saver *place.Saver

	// What the page asked for, in order.
	Routes    []place.Route
	Marks     []place.Route
	Toasts    []string
	Questions []place.Question
	Notices   []place.Notice
	States    []place.SaveState
	Backs     int
	Retitles  int

	t     testing.TB
	house house.House
	page  place.Page
}

var load = sync.OnceValues(func() (house.House, error) { return house.Load(assets.Files) })

// House is what the program carries, loaded once.
func House(t testing.TB) house.House {
	t.Helper()
	h, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// New is a desk on a new, empty register. The window is 1440 by 900, in the
// light colours, at the normal size; SetLook changes that.
func New(t testing.TB) *Desk {
	t.Helper()
	return NewIn(t, House(t))
}

// NewIn is New in a house of its own: with other rates than the program's, for
// instance, which change from year to year.
func NewIn(t testing.TB, h house.House) *Desk {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Light, look.Normal))
	d := &Desk{t: t, house: h, Bench: work.Inline()}
	d.Desk = &place.Desk{
		Register: register(t, h),
		Engine:   h.Engine,
		Run:      d.Bench,
		Today:    func() calendar.Day { return calendar.Of(Hour) },
		Now:      func() time.Time { return Hour },
		Window:   test.NewTempWindow(t, nil),
		Program:  &place.Program{Network: h.Network, Scale: look.Normal, Mode: look.Light},
	}
	d.listen()
	d.Window.SetPadded(false)
	d.Window.Resize(fyne.NewSize(1440, 900))
	return d
}

// register is a new register with ids that are the same at every run.
func register(t testing.TB, h house.House) *store.Register {
	t.Helper()
	options := h.Options(filepath.Join(t.TempDir(), "registre.buron"), house.Outside{
		Now:    func() time.Time { return Hour },
		Today:  func() calendar.Day { return calendar.Of(Hour) },
		Random: rand.NewChaCha8([32]byte{1}),
	})
	options.Author, options.Device = "adviser", "test"
	r, err := store.Create(context.Background(), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

// Reopen has the desk work on another register, which no other process holds,
// under the rates of its house.
func (d *Desk) Reopen(path string) {
	d.t.Helper()
	r, err := store.Open(context.Background(), d.house.Options(path, house.Outside{Now: d.Now, Today: d.Today}))
	if err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { _ = r.Close() })
	d.Register = r
	d.listen()
	d.follow()
}

// listen has the desk write down what the page asks for.
func (d *Desk) listen() {
	d.Saver = place.NewSaver(d.Register, d.Run, d.Now, func(s place.SaveState) {
		d.States = append(d.States, s)
		d.follow()
	})
	d.Save, d.Draft = d.Saver.Save, d.Saver.Draft
	d.Go = func(r place.Route) { d.Routes = append(d.Routes, r) }
	d.Mark = func(r place.Route) { d.Marks = append(d.Marks, r) }
	d.Back = func() { d.Backs++ }
	d.Forget = func(data.ID) {}
	d.Focus = func(f fyne.Focusable) { d.Window.Canvas().Focus(f) }
	d.Retitle = func() { d.Retitles++ }
	d.Undo = func() { d.takeBack(d.Register.Undo) }
	d.Redo = func() { d.takeBack(d.Register.Redo) }
	d.Toast = func(sentence string, _ bool) { d.Toasts = append(d.Toasts, sentence) }
	d.Ask = func(q place.Question) { d.Questions = append(d.Questions, q) }
	d.Notice = func(n place.Notice) { d.Notices = append(d.Notices, n) }
	d.Settle = func() { d.Notices = nil }
	d.Program.Restyle = func(scale look.Scale, mode look.Mode) { d.SetLook(scale, mode) }
}

func (d *Desk) takeBack(do func(context.Context, data.ID) (store.Gesture, error)) {
	if _, err := do(context.Background(), ""); err != nil {
		d.t.Error(err)
		return
	}
	d.follow()
	if d.page != nil {
		d.page.Reload()
	}
}

// follow takes over the rates in force and the network, as the window does after
// each gesture.
func (d *Desk) follow() { d.Engine = d.house.Of(d.Register) }

// Show builds a page in the window, as the shell would, with the focus on its
// first field.
func (d *Desk) Show(make func(*place.Desk, place.Route) place.Page, route place.Route) place.Page {
	d.t.Helper()
	d.page = make(d.Desk, route)
	d.Window.SetContent(d.page.Content())
	if first := d.page.First(); first != nil {
		d.Window.Canvas().Focus(first)
	}
	return d.page
}

// SetLook changes text size and colours.
func (d *Desk) SetLook(scale look.Scale, mode look.Mode) {
	d.Program.Scale, d.Program.Mode = scale, mode
	fyne.CurrentApp().Settings().SetTheme(look.New(mode, scale))
}

// Answer says yes or no to the last question asked.
func (d *Desk) Answer(act bool) {
	d.t.Helper()
	if len(d.Questions) == 0 {
		d.t.Fatal("nothing was asked")
	}
	d.Questions[len(d.Questions)-1].Then(act)
}

// Take puts a newcomer into the register and gives back the dossier.
func (d *Desk) Take(first, last string, path data.Path) data.Dossier {
	d.t.Helper()
	var taken data.Dossier
	_, err := d.Register.Do(context.Background(), "take", func(tx *store.Tx) (err error) {
		taken, err = tx.Take(first, last, "", path, "Élodie Fau", "Murat", d.Today())
		return err
	})
	if err != nil {
		d.t.Fatal(err)
	}
	return taken
}

// Do carries out a gesture.
func (d *Desk) Do(fn func(*store.Tx) error) {
	d.t.Helper()
	if _, err := d.Register.Do(context.Background(), "answer", fn); err != nil {
		d.t.Fatal(err)
	}
}

// Dossier reads a dossier again.
func (d *Desk) Dossier(project data.ID) data.Dossier {
	d.t.Helper()
	read, err := d.Register.DossierByID(context.Background(), project)
	if err != nil {
		d.t.Fatal(err)
	}
	return read
}
