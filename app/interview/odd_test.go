package interview_test

import (
	"testing"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/data"
)

// warning is what the field of a question says of it, without an error.
func (s *screen) warning(label string) string {
	s.t.Helper()
	return placetest.Plain(s.Field(label).Warning())
}

func TestWhatContradictsItselfIsSaidBesideItsField(t *testing.T) {
	const label = "Encaissements par période, si vous les connaissez"
	takings := []any{
		map[string]any{"from": "2027-01-01", "to": "2027-03-31", "amount": "6000"},
		map[string]any{"from": "2027-03-01", "to": "2027-06-30", "amount": "6000"},
	}
	s := open(t, data.BusinessCreation, answers{"target_date": "2027-01-01", "legal_form": "micro", "takings": takings}, "forecast", "")
	if s.warning(label) == "" {
		t.Fatalf("nothing is said of periods that overlap:\n%s", s.zone(sheet))
	}
	if error := s.Field(label).Error(); error != "" {
		t.Errorf("it is said as an error: %q", error)
	}
	s.page.Leave()
	s.Give(s.project, answers{"takings": takings[:1]})
	s.page.Reload()
	if said := s.warning(label); said != "" {
		t.Errorf("of one period it says %q", said)
	}
}

func TestAContradictionGoesWithTheAnswerThatMadeIt(t *testing.T) {
	const label = "Est-ce une activité artisanale\u202f?"
	s := open(t, data.BusinessCreation, answers{"target_date": "2027-01-01", "legal_form": "micro", "micro_category": "bnc_ssi", "craft": true}, "legal", "")
	if s.warning(label) == "" {
		t.Fatalf("nothing is said:\n%s", s.zone(sheet))
	}
	s.Field("La catégorie de votre activité").Control().(*kit.Choice).Press("bic_service")
	if said := s.warning(label); said != "" {
		t.Errorf("of a craft it says %q", said)
	}
}
