package store

import (
	"encoding/json"
	"slices"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

const (
	selectActions = `SELECT id, title, who, assignee, due, legal, status, done_on, reason, note, edited, refused
 FROM action WHERE project_id = ? ORDER BY position, id`
	insertAction = `INSERT INTO action (project_id, id, position, title, who, assignee, due, legal, status, done_on, reason, note,
 edited, refused) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
 ON CONFLICT (project_id, id) DO UPDATE SET title = excluded.title, who = excluded.who, assignee = excluded.assignee,
 due = excluded.due, legal = excluded.legal, status = excluded.status, done_on = excluded.done_on, reason = excluded.reason,
 note = excluded.note, edited = excluded.edited, refused = excluded.refused`
	placeAction  = `UPDATE action SET position = ?3 WHERE project_id = ?1 AND id = ?2 AND position <> ?3`
	deleteAction = `DELETE FROM action WHERE project_id = ? AND id = ?`
)

var actionStatements = []string{selectActions, insertAction, placeAction, deleteAction}

// storedAction is how an action stands in the journal.
type storedAction struct {
	Title    string            `json:"title,omitempty"`
	Who      string            `json:"who,omitempty"`
	Assignee string            `json:"assignee,omitempty"`
	Due      calendar.Day      `json:"due,omitzero"`
	Legal    bool              `json:"legal,omitempty"`
	Status   data.ActionStatus `json:"status"`
	DoneOn   calendar.Day      `json:"done_on,omitzero"`
	Reason   string            `json:"reason,omitempty"`
	Note     string            `json:"note,omitempty"`
	Edited   []string          `json:"edited,omitempty"`
	Refused  string            `json:"refused,omitempty"`
}

func encodeAction(a data.Action) json.RawMessage {
	return encode(storedAction{
		Title: a.Title, Who: a.Who, Assignee: a.Assignee, Due: a.Due, Legal: a.Legal, Status: a.Status,
		DoneOn: a.DoneOn, Reason: a.Reason, Note: a.Note, Edited: a.Edited, Refused: a.Refused,
	})
}

func scanAction(row scanner) (data.Action, error) {
	var a data.Action
	var edited string
	err := row.Scan(&a.ID, &a.Title, &a.Who, &a.Assignee, dayText{&a.Due}, &a.Legal, &a.Status, dayText{&a.DoneOn},
		&a.Reason, &a.Note, &edited, &a.Refused)
	if err == nil && edited != "[]" {
		err = json.Unmarshal([]byte(edited), &a.Edited)
	}
	return a, err
}

func (t *Tx) writeAction(project, id data.ID, position int, value json.RawMessage) error {
	if value == nil {
		return t.exec(deleteAction, project, id)
	}
	var a storedAction
	if err := json.Unmarshal(value, &a); err != nil {
		return err
	}
	edited := "[]"
	if len(a.Edited) > 0 {
		edited = string(encode(a.Edited))
	}
	return t.exec(insertAction, project, id, position, a.Title, a.Who, a.Assignee, a.Due.String(), a.Legal, a.Status,
		a.DoneOn.String(), a.Reason, a.Note, edited, a.Refused)
}

func (t *Tx) writeOrder(project data.ID, order []data.ID) error {
	for i, id := range order {
		if err := t.exec(placeAction, project, id, i+1); err != nil {
			return err
		}
	}
	return nil
}

// SetActions makes these the actions of the plan, in this order. From then on
// they belong to the adviser.
func (t *Tx) SetActions(project data.ID, actions []data.Action) error {
	actions, err := t.acceptedActions(actions)
	if err != nil {
		return err
	}
	return t.change(projects, project, func(r record) error {
		r.setFlag("planned", true)
		r.replaceActions(actions)
		return nil
	})
}

// SetAction changes one action, or adds it behind the others.
func (t *Tx) SetAction(project data.ID, action data.Action) error {
	actions, err := t.acceptedActions([]data.Action{action})
	if err != nil {
		return err
	}
	action = actions[0]
	return t.change(projects, project, func(r record) error {
		r.setFlag("planned", true)
		r[actionsIn+string(action.ID)] = encodeAction(action)
		if order := r.order(); !slices.Contains(order, action.ID) {
			r.setOrder(append(order, action.ID))
		}
		return nil
	})
}

// DropActions gives the plan back to the guide: nothing is stored any more.
func (t *Tx) DropActions(project data.ID) error {
	return t.change(projects, project, func(r record) error {
		r.setFlag("planned", false)
		r.replaceActions(nil)
		return nil
	})
}

func (r record) replaceActions(actions []data.Action) {
	for id := range r.parts(actionsIn) {
		delete(r, actionsIn+id)
	}
	order := make([]data.ID, 0, len(actions))
	for _, a := range actions {
		r[actionsIn+string(a.ID)] = encodeAction(a)
		order = append(order, a.ID)
	}
	r.setOrder(order)
}

// acceptedActions gives an id to those that have none and refuses what can't
// be stored.
func (t *Tx) acceptedActions(actions []data.Action) ([]data.Action, error) {
	actions = slices.Clone(actions)
	seen := map[data.ID]bool{}
	for i := range actions {
		a := &actions[i]
		if a.ID == "" {
			var err error
			if a.ID, err = t.newID(); err != nil {
				return nil, err
			}
		}
		if seen[a.ID] {
			return nil, &data.Error{Code: data.Repeated, Where: "actions", What: string(a.ID)}
		}
		seen[a.ID] = true
		if a.Status == "" {
			a.Status = data.ToDo
		}
		if err := validAction(*a); err != nil {
			return nil, err
		}
	}
	return actions, nil
}

func validAction(a data.Action) error {
	if err := oneOf("action.status", a.Status, data.ActionStatuses); err != nil {
		return err
	}
	if err := oneOfOrNone("action.who", a.Who, data.Whos); err != nil {
		return err
	}
	return validTexts("action.title", a.Title, "action.assignee", a.Assignee, "action.reason", a.Reason,
		"action.note", a.Note, "action.refused", a.Refused)
}
