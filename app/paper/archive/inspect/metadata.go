package inspect

import (
	"bytes"
	"regexp"
	"strings"
)

// What the file says of itself in both its places, by the path of where its
// metadata say it.
const (
	saidTitle       = "dc:title>rdf:Alt>rdf:li"
	saidAuthor      = "dc:creator>rdf:Seq>rdf:li"
	saidDescription = "dc:description>rdf:Alt>rdf:li"
	saidCreator     = "xmp:CreatorTool"
	saidProducer    = "pdf:Producer"
	saidMade        = "xmp:CreateDate"
	saidChanged     = "xmp:ModifyDate"
)

// The one extension of the metadata's schemas, and the one property in it.
const (
	extension = "pdfaExtension:schemas>rdf:Bag>rdf:li>"
	property  = extension + "pdfaSchema:property>rdf:Seq>rdf:li>"
)

// mustSay is what metadata say, each once and in these very words; where there
// are none, in whichever.
var mustSay = map[string]string{
	"pdfaid:part": "2", "pdfaid:conformance": "A", "pdfuaid:part": "1", "dc:format": "application/pdf",
	"dc:language>rdf:Bag>rdf:li": "", saidTitle: "", saidCreator: "", saidProducer: "", saidMade: "", saidChanged: "",
	extension + "pdfaSchema:schema": "", extension + "pdfaSchema:namespaceURI": namespaces["pdfuaid"], extension + "pdfaSchema:prefix": "pdfuaid",
	property + "pdfaProperty:name": "part", property + "pdfaProperty:valueType": "Integer", property + "pdfaProperty:category": "internal",
	property + "pdfaProperty:description": "",
}

// maySay is what they may say besides.
var maySay = []string{saidAuthor, saidDescription}

var dayForm = regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+\d\d:\d\d$`)

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
	for _, attribute := range []string{"bytes", "encoding"} {
		c.need(!bytes.Contains(begin, []byte(attribute+"=")), "the metadata's packet has %s", attribute)
	}
	said, faults, err := sayings(packet)
	if err != nil {
		c.fault("the metadata can't be read: %v", err)
		return
	}
	for _, fault := range faults {
		c.fault("the metadata %s", fault)
	}
	for path, want := range mustSay {
		value, told := said[path]
		c.need(told, "the metadata don't say %s", path)
		c.need(!told || want == "" || value == want, "the metadata say %q of %s", value, path)
	}
	c.need(said["dc:language>rdf:Bag>rdf:li"] == Text(c.catalog["Lang"]), "the metadata are in another language")
	c.information(said)
}

// information compares what the file says of itself in its two places.
func (c *checker) information(said map[string]string) {
	info := c.Dict(c.Trailer["Info"])
	c.need(strings.TrimSpace(Text(info["Title"])) != "", "no title")
	for key, path := range map[Name]string{
		"Title": saidTitle, "Author": saidAuthor, "Creator": saidCreator, "Producer": saidProducer, "Subject": saidDescription,
	} {
		value, told := said[path]
		c.need((info[key] != nil) == told && Text(info[key]) == value, "the metadata's %s is %q, the document's %q", key, value, Text(info[key]))
		c.need(info[key] == nil || Text(info[key]) != "", "an empty %s", key)
	}
	for key, path := range map[Name]string{"CreationDate": saidMade, "ModDate": saidChanged} {
		c.need(dayForm.MatchString(said[path]), "the metadata's %s is %q, which is no day", key, said[path])
		day, zone, _ := strings.Cut(strings.NewReplacer("-", "", "T", "").Replace(said[path]), "+")
		day = "D:" + strings.ReplaceAll(day, ":", "") + "+" + strings.ReplaceAll(zone, ":", "'") + "'"
		c.need(day == Text(info[key]), "the metadata's %s is %q, the document's %q", key, said[path], Text(info[key]))
	}
}
