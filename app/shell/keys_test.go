package shell

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

func TestEveryKeyReachesThePage(t *testing.T) {
	shift := ctrl | fyne.KeyModifierShift
	for name, tc := range map[string]struct {
		press func(*theatre)
		want  place.Action
	}{
		"Ctrl+Entrée":      {func(th *theatre) { th.chord(fyne.KeyReturn, ctrl) }, place.Primary},
		"Ctrl+Entrée pavé": {func(th *theatre) { th.chord(fyne.KeyEnter, ctrl) }, place.Primary},
		"Échap":            {func(th *theatre) { th.key(fyne.KeyEscape) }, place.Close},
		"Ctrl+F":           {func(th *theatre) { th.chord(fyne.KeyF, ctrl) }, place.Find},
		"Ctrl+N":           {func(th *theatre) { th.chord(fyne.KeyN, ctrl) }, place.Create},
		"Ctrl+P":           {func(th *theatre) { th.chord(fyne.KeyP, ctrl) }, place.Paper},
		"Ctrl+G":           {func(th *theatre) { th.chord(fyne.KeyG, ctrl) }, place.Numbers},
		"Ctrl+Z":           {func(th *theatre) { th.shortcut(&fyne.ShortcutUndo{}) }, place.Undo},
		"Ctrl+Maj+Z":       {func(th *theatre) { th.chord(fyne.KeyZ, shift) }, place.Redo},
		"Ctrl+Y":           {func(th *theatre) { th.shortcut(&fyne.ShortcutRedo{}) }, place.Redo},
		"Ctrl+S":           {func(th *theatre) { th.chord(fyne.KeyS, ctrl) }, place.Save},
		"F8":               {func(th *theatre) { th.key(fyne.KeyF8) }, place.Reveal},
		"Ctrl+I":           {func(th *theatre) { th.chord(fyne.KeyI, ctrl) }, place.Panel},
		"F2":               {func(th *theatre) { th.key(fyne.KeyF2) }, place.Rename},
		"Alt+haut":         {func(th *theatre) { th.chord(fyne.KeyUp, alt) }, place.Earlier},
		"Alt+bas":          {func(th *theatre) { th.chord(fyne.KeyDown, alt) }, place.Later},
	} {
		for where, focus := range map[string]func(*theatre, *scene){
			"from a button":         func(th *theatre, p *scene) { th.Window.Canvas().Focus(p.panel) },
			"from a field":          func(th *theatre, p *scene) { th.Window.Canvas().Focus(p.entry) },
			"with nothing in focus": func(th *theatre, _ *scene) { th.Window.Canvas().Unfocus() },
		} {
			t.Run(name+" "+where, func(t *testing.T) {
				th := newTheatre(t)
				p := th.open(dossier(place.Plan))
				p.uses[tc.want] = true
				focus(th, p)
				tc.press(th)
				if diff := cmp.Diff([]place.Action{tc.want}, p.done); diff != "" {
					t.Error(diff)
				}
				if th.shell.Here().Page != place.Plan {
					t.Errorf("the window went to %v", th.shell.Here())
				}
			})
		}
	}
}

func TestTheWindowActsWhereThePageDoesnt(t *testing.T) {
	for name, tc := range map[string]struct {
		press func(*theatre)
		want  place.Route
	}{
		"Échap goes one level up":     {func(th *theatre) { th.key(fyne.KeyEscape) }, list},
		"Ctrl+F leads to the list":    {func(th *theatre) { th.chord(fyne.KeyF, ctrl) }, list},
		"Ctrl+N leads to the list":    {func(th *theatre) { th.chord(fyne.KeyN, ctrl) }, list},
		"Ctrl+P leads to the preview": {func(th *theatre) { th.chord(fyne.KeyP, ctrl) }, dossier(place.Preview)},
		"Ctrl+G leads to the figures": {func(th *theatre) { th.chord(fyne.KeyG, ctrl) }, dossier(place.Figures)},
		"Ctrl+Entrée does nothing":    {func(th *theatre) { th.chord(fyne.KeyReturn, ctrl) }, dossier(place.Plan)},
	} {
		t.Run(name, func(t *testing.T) {
			th := newTheatre(t)
			th.open(dossier(place.Plan))
			tc.press(th)
			if got := th.shell.Here(); got != tc.want {
				t.Errorf("the window is at %v, not at %v", got, tc.want)
			}
		})
	}
}

func TestF6JumpsFromZoneToZone(t *testing.T) {
	th := newTheatre(t)
	p := th.open(dossier(place.Plan))
	c := th.Window.Canvas()
	where := func() string {
		for name, zone := range map[string]fyne.CanvasObject{
			"rail": th.shell.rail, "header": th.shell.header, "steps": p.steps, "sheet": p.entry, "panel": p.panel,
		} {
			if kit.HasFocus(zone) {
				return name
			}
		}
		return "nowhere"
	}
	var way []string
	c.Focus(p.entry)
	for range 6 {
		th.key(fyne.KeyF6)
		way = append(way, where())
	}
	want := []string{"panel", "rail", "header", "steps", "sheet", "panel"}
	if diff := cmp.Diff(want, way); diff != "" {
		t.Error(diff)
	}
	th.shell.jump(true)
	if got := where(); got != "sheet" {
		t.Errorf("Maj+F6 leads to the %s", got)
	}
}

func TestTabOrderIsRailHeaderPage(t *testing.T) {
	th := newTheatre(t)
	p := th.open(dossier(place.Plan))
	c := th.Window.Canvas()
	var order []string
	c.Focus(p.panel)
	for range 20 {
		focusNext(c)
		word := ""
		switch f := c.Focused().(type) {
		case *kit.Button:
			word = f.Word()
		case *kit.Link:
			word = f.Word()
		case *kit.Entry:
			word = "field"
		default:
			word = "rail"
		}
		if len(order) == 0 || order[len(order)-1] != word {
			order = append(order, word)
		}
		if f, ok := c.Focused().(*kit.Button); ok && f == p.panel {
			break
		}
	}
	want := []string{"rail", "Dossiers", "Plan", "Reprendre l’entretien", "step", "field", "panel"}
	if diff := cmp.Diff(want, order); diff != "" {
		t.Error(diff)
	}
}

func TestWhatIsTypedOutsideAFieldGoesToThePage(t *testing.T) {
	th := newTheatre(t)
	p := th.open(list)
	th.Window.Canvas().Focus(p.panel)
	for _, r := range "bœuf+" {
		p.panel.TypedRune(r)
	}
	if p.typed != "bœuf" {
		t.Errorf("the page was typed %q", p.typed)
	}
	if diff := cmp.Diff([]place.Action{place.Postpone}, p.done); diff != "" {
		t.Error(diff)
	}
}

func TestUndoTakesBackTheOpenDossiersLastGesture(t *testing.T) {
	th := newTheatre(t)
	first, second := th.Take("Maëlle", "L’Hélias", data.Training), th.Take("Jean", "Puech", data.Training)
	adviser := func(d data.Dossier, name string) {
		th.Do(func(tx *store.Tx) error { return tx.SetAdviser(d.Project.ID, name) })
	}
	adviser(first, "Ada")
	adviser(second, "Béa")
	p := th.open(place.Route{Page: place.Dossier, Dossier: first.Project.ID})
	th.shortcut(&fyne.ShortcutUndo{})
	if got := th.Dossier(first.Project.ID).Project.Adviser; got == "Ada" {
		t.Error("the open dossier's gesture stands")
	}
	if got := th.Dossier(second.Project.ID).Project.Adviser; got != "Béa" {
		t.Error("another dossier's gesture was taken back")
	}
	if p.reloads != 1 {
		t.Errorf("the page was reloaded %d times", p.reloads)
	}
	th.chord(fyne.KeyZ, ctrl|fyne.KeyModifierShift)
	if got := th.Dossier(first.Project.ID).Project.Adviser; got != "Ada" {
		t.Error("the gesture wasn't done again")
	}
}

func TestUndoWithNothingToUndoSaysSo(t *testing.T) {
	th := newTheatre(t)
	th.open(list)
	th.shortcut(&fyne.ShortcutUndo{})
	if !contains(th.outline(), words.NoUndo) {
		t.Errorf("the window says %q", th.outline())
	}
}

func TestWhileAQuestionIsOpenTheWindowDoesNothing(t *testing.T) {
	th := newTheatre(t)
	p := th.open(dossier(place.Plan))
	answers := []bool{}
	p.desk.Ask(place.Question{
		Title: "Clore le dossier ?", Body: "Vous pourrez le rouvrir.", Safe: "Garder ouvert", Act: "Clore le dossier",
		Then: func(act bool) { answers = append(answers, act) },
	})
	th.chord(fyne.KeyF, ctrl)
	th.chord(fyne.KeyK, ctrl)
	th.key(fyne.KeyF6)
	th.Window.Canvas().Unfocus()
	th.chord(fyne.KeyF, ctrl)
	th.chord(fyne.KeyLeft, alt)
	th.Window.Canvas().OnTypedRune()('a')
	if th.shell.Here().Page != place.Plan || len(p.done) != 0 || p.typed != "" {
		t.Errorf("at %v, did %v", th.shell.Here(), p.done)
	}
	th.key(fyne.KeyEscape)
	if diff := cmp.Diff([]bool{false}, answers); diff != "" {
		t.Error(diff)
	}
	if th.Window.Canvas().Focused() != fyne.Focusable(p.entry) {
		t.Error("the focus didn't return to the field")
	}
}
