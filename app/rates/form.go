package rates

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/money"
	"github.com/buron-cantal/buron/data/rates"
	"github.com/buron-cantal/buron/data/store"
)

// Words of the gestures of this page.
const (
	gestureCorrected = "rate_corrected"
	gestureWithdrawn = "rate_withdrawn"
	gestureReplaced  = "rates_replaced"
	gestureRestored  = "rates_restored"
)

// form corrects the selected value: another value of the same span, or the one
// that follows the last. A value has one of three boxes, by its unit.
type form struct {
	page *page
	of   *value

	number, wording *kit.Entry
	day             *kit.DateField
	numberF, dayF   *kit.Field
	wordingF        *kit.Field
	from            *kit.DateField
	fromF           *kit.Field
	source          *kit.Entry
	sourceF         *kit.Field
	button          *kit.Button
	next, origin    *kit.Link
	nextRow         fyne.CanvasObject
	object          *fyne.Container
	fields, closed  fyne.CanvasObject
	saving          bool
}

func newForm(p *page) *form {
	f := &form{page: p}
	f.number, f.wording, f.source = kit.NewNumber(""), kit.NewArea(), kit.NewArea()
	f.source.Rows(2)
	f.wording.Rows(2)
	f.day, f.from = kit.NewDateField(p.desk.Today), kit.NewDateField(p.desk.Today)
	f.numberF = kit.NewField(words.RateValue, f.number)
	f.dayF = kit.NewField(words.RateValue, f.day)
	f.wordingF = kit.NewField(words.RateValue, f.wording)
	f.fromF = kit.NewField(words.RateFrom, f.from)
	f.sourceF = kit.NewField(words.RateSourceLabel, f.source).Help(words.RateSourceHelp)
	typed := func(string) { f.typed() }
	f.number.OnChanged, f.wording.OnChanged, f.source.OnChanged = typed, typed, typed
	f.day.OnChanged, f.from.OnChanged = typed, typed
	f.number.Format = f.format
	f.button = kit.Primary(words.RateCorrect, f.correct)
	f.next = kit.NewLink("", f.follow).Caption()
	f.nextRow = kit.Row(0, f.next)
	f.origin = kit.NewLink(words.RateOrigin, f.withdraw)
	f.fields = kit.Column(look.S22,
		kit.Column(look.S4, kit.Heading(words.RateCorrect), kit.Note(words.RateCorrectHelp)),
		f.numberF, f.dayF, f.wordingF, kit.Column(look.S6, f.fromF, f.nextRow), f.sourceF,
		kit.Row(look.S12, f.button, kit.Note(words.KeyPrimary)),
		kit.Row(0, f.origin))
	f.closed = kit.NewAlert(kit.Info, words.RateReadOnly, "")
	f.object = kit.Column(0, f.fields, f.closed)
	return f
}

// box is the field of the value's unit.
func (f *form) box() *kit.Field {
	switch f.of.Unit {
	case rates.Date:
		return f.dayF
	case rates.Text:
		return f.wordingF
	}
	return f.numberF
}

// show gives the fields what is in force, or what was being typed; what is being
// typed stays, unless another value is shown.
func (f *form) show(v *value, another bool) {
	f.of = v
	if v == nil {
		return
	}
	readOnly := f.page.desk.Register.ReadOnly()
	kit.Visible(f.fields, !readOnly)
	kit.Visible(f.closed, readOnly)
	for field, shown := range map[*kit.Field]bool{f.numberF: true, f.dayF: true, f.wordingF: true} {
		kit.Visible(field, shown && field == f.box())
	}
	f.number.Unit(words.RateUnitMark(v.Unit))
	f.fromF.Help(words.RateFromHelp)
	if v.From.IsZero() {
		f.fromF.Help(words.RateFromOpen)
	}
	from, follows := f.following()
	f.next.SetWord(words.RateNext(from))
	kit.Visible(f.nextRow, follows)
	f.origin.SetWord(words.RateOrigin)
	if _, had := f.page.origin(v); !had {
		f.origin.SetWord(words.RateDropSpan)
	}
	kit.Visible(f.origin, f.page.ours(v.key()))
	found, begun := f.page.drafts[v.key()]
	switch {
	case begun && (another || f.texts() == f.initial()):
		f.set(f.initial())
		f.draft(found)
		f.box().SetWarning(words.FoundAgain)
	case another || !begun:
		f.set(f.initial())
	}
}

// following is the first day without a value of its own after the last one;
// false for a value that has no end, or that isn't the last.
func (f *form) following() (calendar.Day, bool) {
	last, _ := f.page.in.Table.Last(f.of.Code)
	if last.From != f.of.From || last.To.IsZero() {
		return 0, false
	}
	return last.To.AddDays(1), true
}

// follow begins the value that follows the last.
func (f *form) follow() {
	from, ok := f.following()
	if !ok {
		return
	}
	d := f.texts()
	d.From = words.Day(from)
	f.draft(d)
	f.typed()
	if in, ok := f.box().Control().First().(*kit.Entry); ok {
		in.SelectAll()
		f.page.desk.Focus(in)
	}
}

// initial is what the fields show of the value in force.
func (f *form) initial() draft {
	v := f.of
	d := draft{From: words.Day(v.From)}
	switch v.Unit {
	case rates.Date:
		d.Value = words.Day(v.Day)
	case rates.Text:
		d.Value = v.Printed
	case rates.Euros:
		d.Value = words.WithoutUnit(v.Printed)
	default:
		d.Value = words.Decimal(v.Value.Trim(0))
	}
	return d
}

// texts are what stands in the fields.
func (f *form) texts() draft {
	d := draft{From: f.from.Text(), Source: f.source.Text()}
	switch f.of.Unit {
	case rates.Date:
		d.Value = f.day.Text()
	case rates.Text:
		d.Value = f.wording.Text()
	default:
		d.Value = f.number.Text()
	}
	return d
}

// set shows texts that are in force, without any fault.
func (f *form) set(d draft) {
	f.each(d, (*kit.Entry).SetText, (*kit.DateField).SetText)
	for _, field := range []*kit.Field{f.numberF, f.dayF, f.wordingF, f.fromF, f.sourceF} {
		field.SetError("")
		field.SetWarning("")
	}
}

// draft shows texts that aren't kept.
func (f *form) draft(d draft) { f.each(d, (*kit.Entry).SetDraft, (*kit.DateField).SetDraft) }

func (f *form) each(d draft, entry func(*kit.Entry, string), date func(*kit.DateField, string)) {
	switch f.of.Unit {
	case rates.Date:
		date(f.day, d.Value)
	case rates.Text:
		entry(f.wording, d.Value)
	default:
		entry(f.number, d.Value)
	}
	date(f.from, d.From)
	entry(f.source, d.Source)
}

// typed keeps what is being typed as a draft, until it is what is in force again.
func (f *form) typed() {
	k, d := f.of.key(), f.texts()
	_, begun := f.page.drafts[k]
	f.box().SetWarning("")
	switch {
	case d != f.initial():
		f.page.drafts[k] = d
		f.page.desk.Draft(place.Draft{Owner: ownRates, Field: k.String()}, d.encode())
	case begun:
		delete(f.page.drafts, k)
		f.page.desk.Save(place.Gesture{
			Name: gestureCorrected, Draft: place.Draft{Owner: ownRates, Field: k.String()},
			Do: func(*store.Tx) error { return nil },
		})
	}
	if _, is := f.page.drafts[k]; is != begun {
		f.page.table.list.Fill()
	}
}

// format shows a number that is left as the table prints it.
func (f *form) format(typed string) (string, bool) {
	d, err := f.readNumber(typed)
	if err != nil || typed == "" {
		return "", false
	}
	if f.of.Unit == rates.Euros {
		amount, err := money.Parse(d)
		return strings.TrimSuffix(words.Amount(amount), ",00"), err == nil
	}
	number, err := money.ParseDecimal(d)
	return words.Decimal(number), err == nil
}

// readNumber is a number as the file of rates writes it.
func (f *form) readNumber(typed string) (string, error) {
	if f.of.Unit == rates.Euros {
		amount, err := money.Read(typed)
		return amount.String(), err
	}
	d, err := money.ReadDecimal(typed)
	return d.String(), err
}

// read is the correction that stands in the fields; false once a field says why
// it can't be.
func (f *form) read() (rates.Correction, bool) {
	c := rates.Correction{Code: f.of.Code, Source: strings.TrimSpace(f.source.Text()), On: f.page.desk.Today()}
	var err error
	switch f.of.Unit {
	case rates.Date:
		day, ok := f.day.Day()
		if !ok {
			err = &data.Error{Code: data.DateExpected}
		}
		c.Value, c.Printed = day.String(), words.FullDay(day)
	case rates.Text:
		c.Printed = f.wording.Text()
	default:
		c.Value, err = f.readNumber(f.number.Text())
	}
	if err != nil {
		f.wrong(f.box(), err)
		return c, false
	}
	if c.From, err = f.readFrom(); err != nil {
		f.wrong(f.fromF, err)
		return c, false
	}
	return c, true
}

func (f *form) readFrom() (calendar.Day, error) {
	if f.from.Text() == "" {
		return 0, nil
	}
	day, ok := f.from.Day()
	if !ok {
		return 0, &data.Error{Code: data.DateExpected}
	}
	return day, nil
}

// wrong says in a field why a correction can't be made.
func (f *form) wrong(field *kit.Field, err error) {
	field.SetError(words.Sentence(err))
	f.page.desk.Focus(field.Control().First())
}

// refused says where it belongs why the rates don't take a correction.
func (f *form) refused(err error) {
	switch data.CodeOf(err) {
	case data.RateSource:
		f.wrong(f.sourceF, err)
	case data.RateSpan, data.RateGap:
		f.wrong(f.fromF, err)
	case data.NumberExpected, data.Negative, data.AboveMaximum, data.DateExpected, data.TextExpected, data.TextInvalid, data.TooLong:
		f.wrong(f.box(), err)
	default:
		f.page.desk.Notice(place.Notice{Level: place.Stop, Title: words.Sentence(err)})
	}
}

// correct makes the correction that stands in the fields.
func (f *form) correct() {
	if f.of == nil || f.saving {
		return
	}
	for _, field := range []*kit.Field{f.numberF, f.dayF, f.wordingF, f.fromF, f.sourceF} {
		field.SetError("")
	}
	c, ok := f.read()
	if !ok {
		return
	}
	table, err := f.page.in.Table.With([]rates.Correction{c})
	if err != nil {
		f.refused(err)
		return
	}
	label, printed := f.of.Label, ""
	for _, r := range table.All() {
		if r.Code == c.Code && r.From == c.From {
			printed = r.Printed
		}
	}
	f.saving = true
	k := f.of.key()
	f.page.desk.Save(place.Gesture{
		Name:  gestureCorrected,
		Draft: place.Draft{Owner: ownRates, Field: k.String()},
		Do:    func(tx *store.Tx) error { return tx.CorrectRate(c) },
		Then: func(err error) {
			f.saving = false
			if err != nil {
				f.refused(err)
				return
			}
			delete(f.page.drafts, k)
			f.page.arrived(key{c.Code, c.From}, words.RateFixed(label, printed))
		},
	})
}

// withdraw gives the value back that stood there before, or takes an added one
// away.
func (f *form) withdraw() {
	k, label := f.of.key(), f.of.Label
	f.page.desk.Save(place.Gesture{
		Name: gestureWithdrawn,
		Do:   func(tx *store.Tx) error { return tx.WithdrawCorrection(k.code, k.from) },
		Then: func(err error) {
			if err != nil {
				f.refused(err)
				return
			}
			f.page.arrived(k, words.RateBack(label))
		},
	})
}

// arrived shows what a gesture did to a value, with the focus on its row.
func (p *page) arrived(k key, said string) {
	p.view.at, p.view.whole, p.view.named = k, true, true
	p.panel.of = key{} // its fields show what is in force by now
	p.take()
	p.arrange()
	if p.at(k) < 0 && p.in.Table.Has(k.code) {
		p.view.search = "" // what was done is to be seen
		p.view.filter = all
	}
	p.show()
	p.desk.Retitle()
	if p.split.Folded() {
		p.split.ShowPanel(false)
	}
	p.toTable()
	p.table.clear()
	p.desk.Toast(said, true)
}
