// Package store is the register: every dossier in one SQLite file, with the
// journal of what changed, the search index and the backups.
package store

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"time"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

var errUnwritten = errors.New("not written yet")

// Options say which register is opened, and by whom.
type Options struct {
	// Path is the file.
	Path string
	// Clock tells the time of the journal, of locks and of backups.
	Clock func() time.Time
	// Today is the day of the trash and of new numbers; nil follows Clock.
	Today func() calendar.Day
	// Random makes ids; nil is crypto/rand.
	Random io.Reader
	// Author and Device are written with every change.
	Author, Device string
	// Summarise gives what lists keep of a dossier.
	Summarise func(data.Dossier) data.Summary
	// SummaryVersion names what Summarise rests on (the guides' versions);
	// when it differs from the register's, Stale says so.
	SummaryVersion string
	// ReadOnly opens beside a writer, or a file that can't be written.
	ReadOnly bool
	// Network is what Create seeds; see Network.
	Network []data.Telecentre
	// Backups is the backups' folder; "" is the folder "backups" beside the file.
	Backups string
}

// Register is an open register.
type Register struct{}

// Create makes a new register, seeds it and opens it.
func Create(ctx context.Context, o Options) (*Register, error) { return nil, errUnwritten }

// Open opens a register that exists.
func Open(ctx context.Context, o Options) (*Register, error) { return nil, errUnwritten }

func (r *Register) Close() error            { return errUnwritten }
func (r *Register) Path() string            { return "" }
func (r *Register) Size() int64             { return 0 }
func (r *Register) Warnings() []*data.Error { return nil } // clock_behind, register_behind

func (r *Register) Dossier(ctx context.Context, number string) (data.Dossier, error) {
	return data.Dossier{}, errUnwritten
}

func (r *Register) DossierByID(ctx context.Context, project data.ID) (data.Dossier, error) {
	return data.Dossier{}, errUnwritten
}

func (r *Register) Newcomer(ctx context.Context, id data.ID) (data.Newcomer, error) {
	return data.Newcomer{}, errUnwritten
}

type Scope int

const (
	Ongoing Scope = iota
	Silent
	Closed
	Trash
	All // all but the trash
)

type Sort int

const (
	NextDue Sort = iota
	Name
	Target
	LastContact
	StageOrder
)

// Cursor is where a page ended; the zero value is before the first row.
type Cursor struct{ at string }

// Query asks for a page of the list. With a Search, Sort is ignored: one word
// gives the newest first, two and more the best match first.
type Query struct {
	Search              string
	Scope               Scope
	Path                data.Path
	Stage               data.Stage
	Telecentre, Adviser string
	Late                bool
	Sort                Sort
	Descending          bool
	Today               calendar.Day
	After               Cursor
	Limit               int
}

// Row is a dossier as lists show it.
type Row struct {
	ID, Newcomer                                           data.ID
	Number, Name, Commune, Telecentre, Adviser, NextAction string
	Path                                                   data.Path
	Stage                                                  data.Stage
	Target, NextDue, LastContact, DeletedOn                calendar.Day
	Cursor                                                 Cursor
}

type Counters struct{ Open, Silent, Closed, Trash, Late int }

func (r *Register) Page(ctx context.Context, q Query) ([]Row, error) { return nil, errUnwritten }
func (r *Register) Counters(ctx context.Context, today calendar.Day) (Counters, error) {
	return Counters{}, errUnwritten
}

func (r *Register) Namesakes(ctx context.Context, first, last, birth, phone string) ([]Row, error) {
	return nil, errUnwritten
}

// ProjectsOf are the dossiers of one newcomer, the newest first.
func (r *Register) ProjectsOf(ctx context.Context, newcomer data.ID) ([]Row, error) {
	return nil, errUnwritten
}

// Change is one line of the journal.
type Change struct {
	Seq              int64
	ID, Batch        data.ID
	At               time.Time
	Device, Author   string
	Gesture          string
	Entity, EntityID string
	Kind             string // create, set, remove, restore, event
	Fields           map[string]Field
}

// Field is what one field was before and after; nil where it wasn't.
type Field struct {
	Before json.RawMessage `json:"before"`
	After  json.RawMessage `json:"after"`
}

func (r *Register) History(ctx context.Context, project data.ID, limit int) ([]Change, error) {
	return nil, errUnwritten
}

// Adviser is a person who follows dossiers.
type Adviser struct {
	ID      data.ID
	Name    string
	ToCheck bool
}

func (r *Register) Telecentres(ctx context.Context) ([]data.Telecentre, error) {
	return nil, errUnwritten
}
func (r *Register) Advisers(ctx context.Context) ([]Adviser, error) { return nil, errUnwritten }
func (r *Register) Contacts(ctx context.Context) (map[data.ID]data.Contact, error) {
	return nil, errUnwritten
}
func (r *Register) Structure(ctx context.Context) (data.Structure, error) {
	return data.Structure{}, errUnwritten
}
func (r *Register) Setting(ctx context.Context, key string) (string, error) { return "", errUnwritten }

// Tx is one gesture under way.
type Tx struct{}

// Do carries out one gesture: all of fn is kept, or none of it.
func (r *Register) Do(ctx context.Context, gesture string, fn func(*Tx) error) (data.ID, error) {
	return "", errUnwritten
}

func (t *Tx) Dossier(project data.ID) (data.Dossier, error) { return data.Dossier{}, errUnwritten }
func (t *Tx) Take(first, last, phone string, path data.Path, adviser, telecentre string, openedOn calendar.Day) (data.Dossier, error) {
	return data.Dossier{}, errUnwritten
}

// TakeAgain opens another project of a newcomer who is known.
func (t *Tx) TakeAgain(newcomer data.ID, path data.Path, adviser, telecentre string, openedOn calendar.Day) (data.Dossier, error) {
	return data.Dossier{}, errUnwritten
}
func (t *Tx) Insert(d data.Dossier) (string, error)                              { return "", errUnwritten }
func (t *Tx) Replace(d data.Dossier) error                                       { return errUnwritten }
func (t *Tx) SetNewcomer(newcomer data.ID, question string, a data.Answer) error { return errUnwritten }
func (t *Tx) SetAnswer(project data.ID, question string, a data.Answer) error    { return errUnwritten }
func (t *Tx) SetPath(project data.ID, path data.Path) error                      { return errUnwritten }
func (t *Tx) SetAdviser(project data.ID, name string) error                      { return errUnwritten }
func (t *Tx) SetLastContact(project data.ID, on calendar.Day) error              { return errUnwritten }
func (t *Tx) SetGuideVersion(project data.ID, version string) error              { return errUnwritten }
func (t *Tx) SetActions(project data.ID, actions []data.Action) error            { return errUnwritten }
func (t *Tx) SetAction(project data.ID, action data.Action) error                { return errUnwritten }
func (t *Tx) AddNote(project data.ID, n data.Note) (data.ID, error)              { return "", errUnwritten }
func (t *Tx) WithdrawNote(project, note data.ID) error                           { return errUnwritten }
func (t *Tx) PutAppointment(project data.ID, a data.Appointment) (data.ID, error) {
	return "", errUnwritten
}
func (t *Tx) SetDocument(project, document data.ID, status string) error { return errUnwritten }
func (t *Tx) CloseDossier(project data.ID, c data.Closing) error         { return errUnwritten }
func (t *Tx) Reopen(project data.ID) error                               { return errUnwritten }
func (t *Tx) Trash(project data.ID) error                                { return errUnwritten }
func (t *Tx) Restore(project data.ID) error                              { return errUnwritten }
func (t *Tx) PutTelecentre(c data.Telecentre) (data.ID, error)           { return "", errUnwritten }
func (t *Tx) RemoveTelecentre(id data.ID) error                          { return errUnwritten }
func (t *Tx) PutContact(c data.Contact) error                            { return errUnwritten }
func (t *Tx) SetStructure(s data.Structure) error                        { return errUnwritten }
func (t *Tx) SetSetting(key, value string) error                         { return errUnwritten }

// Gesture is what one Do did.
type Gesture struct {
	ID   data.ID
	Name string
	At   time.Time
}

// Undo takes back the last gesture of this sitting in a dossier, "" in all.
func (r *Register) Undo(ctx context.Context, project data.ID) (Gesture, error) {
	return Gesture{}, errUnwritten
}
func (r *Register) Redo(ctx context.Context, project data.ID) (Gesture, error) {
	return Gesture{}, errUnwritten
}

// CanUndo says what Undo would take back.
func (r *Register) CanUndo(project data.ID) (Gesture, bool) { return Gesture{}, false }
func (r *Register) CanRedo(project data.ID) (Gesture, bool) { return Gesture{}, false }

func (r *Register) SaveDraft(ctx context.Context, owner data.ID, field, typed string) error {
	return errUnwritten
}
func (r *Register) Drafts(ctx context.Context, owner data.ID) (map[string]string, error) {
	return nil, errUnwritten
}
func (r *Register) DropDraft(ctx context.Context, owner data.ID, field string) error {
	return errUnwritten
}

// Check verifies everything; the error's code is register_damaged.
func (r *Register) Check(ctx context.Context) error { return errUnwritten }

// QuickCheck is what the window runs in the background after opening.
func (r *Register) QuickCheck(ctx context.Context) error { return errUnwritten }

// Backup writes a verified copy to a file that doesn't exist yet.
func (r *Register) Backup(ctx context.Context, dst string) error { return errUnwritten }

// BackupFile is a verified copy in the backups' folder.
type BackupFile struct {
	Path string
	At   time.Time
	Seq  int64 // the last change it holds
}

// BackupNow makes a copy in the backups' folder and lets the oldest go.
func (r *Register) BackupNow(ctx context.Context) (BackupFile, error) {
	return BackupFile{}, errUnwritten
}

// BackupIfChanged is BackupNow unless the last copy holds everything.
func (r *Register) BackupIfChanged(ctx context.Context) (BackupFile, error) {
	return BackupFile{}, errUnwritten
}
func (r *Register) LastBackup() (BackupFile, bool) { return BackupFile{}, false }

// Restore makes a new register from a copy, never over one.
func Restore(ctx context.Context, from, to string) error { return errUnwritten }

// SetAside renames a damaged register to .corrupt-<date>.
func SetAside(path string, at time.Time) (string, error) { return "", errUnwritten }

// Stale says that the kept columns were made with other guides; Refresh makes them again.
func (r *Register) Stale() bool                                                 { return false }
func (r *Register) Refresh(ctx context.Context, each func(done, all int)) error { return errUnwritten }

// Holder says who has the register open for writing: user@host.
func Holder(path string) (string, bool) { return "", false }
