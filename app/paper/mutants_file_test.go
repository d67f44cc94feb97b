package paper

import (
	"strings"

	"github.com/buron-cantal/buron/app/paper/archive/inspect"
)

// fileMutants break what the file says of itself as a whole, and what it is made
// of.
var fileMutants = map[string]ofObjects{
	"not marked":              {"not marked", func(o opened) { delete(o.catalogue(), "MarkInfo") }},
	"the title hidden":        {"the title isn't shown", func(o opened) { delete(o.catalogue(), "ViewerPreferences") }},
	"no output intent":        {"no output intent", func(o opened) { delete(o.catalogue(), "OutputIntents") }},
	"an intent of print":      {"intent isn't of S GTS_PDFA1", func(o opened) { o.Dict(o.with("Type", name("OutputIntent")))["S"] = name("GTS_PDFX") }},
	"no profile":              {"no profile", func(o opened) { delete(o.Dict(o.with("Type", name("OutputIntent"))), "DestOutputProfile") }},
	"a grey profile":          {"isn't one of three colours", func(o opened) { o.Dict(o.with("N", 3))["N"] = 1 }},
	"a profile cut short":     {"isn't one of three colours", func(o opened) { o.content(o.with("N", 3), func(s string) string { return s[:len(s)-4] }) }},
	"a profile without green": {"has no gXYZ", func(o opened) { o.content(o.with("N", 3), replace("gXYZ", "xXYZ")) }},
	"no page":                 {"a file without pages", func(o opened) { o.Dict(o.catalogue()["Pages"])["Kids"] = array{} }},
	"a page twice": {"stands twice", func(o opened) {
		d := o.Dict(o.catalogue()["Pages"])
		kids := o.Array(d["Kids"])
		d["Kids"] = array{kids[0], kids[0]}
	}},
	"what is no page":         {"holds what is none", func(o opened) { o.page()["Type"] = name("Sheet") }},
	"tabs by row":             {"doesn't follow the structure", func(o opened) { o.page()["Tabs"] = name("R") }},
	"a page without place":    {"has no place in the structure", func(o opened) { delete(o.page(), "StructParents") }},
	"a stream elsewhere":      {"content has F", func(o opened) { o.streamDict(o.page()["Contents"])["F"] = inspect.String("x") }},
	"packed in another way":   {"is packed in another way", func(o opened) { o.streamDict(o.cidFont()["CIDToGIDMap"])["Filter"] = name("LZWDecode") }},
	"a long name":             {"a name of 128 bytes", func(o opened) { o.catalogue()["PageMode"] = name(strings.Repeat("x", 128)) }},
	"what belongs to nothing": {"belongs to nothing", func(o opened) { o.Objects[9000] = dict{"Type": name("Filespec")} }},
	"two kinds in one":        {"is content and font", func(o opened) { o.page()["Contents"] = o.with("Subtype", name("Type0")) }},

	"marked as not":           {"not marked", func(o opened) { o.Dict(o.catalogue()["MarkInfo"])["Marked"] = false }},
	"the title shown as not":  {"the title isn't shown", func(o opened) { o.Dict(o.catalogue()["ViewerPreferences"])["DisplayDocTitle"] = false }},
	"a language that is none": {"no language", func(o opened) { o.catalogue()["Lang"] = inspect.String("français") }},
	"a catalogue of no kind":  {"no catalogue", func(o opened) { delete(o.catalogue(), "Type") }},
	"two intents": {"no output intent", func(o opened) {
		i := o.Array(o.catalogue()["OutputIntents"])
		o.catalogue()["OutputIntents"] = array{i[0], i[0]}
	}},
	"an intent without a name": {"an output intent that names no condition", func(o opened) { delete(o.intent(), "OutputConditionIdentifier") }},
	"a profile of a scanner":   {"isn't one of three colours", func(o opened) { o.content(o.with("N", 3), replace("mntr", "scnr")) }},
	"a profile in four inks":   {"isn't one of three colours", func(o opened) { o.content(o.with("N", 3), replace("RGB ", "CMYK")) }},
	"a profile of tomorrow":    {"isn't one of three colours", func(o opened) { o.content(o.with("N", 3), replace("\x02\x10\x00\x00mntr", "\x05\x00\x00\x00mntr")) }},
	"a profile of no kind":     {"isn't one of three colours", func(o opened) { o.content(o.with("N", 3), replace("acsp", "acsq")) }},
	"a profile of old":         {"isn't one of three colours", func(o opened) { o.content(o.with("N", 3), replace("\x02\x10\x00\x00mntr", "\x01\x00\x00\x00mntr")) }},
	"pages to the right":       {"pages of 595 by 842", func(o opened) { o.Dict(o.catalogue()["Pages"])["MediaBox"] = array{1, 0, 595, 842} }},
	"pages above":              {"pages of 595 by 842", func(o opened) { o.Dict(o.catalogue()["Pages"])["MediaBox"] = array{0, 1, 595, 842} }},
	"no tabs":                  {"doesn't follow the structure", func(o opened) { delete(o.page(), "Tabs") }},
	"pages too small":          {"pages of 2 by 842", size(2, 842)},
	"pages too large":          {"pages of 595 by 14401", size(595, 14_401)},
	"pages without end":        {"pages of no size", func(o opened) { delete(o.Dict(o.catalogue()["Pages"]), "MediaBox") }},
	"a page's own size":        {"page has MediaBox", func(o opened) { o.page()["MediaBox"] = array{0, 0, 1, 1} }},
	"resources for all": {"pages has Resources", func(o opened) {
		o.Dict(o.catalogue()["Pages"])["Resources"] = o.page()["Resources"]
		delete(o.page(), "Resources")
	}},
	"a word for a value":        {"holds the word foo", func(o opened) { o.catalogue()["PageMode"] = inspect.Operator("foo") }},
	"a name of other bytes":     {"holds the name \"\\xff\"", func(o opened) { o.catalogue()["PageMode"] = name("\xff") }},
	"a number too large":        {"holds the number 2147483648", func(o opened) { o.catalogue()["PageMode"] = 1 << 31 }},
	"a number too small":        {"holds the number -2147483649", func(o opened) { o.catalogue()["PageMode"] = -1<<31 - 1 }},
	"a fraction too large":      {"holds the number 3.5e+38", func(o opened) { o.catalogue()["PageMode"] = 3.5e38 }},
	"a fraction next to none":   {"holds the number 1e-38", func(o opened) { o.catalogue()["PageMode"] = array{1e-38} }},
	"a text without end":        {"holds a string of 32768 bytes", func(o opened) { o.catalogue()["Lang"] = inspect.String(strings.Repeat("f", 32_768)) }},
	"an object too many":        {"object 8388608 is one too many", func(o opened) { o.Objects[8_388_608] = nil }},
	"more than a value":         {"catalogue has PageMode that holds more than a value", func(o opened) { o.catalogue()["PageMode"] = array{dict{"JS": 1}} }},
	"a stream filtered outside": {"content has FFilter", func(o opened) { o.streamDict(o.page()["Contents"])["FFilter"] = name("FlateDecode") }},
	"a stream's outer settings": {"content has FDecodeParms", func(o opened) { o.streamDict(o.page()["Contents"])["FDecodeParms"] = dict{} }},
	"packed objects elsewhere":  {"objects has F", func(o opened) { o.streamDict(o.with("Type", name("ObjStm")))["F"] = inspect.String("x") }},
}

func (o opened) intent() dict { return o.Dict(o.with("Type", name("OutputIntent"))) }

// size gives the pages another size.
func size(w, h int) func(opened) {
	return func(o opened) { o.Dict(o.catalogue()["Pages"])["MediaBox"] = array{0, 0, w, h} }
}
