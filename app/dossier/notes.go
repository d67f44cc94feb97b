package dossier

import (
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
	draftNote = "dossier.note"
	// mostNotes is how many notes show before one asks for the others, and
	// mostOfNote how many characters of each.
	mostNotes  = 4
	mostOfNote = 900
)

// notes is what was noted, and the form that adds to it.
type notes struct {
	page   *page
	form   *form
	text   *kit.Entry
	field  *kit.Field
	on     *kit.DateField
	day    *kit.Field
	mine   *kit.Tick // private
	met    *kit.Tick // it was an exchange
	add    fyne.CanvasObject
	shown  *part
	all    bool
	whole  map[data.ID]bool // notes shown to their end
	object fyne.CanvasObject
}

func newNotes(p *page) *notes {
	n := &notes{page: p, shown: newPart(look.S16), whole: map[data.ID]bool{}}
	n.text = kit.NewArea()
	n.text.OnChanged = func(string) { n.form.typing() }
	n.field = kit.NewField(words.NoteWords, n.text).Help(words.NoteReminder)
	n.on = kit.NewDateField(p.desk.Today)
	n.on.OnChanged = func(string) { n.form.typing() }
	n.on.OnLeft = func(string) { n.readDay() }
	n.day = kit.NewField(words.NoteDay, n.on)
	n.mine = kit.NewTick(words.NotePrivate, func(bool) { n.form.typing() })
	n.met = kit.NewTick(words.NoteContact, func(bool) { n.form.typing() })
	n.form = newForm(p, draftNote,
		n.field, kit.Column(look.S8, n.met, n.mine), n.day,
		kit.Row(look.S12, kit.Secondary(words.NoteKeep, n.keep), kit.Quiet(words.NoteLeave, func() { n.form.leave() })))
	n.form.typed, n.form.resume, n.form.closed = n.typed, n.resume, n.show
	n.form.mask = func(t typed) string { return words.FoundNote(t["text"], t["private"] == yes) }
	n.add = kit.Row(0, kit.Secondary(words.NoteAdd, func() { n.begin(false) }).Before(look.IconNote))
	n.form.back = n.add
	n.object = kit.Column(look.S16, heading(words.NotesTitle, nil), n.form.found.of, n.add, n.form.of, n.shown.of)
	return n
}

// yes is a tick in a draft.
const yes = "1"

func (n *notes) typed() typed {
	t := typed{"text": n.text.Text(), "on": n.on.Text()}
	for name, tick := range map[string]*kit.Tick{"private": n.mine, "met": n.met} {
		if tick.On() {
			t[name] = yes
		}
	}
	return t
}

func (n *notes) first() fyne.Focusable { return n.text }

// begin opens the form, for an exchange or for a remark.
func (n *notes) begin(exchange bool) {
	if !n.form.opened {
		n.text.SetText("")
		n.on.SetDay(n.page.desk.Today())
		n.mine.Set(false)
		n.met.Set(exchange)
		n.start()
	}
	n.form.focus(n.text)
}

func (n *notes) start() {
	n.field.SetError("")
	n.day.SetError("")
	n.add.Hide()
	n.form.open()
}

func (n *notes) resume(was typed) {
	n.text.SetText("")
	n.on.SetDay(n.page.desk.Today())
	n.mine.Set(false)
	n.met.Set(false)
	n.start()
	n.text.SetDraft(was["text"])
	n.on.SetDraft(was["on"])
	n.mine.Set(was["private"] == yes)
	n.met.Set(was["met"] == yes)
	n.page.arrange()
	n.page.desk.Focus(n.text)
}

// readDay is the day of the note, today when the box is empty; false when what
// stands there isn't one, which the field then says.
func (n *notes) readDay() (calendar.Day, bool) {
	n.day.SetError("")
	today := n.page.desk.Today()
	typed := strings.TrimSpace(n.on.Text())
	if typed == "" {
		return today, true
	}
	day, err := calendar.Read(typed, today)
	if err != nil {
		n.day.SetError(words.Sentence(err))
		return 0, false
	}
	if n.met.On() && day > today {
		n.day.SetError(words.NoteAhead)
		return 0, false
	}
	return day, true
}

// keep adds the note; an exchange is the last contact, with or without words.
func (n *notes) keep() {
	n.field.SetError("")
	day, good := n.readDay()
	said := strings.TrimRight(text.Normal(n.text.Text()), " \n\t")
	switch {
	case n.form.saving:
		return
	case said == "" && !n.met.On():
		n.field.SetError(words.NoteEmpty)
		n.page.desk.Focus(n.text)
		return
	case !good:
		n.page.desk.Focus(n.on.First())
		return
	}
	n.form.saving = true
	gesture, toast := gestureNote, words.NoteKept
	if n.met.On() {
		toast = words.ExchangeKept
	}
	if said == "" {
		gesture = gestureContact
	}
	note, met, project := data.Note{On: day, Text: said, Private: n.mine.On()}, n.met.On(), n.page.route.Dossier
	n.page.keep(place.Gesture{Name: gesture, Draft: n.form.draft(), Do: func(tx *store.Tx) error {
		if note.Text != "" {
			if _, err := tx.AddNote(project, note); err != nil {
				return err
			}
		}
		if !met {
			return nil
		}
		return heard(tx, project, note.On)
	}}, func(err error) {
		n.form.saving = false
		if err != nil {
			n.field.SetError(words.Sentence(err) + " " + words.Unwritten)
			n.page.arrange()
			return
		}
		n.form.close()
		n.page.desk.Toast(toast, true)
	})
}

// heard has a day be the last contact, unless there was a later one.
func heard(tx *store.Tx, project data.ID, on calendar.Day) error {
	d, err := tx.Dossier(project)
	if err != nil || d.Project.LastContactOn >= on {
		return err
	}
	return tx.SetLastContact(project, on)
}

// noteLine is a note as it is shown.
type noteLine struct {
	id     data.ID
	head   string
	text   string
	masked bool
	more   bool
}

// show lists the notes, the latest first.
func (n *notes) show() {
	p := n.page
	setVisible(n.add, !n.form.opened)
	sorted := slices.Clone(p.dossier.Notes)
	slices.Reverse(sorted)
	slices.SortStableFunc(sorted, func(a, b data.Note) int { return int(b.On) - int(a.On) })
	hidden := 0
	if !n.all && len(sorted) > mostNotes {
		hidden = len(sorted) - mostNotes
		sorted = sorted[:mostNotes]
	}
	lines := make([]noteLine, len(sorted))
	for i, note := range sorted {
		lines[i] = n.line(note)
	}
	values := struct {
		Lines  []noteLine
		Hidden int
	}{lines, hidden}
	n.shown.set(p, values, func() []fyne.CanvasObject { return n.build(lines, hidden) })
}

func (n *notes) line(note data.Note) noteLine {
	l := noteLine{id: note.ID, head: words.NoteHead(note.On, n.page.plan.Today, note.Private), text: note.Text}
	if l.masked = note.Private && !n.page.bare; l.masked {
		l.text = ""
	}
	if letters := []rune(l.text); len(letters) > mostOfNote && !n.whole[note.ID] {
		l.text, l.more = string(letters[:mostOfNote])+"…", true
	}
	return l
}

func (n *notes) build(lines []noteLine, hidden int) []fyne.CanvasObject {
	if len(lines) == 0 {
		return []fyne.CanvasObject{kit.Soft(words.NotesNone)}
	}
	var objects []fyne.CanvasObject
	for i, l := range lines {
		if i > 0 {
			objects = append(objects, kit.NewLine())
		}
		objects = append(objects, n.lineOf(l))
	}
	switch {
	case hidden > 0:
		objects = append(objects, link(words.SeeNotes(len(lines)+hidden), func() { n.showAll(true) }))
	case n.all && len(lines) > mostNotes:
		objects = append(objects, link(words.NotesHideTheOld, func() { n.showAll(false) }))
	}
	return []fyne.CanvasObject{kit.AtMost(look.ProseWidth, kit.Column(look.S12, objects...))}
}

func (n *notes) lineOf(l noteLine) fyne.CanvasObject {
	if l.masked {
		return kit.Row(look.S12,
			kit.Grow(kit.NewBullet(look.IconMask, look.Soft, words.NoteMasked)),
			kit.NewLink(words.ShowMasked, func() { n.page.reveal(true) }))
	}
	head := kit.Row(look.S12, kit.Grow(kit.Note(l.head)),
		kit.NewLink(words.NoteWithdraw, func() { n.withdraw(l.id) }).Caption())
	objects := []fyne.CanvasObject{head, kit.Body(l.text)}
	if l.more {
		objects = append(objects, link(words.NoteWhole, func() {
			n.whole[l.id] = true
			n.again()
		}))
	}
	return kit.Column(look.S4, objects...)
}

func (n *notes) showAll(all bool) {
	n.all = all
	n.again()
}

func (n *notes) again() {
	n.show()
	n.page.arrange()
}

// withdraw takes a note out of sight; the register keeps it.
func (n *notes) withdraw(id data.ID) {
	project := n.page.route.Dossier
	n.page.save(gestureWithdraw, func(tx *store.Tx) error { return tx.WithdrawNote(project, id) }, func(err error) {
		if err != nil {
			n.page.desk.Notice(place.Notice{Level: place.Stop, Title: words.Sentence(err)})
			return
		}
		n.page.desk.Toast(words.NoteWithdrawn, true)
	})
}
