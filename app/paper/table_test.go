package paper

import (
	"fmt"
	"strings"
	"testing"
)

// printed lays a table of rows with that many lines each, from y on, and gives
// the first words of the rows by page.
func rowsByPage(y Length, lines ...int) [][]string {
	p := newPress(false)
	p.turn()
	p.y = y
	t := &table{columns: []tableColumn{{head: "Rang", width: 40 * mm}, {head: "Nom", width: 60 * mm}}}
	for i, n := range lines {
		name := fmt.Sprintf("rang%d", i)
		text := name + strings.Repeat("\nsuite", n-1)
		t.rows = append(t.rows, row{cells: []cell{
			t.text(0, p.run(Regular, sizeTable, text)),
			t.text(1, p.run(Regular, sizeTable, "nom")),
		}})
	}
	p.print(t)
	pages := make([][]string, len(p.layout.Pages))
	for i, page := range p.layout.Pages {
		for _, op := range page.Ops {
			if strings.HasPrefix(op.Text, "rang") || op.Text == "Rang" || op.Text == "suite" && len(pages[i]) < 2 {
				pages[i] = append(pages[i], op.Text)
			}
		}
	}
	return pages
}

func TestTablesRepeatTheirHeadsAndLeaveNoRowAlone(t *testing.T) {
	for name, c := range map[string]struct {
		y    Length
		rows []int
		want string
	}{
		"all on one page":               {top, []int{1, 1, 1}, "[[Rang rang0 rang1 rang2]]"},
		"heads repeated":                {bottom - 30*mm, []int{1, 1, 1, 1, 1}, "[[Rang rang0 rang1] [Rang rang2 rang3 rang4]]"},
		"the first row isn't alone":     {bottom - 20*mm, []int{1, 1, 1}, "[[] [Rang rang0 rang1 rang2]]"},
		"of three, none is alone":       {bottom - 32*mm, []int{1, 1, 1}, "[[] [Rang rang0 rang1 rang2]]"},
		"the last row isn't alone":      {bottom - 36*mm, []int{1, 1, 1, 1}, "[[Rang rang0 rang1] [Rang rang2 rang3]]"},
		"a row under 60 mm stays whole": {bottom - 50*mm, []int{1, 1, 8, 1}, "[[Rang rang0 rang1] [Rang rang2 rang3]]"},
		"a tall row is broken":          {bottom - 60*mm, []int{1, 30}, "[[Rang rang0 rang1] [Rang suite]]"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := fmt.Sprint(rowsByPage(c.y, c.rows...)); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestATallRowLosesNoLine(t *testing.T) {
	p := newPress(false)
	p.turn()
	tab := &table{columns: []tableColumn{{head: "Note", width: 100 * mm}}}
	var said []string
	for i := range 300 {
		said = append(said, fmt.Sprintf("ligne %d", i))
	}
	tab.rows = []row{{cells: []cell{tab.text(0, p.run(Regular, sizeTable, strings.Join(said, "\n")))}}}
	p.print(tab)
	next := 0
	for _, page := range p.layout.Pages {
		for _, op := range page.Ops {
			if next < len(said) && op.Text == said[next] {
				next++
			}
		}
	}
	if next != len(said) || len(p.layout.Pages) < 5 {
		t.Errorf("%d of %d lines on %d pages", next, len(said), len(p.layout.Pages))
	}
}

func TestRepeatedHeadsAreNoContent(t *testing.T) {
	p := newPress(false)
	p.turn()
	p.y = bottom - 30*mm
	tab := &table{columns: []tableColumn{{head: "Rang", width: 40 * mm}}}
	for range 5 {
		tab.rows = append(tab.rows, row{cells: []cell{tab.text(0, p.run(Regular, sizeTable, "x"))}})
	}
	p.print(tab)
	var kinds []string
	for _, page := range p.layout.Pages {
		for _, op := range page.Ops {
			if op.Text == "Rang" {
				kinds = append(kinds, p.layout.role(op.Of))
			}
		}
	}
	if got := fmt.Sprint(kinds); got != "[TH -]" {
		t.Errorf("the heads are %s", got)
	}
}

func TestAHeadingOverNothingIsDropped(t *testing.T) {
	p := newPress(false)
	p.title("Vide", "Partie vide")
	p.section("Section vide")
	p.title("Pleine", "Partie pleine")
	p.section("Autre section vide")
	p.section("Section pleine")
	p.paragraph(p.run(Regular, sizeText, "Texte"))
	p.label("Rien dessous")
	if said := pageText(p.layout, 0); said != "Partie pleine\nSection pleine\nTexte\n" {
		t.Errorf("the page says %q", said)
	}
}

func TestAHeadingKeepsWhatItStandsOver(t *testing.T) {
	for _, y := range []Length{top, bottom - 60*mm, bottom - 34*mm, bottom - 28*mm, bottom - 5*mm} {
		p := newPress(false)
		p.turn()
		p.y = y
		p.section("Titre")
		p.paragraph(p.run(Regular, sizeText, "Texte"))
		page := len(p.layout.Pages) - 1
		for _, op := range p.layout.Pages[page].Ops {
			if op.Text == "Titre" && op.Kind == OpText && op.Y > bottom-kept {
				t.Errorf("from %s, the heading stands at %s", millimetres(y), millimetres(op.Y))
			}
		}
		if said := pageText(p.layout, page); said != "Titre\nTexte\n" {
			t.Errorf("from %s, the last page says %q", millimetres(y), said)
		}
	}
}
