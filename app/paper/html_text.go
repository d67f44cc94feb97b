package paper

import (
	"strings"
)

// text writes texts that follow each other within a block.
func (t *twin) text(parts []part) {
	w := writer{twin: t}
	w.all(parts)
}

// writer writes the texts of one block: lines of one text are joined again, and
// what doesn't go on ends its line.
type writer struct {
	*twin
	bare   bool // the block's own look says it all: a heading, a bar
	begun  bool
	blank  bool  // room to write was just left
	breaks uint8 // line ends owed before what comes next
	link   string
	look   look
}

// look is what opens and shuts a type.
type look struct{ open, shut string }

func (w *writer) all(parts []part) {
	for i, p := range parts {
		w.part(p, parts[i+1:])
	}
	w.shut()
}

func (w *writer) part(p part, rest []part) {
	switch {
	case p.kid >= 0:
		inner := w.parts(p.kid)
		for i, part := range inner {
			w.part(part, inner[i+1:])
		}
	case p.op.Sign != NoSign:
		w.sign(p.op.Sign, rest)
	case p.op.Kind == OpText:
		w.words(p)
	}
}

func (w *writer) words(p part) {
	w.end()
	w.blank = false
	w.follow(w.leads(p))
	if !w.bare {
		w.wear(lookOf(p.op, w.body))
	}
	w.say(p.op.Text)
	w.begun = true
	w.breaks += p.op.Breaks
}

// end ends the lines that are owed. A blank line is one at most.
func (w *writer) end() {
	if w.begun && w.breaks > 0 {
		w.shut()
		w.raw(strings.Repeat("<br />", min(int(w.breaks), 2)))
	}
	w.breaks = 0
}

// follow opens a link, or closes the one that is open.
func (w *writer) follow(to string) {
	if to == w.link {
		return
	}
	w.shut()
	if to != "" {
		w.raw("<a" + attribute("href", to) + ">")
	}
	w.link = to
}

// shut closes what is open.
func (w *writer) shut() {
	w.wear(look{})
	if w.link != "" {
		w.raw("</a>")
		w.link = ""
	}
}

// wear changes the type of what comes next.
func (w *writer) wear(l look) {
	if l != w.look {
		w.raw(w.look.shut + l.open)
		w.look = l
	}
}

// sign writes a sign and its words; words that follow it in full stand alone.
// A rule to write on stands on the line of what asks for it.
func (w *writer) sign(s Sign, rest []part) {
	if s == SignBlank {
		if w.blank {
			return
		}
		w.blank, w.breaks = true, 0
		w.raw(" ")
	}
	w.end()
	w.shut()
	says, shows, class := signWords(s)
	spoken := attribute("role", "img") + attribute("aria-label", says)
	if len(rest) > 0 && rest[0].kid < 0 && rest[0].op.Text == says {
		spoken = attribute("aria-hidden", "true")
	}
	w.raw("<span" + attribute("class", class) + spoken + ">" + shows + "</span> ")
	w.begun = false
}

// leads is where the link over a text leads, "" when there is none.
func (t *twin) leads(p part) string {
	em := p.op.Size.em()
	for _, link := range t.links[p.page] {
		if p.op.X >= link.X-100 && p.op.X < link.X+link.W && p.op.Y > link.Y && p.op.Y-em/2 < link.Y+link.H && leadsAway(link.Text) {
			return link.Text
		}
	}
	return ""
}

// leadsAway says whether an address is one that a page may lead to.
func leadsAway(to string) bool {
	for _, scheme := range []string{"tel:", "mailto:", "https://"} {
		if rest, ok := strings.CutPrefix(to, scheme); ok {
			return rest != "" && !strings.ContainsAny(rest, " \"'<>\\^`{|}\u00a0")
		}
	}
	return false
}

// lookOf is the type of a text: bold and italic as such, what is clearly larger
// or smaller than the body as that.
func lookOf(op Op, body Size) look {
	var l look
	wrap := func(open, shut string) { l = look{l.open + open, shut + l.shut} }
	if class := sizeClass(op.Size, body); class != "" {
		wrap(`<span class="`+class+`">`, "</span>")
	}
	switch {
	case op.White:
		wrap("<mark>", "</mark>")
	case op.Framed:
		wrap(`<span class="tag">`, "</span>")
	}
	switch op.Face {
	case Bold:
		wrap("<b>", "</b>")
	case Italic:
		wrap("<i>", "</i>")
	}
	return l
}

// sizeClass compares a type to that of the body.
func sizeClass(size, body Size) string {
	switch share := size * 100 / body; {
	case share >= 170:
		return "huge"
	case share >= 140:
		return "big"
	case share >= 115:
		return "more"
	case share <= 90:
		return "small"
	}
	return ""
}
