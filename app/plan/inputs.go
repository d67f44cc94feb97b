package plan

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/text"
)

// inputs are the fields of the panel.
type inputs struct {
	panel *panel

	due, doneOn       *kit.DateField
	who, state        *kit.Choice
	name, note        *kit.Entry
	dueF, doneF, whoF *kit.Field
	nameF             *kit.Field
	stateF, noteF     *kit.Field
	laterRow          fyne.CanvasObject
	roleText          *kit.Text
	dueBlock          fyne.CanvasObject
	object            *fyne.Container
}

// states are how far an action can be said to have come.
var states = []data.ActionStatus{data.ToDo, data.Doing, data.Done}

func (in *inputs) build(s *panel) {
	in.panel = s
	p := s.page
	in.due, in.doneOn = kit.NewDateField(p.desk.Today), kit.NewDateField(p.desk.Today)
	in.name, in.note = kit.NewEntry(), kit.NewArea()
	in.who = kit.NewPicker(nil)
	options := make([]kit.Option, len(states))
	for i, state := range states {
		options[i] = kit.Option{Value: string(state), Word: words.Status(state)}
	}
	in.state = kit.NewButtons(options)
	in.dueF = kit.NewField(words.DueLabel, in.due)
	in.doneF = kit.NewField(words.DoneOnLabel, in.doneOn)
	in.whoF, in.nameF = kit.NewField(words.WhoLabel, in.who), kit.NewField(words.NameLabel, in.name)
	in.stateF, in.noteF = kit.NewField(words.StateLabel, in.state), kit.NewField(words.NoteLabel, in.note)
	in.laterRow = kit.Row(look.S8,
		kit.Secondary(words.OneWeekLater, func() { p.postpone(weekLater) }),
		kit.Secondary(words.OneMonthLater, func() { p.postpone(monthLater) }))
	in.roleText = kit.Note("")
	in.listen()
	in.dueBlock = kit.Column(look.S8, in.dueF, in.laterRow)
	in.object = kit.Column(look.S22,
		in.dueBlock, in.doneF,
		kit.Column(look.S8, in.whoF, in.roleText), in.nameF,
		in.stateF, in.noteF)
}

// listen has the fields keep what is typed when they are left.
func (in *inputs) listen() {
	p := in.panel.page
	typing := func(field string) func(string) {
		return func(typed string) { p.typing(in.key(field), typed) }
	}
	in.due.OnChanged, in.due.OnLeft = typing(fieldDue), func(string) { in.leftDue() }
	in.doneOn.OnChanged, in.doneOn.OnLeft = typing(fieldDoneOn), func(string) { in.leftDoneOn() }
	in.name.OnChanged, in.name.OnLeft = typing(fieldAssignee), func(string) { in.leftText(fieldAssignee) }
	in.note.OnChanged, in.note.OnLeft = typing(fieldNote), func(string) { in.leftText(fieldNote) }
	in.who.OnChosen = func(who string) { p.setWho(in.panel.of, who) }
	in.state.OnChosen = func(state string) { p.setState(in.panel.of, data.ActionStatus(state)) }
}

func (in *inputs) key(field string) draftKey { return draftKey{field, in.panel.of} }

// show gives the fields their values. What is being typed stays, unless the
// panel turns to another action.
func (in *inputs) show(a *plan.Action, another bool) {
	p, s := in.panel.page, in.panel
	open := !s.proposed && a.Status != data.Dropped
	kit.Visible(in.object, open)
	if !open {
		return
	}
	done := a.Status == data.Done
	kit.Visible(in.dueBlock, !done)
	kit.Visible(in.laterRow, !a.Legal || a.Due.IsZero())
	kit.Visible(in.doneF, done)
	in.showDay(in.dueF, in.due, in.key(fieldDue), a.Due, another)
	in.showDay(in.doneF, in.doneOn, in.key(fieldDoneOn), a.DoneOn, another)
	in.warn(a)

	in.who.SetOptions(p.whoOptions(a))
	in.who.Set(a.Who)
	kit.Visible(in.nameF, a.Who == "partner" || a.Who == "employer" || a.Assignee != "")
	in.roleText.Set("")
	if r := p.role(a); r != nil && a.Who != "partner" {
		in.roleText.Set(words.WithRole(r.Label))
	}
	kit.Visible(in.roleText, in.roleText.Text() != "")

	in.state.Set(string(a.Status))
	in.stateF.Help("")
	if a.Status == data.ToConfirm {
		in.state.Set("")
		in.stateF.Help(words.ConfirmHelp)
	}
	in.showText(in.nameF, in.name, in.key(fieldAssignee), a.Assignee, another)
	in.showText(in.noteF, in.note, in.key(fieldNote), a.Note, another)
}

// whoOptions are who may carry an action out, by the names there are.
func (p *page) whoOptions(a *plan.Action) []kit.Option {
	partner := words.Who("partner")
	if r := p.role(a); r != nil {
		partner = words.PartnerWord(r.Label)
	}
	return []kit.Option{
		{Value: "newcomer", Word: p.dossier.Newcomer.Name()},
		{Value: "adviser", Word: words.AdviserOr(p.dossier.Project)},
		{Value: "employer", Word: words.EmployerOr(p.dossier.Project.Answers["employer_name"].Text())},
		{Value: "partner", Word: partner},
	}
}

// showDay shows a day, or the text that isn't one.
func (in *inputs) showDay(f *kit.Field, d *kit.DateField, k draftKey, day calendar.Day, another bool) {
	if !another && !d.Entry().IsSaved() {
		return
	}
	d.SetDay(day)
	f.SetError("")
	if typed, wrong := in.panel.page.wrong[k]; wrong {
		d.SetDraft(typed)
		f.SetError(words.Sentence(&data.Error{Code: data.DateExpected}))
	}
}

func (in *inputs) showText(f *kit.Field, e *kit.Entry, k draftKey, stored string, another bool) {
	if !another && !e.IsSaved() {
		return
	}
	e.SetText(stored)
	f.SetError("")
	if typed, wrong := in.panel.page.wrong[k]; wrong {
		e.SetDraft(typed)
		f.SetError(words.Sentence(text.Valid(typed)) + " " + words.Unwritten)
	}
}

// warn says of a date that it lies beyond what the law allows.
func (in *inputs) warn(a *plan.Action) {
	said := ""
	if a.Legal && !a.Computed.IsZero() && a.Due > a.Computed {
		said = words.BeyondLegal(a.Computed)
	}
	in.dueF.SetWarning(said)
}

// readDay reads a date; none is typed as nothing.
func readDay(d *kit.DateField) (day calendar.Day, ok bool) {
	if d.Text() == "" {
		return 0, true
	}
	return d.Day()
}

func (in *inputs) leftDue() {
	in.leftDay(in.due, in.dueF, fieldDue, func(a *plan.Action) calendar.Day { return a.Due }, func(day calendar.Day) {
		in.panel.page.setDue(in.panel.of, day, gestureAction, words.DueSet(day))
	})
}

func (in *inputs) leftDoneOn() {
	in.leftDay(in.doneOn, in.doneF, fieldDoneOn, func(a *plan.Action) calendar.Day { return a.DoneOn }, func(day calendar.Day) {
		in.panel.page.setDoneOn(in.panel.of, day)
	})
}

// leftDay keeps the day of a field that is left. What can't be read stays as
// typed, with what is expected.
func (in *inputs) leftDay(d *kit.DateField, f *kit.Field, field string, stored func(*plan.Action) calendar.Day, keep func(calendar.Day)) {
	p, k := in.panel.page, in.key(field)
	a := p.action(k.id)
	if a == nil || in.panel.proposed {
		return
	}
	day, ok := readDay(d)
	switch {
	case !ok:
		p.wrong[k] = d.Text()
		f.SetError(words.Sentence(&data.Error{Code: data.DateExpected}))
	case day == stored(a):
		in.settle(k, d.Entry().IsSaved())
		d.SetDay(day)
		f.SetError("")
	default:
		d.SetDay(day)
		f.SetError("")
		keep(day)
	}
}

// settle lets the draft go of a text that came back to what is kept.
func (in *inputs) settle(k draftKey, saved bool) {
	if _, wrong := in.panel.page.wrong[k]; wrong || !saved {
		in.panel.page.letGo(k)
	}
}

// leftText keeps the text of a field that is left.
func (in *inputs) leftText(field string) {
	p, k := in.panel.page, in.key(field)
	e, f := in.name, in.nameF
	if field == fieldNote {
		e, f = in.note, in.noteF
	}
	a := p.action(k.id)
	if a == nil || in.panel.proposed {
		return
	}
	typed := e.Text()
	if err := text.Valid(typed); err != nil {
		p.wrong[k] = typed
		f.SetError(words.Sentence(err) + " " + words.Unwritten)
		return
	}
	f.SetError("")
	if typed == p.stored(k) {
		in.settle(k, e.IsSaved())
		return
	}
	e.SetText(typed)
	p.setText(k, typed)
}

// commit hands over what stands in a field and isn't kept yet.
func (in *inputs) commit() {
	for field, e := range map[string]*kit.Entry{
		fieldDue: in.due.Entry(), fieldDoneOn: in.doneOn.Entry(), fieldAssignee: in.name, fieldNote: in.note,
	} {
		if e.IsSaved() || e.Text() == in.panel.page.wrong[in.key(field)] {
			continue
		}
		switch field {
		case fieldDue:
			in.leftDue()
		case fieldDoneOn:
			in.leftDoneOn()
		default:
			in.leftText(field)
		}
	}
}

// resume puts a text that was found back into its field.
func (in *inputs) resume(field, typed string) {
	var f *kit.Field
	switch field {
	case fieldDue:
		f = in.dueF
		in.due.SetDraft(typed)
	case fieldDoneOn:
		f = in.doneF
		in.doneOn.SetDraft(typed)
	case fieldAssignee:
		f = in.nameF
		in.name.SetDraft(typed)
	case fieldNote:
		f = in.noteF
		in.note.SetDraft(typed)
	default:
		return
	}
	in.panel.page.desk.Focus(f.Control().First())
}
