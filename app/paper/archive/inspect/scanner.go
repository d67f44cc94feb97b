package inspect

import (
	"bytes"
	"encoding/hex"
	"math"
	"strconv"
	"strings"
)

// scanner reads objects one after the other. What can't be read sets wrong, and
// why where more can be told.
type scanner struct {
	raw   []byte
	at    int
	wrong bool
	why   string
	depth int
}

// mishap is what went wrong, "" when nothing more can be told of it.
func (s *scanner) mishap() string {
	if s.why == "" {
		return ""
	}
	return ": " + s.why
}

// deepest is how far arrays and dictionaries may lie inside one another.
const deepest = 64

const (
	blanks     = " \t\r\n\f\x00"
	delimiters = "()<>[]{}/%"
)

func (s *scanner) skip() {
	for s.at < len(s.raw) && strings.IndexByte(blanks, s.raw[s.at]) >= 0 {
		s.at++
	}
}

// take reads a word if it is the next one.
func (s *scanner) take(word string) bool {
	from := s.at
	s.skip()
	if !bytes.HasPrefix(s.raw[s.at:], []byte(word)) {
		s.at = from
		return false
	}
	s.at += len(word)
	return true
}

// whole reads an object of the file: a value, the stream that may follow it,
// and its end.
func (s *scanner) whole() any {
	o := s.object()
	if d, isDict := o.(Dict); isDict && s.take("stream\n") {
		length, ok := d["Length"].(int)
		if !ok || length < 0 || length > len(s.raw)-s.at {
			s.wrong = true
			return nil
		}
		o = Stream{d, s.raw[s.at : s.at+length]}
		s.at += length
		s.exact("\nendstream")
	}
	s.exact("\nendobj\n")
	return o
}

// exact reads what must follow at once.
func (s *scanner) exact(word string) {
	if !bytes.HasPrefix(s.raw[s.at:], []byte(word)) {
		s.wrong = true
		return
	}
	s.at += len(word)
}

// word is the next run of ordinary characters.
func (s *scanner) word() string {
	from := s.at
	for s.at < len(s.raw) && strings.IndexByte(blanks+delimiters, s.raw[s.at]) < 0 {
		s.at++
	}
	return string(s.raw[from:s.at])
}

// Operator is a word of a content stream that isn't a value.
type Operator string

func (s *scanner) object() any {
	s.skip()
	if s.at >= len(s.raw) {
		s.wrong = true
		return nil
	}
	switch c := s.raw[s.at]; {
	case c == '/':
		s.at++
		return Name(s.word())
	case c == '(':
		return s.literal()
	case bytes.HasPrefix(s.raw[s.at:], []byte("<<")):
		return s.nested(s.dict)
	case c == '<':
		return s.hex()
	case c == '[':
		return s.nested(s.array)
	}
	return s.plain()
}

func (s *scanner) nested(read func() any) any {
	if s.depth++; s.depth > deepest {
		s.wrong = true
		return nil
	}
	defer func() { s.depth-- }()
	return read()
}

// plain is a number, a reference, a truth or an operator.
func (s *scanner) plain() any {
	word := s.word()
	switch word {
	case "":
		s.wrong = true
		s.at++
		return nil
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	}
	n, err := strconv.Atoi(word)
	if err != nil {
		if x, err := strconv.ParseFloat(word, 64); strings.Trim(word, "+-.0123456789") == "" && (err == nil || math.IsInf(x, 0)) {
			return x
		}
		return Operator(word)
	}
	if n > 0 && bytes.HasPrefix(s.raw[s.at:], []byte(" 0 R")) {
		s.at += len(" 0 R")
		return Ref(n)
	}
	return n
}

func (s *scanner) dict() any {
	s.at += 2
	d := Dict{}
	for !s.take(">>") {
		key, ok := s.object().(Name)
		if _, again := d[key]; !ok || again || s.wrong {
			s.wrong = true
			return nil
		}
		d[key] = s.object()
	}
	return d
}

func (s *scanner) array() any {
	s.at++
	a := Array{}
	for !s.take("]") {
		if s.wrong {
			return nil
		}
		a = append(a, s.object())
	}
	return a
}

func (s *scanner) hex() any {
	end := bytes.IndexByte(s.raw[s.at:], '>')
	if end < 0 {
		s.wrong = true
		return nil
	}
	decoded, err := hex.DecodeString(string(s.raw[s.at+1 : s.at+end]))
	if err != nil {
		s.wrong, s.why = true, err.Error()
	}
	s.at += end + 1
	return String(decoded)
}

func (s *scanner) literal() any {
	var out []byte
	depth := 0
	for s.at < len(s.raw) {
		c := s.raw[s.at]
		s.at++
		switch {
		case c == '\\' && s.at < len(s.raw):
			out = append(out, unescaped(s.raw[s.at]))
			s.at++
			continue
		case c == '(':
			depth++
			if depth == 1 {
				continue
			}
		case c == ')':
			depth--
			if depth == 0 {
				return String(out)
			}
		}
		out = append(out, c)
	}
	s.wrong = true
	return nil
}

// unescaped is what stands for a letter after a backslash.
func unescaped(c byte) byte {
	switch c {
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	}
	return c
}
