// Package trash is the page of the dossiers that were laid aside: each with the
// day on which it goes for good, until which it can be brought back.
package trash

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/store"
)

// most is how many dossiers the page shows: far more than anybody lays aside
// in thirty days.
const most = 5000

type page struct {
	desk *place.Desk
	row  data.ID // the one that has the focus
	at   int

	rows   []store.Row
	read   bool
	back   *kit.Button
	table  *table
	sheet  *fyne.Container
	moving bool
	whole  fyne.CanvasObject
}

// New is the trash; a route's item is the dossier that has the focus.
func New(desk *place.Desk, route place.Route) place.Page {
	p := &page{desk: desk, row: data.ID(route.Item)}
	p.back = kit.Primary(words.TrashRestore, func() { p.restore(p.table.list.Selected()) }).Before(look.IconUndo).Key(words.KeyPrimary)
	p.table = newTable(p)
	p.sheet = kit.Stack(kit.NewGround(look.Sheet))
	p.whole = kit.OnWidth(kit.Margins(kit.Fill(look.Sheet, p.sheet), look.S16, 0), p.table.fold)
	p.load()
	return p
}

// load reads what is in the trash.
func (p *page) load() {
	slow := p.desk.Run.After(place.Patience, func() {
		if !p.read {
			p.put(kit.NewLoading(words.ReadingRegister, 4))
		}
	})
	q := store.Query{Scope: store.Trash, Sort: store.Name, Today: p.desk.Today(), Limit: most}
	var rows []store.Row
	p.desk.Run.Go(func(ctx context.Context) (err error) {
		rows, err = p.desk.Register.Page(ctx, q)
		return err
	}, func(err error) {
		slow.Stop()
		if err != nil {
			p.put(kit.AtMost(look.ProseWidth, kit.NewAlert(kit.Stop, words.TrashUnread, words.Sentence(err)).
				With(kit.Secondary(words.Retry, p.load))))
			return
		}
		p.show(rows)
	})
}

// show shows the rows, what goes first before the others.
func (p *page) show(rows []store.Row) {
	slices.SortStableFunc(rows, func(a, b store.Row) int { return cmp.Compare(a.DeletedOn, b.DeletedOn) })
	first := !p.read
	p.rows, p.read = rows, true
	p.desk.Retitle()
	if len(rows) == 0 {
		p.put(kit.NewEmpty(words.TrashEmpty, words.TrashEmptyBody, nil))
		return
	}
	at := slices.IndexFunc(rows, func(r store.Row) bool { return r.ID == p.row })
	if at < 0 {
		at = max(0, min(p.at, len(rows)-1))
	}
	p.sheet.Objects = []fyne.CanvasObject{p.table.object}
	p.sheet.Refresh()
	p.moving = true
	p.table.list.SetCount(len(rows), false)
	p.table.list.Select(at)
	p.moving = false
	if first {
		p.desk.Focus(p.table.list)
	}
}

// put shows something in the table's place.
func (p *page) put(o fyne.CanvasObject) {
	if kit.HasFocus(p.table.list) {
		p.desk.Window.Canvas().Unfocus() // or keys would go where nothing is seen
	}
	p.sheet.Objects = []fyne.CanvasObject{kit.NewScroll(kit.Column(0, kit.Pad(o, look.S40, look.S40, look.S40, look.S40)))}
	p.sheet.Refresh()
}

// selected has the way back lead to the row one is on.
func (p *page) selected(i int) {
	if p.moving || i < 0 || i >= len(p.rows) {
		return
	}
	p.row, p.at = p.rows[i].ID, i
	p.desk.Mark(place.Route{Page: place.Trash, Item: string(p.row)})
}

// gestureRestore is the word's id of bringing a dossier back.
const gestureRestore = "restore"

// restore brings a dossier back.
func (p *page) restore(i int) {
	if i < 0 || i >= len(p.rows) {
		return
	}
	r := p.rows[i]
	p.row, p.at = "", i
	p.desk.Save(place.Gesture{
		Name: gestureRestore,
		Do:   func(tx *store.Tx) error { return tx.Restore(r.ID) },
		Then: func(err error) {
			if err != nil {
				p.desk.Notice(place.Notice{Level: place.Stop, Title: words.Sentence(err)})
				return
			}
			p.desk.Toast(words.BroughtBack(r.Name), true)
			p.load()
		},
	})
}

// goneOn is the day on which a dossier disappears.
func goneOn(r store.Row) calendar.Day { return r.DeletedOn.AddDays(store.TrashDays) }

// Header says what the trash is, and brings the selected dossier back.
func (p *page) Header() place.Header {
	h := place.Header{
		Title: words.TrashTitle, Where: words.TrashWhere,
		Up: place.Route{Page: place.List}, UpTitle: words.RailList,
	}
	if len(p.rows) > 0 {
		h.Actions = []fyne.CanvasObject{p.back}
	}
	return h
}

// Content is the table.
func (p *page) Content() fyne.CanvasObject { return p.whole }

// First is the table; nothing when it is empty.
func (p *page) First() fyne.Focusable {
	if len(p.rows) == 0 {
		return nil
	}
	return p.table.list
}

// Zones are the table alone.
func (p *page) Zones() []fyne.CanvasObject { return nil }

// Reload reads the trash again.
func (p *page) Reload() { p.load() }

// Leave has nothing to hand over.
func (p *page) Leave() {}

// Do brings the selected dossier back.
func (p *page) Do(a place.Action) bool {
	if a != place.Primary || len(p.rows) == 0 {
		return false
	}
	p.back.Press()
	return true
}
