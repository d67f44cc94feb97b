package figure

import (
	"github.com/buron-cantal/buron/data"
)

// Contrary is the fault of what rests on answers that contradict each other.
const Contrary Fault = "contrary"

// Contradiction is an answer that can't be right beside the others, or by
// itself: it is said beside its field and among the alerts, and never mended.
// Words find its sentence by Code.
type Contradiction struct {
	// At is the field beside which it is said.
	At Answer
	// Code is the id of its alert as well.
	Code string
	// Severity is Warning when it isn't given: what is only unlikely informs.
	Severity data.Severity
	// Values hold what its sentence quotes, as those of an alert do.
	Values map[string]any
}

// ContradictionAlerts says contradictions as alerts, one for each; none ever
// stops anything.
func ContradictionAlerts(all []Contradiction) []data.Alert {
	var alerts []data.Alert
	for _, c := range all {
		severity := c.Severity
		if severity == "" {
			severity = data.Warning
		}
		alerts = append(alerts, data.Alert{ID: c.Code, Severity: severity, Values: c.Values})
	}
	return alerts
}
