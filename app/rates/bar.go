package rates

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/store"
)

// bar is the search, the filters, and what is to be said above the table.
type bar struct {
	of      *page
	search  *kit.Entry
	tabs    *kit.Tabs
	banners *fyne.Container
	told    string // what the banners say, so that they aren't made again
	object  *fyne.Container
}

func newBar(p *page) *bar {
	b := &bar{of: p, banners: kit.Column(look.S8)}
	b.search = kit.NewEntry().Width(look.SearchWidth).Icon(look.IconSearch).Hint(words.RatesHint).KeyHint(words.KeyFind)
	b.search.OnChanged = p.search
	b.search.OnSubmitted = func(string) { p.toTable() }
	b.search.OnKey = func(ev *fyne.KeyEvent) bool {
		if ev.Name != fyne.KeyDown || len(p.rows) == 0 {
			return false
		}
		p.table.list.Top()
		p.desk.Focus(p.table.list)
		return true
	}
	b.tabs = kit.NewTabs()
	b.tabs.OnChosen = func(f string) { p.filter(filter(f)) }
	b.banners.Hide()
	b.object = kit.Column(look.S16, b.banners, kit.Wrap(look.S24, b.search, b.tabs))
	return b
}

// show follows the view.
func (b *bar) show() {
	n := b.of.counts()
	b.tabs.SetTabs(
		kit.Tab{Key: string(all), Word: words.RatesAll, Count: n[all]},
		kit.Tab{Key: string(toCheck), Word: words.RatesToCheck, Count: n[toCheck]},
		kit.Tab{Key: string(old), Word: words.RatesOld, Count: n[old]},
		kit.Tab{Key: string(corrected), Word: words.RatesCorrected, Count: n[corrected]},
	)
	b.tabs.Set(string(b.of.view.filter))
	if b.search.Text() != b.of.view.search {
		b.search.SetText(b.of.view.search)
	}
	b.showBanners()
}

// showBanners says what is kept and isn't in force.
func (b *bar) showBanners() {
	p := b.of
	told := ""
	if p.in.Fault != nil {
		told = p.in.Fault.Error()
	}
	for _, u := range p.in.Unfit {
		told += "\n" + u.Err.Error()
	}
	if told == b.told {
		return
	}
	b.told = told
	b.banners.Objects = nil
	if p.in.Fault != nil {
		alert := kit.NewAlert(kit.Care, words.RatesNotInForce, words.Sentence(p.in.Fault))
		b.banners.Objects = append(b.banners.Objects, b.with(alert, words.RatesRestore, p.askRestore))
	}
	if len(p.in.Unfit) > 0 {
		body := ""
		for _, u := range p.in.Unfit {
			if body != "" {
				body += "\n"
			}
			body += words.RateUnfit(p.labelOf(u.Code), words.Sentence(u.Err))
		}
		alert := kit.NewAlert(kit.Care, words.RatesUnfit(len(p.in.Unfit)), body)
		b.banners.Objects = append(b.banners.Objects, b.with(alert, words.RatesUnfitRemove, p.dropUnfit))
	}
	kit.Visible(b.banners, len(b.banners.Objects) > 0)
	b.banners.Refresh()
	kit.Relayout(b.banners)
}

// with adds a way out to an alert, where something can be changed.
func (b *bar) with(alert *kit.Alert, word string, do func()) fyne.CanvasObject {
	if b.of.desk.Register.ReadOnly() {
		return alert
	}
	return alert.With(kit.NewLink(word, do))
}

// labelOf is what a code is called; one that is unknown by now is said as it is.
func (p *page) labelOf(code string) string {
	if r, known := p.in.Table.Last(code); known {
		return r.Label
	}
	return code
}

// dropUnfit withdraws the corrections that aren't in force.
func (p *page) dropUnfit() {
	unfit := p.in.Unfit
	p.desk.Save(place.Gesture{
		Name: gestureWithdrawn,
		Do: func(tx *store.Tx) error {
			for _, u := range unfit {
				if err := tx.WithdrawCorrection(u.Code, u.From); err != nil {
					return err
				}
			}
			return nil
		},
		Then: p.done(words.Gesture(gestureWithdrawn)),
	})
}

// search follows what is typed.
func (p *page) search(typed string) {
	p.view.search = typed
	p.show()
}

// filter shows other values.
func (p *page) filter(f filter) {
	p.view.filter = f
	p.show()
}

// show shows the view anew.
func (p *page) show() {
	p.arrange()
	p.settle()
	p.bar.show()
	p.table.show()
	p.panel.show()
	p.desk.Mark(p.view.route())
}

// done is what follows a gesture: the page as it is by then, and what was done.
func (p *page) done(said string) func(error) {
	return func(err error) {
		if err != nil {
			p.desk.Notice(place.Notice{Level: place.Stop, Title: words.Sentence(err)})
			return
		}
		p.Reload()
		p.desk.Toast(said, true)
	}
}
