package store

import (
	"context"
	"encoding/base64"
	"errors"

	"github.com/buron-cantal/buron/data"
)

const (
	selectContacts = `SELECT role, name, phone, hours, checked_on FROM contact ORDER BY role`
	selectContact  = `SELECT role, name, phone, hours, checked_on FROM contact WHERE role = ?`
	insertContact  = `INSERT INTO contact (role, name, phone, hours, checked_on) VALUES (?, ?, ?, ?, ?)
 ON CONFLICT (role) DO UPDATE SET name = excluded.name, phone = excluded.phone, hours = excluded.hours,
 checked_on = excluded.checked_on`
	deleteContact = `DELETE FROM contact WHERE role = ?`

	selectSetting = `SELECT value FROM setting WHERE key = ?`
	insertSetting = `INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`
	deleteSetting = `DELETE FROM setting WHERE key = ?`
)

var settingStatements = []string{
	selectContacts, selectContact, insertContact, deleteContact, selectSetting, insertSetting, deleteSetting,
}

// Contacts are who holds the contact roles of the guides, by role.
func (r *Register) Contacts(ctx context.Context) (map[data.ID]data.Contact, error) {
	all, err := collect(ctx, r, selectContacts, scanContact)
	byRole := make(map[data.ID]data.Contact, len(all))
	for _, c := range all {
		byRole[c.Role] = c
	}
	return byRole, err
}

func scanContact(row scanner) (data.Contact, error) {
	var c data.Contact
	err := row.Scan(&c.Role, &c.Name, &c.Phone, &c.Hours, dayText{&c.CheckedOn})
	return c, err
}

func readContact(ctx context.Context, in asker, role data.ID) (record, error) {
	found, err := collect(ctx, in, selectContact, scanContact, role)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return recordOfContact(found[0]), nil
}

func recordOfContact(c data.Contact) record {
	r := record{}
	r.setText("name", c.Name)
	r.setText("phone", c.Phone)
	r.setText("hours", c.Hours)
	r.setText("checked_on", c.CheckedOn.String())
	return r
}

func writeContact(t *Tx, role data.ID, _, after record, _ map[string]Field) error {
	if after == nil {
		return t.exec(deleteContact, role)
	}
	return t.exec(insertContact, role, after.text("name"), after.text("phone"), after.text("hours"), after.text("checked_on"))
}

// PutContact says who holds a role; with nothing but the role, nobody does.
func (t *Tx) PutContact(c data.Contact) error {
	if c.Role == "" {
		return &data.Error{Code: data.Required, Where: "contact.role"}
	}
	if err := validTexts("contact.name", c.Name, "contact.phone", c.Phone, "contact.hours", c.Hours); err != nil {
		return err
	}
	before, err := readContact(t.ctx, inTx{t}, c.Role)
	if err != nil {
		return err
	}
	after := recordOfContact(c)
	if len(after) == 0 {
		after = nil
	}
	return t.apply(contacts, c.Role, before, after)
}

// Setting is a choice kept in the register, "" when none was made.
func (r *Register) Setting(ctx context.Context, key string) (string, error) {
	var value string
	err := one(ctx, r, selectSetting, []any{&value}, key)
	if errors.Is(err, errNone) {
		err = nil
	}
	return value, err
}

func readSetting(ctx context.Context, in asker, key data.ID) (record, error) {
	var value string
	err := one(ctx, in, selectSetting, []any{&value}, key)
	if errors.Is(err, errNone) {
		return nil, nil
	}
	r := record{}
	r.setText("value", value)
	return r, err
}

func writeSetting(t *Tx, key data.ID, _, after record, _ map[string]Field) error {
	if after == nil {
		return t.exec(deleteSetting, key)
	}
	return t.exec(insertSetting, key, after.text("value"))
}

// SetSetting keeps a choice; "" forgets it.
func (t *Tx) SetSetting(key, value string) error {
	if key == "" {
		return &data.Error{Code: data.Required, Where: "setting"}
	}
	if err := validText(key, value); err != nil {
		return err
	}
	before, err := readSetting(t.ctx, inTx{t}, data.ID(key))
	if err != nil {
		return err
	}
	var after record
	if value != "" {
		after = record{"value": quote(value)}
	}
	return t.apply(settings, data.ID(key), before, after)
}

// settingTelecentre is where those who welcome do so.
const settingTelecentre = "structure.telecentre"

func structureFields(s *data.Structure) []textField {
	return []textField{
		{"structure.adviser", &s.Adviser},
		{settingTelecentre, &s.Telecentre},
		{"structure.phone", &s.Phone},
		{"structure.hours", &s.Hours},
		{"structure.email", &s.Email},
		{"structure.data_officer", &s.DataOfficer},
	}
}

// Structure is who welcomes.
func (r *Register) Structure(ctx context.Context) (data.Structure, error) {
	var s data.Structure
	for _, f := range structureFields(&s) {
		value, err := r.Setting(ctx, f.name)
		if err != nil {
			return s, err
		}
		*f.value = value
	}
	return s, nil
}

// SetStructure says who welcomes.
func (t *Tx) SetStructure(s data.Structure) error {
	for _, f := range structureFields(&s) {
		if err := t.SetSetting(f.name, *f.value); err != nil {
			return err
		}
	}
	return nil
}

// settingLogo is the picture at the head of documents.
const settingLogo = "structure.logo"

// Logo is the PNG that the structure prints at the head of its documents, nil
// when it has none.
func (r *Register) Logo(ctx context.Context) ([]byte, error) {
	kept, err := r.Setting(ctx, settingLogo)
	if err != nil || kept == "" {
		return nil, err
	}
	png, err := base64.StdEncoding.DecodeString(kept)
	if err != nil {
		return nil, nil // whatever it was, it is no picture
	}
	return png, nil
}

// SetLogo keeps the picture at the head of documents, a small PNG; nil takes it
// away.
func (t *Tx) SetLogo(png []byte) error {
	return t.SetSetting(settingLogo, base64.StdEncoding.EncodeToString(png))
}
