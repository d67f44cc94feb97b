package creation

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

// microAlerts are the alerts of a micro-enterprise (contract §5).
func microAlerts(f *guide.Facts, b *figure.Book, today calendar.Day) []data.Alert {
	alerts := acreAlerts(f, b, today)
	for _, key := range b.Keys() {
		shape, year, _ := cutLast(key)
		switch figure := b.Figure(key); shape {
		case "vat.share_of_threshold":
			alerts = append(alerts, vatAlerts(f, figure, year)...)
		case "vat.share_of_upper":
			if figure.Exact() != nil && figure.Exact().Cmp(whole) > 0 {
				alerts = append(alerts, beside(f, data.AlertVATUpper, data.Info, figure, year))
			}
		case "ceiling.exceeded":
			if figure.Yes() {
				alerts = append(alerts, beside(f, data.AlertCeiling, data.Warning, figure, year))
			}
		}
	}
	if b.Figure("ceiling.two_years_over").Yes() {
		alerts = append(alerts, data.Alert{ID: data.AlertMicroEnds, Severity: data.Info})
	}
	return alerts
}

func acreAlerts(f *guide.Facts, b *figure.Book, today calendar.Day) []data.Alert {
	deadline := b.Figure(acreDeadline).Day()
	requested := f.Day("acre_requested_on")
	if deadline.IsZero() || !f.Says("acre", true) {
		return nil
	}
	// A request that is recorded counts by its own day, whatever today is.
	asked := requested
	if asked.IsZero() {
		asked = today
	}
	if asked <= deadline {
		return nil
	}
	values := map[string]any{"deadline": deadline}
	if !requested.IsZero() {
		values["requested"] = requested
	}
	return []data.Alert{{ID: data.AlertAcreLate, Severity: data.Warning, Values: values}}
}

// The parts of the VAT threshold from which an alert speaks.
var (
	near  = big.NewRat(90, 100)
	whole = big.NewRat(1, 1)
)

func vatAlerts(f *guide.Facts, share *figure.Figure, year string) []data.Alert {
	exact := share.Exact()
	switch {
	case exact == nil || exact.Cmp(near) < 0:
		return nil
	case exact.Cmp(whole) < 0:
		return []data.Alert{beside(f, data.AlertVATNear, data.Warning, share, year)}
	}
	return []data.Alert{beside(f, data.AlertVATCrossed, data.Warning, share, year)}
}

// beside is an alert about an amount beside a threshold: compared is the figure
// whose formula sets the one against the other.
func beside(f *guide.Facts, id string, severity data.Severity, compared *figure.Figure, year string) data.Alert {
	values := map[string]any{}
	set := func(name string, v figure.Value) {
		if !v.IsZero() {
			values[name] = v.Any()
		}
	}
	if sides := compared.Formula().Of(); len(sides) == 2 {
		set("amount", sides[0].Value())
		set("threshold", sides[1].Value())
	}
	if compared.Kind() == figure.KindPercent {
		set("share", compared.Value())
	}
	name, n := yearOf(f, year)
	values[name] = n
	return data.Alert{ID: id, Severity: severity, Values: values}
}

// yearOf is the civil year of a key's end, « 2027 » or « year1 »; a project's
// year that isn't a civil one is told by its number.
func yearOf(f *guide.Facts, of string) (name string, n int) {
	number, projects := strings.CutPrefix(of, "year")
	n, _ = strconv.Atoi(number)
	if !projects {
		return "year", n
	}
	year, month, day := f.Day("target_date").Civil()
	if month == 1 && day == 1 {
		return "year", year + n - 1
	}
	return "project_year", n
}

// cutLast parts a key from its last part.
func cutLast(key string) (before, last string, found bool) {
	i := strings.LastIndexByte(key, '.')
	if i < 0 {
		return "", key, false
	}
	return key[:i], key[i+1:], true
}
