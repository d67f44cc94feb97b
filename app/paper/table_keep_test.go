package paper

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// grouped prints a table of groups of so many rows from y on, and gives the
// names of rows and headings by page, those that are said again in brackets.
func grouped(y Length, sizes []int, lines func() int) (pages [][]string) {
	p := newPress(false)
	p.turn()
	p.y = y
	t := &table{columns: []tableColumn{{head: "Rang", width: 60 * mm}}}
	for g, n := range sizes {
		t.rows = append(t.rows, row{group: wrap([]Run{p.run(Bold, sizeGroup, fmt.Sprintf("groupe%d", g))}, 60*mm)})
		for range n {
			t.rows = append(t.rows, row{cells: []cell{t.text(0, p.run(Regular, sizeTable, fmt.Sprintf("rang%d", g)+strings.Repeat("\nsuite", lines()-1)))}})
		}
	}
	p.print(t)
	for _, page := range p.layout.Pages {
		var said []string
		for _, op := range page.Ops {
			switch {
			case strings.HasPrefix(op.Text, "rang"), strings.HasPrefix(op.Text, "groupe") && op.Of != Artifact:
				said = append(said, op.Text)
			case strings.HasPrefix(op.Text, "groupe"):
				said = append(said, "["+op.Text+"]")
			}
		}
		pages = append(pages, said)
	}
	return pages
}

func TestAHeadingIsSaidAgainWhereItsRowsGoOn(t *testing.T) {
	got := fmt.Sprint(grouped(bottom-45*mm, []int{5, 2}, func() int { return 1 }))
	want := "[[groupe0 rang0 rang0 rang0] [[groupe0] rang0 rang0 groupe1 rang1 rang1]]"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestNoRowStandsAloneUnderItsHeading holds it wherever a table begins, with a
// heading on every page on which rows stand.
func TestNoRowStandsAloneUnderItsHeading(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sizes := rapid.SliceOfN(rapid.IntRange(2, 7), 1, 6).Draw(t, "sizes")
		y := Length(rapid.IntRange(int(top), int(bottom)).Draw(t, "y"))
		pages := grouped(y, sizes, func() int { return rapid.IntRange(1, 4).Draw(t, "lines") })
		for i, page := range pages {
			rows := map[string]int{}
			under := ""
			for _, s := range page {
				if name, is := strings.CutPrefix(strings.Trim(s, "[]"), "groupe"); is {
					under = name
					rows[under] += 0
					continue
				}
				if s != "rang"+under {
					t.Fatalf("page %d: %s isn't under its heading: %v", i+1, s, page)
				}
				rows[under]++
			}
			for g, n := range rows {
				if n < 2 {
					t.Fatalf("page %d has %d rows of group %s: %v", i+1, n, g, pages)
				}
			}
		}
	})
}

func TestASingleRowAtTheEndStaysWithThoseBefore(t *testing.T) {
	in := input(t, fictional(t, "relocation"))
	for _, large := range []bool{false, true} {
		in.Large = large
		l := layOf(t, DocDocuments, in, Subject{})
		for i := range l.Pages {
			rows := 0
			for _, op := range l.Pages[i].Ops {
				if op.Kind == OpBox && (op.Sign == SignToTick || op.Sign == SignTicked) {
					rows++
				}
			}
			if rows == 1 {
				t.Errorf("large %v: page %d has a single row", large, i+1)
			}
		}
		plan := lay(t, in)
		for i := range plan.Pages {
			said := plain(pageText(plan, i))
			if strings.Contains(said, "Reste à payer pour s’installer 3 520,00 €") && !strings.Contains(said, "Aides accordées") {
				t.Errorf("large %v: what is left to pay opens page %d", large, i+1)
			}
		}
	}
}
