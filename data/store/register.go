package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"io"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/rates"
	"github.com/gofrs/flock"
)

// Options say which register is opened, by whom, and what it takes from
// outside: the clock, chance, and the rules that a list's columns follow.
type Options struct {
	// Path is the file.
	Path string
	// Clock tells the time of the journal, of locks and of backups.
	Clock func() time.Time
	// Today is the day of the trash and of numbers; nil follows Clock.
	Today func() calendar.Day
	// Random makes ids; nil takes the system's.
	Random io.Reader
	// Author and Device are written with every change.
	Author, Device string
	// Summarise gives what lists keep of a dossier; without it every dossier
	// stands at its welcome.
	Summarise func(data.Dossier) data.Summary
	// SummaryVersion names what Summarise rests on, the guides' versions. When
	// the register was kept with another one, Stale says so.
	SummaryVersion string
	// Delivered are the official values that come with the program; nil opens a
	// register for what needs none of them. Follow gives what rests on those in
	// force, in the place of Summarise and SummaryVersion.
	Delivered *rates.Table
	Follow    func(*rates.Table) (summarise func(data.Dossier) data.Summary, version string)
	// ReadOnly opens beside the writing process, or a file that can't be
	// written.
	ReadOnly bool
	// Network is what Create seeds; the function Network reads it.
	Network []data.Telecentre
	// Backups is the folder of the copies; "" is « backups » beside the file.
	Backups string
}

func (o Options) complete() Options {
	if o.Today == nil {
		clock := o.Clock
		o.Today = func() calendar.Day { return calendar.Of(clock()) }
	}
	if o.Random == nil {
		o.Random = rand.Reader
	}
	if o.Summarise == nil {
		o.Summarise = func(data.Dossier) data.Summary { return data.Summary{NeededMissing: 1} }
	}
	if o.Backups == "" {
		o.Backups = filepath.Join(filepath.Dir(o.Path), "backups")
	}
	return o
}

// Register is an open register. Its methods may be called from any goroutine;
// changes wait for one another, reading waits for nothing.
type Register struct {
	options    Options
	migrations []migration

	readers      *sql.DB
	reading      sync.Map // statement → *sql.Stmt
	readingCount atomic.Int64

	ruled   atomic.Pointer[rules]             // changes under writing
	network atomic.Pointer[[]data.Telecentre] // likewise

	writing sync.Mutex // held by the gesture under way; guards all below
	writer  *sql.DB    // nil when read only
	writes  map[string]*sql.Stmt
	lock    *flock.Flock
	ids     ids
	last    position

	sitting  sitting
	warnings []*data.Error
	borrowed string // the folder of a private copy, which Close removes
}

// position is where the journal ends.
type position struct {
	change, gesture int64
	at              time.Time
}

// Create makes a new register where there is none, seeds the network, and
// opens it. Nothing stands under its name before it is whole.
func Create(ctx context.Context, o Options) (*Register, error) {
	o = o.complete()
	if err := vacant(o.Path); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(o.Path), 0o700); err != nil {
		return nil, translate(err, o.Path)
	}
	lock, err := seize(o.Path)
	if err != nil {
		return nil, err
	}
	if err := build(ctx, o); err != nil {
		_ = os.Remove(lockPath(o.Path)) // there is no register for it to guard
		return nil, errors.Join(err, lock.Unlock())
	}
	_ = os.Remove(sidePath(o.Path)) // of a register that was here before
	return opened(ctx, o, lock)
}

// vacant says that a path is taken.
func vacant(path string) error {
	info, err := os.Lstat(path)
	switch {
	case err != nil:
		return nil // whatever is wrong with the folder shows when it is written
	case info.IsDir():
		return &data.Error{Code: data.NotAFile, Where: path}
	}
	return &data.Error{Code: data.RegisterExists, Where: path}
}

// build makes the file under a name of its own, then gives it its name.
func build(ctx context.Context, o Options) error {
	temporary, err := placeholder(o.Path)
	if err != nil {
		return err
	}
	defer removeDatabase(temporary)
	seeded := o
	seeded.Path = temporary
	r, err := connected(ctx, seeded, true)
	if err != nil {
		return renamedFault(err, temporary, o.Path)
	}
	err = r.seed(ctx)
	if err = errors.Join(err, r.disconnect(ctx)); err != nil {
		return renamedFault(err, temporary, o.Path)
	}
	return settle(temporary, o.Path)
}

// renamedFault speaks of the file that was asked for, not of a temporary one.
func renamedFault(err error, temporary, path string) error {
	var fault *data.Error
	if errors.As(err, &fault) && fault.Where == temporary {
		fault.Where = path
	}
	return err
}

// Open opens a register that exists. For writing it takes the lock, brings the
// file to this version and lets go of what has been in the trash for long.
func Open(ctx context.Context, o Options) (*Register, error) {
	o = o.complete()
	all, err := migrationsIn(embedded)
	if err != nil {
		return nil, err
	}
	if err := examine(o.Path, len(all)); err != nil {
		return nil, err
	}
	if o.ReadOnly {
		return lookedAt(ctx, o)
	}
	if err := writable(o.Path); err != nil {
		return nil, err
	}
	lock, err := seize(o.Path)
	if err != nil {
		return nil, err
	}
	return opened(ctx, o, lock)
}

// writable says that SQLite would silently open the file for reading only.
func writable(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return translate(err, path)
	}
	return file.Close()
}

func opened(ctx context.Context, o Options, lock *flock.Flock) (*Register, error) {
	sweep(o)
	before, known := readSide(o.Path)
	r, err := connected(ctx, o, false)
	if err != nil {
		return nil, errors.Join(err, lock.Unlock())
	}
	r.lock = lock
	r.warnings = warnings(o.Path, before, known, r.last.change, r.last.at, o.Clock())
	if err := r.purge(ctx); err != nil {
		return nil, errors.Join(err, r.Close())
	}
	return r, nil
}

// connected opens the writer and the readers and brings the file up to date.
func connected(ctx context.Context, o Options, empty bool) (*Register, error) {
	r := &Register{options: o, ids: ids{random: o.Random}}
	var err error
	if r.migrations, err = migrationsIn(embedded); err != nil {
		return nil, err
	}
	if r.writer, err = connect(ctx, o.Path, forWriting, 1); err != nil {
		return nil, err
	}
	err = r.prepareFile(ctx, empty)
	if err == nil {
		r.readers, err = connect(ctx, o.Path, forReading, readerCount)
	}
	if err == nil {
		err = r.rule(ctx)
	}
	if err != nil {
		return nil, errors.Join(translate(err, o.Path), r.disconnect(ctx))
	}
	return r, nil
}

// prepareFile migrates, prepares what writes, and finds the journal's end.
func (r *Register) prepareFile(ctx context.Context, empty bool) error {
	copyFirst := r.copyBeforeMigration(ctx)
	if empty {
		if _, err := r.writer.ExecContext(ctx, markRegister); err != nil {
			return err
		}
		copyFirst = func() error { return nil }
	}
	if err := migrate(ctx, r.writer, r.options.Path, r.migrations, copyFirst); err != nil {
		return err
	}
	if err := r.prepareWrites(ctx); err != nil {
		return err
	}
	var err error
	r.last, err = journalEnd(ctx, r.writer)
	return err
}

func (r *Register) prepareWrites(ctx context.Context) error {
	r.writes = map[string]*sql.Stmt{}
	for _, group := range writeStatements {
		for _, text := range group {
			stmt, err := r.writer.PrepareContext(ctx, text)
			if err != nil {
				return err
			}
			r.writes[text] = stmt
		}
	}
	return nil
}

// writeStatements are all statements that a gesture runs. They are prepared
// when a register is opened: inside a gesture the one connection is taken.
var writeStatements = [][]string{
	journalStatements, newcomerStatements, projectStatements, partStatements, networkStatements,
	settingStatements, ratesStatements, versionStatements, listingStatements, numberStatements, trashStatements, draftStatements,
}

// Path is the register's file.
func (r *Register) Path() string { return r.options.Path }

// ReadOnly says that nothing can be changed.
func (r *Register) ReadOnly() bool { return r.writer == nil }

// Backups is the folder of the copies.
func (r *Register) Backups() string { return r.options.Backups }

// Warnings are what a person should know of this register, most often none:
// register_behind, clock_behind.
func (r *Register) Warnings() []*data.Error { return r.warnings }

// Size is how many bytes the register takes on the disk.
func (r *Register) Size() int64 {
	var size int64
	for _, end := range []string{"", "-wal"} {
		if info, err := os.Stat(r.options.Path + end); err == nil {
			size += info.Size()
		}
	}
	return size
}

// Close leaves one whole file behind and lets go of the lock.
func (r *Register) Close() error {
	r.writing.Lock()
	defer r.writing.Unlock()
	err := errors.Join(r.disconnect(context.Background()), r.unlock())
	if r.borrowed != "" {
		err = errors.Join(err, os.RemoveAll(r.borrowed))
	}
	return translate(err, r.options.Path)
}

func (r *Register) unlock() error {
	if r.lock == nil {
		return nil
	}
	err := r.lock.Unlock()
	r.lock = nil
	return err
}

// Discard closes a register that was only just created and removes it: what it
// was made for didn't come to pass. Until it is gone nobody else may open it.
func (r *Register) Discard() error {
	r.writing.Lock()
	defer r.writing.Unlock()
	err := r.disconnect(context.Background())
	removeDatabase(r.options.Path)
	left := os.Remove(lockPath(r.options.Path))
	err = errors.Join(err, r.unlock())
	if left != nil { // Windows removes no file that is open
		_ = os.Remove(lockPath(r.options.Path))
	}
	return translate(err, r.options.Path)
}

func (r *Register) disconnect(ctx context.Context) error {
	r.close()
	if r.writer == nil {
		return nil
	}
	// Neither can lose anything: without them the file is larger or slower.
	_, _ = r.writer.ExecContext(ctx, "PRAGMA optimize")
	_, _ = r.writer.ExecContext(ctx, "PRAGMA wal_checkpoint(truncate)")
	return r.writer.Close()
}

// close lets go of the readers; nothing is lost by it, whatever it says.
func (r *Register) close() {
	if r.readers == nil {
		return
	}
	r.reading.Range(func(text, stmt any) bool {
		_ = stmt.(*sql.Stmt).Close()
		r.reading.Delete(text)
		return true
	})
	_ = r.readers.Close()
}

const markRegister = "PRAGMA application_id = 0x4255524e"
