package paper

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/calendar"
)

// captions are the texts under the points of a way, as they are laid out.
func captions(points []laidPoint) (said []string, most int) {
	for _, p := range points {
		var lines []string
		for _, l := range p.lines {
			lines = append(lines, l.Text())
		}
		said = append(said, plain(strings.Join(lines, " ")))
		most = max(most, len(lines))
	}
	return said, most
}

// TestNoCaptionOfTheWayIsCut holds it for all that is shipped, with « dès
// maintenant » under the first point, in three lines or a few more.
func TestNoCaptionOfTheWayIsCut(t *testing.T) {
	for name, d := range numbers(t) {
		for _, large := range []bool{false, true} {
			in := input(t, d)
			in.Large = large
			c := newComposer(in)
			c.turn()
			all := c.wayLaid()
			said, most := captions(all)
			for i, p := range all {
				if !strings.HasSuffix(said[i], plain(p.label)) || !fits(p.lines, most) {
					t.Errorf("%s, large %v: %q says %q", name, large, p.label, said[i])
				}
			}
			if most > 6 {
				t.Errorf("%s, large %v: a caption has %d lines", name, large, most)
			}
		}
	}
}

// TestCaptionsNeverTouch holds that each keeps to its own room, whatever the
// law's title says.
func TestCaptionsNeverTouch(t *testing.T) {
	in := input(t, fictional(t, "creation"))
	rapid.Check(t, func(t *rapid.T) {
		in.Large = rapid.Bool().Draw(t, "large")
		c := newComposer(in)
		c.turn()
		points := make([]wayPoint, rapid.IntRange(2, 6).Draw(t, "points"))
		for i := range points {
			points[i] = wayPoint{day: calendar.Day(20_500 + 90*i), label: rapid.SampledFrom([]string{"Début d’activité", "Premier entretien", "Point à trois mois"}).Draw(t, "label")}
		}
		long := rapid.IntRange(0, len(points)-1).Draw(t, "long")
		title := strings.TrimSpace(rapid.StringMatching(`([A-Zé]?[a-zé]{1,12} ){1,30}`).Draw(t, "title"))
		points[long].label, points[long].state = title, pointLegal
		c.laidWay = c.layWay(points)
		c.way()
		said, _ := captions(c.laidWay)
		if got := said[long]; !strings.HasSuffix(got, plain(title)) && !strings.HasSuffix(got, plain(words.PaperWay.Legal)) {
			t.Fatalf("%q says %q", title, got)
		}
		for i, p := range c.laidWay {
			if i > 0 && p.x <= c.laidWay[i-1].x {
				t.Fatalf("point %d stands before the one before it", i)
			}
		}
		var ends Length = left
		for _, op := range c.layout.Pages[0].Ops {
			if op.Kind == OpText && c.layout.role(op.Of) == string(ElLI) {
				ends = max(ends, op.X+textWidth(strings.TrimRight(op.Text, " "), op.Face, op.Size))
			}
		}
		if ends > right+300 {
			t.Fatalf("a caption ends at %s", millimetres(ends))
		}
		page := c.layout.Pages[0]
		for i, one := range page.Ops {
			for _, two := range page.Ops[i+1:] {
				if one.Kind == OpText && two.Kind == OpText && one.Y == two.Y && one.Of != two.Of && one.X < two.X &&
					one.X+textWidth(strings.TrimRight(one.Text, " "), one.Face, one.Size) > two.X {
					t.Fatalf("%q runs into %q", one.Text, two.Text)
				}
			}
		}
	})
}
