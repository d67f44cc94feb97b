package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/calendar"
)

// DateField is a date to type as one likes, or to pick in a month; beside it
// stands the day of the week and how far it is.
type DateField struct {
	widget.BaseWidget
	// OnChanged hears of each edit by the person.
	OnChanged func(typed string)
	// OnLeft is told the text each time the focus goes. A date that can be
	// read is shown as 24/11/2026 by then.
	OnLeft func(typed string)

	today  func() calendar.Day
	entry  *Entry
	beside *Text
	month  *monthView
	layer  *layer
}

var (
	_ drawn   = (*DateField)(nil)
	_ Control = (*DateField)(nil)
	_ Holder  = (*DateField)(nil)
)

// NewDateField is a date; today says what « auj » and « +15 » start from.
func NewDateField(today func() calendar.Day) *DateField {
	d := &DateField{today: today, entry: NewEntry().Width(look.DateWidth), beside: Soft("")}
	d.entry.tail, d.entry.tailLabel = look.IconCalendar, words.OpenMonth
	d.entry.onTail = d.openMonth
	d.entry.OnKey = d.key
	d.entry.Format = d.format
	d.entry.OnChanged = func(s string) {
		d.say()
		if d.OnChanged != nil {
			d.OnChanged(s)
		}
	}
	d.entry.OnLeft = func(s string) {
		d.say()
		if d.OnLeft != nil {
			d.OnLeft(s)
		}
	}
	d.ExtendBaseWidget(d)
	return d
}

// SetDay shows a day that is saved; none when it is zero.
func (d *DateField) SetDay(day calendar.Day) {
	if day.IsZero() {
		d.SetText("")
		return
	}
	d.SetText(words.Day(day))
}

// SetText shows a text that is saved, such as one that isn't a date.
func (d *DateField) SetText(s string) { d.entry.SetText(s); d.say() }

// SetDraft shows a text that isn't saved.
func (d *DateField) SetDraft(s string) { d.entry.SetDraft(s); d.say() }

// Text is what is typed.
func (d *DateField) Text() string { return d.entry.Text() }

// Day is the day typed; false when it can't be read.
func (d *DateField) Day() (calendar.Day, bool) {
	day, err := calendar.Read(d.entry.Text(), d.today())
	return day, err == nil && d.entry.Text() != ""
}

// Entry is the box, for what pages add to it.
func (d *DateField) Entry() *Entry { return d.entry }

func (d *DateField) format(string) (string, bool) {
	day, ok := d.Day()
	return words.Day(day), ok
}

// say writes the day of the week beside the box.
func (d *DateField) say() {
	day, ok := d.Day()
	if !ok {
		d.beside.Set("")
		return
	}
	d.beside.Set(d.sentence(day, d.Size().Width))
}

// farOff is how many days from today a day is that one no longer counts.
const farOff = 730

// sentence is « vendredi, dans 38 jours », the weekday alone where that is too
// wide, and nothing for a day that is years away, such as one of birth.
func (d *DateField) sentence(day calendar.Day, width float32) string {
	if away := d.today().DaysUntil(day); away > farOff || away < -farOff {
		return ""
	}
	long := words.Weekday(day) + ", " + words.In(day, d.today())
	if room := d.room(width); width > 0 && wide(long, look.Body, false) > room {
		return words.Weekday(day)
	}
	return long
}

func (d *DateField) room(width float32) float32 {
	return width - look.DateWidth.Px() - look.S16.Px()
}

// key opens the month with ↓.
func (d *DateField) key(ev *fyne.KeyEvent) bool {
	if ev.Name != fyne.KeyDown {
		return false
	}
	d.openMonth()
	return true
}

func (d *DateField) openMonth() {
	c := canvasOf(d.entry)
	if c == nil {
		return
	}
	at, ok := d.Day()
	if !ok {
		at = d.today()
	}
	d.month = newMonthView(at, d.today(), d.pick)
	d.layer = newLayer(look.None, d.month)
	d.layer.where = under(d.entry, d.month, d.month.natural(), false)
	d.layer.outside, d.layer.escape, d.layer.aside = d.layer.close, d.layer.close, d.layer.close
	d.layer.open(c, d.month)
}

func (d *DateField) pick(day calendar.Day) {
	d.layer.close()
	d.entry.edit(func() {
		d.entry.buffer.SelectAll()
		d.entry.buffer.Insert(words.Day(day))
	})
}

// First is the box.
func (d *DateField) First() fyne.Focusable { return d.entry }

// Shown is the date and what stands beside it.
func (d *DateField) Shown() string {
	s := d.entry.Shown()
	if beside := d.beside.Text(); beside != "" && !d.entry.unsure {
		s += " (" + beside + ")"
	}
	return s
}

// SetWrong shows the border of an error.
func (d *DateField) SetWrong(wrong bool) { d.entry.SetWrong(wrong) }

// SetUnsure shows « à voir ».
func (d *DateField) SetUnsure(unsure bool) {
	d.entry.SetUnsure(unsure)
	d.say()
}

func (d *DateField) watch(focus func(bool), edited func()) { d.entry.watch(focus, edited) }

// Held is the box and the words beside it.
func (d *DateField) Held() []fyne.CanvasObject { return []fyne.CanvasObject{d.entry, d.beside} }

// CreateRenderer is called by Fyne.
func (d *DateField) CreateRenderer() fyne.WidgetRenderer { return render(d) }

func (d *DateField) parts() []fyne.CanvasObject { return d.Held() }
func (d *DateField) paint()                     {}
func (d *DateField) natural() float32 {
	w := look.DateWidth.Px()
	if d.beside.Text() != "" {
		w += look.S16.Px() + d.beside.natural()
	}
	return w
}
func (d *DateField) least() float32            { return look.DateWidth.Px() }
func (d *DateField) HeightFor(float32) float32 { return look.Control.Px() }

func (d *DateField) place(size fyne.Size) {
	w := look.DateWidth.Px()
	put(d.entry, 0, 0, min(size.Width, w), size.Height)
	if day, ok := d.Day(); ok {
		d.beside.Set(d.sentence(day, size.Width))
	}
	x, room := w+look.S16.Px(), d.room(size.Width)
	show(d.beside, room > d.beside.natural()-1)
	put(d.beside, x, (size.Height-look.Body.Line())/2, max(1, room), look.Body.Line())
}

func (d *DateField) outline() []string { return []string{"[" + d.Shown() + "]"} }
