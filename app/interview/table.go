package interview

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
)

// Marks of a table that is kept as typed: its cells, with the words of their
// options, are parted by cellMark, its rows by a line end. The values of
// several years in one cell are parted by yearMark.
const (
	rowMark  = "\n"
	yearMark = ";"
)

// table is a question answered row by row.
type table struct {
	page  *page
	field *field
	q     *guide.Question
	of    *kit.TableEditor
}

// newTable is rows of cells. A row of which no cell is filled isn't kept.
func (p *page) newTable(f *field) input {
	t := &table{page: p, field: f, q: f.q}
	columns := make([]kit.TableColumn, len(f.q.Columns))
	for i, c := range f.q.Columns {
		columns[i] = t.column(c)
	}
	t.of = kit.NewTableEditor(columns...)
	t.of.OnChanged = func([][]string) { p.left(f) }
	t.of.OnTyped = func([][]string) { p.typing(f) }
	t.of.AllowNone(words.NothingToList, func(on bool) { p.nothing(f, on) })
	return input{
		control:  t.of,
		show:     func(a data.Answer) { t.of.SetRows(t.rowsOf(a)) },
		settle:   func(a data.Answer) { t.of.SetNone(string(a.Value) == emptyList) },
		draft:    func(typed string) { t.of.SetRows(t.split(typed)) },
		typed:    t.typed,
		read:     t.read,
		complain: t.complain,
		mark:     t.mark,
		touched: func() bool {
			a, _ := t.read()
			return !same(a, f.kept) && !f.kept.Unsure
		},
	}
}

func (t *table) column(c *guide.Question) kit.TableColumn {
	column := kit.TableColumn{Label: c.Label, Share: share(c)}
	switch {
	case c.Kind == guide.KindChoice:
		column.Options = options(c)
		return column
	case c.Per == guide.Once:
		column.Unit = words.UnitOf(c)
	}
	column.Least = least(c)
	column.Format = func(typed string) (string, bool) {
		raw, err := t.readCell(c, typed)
		return cellText(c, raw), err == nil && len(raw) > 0
	}
	return column
}

// least is the width that a cell needs for what is usually typed in it.
func least(c *guide.Question) look.Measure {
	switch {
	case c.Per != guide.Once, c.Kind == guide.KindMulti:
		return look.AmountWidth
	case c.Kind == guide.KindText:
		return look.DateWidth
	case c.Kind == guide.KindPercent:
		return look.Control * 2
	}
	return look.PostWidth
}

// share is how much of the table's width a column takes beside the others.
func share(c *guide.Question) float32 {
	switch {
	case c.Per != guide.Once, c.Kind == guide.KindText, c.Kind == guide.KindMulti:
		return 1.5
	case c.Kind == guide.KindInteger, c.Kind == guide.KindPercent, c.Kind == guide.KindNumber:
		return 0.8
	}
	return 1
}

// rowsOf is what the cells show of an answer.
func (t *table) rowsOf(a data.Answer) [][]string {
	if a.Typed != "" {
		return t.split(a.Typed)
	}
	var kept []map[string]json.RawMessage
	_ = json.Unmarshal(a.Value, &kept) // what isn't a table has no rows
	rows := make([][]string, len(kept))
	for i, cells := range kept {
		for _, c := range t.q.Columns {
			rows[i] = append(rows[i], cellText(c, cells[c.ID]))
		}
	}
	return rows
}

// cellText is what a cell shows of its value; a choice shows its option.
func cellText(c *guide.Question, raw json.RawMessage) string {
	if c.Kind == guide.KindChoice {
		var id string
		_ = json.Unmarshal(raw, &id)
		return id
	}
	if c.Per == guide.Once {
		return text(c, raw)
	}
	var parts []json.RawMessage
	_ = json.Unmarshal(raw, &parts)
	texts := make([]string, len(parts))
	for i, part := range parts {
		texts[i] = text(c, part)
	}
	return strings.Join(texts, yearMark+" ")
}

// readCell is the value of what was typed in a cell, or chosen.
func (t *table) readCell(c *guide.Question, typed string) (json.RawMessage, error) {
	switch {
	case strings.TrimSpace(typed) == "":
		return nil, nil
	case c.Kind == guide.KindChoice:
		if _, err := c.Accept(c.Encode(typed), c.ID); err != nil {
			return nil, &data.Error{Code: data.ChoiceExpected, What: typed}
		}
		return c.Encode(typed), nil
	case c.Kind == guide.KindMulti:
		typed = spellOut(c, typed)
	case c.Per == guide.EachYear:
		return t.readYears(c, typed)
	}
	return c.Read(typed, t.page.desk.Today())
}

func (t *table) readYears(c *guide.Question, typed string) (json.RawMessage, error) {
	var years []json.RawMessage
	for _, part := range strings.Split(typed, yearMark) {
		raw, err := c.Read(part, t.page.desk.Today())
		if err != nil {
			return nil, err
		}
		years = append(years, raw)
	}
	return list(years), nil
}

// shortest is the fewest letters by which an option is known.
const shortest = 2

// spellOut completes options typed by their first letters: « lu, me ».
func spellOut(c *guide.Question, typed string) string {
	said := strings.FieldsFunc(typed, func(r rune) bool { return strings.ContainsRune(",;/ ", r) })
	for i, word := range said {
		if len(word) < shortest {
			return typed
		}
		at := slices.IndexFunc(c.Options, func(o guide.Option) bool {
			return strings.HasPrefix(strings.ToLower(o.Label), strings.ToLower(word))
		})
		if at < 0 {
			return typed
		}
		said[i] = c.Options[at].Label
	}
	return strings.Join(said, yearMark)
}

// read is the table as an answer. A cell that isn't understood keeps it all as
// it was typed.
func (t *table) read() (data.Answer, error) {
	var rows []json.RawMessage
	var wrong error
	for _, cells := range t.of.Rows() {
		kept := map[string]json.RawMessage{}
		for j, c := range t.q.Columns {
			raw, err := t.readCell(c, cells[j])
			if err != nil && wrong == nil {
				wrong = err
			}
			if raw != nil {
				kept[c.ID] = raw
			}
		}
		if len(kept) > 0 {
			rows = append(rows, object(kept))
		}
	}
	if wrong != nil {
		return data.Answer{Typed: t.typed()}, wrong
	}
	if len(rows) == 0 && string(t.field.kept.Value) == emptyList {
		return t.field.kept, nil
	}
	if len(rows) == 0 {
		return data.Answer{}, nil
	}
	canonical, err := t.q.Accept(list(rows), t.q.ID)
	if err != nil {
		return data.Answer{Typed: t.typed()}, err
	}
	return data.Answer{Value: canonical}, nil
}

// typed is what stands in the cells, "" when nothing does.
func (t *table) typed() string {
	rows := t.of.Rows()
	lines := make([]string, len(rows))
	for i, cells := range rows {
		shown := make([]string, len(cells))
		for j, c := range t.q.Columns {
			if shown[j] = oneLine(cells[j]); c.Kind == guide.KindChoice {
				shown[j] = c.OptionLabel(cells[j])
			}
		}
		lines[i] = strings.Join(shown, cellMark)
	}
	if joined := strings.Join(lines, rowMark); strings.Trim(joined, cellMark+rowMark) != "" {
		return joined
	}
	return ""
}

// split is the rows of what was kept as typed.
func (t *table) split(typed string) [][]string {
	var rows [][]string
	for _, line := range strings.Split(typed, rowMark) {
		cells := strings.Split(line, cellMark)
		for j, c := range t.q.Columns {
			if j < len(cells) && c.Kind == guide.KindChoice {
				cells[j] = optionNamed(c, cells[j])
			}
		}
		rows = append(rows, cells)
	}
	return rows
}

func optionNamed(c *guide.Question, label string) string {
	for _, o := range c.Options {
		if o.Label == label {
			return o.ID
		}
	}
	return label
}

// complain says which cell is wrong first, and how to do right.
func (t *table) complain(a data.Answer) string {
	if a.Typed == "" {
		return ""
	}
	for i, cells := range t.of.Rows() {
		for j, c := range t.q.Columns {
			if _, err := t.readCell(c, cells[j]); err != nil {
				return words.InRow(i+1, c.Label, words.Sentence(err))
			}
		}
	}
	return ""
}

// mark shows which cells are wrong.
func (t *table) mark(a data.Answer) {
	for i, cells := range t.of.Rows() {
		for j, c := range t.q.Columns {
			_, err := t.readCell(c, cells[j])
			t.of.SetCellWrong(i, j, a.Typed != "" && err != nil)
		}
	}
}
