package store

import (
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"

	"github.com/buron-cantal/buron/data"
)

// applicationID marks a file as a Buron register: « BURN ».
const applicationID = 0x4255524e

const magic = "SQLite format 3\x00"

// examine looks at a file before SQLite may touch it: opening the database of
// another program for writing would already change it.
func examine(path string, newest int) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		// One that was here once is lost, which isn't the same as a first start.
		last, _ := readSide(path)
		return &data.Error{Code: data.RegisterMissing, Where: path, What: instant(last.at)}
	case err != nil:
		return &data.Error{Code: data.CannotRead, Where: path, Err: err}
	case info.IsDir():
		return &data.Error{Code: data.NotAFile, Where: path}
	case !info.Mode().IsRegular():
		return &data.Error{Code: data.RegisterForeign, Where: path}
	case info.Size() == 0:
		return &data.Error{Code: data.RegisterDamaged, Where: path, What: "empty"}
	}
	header, err := readHeader(path)
	if err != nil {
		return err
	}
	return judge(path, header, info.Size(), newest)
}

func readHeader(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, &data.Error{Code: data.CannotRead, Where: path, Err: err}
	}
	defer file.Close()
	header := make([]byte, 100)
	n, err := io.ReadFull(file, header)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, &data.Error{Code: data.CannotRead, Where: path, Err: err}
	}
	return header[:n], nil
}

// judge says what is wrong with a header, or with a file of that size.
func judge(path string, header []byte, size int64, newest int) error {
	was := wasHere(path)
	if len(header) < 100 || string(header[:len(magic)]) != magic {
		if was || len(header) < 100 {
			return &data.Error{Code: data.RegisterDamaged, Where: path, What: "header"}
		}
		return &data.Error{Code: data.RegisterForeign, Where: path}
	}
	number := func(at int) int64 { return int64(binary.BigEndian.Uint32(header[at:])) }
	pageSize, pages := int64(binary.BigEndian.Uint16(header[16:])), number(28)
	if pageSize == 1 {
		pageSize = 65536
	}
	switch {
	case number(68) != applicationID && was:
		return &data.Error{Code: data.RegisterDamaged, Where: path, What: "header"}
	case number(68) != applicationID:
		return &data.Error{Code: data.RegisterForeign, Where: path}
	case number(60) > int64(newest):
		return &data.Error{Code: data.RegisterNewer, Where: path}
	case size < pages*pageSize && !hasLog(path):
		return &data.Error{Code: data.RegisterDamaged, Where: path, What: "truncated"}
	}
	return nil
}

// hasLog says whether the file has a write-ahead log that isn't empty. Pages
// that the file lacks may be in it.
func hasLog(path string) bool {
	info, err := os.Stat(path + "-wal")
	return err == nil && info.Size() > 0
}
