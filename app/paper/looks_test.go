package paper

import (
	"slices"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
)

// TestNoOneSignsOnAPageWithoutFigures holds that the last figures for a bank
// stay with what one signs, however many loans there are and in both sizes.
func TestNoOneSignsOnAPageWithoutFigures(t *testing.T) {
	for name, in := range suiteInputs(t) {
		if whyNoBank(in.Plan, Subject{}) != "" {
			continue
		}
		if _, cash := newFigures(newComposer(in)).drawn(explain.ChartCash); !cash {
			continue // a page or two
		}
		for _, large := range []bool{false, true} {
			in.Large = large
			l := layOf(t, DocBank, in, Subject{})
			last := plain(pageText(l, len(l.Pages)-1))
			if signed := strings.Contains(last, plain(words.Bank.Honest)); !signed || !strings.Contains(last, "€") {
				t.Errorf("%s, large %v: the last page is %q", name, large, last)
			}
		}
	}
}

// TestALongAnswerHasTheWholeWidth holds that what people write at length isn't
// squeezed into a column, in bold.
func TestALongAnswerHasTheWholeWidth(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("Des agences de traduction et des fabricants de machines. ", 12))
	l := layOf(t, DocBank, input(t, changed(t, "creation", given{"target_clients": long})), Subject{})
	for _, page := range l.Pages {
		for _, op := range page.Ops {
			if op.Kind == OpText && strings.Contains(op.Text, "fabricants") && (op.X != left || op.Face != Regular) {
				t.Errorf("%q stands at %v in %v", op.Text, op.X, op.Face)
			}
		}
	}
}

// TestThreeLinesStayTogether holds that a paragraph of three lines leaves none
// alone on a page.
func TestThreeLinesStayTogether(t *testing.T) {
	c := newComposer(input(t, data.Dossier{}))
	lines := wrap([]Run{c.run(Regular, sizeText, "un\ndeux\ntrois")}, width)
	c.turn()
	c.y = bottom - 2*leading(c.scaled(sizeText)) - 1
	c.pour(lines, left)
	if n := len(c.layout.Pages); n != 2 || c.y != top+height(lines) {
		t.Errorf("the three lines end at %v of page %d", c.y, n)
	}
}

// TestWhomNoNumberIsKnownOfHasRoomForOne holds it for the back of the plan, in
// both sizes: a number takes one line, or 30 mm wait for it.
func TestWhomNoNumberIsKnownOfHasRoomForOne(t *testing.T) {
	in := input(t, fictional(t, "creation"))
	for _, in.Large = range []bool{false, true} {
		c := newComposer(in)
		for _, phone := range []string{"", "04 65 71 20 11"} {
			all := c.contactTable([]contact{{who: "Urssaf", why: "Déclarer", phone: phone}})
			cell := all.rows[0].cells[2]
			if said := cell.lines[0].Text(); len(cell.lines) != 1 || (said == words.Paper.Phone) != (phone == "") || cell.start != (phone == "") {
				t.Errorf("large %v: of the number %q, the page says %q", in.Large, phone, said)
			}
			if room := all.columns[2].width - cell.lines[0].Width; phone == "" && room < 30*mm {
				t.Errorf("large %v: %d mm wait for a number", in.Large, room/mm)
			}
		}
	}
}

// TestLargePrintHasRoomForEveryNumber holds that one is written on the page of
// whoever the back has no room for too.
func TestLargePrintHasRoomForEveryNumber(t *testing.T) {
	in := input(t, fictional(t, "creation"))
	in.Contacts, in.Large = nil, true
	c := newComposer(in)
	first, others := c.contacts()
	if _, elsewhere := c.shareContacts(); len(elsewhere) == 0 {
		t.Fatal("the back has room for all")
	}
	numbers := 0
	for _, page := range lay(t, in).Pages {
		for _, op := range page.Ops {
			if op.Kind == OpText && op.Text == words.Paper.Phone {
				numbers++
			}
		}
	}
	if numbers != len(others) {
		t.Errorf("%d numbers can be written, for %d of %d whose number isn't known", numbers, len(others), len(first)+len(others))
	}
}

// TestATelecentreOfWhichOnlyTheCommuneIsKnownHasNoSection holds that no section
// says in one row what the page has said.
func TestATelecentreOfWhichOnlyTheCommuneIsKnownHasNoSection(t *testing.T) {
	in := input(t, fictional(t, "company"))
	in.Telecentre = &data.Telecentre{Name: "Saint-Flour", Commune: data.Commune{Name: "Saint-Flour", Postcode: "15100"}}
	if said := plain(content(lay(t, in))); strings.Contains(said, plain("Télécentre de Saint-FlourCommune")) {
		t.Error("a section names the commune alone")
	}
}

// TestRoomToAddGoesDownToTheFoot holds that no half page stays empty below it.
func TestRoomToAddGoesDownToTheFoot(t *testing.T) {
	l := lay(t, input(t, fictional(t, "creation")))
	page := slices.IndexFunc(l.Pages, func(p Page) bool {
		return slices.ContainsFunc(p.Ops, func(op Op) bool { return op.Kind == OpText && op.Text == words.Paper.ToAdd })
	})
	if page < 0 {
		t.Fatal("there is no room to add actions")
	}
	lowest := Length(0)
	for _, op := range l.Pages[page].Ops {
		if op.Kind == OpLine && op.Y <= bottom {
			lowest = max(lowest, op.Y)
		}
	}
	if bottom-lowest > 11*mm {
		t.Errorf("the last line to write on stands at %v", lowest)
	}
}

// TestHeadsBreakBetweenWords holds that no column is too narrow for a word of its
// head, in both sizes.
func TestHeadsBreakBetweenWords(t *testing.T) {
	heads := 0
	for _, name := range []string{"creation", "company", "relocation", "training, over"} {
		in := suiteInputs(t)[name]
		for _, large := range []bool{false, true} {
			in.Large = large
			all := map[string]*Layout{}
			laySuite(t, in, name+" ", all)
			for ref, l := range all {
				heads += headsOf(l, func(begin, end string) {
					t.Errorf("%s, large %v: a head is broken between %q and %q", ref, large, begin, end)
				})
			}
		}
	}
	if heads == 0 {
		t.Error("there is no head")
	}
}

// headsOf counts the texts of heads, and tells of each line of one that ends
// within a word.
func headsOf(l *Layout, broken func(begin, end string)) int {
	heads := 0
	for _, page := range l.Pages {
		for i, op := range page.Ops {
			if op.Kind != OpText || op.Of == Artifact || l.Elements[op.Of].Kind != ElTH {
				continue
			}
			heads++
			if i+1 == len(page.Ops) || op.Breaks > 0 {
				continue
			}
			if next := page.Ops[i+1]; next.Kind == OpText && next.Of == op.Of && next.Y > op.Y && !strings.HasSuffix(op.Text, " ") {
				broken(op.Text, next.Text)
			}
		}
	}
	return heads
}
