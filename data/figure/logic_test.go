package figure_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
)

func yes() *figure.Figure { return answered(true) }
func no() *figure.Figure  { return answered(false) }

// said is a truth: yes, no, or why it isn't known.
func said(f *figure.Figure) string {
	switch {
	case f.Yes():
		return "yes"
	case f.No():
		return "no"
	}
	return string(f.Fault())
}

func TestTruthOfSeveralConditions(t *testing.T) {
	unknown, apart := missing(), outside("x")
	tests := []struct {
		name     string
		of       []*figure.Figure
		all, any string
	}{
		{"none", nil, "yes", "no"},
		{"yes", []*figure.Figure{yes()}, "yes", "yes"},
		{"no", []*figure.Figure{no()}, "no", "no"},
		{"yes and no", []*figure.Figure{yes(), no()}, "no", "yes"},
		{"both yes", []*figure.Figure{yes(), yes()}, "yes", "yes"},
		{"both no", []*figure.Figure{no(), no()}, "no", "no"},
		{"unknown and no", []*figure.Figure{unknown, no()}, "no", "missing"},
		{"unknown and yes", []*figure.Figure{unknown, yes()}, "missing", "yes"},
		{"outside and unknown", []*figure.Figure{apart, unknown}, "missing", "missing"},
		{"outside and yes", []*figure.Figure{apart, yes()}, "outside", "yes"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := said(figure.All(tt.of...)); got != tt.all {
				t.Errorf("all: %s, want %s", got, tt.all)
			}
			if got := said(figure.Any(tt.of...)); got != tt.any {
				t.Errorf("any: %s, want %s", got, tt.any)
			}
		})
	}
}

// A truth is drawn among yes, no and unknown.
func anyTruth(t *rapid.T) *figure.Figure {
	return rapid.SampledFrom([]*figure.Figure{yes(), no(), missing()}).Draw(t, "truth")
}

func TestAllAndAnyMirrorEachOther(t *testing.T) {
	not := func(f *figure.Figure) *figure.Figure { return figure.Not(f) }
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyTruth(t), anyTruth(t)
		if x, y := said(not(figure.All(a, b))), said(figure.Any(not(a), not(b))); x != y {
			t.Fatalf("not all of %s and %s is %s, one of their contraries %s", said(a), said(b), x, y)
		}
	})
}

func TestAnAnswerThatIsNotThereIsNotYes(t *testing.T) {
	for name, c := range map[string]struct {
		f    *figure.Figure
		want string
	}{
		"yes": {yes(), "yes"}, "no": {no(), "no"}, "missing": {missing(), "no"}, "outside": {outside("x"), "no"},
		"an answer that isn't yes or no": {euro("1"), "no"},
	} {
		t.Run(name, func(t *testing.T) {
			f := figure.Says(c.f)
			if got := said(f); got != c.want || said(f.Again()) != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

func TestChoices(t *testing.T) {
	tests := []struct {
		name string
		f    *figure.Figure
		want string // the value, or why there is none
	}{
		{"the first that is there", figure.Or(missing(), euro("2"), euro("3")), "2.00"},
		{"a zero is there", figure.Or(euro("0"), euro("3")), "0.00"},
		{"none: why the first isn't", figure.Or(outside("x"), missing()), "outside"},
		{"then", figure.If(yes(), euro("1"), missing()), "1.00"},
		{"otherwise", figure.If(no(), missing(), euro("2")), "2.00"},
		{"the branch that is taken is missing", figure.If(yes(), missing(), euro("2")), "missing"},
		{"a condition that isn't known", figure.If(missing(), euro("1"), euro("2")), "missing"},
		{"for known reasons", figure.Given(euro("1"), yes(), no()), "1.00"},
		{"for an unknown reason", figure.Given(euro("1"), missing()), "missing"},
		{"for no reason", figure.Given(missing()), "missing"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := tt.f.Value().String()
			if tt.f.IsZero() {
				got = string(tt.f.Fault())
			}
			if got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

func TestComparisonsAtTheLimitAndOneCentBeside(t *testing.T) {
	limit := euro("37500")
	tests := []struct {
		amount                    string
		from, above, below, until string
	}{
		{"37499.99", "no", "no", "yes", "yes"},
		{"37500", "yes", "no", "no", "yes"},
		{"37500.01", "yes", "yes", "no", "no"},
	}
	for _, tt := range tests {
		t.Run(tt.amount, func(t *testing.T) {
			a := euro(tt.amount)
			got := []string{said(figure.From(a, limit)), said(figure.Above(a, limit)), said(figure.Below(a, limit)), said(figure.Until(a, limit))}
			if diff := cmp.Diff([]string{tt.from, tt.above, tt.below, tt.until}, got); diff != "" {
				t.Error(diff)
			}
		})
	}
	// What is compared isn't rounded: a third of a cent counts.
	if third := figure.Sum(limit, figure.Over(euro("0.01"), count(3))); !figure.Above(third, limit).Yes() {
		t.Error("a part of a cent over isn't over")
	}
}

func TestDaysAreComparedWithDaysOnly(t *testing.T) {
	first, second := answered(calendar.Date(2027, time.January, 1)), answered(calendar.Date(2027, time.January, 2))
	for name, c := range map[string]struct {
		f    *figure.Figure
		want string
	}{
		"until the same day":   {figure.Until(first, first), "yes"},
		"until the day before": {figure.Until(second, first), "no"},
		"a day and an amount":  {figure.Until(first, euro("1")), "none"},
		"an answer missing":    {figure.Until(first, missing()), "missing"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := said(c.f); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

func TestDaysMove(t *testing.T) {
	day := func(y int, m time.Month, d int) *figure.Figure { return answered(calendar.Date(y, m, d)) }
	tests := []struct {
		name string
		f    *figure.Figure
		want string // the day, the count, or why there is none
	}{
		{"days later", figure.AddDays(day(2027, time.January, 1), count(60)), "2027-03-02"},
		{"days earlier", figure.AddDays(day(2027, time.January, 1), count(-1)), "2026-12-31"},
		{"a month that stops at its end", figure.AddMonths(day(2027, time.August, 31), count(6)), "2028-02-29"},
		{"twelve months from 29 February", figure.AddMonths(day(2028, time.February, 29), count(12)), "2029-02-28"},
		{"half a day", figure.AddDays(day(2027, time.January, 1), number("0.5")), "too_large"},
		{"beyond the calendar", figure.AddDays(day(2027, time.January, 1), count(1<<40)), "too_large"},
		{"no day", figure.AddDays(missing(), count(1)), "missing"},
		{"days of a year", figure.Span(day(2028, time.January, 1), day(2028, time.December, 31)), "366"},
		{"one day", figure.Span(day(2028, time.February, 29), day(2028, time.February, 29)), "1"},
		{"the wrong way round", figure.Span(day(2028, time.March, 2), day(2028, time.March, 1)), "0"},
		{"the wrong way round by far", figure.Span(day(2028, time.March, 2), day(2027, time.March, 1)), "0"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := tt.f.Value().String()
			if tt.f.IsZero() {
				got = string(tt.f.Fault())
			}
			if got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}
