package inspect

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"regexp"
	"slices"
	"unicode"
)

var (
	rangeForm  = regexp.MustCompile(`<([0-9A-Fa-f]{4})> ?<([0-9A-Fa-f]{4})> ?<([0-9A-Fa-f]{4})>\n`)
	blockForm  = regexp.MustCompile(`(?s)(\d+) beginbfrange\n(.*?)endbfrange`)
	subsetForm = regexp.MustCompile(`^[A-Z]{6}\+[A-Za-z0-9-]+$`)
)

// collect keeps the characters that a sequence draws, by font.
func (c *checker) collect(page Dict, s Sequence) {
	named := c.Dict(c.Dict(page["Resources"])["Font"])
	for name, codes := range s.Codes {
		ref, ok := named[name].(Ref)
		c.need(ok, "text in the font %s, which the page doesn't have", name)
		if c.codes[ref] == nil {
			c.codes[ref] = map[rune]bool{}
		}
		for _, r := range codes {
			c.codes[ref][r] = true
		}
	}
}

// fonts checks every font, and each character that is drawn in it.
func (c *checker) fonts() {
	for ref, kind := range c.kinds {
		if kind == "font" {
			c.font(ref, c.Dict(ref))
		}
	}
}

func (c *checker) font(n Ref, font Dict) {
	c.toUnicode(n, font)
	kids := c.Array(font["DescendantFonts"])
	if len(kids) != 1 {
		c.fault("font %d has no font of characters", n)
		return
	}
	kid := c.Dict(kids[0])
	descriptor := c.Dict(kid["FontDescriptor"])
	name, _ := font["BaseFont"].(Name)
	c.need(subsetForm.MatchString(string(name)) && kid["BaseFont"] == name && descriptor["FontName"] == name,
		"font %d has several names, or none of a part", n)
	c.need(font["Encoding"] == Name("Identity-H"), "font %d isn't one of glyphs by number", n)
	program, err := c.Content(descriptor["FontFile2"])
	if err != nil {
		c.fault("font %d isn't embedded", n)
		return
	}
	glyphs, err := c.Content(kid["CIDToGIDMap"])
	if err != nil || len(glyphs) > 1<<17 {
		c.fault("font %d doesn't say which glyph shows a character", n)
		return
	}
	shapes := outlinesOf(program)
	advances := advancesOf(program)
	c.need(len(advances) > 0 && len(shapes) == len(advances), "font %d can't be read", n)
	widths := c.widths(kid["W"])
	for r := range c.codes[n] {
		glyph := 0
		if 2*int(r)+2 <= len(glyphs) {
			glyph = int(binary.BigEndian.Uint16(glyphs[2*r:]))
		}
		if glyph == 0 || glyph >= len(advances) || glyph >= len(shapes) {
			c.fault("font %d draws %U without a glyph", n, r)
			continue
		}
		c.need(shapes.whole(glyph, 0) || !unicode.In(r, unicode.L, unicode.N, unicode.P, unicode.S), "font %d shows nothing for %U, or not all of it", n, r)
		width, told := widths[int(r)]
		if !told {
			width, _ = kid["DW"].(int)
		}
		c.need(width-advances[glyph] <= 1 && advances[glyph]-width <= 1, "font %d gives %U the width %d, its glyph %d", n, r, width, advances[glyph])
		c.need(r < 0xe000 || r > 0xf8ff, "font %d draws %U, which means nothing to others", n, r)
	}
}

// toUnicode checks that a font's codes are said in legal ranges, and that each
// that is drawn is said.
func (c *checker) toUnicode(n Ref, font Dict) {
	content, err := c.Content(font["ToUnicode"])
	if err != nil {
		c.fault("font %d doesn't say its characters", n)
		return
	}
	c.need(!bytes.Contains(content, []byte("usecmap")), "font %d says its characters elsewhere", n)
	means := map[rune]rune{}
	for _, block := range blockForm.FindAllSubmatch(content, -1) {
		ranges := rangeForm.FindAllSubmatch(block[2], -1)
		c.need(number(block[1]) == len(ranges) && len(ranges) <= 100, "font %d: a block of %s ranges", n, block[1])
		for _, r := range ranges {
			first, last, to := code(r[1]), code(r[2]), code(r[3])
			c.need(first>>8 == last>>8 && first <= last && to&0xff+last-first <= 0xff, "font %d: the range <%s><%s> crosses a byte", n, r[1], r[2])
			for i := rune(0); first+i <= last && i < 0x100; i++ {
				means[first+i] = to + i
			}
		}
	}
	c.need(!slices.ContainsFunc([]rune{0, 0xfeff, 0xfffe}, func(r rune) bool { _, said := means[r]; return said }), "font %d maps codes to no character", n)
	for r := range c.codes[n] {
		c.need(means[r] == r, "font %d says %U of the code of %U", n, means[r], r)
	}
}

func code(digits []byte) rune {
	raw, err := hex.DecodeString(string(digits))
	if err != nil {
		return 0
	}
	return rune(binary.BigEndian.Uint16(raw))
}

func number(digits []byte) int {
	n := 0
	for _, c := range digits {
		n = n*10 + int(c-'0')
	}
	return n
}

// widths reads the widths of characters: « first [w …] » and « first last w ».
func (c *checker) widths(o any) map[int]int {
	out := map[int]int{}
	all := c.Array(o)
	for i := 0; i+1 < len(all); {
		first, _ := all[i].(int)
		if list, ok := c.Resolve(all[i+1]).(Array); ok {
			for j, w := range list {
				out[first+j], _ = w.(int)
			}
			i += 2
			continue
		}
		last, _ := all[i+1].(int)
		if i+2 < len(all) {
			for r := first; r <= last && r-first < 1<<16; r++ {
				out[r], _ = all[i+2].(int)
			}
		}
		i += 3
	}
	return out
}
