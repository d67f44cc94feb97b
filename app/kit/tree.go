package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// TreeNode is a line of a Tree: a label with its value, remarks below it, and
// lines that rest under it.
type TreeNode struct {
	Label, Value string
	Notes        []string
	// Go is where the line leads, nil for nowhere.
	Go func()
	// Open shows the children from the start.
	Open     bool
	Children []*TreeNode
}

// Tree shows lines in lines, folded and unfolded. It takes the focus as one: ↑↓
// go from line to line, → unfolds, ← folds or goes to the line above, Enter goes
// where the line leads, or folds.
type Tree struct {
	widget.BaseWidget
	focusing
	hovering
	roots   []*TreeNode
	rows    []treeRow
	pool    []treeRow
	at      int
	pointed int
	ring    *ring
}

// treeRow is a line as it is drawn.
type treeRow struct {
	node   *TreeNode
	parent int // among the rows, -1 for none
	depth  int
	icon   *canvas.Image
	label  *Text
	value  *Text
	notes  *Text
}

var (
	_ drawn             = (*Tree)(nil)
	_ narrow            = (*Tree)(nil)
	_ fyne.Focusable    = (*Tree)(nil)
	_ fyne.Tappable     = (*Tree)(nil)
	_ desktop.Hoverable = (*Tree)(nil)
)

// NewTree is a tree of lines.
func NewTree(roots ...*TreeNode) *Tree {
	t := &Tree{ring: newRing(), pointed: -1}
	t.focusing.owner, t.hovering.hovered = t, t
	t.ExtendBaseWidget(t)
	t.Set(roots...)
	return t
}

// Set shows other lines.
func (t *Tree) Set(roots ...*TreeNode) {
	t.roots, t.at = roots, 0
	t.flatten()
	t.Refresh()
}

// Empty says whether there is no line.
func (t *Tree) Empty() bool { return len(t.rows) == 0 }

// flatten lists the lines that are shown.
func (t *Tree) flatten() {
	n := 0
	t.rows = nil
	var add func(nodes []*TreeNode, parent, depth int)
	add = func(nodes []*TreeNode, parent, depth int) {
		for _, node := range nodes {
			if n == len(t.pool) {
				t.pool = append(t.pool, treeRow{icon: picture(), label: Body(""), value: Body(""), notes: Note("")})
			}
			r := t.pool[n]
			n++
			r.node, r.parent, r.depth = node, parent, depth
			t.rows = append(t.rows, r)
			if node.Open {
				add(node.Children, len(t.rows)-1, depth+1)
			}
		}
	}
	add(t.roots, -1, 0)
	t.at = min(t.at, max(0, len(t.rows)-1))
}

// fold shows what rests under a line, or hides it.
func (t *Tree) fold(i int, open bool) {
	if node := t.rows[i].node; node.Open != open && len(node.Children) > 0 {
		node.Open = open
		t.flatten()
		t.Refresh()
		Relayout(t)
	}
}

func (t *Tree) move(to int) {
	if to < 0 || to >= len(t.rows) {
		return
	}
	t.at = to
	t.Refresh()
	t.revealCursor()
}

// revealCursor brings the row at the cursor into view, which the whole may not
// fit in.
func (t *Tree) revealCursor() {
	scroll := scrollAround(t)
	if scroll == nil || len(t.rows) == 0 {
		return
	}
	y := float32(0)
	for _, step := range path(scroll.content, t)[1:] {
		y += step.Position().Y
	}
	tops := t.tops(t.Size().Width)
	scroll.revealBand(y+tops[t.at], tops[t.at+1]-tops[t.at])
}

// TypedKey moves, folds and follows.
func (t *Tree) TypedKey(ev *fyne.KeyEvent) {
	if len(t.rows) == 0 {
		forwardKey(t, ev)
		return
	}
	row := t.rows[t.at]
	switch ev.Name {
	case fyne.KeyUp:
		t.move(t.at - 1)
	case fyne.KeyDown:
		t.move(t.at + 1)
	case fyne.KeyRight:
		if row.node.Open {
			t.move(t.at + 1)
			return
		}
		t.fold(t.at, true)
	case fyne.KeyLeft:
		if !row.node.Open || len(row.node.Children) == 0 {
			t.move(row.parent)
			return
		}
		t.fold(t.at, false)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		t.follow(t.at)
	default:
		forwardKey(t, ev)
	}
}

func (t *Tree) follow(i int) {
	switch node := t.rows[i].node; {
	case node.Go != nil:
		node.Go()
	default:
		t.fold(i, !node.Open)
	}
}

// TypedRune passes everything on but the space that followed.
func (t *Tree) TypedRune(r rune) {
	if r != ' ' {
		forwardRune(t, r)
	}
}

// TypedShortcut passes everything on.
func (t *Tree) TypedShortcut(s fyne.Shortcut) { forwardShortcut(t, s) }

// Tapped follows the line under the mouse.
func (t *Tree) Tapped(ev *fyne.PointEvent) {
	t.take()
	if i := t.hit(ev.Position.Y); i >= 0 {
		t.at = i
		t.Refresh()
		t.follow(i)
	}
}

// MouseMoved is called by the canvas.
func (t *Tree) MouseMoved(ev *desktop.MouseEvent) {
	if i := t.hit(ev.Position.Y); i != t.pointed {
		t.pointed = i
		t.Refresh()
	}
}

// MouseOut is called by the canvas.
func (t *Tree) MouseOut() { t.pointed = -1; t.hovering.MouseOut() }

func (t *Tree) hit(y float32) int {
	tops := t.tops(t.Size().Width)
	for i := range t.rows {
		if y >= tops[i] && y < tops[i+1] {
			return i
		}
	}
	return -1
}

// Cursor is the hand.
func (t *Tree) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (t *Tree) outline() []string {
	var lines []string
	for i, r := range t.rows {
		line := strings.Repeat("  ", r.depth)
		switch {
		case len(r.node.Children) > 0 && r.node.Open:
			line += "▾ "
		case len(r.node.Children) > 0:
			line += "▸ "
		}
		said := joined(r.node.Label, r.node.Value)
		if r.node.Go != nil {
			said = "<" + said + ">"
		}
		if t.focused && i == t.at {
			line = "> " + line
		}
		lines = append(lines, line+said)
		for _, n := range r.node.Notes {
			lines = append(lines, strings.Repeat("  ", r.depth)+"  ? "+n)
		}
	}
	return lines
}
