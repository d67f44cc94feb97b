package creation

import (
	"fmt"

	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

// keepsAccounts are the legal forms with full accounts: companies and the sole
// trader taxed on the real profit.
var keepsAccounts = map[string]bool{"ei_reel": true, "eurl": true, "sasu": true, "sarl": true, "sas": true}

const (
	corporateTax = "corporate_tax"
	incomeTax    = "income_tax"
)

// company computes the forecast of a firm with full accounts.
type company struct {
	input
	book *figure.Book

	needs, resources []entry
	loans            []loan
}

// companyFigures puts the results of a company or of a sole trader taxed on
// the real profit into the book (contract §3).
func companyFigures(b *figure.Book, in input) {
	if !keepsAccounts[in.form.Text()] {
		return
	}
	c := newCompany(b, in)
	plan := c.financing()
	c.bankRules()
	c.putLoans()
	c.forecast(plan)
	c.cash(plan)
}

func newCompany(b *figure.Book, in input) *company {
	c := &company{input: in, book: b}
	c.needs = c.lines("needs")
	c.resources = granted(c.lines("resources"))
	c.loans = loansOf(c.resources)
	return c
}

// entry is a row of a table of amounts.
type entry struct {
	f             *guide.Facts
	question      string
	row           int
	kind          string // "" when it wasn't said
	label, status string
	// absent is the whole table when it isn't answered: one line stands for it.
	absent *figure.Figure
}

// lines are the rows of a table in which something was entered. A table that
// isn't answered gives one line, absent: what adds its rows is absent too.
func (c *company) lines(question string) []entry {
	if _, state := c.facts.Value(question); state != guide.Known {
		return []entry{{absent: c.facts.Figure(question)}}
	}
	var lines []entry
	for i, row := range c.facts.Rows(question) {
		if len(row) == 0 {
			continue
		}
		lines = append(lines, entry{
			f: c.facts, question: question, row: i,
			kind: row.Choice("kind"), label: row.Choice("label"), status: row.Choice("status"),
		})
	}
	return lines
}

// cell is what a column of the line holds.
func (l entry) cell(column string) *figure.Figure {
	if l.absent != nil {
		return l.absent
	}
	return l.f.Cell(l.question, l.row, column)
}

// granted leaves out what was refused: it stays in the table, and isn't counted.
func granted(lines []entry) []entry {
	var left []entry
	for _, l := range lines {
		if l.status != "refused" {
			left = append(left, l)
		}
	}
	return left
}

// only are the lines of some kinds. A line whose kind isn't said might be one
// of them: it stays, as what is missing.
func only(lines []entry, kinds ...string) []entry {
	var left []entry
	for _, l := range lines {
		switch {
		case l.absent != nil:
			left = append(left, l)
		case l.kind == "":
			left = append(left, entry{absent: l.cell("kind")})
		default:
			for _, kind := range kinds {
				if l.kind == kind {
					left = append(left, l)
				}
			}
		}
	}
	return left
}

// has says whether a line is known to be of a kind.
func has(lines []entry, kind string) bool {
	for _, l := range lines {
		if l.kind == kind {
			return true
		}
	}
	return false
}

// amounts are the amounts of some lines, added.
func amounts(lines []entry) *figure.Figure {
	parts := make([]*figure.Figure, len(lines))
	for i, l := range lines {
		parts[i] = l.cell("amount")
	}
	return figure.Sum(parts...)
}

// rate is an official value on the first day of a year of the project, from 1.
// Without a start no day is known, and the start is what is missing.
func (c *company) rate(code string, year int) *figure.Figure {
	return figure.Given(figure.OfRate(c.table, code, c.start.Day().AddMonths(monthsOfYear*(year-1))), c.start)
}

// fee is an official tariff, which has one value for years: that of the day of
// the start, or the one that is known when no start is.
func (c *company) fee(code string) *figure.Figure {
	return figure.OfRate(c.table, code, c.start.Day())
}

const monthsOfYear = 12

func yearKey(year int, part string) string { return fmt.Sprintf("year%d.%s", year, part) }
