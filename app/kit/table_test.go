package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func tableOnStage(t *testing.T) (*TableEditor, *stage, *[][][]string) {
	t.Helper()
	table := NewTableEditor(
		TableColumn{Label: "Nom"},
		TableColumn{Label: "Qui", Options: []Option{{Value: "n", Word: "Maëlle"}, {Value: "a", Word: "Élodie"}}},
		TableColumn{Label: "Coût", Unit: "€", Format: NewEuro("€").Format},
	)
	told := &[][][]string{}
	table.OnChanged = func(rows [][]string) { *told = append(*told, rows) }
	s := onStage(t, NewForm(NewField("Dépenses", table).AllowUnsure(func(bool) {}), NewField("Autre", NewEntry())))
	return table, s, told
}

func last(told *[][][]string) [][]string { return (*told)[len(*told)-1] }

func TestTableEditor(t *testing.T) {
	t.Run("is filled by keyboard, a row after the other", func(t *testing.T) {
		table, s, told := tableOnStage(t)
		s.focus(table.First())
		s.press(fyne.KeyReturn) // « Ajouter une ligne »
		s.typed("Ordinateur")
		s.press(fyne.KeyReturn)
		s.typed("ma")
		s.press(fyne.KeyReturn, fyne.KeyTab)
		s.typed("1200")
		s.press(fyne.KeyReturn) // the last cell: a new row
		s.typed("Assurance")
		s.press(fyne.KeyTab)
		same(t, last(told), [][]string{{"Ordinateur", "n", "1\u202f200,00"}, {"Assurance", "", ""}})
	})
	t.Run("moves and removes rows by keyboard", func(t *testing.T) {
		table, s, told := tableOnStage(t)
		table.SetRows([][]string{{"a"}, {"b"}, {"c"}})
		s.focus(table.rows[2].cells[0].entry)
		s.shortcut(custom(fyne.KeyUp, alt))
		same(t, last(told), [][]string{{"a", "", ""}, {"c", "", ""}, {"b", "", ""}})
		s.shortcut(custom(fyne.KeyUp, alt))
		s.shortcut(custom(fyne.KeyUp, alt)) // at the top already
		same(t, table.Rows()[0], []string{"c", "", ""})
		s.shortcut(custom(fyne.KeyDelete, ctrlMaj))
		same(t, last(told), [][]string{{"a", "", ""}, {"b", "", ""}})
		if s.canvas().Focused() != table.rows[0].cells[0].entry {
			t.Error("the focus isn't on the row that took its place")
		}
	})
	t.Run("removes the last row and goes to the button that adds one", func(t *testing.T) {
		table, s, told := tableOnStage(t)
		table.SetRows([][]string{{"a"}})
		s.focus(table.First())
		s.shortcut(custom(fyne.KeyDelete, ctrlMaj))
		same(t, last(told), [][]string{})
		if s.canvas().Focused() != table.add {
			t.Errorf("the focus is on %T", s.canvas().Focused())
		}
	})
	t.Run("removes a row with the mouse", func(t *testing.T) {
		table, _, told := tableOnStage(t)
		table.SetRows([][]string{{"a"}, {"b"}})
		test.Tap(table.rows[0].remove)
		same(t, last(told), [][]string{{"b", "", ""}})
	})
	t.Run("is silent when the page sets its rows", func(t *testing.T) {
		table, _, told := tableOnStage(t)
		table.SetRows([][]string{{"a", "n", "12"}})
		table.SetRows(nil)
		same(t, len(*told), 0)
	})
	t.Run("says its rows", func(t *testing.T) {
		table, s, _ := tableOnStage(t)
		table.SetRows([][]string{{"Ordinateur", "n", "1 200"}})
		table.SetCellWrong(0, 2, true)
		same(t, Outline(s.window.Content())[:3], []string{
			"Dépenses: 1\u00a0ligne", "  1 | Nom: Ordinateur | Qui: Maëlle | Coût: 1 200 €", "  [Ajouter une ligne]",
		})
	})
}
