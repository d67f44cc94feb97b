package words

import (
	"strings"
	"testing"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/version"
)

func TestEverythingHasItsLabel(t *testing.T) {
	check := func(id, label string) {
		t.Helper()
		if label == id || label == "" {
			t.Errorf("%s has no label", id)
		}
		if wrong := proper(label + "."); wrong != "" {
			t.Errorf("%s: %s: %q", id, wrong, label)
		}
	}
	for _, id := range data.Paths {
		check(string(id), Path(id))
		check(string(id), ShortPath(id))
	}
	for _, id := range data.Stages {
		check(string(id), Stage(id))
	}
	for _, id := range data.ActionStatuses {
		check(string(id), Status(id))
	}
	for _, id := range data.Whos {
		check(id, Who(id))
	}
	for _, id := range data.ClosingReasons {
		check(string(id), ClosingReason(id))
	}
	for _, id := range data.DocumentStatuses {
		check(id, DocumentStatus(id))
	}
	for _, id := range data.AppointmentKinds {
		check(id, AppointmentKind(id))
	}
	for _, id := range data.AppointmentStatuses {
		check(id, AppointmentStatus(id))
	}
}

func TestWhatHasNoLabelIsSaidAsItIs(t *testing.T) {
	if got := Path("exchange_student"); got != "exchange_student" {
		t.Errorf("got %q", got)
	}
}

// TestAPlaceThatIsTheMeetingItselfIsSaidOnce on the page of changes and in the
// list of meetings.
func TestAPlaceThatIsTheMeetingItselfIsSaidOnce(t *testing.T) {
	for place, want := range map[string][2]string{
		"Visioconférence":      {"Rendez-vous ajouté : mercredi 16 décembre 2026 à 9 h 30, visioconférence", "Visioconférence"},
		" visioconférence":     {"Rendez-vous ajouté : mercredi 16 décembre 2026 à 9 h 30, visioconférence", "Visioconférence"},
		"Au télécentre d’Ydes": {"Rendez-vous ajouté : mercredi 16 décembre 2026 à 9 h 30, visioconférence, Au télécentre d’Ydes", "Visioconférence · Au télécentre d’Ydes"},
	} {
		got := [2]string{
			strings.ReplaceAll(MeetingChange(version.Appointment{At: "2026-12-16T09:30", Kind: "video", Place: place}, true, 0), "\u00a0", " "),
			MeetingWhat("video", place),
		}
		if got != want {
			t.Errorf("%q: %q, want %q", place, got, want)
		}
	}
}

// TestAMeetingThatIsOverIsNotWithdrawn: it may well have been kept.
func TestAMeetingThatIsOverIsNotWithdrawn(t *testing.T) {
	meeting := version.Appointment{At: "2026-12-15T14:00", Kind: "visit"}
	for day, want := range map[int]string{14: "Rendez-vous retiré", 15: "Rendez-vous passé", 16: "Rendez-vous passé"} {
		if got := MeetingChange(meeting, false, calendar.Date(2026, 12, day)); !strings.HasPrefix(got, want) {
			t.Errorf("told on the %d: %q, want %q", day, got, want)
		}
	}
}
