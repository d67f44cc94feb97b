package exchange

import (
	"encoding/json"
	"slices"
	"strconv"
)

// kind is what a JSON value is.
type kind byte

const (
	null kind = iota
	boolean
	number
	str
	list
	object
)

// node is a JSON value with its keys in order. A number keeps its digits as
// they were written, so that nothing is lost to binary fractions.
type node struct {
	kind kind
	text string // the text of a string, the digits of a number, true or false
	keys []string
	kids []node
}

func text(s string) node { return node{kind: str, text: s} }

func yes(b bool) node { return node{kind: boolean, text: strconv.FormatBool(b)} }

// at is the value under key; an absent key is null, as the format says.
func (n node) at(key string) node {
	if i := slices.Index(n.keys, key); i >= 0 {
		return n.kids[i]
	}
	return node{}
}

// put adds a member, unless there is nothing to say.
func (n *node) put(key string, value node) {
	if value.kind == null {
		return
	}
	n.kind = object
	n.keys = append(n.keys, key)
	n.kids = append(n.kids, value)
}

func (n *node) putText(key, s string) {
	if s != "" {
		n.put(key, text(s))
	}
}

// raw is the compact JSON of n.
func (n node) raw() json.RawMessage { return json.RawMessage(n.append(nil, "", "")) }

// append writes n to b, indented when indent isn't empty; prefix is the
// indentation of the line that n begins on.
func (n node) append(b []byte, prefix, indent string) []byte {
	switch n.kind {
	case null:
		return append(b, "null"...)
	case boolean, number:
		return append(b, n.text...)
	case str:
		return appendText(b, n.text)
	}
	open, shut := byte('{'), byte('}')
	if n.kind == list {
		open, shut = '[', ']'
	}
	b = append(b, open)
	for i, kid := range n.kids {
		if i > 0 {
			b = append(b, ',')
		}
		b = newLine(b, prefix+indent, indent)
		if n.kind == object {
			b = append(appendText(b, n.keys[i]), ':')
			if indent != "" {
				b = append(b, ' ')
			}
		}
		b = kid.append(b, prefix+indent, indent)
	}
	if len(n.kids) > 0 {
		b = newLine(b, prefix, indent)
	}
	return append(b, shut)
}

func newLine(b []byte, prefix, indent string) []byte {
	if indent == "" {
		return b
	}
	return append(append(b, '\n'), prefix...)
}

const hexDigits = "0123456789abcdef"

// appendText writes a JSON string. Control characters are escaped, everything
// else stands as it is: people read these files too.
func appendText(b []byte, s string) []byte {
	b = append(b, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, '\\', 'n')
		case r == '\t':
			b = append(b, '\\', 't')
		case r < ' ' || r == 0x7f || r == 0x2028 || r == 0x2029:
			b = append(b, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
		default:
			b = append(b, string(r)...)
		}
	}
	return append(b, '"')
}

// member is the path of a key below path.
func member(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

// item is the path of an item below path.
func item(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }
