package creation_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

// Each month of the table leads from the balance before to its own, which is the
// result of that name.
func TestTheMonthsOfATillAddUp(t *testing.T) {
	_, rates := guidetest.Shipped(t)
	today := guidetest.Day(t, "2026-11-24")
	rapid.Check(t, func(r *rapid.T) {
		more := guidetest.Answers{
			"target_date": rapid.SampledFrom([]string{"2027-01-01", "2027-02-28", "2027-12-31"}).Draw(r, "start"),
			"declaration": rapid.SampledFrom([]string{"monthly", "quarterly"}).Draw(r, "rhythm"),
			"turnover":    []string{drawn(r, "turnover", 9_000_000)}, "expenses": []string{drawn(r, "expenses", 900_000)},
			"opening_cash": drawn(r, "opening", 900_000), "monthly_drawings": drawn(r, "drawings", 200_000),
		}
		f := microFacts(t, more)
		b := creation.Figures(f, rates, today)
		months := creation.TillTable(f, rates, today)
		if len(months) != 12 {
			r.Fatalf("%d months", len(months))
		}
		before := cents(t, f.Figure("opening_cash"))
		for i, m := range months {
			before += cents(t, m.Received) - cents(t, m.Spent) - cents(t, m.Drawn) - cents(t, m.Paid)
			if got := cents(t, m.Balance); got != before {
				r.Fatalf("month %d ends with %d, not %d", i+1, got, before)
			}
			if got := b.Figure(fmt.Sprintf("cash.month%02d", i+1)).Value(); got != m.Balance.Value() {
				r.Fatalf("month %d: the book has %s, the table %s", i+1, got, m.Balance.Value())
			}
			if due := b.Has(fmt.Sprintf("cash.levies.month%02d", i+1)); due != m.Due {
				r.Fatalf("month %d is one of payment: %v, and %v in the table", i+1, due, m.Due)
			}
		}
	})
}

func TestATillIsThatOfAMicroEnterprise(t *testing.T) {
	_, rates := guidetest.Shipped(t)
	today := guidetest.Day(t, "2026-11-24")
	takings := []any{map[string]any{"from": "2027-01-01", "to": "2027-06-30", "amount": "9000"}}
	for name, more := range map[string]guidetest.Answers{"a company": {"legal_form": "sasu"}, "takings by period": {"takings": takings}} {
		if got := creation.TillTable(microFacts(t, more), rates, today); got != nil {
			t.Errorf("%s has a till of %d months", name, len(got))
		}
	}
	m := creation.TillTable(microFacts(t, guidetest.Answers{"declaration": nil}), rates, today)[3]
	if m.Balance.Fault() != figure.Missing || m.Paid.Fault() != figure.Missing || m.Received.IsZero() {
		t.Error("what is paid isn't known without the rhythm of the declarations; what is received is")
	}
}

func TestSalesComeEvenly(t *testing.T) {
	months := creation.SalesTable(microFacts(t, guidetest.Answers{"target_date": "2027-01-31", "turnover": []string{"100"}}))
	for i, want := range map[int]string{0: "8.33", 1: "16.67", 11: "100.00"} {
		if got := months[i].Turnover.Value().String(); got != want {
			t.Errorf("%s by the end of month %d, want %s", got, i+1, want)
		}
	}
	if got := months[1].To; got != guidetest.Day(t, "2027-03-30") {
		t.Errorf("the second month ends on %s", got)
	}
}

func TestTheYearsOfALoanAddUpItsPayments(t *testing.T) {
	loans := creation.Loans(facts(t, firm(answers{"resources": []row{borrowed("6000", "4", 30)}})))
	years := loans[0].Years()
	if len(years) != 3 {
		t.Fatalf("%d years", len(years))
	}
	left := int64(600_000)
	for _, y := range years {
		if got := cents(t, y.Paid); got != cents(t, y.Interest)+cents(t, y.Principal) {
			t.Errorf("year %d pays %d, not its interest and its principal", y.Year, got)
		}
		if left -= cents(t, y.Principal); cents(t, y.Balance) != left {
			t.Errorf("year %d leaves %d, not %d", y.Year, cents(t, y.Balance), left)
		}
	}
	if left != 0 {
		t.Errorf("%d are still owed at the end", left)
	}
}
