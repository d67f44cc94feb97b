package store

import (
	"fmt"
	"slices"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"pgregory.net/rapid"
)

// deedIn draws something that a person may do, on one of the dossiers that
// are there, and gives its name and how to do it.
func deedIn(t *rapid.T, known []data.Dossier) (string, func(*Tx) error) {
	var d data.Dossier
	if len(known) > 0 {
		d = rapid.SampledFrom(known).Draw(t, "dossier")
	}
	project, newcomer := d.Project.ID, d.Newcomer.ID
	anywhere := map[string]func(*Tx) error{
		"take": func(tx *Tx) error {
			_, err := tx.Take(name().Draw(t, "first"), name().Draw(t, "last"), "06 39 98 01 01", data.Undecided,
				rapid.SampledFrom([]string{"", "Élodie Fau", "Nadia Serre"}).Draw(t, "adviser"),
				rapid.SampledFrom([]string{"", "Murat", "murat", "Nulle Part"}).Draw(t, "télécentre"), day(t))
			return err
		},
		"import": func(tx *Tx) error { _, err := tx.Insert(fictional(rapid.IntRange(0, 50).Draw(t, "which"))); return err },
		"setting": func(tx *Tx) error {
			return tx.SetSetting("look.size", rapid.SampledFrom([]string{"", "1.2", "1.4"}).Draw(t, "size"))
		},
		"contact": func(tx *Tx) error {
			return tx.PutContact(data.Contact{Role: "telecentre_host", Name: rapid.SampledFrom([]string{"", "Paule"}).Draw(t, "name"), CheckedOn: day(t)})
		},
		"structure":  func(tx *Tx) error { return tx.SetStructure(data.Structure{Adviser: "Élodie Fau", Phone: typed(t)}) },
		"logo":       func(tx *Tx) error { return tx.SetLogo(rapid.SliceOfN(rapid.Byte(), 0, 40).Draw(t, "logo")) },
		"telecentre": func(tx *Tx) error { return putTelecentre(t, tx) },
		"rates":      func(tx *Tx) error { return someRates(t)(tx) },
	}
	within := map[string]func(*Tx) error{
		"answer":      func(tx *Tx) error { return tx.SetAnswer(project, question(t), someAnswer(t)) },
		"person":      func(tx *Tx) error { return tx.SetNewcomer(newcomer, question(t), someAnswer(t)) },
		"path":        func(tx *Tx) error { return tx.SetPath(project, rapid.SampledFrom(data.Paths).Draw(t, "path")) },
		"adviser":     func(tx *Tx) error { return tx.SetAdviser(project, name().Draw(t, "name")) },
		"contacted":   func(tx *Tx) error { return tx.SetLastContact(project, day(t)) },
		"note":        func(tx *Tx) error { _, err := tx.AddNote(project, note(t)); return err },
		"withdraw":    func(tx *Tx) error { return withdrawOne(t, tx, project) },
		"appointment": func(tx *Tx) error { _, err := tx.PutAppointment(project, appointment(t)); return err },
		"document":    func(tx *Tx) error { return tx.SetDocument(project, "signed_plan", documentStatus(t)) },
		"plan":        func(tx *Tx) error { return tx.SetActions(project, actions(t)) },
		"unplan":      func(tx *Tx) error { return tx.DropActions(project) },
		"action":      func(tx *Tx) error { return tx.SetAction(project, actionNamed(t, actionID(t))) },
		"close": func(tx *Tx) error {
			return tx.CloseDossier(project, data.Closing{On: day(t), Reason: "installed", Outcome: typed(t)})
		},
		"reopen":        func(tx *Tx) error { return tx.Reopen(project) },
		"trash":         func(tx *Tx) error { return tx.Trash(project) },
		"restore":       func(tx *Tx) error { return tx.Restore(project) },
		"another":       func(tx *Tx) error { _, err := tx.TakeAgain(newcomer, data.Training, "", "", day(t)); return err },
		"replace":       func(tx *Tx) error { return tx.Replace(otherwise(t, d)) },
		"several_steps": func(tx *Tx) error { return several(t, tx, d) },
	}
	all := anywhere
	if project != "" {
		for what, how := range within {
			all[what] = how
		}
	}
	names := make([]string, 0, len(all))
	for what := range all {
		names = append(names, what)
	}
	slices.Sort(names)
	what := rapid.SampledFrom(names).Draw(t, "deed")
	return what, all[what]
}

func several(t *rapid.T, tx *Tx, d data.Dossier) error {
	if err := tx.SetAnswer(d.Project.ID, "commune", answer(data.Commune{Name: "Murat"})); err != nil {
		return err
	}
	if err := tx.SetNewcomer(d.Newcomer.ID, "status", answer("employee")); err != nil {
		return err
	}
	_, err := tx.AddNote(d.Project.ID, note(t))
	return err
}

// otherwise is the same dossier as a file might bring it back.
func otherwise(t *rapid.T, d data.Dossier) data.Dossier {
	there := fictional(rapid.IntRange(0, 50).Draw(t, "said"))
	there.Project.ID, there.Newcomer.ID = d.Project.ID, d.Newcomer.ID
	there.Notes = append(there.Notes, withoutIDs(d.Notes)...)
	return there
}

func withoutIDs(notes []data.Note) []data.Note {
	notes = slices.Clone(notes)
	for i := range notes {
		notes[i].ID = ""
	}
	return notes
}

func withdrawOne(t *rapid.T, tx *Tx, project data.ID) error {
	d, err := tx.Dossier(project)
	if err != nil || len(d.Notes) == 0 {
		return err
	}
	return tx.WithdrawNote(project, rapid.SampledFrom(d.Notes).Draw(t, "note").ID)
}

func putTelecentre(t *rapid.T, tx *Tx) error {
	c, err := tx.EnsureTelecentre(rapid.SampledFrom([]string{"Murat", "Ydes", "Saint-Flour"}).Draw(t, "which"))
	if err != nil {
		return err
	}
	switch rapid.IntRange(0, 2).Draw(t, "how") {
	case 0:
		return tx.RemoveTelecentre(c.ID)
	case 1:
		c.Name += " " + rapid.StringN(1, 5, -1).Draw(t, "more") + "x"
	}
	c.Week, c.ToCheck = int64(rapid.IntRange(0, 9000).Draw(t, "week")), false
	_, err = tx.PutTelecentre(c)
	return err
}

func name() *rapid.Generator[string] {
	return rapid.OneOf(rapid.SampledFrom(firstNames), rapid.SampledFrom(lastNames), rapid.StringN(1, 12, -1))
}

func typed(t *rapid.T) string { return rapid.String().Draw(t, "typed") }

func day(t *rapid.T) calendar.Day {
	return rapid.OneOf(rapid.Just(calendar.Day(0)), rapid.Map(rapid.IntRange(-800, 800), func(n int) calendar.Day { return today.AddDays(n) })).Draw(t, "day")
}

func question(t *rapid.T) string {
	return rapid.SampledFrom([]string{"first_name", "status", "strengths", "target_date", "commune", "telecentre", "turnover", "activity", "birth_year"}).Draw(t, "question")
}

func someAnswer(t *rapid.T) data.Answer {
	switch rapid.IntRange(0, 5).Draw(t, "answer") {
	case 0:
		return data.Answer{}
	case 1:
		return data.Answer{Unsure: true}
	case 2:
		return data.Answer{Typed: typed(t)}
	case 3:
		return answer(today.AddDays(rapid.IntRange(-300, 300).Draw(t, "in")).String())
	case 4:
		return answer([]any{"12.50", nil, map[string]any{"a<b>&c": typed(t)}})
	}
	return answer(typed(t))
}

func note(t *rapid.T) data.Note {
	return data.Note{On: day(t), Text: typed(t), Private: rapid.Bool().Draw(t, "private")}
}

func appointment(t *rapid.T) data.Appointment {
	return data.Appointment{
		At: today.AddDays(rapid.IntRange(0, 60).Draw(t, "in")).String() + "T14:30", Place: typed(t),
		Kind:   rapid.SampledFrom(data.AppointmentKinds).Draw(t, "kind"),
		Status: rapid.SampledFrom(data.AppointmentStatuses).Draw(t, "status"),
	}
}

func documentStatus(t *rapid.T) string {
	return rapid.SampledFrom(append([]string{""}, data.DocumentStatuses...)).Draw(t, "status")
}

func actionID(t *rapid.T) data.ID {
	return data.ID(fmt.Sprintf("action_%d", rapid.IntRange(0, 6).Draw(t, "action")))
}

func actionNamed(t *rapid.T, id data.ID) data.Action {
	return data.Action{
		ID: id, Title: typed(t), Who: rapid.SampledFrom(data.Whos).Draw(t, "who"), Due: day(t),
		Status: rapid.SampledFrom(data.ActionStatuses).Draw(t, "status"), DoneOn: day(t), Legal: rapid.Bool().Draw(t, "legal"),
		Edited: rapid.SampledFrom([][]string{nil, {"due"}, {"due", "title"}}).Draw(t, "edited"),
	}
}

func actions(t *rapid.T) []data.Action {
	ids := rapid.SliceOfNDistinct(rapid.IntRange(0, 6), 0, 5, rapid.ID[int]).Draw(t, "ids")
	all := make([]data.Action, len(ids))
	for i, id := range ids {
		all[i] = actionNamed(t, data.ID(fmt.Sprintf("action_%d", id)))
	}
	if rapid.Bool().Draw(t, "signed") {
		all = append(all, data.Action{ID: "plan_signed", Title: "Signer", Status: data.Done, DoneOn: today})
	}
	return all
}
