package paper

import (
	"slices"

	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/text"
)

// The letter to the employer: from the newcomer, with the points that an
// agreement on telework holds (domain C.1): the framework, days and places, the
// allowance, contact hours, the way back. What isn't answered yet is named below
// them, so that the letter is also the list of what to talk about.

func whyNoLetter(p *plan.Plan, _ Subject) string {
	switch {
	case p.Dossier.Project.Path != data.EmployeeRelocation:
		return WhyOtherPath
	case p.Facts.Choice("first_name") == "" && p.Facts.Choice("last_name") == "":
		return WhyNobody
	}
	return ""
}

func layLetter(c *composer, _ Subject) {
	state := c.plan.Facts.Choice("employer_agreement")
	object := words.LetterObject(state)
	c.named(words.DocumentName(string(DocEmployer)), c.name())
	c.call(words.SuitePages.Letter)
	c.turn()
	c.foldMarks()
	c.letterHead(c.fullName(), append(c.streetAndTown(), words.Phone(c.textOf("phone")), c.textOf("email")))
	c.recipient(c.textOf("employer_name"), c.textOf("hr_contact"), c.textOf("employer_city"))
	c.y = max(c.y, letterDate)
	for _, dated := range shorten(wrap([]Run{c.run(Regular, sizeText, c.placed())}, width), 2, width) {
		c.in(ElP, func() { c.setRight(dated, right, c.y) })
		c.y += leading(dated.size())
	}
	c.y += aroundObject
	c.mark(object, 0)
	said := words.Letter.Object + " " + object
	c.in(ElH1, func() { c.pour(wrap([]Run{c.run(Bold, sizeText, said)}, width), left) })
	c.stand(ElH1, said)
	c.y += aroundObject
	c.says(c.plain(words.Letter.Madam))
	c.says(c.plain(words.LetterOpening(c.letterFacts(state))))
	if c.plan.Facts.Choice("contract") == "public" {
		c.says(c.plain(words.Letter.PublicAgent))
	} else {
		c.says(c.plain(words.Letter.Law))
	}
	c.agreement(state)
	if len(c.layout.Pages) > 1 {
		c.foot(words.DocumentName(string(DocEmployer)))
	}
}

const (
	// letterDate is where the date may stand: below whatever the window shows.
	letterDate Length = windowBottom + 3*mm
	belowSaid  Length = 1.5 * mm
	// aroundObject is above and below what the letter is about.
	aroundObject Length = 2 * mm
)

// says is a paragraph of a letter.
func (c *composer) says(runs []Run) {
	c.paragraph(runs...)
	c.y += belowSaid
}

func (c *composer) plain(s string) []Run { return []Run{c.run(Regular, sizeText, s)} }

// letterHead is who writes, beside the window.
func (c *composer) letterHead(name string, lines []string) {
	const w = windowLeft - left - 8*mm
	const most = 3 // lines of each
	say := func(face Face, s string) {
		lines := shorten(wrap([]Run{c.run(face, sizeText, s)}, w), most, w)
		c.in(ElP, func() { c.y = c.setLines(lines, left, c.y) })
	}
	say(Bold, name)
	for _, s := range lines {
		if s != "" {
			say(Regular, s)
		}
	}
}

// recipient is whom the letter goes to, with two lines for the address that
// nobody asks for.
func (c *composer) recipient(name, attention, town string) {
	below := c.y
	c.y = windowTop
	line := func(face Face, s string) {
		if s != "" {
			lines := shorten(wrap([]Run{c.run(face, sizeText, s)}, windowWidth), 2, windowWidth)
			c.in(ElP, func() { c.y = c.setLines(lines, windowLeft, c.y) })
		}
	}
	blank := func(w Length) {
		c.y += 6.5 * mm
		c.toWrite(windowLeft, c.y, w)
		c.y += 1 * mm
	}
	if name == "" {
		blank(windowWidth)
	}
	line(Bold, name)
	line(Regular, attention)
	blank(windowWidth)
	if town == "" {
		blank(windowWidth)
	}
	line(Regular, town)
	c.y = max(below, c.y) + 4*mm
}

// letterFacts are what the opening of the letter says.
func (c *composer) letterFacts(state string) words.LetterFacts {
	day := func(id string) string { return words.Together(words.FullDay(c.plan.Facts.Day(id))) }
	f := words.LetterFacts{
		State: state, Job: c.textOf("job"), From: words.Together(words.FullDay(c.target())),
		AskedOn: day("agreement_asked_on"), SignedOn: day("agreement_signed_on"),
	}
	if place := c.commune().Name; place != "" {
		f.Place = words.InPlace(place)
	}
	return f
}

// answered is what was answered, as paper says it; "" when nothing was.
func (c *composer) answered(id string) string {
	q := c.guide.Question(id)
	v, state := c.plan.Facts.Value(id)
	if q == nil || state != guide.Known || blank(v) {
		return ""
	}
	return c.pass(words.Answer(q, v))
}

// letterPoint is a point of the agreement with what is known of it.
type letterPoint struct {
	named words.LetterPoint
	how   string
}

// agreementPoints are the points of the agreement: what is known of each, and
// those of which nothing is, as a sentence names them.
func (c *composer) agreementPoints() (settled []pair, open []string) {
	home := c.commune().Name
	if home != "" {
		home = words.InPlace(home)
	}
	says := c.plan.Facts.Says
	all := []letterPoint{
		{words.Letter.Frame, c.answered("framework")},
		{words.Letter.From, words.Together(words.LongDay(c.target()))},
		{words.Letter.Home, joinText(", ", c.answered("telework_days_home"), home)},
		{words.Letter.Telecentre, c.telecentreDays()},
		{words.Letter.Onsite, joinText(", ", c.answered("onsite_days"), c.answered("employer_city"))},
		{words.Letter.Travel, words.LetterPayer(c.plan.Facts.Choice("onsite_travel_payer"))},
		{words.Letter.Hours, c.answered("contact_hours")},
		{words.Letter.Trial, c.answered("adaptation_months")},
		{words.LetterWayBack(says("way_back", false)), words.WayBack(says("way_back", true))},
		{words.Letter.Equipment, c.answered("equipment_provided")},
		{words.Letter.Allowance, c.allowance()},
	}
	if c.comesToTelecentre() {
		all = append(all, letterPoint{words.Letter.Seat, c.seat()})
	}
	for _, p := range all {
		if p.how == "" {
			open = append(open, p.named.Open)
		} else {
			settled = append(settled, pair{p.named.Settled, p.how})
		}
	}
	return settled, open
}

// comesToTelecentre says whether days at the télécentre are part of it.
func (c *composer) comesToTelecentre() bool {
	days, known := c.plan.Facts.Number("telework_days_telecentre")
	return known && days.IsPos() || c.answered("telecentre_formula") != ""
}

func (c *composer) telecentreDays() string {
	days := c.answered("telework_days_telecentre")
	if days == "" || !c.comesToTelecentre() {
		return days
	}
	return joinText(", ", days, c.telecentreName())
}

// seat says how the place at the télécentre is paid for, and by whom. A price
// per month says by itself that one pays by the month.
func (c *composer) seat() string {
	formula, price := c.answered("telecentre_formula"), c.answered("telecentre_monthly")
	if price != "" && c.plan.Facts.Choice("telecentre_formula") == "month" {
		formula = ""
	}
	return joinText(", ", formula, price, words.LetterPayer(c.plan.Facts.Choice(explain.QuestionPayer)))
}

// allowance says how telework is paid for, with the limit up to which it goes
// without contributions where the law of private employment holds.
func (c *composer) allowance() string {
	basis := c.answered("allowance_basis")
	if amount := c.answered("allowance_flat_monthly"); amount != "" {
		basis = joinText(text.NoBreak+": ", basis, amount)
	}
	if basis == "" || c.plan.Facts.Choice("contract") == "public" {
		return basis
	}
	return basis + c.guide.Fill(words.Letter.AllowanceLimit, c.today())
}

// pointsTable has a row for each point of which something is known.
func (c *composer) pointsTable(head string, points []pair) *table {
	t := c.pairsIn(points, 58*mm, width-58*mm)
	if t == nil {
		return &table{}
	}
	t.bare = false
	t.columns[0].head, t.columns[1].head = words.Letter.Point, head
	return t
}

// agreement are the points, the paragraphs below them, and where one signs. The
// rows are closer where this page so holds all; where it can't, the last points
// stand with the signatures, so that none is put to an empty sheet.
func (c *composer) agreement(state string) {
	settled, open := c.agreementPoints()
	t := c.pointsTable(words.LetterPoints(state), settled)
	said := c.letterEnds(state)
	if len(open) > 0 {
		before, named := words.LetterOpen(state, open)
		said = append([][]Run{{c.run(Bold, sizeText, before), c.run(Regular, sizeText, " "+named)}}, said...)
	}
	signers, frame := c.letterSigners(state)
	t.after = belowPoints + aboveSigned + frame
	for _, runs := range said {
		t.after += height(wrap(runs, width)) + belowSaid
	}
	t, frame = c.closer(t, frame)
	c.print(t)
	c.y += belowPoints
	c.need(min(t.after-belowPoints, bottom-top))
	for _, runs := range said {
		c.says(runs)
	}
	c.space(aboveSigned)
	c.signersIn(frame, signers...)
}

// closer are the points with less room between them, and a lower frame to sign,
// where this page so holds all, else as they are.
func (c *composer) closer(t *table, frame Length) (*table, Length) {
	if c.y+t.whole(c.press)+t.after <= bottom {
		return t, frame
	}
	snug, lower := *t, frame
	if frame == lowFrame { // longer names want their room
		lower = lowestFrame
	}
	snug.rows = slices.Clone(t.rows)
	for i := range snug.rows {
		snug.rows[i].snug = true
	}
	snug.after += lower - frame
	if c.y+snug.whole(c.press)+snug.after > bottom {
		return t, frame
	}
	return &snug, lower
}

// letterEnds are the paragraphs below the points.
func (c *composer) letterEnds(state string) (said [][]Run) {
	if papers := words.LetterPapers(c.homePapers()); papers != "" {
		said = append(said, c.plain(papers))
	}
	if c.comesToTelecentre() {
		said = append(said, c.plain(words.Letter.Convention))
	}
	if a := c.actionOf("employer_agreement"); state != "signed" && a != nil && !a.Due.IsZero() && !a.Now {
		said = append(said, c.plain(words.LetterAnswerBefore(words.Together(words.LongDay(a.Due)))))
	} else if state != "signed" {
		said = append(said, c.plain(words.Letter.AnswerPlease))
	}
	return append(said, c.plain(words.Letter.Regards))
}

// homePapers are the two certificates that work at home asks for: those that
// are there go with the letter.
func (c *composer) homePapers() (enclosed, later []string) {
	if days, known := c.plan.Facts.Number("telework_days_home"); known && !days.IsPos() {
		return nil, nil
	}
	for _, d := range c.plan.Documents {
		if !slices.Contains([]string{"insurance_certificate", "electrical_certificate"}, d.ID) {
			continue
		}
		switch d.Status {
		case "received", "validated":
			enclosed = append(enclosed, words.Lower(d.Label))
		case "not_applicable":
		default:
			later = append(later, words.Lower(d.Label))
		}
	}
	return enclosed, later
}

const (
	belowPoints Length = 2 * mm
	aboveSigned Length = 1 * mm
	// lowFrame is how high a frame to sign may be where names are short.
	lowFrame Length = 25 * mm
	// lowestFrame is how high it may be where a page so holds all.
	lowestFrame Length = 21 * mm
)

// letterSigners are the newcomer, and the employer who agrees; with the height
// of their frames.
func (c *composer) letterSigners(state string) ([]signer, Length) {
	theirs := signer{words.Letter.ForEmployer, words.Letter.Agreed}
	if state == "signed" {
		theirs.of = words.Letter.Received
	}
	both := []signer{c.theNewcomer(), theirs}
	for _, s := range both {
		if len(c.signerLines(s.who, s.of, column)) > 1 {
			return both, signatureHeight
		}
	}
	return both, lowFrame
}
