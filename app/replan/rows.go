package replan

import (
	"slices"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/plan"
)

// row is a line of the table: the heading of a group, or a change.
type row struct {
	heading, count string
	change         *plan.Change
}

func (r row) isHeading() bool { return r.change == nil }

// arrange makes the rows: what would change by stage, then the rest by stage.
func (p *page) arrange() {
	p.rows = nil
	for _, proposing := range []bool{true, false} {
		for _, stage := range data.Stages {
			var rows []row
			for i := range p.changes {
				if c := &p.changes[i]; c.Stage == stage && c.Proposes() == proposing {
					rows = append(rows, row{change: c})
				}
			}
			if len(rows) == 0 {
				continue
			}
			note := words.ChangeCount(len(rows))
			if !proposing {
				note = restNote(rows)
			}
			p.rows = append(append(p.rows, row{heading: p.guide.StageLabel(stage), count: note}), rows...)
		}
	}
}

// restNote says why the lines of a group don't change.
func restNote(rows []row) string {
	for kind, note := range map[plan.ChangeKind]string{
		plan.Locked: words.LockedLines, plan.Done: words.DoneLines, plan.Same: words.SameLines,
	} {
		if !slices.ContainsFunc(rows, func(r row) bool { return r.change.Kind != kind }) {
			return note
		}
	}
	return words.OtherLines
}

// at is the row of a change, -1 when it has none.
func (p *page) at(id data.ID) int {
	return slices.IndexFunc(p.rows, func(r row) bool { return r.change != nil && r.change.ID == id })
}

// said is a day in a column: its weekday, and the day or what stands for it.
func said(d calendar.Day) (weekday, date string) {
	if d.IsZero() {
		return "", words.NoDate
	}
	return words.ShortWeekday(d), words.DayMonthYear(d)
}
