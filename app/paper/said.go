package paper

import (
	"maps"
	"slices"
	"strings"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
)

// Said is an answer in one line, in the words that paper would print. Rows,
// years and months follow one another.
func Said(q *guide.Question, v guide.Value) string {
	var parts []string
	switch v := v.(type) {
	case []guide.Row:
		for _, row := range v {
			parts = append(parts, saidRow(q, row))
		}
		return strings.Join(parts, " ; ")
	case guide.PerMonth:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			name := key
			if m, err := calendar.ParseMonth(key); err == nil {
				name = words.Month(m)
			}
			parts = append(parts, name+" : "+words.Answer(q, v[key]))
		}
		return strings.Join(parts, " ; ")
	}
	return printedCell(q, v)
}

// saidRow is a row of a table, its empty cells left out.
func saidRow(q *guide.Question, row guide.Row) string {
	var cells []string
	for _, column := range q.Columns {
		if !blank(row[column.ID]) {
			cells = append(cells, cellOf(column, row))
		}
	}
	return strings.Join(cells, ", ")
}
