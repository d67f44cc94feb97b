// Package file writes files whole or not at all, and says in the trade's codes
// why a disk refuses.
package file

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/buron-cantal/buron/data"
)

// Read is the content of a file of at most limit bytes.
func Read(path string, limit int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, Error(path, err, data.CannotRead)
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, &data.Error{Code: data.NotAFile, Where: path}
	}
	content, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil, Error(path, err, data.CannotRead)
	}
	if int64(len(content)) > limit {
		return nil, &data.Error{Code: data.FileTooBig, Where: path}
	}
	return content, nil
}

// Write puts content at path. It is written beside, under a temporary name,
// and renamed once it is on the disk: a failure leaves what was there before,
// and nothing else. Only the user may read what it makes, for it holds what
// people told.
func Write(path string, content []byte) error {
	p, err := Beside(path, content)
	if err != nil {
		return err
	}
	return p.Keep()
}

// Pending is a file that is on the disk and has no name yet: what it is made
// for may still come to nothing. One of Keep and Drop ends it.
type Pending struct {
	named           string // as it was asked for
	path, temporary string
	content         []byte // for what is no file
}

// Beside writes a file that will be at path.
func Beside(path string, content []byte) (*Pending, error) {
	if err := Free(path); err != nil {
		return nil, err
	}
	p := &Pending{named: path, path: path}
	if info, err := os.Stat(path); err == nil {
		if !info.Mode().IsRegular() {
			p.content = content
			return p, nil
		}
		if real, err := filepath.EvalSymlinks(path); err == nil {
			p.path = real // a link goes on leading where it leads
		}
	}
	var err error
	if p.temporary, err = beside(p.path, content); err != nil {
		return nil, Error(path, err, data.CannotWrite)
	}
	return p, nil
}

// Keep gives the file its name.
func (p *Pending) Keep() error {
	if p.temporary == "" {
		return Error(p.named, pour(p.path, p.content), data.CannotWrite)
	}
	err := os.Rename(p.temporary, p.path)
	if err != nil {
		p.Drop()
	}
	return Error(p.named, err, data.CannotWrite)
}

// Drop removes the file.
func (p *Pending) Drop() {
	if p.temporary != "" {
		_ = os.Remove(p.temporary)
	}
}

// Free says why a file can't be written at path before any work is done for
// it: a folder stands there, or a register, which nothing may replace.
func Free(path string) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return Error(path, err, data.CannotWrite)
	case info.IsDir():
		return &data.Error{Code: data.NotAFile, Where: path}
	case info.Mode().IsRegular() && ofDatabase(path):
		return &data.Error{Code: data.OverItself, Where: path}
	}
	return nil
}

// companions are the endings of what stands beside a register and belongs to it:
// SQLite's files, the lock, the end of the journal.
var companions = []string{"-wal", "-shm", "-journal", ".lock", ".last"}

// ofDatabase says whether a file is a database, or one that it can't do
// without.
func ofDatabase(path string) bool {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	for _, end := range companions {
		if of, ok := strings.CutSuffix(path, end); ok && isDatabase(of) {
			return true
		}
	}
	return isDatabase(path)
}

// isDatabase says whether a file begins as SQLite's do.
func isDatabase(path string) bool {
	const magic = "SQLite format 3\x00"
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	first := make([]byte, len(magic))
	_, err = io.ReadFull(f, first)
	return err == nil && bytes.Equal(first, []byte(magic))
}

// beside writes a new file in the folder of path, and gives its name.
func beside(path string, content []byte) (name string, err error) {
	// The name says nothing of path's, which may be as long as names can be.
	f, err := os.CreateTemp(filepath.Dir(path), ".buron-*")
	if err != nil {
		return "", err
	}
	defer func() {
		if err != nil {
			_ = f.Close()
			_ = os.Remove(f.Name())
		}
	}()
	if _, err = f.Write(content); err != nil {
		return "", err
	}
	if err = f.Sync(); err != nil {
		return "", err
	}
	return f.Name(), f.Close()
}

// pour writes into what is no file, such as /dev/stdout, which a rename would
// take the place of.
func pour(path string, content []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	return errors.Join(err, f.Close())
}

// Error gives err its code: otherwise where the disk has nothing more precise
// to say.
func Error(path string, err error, otherwise data.Code) error {
	code := otherwise
	switch {
	case err == nil:
		return nil
	case data.CodeOf(err) != "":
		return err
	case full(err):
		code = data.DiskFull
	case errors.Is(err, fs.ErrNotExist):
		code = data.NoSuchFile
	case isFolder(err):
		code = data.NotAFile
	case errors.Is(err, fs.ErrPermission) || readOnly(err):
		if code = data.ReadOnly; otherwise == data.CannotRead {
			code = data.CannotRead
		}
	}
	return &data.Error{Code: code, Where: path, Err: err}
}
