package archive

import (
	"encoding/xml"
	"fmt"
	"strings"
)

var packedSRGB = once(sRGB)

// producer is what the file names as its maker, in both its places.
const producer = "Buron"

// catalogue writes the document's root and what it says of itself: the same in
// the old dictionary and in XMP, as an archive asks.
func (f *file) catalogue(d Document, tree, outlines ref) {
	more := ""
	if outlines != 0 {
		more = fmt.Sprintf("/Outlines %s/PageMode/UseOutlines", outlines)
	}
	profile := f.addPacked("/N 3", packedSRGB())
	intent := f.add(fmt.Sprintf("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile %s>>", profile))
	metadata := f.addStream("/Type/Metadata/Subtype/XML", []byte(xmp(d)))
	f.set(f.root, fmt.Sprintf("<</Type/Catalog/Pages %s%s/Lang %s/MarkInfo<</Marked true>>/StructTreeRoot %s"+
		"/ViewerPreferences<</DisplayDocTitle true>>/Metadata %s/OutputIntents[%s]>>",
		f.refIn(f.objects[f.root], pagesForm), more, Text(d.Language), tree, metadata, intent))
	said := ""
	if d.Author != "" {
		said = "/Author " + Text(d.Author)
	}
	if d.Subject != "" {
		said += "/Subject " + Text(d.Subject)
	}
	made := "D:" + d.Made.UTC().Format("20060102150405") + "+00'00'"
	f.set(f.info, fmt.Sprintf("<</Title %s%s/Creator %s/Producer %s/CreationDate(%s)/ModDate(%s)>>",
		Text(d.Title), said, Text(producer), Text(producer), made, made))
}

// xmp is the metadata packet. The extension schema tells archives what
// pdfuaid:part means, which PDF/A doesn't know by itself.
func xmp(d Document) string {
	made := d.Made.UTC().Format("2006-01-02T15:04:05+00:00")
	said := ""
	if d.Author != "" {
		said = "<dc:creator><rdf:Seq><rdf:li>" + escaped(d.Author) + "</rdf:li></rdf:Seq></dc:creator>\n"
	}
	if d.Subject != "" {
		said += `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">` + escaped(d.Subject) + "</rdf:li></rdf:Alt></dc:description>\n"
	}
	return `<?xpacket begin="` + "\ufeff" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">` + escaped(d.Title) + `</rdf:li></rdf:Alt></dc:title>
` + said + `<dc:language><rdf:Bag><rdf:li>` + escaped(d.Language) + `</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>` + producer + `</xmp:CreatorTool>
<xmp:CreateDate>` + made + `</xmp:CreateDate>
<xmp:ModifyDate>` + made + `</xmp:ModifyDate>
<pdf:Producer>` + producer + `</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
}

func escaped(s string) string {
	var out strings.Builder
	if err := xml.EscapeText(&out, []byte(s)); err != nil {
		return "" // a Builder never fails
	}
	return out.String()
}
