package paper

import (
	"slices"

	"github.com/buron-cantal/buron/app/paper/archive/inspect"
)

// treeMutants break the structure, and the links and bookmarks that lead into
// the pages.
var treeMutants = map[string]ofObjects{
	"no structure": {"no structure", func(o opened) { delete(o.catalogue(), "StructTreeRoot") }},
	"two documents": {"holds 2 documents", func(o opened) {
		root := o.Dict(o.catalogue()["StructTreeRoot"])
		root["K"] = array{root["K"], root["K"]}
	}},
	"a part for all": {"holds no document", func(o opened) { o.element("Document")["S"] = name("P") }},
	"another parent": {"doesn't name its parent", func(o opened) { o.element("P")["P"] = o.with("S", name("H2")) }},
	"an element twice": {"stands twice", func(o opened) {
		e := o.element("Document")
		e["K"] = append(slices.Clone(o.Array(e["K"])), o.Array(e["K"])[0])
	}},
	"an element cut off":  {"hangs on nothing", func(o opened) { e := o.element("Document"); e["K"] = o.Array(e["K"])[1:] }},
	"two parts swapped":   {"isn't read in the order", func(o opened) { k := o.Array(o.element("Document")["K"]); k[0], k[1] = k[1], k[0] }},
	"an empty paragraph":  {"shows nothing", func(o opened) { delete(o.element("P"), "K") }},
	"a mark of two":       {"stands twice", func(o opened) { o.element("P")["K"] = array{1, 1} }},
	"a mark never drawn":  {"isn't drawn", func(o opened) { o.element("P")["K"] = array{1, 77} }},
	"a word for a kid":    {"holds what it can't", func(o opened) { o.element("P")["K"] = array{1, name("x")} }},
	"an item's body gone": {"P under LI", func(o opened) { o.element("LBody")["S"] = name("P") }},
	"a label elsewhere": {"Lbl under LBody", func(o opened) {
		item, body := o.element("LI"), o.element("LBody")
		item["K"] = o.with("S", name("LBody"))
		body["K"] = array{o.with("S", name("Lbl"))}
	}},
	"a head of nothing":       {"without a scope", func(o opened) { delete(o.element("TH"), "A") }},
	"an empty head":           {"a head that says nothing", func(o opened) { delete(o.element("TH"), "K") }},
	"a table of no row":       {"has no row", func(o opened) { o.element("Table")["K"] = array{} }},
	"the holders swapped":     {"another holder", func(o opened) { o.parents(func(page array) { page[0], page[1] = page[1], page[0] }) }},
	"a holder too many":       {"in the parent tree", func(o opened) { o.nums()[1] = append(slices.Clone(o.Array(o.nums()[1])), o.nums()[3]) }},
	"a key twice":             {"the parent tree's key", func(o opened) { o.nums()[2] = o.nums()[0] }},
	"a link inline":           {"nothing can point at", func(o opened) { p := o.page(); p["Annots"] = array{o.Dict(o.Array(p["Annots"])[0])} }},
	"a link only seen":        {"isn't printed", func(o opened) { delete(o.link(), "F") }},
	"a link of no element":    {"a link to nowhere", func(o opened) { e := o.element("Link"); e["K"] = o.Array(e["K"])[:1] }},
	"a link gone":             {"isn't on its page", func(o opened) { delete(o.page(), "Annots") }},
	"a link with another key": {"without its element", func(o opened) { o.link()["StructParent"] = 0 }},
	"a link in text": {"holds what it can't", func(o opened) {
		pointer := o.pointer()
		o.element("Link")["K"] = o.Array(o.element("Link")["K"])[:1]
		o.element("P")["K"] = array{1, pointer}
	}},
	"a note for a link":        {"is no link", func(o opened) { o.link()["Subtype"] = name("Text") }},
	"a bookmark of another":    {"doesn't name its parent", func(o opened) { o.bookmark()["Parent"] = ref(1) }},
	"a bookmark's neighbour":   {"doesn't name the one before", func(o opened) { o.bookmark()["Prev"] = ref(1) }},
	"a bookmark to nowhere":    {"leads nowhere", func(o opened) { delete(o.bookmark(), "Dest") }},
	"a bookmark to no page":    {"leads to no page", func(o opened) { o.Array(o.bookmark()["Dest"])[0] = ref(1) }},
	"bookmarks miscounted":     {"which says", func(o opened) { o.Dict(o.catalogue()["Outlines"])["Count"] = 9 }},
	"bookmarks in a circle":    {"stands twice", func(o opened) { o.bookmark()["Next"] = o.Dict(o.catalogue()["Outlines"])["First"] }},
	"bookmarks ending earlier": {"end elsewhere", func(o opened) { o.Dict(o.catalogue()["Outlines"])["Last"] = ref(1) }},

	"a figure in a field":        {"Figure under Form", func(o opened) { o.element("Form")["K"] = array{o.with("S", name("Figure"))} }},
	"a field's other name":       {"without its name", func(o opened) { o.Dict(o.element("Form")["A"])["Desc"] = inspect.String("x") }},
	"a link in a field":          {"holds what it can't", func(o opened) { o.element("Form")["K"] = array{o.pointer()} }},
	"a field of a table":         {"doesn't say what it is", func(o opened) { o.Dict(o.element("Form")["A"])["O"] = name("Table") }},
	"no parent":                  {"doesn't name its parent", func(o opened) { delete(o.element("P"), "P") }},
	"a paragraph in a table":     {"P under Table", func(o opened) { o.element("TR")["S"] = name("P") }},
	"a paragraph in a row":       {"P under TR", func(o opened) { o.element("TH")["S"] = name("P") }},
	"a paragraph in a list":      {"P under L", func(o opened) { o.element("LI")["S"] = name("P") }},
	"a head in no row":           {"TH under Document", func(o opened) { o.element("P")["S"] = name("TH") }},
	"a value in no row":          {"TD under Document", func(o opened) { o.element("P")["S"] = name("TD") }},
	"a body in no item":          {"LBody under Document", func(o opened) { o.element("P")["S"] = name("LBody") }},
	"a second rank first":        {"of rank 2 after rank 0", func(o opened) { o.element("H1")["S"] = name("H2") }},
	"a head of another scope":    {"without a scope", func(o opened) { o.Dict(o.element("TH")["A"])["Scope"] = name("Both") }},
	"a scope of no table":        {"without a scope", func(o opened) { o.Dict(o.element("TH")["A"])["O"] = name("Layout") }},
	"a paragraph's own language": {"element has Lang", func(o opened) { o.element("P")["Lang"] = inspect.String("de") }},
	"a link that isn't printed":  {"isn't printed", func(o opened) { o.link()["F"] = 0 }},
	"a hidden link":              {"isn't printed", func(o opened) { o.link()["F"] = 4 | 2 }},
	"a link unseen":              {"isn't printed", func(o opened) { o.link()["F"] = 4 | 32 }},
	"a key that is none":         {"the parent tree's key", func(o opened) { o.nums()[0] = name("x") }},
	"a key too far":              {"the parent tree's key", func(o opened) { o.Dict(o.catalogue()["StructTreeRoot"])["ParentTreeNextKey"] = 1 }},
	"a figure beside its page":   {"outside of its page", figureAt(-1, 9, 50, 50)},
	"a figure below its page":    {"outside of its page", figureAt(9, -1, 50, 50)},
	"a figure right of its page": {"outside of its page", figureAt(9, 9, 597, 50)},
	"a figure of no width":       {"outside of its page", figureAt(9, 9, 9, 50)},
	"a figure of no height":      {"outside of its page", figureAt(9, 9, 50, 9)},
	"a pointer to no page":       {"holds something of no page", func(o opened) { delete(o.pointer(), "Pg") }},
	"a pointer to nothing":       {"holds what it can't", func(o opened) { o.pointer()["Obj"] = 7 }},
	"a pointer of no kind":       {"holds what it can't", func(o opened) { delete(o.pointer(), "Type") }},
	"a link held twice": {"holds what it can't", func(o opened) {
		e := o.element("Link")
		e["K"] = append(slices.Clone(o.Array(e["K"])), o.pointer())
	}},
	"a link nowhere on its page": {"nobody can hit", func(o opened) { delete(o.link(), "Rect") }},
	"a link of no width":         {"nobody can hit", func(o opened) { o.link()["Rect"] = array{9, 9, 9, 19} }},
	"a link of no height":        {"nobody can hit", func(o opened) { o.link()["Rect"] = array{9, 9, 19, 9} }},
	"bookmarks of nothing": {"0 bookmarks under", func(o opened) {
		d := o.Dict(o.catalogue()["Outlines"])
		delete(d, "First")
		delete(d, "Last")
		d["Count"] = 0
	}},
	"a link's second action":  {"action has Next", func(o opened) { o.Dict(o.link()["A"])["Next"] = dict{} }},
	"a link without Contents": {"a link without words", func(o opened) { delete(o.link(), "Contents") }},
	"a link's own language":   {"link has Lang", func(o opened) { o.link()["Lang"] = inspect.String("de") }},
}

// pointer is what holds the first link in its element.
func (o opened) pointer() dict {
	kids := o.Array(o.element("Link")["K"])
	return o.Dict(kids[len(kids)-1])
}

// figureAt puts the figure elsewhere.
func figureAt(box ...any) func(opened) {
	return func(o opened) { o.Dict(o.element("Figure")["A"])["BBox"] = array(box) }
}
