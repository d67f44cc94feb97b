// Package edit is a text being typed: its characters, cursor, selection and
// the typing that can be undone. It knows no window.
package edit

import "slices"

// Buffer holds a text and where one is in it. Positions count characters. The
// zero Buffer is empty.
type Buffer struct {
	text           []rune
	cursor, anchor int
	past, future   []change
	version        int
}

// change replaces removed by added at a position.
type change struct {
	at             int
	removed, added []rune
	open           bool // typing may still be merged into it
}

// Set replaces the whole text; the cursor goes to its end and nothing is left
// to undo.
func (b *Buffer) Set(s string) {
	b.text = []rune(s)
	b.cursor, b.anchor = len(b.text), len(b.text)
	b.past, b.future = nil, nil
	b.version++
}

// String is the text.
func (b *Buffer) String() string { return string(b.text) }

// Runes is the text as characters; it isn't to be changed.
func (b *Buffer) Runes() []rune { return b.text }

// Len counts the characters.
func (b *Buffer) Len() int { return len(b.text) }

// Version changes whenever the text does.
func (b *Buffer) Version() int { return b.version }

// Cursor is where the next character goes.
func (b *Buffer) Cursor() int { return b.cursor }

// Selection is what is selected; from equals to when nothing is.
func (b *Buffer) Selection() (from, to int) {
	return min(b.anchor, b.cursor), max(b.anchor, b.cursor)
}

// Selected is the selected text.
func (b *Buffer) Selected() string {
	from, to := b.Selection()
	return string(b.text[from:to])
}

// SelectAll selects the whole text.
func (b *Buffer) SelectAll() { b.anchor, b.cursor = 0, len(b.text) }

// MoveTo moves the cursor; extend keeps the other end of the selection.
func (b *Buffer) MoveTo(at int, extend bool) {
	b.cursor = max(0, min(at, len(b.text)))
	if !extend {
		b.anchor = b.cursor
	}
	b.close()
}

// Left moves one character back, or to the start of the selection.
func (b *Buffer) Left(extend bool) {
	if from, to := b.Selection(); from != to && !extend {
		b.MoveTo(from, false)
		return
	}
	b.MoveTo(before(b.text, b.cursor), extend)
}

// Right moves one character on, or to the end of the selection.
func (b *Buffer) Right(extend bool) {
	if from, to := b.Selection(); from != to && !extend {
		b.MoveTo(to, false)
		return
	}
	b.MoveTo(after(b.text, b.cursor), extend)
}

// WordLeft moves to the start of the word before.
func (b *Buffer) WordLeft(extend bool) { b.MoveTo(wordBefore(b.text, b.cursor), extend) }

// WordRight moves to the end of the word after.
func (b *Buffer) WordRight(extend bool) { b.MoveTo(wordAfter(b.text, b.cursor), extend) }

// SelectWord selects the word at a position.
func (b *Buffer) SelectWord(at int) {
	at = max(0, min(at, len(b.text)))
	from, to := at, at
	for from > 0 && inWord(b.text[from-1]) {
		from--
	}
	for to < len(b.text) && inWord(b.text[to]) {
		to++
	}
	b.anchor, b.cursor = from, to
	b.close()
}

// Type inserts one typed character in place of the selection.
func (b *Buffer) Type(r rune) { b.replace([]rune{r}, true) }

// Insert puts a text in place of the selection.
func (b *Buffer) Insert(s string) { b.replace([]rune(s), false) }

// Backspace deletes the selection, or the character before the cursor.
func (b *Buffer) Backspace() bool { return b.erase(before(b.text, b.cursor)) }

// Delete deletes the selection, or the character after the cursor.
func (b *Buffer) Delete() bool { return b.erase(after(b.text, b.cursor)) }

// BackspaceWord deletes back to the start of a word.
func (b *Buffer) BackspaceWord() bool { return b.erase(wordBefore(b.text, b.cursor)) }

// DeleteWord deletes up to the end of a word.
func (b *Buffer) DeleteWord() bool { return b.erase(wordAfter(b.text, b.cursor)) }

func (b *Buffer) erase(to int) bool {
	if b.anchor == b.cursor {
		b.anchor = to
	}
	if b.anchor == b.cursor {
		return false
	}
	b.replace(nil, true)
	return true
}

func (b *Buffer) replace(added []rune, typing bool) {
	from, to := b.Selection()
	if from == to && len(added) == 0 {
		return
	}
	c := change{at: from, removed: slices.Clone(b.text[from:to]), added: slices.Clone(added), open: typing}
	if !b.merge(c) {
		b.past = append(b.past, c)
	}
	b.future = nil
	b.apply(c)
}

// merge joins typing to the typing just before it, word by word.
func (b *Buffer) merge(c change) bool {
	if len(b.past) == 0 || !c.open {
		return false
	}
	last := &b.past[len(b.past)-1]
	if !last.open {
		return false
	}
	switch {
	case len(c.removed) == 0 && len(c.added) == 1 && last.at+len(last.added) == c.at && len(last.added) > 0:
		if !inWord(c.added[0]) && inWord(last.added[len(last.added)-1]) {
			return false // a new word, a new step
		}
		last.added = append(last.added, c.added...)
		return true
	case len(c.added) == 0 && len(last.added) == 0 && c.at+len(c.removed) == last.at:
		last.removed = append(c.removed, last.removed...)
		last.at = c.at
		return true
	case len(c.added) == 0 && len(last.added) == 0 && c.at == last.at:
		last.removed = append(last.removed, c.removed...)
		return true
	}
	return false
}

func (b *Buffer) apply(c change) {
	b.text = slices.Replace(b.text, c.at, c.at+len(c.removed), c.added...)
	b.cursor = c.at + len(c.added)
	b.anchor = b.cursor
	b.version++
}

// close ends the step of typing that is under way.
func (b *Buffer) close() {
	if len(b.past) > 0 {
		b.past[len(b.past)-1].open = false
	}
}

// CanUndo says whether there is typing to undo.
func (b *Buffer) CanUndo() bool { return len(b.past) > 0 }

// CanRedo says whether there is undone typing.
func (b *Buffer) CanRedo() bool { return len(b.future) > 0 }

// Undo takes back the last step of typing; false when there is none.
func (b *Buffer) Undo() bool {
	if len(b.past) == 0 {
		return false
	}
	c := b.past[len(b.past)-1]
	b.past = b.past[:len(b.past)-1]
	b.future = append(b.future, c)
	b.apply(change{at: c.at, removed: c.added, added: c.removed})
	return true
}

// Redo does again what Undo took back; false when there is nothing.
func (b *Buffer) Redo() bool {
	if len(b.future) == 0 {
		return false
	}
	c := b.future[len(b.future)-1]
	b.future = b.future[:len(b.future)-1]
	c.open = false
	b.past = append(b.past, c)
	b.apply(c)
	return true
}
