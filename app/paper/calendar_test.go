package paper

import (
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/words"
)

// timelineOf is a calendar of so many days, a few of them in each month, and how
// many moments each of its pages has.
func timelineOf(t *testing.T, n int) (l *Layout, moments []int) {
	t.Helper()
	c := newComposer(input(t, fictional(t, "creation")))
	c.title("", words.Paper.Calendar)
	var all []moment
	for i := range n {
		all = append(all, moment{day: today.AddDays(8 * i), text: "étape"})
	}
	c.need(2 * kept)
	c.timeline(all)
	for _, page := range c.layout.Pages {
		count := 0
		for _, op := range page.Ops {
			if op.Kind == OpText && strings.TrimSpace(op.Text) == "étape" {
				count++
			}
		}
		moments = append(moments, count)
	}
	return c.layout, moments
}

func TestACalendarEndsWithSomeDaysOrOnItsFirstPage(t *testing.T) {
	onOne := 0
	for n := 2; n < 90; n++ {
		l, moments := timelineOf(t, n)
		if len(moments) == 1 {
			onOne = n
		} else if last := moments[len(moments)-1]; last < lastMoments {
			t.Errorf("of %d moments, the last page has %d", n, last)
		}
		total := 0
		for i, count := range moments {
			total += count
			for _, op := range l.Pages[i].Ops {
				if op.Kind == OpText && op.Y > bottom {
					t.Errorf("%d moments: %q stands below page %d", n, op.Text, i+1)
				}
			}
			if i > 0 && saidOn(l, i)[0] != "["+words.Paper.Calendar+" "+words.Paper.Continued+"]" {
				t.Errorf("%d moments: page %d begins with %q", n, i+1, saidOn(l, i)[0])
			}
		}
		if total != n {
			t.Errorf("of %d moments, %d are there", n, total)
		}
	}
	if onOne < 31 { // with the usual gaps, 25 have the room
		t.Errorf("no more than %d moments stand on one page", onOne)
	}
}

func TestACalendarNamesWhoeverDoesALongAction(t *testing.T) {
	in := input(t, fictional(t, "creation"))
	in.Large = true
	c := newComposer(in)
	const who = "Maître Anne-Charlotte de La Rochefoucauld-Montbel"
	for words := range 60 {
		said := textOf(c.momentLines(moment{day: today, text: strings.Repeat("assurance ", words+1), who: who}))
		if !strings.HasSuffix(said, who) {
			t.Errorf("after %d words: %q", words, said)
		}
	}
	if said := textOf(c.momentLines(moment{day: today, who: who})); !strings.HasSuffix(said, who) {
		t.Errorf("of no title: %q", said)
	}
	if lines := c.momentLines(moment{day: today, text: "Deux\nlignes", who: who}); lines[0].Text() != "Deux" {
		t.Errorf("a break of the adviser's is lost: %q", lines[0].Text())
	}
}
