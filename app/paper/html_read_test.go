package paper

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
)

// tag is an element of a page read back.
type tag struct {
	name string
	attr map[string]string
	text string // what it says itself and within
	line int64
}

// readTwin reads a page as strictly as XML is read. Its elements stand in
// their order; said is what the page's main part says, but its signs.
func readTwin(t testing.TB, page []byte) (tags []*tag, said string) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(page))
	var open []*tag
	var out strings.Builder
	within := func(names ...string) bool {
		return slices.ContainsFunc(open, func(g *tag) bool { return slices.Contains(names, g.name) })
	}
	added := func() bool { // what paper doesn't say in words
		return slices.ContainsFunc(open, func(g *tag) bool {
			return slices.Contains([]string{"box", "point", "blank", "unseen"}, g.attr["class"])
		})
	}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return tags, out.String()
		}
		if err != nil {
			t.Fatalf("the page isn't well formed: %v", err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			g := &tag{name: token.Name.Local, attr: map[string]string{}, line: d.InputOffset()}
			for _, a := range token.Attr {
				g.attr[a.Name.Local] = a.Value
			}
			tags, open = append(tags, g), append(open, g)
			if g.name == "br" {
				out.WriteByte('\n')
			}
		case xml.EndElement:
			if slices.Contains([]string{"p", "li", "h1", "h2", "h3", "h4", "td", "th", "text"}, token.Name.Local) {
				out.WriteByte('\n')
			}
			open = open[:len(open)-1]
		case xml.CharData:
			for _, g := range open {
				if slices.Contains([]string{"h1", "h2", "h3", "h4", "th", "a", "title", "style"}, g.name) {
					g.text += string(token)
				}
			}
			if within("main") && !within("title", "desc") && !added() {
				out.Write(token)
			}
		}
	}
}

// reading is what a layout says in the order of its structure, a line for each
// text that ends.
func reading(l *Layout) string { return readingOf(l, func(Element) bool { return true }) }

// readingInTwin is that of a twin, which leaves out what is of use on paper alone.
func readingInTwin(l *Layout) string {
	return readingOf(l, func(e Element) bool { return !e.OnPaper })
}

func readingOf(l *Layout, wanted func(Element) bool) string {
	type said struct {
		at   int
		text string
	}
	own := map[int][]said{}
	at := 0
	for _, page := range l.Pages {
		for _, op := range page.Ops {
			if at++; op.Kind == OpText && op.Of != Artifact && wanted(l.Elements[op.Of]) {
				end := ""
				if op.Breaks > 0 {
					end = "\n"
				}
				own[op.Of] = append(own[op.Of], said{at, op.Text + end})
			}
		}
	}
	for i := len(l.Elements) - 1; i >= 0; i-- {
		slices.SortStableFunc(own[i], func(a, b said) int { return a.at - b.at })
		whole := ""
		for _, s := range own[i] {
			whole += s.text
		}
		if i == 0 {
			return whole
		}
		if whole != "" {
			parent := l.Elements[i].Parent
			own[parent] = append([]said{{own[i][0].at, whole + "\n"}}, own[parent]...)
		}
	}
	return ""
}
