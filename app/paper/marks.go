package paper

import (
	"strings"

	"github.com/buron-cantal/buron/app/paper/archive"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/text"
)

// tagging is a layout as a PDF tells it: what tells the eye something without
// words is an element of its own, and words of two lines never touch.
type tagging struct {
	pages    []Page
	elements []Element
	last     map[int]*Op // the last text of each element
	// lines is the field of the last rule to write on, until something else is
	// read: rules one below another are one field.
	lines int
}

func markUp(l *Layout) *tagging {
	t := &tagging{pages: make([]Page, len(l.Pages)), elements: l.Elements[:len(l.Elements):len(l.Elements)], last: map[int]*Op{}}
	for i, page := range l.Pages {
		ops := make([]Op, len(page.Ops))
		copy(ops, page.Ops)
		t.pages[i].Ops = ops
		t.lines = Artifact
		for j := range ops {
			if ops[j].Sign != NoSign {
				ops[j].Of = t.sign(ops[j])
			} else if ops[j].More {
				ops[j].Of = ops[j-1].Of
			}
			if t.isLabel(ops[j]) {
				t.elements = append(t.elements, Element{Kind: elLbl, Parent: ops[j].Of})
				ops[j].Of = len(t.elements) - 1
			}
			if of := ops[j].Of; of != Artifact && of != t.lines {
				t.lines = Artifact
			}
			t.part(&ops[j])
		}
	}
	return t
}

// The kinds that no layout has.
const (
	elLbl  ElementKind = "Lbl"  // the mark before a list item
	elForm ElementKind = "Form" // what one ticks or fills in by hand
)

// isLabel says whether an operation is the dash before a list item.
func (t *tagging) isLabel(op Op) bool {
	return op.Kind == OpText && op.Text == "–" && op.Of != Artifact && t.elements[op.Of].Kind == ElLI && t.last[op.Of] == nil
}

// sign gives the element that tells what a sign does, or Artifact where words
// beside it say it.
func (t *tagging) sign(op Op) int {
	says, _, _ := signWords(op.Sign)
	e := Element{Kind: elForm, Parent: op.In, Alt: says}
	switch op.Sign {
	case SignBlank:
		if t.lines != Artifact && t.elements[t.lines].Parent == op.In {
			return t.lines
		}
		t.lines = len(t.elements)
	case SignToTick, SignTicked:
	case SignDone, SignLegal, SignGoal:
		if t.elements[op.In].Kind == ElP { // a legend
			return Artifact
		}
		e.Kind = ElFigure
	default: // a point that is neither: its words are enough
		return Artifact
	}
	e.Field = fields[op.Sign]
	t.elements = append(t.elements, e)
	return len(t.elements) - 1
}

// fields are the signs that one answers by hand.
var fields = map[Sign]archive.Field{SignBlank: archive.ToWrite, SignToTick: archive.ToTick, SignTicked: archive.Ticked}

// part puts a space at the end of a line after which the same element goes on
// with other words: they would be read as one.
func (t *tagging) part(op *Op) {
	if op.Kind != OpText || op.Of == Artifact {
		return
	}
	of := op.Of
	for t.elements[of].Kind == ElLink {
		of = t.elements[of].Parent
	}
	if last := t.last[of]; last != nil && last.Breaks > 0 && !strings.HasSuffix(last.Text, " ") {
		last.Text += " "
	}
	t.last[of] = op
}

// draws says whether an operation puts anything on the page.
func draws(op Op) bool {
	switch op.Kind {
	case OpLink, OpMark:
		return false
	case OpText:
		return op.Text != ""
	}
	return true
}

// artifact opens the sequence of an operation that carries no content of its
// own. Running lines say that they are: a reader may then leave them out.
func artifact(op Op) string {
	switch {
	case op.Y < top:
		return "/Artifact <</Type /Pagination /Subtype /Header>> BDC"
	case op.Y > bottom:
		return "/Artifact <</Type /Pagination /Subtype /Footer>> BDC"
	}
	return "/Artifact BMC"
}

// longestSaid is how many characters a title, a bookmark or the words of a
// figure may have: an archive takes no string of more than 32,767 bytes, and
// the pages say the whole.
const longestSaid = 15_000

// document is what pages don't say of themselves.
func (t *tagging) document(l *Layout, meta Meta, pages []archive.Page) archive.Document {
	gate := text.Gate{Has: has}
	line := func(s string) string {
		clean, _ := gate.Pass(s)
		clean = strings.TrimSpace(strings.ReplaceAll(clean, "\n", " "))
		if all := []rune(clean); len(all) > longestSaid {
			clean = string(all[:longestSaid-1]) + "…"
		}
		return clean
	}
	d := archive.Document{
		Title: line(l.Title), Author: line(meta.Author), Subject: line(l.Subject), Language: "fr-FR", Made: meta.Printed,
		Elements: make([]archive.Element, len(t.elements)), Pages: pages,
	}
	for i, e := range t.elements {
		d.Elements[i] = archive.Element{Kind: string(e.Kind), Parent: e.Parent, Alt: line(e.Alt), ColSpan: e.ColSpan, OfRow: e.OfRow, Field: e.Field}
	}
	figures := map[int][]Op{}
	for i, page := range t.pages {
		for _, op := range page.Ops {
			switch {
			case op.Kind == OpMark:
				if title := line(op.Text); title != "" {
					d.Bookmarks = append(d.Bookmarks, archive.Bookmark{Title: title, Level: int(op.W), Page: i, Top: inPoints(pageHeight - op.Y)})
				}
			case op.Kind == OpLink:
				d.Pages[i].Links = append(d.Pages[i].Links, archive.Link{Of: op.Of, Box: boxOf(op), Address: op.Text, Says: words.LinkSays(op.Text)})
			case op.Of != Artifact && t.elements[op.Of].Kind == ElFigure:
				figures[op.Of] = append(figures[op.Of], op)
			}
		}
	}
	for of, ops := range figures {
		d.Elements[of].Box = boxOf(extent(ops))
	}
	return d
}

// boxOf is an operation's rectangle in the coordinates of a PDF.
func boxOf(op Op) archive.Box {
	return archive.Box{
		Left: inPoints(op.X), Bottom: inPoints(pageHeight - op.Y - op.H),
		Right: inPoints(op.X + op.W), Top: inPoints(pageHeight - op.Y),
	}
}
