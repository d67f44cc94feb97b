package paper

import (
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/plan"
)

// The list of documents to bring: what the newcomer has still to find first,
// then what others give, then what is in the file already.

func whyNoDocuments(p *plan.Plan, _ Subject) string {
	for _, d := range p.Documents {
		if d.Status != "not_applicable" {
			return ""
		}
	}
	return WhyNoDocument
}

func layDocuments(c *composer, _ Subject) {
	title := words.DocumentName(string(DocDocuments))
	c.named(title, c.name(), c.number())
	c.begin(words.SuitePages.Documents, title, c.about("")...)
	if a, known := c.nextAppointment(); known {
		day, hour := appointmentTime(a)
		c.paragraph(
			c.run(Regular, sizeText, words.Paper.NextMeeting+words.Suite.Colon),
			c.run(Bold, sizeText, joinText(" ", together(words.LongDay(day)), hourAt(hour))),
			c.run(Regular, sizeText, dot+c.where(a)),
		)
	}
	var mine, others, done []plan.Document
	for _, d := range c.neededDocuments() {
		switch {
		case d.Status == "received" || d.Status == "validated":
			done = append(done, d)
		case d.WhoGives == "newcomer":
			mine = append(mine, d)
		default:
			others = append(others, d)
		}
	}
	c.documentsUnder(words.Bring.Mine, words.Bring.MineIntro, mine)
	c.documentsUnder(words.Bring.Others, words.Bring.OthersIntro, others)
	c.documentsUnder(words.Bring.Here, "", done)
	c.space(6 * mm)
	c.paragraph(c.run(Regular, sizeText, words.Bring.Never))
	c.runningOf(title)
}

// hourAt is « à 14 h », "" when the hour isn't known.
func hourAt(hour string) string {
	if hour == "" {
		return ""
	}
	return words.Paper.MeetingAt + "\u00a0" + hour
}

// documentsUnder is a table of documents under a heading.
func (c *composer) documentsUnder(heading, intro string, documents []plan.Document) {
	if len(documents) == 0 {
		return
	}
	t := &table{columns: c.documentColumns(documents)}
	for _, d := range documents {
		t.rows = append(t.rows, c.documentRow(t, d))
	}
	c.section(heading)
	if intro != "" {
		c.intro(intro)
	}
	c.print(t)
}
