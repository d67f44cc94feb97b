package paper

import (
	"fmt"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/words"
)

// saidOn is what a page says, what is said again in brackets.
func saidOn(l *Layout, page int) []string {
	var said []string
	again := ""
	for _, op := range l.Pages[page].Ops {
		switch text := strings.TrimSpace(op.Text); {
		case op.Kind != OpText:
		case op.Of != Artifact:
			said = append(said, text)
		case text == words.Paper.Continued:
			said = append(said, "["+again+" "+text+"]")
		default:
			again = text
		}
	}
	return said
}

// tableOfRows is a table with so many rows under a head.
func tableOfRows(p *press, n int) *table {
	t := &table{columns: []tableColumn{{head: "Rang", width: 60 * mm}}}
	for range n {
		t.rows = append(t.rows, row{cells: []cell{t.text(0, p.run(Regular, sizeTable, "rang"))}})
	}
	return t
}

func TestATableThatGoesOnSaysItsHeadingAgain(t *testing.T) {
	for _, tt := range []struct {
		name string
		do   func(p *press)
		want string
	}{
		{"over the page", func(p *press) {
			p.section("Budget")
			p.y = bottom - 45*mm
			p.print(tableOfRows(p, 5))
		}, "[[Budget (suite)] rang rang rang]"},
		{"a second one, whole", func(p *press) {
			p.section("Budget")
			p.print(tableOfRows(p, 3))
			p.y = bottom
			p.print(tableOfRows(p, 2))
		}, "[[Budget (suite)] Rang rang rang]"},
		{"under a label", func(p *press) {
			p.section("Budget")
			p.label("Dépenses")
			p.y = bottom - 55*mm
			p.print(tableOfRows(p, 5))
		}, "[[Dépenses (suite)] rang rang rang]"},
		{"after what a label names", func(p *press) {
			p.section("Budget")
			p.label("Dépenses")
			p.print(tableOfRows(p, 3))
			p.y = bottom
			p.leaveLabel()
			p.print(tableOfRows(p, 2))
		}, "[[Budget (suite)] Rang rang rang]"},
		{"under a heading of its own", func(p *press) {
			p.section("Budget")
			p.print(tableOfRows(p, 3))
			p.y = bottom
			p.label("Dépenses")
			p.print(tableOfRows(p, 2))
		}, "[Dépenses Rang rang rang]"},
		{"two beside each other", func(p *press) {
			p.section("Budget")
			p.print(tableOfRows(p, 3))
			p.y = bottom
			other := tableOfRows(p, 2)
			other.indent = column + betweenTables
			p.beside(tableOfRows(p, 2), other)
		}, "[[Budget (suite)] Rang rang rang Rang rang rang]"},
		{"to fill in", func(p *press) {
			p.section("Budget")
			p.y = bottom - 55*mm
			p.fill(&fillable{height: 9 * mm, columns: []tableColumn{{head: "Rang", width: 60 * mm}}, rows: [][]string{{"rang"}, {"rang"}, {"rang"}, {"rang"}, {"rang"}}})
		}, "[[Budget (suite)] rang rang]"},
	} {
		p := newPress(false)
		p.turn()
		tt.do(p)
		if got := fmt.Sprint(saidOn(p.layout, 1)); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestALongHeadingIsSaidAgainInTwoLines(t *testing.T) {
	p := newPress(false)
	p.turn()
	p.stand(ElH2, strings.Repeat("un prêt au nom sans fin ", 80))
	p.y = bottom
	p.print(tableOfRows(p, 2))
	if got := p.again(p.over[0].said, sizeGroup, width); len(got) != 2 || !strings.HasSuffix(got[1].Text(), "…"+"\u00a0"+words.Paper.Continued) || got[1].Width > width {
		t.Errorf("got %d lines, the last is %q", len(got), got[len(got)-1].Text())
	}
}

// TestNoPageBeginsWithRowsOfNothing holds in every document that where a page
// begins with a row, what it stands under is said first.
func TestNoPageBeginsWithRowsOfNothing(t *testing.T) {
	for name, l := range every(t) {
		for i, page := range l.Pages {
			again := false
			for _, op := range page.Ops {
				if op.Kind != OpText {
					continue
				}
				if op.Of == Artifact {
					again = again || strings.TrimSpace(op.Text) == words.Paper.Continued
					continue
				}
				if kind := l.Elements[op.Of].Kind; (kind == ElTD || kind == ElTH) && !again {
					t.Errorf("%s: page %d begins with %q", name, i+1, op.Text)
				}
				break
			}
		}
	}
}

func TestWhatIsToBeDoneGoesOnUnderItsHeading(t *testing.T) {
	l := lay(t, input(t, fictional(t, "company")))
	went := 0
	for i, page := range l.Pages {
		if i > 0 && page.Name == words.PaperPages.HowTo && l.Pages[i-1].Name == page.Name {
			went++
			if said := saidOn(l, i)[0]; said != "["+words.Paper.HowTo+" "+words.Paper.Continued+"]" {
				t.Errorf("page %d begins with %q", i+1, said)
			}
		}
	}
	if went == 0 {
		t.Error("it takes one page")
	}
}
