package inspect

import "slices"

// under says which elements may stand under which. An element that isn't
// named may hold anything but what only others may hold.
var under = map[Name][]Name{
	"Table": {"TR", "THead", "TBody", "TFoot", "Caption"}, "THead": {"TR"}, "TBody": {"TR"},
	"TR": {"TH", "TD"}, "L": {"LI", "Caption"}, "LI": {"Lbl", "LBody"},
}

// over says which elements may only stand under which.
var over = map[Name][]Name{
	"TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}, "LI": {"L"}, "LBody": {"LI"}, "Lbl": {"LI"},
}

// empty holds no content of its own: only other elements.
var empty = []Name{"Document", "Table", "THead", "TBody", "TR", "L", "LI"}

func (c *checker) tree() {
	c.nums, c.claimed, c.linked, c.order = map[int]any{}, map[[2]int]Ref{}, map[Ref]Ref{}, map[Ref][]int{}
	rootRef, ok := c.catalog["StructTreeRoot"].(Ref)
	root := c.Dict(c.catalog["StructTreeRoot"])
	if !ok || root["Type"] != Name("StructTreeRoot") {
		c.fault("no structure")
		return
	}
	nums := c.Array(c.Dict(root["ParentTree"])["Nums"])
	for i := 0; i+1 < len(nums); i += 2 {
		key, ok := nums[i].(int)
		_, again := c.nums[key]
		c.need(ok && !again, "the parent tree's key %v", nums[i])
		c.nums[key] = nums[i+1]
	}
	level := 0
	for _, kid := range c.Array(root["K"]) {
		if ref, ok := kid.(Ref); ok {
			c.element(ref, rootRef, "", 0, &level)
		}
	}
	c.need(len(c.seen) > 0, "an empty structure")
}

func (c *checker) element(ref, parent Ref, kind Name, pg Ref, level *int) {
	e := c.Dict(ref)
	if e["Type"] != Name("StructElem") || c.seen[ref] {
		c.fault("element %d is none, or stands twice", ref)
		return
	}
	c.seen[ref] = true
	s, _ := e["S"].(Name)
	c.need(e["P"] == parent, "element %d (%s) doesn't name its parent", ref, s)
	if allowed, strict := under[kind]; strict {
		c.need(slices.Contains(allowed, s), "%s under %s", s, kind)
	}
	if allowed, strict := over[s]; strict {
		c.need(slices.Contains(allowed, kind), "%s under %s", s, kind)
	}
	c.kindOf(ref, s, e, level)
	if page, ok := e["Pg"].(Ref); ok {
		pg = page
	}
	for _, kid := range c.Array(e["K"]) {
		c.kid(ref, s, kid, pg, level)
	}
}

// kindOf checks what elements of some kinds must say.
func (c *checker) kindOf(ref Ref, s Name, e Dict, level *int) {
	switch s {
	case "TH":
		c.need(c.Dict(e["A"])["Scope"] != nil, "head %d without a scope", ref)
	case "Figure":
		c.need(Text(e["Alt"]) != "", "figure %d without words", ref)
	case "H1", "H2", "H3":
		rank := int(s[1] - '0')
		c.need(rank <= *level+1, "heading %d of rank %d after rank %d", ref, rank, *level)
		*level = rank
	case "Table":
		c.rows(ref, e)
	}
}

// rows checks that a table's rows have as many cells.
func (c *checker) rows(ref Ref, table Dict) {
	cells := -1
	for _, kid := range c.Array(table["K"]) {
		row := c.Dict(kid)
		n := 0
		for _, cell := range c.Array(row["K"]) {
			n++
			if span, ok := c.Dict(c.Dict(cell)["A"])["ColSpan"].(int); ok {
				n += span - 1
			}
		}
		if cells < 0 {
			cells = n
		}
		c.need(n == cells, "table %d has rows of %d and of %d cells", ref, cells, n)
	}
}

func (c *checker) kid(ref Ref, s Name, kid any, pg Ref, level *int) {
	switch kid := kid.(type) {
	case int:
		c.claim(ref, s, pg, kid)
	case Dict:
		page := pg
		if own, ok := kid["Pg"].(Ref); ok {
			page = own
		}
		if id, ok := kid["MCID"].(int); ok && kid["Type"] == Name("MCR") {
			c.claim(ref, s, page, id)
			return
		}
		annot, ok := kid["Obj"].(Ref)
		c.need(ok && kid["Type"] == Name("OBJR") && s == "Link", "element %d holds what it can't", ref)
		c.linked[annot] = ref
	case Ref:
		c.element(kid, ref, s, pg, level)
	default:
		c.fault("element %d holds what it can't", ref)
	}
}

func (c *checker) claim(ref Ref, s Name, page Ref, id int) {
	key := [2]int{int(page), id}
	_, again := c.claimed[key]
	c.need(!again, "mark %d of page object %d stands twice", id, page)
	c.need(!slices.Contains(empty, s), "%s %d holds content of its own", s, ref)
	c.claimed[key] = ref
	c.order[page] = append(c.order[page], id)
}

// page checks a page's marks and links against the structure.
func (c *checker) page(i int, ref Ref) {
	page := c.Dict(ref)
	c.need(page["Tabs"] == Name("S"), "page %d doesn't follow the structure", i+1)
	sequences, err := c.Sequences(page)
	if err != nil {
		c.fault("page %d: %v", i+1, err)
		return
	}
	key, ok := page["StructParents"].(int)
	parents := c.Array(c.nums[key])
	c.need(ok, "page %d has no place in the structure", i+1)
	next := 0
	for _, s := range sequences {
		if s.MCID < 0 {
			continue
		}
		c.need(s.MCID == next, "page %d: mark %d where %d was expected", i+1, s.MCID, next)
		owner, claimed := c.claimed[[2]int{int(ref), s.MCID}]
		c.need(claimed, "page %d: nothing holds mark %d", i+1, s.MCID)
		c.need(s.MCID < len(parents) && parents[s.MCID] == owner, "page %d: the parent tree has another holder of mark %d", i+1, s.MCID)
		next++
	}
	c.need(len(parents) == next, "page %d: %d marks, %d in the parent tree", i+1, next, len(parents))
	c.need(slices.IsSorted(c.order[ref]), "page %d isn't read in the order in which it is seen", i+1)
	for _, annot := range c.Array(page["Annots"]) {
		c.link(i, annot)
	}
}

func (c *checker) link(i int, o any) {
	ref, ok := o.(Ref)
	link := c.Dict(o)
	c.need(ok, "page %d: a link that nothing can point at", i+1)
	c.need(link["F"] == 4, "page %d: a link that isn't printed", i+1)
	c.need(Text(link["Contents"]) != "", "page %d: a link without words", i+1)
	key, _ := link["StructParent"].(int)
	holder, held := c.linked[ref]
	c.need(held && c.nums[key] == holder, "page %d: a link without its element", i+1)
}

// unclaimed finds marks that the structure names and no page draws.
func (c *checker) unclaimed() {
	for key := range c.claimed {
		page := Ref(key[0])
		sequences, err := c.Sequences(c.Dict(page))
		if err != nil {
			continue // said already
		}
		drawn := slices.ContainsFunc(sequences, func(s Sequence) bool { return s.MCID == key[1] })
		c.need(drawn, "mark %d of page object %d isn't drawn", key[1], key[0])
	}
}
