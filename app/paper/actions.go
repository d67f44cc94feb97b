package paper

import (
	"cmp"
	"slices"
	"strings"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/plan"
)

// actionsPages is « Toutes mes actions », and what to watch for.
func (c *composer) actionsPages() {
	essential, further := c.actionGroups()
	if len(c.layout.Pages) == 1 {
		c.turn() // the first page goes on the fridge
	}
	c.turnPastHalf()
	c.title(words.PaperPages.Actions, words.Paper.AllActions)
	if c.wayLeft && c.wayHeight() > 0 {
		c.need(c.wayHeight())
		c.y += 2 * mm
		c.way()
		c.y += 6 * mm
		c.paragraph(c.run(Regular, sizeText, words.Paper.AllActionsIntro))
		c.y += belowIntro
	} else {
		c.intro(words.Paper.AllActionsIntro)
	}
	c.print(c.actionTable(essential))
	if len(further) > 0 {
		c.section(words.Paper.Further)
		c.intro(words.Paper.FurtherIntro)
		c.print(c.furtherTable(further))
	}
	c.alerts()
	if c.hasFigures() && (c.pastHalf() || c.plan.Dossier.Project.Path == data.BusinessCreation) {
		c.onPaper(c.toAdd) // the figures begin with charts, which want a page of their own
	}
}

// toAdd are boxes and rules for what comes up later, where much of a page would
// stay empty before the next part.
func (c *composer) toAdd() {
	apart, side := c.grown(11*mm), c.tickSide()
	if bottom-c.y < (bottom-top)/4 {
		return
	}
	c.section(words.Paper.ToAdd)
	c.intro(words.Paper.ToAddIntro)
	c.printHeadings(apart)
	c.in(ElL, func() {
		for c.y+apart <= bottom {
			c.y += apart
			c.in(ElLI, func() {
				c.tickBox(left, c.y-side, false)
				c.blank(left+c.boxColumn(), c.y, width-c.boxColumn())
			})
		}
	})
}

// actionGroups parts the actions that lead the plan from those that go further.
// What was dropped isn't printed.
func (c *composer) actionGroups() (essential, further []plan.Action) {
	for _, a := range c.plan.Actions {
		switch {
		case a.Status == data.Dropped:
		case a.Essential:
			essential = append(essential, a)
		default:
			further = append(further, a)
		}
	}
	return essential, further
}

// Columns of the action table; large print needs wider dates.
func (c *composer) actionColumns() []tableColumn {
	who, weekday, date := Length(34*mm), Length(12*mm), Length(26*mm)
	box := c.boxColumn()
	if c.large {
		who, weekday, date = 34*mm, 15.5*mm, 34.5*mm
	}
	return []tableColumn{
		{width: box, joins: true},
		{head: words.Paper.ActionHead, width: width - box - who - weekday - date},
		{head: words.Paper.WhoHead, width: who},
		{width: weekday, joins: true},
		{head: words.Paper.DateHead, width: date, right: true},
	}
}

// actionTable lists actions under « Dès maintenant », then by stage and, in
// each, by day.
func (c *composer) actionTable(actions []plan.Action) *table {
	t := &table{columns: c.actionColumns()}
	add := func(heading string, group []plan.Action) {
		if len(group) > 0 {
			t.rows = append(t.rows, row{group: wrap([]Run{c.run(Bold, sizeGroup, heading)}, width)})
			t.rows = append(t.rows, c.actionRows(t, group)...)
		}
	}
	now, dated := atOnce(actions)
	add(words.Paper.AtOnceGroup, now)
	for _, stage := range data.Stages {
		add(c.guide.StageLabel(stage), keep(dated, func(a plan.Action) bool { return a.Stage == stage }))
	}
	return t
}

// furtherTable lists actions by day alone: its few rows would leave most groups
// with one row.
func (c *composer) furtherTable(actions []plan.Action) *table {
	t := &table{columns: c.actionColumns()}
	now, dated := atOnce(actions)
	t.rows = append(c.actionRows(t, now), c.actionRows(t, dated)...)
	return t
}

// atOnce parts what should begin at once, in the guide's order, from the rest,
// by day: what is done first stands at the top.
func atOnce(actions []plan.Action) (now, others []plan.Action) {
	begins := func(a plan.Action) bool { return a.Now && a.Open() }
	now = keep(actions, begins)
	slices.SortStableFunc(now, func(a, b plan.Action) int { return cmp.Compare(a.Order, b.Order) })
	return now, plan.ByDay(keep(actions, func(a plan.Action) bool { return !begins(a) }))
}

func keep(actions []plan.Action, belongs func(plan.Action) bool) []plan.Action {
	var out []plan.Action
	for _, a := range actions {
		if belongs(a) {
			out = append(out, a)
		}
	}
	return out
}

func (c *composer) actionRows(t *table, actions []plan.Action) []row {
	var rows []row
	for _, a := range actions {
		rows = append(rows, c.actionRow(t, a))
	}
	return rows
}

func (c *composer) actionRow(t *table, a plan.Action) row {
	weekday, date := c.actionDate(a)
	box := emptyBox
	if a.Status == data.Done {
		box = tickedBox
	}
	return row{cells: []cell{
		c.boxCell(box),
		c.actionTitle(t, a),
		t.text(2, c.run(Regular, sizeTable, c.who(a))),
		t.text(3, c.run(Regular, sizeTable, weekday)),
		t.text(4, c.run(Regular, sizeTable, date)),
	}}
}

// actionTitle is the title with its marks, then what to prepare and what is to
// be known of the date.
func (c *composer) actionTitle(t *table, a plan.Action) cell {
	runs := []Run{c.run(Bold, sizeTable, a.Title)}
	if a.Legal {
		runs = append(runs, c.tag(words.Paper.LegalDate)...)
	}
	if a.Status == data.ToConfirm {
		runs = append(runs, c.tag(words.Paper.ToConfirm)...)
	}
	cell := t.text(1, runs...)
	for _, s := range []string{c.toPrepare(a), c.dateNote(a)} {
		if s != "" {
			cell.lines = append(cell.lines, wrap([]Run{c.run(Regular, sizeSmall, s)}, t.inner(1))...)
		}
	}
	return cell
}

// tag is a word in a thin frame after a title.
func (c *composer) tag(s string) []Run {
	return []Run{c.run(Regular, sizeTable, " \u00a0"), c.marked(Framed, Regular, sizeFoot, s), c.run(Regular, sizeTable, "\u00a0")}
}

// toPrepare names the documents an action needs, else who helps with it.
func (c *composer) toPrepare(a plan.Action) string {
	if a.Of == nil {
		return ""
	}
	var labels []string
	for _, id := range a.Of.Documents {
		if d := c.guide.Document(id); d != nil {
			labels = append(labels, c.documentOf(a, d))
		}
	}
	if said := joinText(dot, labels...); said != "" {
		return said
	}
	if r := c.guide.Role(a.Of.PartnerRole); r != nil {
		return words.Paper.With + "\u00a0: " + r.Label
	}
	return ""
}

// documentOf is a document that an action needs; while it is to be done, with
// how far the document has come: nothing when it isn't needed after all.
func (c *composer) documentOf(a plan.Action, d *guide.Document) string {
	i := slices.IndexFunc(c.plan.Documents, func(row plan.Document) bool { return row.ID == d.ID })
	if !a.Open() || i < 0 {
		return d.Label
	}
	switch status := c.plan.Documents[i].Status; status {
	case "not_applicable":
		return ""
	case "to_request":
		return d.Label
	default:
		return words.PieceLine(d.Label, status)
	}
}

// dateNote says what a date alone doesn't.
func (c *composer) dateNote(a plan.Action) string {
	switch {
	case a.LegalPassed:
		return words.Paper.LegalPassed
	case a.Late && a.Open():
		return words.Paper.PastDue
	case a.Due.IsZero() && a.Open() && a.Rule.Label != "":
		return words.Paper.NoDateYet + " " + a.Rule.Label
	}
	return ""
}

// actionDate is the weekday and the date, or what stands in their place.
func (c *composer) actionDate(a plan.Action) (weekday, date string) {
	switch {
	case a.Status == data.Done && a.DoneOn.IsZero():
		return "", words.Paper.Done
	case a.Status == data.Done:
		return words.Paper.DoneOn, words.DayMonthYear(a.DoneOn)
	case a.Now:
		return "", words.Paper.AtOnce
	case a.Due.IsZero():
		return "", words.Paper.ToBeSet
	}
	return words.ShortWeekday(a.Due), words.DayMonthYear(a.Due)
}

// who carries an action out, by name where the dossier has one.
func (c *composer) who(a plan.Action) string {
	if a.Assignee != "" {
		return c.pass(a.Assignee)
	}
	if a.Who == "partner" && a.Of != nil {
		if r := c.guide.Role(a.Of.PartnerRole); r != nil {
			return r.Label
		}
	}
	return c.whoByRole(a.Who)
}

// whoByRole names the adviser, and says the others in one word.
func (c *composer) whoByRole(who string) string {
	if name := c.adviser(); who == "adviser" && name != "" {
		return name
	}
	return words.Who(who)
}

// phoneFor is the number of the contact who helps with an action.
func (c *composer) phoneFor(a plan.Action) string {
	if a.Of == nil || a.Of.PartnerRole == "" {
		return ""
	}
	return strings.TrimSpace(words.Phone(c.Contacts[data.ID(a.Of.PartnerRole)].Phone))
}

// alerts are what the newcomer and the adviser must not overlook, but those
// about figures where figures are printed.
func (c *composer) alerts() {
	figures := c.hasFigures()
	wanted := func(id string) bool { return !figures || !ofFigures(id) }
	if slices.ContainsFunc(c.plan.Alerts, func(a data.Alert) bool { return wanted(a.ID) }) {
		c.section(words.Paper.WatchFor)
		c.warn(wanted)
	}
}

// warn prints the alerts that are wanted, those of one kind together: what is
// to be done is said with the first.
func (c *composer) warn(wanted func(id string) bool) {
	var ids []string
	of := map[string][]Run{}
	for _, a := range c.plan.Alerts {
		if !wanted(a.ID) {
			continue
		}
		title, body := words.Alert(a)
		if of[a.ID] == nil {
			ids = append(ids, a.ID)
		} else {
			of[a.ID] = append(of[a.ID], c.run(Regular, sizeText, "\n"))
			body = words.FirstSentence(body)
		}
		of[a.ID] = append(of[a.ID], c.run(Bold, sizeText, words.AsSentence(title)+" "), c.run(Regular, sizeText, body))
	}
	for _, id := range ids {
		c.barredRuns(of[id])
	}
}
