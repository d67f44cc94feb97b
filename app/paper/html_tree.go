package paper

import (
	"cmp"
	"slices"
	"strings"
)

// node is an element with what stands in it.
type node struct {
	at    int // its first operation, counted through the document
	kids  []int
	own   []placed
	says  bool // it shows a text or a drawing
	page  int  // of its first operation
	signs bool
}

// placed is an operation at its place in the document.
type placed struct {
	op       Op
	at, page int
}

// part is an operation or an element, in its parent's reading order.
type part struct {
	placed
	kid int // an element, or -1 for an operation
}

// plant gathers what each element shows. Elements are in reading order; what
// an element shows itself stands between its children where it was drawn.
func (t *twin) plant() {
	l := t.layout
	t.nodes = make([]node, len(l.Elements))
	for i := range t.nodes {
		t.nodes[i].at = -1
	}
	pages := len(l.Pages)
	t.links, t.boxes, t.texts = make([][]Op, pages), make([][]Op, pages), make([][]Op, pages)
	at := 0
	for page := range l.Pages {
		for _, op := range l.Pages[page].Ops {
			at++
			t.take(placed{op, at, page})
		}
	}
	for i := len(t.nodes) - 1; i > 0; i-- {
		n, parent := &t.nodes[i], &t.nodes[l.Elements[i].Parent]
		parent.kids = append(parent.kids, i)
		parent.says = parent.says || n.says
		parent.signs = parent.signs || n.signs
		if n.at >= 0 && (parent.at < 0 || n.at < parent.at) {
			parent.at, parent.page = n.at, n.page
		}
	}
	for i := range t.nodes {
		slices.Reverse(t.nodes[i].kids)
	}
}

// take gives an operation to the element that it shows, or for which it is a
// sign.
func (t *twin) take(p placed) {
	of := p.op.Of
	switch {
	case p.op.Kind == OpLink:
		t.links[p.page] = append(t.links[p.page], p.op)
		return
	case p.op.Sign != NoSign:
		of = p.op.In
	case of == Artifact:
		if p.op.Kind == OpBox {
			t.boxes[p.page] = append(t.boxes[p.page], p.op)
		}
		return
	}
	if t.layout.Elements[of].OnPaper {
		return
	}
	if p.op.Kind == OpText {
		t.texts[p.page] = append(t.texts[p.page], p.op)
	}
	n := &t.nodes[of]
	n.own = append(n.own, p)
	if p.op.Sign != NoSign {
		n.signs = true
	} else {
		n.says = n.says || p.op.Kind != OpText || strings.TrimSpace(p.op.Text) != ""
	}
	if n.at < 0 {
		n.at, n.page = p.at, p.page
	}
}

// parts are what an element holds, in reading order. A child that shows
// nothing stays behind the one before it.
func (t *twin) parts(of int) []part {
	n := t.nodes[of]
	var all []part
	last := 0
	for _, kid := range n.kids {
		last = max(last, t.nodes[kid].at)
		all = append(all, part{placed: placed{at: last, page: t.nodes[kid].page}, kid: kid})
	}
	for _, p := range n.own {
		all = append(all, part{placed: p, kid: -1})
	}
	slices.SortStableFunc(all, func(a, b part) int { return cmp.Compare(a.at, b.at) })
	return all
}

// inline says whether a part stands within a line of text.
func (t *twin) inline(p part) bool {
	if p.kid < 0 {
		return true
	}
	switch t.layout.Elements[p.kid].Kind {
	case "Link", "Span", "Lbl", "LBody", "Em", "Strong", "Quote":
		return !slices.ContainsFunc(t.parts(p.kid), func(inner part) bool { return !t.inline(inner) })
	}
	return false
}
