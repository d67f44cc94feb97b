package list

import (
	"context"
	"slices"
	"time"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

// Sizes and delays of reading.
const (
	pageSize = 60
	// typing is how long a search waits for the next keystroke.
	typing = 80 * time.Millisecond
)

// anew reads the view from its first row; then is called once it is shown.
func (p *page) anew(then func()) {
	p.fetch(pageSize, store.Cursor{}, func(rows []store.Row) {
		p.show(rows, 0)
		if then != nil {
			then()
		}
	})
}

// again reads the view as far as it was read, and finds the row again.
func (p *page) again() {
	limit := max(pageSize, len(p.rows), p.view.at+pageSize)
	p.fetch(limit, store.Cursor{}, func(rows []store.Row) {
		p.show(rows, p.find(rows))
	})
}

// find is the place of the row one was on; of the one that took its place
// when it is gone.
func (p *page) find(rows []store.Row) int {
	i := slices.IndexFunc(rows, func(r store.Row) bool { return r.ID == p.view.row })
	if i < 0 {
		i = min(p.view.at, len(rows)-1)
	}
	return max(0, i)
}

// next reads the page that follows.
func (p *page) next() {
	if len(p.rows) == 0 {
		return
	}
	p.fetch(pageSize, p.rows[len(p.rows)-1].Cursor, func(rows []store.Row) {
		p.rows = append(p.rows, rows...)
		p.table.list.SetCount(len(p.rows), p.more)
	})
}

// fetch reads rows of the view beside the window's thread. A later reading
// takes the place of this one.
func (p *page) fetch(limit int, after store.Cursor, then func([]store.Row)) {
	p.still()
	p.turn++
	turn := p.turn
	if p.job != nil {
		p.job.Cancel()
	}
	q := p.view.query(p.desk.Today())
	q.Limit, q.After = limit, after
	slow := p.desk.Run.After(place.Patience, func() {
		if turn == p.turn && len(p.rows) == 0 {
			p.sheet.showReading()
		}
	})
	var rows []store.Row
	p.job = p.desk.Run.Go(func(ctx context.Context) (err error) {
		rows, err = p.desk.Register.Page(ctx, q)
		return err
	}, func(err error) {
		slow.Stop()
		if turn != p.turn {
			return
		}
		if p.fault = err; err == nil {
			p.read, p.more = true, len(rows) == limit
			then(rows)
		}
		p.sheet.show()
		p.arrive()
	})
}

// arrive gives the focus to the row that was left, unless somebody has taken
// it elsewhere meanwhile.
func (p *page) arrive() {
	if !p.home {
		return
	}
	p.home = false
	if p.desk.Window.Canvas().Focused() == nil {
		p.desk.Focus(p.First())
	}
}

// show puts rows in the place of those that were shown.
func (p *page) show(rows []store.Row, at int) {
	p.rows = rows
	p.table.show(at)
}

// typed hears of the search being typed, and waits a moment for more.
func (p *page) typed(s string) {
	p.view.search = s
	if s == "" && p.view.tab == everywhere {
		p.view.tab = ongoing
	}
	p.view.row, p.view.at = "", 0
	p.mark()
	p.bar.show()
	p.table.showSort()
	p.still()
	p.delay = p.desk.Run.After(typing, func() { p.anew(nil) })
}

// still stops a search that waits for its moment.
func (p *page) still() {
	if p.delay != nil {
		p.delay.Stop()
		p.delay = nil
	}
}

// hurry does without waiting what a search that is being typed waits for, and
// then goes on.
func (p *page) hurry(then func()) {
	switch {
	case p.delay != nil:
		p.anew(then)
	case then != nil:
		then()
	}
}

// surroundings are what stands around the rows.
type surroundings struct {
	counts   store.Counters
	network  []data.Telecentre
	advisers []store.Adviser
	safety   store.Safety
}

// count reads the counters, the choices of the filters, and how safe the
// register is.
func (p *page) count() {
	var s surroundings
	today := p.desk.Today()
	p.desk.Run.Go(func(ctx context.Context) (err error) {
		r := p.desk.Register
		if s.counts, err = r.Counters(ctx, today); err != nil {
			return err
		}
		if s.network, err = r.Telecentres(ctx); err != nil {
			return err
		}
		if s.advisers, err = r.Advisers(ctx); err != nil {
			return err
		}
		s.safety, err = r.Safety(ctx)
		return err
	}, func(err error) {
		if err != nil {
			p.fault = err
			p.sheet.show()
			return
		}
		before := p.nothing()
		p.counts, p.known = s.counts, true
		p.bar.offer(s)
		p.safety.show(s.safety)
		p.sheet.show()
		if p.nothing() != before {
			p.desk.Retitle()
		}
	})
}
