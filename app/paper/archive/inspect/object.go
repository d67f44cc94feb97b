// Package inspect reads a finished PDF back, and says what a screen reader, an
// archive or a strict reader would find wrong in its structure. It shares
// nothing with the code that writes.
package inspect

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
)

// Objects are nil, bool, int, float64, Name, String, Ref, Array, Dict and Stream.
type (
	// Name is /Name.
	Name string
	// String is a string, decoded from its parentheses or its hexadecimal.
	String []byte
	// Ref points at an object by its number.
	Ref int
	// Array is [ … ].
	Array []any
	// Dict is << … >>.
	Dict map[Name]any
	// Stream is a dictionary and the bytes that follow it, as they lie in the file.
	Stream struct {
		Dict Dict
		Raw  []byte
	}
)

// File is a PDF read back.
type File struct {
	Raw     []byte
	Objects map[int]any
	Trailer Dict
}

var errSyntax = errors.New("not a PDF of the form that is written here")

var startForm = regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`)

// Open reads the table, and each object at the very place that it names.
func Open(raw []byte) (*File, error) {
	found := startForm.FindSubmatch(raw)
	if found == nil {
		return nil, fmt.Errorf("%w: no startxref", errSyntax)
	}
	table, err := strconv.Atoi(string(found[1]))
	if err != nil || table >= len(raw) || !bytes.HasPrefix(raw[table:], []byte("xref\n0 ")) {
		return nil, fmt.Errorf("%w: startxref leads nowhere", errSyntax)
	}
	s := &scanner{raw: raw, at: table + len("xref\n0 ")}
	count, ok := s.object().(int)
	if !ok || count < 1 || s.at+1+20*count > len(raw) {
		return nil, fmt.Errorf("%w: no table", errSyntax)
	}
	f := &File{Raw: raw, Objects: map[int]any{}}
	first := s.at + 1
	for n := 1; n < count; n++ {
		entry := raw[first+20*n : first+20*(n+1)]
		at, err := strconv.Atoi(string(entry[:10]))
		if err != nil || at >= len(raw) || string(entry[10:]) != " 00000 n \n" {
			return nil, fmt.Errorf("%w: entry %d of the table", errSyntax, n)
		}
		head := fmt.Sprintf("%d 0 obj\n", n)
		if !bytes.HasPrefix(raw[at:], []byte(head)) {
			return nil, fmt.Errorf("%w: object %d isn't where the table says", errSyntax, n)
		}
		o := &scanner{raw: raw, at: at + len(head)}
		f.Objects[n] = o.whole()
		if o.wrong {
			return nil, fmt.Errorf("%w: object %d", errSyntax, n)
		}
	}
	s.at = first + 20*count
	if !s.take("trailer") {
		return nil, fmt.Errorf("%w: no trailer", errSyntax)
	}
	f.Trailer, _ = s.object().(Dict)
	return f, nil
}

// Resolve follows a reference.
func (f *File) Resolve(o any) any {
	for range 8 {
		ref, isRef := o.(Ref)
		if !isRef {
			return o
		}
		o = f.Objects[int(ref)]
	}
	return nil
}

// Dict is what o, or the object it points at, is; empty when it is none.
func (f *File) Dict(o any) Dict {
	switch o := f.Resolve(o).(type) {
	case Dict:
		return o
	case Stream:
		return o.Dict
	}
	return nil
}

// Array is what o, or the object it points at, is; empty when it is none.
func (f *File) Array(o any) Array {
	a, _ := f.Resolve(o).(Array)
	return a
}

// Content is a stream's bytes, unpacked.
func (f *File) Content(o any) ([]byte, error) {
	s, ok := f.Resolve(o).(Stream)
	if !ok {
		return nil, fmt.Errorf("%w: no stream", errSyntax)
	}
	if s.Dict["Filter"] == nil {
		return s.Raw, nil
	}
	r, err := zlib.NewReader(bytes.NewReader(s.Raw))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}
