package edit

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func typed(b *Buffer, s string) {
	for _, r := range s {
		b.Type(r)
	}
}

func TestUndo(t *testing.T) {
	t.Run("takes back one word at a time", func(t *testing.T) {
		var b Buffer
		typed(&b, "bonjour le monde")
		for _, want := range []string{"bonjour le", "bonjour", ""} {
			b.Undo()
			if got := b.String(); got != want {
				t.Fatalf("got %q, want %q", got, want)
			}
		}
		if b.Undo() {
			t.Fatal("there was still something to undo")
		}
	})
	t.Run("redoes what it took back", func(t *testing.T) {
		var b Buffer
		typed(&b, "un deux")
		b.Undo()
		b.Redo()
		if got := b.String(); got != "un deux" {
			t.Fatalf("got %q", got)
		}
	})
	t.Run("forgets what was undone once something is typed", func(t *testing.T) {
		var b Buffer
		typed(&b, "un")
		b.Undo()
		typed(&b, "x")
		if b.Redo() {
			t.Fatalf("redo gave %q", b.String())
		}
	})
	t.Run("puts back a deleted word whole", func(t *testing.T) {
		var b Buffer
		b.Set("abc")
		for range 3 {
			b.Backspace()
		}
		b.Undo()
		if got := b.String(); got != "abc" {
			t.Fatalf("got %q", got)
		}
	})
}

func TestMoving(t *testing.T) {
	t.Run("steps over a joined emoji, a flag and an accent as one", func(t *testing.T) {
		for _, s := range []string{"👨‍👩‍👧", "🇫🇷", "e\u0301", "👍🏽", "1️⃣"} {
			var b Buffer
			b.Set("a" + s + "b")
			b.Left(false)
			b.Left(false)
			if b.Cursor() != 1 {
				t.Errorf("%q: left stopped at %d", s, b.Cursor())
			}
			b.Right(false)
			if got := b.Len() - b.Cursor(); got != 1 {
				t.Errorf("%q: right stopped %d before the end", s, got)
			}
		}
	})
	t.Run("keeps two flags apart", func(t *testing.T) {
		var b Buffer
		b.Set("🇫🇷🇧🇪")
		b.Left(false)
		if b.Cursor() != 2 {
			t.Fatalf("cursor at %d", b.Cursor())
		}
	})
	t.Run("selects a word", func(t *testing.T) {
		var b Buffer
		b.Set("le cœur d’été")
		b.SelectWord(4)
		if got := b.Selected(); got != "cœur" {
			t.Fatalf("got %q", got)
		}
	})
	t.Run("replaces the selection by what is typed", func(t *testing.T) {
		var b Buffer
		b.Set("ancien")
		b.SelectAll()
		typed(&b, "neuf")
		if got := b.String(); got != "neuf" {
			t.Fatalf("got %q", got)
		}
	})
}

// model does the same edits on a plain string.
func TestBufferEditsAsAPlainStringWould(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var b Buffer
		model, at := []rune{}, 0
		b.Set("")
		for range rapid.IntRange(0, 40).Draw(t, "steps") {
			switch rapid.IntRange(0, 4).Draw(t, "edit") {
			case 0:
				r := rapid.SampledFrom([]rune("abé œ€\n")).Draw(t, "rune")
				b.Type(r)
				model = append(model[:at:at], append([]rune{r}, model[at:]...)...)
				at++
			case 1:
				at = rapid.IntRange(0, len(model)).Draw(t, "at")
				b.MoveTo(at, false)
			case 2:
				if b.Backspace() {
					model = append(model[:at-1:at-1], model[at:]...)
					at--
				}
			case 3:
				if b.Delete() {
					model = append(model[:at:at], model[at+1:]...)
				}
			case 4:
				s := rapid.StringMatching(`[a-zé ]{0,6}`).Draw(t, "paste")
				b.Insert(s)
				model = append(model[:at:at], append([]rune(s), model[at:]...)...)
				at += len([]rune(s))
			}
			if b.String() != string(model) || b.Cursor() != at {
				t.Fatalf("buffer %q at %d, model %q at %d", b.String(), b.Cursor(), string(model), at)
			}
		}
	})
}

func TestUndoingEverythingGivesTheFirstText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var b Buffer
		first := rapid.StringMatching(`[a-z ]{0,12}`).Draw(t, "first")
		b.Set(first)
		var last string
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			switch rapid.IntRange(0, 5).Draw(t, "edit") {
			case 0:
				b.Backspace()
			case 1:
				b.Delete()
			case 2:
				b.WordLeft(rapid.Bool().Draw(t, "extend"))
			case 3:
				b.Insert(strings.Repeat("x", rapid.IntRange(0, 3).Draw(t, "n")))
			default:
				b.Type(rapid.SampledFrom([]rune("a b.")).Draw(t, "rune"))
			}
			last = b.String()
		}
		for b.Undo() {
		}
		if got := b.String(); got != first {
			t.Fatalf("undone to %q, began with %q", got, first)
		}
		for b.Redo() {
		}
		if got := b.String(); got != last {
			t.Fatalf("redone to %q, ended with %q", got, last)
		}
	})
}
