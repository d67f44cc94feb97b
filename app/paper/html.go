package paper

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/text"
)

// HTML is the twin of a PDF: one page for phones and screen readers, with the
// same content in the same order, made of the layout's elements and texts. It
// holds all that it shows, runs nothing and asks for nothing. What it writes is
// read by readers of HTML and of XML alike.
func HTML(l *Layout, meta Meta) []byte {
	t := newTwin(l)
	t.head(meta)
	t.header()
	at := t.out.Len()
	t.main()
	t.footer()
	t.raw("</body>\n</html>\n")
	page := t.out.String()
	return []byte(page[:at] + t.contents() + page[at:])
}

// main writes what the document says, and notes its chapters.
func (t *twin) main() {
	t.raw("<main>\n")
	if !t.titled() {
		t.raw(`<h1 class="unseen">`)
		t.say(t.layout.Title)
		t.raw("</h1>\n")
		t.begun = true
	}
	t.blocks(t.parts(0))
	t.raw("</main>\n")
}

// manyChapters is from how many chapters on a page says what it holds.
const manyChapters = 4

// contents lead to the chapters of a long page, as the bookmarks of a PDF do.
func (t *twin) contents() string {
	if len(t.chapters) < manyChapters {
		return ""
	}
	var out strings.Builder
	out.WriteString("<nav" + attribute("aria-label", words.Twin.Contents) + "><details><summary>" + words.Twin.Contents + "</summary>\n<ul>\n")
	for i, title := range t.chapters {
		out.WriteString("<li><a" + attribute("href", "#"+chapterID(i)) + ">" + escaped(title) + "</a></li>\n")
	}
	out.WriteString("</ul></details></nav>\n")
	return out.String()
}

// chapterID is where the contents lead.
func chapterID(i int) string { return "partie-" + strconv.Itoa(i+1) }

// twin is a page being written.
type twin struct {
	layout  *Layout
	out     strings.Builder
	nodes   []node
	links   [][]Op // of each page
	boxes   [][]Op // of each page: the frames and bars drawn round texts
	texts   [][]Op // of each page, but those of its running lines
	body    Size   // the size of plain text
	begun   bool   // a heading of the first rank was written
	part    int    // the rank of the part's heading
	section bool   // the part has come to a section
	about   string // the heading written last
	charts  int

	chapters []string // the headings of the second rank
}

func newTwin(l *Layout) *twin {
	t := &twin{layout: l, part: 1, about: l.Title, body: sizeText}
	if l.Large {
		t.body = t.body * 133 / 100
	}
	t.plant()
	return t
}

// policy forbids whatever a page could do but show itself.
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

func (t *twin) head(meta Meta) {
	t.raw("<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\" />\n")
	t.raw(`<meta http-equiv="Content-Security-Policy" content="` + policy + "\" />\n")
	t.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n")
	for _, about := range [][2]string{
		{"color-scheme", "light dark"},
		{"format-detection", "telephone=no"},
		{"referrer", "no-referrer"},
		{"robots", "noindex"},
		{"generator", "Buron"},
		{"description", t.layout.Subject},
		{"author", gated(meta.Author)},
		{"dcterms.created", meta.Printed.Format("2006-01-02")},
	} {
		if about[1] != "" {
			t.raw("<meta" + attribute("name", about[0]) + attribute("content", about[1]) + " />\n")
		}
	}
	t.raw("<title>")
	t.say(t.layout.Title)
	t.raw("</title>\n<style>\n" + style + "</style>\n</head>\n")
	if t.layout.Large {
		t.raw("<body class=\"large\">\n")
	} else {
		t.raw("<body>\n")
	}
}

// gated is a text of the file's maker, which no layout let through the gate.
func gated(s string) string {
	clean, _ := text.Gate{Has: has}.Pass(s)
	return clean
}

// titled says whether the document's first heading is of the first rank.
func (t *twin) titled() bool {
	for i, e := range t.layout.Elements {
		switch e.Kind {
		case ElH1, ElH2, ElH3:
			if t.nodes[i].says {
				return e.Kind == ElH1
			}
		}
	}
	return false
}

// ---- what stands on every page is said once

func (t *twin) header() {
	said := t.running(func(y Length) bool { return y < top })
	logo := t.emblem()
	if logo == "" && len(said) == 0 {
		return
	}
	t.raw("<header>\n" + logo)
	t.lines(said)
	t.raw("</header>\n")
}

func (t *twin) footer() {
	said := t.running(func(y Length) bool { return y > bottom })
	if len(said) == 0 {
		return
	}
	t.raw("<footer>\n")
	t.lines(said)
	t.raw("</footer>\n")
}

// running are the texts of the first page's head or foot but its number.
func (t *twin) running(there func(Length) bool) []Op {
	var said []Op
	if len(t.layout.Pages) == 0 {
		return nil
	}
	number := pageOf(1, len(t.layout.Pages))
	for _, op := range t.layout.Pages[0].Ops {
		if op.Kind == OpText && op.Of == Artifact && there(op.Y) && op.Text != number && strings.TrimSpace(op.Text) != "" {
			said = append(said, op)
		}
	}
	return said
}

// lines are texts of the running lines, each a paragraph of its own.
func (t *twin) lines(said []Op) {
	open := false
	for _, op := range said {
		if !open {
			t.raw("<p>")
			open = true
		}
		w := writer{twin: t}
		w.wear(lookOf(op, op.Size))
		t.say(op.Text)
		w.wear(look{})
		if op.Breaks > 0 {
			t.raw("</p>\n")
			open = false
		}
	}
	if open {
		t.raw("</p>\n")
	}
}

// ---- writing

func (t *twin) raw(s string) { t.out.WriteString(s) }

func (t *twin) rawf(form string, args ...any) { fmt.Fprintf(&t.out, form, args...) }

// say writes a text that shows itself and does nothing else.
func (t *twin) say(s string) { t.raw(escaped(s)) }

// escaped is a text as it stands inside an element or an attribute.
func escaped(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&#34;")
		case r == '\'':
			b.WriteString("&#39;")
		case r == '\n' || r == '\t':
			b.WriteByte(' ')
		case r == utf8.RuneError || unicode.IsControl(r) || r&0xFFFE == 0xFFFE:
			// no page may hold these
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// signWords are what the signs say to who doesn't see them, and what they show
// to who does: as writing, not as small pictures.
func signWords(s Sign) (says, shows, class string) {
	switch s {
	case SignToTick:
		return words.Twin.ToTick, "☐", "box"
	case SignTicked:
		return words.Twin.Ticked, "☑\ufe0e", "box"
	case SignBlank:
		return words.Twin.ToFill, "", "blank"
	case SignDone:
		return words.Paper.LegendDone, "✔\ufe0e", "point"
	case SignGoal:
		return words.Paper.LegendGoal, "⚑", "point"
	case SignLegal:
		return words.Paper.LegendLegal, "■", "point"
	}
	return words.Paper.LegendToDo, "○", "point"
}
