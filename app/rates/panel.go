package rates

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/rates"
)

// mode is what the panel serves.
type mode int

// The modes.
const (
	correcting mode = iota // the selected value
	saving                 // writing the whole to a file
	swapping               // reading another whole
)

// panel is what is known of the selected value with the form that corrects it,
// or a form about the whole of the rates.
type panel struct {
	page *page
	mode mode
	of   key // whose value is shown

	about *fyne.Container
	form  *form
	write *writing
	swap  *swap

	body *fyne.Container
	side *kit.SidePanel
}

func newPanel(p *page) *panel {
	s := &panel{page: p, about: kit.Column(look.S16)}
	s.form, s.write, s.swap = newForm(p), newWriting(p), newSwap(p)
	s.body = kit.Column(look.S22, s.about, s.form.object, s.write.object, s.swap.object)
	s.side = kit.NewSidePanel(look.S22, words.RatesBack, func() { p.back() }, s.body)
	return s
}

// turn serves something else.
func (s *panel) turn(m mode) {
	if s.mode == m {
		return
	}
	s.mode = m
	s.write.begin(m == saving)
	s.swap.begin(m == swapping)
	s.side.Object.Top()
	s.show()
}

// show says everything of the selected value, or shows the form asked for.
func (s *panel) show() {
	v := s.page.selected()
	another := v == nil || v.key() != s.of
	s.of = key{}
	if v != nil {
		s.of = v.key()
	}
	if another {
		s.side.Object.Top()
	}
	s.tell(v)
	s.form.show(v, another)
	s.swap.show()
	s.arrange()
}

// arrange shows the parts of the mode.
func (s *panel) arrange() {
	v := s.page.selected()
	s.side.LeadBack(s.mode != correcting)
	kit.Visible(s.about, s.mode == correcting && v != nil)
	kit.Visible(s.form.object, s.mode == correcting && v != nil)
	kit.Visible(s.write.object, s.mode == saving)
	kit.Visible(s.swap.object, s.mode == swapping)
	s.body.Refresh()
	kit.Relayout(s.body)
}

// tell says what is known of a value, and of the others of its code.
func (s *panel) tell(v *value) {
	if v == nil {
		return
	}
	s.about.Objects = []fyne.CanvasObject{kit.Column(look.S2, kit.Heading(v.Label), kit.Note(v.Code))}
	var alerts []*kit.Alert
	if v.ToCheck {
		alerts = append(alerts, kit.NewAlert(kit.Care, words.RatesToCheck, words.RateReason(v.Rate)))
	}
	if v.Extrapolated {
		alerts = append(alerts, kit.NewAlert(kit.Info, words.RateReused(v.Known()), words.RateReusedBody))
	}
	if len(alerts) > 0 {
		s.about.Objects = append(s.about.Objects, kit.Alerts(alerts...))
	}
	spans := []fyne.CanvasObject{kit.Note(words.RateSpans)}
	for i := len(s.page.values) - 1; i >= 0; i-- {
		if other := &s.page.values[i]; other.Code == v.Code {
			spans = append(spans, s.span(other, other.key() == v.key()))
		}
	}
	s.about.Objects = append(s.about.Objects, kit.Column(look.S12, spans...))
	s.about.Refresh()
}

// span is one value of the code: what it is and when, its source, and what must
// be known of it.
func (s *panel) span(v *value, chosen bool) fyne.CanvasObject {
	style := kit.Style{Bold: chosen}
	if v.standing == rates.Past && !chosen {
		style.Color = look.Soft
	}
	lines := []fyne.CanvasObject{kit.NewText(words.RateSentence(v.Rate), style), kit.Note(words.RateSource(v.Rate))}
	said := v.Rate
	if chosen { // the alerts above say it
		said.ToCheck, said.Extrapolated = false, false
	}
	for _, remark := range words.RateRemarks(said) {
		lines = append(lines, kit.Note(words.Remark(remark)))
	}
	if was, ok := s.page.origin(v); ok {
		lines = append(lines, kit.Note(words.RateWas(was)))
	}
	return kit.Column(look.S2, lines...)
}

// origin is what stands under a correction of the register: the value it took
// the place of.
func (p *page) origin(v *value) (rates.Rate, bool) {
	if !p.ours(v.key()) {
		return rates.Rate{}, false
	}
	for _, r := range p.in.Base.All() {
		if r.Code == v.Code && r.From == v.From {
			return r, true
		}
	}
	return rates.Rate{}, false
}

// ours says whether a value is a correction of this register.
func (p *page) ours(k key) bool {
	for _, c := range p.in.Corrections {
		if c.Code == k.code && c.From == k.from {
			return true
		}
	}
	return false
}

// first is what has the focus when one comes to the panel.
func (s *panel) first() fyne.Focusable {
	switch s.mode {
	case saving:
		return s.write.file
	case swapping:
		return s.swap.file
	}
	if f := kit.FirstIn(s.form.object); f != nil {
		return f
	}
	return kit.FirstIn(s.side.Object)
}

// primary presses the filled button; false when there is none.
func (s *panel) primary() bool {
	var button *kit.Button
	switch s.mode {
	case saving:
		button = s.write.button
	case swapping:
		button = s.swap.button
	default:
		button = s.form.button
		if s.page.selected() == nil || s.page.desk.Register.ReadOnly() {
			return false
		}
	}
	button.Press()
	return true
}
