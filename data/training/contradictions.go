package training

import (
	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

// found gathers contradictions, each beside its field.
type found []figure.Contradiction

func (all *found) add(at figure.Answer, code string, values map[string]any) {
	*all = append(*all, figure.Contradiction{At: at, Code: code, Values: values})
}

// cell adds one of a table.
func (all *found) cell(table string, row int, column, code string, values map[string]any) {
	at := figure.Of(table)
	at.Row, at.Column = row, column
	values["line"] = row + 1
	all.add(at, code, values)
}

// Contradictions are the answers that can't be right, in the order of the
// interview.
func Contradictions(f *guide.Facts) []figure.Contradiction {
	var all found
	c := courseOf(f)
	for _, l := range c.lines {
		all.line(c, l)
	}
	for i, line := range f.Rows("funding") {
		all.funding(i, line)
	}
	all.attended(f, "attended_hours", c.hours())
	all.attended(f, "attended_days", c.onsiteDays())
	return all
}

// hoursInDay is the longest day.
const hoursInDay = 24

// line finds what is wrong in a line of the calendar.
func (all *found) line(c course, l line) {
	if l.held != nil {
		all.dates(c, l)
	}
	if hours := c.cell(l, "hours"); figure.Above(hours, figure.Define(hoursInDay)).Yes() {
		all.cell(schedule, l.row, "hours", data.AlertDayTooLong, map[string]any{"hours": hours.Value().Any()})
	}
}

func (all *found) dates(c course, l line) {
	between := map[string]any{"from": l.dates[0].Day(), "to": l.dates[1].Day()}
	held, sessions := l.held.Value(), c.cell(l, "sessions").Value()
	switch {
	case l.dates[1].Day() < l.dates[0].Day():
		all.cell(schedule, l.row, "to", data.AlertDatesCrossed, between)
	case held == figure.Int(0):
		all.cell(schedule, l.row, "weekdays", data.AlertNoDayHeld, between)
	case !held.IsZero() && !sessions.IsZero() && held != sessions:
		all.cell(schedule, l.row, "sessions", data.AlertSessions, map[string]any{"sessions": count(sessions), "days": count(held)})
	}
}

// count is a whole number as alerts carry it.
func count(v figure.Value) int {
	n, _ := v.Any().(int64)
	return int(n)
}

// funding finds what is wrong in a line of the funding.
func (all *found) funding(row int, line guide.Row) {
	granted, given := line["amount_granted"].(decimal.Decimal)
	if !given || !granted.IsPos() {
		return
	}
	if asked, known := line["amount_asked"].(decimal.Decimal); known && granted.Cmp(asked) > 0 {
		all.cell("funding", row, "amount_granted", data.AlertGrantedAbove, map[string]any{"asked": asked, "granted": granted})
	}
	if status := line.Choice("status"); status != "" && status != "granted" {
		all.cell("funding", row, "status", data.AlertGrantedEarly, map[string]any{"granted": granted, "status": status})
	}
}

// attended finds more hours, or days, than the calendar has.
func (all *found) attended(f *guide.Facts, id string, total *figure.Figure) {
	if attended := f.Figure(id); figure.Above(attended, total).Yes() {
		all.add(figure.Of(id), data.AlertAttendedAbove, map[string]any{
			"attended": attended.Value().Any(), "total": decimalOf(total),
		})
	}
}

// decimalOf is a number as alerts carry it, be it a count.
func decimalOf(f *figure.Figure) any {
	if n, whole := f.Value().Any().(int64); whole {
		return decimal.MustNew(n, 0)
	}
	return f.Value().Any()
}
