package training

import (
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

// Alerts are the path's alerts.
func Alerts(f *guide.Facts, b *figure.Book) []data.Alert {
	var alerts []data.Alert
	warn := func(id string, values map[string]any) {
		alerts = append(alerts, data.Alert{ID: id, Severity: data.Warning, Values: values})
	}
	pending := 0
	for _, line := range f.Rows("funding") {
		switch line.Choice("status") {
		case "planned", "asked":
			pending++
		}
	}
	if pending > 0 {
		warn(data.AlertFundingPending, map[string]any{"count": pending})
	}
	if status := f.Choice("status"); status != "" && status != "job_seeker" && hasScheme(f, "aif") {
		warn(data.AlertAIF, nil)
	}
	if b.Figure(ptpEligible).No() && hasScheme(f, "ptp") {
		warn(data.AlertPTP, nil)
	}
	rate, threshold := b.Figure(attendanceRate), f.Figure("attendance_threshold")
	if figure.Below(rate, threshold).Yes() {
		warn(data.AlertAttendance, map[string]any{"rate": rate.Value().Any(), "threshold": threshold.Value().Any()})
	}
	return append(alerts, figure.ContradictionAlerts(Contradictions(f))...)
}
