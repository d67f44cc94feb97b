package paper

import (
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/training"
)

// The « certificat de réalisation » of the ministry's model: the training body
// signs it, from the hours that were attended. It is refused until the course
// is over, and what was attended is known and reaches what the course asks for.

func whyNoCertificate(p *plan.Plan, _ Subject) string {
	allowed, known := p.Results["certificate.allowed"]
	switch {
	case p.Dossier.Project.Path != data.Training:
		return WhyOtherPath
	case p.Facts.Choice("first_name") == "" && p.Facts.Choice("last_name") == "":
		return WhyNobody
	case !known && len(training.Timetable(p.Facts)) == 0:
		return WhyNoTimetable
	case p.Results["schedule.last_day"].Day() > p.Today:
		return WhyNotOver
	case !known:
		return WhyNoHours
	case !allowed.Bool():
		return WhyNotAttended
	}
	return ""
}

func layCertificate(c *composer, _ Subject) {
	w := words.Certificate
	title := words.DocumentName(string(DocCertificate))
	c.named(title, c.name())
	c.begin(words.SuitePages.Certificate, title)
	c.y += 6 * mm
	c.fillIn(w.I, left, width)
	c.statement(w.ForBody, c.textOf("training_body"))
	c.y += 3 * mm
	c.paragraph(c.run(Regular, sizeText, w.Certify))
	c.y += 2 * mm
	c.paragraph(c.run(Bold, sizeBar, c.fullName()))
	c.y += 2 * mm
	c.statement(w.Followed, c.answered("course"))
	c.y += 3 * mm
	c.nature()
	c.y += 2 * mm
	c.statement(w.Held, c.courseDates())
	c.statement(w.Lasted, c.attended())
	if rate, known := c.plan.Results["attendance.rate"]; known {
		c.statement(w.Rate, words.BriefFigure(rate, "attendance.rate"))
	}
	c.y += 6 * mm
	c.paragraph(c.run(Regular, sizeText, c.guide.Fill(w.Keeps, c.today())))
	c.y += 8 * mm
	c.need(2*c.writing() + signatureHeight)
	c.fillIn(w.At, left, column)
	c.fillIn(w.OnDay, left, column)
	c.y += 3 * mm
	c.signers(signer{c.bodyName(), w.Stamp})
	c.running(func(page, pages int) { c.footer(title, page, pages) })
}

// statement is a word and what follows it in bold; a line to write on where
// nobody knows.
func (c *composer) statement(word, what string) {
	if what == "" {
		c.fillIn(word, left, width)
		return
	}
	c.paragraph(c.run(Regular, sizeText, word+" "), c.run(Bold, sizeText, what))
	c.y += 1.5 * mm
}

// nature are the kinds of action of the model, the course's own ticked.
func (c *composer) nature() {
	c.paragraph(c.run(Regular, sizeText, words.Certificate.Nature))
	c.y += 1.5 * mm
	c.in(ElL, func() {
		for i, kind := range words.Certificate.Natures {
			l := oneLine(c.run(Regular, sizeText, kind))
			c.need(c.tickSide() + tickGap)
			c.in(ElLI, func() {
				c.tickBox(left, c.y, i == 0)
				c.set(l, left+c.tickIndent(), c.y+c.besideBox())
			})
			c.y += c.tickSide() + tickGap
		}
	})
}

// attended are the hours that were followed, or else the days, and those that
// were planned.
func (c *composer) attended() string {
	planned := c.result("schedule.hours")
	followed := c.answered("attended_hours")
	if followed == "" {
		followed, planned = c.answered("attended_days"), c.result("schedule.onsite_days")
	}
	return words.OutOf(followed, planned)
}
