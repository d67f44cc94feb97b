package figure_test

import (
	"math/big"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

// called are figures by what they are: an answer's question, a rate's code, a
// rule, a definition's number, else the operation.
func called(of []*figure.Figure) []string {
	var names []string
	for _, f := range of {
		switch {
		case f.Answer() != nil:
			names = append(names, f.Answer().Question)
		case f.Rate() != nil:
			names = append(names, f.Rate().Code)
		case f.Name() != nil:
			names = append(names, f.Name().Rule)
		case f.Op() == figure.OpDefinition:
			names = append(names, f.Value().String())
		default:
			names = append(names, string(f.Op()))
		}
	}
	return names
}

func step(rule string, f *figure.Figure) *figure.Figure {
	return figure.Step(figure.Name{Rule: rule}, f)
}

func wait(question string) *figure.Figure {
	return figure.Unanswered(figure.Of(question), figure.Missing)
}

func TestAFigureRestsOnWhatAReaderSees(t *testing.T) {
	a, b, c := euro("1"), euro("2"), euro("3")
	inner := step("inner", figure.Sum(a, b))
	tests := []struct {
		name string
		f    *figure.Figure
		want []string
	}{
		{"answers through steps without a name", step("x", figure.Times(figure.Sum(a, b), figure.Over(c, count(2)))), []string{"amount_1", "amount_2", "amount_3", "2"}},
		{"a named step hides what is below", step("x", figure.Less(inner, c)), []string{"inner", "amount_3"}},
		{"each once", step("x", figure.Sum(a, a, figure.Less(a, b))), []string{"amount_1", "amount_2"}},
		{"what was taken, then why", step("x", figure.If(figure.Above(a, b), b, c)), []string{"amount_3", "amount_1", "amount_2"}},
		{"what was taken when it holds", step("x", figure.If(figure.Below(a, b), b, c)), []string{"amount_2", "amount_1"}},
		{"only the condition when it isn't known", step("x", figure.If(wait("q"), b, c)), []string{"q"}},
		{"the first that is there", step("x", figure.Or(wait("q"), b, c)), []string{"amount_2"}},
		{"all that could stand in, when none is there", step("x", figure.Or(wait("q"), wait("r"))), []string{"q", "r"}},
		{"those that are known", step("x", figure.Known(a, wait("q"), b)), []string{"amount_1", "amount_2"}},
		{"the reasons", step("x", figure.Given(a, b, c)), []string{"amount_1", "amount_2", "amount_3"}},
		{"an answer that was taken for a no", step("x", figure.If(figure.Says(wait("q")), a, b)), []string{"amount_2", "q"}},
		{"nothing below an answer", a, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, called(tt.f.Rests())); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAnAbsentFigureWaitsForWhatWouldGiveIt(t *testing.T) {
	a := euro("1")
	tests := []struct {
		name string
		f    *figure.Figure
		want []string
	}{
		{"each answer once, in order", figure.Times(wait("q"), figure.Sum(wait("r"), wait("q"))), []string{"q", "r"}},
		{"nothing when it is there", figure.Known(wait("q"), a), nil},
		{"nothing for a question that isn't asked", figure.Sum(a, outside("q")), nil},
		{"not for what may be absent", figure.Times(wait("q"), figure.Known(wait("r"), a)), []string{"q"}},
		{"not for a no by default", figure.If(figure.All(figure.Says(wait("q")), yes()), a, wait("r")), []string{"r"}},
		{"not for the branch that isn't taken", figure.If(yes(), wait("q"), wait("r")), []string{"q"}},
		{"the condition first", figure.If(wait("q"), wait("r"), a), []string{"q"}},
		{"through names", step("x", step("y", wait("q"))), []string{"q"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, at := range tt.f.Wants() {
				got = append(got, at.Question)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestOneAnswerMayDoInPlaceOfOthers(t *testing.T) {
	a := euro("1")
	of := figure.Of
	for name, tt := range map[string]struct {
		f    *figure.Figure
		want map[figure.Answer][]figure.Answer
	}{
		"a share of something or an amount": {
			step("x", figure.Sum(wait("q"), figure.Or(figure.Times(wait("base"), wait("share")), wait("amount")))),
			map[figure.Answer][]figure.Answer{of("amount"): {of("base"), of("share")}},
		},
		"a share of what is there": {
			figure.Or(figure.Times(a, wait("share")), wait("amount")), map[figure.Answer][]figure.Answer{of("amount"): {of("share")}},
		},
		"one is there":                 {figure.Sum(wait("q"), figure.Or(wait("share"), a)), nil},
		"not what is computed instead": {figure.Or(wait("q"), figure.Times(a, wait("r"))), nil},
		"not what isn't asked":         {figure.Or(wait("q"), outside("r")), nil},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, tt.f.Instead(), cmpopts.EquateEmpty()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWantsTellThePlaceInATable(t *testing.T) {
	cell := figure.Answer{Question: "takings", Row: 1, Column: "amount", Year: -1}
	f := figure.Sum(figure.Unanswered(cell, figure.Missing), figure.Unanswered(figure.Answer{Question: "turnover", Row: -1, Year: 2}, figure.Missing))
	want := []figure.Answer{cell, {Question: "turnover", Row: -1, Year: 2}}
	if diff := cmp.Diff(want, f.Wants()); diff != "" {
		t.Error(diff)
	}
}

func TestRatesAreLeavesWithTheirDate(t *testing.T) {
	_, table := guidetest.Shipped(t)
	turnover := euro("30000")
	known := figure.Times(turnover, figure.OfRate(table, "MICRO_BNC_SSI", guidetest.Day(t, "2026-12-31")))
	reused := figure.Times(turnover, figure.OfRate(table, "MICRO_BNC_SSI", guidetest.Day(t, "2027-01-01")))
	if known.Extrapolated() || !reused.Extrapolated() {
		t.Error("the last known day isn't told from the day after")
	}
	if got := figure.OfRate(table, "MICRO_BNC_SSI", guidetest.Day(t, "1999-01-01")); got.Fault() != figure.NoRate || got.Rate().Code != "MICRO_BNC_SSI" {
		t.Errorf("a day before any value gives %q", got.Fault())
	}
	b := &figure.Book{}
	b.Put("year1.contributions", known)
	b.Put("year2.contributions", reused)
	b.Put("year3.contributions", figure.Sum(reused, wait("q")))
	var codes []string
	for _, r := range b.Reused() {
		codes = append(codes, r.Code)
		if r.Known() != 2026 {
			t.Errorf("%s is known until %d", r.Code, r.Known())
		}
	}
	if diff := cmp.Diff([]string{"MICRO_BNC_SSI"}, codes); diff != "" {
		t.Error(diff)
	}
	if all := b.Rates(); len(all) != 2 || all[0].Extrapolated || !all[1].Extrapolated {
		t.Errorf("the book rests on %v, not on the value in its time and beyond it", all)
	}
	b = &figure.Book{}
	b.Put("year1.contributions", figure.Sum(reused, wait("q")))
	if got := b.Reused(); got != nil {
		t.Errorf("what couldn't be computed reuses %v", got)
	}
}

func TestABookKeepsWhatItWaitsFor(t *testing.T) {
	b := &figure.Book{}
	net := b.Put("year2.net", figure.Over(euro("100"), count(3)))
	b.Put("year2.after_expenses", figure.Less(net, wait("expenses")))
	b.Put("year1.chamber_levy", figure.Over(euro("1"), euro("0")))
	b.Put("year2.net", net)
	if diff := cmp.Diff([]string{"year2.net", "year2.after_expenses", "year1.chamber_levy"}, b.Keys()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"year2.after_expenses"}, b.Waiting()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"year2.net"}, b.Results().Keys()); diff != "" {
		t.Error(diff)
	}
	if name := net.Name(); name.Rule != "yearN.net" || name.Year != 2 || name.Key != "year2.net" {
		t.Errorf("named %+v", name)
	}
	if net.Exact().Cmp(big.NewRat(3333, 100)) != 0 {
		t.Errorf("what others rest on isn't rounded: %s", net.Exact())
	}
	if none := b.Figure("year9.net"); b.Has("year9.net") || none.Fault() != figure.None {
		t.Errorf("what was never put gives %q", none.Fault())
	}
}

func TestAKeyThatIsNoneIsRefused(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a key that is no result was put")
		}
	}()
	(&figure.Book{}).Put("year1.profit", euro("1"))
}

func TestKindsOfNamedFigures(t *testing.T) {
	b := &figure.Book{}
	third := figure.Over(euro("1"), euro("3"))
	tests := []struct {
		key  string
		f    *figure.Figure
		want string
	}{
		{"year1.net", figure.Over(euro("1"), count(3)), "0.33"},
		{"year1.contribution_rate", percent("19.2"), "19.2"},
		{"year1.contribution_rate", percent("0.015"), "0.015"},
		{"vat.share_of_threshold.year1", third, "33.33"},
		{"vat.share_of_threshold.year1", percent("96"), "96.00"},
		{"schedule.hours", number("140"), "140.00"},
		{"acre.end", answered(calendar.Date(2027, time.December, 31)), "2027-12-31"},
		{"ceiling.exceeded.2027", yes(), "true"},
	}
	for _, tt := range tests {
		if got := b.Put(tt.key, tt.f).Value().String(); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.key, got, tt.want)
		}
	}
	// A percentage keeps its exact number, so that a threshold compares it.
	if share := b.Put("vat.share_of_threshold.year1", third); share.Exact().Cmp(big.NewRat(1, 3)) != 0 {
		t.Errorf("a share is kept as %s", share.Exact())
	}
}

func TestContradictionsWarnUnlessTheyOnlyInform(t *testing.T) {
	alerts := figure.ContradictionAlerts([]figure.Contradiction{
		{At: figure.Of("a"), Code: "one", Values: map[string]any{"line": 1}},
		{At: figure.Of("b"), Code: "two", Severity: data.Info},
	})
	want := []data.Alert{{ID: "one", Severity: data.Warning, Values: map[string]any{"line": 1}}, {ID: "two", Severity: data.Info}}
	if diff := cmp.Diff(want, alerts); diff != "" {
		t.Error(diff)
	}
}

// anyTree draws a figure that rests on others, some of them absent.
func anyTree(t *rapid.T, depth int) *figure.Figure {
	leaf := func() *figure.Figure {
		return rapid.SampledFrom([]*figure.Figure{euro("0"), euro("12.34"), euro("-5"), percent("19.2"), count(12), wait("q"), outside("r"), yes(), no()}).Draw(t, "leaf")
	}
	if depth == 0 {
		return leaf()
	}
	a, b, c := anyTree(t, depth-1), anyTree(t, depth-1), leaf()
	makes := []func() *figure.Figure{
		func() *figure.Figure { return figure.Sum(a, b, c) },
		func() *figure.Figure { return figure.Known(a, b) },
		func() *figure.Figure { return figure.Less(a, b) },
		func() *figure.Figure { return figure.Times(a, c) },
		func() *figure.Figure { return figure.Over(a, b) },
		func() *figure.Figure { return figure.Min(a, b) },
		func() *figure.Figure { return figure.Cents(a) },
		func() *figure.Figure { return figure.Or(a, b) },
		func() *figure.Figure { return figure.If(figure.Above(a, c), a, b) },
		func() *figure.Figure { return figure.If(c, a, b) },
		func() *figure.Figure { return figure.All(a, b) },
		func() *figure.Figure { return figure.Given(a, b) },
		func() *figure.Figure { return figure.Says(a) },
		func() *figure.Figure { return figure.Named(figure.Name{Rule: "x"}, figure.KindPercent, a) },
		func() *figure.Figure { return step("y", a) },
	}
	return rapid.SampledFrom(makes).Draw(t, "op")()
}

func TestAFigureComesOutTheSameFromItsLeaves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := anyTree(t, 4)
		again := f.Again()
		if f.Value() != again.Value() || f.Fault() != again.Fault() || f.Kind() != again.Kind() {
			t.Fatalf("%s (%s), again %s (%s)", f.Value(), f.Fault(), again.Value(), again.Fault())
		}
		if f.Fault() == figure.Missing && len(f.Wants()) == 0 {
			t.Fatal("an answer is missing, and none is wanted")
		}
		if f.Fault() != figure.Missing && !f.IsZero() && len(f.Wants()) != 0 {
			t.Fatal("a figure that is there waits for something")
		}
	})
}
