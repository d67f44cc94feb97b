package figures

import (
	"slices"
	"strconv"
	"strings"

	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/figure"
)

// tableYears is the table to which answers are added.
const tableYears = "years"

// between are the answers that the table of the years shows, so that its
// amounts add up by eye, and the rule above which each stands; "" is the top.
var between = []struct{ question, above string }{
	{"turnover", ""}, {"expenses", "yearN.after_expenses"},
}

// withAnswers adds the answers of each year to the rows of a table.
func (s *sheet) withAnswers(of explain.Table, rows []kit.FigureRow) []kit.FigureRow {
	if of.ID != tableYears {
		return rows
	}
	for _, b := range between {
		at := 0
		if b.above != "" {
			at = slices.IndexFunc(of.Rows, func(r explain.Row) bool { return ruleOf(r) == b.above }) + len(rows) - len(of.Rows)
		}
		row, asked := s.answers(b.question, of)
		if asked && at >= len(rows)-len(of.Rows) {
			rows = slices.Insert(rows, at, row)
		}
	}
	return rows
}

// answers are those to one question, in the columns of a table; false when it
// isn't asked.
func (s *sheet) answers(question string, of explain.Table) (kit.FigureRow, bool) {
	q := s.page.plan.Guide.Question(question)
	if q == nil {
		return kit.FigureRow{}, false
	}
	row, asked := kit.FigureRow{Label: words.AnswerRow(q.Label)}, false
	for i := range of.Heads {
		key := answerKey(question, yearAt(of, i))
		f := s.page.figure(key)
		asked = asked || f.Fault() != figure.Outside
		c := kit.FigureCell{Key: key, Text: words.NotKnown, Soft: true}
		if !f.IsZero() {
			c.Text, c.Soft = words.Figure(f.Value(), ""), false
		}
		row.Cells = append(row.Cells, c)
	}
	return row, asked
}

// ruleOf is the rule of a row's figures.
func ruleOf(r explain.Row) string {
	for _, f := range r.Figures {
		if f != nil {
			return f.Name().Rule
		}
	}
	return ""
}

// yearAt is the year of a column, counted from 1.
func yearAt(of explain.Table, column int) int {
	for _, r := range of.Rows {
		if f := r.Figures[column]; f != nil {
			return f.Name().Year
		}
	}
	return column + 1
}

// answerPrefix begins the keys of answers, which no figure has.
const answerPrefix = "answer."

func answerKey(question string, year int) string {
	return answerPrefix + question + "." + strconv.Itoa(year)
}

// figure is the figure of a key, or the answer of a year; nil for none.
func (p *page) figure(key string) *figure.Figure {
	of, is := strings.CutPrefix(key, answerPrefix)
	if !is {
		if !p.plan.Figures.Has(key) {
			return nil
		}
		return p.plan.Figures.Figure(key)
	}
	question, nth, _ := strings.Cut(of, ".")
	year, err := strconv.Atoi(nth)
	if err != nil || year < 1 || p.plan.Guide.Question(question) == nil {
		return nil
	}
	return p.plan.Facts.FigureOfYear(question, year-1)
}
