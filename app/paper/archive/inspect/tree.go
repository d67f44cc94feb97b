package inspect

import (
	"slices"
	"strings"
)

// standard are the structure types in use, all of them the standard's own.
var standard = []Name{
	"Document", "H1", "H2", "H3", "P", "Table", "TR", "TH", "TD", "L", "LI", "Lbl", "LBody", "Figure", "Form", "Link",
}

// under says which elements may stand under which. An element that isn't
// named may hold anything but what only others may hold.
var under = map[Name][]Name{
	"Table": {"TR"}, "TR": {"TH", "TD"}, "L": {"LI"}, "LI": {"Lbl", "LBody"},
	"P": {"Link", "Form"}, "H1": {"Link"}, "H2": {"Link"}, "H3": {"Link"}, "Link": {}, "Lbl": {"Link"}, "Form": {},
}

// over says which elements may only stand under which.
var over = map[Name][]Name{
	"TR": {"Table"}, "TH": {"TR"}, "TD": {"TR"}, "LI": {"L"}, "LBody": {"LI"}, "Lbl": {"LI"}, "Document": {""},
}

// bare hold no content of their own: only other elements.
var bare = []Name{"Document", "Table", "TR", "L", "LI"}

// place is where the reading of the tree stands.
type place struct {
	parent Ref
	kind   Name
	depth  int
	rank   *int // of the last heading
}

func (c *checker) tree() {
	rootRef, ok := c.catalog["StructTreeRoot"].(Ref)
	root := c.Dict(c.catalog["StructTreeRoot"])
	if !ok || root["Type"] != Name("StructTreeRoot") {
		c.fault("no structure")
		return
	}
	c.parentTree(root)
	kids := c.kids(root)
	if len(kids) != 1 {
		c.fault("the structure holds %d documents", len(kids))
		return
	}
	ref, _ := kids[0].(Ref)
	c.need(c.Dict(ref)["S"] == Name("Document"), "the structure holds no document")
	c.element(ref, place{parent: rootRef, rank: new(int)})
}

// parentTree reads what leads from marks and links back to elements.
func (c *checker) parentTree(root Dict) {
	nums := c.Array(c.Dict(root["ParentTree"])["Nums"])
	next, _ := root["ParentTreeNextKey"].(int)
	last := -1
	for i := 0; i+1 < len(nums); i += 2 {
		key, ok := nums[i].(int)
		c.need(ok && key > last && key < next, "the parent tree's key %v", nums[i])
		last = key
		c.nums[key] = nums[i+1]
	}
}

// kids are what an element holds: one thing, or several.
func (c *checker) kids(e Dict) Array {
	switch k := e["K"].(type) {
	case nil:
		return nil
	case Array:
		return k
	default:
		return Array{k}
	}
}

func (c *checker) element(ref Ref, at place) {
	e := c.Dict(ref)
	s, _ := e["S"].(Name)
	if s == "" || c.seen[ref] || at.depth > deepest {
		c.fault("element %d is none, or stands twice", ref)
		return
	}
	c.seen[ref] = true
	c.need(slices.Contains(standard, s), "element %d is a %s", ref, s)
	c.need(e["P"] == at.parent, "element %d (%s) doesn't name its parent", ref, s)
	if allowed, strict := under[at.kind]; strict {
		c.need(slices.Contains(allowed, s), "%s under %s", s, at.kind)
	}
	if allowed, strict := over[s]; strict {
		c.need(slices.Contains(allowed, at.kind), "%s under %s", s, at.kind)
	}
	c.kindOf(ref, s, e, at.rank)
	kids := c.kids(e)
	c.need(len(kids) > 0 || s == "TD" || s == "TH", "element %d (%s) shows nothing", ref, s)
	page, _ := e["Pg"].(Ref)
	for _, kid := range kids {
		switch kid := kid.(type) {
		case int:
			c.claim(ref, s, mark{page, kid})
		case Dict:
			c.pointer(ref, s, kid)
		case Ref:
			c.element(kid, place{ref, s, at.depth + 1, at.rank})
		default:
			c.fault("element %d holds what it can't", ref)
		}
	}
}

// kindOf checks what elements of some kinds must say.
func (c *checker) kindOf(ref Ref, s Name, e Dict, rank *int) {
	c.need(s == "Form" || c.Dict(e["A"])["O"] != Name("PrintField"), "element %d (%s) is a field to fill in", ref, s)
	switch s {
	case "Figure":
		c.need(strings.TrimSpace(Text(e["Alt"])) != "", "figure %d without words", ref)
		c.figure(ref, e)
	case "Form":
		c.field(ref, e)
	case "H1", "H2", "H3":
		own := int(s[1] - '0')
		c.need(own <= *rank+1, "heading %d of rank %d after rank %d", ref, own, *rank)
		*rank = own
	case "Table":
		c.table(ref, e)
	case "Link":
		c.need(slices.ContainsFunc(c.kids(e), func(kid any) bool {
			d, _ := kid.(Dict)
			return d["Type"] == Name("OBJR")
		}), "element %d is a link to nowhere", ref)
	}
}

// figure checks that a figure says where it stands, on its page.
func (c *checker) figure(ref Ref, e Dict) {
	box := c.Array(c.Dict(e["A"])["BBox"])
	at := make([]float64, 4)
	if len(box) != 4 || c.Dict(e["A"])["O"] != Name("Layout") {
		c.fault("figure %d doesn't say where it stands", ref)
		return
	}
	for i, o := range box {
		at[i] = float(o)
	}
	c.need(at[0] >= 0 && at[1] >= 0 && at[0] < at[2] && at[1] < at[3] && at[2] <= 596 && at[3] <= 842, "figure %d stands outside of its page: %v", ref, at)
}

func float(o any) float64 {
	switch o := o.(type) {
	case int:
		return float64(o)
	case float64:
		return o
	}
	return -1
}

// pointer is a mark on another page than the element's, or a link.
func (c *checker) pointer(ref Ref, s Name, kid Dict) {
	page, ok := kid["Pg"].(Ref)
	c.need(ok, "element %d holds something of no page", ref)
	if id, ok := kid["MCID"].(int); ok && kid["Type"] == Name("MCR") {
		c.claim(ref, s, mark{page, id})
		return
	}
	annot, ok := kid["Obj"].(Ref)
	_, again := c.linked[annot]
	c.need(ok && !again && kid["Type"] == Name("OBJR") && s == "Link", "element %d holds what it can't", ref)
	c.linked[annot] = holder{ref, page}
}

func (c *checker) claim(ref Ref, s Name, m mark) {
	_, again := c.claimed[m]
	c.need(!again, "mark %d of page object %d stands twice", m.id, m.page)
	c.need(!slices.Contains(bare, s), "%s %d holds content of its own", s, ref)
	c.claimed[m] = ref
	c.order[m.page] = append(c.order[m.page], m.id)
}
