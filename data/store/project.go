package store

import (
	"context"
	"errors"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

const (
	selectProject = `SELECT id, newcomer_id, number, path, adviser, opened_on, last_contact_on, guide_version, planned,
 closed_on, closed_reason, closed_outcome, deleted_at, answers,
 (SELECT answers FROM newcomer WHERE newcomer.id = project.newcomer_id) FROM project WHERE id = ?`
	selectByNumber   = `SELECT id FROM project WHERE number = ?`
	selectNewcomerOf = `SELECT newcomer_id FROM project WHERE id = ?`

	insertProject = `INSERT INTO project (newcomer_id, number, path, adviser, opened_on, last_contact_on, guide_version, planned,
 closed_on, closed_reason, closed_outcome, deleted_at, answers, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	updateProject = `UPDATE project SET newcomer_id = ?, number = ?, path = ?, adviser = ?, opened_on = ?, last_contact_on = ?,
 guide_version = ?, planned = ?, closed_on = ?, closed_reason = ?, closed_outcome = ?, deleted_at = ?, answers = ? WHERE id = ?`
	deleteProject = `DELETE FROM project WHERE id = ?`
)

var projectStatements = []string{
	selectProject, selectByNumber, selectNewcomerOf, insertProject, updateProject, deleteProject,
}

// dossierReads are what opening a dossier asks.
var dossierReads = []string{selectByNumber, selectProject, selectNotes, selectAppointments, selectDocuments, selectActions}

// Dossier is the dossier of that number, wherever it rests.
func (r *Register) Dossier(ctx context.Context, number string) (data.Dossier, error) {
	var d data.Dossier
	err := r.at(ctx, dossierReads, func(in asker) error {
		var id data.ID
		err := one(ctx, in, selectByNumber, []any{&id}, number)
		if errors.Is(err, errNone) {
			return &data.Error{Code: data.NotFound, Where: number}
		}
		if err == nil {
			d, err = loadDossier(ctx, in, id)
		}
		return err
	})
	return d, err
}

// DossierByID is the dossier of that project, wherever it rests.
func (r *Register) DossierByID(ctx context.Context, project data.ID) (data.Dossier, error) {
	var d data.Dossier
	err := r.at(ctx, dossierReads, func(in asker) error {
		var err error
		d, err = loadDossier(ctx, in, project)
		return err
	})
	return d, err
}

// Dossier is the dossier as this gesture has left it so far.
func (t *Tx) Dossier(project data.ID) (data.Dossier, error) {
	return loadDossier(t.ctx, inTx{t}, project)
}

func (r *Register) newcomerOf(ctx context.Context, project data.ID) (data.ID, error) {
	var id data.ID
	err := one(ctx, r, selectNewcomerOf, []any{&id}, project)
	if errors.Is(err, errNone) {
		return "", missing(project)
	}
	return id, err
}

func loadDossier(ctx context.Context, in asker, project data.ID) (data.Dossier, error) {
	var d data.Dossier
	p, closing := &d.Project, data.Closing{}
	var deleted, answers, theirs string
	err := one(ctx, in, selectProject, []any{
		&p.ID, &d.Newcomer.ID, &p.Number, &p.Path, &p.Adviser,
		dayText{&p.OpenedOn},
		dayText{&p.LastContactOn},
		&p.GuideVersion, &d.Planned,
		dayText{&closing.On},
		&closing.Reason, &closing.Outcome, &deleted, &answers, &theirs,
	}, project)
	if errors.Is(err, errNone) {
		return d, missing(project)
	}
	if err != nil {
		return d, err
	}
	if closing.Reason != "" {
		p.Closing = &closing
	}
	var wrong [3]error
	d.DeletedAt, wrong[0] = parseInstant(deleted)
	p.Answers, wrong[1] = decodeAnswers(answers)
	d.Newcomer.Answers, wrong[2] = decodeAnswers(theirs)
	return d, errors.Join(errors.Join(wrong[:]...), loadParts(ctx, in, &d))
}

// recordOfProject is everything a dossier holds but its newcomer.
func recordOfProject(d data.Dossier) record {
	r := record{}
	p := d.Project
	r.setText("newcomer", string(d.Newcomer.ID))
	r.setText("number", p.Number)
	r.setText("path", string(p.Path))
	r.setText("adviser", p.Adviser)
	r.setText("opened_on", p.OpenedOn.String())
	r.setText("last_contact_on", p.LastContactOn.String())
	r.setText("guide_version", p.GuideVersion)
	r.setFlag("planned", d.Planned)
	r.setClosing(p.Closing)
	r.setText("deleted_at", instant(d.DeletedAt))
	r.setAnswers(p.Answers)
	r.setParts(d)
	return r
}

func (r record) setClosing(c *data.Closing) {
	if c == nil {
		c = &data.Closing{}
	}
	r.setText("closed_on", c.On.String())
	r.setText("closed_reason", string(c.Reason))
	r.setText("closed_outcome", c.Outcome)
}

func readProject(ctx context.Context, in asker, id data.ID) (record, error) {
	d, err := loadDossier(ctx, in, id)
	if data.CodeOf(err) == data.NotFound {
		return nil, nil
	}
	return recordOfProject(d), err
}

func writeProject(t *Tx, id data.ID, before, after record, fields map[string]Field) error {
	if after == nil {
		return t.removeProject(id)
	}
	t.touch(id)
	if before == nil || ownField(fields) {
		text := updateProject
		if before == nil {
			text = insertProject
		}
		err := t.exec(text, after.text("newcomer"), after.text("number"), after.text("path"), after.text("adviser"),
			after.text("opened_on"), after.text("last_contact_on"), after.text("guide_version"), after.flag("planned"),
			after.text("closed_on"), after.text("closed_reason"), after.text("closed_outcome"), after.text("deleted_at"),
			encodeAnswers(after.parts(answersIn)), id)
		if err != nil {
			return err
		}
	}
	return t.writeParts(id, before, after, fields)
}

// ownField says that one of the fields stands in the project's own row.
func ownField(fields map[string]Field) bool {
	for name := range fields {
		if partOf(name) == "" {
			return true
		}
	}
	return false
}

// removeProject takes the rows and all that hangs on them; the listing goes
// with the project, its words in the search index don't.
func (t *Tx) removeProject(id data.ID) error {
	t.scope.add(id)
	t.touched.remove(id)
	if err := t.unlist(id); err != nil {
		return err
	}
	if err := t.exec(deleteDrafts, id); err != nil {
		return err
	}
	return t.exec(deleteProject, id)
}

// SetPath changes the accompaniment. Answers of the former one stay.
func (t *Tx) SetPath(project data.ID, path data.Path) error {
	return t.change(projects, project, func(r record) error {
		r.setText("path", string(path))
		return oneOf("path", path, data.Paths)
	})
}

// SetAdviser hands the dossier to somebody, who becomes known if need be.
func (t *Tx) SetAdviser(project data.ID, name string) error {
	name, err := t.adviserNamed(name)
	if err != nil {
		return err
	}
	return t.setText(project, "adviser", name)
}

// SetOpenedOn corrects the day of the first contact. The number stays.
func (t *Tx) SetOpenedOn(project data.ID, on calendar.Day) error {
	return t.setText(project, "opened_on", on.String())
}

// SetLastContact says when there was last news.
func (t *Tx) SetLastContact(project data.ID, on calendar.Day) error {
	return t.setText(project, "last_contact_on", on.String())
}

// SetGuideVersion says which guide the stored actions were made with.
func (t *Tx) SetGuideVersion(project data.ID, version string) error {
	return t.setText(project, "guide_version", version)
}

func (t *Tx) setText(project data.ID, field, value string) error {
	if err := validText(field, value); err != nil {
		return err
	}
	return t.change(projects, project, func(r record) error {
		r.setText(field, value)
		return nil
	})
}

// CloseDossier ends the accompaniment, for a reason of the closed list.
func (t *Tx) CloseDossier(project data.ID, c data.Closing) error {
	if err := oneOf("closed.reason", c.Reason, data.ClosingReasons); err != nil {
		return err
	}
	if err := validText("closed.outcome", c.Outcome); err != nil {
		return err
	}
	return t.change(projects, project, func(r record) error {
		r.setClosing(&c)
		return nil
	})
}

// Reopen takes the closing back.
func (t *Tx) Reopen(project data.ID) error {
	return t.change(projects, project, func(r record) error {
		r.setClosing(nil)
		return nil
	})
}
