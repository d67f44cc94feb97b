package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/calendar"
)

func TestField(t *testing.T) {
	t.Run("says how to do right below the box, and keeps its help", func(t *testing.T) {
		f := NewField("Code postal", NewEntry()).Help("Celui du logement.")
		next := NewField("Commune", NewEntry())
		onStage(t, NewForm(f, next))
		before := next.Position().Y
		f.SetError("Cinq chiffres, par exemple 15300.")
		same(t, Outline(f), []string{"Code postal: ", "  ! Cinq chiffres, par exemple 15300.", "  ? Celui du logement."})
		if next.Position().Y <= before {
			t.Error("the next field didn't make room for the error")
		}
		f.SetError("")
		same(t, next.Position().Y, before)
	})
	t.Run("has what is wrong in view while one is in it, whichever comes first", func(t *testing.T) {
		for _, focusFirst := range []bool{true, false} {
			e := NewEntry()
			f := NewField("Fichier du logo", e)
			scroll := NewScroll(Column(look.S22, NewField("Avant", NewArea().Rows(18)), f, NewField("Après", NewArea().Rows(18))))
			s := onStage(t, scroll)
			s.window.Resize(fyne.NewSize(600, 500))
			if focusFirst {
				s.focus(e)
				f.SetError("Cette image a plus de 24 millions de points.")
			} else {
				f.SetError("Cette image a plus de 24 millions de points.")
				s.focus(e)
			}
			bottom := test.WidgetRenderer(f).Objects()[3].Position().Y + f.problem.Size().Height
			for _, o := range path(scroll.content, f)[1:] {
				bottom += o.Position().Y
			}
			if seen := scroll.Offset() + scroll.Size().Height; bottom > seen {
				t.Errorf("the error ends at %v, in view is up to %v", bottom, seen)
			}
		}
	})
	t.Run("offers « je ne sais pas encore » while the question is in focus", func(t *testing.T) {
		var told []bool
		e := NewEntry()
		f := NewField("Date du départ", e).AllowUnsure(func(on bool) { told = append(told, on) })
		s := onStage(t, NewForm(f, NewField("Autre", NewEntry())))
		if f.tick.Visible() {
			t.Error("the tick shows before the question is in focus")
		}
		s.focus(e)
		if !f.tick.Visible() {
			t.Error("the tick doesn't show")
		}
		s.shortcut(custom(fyne.KeyJ, ctrl))
		same(t, told, []bool{true})
		same(t, f.Control().Shown(), words.ToCome)
		s.canvas().Unfocus()
		if !f.tick.Visible() {
			t.Error("the tick is gone once ticked")
		}
		s.focus(e)
		s.typed("m")
		same(t, f.Unsure(), false)
		s.shortcut(custom(fyne.KeyJ, ctrl))
		s.shortcut(custom(fyne.KeyJ, ctrl))
		same(t, told, []bool{true, true, false})
		f.SetError("Une date, par exemple 3/4/2027.")
		s.shortcut(custom(fyne.KeyJ, ctrl))
		same(t, f.Error(), "")
	})
	t.Run("doesn't tell that a text was left when it is « à voir »", func(t *testing.T) {
		e := NewEntry()
		e.OnLeft = func(s string) { t.Errorf("%q was left", s) }
		f := NewField("Date du départ", e).AllowUnsure(func(bool) {})
		s := onStage(t, NewForm(f))
		s.focus(e)
		s.typed("x")
		s.shortcut(custom(fyne.KeyJ, ctrl))
		s.canvas().Unfocus()
	})
	t.Run("leaves Ctrl+J to the window where it must be answered", func(t *testing.T) {
		e := NewEntry()
		s := onStage(t, NewForm(NewField("Nom", e)))
		s.focus(e)
		s.shortcut(custom(fyne.KeyJ, ctrl))
		same(t, len(s.shortcuts), 1)
	})
	t.Run("can be ticked with the mouse, which takes the focus away first", func(t *testing.T) {
		ticked := false
		e := NewEntry()
		f := NewField("Nom", e).AllowUnsure(func(on bool) { ticked = on })
		s := onStage(t, NewForm(f))
		s.focus(e)
		f.tick.MouseIn(&desktop.MouseEvent{})
		s.canvas().Unfocus() // what the window does before the click
		if !f.tick.Visible() {
			t.Fatal("the tick is gone under the mouse")
		}
		test.Tap(f.tick)
		same(t, ticked, true)
	})
	t.Run("doesn't move when the focus comes", func(t *testing.T) {
		e := NewEntry()
		f := NewField("Le revenu", e).AllowUnsure(func(bool) {})
		s := onStage(t, NewForm(f))
		before, size := e.Position(), f.Size()
		s.focus(e)
		same(t, e.Position(), before)
		same(t, f.Size(), size)
	})
}

func TestFormBeside(t *testing.T) {
	row := func(b string) (*Field, *Field, *stage) {
		one, two := NewField("Nom", NewEntry()), NewField(b, NewEntry())
		return one, two, onStage(t, NewForm(Beside(one, two)))
	}
	t.Run("sets two fields on a row when both labels fit", func(t *testing.T) {
		one, two, _ := row("Prénom")
		same(t, two.Position().Y, one.Position().Y)
	})
	t.Run("sets them under each other when one doesn't", func(t *testing.T) {
		one, two, _ := row("Une question si longue qu’elle ne peut tenir sur la moitié")
		if two.Position().Y <= one.Position().Y {
			t.Error("a label is cut")
		}
	})
	t.Run("is at most 640 wide", func(t *testing.T) {
		one, two, _ := row("Prénom")
		if right := two.Position().X + two.Size().Width; right > look.FormWidth.Px() || one.Position().X != 0 {
			t.Errorf("the row ends at %v", right)
		}
	})
}

func TestDateField(t *testing.T) {
	on := func(t *testing.T) (*DateField, *stage) {
		d := NewDateField(testToday)
		s := onStage(t, NewForm(NewField("Date visée", d), NewField("Autre", NewEntry())))
		s.focus(d.First())
		return d, s
	}
	t.Run("shows what was typed as a date, with its weekday beside", func(t *testing.T) {
		d, s := on(t)
		left := ""
		d.OnLeft = func(typed string) { left = typed }
		s.typed("1er janvier 2027")
		s.press(fyne.KeyTab)
		same(t, left, "01/01/2027")
		same(t, d.Shown(), "01/01/2027 (vendredi, dans 38\u00a0jours)")
	})
	t.Run("keeps what isn't a date", func(t *testing.T) {
		d, s := on(t)
		s.typed("bientôt")
		s.press(fyne.KeyTab)
		same(t, d.Shown(), "bientôt")
	})
	t.Run("opens its month with ↓, where the arrows move and Enter picks", func(t *testing.T) {
		d, s := on(t)
		changed := ""
		d.OnChanged = func(typed string) { changed = typed }
		s.press(fyne.KeyDown)
		s.press(fyne.KeyRight, fyne.KeyDown, fyne.KeyPageDown, fyne.KeyReturn)
		same(t, d.Text(), "02/01/2027")
		same(t, changed, "02/01/2027")
		if s.canvas().Focused() != d.First() {
			t.Error("the focus didn't return")
		}
	})
	t.Run("closes its month with Escape and changes nothing", func(t *testing.T) {
		d, s := on(t)
		d.SetDay(testDay)
		s.press(fyne.KeyDown, fyne.KeyRight, fyne.KeyEscape)
		same(t, d.Text(), "24/11/2026")
		same(t, len(s.canvas().Overlays().List()), 0)
		same(t, s.keys, []fyne.KeyName(nil))
	})
	t.Run("closes its month for a shortcut, which the window then has", func(t *testing.T) {
		d, s := on(t)
		d.SetDay(testDay)
		s.press(fyne.KeyDown, fyne.KeyRight)
		s.shortcut(custom(fyne.KeyN, ctrl))
		same(t, d.Text(), "24/11/2026")
		same(t, len(s.canvas().Overlays().List()), 0)
		same(t, s.shortcuts, []string{custom(fyne.KeyN, ctrl).ShortcutName()})
	})
	t.Run("opens its month by a click on the icon", func(t *testing.T) {
		d, s := on(t)
		e := d.Entry()
		e.MouseUp(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(e.Size().Width-20, 20)}})
		same(t, len(s.canvas().Overlays().List()), 1)
		m := d.month
		cell := look.MonthCell.Px()
		first := fyne.NewPos(look.S8.Px()+6.5*cell, look.S8.Px()+cell+m.headTall()+cell/2) // first Sunday
		m.Tapped(&fyne.PointEvent{Position: first})
		same(t, d.Text(), "01/11/2026")
	})
	t.Run("goes on by keys in its month after a click on its arrows", func(t *testing.T) {
		d, s := on(t)
		d.SetDay(testDay)
		s.press(fyne.KeyDown)
		s.canvas().Unfocus() // as the window does for a click
		d.month.Tapped(&fyne.PointEvent{Position: fyne.NewPos(look.S8.Px()+1, look.S8.Px()+1)})
		s.press(fyne.KeyRight, fyne.KeyReturn)
		same(t, d.Text(), "25/10/2026")
	})
	t.Run("says the weekday alone where there is little room", func(t *testing.T) {
		d := NewDateField(testToday)
		d.SetDay(calendar.Date(2026, 12, 8))
		onStage(t, Fixed(280, d))
		same(t, d.Shown(), "08/12/2026 (mardi)")
	})
}

func TestYears(t *testing.T) {
	one, two := NewEuro("€"), NewEuro("€")
	y := NewYears([]string{"2027", "2028"}, one, two)
	f := NewField("Chiffre d’affaires", y).AllowUnsure(func(bool) {})
	s := onStage(t, NewForm(f))
	t.Run("is one question with several boxes", func(t *testing.T) {
		s.focus(y.First())
		s.typed("24000")
		s.press(fyne.KeyTab)
		if !f.tick.Visible() {
			t.Error("the question lost the focus between its boxes")
		}
		s.typed("30000")
		s.press(fyne.KeyTab)
		same(t, y.Shown(), "2027 24\u202f000,00 € · 2028 30\u202f000,00 €")
	})
	t.Run("is « à voir » as a whole", func(t *testing.T) {
		f.SetUnsure(true)
		same(t, y.Shown(), words.ToCome)
		s.focus(two)
		s.typed("1")
		same(t, f.Unsure(), false)
	})
}
