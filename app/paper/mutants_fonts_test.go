package paper

import "strings"

// fontMutants break the fonts, and what they say of their characters.
var fontMutants = map[string]ofObjects{
	"a font elsewhere": {"isn't embedded", func(o opened) { delete(o.Dict(o.with("Type", name("FontDescriptor"))), "FontFile2") }},
	"a font cut short": {"can't be read", func(o opened) {
		d := o.Dict(o.with("Type", name("FontDescriptor")))
		o.content(d["FontFile2"], func(s string) string { return s[:20] })
	}},
	"a font of two names":      {"several names", func(o opened) { o.Dict(o.with("Type", name("FontDescriptor")))["FontName"] = name("Arial") }},
	"a font of some bytes":     {"isn't one of glyphs by number", func(o opened) { o.type0()["Encoding"] = name("WinAnsiEncoding") }},
	"a font of no characters":  {"has no font of characters", func(o opened) { o.type0()["DescendantFonts"] = array{} }},
	"a font that keeps silent": {"doesn't say its characters", func(o opened) { delete(o.type0(), "ToUnicode") }},
	"a range over bytes":       {"crosses a byte", unicodes("<0020><00FF><0020>", "<0020><01FF><0020>")},
	"a range of nothing":       {"maps codes to no character", unicodes("<0020><00FF><0020>", "<0000><00FF><0000>")},
	"a block miscounted":       {"a block of", unicodes("100 beginbfrange", "99 beginbfrange")},
	"a font that lies":         {"says U+", unicodes("<0020><00FF><0020>", "<0020><00FE><0021>")},
	"no map of glyphs":         {"doesn't say which glyph", func(o opened) { delete(o.cidFont(), "CIDToGIDMap") }},
	"a glyph missing": {"without a glyph", func(o opened) {
		o.content(o.cidFont()["CIDToGIDMap"], func(s string) string { return strings.Repeat("\x00", len(s)) })
	}},
	"widths that lie": {"the width", func(o opened) { o.cidFont()["W"] = array{32, 255, 77} }},

	"a font of no kind":          {"font isn't of Type Font", func(o opened) { delete(o.type0(), "Type") }},
	"characters of no kind":      {"characters isn't of Type Font", func(o opened) { delete(o.cidFont(), "Type") }},
	"characters of another kind": {"characters isn't of Subtype CIDFontType2", func(o opened) { o.cidFont()["Subtype"] = name("CIDFontType0") }},
	"a font without a name":      {"several names, or none", func(o opened) { delete(o.type0(), "BaseFont") }},
	"a font in other letters":    {"several names, or none", named("BURONA+\xe9t\xe9")},
	"a font that is whole":       {"several names, or none", named("Liberation")},
	"characters of another name": {"several names, or none", func(o opened) { o.cidFont()["BaseFont"] = name("BURONA+Other") }},
	"a font without outlines":    {"can't be read", func(o opened) { o.content(o.descriptor()["FontFile2"], replace("loca", "lock")) }},
	"widths too large":           {"the width", func(o opened) { o.cidFont()["W"], o.cidFont()["DW"] = array{0, 65_535, 2_000}, 2_000 }},
	"widths too small":           {"the width", func(o opened) { o.cidFont()["W"], o.cidFont()["DW"] = array{0, 65_535, 1}, 1 }},
	"a block too long": {"a block of 200 ranges", func(o opened) {
		unicodes("endbfrange\n100 beginbfrange\n", "")(o)
		unicodes("100 beginbfrange", "200 beginbfrange")(o)
	}},
	"a range into the next byte":   {"crosses a byte", unicodes("<0020><00FF><0020>", "<0020><0101><0000>")},
	"a range backwards":            {"crosses a byte", unicodes("<0020><00FF><0020>", "<00FF><0020><0020>")},
	"a range that runs over":       {"crosses a byte", unicodes("<0020><00FF><0020>", "<0020><00FF><0030>")},
	"a font of another map":        {"isn't one of glyphs by number", func(o opened) { o.type0()["Encoding"] = name("UniJIS-UCS2-H") }},
	"a font with a map of its own": {"isn't one of glyphs by number", func(o opened) { o.type0()["Encoding"] = o.type0()["ToUnicode"] }},
	"characters said elsewhere":    {"says its characters elsewhere", unicodes("begincmap", "/Other usecmap begincmap")},
	"characters of no use":         {"maps codes to no character", unicodes("<FF00><FFFD><FF00>", "<FF00><FFFE><FF00>")},
	"glyphs by their numbers":      {"doesn't say which glyph", func(o opened) { o.cidFont()["CIDToGIDMap"] = name("Identity") }},
	"a glyph beyond the last": {"without a glyph", func(o opened) {
		o.content(o.cidFont()["CIDToGIDMap"], func(s string) string { return strings.Repeat("\xff", len(s)) })
	}},
	"a glyph of nothing":        {"shows nothing for U+", func(o opened) { o.content(o.descriptor()["FontFile2"], emptied) }},
	"a character of one's own":  {"which means nothing to others", private},
	"a program of another kind": {"program has Subtype", func(o opened) { o.streamDict(o.descriptor()["FontFile2"])["Subtype"] = name("Type1C") }},
}

func (o opened) descriptor() dict { return o.Dict(o.with("Type", name("FontDescriptor"))) }

// named gives the first font another name wherever it stands.
func named(s string) func(opened) {
	return func(o opened) {
		o.type0()["BaseFont"], o.cidFont()["BaseFont"] = name(s), name(s)
		o.Dict(o.cidFont()["FontDescriptor"])["FontName"] = name(s)
	}
}

// emptied empties the outlines of a font: each begins where it ends.
func emptied(ttf string) string {
	at := strings.Index(ttf, "loca") + 8
	number := func(i int) int { return int(ttf[i])<<24 | int(ttf[i+1])<<16 | int(ttf[i+2])<<8 | int(ttf[i+3]) }
	from, size := number(at), number(at+4)
	return ttf[:from] + strings.Repeat("\x00", size) + ttf[from+size:]
}

// private draws the first character of the private use area in a glyph of the
// first font.
func private(o opened) {
	used := ""
	stream(func(s string) string {
		used = s[strings.Index(s, "/F")+1:]
		used, _, _ = strings.Cut(used, " ")
		return s + "/Artifact BMC BT /" + used + " 9 Tf <e000> Tj ET EMC\n"
	})(o)
	kid := o.Dict(o.Array(o.Dict(o.Dict(o.Dict(o.page()["Resources"])["Font"])[name(used)])["DescendantFonts"])[0])
	o.content(kid["CIDToGIDMap"], func(s string) string { return s[:2*0xe000] + "\x00\x01" + s[2*0xe000+2:] })
}

// unicodes changes what the first font says of its characters.
func unicodes(before, after string) func(opened) {
	return func(o opened) { o.content(o.type0()["ToUnicode"], replace(before, after)) }
}
