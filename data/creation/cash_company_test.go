package creation_test

import (
	"fmt"
	"testing"

	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

// ends are the balances of some months, and the lowest.
func ends(lowest string, months ...any) map[string]string {
	want := map[string]string{"cash.lowest": lowest}
	for i := 0; i < len(months); i += 2 {
		want[fmt.Sprintf("cash.month%02d", months[i])] = months[i+1].(string)
	}
	return want
}

func TestCashOfACompany(t *testing.T) {
	hold(t, []ruled{
		{"sales that are paid at once", answers{"turnover": []string{"12000"}}, ends("1000.00", 1, "1000.00", 6, "6000.00", 12, "12000.00")},
		{"a year that months don't share evenly", answers{"turnover": []string{"100"}}, ends("8.33", 1, "8.33", 2, "16.67", 3, "25.00", 12, "100.00")},
		{"customers who pay late", answers{"turnover": []string{"12000"}, "customer_days": 45}, ends("0.00", 1, "0.00", 2, "500.00", 3, "1500.00", 12, "10500.00")},
		{"customers who pay after the year", answers{"turnover": []string{"12000"}, "customer_days": 400}, ends("0.00", 12, "0.00")},
		{"suppliers paid late", answers{"turnover": []string{"0"}, "purchases": "3600", "supplier_days": 60}, ends("-3000.00", 1, "0.00", 2, "0.00", 3, "-300.00", 12, "-3000.00")},
		{"purchases that the margin counts for more", answers{"turnover": []string{"12000"}, "variable_cost_rate": "50", "purchases": "1200"}, ends("500.00", 1, "500.00", 12, "6000.00")},
		{"purchases beyond what the margin counts", answers{"turnover": []string{"12000"}, "variable_cost_rate": "10", "purchases": "2400"}, ends("800.00", 1, "800.00", 12, "9600.00")},
		{"costs, the director's pay and its contributions", answers{
			"turnover": []string{"0"}, "fixed_costs": []row{{"amount": "1200"}, {"amounts": []string{"600", "9999"}}},
			"director_pay": []string{"6000"}, "director_contributions_rate": "50",
		}, ends("-10800.00", 1, "-900.00", 12, "-10800.00")},
		{"what pays for the start, and what is bought", answers{
			"turnover": []string{"0"}, "formalities": "100",
			"resources": []row{{"kind": "capital", "amount": "5000"}, {"kind": "grant", "amount": "900", "status": "refused"}},
			"needs": []row{
				{"kind": "investment", "amount": "2000", "years": 2},
				{"kind": "deposit", "amount": "300"},
				{"kind": "starting_cash", "amount": "1500"},
				{"kind": "other", "amount": "50"},
				{"kind": "small_equipment", "amount": "50"},
			},
		}, ends("2500.00", 1, "2500.00", 12, "2500.00")},
		{"loans", answers{"turnover": []string{"0"}, "resources": []row{borrowed("1000", "12", 3)}}, ends("-20.07", 1, "659.98", 2, "319.96", 3, "-20.07", 12, "-20.07")},
		{"depreciation and corporate tax aren't paid", answers{
			"turnover": []string{"12000"}, "needs": []row{{"kind": "investment", "amount": "1200", "years": 3}},
		}, ends("-200.00", 1, "-200.00", 12, "10800.00")},
		{"no delay known", answers{"supplier_days": nil}, ends(absent, 1, absent, 12, absent)},
		{"no purchases known", answers{"purchases": nil}, ends(absent, 1, absent)},
		{"no start is needed", answers{"target_date": nil, "turnover": []string{"12000"}}, ends("1000.00", 12, "12000.00")},
	})
}

func TestVATIsPaidTheMonthAfter(t *testing.T) {
	hold(t, []ruled{
		{"collected", answers{"turnover": []string{"12000"}, "vat_rate": "20"}, ends("1200.00", 1, "1200.00", 2, "2200.00", 12, "12200.00")},
		{"less what was deducted", answers{
			"turnover": []string{"12000"}, "vat_rate": "20", "variable_cost_rate": "50", "purchases": "6000",
		}, ends("600.00", 1, "600.00", 2, "1100.00", 12, "6100.00")},
		{"costs of their own rates", answers{
			"turnover": []string{"12000"}, "vat_rate": "20", "fixed_costs": []row{{"amount": "1200", "vat_rate": "10"}, {"amount": "2400"}},
		}, ends("890.00", 1, "890.00", 2, "1590.00", 12, "8590.00")}, // 1 200 − 310, then − 190 of VAT each month
		{"a credit is carried forward, not paid back", answers{
			"turnover": []string{"12000"}, "vat_rate": "20", "needs": []row{{"kind": "investment", "amount": "2500", "years": 5, "vat_rate": "20"}},
		}, ends("-1800.00", 1, "-1800.00", 2, "-600.00", 3, "600.00", 4, "1700.00", 5, "2700.00")}, // 500 of credit: 200, 200, then 100 due in month 4
		{"nothing collected before customers pay", answers{"turnover": []string{"12000"}, "vat_rate": "20", "customer_days": 30}, ends("0.00", 1, "0.00", 2, "1200.00", 3, "2200.00")},
		{"no VAT", answers{"turnover": []string{"12000"}, "fixed_costs": []row{{"amount": "1200", "vat_rate": "0"}}}, ends("900.00", 1, "900.00", 12, "10800.00")},
		{"no rate known", answers{"vat_rate": nil}, ends(absent, 1, absent)},
	})
}

func TestCashTableAddsUp(t *testing.T) {
	given := firm(answers{
		"target_date": "2027-01-31", "turnover": []string{"48000"}, "vat_rate": "20", "variable_cost_rate": "20", "purchases": "9600",
		"customer_days": 45, "supplier_days": 30, "fixed_costs": []row{{"amount": "31800", "vat_rate": "5.5"}}, "formalities": nil,
		"needs":     []row{{"kind": "investment", "amount": "5350", "years": 3, "vat_rate": "20"}, {"kind": "starting_cash", "amount": "2500"}},
		"resources": []row{{"kind": "capital", "amount": "9000"}, borrowed("6000", "4", 60)},
	})
	b, months := book(t, given), table(t, given)
	if len(months) != 12 {
		t.Fatalf("%d months", len(months))
	}
	before, owed, credit := cents(t, figure.Nothing()), int64(0), int64(0)
	for i, m := range months {
		in := cents(t, m.Receipts) + cents(t, m.Resources)
		out := cents(t, m.Suppliers) + cents(t, m.FixedCosts) + cents(t, m.VAT) + cents(t, m.Loans) + cents(t, m.Needs)
		if got := cents(t, m.Balance); got != before+in-out {
			t.Errorf("month %d ends with %d, not %d", m.Month, got, before+in-out)
		}
		before = cents(t, m.Balance)
		if got := b.Figure(fmt.Sprintf("cash.month%02d", i+1)).Value(); got != m.Balance.Value() {
			t.Errorf("month %d: the book has %s, the table %s", m.Month, got, m.Balance.Value())
		}
		if got := cents(t, m.VAT); got != owed {
			t.Errorf("month %d pays %d of VAT, not %d", m.Month, got, owed)
		}
		due := cents(t, m.Collected) - cents(t, m.Deducted) - credit
		owed, credit = max(due, 0), max(-due, 0)
		if got := cents(t, m.Credit); got != credit {
			t.Errorf("month %d carries %d forward, not %d", m.Month, got, credit)
		}
	}
	for month, days := range map[int][2]string{1: {"2027-01-31", "2027-02-27"}, 2: {"2027-02-28", "2027-03-30"}, 12: {"2027-12-31", "2028-01-30"}} {
		if m := months[month-1]; m.From != guidetest.Day(t, days[0]) || m.To != guidetest.Day(t, days[1]) {
			t.Errorf("month %d goes from %s to %s", month, m.From, m.To)
		}
		if n := b.Figure(fmt.Sprintf("cash.month%02d", month)).Name(); n.To != guidetest.Day(t, days[1]) || n.Month != month {
			t.Errorf("month %d is named %+v", month, n)
		}
	}
}

// cents is an amount in cents.
func cents(t testing.TB, f *figure.Figure) int64 {
	t.Helper()
	if f.IsZero() || f.Kind() != figure.KindEuro {
		t.Fatalf("no amount: %q, %q", f.Kind(), f.Fault())
	}
	var whole, part int64
	s, sign := f.Value().String(), int64(1)
	if s[0] == '-' {
		s, sign = s[1:], -1
	}
	if _, err := fmt.Sscanf(s, "%d.%d", &whole, &part); err != nil {
		t.Fatal(err)
	}
	return sign * (100*whole + part)
}
