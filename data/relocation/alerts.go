package relocation

import (
	"slices"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

// Alerts are the path's alerts.
func Alerts(f *guide.Facts, b *figure.Book, d data.Dossier) []data.Alert {
	alerts := []data.Alert{{ID: data.AlertMobiliPass, Severity: data.Info}}
	warn := func(id string, values map[string]any) {
		alerts = append(alerts, data.Alert{ID: id, Severity: data.Warning, Values: values})
	}
	if worksAtHome(f) {
		for _, c := range certificates {
			if status := statusOf(d, c.document); !slices.Contains(inHand, status) {
				warn(c.alert, awaited(status))
			}
		}
	}
	if agreement := f.Choice("employer_agreement"); agreement != "signed" {
		values := map[string]any{}
		if agreement != "" {
			values["agreement"] = agreement
		}
		warn(data.AlertAgreement, values)
	}
	if siret := writtenSIRET(f, d); siret != "" && !guide.ValidSIRET(siret) {
		warn(data.AlertSIRET, map[string]any{"siret": siret})
	}
	if excess := b.Figure("allowance.flat_excess"); figure.Above(excess, figure.Nothing()).Yes() {
		warn(data.AlertAllowance, map[string]any{"excess": excess.Value().Any()})
	}
	if stands := standsIn(b); stands != nil {
		alerts = append(alerts, data.Alert{ID: data.AlertTariffs, Severity: data.Info, Values: map[string]any{
			"telecentre": stands.For, "used": stands.Telecentre,
		}})
	}
	return append(alerts, figure.ContradictionAlerts(Contradictions(f))...)
}

// standsIn is a tariff of another télécentre that the price of the month rests
// on, nil when it rests on none.
func standsIn(b *figure.Book) *figure.Record {
	monthly := b.Figure("telecentre.monthly")
	if monthly.IsZero() {
		return nil
	}
	for _, leaf := range monthly.Leaves() {
		if at := leaf.Record(); at != nil && at.For != "" {
			return at
		}
	}
	return nil
}

// worksAtHome says whether any day at home is announced, by week or by month.
func worksAtHome(f *guide.Facts) bool {
	if days, ok := f.Number("telework_days_home"); ok && days.IsPos() {
		return true
	}
	for _, days := range f.Months("home_days") {
		if days.IsPos() {
			return true
		}
	}
	return false
}

// certificates are what days at home call for, each with what is said while it
// is missing.
var certificates = []struct {
	document data.ID
	alert    string
}{
	{"insurance_certificate", data.AlertInsurance},
	{"electrical_certificate", data.AlertElectrical},
}

// inHand are the states of a document that is there, or isn't needed.
var inHand = []string{"received", "validated", "not_applicable"}

// statusOf is how far a document has come, "" when nothing is recorded of it.
func statusOf(d data.Dossier, document data.ID) string {
	for _, state := range d.Documents {
		if state.Document == document {
			return state.Status
		}
	}
	return ""
}

// awaited are the values of a document that was asked for: it is to be waited
// for, not to be asked for again.
func awaited(status string) map[string]any {
	if status != "requested" {
		return nil
	}
	return map[string]any{"state": status}
}

// writtenSIRET is the number as answered, or as typed when it wasn't understood.
func writtenSIRET(f *guide.Facts, d data.Dossier) string {
	if siret := f.Choice("employer_siret"); siret != "" {
		return siret
	}
	return d.Project.Answers["employer_siret"].Typed
}
