package inspect

import (
	"fmt"
	"unicode/utf16"
)

// Sequence is a marked sequence of a page, with the text that it draws.
type Sequence struct {
	Tag  Name
	MCID int // -1 for an artifact
	Text string
}

// drawing are the operators that put something on the page.
var drawing = map[Operator]bool{
	"Tj": true, "TJ": true, "'": true, "\"": true, "S": true, "s": true, "f": true, "F": true, "f*": true,
	"B": true, "B*": true, "b": true, "b*": true, "sh": true, "Do": true, "BI": true,
}

// Sequences reads a page's content: its marked sequences in the order of
// painting. What is drawn outside of any is an error.
func (f *File) Sequences(page Dict) ([]Sequence, error) {
	content, err := f.Content(page["Contents"])
	if err != nil {
		return nil, err
	}
	r := &reading{scanner: scanner{raw: content}}
	for {
		r.skip()
		if r.at >= len(content) {
			break
		}
		if err := r.step(); err != nil {
			return nil, err
		}
	}
	if r.open {
		return nil, fmt.Errorf("a marked sequence isn't closed")
	}
	return r.all, nil
}

type reading struct {
	scanner
	operands []any
	open     bool
	all      []Sequence
}

func (r *reading) step() error {
	o := r.object()
	if r.wrong {
		return fmt.Errorf("%w: content at %d", errSyntax, r.at)
	}
	op, isOperator := o.(Operator)
	if !isOperator {
		r.operands = append(r.operands, o)
		return nil
	}
	defer func() { r.operands = nil }()
	switch op {
	case "BMC", "BDC":
		return r.begin()
	case "EMC":
		if !r.open {
			return fmt.Errorf("EMC without a sequence")
		}
		r.open = false
		return nil
	}
	if !drawing[op] {
		return nil
	}
	if !r.open {
		return fmt.Errorf("%s draws outside of any marked sequence", op)
	}
	if op == "Tj" && len(r.operands) == 1 {
		raw, _ := r.operands[0].(String)
		r.all[len(r.all)-1].Text += utf16Text(raw)
	}
	return nil
}

func (r *reading) begin() error {
	if r.open {
		return fmt.Errorf("a marked sequence inside another")
	}
	if len(r.operands) == 0 {
		return fmt.Errorf("a marked sequence without a tag")
	}
	s := Sequence{MCID: -1}
	s.Tag, _ = r.operands[0].(Name)
	if len(r.operands) == 2 {
		properties, _ := r.operands[1].(Dict)
		id, ok := properties["MCID"].(int)
		if !ok {
			return fmt.Errorf("a marked sequence without its number")
		}
		s.MCID = id
	} else if s.Tag != "Artifact" {
		return fmt.Errorf("a sequence of %s without a number", s.Tag)
	}
	r.open = true
	r.all = append(r.all, s)
	return nil
}

// utf16Text decodes text drawn with two bytes a character.
func utf16Text(raw []byte) string {
	units := make([]uint16, 0, len(raw)/2)
	for i := 0; i+1 < len(raw); i += 2 {
		units = append(units, uint16(raw[i])<<8|uint16(raw[i+1]))
	}
	return string(utf16.Decode(units))
}

// Text is a text string of the file: UTF-16 with its mark, or bytes.
func Text(o any) string {
	raw, _ := o.(String)
	if len(raw) >= 2 && raw[0] == 0xfe && raw[1] == 0xff {
		return utf16Text(raw[2:])
	}
	return string(raw)
}
