package store

import (
	"context"
	"errors"

	"github.com/buron-cantal/buron/data"
)

const (
	selectNewcomer = `SELECT answers FROM newcomer WHERE id = ?`
	insertNewcomer = `INSERT INTO newcomer (id, answers) VALUES (?, ?)`
	updateNewcomer = `UPDATE newcomer SET answers = ? WHERE id = ?`
	deleteNewcomer = `DELETE FROM newcomer WHERE id = ?`
	selectProjects = `SELECT id FROM project WHERE newcomer_id = ? ORDER BY id`
)

var newcomerStatements = []string{selectNewcomer, insertNewcomer, updateNewcomer, deleteNewcomer, selectProjects}

// Newcomer is a person, with everything known of them.
func (r *Register) Newcomer(ctx context.Context, id data.ID) (data.Newcomer, error) {
	return loadNewcomer(ctx, r, id)
}

func loadNewcomer(ctx context.Context, in asker, id data.ID) (data.Newcomer, error) {
	n := data.Newcomer{ID: id}
	var body string
	err := one(ctx, in, selectNewcomer, []any{&body}, id)
	if errors.Is(err, errNone) {
		return n, missing(id)
	}
	if err == nil {
		n.Answers, err = decodeAnswers(body)
	}
	return n, err
}

func recordOfNewcomer(n data.Newcomer) record {
	r := record{}
	r.setAnswers(n.Answers)
	return r
}

func readNewcomer(ctx context.Context, in asker, id data.ID) (record, error) {
	n, err := loadNewcomer(ctx, in, id)
	if data.CodeOf(err) == data.NotFound {
		return nil, nil
	}
	return recordOfNewcomer(n), err
}

func writeNewcomer(t *Tx, id data.ID, before, after record, _ map[string]Field) error {
	switch {
	case after == nil:
		return t.exec(deleteNewcomer, id)
	case before == nil:
		return t.exec(insertNewcomer, id, encodeAnswers(after.parts(answersIn)))
	}
	if err := t.exec(updateNewcomer, encodeAnswers(after.parts(answersIn)), id); err != nil {
		return err
	}
	return t.touchProjectsOf(id)
}

func (t *Tx) touchProjectsOf(newcomer data.ID) error {
	return each(t.ctx, inTx{t}, selectProjects, func(row scanner) error {
		var id data.ID
		err := row.Scan(&id)
		t.touch(id)
		return err
	}, newcomer)
}

// SetNewcomer keeps the answer to a question about the person.
func (t *Tx) SetNewcomer(newcomer data.ID, question string, a data.Answer) error {
	return t.change(newcomers, newcomer, func(r record) error { return r.setAnswer(question, a) })
}

// SetAnswer keeps the answer to any other question.
func (t *Tx) SetAnswer(project data.ID, question string, a data.Answer) error {
	return t.change(projects, project, func(r record) error { return r.setAnswer(question, a) })
}

func (r record) setAnswer(question string, a data.Answer) error {
	a, err := accepted(question, a)
	if err != nil {
		return err
	}
	if a.Empty() {
		delete(r, answersIn+question)
		return nil
	}
	r[answersIn+question] = encodeAnswer(a)
	return nil
}
