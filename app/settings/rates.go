package settings

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
)

// ratesSection says which official values are in force and how many of them
// should be looked at, and leads to them.
func (p *page) ratesSection() []fyne.CanvasObject {
	p.primary = kit.Primary(words.CommandRates, func() { p.desk.Go(place.Route{Page: place.Rates}) })
	p.first = p.primary
	facts := newSlot(0)
	p.onRenew(func() { facts.set(p.ratesFacts()) })
	return []fyne.CanvasObject{heading(words.RatesTitle, words.RatesIntro), facts.object, keyed(p.primary)}
}

// ratesFacts counts the values.
func (p *page) ratesFacts() fyne.CanvasObject {
	in, today := p.desk.Register.InForce(), p.desk.Today()
	toCheck, old, corrected := 0, 0, 0
	all := in.Table.All()
	for _, r := range all {
		if r.ToCheck {
			toCheck++
		}
		if in.Table.ToReread(r, today) {
			old++
		}
		if r.Corrected {
			corrected++
		}
	}
	file, on := "", today
	if in.File != nil && in.Fault == nil {
		file, on = in.File.Name, in.File.On
	}
	return kit.NewPairs(
		kit.Pair{Label: words.RatesFrom, Value: words.RatesWhere(file, on, 0)},
		kit.Pair{Label: words.RatesValues, Value: words.Number(len(all))},
		kit.Pair{Label: words.RatesToCheck, Value: words.Number(toCheck)},
		kit.Pair{Label: words.RatesOld, Value: words.Number(old)},
		kit.Pair{Label: words.RatesCorrected, Value: words.Number(corrected)},
	)
}
