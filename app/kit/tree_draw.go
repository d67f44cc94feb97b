package kit

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
)

// CreateRenderer is called by Fyne.
func (t *Tree) CreateRenderer() fyne.WidgetRenderer { return render(t) }

func (t *Tree) parts() []fyne.CanvasObject {
	objects := t.ring.under()
	for _, r := range t.rows {
		objects = append(objects, r.icon, r.label, r.value, r.notes)
	}
	return append(objects, t.ring.over()...)
}

func (t *Tree) paint() {
	for i, r := range t.rows {
		label := Style{Size: look.Small}
		icon, color := look.IconNone, look.Soft
		switch {
		case r.node.Go != nil:
			label.Color, label.Bold = look.Act, true
			if i == t.pointed {
				label.Color = look.ActHi
			}
		case len(r.node.Children) > 0 && r.node.Open:
			icon = look.IconDown
		case len(r.node.Children) > 0:
			icon = look.IconNext
		}
		draw(r.icon, icon, color)
		r.label.text, r.label.style = r.node.Label, label
		r.value.text, r.value.style = r.node.Value, Style{Size: look.Small, Bold: r.node.Go == nil}
		r.notes.text = strings.Join(r.node.Notes, "\n")
		show(r.notes, r.notes.text != "")
		for _, text := range []*Text{r.label, r.value, r.notes} {
			text.Refresh()
		}
	}
	t.ring.paint(t.focused && len(t.rows) > 0, false, look.RadiusChip)
}

// treeSpan is where the parts of a line stand, from the top of it.
type treeSpan struct {
	left, label, value   float32 // widths: of what stands before, of the label, of the value
	labelTall, valueTall float32
	notesTall, tall      float32
	below                bool // the value stands under the label
}

// deepest is how many steps a line is set in at most: what rests deeper stands
// under the last of them.
const deepest = 6

// valueShare is how much of a line a value takes before it goes under its label.
const valueShare = 0.45

func (t *Tree) span(r treeRow, width float32) treeSpan {
	s := treeSpan{left: float32(min(r.depth, deepest))*look.S12.Px() + look.IconText.Px() + look.S4.Px()}
	room := max(1, width-s.left)
	s.label, s.value = room, min(room, r.value.natural())
	if s.below = s.value > room*valueShare; s.below {
		s.value = room
	} else {
		s.label = max(1, room-s.value-look.S12.Px())
	}
	s.labelTall = r.label.HeightFor(s.label)
	if r.node.Value != "" {
		s.valueTall = r.value.HeightFor(s.value)
	}
	s.tall = max(s.labelTall, s.valueTall)
	if s.below {
		s.tall = s.labelTall + s.valueTall
	}
	if len(r.node.Notes) > 0 {
		s.notesTall = r.notes.HeightFor(room)
		s.tall += look.S2.Px() + s.notesTall
	}
	s.tall += look.S12.Px()
	return s
}

// tops are where the lines begin, and the end of the last.
func (t *Tree) tops(width float32) []float32 {
	tops := make([]float32, 1, len(t.rows)+1)
	for i, r := range t.rows {
		tops = append(tops, tops[i]+t.span(r, width).tall)
	}
	return tops
}

func (t *Tree) natural() float32 { return look.PanelNarrow.Px() }
func (t *Tree) least() float32   { return look.PostWidth.Px() }

// HeightFor is that of its lines.
func (t *Tree) HeightFor(width float32) float32 { return t.tops(width)[len(t.rows)] }

func (t *Tree) place(size fyne.Size) {
	y, icon := float32(0), look.IconText.Px()
	for i, r := range t.rows {
		s := t.span(r, size.Width)
		top := y + look.S6.Px()
		room := max(1, size.Width-s.left)
		put(r.icon, s.left-icon-look.S4.Px(), top+(look.Small.Line()-icon)/2, icon, icon)
		put(r.label, s.left, top, s.label, s.labelTall)
		if s.below {
			put(r.value, s.left, top+s.labelTall, room, s.valueTall)
		} else {
			put(r.value, size.Width-s.value, top, s.value, s.valueTall)
		}
		put(r.notes, s.left, y+s.tall-look.S6.Px()-s.notesTall, room, s.notesTall)
		if i == t.at {
			out := look.S4.Px()
			t.ring.place(s.left-icon-2*out, y+look.S2.Px(), size.Width-s.left+icon+3*out, s.tall-2*look.S2.Px())
		}
		y += s.tall
	}
}
