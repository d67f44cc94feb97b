package exchange

import (
	"bytes"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/buron-cantal/buron/data"
)

// What a file may hold at most. They are far above any real dossier and keep a
// hostile file from taking the machine's memory.
const (
	// MaxSize is the largest file read, in bytes.
	MaxSize   = 32 << 20
	maxDepth  = 24
	maxDigits = 40
	maxValues = 500_000
)

// parser reads strict JSON: no repeated key, no lone surrogate, no invalid
// UTF-8. encoding/json mends all three in silence, which a register of people
// can't afford.
type parser struct {
	src    []byte
	pos    int
	values int
}

// parse reads the one value that src holds.
func parse(src []byte) (node, error) {
	if len(src) > MaxSize {
		return node{}, &data.Error{Code: data.FileTooBig}
	}
	p := &parser{src: bytes.TrimPrefix(src, []byte("\ufeff"))}
	n, err := p.value("", 0)
	if err != nil {
		return node{}, err
	}
	if p.space(); p.pos < len(p.src) {
		return node{}, p.malformed()
	}
	return n, nil
}

// refused is the refusal of what stands at path, for a reason that app/words
// knows.
func refused(path string, reason data.Code) error {
	return &data.Error{Code: data.Refused, Where: path, What: string(reason)}
}

// malformed is the refusal of what isn't JSON, with the line it stops at.
func (p *parser) malformed() error {
	line := 1 + bytes.Count(p.src[:min(p.pos, len(p.src))], []byte("\n"))
	return &data.Error{Code: data.NotJSON, Where: strconv.Itoa(line)}
}

func (p *parser) space() {
	for p.pos < len(p.src) && bytes.IndexByte([]byte(" \t\r\n"), p.src[p.pos]) >= 0 {
		p.pos++
	}
}

// peek is the next byte after white space, 0 at the end.
func (p *parser) peek() byte {
	p.space()
	if p.pos == len(p.src) {
		return 0
	}
	return p.src[p.pos]
}

func (p *parser) value(path string, depth int) (node, error) {
	if depth > maxDepth {
		return node{}, refused(path, data.TooDeep)
	}
	if p.values++; p.values > maxValues {
		return node{}, refused(path, data.TooMany)
	}
	switch c := p.peek(); {
	case c == '{':
		return p.object(path, depth)
	case c == '[':
		return p.list(path, depth)
	case c == '"':
		s, err := p.string(path)
		return text(s), err
	case c == '-' || '0' <= c && c <= '9':
		return p.number(path)
	}
	for word, n := range map[string]node{"null": {}, "true": yes(true), "false": yes(false)} {
		if bytes.HasPrefix(p.src[p.pos:], []byte(word)) {
			p.pos += len(word)
			return n, nil
		}
	}
	return node{}, p.malformed()
}

func (p *parser) object(path string, depth int) (node, error) {
	n, seen := node{kind: object}, map[string]bool{}
	p.pos++
	if p.peek() == '}' {
		p.pos++
		return n, nil
	}
	for {
		if p.peek() != '"' {
			return n, p.malformed()
		}
		key, err := p.string(path)
		if err != nil {
			return n, err
		}
		here := member(path, data.Printable(key))
		if seen[key] {
			return n, refused(here, data.Repeated)
		}
		seen[key] = true
		if p.peek() != ':' {
			return n, p.malformed()
		}
		p.pos++
		kid, err := p.value(here, depth+1)
		if err != nil {
			return n, err
		}
		n.keys, n.kids = append(n.keys, key), append(n.kids, kid)
		if more, err := p.more('}'); !more {
			return n, err
		}
	}
}

func (p *parser) list(path string, depth int) (node, error) {
	n := node{kind: list}
	p.pos++
	if p.peek() == ']' {
		p.pos++
		return n, nil
	}
	for {
		kid, err := p.value(item(path, len(n.kids)), depth+1)
		if err != nil {
			return n, err
		}
		n.kids = append(n.kids, kid)
		if more, err := p.more(']'); !more {
			return n, err
		}
	}
}

// more says whether a comma promises another member; shut ends the value.
func (p *parser) more(shut byte) (bool, error) {
	switch p.peek() {
	case ',':
		p.pos++
		return true, nil
	case shut:
		p.pos++
		return false, nil
	}
	return false, p.malformed()
}

func (p *parser) number(path string) (node, error) {
	start := p.pos
	p.take("-")
	first := p.pos
	if p.digits() == 0 || p.src[first] == '0' && p.pos > first+1 {
		return node{}, p.malformed()
	}
	if p.take(".") && p.digits() == 0 {
		return node{}, p.malformed()
	}
	if p.take("eE") {
		p.take("+-")
		if p.digits() == 0 {
			return node{}, p.malformed()
		}
	}
	if p.pos-start > maxDigits {
		return node{}, refused(path, data.NumberTooLong)
	}
	return node{kind: number, text: string(p.src[start:p.pos])}, nil
}

// take steps over one byte if it is among set.
func (p *parser) take(set string) bool {
	if p.pos < len(p.src) && bytes.IndexByte([]byte(set), p.src[p.pos]) >= 0 {
		p.pos++
		return true
	}
	return false
}

func (p *parser) digits() (count int) {
	for p.take("0123456789") {
		count++
	}
	return count
}

// string reads a JSON string; path is only for the refusal.
func (p *parser) string(path string) (string, error) {
	var b []byte
	count := 0
	for p.pos++; p.pos < len(p.src); count++ {
		switch c := p.src[p.pos]; {
		case c == '"':
			p.pos++
			if count > data.MaxText {
				return "", &data.Error{Code: data.TooLong, Where: path}
			}
			return string(b), nil
		case c < ' ':
			return "", p.malformed()
		case c == '\\':
			r, err := p.escape(path)
			if err != nil {
				return "", err
			}
			b = utf8.AppendRune(b, r)
		default:
			r, size := utf8.DecodeRune(p.src[p.pos:])
			if r == utf8.RuneError && size == 1 {
				return "", refused(path, data.TextInvalid)
			}
			b = append(b, p.src[p.pos:p.pos+size]...)
			p.pos += size
		}
	}
	return "", p.malformed()
}

// short holds the escapes of one letter.
var short = map[byte]rune{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

func (p *parser) escape(path string) (rune, error) {
	if p.pos++; p.pos == len(p.src) {
		return 0, p.malformed()
	}
	c := p.src[p.pos]
	p.pos++
	if r, ok := short[c]; ok {
		return r, nil
	}
	if c != 'u' {
		return 0, p.malformed()
	}
	r, ok := p.unit()
	if !ok {
		return 0, p.malformed()
	}
	if !utf16.IsSurrogate(r) {
		return r, nil
	}
	if p.take(`\`) && p.take("u") {
		if low, ok := p.unit(); ok {
			if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
				return pair, nil
			}
		}
	}
	return 0, refused(path, data.TextInvalid)
}

// unit reads the four hex digits of \u.
func (p *parser) unit() (rune, bool) {
	if p.pos+4 > len(p.src) {
		return 0, false
	}
	n, err := strconv.ParseUint(string(p.src[p.pos:p.pos+4]), 16, 16)
	p.pos += 4
	return rune(n), err == nil
}
