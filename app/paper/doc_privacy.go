package paper

import (
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/text"
)

// The information notice on personal data, handed over at the first interview
// (domain G): who answers for them, why, on what ground, who reads them, how
// long, which rights, and to whom to turn. It opens with what the plan says of
// it, and ends with a receipt, which isn't a consent.

func layPrivacy(c *composer, _ Subject) {
	title := words.DocumentName(string(DocPrivacy))
	c.named(title, c.telecentreName())
	c.begin(words.SuitePages.Privacy, title, c.telecentreName())
	fill := func(s string) string { return c.guide.Fill(s, c.today()) }
	c.barred(words.Privacy.InShort, fill(c.guide.Texts.YourData))
	c.section(words.Privacy.Who)
	c.statement(words.Privacy.Controller, c.telecentreName())
	for _, p := range filledPairs([]pair{
		{words.Privacy.Reach, joinText(dot, c.adviser(), words.Phone(c.phone()), c.email())},
		{words.Privacy.Hours, c.hours()},
	}) {
		c.statement(p.what+text.NoBreak+":", p.how)
	}
	if c.phone() == "" && c.email() == "" {
		c.fillIn(words.Privacy.ByPhone, left, width)
	}
	c.statement(words.Paper.DataOfficer, c.pass(c.Structure.DataOfficer))
	for i, part := range words.Privacy.Parts {
		c.privacyPart(part, i == len(words.Privacy.Parts)-1)
	}
	c.signBelow(words.Privacy.Receipt)
	c.runningOf(title)
}

// privacyPart is a part of the notice. What leads to a list stays with it, and
// the last part with the receipt, which never stands alone.
func (c *composer) privacyPart(part words.PrivacyPart, last bool) {
	const below = 1 * mm
	fill := func(s string) []Run { return []Run{c.run(Regular, sizeText, c.guide.Fill(s, c.today()))} }
	items := make([][]Run, len(part.Items))
	for i, s := range part.Items {
		items[i] = fill(s)
	}
	c.section(part.Title)
	if part.Said != "" {
		with := height(wrap(fill(part.Said), width)) + below + listOpening(items)
		if last {
			with += c.signBelowHeight(words.Privacy.Receipt)
		}
		c.need(with)
		c.paragraph(fill(part.Said)...)
		c.y += below
	}
	if len(items) > 0 {
		c.bulletRuns(items)
	}
}
