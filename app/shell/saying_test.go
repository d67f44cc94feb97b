package shell

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

func focusNext(c fyne.Canvas) { test.FocusNext(c) }

func contains(lines []string, part string) bool {
	return slices.ContainsFunc(lines, func(l string) bool { return strings.Contains(l, part) })
}

func TestHeaderSaysWhenItWasSaved(t *testing.T) {
	th := newTheatre(t)
	p := th.open(list)
	if !contains(th.outline(), words.AllSaved) {
		t.Errorf("before anything was done the window says %q", th.outline())
	}
	p.desk.Save(place.Gesture{Name: "setting", Do: func(tx *store.Tx) error { return tx.SetSetting("a", "b") }})
	if !contains(th.outline(), "Enregistré à 14\u00a0h\u00a032") {
		t.Errorf("the window says %q", th.outline())
	}
}

// full makes the next gestures fail until it says otherwise.
func full(th *theatre, p *scene, yes *bool) {
	p.desk.Save(place.Gesture{Name: "setting", Do: func(tx *store.Tx) error {
		if *yes {
			return &data.Error{Code: data.DiskFull, Where: "registre.buron"}
		}
		return tx.SetSetting("kept", "yes")
	}})
}

func TestAFullDisk(t *testing.T) {
	t.Run("shows a stop alert, keeps the page, and is tried again", func(t *testing.T) {
		th := newTheatre(t)
		p := th.open(dossier(place.Interview))
		disk := true
		full(th, p, &disk)
		if !contains(th.outline(), words.NotSavedTitle) || !contains(th.outline(), words.NotSaved) {
			t.Fatalf("the window says %q", th.outline())
		}
		th.shell.Open(list)
		if th.shell.Here().Page != place.Interview {
			t.Error("the page was left with answers unsaved")
		}
		if b, ok := th.Window.Canvas().Focused().(*kit.Button); !ok || b.Word() != words.Retry {
			t.Errorf("the focus is on %T, not on « Réessayer »", th.Window.Canvas().Focused())
		}
		disk = false
		th.key(fyne.KeyReturn)
		if contains(th.outline(), words.NotSavedTitle) {
			t.Error("the alert stays once it is saved")
		}
		if kept, err := th.Register.Setting(context.Background(), "kept"); kept != "yes" || err != nil {
			t.Errorf("the register holds %q, %v", kept, err)
		}
		th.open(list)
	})
	t.Run("is tried again by Ctrl+S", func(t *testing.T) {
		th := newTheatre(t)
		p := th.open(dossier(place.Interview))
		disk := true
		full(th, p, &disk)
		disk = false
		th.chord(fyne.KeyS, ctrl)
		if contains(th.outline(), words.NotSavedTitle) || !contains(th.outline(), words.AllSaved) {
			t.Errorf("the window says %q", th.outline())
		}
	})
	t.Run("asks before the window closes", func(t *testing.T) {
		th := newTheatre(t)
		p := th.open(dossier(place.Interview))
		disk := true
		full(th, p, &disk)
		th.shell.Close()
		if th.quits != 0 {
			t.Fatal("closed with answers unsaved")
		}
		th.key(fyne.KeyEscape)
		if th.quits != 0 {
			t.Error("Échap closed the window")
		}
		disk = false
		th.shell.Close()
		if th.quits != 1 {
			t.Error("the window doesn't close once all is saved")
		}
	})
}

func TestClosingHandsOverWhatIsTyped(t *testing.T) {
	th := newTheatre(t)
	p := th.open(list)
	left := ""
	p.entry.OnLeft = func(typed string) { left = typed }
	p.entry.TypedRune('a')
	th.shell.Close()
	if left != "a" || th.quits != 1 {
		t.Errorf("left with %q, closed %d times", left, th.quits)
	}
}

func TestCtrlSHandsOverWhatIsTypedAndSaysSo(t *testing.T) {
	th := newTheatre(t)
	p := th.open(list)
	left := ""
	p.entry.OnLeft = func(typed string) { left = typed }
	p.entry.TypedRune('a')
	th.chord(fyne.KeyS, ctrl)
	if left != "a" {
		t.Errorf("handed over %q", left)
	}
	if th.shell.toast.shown == nil || !contains(kit.Outline(th.shell.toast.shown), words.AllSaved) {
		t.Error("nothing says that all is saved")
	}
	if th.Window.Canvas().Focused() != fyne.Focusable(p.entry) {
		t.Error("the field lost the focus")
	}
}

func TestToast(t *testing.T) {
	t.Run("goes after eight seconds", func(t *testing.T) {
		th := newTheatre(t)
		p := th.open(list)
		p.desk.Toast("Dossier clos", true)
		th.Bench.Pass(toastStays - time.Second)
		if !contains(th.outline(), "Dossier clos") {
			t.Fatal("gone too early")
		}
		th.Bench.Pass(time.Second)
		if contains(th.outline(), "Dossier clos") {
			t.Error("still there")
		}
	})
	t.Run("stays while it has the focus, and gives it back", func(t *testing.T) {
		th := newTheatre(t)
		p := th.open(list)
		p.desk.Toast("Dossier clos", true)
		th.Window.Canvas().Focus(kit.FirstIn(th.shell.toast.shown))
		th.Bench.Pass(3 * toastStays)
		if th.shell.toast.shown == nil {
			t.Fatal("gone under the focus")
		}
		th.key(fyne.KeyEscape)
		if th.shell.toast.shown != nil || th.Window.Canvas().Focused() != fyne.Focusable(p.entry) {
			t.Errorf("the focus is on %T", th.Window.Canvas().Focused())
		}
	})
	t.Run("one at a time", func(t *testing.T) {
		th := newTheatre(t)
		p := th.open(list)
		p.desk.Toast("première", false)
		th.Bench.Pass(toastStays / 2)
		p.desk.Toast("seconde", false)
		th.Bench.Pass(toastStays / 2)
		if contains(th.outline(), "première") || !contains(th.outline(), "seconde") {
			t.Errorf("the window says %q", th.outline())
		}
	})
	t.Run("« Annuler » takes the gesture back", func(t *testing.T) {
		th := newTheatre(t)
		d := th.Take("Jean", "Puech", data.Training)
		p := th.open(place.Route{Page: place.Dossier, Dossier: d.Project.ID})
		p.desk.Save(place.Gesture{Name: "adviser", Do: func(tx *store.Tx) error { return tx.SetAdviser(d.Project.ID, "Ada") }})
		p.desk.Toast("Conseiller changé", true)
		th.Window.Canvas().Focus(kit.FirstIn(th.shell.toast.shown))
		th.key(fyne.KeyReturn)
		if got := th.Dossier(d.Project.ID).Project.Adviser; got == "Ada" {
			t.Error("the gesture stands")
		}
	})
}

func TestNotices(t *testing.T) {
	t.Run("of a page go with it", func(t *testing.T) {
		th := newTheatre(t)
		p := th.open(list)
		p.desk.Notice(place.Notice{Level: place.Care, Title: "Attention"})
		p.desk.Notice(place.Notice{Level: place.Care, Title: "Attention"})
		if n := strings.Count(strings.Join(th.outline(), "\n"), "Attention"); n != 1 {
			t.Errorf("said %d times", n)
		}
		th.open(dossier(place.Plan))
		if contains(th.outline(), "Attention") {
			t.Error("the notice stayed")
		}
	})
	t.Run("of a page go when what they told of is tried again, and the focus goes back to the page", func(t *testing.T) {
		th := newTheatre(t)
		p := th.open(list)
		th.shell.Stay(place.Notice{Level: place.Info, Title: "Un rapport"})
		p.desk.Notice(place.Notice{Level: place.Stop, Title: "Le plan n’est pas imprimé", Button: "Réessayer", Press: p.desk.Settle})
		for _, b := range buttons(th.shell.notices) {
			if b.Word() == "Réessayer" {
				th.Window.Canvas().Focus(b)
				b.Press()
			}
		}
		if contains(th.outline(), "pas imprimé") || !contains(th.outline(), "Un rapport") {
			t.Errorf("the window says %q", th.outline())
		}
		if th.Window.Canvas().Focused() != fyne.Focusable(p.entry) {
			t.Errorf("the focus is on %T", th.Window.Canvas().Focused())
		}
	})
	t.Run("of the sitting stay until they are closed", func(t *testing.T) {
		th := newTheatre(t)
		th.shell.Stay(place.Notice{Level: place.Info, Title: "Un rapport", Button: "Voir", Press: func() {}})
		th.open(list)
		th.open(dossier(place.Plan))
		if !contains(th.outline(), "Un rapport") || !contains(th.outline(), "[Voir]") {
			t.Fatalf("the window says %q", th.outline())
		}
		pressIn(t, th.shell.notices, words.CloseWord)
		if contains(th.outline(), "Un rapport") {
			t.Error("closing it doesn't take it away")
		}
	})
}

// pressIn presses the button of a word.
func pressIn(t *testing.T, o fyne.CanvasObject, word string) {
	t.Helper()
	for _, b := range buttons(o) {
		if b.Word() == word {
			b.Press()
			return
		}
	}
	t.Fatalf("no button says %q", word)
}

func buttons(o fyne.CanvasObject) []*kit.Button {
	var all []*kit.Button
	switch o := o.(type) {
	case *kit.Button:
		return []*kit.Button{o}
	case *fyne.Container:
		for _, child := range o.Objects {
			all = append(all, buttons(child)...)
		}
	case kit.Holder:
		for _, child := range o.Held() {
			all = append(all, buttons(child)...)
		}
	}
	return all
}

func TestDemonstrationStandsUnderItsBanner(t *testing.T) {
	th := newTheatreOf(t, true)
	th.open(list)
	if !contains(th.outline(), words.DemoTitle) {
		t.Fatalf("the window says %q", th.outline())
	}
	pressIn(t, th.shell.frame.banner, words.DemoHome)
	if th.homes != 1 {
		t.Error("the button doesn't lead home")
	}
	if th := newTheatre(t); contains(th.outline(), words.DemoTitle) {
		t.Error("one's own register stands under the banner")
	}
}

func TestPalette(t *testing.T) {
	t.Run("runs the command that is typed", func(t *testing.T) {
		th := newTheatre(t)
		th.open(list)
		th.chord(fyne.KeyK, ctrl)
		for _, r := range "reglages" {
			th.Window.Canvas().Focused().TypedRune(r)
		}
		th.key(fyne.KeyReturn)
		if th.shell.Here().Page != place.Settings {
			t.Errorf("at %v", th.shell.Here())
		}
		if kit.ModalOpen(th.Window.Canvas()) {
			t.Error("the palette stays open")
		}
	})
	t.Run("is walked with the arrows", func(t *testing.T) {
		th := newTheatre(t)
		th.open(dossier(place.Plan))
		want := th.shell.commands()[1].Title
		if want != words.CommandMeet {
			t.Fatalf("the second command is %q", want)
		}
		th.chord(fyne.KeyK, ctrl)
		th.key(fyne.KeyDown)
		th.key(fyne.KeyDown)
		th.key(fyne.KeyUp)
		th.key(fyne.KeyReturn)
		if th.shell.Here() != dossier(place.Interview) {
			t.Errorf("at %v", th.shell.Here())
		}
	})
	t.Run("closes with Échap and gives the focus back", func(t *testing.T) {
		th := newTheatre(t)
		p := th.open(list)
		th.chord(fyne.KeyK, ctrl)
		th.key(fyne.KeyEscape)
		if kit.ModalOpen(th.Window.Canvas()) || th.Window.Canvas().Focused() != fyne.Focusable(p.entry) {
			t.Errorf("the focus is on %T", th.Window.Canvas().Focused())
		}
	})
	t.Run("offers only pages that exist", func(t *testing.T) {
		th := newTheatre(t)
		th.open(list)
		var titles []string
		for _, c := range th.shell.commands() {
			titles = append(titles, c.Title)
		}
		want := []string{
			words.CommandCreate, words.CommandFind, words.CommandBlank, words.CommandSettings,
			words.CommandUndo, words.CommandRedo, words.CommandKeys, words.CommandQuit,
		}
		if diff := cmp.Diff(want, titles); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("says when nothing matches", func(t *testing.T) {
		if found := matching([]place.Command{{Title: "Ouvrir les réglages"}}, "xyz"); len(found) != 0 {
			t.Errorf("found %v", found)
		}
		if found := matching([]place.Command{{Title: "Ouvrir les réglages"}}, "REG ouv"); len(found) != 1 {
			t.Error("words in another order and case aren't found")
		}
	})
}

func TestF1ListsTheKeys(t *testing.T) {
	th := newTheatre(t)
	p := th.open(list)
	th.key(fyne.KeyF1)
	top := th.Window.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("nothing opened")
	}
	for _, k := range words.Shortcuts() {
		if !contains(kit.Outline(top), k.Key) {
			t.Errorf("%s isn't listed", k.Key)
		}
	}
	th.key(fyne.KeyEscape)
	if th.Window.Canvas().Focused() != fyne.Focusable(p.entry) {
		t.Error("the focus didn't return")
	}
}

func TestStatusLineSaysWhatAnIconAloneMeans(t *testing.T) {
	th := newTheatre(t)
	th.prepare = func(p *scene) {
		p.steps = kit.Only(look.IconClose, "Fermer la liste", nil)
		p.content = kit.Column(look.S8, p.steps, p.entry)
	}
	p := th.open(list)
	th.Window.Canvas().Focus(p.steps)
	if !contains(kit.Outline(th.shell.frame.status), "Fermer la liste") {
		t.Errorf("the status line says %q", kit.Outline(th.shell.frame.status))
	}
}
