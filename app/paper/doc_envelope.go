package paper

import (
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/plan"
)

// The sheet that goes first into a window envelope: the address where the
// window shows it, and below, hidden by the fold, what the envelope holds.

func whyNoEnvelope(p *plan.Plan, _ Subject) string {
	known := func(id string) bool { return p.Facts.Choice(id) != "" }
	switch {
	case !known("first_name") && !known("last_name"):
		return WhyNobody
	case !known("city") || !known("street") && !known("postcode"):
		return WhyNoAddress
	}
	return ""
}

func layEnvelope(c *composer, _ Subject) {
	c.named(words.Envelope.Title, c.name(), c.number())
	c.call(words.SuitePages.Envelope)
	c.turn()
	c.mark(words.Envelope.Title, 0)
	c.foldMarks()
	c.senderBlock(words.Envelope.Title, joinText(" ", c.telecentreName()), c.adviser(), words.Phone(c.phone()))
	lines, whole := postalAddress(c.fullName(), joinText(" ", c.textOf("title"), c.textOf("last_name")), c.textOf("street"), c.textOf("postcode"), c.textOf("city"), c.textOf("country"))
	c.inWindow(lines)
	c.y = firstFold + 14*mm
	if !whole {
		c.paragraph(c.run(Bold, sizeText, words.Envelope.Shortened), c.run(Regular, sizeText, " "+joinText(", ", append([]string{c.fullName()}, c.streetAndTown()...)...)+"."))
		c.space(4 * mm)
	}
	c.section(words.Envelope.Holds)
	c.ticks(c.enclosed(), left, width)
	c.fillIn(words.Envelope.Other, left, width)
	c.section(words.Envelope.SendBack)
	c.ticks([]string{words.Envelope.SignedPlan, words.Envelope.Documents, words.Envelope.Filled}, left, width)
	c.fillIn(words.Envelope.Before, left, width)
	c.space(6 * mm)
	c.paragraph(c.run(Regular, sizeText, words.Envelope.Fold))
	c.foot(words.Envelope.Title)
}

// enclosed are the papers that one sends most.
func (c *composer) enclosed() []string {
	var out []string
	for _, id := range []DocumentID{DocPlan, DocSummary, DocDocuments, DocAppointment, DocPrivacy, DocQuestionnaire} {
		out = append(out, words.DocumentName(string(id)))
	}
	return out
}

// senderBlock is the title and who sends, beside the window.
func (c *composer) senderBlock(title string, lines ...string) {
	const w = windowLeft - left - 10*mm
	c.in(ElH1, func() { c.y = c.setLines(shorten(wrap([]Run{c.run(Bold, sizeSection, title)}, w), 2, w), left, c.y) })
	c.y += 2 * mm
	for _, s := range lines {
		if s == "" {
			continue
		}
		c.in(ElP, func() { c.y = c.setLines(shorten(wrap([]Run{c.run(Regular, sizeText, s)}, w), 2, w), left, c.y) })
	}
}

// foot is the only running line of a letter: nothing above it.
func (c *composer) foot(title string) {
	c.running(func(page, pages int) { c.footer(title, page, pages) })
}
