package paper

import (
	"testing"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/plan"
)

// TestWhatIsDoneFirstStandsAtTheTop holds the promise over the table of
// actions: in each of its groups, and on every partner's sheet, the days that
// are printed are read in their order.
func TestWhatIsDoneFirstStandsAtTheTop(t *testing.T) {
	for name, d := range map[string]data.Dossier{
		"company": fictional(t, "company"), "creation": fictional(t, "creation"),
		"relocation": fictional(t, "relocation"), "training": fictional(t, "training"),
		"the adviser's own": withOwnActions(t),
	} {
		for day := today.AddDays(-30); day < today.AddDays(120); day = day.AddDays(10) {
			in := input(t, d)
			in.Plan = engine(t).Plan(d, day)
			c := newComposer(in)
			essential, further := c.actionGroups()
			c.wantByDay(t, name+", the plan", c.actionTable(essential))
			c.wantByDay(t, name+", further", c.furtherTable(further))
			for _, role := range calledUpon(in.Plan) {
				c.wantByDay(t, name+", the sheet of "+string(role), c.sheetTable(actionsWith(in.Plan, role), true))
			}
		}
	}
}

// wantByDay reads a table from top to bottom, group by group.
func (c *composer) wantByDay(t *testing.T, name string, of *table) {
	t.Helper()
	days := map[string]calendar.Day{}
	for _, a := range c.plan.Actions {
		if !a.Due.IsZero() {
			days[plain(words.DayMonthYear(a.Due))] = a.Due
		}
		if !a.DoneOn.IsZero() {
			days[plain(words.DayMonthYear(a.DoneOn))] = a.DoneOn
		}
	}
	var before calendar.Day
	for _, r := range of.rows {
		if len(r.group) > 0 {
			before = 0
			continue
		}
		var said string
		for _, l := range r.cells[len(r.cells)-1].lines {
			said += l.Text()
		}
		on, dated := days[plain(said)]
		if dated && on < before {
			t.Errorf("%s on %s: %s stands below %s", name, c.plan.Today, said, words.DayMonthYear(before))
		}
		before = max(before, on)
	}
}

// withOwnActions is a plan in the adviser's order, which isn't that of the days.
func withOwnActions(t *testing.T) data.Dossier {
	d := fictional(t, "relocation")
	d.Actions, d.Planned = engine(t).Create(d, today), true
	for i, days := range []int{200, 40, 90, 0} {
		own := data.Action{
			ID: data.ID("0190c1f0-0000-7000-8000-00000000000" + string(rune('0'+i))), Title: "Visite de la ferme",
			Who: "newcomer", Status: data.ToDo,
		}
		if days > 0 {
			own.Due = today.AddDays(days)
		}
		d.Actions = append(d.Actions, own)
	}
	d.Actions[3] = plan.ByHand(d.Actions[3], plan.FieldDue)
	d.Actions[3].Due = today.AddDays(100)
	d.Actions[5].Status, d.Actions[5].DoneOn = data.Done, today.AddDays(-3)
	return d
}

func TestWhatIsSaidOfADayStandsOnOneLine(t *testing.T) {
	for _, large := range []bool{false, true} {
		in := input(t, fictional(t, "creation"))
		in.Large = large
		c := newComposer(in)
		columns := &table{columns: c.actionColumns()}
		oneLine := func(column int, said string) {
			if lines := columns.text(column, c.run(Regular, sizeTable, said)).lines; len(lines) != 1 {
				t.Errorf("large print %v: « %s » takes %d lines", large, said, len(lines))
			}
		}
		oneLine(3, words.Paper.DoneOn)
		oneLine(4, words.Paper.AtOnce)
		for n := range 365 {
			a := plan.Action{}
			a.Due, a.Status = today.AddDays(n), data.ToDo
			weekday, date := c.actionDate(a)
			oneLine(3, weekday)
			oneLine(4, date)
		}
	}
}
