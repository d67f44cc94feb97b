package creation

import (
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

// microContradictions are the answers of a micro-enterprise that can't be right.
func microContradictions(f *guide.Facts) []figure.Contradiction {
	if f.Choice("legal_form") != "micro" {
		return nil
	}
	var all []figure.Contradiction
	if category := f.Choice("micro_category"); f.Says("craft", true) && category != "" && microRates[category].chamber == "" {
		// Only a trade or a craft has a chamber: the liberal rates are used.
		all = append(all, figure.Contradiction{At: figure.Of("craft"), Code: data.AlertCraftLiberal, Severity: data.Info})
	}
	return append(all, takingsContradictions(f)...)
}

// takingsContradictions are the periods that end before they begin, that take
// in days of another, or that come before the activity.
func takingsContradictions(f *guide.Facts) []figure.Contradiction {
	var all []figure.Contradiction
	add := func(row int, column, code string, severity data.Severity, values map[string]any) {
		at := figure.Answer{Question: "takings", Row: row, Column: column, Year: -1}
		values["line"] = row + 1
		all = append(all, figure.Contradiction{At: at, Code: code, Severity: severity, Values: values})
	}
	m := micro{input: input{facts: f}}
	periods, start := m.periods(), f.Day("target_date")
	for i, p := range periods {
		from, to := p.from.Day(), p.to.Day()
		if p.days.Fault() == figure.Contrary {
			add(i, "to", data.AlertTakingsReversed, data.Warning, map[string]any{"from": from, "to": to})
		}
		for j, earlier := range periods[:i] {
			if p.overlaps(earlier) {
				add(i, "from", data.AlertTakingsOverlap, data.Warning, map[string]any{"other": j + 1})
				break
			}
		}
		// An activity that moves here had takings before.
		if !start.IsZero() && !from.IsZero() && from < start && f.Choice("activity_stage") != "running" {
			add(i, "from", data.AlertTakingsEarly, data.Info, map[string]any{"from": from, "start": start})
		}
	}
	return all
}

// overlaps says that two periods have days in common.
func (p period) overlaps(other period) bool {
	if p.days.IsZero() || other.days.IsZero() {
		return false
	}
	return p.from.Day() <= other.to.Day() && other.from.Day() <= p.to.Day()
}
