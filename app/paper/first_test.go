package paper

import (
	"slices"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/version"
)

// textOn is what a page says, its lines joined.
func textOn(l *Layout, page int) string {
	var said []string
	for _, op := range l.Pages[page].Ops {
		if op.Kind == OpText {
			said = append(said, strings.TrimSpace(op.Text))
		}
	}
	return plain(strings.Join(said, " "))
}

func TestALongNameOfAnAdviserStandsWholeOnTheFirstPage(t *testing.T) {
	for _, large := range []bool{false, true} {
		in := input(t, fictional(t, "relocation"))
		in.Structure.Adviser = "Marie-Antoinette de Montmorency-Châteaubriand-Lafayette"
		in.Plan.Dossier.Project.Adviser = in.Structure.Adviser
		in.Large = large
		l := lay(t, in)
		if said := strings.ReplaceAll(textOn(l, 0), "- ", "-"); !strings.Contains(said, in.Structure.Adviser) {
			t.Errorf("large %v: the name is cut:\n%s", large, said)
		}
	}
}

func TestWithoutAPhoneThereIsARuleToWriteItOn(t *testing.T) {
	in := input(t, fictional(t, "relocation"))
	blanks := func(in Input) int {
		n := 0
		for _, op := range lay(t, in).Pages[0].Ops {
			if op.Sign == SignBlank && op.X > second {
				n++
			}
		}
		return n
	}
	if n := blanks(in); n != 0 {
		t.Errorf("%d rules though the number is known", n)
	}
	in.Structure, in.Telecentre = data.Structure{}, nil
	if n := blanks(in); n != 1 {
		t.Errorf("%d rules for the number, want one", n)
	}
}

// TestNoPageBeforeTheFiguresStaysHalfEmpty holds it for all that is shipped.
func TestNoPageBeforeTheFiguresStaysHalfEmpty(t *testing.T) {
	for name, d := range numbers(t) {
		l := lay(t, input(t, d))
		at := slices.IndexFunc(l.Pages, func(p Page) bool {
			return slices.ContainsFunc(p.Ops, func(op Op) bool { return op.Kind == OpMark && op.Text == words.Paper.MyFigures })
		})
		if at < 1 || !slices.ContainsFunc(l.Pages[at].Ops, func(op Op) bool {
			return op.Kind == OpMark && op.Text == words.Paper.MyFigures && op.Y == top
		}) {
			continue // they follow the actions on their page, or there are none
		}
		var lowest Length
		for _, op := range l.Pages[at-1].Ops {
			if op.Y < bottom {
				lowest = max(lowest, op.Y+op.H)
			}
		}
		if lowest < (top+bottom)/2-8*mm {
			t.Errorf("%s: page %d ends at %d mm", name, at, lowest/mm)
		}
	}
}

func TestADateThatIsWrittenAsItWasIsNoChange(t *testing.T) {
	moved := version.Change{
		Kind: version.ActionMoved, Title: "Visiter", From: version.Date{Day: today.AddDays(-20)}, To: version.Date{Day: today.AddDays(-9)},
	}
	told := Teller{Was: today, Is: today}.Changed([]version.Change{moved})
	if len(told) > 0 {
		t.Errorf("%+v", told)
	}
}

// TestTheFirstPageReadsByDay: the plan leads with what is essential, but nobody
// reads February before January, nor begins this week with the last row.
func TestTheFirstPageReadsByDay(t *testing.T) {
	d := fictional(t, "training")
	for _, today := range []calendar.Day{calendar.Date(2026, 11, 25), calendar.Date(2027, 1, 25)} {
		in := input(t, d)
		in.Plan = engine(t).Plan(d, today)
		l := layOf(t, DocSummary, in, Subject{})
		said := textOn(l, 0)
		last, at, label := calendar.Day(0), 0, strings.Index(said, plain(words.Paper.ThisWeek))
		for _, a := range plan.ByDay(in.Plan.Next(3)) {
			place := strings.Index(said, plain(a.Title))
			if place < at || a.Due < last {
				t.Errorf("%s: %q stands at %d, not after %d", today, a.Title, place, at)
			}
			if at == 0 && label < place || at > 0 && place < label {
				t.Errorf("%s: what one begins with isn't the first row", today)
			}
			last, at = a.Due, place
		}
	}
}

func TestTheDayOfTheNextMeetingStaysWithItsMonth(t *testing.T) {
	d := fictional(t, "relocation")
	for i := range d.Appointments {
		d.Appointments[i].At = "2026-12-16T09:30"
	}
	in := input(t, d)
	in.Large = true
	for _, op := range layOf(t, DocSummary, in, Subject{}).Pages[0].Ops {
		if said := plain(op.Text); strings.HasPrefix(said, "mercredi") && strings.HasSuffix(said, "16") {
			t.Errorf("a line ends with %q", said)
		}
	}
}
