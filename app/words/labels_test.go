package words

import (
	"testing"

	"github.com/buron-cantal/buron/data"
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
