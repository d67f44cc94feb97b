package archive

import (
	"fmt"
	"strconv"
	"strings"
)

// structure writes the tree of the document's elements, and the tree that
// leads from marks and links back to them; it gives the root's number.
func (f *file) structure(d Document, annots []ref) ref {
	t := &tree{file: f, document: d, nodes: make([]node, len(d.Elements))}
	t.root = f.add("")
	t.gather(annots)
	t.number()
	for i := range t.nodes {
		if t.nodes[i].kept {
			t.element(i)
		}
	}
	f.set(t.root, fmt.Sprintf("<</Type/StructTreeRoot/K %s/ParentTree %s/ParentTreeNextKey %d>>",
		t.nodes[0].ref, t.parents(), len(d.Pages)+len(annots)))
	return t.root
}

// tree is the structure being written. Its objects are bare: their types, where
// the standard lets one leave them out, would be a fifth of the file.
type tree struct {
	*file
	document Document
	root     ref
	nodes    []node // of the elements
	holders  []int  // the elements of links, in the order of their keys
}

// node is an element being written.
type node struct {
	kept bool // what shows nothing is left out
	ref  ref
	// body is, for a list item, the element inside it that holds its content:
	// an item may hold nothing else.
	body ref
	page ref // the page of its marks that are bare numbers
	held []held
	// kids are the elements in it, in the order in which they were made; those
	// before taken have their place in held, or will have it when they are
	// painted.
	kids  []int
	taken int
}

// held is what an element holds: another one, or something written out.
type held struct {
	element int // -1 for none
	written string
}

// gather gives each element what it holds, in the order of painting.
func (t *tree) gather(annots []ref) {
	for i, e := range t.document.Elements {
		if e.Parent >= 0 {
			t.nodes[e.Parent].kids = append(t.nodes[e.Parent].kids, i)
		}
	}
	t.nodes[0].kept = true
	for page, p := range t.document.Pages {
		for id, of := range p.Marks {
			t.keep(of)
			n := &t.nodes[of]
			if n.page == 0 {
				n.page = t.pages[page]
			}
			mark := strconv.Itoa(id)
			if n.page != t.pages[page] {
				mark = fmt.Sprintf("<</Type/MCR/Pg %s/MCID %d>>", t.pages[page], id)
			}
			n.held = append(n.held, held{-1, mark})
		}
		for _, link := range p.Links {
			t.keep(link.Of)
			t.nodes[link.Of].held = append(t.nodes[link.Of].held,
				held{-1, fmt.Sprintf("<</Type/OBJR/Pg %s/Obj %s>>", t.pages[page], annots[len(t.holders)])})
			t.holders = append(t.holders, link.Of)
		}
	}
	for i := range t.nodes {
		if t.nodes[i].kept {
			t.emptyCells(i, len(t.nodes))
		}
	}
}

// keep hangs an element, and those that it stands in, where they are first
// shown.
func (t *tree) keep(i int) {
	if t.nodes[i].kept {
		return
	}
	t.nodes[i].kept = true
	parent := t.document.Elements[i].Parent
	t.keep(parent)
	t.emptyCells(parent, i)
	t.nodes[parent].held = append(t.nodes[parent].held, held{element: i})
}

// emptyCells keeps the cells of a row that stand before one of its elements and
// show nothing: each row has as many.
func (t *tree) emptyCells(parent, before int) {
	n := &t.nodes[parent]
	for ; n.taken < len(n.kids) && n.kids[n.taken] < before; n.taken++ {
		kid := n.kids[n.taken]
		if kind := t.document.Elements[kid].Kind; !t.nodes[kid].kept && (kind == "TD" || kind == "TH") {
			t.nodes[kid].kept = true
			n.held = append(n.held, held{element: kid})
		}
	}
}

// number gives each element that is kept its object.
func (t *tree) number() {
	for i := range t.nodes {
		n := &t.nodes[i]
		if !n.kept {
			continue
		}
		n.ref = t.add("")
		n.body = n.ref
		if t.document.Elements[i].Kind == "LI" {
			n.body = t.add("")
		}
	}
}

// parents writes the parent tree: for each page its marks' elements, for each
// link its element.
func (t *tree) parents() ref {
	var nums strings.Builder
	for page, p := range t.document.Pages {
		fmt.Fprintf(&nums, "%d[", page)
		for i, of := range p.Marks {
			if i > 0 {
				nums.WriteByte(' ')
			}
			nums.WriteString(t.nodes[of].body.String())
		}
		nums.WriteString("]\n")
	}
	for i, of := range t.holders {
		fmt.Fprintf(&nums, "%d %s\n", len(t.document.Pages)+i, t.nodes[of].ref)
	}
	return t.add("<</Nums[" + nums.String() + "]>>")
}

// element writes one element. Its marks are bare numbers where all lie on one
// page.
func (t *tree) element(i int) {
	n, e := t.nodes[i], t.document.Elements[i]
	if e.Kind == "TH" && len(n.held) == 0 {
		e.Kind = "TD" // an empty corner is no head
	}
	parent := t.root
	switch {
	case e.Kind == "Lbl":
		parent = t.nodes[e.Parent].ref
	case e.Parent >= 0:
		parent = t.nodes[e.Parent].body
	}
	holds := t.holds(n)
	if n.body != n.ref {
		holds = t.item(n)
	}
	t.set(n.ref, fmt.Sprintf("<</S/%s/P %s%s%s>>", e.Kind, parent, holds, e.more()))
}

// item writes the body of a list item, and says what the item holds: its label
// and its body.
func (t *tree) item(n node) string {
	whole := node{page: n.page, body: n.body}
	label := ""
	for _, h := range n.held {
		if h.element >= 0 && t.document.Elements[h.element].Kind == "Lbl" {
			label += t.nodes[h.element].ref.String() + " "
			continue
		}
		whole.held = append(whole.held, h)
	}
	t.set(n.body, fmt.Sprintf("<</S/LBody/P %s%s>>", n.ref, t.holds(whole)))
	if label == "" {
		return "/K " + n.body.String()
	}
	return "/K[" + label + n.body.String() + "]"
}

// holds says what an element holds, and on which page.
func (t *tree) holds(n node) string {
	if len(n.held) == 0 {
		return ""
	}
	parts := make([]string, len(n.held))
	for i, h := range n.held {
		parts[i] = h.written
		if h.element >= 0 {
			parts[i] = t.nodes[h.element].ref.String()
		}
	}
	page := ""
	if n.page != 0 {
		page = "/Pg " + n.page.String()
	}
	if len(parts) == 1 && parts[0][0] != '<' {
		return page + "/K " + parts[0]
	}
	return page + "/K[" + strings.Join(parts, " ") + "]"
}

// more is what elements of some kinds say besides.
func (e Element) more() string {
	more := ""
	if e.Alt != "" {
		more += "/Alt " + Text(e.Alt)
	}
	span := ""
	if e.ColSpan > 1 {
		span = "/ColSpan " + strconv.Itoa(e.ColSpan)
	}
	switch {
	case e.Kind == "TH" && e.OfRow:
		more += "/A<</O/Table/Scope/Row" + span + ">>"
	case e.Kind == "TH":
		more += "/A<</O/Table/Scope/Column" + span + ">>"
	case span != "":
		more += "/A<</O/Table" + span + ">>"
	case e.Field != "":
		more += "/A<</O/PrintField" + string(e.Field) + "/Desc " + Text(e.Alt) + ">>"
	case e.Box != Box{}:
		more += "/A<</O/Layout/BBox" + e.Box.String() + ">>"
	}
	return more
}
