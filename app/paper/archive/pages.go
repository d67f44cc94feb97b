package archive

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf16"
)

var (
	annotsForm = regexp.MustCompile(`(?s)/Annots \[(.*)\]\n/Contents`)
	annotStart = []byte("<</Type /Annot ")
)

// finishPages gives each page its place in the structure, and makes its links
// objects of their own, which the structure can point at.
func (f *file) finishPages(d Document) error {
	for i, n := range f.pages {
		page := f.objects[n]
		links := []string{}
		if found := annotsForm.FindSubmatchIndex(page); found != nil {
			inline := page[found[2]:found[3]]
			annots, err := f.liftLinks(inline, d, i)
			if err != nil {
				return err
			}
			links = annots
			page = slices.Concat(page[:found[0]], page[found[3]+len("]\n"):])
		}
		if len(links) != len(d.Pages[i].Links) {
			return fmt.Errorf("finish: page %d has %d links painted, %d described", i+1, len(links), len(d.Pages[i].Links))
		}
		more := fmt.Sprintf("/StructParents %d /Tabs /S", i)
		if len(links) > 0 {
			more += " /Annots [" + strings.Join(links, " ") + "]"
		}
		f.objects[n] = slices.Concat(bytes.TrimSuffix(page, []byte(">>")), []byte("\n"+more+">>"))
	}
	return nil
}

// linkKey is the key of a link in the parent tree: after those of the pages.
func (d Document) linkKey(page, link int) int {
	key := len(d.Pages)
	for _, p := range d.Pages[:page] {
		key += len(p.Links)
	}
	return key + link
}

// liftLinks makes the annotations of a page objects, and gives their references.
func (f *file) liftLinks(inline []byte, d Document, page int) ([]string, error) {
	var refs []string
	for _, annot := range bytes.Split(inline, annotStart)[1:] {
		i := len(refs)
		if i >= len(d.Pages[page].Links) {
			return nil, fmt.Errorf("finish: page %d has more links than described", page+1)
		}
		body := bytes.TrimSuffix(bytes.TrimSpace(annot), []byte(">>"))
		n := f.add(fmt.Sprintf("<</Type /Annot %s /F 4 /StructParent %d /Contents %s>>",
			body, d.linkKey(page, i), hexText(d.Pages[page].Links[i].Says)))
		refs = append(refs, fmt.Sprintf("%d 0 R", n))
	}
	return refs, nil
}

// mapToUnicode replaces the painter's map from glyphs to characters, one range
// of 65 536, which the standard doesn't allow, by 256 ranges of 256.
func (f *file) mapToUnicode() {
	var ranges strings.Builder
	ranges.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	const most = 100 // in one block
	for from := 0; from < 256; from += most {
		to := min(from+most, 256)
		fmt.Fprintf(&ranges, "%d beginbfrange\n", to-from)
		for high := from; high < to; high++ {
			fmt.Fprintf(&ranges, "<%02X00> <%02XFF> <%02X00>\n", high, high, high)
		}
		ranges.WriteString("endbfrange\n")
	}
	ranges.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
	legal := []byte(stream("", []byte(ranges.String())))
	for _, object := range f.objects {
		if found := unicodeForm.FindSubmatch(object); found != nil {
			f.objects[number(found[1])] = legal
		}
	}
}

// hexText is a text string of PDF, in hexadecimal UTF-16.
func hexText(s string) string {
	var out strings.Builder
	out.WriteString("<FEFF")
	for _, unit := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&out, "%04X", unit)
	}
	out.WriteString(">")
	return out.String()
}
