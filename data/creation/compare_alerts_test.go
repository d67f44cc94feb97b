package creation_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

// aboutForms are the alerts and the contradictions about rights and forms.
var aboutForms = map[string]bool{
	"rights_without_month": true, "rights_below_allowance": true, "quote_above_turnover": true, "dividends_above_profit": true,
	"entries_without_source": true, "contributions_given_twice": true,
}

func TestWhatContradictsItselfAmongFormsIsSaid(t *testing.T) {
	sourced := answers{"contributions_source": "Urssaf, 03/11/2026", "cae_quote_source": "CAE", "portage_quote_source": "Portage"}
	tests := []struct {
		name string
		more answers
		want []string
	}{
		{"nothing", nil, nil},
		{"contributions without a source", answers{"contributions_source": nil}, []string{"entries_without_source"}},
		{"a quote without one", answers{"cae_quote_source": nil}, []string{"entries_without_source"}},
		{"one whose source nobody needs", answers{"portage_quote_source": nil, "portage_quote_net": nil, "portage_fee_rate": nil}, nil},
		{"a share and an amount", answers{"sasu_contributions": "100"}, []string{"contributions_given_twice"}},
		// 24,000 less 10 %.
		{"a wage that takes all that is left", answers{"cae_quote_net": "21600"}, nil},
		{"and a cent more", answers{"cae_quote_net": "21600.01"}, []string{"quote_above_turnover"}},
		{"without fees, the turnover", answers{"cae_fee_rate": nil, "cae_quote_net": "24000.01"}, []string{"quote_above_turnover"}},
		{"of the year compared", answers{"forms_year": 2, "cae_quote_net": "24000.01"}, nil},
		// 5,640 less 846.
		{"dividends of all the profit", answers{"sasu_dividends": "4794"}, nil},
		{"and a cent more", answers{"sasu_dividends": "4794.01"}, []string{"dividends_above_profit"}},
		{"no dividends of a loss", answers{"forms_costs": "24000", "sasu_dividends": "0"}, nil},
		{"rights without a month", answers{"are_months_left": 0}, []string{"rights_without_month"}},
		{"no rights, and no month", answers{"are_months_left": 0, "are_remaining": "0"}, nil},
		// Nineteen whole months and a part of the twentieth.
		{"months that come to the rights", answers{"are_remaining": "18050", "are_monthly": "950"}, nil},
		{"and to a cent more each", answers{"are_remaining": "18050", "are_monthly": "950.01"}, []string{"rights_below_allowance"}},
	}
	_, table := guidetest.Shipped(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			given := hesitant(sourced)
			for id, v := range tt.more {
				given[id] = v
			}
			f, today := facts(t, given), guidetest.Day(t, "2026-11-24")
			var got []string
			for _, a := range creation.Alerts(f, creation.Figures(f, table, today), today) {
				if aboutForms[a.ID] {
					got = append(got, a.ID)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAContradictionStandsBesideItsField(t *testing.T) {
	f := facts(t, hesitant(answers{"are_monthly": "2000", "eurl_contributions": "1", "portage_quote_net": "90000"}))
	at := map[string]string{}
	for _, c := range creation.Contradictions(f) {
		at[c.Code] = c.At.Question
		for name, v := range c.Values {
			if v == nil {
				t.Errorf("%s doesn't know its %s", c.Code, name)
			}
		}
	}
	want := map[string]string{
		"rights_below_allowance": "are_monthly", "contributions_given_twice": "eurl_contributions", "quote_above_turnover": "portage_quote_net",
	}
	if diff := cmp.Diff(want, at); diff != "" {
		t.Error(diff)
	}
}
