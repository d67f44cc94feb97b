package inspect

import (
	"fmt"
	"maps"
	"slices"
)

// kinds says what a file may be made of: the keys of each kind of dictionary,
// each with the kind of what stands under it, "" for a plain value. Whatever
// PDF/A-2 (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) forbid altogether has no key
// here, and so is refused with all that isn't known: forms and XFA (A 6.4, UA
// 7.15), actions and scripts (A 6.5), embedded files (A 6.8, UA 7.11), optional
// content (A 6.9, UA 7.10), alternate presentations and requirements (A 6.10,
// 6.11), permissions (A 6.1.12), transparency and graphics states (A 6.2.5,
// 6.2.10), form XObjects (A 6.2.9, UA 7.20), role maps (UA 7.1), suspects (UA
// 7.1), appearances and media (A 6.3, UA 7.18), external streams (A 6.1.7).
var kinds = map[string]map[Name]string{
	"file": {
		"Type": "", "Size": "", "W": "", "Filter": "", "Length": "", "ID": "", "Root": "catalogue", "Info": "information",
	},
	"objects":     plain("Type", "N", "First", "Filter", "Length"),
	"information": plain("Title", "Author", "Subject", "Creator", "Producer", "CreationDate", "ModDate"),
	"catalogue": {
		"Type": "", "Lang": "", "PageMode": "", "Pages": "pages", "Metadata": "metadata", "Outlines": "outlines",
		"OutputIntents": "intent", "MarkInfo": "marking", "StructTreeRoot": "structure", "ViewerPreferences": "viewer",
	},
	"marking":  plain("Marked"),
	"viewer":   plain("DisplayDocTitle"),
	"metadata": plain("Type", "Subtype", "Length"),
	"intent":   {"Type": "", "S": "", "OutputConditionIdentifier": "", "Info": "", "DestOutputProfile": "profile"},
	"profile":  plain("N", "Filter", "Length"),

	"pages": {"Type": "", "Count": "", "MediaBox": "", "Kids": kindPage},
	kindPage: {
		"Type": "", "Parent": "", "StructParents": "", "Tabs": "", "Contents": "content", "Resources": "resources", "Annots": "link",
	},
	"content":   plain("Filter", "Length"),
	"resources": {"ProcSet": "", "ColorSpace": "none", "Font": "fonts", "XObject": "images"},
	"none":      {},
	"fonts":     {everyName: "font"},
	"images":    {everyName: "image"},
	"image":     {"Type": "", "Subtype": "", "Width": "", "Height": "", "ColorSpace": "", "BitsPerComponent": "", "Filter": "", "DecodeParms": "predictor", "Length": ""},
	"predictor": plain("Predictor", "Colors", "BitsPerComponent", "Columns"),
	"link":      {"Type": "", "Subtype": "", "Rect": "", "Border": "", "F": "", "Contents": "", "StructParent": "", "A": "action"},
	"action":    plain("S", "URI"),

	"font":       {"Type": "", "Subtype": "", "BaseFont": "", "Encoding": "", "ToUnicode": "content", "DescendantFonts": "characters"},
	"characters": {"Type": "", "Subtype": "", "BaseFont": "", "CIDSystemInfo": "system", "FontDescriptor": "descriptor", "DW": "", "W": "", "CIDToGIDMap": "content"},
	"system":     plain("Registry", "Ordering", "Supplement"),
	"descriptor": {
		"Type": "", "FontName": "", "Ascent": "", "Descent": "", "CapHeight": "", "Flags": "", "FontBBox": "", "ItalicAngle": "", "StemV": "",
		"MissingWidth": "", "FontFile2": "program",
	},
	"program": plain("Filter", "Length", "Length1"),

	"outlines": {"Type": "", "Count": "", "First": "bookmark", "Last": "bookmark"},
	"bookmark": {"Title": "", "Parent": "", "Prev": "", "Next": "bookmark", "First": "bookmark", "Last": "bookmark", "Count": "", "Dest": ""},

	"structure":  {"Type": "", "K": kindElement, "ParentTree": "parents", "ParentTreeNextKey": ""},
	"parents":    {"Nums": ""},
	kindElement:  {"S": "", "P": "", "Pg": "", "Alt": "", "A": "attributes", "K": kindElement},
	"attributes": plain("O", "BBox", "Scope", "ColSpan", "Role", "checked", "Desc"),
	"mark":       plain("Type", "Pg", "MCID"),
	"pointer":    plain("Type", "Pg", "Obj"),
}

// Kinds that hold one of several.
const (
	kindPage         = "page"
	kindElement      = "element"
	everyName   Name = "*" // whatever it is named
)

func plain(keys ...Name) map[Name]string {
	kind := map[Name]string{}
	for _, key := range keys {
		kind[key] = ""
	}
	return kind
}

// parts checks that a file is made of nothing but what is known, and that each
// of its objects belongs to it.
func (c *checker) parts() {
	c.under("file", c.places)
	for n := range c.streams {
		c.under("objects", Ref(n))
	}
	for n, o := range c.Objects {
		kind, reached := c.kinds[Ref(n)]
		c.need(reached || o == nil, "object %d belongs to nothing", n)
		if s, isStream := o.(Stream); isStream {
			c.need(s.Dict["Filter"] == nil || s.Dict["Filter"] == Name("FlateDecode"), "object %d (%s) is packed in another way", n, kind)
		}
	}
}

func (c *checker) under(kind string, o any) {
	kind = kindOf(kind, c.Dict(o))
	if ref, isRef := o.(Ref); isRef {
		if c.kinds[ref] != "" {
			c.need(c.kinds[ref] == kind, "object %d is %s and %s", ref, c.kinds[ref], kind)
			return
		}
		c.kinds[ref] = kind
	}
	switch o := c.Resolve(o).(type) {
	case Array:
		for _, in := range o {
			c.under(kind, in)
		}
	case Dict:
		c.keys(kind, o)
	case Stream:
		c.keys(kind, o.Dict)
	}
}

// kindOf tells apart what may stand in one place.
func kindOf(kind string, d Dict) string {
	switch {
	case kind == kindPage && d["Type"] == Name("Pages"):
		return "pages"
	case kind == kindElement && d["Type"] == Name("MCR"):
		return "mark"
	case kind == kindElement && d["Type"] == Name("OBJR"):
		return "pointer"
	}
	return kind
}

func (c *checker) keys(kind string, d Dict) {
	for _, key := range slices.Sorted(maps.Keys(d)) {
		under, known := kinds[kind][key]
		if every, open := kinds[kind][everyName]; open {
			under, known = every, true
		}
		c.need(known, "%s has %s", kind, key)
		if under != "" {
			c.under(under, d[key])
		} else {
			c.need(!holdsMore(d[key]), "%s has %s that holds more than a value", kind, key)
		}
	}
	for key, of := range types[kind] {
		c.need(d[key] == of, "%s isn't of %s %s", kind, key, of)
	}
	if kind == "image" {
		c.need(d["ColorSpace"] == Name("DeviceRGB") || d["ColorSpace"] == Name("DeviceGray"), "a picture in other colours")
		c.need(d["BitsPerComponent"] == 8, "a picture of other bits")
	}
}

// types are what dictionaries of some kinds must say that they are.
var types = map[string]map[Name]Name{
	"image":      {"Type": "XObject", "Subtype": "Image"},
	"font":       {"Type": "Font", "Subtype": "Type0"},
	"characters": {"Type": "Font", "Subtype": "CIDFontType2"},
	"descriptor": {"Type": "FontDescriptor"},
	"link":       {"Subtype": "Link"},
	"action":     {"S": "URI"},
	"intent":     {"S": "GTS_PDFA1"},
}

// holdsMore says whether a plain value has dictionaries in it, whose keys
// nothing would look at.
func holdsMore(o any) bool {
	switch o := o.(type) {
	case Array:
		return slices.ContainsFunc(o, holdsMore)
	case Dict, Stream:
		return true
	}
	return false
}

// painting are the operators that a page may use (A 6.2.2): text, lines,
// fills in grey, pictures, marks. No other colour, no shading, no inline
// picture, no state of graphics.
var painting = map[Operator]bool{
	"BT": true, "ET": true, "Tf": true, "Td": true, "Tj": true, "BDC": true, "BMC": true, "EMC": true,
	"m": true, "l": true, "c": true, "h": true, "re": true, "S": true, "f": true, "w": true, "J": true, "j": true,
	"g": true, "G": true, "q": true, "Q": true, "cm": true, "Do": true,
}

// brush checks the operators of a page.
func (c *checker) brush(i int, page Dict) {
	content, err := c.Content(page["Contents"])
	if err != nil {
		return // said by the reading of its marks
	}
	saved := 0
	_ = Steps(content, func(op Operator, operands []any) error { // an error is said there too
		c.need(painting[op], "page %d: the operator %s isn't used here", i+1, op)
		c.within(fmt.Sprintf("page %d", i+1), Array(operands))
		switch op {
		case "q":
			saved++
		case "Q":
			saved--
		case "Do":
			name := Name("")
			if len(operands) == 1 {
				name, _ = operands[0].(Name)
			}
			c.need(c.Dict(c.Dict(page["Resources"])["XObject"])[name] != nil, "page %d: a picture %s that it doesn't have", i+1, name)
		}
		c.need(saved >= 0 && saved <= mostSaved, "page %d: states saved %d deep", i+1, saved)
		return nil
	})
	c.need(saved == 0, "page %d: %d states that nothing restores", i+1, saved)
}
