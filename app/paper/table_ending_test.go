package paper

import (
	"strings"
	"testing"
)

// TestALongTableLeavesNoRemnantForTheNextPage holds it wherever a year of
// figures begins on a page.
func TestALongTableLeavesNoRemnantForTheNextPage(t *testing.T) {
	for room := Length(10 * mm); room < 110*mm; room += 3 * mm {
		p := newPress(false)
		p.turn()
		p.y = bottom - room
		v := values{words: 1, head: []string{"Mois", "Reste"}}
		for range 12 {
			v.rows = append(v.rows, []string{"mois", "1"})
		}
		p.print(p.valueTable(v, []Length{40 * mm, 40 * mm}))
		var pages []int
		for _, page := range p.layout.Pages {
			n := 0
			for _, op := range page.Ops {
				if strings.TrimSpace(op.Text) == "mois" {
					n++
				}
			}
			pages = append(pages, n)
		}
		if last := pages[len(pages)-1]; last < 4 {
			t.Errorf("with %v left, the last page has %d rows: %v", room, last, pages)
		}
	}
}
