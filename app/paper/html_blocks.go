package paper

import (
	"slices"
	"strconv"
	"strings"
)

// blocks writes what an element holds, texts of its own as paragraphs.
func (t *twin) blocks(parts []part) {
	t.each(parts, func(run []part) {
		if t.anything(run) {
			t.raw("<p>")
			t.text(run)
			t.raw("</p>\n")
		}
	})
}

// each writes blocks where they stand, and gives the runs of texts between
// them to text.
func (t *twin) each(parts []part, text func(run []part)) {
	for i := 0; i < len(parts); {
		if !t.inline(parts[i]) {
			t.block(parts[i].kid)
			i++
			continue
		}
		n := i
		for n < len(parts) && t.inline(parts[n]) {
			n++
		}
		text(parts[i:n])
		i = n
	}
}

// anything says whether parts show something.
func (t *twin) anything(parts []part) bool {
	return slices.ContainsFunc(parts, func(p part) bool {
		if p.kid >= 0 {
			return t.nodes[p.kid].says || t.nodes[p.kid].signs
		}
		return p.op.Sign != NoSign || strings.TrimSpace(p.op.Text) != ""
	})
}

// block writes an element that stands on lines of its own.
func (t *twin) block(of int) {
	n := t.nodes[of]
	kind := t.layout.Elements[of].Kind
	if !n.says && !n.signs {
		return
	}
	switch kind {
	case ElH1, ElH2, ElH3:
		t.heading(of, kind)
	case ElP:
		t.paragraph(of)
	case ElL:
		t.list(of)
	case ElTable:
		t.table(of)
	case ElFigure:
		t.figure(of)
	default:
		t.raw("<div>\n")
		t.blocks(t.parts(of))
		t.raw("</div>\n")
	}
}

// heading writes a heading. The document has one of the first rank; no rank is
// left out between one heading and the next.
func (t *twin) heading(of int, kind ElementKind) {
	rank := t.part + 1
	switch kind {
	case ElH1:
		rank = 2
		if !t.begun {
			rank = 1
		}
		t.begun, t.part, t.section = true, rank, false
	case ElH2:
		t.section = true
	case ElH3:
		if t.section {
			rank++
		}
	}
	parts := t.parts(of)
	t.about = t.plainText(parts)
	class, _ := t.classOf(of)
	if class != classBar {
		class = ""
	}
	id := ""
	if rank == 2 && kind == ElH1 {
		id = chapterID(len(t.chapters))
		t.chapters = append(t.chapters, t.about)
	}
	t.rawf("<h%d%s%s>", rank, attribute("id", id), attribute("class", class))
	t.bare(parts)
	t.rawf("</h%d>\n", rank)
}

// bare writes texts whose place says how they look.
func (t *twin) bare(parts []part) {
	w := writer{twin: t, bare: true}
	w.all(parts)
}

// attribute is an attribute of a start tag, "" for one that says nothing.
func attribute(name, value string) string {
	if value == "" {
		return ""
	}
	return " " + name + `="` + escaped(value) + `"`
}

// plainText is what parts say, without their styles.
func (t *twin) plainText(parts []part) string {
	var b strings.Builder
	for _, p := range parts {
		switch {
		case p.kid >= 0:
			b.WriteString(t.plainText(t.parts(p.kid)))
		case p.op.Kind == OpText && p.op.Sign == NoSign:
			b.WriteString(p.op.Text)
			if p.op.Breaks > 0 {
				b.WriteByte(' ')
			}
		}
	}
	return strings.TrimSpace(b.String())
}

// paragraph writes a paragraph; one that holds more than text becomes a group.
func (t *twin) paragraph(of int) {
	parts := t.parts(of)
	class, room := t.classOf(of)
	set := attribute("class", class)
	if room > 0 {
		set += attribute("style", "min-height:"+strconv.Itoa(int(room/mm))+"mm")
	}
	switch {
	case slices.ContainsFunc(parts, func(p part) bool { return !t.inline(p) }):
		t.raw("<div" + set + ">\n")
		t.blocks(parts)
		t.raw("</div>\n")
		return
	case class == classBar:
		t.raw("<p" + set + ">")
		t.bare(parts)
	default:
		t.raw("<p" + set + ">")
		t.text(parts)
	}
	t.raw("</p>\n")
}

// list writes a list. A heading within it parts it in two.
func (t *twin) list(of int) {
	open := false
	within := func(list bool) {
		switch {
		case list && !open:
			t.raw("<ul>\n")
		case !list && open:
			t.raw("</ul>\n")
		}
		open = list
	}
	for _, p := range t.parts(of) {
		switch {
		case !t.anything([]part{p}):
		case p.kid < 0:
			within(true)
			t.raw("<li>")
			t.text([]part{p})
			t.raw("</li>\n")
		case t.layout.Elements[p.kid].Kind == ElLI:
			within(true)
			t.item(p.kid)
		default:
			within(false)
			t.block(p.kid)
		}
	}
	within(false)
}

// item writes an item; the dash that paper prints before it stays for the eye.
func (t *twin) item(of int) {
	parts := t.parts(of)
	if p := parts[0]; p.kid < 0 && p.op.Text == "–" && p.op.Breaks > 0 {
		t.raw(`<li class="dashed"><span aria-hidden="true">–</span> `)
		parts = parts[1:]
	} else if p.kid < 0 && p.op.Sign != NoSign {
		t.raw(`<li class="signed">`)
	} else {
		t.raw("<li>")
	}
	t.mixed(parts)
	t.raw("</li>\n")
}

// mixed writes texts as they are and blocks where they stand.
func (t *twin) mixed(parts []part) { t.each(parts, t.text) }

// classBar is what stands white on a black bar.
const classBar = "bar"

// classOf says how paper sets a text off: white on a black bar, in a frame, or
// beside a bar; and how high a frame is that leaves room to write.
func (t *twin) classOf(of int) (class string, room Length) {
	var first, last Op
	white := true
	for _, p := range t.nodes[of].own {
		if p.op.Kind != OpText || p.op.Sign != NoSign {
			continue
		}
		if first.Text == "" {
			first = p.op
		}
		last = p.op
		white = white && p.op.White
	}
	switch {
	case first.Text == "":
		return "", 0
	case white:
		return classBar, 0
	}
	page := t.nodes[of].page
	for _, box := range t.boxes[page] {
		switch {
		case box.Fill && box.W <= 2500 && box.Y <= first.Y && first.Y <= box.Y+box.H && box.X+box.W <= first.X && first.X < box.X+8*mm:
			return "barred", 0
		case !box.Fill && box.W >= 30*mm && box.H >= 12*mm && within(box, first) && t.alone(of, box, page):
			if box.Y+box.H-last.Y > 15*mm {
				room = box.H
			}
			return "frame", room
		}
	}
	return "", 0
}

// within says whether a text begins inside a box.
func within(box, text Op) bool {
	return box.X <= text.X && text.X < box.X+box.W && box.Y <= text.Y && text.Y <= box.Y+box.H
}

// alone says whether nothing but an element's texts stands in a box.
func (t *twin) alone(of int, box Op, page int) bool {
	return !slices.ContainsFunc(t.texts[page], func(text Op) bool { return text.Of != of && within(box, text) })
}
