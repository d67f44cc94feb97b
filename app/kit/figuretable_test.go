package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/buron-cantal/buron/app/look"
)

// years is a table of two years, of which the second lacks a figure.
func years() *FigureTable {
	return NewFigureTable([]string{"2027", "2028"}, []FigureRow{
		{Label: "Cotisations", Cells: []FigureCell{{Key: "c1", Text: "4 608,00 €"}, {Key: "c2", Text: "—", Soft: true}}},
		{Label: "Frais de démarrage", Cells: []FigureCell{{Key: "s1", Text: "191,43 €"}, {}}},
		{Label: "Reste par mois", Cells: []FigureCell{{Key: "m1", Text: "1 432,00 €"}, {Key: "m2", Text: "1 625,00 €"}}},
	})
}

func TestFigureTable(t *testing.T) {
	t.Run("goes from figure to figure, past empty cells", func(t *testing.T) {
		table := years()
		var picked []string
		table.OnPick = func(key string) { picked = append(picked, key) }
		s := onStage(t, NewScroll(table))
		s.focus(table)
		s.press(fyne.KeyRight, fyne.KeyDown, fyne.KeyRight, fyne.KeyDown, fyne.KeyRight, fyne.KeyUp, fyne.KeyLeft)
		same(t, picked, []string{"c2", "s1", "m1", "m2", "s1"})
	})
	t.Run("opens with Enter, Space and a click, each the figure it is on", func(t *testing.T) {
		table := years()
		var opened []string
		table.OnOpen = func(key string) { opened = append(opened, key) }
		s := onStage(t, table)
		s.focus(table)
		s.press(fyne.KeyReturn, fyne.KeyDown, fyne.KeySpace)
		g := table.grid(table.Size().Width)
		test.TapCanvas(s.canvas(), fyne.NewPos(1430, g.tops[2]+10))
		test.TapCanvas(s.canvas(), fyne.NewPos(10, g.tops[1]+10)) // on the label
		same(t, opened, []string{"c1", "s1", "m2", "s1"})
	})
	t.Run("stands its columns under those of another where there is room", func(t *testing.T) {
		short := NewFigureTable([]string{"2027", "2028"}, []FigureRow{{Label: "Part", Cells: []FigureCell{{Key: "a", Text: "—"}, {Key: "b", Text: "1"}}}})
		onStage(t, short)
		same(t, short.grid(600).columns, years().grid(600).columns)
		if wide := short.grid(300).columns; wide[0] == short.grid(600).columns[0] {
			t.Errorf("narrow ones keep their width: %v", wide)
		}
	})
	t.Run("brings into view what its cursor is on, and no more", func(t *testing.T) {
		table, above := years(), NewEntry()
		scroll := NewScroll(Column(0, above, table))
		s := onStage(t, scroll)
		s.window.Resize(fyne.NewSize(600, above.MinSize().Height+look.S24.Px()+2*look.Row.Px()))
		s.focus(table)
		same(t, scroll.Offset(), float32(0))
		s.press(fyne.KeyDown, fyne.KeyDown)
		if scroll.Offset() == 0 {
			t.Error("the last row is out of view")
		}
	})
	t.Run("says when the arrows leave it", func(t *testing.T) {
		table := years()
		var out []bool
		table.OnOut = func(down bool) { out = append(out, down) }
		s := onStage(t, table)
		s.focus(table)
		s.press(fyne.KeyUp, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
		same(t, out, []bool{false, true})
	})
	t.Run("is come into at the end the arrows come from", func(t *testing.T) {
		table := years()
		table.Enter(true)
		same(t, table.Key(), "m1")
		table.Enter(false)
		same(t, table.Key(), "c1")
	})
	t.Run("tells which figure is explained", func(t *testing.T) {
		table := years()
		same(t, table.Pick("m2"), true)
		same(t, Outline(table), []string{
			"| 2027 | 2028 |", "Cotisations: 4 608,00 € | —", "Frais de démarrage: 191,43 € | ", "> Reste par mois: 1 432,00 € | 1 625,00 €",
		})
		same(t, table.Pick("elsewhere"), false)
		same(t, Outline(table)[3], "Reste par mois: 1 432,00 € | 1 625,00 €")
	})
	t.Run("puts the figures under their label where they don't fit beside it", func(t *testing.T) {
		table := years()
		same(t, table.grid(640).stacked, false)
		narrow := table.grid(300)
		same(t, narrow.stacked, true)
		same(t, narrow.tall(0), look.S12.Px()+look.Body.Line()*3)
	})
	t.Run("of nothing takes no keys", func(t *testing.T) {
		table := NewFigureTable(nil, nil)
		s := onStage(t, table)
		s.focus(table)
		s.press(fyne.KeyDown, fyne.KeyReturn)
		same(t, s.keys, []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn})
		same(t, table.Key(), "")
	})
}
