package paper

import (
	"encoding/json"
	"maps"
	"testing"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

type (
	given = map[string]any
	lines = []map[string]any
)

// longLabel is as long as people write a label.
const longLabel = "Aménagement de l’ancienne étable en atelier de menuiserie, première tranche, hors raccordements"

// changed is a fictional dossier with some answers changed; nil takes one back.
func changed(t testing.TB, name string, of ...given) data.Dossier {
	t.Helper()
	d := fictional(t, name)
	for _, more := range of {
		for id, v := range more {
			if v == nil {
				delete(d.Project.Answers, id)
				continue
			}
			give(t, &d, id, v)
		}
	}
	return d
}

// give gives an answer to a question, of the newcomer or of the project.
func give(t testing.TB, d *data.Dossier, id string, v any) {
	t.Helper()
	q := engine(t).Guides.For(d.Project.Path).Question(id)
	if q == nil {
		t.Fatalf("no question %s", id)
		return
	}
	raw, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	canonical, err := q.Accept(raw, id)
	if err != nil {
		t.Fatalf("%s: %v", id, err)
	}
	if q.BelongsTo == guide.OfNewcomer {
		d.Newcomer.Answers[id] = data.Answer{Value: canonical}
		return
	}
	d.Project.Answers[id] = data.Answer{Value: canonical}
}

// shortest is a dossier of a path with those answers and no other.
func shortest(t testing.TB, path data.Path, of given) data.Dossier {
	t.Helper()
	return guidetest.Dossier(t, path, of)
}

const enormous = "999999999.99"

// numbers are the dossiers whose figures are looked at: the shortest, the usual
// and the longest of each path, with long labels, enormous and negative amounts.
func numbers(t testing.TB) map[string]data.Dossier {
	t.Helper()
	all := map[string]data.Dossier{
		"micro-usual":        fictional(t, "creation"),
		"micro-shortest":     shortest(t, data.BusinessCreation, given{"legal_form": "micro", "target_date": "2027-01-01"}),
		"micro-longest":      changed(t, "creation", longMicro),
		"micro-takings":      changed(t, "creation", given{"takings": lines{{"from": "2027-01-01", "to": "2027-06-30", "amount": "14000"}, {"from": "2027-07-01", "to": "2028-06-30", "amount": "31000"}}}),
		"micro-enormous":     changed(t, "creation", longMicro, given{"turnover": []string{enormous, enormous, enormous}, "expenses": []string{enormous, "0", enormous}, "opening_cash": enormous, "are_remaining": enormous, "sasu_pay": enormous, "cae_quote_net": enormous}),
		"micro-below":        changed(t, "creation", given{"target_date": "2027-03-01", "start_date": nil, "opening_cash": "0", "monthly_drawings": "2900", "turnover": []string{"24000"}, "expenses": []string{"2000"}}),
		"company-usual":      fictional(t, "company"),
		"company-shortest":   shortest(t, data.BusinessCreation, given{"legal_form": "sasu", "formalities": "250"}),
		"company-longest":    changed(t, "company", longCompany),
		"company-losses":     changed(t, "company", given{"turnover": []string{"9000", "12000", "60000"}, "target_date": "2027-02-15", "start_date": nil, "resources": lines{{"label": "Capital", "kind": "capital", "amount": "1000"}, {"kind": "bank_loan", "amount": "6000", "rate": "4", "months": 60, "status": "refused"}}}),
		"company-enormous":   changed(t, "company", longCompany, given{"turnover": []string{enormous, enormous, enormous}, "needs": lines{{"label": longLabel, "kind": "investment", "amount": enormous, "years": 3}}, "purchases": enormous}),
		"relocation-usual":   fictional(t, "relocation"),
		"relocation-longest": changed(t, "relocation", longRelocation),
		"relocation-shortest": shortest(t, data.EmployeeRelocation, given{
			"home_days": map[string]any{"2027-03": 1},
		}),
		"relocation-enormous": changed(t, "relocation", longRelocation, given{"budget": lines{{"label": longLabel, "amount": enormous}}, "allowance_flat_monthly": enormous, "telecentre_monthly": enormous, "support": lines{{"label": "Prime", "amount": enormous, "status": "granted"}}}),
		"training-usual":      fictional(t, "training"),
		"training-longest":    changed(t, "training", longTraining),
		"training-shortest":   shortest(t, data.Training, given{"costs": lines{{"label": "Formation", "amount": "2400"}}}),
		"training-enormous":   changed(t, "training", longTraining, given{"costs": lines{{"label": longLabel, "amount": enormous}}, "funding": lines{{"scheme": "cpf", "amount_asked": enormous, "amount_granted": enormous, "status": "granted"}}}),
	}
	for name := range maps.Clone(all) {
		d := all[name]
		d.Project.Number = "MUR-2026-0014"
		all[name] = d
	}
	return all
}

var longMicro = given{
	"micro_category": "bic_service", "craft": true, "turnover": []string{"24000", "48000", "60000", "82000", "90000"},
	"expenses": []string{"2160", "2760", "2760", "3000", "3200"}, "flat_tax_option": true, "declaration": "monthly",
	"are_monthly": "900", "are_months_left": 20, "household_charges": "2300", "other_income": "650", "household_marginal_rate": "11",
	"forms_compared": []string{"micro", "ei_reel", "eurl", "sasu", "cae", "portage"}, "forms_costs": "2500",
	"ei_contributions_rate": "45", "eurl_tax_regime": "corporate_tax", "eurl_pay": "9000", "eurl_contributions": "4000",
	"sasu_pay": "9000", "sasu_contributions": "7000", "sasu_dividends": "1200", "cae_fee_rate": "10", "cae_quote_net": "11000",
	"cae_quote_source": "Devis de la coopérative, 3 novembre 2026", "portage_fee_rate": "8", "contributions_source": "Simulateur de l’Urssaf",
	"legal_form_reason": "Le plus simple pour commencer, avant d’embaucher.",
}

var longCompany = given{
	"legal_form": "sarl", "tax_regime": "income_tax", "turnover": []string{"48000", "54000", "60000"}, "director_pay": []string{"12000", "15000", "18000"},
	"director_contributions_rate": "45", "director_contributions_source": "Comptable", "household_marginal_rate": "11", "household_charges": "2300",
	"forms_compared": []string{"micro", "sarl", "sas"}, "micro_category": "bic_service", "sasu_pay": "12000", "sasu_contributions_rate": "80",
	"needs": lines{
		{"label": longLabel, "kind": "investment", "amount": "14200", "years": 5, "vat_rate": "20"},
		{"label": "Ordinateurs", "kind": "investment", "amount": "4200", "years": 3, "vat_rate": "20"},
		{"label": "Site", "kind": "investment", "amount": "3100", "years": 3},
		{"label": "Outillage", "kind": "small_equipment", "amount": "900"},
		{"label": "Dépôt", "kind": "deposit", "amount": "200"},
		{"label": "Stock", "kind": "other", "amount": "3000"},
		{"label": "Trésorerie de départ", "kind": "starting_cash", "amount": "2500"},
	},
	"resources": lines{
		{"label": "Capital", "kind": "capital", "amount": "8000"},
		{"label": "Compte courant", "kind": "current_account", "amount": "1381.43"},
		{"label": "Prêt d’honneur", "kind": "honour_loan", "amount": "3000", "rate": "0", "months": 48, "status": "asked"},
		{"label": longLabel, "kind": "bank_loan", "amount": "16000", "rate": "4.25", "months": 84, "status": "planned"},
		{"label": "Véhicule", "kind": "bank_loan", "amount": "9000", "rate": "3.9", "months": 36, "status": "granted"},
		{"label": "Région", "kind": "grant", "amount": "2000", "status": "refused"},
	},
}

var longRelocation = given{
	"allowance_basis": "flat", "allowance_flat_monthly": "45", "telecentre_monthly": nil, "telecentre_days_month": "9",
	"home_days": map[string]any{"2027-03": 13, "2027-04": 12, "2027-05": "11.5"},
	"support": lines{
		{"label": "Prime employeur", "amount": "1500", "status": "granted"},
		{"label": longLabel, "amount": "600", "status": "asked"},
		{"label": "Aide du département", "amount": "400", "status": "planned"},
		{"label": "Mobili-Pass", "amount": "1000", "status": "refused"},
	},
	"monthly_budget": lines{
		{"label": "Loyer", "before": "940", "after": "520"},
		{"label": "Chauffage", "before": "85", "after": "160"},
		{"label": "Carburant", "before": "60", "after": "210"},
		{"label": "Seconde voiture", "before": "0", "after": "240"},
		{"label": longLabel, "before": "480", "after": "90"},
		{"label": "Cantine", "before": "130"},
	},
}

var longTraining = given{
	"hourly_price": "18.50", "travel_km_return": "84", "travel_rate": "0.25", "salaried_months": 30, "employed_since": "2024-05-01", "attended_hours": "126",
	"schedule": lines{
		{"mode": "distance", "sessions": 10, "hours": "3.5"},
		{"mode": "onsite", "from": "2027-01-11", "to": "2027-04-30", "weekdays": []string{"mon", "tue", "thu"}, "hours": "7"},
	},
	"funding": lines{
		{"scheme": "cpf", "amount_asked": "1850", "amount_granted": "1850", "status": "granted", "asked_on": "2026-10-01"},
		{"scheme": "ptp", "amount_asked": "1200", "status": "asked", "asked_on": "2026-11-02"},
		{"scheme": "region", "amount_asked": "400", "status": "planned"},
		{"scheme": "aif", "amount_asked": "550", "status": "refused"},
		{"scheme": "other", "amount_asked": "90", "amount_granted": "80", "status": "granted"},
	},
}
