package paper

import (
	"bytes"
	"compress/zlib"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/paper/archive/inspect"
)

type (
	dict  = inspect.Dict
	array = inspect.Array
	name  = inspect.Name
	ref   = inspect.Ref
)

// opened is a specimen read back, to be changed object by object.
type opened struct {
	*inspect.File
	t *testing.T
}

// find is the first object of which all that is asked holds.
func (o opened) find(holds func(dict) bool) ref {
	o.t.Helper()
	for _, n := range slices.Sorted(maps.Keys(o.Objects)) {
		if holds(o.Dict(ref(n))) {
			return ref(n)
		}
	}
	o.t.Fatal("the specimen has no such object")
	return 0
}

func (o opened) with(key name, value any) ref {
	return o.find(func(d dict) bool { return d[key] == value })
}

func (o opened) catalogue() dict { return o.Dict(o.Trailer["Root"]) }
func (o opened) info() dict      { return o.Dict(o.Trailer["Info"]) }
func (o opened) page() dict      { return o.Dict(o.with("Type", name("Page"))) }

// content changes what a stream holds.
func (o opened) content(at any, change func(string) string) {
	o.t.Helper()
	raw, err := o.Content(at)
	if err != nil {
		o.t.Fatal(err)
	}
	changed := change(string(raw))
	if changed == string(raw) {
		o.t.Fatal("the stream hasn't changed")
	}
	n, _ := at.(ref)
	d := maps.Clone(o.Dict(n))
	delete(d, "Filter")
	o.Objects[int(n)] = inspect.Stream{Dict: d, Raw: []byte(changed)}
}

func replace(before, after string) func(string) string {
	return func(s string) string { return strings.Replace(s, before, after, 1) }
}

// TestObjectsThatWereChangedAreRefused breaks each rule once in the file's
// objects.
func TestObjectsThatWereChangedAreRefused(t *testing.T) {
	sound := paint(t, specimen(t))
	for title, m := range mutants {
		t.Run(title, func(t *testing.T) {
			f, err := inspect.Open(sound)
			if err != nil {
				t.Fatal(err)
			}
			m.change(opened{f, t})
			refused(t, f.Check(), m.want)
		})
	}
}

type mutant struct {
	want   string
	change func(opened)
}

var mutants = map[string]mutant{
	"not marked":              {"not marked", func(o opened) { delete(o.catalogue(), "MarkInfo") }},
	"the title hidden":        {"the title isn't shown", func(o opened) { delete(o.catalogue(), "ViewerPreferences") }},
	"no output intent":        {"no output intent", func(o opened) { delete(o.catalogue(), "OutputIntents") }},
	"an intent of print":      {"of no archive", func(o opened) { o.Dict(o.with("Type", name("OutputIntent")))["S"] = name("GTS_PDFX") }},
	"no profile":              {"no profile", func(o opened) { delete(o.Dict(o.with("Type", name("OutputIntent"))), "DestOutputProfile") }},
	"a grey profile":          {"isn't one of three colours", func(o opened) { o.Dict(o.with("N", 3))["N"] = 1 }},
	"a profile cut short":     {"isn't one of three colours", func(o opened) { o.content(o.with("N", 3), func(s string) string { return s[:len(s)-4] }) }},
	"a profile without green": {"has no gXYZ", func(o opened) { o.content(o.with("N", 3), replace("gXYZ", "xXYZ")) }},

	"no metadata":           {"no metadata", func(o opened) { delete(o.catalogue(), "Metadata") }},
	"metadata packed":       {"the metadata are packed", pack},
	"another part":          {"say \"1\" of http://www.aiim.org/pdfa/ns/id/ part", xmp("<pdfaid:part>2", "<pdfaid:part>1")},
	"another level":         {"pdfa/ns/id/ conformance", xmp("<pdfaid:conformance>A", "<pdfaid:conformance>B")},
	"not for screen reader": {"pdfua/ns/id/ part", xmp("<pdfuaid:part>1</pdfuaid:part>", "")},
	"no extension":          {"prefix", xmp("<pdfaSchema:prefix>pdfuaid", "<pdfaSchema:prefix>x")},
	"another title":         {"the metadata's Title", xmp("Spécimen", "Autre")},
	"another author":        {"the metadata's Author", xmp("Élodie", "Aline")},
	"an empty author":       {"an empty Author", func(o opened) { o.info()["Author"] = inspect.String("") }},
	"another day":           {"the metadata's CreationDate", xmp("2026-11-24", "2026-11-25")},
	"metadata torn":         {"can't be read", xmp("</rdf:RDF>", "")},
	"no packet":             {"stand in no packet", xmp("<?xpacket end=\"w\"?>", "")},
	"metadata of no kind":   {"don't say what they are", func(o opened) { delete(o.Dict(o.catalogue()["Metadata"]), "Subtype") }},

	"no page": {"no page", func(o opened) { o.Dict(o.catalogue()["Pages"])["Kids"] = array{} }},
	"a page twice": {"stands twice", func(o opened) {
		d := o.Dict(o.catalogue()["Pages"])
		kids := o.Array(d["Kids"])
		d["Kids"] = array{kids[0], kids[0]}
	}},
	"what is no page":       {"holds what is none", func(o opened) { o.page()["Type"] = name("Sheet") }},
	"tabs by row":           {"doesn't follow the structure", func(o opened) { o.page()["Tabs"] = name("R") }},
	"a page without place":  {"has no place in the structure", func(o opened) { delete(o.page(), "StructParents") }},
	"drawn outside":         {"draws outside of any marked sequence", stream(func(s string) string { return "0 0 m 9 9 l S\n" + s })},
	"not closed":            {"isn't closed", stream(func(s string) string { return s[:strings.LastIndex(s, "EMC")] })},
	"closed twice":          {"EMC without a sequence", stream(func(s string) string { return s + "EMC\n" })},
	"one inside another":    {"inside another", stream(replace("BDC\n", "BDC\n/P <</MCID 7>> BDC EMC\n"))},
	"a sequence of nothing": {"draws nothing", stream(func(s string) string { return s + "/Artifact BMC EMC\n" })},
	"an artifact numbered":  {"an artifact with a number", stream(func(s string) string { return s + "/Artifact <</MCID 99>> BDC EMC\n" })},
	"a sequence unnumbered": {"without its number", stream(func(s string) string { return s + "/P BMC EMC\n" })},
	"marks out of order": {"where 0 was expected", stream(func(s string) string {
		return strings.NewReplacer("/MCID 0>", "/MCID 1>", "/MCID 1>", "/MCID 0>").Replace(s)
	})},
	"a heading drawn as text": {"is of a H1, not of a P", stream(replace("/H1 <<", "/P <<"))},
	"a mark more":             {"nothing holds mark", stream(func(s string) string { return s + "/P <</MCID 99>> BDC 0 0 m 9 9 l S EMC\n" })},
	"a running line of none":  {"neither header nor footer", stream2(replace("/Subtype /Footer", "/Subtype /Edge"))},
	"text in no font":         {"which the page doesn't have", stream(func(s string) string { at := strings.Index(s, "/F"); return s[:at+2] + "x" + s[at+3:] })},

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
	"a head of nothing":   {"without a scope", func(o opened) { delete(o.element("TH"), "A") }},
	"an empty head":       {"a head that says nothing", func(o opened) { delete(o.element("TH"), "K") }},
	"a table of no row":   {"has no row", func(o opened) { o.element("Table")["K"] = array{} }},
	"the holders swapped": {"another holder", func(o opened) { o.parents(func(page array) { page[0], page[1] = page[1], page[0] }) }},
	"a holder too many":   {"in the parent tree", func(o opened) { o.nums()[1] = append(slices.Clone(o.Array(o.nums()[1])), o.nums()[3]) }},
	"a key twice":         {"the parent tree's key", func(o opened) { o.nums()[2] = o.nums()[0] }},

	"a link inline":            {"nothing can point at", func(o opened) { p := o.page(); p["Annots"] = array{o.Dict(o.Array(p["Annots"])[0])} }},
	"a link only seen":         {"isn't printed", func(o opened) { delete(o.link(), "F") }},
	"a link of no element":     {"a link to nowhere", func(o opened) { e := o.element("Link"); e["K"] = o.Array(e["K"])[:1] }},
	"a link gone":              {"isn't on its page", func(o opened) { delete(o.page(), "Annots") }},
	"a link with another key":  {"without its element", func(o opened) { o.link()["StructParent"] = 0 }},
	"a link in text":           {"holds what it can't", func(o opened) { e := o.element("Link"); p := o.element("P"); p["K"] = array{1, o.Array(e["K"])[1]} }},
	"a note for a link":        {"is no link", func(o opened) { o.link()["Subtype"] = name("Text") }},
	"a bookmark of another":    {"doesn't name its parent", func(o opened) { o.bookmark()["Parent"] = ref(1) }},
	"a bookmark's neighbour":   {"doesn't name the one before", func(o opened) { o.bookmark()["Prev"] = ref(1) }},
	"a bookmark to nowhere":    {"leads nowhere", func(o opened) { delete(o.bookmark(), "Dest") }},
	"a bookmark to no page":    {"leads to no page", func(o opened) { o.Array(o.bookmark()["Dest"])[0] = ref(1) }},
	"bookmarks miscounted":     {"which says", func(o opened) { o.Dict(o.catalogue()["Outlines"])["Count"] = 9 }},
	"bookmarks in a circle":    {"stands twice", func(o opened) { o.bookmark()["Next"] = o.Dict(o.catalogue()["Outlines"])["First"] }},
	"bookmarks ending earlier": {"end elsewhere", func(o opened) { o.Dict(o.catalogue()["Outlines"])["Last"] = ref(1) }},

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

	"a form":                   {"catalogue has AcroForm", func(o opened) { o.catalogue()["AcroForm"] = dict{"Fields": array{}} }},
	"an action on opening":     {"catalogue has OpenAction", func(o opened) { o.catalogue()["OpenAction"] = dict{"S": name("JavaScript")} }},
	"embedded files":           {"catalogue has Names", func(o opened) { o.catalogue()["Names"] = dict{} }},
	"associated files":         {"catalogue has AF", func(o opened) { o.catalogue()["AF"] = array{} }},
	"optional content":         {"catalogue has OCProperties", func(o opened) { o.catalogue()["OCProperties"] = dict{} }},
	"permissions":              {"catalogue has Perms", func(o opened) { o.catalogue()["Perms"] = dict{} }},
	"requirements":             {"catalogue has Requirements", func(o opened) { o.catalogue()["Requirements"] = array{} }},
	"suspects":                 {"marking has Suspects", func(o opened) { o.Dict(o.catalogue()["MarkInfo"])["Suspects"] = true }},
	"a role map":               {"structure has RoleMap", func(o opened) { o.Dict(o.catalogue()["StructTreeRoot"])["RoleMap"] = dict{} }},
	"a class map":              {"structure has ClassMap", func(o opened) { o.Dict(o.catalogue()["StructTreeRoot"])["ClassMap"] = dict{} }},
	"a page's actions":         {"page has AA", func(o opened) { o.page()["AA"] = dict{} }},
	"a page's transparency":    {"page has Group", func(o opened) { o.page()["Group"] = dict{"S": name("Transparency")} }},
	"steps of presentation":    {"page has PresSteps", func(o opened) { o.page()["PresSteps"] = dict{} }},
	"a state of graphics":      {"resources has ExtGState", func(o opened) { o.Dict(o.page()["Resources"])["ExtGState"] = dict{} }},
	"a pattern":                {"resources has Pattern", func(o opened) { o.Dict(o.page()["Resources"])["Pattern"] = dict{} }},
	"a colour space":           {"none has CS0", func(o opened) { o.Dict(o.page()["Resources"])["ColorSpace"] = dict{"CS0": name("DeviceCMYK")} }},
	"a form as a picture":      {"image has BBox", func(o opened) { o.picture(dict{"Subtype": name("Form"), "BBox": array{0, 0, 1, 1}}) }},
	"a picture of another ink": {"a picture in other colours", func(o opened) { o.picture(dict{"Subtype": name("Image"), "ColorSpace": name("DeviceCMYK")}) }},
	"a picture smoothed":       {"image has Interpolate", func(o opened) { o.picture(dict{"Interpolate": true}) }},
	"a picture seen through":   {"image has SMask", func(o opened) { o.picture(dict{"SMask": dict{}}) }},
	"an alternate picture":     {"image has Alternates", func(o opened) { o.picture(dict{"Alternates": array{}}) }},
	"a drawing of no kind":     {"a drawing that is no picture", func(o opened) { o.picture(dict{"Subtype": name("PS")}) }},
	"a picture of two bits":    {"a picture of other bits", func(o opened) { o.picture(dict{"BitsPerComponent": 2}) }},
	"a link's looks":           {"link has AP", func(o opened) { o.link()["AP"] = dict{} }},
	"a link's actions":         {"action has Next", func(o opened) { o.Dict(o.link()["A"])["Next"] = dict{} }},
	"a stream elsewhere":       {"content has F", func(o opened) { o.streamDict(o.page()["Contents"])["F"] = inspect.String("x") }},
	"packed in another way":    {"is packed in another way", func(o opened) { o.streamDict(o.cidFont()["CIDToGIDMap"])["Filter"] = name("LZWDecode") }},
	"a list of glyphs":         {"descriptor has CIDSet", func(o opened) { o.Dict(o.cidFont()["FontDescriptor"])["CIDSet"] = dict{} }},
	"vertical widths":          {"characters has W2", func(o opened) { o.cidFont()["W2"] = array{} }},
	"replaced by a sound":      {"element has ActualText", func(o opened) { o.element("P")["ActualText"] = inspect.String("x") }},
	"a long name":              {"a name of 200 bytes", func(o opened) { o.catalogue()[name(strings.Repeat("x", 200))] = 1 }},
	"what belongs to nothing":  {"belongs to nothing", func(o opened) { o.Objects[9000] = dict{"Type": name("Filespec")} }},
	"two kinds in one":         {"is content and font", func(o opened) { o.page()["Contents"] = o.with("Subtype", name("Type0")) }},
	"pages of no size":         {"pages of no size", func(o opened) { o.Dict(o.catalogue()["Pages"])["MediaBox"] = array{0, 0, 2, 2} }},
	"another ink":              {"the operator rg", stream(replace("BT", "1 0 0 rg BT"))},
	"four inks":                {"the operator k", stream(replace("BT", "1 0 0 0 k BT"))},
	"a state by name":          {"the operator gs", stream(replace("BT", "/G0 gs BT"))},
	"an operator of nobody":    {"the operator foo", stream(replace("BT", "foo BT"))},
	"a compatible section":     {"the operator BX", stream(replace("BT", "BX EX BT"))},
	"another intent":           {"the operator ri", stream(replace("BT", "/Perceptual ri BT"))},
	"saved too deep":           {"saved 29 deep", stream(replace("BT", strings.Repeat("q ", 29)+"BT"))},
	"restored too often":       {"saved -1 deep", stream(replace("BT", "Q BT"))},
	"a picture of no page":     {"a picture I9 that it doesn't have", stream(replace("f\n", "f\n/I9 Do\n"))},
	"a packet that says how":   {"says how it is written", xmp("<?xpacket begin", "<?xpacket bytes=\"9\" begin")},
	"an unknown schema":        {"of a schema that isn't described", xmp("</rdf:RDF>", "<x:y xmlns:x=\"urn:z\">1</x:y></rdf:RDF>")},
	"another prefix":           {"in other words", xmp("<pdfaid:part>2</pdfaid:part>", "<q:part xmlns:q=\"http://www.aiim.org/pdfa/ns/id/\">2</q:part>")},
}

// picture gives the first page a picture, with something changed in it.
func (o opened) picture(change dict) {
	d := dict{
		"Type": name("XObject"), "Subtype": name("Image"), "Width": 1, "Height": 1, "ColorSpace": name("DeviceGray"),
		"BitsPerComponent": 8, "Length": 1,
	}
	maps.Copy(d, change)
	o.Objects[9001] = inspect.Stream{Dict: d, Raw: []byte("x")}
	o.Dict(o.page()["Resources"])["XObject"] = dict{"I1": ref(9001)}
}

// streamDict is the dictionary of a stream, to be changed.
func (o opened) streamDict(at any) dict {
	o.t.Helper()
	n, _ := at.(ref)
	s, isStream := o.Objects[int(n)].(inspect.Stream)
	if !isStream {
		o.t.Fatal("the specimen has no such stream")
	}
	return s.Dict
}

func (o opened) element(kind name) dict { return o.Dict(o.with("S", kind)) }
func (o opened) link() dict             { return o.Dict(o.with("Subtype", name("Link"))) }
func (o opened) bookmark() dict         { return o.Dict(o.Dict(o.catalogue()["Outlines"])["First"]) }
func (o opened) type0() dict            { return o.Dict(o.with("Subtype", name("Type0"))) }
func (o opened) cidFont() dict          { return o.Dict(o.Array(o.type0()["DescendantFonts"])[0]) }

// nums are the parent tree: keys, each with its holders.
func (o opened) nums() array {
	return o.Array(o.Dict(o.Dict(o.catalogue()["StructTreeRoot"])["ParentTree"])["Nums"])
}

func (o opened) parents(change func(page array)) { change(o.Array(o.nums()[1])) }

func pack(o opened) {
	n, _ := o.catalogue()["Metadata"].(ref)
	raw, err := o.Content(n)
	if err != nil {
		o.t.Fatal(err)
	}
	var out bytes.Buffer
	w := zlib.NewWriter(&out)
	if _, err := w.Write(raw); err != nil {
		o.t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		o.t.Fatal(err)
	}
	d := maps.Clone(o.Dict(n))
	d["Filter"] = name("FlateDecode")
	o.Objects[int(n)] = inspect.Stream{Dict: d, Raw: out.Bytes()}
}

func xmp(before, after string) func(opened) {
	return func(o opened) { o.content(o.catalogue()["Metadata"], replace(before, after)) }
}

func unicodes(before, after string) func(opened) {
	return func(o opened) { o.content(o.type0()["ToUnicode"], replace(before, after)) }
}

// stream changes what the first page draws, stream2 what the second one does.
func stream(change func(string) string) func(opened) {
	return func(o opened) { o.content(o.page()["Contents"], change) }
}

func stream2(change func(string) string) func(opened) {
	return func(o opened) {
		o.content(o.Dict(o.Array(o.Dict(o.catalogue()["Pages"])["Kids"])[1])["Contents"], change)
	}
}
