package inspect

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// namespaces are those that metadata are written in, by the prefix that the
// standards ask for each of them.
var namespaces = map[string]string{
	"x": "adobe:ns:meta/", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
	"dc": "http://purl.org/dc/elements/1.1/", "xmp": "http://ns.adobe.com/xap/1.0/", "pdf": "http://ns.adobe.com/pdf/1.3/",
	"pdfaid": "http://www.aiim.org/pdfa/ns/id/", "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
	"pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/", "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
	"pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}

// aroundAll is where everything stands that metadata say.
const aroundAll = "x:xmpmeta>rdf:RDF>rdf:Description>"

// inLanguages is how a text stands that may be told in several languages.
const inLanguages = ">rdf:Alt>rdf:li"

// sayings are the texts of a packet by the path of their elements, and what is
// wrong with how they are told: each property in a form of its own, which is how
// a reader knows a list from a text.
func sayings(packet []byte) (said map[string]string, faults []string, err error) {
	p := &packetReader{said: map[string]string{}}
	for d := xml.NewDecoder(bytes.NewReader(packet)); ; {
		token, err := d.Token() // which holds elements against their ends, as RawToken doesn't
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, nil, err
		}
		if start, isStart := token.(xml.StartElement); isStart {
			p.known(start.Name)
		}
	}
	for d := xml.NewDecoder(bytes.NewReader(packet)); ; {
		token, err := d.RawToken() // which keeps prefixes as they are written
		if errors.Is(err, io.EOF) {
			return p.said, p.faults, nil
		}
		if err != nil {
			return nil, nil, err
		}
		p.token(token)
	}
}

type packetReader struct {
	open   []string
	said   map[string]string
	faults []string
}

func (p *packetReader) fault(format string, args ...any) {
	p.faults = append(p.faults, fmt.Sprintf(format, args...))
}

// known checks that the prefix of an element was declared.
func (p *packetReader) known(name xml.Name) {
	for _, uri := range namespaces {
		if name.Space == uri {
			return
		}
	}
	p.fault("hold %s of the unknown namespace %q", name.Local, name.Space)
}

func (p *packetReader) token(token xml.Token) {
	switch token := token.(type) {
	case xml.StartElement:
		p.open = append(p.open, written(token.Name))
		p.element(token.Attr)
	case xml.EndElement:
		p.open = p.open[:len(p.open)-1]
	case xml.CharData:
		if strings.TrimSpace(string(token)) == "" {
			return
		}
		path := p.path()
		if _, may := p.said[path]; !may {
			p.fault("hold text in %s", path)
			return
		}
		p.said[path] += string(token)
	case xml.ProcInst:
		if token.Target != "xpacket" {
			p.fault("hold an instruction for %s", token.Target)
		}
	default:
		p.fault("hold a remark")
	}
}

func written(name xml.Name) string {
	if name.Space == "" {
		return name.Local
	}
	return name.Space + ":" + name.Local
}

func (p *packetReader) path() string {
	return strings.TrimPrefix(strings.Join(p.open, ">"), aroundAll)
}

// element checks that an element stands where one of its name may, once if it
// says something.
func (p *packetReader) element(attributes []xml.Attr) {
	path := p.path()
	has := map[string]bool{}
	for _, a := range attributes {
		has[written(a.Name)] = true
		p.attribute(path, written(a.Name), a.Value)
	}
	if in := p.open[len(p.open)-1]; in == "rdf:Description" && !has["rdf:about"] || strings.HasSuffix(path, inLanguages) && !has["xml:lang"] {
		p.fault("don't say of what %s is", in)
	}
	_, must := mustSay[path]
	if must || slices.Contains(maySay, path) {
		if _, again := p.said[path]; again {
			p.fault("say %s twice", path)
		}
		p.said[path] = ""
		return
	}
	leads := strings.HasPrefix(aroundAll, path+">")
	for to := range mustSay {
		leads = leads || strings.HasPrefix(to, path+">")
	}
	for _, to := range maySay {
		leads = leads || strings.HasPrefix(to, path+">")
	}
	if !leads {
		p.fault("hold %s", path)
	}
	if strings.HasSuffix(path, "rdf:li") && !has["rdf:parseType"] {
		p.fault("hold things in %s, which is no structure", path)
	}
}

// attribute checks what an element says of itself.
func (p *packetReader) attribute(path, name, value string) {
	prefix, declares := strings.CutPrefix(name, "xmlns:")
	in := p.open[len(p.open)-1]
	switch {
	case declares && namespaces[prefix] == value,
		name == "rdf:about" && in == "rdf:Description" && value == "",
		name == "xml:lang" && strings.HasSuffix(path, inLanguages) && value == "x-default",
		name == "rdf:parseType" && in == "rdf:li" && value == "Resource":
		return
	}
	p.fault("have %s=%q in %s", name, value, in)
}
