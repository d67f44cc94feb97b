package inspect

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
)

// Check lists what is wrong with a finished file, nothing for a sound one.
func Check(raw []byte) []string {
	f, err := Open(raw)
	if err != nil {
		return []string{err.Error()}
	}
	c := &checker{File: f, seen: map[Ref]bool{}}
	c.catalog = f.Dict(f.Trailer["Root"])
	c.head()
	c.metadata()
	c.fonts()
	c.findPages(c.catalog["Pages"])
	c.tree()
	for i, page := range c.pages {
		c.page(i, page)
	}
	c.unclaimed()
	return c.faults
}

type checker struct {
	*File
	catalog Dict
	pages   []Ref
	faults  []string
	seen    map[Ref]bool // elements reached from the root

	nums    map[int]any    // the parent tree
	claimed map[[2]int]Ref // who holds a mark, by page and number
	linked  map[Ref]Ref    // which element holds an annotation
	order   map[Ref][]int  // the marks of each page, in the order of the tree
}

func (c *checker) fault(format string, args ...any) {
	c.faults = append(c.faults, fmt.Sprintf(format, args...))
}

func (c *checker) need(holds bool, format string, args ...any) {
	if !holds {
		c.fault(format, args...)
	}
}

func (c *checker) head() {
	c.need(bytes.HasPrefix(c.Raw, []byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")), "no header of version 1.7 with its binary comment")
	id := c.Array(c.Trailer["ID"])
	if len(id) != 2 {
		c.fault("no /ID")
	} else {
		first, _ := id[0].(String)
		second, _ := id[1].(String)
		c.need(len(first) == 16 && bytes.Equal(first, second), "/ID isn't twice the same sixteen bytes")
	}
	c.need(Text(c.catalog["Lang"]) != "", "no language")
	c.need(c.Dict(c.catalog["MarkInfo"])["Marked"] == true, "not marked")
	c.need(c.Dict(c.catalog["ViewerPreferences"])["DisplayDocTitle"] == true, "the title isn't shown")
	intents := c.Array(c.catalog["OutputIntents"])
	if len(intents) != 1 {
		c.fault("no output intent")
		return
	}
	intent := c.Dict(intents[0])
	profile, err := c.Content(intent["DestOutputProfile"])
	c.need(err == nil && intent["S"] == Name("GTS_PDFA1"), "no profile in the output intent")
	c.need(len(profile) > 128 && string(profile[36:40]) == "acsp", "the profile is none")
}

var (
	titleForm = regexp.MustCompile(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">([^<]*)<`)
	unescape  = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&#34;", "\"", "&#39;", "'", "&amp;", "&", "&#x9;", "\t", "&#xA;", "\n", "&#xD;", "\r")
)

func (c *checker) metadata() {
	info := c.Dict(c.Trailer["Info"])
	title := Text(info["Title"])
	c.need(title != "", "no title")
	packet, err := c.Content(c.catalog["Metadata"])
	if err != nil {
		c.fault("no metadata")
		return
	}
	c.need(c.Dict(c.catalog["Metadata"])["Filter"] == nil, "the metadata are packed")
	for _, part := range []string{
		"<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "pdfaExtension:schemas", "<dc:language>",
	} {
		c.need(bytes.Contains(packet, []byte(part)), "the metadata lack %s", part)
	}
	found := titleForm.FindSubmatch(packet)
	c.need(found != nil && unescape.Replace(string(found[1])) == title, "the metadata's title isn't the document's")
}

var (
	rangeForm = regexp.MustCompile(`<([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})> <([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})> <[0-9A-Fa-f]{4}>`)
	blockForm = regexp.MustCompile(`(\d+) beginbfrange\n`)
)

func (c *checker) fonts() {
	for n, o := range c.Objects {
		d := c.Dict(o)
		switch {
		case d["Type"] == Name("Font") && d["Subtype"] == Name("Type0"):
			c.toUnicode(n, d)
		case d["Type"] == Name("FontDescriptor"):
			_, err := c.Content(d["FontFile2"])
			c.need(err == nil, "font %d isn't embedded", n)
		}
	}
}

func (c *checker) toUnicode(n int, font Dict) {
	content, err := c.Content(font["ToUnicode"])
	if err != nil {
		c.fault("font %d doesn't say its characters", n)
		return
	}
	ranges := rangeForm.FindAllSubmatch(content, -1)
	c.need(len(ranges) > 0, "font %d maps nothing to characters", n)
	for _, r := range ranges {
		c.need(bytes.EqualFold(r[1], r[3]), "font %d: the range <%s%s> <%s%s> crosses a byte", n, r[1], r[2], r[3], r[4])
	}
	for _, block := range blockForm.FindAllSubmatch(content, -1) {
		c.need(len(block[1]) < 3 || string(block[1]) == "100", "font %d: a block of %s ranges", n, block[1])
	}
}

func (c *checker) findPages(node any) {
	d := c.Dict(node)
	if d["Type"] == Name("Page") {
		ref, _ := node.(Ref)
		c.pages = append(c.pages, ref)
		return
	}
	for _, kid := range c.Array(d["Kids"]) {
		c.findPages(kid)
	}
}
