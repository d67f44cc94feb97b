package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// branches is a tree of two lines, the first with two below it; the last leads
// somewhere.
func branches(went func(string)) *Tree {
	return NewTree(
		&TreeNode{Label: "Cotisations", Value: "4 608,00 €", Notes: []string{"= 24 000,00 € × 19,2 %"}, Children: []*TreeNode{
			{Label: "Chiffre d’affaires", Value: "24 000,00 €", Go: func() { went("turnover") }},
			{Label: "Taux", Value: "19,2 %", Notes: []string{"barème 2026 reconduit", "Source : décret"}},
		}},
		&TreeNode{Label: "Dépenses", Value: "2 160,00 €", Go: func() { went("expenses") }},
	)
}

func TestTree(t *testing.T) {
	t.Run("unfolds and folds with the arrows and Enter", func(t *testing.T) {
		tree := branches(func(string) {})
		s := onStage(t, NewScroll(tree))
		s.focus(tree)
		folded := []string{"> ▸ Cotisations 4 608,00 €", "  ? = 24 000,00 € × 19,2 %", "<Dépenses 2 160,00 €>"}
		same(t, Outline(tree), folded)
		s.press(fyne.KeyRight)
		same(t, Outline(tree), []string{
			"> ▾ Cotisations 4 608,00 €", "  ? = 24 000,00 € × 19,2 %",
			"  <Chiffre d’affaires 24 000,00 €>", "  Taux 19,2 %", "    ? barème 2026 reconduit", "    ? Source : décret",
			"<Dépenses 2 160,00 €>",
		})
		s.press(fyne.KeyLeft)
		same(t, Outline(tree), folded)
		s.press(fyne.KeyReturn, fyne.KeyReturn)
		same(t, Outline(tree), folded)
	})
	t.Run("goes into what it unfolds, and back to the line above", func(t *testing.T) {
		tree := branches(func(string) {})
		s := onStage(t, tree)
		s.focus(tree)
		s.press(fyne.KeyRight, fyne.KeyRight, fyne.KeyDown)
		same(t, at(tree), "Taux")
		s.press(fyne.KeyLeft)
		same(t, at(tree), "Cotisations")
		s.press(fyne.KeyUp)
		same(t, at(tree), "Cotisations")
	})
	t.Run("leads where a line leads, by Enter and by a click", func(t *testing.T) {
		var went []string
		tree := branches(func(to string) { went = append(went, to) })
		s := onStage(t, tree)
		s.focus(tree)
		s.press(fyne.KeyRight, fyne.KeyDown, fyne.KeyReturn)
		tops := tree.tops(tree.Size().Width)
		test.TapCanvas(s.canvas(), fyne.NewPos(200, tops[3]+8))
		same(t, went, []string{"turnover", "expenses"})
	})
	t.Run("puts a long value under its label", func(t *testing.T) {
		tree := NewTree(&TreeNode{Label: "Forme", Value: strings.Repeat("société ", 12)})
		s := tree.span(tree.rows[0], 316)
		same(t, s.below, true)
		same(t, s.tall > s.labelTall+s.valueTall, true)
	})
	t.Run("shows other lines from the first", func(t *testing.T) {
		tree := branches(func(string) {})
		s := onStage(t, tree)
		s.focus(tree)
		s.press(fyne.KeyDown)
		tree.Set(&TreeNode{Label: "Seule"})
		same(t, at(tree), "Seule")
		tree.Set()
		same(t, tree.Empty(), true)
		s.press(fyne.KeyDown)
		same(t, s.keys, []fyne.KeyName{fyne.KeyDown})
	})
}

// at is the line the keyboard is on.
func at(t *Tree) string { return t.rows[t.at].node.Label }

func TestNumberRow(t *testing.T) {
	t.Run("says what a figure was, and what it waits for", func(t *testing.T) {
		went := false
		row := NewNumberRow("Il vous resterait", "1 600 €", "par mois").Was("1 432 €")
		same(t, Outline(row), []string{"Il vous resterait: 1 432 €\u00a0→ 1 600 € par mois"})
		waits := NewNumberLine("Cotisations", "—").Needs(Jump{Word: "Chiffre d’affaires", To: func() { went = true }})
		same(t, Outline(waits), []string{"Cotisations: —", "  <Chiffre d’affaires>"})
		s := onStage(t, waits)
		s.press(fyne.KeyTab, fyne.KeyReturn)
		same(t, went, true)
	})
	t.Run("leads to the whole computation once it is opened", func(t *testing.T) {
		row := NewNumberRow("Il vous resterait", "1 600 €", "par mois").Explain("= 19 200,00 € ÷ 12").Whole(Jump{Word: "Tout le calcul", To: noAction})
		onStage(t, row)
		same(t, len(Outline(row)), 2)
		row.how.Press()
		same(t, Outline(row)[1:], []string{"  <Refermer le calcul>", "  = 19 200,00 € ÷ 12", "  <Tout le calcul>"})
	})
	t.Run("gives a figure too long for its panel another line", func(t *testing.T) {
		row := NewNumberRow("Écart", "−1 000 000 000 246,42 €", "de moins que les besoins du départ")
		same(t, row.HeightFor(200) > row.HeightFor(600), true)
	})
}
