package asset

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// Decode reads the one document of a file into v, a pointer to a struct whose
// fields are the format. name is what its faults call the file.
func Decode(name string, raw []byte, v any) (err error) {
	d := decoder{file: name, keys: map[reflect.Type]map[string]int{}}
	if !utf8.Valid(raw) {
		return NewFault(d.at(1+bytes.Count(validStart(raw), []byte("\n"))), "yaml", "UTF-8")
	}
	var document, more yaml.Node
	parser := yaml.NewDecoder(bytes.NewReader(raw))
	switch err := parser.Decode(&document); {
	case errors.Is(err, io.EOF):
		return NewFault(d.at(1), "empty_file", "")
	case err != nil:
		return d.unreadable(err)
	}
	if err := parser.Decode(&more); !errors.Is(err, io.EOF) {
		return NewFault(d.at(1), "one_document_expected", "")
	}
	return d.decode(document.Content[0], reflect.ValueOf(v).Elem())
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

// decoder takes the tree that the library reads into the types of a format. The
// library's own mapping tells neither the file nor, for a text, its line, and
// takes 12 for a text.
type decoder struct {
	file string
	keys map[reflect.Type]map[string]int // the fields of the structs that were met
}

func (d *decoder) at(line int) Place { return Place{File: d.file, Line: line} }

func (d *decoder) fault(n *yaml.Node, reason, detail string) error {
	return NewFault(d.at(n.Line), reason, detail)
}

// unreadable is what the library says of a file that is no YAML.
func (d *decoder) unreadable(err error) error {
	var told *yaml.LoadError
	if errors.As(err, &told) {
		return NewFault(d.at(max(told.Mark.Line, 1)), "yaml", told.Message)
	}
	return NewFault(d.at(1), "yaml", err.Error())
}

// decode takes a node into a value, according to the value's type.
func (d *decoder) decode(n *yaml.Node, to reflect.Value) error {
	switch value := to.Addr().Interface().(type) {
	case *Word:
		return d.word(n, value)
	case *Digits:
		return d.digits(n, value)
	}
	if n.ShortTag() == "!!null" { // a key with nothing behind it
		return nil
	}
	switch to.Kind() {
	case reflect.Pointer:
		to.Set(reflect.New(to.Type().Elem()))
		return d.decode(n, to.Elem())
	case reflect.Struct:
		return d.fields(n, to)
	case reflect.Slice:
		return d.list(n, to)
	case reflect.Map:
		return d.entries(n, to)
	}
	if err := n.Decode(to.Addr().Interface()); err != nil {
		return d.fault(n, expected[to.Kind()], written(n))
	}
	return nil
}

// expected is the reason for which a value isn't of a kind.
var expected = map[reflect.Kind]string{
	reflect.Bool: "flag_expected", reflect.Int: "number_expected", reflect.String: "text_expected",
}

// word takes a text and nothing that only looks like one: true, 12 and null
// are mistakes where a text belongs.
func (d *decoder) word(n *yaml.Node, to *Word) error {
	if tag := n.ShortTag(); n.Kind != yaml.ScalarNode || tag != "!!str" && tag != "!!timestamp" {
		return d.fault(n, "text_expected", written(n))
	}
	*to = Word{Text: n.Value, At: d.at(n.Line)}
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		to.Text = strings.TrimSpace(n.Value)
	}
	return nil
}

func (d *decoder) digits(n *yaml.Node, to *Digits) error {
	if tag := n.ShortTag(); n.Kind != yaml.ScalarNode || tag != "!!int" && tag != "!!float" {
		return d.fault(n, "number_expected", written(n))
	}
	to.Word = Word{Text: n.Value, At: d.at(n.Line)}
	return nil
}

// fields takes a mapping whose keys are the fields of a struct.
func (d *decoder) fields(n *yaml.Node, to reflect.Value) error {
	known := d.fieldsOf(to.Type())
	return d.each(n, func(key, value *yaml.Node) error {
		i, found := known[key.Value]
		if !found {
			return d.fault(key, "unknown_key", key.Value)
		}
		return d.decode(value, to.Field(i))
	})
}

// fieldsOf are the fields of a struct by their keys.
func (d *decoder) fieldsOf(t reflect.Type) map[string]int {
	known := d.keys[t]
	if known == nil {
		known = make(map[string]int, t.NumField())
		for i := range t.NumField() {
			known[t.Field(i).Tag.Get("yaml")] = i
		}
		d.keys[t] = known
	}
	return known
}

// entries takes a mapping whose keys are free.
func (d *decoder) entries(n *yaml.Node, to reflect.Value) error {
	to.Set(reflect.MakeMapWithSize(to.Type(), len(n.Content)/2))
	return d.each(n, func(key, value *yaml.Node) error {
		entry := reflect.New(to.Type().Elem()).Elem()
		if err := d.decode(value, entry); err != nil {
			return err
		}
		to.SetMapIndex(reflect.ValueOf(key.Value), entry)
		return nil
	})
}

// each goes through the keys and values of a mapping, none of which comes twice.
func (d *decoder) each(n *yaml.Node, do func(key, value *yaml.Node) error) error {
	if n.Kind != yaml.MappingNode {
		return d.fault(n, "mapping_expected", written(n))
	}
	seen := make(map[string]bool, len(n.Content)/2)
	for i := 0; i < len(n.Content); i += 2 {
		key := n.Content[i]
		if key.Kind != yaml.ScalarNode {
			return d.fault(key, "text_expected", written(key))
		}
		if seen[key.Value] {
			return d.fault(key, "repeated_key", key.Value)
		}
		seen[key.Value] = true
		if err := do(key, n.Content[i+1]); err != nil {
			return err
		}
	}
	return nil
}

func (d *decoder) list(n *yaml.Node, to reflect.Value) error {
	if n.Kind != yaml.SequenceNode {
		return d.fault(n, "list_expected", written(n))
	}
	to.Set(reflect.MakeSlice(to.Type(), len(n.Content), len(n.Content)))
	for i, item := range n.Content {
		if err := d.decode(item, to.Index(i)); err != nil {
			return err
		}
	}
	return nil
}

// written is a node as a fault quotes it: its beginning, when it holds others.
func written(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "{"
	case yaml.SequenceNode:
		return "["
	case yaml.AliasNode:
		return fmt.Sprint("*", n.Value)
	}
	return n.Value
}
