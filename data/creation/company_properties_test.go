package creation_test

import (
	"fmt"
	"maps"
	"testing"

	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/figure"
)

// euros is an amount of so many cents as the exchange file writes it.
func euros(cents int) string { return fmt.Sprintf("%d.%02d", cents/100, cents%100) }

func drawn(t *rapid.T, name string, most int) string {
	return euros(rapid.IntRange(0, most).Draw(t, name))
}

// anyFirm is a company of which everything is known.
func anyFirm(t *rapid.T) answers {
	regime := rapid.SampledFrom([]string{"corporate_tax", "income_tax"}).Draw(t, "regime")
	given := firm(answers{
		"tax_regime": regime, "legal_form": rapid.SampledFrom([]string{"eurl", "sasu", "sarl", "sas"}).Draw(t, "form"),
		"target_date": rapid.SampledFrom([]string{"2026-01-01", "2027-08-31", "2028-02-29", "2026-12-31", "2027-06-30"}).Draw(t, "start"),
		"vat_rate":    rapid.SampledFrom([]string{"0", "5.5", "10", "20"}).Draw(t, "vat"), "formalities": nil,
		"variable_cost_rate": drawn(t, "variable", 100_00), "purchases": drawn(t, "purchases", 50_000_00),
		"customer_days": rapid.IntRange(0, 120).Draw(t, "customers"), "supplier_days": rapid.IntRange(0, 120).Draw(t, "suppliers"),
	})
	var turnover []string
	var costs, needs, resources []row
	for range rapid.IntRange(1, 3).Draw(t, "years") {
		turnover = append(turnover, drawn(t, "turnover", 200_000_00))
	}
	for range rapid.IntRange(0, 3).Draw(t, "costs") {
		costs = append(costs, row{"amount": drawn(t, "cost", 40_000_00), "vat_rate": drawn(t, "vat of cost", 20_00)})
	}
	for range rapid.IntRange(0, 3).Draw(t, "needs") {
		needs = append(needs, row{
			"kind":   rapid.SampledFrom([]string{"investment", "small_equipment", "deposit", "starting_cash", "other"}).Draw(t, "need"),
			"amount": drawn(t, "price", 30_000_00), "years": rapid.IntRange(1, 7).Draw(t, "use"), "vat_rate": drawn(t, "vat of need", 20_00),
		})
	}
	for range rapid.IntRange(0, 4).Draw(t, "resources") {
		resources = append(resources, anyResource(t))
	}
	given["turnover"], given["fixed_costs"], given["needs"], given["resources"] = turnover, some(costs), some(needs), some(resources)
	return given
}

func anyResource(t *rapid.T) row {
	return row{
		"kind":   rapid.SampledFrom([]string{"capital", "current_account", "honour_loan", "bank_loan", "grant", "other"}).Draw(t, "resource"),
		"amount": drawn(t, "brought", 60_000_00), "rate": drawn(t, "rate", 30_00), "months": rapid.IntRange(1, 90).Draw(t, "months"),
		"status": rapid.SampledFrom([]string{"planned", "asked", "granted", "refused"}).Draw(t, "status"),
	}
}

// some is a list that is answered, be it empty.
func some(rows []row) []row {
	if rows == nil {
		return []row{}
	}
	return rows
}

func TestResourcesLessNeedsAreTheGap(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		b := book(t, anyFirm(r))
		gap := cents(t, b.Figure("financing.gap"))
		if want := cents(t, b.Figure("financing.resources")) - cents(t, b.Figure("financing.needs")); gap != want {
			r.Errorf("the gap is %d, not %d", gap, want)
		}
		if balanced := b.Figure("financing.balanced"); balanced.Yes() != (gap >= 0) {
			r.Errorf("balanced is %s with a gap of %d", balanced.Value(), gap)
		}
	})
}

func TestExplanationsOfACompanyGiveTheirValue(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		given := anyFirm(r)
		for _, id := range []string{"vat_rate", "target_date", "resources", "fixed_costs", "tax_regime", "purchases"} {
			if rapid.IntRange(0, 6).Draw(r, "lacks "+id) == 0 {
				given[id] = nil
			}
		}
		b := book(t, given)
		for _, key := range b.Keys() {
			f := b.Figure(key)
			if again := f.Again(); again.Value() != f.Value() || again.Fault() != f.Fault() {
				r.Errorf("%s is %s (%q), and %s (%q) again", key, f.Value(), f.Fault(), again.Value(), again.Fault())
			}
		}
	})
}

func TestALoanIsPaidBackToTheCent(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		months := rapid.IntRange(1, 120).Draw(r, "months")
		amount := rapid.IntRange(0, 90_000_00).Draw(r, "amount")
		given := firm(owing(borrowed(euros(amount), drawn(r, "rate", 100_00), months)))
		b, schedule := book(t, given), creation.Loans(facts(t, given))[0].Instalments
		if len(schedule) != months {
			r.Fatalf("%d instalments for %d months", len(schedule), months)
		}
		sum := map[string]int64{}
		monthly := cents(t, b.Figure("loan.bank_loan.monthly"))
		for _, one := range schedule {
			interest, principal, paid := cents(t, one.Interest), cents(t, one.Principal), cents(t, one.Paid)
			sum["principal"] += principal
			sum["total_interest"] += interest
			if one.Number <= 12 {
				sum["year1_interest"] += interest
				sum["year1_principal"] += principal
			}
			if one.Number < months && paid != monthly && cents(t, one.Balance) > 0 {
				r.Errorf("instalment %d is %d, not %d", one.Number, paid, monthly)
			}
			if principal < 0 || interest < 0 || cents(t, one.Balance) < 0 {
				r.Errorf("instalment %d goes below zero: %d and %d, %d left", one.Number, interest, principal, cents(t, one.Balance))
			}
		}
		if sum["principal"] != int64(amount) || cents(t, schedule[months-1].Balance) != 0 {
			r.Errorf("%d is paid back of %d, %d is left", sum["principal"], amount, cents(t, schedule[months-1].Balance))
		}
		for _, part := range []string{"total_interest", "year1_interest", "year1_principal"} {
			if got := cents(t, b.Figure("loan.bank_loan."+part)); got != sum[part] {
				r.Errorf("%s is %d, the schedule adds up to %d", part, got, sum[part])
			}
		}
		if got, want := cents(t, b.Figure("loan.bank_loan.last")), cents(t, schedule[months-1].Paid); got != want {
			r.Errorf("the last is %d, not %d", got, want)
		}
	})
}

func TestAtBreakEvenTheYearGivesNothing(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		given := anyFirm(r)
		at := book(t, given).Figure("break_even.turnover")
		if at.IsZero() || cents(t, at) > 900_000_000_00 {
			r.Skip("no margin to live on")
		}
		given["turnover"] = []string{at.Value().String()}
		b := book(t, given)
		left := cents(t, b.Figure("year1.margin")) - cents(t, b.Figure("year1.fixed_costs"))
		if left < -100 || left > 100 {
			r.Errorf("at a turnover of %s, %d cents are left", at.Value(), left)
		}
	})
}

func TestNetNeverRisesWithACost(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		given := anyFirm(r)
		more := maps.Clone(given)
		// The tax is in whole euros: a rise of a few cents may save a whole one.
		// In three years, losses carried forward save three quarters at most.
		rise := row{"amount": euros(rapid.IntRange(5_00, 5_000_00).Draw(r, "rise"))}
		more["fixed_costs"] = append([]row{rise}, given["fixed_costs"].([]row)...)
		before, after := book(t, given), book(t, more)
		for year := range given["turnover"].([]string) {
			key := fmt.Sprintf("year%d.net", year+1)
			if cents(t, after.Figure(key)) > cents(t, before.Figure(key)) {
				r.Errorf("%s goes from %s to %s", key, before.Figure(key).Value(), after.Figure(key).Value())
			}
		}
	})
}

func TestAnInvestmentIsSpreadToTheCent(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		years, amount := rapid.IntRange(1, 8).Draw(r, "years"), rapid.IntRange(0, 90_000_00).Draw(r, "amount")
		given := firm(answers{
			"turnover": []string{"0", "0", "0", "0", "0", "0", "0", "0", "0"},
			"needs":    []row{{"kind": "investment", "amount": euros(amount), "years": years}},
		})
		b, sum := book(t, given), int64(0)
		for year := 1; year <= 9; year++ {
			part := cents(t, b.Figure(fmt.Sprintf("year%d.depreciation", year)))
			if sum += part; part < 0 {
				r.Errorf("year %d takes %d", year, part)
			}
		}
		if sum != int64(amount) {
			r.Errorf("%d is spread of %d", sum, amount)
		}
	})
}

// Without VAT, the cash at the end of the first year is what the plan left over
// and kept, and what the year left before its tax: the delays of payment are
// the working capital, which the plan holds.
func TestCashMeetsTheForecast(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		given := anyFirm(r)
		given["vat_rate"], given["purchases"] = "0", "0"
		for _, table := range []string{"fixed_costs", "needs"} {
			for _, one := range given[table].([]row) {
				delete(one, "vat_rate")
			}
		}
		// What is bought is what the margin counts.
		margin := book(t, given).Figure("year1.margin")
		bought := cents(t, figure.Less(facts(t, given).FigureOfYear("turnover", 0), margin))
		given["purchases"] = euros(int(bought))
		b, kept := book(t, given), int64(0)
		for i, one := range given["needs"].([]row) {
			if one["kind"] == "starting_cash" {
				kept += cents(t, facts(t, given).Cell("needs", i, "amount"))
			}
		}
		want := cents(t, b.Figure("financing.gap")) + kept + cents(t, b.Figure("year1.left_after_repayments"))
		if tax := b.Figure("year1.corporate_tax"); !tax.IsZero() {
			want += cents(t, tax)
		}
		if got := cents(t, b.Figure("cash.month12")); got < want-5 || got > want+5 {
			r.Errorf("the year ends with %d, the plan with %d", got, want)
		}
	})
}
