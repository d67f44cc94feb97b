package figures

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/figure"
)

// panel is « Comment est-ce calculé ? » of one figure.
type panel struct {
	page  *page
	of    string // the key of the figure
	body  *fyne.Container
	tree  *kit.Tree
	links []*kit.Link
	side  *kit.SidePanel
}

func newPanel(p *page) *panel {
	s := &panel{page: p, tree: kit.NewTree(), body: kit.Column(look.S12)}
	s.side = kit.NewSidePanel(look.S16, words.FiguresBack, func() { p.closePanel() }, s.body)
	return s
}

// first is what takes the keys in the panel.
func (s *panel) first() fyne.Focusable {
	switch {
	case len(s.links) > 0:
		return s.links[0]
	case !s.tree.Empty():
		return s.tree
	}
	return kit.FirstIn(s.side.Object)
}

// show explains a figure; nil is none.
func (s *panel) show(f *figure.Figure) {
	had := kit.HasFocus(s.body)
	s.links = nil
	if f == nil {
		s.body.Objects = nil
		s.body.Refresh()
		return
	}
	n := explain.New(s.page.plan.Facts).Explain(f)
	if s.page.picked != s.of {
		s.side.Object.Top()
	}
	s.of = s.page.picked
	objects := []fyne.CanvasObject{
		kit.Note(words.ExplainTitle), kit.Heading(n.Label),
		kit.NewText(n.Text, kit.Style{Size: look.Title, Bold: true}),
	}
	for _, said := range []string{n.How, formula(n), n.Why} {
		if said != "" {
			objects = append(objects, kit.NewText(said, kit.Style{Size: look.Small}))
		}
	}
	switch {
	case len(n.Missing) > 0:
		objects = append(objects, s.missing(n))
	case n.Place != nil:
		l := kit.NewLink(words.FiguresChange, func() { s.page.answer(*n.Place) }).Caption()
		s.links = append(s.links, l)
		objects = append(objects, kit.Row(0, l))
	}
	s.tree.Set(s.nodes(n.Parts)...)
	if !s.tree.Empty() {
		objects = append(objects, kit.NewLine(), s.tree)
	}
	s.body.Objects = objects
	s.body.Refresh()
	kit.Relayout(s.body)
	if had {
		s.page.desk.Focus(s.first())
	}
}

func formula(n *explain.Node) string {
	if n.Formula == "" {
		return ""
	}
	return words.FormulaLine(n.Formula)
}

// missing leads to the answers that the figure waits for.
func (s *panel) missing(n *explain.Node) fyne.CanvasObject {
	objects := []fyne.CanvasObject{kit.NewPoint(look.IconAlert, look.Care, words.FiguresMissing)}
	for _, at := range n.Missing {
		l := kit.NewLink(at.Label, func() { s.page.answer(at) }).Caption()
		s.links = append(s.links, l)
		objects = append(objects, kit.Row(0, l))
	}
	return kit.Column(look.S4, objects...)
}

// nodes are the lines of the tree. What the formula says by itself has none.
func (s *panel) nodes(parts []*explain.Node) []*kit.TreeNode {
	var nodes []*kit.TreeNode
	for _, n := range parts {
		if n.Kind == explain.Definition {
			continue
		}
		node := &kit.TreeNode{Label: n.Label, Value: n.Text, Notes: notes(n), Children: s.nodes(n.Parts)}
		if n.Place != nil && n.Place.Step != "" {
			node.Go = func() { s.page.answer(*n.Place) }
		}
		nodes = append(nodes, node)
	}
	return nodes
}

// notes stand below a line: what must be known of it, its formula, its source.
func notes(n *explain.Node) []string {
	var said []string
	for _, remark := range n.Remarks {
		said = append(said, words.Remark(remark))
	}
	if n.Above {
		return append(said, words.SeenAbove)
	}
	for _, line := range n.Says() {
		if line != n.How {
			said = append(said, line)
		}
	}
	return said
}
