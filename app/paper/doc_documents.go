package paper

import (
	"slices"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/plan"
)

// The list of documents to bring: what the newcomer has still to find first,
// what they file themselves and keep, what others give, and what is in the file
// already.

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
			c.run(Bold, sizeText, joinText(" ", words.Together(words.LongDay(day)), hourAt(hour))),
			c.run(Regular, sizeText, dot+c.where(a)),
		)
	}
	var mine, kept, others, done []plan.Document
	for _, d := range c.neededDocuments() {
		switch {
		case d.Status == "received" || d.Status == "validated":
			done = append(done, d)
		case d.WhoGives == "newcomer" && d.Stays:
			kept = append(kept, d)
		case d.WhoGives == "newcomer":
			mine = append(mine, d)
		default:
			others = append(others, d)
		}
	}
	c.documentsUnder(
		documentGroup{words.Bring.Mine, words.Bring.MineIntro, mine},
		documentGroup{words.Bring.Kept, words.Bring.KeptIntro, kept},
		documentGroup{words.Bring.Others, words.Bring.OthersIntro, others},
		documentGroup{words.Bring.Here, "", done},
	)
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

// documentGroup is documents under a heading.
type documentGroup struct {
	heading, intro string
	documents      []plan.Document
}

// documentsUnder are tables of documents, each under its heading. A single row
// at the end stays with the last rows of the table before it.
func (c *composer) documentsUnder(groups ...documentGroup) {
	groups = slices.DeleteFunc(groups, func(g documentGroup) bool { return len(g.documents) == 0 })
	tables := make([]*table, len(groups))
	for i, g := range groups {
		tables[i] = &table{columns: c.documentColumns(g.documents)}
		for _, d := range g.documents {
			tables[i].rows = append(tables[i].rows, c.documentRow(tables[i], d))
		}
	}
	for i, t := range tables {
		if last := i + 1; last == len(tables)-1 && len(tables[last].rows) == 1 {
			t.after = c.sectionHeight(groups[last].heading, groups[last].intro) + max(tables[last].whole(c.press), kept)
		}
		c.section(groups[i].heading)
		if groups[i].intro != "" {
			c.intro(groups[i].intro)
		}
		c.print(t)
	}
}
