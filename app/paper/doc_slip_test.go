package paper

import (
	"slices"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

// TestASlipAsksForWhatIsDueByThen holds that a slip asks for no document of a
// later day, the signed plan among them.
func TestASlipAsksForWhatIsDueByThen(t *testing.T) {
	in := input(t, fictional(t, "relocation"))
	of := Subject{Appointment: "2026-12-15T14:00"}
	said := plain(content(layOf(t, DocAppointment, in, of)))
	for document, wanted := range map[string]bool{
		"Attestation d’assurance habitation": true,  // asked for
		"Test de débit":                      true,  // its action is done
		"Plan d’accompagnement signé":        false, // due on the 24th
		"Attestation de conformité":          false, // received
	} {
		if asked := strings.Contains(said, plain(document)); asked != wanted {
			t.Errorf("it asks for %q: %v", document, asked)
		}
	}
}

func TestASlipCountsTheDocumentsItDoesntName(t *testing.T) {
	d := fictional(t, "creation")
	d.Appointments = append(d.Appointments, data.Appointment{At: "2028-06-01T10:00", Kind: "visit", Place: "Murat", Status: "planned"})
	in := input(t, d)
	c := newComposer(in)
	named, all := 0, c.toBringOn(calendar.Date(2028, 6, 1))
	said := plain(content(layOf(t, DocAppointment, in, Subject{Appointment: "2028-06-01T10:00"})))
	for _, document := range all {
		if strings.Contains(said, plain(document)) {
			named++
		}
	}
	if named != mostBrought || !strings.Contains(said, plain("dans la liste « Pièces à apporter »")) {
		t.Errorf("%d of %d documents are named:\n%s", named, len(all), said)
	}
}

// TestAProofOfPresenceLeadsNoTelephoneToThePast holds that it has no code for an
// agenda, and is called what it is.
func TestAProofOfPresenceLeadsNoTelephoneToThePast(t *testing.T) {
	l := layOf(t, DocAppointment, input(t, fictional(t, "relocation")), Subject{Appointment: "2026-11-24T10:30"})
	if slices.ContainsFunc(l.Elements, func(e Element) bool { return e.Kind == ElFigure }) {
		t.Error("it has a code")
	}
	if said := plain(pageText(l, 0)); strings.Contains(said, plain("Carton de rendez-vous")) || !strings.Contains(said, plain("Attestation de présence, édition du")) {
		t.Errorf("it isn't called a proof:\n%s", said)
	}
}

func TestAPlaceIsSaidToItsDoorbell(t *testing.T) {
	d := fictional(t, "relocation")
	d.Appointments = []data.Appointment{{
		At: "2026-12-15T14:00", Kind: "visit", Status: "planned",
		Place: "Télécentre de Murat, deuxième étage, salle des Quatre-Routes, entrée par la cour (sonner deux fois)",
	}}
	in := input(t, d)
	in.Large = true
	if said := plain(content(layOf(t, DocAppointment, in, Subject{}))); !strings.Contains(said, plain("(sonner deux fois)")) {
		t.Errorf("the place is cut:\n%s", said)
	}
}
