package plan

import (
	"slices"
	"strings"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/relocation"
	"github.com/buron-cantal/buron/data/training"
)

// alerts gathers the path's and those that every path has, the heaviest first.
func (e Engine) alerts(p *Plan) []data.Alert {
	var alerts []data.Alert
	for _, a := range p.Actions {
		if a.LegalPassed {
			alerts = append(alerts, data.Alert{ID: data.AlertLegalPassed, Severity: data.Warning, Values: map[string]any{
				"action": string(a.ID), "title": a.Title, "due": a.Due,
			}})
		}
	}
	switch p.Dossier.Project.Path {
	case data.BusinessCreation:
		alerts = append(alerts, creation.Alerts(p.Facts, p.Figures, p.Today)...)
	case data.EmployeeRelocation:
		alerts = append(alerts, relocation.Alerts(p.Facts, p.Figures, p.Dossier)...)
	case data.Training:
		alerts = append(alerts, training.Alerts(p.Facts, p.Figures)...)
	}
	alerts = append(alerts, ratesAlerts(p.Figures)...)
	alerts = append(alerts, connectionAlerts(p.Facts)...)
	alerts = append(alerts, communeAlerts(p.Facts)...)
	alerts = append(alerts, e.retentionAlerts(p)...)
	slices.SortStableFunc(alerts, func(x, y data.Alert) int {
		return slices.Index(severities, x.Severity) - slices.Index(severities, y.Severity)
	})
	return alerts
}

// Contradictions are the answers that can't be right beside the others, in the
// order of the interview. Each is among the alerts too.
func (p *Plan) Contradictions() []figure.Contradiction {
	switch p.Dossier.Project.Path {
	case data.BusinessCreation:
		return creation.Contradictions(p.Facts)
	case data.EmployeeRelocation:
		return relocation.Contradictions(p.Facts)
	case data.Training:
		return training.Contradictions(p.Facts)
	}
	return nil
}

var severities = []data.Severity{data.Block, data.Warning, data.Info}

// ratesAlerts says of each year whose rates were used beyond it that they were,
// the earliest year first.
func ratesAlerts(b *figure.Book) []data.Alert {
	var years []int
	for _, rate := range b.Reused() {
		if year := rate.Known(); !slices.Contains(years, year) {
			years = append(years, year)
		}
	}
	slices.Sort(years)
	alerts := make([]data.Alert, len(years))
	for i, year := range years {
		alerts[i] = data.Alert{ID: data.AlertRatesReused, Severity: data.Info, Values: map[string]any{"year": year}}
	}
	return alerts
}

func connectionAlerts(f *guide.Facts) []data.Alert {
	line, measured := f.Number("line_speed")
	required, asked := f.Number("required_speed")
	if !measured || !asked || line.Cmp(required) >= 0 {
		return nil
	}
	return []data.Alert{{ID: data.AlertConnection, Severity: data.Warning, Values: map[string]any{
		"line": line, "required": required,
	}}}
}

// cantal is how the INSEE codes of the département, and nearly all its postcodes, begin.
const cantal = "15"

// communeAlerts speaks of the few communes of the Cantal whose postcode is
// another département's: right, and looks wrong.
func communeAlerts(f *guide.Facts) []data.Alert {
	v, state := f.Value("commune")
	commune, ok := v.(data.Commune)
	if state != guide.Known || !ok || commune.Postcode == "" {
		return nil
	}
	if !strings.HasPrefix(commune.INSEE, cantal) || strings.HasPrefix(commune.Postcode, cantal) {
		return nil
	}
	return []data.Alert{{ID: data.AlertPostcode, Severity: data.Info, Values: map[string]any{
		"commune": commune.Name, "postcode": commune.Postcode,
	}}}
}

// retentionAlerts asks what becomes of a dossier without contact for as long
// as the law lets it rest among those followed.
func (e Engine) retentionAlerts(p *Plan) []data.Alert {
	last := p.Dossier.Project.LastContactOn
	if last.IsZero() {
		last = p.Dossier.Project.OpenedOn
	}
	years, ok := e.years("RGPD_BASE_ACTIVE", p.Today)
	if last.IsZero() || !ok || p.Today < last.AddMonths(12*years) {
		return nil
	}
	return []data.Alert{{ID: data.AlertRetention, Severity: data.Info, Values: map[string]any{"last_contact": last}}}
}

func (e Engine) years(code string, on calendar.Day) (int, bool) {
	rate, err := e.Rates.At(code, on)
	if err != nil {
		return 0, false
	}
	years, _, ok := rate.Value.Int64(0)
	return int(years), ok
}
