package store

import (
	"encoding/json"

	"github.com/buron-cantal/buron/data"
)

const (
	selectDocuments = `SELECT id, status FROM document WHERE project_id = ? ORDER BY id`
	insertDocument  = `INSERT INTO document (project_id, id, status) VALUES (?, ?, ?)
 ON CONFLICT (project_id, id) DO UPDATE SET status = excluded.status`
	deleteDocument = `DELETE FROM document WHERE project_id = ? AND id = ?`
)

var documentStatements = []string{selectDocuments, insertDocument, deleteDocument}

func scanDocument(row scanner) (data.DocumentState, error) {
	var s data.DocumentState
	err := row.Scan(&s.Document, &s.Status)
	return s, err
}

func (t *Tx) writeDocument(project, id data.ID, value json.RawMessage) error {
	if value == nil {
		return t.exec(deleteDocument, project, id)
	}
	return t.exec(insertDocument, project, id, unquote(value))
}

// SetDocument says how far a document has come; "" says nothing of it again.
func (t *Tx) SetDocument(project, document data.ID, status string) error {
	if document == "" {
		return &data.Error{Code: data.Required, Where: "document"}
	}
	if err := oneOfOrNone("document.status", status, data.DocumentStatuses); err != nil {
		return err
	}
	return t.change(projects, project, func(r record) error {
		r.setText(documentsIn+string(document), status)
		return nil
	})
}
