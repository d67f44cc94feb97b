package inspect

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
)

// The names of what metadata say.
const (
	nsArchive    = "http://www.aiim.org/pdfa/ns/id/ "
	nsAccessible = "http://www.aiim.org/pdfua/ns/id/ "
	nsDublin     = "http://purl.org/dc/elements/1.1/ "
	nsBasic      = "http://ns.adobe.com/xap/1.0/ "
	nsPDF        = "http://ns.adobe.com/pdf/1.3/ "
	nsSchema     = "http://www.aiim.org/pdfa/ns/schema# "
	nsExtension  = "http://www.aiim.org/pdfa/ns/extension/ "
	nsProperty   = "http://www.aiim.org/pdfa/ns/property# "
	nsRDF        = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
)

// schemas are those of which metadata may say something: the standard's own,
// and the one that they describe (A 6.6.2.3).
var schemas = []string{nsArchive, nsAccessible, nsDublin, nsBasic, nsPDF, nsSchema, nsProperty, nsExtension}

func (c *checker) metadata() {
	stream := c.catalog["Metadata"]
	packet, err := c.Content(stream)
	if err != nil {
		c.fault("no metadata")
		return
	}
	d := c.Dict(stream)
	c.need(d["Filter"] == nil, "the metadata are packed")
	c.need(d["Type"] == Name("Metadata") && d["Subtype"] == Name("XML"), "the metadata don't say what they are")
	c.need(bytes.HasPrefix(packet, []byte("<?xpacket begin=\"\ufeff\" id=")) && bytes.HasSuffix(packet, []byte("<?xpacket end=\"w\"?>")), "the metadata stand in no packet")
	begin, _, _ := bytes.Cut(packet, []byte("?>"))
	c.need(!bytes.Contains(begin, []byte("bytes=")) && !bytes.Contains(begin, []byte("encoding=")), "the metadata's packet says how it is written")
	c.need(bytes.Contains(packet, []byte("<pdfaid:part>")) && bytes.Contains(packet, []byte("<pdfuaid:part>")), "the metadata name the standards in other words")
	said, err := sayings(packet)
	if err != nil {
		c.fault("the metadata can't be read: %v", err)
		return
	}
	for name, want := range map[string]string{
		nsArchive + "part": "2", nsArchive + "conformance": "A", nsAccessible + "part": "1", nsDublin + "format": "application/pdf",
		nsSchema + "namespaceURI": strings.TrimSpace(nsAccessible), nsSchema + "prefix": "pdfuaid",
		nsProperty + "name": "part", nsProperty + "valueType": "Integer", nsProperty + "category": "internal",
		nsDublin + "language": Text(c.catalog["Lang"]),
	} {
		c.need(said[name] == want, "the metadata say %q of %s", said[name], name)
	}
	for name := range said {
		space, _, _ := strings.Cut(name, " ")
		c.need(slices.Contains(schemas, space+" "), "the metadata say %s, of a schema that isn't described", name)
	}
	c.information(said)
}

// information compares what the file says of itself in its two places.
func (c *checker) information(said map[string]string) {
	info := c.Dict(c.Trailer["Info"])
	c.need(strings.TrimSpace(Text(info["Title"])) != "", "no title")
	for key, name := range map[Name]string{
		"Title": nsDublin + "title", "Author": nsDublin + "creator", "Creator": nsBasic + "CreatorTool", "Producer": nsPDF + "Producer",
		"Subject": nsDublin + "description",
	} {
		value, told := said[name]
		c.need((info[key] != nil) == told && Text(info[key]) == value, "the metadata's %s is %q, the document's %q", key, value, Text(info[key]))
		c.need(info[key] == nil || Text(info[key]) != "", "an empty %s", key)
	}
	for key, name := range map[Name]string{"CreationDate": nsBasic + "CreateDate", "ModDate": nsBasic + "ModifyDate"} {
		day, zone, _ := strings.Cut(strings.NewReplacer("-", "", "T", "").Replace(said[name]), "+")
		day = "D:" + strings.ReplaceAll(day, ":", "") + "+" + strings.ReplaceAll(zone, ":", "'") + "'"
		c.need(said[name] != "" && day == Text(info[key]), "the metadata's %s is %q, the document's %q", key, said[name], Text(info[key]))
	}
}

// sayings are the texts of a packet, by the name of what they say.
func sayings(packet []byte) (map[string]string, error) {
	said := map[string]string{}
	var open []xml.Name
	d := xml.NewDecoder(bytes.NewReader(packet))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return said, nil
		}
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			open = append(open, token.Name)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if name := named(open); name != "" && strings.TrimSpace(string(token)) != "" {
				said[name] += string(token)
			}
		}
	}
}

// named is the innermost element that isn't a list of RDF.
func named(open []xml.Name) string {
	for i := len(open) - 1; i >= 0; i-- {
		if open[i].Space != nsRDF {
			return open[i].Space + " " + open[i].Local
		}
	}
	return ""
}
