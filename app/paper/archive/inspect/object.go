// Package inspect reads a finished PDF back, and says what a screen reader, an
// archive or a strict reader would find wrong in it. It shares nothing with the
// code that writes, and takes any bytes.
package inspect

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
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
	streams map[int][]numbered // of objects, by their own number
	places  Ref                // of the objects' places
}

var errSyntax = errors.New("not a PDF of the form that is written here")

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

// mostUnpacked is how many bytes a stream may give.
const mostUnpacked = 64 << 20

// Content is a stream's bytes, unpacked.
func (f *File) Content(o any) ([]byte, error) {
	s, ok := f.Resolve(o).(Stream)
	if !ok {
		return nil, fmt.Errorf("%w: no stream", errSyntax)
	}
	switch s.Dict["Filter"] {
	case nil:
		return s.Raw, nil
	case Name("FlateDecode"):
	default:
		return nil, fmt.Errorf("%w: a filter that isn't used here", errSyntax)
	}
	r, err := zlib.NewReader(bytes.NewReader(s.Raw))
	if err != nil {
		return nil, err
	}
	content, err := io.ReadAll(io.LimitReader(r, mostUnpacked+1))
	if len(content) > mostUnpacked {
		return nil, fmt.Errorf("%w: a stream without end", errSyntax)
	}
	return content, err
}
