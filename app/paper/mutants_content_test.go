package paper

import (
	"maps"
	"strings"

	"github.com/buron-cantal/buron/app/paper/archive/inspect"
)

// contentMutants break what pages draw, and with what.
var contentMutants = map[string]ofObjects{
	"drawn outside":          {"draws outside of any marked sequence", stream(func(s string) string { return "0 0 m 9 9 l S\n" + s })},
	"not closed":             {"isn't closed", stream(func(s string) string { return s[:strings.LastIndex(s, "EMC")] })},
	"closed twice":           {"EMC without a sequence", stream(func(s string) string { return s + "EMC\n" })},
	"one inside another":     {"inside another", stream(replace("BDC\n", "BDC\n/P <</MCID 7>> BDC EMC\n"))},
	"a sequence of nothing":  {"draws nothing", stream(func(s string) string { return s + "/Artifact BMC EMC\n" })},
	"an artifact numbered":   {"a sequence of Artifact has MCID", stream(func(s string) string { return s + "/Artifact <</MCID 99>> BDC EMC\n" })},
	"a box that no field is": {"a box to tick that is no field", stream(func(s string) string { return s + "/Artifact BMC 9 9 10 -10 re S EMC\n" })},
	"a sequence unnumbered":  {"without its number", stream(func(s string) string { return s + "/P BMC EMC\n" })},
	"marks out of order": {"where 0 was expected", stream(func(s string) string {
		return strings.NewReplacer("/MCID 0>", "/MCID 1>", "/MCID 1>", "/MCID 0>").Replace(s)
	})},
	"a heading drawn as text":  {"is of a H1, not of a P", stream(replace("/H1 <<", "/P <<"))},
	"a mark more":              {"nothing holds mark", stream(func(s string) string { return s + "/P <</MCID 99>> BDC 0 0 m 9 9 l S EMC\n" })},
	"a running line of none":   {"neither header nor footer", stream2(replace("/Subtype /Footer", "/Subtype /Edge"))},
	"text in no font":          {"which the page doesn't have", stream(func(s string) string { at := strings.Index(s, "/F"); return s[:at+2] + "x" + s[at+3:] })},
	"a colour space":           {"none has CS0", func(o opened) { o.Dict(o.page()["Resources"])["ColorSpace"] = dict{"CS0": name("DeviceCMYK")} }},
	"a form as a picture":      {"image has BBox", func(o opened) { o.picture(dict{"Subtype": name("Form"), "BBox": array{0, 0, 1, 1}}) }},
	"a picture of another ink": {"a picture in other colours", func(o opened) { o.picture(dict{"Subtype": name("Image"), "ColorSpace": name("DeviceCMYK")}) }},
	"a picture smoothed":       {"image has Interpolate", func(o opened) { o.picture(dict{"Interpolate": true}) }},
	"a picture seen through":   {"image has SMask", func(o opened) { o.picture(dict{"SMask": dict{}}) }},
	"an alternate picture":     {"image has Alternates", func(o opened) { o.picture(dict{"Alternates": array{}}) }},
	"a drawing of no kind":     {"image isn't of Subtype Image", func(o opened) { o.picture(dict{"Subtype": name("PS")}) }},
	"a picture of two bits":    {"a picture of other bits", func(o opened) { o.picture(dict{"BitsPerComponent": 2}) }},
	"another ink":              {"the operator rg", stream(replace("BT", "1 0 0 rg BT"))},
	"four inks":                {"the operator k", stream(replace("BT", "1 0 0 0 k BT"))},
	"an operator of nobody":    {"the operator foo", stream(replace("BT", "foo BT"))},
	"a compatible section":     {"the operator BX", stream(replace("BT", "BX EX BT"))},
	"saved too deep":           {"saved 29 deep", stream(replace("BT", strings.Repeat("q ", 29)+"BT"))},
	"restored too often":       {"saved -1 deep", stream(replace("BT", "Q BT"))},
	"a picture of no page":     {"a picture I9 that it doesn't have", stream(replace("f\n", "f\n/I9 Do\n"))},

	"an artifact in a paragraph":   {"a marked sequence inside another", stream(replace("/H1 <</MCID 0>> BDC\n", "/H1 <</MCID 0>> BDC\n/Artifact BMC EMC\n"))},
	"a paragraph in an artifact":   {"a marked sequence inside another", stream(func(s string) string { return s + "/Artifact BMC /P <</MCID 99>> BDC 0 0 m 9 9 l S EMC EMC\n" })},
	"a sequence that says where":   {"says elsewhere what it is", stream(replace("/H1 <</MCID 0>> BDC", "/H1 /MC0 BDC"))},
	"a sequence's own language":    {"a sequence of H1 has Lang", stream(replace("/H1 <</MCID 0>> BDC", "/H1 <</MCID 0 /Lang (de)>> BDC"))},
	"a sequence said otherwise":    {"a sequence of H1 has ActualText", stream(replace("/H1 <</MCID 0>> BDC", "/H1 <</MCID 0 /ActualText (x)>> BDC"))},
	"a span with other words":      {"inside another", span("/Alt (x)")},
	"a span spelt out":             {"inside another", span("/E (x)")},
	"a text in another language":   {"inside another", span("/Lang (de)")},
	"a text in pieces":             {"the operator TJ isn't used here", stream(replace("BT", "[(x)] TJ BT"))},
	"a text too many":              {"a Tj without its text", stream(replace(" Tj", " 1 Tj"))},
	"a sequence of no kind":        {"a marked sequence without a tag", stream(func(s string) string { return s + "BDC EMC\n" })},
	"half of a character":          {"half of a character", stream(replace("BT", "/F1 9 Tf (x) Tj BT"))},
	"digits in an odd number":      {"odd length hex string", stream(replace("BT", "<123> BT"))},
	"digits that are none":         {"invalid byte", stream(replace("BT", "<12g4> BT"))},
	"a text without end on a page": {"page 1 holds a string of 32768 bytes", stream(replace("BT", "("+strings.Repeat("x", 32_768)+") BT"))},
	"a number too large on a page": {"page 1 holds the number 2.1474836485e+09", stream(replace("BT", "2147483648.5 BT"))},
	"a long name on a page":        {"page 1 holds a name of 128 bytes", stream(replace("BT", "/"+strings.Repeat("x", 128)+" BT"))},
	"a picture of three bits":      {"a picture of other bits", func(o opened) { o.picture(dict{"BitsPerComponent": 3}) }},
	"saved and never restored":     {"1 states that nothing restores", stream(replace("BT", "q BT"))},
}

// span wraps the first page's first text in a span that says something of it.
func span(says string) func(opened) {
	return stream(replace("/H1 <</MCID 0>> BDC\n", "/H1 <</MCID 0>> BDC\n/Span <<"+says+">> BDC EMC\n"))
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
