package store

import (
	"context"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/buron-cantal/buron/data"
)

// The parts of a dossier have rows of their own: notes, appointments, states
// of documents, actions. In the journal they are fields of the project.

var partStatements = slices.Concat(noteStatements, appointmentStatements, documentStatements, actionStatements)

// partOf is the kind of part that a field is, "" for a field of the row.
func partOf(field string) string {
	if field == orderOf {
		return actionsIn
	}
	for _, prefix := range []string{notesIn, appointmentsIn, documentsIn, actionsIn} {
		if strings.HasPrefix(field, prefix) {
			return prefix
		}
	}
	return ""
}

func loadParts(ctx context.Context, in asker, d *data.Dossier) error {
	var wrong [4]error
	project := d.Project.ID
	d.Notes, wrong[0] = collect(ctx, in, selectNotes, scanNote, project)
	d.Appointments, wrong[1] = collect(ctx, in, selectAppointments, scanAppointment, project)
	d.Documents, wrong[2] = collect(ctx, in, selectDocuments, scanDocument, project)
	d.Actions, wrong[3] = collect(ctx, in, selectActions, scanAction, project)
	return errors.Join(wrong[:]...)
}

func (r record) setParts(d data.Dossier) {
	for _, n := range d.Notes {
		r[notesIn+string(n.ID)] = encodeNote(n)
	}
	for _, a := range d.Appointments {
		r[appointmentsIn+string(a.ID)] = encodeAppointment(a)
	}
	for _, s := range d.Documents {
		r[documentsIn+string(s.Document)] = quote(s.Status)
	}
	order := make([]data.ID, 0, len(d.Actions))
	for _, a := range d.Actions {
		r[actionsIn+string(a.ID)] = encodeAction(a)
		order = append(order, a.ID)
	}
	r.setOrder(order)
}

func (r record) setOrder(order []data.ID) {
	if len(order) == 0 {
		delete(r, orderOf)
		return
	}
	r[orderOf] = encode(order)
}

func (r record) order() []data.ID {
	var order []data.ID
	if raw, ok := r[orderOf]; ok {
		_ = json.Unmarshal(raw, &order) // our own
	}
	return order
}

// writeParts makes the rows of the parts that changed say what after says.
func (t *Tx) writeParts(project data.ID, before, after record, fields map[string]Field) error {
	order := after.order()
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		prefix := partOf(name)
		if prefix == "" || name == orderOf {
			continue
		}
		id, value := data.ID(strings.TrimPrefix(name, prefix)), after[name]
		var err error
		switch prefix {
		case notesIn:
			err = t.writeNote(project, id, value)
		case appointmentsIn:
			err = t.writeAppointment(project, id, value)
		case documentsIn:
			err = t.writeDocument(project, id, value)
		case actionsIn:
			err = t.writeAction(project, id, slices.Index(order, id)+1, value)
		}
		if err != nil {
			return err
		}
	}
	if _, moved := fields[orderOf]; moved && before != nil {
		return t.writeOrder(project, order)
	}
	return nil
}
