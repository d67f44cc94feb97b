package paper

import (
	"slices"
	"strings"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/guide"
)

// answer is a question with what was answered.
type answer struct {
	q     *guide.Question
	value guide.Value
}

// answersOf are the answers of a section that may be printed: never a private
// one, never one whose question isn't asked any more.
func (c *composer) answersOf(section string) []answer {
	var out []answer
	for _, step := range c.guide.Steps {
		for _, q := range step.Questions {
			if q.Section != section || q.Private || c.told[q.ID] || c.saidElsewhere(q) {
				continue
			}
			if v, state := c.plan.Facts.Value(q.ID); state == guide.Known && !blank(v) {
				out = append(out, answer{q, v})
			}
		}
	}
	return out
}

// saidElsewhere is for what the plan says at its own place: the name and the
// address in one row each, the wish in the newcomer's own words at the head.
func (c *composer) saidElsewhere(q *guide.Question) bool {
	switch q.ID {
	case "title", "first_name", "last_name", "street", "postcode", "city", "expectations", "telecentre":
		return true
	case "country": // an address in France doesn't say so
		return c.textOf("country") == "FR"
	}
	return false
}

func blank(v guide.Value) bool {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v) == ""
	case []string:
		return len(v) == 0
	case []guide.Row:
		return len(v) == 0
	case guide.PerYear:
		return len(v) == 0
	case guide.PerMonth:
		return len(v) == 0
	}
	return v == nil
}

// printAnswers prints answers in the guide's order: short ones in rows, long
// ones, tables and years each under its label.
//
// lead are rows that come before.
func (c *composer) printAnswers(answers []answer, lead ...pair) {
	rows := lead
	flush := func() {
		c.pairs(rows)
		rows = nil
	}
	for i := 0; i < len(answers); i++ {
		a := answers[i]
		switch v := a.value.(type) {
		case []guide.Row:
			flush()
			c.answerTable(a.q, v)
		case guide.PerYear:
			flush()
			n := perYear(answers[i:])
			c.years(answers[i : i+n])
			i += n - 1
		case guide.PerMonth:
			flush()
			c.months(a.q, v)
		default:
			if a.q.Kind == guide.KindLongText {
				flush()
				c.label(a.q.Label)
				c.paragraph(c.run(Regular, sizeText, words.Answer(a.q, v)))
				continue
			}
			rows = append(rows, pair{a.q.Label, words.AnswerBeside(a.q, v)})
		}
	}
	flush()
}

// answerTable prints a table as it was typed, under its label unless that says
// no more than the heading right above.
func (c *composer) answerTable(q *guide.Question, rows []guide.Row) {
	t := c.tableOfAnswer(q, rows, nil)
	if t == nil {
		return
	}
	if n := len(c.waiting); n == 0 || !strings.Contains(words.Lower(c.waiting[n-1].text), words.Lower(q.Label)) {
		c.label(q.Label)
	}
	c.keepWhole(t)
	c.print(t)
}

// tableOfAnswer is that table, nil when it has no column.
func (c *composer) tableOfAnswer(q *guide.Question, rows []guide.Row, extra []extraRow) *table {
	columns := usedColumns(q, rows, extra)
	if len(columns) == 0 {
		return nil
	}
	cells := make([][]string, len(rows))
	for i, r := range rows {
		for _, column := range columns {
			cells[i] = append(cells[i], cellOf(column, r))
		}
	}
	computed, bold := c.extras(columns, extra)
	cells, strong := append(cells, computed...), append(make([]bool, len(rows)), bold...)
	t := &table{}
	for i, w := range c.share(columns, cells, strong) {
		t.columns = append(t.columns, tableColumn{head: columns[i].Label, width: w, right: atRight(columns[i]), gap: gapAfter(columns[i])})
	}
	amounts := slices.ContainsFunc(columns, func(column *guide.Question) bool { return column.Kind == guide.KindMoney })
	for n, texts := range cells {
		r := row{tight: amounts}
		for i, s := range texts {
			r.cells = append(r.cells, t.text(i, c.run(cellFace(strong[n]), sizeTable, s)))
		}
		t.rows = append(t.rows, r)
	}
	return t
}

func cellFace(strong bool) Face {
	if strong {
		return Bold
	}
	return Regular
}

// usedColumns leaves out the columns that no row fills; the first one names the
// computed rows.
func usedColumns(q *guide.Question, rows []guide.Row, extra []extraRow) []*guide.Question {
	var out []*guide.Question
	for i, column := range q.Columns {
		computed := slices.ContainsFunc(extra, func(e extraRow) bool { return i == 0 || e.of[column.ID] != nil })
		if computed || slices.ContainsFunc(rows, func(r guide.Row) bool { return !blank(r[column.ID]) }) {
			out = append(out, column)
		}
	}
	return out
}

// cellOf is what a row says in a column. The hours of a course are for each day,
// or for each session.
func cellOf(column *guide.Question, r guide.Row) string {
	s := printedCell(column, r[column.ID])
	if mode := r.Choice("mode"); column.ID == "hours" && s != "" && mode != "" {
		return words.HoursEach(s, mode)
	}
	return s
}

func printedCell(column *guide.Question, v guide.Value) string {
	years, per := v.(guide.PerYear)
	if !per {
		return words.AnswerBeside(column, v)
	}
	var parts []string
	for _, y := range years {
		if s := words.AnswerBeside(column, y); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " · ")
}

func atRight(q *guide.Question) bool {
	if words.IsYear(q) {
		return false
	}
	switch q.Kind {
	case guide.KindMoney, guide.KindInteger, guide.KindNumber, guide.KindPercent:
		return q.Per != guide.EachYear
	}
	return false
}

// gapAfter keeps a figure from touching the words in the next column.
func gapAfter(q *guide.Question) Length {
	if atRight(q) {
		return 2 * cellGap
	}
	return cellGap
}

// share gives each column the width of its widest text when all fit, and else
// shares what is left among the wide ones, half of it alike and half as they
// want it; heads wrap there. A table of amounts is no wider than it must be.
func (c *composer) share(columns []*guide.Question, cells [][]string, strong []bool) []Length {
	want := make([]Length, len(columns))
	natural, amounts := Length(0), false
	for i, column := range columns {
		want[i] = c.widest(column, i, cells, strong, false) + gapAfter(column)
		natural += want[i]
		amounts = amounts || column.Kind == guide.KindMoney
	}
	if natural > width {
		for i, column := range columns {
			want[i] = c.widest(column, i, cells, strong, true) + gapAfter(column)
		}
	}
	widths := make([]Length, len(columns))
	left, open := Length(width), len(columns)
	for _, room := range rooms {
		if amounts && natural <= room {
			left = room
			break
		}
	}
	for range columns { // each round settles the columns narrower than their share
		for i := range columns {
			if widths[i] == 0 && want[i] <= left/Length(open) {
				widths[i] = want[i]
				left -= want[i]
				if open--; open == 0 {
					widths[elastic(columns)] += left
					return widths
				}
			}
		}
	}
	wished := Length(0)
	for i := range widths {
		if widths[i] == 0 {
			wished += want[i]
		}
	}
	for i := range widths {
		if widths[i] == 0 {
			widths[i] = left/Length(2*open) + left/2*want[i]/wished
		}
	}
	return widths
}

// overTwoLines is the least width in which a run takes two lines.
func (c *composer) overTwoLines(r Run) Length {
	said := strings.Fields(r.Text)
	least := lengthOf(r)
	for i := 1; i < len(said); i++ {
		first, second := r, r
		first.Text, second.Text = strings.Join(said[:i], " "), strings.Join(said[i:], " ")
		least = min(least, max(lengthOf(first), lengthOf(second)))
	}
	return least
}

// widest is how wide a column's texts are, and its head, which may wrap.
func (c *composer) widest(column *guide.Question, i int, cells [][]string, strong []bool, wraps bool) Length {
	w := lengthOf(c.run(Bold, sizeSmall, column.Label))
	if wraps {
		w = c.overTwoLines(c.run(Bold, sizeSmall, column.Label))
	}
	for n, texts := range cells {
		w = max(w, lengthOf(c.run(cellFace(strong[n]), sizeTable, texts[i])))
	}
	return w + forRounding
}

// elastic is the column that takes what is left over: the first of words.
func elastic(columns []*guide.Question) int {
	return max(0, slices.IndexFunc(columns, func(q *guide.Question) bool { return !atRight(q) }))
}
