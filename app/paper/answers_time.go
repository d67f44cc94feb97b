package paper

import (
	"maps"
	"slices"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
)

// perYear counts the answers by year at the start of a list.
func perYear(answers []answer) int {
	for i, a := range answers {
		if _, is := a.value.(guide.PerYear); !is {
			return i
		}
	}
	return len(answers)
}

// years prints values per year, one row for each question.
func (c *composer) years(answers []answer) {
	c.leaveLabel()
	n := 0
	for _, a := range answers {
		n = max(n, len(a.value.(guide.PerYear)))
	}
	each, most := Length(28*mm), 4 // years on one line
	if c.large {
		each, most = 37*mm, 3
	}
	for from := 0; from < n; from += most {
		to := min(n, from+most)
		t := &table{columns: []tableColumn{{width: 63 * mm}}}
		for year := from; year < to; year++ {
			t.columns = append(t.columns, tableColumn{head: words.YearOf(year + 1), width: each, right: true})
		}
		for _, a := range answers {
			r := row{cells: []cell{t.text(0, c.run(Regular, sizeTable, a.q.Label))}}
			values := a.value.(guide.PerYear)
			for year := from; year < to; year++ {
				s := ""
				if year < len(values) {
					s = words.Answer(a.q, values[year])
				}
				r.cells = append(r.cells, t.text(len(r.cells), c.run(Regular, sizeTable, s)))
			}
			t.rows = append(t.rows, r)
		}
		c.space(2 * mm)
		c.print(t)
	}
}

// months prints one value per month.
func (c *composer) months(q *guide.Question, values guide.PerMonth) {
	var rows []pair
	for _, key := range slices.Sorted(maps.Keys(values)) {
		name := key
		if m, err := calendar.ParseMonth(key); err == nil {
			name = words.Month(m)
		}
		rows = append(rows, pair{name, words.Answer(q, values[key])})
	}
	c.labelled(q.Label, rows)
}

// labelled prints values under a label, in columns of figures at the right.
func (c *composer) labelled(label string, rows []pair) {
	if len(rows) == 0 {
		return
	}
	c.label(label)
	t := &table{bare: true, columns: []tableColumn{{width: 50 * mm}, {width: 50 * mm, right: true}}}
	for _, r := range rows {
		t.rows = append(t.rows, row{cells: []cell{
			t.text(0, c.run(Regular, sizeTable, r.what)),
			t.text(1, c.run(Regular, sizeTable, r.how)),
		}})
	}
	c.print(t)
}
