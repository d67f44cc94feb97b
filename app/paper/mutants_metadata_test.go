package paper

import (
	"bytes"
	"compress/zlib"
	"maps"
	"strings"

	"github.com/buron-cantal/buron/app/paper/archive/inspect"
)

// Where metadata describe the property that the standard doesn't know.
const (
	extension = "pdfaExtension:schemas>rdf:Bag>rdf:li>"
	property  = extension + "pdfaSchema:property>rdf:Seq>rdf:li>"
)

// metadataMutants break what the file says of itself in XMP.
var metadataMutants = map[string]ofObjects{
	"no metadata":            {"no metadata", func(o opened) { delete(o.catalogue(), "Metadata") }},
	"metadata packed":        {"the metadata are packed", pack},
	"another part":           {"say \"1\" of pdfaid:part", xmp("<pdfaid:part>2", "<pdfaid:part>1")},
	"another level":          {"say \"B\" of pdfaid:conformance", xmp("<pdfaid:conformance>A", "<pdfaid:conformance>B")},
	"not for screen readers": {"don't say pdfuaid:part", xmp("<pdfuaid:part>1</pdfuaid:part>", "")},
	"no extension":           {"say \"x\" of " + extension + "pdfaSchema:prefix", xmp("<pdfaSchema:prefix>pdfuaid", "<pdfaSchema:prefix>x")},
	"another title":          {"the metadata's Title", xmp("Spécimen", "Autre")},
	"another author":         {"the metadata's Author", xmp("Élodie", "Aline")},
	"an empty author":        {"an empty Author", func(o opened) { o.info()["Author"] = inspect.String("") }},
	"another day":            {"the metadata's CreationDate", xmp("2026-11-24", "2026-11-25")},
	"metadata torn":          {"can't be read: XML syntax error", xmp("</rdf:RDF>", "")},
	"no packet":              {"stand in no packet", xmp("<?xpacket end=\"w\"?>", "")},
	"metadata of no kind":    {"don't say what they are", func(o opened) { delete(o.Dict(o.catalogue()["Metadata"]), "Subtype") }},
	"a packet of a length":   {"packet has bytes", xmp("<?xpacket begin", "<?xpacket bytes=\"9\" begin")},
	"an unknown schema":      {"of the unknown namespace \"urn:z\"", xmp("</rdf:RDF>", "<x:y xmlns:x=\"urn:z\">1</x:y></rdf:RDF>")},
	"another prefix":         {"hold q:part", xmp("<pdfaid:part>2</pdfaid:part>", "<q:part xmlns:q=\"http://www.aiim.org/pdfa/ns/id/\">2</q:part>")},

	"another part for screen readers":   {"say \"2\" of pdfuaid:part", xmp("<pdfuaid:part>1", "<pdfuaid:part>2")},
	"another prefix for screen readers": {"hold ua:part", xmp("<pdfuaid:part>1</pdfuaid:part>", "<ua:part xmlns:ua=\"http://www.aiim.org/pdfua/ns/id/\">1</ua:part>")},
	"an amendment for screen readers":   {"hold pdfuaid:amd", xmp("<pdfuaid:part>", "<pdfuaid:amd>1</pdfuaid:amd><pdfuaid:part>")},
	"a correction for screen readers":   {"hold pdfuaid:corr", xmp("<pdfuaid:part>", "<pdfuaid:corr>1</pdfuaid:corr><pdfuaid:part>")},
	"metadata of no type":               {"don't say what they are", func(o opened) { delete(o.Dict(o.catalogue()["Metadata"]), "Type") }},
	"a packet that begins nowhere":      {"stand in no packet", xmp("<?xpacket begin", "<?xpacked begin")},
	"an author of no name": {"the metadata's Author is", func(o opened) {
		xmp("Élodie Fau", "")(o)
		delete(o.info(), "Author")
	}},
	"no part":                {"don't say pdfaid:part", xmp("<pdfaid:part>2</pdfaid:part>", "")},
	"no level":               {"don't say pdfaid:conformance", xmp("<pdfaid:conformance>A</pdfaid:conformance>", "")},
	"a level in other words": {"hold q:conformance", xmp("<pdfaid:conformance>A</pdfaid:conformance>", "<q:conformance xmlns:q=\"http://www.aiim.org/pdfa/ns/id/\">A</q:conformance>")},
	"an amendment":           {"hold pdfaid:amd", xmp("<pdfaid:part>", "<pdfaid:amd>1</pdfaid:amd><pdfaid:part>")},
	"a correction":           {"hold pdfaid:corr", xmp("<pdfaid:part>", "<pdfaid:corr>1</pdfaid:corr><pdfaid:part>")},
	"a part said twice":      {"say pdfaid:part twice", xmp("<pdfaid:part>", "<pdfaid:part>2</pdfaid:part><pdfaid:part>")},
	"no title in the metadata": {"don't say dc:title", func(o opened) {
		o.content(o.catalogue()["Metadata"], func(s string) string {
			before, rest, _ := strings.Cut(s, "<dc:title>")
			_, after, _ := strings.Cut(rest, "</dc:title>")
			return before + after
		})
	}},
	"a title that is a text":       {"hold text in dc:title", xmp("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Spécimen</rdf:li></rdf:Alt>", "<dc:title>Spécimen")},
	"a title in no language":       {"don't say of what rdf:li is", xmp("<rdf:li xml:lang=\"x-default\">Spécimen", "<rdf:li>Spécimen")},
	"authors in a bag":             {"hold dc:creator>rdf:Bag", xmp("<rdf:Seq><rdf:li>Élodie Fau</rdf:li></rdf:Seq>", "<rdf:Bag><rdf:li>Élodie Fau</rdf:li></rdf:Bag>")},
	"a day that is none":           {"which is no day", func(o opened) { xmp("<xmp:CreateDate>2026-11-24T", "<xmp:CreateDate>24 nov ")(o) }},
	"another language in metadata": {"are in another language", xmp("<rdf:li>fr-FR", "<rdf:li>de-DE")},
	"a property of nobody":         {"hold dc:mood", xmp("<dc:format>", "<dc:mood>1</dc:mood><dc:format>")},
	"a history":                    {"hold History", xmp("<dc:format>", "<xmpMM:History xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\"/><dc:format>")},
	"a packet of an encoding":      {"packet has encoding", xmp("<?xpacket begin", "<?xpacket encoding=\"UTF-8\" begin")},
	"metadata in Latin-1":          {"can't be read: XML syntax error", xmp("É", "\xc9")},
	"metadata about another":       {"have rdf:about", xmp("rdf:about=\"\"", "rdf:about=\"x\"")},
	"a remark in the metadata":     {"hold a remark", xmp("<dc:format>", "<!-- x --><dc:format>")},
	"another packet's instruction": {"an instruction for foo", xmp("<dc:format>", "<?foo bar?><dc:format>")},

	"an extension in a list": {"hold pdfaExtension:schemas>rdf:Seq", func(o opened) {
		xmp("<pdfaExtension:schemas><rdf:Bag>", "<pdfaExtension:schemas><rdf:Seq>")(o)
		xmp("</rdf:Bag></pdfaExtension:schemas>", "</rdf:Seq></pdfaExtension:schemas>")(o)
	}},
	"an extension in other words":   {"have xmlns:ext", xmp("xmlns:pdfaExtension=", "xmlns:ext=")},
	"an extension of more":          {"hold " + extension + "pdfaSchema:mood", xmp("<pdfaSchema:prefix>", "<pdfaSchema:mood>1</pdfaSchema:mood><pdfaSchema:prefix>")},
	"an extension that is a text":   {"which is no structure", xmp("<rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n<pdfaSchema:schema>", "<rdf:Bag><rdf:li>\n<pdfaSchema:schema>")},
	"an extension without words":    {"don't say " + extension + "pdfaSchema:schema", xmp("<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>", "")},
	"an extension of another space": {"say \"urn:z\" of " + extension + "pdfaSchema:namespaceURI", xmp("<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/", "<pdfaSchema:namespaceURI>urn:z")},
	"properties in a bag": {"hold " + extension + "pdfaSchema:property>rdf:Bag", func(o opened) {
		xmp("<pdfaSchema:property><rdf:Seq>", "<pdfaSchema:property><rdf:Bag>")(o)
		xmp("</rdf:Seq></pdfaSchema:property>", "</rdf:Bag></pdfaSchema:property>")(o)
	}},
	"types of an extension":          {"hold " + extension + "pdfaSchema:valueType", xmp("<pdfaSchema:prefix>", "<pdfaSchema:valueType/><pdfaSchema:prefix>")},
	"a property without a name":      {"don't say " + property + "pdfaProperty:name", xmp("<pdfaProperty:name>part</pdfaProperty:name>", "")},
	"a property of no type":          {"say \"Mood\" of " + property + "pdfaProperty:valueType", xmp("<pdfaProperty:valueType>Integer", "<pdfaProperty:valueType>Mood")},
	"a property of no category":      {"say \"inside\" of " + property + "pdfaProperty:category", xmp("<pdfaProperty:category>internal", "<pdfaProperty:category>inside")},
	"a property without description": {"don't say " + property + "pdfaProperty:description", xmp("<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>", "")},
}

// xmp changes a text of the metadata.
func xmp(before, after string) func(opened) {
	return func(o opened) { o.content(o.catalogue()["Metadata"], replace(before, after)) }
}

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
