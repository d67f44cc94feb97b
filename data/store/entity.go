package store

import (
	"context"
	"strings"

	"github.com/buron-cantal/buron/data"
)

// entity is a kind of thing that the journal knows. read gives nil when there
// is no such thing; write makes the rows say what after says, and removes
// them when after is nil.
type entity struct {
	name  string
	read  func(ctx context.Context, in asker, id data.ID) (record, error)
	write func(t *Tx, id data.ID, before, after record, fields map[string]Field) error
}

var (
	newcomers   = entity{"newcomer", readNewcomer, writeNewcomer}
	projects    = entity{"project", readProject, writeProject}
	advisers    = entity{"adviser", readAdviser, writeAdviser}
	telecentres = entity{"telecentre", readTelecentre, writeTelecentre}
	contacts    = entity{"contact", readContact, writeContact}
	settings    = entity{"setting", readSetting, writeSetting}
	corrections = entity{"correction", readCorrections, writeCorrections} // of the rates, by code
	ratesFiles  = entity{"rates_file", readRatesFile, writeRatesFile}
	versions    = entity{"version", readVersion, writeVersion}
)

// entityNamed is for reading the journal back.
func entityNamed(name string) (entity, bool) {
	for _, e := range []entity{newcomers, projects, advisers, telecentres, contacts, settings, corrections, ratesFiles, versions} {
		if e.name == name {
			return e, true
		}
	}
	return entity{}, false
}

// apply is the only way in which anything in the register changes: the rows
// and the change that tells of them, in one transaction.
func (t *Tx) apply(e entity, id data.ID, before, after record) error {
	fields := diff(before, after)
	if len(fields) == 0 {
		return nil
	}
	if err := e.write(t, id, before, after, fields); err != nil {
		return err
	}
	return t.journal(e, id, kindOf(before, after, fields), encodeFields(fields))
}

// change reads a thing, lets fn alter it, and applies what differs.
func (t *Tx) change(e entity, id data.ID, fn func(record) error) error {
	before, err := e.read(t.ctx, inTx{t}, id)
	if err != nil {
		return err
	}
	if before == nil {
		return missing(id)
	}
	after := make(record, len(before)+1)
	for name, value := range before {
		after[name] = value
	}
	if err := fn(after); err != nil {
		return err
	}
	return t.apply(e, id, before, after)
}

func kindOf(before, after record, fields map[string]Field) string {
	switch trash, moved := fields["deleted_at"]; {
	case before == nil:
		return kindCreate
	case after == nil, moved && trash.Before == nil:
		return kindRemove
	case moved && trash.After == nil:
		return kindRestore
	}
	for name := range fields {
		if !strings.HasPrefix(name, notesIn) {
			return kindSet
		}
	}
	return kindEvent
}
