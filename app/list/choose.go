package list

import (
	"context"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

// chooser is the foot of the list while dossiers are ticked: how many, and what
// to do with them. Without any, neither it nor the boxes are there.
type chooser struct {
	of     *page
	count  *kit.Text
	print  *kit.Button
	object fyne.CanvasObject
}

func newChooser(p *page) *chooser {
	c := &chooser{of: p, count: kit.Strong("")}
	c.print = kit.Secondary("", p.printChosen).Before(look.IconPrinter).Key(words.KeyPaper)
	c.object = kit.Fill(look.Tint, kit.Margins(kit.Row(
		look.S16,
		kit.Grow(c.count),
		kit.Quiet(words.ChooseAll, p.chooseAll),
		kit.Quiet(words.ChooseNone, p.chooseNone),
		c.print,
	), look.S8, look.S8))
	c.object.Hide()
	return c
}

// show follows what is ticked.
func (c *chooser) show() {
	n := c.of.chosen().Len()
	c.count.Set(words.ChosenCount(n))
	c.print.SetWord(words.PrintPlans(n))
	lost := n == 0 && kit.HasFocus(c.object)
	kit.Visible(c.object, n > 0)
	c.of.table.fold(c.of.table.width)
	kit.Relayout(c.object)
	if lost {
		c.of.desk.Focus(c.of.table.list)
	}
}

func (p *page) chosen() *place.Chosen { return &p.desk.Program.Chosen }

// tick ticks a row, or unticks it.
func (p *page) tick(i int) {
	if i < 0 || i >= len(p.rows) {
		return
	}
	p.chosen().Toggle(p.rows[i].ID)
	p.chooser.show()
}

func (p *page) chooseNone() {
	p.chosen().Clear()
	p.chooser.show()
}

// atOnce is how many rows are read at a time when all are to be ticked.
const atOnce = 500

// chooseAll ticks every dossier that the view lists, those too that aren't read
// yet.
func (p *page) chooseAll() {
	q := p.view.query(p.desk.Today())
	q.Limit = atOnce
	register := p.desk.Register
	var all []data.ID
	p.desk.Run.Go(func(ctx context.Context) error {
		return everyRow(ctx, register, q, func(r store.Row) { all = append(all, r.ID) })
	}, func(err error) {
		if err != nil {
			p.desk.Notice(place.Notice{Level: place.Stop, Title: words.ListUnread, Body: words.Sentence(err)})
			return
		}
		p.chosen().Add(all)
		p.chooser.show()
	})
}

// everyRow visits every row of a query, page by page.
func everyRow(ctx context.Context, register *store.Register, q store.Query, visit func(store.Row)) error {
	for {
		rows, err := register.Page(ctx, q)
		if err != nil {
			return err
		}
		for _, r := range rows {
			visit(r)
		}
		if len(rows) < q.Limit {
			return nil
		}
		q.After = rows[len(rows)-1].Cursor
	}
}

// printChosen leads to where the ticked dossiers' plans are printed.
func (p *page) printChosen() { p.desk.Go(place.Route{Page: place.Batch}) }

// choosing are the commands about ticked dossiers.
func (p *page) choosing() []place.Command {
	all := []place.Command{{Title: words.CommandChooseAll, Run: p.chooseAll}}
	if n := p.chosen().Len(); n > 0 {
		all = append(all,
			place.Command{Title: words.PrintPlans(n), Key: words.KeyPaper, Run: p.printChosen},
			place.Command{Title: words.ChooseNone, Run: p.chooseNone})
	}
	return all
}
