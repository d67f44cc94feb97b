package paper

import (
	"strconv"
	"strings"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/text"
)

// The questionnaire of a path, to be filled in by hand: every question in the
// guide's order and by its number, with boxes for choices, rules for texts and
// rows for tables. A question that depends on another says so in words.

// questionnaire is one being laid out.
type questionnaire struct {
	*composer
	numbers map[*guide.Question]int
}

func layQuestionnaire(c *composer, _ Subject) {
	title := words.DocumentName(string(DocQuestionnaire))
	c.named(title, c.guide.Title, c.name(), c.number())
	c.begin(words.SuitePages.Questionnaire, title, c.guide.Title)
	c.paragraph(c.run(Regular, sizeText, words.Questionnaire.Intro))
	c.y += 2 * mm
	c.filledBy()
	q := questionnaire{c, map[*guide.Question]int{}}
	for _, step := range c.guide.Steps {
		for _, question := range step.Questions {
			if !question.Private {
				q.numbers[question] = len(q.numbers) + 1
			}
		}
	}
	for _, step := range c.guide.Steps {
		q.step(step)
	}
	c.questionnaireEnd()
	c.runningOf(title)
}

// questionnaireEnd thanks and says what the answers are for, in one piece. Where
// much of the last page is left, it is ruled for what nobody asked.
func (c *composer) questionnaireEnd() {
	const above, between = 6 * mm, 4 * mm
	thanks := c.run(Bold, sizeText, words.Questionnaire.End)
	yours := c.run(Regular, sizeTable, c.guide.Fill(c.guide.Texts.YourData, c.today()))
	c.space(above)
	c.need(height(wrap([]Run{thanks}, width)) + between + height(wrap([]Run{yours}, width)))
	c.paragraph(thanks)
	c.space(between)
	c.paragraph(yours)
	if bottom-c.y >= roomForNotes {
		c.section(words.Paper.MyNotes)
		c.paragraph(c.run(Regular, sizeText, words.Paper.MyNotesIntro))
		c.linesTo(bottom)
	}
}

// filledBy is where one writes the day and the name, beside each other.
func (c *composer) filledBy() {
	y := c.y
	c.fillIn(words.Questionnaire.FilledOn, left, 60*mm)
	c.y = y
	c.fillIn(words.Questionnaire.By, left+66*mm, width-66*mm)
}

// step prints a step: questions under the same condition follow it together.
func (q questionnaire) step(step *guide.Step) {
	q.section(step.Title)
	if step.Intro != "" {
		q.intro(step.Intro)
	}
	all := step.Questions
	for i := 0; i < len(all); {
		if all[i].Private {
			i++
			continue
		}
		n := 1
		for i+n < len(all) && sameCondition(all[i], all[i+n]) && !all[i+n].Private {
			n++
		}
		q.together(all[i : i+n])
		i += n
	}
}

func sameCondition(a, b *guide.Question) bool {
	return a.When != nil && b.When != nil && a.When.String() == b.When.String()
}

// together prints questions that are asked under the same condition; the first
// of them never leaves the condition.
func (q questionnaire) together(questions []*guide.Question) {
	for i, question := range questions {
		said := ""
		if i == 0 && question.When != nil {
			last := questions[len(questions)-1]
			said = words.OnlyIf(q.numbers[question], q.numbers[last], q.guide.Clause(question), func(read *guide.Question) int { return q.numbers[read] })
		}
		q.whole(func(on questionnaire) { on.question(question, said) })
	}
}

// whole keeps what inside prints on one page where a page has the room.
func (q questionnaire) whole(inside func(on questionnaire)) {
	trial, press := *q.composer, *q.press
	press.layout = &Layout{Elements: []Element{{Kind: ElDocument, Parent: -1}}}
	press.waiting, press.of = nil, 0
	trial.press = &press
	trial.turn()
	inside(questionnaire{&trial, q.numbers})
	if len(press.layout.Pages) == 1 {
		q.need(press.y - top + aboveQuestion)
	}
	inside(q)
}

// aboveQuestion parts a question from the one before.
const aboveQuestion Length = 3.2 * mm

// question prints a question with the room to answer it.
func (q questionnaire) question(of *guide.Question, onlyIf string) {
	q.space(aboveQuestion)
	if onlyIf != "" {
		q.paragraph(q.run(Italic, sizeTable, onlyIf))
		q.y += 1 * mm
	}
	label := strconv.Itoa(q.numbers[of]) + ". " + of.Label
	if q.beside(of, label) {
		return
	}
	runs := []Run{q.run(Bold, sizeText, label)}
	if of.Kind == guide.KindMulti {
		runs = append(runs, q.run(Regular, sizeSmall, text.NoBreak+text.NoBreak+"("+words.Questionnaire.Several+")"))
	}
	q.paragraph(runs...)
	q.help(of)
	q.room(of)
}

func (q questionnaire) help(of *guide.Question) {
	if of.Help != "" {
		q.paragraph(q.run(Regular, sizeSmall, q.guide.Fill(of.Help, q.today())))
	}
}

// beside prints a short question and its answer on one line; false when it has
// no room there.
func (q questionnaire) beside(of *guide.Question, label string) bool {
	if of.Per != guide.Once || lengthOf(q.run(Bold, sizeText, label)) > width/2 {
		return false
	}
	switch of.Kind {
	case guide.KindChoice, guide.KindMulti, guide.KindTable, guide.KindLongText:
		return false
	}
	q.answerLine(of, label)
	q.help(of)
	return true
}

// room is where the answer is written.
func (q questionnaire) room(of *guide.Question) {
	q.y += 1 * mm
	switch {
	case of.Per == guide.EachYear:
		q.years(of)
	case of.Per == guide.EachMonth:
		q.monthsOf(of)
	case of.Kind == guide.KindChoice, of.Kind == guide.KindMulti:
		labels := make([]string, len(of.Options))
		for i, o := range of.Options {
			labels[i] = o.Label
		}
		q.y += 0.5 * mm
		q.ticks(labels, left, width)
	case of.Kind == guide.KindTable:
		q.rows(of)
	case of.Kind == guide.KindLongText:
		q.ruled(left, width, 4)
	default:
		q.answerLine(of, "")
	}
}

// answerLine is the question, if it stands beside, and a line to write on; the
// boxes of a yes or no, the parts of a date, the unit of a number.
func (q questionnaire) answerLine(of *guide.Question, label string) {
	gap := q.writing()
	q.need(gap)
	y := q.y + gap
	x := Length(left)
	put := func(face Face, s string) {
		l := oneLine(q.run(face, sizeText, s))
		q.set(l, x, y-leading(l.size())+1*mm)
		x += l.Width + 2*mm
	}
	blank := func(w Length) {
		q.toWrite(x, y, w)
		x += w + 2*mm
	}
	q.in(ElP, func() {
		if label != "" {
			put(Bold, label)
			x += 1 * mm
		}
		switch of.Kind {
		case guide.KindYesNo:
			for _, s := range []string{words.Questionnaire.Yes, words.Questionnaire.No} {
				q.tickBox(x, y-q.tickSide()+0.6*mm, false)
				x += q.tickIndent()
				put(Regular, s)
				x += 8 * mm
			}
		case guide.KindDate:
			blank(12 * mm)
			put(Regular, "/")
			blank(12 * mm)
			put(Regular, "/")
			blank(22 * mm)
		case guide.KindInteger, guide.KindNumber, guide.KindMoney, guide.KindPercent:
			blank(42 * mm)
			put(Regular, words.UnitOf(of))
		default:
			q.toWrite(x, y, right-x)
		}
	})
	q.y = y + 1.5*mm
}

// Rows of the tables that wait for a pen.
const (
	emptyRows    = 5
	yearsAsked   = 3
	monthsAcross = 3
	monthsDown   = 4
)

// years is one cell for each year of a forecast.
func (q questionnaire) years(of *guide.Question) {
	each := width / yearsAsked
	f := &fillable{height: q.writing()}
	for year := range yearsAsked {
		f.columns = append(f.columns, tableColumn{head: joinText(", ", words.YearOf(year+1), words.UnitOf(of)), width: each})
	}
	f.rows = [][]string{make([]string, yearsAsked)}
	q.fill(f)
}

// monthsOf is a cell for each of twelve months, whose names are written too.
func (q questionnaire) monthsOf(of *guide.Question) {
	each := width / (2 * monthsAcross)
	f := &fillable{height: q.writing()}
	for range monthsAcross {
		f.columns = append(f.columns, tableColumn{head: words.Questionnaire.Month, width: each}, tableColumn{head: words.UnitOf(of), width: each})
	}
	for range monthsDown {
		f.rows = append(f.rows, make([]string, 2*monthsAcross))
	}
	q.fill(f)
}

// rows is a table with its columns and empty rows; the choices of a column are
// listed above.
func (q questionnaire) rows(of *guide.Question) {
	for _, column := range of.Columns {
		if len(column.Options) == 0 {
			continue
		}
		said := column.Label + text.NoBreak + ": "
		for i, o := range column.Options {
			if i > 0 {
				said += dot
			}
			said += words.Lower(o.Label)
		}
		q.paragraph(q.run(Regular, sizeSmall, said+"."))
	}
	f := &fillable{height: q.writing()}
	for _, column := range of.Columns {
		f.columns = append(f.columns, tableColumn{head: joinText(", ", column.Label, words.UnitOf(column))})
	}
	q.shareWriting(of.Columns, f.columns)
	for range emptyRows {
		f.rows = append(f.rows, make([]string, len(of.Columns)))
	}
	q.y += 1 * mm
	q.fill(f)
}

// shareWriting gives each column its share of the width, and never less than the
// longest word of its head takes.
func (q questionnaire) shareWriting(columns []*guide.Question, to []tableColumn) {
	usual, least := make([]Length, len(columns)), make([]Length, len(columns))
	for i, column := range columns {
		usual[i], least[i] = writingWidth(column), q.longestWord(to[i].head)+2*fillInset
	}
	for i, w := range shareOut(usual, least) {
		to[i].width = w
	}
}

// longestWord is how wide the longest word of a head is.
func (q questionnaire) longestWord(head string) Length {
	longest := Length(0)
	for _, word := range strings.Split(head, " ") {
		longest = max(longest, lengthOf(q.run(Bold, sizeSmall, word)))
	}
	return longest + forRounding
}

// writingWidth is how much room a column wants beside the others.
func writingWidth(column *guide.Question) Length {
	switch column.Kind {
	case guide.KindText, guide.KindLongText, guide.KindMulti:
		return 30
	case guide.KindChoice:
		return 24
	case guide.KindDate, guide.KindMoney:
		return 20
	}
	return 14
}
