package store

import (
	"encoding/json"
	"time"

	"github.com/buron-cantal/buron/data"
)

const (
	selectAppointments = `SELECT id, at, kind, place, status FROM appointment WHERE project_id = ? ORDER BY id`
	insertAppointment  = `INSERT INTO appointment (id, project_id, at, kind, place, status) VALUES (?, ?, ?, ?, ?, ?)
 ON CONFLICT (id) DO UPDATE SET at = excluded.at, kind = excluded.kind, place = excluded.place, status = excluded.status`
	deleteAppointment = `DELETE FROM appointment WHERE id = ?`
)

var appointmentStatements = []string{selectAppointments, insertAppointment, deleteAppointment}

// storedAppointment is how an appointment stands in the journal.
type storedAppointment struct {
	At     string `json:"at"`
	Kind   string `json:"kind,omitempty"`
	Place  string `json:"place,omitempty"`
	Status string `json:"status,omitempty"`
}

func encodeAppointment(a data.Appointment) json.RawMessage {
	return encode(storedAppointment{At: a.At, Kind: a.Kind, Place: a.Place, Status: a.Status})
}

func scanAppointment(row scanner) (data.Appointment, error) {
	var a data.Appointment
	err := row.Scan(&a.ID, &a.At, &a.Kind, &a.Place, &a.Status)
	return a, err
}

func (t *Tx) writeAppointment(project, id data.ID, value json.RawMessage) error {
	if value == nil {
		return t.exec(deleteAppointment, id)
	}
	var a storedAppointment
	if err := json.Unmarshal(value, &a); err != nil {
		return err
	}
	return t.exec(insertAppointment, id, project, a.At, a.Kind, a.Place, a.Status)
}

// PutAppointment adds a meeting, or says anew one whose id is known.
func (t *Tx) PutAppointment(project data.ID, a data.Appointment) (data.ID, error) {
	if err := validAppointment(a); err != nil {
		return "", err
	}
	if a.ID == "" {
		var err error
		if a.ID, err = t.newID(); err != nil {
			return "", err
		}
	}
	return a.ID, t.change(projects, project, func(r record) error {
		r[appointmentsIn+string(a.ID)] = encodeAppointment(a)
		return nil
	})
}

// RemoveAppointment takes out a meeting that was entered by mistake.
func (t *Tx) RemoveAppointment(project, appointment data.ID) error {
	return t.change(projects, project, func(r record) error {
		delete(r, appointmentsIn+string(appointment))
		return nil
	})
}

func validAppointment(a data.Appointment) error {
	if _, err := time.Parse("2006-01-02T15:04", a.At); err != nil || len(a.At) != 16 {
		return &data.Error{Code: data.MomentExpected, Where: "appointment.at", What: a.At}
	}
	if err := oneOfOrNone("appointment.kind", a.Kind, data.AppointmentKinds); err != nil {
		return err
	}
	if err := oneOfOrNone("appointment.status", a.Status, data.AppointmentStatuses); err != nil {
		return err
	}
	return validText("appointment.place", a.Place)
}
