// Package asset reads the YAML files that come with the program, strictly: an
// unknown key, a repeated one, a number where a text belongs are faults, and
// every fault names the file, the line and the reason.
package asset

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
)

// Word is a text of a file that knows where it stands.
type Word struct {
	Text string
	At   Place
}

// Digits is a number as the file writes it.
type Digits struct{ Word }

// inFile is the context key under which the decoder carries the file's name.
type inFile struct{}

// UnmarshalYAML takes a text and nothing that only looks like one: true, 12
// and null are mistakes where a text belongs.
func (w *Word) UnmarshalYAML(ctx context.Context, node ast.Node) error {
	at := placeOf(ctx, node)
	switch node := node.(type) {
	case *ast.StringNode:
		*w = Word{Text: node.Value, At: at}
	case *ast.LiteralNode:
		*w = Word{Text: strings.TrimSpace(node.Value.Value), At: at}
	default:
		return NewFault(at, "text_expected", written(node))
	}
	return nil
}

// UnmarshalYAML takes a number.
func (d *Digits) UnmarshalYAML(ctx context.Context, node ast.Node) error {
	at := placeOf(ctx, node)
	switch node.(type) {
	case *ast.IntegerNode, *ast.FloatNode:
		d.Word = Word{Text: written(node), At: at}
		return nil
	}
	return NewFault(at, "number_expected", written(node))
}

// OrAt is w, placed where it should have stood when it is left out.
func (w Word) OrAt(at Place) Word {
	if w.At == (Place{}) {
		w.At = at
	}
	return w
}

// Or is w, or its default when it is left out.
func (w Word) Or(instead string) Word {
	if w.Text == "" {
		w.Text = instead
	}
	return w
}

// Texts are the texts of words.
func Texts(words []Word) []string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = w.Text
	}
	return all
}

func placeOf(ctx context.Context, node ast.Node) Place {
	at := Place{Line: 1}
	at.File, _ = ctx.Value(inFile{}).(string)
	if token := node.GetToken(); token != nil && token.Position != nil {
		at.Line = token.Position.Line
	}
	return at
}

func written(node ast.Node) string {
	if token := node.GetToken(); token != nil {
		return token.Value
	}
	return ""
}

// Read is the content of a file of the assets.
func Read(fsys fs.FS, name string) ([]byte, error) {
	raw, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, &Fault{At: Place{File: name, Line: 1}, Reason: "missing_file", Err: err}
	}
	return raw, nil
}

// Decode reads the one document of a file into v, a pointer to a struct whose
// fields are the format. name is what its faults call the file.
func Decode(name string, raw []byte, v any) (err error) {
	top := Place{File: name, Line: 1}
	defer func() {
		// The library panics on some malformed files (a tag where a list
		// belongs, for one).
		if r := recover(); r != nil {
			err = NewFault(top, "yaml", fmt.Sprint(r))
		}
	}()
	if !utf8.Valid(raw) {
		top.Line += bytes.Count(validStart(raw), []byte("\n"))
		return NewFault(top, "yaml", "UTF-8")
	}
	decoder := yaml.NewDecoder(bytes.NewReader(raw), yaml.Strict())
	err = decoder.DecodeContext(context.WithValue(context.Background(), inFile{}, name), v)
	switch {
	case errors.Is(err, io.EOF):
		return NewFault(top, "empty_file", "")
	case err != nil:
		return faultOf(top, err)
	}
	var more any
	if err := decoder.Decode(&more); !errors.Is(err, io.EOF) {
		return NewFault(top, "one_document_expected", "")
	}
	return nil
}

// validStart is raw as far as it is UTF-8.
func validStart(raw []byte) []byte {
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			return raw[:i]
		}
		i += size
	}
	return raw
}

// twice is how the library's parser says that a key is repeated: as a mistake
// of syntax like any other.
var twice = regexp.MustCompile(`^mapping key "(.*)" already defined`)

// faultOf is what the YAML decoder says, with the line it says it of.
func faultOf(at Place, err error) error {
	var (
		own     *Fault
		known   yaml.Error
		unknown *yaml.UnknownFieldError
	)
	if errors.As(err, &own) {
		return own
	}
	if !errors.As(err, &known) {
		return NewFault(at, "yaml", err.Error())
	}
	if token := known.GetToken(); token != nil && token.Position != nil {
		at.Line = token.Position.Line
	}
	if errors.As(err, &unknown) {
		return NewFault(at, "unknown_key", unknown.Token.Value)
	}
	if key := twice.FindStringSubmatch(known.GetMessage()); key != nil {
		return NewFault(at, "repeated_key", key[1])
	}
	return NewFault(at, "yaml", known.GetMessage())
}
