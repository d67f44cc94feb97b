package figures_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/figures"
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/data"
)

// screen is the figures of a dossier in a window, as the shell would show them.
type screen struct {
	*placetest.Desk
	t       testing.TB
	project data.ID
	page    place.Page
}

type answers = placetest.Answers

type table = []any

type row = map[string]any

// prepare takes a newcomer and gives some answers.
func prepare(t testing.TB, path data.Path, given answers) *screen {
	t.Helper()
	s := &screen{Desk: placetest.New(t), t: t}
	s.project = s.Take("Maëlle", "L’Hélias-Bœuf", path).Project.ID
	s.Give(s.project, given)
	return s
}

// show opens the page, with a figure explained.
func (s *screen) show(key string) *screen {
	s.t.Helper()
	s.page = s.Show(figures.New, place.Route{Page: place.Figures, Dossier: s.project, Item: key})
	return s
}

// outline is what the page says, header first.
func (s *screen) outline() string {
	h := s.page.Header()
	lines := []string{h.Title, h.Where}
	for _, o := range h.Actions {
		lines = append(lines, kit.Outline(o)...)
	}
	return strings.Join(append(lines, kit.Outline(s.page.Content())...), "\n")
}

func (s *screen) says(words string) bool {
	return strings.Contains(placetest.Plain(s.outline()), placetest.Plain(words))
}

func (s *screen) want(words ...string) {
	s.t.Helper()
	for _, w := range words {
		if !s.says(w) {
			s.t.Errorf("the page doesn't say %q:\n%s", w, s.outline())
		}
	}
}

// focus is what has the focus, told by what it says first.
func (s *screen) focus() string {
	o, ok := s.Canvas().Focused().(fyne.CanvasObject)
	if !ok {
		return ""
	}
	lines := kit.Outline(o)
	if len(lines) == 0 {
		return ""
	}
	return placetest.Plain(lines[0])
}

// Dossiers.

// empty is a dossier as it is after the first call.
func empty(t testing.TB) *screen { return prepare(t, data.BusinessCreation, nil) }

// begun lacks most of what the figures rest on.
func begun(t testing.TB) *screen {
	return prepare(t, data.BusinessCreation, answers{"legal_form": "micro", "micro_category": "bnc_ssi", "target_date": "2027-01-01"})
}

// micro is the translator of the pictures.
func micro(t testing.TB) *screen {
	return prepare(t, data.BusinessCreation, answers{
		"target_date": "2027-01-01", "activity": "Traductrice technique", "legal_form": "micro", "micro_category": "bnc_ssi",
		"turnover": []string{"24000", "30000", "36000"}, "expenses": []string{"2160", "2760", "2760"}, "acre": true,
		"flat_tax_option": false, "declaration": "quarterly", "are_right": "paid", "are_remaining": "18000", "target_monthly_income": "1400",
		"opening_cash": "3000", "monthly_drawings": "1300",
	})
}

// company is a firm under the longest name, with everything in it.
func company(t testing.TB) *screen {
	s := prepare(t, data.BusinessCreation, answers{
		"first_name": "Marie-Françoise", "last_name": "de Bœsinghe-Vandenbroucke-Lagarrigue",
		"target_date": "2027-03-15", "legal_form": "sasu", "tax_regime": "corporate_tax", "nature": "commercial", "vat_rate": "20",
		"turnover": []string{"48000", "54000", "60000"}, "variable_cost_rate": "20", "purchases": "9600", "customer_days": 45, "supplier_days": 30,
		"fixed_costs": table{
			row{"label": "Rémunération et charges de la présidente, cotisations comprises, sur douze mois entiers", "amount": "24000"},
			row{"label": "Télécentre", "amount": "1200"},
		},
		"needs": table{
			row{"label": "Ordinateur", "kind": "investment", "amount": "4200", "years": 3},
			row{"label": "Trésorerie", "kind": "starting_cash", "amount": "2500"},
		},
		"resources": table{
			row{"label": "Capital", "kind": "capital", "amount": "3000"},
			row{"label": "Prêt bancaire", "kind": "bank_loan", "amount": "6000", "rate": "4", "months": 60},
		},
	})
	return s
}

// extreme is a firm whose amounts are as large as may be typed, and whose
// result is far below zero.
func extreme(t testing.TB) *screen {
	return prepare(t, data.BusinessCreation, answers{
		"target_date": "2027-01-01", "legal_form": "sas", "tax_regime": "corporate_tax", "nature": "commercial", "vat_rate": "20",
		"turnover": []string{"1", "999999999.99", "999999999.99"}, "variable_cost_rate": "99", "purchases": "999999999.99", "customer_days": 0, "supplier_days": 0,
		"fixed_costs": table{row{"label": "Loyer", "amount": "999999999.99"}},
		"needs":       table{row{"label": "Usine", "kind": "investment", "amount": "999999999.99", "years": 1}},
		"resources":   table{},
	})
}

func relocation(t testing.TB) *screen {
	return prepare(t, data.EmployeeRelocation, answers{
		"target_date": "2027-03-01", "telework_days_home": "3", "telework_days_telecentre": "1", "allowance_basis": "flat",
		"allowance_flat_monthly": "60", "telecentre_monthly": "100",
		"budget":     table{row{"label": "Déménageurs", "amount": "3400"}, row{"label": "Double loyer", "amount": "780"}},
		"support":    table{row{"label": "Prime employeur", "amount": "1500", "status": "granted"}, row{"label": "Conseil régional", "amount": "800", "status": "asked"}},
		"line_speed": "8", "required_speed": "30",
	})
}

func training(t testing.TB) *screen {
	return prepare(t, data.Training, answers{
		"target_date": "2026-12-07", "course": "Télétravailler et entreprendre", "hourly_price": "18",
		"schedule": table{
			row{"mode": "distance", "sessions": 10, "hours": "7"},
			row{"mode": "onsite", "from": "2027-01-11", "to": "2027-01-22", "weekdays": []string{"mon", "tue", "wed", "thu", "fri"}, "hours": "7"},
		},
		"funding":         table{row{"scheme": "cpf", "amount_asked": "1200", "status": "asked"}, row{"scheme": "aif", "amount_asked": "1600", "amount_granted": "1600", "status": "granted"}},
		"salaried_months": 30, "status": "job_seeker",
	})
}

// lines are what the page says, a line each.
func (s *screen) lines() []string { return strings.Split(placetest.Plain(s.outline()), "\n") }

// before is what stands before a mark.
func before(s, mark string) string {
	said, _, _ := strings.Cut(s, mark)
	return said
}
