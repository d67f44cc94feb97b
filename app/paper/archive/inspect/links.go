package inspect

import "strings"

// link checks an annotation of a page.
func (c *checker) link(i int, page Ref, o any) {
	ref, ok := o.(Ref)
	link := c.Dict(o)
	if !ok || link["Subtype"] != Name("Link") {
		c.fault("page %d: an annotation that is no link, or that nothing can point at", i+1)
		return
	}
	c.annots[ref] = page
	c.need(link["F"] == 4, "page %d: a link that isn't printed", i+1)
	c.need(strings.TrimSpace(Text(link["Contents"])) != "", "page %d: a link without words", i+1)
	action := c.Dict(link["A"])
	c.need(strings.Contains(Text(action["URI"]), ":"), "page %d: a link to nowhere", i+1)
	rect := c.Array(link["Rect"])
	c.need(len(rect) == 4 && float(rect[0]) < float(rect[2]) && float(rect[1]) < float(rect[3]), "page %d: a link that nobody can hit", i+1)
	key, _ := link["StructParent"].(int)
	c.need(c.nums[key] == c.linked[ref].element, "page %d: a link without its element", i+1)
}

// outlines checks the bookmarks: each hangs where it says, and they lead on in
// the order of the pages.
func (c *checker) outlines() {
	ref, ok := c.catalog["Outlines"].(Ref)
	if !ok {
		return
	}
	at := &bookmarks{checker: c, seen: map[Ref]bool{}}
	at.under(ref, 0)
}

type bookmarks struct {
	*checker
	seen map[Ref]bool
	page int
	top  float64
}

func (b *bookmarks) under(parent Ref, depth int) {
	root := b.Dict(parent)
	var before, last any
	n := 0
	for at := root["First"]; at != nil; at = b.Dict(at)["Next"] {
		ref, ok := at.(Ref)
		if !ok || b.seen[ref] || depth > 4 {
			b.fault("a bookmark that is none, or stands twice")
			return
		}
		b.seen[ref] = true
		item := b.Dict(ref)
		b.need(item["Parent"] == parent, "bookmark %d doesn't name its parent", ref)
		b.need(item["Prev"] == before, "bookmark %d doesn't name the one before", ref)
		b.need(strings.TrimSpace(Text(item["Title"])) != "", "bookmark %d says nothing", ref)
		b.leads(ref, item)
		before, last = ref, ref
		n++
		if item["First"] != nil {
			b.under(ref, depth+1)
		}
	}
	b.need(root["Last"] == last, "the bookmarks under %d end elsewhere", parent)
	count, _ := root["Count"].(int)
	b.need(n > 0 && max(count, -count) == n, "%d bookmarks under %d, which says %d", n, parent, count)
}

// leads checks that a bookmark leads further than the one before.
func (b *bookmarks) leads(ref Ref, item Dict) {
	dest := b.Array(item["Dest"])
	if len(dest) != 5 || dest[1] != Name("XYZ") {
		b.fault("bookmark %d leads nowhere", ref)
		return
	}
	page := -1
	for i, p := range b.pages {
		if dest[0] == p {
			page = i
		}
	}
	top := float(dest[3])
	b.need(page >= 0, "bookmark %d leads to no page", ref)
	b.need(page > b.page || page == b.page && (b.top == 0 || top <= b.top), "bookmark %d leads back", ref)
	b.page, b.top = page, top
}
