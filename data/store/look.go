package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"github.com/buron-cantal/buron/data"
)

// lookedAt opens a register for reading: beside the writing process, or one
// that can't be written at all.
func lookedAt(ctx context.Context, o Options) (*Register, error) {
	r := &Register{options: o}
	var err error
	if r.migrations, err = migrationsIn(embedded); err != nil {
		return nil, err
	}
	err = r.look(ctx, o.Path, readerCount)
	switch {
	case err == nil && r.older(ctx):
		err = r.lookAtCopy(ctx, vacuumInto)
	case isShut(err) && !hasLog(o.Path):
		// SQLite reads a register with a write-ahead log only where it can
		// make its small files, and this folder allows none. Nobody writes
		// here, so that a copy elsewhere says the same.
		err = r.lookAtCopy(ctx, copyFile)
	}
	if err != nil {
		return nil, translate(err, o.Path)
	}
	if err := r.rule(ctx); err != nil {
		return nil, errors.Join(translate(err, o.Path), r.Close())
	}
	return r, nil
}

func isShut(err error) bool {
	code := data.CodeOf(translate(err, ""))
	return code == data.CannotRead || code == data.ReadOnly || code == data.CannotWrite
}

func (r *Register) look(ctx context.Context, path string, conns int) error {
	how := forReading
	if writable(path) != nil {
		how = forLooking
	}
	db, err := connect(ctx, path, how, conns)
	if err != nil {
		return err
	}
	if r.last, err = journalEnd(ctx, db); err != nil {
		return errors.Join(err, db.Close())
	}
	r.readers = db
	return nil
}

// older says whether the register was made by an earlier version, whose
// tables this one may not know how to read.
func (r *Register) older(ctx context.Context) bool {
	var version int
	err := r.readers.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version)
	return err == nil && version < len(r.migrations)
}

// lookAtCopy reads a private copy, brought to this version; Close removes it.
func (r *Register) lookAtCopy(ctx context.Context, make func(ctx context.Context, from, to string) error) error {
	folder, err := os.MkdirTemp("", "buron-*")
	if err != nil {
		return translate(err, os.TempDir())
	}
	r.close()
	r.readers = nil
	path := borrowedFile(folder)
	err = errors.Join(err, make(ctx, r.options.Path, path))
	if err == nil {
		err = upgrade(ctx, path, r.migrations)
	}
	if err == nil {
		err = r.look(ctx, path, readerCount)
	}
	if err != nil {
		return errors.Join(err, os.RemoveAll(folder))
	}
	r.borrowed = folder
	return nil
}

func borrowedFile(folder string) string { return filepath.Join(folder, "register") }

// file is the file that is read: the register, or a private copy of it.
func (r *Register) file() string {
	if r.borrowed != "" {
		return borrowedFile(r.borrowed)
	}
	return r.Path()
}

// upgrade brings a file that nobody else has open to this version.
func upgrade(ctx context.Context, path string, all []migration) error {
	db, err := connect(ctx, path, forWriting, 1)
	if err != nil {
		return err
	}
	return errors.Join(migrate(ctx, db, path, all, func() error { return nil }), db.Close())
}

func copyFile(_ context.Context, from, to string) error {
	source, err := os.Open(from)
	if err != nil {
		return translate(err, from)
	}
	target, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return errors.Join(translate(err, to), source.Close())
	}
	_, err = target.ReadFrom(source)
	return errors.Join(translate(err, to), target.Close(), source.Close())
}
