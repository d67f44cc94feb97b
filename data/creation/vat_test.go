package creation_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

func TestThresholdsOfAYear(t *testing.T) {
	turnover := func(category, amount string) guidetest.Answers {
		return guidetest.Answers{"micro_category": category, "turnover": []string{amount}}
	}
	holdMicro(t, []microCase{
		{"services", "", turnover("bnc_ssi", "36000"), map[string]string{"vat.share_of_threshold.year1": "96.00", "vat.share_of_upper.year1": "87.27", "ceiling.exceeded.year1": "false"}},
		{"sale", "", turnover("sale", "85000"), map[string]string{"vat.share_of_threshold.year1": "100.00", "vat.share_of_upper.year1": "90.91"}},
		{"the ceiling of services", "", turnover("bic_service", "83600"), map[string]string{"ceiling.exceeded.year1": "false"}},
		{"a cent over it", "", turnover("bic_service", "83600.01"), map[string]string{"ceiling.exceeded.year1": "true"}},
		{"the ceiling of sale", "", turnover("sale", "203100"), map[string]string{"ceiling.exceeded.year1": "false"}},
		{"a cent over it for sale", "", turnover("sale", "203100.01"), map[string]string{"ceiling.exceeded.year1": "true"}},
		// The ceiling of the day on which the year begins: 77 700 until 2025.
		{"the ceiling before 2026", "2025-12-31", guidetest.Answers{"target_date": "2025-12-31", "turnover": []string{"77700.01", "77700.01"}}, map[string]string{
			"ceiling.exceeded.year1": "true", "ceiling.exceeded.year2": "false", "ceiling.two_years_over": "false",
		}},
		{"no VAT threshold is known before 2025", "2024-12-31", guidetest.Answers{"target_date": "2024-12-31"}, map[string]string{"vat.share_of_threshold.year1": "", "ceiling.exceeded.year1": "false"}},
		{"two years over", "", guidetest.Answers{"turnover": []string{"10", "90000", "90000"}}, map[string]string{"ceiling.two_years_over": "true"}},
		{"two years over, but not running", "", guidetest.Answers{"turnover": []string{"90000", "10", "90000"}}, map[string]string{"ceiling.two_years_over": "false"}},
		{"one year says nothing of two", "", turnover("bnc_ssi", "90000"), map[string]string{"ceiling.two_years_over": ""}},
		{"the local tax at its limit", "", turnover("bnc_ssi", "5000"), map[string]string{"cfe.exempt.year1": "true"}},
		{"a cent over its limit", "", turnover("bnc_ssi", "5000.01"), map[string]string{"cfe.exempt.year1": "false"}},
	})
}

func TestThresholdsOfACivilYear(t *testing.T) {
	holdMicro(t, []microCase{
		// The example of the official rules (domain B.4): 50 000 € over 153 days, × 365 / 153.
		{"153 days from 1 August", "2026-08-01", since("2026-08-01", taken("2026-08-01", "2026-12-31", "50000")), map[string]string{
			"ceiling.annualised.2026": "119281.05", "ceiling.exceeded.2026": "true",
			"vat.base_threshold.2026": "15719.18", "vat.upper_threshold.2026": "17291.10",
			"vat.share_of_threshold.2026": "318.08", "vat.share_of_upper.2026": "289.17",
		}},
		{"from 1 January: the whole year", "2026-01-01", since("2026-01-01", taken("2026-01-01", "2026-12-31", "37500")), map[string]string{
			"ceiling.annualised.2026": "37500.00", "vat.base_threshold.2026": "37500.00", "vat.share_of_threshold.2026": "100.00",
		}},
		{"from 31 December: one day", "2026-12-31", since("2026-12-31", taken("2026-12-31", "2026-12-31", "229.04")), map[string]string{
			"ceiling.annualised.2026": "83599.60", "ceiling.exceeded.2026": "false", "vat.base_threshold.2026": "102.74",
		}},
		{"a cent more", "2026-12-31", since("2026-12-31", taken("2026-12-31", "2026-12-31", "229.05")), map[string]string{
			"ceiling.annualised.2026": "83603.25", "ceiling.exceeded.2026": "true",
		}},
		{"a leap year", "2028-02-29", since("2028-02-29", taken("2028-02-29", "2028-12-31", "30700")), map[string]string{
			"ceiling.annualised.2028": "36600.00", "vat.base_threshold.2028": "31454.92", // × 307 / 366
		}},
		{"the year after isn't annualised", "2026-08-01", since("2026-08-01", taken("2027-01-01", "2027-12-31", "83600")), map[string]string{
			"ceiling.annualised.2027": "", "ceiling.exceeded.2027": "false", "vat.base_threshold.2027": "37500.00",
		}},
		{"two civil years over", "2026-01-01", since("2026-01-01", taken("2026-01-01", "2026-12-31", "90000"), taken("2027-01-01", "2027-12-31", "90000")), map[string]string{
			"ceiling.two_years_over": "true",
		}},
		{"two years with one between", "2026-01-01", since("2026-01-01", taken("2026-01-01", "2026-12-31", "90000"), taken("2028-01-01", "2028-12-31", "90000")), map[string]string{
			"ceiling.two_years_over": "",
		}},
		{"the local tax on an annualised year", "2026-12-31", since("2026-12-31", taken("2026-12-31", "2026-12-31", "13.70")), map[string]string{"cfe.exempt.2026": "false"}},
		{"no start, no threshold", "2026-12-31", guidetest.Answers{"target_date": nil, "takings": []guidetest.Row{taken("2026-01-01", "2026-12-31", "10")}}, map[string]string{
			"vat.base_threshold.2026": "", "ceiling.exceeded.2026": "", "civil2026.net": "",
		}},
	})
}

func microAlertsOf(t *testing.T, today string, more guidetest.Answers) []data.Alert {
	t.Helper()
	return creation.Alerts(microFacts(t, more), microBook(t, today, more), guidetest.Day(t, today))
}

func ids(alerts []data.Alert) []string {
	var all []string
	for _, a := range alerts {
		all = append(all, a.ID)
	}
	return all
}

func TestAlertsAtEachThresholdAndOneCentBeside(t *testing.T) {
	for name, c := range map[string]struct {
		more guidetest.Answers
		want []string
	}{
		"a cent under nine tenths":    {guidetest.Answers{"turnover": []string{"33749.99"}}, nil},
		"nine tenths":                 {guidetest.Answers{"turnover": []string{"33750"}}, []string{"vat_threshold_near"}},
		"a cent under the threshold":  {guidetest.Answers{"turnover": []string{"37499.99"}}, []string{"vat_threshold_near"}},
		"the threshold":               {guidetest.Answers{"turnover": []string{"37500"}}, []string{"vat_threshold_crossed"}},
		"the upper threshold":         {guidetest.Answers{"turnover": []string{"41250"}}, []string{"vat_threshold_crossed"}},
		"a cent over the upper one":   {guidetest.Answers{"turnover": []string{"41250.01"}}, []string{"vat_threshold_crossed", "vat_upper_crossed"}},
		"the ceiling":                 {guidetest.Answers{"turnover": []string{"83600"}}, []string{"vat_threshold_crossed", "vat_upper_crossed"}},
		"a cent over the ceiling":     {guidetest.Answers{"turnover": []string{"83600.01"}}, []string{"vat_threshold_crossed", "vat_upper_crossed", "ceiling_exceeded"}},
		"each year by itself":         {guidetest.Answers{"turnover": []string{"34000", "38000"}}, []string{"vat_threshold_near", "vat_threshold_crossed"}},
		"a part of a year, pro rata":  {since("2026-08-01", taken("2026-08-01", "2026-12-31", "15719.17")), []string{"vat_threshold_near"}},
		"a cent more":                 {since("2026-08-01", taken("2026-08-01", "2026-12-31", "15719.18")), []string{"vat_threshold_crossed"}},
		"a company has none":          {guidetest.Answers{"legal_form": "cae", "turnover": []string{"500000"}}, nil},
		"two years over the ceiling":  {guidetest.Answers{"micro_category": "sale", "turnover": []string{"203101", "203101"}}, []string{"vat_threshold_crossed", "vat_upper_crossed", "ceiling_exceeded", "vat_threshold_crossed", "vat_upper_crossed", "ceiling_exceeded", "micro_ends"}},
		"what isn't known isn't said": {guidetest.Answers{"turnover": nil}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, ids(microAlertsOf(t, "2026-11-24", c.more))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAnAlertTellsItsYearAndItsAmounts(t *testing.T) {
	near := func(alerts []data.Alert) map[string]string {
		said := map[string]string{}
		for _, a := range alerts {
			for name, v := range a.Values {
				said[name] = printed(v)
			}
		}
		return said
	}
	for name, c := range map[string]struct {
		more guidetest.Answers
		want map[string]string
	}{
		"a civil year": {guidetest.Answers{"turnover": []string{"1", "36000"}}, map[string]string{"amount": "36000.00", "share": "96.00", "threshold": "37500.00", "year": "2028"}},
		"a year that isn't": {
			guidetest.Answers{"target_date": "2027-01-04", "turnover": []string{"1", "36000"}},
			map[string]string{"amount": "36000.00", "share": "96.00", "threshold": "37500.00", "project_year": "2"},
		},
		"a part of a year": {
			since("2026-08-01", taken("2026-08-01", "2026-12-31", "15000")),
			map[string]string{"amount": "15000.00", "share": "95.42", "threshold": "15719.18", "year": "2026"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, near(microAlertsOf(t, "2026-11-24", c.more))); diff != "" {
				t.Error(diff)
			}
		})
	}
}
