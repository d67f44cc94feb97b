package relocation

import (
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
		if !inHand(d, "insurance_certificate") {
			warn(data.AlertInsurance, nil)
		}
		if !inHand(d, "electrical_certificate") {
			warn(data.AlertElectrical, nil)
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

// inHand says whether a document is there, or isn't needed. One of which
// nothing is recorded is missing.
func inHand(d data.Dossier, document data.ID) bool {
	for _, state := range d.Documents {
		if state.Document == document {
			switch state.Status {
			case "received", "validated", "not_applicable":
				return true
			}
			return false
		}
	}
	return false
}

// writtenSIRET is the number as answered, or as typed when it wasn't understood.
func writtenSIRET(f *guide.Facts, d data.Dossier) string {
	if siret := f.Choice("employer_siret"); siret != "" {
		return siret
	}
	return d.Project.Answers["employer_siret"].Typed
}
