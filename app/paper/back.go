package paper

import (
	"slices"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/text"
)

// hostRole is the contact role that the télécentre itself plays.
const hostRole = "telecentre_host"

// contact is a row of « Qui appeler ».
type contact struct{ who, holder, hours, why, phone string }

// contacts are the adviser, the télécentre, then the plan's roles with who
// holds them; those with a phone first, since they can be called.
func (c *composer) contacts() (first, others []contact) {
	if name := c.adviser(); name != "" {
		first = append(first, contact{name, words.Paper.YourAdviser, c.hours(), words.Paper.AnyQuestion, words.Phone(c.phone())})
	}
	hosted := false
	if t := c.Telecentre; t != nil && t.Phone != "" && c.Contacts[hostRole].Phone == "" {
		hosted = true
		first = append(first, contact{words.Paper.Welcome, c.pass(t.Name), c.pass(t.Hours), words.Paper.WelcomeFor, words.Phone(t.Phone)})
	}
	for _, r := range c.plan.Roles {
		held := c.Contacts[data.ID(r.ID)]
		if hosted && r.ID == hostRole {
			continue
		}
		row := contact{r.Label, c.pass(held.Name), c.pass(held.Hours), r.For, words.Phone(held.Phone)}
		if row.phone != "" {
			first = append(first, row)
		} else {
			others = append(others, row)
		}
	}
	return first, others
}

// shareContacts keeps on the back those that fit with what must stand there,
// those who can be called before the others. It takes a page, two in large print.
func (c *composer) shareContacts() (here, elsewhere []contact) {
	first, others := c.contacts()
	all := append(append([]contact(nil), first...), others...)
	n := min(1, len(all))
	for pages := c.backLength(all[:n]); n < len(all) && c.backLength(all[:n+1]) <= pages; n++ {
	}
	return all[:n], all[n:]
}

// backLength lays the back out on sheets of its own, and counts them.
func (c *composer) backLength(here []contact) int {
	trial := *c
	press := *c.press
	press.layout = &Layout{Elements: []Element{{Kind: ElDocument, Parent: -1}}}
	press.y, press.of = 0, 0
	trial.press = &press
	trial.backPages(here)
	return len(press.layout.Pages)
}

// otherContacts are the roles that the back page has no room for; those that
// nobody can call yet take a line each, and room for a number in large print.
func (c *composer) otherContacts() {
	if len(c.elsewhere) == 0 {
		return
	}
	c.title(words.PaperPages.Contacts, words.Paper.OtherContacts)
	var phones []contact
	var roles [][]Run
	for _, k := range c.elsewhere {
		if k.phone != "" || c.large {
			phones = append(phones, k)
			continue
		}
		roles = append(roles, []Run{c.run(Bold, sizeTable, k.who), c.run(Regular, sizeTable, text.NoBreak+": "+joinText(" ", k.why, joinText(dot, k.holder, k.hours)))})
	}
	if len(phones) > 0 {
		c.print(c.contactTable(phones))
		c.space(3 * mm)
	}
	if len(roles) > 0 {
		c.bulletRuns(roles)
	}
}

func (c *composer) contactTable(contacts []contact) *table {
	who, phone := Length(64*mm), Length(37*mm)
	switch known := slices.ContainsFunc(contacts, func(k contact) bool { return k.phone != "" }); {
	case c.large && known:
		who, phone = 56*mm, 49*mm
	case c.large: // it is written by hand
		who, phone = 59*mm, 40*mm
	}
	t := &table{bare: true, columns: []tableColumn{
		{width: who}, {width: width - who - phone}, {width: phone, right: true, calls: true},
	}}
	for _, k := range contacts {
		number := t.text(2, c.run(Bold, sizePhone, k.phone))
		if k.phone == "" { // it is written on the row's rule
			number = t.text(2, c.run(Regular, sizeTable, words.Paper.Phone))
			number.start = true
		}
		t.rows = append(t.rows, row{tight: c.large, cells: []cell{
			c.withDetail(t, 0, c.run(Bold, sizeTable, k.who), k.holder),
			c.withDetail(t, 1, c.run(Regular, sizeTable, k.why), k.hours),
			number,
		}})
	}
	return t
}

// withDetail is a cell with a smaller line under it.
func (c *composer) withDetail(t *table, i int, r Run, detail string) cell {
	cell := t.text(i, r)
	if detail != "" {
		cell.lines = append(cell.lines, wrap([]Run{c.run(Regular, sizeSmall, detail)}, t.inner(i))...)
	}
	return cell
}

// backPages are whom to call, when to meet again, what each commits to, the
// signatures and the newcomer's data. They always come last.
func (c *composer) backPages(here []contact) {
	c.turn()
	c.title(words.PaperPages.Contacts, words.Paper.WhoToCall)
	c.print(c.contactTable(here))
	c.followUps()
	c.commitments()
	c.yourData()
}

func (c *composer) followUps() {
	date, weekday, title := Length(40*mm), Length(19*mm), Length(38*mm)
	if c.large {
		date, weekday, title = 50*mm, 23*mm, 36*mm
	}
	box := c.boxColumn()
	t := &table{columns: []tableColumn{
		{width: box, joins: true},
		{width: weekday, joins: true},
		{width: date},
		{width: title},
		{head: words.Paper.Prepare, width: width - box - weekday - date - title},
	}}
	for _, id := range []data.ID{"follow_up_3_months", "follow_up_6_months", "follow_up_12_months"} {
		a := c.actionOf(id)
		if a == nil {
			continue
		}
		box, day := emptyBox, a.Due
		if a.Status == data.Done {
			box, day = tickedBox, a.DoneOn
		}
		written := words.FullDay(day)
		switch {
		case day.IsZero() && a.Status == data.Done:
			written = words.Paper.Done
		case day.IsZero():
			written = words.Paper.ToBeSet
		}
		t.rows = append(t.rows, row{cells: []cell{
			c.boxCell(box),
			t.text(1, c.run(Regular, sizeTable, words.Weekday(day))),
			t.text(2, c.run(Bold, sizeTable, written)),
			{lines: shorten(wrap([]Run{c.run(Regular, sizeTable, a.Title)}, t.inner(3)), 3, t.inner(3))},
			t.text(4, c.run(Regular, sizeTable, sentences(a.How, 1))),
		}})
	}
	if len(t.rows) > 0 {
		c.section(words.Paper.FollowUps)
		c.print(t)
	}
}

// signatureHeight is that of the two frames.
const signatureHeight Length = 34 * mm

func (c *composer) commitments() {
	mine := wrap([]Run{c.run(Regular, sizeText, c.guide.Texts.NewcomerCommitment)}, column)
	theirs := wrap([]Run{c.run(Regular, sizeText, c.guide.Texts.HostCommitment)}, column)
	c.section(words.Paper.Commitments)
	c.need(max(height(mine), height(theirs)) + 2.5*mm + signatureHeight)
	y := c.y
	c.in(ElP, func() { c.y = c.setLines(mine, left, y) })
	c.in(ElP, func() { c.y = max(c.y, c.setLines(theirs, second, y)) })
	c.y += 2.5 * mm
	c.signature(left, c.name(), "")
	who, place := c.adviser(), c.telecentreName()
	if who == "" && place == "" {
		place = words.Paper.ForHost
	}
	c.signature(second, who, place)
	c.y += signatureHeight
}

func (c *composer) signature(x Length, who, place string) {
	c.signatureIn(x, column, signatureHeight, who, place)
}

func (c *composer) signatureIn(x, w, h Length, who, place string) {
	const stroke = 0.35 * mm
	c.frame(x, c.y, w, h, stroke)
	most := mostSigner
	if h < signatureHeight {
		most = 2
	}
	lines := shorten(c.signerLines(who, place, w), most, w-2*signInset)
	lines = append(lines, oneLine(c.run(Regular, sizeSmall, words.Paper.SignHere)))
	c.in(ElP, func() {
		c.setLines(lines, x+signInset, c.y+signInset)
		c.blank(x, c.y+h-stroke/2, w)
	})
}

const (
	// signInset is between a frame to sign and what stands in it.
	signInset Length = 3.2 * mm
	// mostSigner is how many lines a name takes there: three small ones leave
	// as much room to sign as two.
	mostSigner = 3
)

// signerLines say who signs and for whom, in a frame of that width: smaller
// where two lines aren't enough.
func (c *composer) signerLines(who, place string, w Length) []Line {
	if who != "" && place != "" {
		place = ", " + place
	}
	in := func(size Size) []Line {
		return wrap([]Run{c.run(Bold, size, who), c.run(Regular, size, place)}, w-2*signInset)
	}
	if lines := in(sizeText); len(lines) <= 2 {
		return lines
	}
	return in(sizeTable)
}

func (c *composer) yourData() {
	texts := c.guide.Texts
	fill := func(s string) string { return c.guide.Fill(s, c.today()) }
	c.space(5 * mm)
	c.need(kept)
	c.rule(left, c.y, width, 0.35*mm)
	c.y += 2.5 * mm
	c.in(ElH3, func() { c.y = c.setLines(wrap([]Run{c.run(Bold, sizeText, words.Paper.YourData)}, width), left, c.y) })
	c.paragraph(c.run(Regular, sizeTable, fill(texts.YourData)))
	if officer := c.Structure.DataOfficer; officer != "" {
		c.paragraph(c.run(Regular, sizeTable, words.Paper.DataOfficer+" "+c.pass(officer)))
	}
	c.y += 2 * mm
	c.paragraph(c.run(Regular, sizeTable, fill(texts.Limits)))
}
