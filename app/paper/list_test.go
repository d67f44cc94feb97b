package paper

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/app/words"
)

// TestNoItemOfAListStandsAlone holds it wherever the list begins, and that none
// is lost, however long the items are.
func TestNoItemOfAListStandsAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := rapid.SliceOfN(rapid.IntRange(1, 3), 2, 12).Draw(t, "lines")
		p := newPress(rapid.Bool().Draw(t, "large"))
		p.turn()
		p.y = Length(rapid.IntRange(int(top), int(bottom)).Draw(t, "y"))
		var items []string
		for i, n := range lines {
			items = append(items, fmt.Sprintf("item %d", i)+strings.Repeat("\nsuite", n-1))
		}
		p.bullets(items)
		all := 0
		for i, page := range p.layout.Pages {
			begun := 0
			for _, op := range page.Ops {
				if strings.HasPrefix(op.Text, "item ") {
					begun++
				}
			}
			if begun == 1 {
				t.Fatalf("page %d holds a single item", i+1)
			}
			all += begun
		}
		if all != len(items) {
			t.Fatalf("%d items of %d", all, len(items))
		}
	})
}

func TestALongListEndsWithSomeOfItsItemsUnderItsHeading(t *testing.T) {
	for room := Length(10 * mm); room < 120*mm; room += 3 * mm {
		p := newPress(false)
		p.turn()
		p.stand(ElH1, "Contacts")
		p.y = bottom - room
		p.bullets(strings.Split(strings.Repeat("un contact\n", 14), "\n"))
		last := saidOn(p.layout, len(p.layout.Pages)-1)
		if n := strings.Count(strings.Join(last, " "), "un contact"); n < lastItems {
			t.Errorf("with %d mm left, the last page has %d items", room/mm, n)
		}
		if len(p.layout.Pages) > 1 && last[0] != "[Contacts (suite)]" {
			t.Errorf("with %d mm left, the last page begins with %q", room/mm, last[0])
		}
	}
}

func TestWhatLeadsToAListStaysWithIt(t *testing.T) {
	rights := words.Privacy.Parts[5]
	for y := Length(top); y <= bottom; y += mm {
		c := newComposer(input(t, fictional(t, "creation")))
		c.turn()
		c.y = y
		c.privacyPart(rights, false)
		for i := range c.layout.Pages {
			if said := strings.TrimSpace(pageText(c.layout, i)); strings.HasSuffix(said, "\u00a0:") {
				t.Errorf("from %d mm, page %d ends with what leads to the list", y/mm, i+1)
			}
		}
	}
}
