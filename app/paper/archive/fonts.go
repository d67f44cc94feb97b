package archive

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

var (
	unicodeForm = regexp.MustCompile(`/ToUnicode (\d+) 0 R`)
	nameForm    = regexp.MustCompile(`^<</Type /Font[^>]*?/(?:BaseFont|FontName) /(utf8)\w`)
)

// subset begins the name of a font of which a part is embedded: six letters,
// as the standard asks, then the font's own name.
const subset = "BURONA+"

// finishFonts names fonts as parts of themselves, and replaces the painter's map from codes to characters, one range
// of 65 536, which the standard doesn't allow, by one range for each first
// byte. Codes are the characters themselves, so all fonts share it.
func (f *file) finishFonts() {
	var all ref
	for n, object := range f.objects {
		if !bytes.HasPrefix(object, []byte("<</Type /Font")) {
			continue
		}
		if name := nameForm.FindSubmatchIndex(object); name != nil {
			object = slices.Concat(object[:name[2]], []byte(subset), object[name[3]:])
			f.objects[n] = object
		}
		found := f.refIn(object, unicodeForm)
		if found == 0 {
			continue
		}
		if all == 0 {
			all = f.addPacked("", packedToUnicode())
		}
		f.objects[n] = unicodeForm.ReplaceAll(object, []byte("/ToUnicode "+all.String()))
		f.set(found, "null")
	}
}

var packedToUnicode = once(func() []byte { return []byte(toUnicode()) })

// toUnicode maps each code to itself, but those that are no character: the
// halves of others, and what marks the order of bytes.
func toUnicode() string {
	var ranges []string
	for high := range 0x100 {
		first, last := 0x00, 0xff
		switch {
		case high == 0:
			first = 0x20
		case high >= 0xd8 && high <= 0xdf:
			continue
		case high == 0xfe:
			last = 0xfe
		case high == 0xff:
			last = 0xfd
		}
		ranges = append(ranges, fmt.Sprintf("<%02X%02X><%02X%02X><%02X%02X>\n", high, first, high, last, high, first))
	}
	var out strings.Builder
	out.WriteString("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n" +
		"/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n")
	const most = 100 // in one block
	for len(ranges) > 0 {
		n := min(most, len(ranges))
		fmt.Fprintf(&out, "%d beginbfrange\n%sendbfrange\n", n, strings.Join(ranges[:n], ""))
		ranges = ranges[n:]
	}
	out.WriteString("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend")
	return out.String()
}
