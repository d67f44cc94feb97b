package creation_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

func printed(v any) string { return fmt.Sprint(v) }

func TestContradictionsOfAMicroEnterprise(t *testing.T) {
	for name, c := range map[string]struct {
		more guidetest.Answers
		want []string // where, and what
	}{
		"none": {nil, nil},
		"periods one after the other": {
			since("2026-01-01", taken("2026-01-01", "2026-01-31", "1"), taken("2026-02-01", "2026-02-28", "1")), nil,
		},
		"periods that share a day": {
			since("2026-01-01", taken("2026-01-01", "2026-01-31", "1"), taken("2026-01-31", "2026-02-28", "1")),
			[]string{"takings 1 from takings_overlap map[line:2 other:1]"},
		},
		"one within another, whatever the order": {
			since("2026-01-01", taken("2026-02-01", "2026-02-02", "1"), taken("2027-01-01", "2027-01-31", "1"), taken("2026-01-01", "2026-12-31", "1")),
			[]string{"takings 2 from takings_overlap map[line:3 other:1]"},
		},
		"an end before the beginning": {
			since("2026-01-01", taken("2026-02-01", "2026-01-31", "1")),
			[]string{"takings 0 to takings_reversed map[from:2026-02-01 line:1 to:2026-01-31]"},
		},
		"a single day is right": {since("2026-01-01", taken("2026-02-01", "2026-02-01", "1")), nil},
		"before the activity": {
			since("2026-02-01", taken("2026-01-31", "2026-03-01", "1")),
			[]string{"takings 0 from takings_early map[from:2026-01-31 line:1 start:2026-02-01]"},
		},
		"before the move of an activity that runs": {
			guidetest.Answers{"activity_stage": "running", "target_date": "2026-02-01", "takings": []guidetest.Row{taken("2025-01-31", "2025-03-01", "1")}}, nil,
		},
		"nothing without dates":          {since("2026-02-01", guidetest.Row{"amount": "1"}, guidetest.Row{"from": "2026-03-01", "amount": "1"}), nil},
		"a craft that is liberal":        {guidetest.Answers{"craft": true}, []string{"craft -1  craft_liberal map[]"}},
		"a craft that has a chamber":     {guidetest.Answers{"craft": true, "micro_category": "sale"}, nil},
		"a craft of an unknown category": {guidetest.Answers{"craft": true, "micro_category": nil}, nil},
		"another form": {
			guidetest.Answers{"legal_form": "cae", "takings": []guidetest.Row{taken("2026-02-01", "2026-01-31", "1")}}, nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, found := range creation.Contradictions(microFacts(t, c.more)) {
				got = append(got, fmt.Sprintf("%s %d %s %s %v", found.At.Question, found.At.Row, found.At.Column, found.Code, found.Values))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
