package creation_test

import (
	"maps"
	"testing"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

type (
	answers = guidetest.Answers
	row     = guidetest.Row
)

// absent is the result that mustn't be there.
const absent = ""

// firm is a company of which everything is known and nothing costs anything,
// but for what more says; nil takes an answer back.
func firm(more answers) answers {
	all := answers{
		"legal_form": "sasu", "target_date": "2027-01-01", "tax_regime": "corporate_tax", "vat_rate": "0",
		"turnover": []string{"10000"}, "variable_cost_rate": "0", "purchases": "0", "customer_days": 0, "supplier_days": 0,
		"fixed_costs": []row{}, "needs": []row{}, "resources": []row{}, "formalities": "0",
	}
	maps.Copy(all, more)
	return all
}

func facts(t testing.TB, given answers) *guide.Facts {
	t.Helper()
	library, _ := guidetest.Shipped(t)
	return library.For(data.BusinessCreation).Facts(guidetest.Dossier(t, data.BusinessCreation, given), nil)
}

func book(t testing.TB, given answers) *figure.Book {
	t.Helper()
	_, table := guidetest.Shipped(t)
	return creation.Figures(facts(t, given), table, guidetest.Day(t, "2026-11-24"))
}

// ruled is a case of a rule: some answers, and what some results come to.
type ruled struct {
	name string
	more answers
	want map[string]string
}

func hold(t *testing.T, cases []ruled) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			b := book(t, firm(c.more))
			got := b.Results()
			for key, want := range c.want {
				if v := got[key].String(); v != want {
					t.Errorf("%s is %q, not %q (%s)", key, v, want, b.Figure(key).Fault())
				}
			}
		})
	}
}

func TestFormalitiesFollowTheForm(t *testing.T) {
	// The sums of domain B.3, tariffs of 2026 without tax.
	tariff := func(form string, more answers) answers {
		given := answers{"legal_form": form, "formalities": nil}
		maps.Copy(given, more)
		return given
	}
	paid := func(amount string) map[string]string { return map[string]string{"financing.formalities": amount} }
	hold(t, []ruled{
		{"EURL", tariff("eurl", nil), paid("174.43")},
		{"SASU", tariff("sasu", nil), paid("191.43")},
		{"SARL", tariff("sarl", nil), paid("197.43")},
		{"SAS", tariff("sas", nil), paid("246.43")},
		{"a trader", tariff("ei_reel", answers{"nature": "commercial"}), paid("22.88")},
		{"a craftsman", tariff("ei_reel", answers{"nature": "craft"}), paid("45.00")},
		{"a liberal profession", tariff("ei_reel", answers{"nature": "liberal"}), paid("0.00")},
		{"a sole trader of no known nature", tariff("ei_reel", nil), paid(absent)},
		{"what is known of them", tariff("sasu", answers{"formalities": "250.10"}), paid("250.10")},
		{"none, said so", tariff("sasu", answers{"formalities": "0"}), paid("0.00")},
		{"before a start is known", tariff("sasu", answers{"target_date": nil}), paid("191.43")},
		{"for years", tariff("sasu", answers{"target_date": "2035-01-01"}), paid("191.43")},
	})
}

func TestFinancingPlan(t *testing.T) {
	needs := []row{
		{"label": "Four", "kind": "investment", "amount": "3000", "years": 3},
		{"label": "Pelle", "kind": "small_equipment", "amount": "200"},
		{"label": "Caution", "kind": "deposit", "amount": "300"},
		{"label": "Réserve", "kind": "starting_cash", "amount": "1000"},
		{"label": "Stock", "kind": "other", "amount": "500"},
	}
	resources := []row{
		{"label": "Capital", "kind": "capital", "amount": "1000"},
		{"label": "Compte courant", "kind": "current_account", "amount": "500"},
		{"label": "Prêt", "kind": "bank_loan", "amount": "3000", "rate": "3", "months": 36, "status": "asked"},
		{"label": "Prêt d’honneur", "kind": "honour_loan", "amount": "1000", "months": 24, "status": "planned"},
		{"label": "Subvention", "kind": "grant", "amount": "9000", "status": "refused"},
	}
	hold(t, []ruled{
		{"nothing needed, nothing brought", nil, map[string]string{
			"financing.needs": "0.00", "financing.resources": "0.00", "financing.gap": "0.00", "financing.balanced": "true",
			"financing.own_share": absent, "financing.honour_loan_share": absent, "financing.own_funds": "0.00",
		}},
		{"needs and what pays for them, the refused left out", answers{"needs": needs, "resources": resources, "formalities": "100"}, map[string]string{
			"financing.needs": "5100.00", "financing.resources": "5500.00", "financing.gap": "400.00", "financing.balanced": "true",
			"financing.own_funds": "1500.00", "financing.bank_loans": "3000.00", "financing.honour_loans": "1000.00",
			"financing.own_share": "27.27", "financing.honour_loan_share": "18.18",
		}},
		{"a cent short", answers{"formalities": "0.01"}, map[string]string{"financing.gap": "-0.01", "financing.balanced": "false"}},
		{"working capital with VAT over 360 days", answers{
			"turnover": []string{"36000"}, "vat_rate": "20", "purchases": "10000", "customer_days": 30, "supplier_days": 45,
		}, map[string]string{"financing.working_capital": "2100.00", "financing.needs": "2100.00"}}, // 3 600 − 1 500
		{"working capital below zero", answers{"purchases": "9000", "supplier_days": 60}, map[string]string{"financing.working_capital": "-1500.00"}},
		{"customers and suppliers to the cent, each", answers{
			"turnover": []string{"100"}, "purchases": "100", "customer_days": 1, "supplier_days": 2,
		}, map[string]string{"financing.working_capital": "-0.28"}}, // 0,28 − 0,56
		{"only the first year counts", answers{"turnover": []string{"36000", "72000"}, "customer_days": 30}, map[string]string{"financing.working_capital": "3000.00"}},
		{"no delay of customers", answers{"customer_days": nil}, map[string]string{
			"financing.working_capital": absent, "financing.needs": absent, "financing.gap": absent, "financing.resources": "0.00",
		}},
		{"no list of needs", answers{"needs": nil}, map[string]string{"financing.needs": absent, "year1.depreciation": absent}},
		{"no list of resources", answers{"resources": nil}, map[string]string{
			"financing.resources": absent, "year1.interest": absent, "year1.fixed_costs": absent, "loan.bank_loan.monthly": absent,
		}},
		{"a resource without its kind", answers{"resources": []row{{"label": "Oncle", "amount": "500"}}}, map[string]string{
			"financing.resources": "500.00", "financing.own_share": absent, "year1.interest": absent,
		}},
		{"a row that is empty", answers{"resources": []row{{}, {"kind": "capital", "amount": "500"}}}, map[string]string{
			"financing.resources": "500.00", "financing.own_share": "100.00",
		}},
	})
}

func TestNoForecastForOtherForms(t *testing.T) {
	for _, form := range []string{"micro", "cae", "portage"} {
		given := firm(answers{"legal_form": form})
		for _, key := range book(t, given).Keys() {
			if rule := figure.Rule(key); rule == "financing.needs" || rule == "yearN.pre_tax" || rule == "break_even.turnover" {
				t.Errorf("%s has %s", form, key)
			}
		}
		if creation.Loans(facts(t, given)) != nil || table(t, given) != nil {
			t.Errorf("%s has loans or the cash of a company", form)
		}
	}
}

func table(t testing.TB, given answers) []creation.CashMonth {
	t.Helper()
	_, rates := guidetest.Shipped(t)
	return creation.CashTable(facts(t, given), rates)
}

func TestWhatAForecastWaitsForIsSaid(t *testing.T) {
	b := book(t, answers{"legal_form": "eurl"})
	for key, want := range map[string]figure.Answer{
		"financing.gap":     figure.Of("resources"),
		"year1.margin_rate": figure.Of("variable_cost_rate"),
		"year1.margin":      {Question: "turnover", Row: -1, Year: 0},
		"cash.lowest":       {Question: "turnover", Row: -1, Year: 0},
	} {
		f := b.Figure(key)
		if f.Fault() != figure.Missing || len(f.Wants()) == 0 || f.Wants()[0] != want {
			t.Errorf("%s waits for %v (%q), not %v first", key, f.Wants(), f.Fault(), want)
		}
	}
	if wants := book(t, firm(answers{"target_date": nil})).Figure("year1.corporate_tax").Wants(); len(wants) != 1 || wants[0] != figure.Of("target_date") {
		t.Errorf("the tax of no known year waits for %v", wants)
	}
	row := book(t, firm(answers{"needs": []row{{"kind": "investment", "amount": "900"}}})).Figure("year1.depreciation").Wants()
	if want := (figure.Answer{Question: "needs", Row: 0, Column: "years", Year: -1}); len(row) != 1 || row[0] != want {
		t.Errorf("it waits for %v, not %v", row, want)
	}
}
