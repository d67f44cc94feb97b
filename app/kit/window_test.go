package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

func TestButton(t *testing.T) {
	pressed := 0
	e := NewEntry()
	left := 0
	e.OnLeft = func(string) { left++ }
	b := Primary("Continuer", func() { pressed++ }).After(look.IconForward).Key("Ctrl + Entrée")
	s := onStage(t, Column(0, e, b))
	t.Run("is pressed with Enter and Space", func(t *testing.T) {
		s.focus(b)
		s.press(fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace)
		same(t, pressed, 3)
	})
	t.Run("takes the focus when clicked, so that what was typed is left first", func(t *testing.T) {
		s.focus(e)
		b.do = func() { same(t, left, 1); pressed++ }
		b.Tapped(&fyne.PointEvent{})
		same(t, pressed, 4)
	})
	t.Run("says what it is", func(t *testing.T) {
		same(t, Outline(b), []string{"[[Continuer]]"})
		same(t, Outline(Secondary("Ajouter", noAction)), []string{"[Ajouter]"})
		same(t, Outline(Only(look.IconPlus, "Ajouter une action", noAction)), []string{"[Ajouter une action]"})
		same(t, Outline(NewLink("Voir", noAction)), []string{"<Voir>"})
	})
}

// statusHolder has a status line.
type statusHolder struct {
	*Ground
	of   fyne.CanvasObject
	said []string
}

func (h *statusHolder) Held() []fyne.CanvasObject { return []fyne.CanvasObject{h.of} }
func (h *statusHolder) SayStatus(s string)        { h.said = append(h.said, s) }

func TestIconAloneIsSaidInTheStatusLine(t *testing.T) {
	b := Only(look.IconClose, "Fermer", noAction)
	h := &statusHolder{Ground: NewGround(look.None), of: b}
	onStage(t, Stack(h))
	b.FocusGained()
	b.MouseIn(&desktop.MouseEvent{})
	same(t, h.said, []string{"Fermer", "Fermer"})
}

func TestAsk(t *testing.T) {
	ask := func(t *testing.T) (*AskBox, *stage, *[]string) {
		b := Secondary("Clore le dossier", noAction)
		s := onStage(t, Column(0, NewEntry(), b))
		s.focus(b)
		answers := &[]string{}
		box := Ask(s.canvas(), Question{
			Title: "Clore le dossier de Jean ?", Lines: []string{"Vous pourrez le rouvrir."},
			Safe: "Garder ouvert", Act: "Clore le dossier",
			OnAct:  func() { *answers = append(*answers, "act") },
			OnSafe: func() { *answers = append(*answers, "safe") },
		})
		return box, s, answers
	}
	t.Run("says the question and its two buttons, the safe one filled", func(t *testing.T) {
		box, _, _ := ask(t)
		same(t, box.Outline(), []string{"Clore le dossier de Jean ?", "Vous pourrez le rouvrir.", "[[Garder ouvert]]", "[Clore le dossier]"})
	})
	t.Run("has the focus on the safe button", func(t *testing.T) {
		box, s, answers := ask(t)
		same(t, s.canvas().Focused() == fyne.Focusable(box.Safe()), true)
		s.press(fyne.KeyReturn)
		same(t, *answers, []string{"safe"})
	})
	t.Run("is safe with Escape, and the focus returns where it was", func(t *testing.T) {
		_, s, answers := ask(t)
		s.press(fyne.KeyTab, fyne.KeyEscape)
		same(t, *answers, []string{"safe"})
		if b, ok := s.canvas().Focused().(*Button); !ok || b.Word() != "Clore le dossier" {
			t.Errorf("the focus is on %T", s.canvas().Focused())
		}
		same(t, len(s.canvas().Overlays().List()), 0)
	})
	t.Run("acts by its other button", func(t *testing.T) {
		_, s, answers := ask(t)
		s.press(fyne.KeyTab, fyne.KeySpace)
		same(t, *answers, []string{"act"})
	})
	t.Run("lets no key and no shortcut through to the window", func(t *testing.T) {
		_, s, _ := ask(t)
		s.press(fyne.KeyF1)
		s.shortcut(custom(fyne.KeyN, ctrl))
		s.typed("x")
		same(t, len(s.keys)+len(s.shortcuts)+len(s.runes), 0)
		same(t, ModalOpen(s.canvas()), true)
	})
	t.Run("hears Escape even when a click took the focus away", func(t *testing.T) {
		_, s, answers := ask(t)
		s.canvas().Unfocus()
		same(t, TopKey(s.canvas(), &fyne.KeyEvent{Name: fyne.KeyEscape}), true)
		same(t, *answers, []string{"safe"})
		same(t, TopKey(s.canvas(), &fyne.KeyEvent{Name: fyne.KeyEscape}), false)
	})
	t.Run("isn't answered by a click beside it", func(t *testing.T) {
		_, s, answers := ask(t)
		test.TapCanvas(s.canvas(), fyne.NewPos(20, 20))
		same(t, len(*answers), 0)
		same(t, ModalOpen(s.canvas()), true)
	})
	t.Run("asks first for what it needs", func(t *testing.T) {
		s := onStage(t, Body("x"))
		reason := NewEntry()
		Ask(s.canvas(), Question{Title: "Abandonner ?", More: NewField("Raison", reason), Safe: "Garder", Act: "Abandonner"})
		same(t, s.canvas().Focused() == fyne.Focusable(reason), true)
	})
}

func TestOverlay(t *testing.T) {
	s := onStage(t, Primary("x", noAction))
	closed := 0
	e := NewEntry()
	o := NewOverlay(Column(0, e), look.AskWidth, func() { closed++ })
	o.Show(s.canvas())
	same(t, s.canvas().Focused() == fyne.Focusable(e), true)
	s.press(fyne.KeyEscape)
	same(t, o.IsOpen(), false)
	o.Close()
	same(t, closed, 1)
}

func TestToast(t *testing.T) {
	undone := 0
	toast := NewToast("Dossier clos", func() { undone++ })
	s := onStage(t, Column(0, toast))
	t.Run("stays while the mouse or the focus is on it", func(t *testing.T) {
		same(t, toast.Kept(), false)
		toast.MouseIn(nil)
		same(t, toast.Kept(), true)
		toast.MouseOut()
		s.focus(toast.undo)
		same(t, toast.Kept(), true)
	})
	t.Run("undoes", func(t *testing.T) {
		s.press(fyne.KeyReturn)
		same(t, undone, 1)
		same(t, Outline(toast), []string{"~ Dossier clos", "[" + words.UndoWord + "]"})
		same(t, Outline(NewToast("Copié", nil)), []string{"~ Copié"})
	})
	t.Run("takes more lines where a sentence is wider than the window", func(t *testing.T) {
		long := NewToast("Plan enregistré : /home/elodie/Documents/Plan MUR-2026-0003 Marie-Françoise de Bœsinghe-Vandenbroucke-Lagarrigue.pdf", func() {})
		same(t, HeightFor(long, naturalWidth(long)), look.ToastHeight.Px())
		tall := HeightFor(long, 600)
		long.Resize(fyne.NewSize(600, tall))
		if end := long.text.Position().Y + long.text.HeightFor(long.text.Size().Width); tall <= look.ToastHeight.Px() || end > tall {
			t.Errorf("the sentence ends at %v of %v", end, tall)
		}
		if end := long.text.Position().X + long.text.Size().Width; end > long.undo.Position().X {
			t.Errorf("the sentence goes to %v, « Annuler » begins at %v", end, long.undo.Position().X)
		}
	})
}

func TestRail(t *testing.T) {
	r := NewRail(RailItem{Key: "list", Word: "Dossiers"}, RailItem{Key: "find", Word: "Chercher", Foot: true}, RailItem{Key: "set", Word: "Réglages", Foot: true})
	var gone []string
	r.OnGo = func(k string) { gone = append(gone, k) }
	s := onStage(t, r)
	s.focus(r)
	s.press(fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
	same(t, gone, []string{"find", "set"})
	r.Set("set")
	same(t, Outline(r), []string{"  Dossiers", "  Chercher", "> Réglages"})
	test.TapAt(r, fyne.NewPos(40, 100))
	same(t, gone[2:], []string{"list"})
}

func TestTabs(t *testing.T) {
	tabs := NewTabs(Tab{Key: "open", Word: "En cours", Count: 12}, Tab{Key: "closed", Word: "Terminés", Count: 31})
	var chosen []string
	tabs.OnChosen = func(k string) { chosen = append(chosen, k) }
	s := onStage(t, Column(0, tabs))
	s.focus(tabs)
	s.press(fyne.KeyLeft, fyne.KeyRight, fyne.KeyRight)
	same(t, chosen, []string{"closed"})
	same(t, Outline(tabs), []string{"En cours 12 · *Terminés 31"})
	test.TapAt(tabs, fyne.NewPos(10, 20))
	same(t, chosen, []string{"closed", "open"})
}

func TestSteps(t *testing.T) {
	steps := NewSteps(
		StepGroup{Word: "Faire connaissance", Steps: []Step{{Key: "you", Word: "Vous", Answered: 3, Asked: 3}, {Key: "ties", Word: "Vos attaches et vos habitudes", Short: "Attaches, habitudes", Answered: 1, Asked: 4}}},
		StepGroup{Word: "Votre projet", Steps: []Step{{Key: "money", Word: "Vos chiffres", Asked: 5}}},
	)
	var gone []string
	steps.OnGo = func(k string) { gone = append(gone, k) }
	s := onStage(t, Fixed(look.StepsWide, NewScroll(steps)))
	steps.Set("you")
	s.focus(steps)
	t.Run("say their progress in words", func(t *testing.T) {
		same(t, Outline(steps), []string{
			"## Faire connaissance", "> Vous ✓", "  Vos attaches et vos habitudes 1/4",
			"## Votre projet", "  Vos chiffres",
		})
		steps.SetShort(true)
		same(t, Outline(steps)[2], "  Attaches, habitudes 1/4")
	})
	t.Run("are walked with the arrows over their captions", func(t *testing.T) {
		s.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyUp, fyne.KeySpace)
		same(t, gone, []string{"money", "ties"})
	})
	t.Run("are followed by a click, captions not", func(t *testing.T) {
		gone = nil
		test.TapAt(steps, fyne.NewPos(60, 10))
		test.TapAt(steps, fyne.NewPos(60, look.StepRowLow.Px()+10))
		same(t, gone, []string{"you"})
	})
}

func TestSigns(t *testing.T) {
	onStage(t, Body(""))
	same(t, Outline(Alerts(
		NewAlert(Info, "Barème 2026 reconduit", ""),
		NewAlert(Stop, "Pas équilibré", "Il manque 3 200 €.").With(NewLink("Voir", noAction)),
		NewAlert(Care, "TVA", "Proche du seuil."),
	)), []string{"!! Pas équilibré", "  Il manque 3 200 €.", "  <Voir>", "! TVA", "  Proche du seuil.", "i Barème 2026 reconduit"})
	same(t, Outline(Row(0, NewChip(2, "Diagnostic"), NewTag(TagLate, "en retard"))), []string{"Diagnostic", "{en retard}"})
	same(t, Outline(NewNumberRow("Il vous resterait", "1 432 €", "par mois").Means(true, "32 € de plus").Explain("formule")),
		[]string{"Il vous resterait: 1 432 € par mois", "  - 32 € de plus", "  <" + words.HowComputed + ">"})
	same(t, Outline(NewEmpty("Aucun dossier", "Une ligne.", Primary("Nouvel arrivant", noAction))),
		[]string{"Aucun dossier", "Une ligne.", "[[Nouvel arrivant]]"})
	same(t, Outline(NewPairs(Pair{Label: "Pièces", Value: "1 reçue sur 11", With: NewProgress(1, 11)})), []string{"Pièces", "1 reçue sur 11"})
	due := NewDue()
	due.SetDue(DueLate, "ven. 20 nov.", "Ouvrez un compte")
	same(t, Outline(due), []string{"ven. 20 nov. en retard / Ouvrez un compte"})
	same(t, Outline(NewLoading("Lecture du registre…", 3)), []string{"Lecture du registre…"})
	same(t, Outline(NewSummary("Il manque une réponse", Jump{Word: "Code postal"})), []string{"Il manque une réponse", "<Code postal>"})
}

func TestEverythingFollowsTheTheme(t *testing.T) {
	content := Column(look.S16, Title("Vous"), NewField("Nom", NewEntry()), Primary("Continuer", noAction), NewChip(2, "Diagnostic"),
		NewAlert(Care, "TVA", "Proche du seuil."), NewMulti(fewOptions))
	s := onStage(t, NewScroll(content))
	tall := content.MinSize().Height
	fyne.CurrentApp().Settings().SetTheme(look.New(look.Dark, look.Larger))
	s.window.Resize(fyne.NewSize(1441, 900))
	if got := content.MinSize().Height; got < 1.25*tall {
		t.Errorf("larger text makes the page %v high, from %v", got, tall)
	}
}
