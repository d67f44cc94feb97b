package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/app/look"
)

func TestWrapping(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, look.Normal))
	r := rulerFor(look.Body, false)
	t.Run("loses no character and never exceeds the width", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			s := []rune(rapid.StringMatching(`[a-zé€œ’ \-\x{00A0}]{0,80}`).Draw(t, "text"))
			width := rapid.Float32Range(40, 300).Draw(t, "width")
			start := 0
			for _, end := range wrapRunes(s, width, r) {
				if end < start {
					t.Fatalf("rows go back from %d to %d", start, end)
				}
				row := strings.TrimRight(string(s[start:end]), " ")
				if w := r.text(row); w > width+1 {
					t.Fatalf("%q is %v wide, more than %v", row, w, width)
				}
				start = end
			}
			if start != len(s) {
				t.Fatalf("%d of %d characters are shown", start, len(s))
			}
		})
	})
	t.Run("keeps no-break spaces together", func(t *testing.T) {
		rows := wrapText("aaaa 1\u202f234\u00a0€", r.text("aaaa 1\u202f234"), r)
		same(t, rows, []string{"aaaa", "1\u202f234\u00a0€"})
	})
	t.Run("keeps a date and a number together", func(t *testing.T) {
		for _, whole := range []string{"30/06/2026", "MUR-2026-0001"} {
			same(t, wrapText("du "+whole, r.text("du "+whole[:len(whole)-2]), r), []string{"du", whole})
		}
		same(t, wrapText("mot-mot/mot", r.text("mot-mot/"), r), []string{"mot-mot/", "mot"})
	})
	t.Run("keeps the line ends of the text", func(t *testing.T) {
		same(t, wrapText("un\n\ndeux", 300, r), []string{"un", "", "deux"})
	})
	t.Run("cuts only where the style says so", func(t *testing.T) {
		long := strings.Repeat("mot ", 50)
		cutText := NewText(long, Style{Lines: 1})
		rows := cutText.lines(200)
		if len(rows) != 1 || !strings.HasSuffix(rows[0], "…") || r.text(rows[0]) > 200 {
			t.Errorf("%q", rows)
		}
		for _, row := range Body(long).lines(200) {
			if strings.Contains(row, "…") {
				t.Errorf("%q is cut", row)
			}
		}
	})
}

func TestLayouts(t *testing.T) {
	long := strings.Repeat("des mots qui se replient ", 8)
	t.Run("a column gives each the height its width needs", func(t *testing.T) {
		text, after := Body(long), Primary("Continuer", noAction)
		column := Column(look.S16, text, after)
		onStage(t, Fixed(300, column))
		if want := text.HeightFor(300) + 16; after.Position().Y != want || text.HeightFor(300) < 60 {
			t.Errorf("the button is at %v, not %v", after.Position().Y, want)
		}
	})
	t.Run("a column leaves no gap for what is hidden", func(t *testing.T) {
		hidden, after := Body("un"), Body("deux")
		hidden.Hide()
		onStage(t, Column(look.S16, hidden, after))
		same(t, after.Position().Y, float32(0))
	})
	t.Run("a row gives what is left to the one that grows", func(t *testing.T) {
		a, b, end := Body("un"), Body(long), Primary("Fin", noAction)
		grown := Grow(b)
		onStage(t, Fixed(400, Row(look.S8, a, grown, end)))
		if right := end.Position().X + end.Size().Width; right < 399 || right > 401 {
			t.Errorf("the row ends at %v", right)
		}
		if grown.Size().Height < 2*look.Body.Line() {
			t.Error("the text doesn't wrap")
		}
	})
	t.Run("a row too narrow wraps its texts, not its buttons", func(t *testing.T) {
		a, b := Body(long), Secondary("Modifier", noAction)
		onStage(t, Fixed(300, Row(look.S8, a, b)))
		if b.Size().Width < b.natural()-1 || b.Position().X+b.Size().Width > 301 {
			t.Errorf("the button is %v wide at %v", b.Size().Width, b.Position().X)
		}
	})
	t.Run("chips go on below when the row is full", func(t *testing.T) {
		a, b := NewChip(1, "Accueil"), NewChip(2, "Diagnostic")
		onStage(t, Fixed(look.Measure(a.natural()+50), Wrap(look.S8, a, b)))
		same(t, b.Position(), fyne.NewPos(0, look.ChipHeight.Px()+8))
	})
	t.Run("a change deep inside moves what is below", func(t *testing.T) {
		n := NewNumberRow("Il vous resterait", "1 432 €", "par mois").Explain("24 000 €\n− 4 608 €")
		below := Body("ensuite")
		onStage(t, NewScroll(Pad(Column(look.S16, n, below), look.S40, look.S40, look.S40, look.S40)))
		before := below.Position().Y
		n.how.Press()
		if below.Position().Y <= before {
			t.Error("nothing made room for the explanation")
		}
		n.how.Press()
		same(t, below.Position().Y, before)
	})
	t.Run("a change that makes the page too high lets it scroll", func(t *testing.T) {
		n := NewNumberLine("Cotisations", "48 €").Explain(strings.Repeat("une ligne\n", 60))
		scroll := NewScroll(Column(0, n))
		onStage(t, scroll)
		n.how.Press()
		scroll.ScrollTo(200)
		same(t, scroll.Offset(), float32(200))
	})
	t.Run("a frame keeps its foot at the foot", func(t *testing.T) {
		foot := Primary("Continuer", noAction)
		onStage(t, Frame(Title("Vous"), NewScroll(Body(long)), foot))
		same(t, foot.Position().Y+foot.Size().Height, float32(900))
	})
}

func TestScrollFollowsTheFocus(t *testing.T) {
	var fields []fyne.CanvasObject
	var entries []*Entry
	for range 40 {
		e := NewEntry()
		entries = append(entries, e)
		fields = append(fields, NewField("Question", e))
	}
	scroll := NewScroll(Pad(NewForm(fields...), look.S40, look.S40, look.S40, look.S40))
	s := onStage(t, scroll)
	s.focus(entries[0])
	for i := range entries[1:] {
		s.press(fyne.KeyTab)
		y := fyne.CurrentApp().Driver().AbsolutePositionForObject(entries[i+1]).Y
		if y < 0 || y+look.Control.Px() > 900 {
			t.Fatalf("field %d is in focus at %v", i+1, y)
		}
	}
	bottom := scroll.Offset()
	s.canvas().FocusPrevious()
	for i := len(entries) - 2; i > 0; i-- {
		s.canvas().FocusPrevious()
		y := fyne.CurrentApp().Driver().AbsolutePositionForObject(entries[i-1]).Y
		if y < -3 || y+look.Control.Px() > 900 { // the test window counts from −3
			t.Fatalf("field %d is in focus at %v on the way back", i-1, y)
		}
	}
	scroll.ScrollTo(bottom)
	s.press(fyne.KeyPageUp)
	if scroll.Offset() >= bottom {
		t.Error("PgUp doesn't scroll")
	}
}

func TestSplit(t *testing.T) {
	build := func(t *testing.T, width float32) (*Split, *stage, *[]bool) {
		sheet, panel := Column(0, NewField("Nom", NewEntry())), Column(0, NewLink("Il manque une réponse", noAction))
		split := NewSplit(sheet, panel, look.PanelNarrow)
		split.Steps = NewSteps(StepGroup{Word: "Vous", Steps: []Step{{Key: "a", Word: "Vous"}}})
		split.StepsBar = Quiet("Étape 1 sur 1", noAction)
		split.Bar = Fill(look.Tint, Quiet("Tout voir", noAction))
		told := &[]bool{}
		split.OnFold = func(panel, steps bool) { *told = append(*told, panel, steps) }
		s := onStage(t, split)
		s.window.Resize(fyne.NewSize(width, 700))
		return split, s, told
	}
	t.Run("shows steps, sheet and panel from 1200", func(t *testing.T) {
		split, _, _ := build(t, 1200)
		same(t, split.Steps.Size().Width, look.StepsWide.Px())
		same(t, split.Panel.Position().X, 1200-look.PanelNarrow.Px())
		same(t, split.Bar.Visible(), false)
		same(t, split.StepsBar.Visible(), false)
	})
	t.Run("folds the panel into the bar below 1200", func(t *testing.T) {
		split, s, told := build(t, 1199)
		same(t, (*told)[len(*told)-2:], []bool{true, false})
		same(t, split.Panel.Visible(), false)
		same(t, split.Bar.Visible(), true)
		same(t, split.Steps.Size().Width, look.StepsNarrow.Px())
		split.ShowPanel(true)
		if tall := split.Panel.Size().Height; tall > 0.6*(700-look.FoldedBar.Px())+1 {
			t.Errorf("the opened panel is %v high", tall)
		}
		if _, ok := s.canvas().Focused().(*Link); !ok {
			t.Errorf("the focus is on %T", s.canvas().Focused())
		}
		s.press(fyne.KeyEscape)
		same(t, split.PanelShown(), false)
		same(t, len(s.keys), 0)
		if _, ok := s.canvas().Focused().(*Entry); !ok {
			t.Errorf("the focus came back to %T", s.canvas().Focused())
		}
	})
	t.Run("gives the focus back to where it was on the sheet", func(t *testing.T) {
		split, s, _ := build(t, 1024)
		first, second := NewEntry(), NewEntry()
		split.Sheet = Column(0, first, second)
		split.Refresh()
		s.focus(second)
		split.ShowPanel(true)
		s.press(fyne.KeyEscape)
		same(t, s.canvas().Focused() == fyne.Focusable(second), true)
		split.ShowPanel(true)
		split.Sheet.(*fyne.Container).Objects = []fyne.CanvasObject{first}
		s.press(fyne.KeyEscape) // the second is gone
		same(t, s.canvas().Focused() == fyne.Focusable(first), true)
	})
	t.Run("is closed again after the window was wide", func(t *testing.T) {
		split, s, _ := build(t, 1024)
		split.ShowPanel(true)
		s.window.Resize(fyne.NewSize(1440, 700))
		s.window.Resize(fyne.NewSize(1024, 700))
		same(t, split.PanelShown(), false)
	})
	t.Run("gives the opened panel the whole sheet where the page says so", func(t *testing.T) {
		split, _, _ := build(t, 1024)
		split.FullPanel = true
		split.ShowPanel(true)
		same(t, split.Sheet.Visible(), false)
		same(t, split.Panel.Size().Height, 700-look.FoldedBar.Px())
	})
	t.Run("folds the steps too below 900", func(t *testing.T) {
		split, _, told := build(t, 899)
		same(t, (*told)[len(*told)-2:], []bool{true, true})
		same(t, split.Steps.Visible(), false)
		same(t, split.Sheet.Position(), fyne.NewPos(0, look.Control.Px()))
		split.ShowSteps(true)
		same(t, split.Steps.Visible(), true)
		same(t, split.Sheet.Visible(), false)
	})
	t.Run("folds sooner in larger text", func(t *testing.T) {
		split, s, _ := build(t, 1440)
		fyne.CurrentApp().Settings().SetTheme(look.New(look.Light, look.Larger))
		s.window.Resize(fyne.NewSize(1441, 700))
		same(t, split.Folded(), true)
	})
	t.Run("goes steps, sheet, panel with Tab", func(t *testing.T) {
		split, s, _ := build(t, 1440)
		s.focus(split.Steps.(*Steps))
		s.press(fyne.KeyTab)
		if _, ok := s.canvas().Focused().(*Entry); !ok {
			t.Errorf("after the steps the focus is on %T", s.canvas().Focused())
		}
		s.press(fyne.KeyTab)
		if _, ok := s.canvas().Focused().(*Link); !ok {
			t.Errorf("after the sheet the focus is on %T", s.canvas().Focused())
		}
	})
}

func TestOnWidth(t *testing.T) {
	var told []float32
	s := onStage(t, OnWidth(Body("x"), func(w float32) { told = append(told, w) }))
	s.window.Resize(fyne.NewSize(1024, 700))
	same(t, told[len(told)-1], float32(1024))
}
