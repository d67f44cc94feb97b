package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/buron-cantal/buron/data"
)

// A copy is made by SQLite itself, never by copying the file: without its
// log the file lacks what was saved last, and nothing says so. Each copy is
// read back whole before it gets its name.

// Backup writes a verified copy to a file that doesn't exist yet. Others may
// read and write meanwhile.
func (r *Register) Backup(ctx context.Context, dst string) error {
	return verifiedCopy(ctx, r.Path(), dst, len(r.migrations))
}

// verifiedCopy is VACUUM INTO a file of another name, checks, then the name.
func verifiedCopy(ctx context.Context, from, to string, newest int) error {
	if err := vacant(to); err != nil {
		return err
	}
	temporary, err := placeholder(to)
	if err != nil {
		return err
	}
	defer removeDatabase(temporary)
	if err := vacuumInto(ctx, from, temporary); err != nil {
		return renamedFault(err, temporary, to)
	}
	if err := verify(ctx, temporary, newest); err != nil {
		return renamedFault(err, temporary, to)
	}
	if err := sameCounts(ctx, from, temporary); err != nil {
		return renamedFault(err, temporary, to)
	}
	return settle(temporary, to)
}

// vacuumInto copies a register into a file that is absent or empty.
func vacuumInto(ctx context.Context, from, to string) error {
	absolute, err := filepath.Abs(to) // or SQLite might take it for an address
	if err != nil {
		return err
	}
	db, err := connect(ctx, from, forCopying, 1)
	if err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, "VACUUM INTO ?", absolute)
	if code := data.CodeOf(translate(err, to)); code == data.DiskFull || code == data.ReadOnly || code == data.CannotWrite {
		err = translate(err, to)
	}
	return errors.Join(translate(err, from), db.Close())
}

// verify reads a register whole.
func verify(ctx context.Context, path string, newest int) error {
	if err := examine(path, newest); err != nil {
		return err
	}
	db, err := connect(ctx, path, forCopying, 1)
	if err != nil {
		return err
	}
	err = integrity(ctx, db, "integrity_check")
	if err == nil {
		err = foreignKeys(ctx, db)
	}
	return errors.Join(translate(err, path), db.Close())
}

// integrity runs SQLite's own check; it gives one row, « ok », or its reasons.
func integrity(ctx context.Context, in querier, pragma string) error {
	var said string
	err := in.QueryRowContext(ctx, "PRAGMA "+pragma+"(1)").Scan(&said)
	if err == nil && said != "ok" {
		err = &data.Error{Code: data.RegisterDamaged, What: "integrity", Err: errors.New(said)}
	}
	return err
}

const selectCounts = `SELECT (SELECT count(*) FROM project), (SELECT count(*) FROM newcomer), (SELECT count(*) FROM note),
 (SELECT count(*) FROM action), (SELECT max(seq) FROM change)`

// sameCounts says that a copy lacks rows. The register may have grown since
// the copy was begun.
func sameCounts(ctx context.Context, from, to string) error {
	var counts [2][5]sql.NullInt64
	for i, path := range []string{to, from} {
		db, err := connect(ctx, path, forCopying, 1)
		if err != nil {
			return err
		}
		c := &counts[i]
		err = db.QueryRowContext(ctx, selectCounts).Scan(&c[0], &c[1], &c[2], &c[3], &c[4])
		if err = errors.Join(err, db.Close()); err != nil {
			return translate(err, path)
		}
	}
	if counts[0] != counts[1] && counts[0][4] == counts[1][4] {
		return &data.Error{Code: data.RegisterDamaged, Where: to, What: "integrity", Err: fmt.Errorf("rows %v, %v copied", counts[1], counts[0])}
	}
	return nil
}

// BackupFile is a verified copy in the folder of backups.
type BackupFile struct {
	Path string
	At   time.Time
	// Last is the number of the last change that it holds.
	Last int64
}

const backupMoment = "20060102T150405Z"

var backupForm = regexp.MustCompile(`^(.+)-([0-9]{8}T[0-9]{6}Z)-([0-9]+)\.buron$`)

func (r *Register) backupName(f BackupFile) string {
	return fmt.Sprintf("%s-%s-%d.buron", r.stem(), f.At.UTC().Format(backupMoment), f.Last)
}

func (r *Register) stem() string { return stemOf(r.options.Path) }

func stemOf(path string) string {
	return strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
}

// BackupNow makes a verified copy in the folder of backups, then lets go of
// those that the rotation no longer keeps.
func (r *Register) BackupNow(ctx context.Context) (BackupFile, error) {
	if err := os.MkdirAll(r.options.Backups, 0o700); err != nil {
		return BackupFile{}, translate(err, r.options.Backups)
	}
	end, err := journalEnd(ctx, r.anyDB())
	if err != nil {
		return BackupFile{}, translate(err, r.Path())
	}
	f := BackupFile{At: r.options.Clock().UTC().Truncate(time.Second), Last: end.change}
	f.Path = filepath.Join(r.options.Backups, r.backupName(f))
	if err := r.Backup(ctx, f.Path); err != nil && data.CodeOf(err) != data.RegisterExists {
		return BackupFile{}, err // the same second and the same change is the same copy
	}
	return f, r.rotate()
}

// anyDB is a pool that reads: before the readers are there, the writer.
func (r *Register) anyDB() *sql.DB {
	if r.readers != nil {
		return r.readers
	}
	return r.writer
}

// BackupIfChanged is BackupNow unless the last copy holds everything.
func (r *Register) BackupIfChanged(ctx context.Context) (BackupFile, error) {
	end, err := journalEnd(ctx, r.anyDB())
	if err != nil {
		return BackupFile{}, translate(err, r.Path())
	}
	if last, ok := r.LastBackup(); ok && last.Last == end.change {
		return last, nil
	}
	return r.BackupNow(ctx)
}

// LastBackup is the newest verified copy of this register, if there is one.
func (r *Register) LastBackup() (BackupFile, bool) {
	all, err := BackupsIn(r.options.Backups, r.options.Path)
	if err != nil || len(all) == 0 {
		return BackupFile{}, false
	}
	return all[0], true
}

// BackupsIn are the copies of a register in a folder, the newest first. The
// register itself may be damaged or gone.
func BackupsIn(folder, path string) ([]BackupFile, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, translate(err, folder)
	}
	var all []BackupFile
	for _, entry := range entries {
		parts := backupForm.FindStringSubmatch(entry.Name())
		if parts == nil || parts[1] != stemOf(path) {
			continue
		}
		at, err := time.Parse(backupMoment, parts[2])
		if err != nil {
			continue // the name of something else
		}
		last, err := strconv.ParseInt(parts[3], 10, 64)
		if err != nil {
			continue
		}
		all = append(all, BackupFile{Path: filepath.Join(folder, entry.Name()), At: at, Last: last})
	}
	slices.SortFunc(all, func(a, b BackupFile) int { return b.At.Compare(a.At) })
	return all, nil
}

// copyBeforeMigration is the copy without which no migration begins.
func (r *Register) copyBeforeMigration(ctx context.Context) func() error {
	return func() error {
		_, err := r.BackupNow(ctx)
		return err
	}
}
