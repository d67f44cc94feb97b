package newcomer

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/store"
)

// namesakes says that somebody of that name and phone is known already. It
// leads to their dossiers and keeps nobody from going on.
type namesakes struct {
	of     *page
	object *fyne.Container
	rows   []store.Row
	asked  string // of whom rows are
	turn   int
}

func newNamesakes(p *page) *namesakes {
	n := &namesakes{of: p, object: kit.Stack()}
	n.object.Hide()
	return n
}

// who is whom the form speaks of, "" as long as name or phone are missing.
func (n *namesakes) who() string {
	p := n.of
	first, last, phone := strings.TrimSpace(p.first.entry.Text()), strings.TrimSpace(p.last.entry.Text()), p.phone.value()
	if first == "" || last == "" || phone == "" {
		return ""
	}
	return strings.Join([]string{first, last, phone}, "\n")
}

// told says whether what stands in the form was spoken of.
func (n *namesakes) told() bool { return n.object.Visible() && n.asked == n.who() }

// look asks the register beside the window's thread, shows what it finds, and
// then goes on.
func (n *namesakes) look(then func()) {
	who := n.who()
	goOn := func() {
		if then != nil {
			then()
		}
	}
	if who == n.asked {
		goOn()
		return
	}
	n.turn++
	turn := n.turn
	var rows []store.Row
	n.of.desk.Run.Go(func(ctx context.Context) (err error) {
		if who != "" {
			parts := strings.SplitN(who, "\n", 3)
			rows, err = n.of.desk.Register.Namesakes(ctx, parts[0], parts[1], "", parts[2])
		}
		return err
	}, func(err error) {
		switch {
		case err != nil:
			n.of.fail(err)
		case turn == n.turn:
			n.asked, n.rows = who, rows
			n.show()
			goOn()
		}
	})
}

// show shows the namesakes' dossiers, each with the way to it.
func (n *namesakes) show() {
	n.object.Hide()
	if len(n.rows) > 0 {
		n.object.Objects = []fyne.CanvasObject{
			kit.NewAlert(kit.Care, words.SameTitle(len(n.rows)), words.SameBody).With(kit.Column(look.S6, n.ways()...)),
		}
		n.object.Show()
		n.of.start.SetWord(words.SameTakeNew)
	} else {
		n.of.start.SetWord(words.StartInterview)
	}
	kit.Relayout(n.object)
}

func (n *namesakes) ways() []fyne.CanvasObject {
	var ways []fyne.CanvasObject
	var known *store.Row
	for i, r := range n.rows {
		trashed := !r.DeletedOn.IsZero()
		to := place.Route{Page: place.Dossier, Dossier: r.ID}
		if trashed {
			to = place.Route{Page: place.Trash, Item: string(r.ID)}
		} else if known == nil {
			known = &n.rows[i]
		}
		ways = append(ways, kit.NewLink(words.SameDossier(r.Number, r.Path, r.Commune, trashed), func() { n.leave(to) }))
	}
	if known != nil {
		ways = append(ways, kit.NewLink(words.SameProject, func() { n.of.takeAgain(known.Newcomer) }))
	}
	return ways
}

// leave goes to a dossier that exists; nothing of the form is needed any more.
func (n *namesakes) leave(to place.Route) {
	n.of.forget()
	n.of.desk.Go(to)
}

// focus goes to the first dossier.
func (n *namesakes) focus() {
	kit.Reveal(n.object)
	n.of.desk.Focus(kit.FirstIn(n.object))
}
