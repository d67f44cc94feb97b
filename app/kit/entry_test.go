package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// entryOnStage is an entry in focus.
func entryOnStage(t *testing.T, e *Entry) *stage {
	t.Helper()
	s := onStage(t, Column(look.S22, e, Primary("Continuer", noAction)))
	s.focus(e)
	return s
}

func TestEntryTyping(t *testing.T) {
	t.Run("tells each edit, and the text when it is left", func(t *testing.T) {
		e := NewEntry()
		var changed, left []string
		e.OnChanged = func(s string) { changed = append(changed, s) }
		e.OnLeft = func(s string) { left = append(left, s) }
		s := entryOnStage(t, e)
		s.typed("né")
		s.press(fyne.KeyBackspace, fyne.KeyTab)
		same(t, changed, []string{"n", "né", "n"})
		same(t, left, []string{"n"})
	})
	t.Run("is silent when a page sets the text", func(t *testing.T) {
		e := NewEntry()
		e.OnChanged = func(string) { t.Error("the page was told of its own text") }
		entryOnStage(t, e)
		e.SetText("Murat")
		e.SetDraft("Mura")
	})
	t.Run("goes on to the next field with Enter", func(t *testing.T) {
		e := NewEntry()
		s := entryOnStage(t, e)
		s.press(fyne.KeyReturn)
		if b, ok := s.canvas().Focused().(*Button); !ok || b.Word() != "Continuer" {
			t.Errorf("the focus is on %T", s.canvas().Focused())
		}
	})
	t.Run("submits with Enter where the page asks for it", func(t *testing.T) {
		e := NewEntry()
		got := ""
		e.OnSubmitted = func(s string) { got = s }
		s := entryOnStage(t, e)
		s.typed("oui")
		s.press(fyne.KeyReturn)
		same(t, got, "oui")
	})
	t.Run("makes a new line with Enter in an area, and leaves Ctrl+Enter to the window", func(t *testing.T) {
		e := NewArea()
		s := entryOnStage(t, e)
		s.typed("un")
		s.press(fyne.KeyReturn)
		s.typed("deux")
		s.shortcut(custom(fyne.KeyReturn, ctrl))
		same(t, e.Text(), "un\ndeux")
		same(t, len(s.shortcuts), 1)
	})
	t.Run("changes nothing that may only be read", func(t *testing.T) {
		e := NewArea()
		e.ReadOnly = true
		e.SetText("lu")
		s := entryOnStage(t, e)
		s.typed("x")
		s.press(fyne.KeyBackspace)
		same(t, e.Text(), "lu")
	})
}

func TestEntryUndo(t *testing.T) {
	t.Run("takes back typing that isn't saved, and leaves the rest to the window", func(t *testing.T) {
		e := NewEntry()
		e.SetText("Murat")
		s := entryOnStage(t, e)
		s.typed(" bourg")
		s.shortcut(&fyne.ShortcutUndo{})
		same(t, e.Text(), "Murat")
		same(t, len(s.shortcuts), 0)
		s.shortcut(&fyne.ShortcutUndo{})
		same(t, s.shortcuts, []string{"Undo"})
	})
	t.Run("goes to the window once what was typed is saved", func(t *testing.T) {
		e := NewEntry()
		s := entryOnStage(t, e)
		s.typed("Salers")
		e.SetSaved("Salers")
		s.shortcut(&fyne.ShortcutUndo{})
		same(t, e.Text(), "Salers")
		same(t, s.shortcuts, []string{"Undo"})
	})
	t.Run("puts back what is saved in place of a draft", func(t *testing.T) {
		e := NewEntry()
		e.SetText("saved")
		e.SetDraft("a draft from before")
		s := entryOnStage(t, e)
		s.shortcut(&fyne.ShortcutUndo{})
		same(t, e.Text(), "saved")
	})
	t.Run("redoes with Ctrl+Y and Ctrl+Maj+Z, else leaves them to the window", func(t *testing.T) {
		e := NewEntry()
		s := entryOnStage(t, e)
		s.typed("un")
		s.shortcut(&fyne.ShortcutUndo{})
		s.shortcut(&fyne.ShortcutRedo{})
		same(t, e.Text(), "un")
		s.shortcut(&fyne.ShortcutUndo{})
		s.shortcut(custom(fyne.KeyZ, ctrlMaj))
		same(t, e.Text(), "un")
		s.shortcut(custom(fyne.KeyZ, ctrlMaj))
		same(t, len(s.shortcuts), 1)
	})
}

func TestEntryClipboard(t *testing.T) {
	board := func(s string) fyne.Clipboard { b := test.NewClipboard(); b.SetContent(s); return b }
	t.Run("pastes several lines into one line with spaces", func(t *testing.T) {
		e := NewEntry()
		s := entryOnStage(t, e)
		s.shortcut(&fyne.ShortcutPaste{Clipboard: board("12 rue\r\nde la Gare\n")})
		same(t, e.Text(), "12 rue de la Gare")
	})
	t.Run("keeps lines in an area", func(t *testing.T) {
		e := NewArea()
		s := entryOnStage(t, e)
		s.shortcut(&fyne.ShortcutPaste{Clipboard: board("un\r\ndeux")})
		same(t, e.Text(), "un\ndeux")
	})
	t.Run("cuts and copies what is selected", func(t *testing.T) {
		e := NewEntry()
		e.SetText("Maëlle Bœuf")
		s := entryOnStage(t, e)
		to := board("")
		s.shortcut(custom(fyne.KeyLeft, ctrlMaj))
		s.shortcut(&fyne.ShortcutCopy{Clipboard: to})
		same(t, to.Content(), "Bœuf")
		s.shortcut(&fyne.ShortcutCut{Clipboard: to})
		same(t, e.Text(), "Maëlle ")
	})
	t.Run("mends invalid characters", func(t *testing.T) {
		e := NewEntry()
		s := entryOnStage(t, e)
		s.shortcut(&fyne.ShortcutPaste{Clipboard: board("a\xffb")})
		same(t, e.Text(), "a\uFFFDb")
	})
	t.Run("refuses what no field can hold", func(t *testing.T) {
		e := NewEntry()
		s := entryOnStage(t, e)
		s.shortcut(&fyne.ShortcutPaste{Clipboard: board(strings.Repeat("x", hardest+1))})
		same(t, e.Text(), "")
	})
}

func TestEntryMoving(t *testing.T) {
	t.Run("selects the text that Tab leads to, so that typing replaces it", func(t *testing.T) {
		first, second := NewEntry(), NewEntry()
		second.SetText("15300")
		s := onStage(t, Column(0, first, second))
		s.focus(first)
		s.press(fyne.KeyTab)
		s.typed("15000")
		same(t, second.Text(), "15000")
	})
	t.Run("doesn't select what was typed before Tab was released", func(t *testing.T) {
		e := NewEntry()
		s := entryOnStage(t, e)
		s.typed("1")
		e.KeyUp(&fyne.KeyEvent{Name: fyne.KeyTab})
		s.typed("5")
		same(t, e.Text(), "15")
	})
	t.Run("doesn't select a long text that Tab leads to", func(t *testing.T) {
		first, area := NewEntry(), NewArea()
		area.SetText("des lignes")
		s := onStage(t, Column(0, first, area))
		s.focus(first)
		s.press(fyne.KeyTab)
		s.typed("!")
		same(t, area.Text(), "des lignes!")
	})
	t.Run("keeps the text when the window comes back with it in focus", func(t *testing.T) {
		e := NewEntry()
		e.SetText("Mau")
		s := entryOnStage(t, e)
		e.FocusLost() // as when another window is used
		e.FocusGained()
		s.typed("riac")
		same(t, e.Text(), "Mauriac")
	})
	t.Run("moves by words and to the ends with Ctrl", func(t *testing.T) {
		e := NewEntry()
		e.SetText("un deux trois")
		s := entryOnStage(t, e)
		s.shortcut(custom(fyne.KeyLeft, ctrl))
		s.typed("X")
		s.shortcut(custom(fyne.KeyHome, ctrl))
		s.typed("Y")
		s.shortcut(custom(fyne.KeyDelete, ctrl))
		same(t, e.Text(), "Y deux Xtrois")
	})
	t.Run("extends the selection with Shift", func(t *testing.T) {
		e := NewEntry()
		e.SetText("abcd")
		s := entryOnStage(t, e)
		e.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		s.press(fyne.KeyLeft, fyne.KeyLeft)
		e.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		s.typed("X")
		same(t, e.Text(), "abX")
	})
	t.Run("keeps its column through a shorter row", func(t *testing.T) {
		e := NewArea()
		e.SetText("0123456789\nab\n0123456789")
		s := entryOnStage(t, e)
		s.press(fyne.KeyUp, fyne.KeyUp)
		s.typed("X")
		same(t, e.Text(), "0123456789X\nab\n0123456789")
	})
	t.Run("puts the cursor where one clicks", func(t *testing.T) {
		e := NewEntry()
		e.SetText("iiiiii")
		s := entryOnStage(t, e)
		x := e.textLeft() + e.ruler().text("iii")
		e.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 20)}, Button: desktop.MouseButtonPrimary})
		s.typed("X")
		same(t, e.Text(), "iiiXiii")
	})
	t.Run("selects by dragging and by a double click", func(t *testing.T) {
		e := NewEntry()
		e.SetText("un deux")
		s := entryOnStage(t, e)
		at := func(n int) fyne.PointEvent {
			return fyne.PointEvent{Position: fyne.NewPos(e.textLeft()+e.ruler().text("un deux"[:n])+1, 20)}
		}
		down, drag := at(0), at(2)
		e.MouseDown(&desktop.MouseEvent{PointEvent: down, Button: desktop.MouseButtonPrimary})
		e.Dragged(&fyne.DragEvent{PointEvent: drag})
		same(t, e.buffer.Selected(), "un")
		on := at(5)
		e.DoubleTapped(&on)
		same(t, e.buffer.Selected(), "deux")
		s.typed("trois")
		same(t, e.Text(), "un trois")
	})
	t.Run("leaves ↑ and ↓ of one line to the window", func(t *testing.T) {
		s := entryOnStage(t, NewEntry())
		s.press(fyne.KeyUp, fyne.KeyDown, fyne.KeyPageDown)
		same(t, s.keys, []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyPageDown})
	})
}

func TestEntryShows(t *testing.T) {
	t.Run("an amount as one writes it, once left", func(t *testing.T) {
		e := NewEuro("€ par mois")
		s := entryOnStage(t, e)
		s.typed("1234,5")
		same(t, e.Text(), "1234,5")
		s.press(fyne.KeyTab)
		same(t, e.Shown(), "1\u202f234,50 € par mois")
	})
	t.Run("what isn't an amount as it was typed", func(t *testing.T) {
		e := NewEuro("€")
		s := entryOnStage(t, e)
		s.typed("beaucoup")
		s.press(fyne.KeyTab)
		same(t, e.Text(), "beaucoup")
	})
	t.Run("an amount against its unit", func(t *testing.T) {
		e := NewEuro("€")
		e.SetText("36")
		entryOnStage(t, e)
		line := e.draw.inner.lines[0]
		right := e.textLeft() + line.Position().X + line.MinSize().Width
		if gap := e.draw.unit.Position().X - right; gap < 4 || gap > 12 {
			t.Errorf("%v px between the amount and its unit", gap)
		}
	})
	t.Run("« à voir » until something is typed", func(t *testing.T) {
		e := NewEntry()
		e.SetText("ancien")
		s := entryOnStage(t, e)
		e.SetUnsure(true)
		same(t, e.Shown(), words.ToCome)
		same(t, e.Text(), "")
		s.typed("n")
		same(t, e.Shown(), "n")
	})
	t.Run("the start of a line that is too long, and its end while one types there", func(t *testing.T) {
		e := NewEntry().Width(look.PostWidth)
		e.SetText("début " + strings.Repeat("long ", 40) + "fin")
		s := entryOnStage(t, e)
		if line := e.draw.inner.lines[0].Text; !strings.HasSuffix(line, "fin") {
			t.Errorf("in focus: %q", line)
		}
		s.canvas().Unfocus()
		if line := e.draw.inner.lines[0].Text; !strings.HasPrefix(line, "début") {
			t.Errorf("left: %q", line)
		}
	})
}

func TestEntryOf200000Characters(t *testing.T) {
	hostile := strings.Repeat("mot🙂\x07\u200Fש ", 25_000)
	for name, e := range map[string]*Entry{"one line": NewEntry(), "an area": NewArea()} {
		t.Run("is kept whole in "+name+", and only what is in sight is drawn", func(t *testing.T) {
			s := entryOnStage(t, e)
			e.SetText(hostile)
			s.typed("x")
			s.press(fyne.KeyHome, fyne.KeyEnd, fyne.KeyUp, fyne.KeyPageUp, fyne.KeyBackspace)
			s.shortcut(custom(fyne.KeyHome, ctrl))
			s.typed("y")
			if got := e.Text(); !strings.HasPrefix(got, "ymot") || len(got) < len(hostile)-1 {
				t.Error("the text isn't whole")
			}
			drawn := 0
			for _, l := range e.draw.inner.lines {
				drawn += len([]rune(l.Text))
			}
			if n := len(e.draw.inner.lines); n > mostRows || drawn > 4000 {
				t.Errorf("%d rows and %d characters are drawn", n, drawn)
			}
			if w := e.draw.inner.Size().Width; w > 1440 {
				t.Errorf("the text is %v px wide", w)
			}
		})
	}
}

func TestEntryGrowsWithItsText(t *testing.T) {
	area, below := NewArea(), Primary("Continuer", noAction)
	s := onStage(t, NewScroll(Column(look.S22, NewField("Notes", area), below)))
	s.focus(area)
	before := below.Position().Y
	for range 5 {
		s.press(fyne.KeyReturn)
	}
	if grown := below.Position().Y - before; grown < 2*look.Body.Line() {
		t.Errorf("what is below moved by %v", grown)
	}
	for range 30 {
		s.press(fyne.KeyReturn)
	}
	if tall := area.Size().Height; tall > (mostRows+1)*look.Body.Line() {
		t.Errorf("the area is %v high", tall)
	}
}
