package settings_test

import (
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/data/rates"
	"github.com/buron-cantal/buron/data/store"
)

func TestRatesAreCountedAndLedTo(t *testing.T) {
	s := open(t, "rates", "")
	all := s.Register.InForce().Table.All()
	toCheck := 0
	for _, r := range all {
		if r.ToCheck {
			toCheck++
		}
	}
	s.WantSays("En vigueur\nBarème livré avec le programme", "Valeurs\n"+strconv.Itoa(len(all)), "À vérifier\n"+strconv.Itoa(toCheck), "Corrigées\n0")
	if got := s.focused(); got != "Voir les barèmes" {
		t.Errorf("the focus is on %q", got)
	}
	s.Do(func(tx *store.Tx) error {
		return tx.CorrectRate(rates.Correction{Code: "TT_PRIVE_JOUR", From: day(t, "2025-01-01"), Value: "2.80", Source: "essai", On: s.Today()})
	})
	s.page.Reload()
	s.WantSays("Corrigées\n1")
	s.page.Do(place.Primary)
	if diff := cmp.Diff(place.Route{Page: place.Rates}, s.Routes[len(s.Routes)-1]); diff != "" {
		t.Error(diff)
	}
}
