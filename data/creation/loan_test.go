package creation_test

import (
	"encoding/json"
	"testing"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

func borrowed(amount, rate string, months int) row {
	r := row{"label": "Prêt", "kind": "bank_loan", "amount": amount, "months": months}
	if rate != "" {
		r["rate"] = rate
	}
	return r
}

func owing(loans ...row) answers {
	return answers{"turnover": []string{"1000", "1000", "1000"}, "resources": loans}
}

func TestLoanIsPaidBackInConstantInstalments(t *testing.T) {
	parts := func(monthly, interest, principal, total, last string) map[string]string {
		return map[string]string{
			"loan.bank_loan.monthly": monthly, "loan.bank_loan.year1_interest": interest, "loan.bank_loan.year1_principal": principal,
			"loan.bank_loan.total_interest": total, "loan.bank_loan.last": last,
		}
	}
	hold(t, []ruled{
		{"no interest", owing(borrowed("1200", "0", 12)), parts("100.00", "0.00", "1200.00", "0.00", "100.00")},
		{"a rate left out is none", owing(borrowed("1200", "", 12)), parts("100.00", "0.00", "1200.00", "0.00", "100.00")},
		{"the last settles", owing(borrowed("1000", "0", 3)), parts("333.33", "0.00", "1000.00", "0.00", "333.34")},
		{"or is the smaller", owing(borrowed("200", "0", 3)), parts("66.67", "0.00", "200.00", "0.00", "66.66")},
		{"one month", owing(borrowed("1000", "12", 1)), parts("1010.00", "10.00", "1000.00", "10.00", "1010.00")},
		{"two months at 12 %", owing(borrowed("1000", "12", 2)), parts("507.51", "15.02", "1000.00", "15.02", "507.51")},
		{"two months at 100 %", owing(borrowed("1200", "100", 2)), parts("676.00", "152.00", "1200.00", "152.00", "676.00")},
		{"five years at 4 %", owing(borrowed("6000", "4", 60)), parts("110.50", "219.88", "1106.12", "629.94", "110.44")},
		{"exactly a year and a month", owing(borrowed("1300", "0", 13)), parts("100.00", "0.00", "1200.00", "0.00", "100.00")},
		{"less than a cent a month", owing(borrowed("0.10", "0", 12)), parts("0.01", "0.00", "0.10", "0.00", "0.00")},
		{"nothing borrowed", owing(borrowed("0", "4", 12)), parts("0.00", "0.00", "0.00", "0.00", "0.00")},
		{"fifty years", owing(borrowed("6000", "0", 600)), parts("10.00", "0.00", "120.00", "0.00", "10.00")},
		{"no loan runs for longer", owing(borrowed("6000", "0", 601)), parts(absent, absent, absent, absent, absent)},
		{"no month", owing(borrowed("6000", "4", 0)), parts(absent, absent, absent, absent, absent)},
		{"no loan", owing(), parts(absent, absent, absent, absent, absent)},
		{"two add up", owing(borrowed("1000", "0", 3), borrowed("1000", "12", 2)), parts("840.84", "15.02", "2000.00", "15.02", "840.85")},
		{"beside a resource that may be one", owing(borrowed("1000", "0", 3), row{"amount": "5"}), parts(absent, absent, absent, absent, absent)},
		{"one of them without its time", owing(borrowed("1000", "0", 3), row{"kind": "bank_loan", "amount": "5"}), parts(absent, absent, absent, absent, absent)},
	})
}

func TestLoansWeighOnTheYears(t *testing.T) {
	refused := borrowed("6000", "4", 60)
	refused["status"] = "refused"
	honour := borrowed("1200", "", 24)
	honour["kind"] = "honour_loan"
	hold(t, []ruled{
		{"interest and principal of each", owing(borrowed("6000", "4", 60)), map[string]string{
			"year1.interest": "219.88", "year2.interest": "174.79", "year3.interest": "127.91",
			"year1.repayments": "1106.12", "year2.repayments": "1151.21", "year3.repayments": "1198.09",
			"year1.fixed_costs": "219.88",
		}},
		{"nothing once it is paid", owing(borrowed("1200", "12", 12)), map[string]string{"year2.interest": "0.00", "year2.repayments": "0.00"}},
		{"both kinds", owing(borrowed("1200", "0", 12), honour), map[string]string{
			"year1.repayments": "1800.00", "year2.repayments": "600.00", "year3.repayments": "0.00", "loan.honour_loan.monthly": "50.00",
		}},
		{"not what was refused", owing(refused), map[string]string{"year1.interest": "0.00", "loan.bank_loan.monthly": absent}},
		{"not what isn't a loan", owing(row{"kind": "current_account", "amount": "500", "months": 12}), map[string]string{"year1.repayments": "0.00"}},
		{"no resources", answers{"resources": []row{}}, map[string]string{"year1.interest": "0.00", "year1.repayments": "0.00"}},
	})
}

func TestSchedule(t *testing.T) {
	given := firm(owing(row{"kind": "capital", "amount": "5"}, borrowed("1000", "12", 3)))
	given["target_date"] = "2027-08-31"
	loans := creation.Loans(facts(t, given))
	if len(loans) != 1 || loans[0].Row != 1 || loans[0].Kind != "bank_loan" || loans[0].Label != "Prêt" {
		t.Fatalf("the loans are %+v", loans)
	}
	want := []struct{ due, paid, interest, principal, balance string }{
		{"2027-09-30", "340.02", "10.00", "330.02", "669.98"},
		{"2027-10-31", "340.02", "6.70", "333.32", "336.66"},
		{"2027-11-30", "340.03", "3.37", "336.66", "0.00"},
	}
	if len(loans[0].Instalments) != len(want) {
		t.Fatalf("%d instalments", len(loans[0].Instalments))
	}
	for i, w := range want {
		got := loans[0].Instalments[i]
		for _, c := range []struct {
			name string
			f    *figure.Figure
			want string
		}{{"paid", got.Paid, w.paid}, {"interest", got.Interest, w.interest}, {"principal", got.Principal, w.principal}, {"balance", got.Balance, w.balance}} {
			if v := c.f.Value().String(); v != c.want {
				t.Errorf("instalment %d: %s is %s, not %s", got.Number, c.name, v, c.want)
			}
		}
		if got.Number != i+1 || got.Due != guidetest.Day(t, w.due) {
			t.Errorf("instalment %d is due on %s, not %s", got.Number, got.Due, w.due)
		}
	}
	given["target_date"] = nil
	if due := creation.Loans(facts(t, given))[0].Instalments[0].Due; !due.IsZero() {
		t.Errorf("without a start the first is due on %s", due)
	}
	given = firm(owing(row{"kind": "bank_loan", "amount": "5"}))
	if got := creation.Loans(facts(t, given)); len(got) != 1 || got[0].Instalments != nil {
		t.Errorf("a loan without its time has the schedule %+v", got)
	}
}

func TestARateOfThreeHundredIsRefused(t *testing.T) {
	library, _ := guidetest.Shipped(t)
	q := library.For(data.BusinessCreation).Question("resources")
	raw, err := json.Marshal([]row{borrowed("6000", "300", 60)})
	if err != nil {
		t.Fatal(err)
	}
	_, err = q.Accept(raw, "project.answers.resources")
	if told, ok := err.(*data.Error); !ok || told.Where != "project.answers.resources[0].rate" || told.What != string(data.AboveMaximum) {
		t.Errorf("told %v", err)
	}
}
