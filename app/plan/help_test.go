package plan_test

import (
	"encoding/json"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	page "github.com/buron-cantal/buron/app/plan"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/store"
)

// screen is a plan in a window, as the shell would show it.
type screen struct {
	*placetest.Desk
	t       testing.TB
	project data.ID
	page    place.Page
}

// answers are answers by question, as Go values that marshal to the form of
// the exchange file.
type answers map[string]any

// usual is a creation under way on the day of the tests.
func usual() answers {
	return answers{
		"status": "job_seeker", "target_date": "2027-01-01", "household": []any{},
		"commune":     map[string]any{"name": "Murat", "insee": "15138", "postcode": "15300"},
		"motivations": []string{"nature", "roots"}, "territory_link": "family", "winter_seen": false,
		"activity": "Traductrice technique", "legal_form": "micro", "micro_category": "bnc_ssi", "craft": false,
		"are_right": "paid", "are_remaining": "18000", "acre": true, "turnover": []string{"24000", "30000", "36000"},
		"expenses": []string{"2160", "2760", "2760"}, "workplaces": []string{"home", "telecentre"}, "mobility": []string{"licence", "vehicle"},
	}
}

// prepare takes a newcomer and gives some answers.
func prepare(t testing.TB, path data.Path, given answers) *screen {
	t.Helper()
	s := &screen{Desk: placetest.New(t), t: t}
	s.Window.SetPadded(false)
	s.Window.Resize(fyne.NewSize(1440-92, 900-116))
	s.project = s.Take("Maëlle", "L’Hélias-Bœuf", path).Project.ID
	s.give(given)
	return s
}

// open shows the plan of a creation whose actions are created.
func open(t testing.TB) *screen {
	t.Helper()
	s := prepare(t, data.BusinessCreation, usual())
	s.create()
	s.show("")
	return s
}

// create stores the actions; change may change them first.
func (s *screen) create(change ...func([]data.Action)) {
	s.t.Helper()
	s.Do(func(tx *store.Tx) error {
		d, err := tx.Dossier(s.project)
		if err != nil {
			return err
		}
		actions := s.Engine.Create(d, s.Today())
		for _, c := range change {
			c(actions)
		}
		return tx.SetActions(s.project, actions)
	})
}

// narrow makes the window one in which the panel folds.
func (s *screen) narrow() { s.Window.Resize(fyne.NewSize(1024, 700)) }

func (s *screen) give(given answers) {
	s.t.Helper()
	d := s.Dossier(s.project)
	s.Do(func(tx *store.Tx) error {
		for id, value := range given {
			q := s.Engine.Guides.Question(id)
			raw, err := json.Marshal(value)
			if err == nil {
				raw, err = q.Accept(raw, id)
			}
			if err == nil && q.BelongsTo == guide.OfNewcomer {
				err = tx.SetNewcomer(d.Newcomer.ID, id, data.Answer{Value: raw})
			} else if err == nil {
				err = tx.SetAnswer(s.project, id, data.Answer{Value: raw})
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// show opens the page at an action.
func (s *screen) show(item string) {
	s.t.Helper()
	s.page = s.Show(page.New, place.Route{Page: place.Plan, Dossier: s.project, Item: item})
	s.Bench.Pass(1)
}

func (s *screen) outline() string { return strings.Join(kit.Outline(s.page.Content()), "\n") }

// The zones of the page.
const (
	table = iota
	panel
)

// zone is what a part of the page says, with plain spaces.
func (s *screen) zone(i int) string { return plain(s.exact(i)) }

func (s *screen) exact(i int) string { return strings.Join(kit.Outline(s.page.Zones()[i]), "\n") }

func plain(s string) string { return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s) }

// whole is header and page.
func (s *screen) whole() string {
	h := s.page.Header()
	lines := []string{"‹ " + h.UpTitle, h.Title, h.Where}
	for _, a := range h.Actions {
		lines = append(lines, kit.Outline(a)...)
	}
	return strings.Join(lines, "\n") + "\n=== table\n" + s.exact(table) + "\n=== panel\n" + s.exact(panel) + "\n"
}

// selected is the selected line of the table.
func (s *screen) selected() string {
	for _, l := range strings.Split(s.zone(table), "\n") {
		if rest, ok := strings.CutPrefix(l, "> "); ok {
			return rest
		}
	}
	return ""
}

// stored is an action as the register has it.
func (s *screen) stored(id data.ID) data.Action {
	s.t.Helper()
	for _, a := range s.Dossier(s.project).Actions {
		if a.ID == id {
			return a
		}
	}
	s.t.Fatalf("no action %s", id)
	return data.Action{}
}

// order is the ids of the stored actions from one to another.
func (s *screen) order(from, n int) []data.ID {
	var ids []data.ID
	for _, a := range s.Dossier(s.project).Actions[from : from+n] {
		ids = append(ids, a.ID)
	}
	return ids
}

func (s *screen) lastToast() string {
	if len(s.Toasts) == 0 {
		return ""
	}
	return plain(s.Toasts[len(s.Toasts)-1])
}

// Keyboard.

func (s *screen) canvas() fyne.Canvas { return s.Window.Canvas() }

// key presses a key: what has the focus takes it, or else the shell.
func (s *screen) key(name fyne.KeyName) {
	s.t.Helper()
	s.canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

// typeIn replaces what stands in the field in focus.
func (s *screen) typeIn(text string) {
	s.t.Helper()
	f := s.canvas().Focused().(fyne.Shortcutable)
	f.TypedShortcut(&fyne.ShortcutSelectAll{})
	for _, r := range text {
		s.canvas().Focused().TypedRune(r)
	}
}

func (s *screen) chord(key fyne.KeyName, mod fyne.KeyModifier) {
	s.t.Helper()
	s.canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: mod})
}

func (s *screen) tab() { test.FocusNext(s.canvas()) }

// press presses the button or follows the link of that word.
func (s *screen) press(word string) {
	s.t.Helper()
	objects := append([]fyne.CanvasObject{s.page.Content()}, s.page.Header().Actions...)
	for _, o := range objects {
		if press(o, word) {
			return
		}
	}
	s.t.Fatalf("nothing to press says %q:\n%s", word, s.outline())
}

func press(o fyne.CanvasObject, word string) bool {
	if o == nil || !o.Visible() {
		return false
	}
	switch w := o.(type) {
	case *kit.Button:
		if plain(w.Word()) == word {
			test.Tap(w)
			return true
		}
	case *kit.Link:
		if plain(w.Word()) == word {
			test.Tap(w)
			return true
		}
	case *fyne.Container:
		for _, child := range w.Objects {
			if press(child, word) {
				return true
			}
		}
	}
	if h, ok := o.(kit.Holder); ok {
		for _, child := range h.Held() {
			if press(child, word) {
				return true
			}
		}
	}
	return false
}

// choice is the choice whose field has a label.
func choice(o fyne.CanvasObject, label string) *kit.Choice {
	if o == nil || !o.Visible() {
		return nil
	}
	if f, ok := o.(*kit.Field); ok && f.Label() == label {
		c, _ := f.Control().(*kit.Choice)
		return c
	}
	var children []fyne.CanvasObject
	switch w := o.(type) {
	case *fyne.Container:
		children = w.Objects
	case kit.Holder:
		children = w.Held()
	}
	for _, child := range children {
		if c := choice(child, label); c != nil {
			return c
		}
	}
	return nil
}
