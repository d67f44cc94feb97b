package kit

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/buron-cantal/buron/app/look"
)

// listed is a list of numbered rows on a window.
type listed struct {
	*List
	*stage
	made   int
	opened []int
	ticked []int
}

func listOnStage(t *testing.T, n int, more bool) *listed {
	t.Helper()
	l := &listed{}
	l.List = NewList(
		func() Line { l.made++; return NewTwoLines("", "") },
		func(i int, line Line) { line.(*TwoLines).Set("Ligne "+strconv.Itoa(i), "") },
	)
	l.OnOpen = func(i int) { l.opened = append(l.opened, i) }
	l.OnTick = func(i int) { l.ticked = append(l.ticked, i) }
	l.stage = onStage(t, Frame(NewEntry(), l.List, nil))
	l.SetCount(n, more)
	return l
}

func TestList(t *testing.T) {
	t.Run("makes only the rows in sight of 100,000", func(t *testing.T) {
		l := listOnStage(t, 100_000, false)
		l.focus(l.List)
		l.press(fyne.KeyEnd)
		same(t, l.Selected(), 99_999)
		out := Outline(l.List)
		same(t, out[len(out)-1], "> Ligne 99999")
		l.press(fyne.KeyHome)
		same(t, Outline(l.List)[0], "> Ligne 0")
		if l.made > 30 {
			t.Errorf("%d rows were made", l.made)
		}
	})
	t.Run("moves, opens and ticks by keyboard", func(t *testing.T) {
		l := listOnStage(t, 10, false)
		l.focus(l.List)
		l.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeySpace, fyne.KeyUp, fyne.KeyEnter)
		same(t, l.opened, []int{2, 1})
		same(t, l.ticked, []int{2})
	})
	t.Run("rests without its selection where that means nothing else", func(t *testing.T) {
		l := listOnStage(t, 3, false)
		l.FocusOnly = true
		l.focus(l.List)
		same(t, Outline(l.List)[0], "> Ligne 0")
		l.canvas().Unfocus()
		same(t, Outline(l.List)[0], "  Ligne 0")
	})
	t.Run("knows its height at a width it hasn't", func(t *testing.T) {
		l := listOnStage(t, 3, false)
		l.Height = func(_ int, width float32) float32 { return 10_000 / width }
		same(t, l.rows.HeightFor(100), float32(300))
		same(t, l.rows.HeightFor(50), float32(600))
	})
	t.Run("opens by a click anywhere on the row", func(t *testing.T) {
		l := listOnStage(t, 10, false)
		test.TapCanvas(l.canvas(), fyne.NewPos(1300, look.Control.Px()+3*look.RowTwo.Px()+50))
		same(t, l.opened, []int{3})
		same(t, l.canvas().Focused() == fyne.Focusable(l.List), true)
	})
	t.Run("asks for more when the end comes in sight, once for each page", func(t *testing.T) {
		l := listOnStage(t, 50, true)
		asked := 0
		l.OnMore = func() { asked++ }
		l.focus(l.List)
		same(t, asked, 0)
		l.press(fyne.KeyEnd, fyne.KeyUp, fyne.KeyDown)
		same(t, asked, 1)
		l.SetCount(100, true)
		same(t, asked, 1)
		l.press(fyne.KeyEnd)
		same(t, asked, 2)
		l.SetCount(120, false)
		l.press(fyne.KeyEnd)
		same(t, asked, 2)
		l.SetCount(100, true) // another search, as long as the one before
		l.press(fyne.KeyEnd)
		same(t, asked, 3)
	})
	t.Run("keeps its selection when rows are added, and within those that are left", func(t *testing.T) {
		l := listOnStage(t, 10, false)
		l.focus(l.List)
		l.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
		l.SetCount(20, false)
		same(t, l.Selected(), 3)
		l.SetCount(2, false)
		same(t, l.Selected(), 1)
		l.SetCount(0, false)
		same(t, l.Selected(), -1)
		l.press(fyne.KeyReturn, fyne.KeyDown, fyne.KeySpace)
		same(t, len(l.opened)+len(l.ticked), 0)
	})
	t.Run("goes back up from its first row", func(t *testing.T) {
		l := listOnStage(t, 3, false)
		up := 0
		l.OnUp = func() { up++ }
		l.focus(l.List)
		l.press(fyne.KeyDown, fyne.KeyUp, fyne.KeyUp)
		same(t, up, 1)
	})
	t.Run("brings the selected row in sight", func(t *testing.T) {
		l := listOnStage(t, 100, false)
		l.focus(l.List)
		for range 60 {
			l.press(fyne.KeyDown)
		}
		top := l.scroll.Offset.Y
		y, view := l.rows.offset(60), l.scroll.Size().Height
		if y < top || y+l.rows.tall(60) > top+view+0.5 {
			t.Errorf("row at %v, view from %v to %v", y, top, top+view)
		}
	})
	t.Run("passes over headings", func(t *testing.T) {
		l := listOnStage(t, 6, false)
		l.IsHeading = func(i int) bool { return i == 0 || i == 3 }
		l.SetCount(6, false)
		l.focus(l.List)
		same(t, l.Selected(), 1)
		l.press(fyne.KeyDown, fyne.KeyDown)
		same(t, l.Selected(), 4)
		l.press(fyne.KeyUp, fyne.KeyUp, fyne.KeyUp)
		same(t, l.Selected(), 1)
		test.TapCanvas(l.canvas(), fyne.NewPos(100, look.Control.Px()+10))
		same(t, l.Selected(), 1)
	})
	t.Run("gives the page the keys it wants first", func(t *testing.T) {
		l := listOnStage(t, 3, false)
		l.OnKey = func(ev *fyne.KeyEvent) bool { return ev.Name == fyne.KeyF2 }
		l.OnRune = func(r rune) bool { return r == '+' }
		l.OnShortcut = func(s fyne.Shortcut) bool { return s.ShortcutName() == custom(fyne.KeyUp, alt).ShortcutName() }
		l.focus(l.List)
		l.press(fyne.KeyF2)
		l.typed("+m")
		l.shortcut(custom(fyne.KeyUp, alt))
		same(t, l.keys, []fyne.KeyName(nil))
		same(t, l.runes, []rune{'m'})
		same(t, len(l.shortcuts), 0)
	})
	t.Run("shows rows of their own heights inside a page that scrolls", func(t *testing.T) {
		l := listOnStage(t, 40, false)
		l.Height = func(i int, _ float32) float32 { return look.Row.Px() + float32(i%2)*look.S24.Px() }
		l.Inline()
		scroll := NewScroll(Column(0, Title("Plan"), l.List))
		l.window.SetContent(scroll)
		l.SetCount(40, false)
		same(t, l.HeightFor(600), 20*(2*look.Row.Px()+look.S24.Px()))
		l.focus(l.List)
		l.press(fyne.KeyEnd)
		if scroll.Offset() == 0 {
			t.Error("the page didn't follow")
		}
	})
}

func TestSortHead(t *testing.T) {
	cols := NewColumns(Col{Title: "Nom", Sort: "name"}, Col{Title: "Étape"}, Col{Title: "Échéance", Sort: "due", Right: true})
	var sorted []string
	head := NewSortHead(cols, func(by string) { sorted = append(sorted, by) })
	s := onStage(t, Column(0, head))
	s.focus(head)
	t.Run("sorts by keyboard, passing over what can't be sorted", func(t *testing.T) {
		s.press(fyne.KeyReturn, fyne.KeyRight, fyne.KeySpace)
		same(t, sorted, []string{"name", "due"})
	})
	t.Run("sorts by a click", func(t *testing.T) {
		test.TapAt(head, fyne.NewPos(20, 20))
		same(t, sorted[len(sorted)-1], "name")
	})
	t.Run("says what is sorted and how", func(t *testing.T) {
		head.SetSort("due", true)
		same(t, Outline(head), []string{"Nom | Étape | Échéance ▼"})
		cols.Hide(1, true)
		same(t, Outline(head), []string{"Nom | Échéance ▼"})
	})
}

func TestColumns(t *testing.T) {
	t.Run("share what fixed ones leave, and line up with the right edge", func(t *testing.T) {
		test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, look.Normal))
		cols := NewColumns(Col{Share: 2}, Col{Share: 1}, Col{Width: 100})
		lefts, widths := cols.spans(432)
		same(t, lefts, []float32{0, 216, 332})
		same(t, widths, []float32{200, 100, 100})
		cols.Hide(1, true)
		lefts, widths = cols.spans(432)
		same(t, widths, []float32{316, 0, 100})
		same(t, lefts[2], float32(332))
	})
}

func TestActionRow(t *testing.T) {
	cols := NewColumns(Col{Title: "Action"}, Col{Title: "Qui", Width: 120}, Col{Title: "Échéance", Width: look.DateColumn})
	r := NewActionRow(cols)
	onStage(t, Column(0, r))
	t.Run("says title, who and date", func(t *testing.T) {
		r.Set(ActionLine{Title: "Demandez l’Acre", Who: "Maëlle", Weekday: "mar.", Date: "2 mars 2027", Tag: "légal", ByHand: true})
		same(t, Outline(r), []string{"[ ] Demandez l’Acre {légal} ✎ | Maëlle | mar. 2 mars 2027"})
	})
	t.Run("says that it is late until it is done", func(t *testing.T) {
		r.Set(ActionLine{Title: "A", Date: "20 nov.", Late: true})
		same(t, Outline(r), []string{"[ ] A | 20 nov. en retard"})
		r.Set(ActionLine{Title: "A", Date: "20 nov.", Late: true, Done: true})
		same(t, Outline(r), []string{"[x] A | 20 nov."})
	})
	t.Run("wraps a long title and grows with it", func(t *testing.T) {
		r.Set(ActionLine{Title: "Court"})
		short := r.HeightFor(500)
		r.Set(ActionLine{Title: "Un titre qui est si long qu’il ne peut tenir sur une seule ligne de ce tableau"})
		if r.HeightFor(500) <= short {
			t.Error("the title is cut")
		}
	})
	t.Run("is ticked by a click on its box", func(t *testing.T) {
		ticked := 0
		r.OnTick = func() { ticked++ }
		test.Tap(r.tick)
		same(t, ticked, 1)
	})
	t.Run("has no box before it is created", func(t *testing.T) {
		r.Set(ActionLine{Title: "A", Date: "dès maintenant", NoBox: true})
		same(t, Outline(r), []string{"A | dès maintenant"})
		same(t, r.tick.Visible(), false)
	})
}
