package inspect

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"regexp"
	"slices"
)

// Check lists what is wrong with a finished file, nothing for a sound one.
func Check(raw []byte) []string {
	f, err := Open(raw)
	if err != nil {
		return []string{err.Error()}
	}
	return f.Check()
}

func newChecker(f *File) *checker {
	return &checker{
		File: f, catalog: f.Dict(f.Trailer["Root"]), seen: map[Ref]bool{}, kinds: map[Ref]string{}, nums: map[int]any{},
		claimed: map[mark]Ref{}, drawn: map[mark]bool{}, linked: map[Ref]holder{}, annots: map[Ref]Ref{},
		order: map[Ref][]int{}, codes: map[Ref]map[rune]bool{},
	}
}

// Check lists what is wrong with a file that could be read.
func (f *File) Check() []string {
	c := newChecker(f)
	c.head()
	c.parts()
	c.sheet()
	c.profile()
	c.metadata()
	c.findPages(c.catalog["Pages"], 0)
	c.need(len(c.pages) > 0, "a file without pages")
	c.tree()
	for i, page := range c.pages {
		c.page(i, page)
	}
	c.leftovers()
	c.outlines()
	c.fonts()
	for n, o := range c.Objects {
		c.need(n <= mostObjects, "object %d is one too many", n)
		c.within(fmt.Sprintf("object %d", n), o)
	}
	return c.faults
}

// mark is a marked sequence of a page.
type mark struct {
	page Ref
	id   int
}

// holder is an element that holds an annotation of a page.
type holder struct{ element, page Ref }

type checker struct {
	*File
	catalog Dict
	pages   []Ref
	faults  []string
	seen    map[Ref]bool   // elements reached from the root
	kinds   map[Ref]string // what each object is
	nums    map[int]any    // the parent tree
	claimed map[mark]Ref   // which element holds a mark
	drawn   map[mark]bool  // the marks that pages draw
	linked  map[Ref]holder // who holds an annotation
	annots  map[Ref]Ref    // the annotations of pages, with their page
	order   map[Ref][]int  // the marks of each page, in the order of the tree
	codes   map[Ref]map[rune]bool
}

func (c *checker) fault(format string, args ...any) {
	c.faults = append(c.faults, fmt.Sprintf(format, args...))
}

func (c *checker) need(holds bool, format string, args ...any) {
	if !holds {
		c.fault(format, args...)
	}
}

// languageForm is that of the tag of a language (RFC 3066).
var languageForm = regexp.MustCompile(`^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$`)

func (c *checker) head() {
	c.need(bytes.HasPrefix(c.Raw, []byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")), "no header of version 1.7 with its binary comment")
	id := c.Array(c.Trailer["ID"])
	if len(id) == 2 {
		first, _ := id[0].(String)
		second, _ := id[1].(String)
		c.need(len(first) == 16 && bytes.Equal(first, second), "/ID isn't twice the same sixteen bytes")
	} else {
		c.fault("no /ID")
	}
	c.need(c.Trailer["Encrypt"] == nil, "encrypted")
	c.need(c.catalog["Type"] == Name("Catalog"), "no catalogue")
	c.need(languageForm.MatchString(Text(c.catalog["Lang"])), "no language")
	c.need(c.Dict(c.catalog["MarkInfo"])["Marked"] == true, "not marked")
	c.need(c.Dict(c.catalog["ViewerPreferences"])["DisplayDocTitle"] == true, "the title isn't shown")
}

func (c *checker) profile() {
	intents := c.Array(c.catalog["OutputIntents"])
	if len(intents) != 1 {
		c.fault("no output intent")
		return
	}
	intent := c.Dict(intents[0])
	c.need(Text(intent["OutputConditionIdentifier"]) != "", "an output intent that names no condition")
	icc, err := c.Content(intent["DestOutputProfile"])
	if err != nil || len(icc) < 132 {
		c.fault("no profile in the output intent")
		return
	}
	c.need(int(binary.BigEndian.Uint32(icc)) == len(icc) && string(icc[36:40]) == "acsp" && icc[8] >= 2 && icc[8] <= 4 &&
		string(icc[12:24]) == "mntrRGB XYZ " && c.Dict(intent["DestOutputProfile"])["N"] == 3, "the profile isn't one of three colours")
	for _, tag := range []string{"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"} {
		c.need(profileHas(icc, tag), "the profile has no %s", tag)
	}
}

// profileHas says whether a tag stands whole in a profile.
func profileHas(icc []byte, tag string) bool {
	count := int(binary.BigEndian.Uint32(icc[128:]))
	for i := 0; i < count && 132+12*(i+1) <= len(icc); i++ {
		line := icc[132+12*i:]
		at, size := binary.BigEndian.Uint32(line[4:]), binary.BigEndian.Uint32(line[8:])
		if string(line[:4]) == tag {
			return at%4 == 0 && size >= 8 && uint64(at)+uint64(size) <= uint64(len(icc))
		}
	}
	return false
}

func (c *checker) findPages(node any, depth int) {
	d := c.Dict(node)
	ref, isRef := node.(Ref)
	if d["Type"] == Name("Page") && isRef {
		c.need(!slices.Contains(c.pages, ref), "page object %d stands twice", ref)
		c.pages = append(c.pages, ref)
		return
	}
	if depth > 8 || d["Type"] != Name("Pages") {
		c.fault("the tree of pages holds what is none")
		return
	}
	for _, kid := range c.Array(d["Kids"]) {
		c.findPages(kid, depth+1)
	}
}

// page checks a page's marks and links against the structure.
func (c *checker) page(i int, ref Ref) {
	page := c.Dict(ref)
	c.need(page["Tabs"] == Name("S"), "page %d doesn't follow the structure", i+1)
	c.brush(i, page)
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
		c.need(s.Draws, "page %d: a sequence of %s that draws nothing", i+1, s.Tag)
		c.collect(page, s)
		if s.MCID < 0 {
			c.artifact(i, s)
			continue
		}
		m := mark{ref, s.MCID}
		c.drawn[m] = true
		owner, claimed := c.claimed[m]
		c.need(s.MCID == next, "page %d: mark %d where %d was expected", i+1, s.MCID, next)
		c.need(claimed, "page %d: nothing holds mark %d", i+1, s.MCID)
		c.need(!claimed || c.tagged(owner, s.Tag), "page %d: mark %d is of a %s, not of a %s", i+1, s.MCID, c.Dict(owner)["S"], s.Tag)
		c.need(s.MCID < len(parents) && parents[s.MCID] == owner, "page %d: the parent tree has another holder of mark %d", i+1, s.MCID)
		next++
	}
	c.need(len(parents) == next, "page %d: %d marks, %d in the parent tree", i+1, next, len(parents))
	c.need(slices.IsSorted(c.order[ref]), "page %d isn't read in the order in which it is painted", i+1)
	for _, annot := range c.Array(page["Annots"]) {
		c.link(i, ref, annot)
	}
}

// tagged says whether a sequence has its element's name; a list item's content
// hangs on its body.
func (c *checker) tagged(owner Ref, tag Name) bool {
	s := c.Dict(owner)["S"]
	return s == tag || s == Name("LBody") && tag == "LI"
}

// artifact checks that what a running line says of itself is whole, and that
// nothing is to be ticked that no element tells of.
func (c *checker) artifact(i int, s Sequence) {
	c.need(!s.Boxed, "page %d: a box to tick that is no field", i+1)
	if s.Kind["Type"] == Name("Pagination") {
		c.need(s.Kind["Subtype"] == Name("Header") || s.Kind["Subtype"] == Name("Footer"), "page %d: a running line that is neither header nor footer", i+1)
	}
}

// leftovers finds what the structure names and no page draws, and elements
// that hang on nothing.
func (c *checker) leftovers() {
	for m := range c.claimed {
		c.need(c.drawn[m], "mark %d of page object %d isn't drawn", m.id, m.page)
	}
	for annot, holder := range c.linked {
		c.need(c.annots[annot] == holder.page, "element %d names the link %d, which isn't on its page", holder.element, annot)
	}
	for n, o := range c.Objects {
		if d, isDict := o.(Dict); isDict && d["S"] != nil && d["P"] != nil {
			c.need(c.seen[Ref(n)], "element %d hangs on nothing", n)
		}
	}
}
