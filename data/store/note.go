package store

import (
	"encoding/json"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

const (
	selectNotes = `SELECT id, on_day, text, private FROM note WHERE project_id = ? AND withdrawn_at = '' ORDER BY id`
	insertNote  = `INSERT INTO note (id, project_id, on_day, private, text, withdrawn_at) VALUES (?, ?, ?, ?, ?, '')
 ON CONFLICT (id) DO UPDATE SET withdrawn_at = ''`
	withdrawNote = `UPDATE note SET withdrawn_at = ? WHERE id = ?`
)

var noteStatements = []string{selectNotes, insertNote, withdrawNote}

// storedNote is how a note stands in the journal.
type storedNote struct {
	On      calendar.Day `json:"on"`
	Text    string       `json:"text"`
	Private bool         `json:"private,omitempty"`
}

func encodeNote(n data.Note) json.RawMessage {
	return encode(storedNote{On: n.On, Text: n.Text, Private: n.Private})
}

func scanNote(row scanner) (data.Note, error) {
	var n data.Note
	err := row.Scan(&n.ID, dayText{&n.On}, &n.Text, &n.Private)
	return n, err
}

// writeNote adds a note, withdraws it, or brings back one that was withdrawn.
func (t *Tx) writeNote(project, id data.ID, value json.RawMessage) error {
	if value == nil {
		return t.exec(withdrawNote, instant(t.at), id)
	}
	var n storedNote
	if err := json.Unmarshal(value, &n); err != nil {
		return err
	}
	return t.exec(insertNote, id, project, n.On.String(), n.Private, n.Text)
}

// AddNote writes a note down. It is never rewritten.
func (t *Tx) AddNote(project data.ID, n data.Note) (data.ID, error) {
	if err := validText("note", n.Text); err != nil {
		return "", err
	}
	id, err := t.newID()
	if err != nil {
		return "", err
	}
	return id, t.change(projects, project, func(r record) error {
		r[notesIn+string(id)] = encodeNote(n)
		return nil
	})
}

// WithdrawNote takes a note out of sight; the register keeps it.
func (t *Tx) WithdrawNote(project, note data.ID) error {
	return t.change(projects, project, func(r record) error {
		if _, known := r[notesIn+string(note)]; !known {
			return missing(note)
		}
		delete(r, notesIn+string(note))
		return nil
	})
}
