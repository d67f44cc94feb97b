package store

import (
	"errors"
	"regexp"
	"slices"
	"strings"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

var e164 = regexp.MustCompile(`^\+[1-9][0-9]{5,14}$`)

// Take takes a newcomer: a person, and the dossier of their first project. A
// phone that isn't in its international form is kept as typed.
func (t *Tx) Take(first, last, phone string, path data.Path, adviser, telecentre string, openedOn calendar.Day) (data.Dossier, error) {
	d := data.Dossier{Newcomer: data.Newcomer{Answers: data.Answers{}}}
	put := func(question, value string) {
		if value = strings.TrimSpace(value); value != "" {
			d.Newcomer.Answers[question] = data.Answer{Value: quote(value)}
		}
	}
	put("first_name", first)
	put("last_name", last)
	if phone = strings.TrimSpace(phone); e164.MatchString(phone) {
		put("phone", phone)
	} else if phone != "" {
		d.Newcomer.Answers["phone"] = data.Answer{Typed: phone}
	}
	d.Project = newProject(path, adviser, telecentre, openedOn)
	return t.inserted(d)
}

// TakeAgain opens another project of a newcomer who is known.
func (t *Tx) TakeAgain(newcomer data.ID, path data.Path, adviser, telecentre string, openedOn calendar.Day) (data.Dossier, error) {
	known, err := readNewcomer(t.ctx, inTx{t}, newcomer)
	if err != nil {
		return data.Dossier{}, err
	}
	if known == nil {
		return data.Dossier{}, missing(newcomer)
	}
	return t.inserted(data.Dossier{
		Newcomer: data.Newcomer{ID: newcomer},
		Project:  newProject(path, adviser, telecentre, openedOn),
	})
}

func newProject(path data.Path, adviser, telecentre string, openedOn calendar.Day) data.Project {
	p := data.Project{Path: path, Adviser: adviser, OpenedOn: openedOn, LastContactOn: openedOn, Answers: data.Answers{}}
	if telecentre != "" {
		p.Answers[telecentreQuestion] = data.Answer{Value: quote(telecentre)}
	}
	return p
}

func (t *Tx) inserted(d data.Dossier) (data.Dossier, error) {
	if err := t.insert(&d); err != nil {
		return d, err
	}
	return t.Dossier(d.Project.ID)
}

// Insert adds a dossier that comes from elsewhere. It keeps its ids, and its
// number unless another dossier has it. A newcomer who is known stays as they
// are; an adviser or a télécentre who isn't is added, to be checked. It gives
// the number.
func (t *Tx) Insert(d data.Dossier) (string, error) {
	err := t.insert(&d)
	return d.Project.Number, err
}

func (t *Tx) insert(d *data.Dossier) error {
	if err := t.acceptDossier(d); err != nil {
		return err
	}
	if err := t.identify(d); err != nil {
		return err
	}
	if err := t.place(d); err != nil {
		return err
	}
	known, err := readNewcomer(t.ctx, inTx{t}, d.Newcomer.ID)
	if err != nil {
		return err
	}
	if known == nil {
		err = t.apply(newcomers, d.Newcomer.ID, nil, recordOfNewcomer(d.Newcomer))
	} else {
		d.Newcomer, err = loadNewcomer(t.ctx, inTx{t}, d.Newcomer.ID)
	}
	if err != nil {
		return err
	}
	if err := t.apply(projects, d.Project.ID, nil, recordOfProject(*d)); err != nil {
		return err
	}
	// Listed from what is at hand: reading it back would double the time that
	// an import of many dossiers takes.
	t.touched.remove(d.Project.ID)
	return t.list(*d, true)
}

// acceptDossier makes a dossier storable, or says why it isn't.
func (t *Tx) acceptDossier(d *data.Dossier) error {
	if d.Project.Path == "" {
		d.Project.Path = data.Undecided
	}
	errs := []error{
		oneOf("project.path", d.Project.Path, data.Paths),
		validTexts("project.number", d.Project.Number, "project.adviser", d.Project.Adviser, "project.guide", d.Project.GuideVersion),
	}
	for _, answers := range []*data.Answers{&d.Newcomer.Answers, &d.Project.Answers} {
		kept := make(data.Answers, len(*answers))
		for question, a := range *answers {
			var err error
			kept[question], err = accepted(question, a)
			errs = append(errs, err)
		}
		*answers = kept
	}
	if c := d.Project.Closing; c != nil {
		errs = append(errs, oneOf("project.closed.reason", c.Reason, data.ClosingReasons), validText("project.closed.outcome", c.Outcome))
	}
	for _, n := range d.Notes {
		errs = append(errs, validText("project.notes", n.Text))
	}
	for _, a := range d.Appointments {
		errs = append(errs, validAppointment(a))
	}
	for _, s := range d.Documents {
		errs = append(errs, oneOf("project.documents", s.Status, data.DocumentStatuses))
	}
	var err error
	d.Actions, err = t.acceptedActions(d.Actions)
	return errors.Join(append(errs, err)...)
}

// identify gives an id to everything that has none. Ids sort as they are made,
// so that notes and appointments keep the order they came in.
func (t *Tx) identify(d *data.Dossier) error {
	d.Notes, d.Appointments = slices.Clone(d.Notes), slices.Clone(d.Appointments)
	missing := []*data.ID{&d.Newcomer.ID, &d.Project.ID}
	for i := range d.Notes {
		missing = append(missing, &d.Notes[i].ID)
	}
	for i := range d.Appointments {
		missing = append(missing, &d.Appointments[i].ID)
	}
	for _, id := range missing {
		if *id = data.ID(strings.ToLower(string(*id))); *id != "" {
			if !isUUID(*id) {
				return &data.Error{Code: data.UUIDExpected, What: string(*id)}
			}
			continue
		}
		made, err := t.newID()
		if err != nil {
			return err
		}
		*id = made
	}
	return nil
}

// place puts a dossier in the network: its télécentre and adviser as the
// register knows them, and its number.
func (t *Tx) place(d *data.Dossier) error {
	p := &d.Project
	code := ""
	if name := textOf(p.Answers[telecentreQuestion]); name != "" {
		c, err := t.EnsureTelecentre(name)
		if err != nil {
			return err
		}
		code = c.Code
		p.Answers[telecentreQuestion] = data.Answer{Value: quote(c.Name), Unsure: p.Answers[telecentreQuestion].Unsure}
	}
	var err error
	if p.Adviser, err = t.adviserNamed(p.Adviser); err != nil {
		return err
	}
	if p.Number != "" {
		taken, err := t.numberTaken(p.Number)
		if err != nil {
			return err
		}
		if !taken {
			return t.keepNumber(p.Number)
		}
	}
	p.Number, err = t.newNumber(code, p.OpenedOn)
	return err
}

// Replace makes a dossier that is known say what d says, newcomer included, as
// one change that can be undone. Its number and its place in the trash stay.
func (t *Tx) Replace(d data.Dossier) error {
	here, err := t.Dossier(d.Project.ID)
	if err != nil {
		return err
	}
	if err := t.acceptDossier(&d); err != nil {
		return err
	}
	if err := t.sameNetwork(&d); err != nil {
		return err
	}
	d.Project.Number, d.DeletedAt = here.Project.Number, here.DeletedAt
	d.Newcomer.ID = here.Newcomer.ID
	recognise(here, &d)
	if err := t.identify(&d); err != nil {
		return err
	}
	if err := t.apply(newcomers, here.Newcomer.ID, recordOfNewcomer(here.Newcomer), recordOfNewcomer(d.Newcomer)); err != nil {
		return err
	}
	return t.apply(projects, here.Project.ID, recordOfProject(here), recordOfProject(d))
}

func (t *Tx) sameNetwork(d *data.Dossier) error {
	var err error
	if d.Project.Adviser, err = t.adviserNamed(d.Project.Adviser); err != nil {
		return err
	}
	a := d.Project.Answers[telecentreQuestion]
	if name := textOf(a); name != "" {
		c, err := t.EnsureTelecentre(name)
		if err != nil {
			return err
		}
		a.Value = quote(c.Name)
		d.Project.Answers[telecentreQuestion] = a
	}
	return nil
}

// recognise gives the notes and appointments of there the ids of those here
// that say the same: the exchange file carries none.
func recognise(here data.Dossier, there *data.Dossier) {
	notes, appointments := map[data.Note][]data.ID{}, map[data.Appointment][]data.ID{}
	for _, n := range here.Notes {
		id := n.ID
		n.ID = ""
		notes[n] = append(notes[n], id)
	}
	for _, a := range here.Appointments {
		id := a.ID
		a.ID = ""
		appointments[a] = append(appointments[a], id)
	}
	there.Notes, there.Appointments = slices.Clone(there.Notes), slices.Clone(there.Appointments)
	for i, n := range there.Notes {
		n.ID = ""
		if known := notes[n]; len(known) > 0 {
			there.Notes[i].ID, notes[n] = known[0], known[1:]
		}
	}
	for i, a := range there.Appointments {
		a.ID = ""
		if known := appointments[a]; len(known) > 0 {
			there.Appointments[i].ID, appointments[a] = known[0], known[1:]
		}
	}
}
