package guide

import (
	"github.com/buron-cantal/buron/data"
)

// The tables that a dossier keeps beside its answers. No question asks them;
// once every question is asked, a condition reads them with any(…) like the
// others: what was held and what has come in may show an action done.
const (
	keptAppointments = "appointments"
	keptDocuments    = "documents"
)

// keptTables are those tables as a guide reads them: its documents are the ones
// it lists itself.
func keptTables(documents []*Document) map[string]*Question {
	known := make([]string, len(documents))
	for i, d := range documents {
		known[i] = d.ID
	}
	table := func(id string, columns ...*Question) *Question {
		return &Question{ID: id, Kind: KindTable, Columns: columns}
	}
	return map[string]*Question{
		keptAppointments: table(keptAppointments,
			choosing("kind", data.AppointmentKinds), choosing("status", data.AppointmentStatuses)),
		keptDocuments: table(keptDocuments,
			choosing("id", known), choosing("status", data.DocumentStatuses)),
	}
}

// choosing is a column that holds one of a list.
func choosing(id string, among []string) *Question {
	column := &Question{ID: id, Kind: KindChoice}
	for _, option := range among {
		column.Options = append(column.Options, Option{ID: option})
	}
	return column
}

// keptRows are the rows of those tables in a dossier.
func keptRows(d data.Dossier) map[string][]Row {
	rows := map[string][]Row{keptAppointments: nil, keptDocuments: nil}
	for _, a := range d.Appointments {
		rows[keptAppointments] = append(rows[keptAppointments], Row{"kind": a.Kind, "status": a.Status})
	}
	for _, s := range d.Documents {
		rows[keptDocuments] = append(rows[keptDocuments], Row{"id": string(s.Document), "status": s.Status})
	}
	return rows
}
