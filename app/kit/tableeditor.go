package kit

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// TableColumn is a column of a TableEditor.
type TableColumn struct {
	Label   string
	Unit    string   // an amount or a number, aligned to the right
	Options []Option // one of several
	Share   float32  // of the width; 1 when it isn't set
	// Least is the width its cells need; by its options or unit when it isn't
	// set. Rows whose cells don't fit beside each other take several lines.
	Least look.Measure
	// Format gives what a cell left behind is shown as.
	Format func(typed string) (shown string, ok bool)
}

// TableEditor is rows of fields. Enter goes from cell to cell and adds a row
// after the last; Alt+↑ and Alt+↓ move a row, Ctrl+Maj+Suppr removes it.
type TableEditor struct {
	widget.BaseWidget
	// OnChanged hears of rows added, removed, moved, and of cells left or
	// chosen, with all the rows as they are shown.
	OnChanged func(rows [][]string)
	// OnTyped hears of each edit of a cell, for the draft.
	OnTyped func(rows [][]string)

	columns []TableColumn
	heads   []*Text
	rows    []*editorRow
	add     *Button
	none    *Tick // nil unless « nothing to list » is an answer
	focus   func(bool)
	edited  func()
	unsure  bool
	wrong   bool
}

// editorRow is a row of cells and the button that removes it.
type editorRow struct {
	cells    []editorCell
	captions []*Text // over the cells, where a row takes several lines
	rule     *canvas.Rectangle
	remove   *Button
}

// editorCell is an Entry or a Choice.
type editorCell struct {
	control Control
	entry   *Entry
	choice  *Choice
}

var (
	_ drawn   = (*TableEditor)(nil)
	_ Control = (*TableEditor)(nil)
	_ Holder  = (*TableEditor)(nil)
	_ Keys    = (*TableEditor)(nil)
)

// NewTableEditor is a table without rows yet.
func NewTableEditor(columns ...TableColumn) *TableEditor {
	t := &TableEditor{columns: columns}
	for _, c := range columns {
		t.heads = append(t.heads, Note(c.Label))
	}
	t.add = Quiet(words.AddRow, func() { t.insert(len(t.rows)) }).Before(look.IconPlus)
	t.add.told = t.hasFocus
	t.ExtendBaseWidget(t)
	return t
}

// AllowNone offers to say, while there is no row, that there is nothing to
// list; on hears of it.
func (t *TableEditor) AllowNone(word string, on func(none bool)) {
	t.none = NewTick(word, on)
	t.none.watch(t.hasFocus, t.wasEdited)
	t.Refresh()
}

// SetNone says whether there is nothing to list.
func (t *TableEditor) SetNone(none bool) {
	if t.none != nil {
		t.none.Set(none)
	}
}

// SetRows shows rows that are saved: the texts of their cells, and the values
// of cells with options.
func (t *TableEditor) SetRows(rows [][]string) {
	for len(t.rows) > len(rows) {
		t.rows = t.rows[:len(t.rows)-1]
	}
	for len(t.rows) < len(rows) {
		t.rows = append(t.rows, t.newRow())
	}
	for i, row := range rows {
		for j, c := range t.rows[i].cells {
			value := ""
			if j < len(row) {
				value = row[j]
			}
			c.set(value)
		}
	}
	t.Refresh()
	Relayout(t)
}

// Rows is what the cells show.
func (t *TableEditor) Rows() [][]string {
	rows := make([][]string, len(t.rows))
	for i, r := range t.rows {
		rows[i] = make([]string, len(r.cells))
		for j, c := range r.cells {
			rows[i][j] = c.get()
		}
	}
	return rows
}

// SetCellWrong shows the border of an error on a cell.
func (t *TableEditor) SetCellWrong(row, column int, wrong bool) {
	if row < len(t.rows) && column < len(t.columns) {
		t.rows[row].cells[column].control.SetWrong(wrong)
	}
}

// FocusCell goes to a cell.
func (t *TableEditor) FocusCell(row, column int) {
	if row < len(t.rows) && column < len(t.columns) {
		Focus(t.rows[row].cells[column].control.First())
	}
}

func (c editorCell) set(value string) {
	if c.choice != nil {
		c.choice.Set(value)
		return
	}
	c.entry.SetText(value)
}

func (c editorCell) get() string {
	if c.choice != nil {
		return c.choice.Value()
	}
	return c.entry.Text()
}

func (t *TableEditor) newRow() *editorRow {
	r := &editorRow{rule: box()}
	for _, c := range t.columns {
		r.cells = append(r.cells, t.newCell(r, c))
		r.captions = append(r.captions, Note(c.Label))
	}
	r.remove = Only(look.IconClose, "", func() { t.delete(t.index(r)) })
	r.remove.kind = quiet
	r.remove.told = t.hasFocus
	return r
}

func (t *TableEditor) newCell(r *editorRow, c TableColumn) editorCell {
	if len(c.Options) > 0 {
		choice := NewPicker(c.Options)
		choice.OnChosen = func(string) { t.changed() }
		choice.watch(t.hasFocus, t.wasEdited)
		return editorCell{control: choice, choice: choice}
	}
	e := NewEntry()
	if c.Unit != "" {
		e.Unit(c.Unit)
	}
	e.Format = c.Format
	e.OnChanged = func(string) {
		if t.OnTyped != nil {
			t.OnTyped(t.Rows())
		}
	}
	e.OnLeft = func(string) { t.changed() }
	e.OnSubmitted = func(string) { t.enter(r, e) }
	e.watch(t.hasFocus, t.wasEdited)
	return editorCell{control: e, entry: e}
}

func (t *TableEditor) hasFocus(on bool) {
	if t.focus != nil {
		t.focus(on)
	}
}

func (t *TableEditor) wasEdited() {
	t.unsure = false
	if t.edited != nil {
		t.edited()
	}
}

func (t *TableEditor) changed() {
	if t.OnChanged != nil {
		t.OnChanged(t.Rows())
	}
}

func (t *TableEditor) index(r *editorRow) int { return slices.Index(t.rows, r) }

// enter goes on to the next cell, and to a new row after the last.
func (t *TableEditor) enter(r *editorRow, e *Entry) {
	last := r.cells[len(r.cells)-1]
	if last.entry == e && t.index(r) == len(t.rows)-1 {
		t.insert(len(t.rows))
		return
	}
	for j, c := range r.cells {
		if c.entry != e {
			continue
		}
		if j+1 < len(r.cells) {
			Focus(r.cells[j+1].control.First())
		} else {
			t.FocusCell(t.index(r)+1, 0)
		}
		return
	}
}

// insert adds an empty row and goes to it.
func (t *TableEditor) insert(at int) {
	t.rows = slices.Insert(t.rows, at, t.newRow())
	t.wasEdited()
	t.relayout()
	t.FocusCell(at, 0)
	t.changed()
}

// delete removes a row; the focus goes to the row that takes its place.
func (t *TableEditor) delete(at int) {
	if at < 0 {
		return
	}
	Focus(t.add)
	t.rows = slices.Delete(t.rows, at, at+1)
	t.wasEdited()
	t.relayout()
	if at < len(t.rows) {
		t.FocusCell(at, 0)
	}
	t.changed()
}

// move exchanges a row with its neighbour; the focus stays in its cell.
func (t *TableEditor) move(at, by int) {
	to := at + by
	if to < 0 || to >= len(t.rows) {
		return
	}
	t.rows[at], t.rows[to] = t.rows[to], t.rows[at]
	t.wasEdited()
	t.relayout()
	t.changed()
}

func (t *TableEditor) relayout() {
	t.Refresh()
	Relayout(t)
}

// focusedRow is the row the focus is in, -1 for none.
func (t *TableEditor) focusedRow() int {
	for i, r := range t.rows {
		if r.remove.focused {
			return i
		}
		for _, c := range r.cells {
			if HasFocus(c.control) {
				return i
			}
		}
	}
	return -1
}

// UsesKey uses none.
func (t *TableEditor) UsesKey(*fyne.KeyEvent) bool { return false }

// UsesShortcut moves and removes rows.
func (t *TableEditor) UsesShortcut(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	row := t.focusedRow()
	if !ok || row < 0 {
		return false
	}
	switch {
	case c.Modifier == fyne.KeyModifierAlt && c.KeyName == fyne.KeyUp:
		t.move(row, -1)
	case c.Modifier == fyne.KeyModifierAlt && c.KeyName == fyne.KeyDown:
		t.move(row, 1)
	case c.Modifier == fyne.KeyModifierControl|fyne.KeyModifierShift && c.KeyName == fyne.KeyDelete:
		t.delete(row)
	default:
		return false
	}
	return true
}

// First is the first cell, or the button that adds a row.
func (t *TableEditor) First() fyne.Focusable {
	if len(t.rows) > 0 {
		return t.rows[0].cells[0].control.First()
	}
	return t.add
}

// Shown counts the rows.
func (t *TableEditor) Shown() string {
	if t.unsure {
		return words.ToCome
	}
	return words.RowCount(len(t.rows))
}

// SetWrong does nothing by itself: SetCellWrong shows which cell.
func (t *TableEditor) SetWrong(wrong bool) { t.wrong = wrong }

// SetUnsure says that the rows aren't known yet.
func (t *TableEditor) SetUnsure(unsure bool) { t.unsure = unsure }

func (t *TableEditor) watch(focus func(bool), edited func()) { t.focus, t.edited = focus, edited }

// inner lists the rows for outlines.
func (t *TableEditor) inner() []string {
	var lines []string
	for i, r := range t.rows {
		line := strconv.Itoa(i + 1)
		for j, c := range r.cells {
			line += " | " + t.columns[j].Label + ": " + c.control.Shown()
		}
		lines = append(lines, line)
	}
	lines = append(lines, t.add.outline()...)
	if t.offersNone() {
		lines = append(lines, t.none.outline()...)
	}
	return lines
}
