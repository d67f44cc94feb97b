package archive

import (
	"fmt"
	"strconv"
	"strings"
)

// structure writes the tree of the document's elements, and the tree that
// leads from marks and links back to them; it gives the root's number.
func (f *file) structure(d Document) int {
	t := &tree{file: f, document: d, numbers: make([]int, len(d.Elements)), kids: make([][]string, len(d.Elements)), marks: make([][]mark, len(d.Elements))}
	t.root = f.add("")
	for i := range d.Elements {
		t.numbers[i] = f.add("")
	}
	t.bodies()
	t.gather()
	parents := t.parents()
	for i, e := range d.Elements {
		t.element(i, e)
	}
	f.objects[t.root] = []byte(fmt.Sprintf("<</Type /StructTreeRoot /K [%d 0 R] /ParentTree %d 0 R /ParentTreeNextKey %d>>",
		t.numbers[0], parents, d.linkKey(len(d.Pages)-1, len(d.Pages[len(d.Pages)-1].Links))))
	return t.root
}

type tree struct {
	*file
	document Document
	root     int
	numbers  []int      // of the elements' objects
	marks    [][]mark   // of each element, in order
	kids     [][]string // the links and elements that each one holds, in order
	// body is the element inside a list item that holds its content.
	body  map[int]int
	links []int // the numbers of the link elements, in the order of their keys
}

// mark is a marked sequence of a page.
type mark struct{ page, number int }

// bodies gives each list item its body: an item may hold nothing else.
func (t *tree) bodies() {
	t.body = map[int]int{}
	for i, e := range t.document.Elements {
		if e.Kind == "LI" {
			t.body[i] = t.add("")
		}
	}
}

// gather gives each element what it holds: its marks first, then its links,
// then the elements under it.
func (t *tree) gather() {
	for page, p := range t.document.Pages {
		for n, of := range p.Marks {
			t.marks[of] = append(t.marks[of], mark{t.pages[page], n})
		}
	}
	annots := t.annots()
	key := 0
	for page, p := range t.document.Pages {
		for _, link := range p.Links {
			n := t.add(fmt.Sprintf("<</Type /StructElem /S /Link /P %d 0 R /K [<</Type /OBJR /Pg %d 0 R /Obj %d 0 R>>]>>",
				t.holder(link.Of), t.pages[page], annots[key]))
			t.links = append(t.links, n)
			t.kids[link.Of] = append(t.kids[link.Of], fmt.Sprintf("%d 0 R", n))
			key++
		}
	}
	for i, e := range t.document.Elements {
		if e.Parent >= 0 {
			t.kids[e.Parent] = append(t.kids[e.Parent], fmt.Sprintf("%d 0 R", t.numbers[i]))
		}
	}
}

// annots are the numbers of the links' annotations, in the order of their keys.
func (t *tree) annots() []int {
	var all []int
	for _, page := range t.pages {
		if found := finishedAnnots.FindSubmatch(t.objects[page]); found != nil {
			for _, ref := range refForm.FindAllSubmatch(found[1], -1) {
				all = append(all, number(ref[1]))
			}
		}
	}
	return all
}

// holder is the object that an element's content hangs on.
func (t *tree) holder(of int) int {
	if body, isItem := t.body[of]; isItem {
		return body
	}
	return t.numbers[of]
}

// parents writes the parent tree: for each page its marks' elements, for each
// link its element.
func (t *tree) parents() int {
	var nums strings.Builder
	for page, p := range t.document.Pages {
		holders := make([]string, len(p.Marks))
		for i, of := range p.Marks {
			holders[i] = fmt.Sprintf("%d 0 R", t.holder(of))
		}
		fmt.Fprintf(&nums, "%d [%s]\n", page, strings.Join(holders, " "))
	}
	for i, n := range t.links {
		fmt.Fprintf(&nums, "%d %d 0 R\n", len(t.document.Pages)+i, n)
	}
	return t.add("<</Nums [" + nums.String() + "]>>")
}

// element writes one element. Its marks are bare numbers where all lie on one
// page, which halves the size of the tree.
func (t *tree) element(i int, e Element) {
	parent := t.root
	if e.Parent >= 0 {
		parent = t.holder(e.Parent)
	}
	page, held := t.held(i)
	more := ""
	if e.Alt != "" {
		more += " /Alt " + hexText(e.Alt)
	}
	if e.Kind == "TH" {
		more += " /A <</O /Table /Scope /Column>>"
	}
	if body, isItem := t.body[i]; isItem {
		t.objects[body] = []byte(fmt.Sprintf("<</Type /StructElem /S /LBody /P %d 0 R%s /K [%s]>>", t.numbers[i], page, held))
		page, held = "", fmt.Sprintf("%d 0 R", body)
	}
	t.objects[t.numbers[i]] = []byte(fmt.Sprintf("<</Type /StructElem /S /%s /P %d 0 R%s /K [%s]%s>>", e.Kind, parent, page, held, more))
}

// held is what an element holds, and the page that its bare marks lie on.
func (t *tree) held(i int) (page, held string) {
	var parts []string
	marks := t.marks[i]
	for _, m := range marks {
		if m.page == marks[0].page {
			parts = append(parts, strconv.Itoa(m.number))
		} else {
			parts = append(parts, fmt.Sprintf("<</Type /MCR /Pg %d 0 R /MCID %d>>", m.page, m.number))
		}
	}
	if len(marks) > 0 {
		page = fmt.Sprintf(" /Pg %d 0 R", marks[0].page)
	}
	return page, strings.Join(append(parts, t.kids[i]...), " ")
}
