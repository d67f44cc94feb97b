package store

import (
	"context"
	"errors"
	"io/fs"
	"syscall"

	"github.com/buron-cantal/buron/data"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// translate gives an error of SQLite or of the system the program's own code,
// and leaves every other as it is. path is the file of which it speaks.
func translate(err error, path string) error {
	if err == nil || data.CodeOf(err) != "" || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	code := codeOf(err)
	if code == "" {
		return err
	}
	return &data.Error{Code: code, Where: path, Err: err}
}

func codeOf(err error) data.Code {
	var fault *sqlite.Error
	switch {
	case errors.As(err, &fault):
		return codeOfSQLite(fault.Code())
	case isAny(err, diskFull):
		return data.DiskFull
	case isAny(err, writeProtected), errors.Is(err, fs.ErrPermission):
		return data.ReadOnly
	case errors.Is(err, syscall.EISDIR):
		return data.NotAFile
	case errors.Is(err, fs.ErrNotExist):
		return data.CannotRead
	case errors.Is(err, syscall.ENAMETOOLONG):
		return data.CannotWrite
	}
	return ""
}

func isAny(err error, list []error) bool {
	for _, one := range list {
		if errors.Is(err, one) {
			return true
		}
	}
	return false
}

func codeOfSQLite(extended int) data.Code {
	switch extended {
	case sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMSIZE:
		// What SQLite makes of a file-size limit or a quota: only a plain
		// « no space left » is SQLITE_FULL.
		return data.DiskFull
	}
	switch extended & 0xff {
	case sqlite3.SQLITE_FULL:
		return data.DiskFull
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
		return data.ReadOnly
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return data.RegisterDamaged
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return data.RegisterHeld
	case sqlite3.SQLITE_CANTOPEN:
		return data.CannotRead
	case sqlite3.SQLITE_IOERR:
		return data.CannotWrite
	}
	return ""
}
