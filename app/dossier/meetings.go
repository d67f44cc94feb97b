package dossier

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/store"
	"github.com/buron-cantal/buron/data/text"
)

const (
	draftMeeting = "dossier.meeting"
	// mostMeetings is how many meetings show before one asks for the others.
	mostMeetings = 4
)

// States of a meeting that the page knows.
const (
	planned = "planned"
	held    = "kept"
)

// meetings are the appointments, and the form that says one anew.
type meetings struct {
	page   *page
	form   *form
	id     data.ID // of the meeting in the form, "" for a new one
	day    *kit.DateField
	dayOf  *kit.Field
	hour   *kit.Entry
	hourOf *kit.Field
	kind   *kit.Choice
	where  *kit.Entry
	state  *kit.Choice
	remove *kit.Button
	add    fyne.CanvasObject
	list   *kit.List
	none   *kit.Text
	more   *kit.Link
	all    bool
	lines  []data.Appointment
	object fyne.CanvasObject
}

func newMeetings(p *page) *meetings {
	m := &meetings{page: p}
	m.makeFields()
	m.remove = kit.Quiet(words.MeetingRemove, m.drop)
	m.form = newForm(p, draftMeeting,
		kit.Beside(m.dayOf, m.hourOf),
		kit.NewField(words.MeetingKind, m.kind),
		kit.NewField(words.MeetingPlace, m.where),
		kit.NewField(words.MeetingState, m.state),
		kit.Wrap(look.S12, kit.Secondary(words.MeetingKeep, m.keep),
			kit.Quiet(words.MeetingLeave, func() { m.form.leave() }), m.remove))
	m.form.typed, m.form.resume, m.form.closed = m.typed, m.resume, m.show
	m.form.mask = func(typed) string { return words.FoundMeeting }
	m.add = kit.Row(0, kit.Secondary(words.MeetingAdd, func() { m.begin(data.Appointment{}) }).Before(look.IconCalendar))
	m.form.back = m.add
	columns := kit.NewColumns(kit.Col{}, kit.Col{Width: look.PostWidth, Right: true})
	m.list = kit.NewList(func() kit.Line {
		return kit.NewCells(columns, kit.NewTwoLines("", ""), kit.NewText("", kit.Style{Color: look.Soft, Right: true, Lines: 1}))
	}, m.fill).Inline()
	m.list.Bleed, m.list.FocusOnly = look.S12, true
	m.list.OnOpen = func(i int) { m.begin(m.lines[i]) }
	m.none = kit.Soft(words.MeetingsNone)
	m.more = kit.NewLink("", func() {
		m.all = !m.all
		m.show()
		p.arrange()
	})
	m.object = kit.Column(look.S16, heading(words.MeetingsTitle, nil), m.form.found.of, m.add, m.form.of,
		m.list, m.none, kit.Row(0, m.more))
	return m
}

func (m *meetings) makeFields() {
	p := m.page
	typing := func(string) { m.form.typing() }
	m.day = kit.NewDateField(p.desk.Today)
	m.day.OnChanged, m.day.OnLeft = typing, func(string) { m.readDay(false) }
	m.dayOf = kit.NewField(words.MeetingDay, m.day)
	m.hour = kit.NewEntry().Width(look.PostWidth)
	m.hour.OnChanged, m.hour.OnLeft = typing, func(string) { m.readHour() }
	m.hour.Format = func(s string) (string, bool) {
		at, ok := readClock(s)
		return words.ClockOf(anyDay + at), ok && at != ""
	}
	m.hourOf = kit.NewField(words.MeetingHour, m.hour)
	m.kind = kit.NewPicker(optionsOf(data.AppointmentKinds, words.AppointmentKind)).Width(look.SearchWidth)
	m.kind.OnChosen = typing
	m.where = kit.NewSuggest(m.places, func(kit.Option) {}).Width(look.SearchWidth)
	m.where.OnChanged = typing
	m.state = kit.NewPicker(optionsOf(data.AppointmentStatuses, words.AppointmentStatus)).Width(look.AmountWidth)
	m.state.OnChosen = typing
}

// anyDay stands before an hour that has no day yet.
const anyDay = "2000-01-01T"

func optionsOf(values []string, word func(string) string) []kit.Option {
	options := make([]kit.Option, len(values))
	for i, v := range values {
		options[i] = kit.Option{Value: v, Word: word(v)}
	}
	return options
}

// places proposes the télécentres.
func (m *meetings) places(typed string) []kit.Option {
	var found []kit.Option
	folded := text.Fold(typed)
	for _, c := range m.page.centres {
		if strings.Contains(text.Fold(c), folded) {
			found = append(found, kit.Option{Value: c, Word: c})
		}
	}
	return found
}

func (m *meetings) typed() typed {
	return typed{
		"id": string(m.id), "day": m.day.Text(), "hour": m.hour.Text(),
		"kind": m.kind.Value(), "where": m.where.Text(), "state": m.state.Value(),
	}
}

func (m *meetings) first() fyne.Focusable { return m.day.First() }

// begin opens the form for a meeting, or for a new one.
func (m *meetings) begin(a data.Appointment) {
	if m.form.opened && m.form.touched() && m.id != a.ID {
		m.page.desk.Focus(m.first()) // what is being typed isn't lost for another
		return
	}
	if !m.form.opened || m.id != a.ID {
		m.fields(a)
	}
	first := m.first()
	if a.ID != "" {
		first = m.state.First()
	}
	m.form.focus(first)
}

// fields puts a meeting into the form.
func (m *meetings) fields(a data.Appointment) {
	m.id = a.ID
	m.day.SetDay(meetingDay(a))
	hour := ""
	if a.At != "" {
		hour = words.ClockOf(a.At)
	}
	m.hour.SetText(hour)
	m.kind.Set(orElse(a.Kind, "interview"))
	m.where.SetText(a.Place)
	m.state.Set(orElse(a.Status, planned))
	m.dayOf.SetError("")
	m.hourOf.SetError("")
	setVisible(m.remove, a.ID != "")
	m.add.Hide()
	m.form.open()
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

func (m *meetings) resume(was typed) {
	a := data.Appointment{}
	for _, known := range m.page.dossier.Appointments {
		if string(known.ID) == was["id"] {
			a = known
		}
	}
	m.fields(a)
	m.day.SetDraft(was["day"])
	m.hour.SetDraft(was["hour"])
	m.kind.Set(was["kind"])
	m.where.SetDraft(was["where"])
	m.state.Set(was["state"])
	m.page.desk.Focus(m.first())
}

// readDay is the day in the form; what isn't one is said below it.
func (m *meetings) readDay(needed bool) (calendar.Day, bool) {
	m.dayOf.SetError("")
	typed := strings.TrimSpace(m.day.Text())
	if typed == "" {
		if needed {
			m.dayOf.SetError(words.MeetingDayNeeded)
		}
		return 0, false
	}
	day, err := calendar.Read(typed, m.page.desk.Today())
	if err != nil {
		m.dayOf.SetError(words.Sentence(err))
	}
	return day, err == nil
}

// readHour is the hour in the form as the register writes it; nine o'clock
// isn't taken for granted: without an hour the meeting can't be kept.
func (m *meetings) readHour() (string, bool) {
	at, ok := readClock(m.hour.Text())
	m.hourOf.SetError("")
	if !ok {
		m.hourOf.SetError(words.MeetingHourWrong)
	}
	return at, ok
}

// keep keeps the meeting in the form. One that took place is a contact.
func (m *meetings) keep() {
	if m.form.saving {
		return
	}
	day, goodDay := m.readDay(true)
	hour, goodHour := m.readHour()
	if goodHour && hour == "" {
		goodHour = false
		m.hourOf.SetError(words.MeetingHourWrong)
	}
	switch {
	case !goodDay:
		m.page.desk.Focus(m.day.First())
		return
	case !goodHour:
		m.page.desk.Focus(m.hour)
		return
	}
	m.form.saving = true
	a := data.Appointment{
		ID: m.id, At: day.String() + "T" + hour, Kind: m.kind.Value(),
		Place: strings.TrimSpace(text.Normal(m.where.Text())), Status: m.state.Value(),
	}
	project, today := m.page.route.Dossier, m.page.desk.Today()
	m.change(words.MeetingKept, func(tx *store.Tx) error {
		if _, err := tx.PutAppointment(project, a); err != nil {
			return err
		}
		if a.Status != held || day > today {
			return nil
		}
		return heard(tx, project, day)
	})
}

// drop removes the meeting in the form, which was entered by mistake.
func (m *meetings) drop() {
	project, id := m.page.route.Dossier, m.id
	m.change(words.MeetingGone, func(tx *store.Tx) error { return tx.RemoveAppointment(project, id) })
}

func (m *meetings) change(toast string, do func(*store.Tx) error) {
	m.page.keep(place.Gesture{Name: gestureMeeting, Draft: m.form.draft(), Do: do}, func(err error) {
		m.form.saving = false
		if err != nil {
			m.page.desk.Notice(place.Notice{Level: place.Stop, Title: words.Sentence(err)})
			return
		}
		m.form.close()
		m.page.desk.Toast(toast, true)
	})
}

// show lists the meetings: those ahead first, the next one on top, then those
// that are past, the latest first.
func (m *meetings) show() {
	p := m.page
	today := p.plan.Today
	all := slices.Clone(p.dossier.Appointments)
	ahead := func(a data.Appointment) bool { return a.Status == planned && meetingDay(a) >= today }
	slices.SortStableFunc(all, func(a, b data.Appointment) int {
		switch {
		case ahead(a) != ahead(b):
			if ahead(a) {
				return -1
			}
			return 1
		case ahead(a):
			return strings.Compare(a.At, b.At)
		}
		return strings.Compare(b.At, a.At)
	})
	m.lines = all
	if !m.all && len(all) > mostMeetings {
		m.lines = all[:mostMeetings]
	}
	m.list.SetCount(len(m.lines), false)
	m.list.Fill()
	setVisible(m.list, len(all) > 0)
	setVisible(m.none, len(all) == 0)
	setVisible(m.more, len(all) > mostMeetings)
	m.more.SetWord(words.SeeMeetings(len(all)))
	if m.all {
		m.more.SetWord(words.MeetingsOlder)
	}
	setVisible(m.add, !m.form.opened)
}

func (m *meetings) fill(i int, line kit.Line) {
	if i >= len(m.lines) {
		return
	}
	a, cells := m.lines[i], line.(*kit.Cells).Held()
	cells[0].(*kit.TwoLines).Set(words.MeetingWhen(a.At, m.page.plan.Today), words.MeetingWhat(a.Kind, a.Place))
	cells[1].(*kit.Text).Set(words.AppointmentStatus(a.Status))
}

// openDay opens the first meeting of a day.
func (m *meetings) openDay(day calendar.Day) {
	for _, a := range m.page.dossier.Appointments {
		if meetingDay(a) == day && a.Status == planned {
			m.begin(a)
			return
		}
	}
}

// readClock reads an hour as people write it, « 10 h 30 », « 10:30 », « 9h »,
// « 1030 », and gives it as the register does: 10:30. Nothing typed is no hour.
func readClock(typed string) (string, bool) {
	digits, parts := "", []string{}
	for _, r := range strings.ToLower(typed) + " " {
		switch {
		case r >= '0' && r <= '9':
			digits += string(r)
		case digits != "":
			parts, digits = append(parts, digits), ""
		}
		if !strings.ContainsRune("0123456789hm:.,- \u00a0\u202fineurest", r) {
			return "", false
		}
	}
	if len(parts) == 1 && len(parts[0]) > 2 {
		n := len(parts[0]) - 2
		parts = []string{parts[0][:n], parts[0][n:]}
	}
	hour, minute := 0, 0
	switch len(parts) {
	case 0:
		return "", strings.TrimSpace(typed) == ""
	case 1, 2:
		fmt.Sscan(parts[0], &hour)
		if len(parts) == 2 {
			fmt.Sscan(parts[1], &minute)
		}
	default:
		return "", false
	}
	if hour > 23 || minute > 59 {
		return "", false
	}
	return fmt.Sprintf("%02d:%02d", hour, minute), true
}
