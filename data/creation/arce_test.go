package creation_test

import (
	"maps"
	"testing"

	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/figure"
)

// translator is a micro-enterprise of the liberal professions of which what the
// comparisons rest on is known, but for what more says; nil takes an answer back.
func translator(more answers) answers {
	all := answers{
		"legal_form": "micro", "micro_category": "bnc_ssi", "target_date": "2027-01-01", "acre": true,
		"turnover": []string{"24000", "30000", "36000"}, "expenses": []string{"2160", "2760", "2760"},
		"are_right": "paid", "are_remaining": "18000", "are_months_left": 20,
		"target_monthly_income": "1400", "monthly_drawings": "1300",
	}
	maps.Copy(all, more)
	return all
}

// given is a case: what is answered, and what some results come to; absent for
// a figure that must not be there, whatever it waits for.
type given struct {
	name string
	more answers
	want map[string]string
}

func holdFor(t *testing.T, start func(answers) answers, cases []given) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			b := book(t, start(c.more))
			got := b.Results()
			for key, want := range c.want {
				if v := got[key].String(); v != want {
					t.Errorf("%s is %q, not %q", key, v, want)
				}
			}
			for _, key := range b.Keys() {
				if again := b.Figure(key).Again().Value(); again != b.Figure(key).Value() {
					t.Errorf("%s is %s, and %s again", key, b.Figure(key).Value(), again)
				}
			}
		})
	}
}

func TestUnemploymentRightsAsACapital(t *testing.T) {
	holdFor(t, translator, []given{
		{"in two halves, six months apart", nil, map[string]string{
			"arce.total": "10476.00", "arce.instalment": "5238.00", "arce.first_day": "2027-01-01", "arce.second_day": "2027-07-01",
			"arce.year1.month01": "5238.00", "arce.year1.month06": "5238.00", "arce.year1.month07": "10476.00", "arce.year2.month12": "10476.00",
		}},
		// 1,000.01 × 60 % × 97 % = 582.00582, half of 582.01 is 291.005.
		{"the second instalment settles the cent", answers{"are_remaining": "1000.01"}, map[string]string{
			"arce.total": "582.01", "arce.instalment": "291.01", "arce.year1.month06": "291.01", "arce.year1.month07": "582.01",
		}},
		{"a start on 31 August has its second on 28 February", answers{"target_date": "2026-08-31"}, map[string]string{"arce.second_day": "2027-02-28"}},
		{"and one on 29 February of a leap year on 29 August", answers{"target_date": "2028-02-29"}, map[string]string{"arce.second_day": "2028-08-29"}},
		{"nothing left gives nothing", answers{"are_remaining": "0"}, map[string]string{"arce.total": "0.00", "arce.instalment": "0.00", "are_kept.matches": absent}},
		{"without a start the last known shares, and no days", answers{"target_date": nil}, map[string]string{
			"arce.total": "10476.00", "arce.first_day": absent, "arce.second_day": absent,
		}},
		{"before the shares were published, none", answers{"target_date": "2023-06-30"}, map[string]string{"arce.total": absent}},
		{"from the day they were", answers{"target_date": "2023-07-01"}, map[string]string{"arce.total": "10476.00"}},
		{"a company has the same", answers{"legal_form": "sasu", "turnover": nil, "expenses": nil}, map[string]string{"arce.total": "10476.00"}},
	})
}

func TestUnemploymentRightsKept(t *testing.T) {
	holdFor(t, translator, []given{
		// 18,000 over 20 months; 60 % of it at most.
		{"shared between the months left, up to the limit", nil, map[string]string{
			"are_kept.monthly": "900.00", "are_kept.limit": "10800.00", "are_kept.year1.month01": "900.00",
			"are_kept.year1.month11": "9900.00", "are_kept.year1.month12": "10800.00", "are_kept.year2.month01": "10800.00",
		}},
		// 10,476 ÷ 900 = 11.64.
		{"matches the capital in the twelfth month", nil, map[string]string{"are_kept.matches": "12"}},
		{"what is paid each month wins over what is shared", answers{"are_monthly": "1047.60"}, map[string]string{
			"are_kept.monthly": "1047.60", "are_kept.year1.month10": "10476.00", "are_kept.matches": "10",
		}},
		{"a cent less takes a month more", answers{"are_monthly": "1047.59"}, map[string]string{"are_kept.matches": "11"}},
		{"no limit on the last day before it was law", answers{"target_date": "2025-03-31"}, map[string]string{
			"are_kept.limit": "18000.00", "are_kept.year2.month08": "18000.00",
		}},
		{"the limit from the day it was", answers{"target_date": "2025-04-01"}, map[string]string{
			"are_kept.limit": "10800.00", "are_kept.year2.month08": "10800.00",
		}},
		{"neither month nor amount: it waits, and no month is given", answers{"are_months_left": nil}, map[string]string{
			"are_kept.monthly": absent, "arce.total": "10476.00", "arce.year1.month01": absent, "are_kept.year1.month01": absent,
		}},
		{"no month left divides nothing", answers{"are_months_left": 0}, map[string]string{"are_kept.monthly": absent}},
	})
}

func TestRightsAreGivenWhereTheQuestionArises(t *testing.T) {
	for name, c := range map[string]struct {
		more answers
		has  bool
	}{
		"with rights":                             {nil, true},
		"with rights still to be told":            {answers{"are_remaining": nil}, true},
		"not without rights":                      {answers{"are_right": "none"}, false},
		"not while nobody said":                   {answers{"are_right": nil, "are_remaining": nil, "are_months_left": nil}, false},
		"when an amount was given all the same":   {answers{"are_right": nil}, true},
		"not for who is employed by another firm": {answers{"legal_form": "portage", "expenses": nil, "monthly_drawings": nil}, false},
		"nor in a cooperative":                    {answers{"legal_form": "cae", "expenses": nil, "monthly_drawings": nil}, false},
	} {
		t.Run(name, func(t *testing.T) {
			if b := book(t, translator(c.more)); b.Has("arce.total") != c.has || b.Has("are_kept.limit") != c.has {
				t.Errorf("given: %t", !c.has)
			}
		})
	}
}

func TestTheTableOfRightsHasTwentyFourMonths(t *testing.T) {
	months := creation.AllowanceTable(book(t, translator(nil)))
	if len(months) != 24 || months[23].Month != 24 {
		t.Fatalf("%d months", len(months))
	}
	before := months[0]
	for _, m := range months[1:] {
		if figure.Below(m.Arce, before.Arce).Yes() || figure.Below(m.Kept, before.Kept).Yes() {
			t.Errorf("month %d gives less than the one before", m.Month)
		}
		before = m
	}
	if got := creation.AllowanceTable(book(t, translator(answers{"are_months_left": nil}))); got != nil {
		t.Errorf("%d months while the allowance isn't known", len(got))
	}
}

func TestAnAbsentRightSaysWhatItWaitsFor(t *testing.T) {
	b := book(t, translator(answers{"are_months_left": nil, "are_remaining": nil}))
	for key, want := range map[string][]string{
		"arce.total":       {"are_remaining"},
		"are_kept.monthly": {"are_monthly", "are_remaining", "are_months_left"},
	} {
		var got []string
		for _, at := range b.Figure(key).Wants() {
			got = append(got, at.Question)
		}
		if len(got) != len(want) {
			t.Errorf("%s waits for %v", key, got)
		}
	}
}
