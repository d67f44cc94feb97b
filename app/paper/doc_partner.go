package paper

import (
	"slices"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/plan"
)

// The action sheet for a partner: what concerns them and nothing else. Of the
// person it says the name and the date aimed at; no answer, no amount, no note,
// no telephone: a partner reaches the adviser.
//
// An action concerns a partner who carries it out, or who is needed for it. The
// guide's role of an action is whom the newcomer turns to, which for a partner
// who helps comes to the same. The employer isn't one: they are the other side
// of the agreement, and what the household prepares with them in mind, such as
// its budget, isn't theirs to read. An action of the newcomer's concerns them
// only where they give a document for it, or where the law binds its date.

// employerRole is the contact role of the employer.
const employerRole data.ID = "employer_hr"

// carriesOut says whether those of a role carry an action out.
func carriesOut(role data.ID, a plan.Action) bool {
	if a.Who == "employer" {
		return role == employerRole
	}
	return a.Who == "partner" && data.ID(a.Of.PartnerRole) == role
}

// neededFor says whether somebody else needs those of a role for an action.
func neededFor(p *plan.Plan, role data.ID, a plan.Action) bool {
	if data.ID(a.Of.PartnerRole) != role {
		return false
	}
	gives := func(id string) bool {
		d := p.Guide.Document(id)
		return d != nil && d.WhoGives == "employer"
	}
	return role != employerRole || a.Legal || slices.ContainsFunc(a.Of.Documents, gives)
}

// calledUpon are the roles that open actions of the plan call upon.
func calledUpon(p *plan.Plan) []data.ID {
	var out []data.ID
	for _, r := range p.Guide.Roles {
		if len(actionsWith(p, data.ID(r.ID))) > 0 {
			out = append(out, data.ID(r.ID))
		}
	}
	return out
}

// actionsWith are the open actions that concern those of a role.
func actionsWith(p *plan.Plan, role data.ID) []plan.Action {
	return keep(p.Actions, func(a plan.Action) bool {
		return a.Open() && a.Of != nil && role != "" && (carriesOut(role, a) || neededFor(p, role, a))
	})
}

func whyNoSheet(p *plan.Plan, of Subject) string {
	if of.Role == "" && len(calledUpon(p)) == 0 || of.Role != "" && !slices.Contains(calledUpon(p), of.Role) {
		return WhyNoAction
	}
	return ""
}

// layPartnerSheet lays out the sheet of a role, or one for each role, each from
// a new page.
func layPartnerSheet(c *composer, of Subject) {
	roles := calledUpon(c.plan)
	about := ""
	if of.Role != "" {
		roles = []data.ID{of.Role}
		about = c.roleLabel(of.Role)
	}
	c.named(words.Sheet.Title, about, c.name(), c.number())
	var starts []int
	for _, role := range roles {
		starts = append(starts, len(c.layout.Pages))
		c.partnerSheet(role)
	}
	c.runningOf(words.Sheet.Title, starts...)
}

func (c *composer) roleLabel(role data.ID) string {
	if r := c.guide.Role(string(role)); r != nil {
		return r.Label
	}
	return string(role)
}

func (c *composer) partnerSheet(role data.ID) {
	held, first := c.Contacts[role], len(c.layout.Pages)+1
	c.begin(words.SuitePages.Sheet, words.Sheet.Title,
		append([]string{words.Sheet.To + " " + joinText(dot, c.roleLabel(role), c.pass(held.Name), words.Phone(held.Phone))},
			c.about(words.Sheet.About+" ")...)...)
	c.paragraph(c.run(Regular, sizeText, words.Sheet.Intro))
	all := actionsWith(c.plan, role)
	theirs := keep(all, func(a plan.Action) bool { return carriesOut(role, a) })
	others := keep(all, func(a plan.Action) bool { return !carriesOut(role, a) })
	c.sheetActions(words.Sheet.Yours, theirs, false)
	c.sheetActions(words.Sheet.Theirs, others, true)
	c.sheetDocuments(role, all)
	c.answerAndConsent(first)
}

// answerAndConsent are what the partner answers, then what the person agrees to.
// Where this page has only the room for the latter, the answer has one of its
// own. What is left of a page after the first is ruled for what else is to say.
func (c *composer) answerAndConsent(first int) {
	room, consent := c.room(), c.consentHeight()
	if all := c.sectionHeight(words.Sheet.Answer, "") + c.answerHeight() + consent; room < all && room >= consent {
		c.consent()
		c.turn()
		c.answerOfPartner(0)
		c.remarks(bottom)
		return
	}
	c.answerOfPartner(consent) // which never stands alone
	if len(c.layout.Pages) > first {
		c.remarks(bottom - consent)
	}
	c.consent()
}

// remarks are rules to write on, down to where something else stands, if there
// is room for some.
func (c *composer) remarks(to Length) {
	if to-c.y < 4*betweenNotes {
		return
	}
	c.space(aboveConsent)
	c.paragraph(c.run(Bold, sizeText, words.Sheet.Remarks))
	c.linesTo(to)
}

// sheetActions is a table of actions under a heading; with who carries each out
// where it isn't the partner.
func (c *composer) sheetActions(heading string, actions []plan.Action, who bool) {
	if len(actions) == 0 {
		return
	}
	c.section(heading)
	c.print(c.sheetTable(actions, who))
}

// sheetTable lists what is to begin at once, then the others by day.
func (c *composer) sheetTable(actions []plan.Action, who bool) *table {
	t := &table{columns: c.actionColumns()}
	t.columns[1].head = words.Sheet.ActionHead
	if !who {
		t.columns[1].width += t.columns[2].width
		t.columns = slices.Delete(t.columns, 2, 3)
	}
	last := len(t.columns) - 1
	now, dated := atOnce(actions)
	for _, a := range append(now, dated...) {
		weekday, date := c.actionDate(a)
		runs := []Run{c.run(Bold, sizeTable, a.Title)}
		if a.Legal {
			runs = append(runs, c.tag(words.Paper.LegalDate)...)
		}
		r := row{cells: []cell{c.boxCell(emptyBox), t.text(1, runs...)}}
		if who {
			r.cells = append(r.cells, t.text(2, c.run(Regular, sizeTable, c.whoForPartner(a.Who))))
		}
		r.cells = append(r.cells, t.text(last-1, c.run(Regular, sizeTable, weekday)), t.text(last, c.run(Regular, sizeTable, date)))
		t.rows = append(t.rows, r)
	}
	return t
}

// whoForPartner names who carries an action out to somebody else than the
// newcomer. Whose sheet it is stands at its head.
func (c *composer) whoForPartner(who string) string {
	switch who {
	case "newcomer":
		return words.Sheet.Person
	case "employer":
		return words.Sheet.Employer
	}
	return c.whoByRole(who)
}

// sheetDocuments are the documents that the actions need and that haven't come
// yet.
func (c *composer) sheetDocuments(role data.ID, actions []plan.Action) {
	var needed []plan.Document
	for _, d := range c.plan.Documents {
		wanted := d.Status == "to_request" || d.Status == "requested"
		if wanted && slices.ContainsFunc(actions, func(a plan.Action) bool { return slices.Contains(a.Of.Documents, d.ID) }) {
			needed = append(needed, d)
		}
	}
	if len(needed) == 0 {
		return
	}
	c.section(words.Sheet.Documents)
	box, who := c.boxColumn(), Length(44*mm)
	t := &table{columns: []tableColumn{{width: box, joins: true}, {head: words.Paper.DocumentHead, width: width - box - who}, {head: words.Paper.GivenBy, width: who}}}
	for _, d := range needed {
		giver := c.whoForPartner(d.WhoGives)
		switch {
		case d.WhoGives == "partner" && d.PartnerRole == string(role), d.WhoGives == "employer" && role == employerRole:
			giver = words.Sheet.You
		case d.WhoGives == "partner":
			giver = c.giver(d)
		}
		t.rows = append(t.rows, row{cells: []cell{
			c.boxCell(emptyBox), t.text(1, c.awaited(d)...), t.text(2, c.run(Regular, sizeTable, giver)),
		}})
	}
	c.print(t)
}

// awaited names a document that hasn't come; one that was asked for says so.
func (c *composer) awaited(d plan.Document) []Run {
	runs := []Run{c.run(Bold, sizeTable, d.Label)}
	if d.Status != "to_request" {
		runs = append(runs, c.run(Regular, sizeTable, " "+words.PieceState(d.Status)))
	}
	return runs
}

// aboveAnswer is between the heading of the answer and its boxes.
const aboveAnswer Length = 1 * mm

func (c *composer) answerHeight() Length {
	possible := c.tickRows(1, []string{words.Sheet.AsPlanned}, width)
	return aboveAnswer + c.tickRowHeight(possible[0]) + 2*c.tickAndLineHeight() + c.fillInHeight()
}

// answerOfPartner is room for the partner to answer by hand, with so much below.
func (c *composer) answerOfPartner(below Length) {
	c.section(words.Sheet.Answer)
	c.need(c.answerHeight() + below)
	c.y += aboveAnswer
	c.ticks([]string{words.Sheet.AsPlanned}, left, width)
	c.tickAndLine(words.Sheet.Otherwise, left, width)
	c.tickAndLine(words.Sheet.NotPossible, left, width)
	c.fillIn(words.Sheet.Holder, left, width)
}

const (
	// consentFrame is how high the frame is in which the person agrees.
	consentFrame Length = 24 * mm
	aboveConsent Length = 4 * mm
)

func (c *composer) agreed() []Line {
	return wrap([]Run{c.run(Regular, sizeTable, words.Sheet.Consent)}, column)
}

func (c *composer) consentHeight() Length {
	return aboveConsent + max(height(c.agreed())+2*mm+consentFrame, c.callHeight())
}

// consent says that the sheet is given with the person's agreement, and leaves
// them room to say so; beside it stands whom to call.
func (c *composer) consent() {
	c.space(aboveConsent)
	c.need(c.consentHeight() - aboveConsent)
	y := c.y
	c.in(ElP, func() { c.y = c.setLines(c.agreed(), left, y) })
	c.y += 2 * mm
	c.signatureIn(left, column, consentFrame, c.name(), "")
	c.y += consentFrame
	end := c.y
	c.in(ElP, func() { c.contactLines(y) })
	c.y = max(end, y+c.callHeight())
}
