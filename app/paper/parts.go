package paper

import (
	"strings"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/money"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/text"
)

// Sections by the part of the document in which they stand.
var (
	figureSections  = []string{"forecast", "financing", "budget", "funding"}
	projectSections = []string{
		"project", "situation", "household", "market", "legal", "telework",
		"course", "schedule", "workplace",
	}
)

// howToPages say why and how for what the newcomer and others have still to do.
func (c *composer) howToPages() {
	var open []plan.Action
	for _, a := range c.plan.Actions {
		if a.Open() && a.Who != "adviser" && (a.Why != "" || a.How != "") {
			open = append(open, a)
		}
	}
	if len(open) == 0 {
		return
	}
	c.title(words.PaperPages.HowTo, words.Paper.HowTo)
	c.intro(words.Paper.HowToIntro)
	for _, a := range open {
		c.explain(a)
	}
}

// explain prints an action's title, its why and its how as one paragraph, which
// stays on one page unless it is long.
func (c *composer) explain(a plan.Action) {
	title := strings.TrimRight(a.Title, " .") + ". "
	lines := wrap([]Run{
		c.run(Bold, sizeTable, title),
		c.run(Italic, sizeTable, joinText(" ", a.Why, "")), c.run(Regular, sizeTable, " "+a.How),
	}, width)
	c.space(2.5 * mm)
	if h := height(lines); h <= tallRow {
		c.needAgain(h)
	}
	c.in(ElP, func() { c.pour(lines, left) })
}

// projectPages are the situation and the project, section by section.
func (c *composer) projectPages() {
	c.title(words.PaperPages.Project, words.Paper.MyProject)
	c.intro(c.guide.Promise)
	if wish := c.textOf("expectations"); wish != "" {
		c.label(words.Paper.YourWords)
		c.paragraph(c.run(Italic, sizeText, wish))
	}
	for _, s := range projectSections {
		answers := c.answersOf(s)
		var lead []pair
		if s == "situation" {
			lead = c.whoAndWhere()
		}
		if len(answers)+len(lead) > 0 {
			c.section(words.Section(s))
			c.printAnswers(answers, lead...)
		}
	}
	c.telecentre()
}

// whoAndWhere are the name and the address, each in one row.
func (c *composer) whoAndWhere() []pair {
	var out []pair
	town := joinText(" ", c.textOf("postcode"), c.textOf("city"))
	for _, r := range []pair{
		{words.Paper.FullName, c.fullName()},
		{words.Paper.Address, joinText(", ", c.textOf("street"), town)},
	} {
		if r.how != "" {
			out = append(out, r)
		}
	}
	return out
}

// telecentre is the place of work: how to reach it, what it offers, what it
// costs, and what was answered about it.
func (c *composer) telecentre() {
	answers := c.answersOf("telecentre")
	var known []pair
	if c.Telecentre != nil {
		known = c.telecentreRows(c.Telecentre)
	}
	if len(answers) == 0 && len(known) < 2 { // its commune alone says nothing of it
		return
	}
	name := c.telecentreName()
	if name == "" {
		name = words.Section("telecentre")
	}
	c.section(name)
	c.pairs(known)
	c.printAnswers(answers)
}

func (c *composer) telecentreRows(t *data.Telecentre) []pair {
	var out []pair
	for _, r := range []pair{
		{words.Paper.Place, words.Commune(t.Commune)},
		{words.Paper.Hours, t.Hours},
		{words.Paper.PhoneLabel, words.Phone(t.Phone)},
		{words.Paper.Email, t.Email},
		{words.Paper.Equipment, t.Equipment},
		{words.Paper.Specialities, t.Specialities},
		tariffs(t),
	} {
		if r.how != "" {
			out = append(out, r)
		}
	}
	return out
}

// tariffs are what the télécentre's places cost, in one row.
func tariffs(t *data.Telecentre) pair {
	var prices []string
	for _, tariff := range []struct {
		name  string
		cents int64
	}{
		{words.Paper.HalfDay, t.HalfDay},
		{words.Paper.DayPass, t.DayPass},
		{words.Paper.Week, t.Week},
		{words.Paper.Month, t.Month},
	} {
		if tariff.cents > 0 {
			prices = append(prices, words.Together(tariff.name+" "+words.Euro(money.Euro(tariff.cents))))
		}
	}
	label := words.Paper.Tariffs
	if t.ToCheck {
		label += " (" + words.Paper.ToCheck + ")"
	}
	return pair{label, joinText(dot, prices...)}
}

// togetherPages are what we retain: answers, strengths and points of attention,
// needs, and the notes that are shared. Private ones never reach this page.
func (c *composer) togetherPages() {
	diagnosis, needs := c.answersOf("diagnosis"), c.answersOf("needs")
	notes := c.sharedNotes()
	if len(diagnosis)+len(needs)+len(notes)+len(c.plan.Strengths)+len(c.plan.Attention) == 0 {
		return
	}
	c.title(words.PaperPages.Together, words.Paper.Together)
	c.printAnswers(diagnosis)
	c.listed(words.Paper.Strengths, c.plan.Strengths)
	c.listed(words.Paper.Attention, c.plan.Attention)
	if len(needs) > 0 {
		c.section(words.Section("needs"))
		c.printAnswers(needs)
	}
	if len(notes) > 0 {
		c.section(words.Paper.Notes)
		for _, n := range notes {
			c.paragraph(c.run(Bold, sizeText, words.FullDay(n.On)), c.run(Regular, sizeText, "\u00a0: "+n.Text))
			c.y += 1.5 * mm
		}
	}
}

func (c *composer) listed(label string, items []string) {
	if len(items) == 0 {
		return
	}
	c.section(label)
	c.bullets(items)
}

func (c *composer) sharedNotes() []data.Note {
	var out []data.Note
	for _, n := range c.plan.Dossier.Notes {
		if n.Private {
			continue
		}
		if n.Text = strings.TrimSpace(c.pass(n.Text)); n.Text != "" {
			out = append(out, n)
		}
	}
	return out
}

// missingPages list what the plan still needs, step by step.
func (c *composer) missingPages() {
	lacking := c.plan.Lacking()
	if len(lacking) == 0 {
		return
	}
	c.title(words.PaperPages.Missing, words.Paper.Missing)
	c.intro(words.Paper.MissingIntro)
	var steps []*guide.Step
	labels := map[*guide.Step][]string{}
	for _, q := range lacking {
		if len(labels[q.Step]) == 0 {
			steps = append(steps, q.Step)
		}
		labels[q.Step] = append(labels[q.Step], q.Label)
	}
	items := make([][]Run, len(steps))
	for i, step := range steps {
		items[i] = c.missingIn(step, labels[step])
	}
	c.bulletRuns(items)
}

// missingIn is a step and the questions that wait for an answer in it.
func (c *composer) missingIn(step *guide.Step, labels []string) []Run {
	said := c.run(Regular, sizeText, joinText(dot, labels...))
	if step == nil {
		return []Run{said}
	}
	return []Run{c.run(Bold, sizeText, step.Title), c.run(Regular, sizeText, text.NoBreak+": "), said}
}

// Measures of the rules to write notes on.
const (
	betweenNotes Length = 11 * mm
	// roomForNotes is how much of a page must be left for notes to begin there.
	roomForNotes Length = 65 * mm
)

// notes are rules to write on: where much of the last page is left, and on a
// page of their own where the back page would else fall on the front of a sheet.
func (c *composer) notes() {
	begun := bottom-c.y >= roomForNotes
	if begun {
		c.notesHead()
		c.linesTo(bottom)
	}
	if len(c.layout.Pages)%2 != 0 {
		return
	}
	c.turn()
	if begun {
		c.sayAgain()
	} else {
		c.notesHead()
	}
	c.linesTo(bottom)
}

func (c *composer) notesHead() {
	c.title(words.PaperPages.Notes, words.Paper.MyNotes)
	c.paragraph(c.run(Regular, sizeText, words.Paper.MyNotesIntro))
}

// linesTo leaves lines to write on, down to some place of the page.
func (c *composer) linesTo(to Length) {
	c.in(ElP, func() {
		for y := c.y + betweenNotes + 3*mm; y <= to; y += betweenNotes {
			c.blank(left, y, width)
		}
	})
	c.y = to
}
