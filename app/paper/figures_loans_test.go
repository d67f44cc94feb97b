package paper

import (
	"slices"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/calendar"
)

// loansOf is the plan of a company with those bank loans.
func loansOf(t *testing.T, loans ...given) *Layout {
	t.Helper()
	resources := lines{{"label": "Capital", "kind": "capital", "amount": "5000"}}
	for _, l := range loans {
		l["kind"], l["status"] = "bank_loan", "granted"
		resources = append(resources, l)
	}
	return lay(t, input(t, changed(t, "company", given{"resources": resources})))
}

// scheduled are the texts of the schedules by page.
func scheduled(l *Layout) [][]string {
	var pages [][]string
	open := false
	for _, page := range l.Pages {
		var said []string
		for _, op := range page.Ops {
			switch {
			case op.Kind == OpMark && op.Text == words.PaperFigures.Schedule:
				open = true
			case op.Kind == OpMark && op.W == 0:
				open = false
			case open && op.Kind == OpText && op.Of != Artifact:
				said = append(said, strings.TrimSpace(op.Text))
			}
		}
		if len(said) > 0 {
			pages = append(pages, said)
		}
	}
	return pages
}

func TestEveryMonthOfEveryLoanIsOnTheSchedule(t *testing.T) {
	for name, months := range map[string][]int{
		"one page":                    {60},
		"more than a page":            {84},
		"a page and a row, or nearly": {61, 62, 63, 64, 65, 66, 67, 68},
		"two short ones":              {12, 18},
		"three hundred months":        {300},
	} {
		t.Run(name, func(t *testing.T) {
			loans, longest := []given{}, 0
			for _, n := range months {
				loans = append(loans, given{"label": "Banque", "amount": "9000", "rate": "4", "months": n})
				longest = max(longest, n)
			}
			pages := scheduled(loansOf(t, loans...))
			all := slices.Concat(pages...)
			first := calendar.MonthOf(calendar.Date(2027, 2, 1))
			for k := range longest {
				want := 0
				for _, n := range months {
					if k < n {
						want++
					}
				}
				month, got := words.ShortMonthYear(first.Add(k)), 0
				for _, said := range all {
					if said == month {
						got++
					}
				}
				if got != want {
					t.Errorf("%s is due %d times of %d", month, got, want)
				}
			}
			if len(months) == 2 && len(pages) != 1 {
				t.Errorf("two short loans take %d pages", len(pages))
			}
		})
	}
}

func TestALargeLoanHasItsScheduleToo(t *testing.T) {
	pages := scheduled(loansOf(t, given{"label": "Banque", "amount": "180000", "rate": "4", "months": 240}))
	said := slices.Concat(pages...)
	for k := range 240 {
		if month := words.ShortMonthYear(calendar.MonthOf(calendar.Date(2027, 2, 1)).Add(k)); !slices.Contains(said, month) {
			t.Fatalf("%s isn't on the schedule of %d pages", month, len(pages))
		}
	}
}

// headsAt are the places of the texts that say s, by their height on paper.
func headsAt(l *Layout, s string) map[Length][]Length {
	at := map[Length][]Length{}
	for i, page := range l.Pages {
		for _, op := range page.Ops {
			if op.Kind == OpText && strings.TrimSpace(op.Text) == s {
				y := Length(i)*400*mm + op.Y
				at[y] = append(at[y], op.X)
			}
		}
	}
	return at
}

func TestLoansYearByYearTakeBothHalvesOfThePage(t *testing.T) {
	for name, loans := range map[string][]given{
		"two short ones": {{"label": "Banque", "amount": "6000", "rate": "4", "months": 60}, {"label": "Caisse", "amount": "3000", "rate": "0", "months": 48}},
		"a long one":     {{"label": "Banque", "amount": "180000", "rate": "4", "months": 240}},
	} {
		l := loansOf(t, loans...)
		years := headsAt(l, words.PaperFigures.LoanYear)
		if len(years) != 1 {
			t.Errorf("%s: the years begin at %d heights", name, len(years))
		}
		for _, at := range years {
			if !slices.Equal(at, []Length{left, second}) {
				t.Errorf("%s: the years begin at %v", name, at)
			}
		}
	}
}

// TestWhatIsSaidOfATableStaysWithIt holds that no page of the bank's document
// begins with the remark below a table.
func TestWhatIsSaidOfATableStaysWithIt(t *testing.T) {
	for name, in := range suiteInputs(t) {
		for _, large := range []bool{false, true} {
			if in.Large = large; whyNoBank(in.Plan, Subject{}) != "" {
				continue
			}
			l := layOf(t, DocBank, in, Subject{})
			for i := range l.Pages {
				if said := saidOn(l, i); strings.HasPrefix(said[0], "Dépensé") || strings.HasPrefix(said[0], "Il manque") {
					t.Errorf("%s, large %v: page %d begins with %q", name, large, i+1, said[0])
				}
			}
		}
	}
}

func TestALoanWhoseMonthsAreMissingHasNoSchedule(t *testing.T) {
	unfinished := given{"label": "Banque", "amount": "6000", "rate": "4"}
	l := loansOf(t, unfinished)
	if pages := scheduled(l); len(pages) != 0 {
		t.Errorf("a schedule of %q", pages)
	}
	for i, page := range l.Pages {
		if !slices.ContainsFunc(page.Ops, func(op Op) bool {
			return op.Kind == OpText && op.Of != Artifact || op.Kind == OpLine && top < op.Y && op.Y <= bottom // to read or to write on
		}) {
			t.Errorf("page %d is empty", i+1)
		}
	}
}

func TestLoansThatEndInDifferentMonthsHaveNoLastInstalmentInCommon(t *testing.T) {
	one := given{"label": "Banque", "amount": "6000", "rate": "4", "months": 60}
	other := given{"label": "Caisse", "amount": "4000", "rate": "3", "months": 36}
	for name, c := range map[string]struct {
		loans []given
		said  bool
	}{"one": {[]given{one}, false}, "two": {[]given{one, other}, true}} {
		said := false
		for _, page := range loansOf(t, c.loans...).Pages {
			said = said || slices.ContainsFunc(page.Ops, func(op Op) bool { return op.Text == words.PaperFigures.OfEachLoan })
		}
		if said != c.said {
			t.Errorf("with %s loan, « %s » is printed: %v", name, words.PaperFigures.OfEachLoan, said)
		}
	}
}

// TestALongScheduleBeginsBelowWhatComesBefore holds that a loan that takes two
// pages anyhow leaves no half page empty before it.
func TestALongScheduleBeginsBelowWhatComesBefore(t *testing.T) {
	in := input(t, changed(t, "company", given{"resources": lines{
		{"label": "Banque", "kind": "bank_loan", "status": "granted", "amount": "9000", "rate": "4", "months": 84},
	}}))
	for _, in.Large = range []bool{false, true} {
		c := newComposer(in)
		c.turn()
		c.y = top + 90*mm
		newFigures(c).schedules()
		if first := plain(pageText(c.layout, 0)); !strings.Contains(first, words.PaperFigures.Schedule) {
			t.Errorf("large %v: the schedule begins on another page", in.Large)
		}
	}
}

func TestYearsOfALoanArentThoseOfTheCalendar(t *testing.T) {
	l := loansOf(t, given{"label": "Banque", "amount": "6000", "rate": "4", "months": 60})
	count := map[string]int{}
	for _, page := range l.Pages {
		for _, op := range page.Ops {
			if op.Kind == OpText && op.Of != Artifact {
				count[strings.TrimSpace(op.Text)]++
			}
		}
	}
	// The fifth twelve instalments end in January 2032, so that they aren't « 2031 ».
	if count["1re"] != 1 || count["5e"] != 1 || count["2031"] != 0 {
		t.Errorf("the years are said %d times as 1re, %d as 5e, %d as 2031", count["1re"], count["5e"], count["2031"])
	}
}

// TestAScheduleOfSeveralPagesLeavesNoPageHalfEmpty: it takes its pages anyhow.
func TestAScheduleOfSeveralPagesLeavesNoPageHalfEmpty(t *testing.T) {
	for months := 60; months < 90; months += 6 {
		for n := range 12 {
			costs := linesOfCosts(n)
			d := changed(t, "company", given{"fixed_costs": costs, "resources": lines{
				{"label": "Banque", "kind": "bank_loan", "amount": "6000", "rate": "4", "months": months, "status": "granted"},
			}})
			in := input(t, d)
			in.Large = true
			l := lay(t, in)
			if len(scheduled(l)) < 2 {
				continue
			}
			for i, page := range l.Pages[1:] {
				begins := slices.ContainsFunc(page.Ops, func(op Op) bool {
					return op.Kind == OpMark && op.Text == words.PaperFigures.Schedule && op.Y < top+mm
				})
				if end := lastOf(l.Pages[i]); begins && end < top+(bottom-top)*3/5 {
					t.Errorf("%d months after %d costs: page %d ends at %s mm", months, n, i+1, millimetres(end))
				}
			}
		}
	}
}

// linesOfCosts are so many fixed costs, which move what follows them down.
func linesOfCosts(n int) lines {
	var costs lines
	for range n {
		costs = append(costs, given{"label": "Divers", "amount": "600"})
	}
	return costs
}

// lastOf is where what a page says ends.
func lastOf(page Page) Length {
	end := Length(0)
	for _, op := range page.Ops {
		if op.Kind == OpText && op.Of != Artifact {
			end = max(end, op.Y)
		}
	}
	return end
}
