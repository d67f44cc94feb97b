package guide

import (
	"github.com/buron-cantal/buron/data/figure"
)

// The methods below give answers as figures, for the rules to compute with:
// each knows its place, so that an explanation can lead back to it. An answer
// that isn't known gives a Missing figure, one whose question doesn't apply an
// Outside one.

// Figure is the single answer to a question.
func (f *Facts) Figure(id string) *figure.Figure {
	v, at, kind, ok := f.leaf(id)
	if !ok {
		return f.absent(at)
	}
	return figure.Answered(at, kind, v)
}

// FigureOfYear is the answer for one year, counted from 0, of a question that
// has one for each.
func (f *Facts) FigureOfYear(id string, year int) *figure.Figure {
	v, at, kind, ok := f.leaf(id)
	at.Year = year
	if !ok {
		return f.absent(at)
	}
	return figure.Answered(at, kind, ofYear(v, year))
}

// FigureOfMonth is the answer for one month, YYYY-MM, of a question that has
// one for each.
func (f *Facts) FigureOfMonth(id, month string) *figure.Figure {
	v, at, kind, ok := f.leaf(id)
	at.Month = month
	if !ok {
		return f.absent(at)
	}
	months, _ := v.(PerMonth)
	return figure.Answered(at, kind, months[month])
}

// Cell is a cell of a table, by its row from 0.
func (f *Facts) Cell(id string, row int, column string) *figure.Figure {
	return f.CellOfYear(id, row, column, once)
}

// CellOfYear is what a cell holds for one year, counted from 0.
func (f *Facts) CellOfYear(id string, row int, column string, year int) *figure.Figure {
	v, at, _, ok := f.leaf(id)
	at.Row, at.Column, at.Year = row, column, year
	rows, _ := v.([]Row)
	q := f.guide.byID[id]
	if !ok || q == nil || row < 0 || row >= len(rows) {
		return f.absent(at)
	}
	for _, c := range q.Columns {
		if c.ID != column {
			continue
		}
		cell := rows[row][column]
		if year >= 0 {
			cell = ofYear(cell, year)
		}
		return figure.Answered(at, kindOf(c), cell)
	}
	return f.absent(at)
}

// Column are the cells of a column, row by row. A row that holds nothing is left
// out, and so are those that keep doesn't want; nil keeps them all.
func (f *Facts) Column(id, column string, keep func(Row) bool) []*figure.Figure {
	var cells []*figure.Figure
	for i, row := range f.Rows(id) {
		if len(row) > 0 && (keep == nil || keep(row)) {
			cells = append(cells, f.Cell(id, i, column))
		}
	}
	return cells
}

// Total is the sum of a column over the rows that keep wants: 0 € of none, and
// absent without the table itself.
func (f *Facts) Total(id, column string, keep func(Row) bool) *figure.Figure {
	lines := f.Lines(id)
	if lines.IsZero() {
		return lines
	}
	cells := f.Column(id, column, keep)
	if len(cells) == 0 {
		return figure.Given(figure.Nothing(), lines)
	}
	return figure.Sum(cells...)
}

// Lines is how many rows of a table hold something; absent without the table.
func (f *Facts) Lines(id string) *figure.Figure {
	v, at, _, ok := f.leaf(id)
	rows, table := v.([]Row)
	if !ok || !table {
		return f.absent(at)
	}
	var n int64
	for _, row := range rows {
		if len(row) > 0 {
			n++
		}
	}
	return figure.Answered(at, "", n)
}

// once is the year of what has none.
const once = -1

// YearsGiven is how many years a question has an answer for, the gaps between
// counted.
func (f *Facts) YearsGiven(id string) int {
	years := typedAnswer[PerYear](f, id)
	n := 0
	for i, v := range years {
		if v != nil {
			n = i + 1
		}
	}
	return n
}

// leaf is an answer, its place, how its number is meant, and whether it is known.
func (f *Facts) leaf(id string) (Value, figure.Answer, figure.Kind, bool) {
	v, state := f.Value(id)
	q := f.guide.byID[id]
	if q == nil || state != Known {
		return nil, figure.Of(id), "", false
	}
	return v, figure.Of(id), kindOf(q), true
}

func (f *Facts) absent(at figure.Answer) *figure.Figure {
	if _, state := f.Value(at.Question); state == NotApplicable {
		return figure.Unanswered(at, figure.Outside)
	}
	return figure.Unanswered(at, figure.Missing)
}

func ofYear(v Value, year int) Value {
	years, _ := v.(PerYear)
	if year < 0 || year >= len(years) {
		return nil
	}
	return years[year]
}

func kindOf(q *Question) figure.Kind {
	switch q.Kind {
	case KindMoney:
		return figure.KindEuro
	case KindPercent:
		return figure.KindPercent
	}
	return ""
}
