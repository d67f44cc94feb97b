package inspect

import (
	"errors"
	"fmt"
	"unicode/utf16"
)

// Sequence is a marked sequence of a page, with the texts that it draws.
type Sequence struct {
	Tag   Name
	MCID  int      // -1 for an artifact
	Kind  Dict     // what an artifact says of itself
	Texts []string // as they are drawn, from left to right
	Says  string   // as it is read
	// Codes are the characters drawn, by the name of their font.
	Codes map[Name][]rune
	// Draws is set when it puts anything on the page.
	Draws bool
	// Boxed is set when it draws a box that one would tick.
	Boxed bool
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
	r := &reading{}
	if err := Steps(content, r.step); err != nil {
		return nil, err
	}
	if r.open {
		return nil, errors.New("a marked sequence isn't closed")
	}
	return r.all, nil
}

// What a marked sequence may say of itself.
var (
	ofContent  = map[Name]bool{"MCID": true}
	ofArtifact = map[Name]bool{"Type": true, "Subtype": true}
)

type reading struct {
	font Name
	open bool // a sequence
	span bool // a span in it, that says how its text is read
	box  bool // the last path is one that one would tick
	all  []Sequence
}

func (r *reading) step(op Operator, operands []any) error {
	switch op {
	case "BMC", "BDC":
		return r.begin(operands)
	case "EMC":
		return r.end()
	case "Tf":
		if len(operands) == 2 {
			r.font, _ = operands[0].(Name)
		}
	case "re":
		r.box = boxed(operands)
	}
	if !drawing[op] {
		return nil
	}
	if !r.open {
		return fmt.Errorf("%s draws outside of any marked sequence", op)
	}
	return r.draw(op, operands)
}

func (r *reading) draw(op Operator, operands []any) error {
	s := &r.all[len(r.all)-1]
	s.Draws = true
	s.Boxed = s.Boxed || r.box && op == "S"
	r.box = false
	if op != "Tj" { // other operators that draw text aren't used
		return nil
	}
	if len(operands) != 1 {
		return errors.New("a Tj without its text")
	}
	raw, _ := operands[0].(String)
	if len(raw)%2 != 0 {
		return errors.New("a text that ends in half of a character")
	}
	text := utf16Text(raw)
	s.Texts = append(s.Texts, text)
	s.Codes[r.font] = append(s.Codes[r.font], []rune(text)...)
	if !r.span {
		s.Says += text
	}
	return nil
}

func (r *reading) begin(operands []any) error {
	if len(operands) == 0 || len(operands) > 2 {
		return errors.New("a marked sequence without a tag")
	}
	tag, _ := operands[0].(Name)
	var properties Dict
	if len(operands) == 2 {
		var told bool
		if properties, told = operands[1].(Dict); !told {
			return errors.New("a marked sequence that says elsewhere what it is")
		}
	}
	if r.open {
		says, ok := properties["ActualText"].(String)
		if r.span || tag != "Span" || !ok || len(properties) != 1 {
			return errors.New("a marked sequence inside another")
		}
		r.span = true
		r.all[len(r.all)-1].Says += Text(says)
		return nil
	}
	s := Sequence{Tag: tag, MCID: -1, Kind: properties, Codes: map[Name][]rune{}}
	may := ofArtifact
	if tag != "Artifact" {
		may = ofContent
		id, ok := properties["MCID"].(int)
		if !ok {
			return fmt.Errorf("a sequence of %s without its number", tag)
		}
		s.MCID = id
	}
	for key := range properties {
		if !may[key] {
			return fmt.Errorf("a sequence of %s has %s", tag, key)
		}
	}
	r.open = true
	r.all = append(r.all, s)
	return nil
}

func (r *reading) end() error {
	switch {
	case r.span:
		r.span = false
	case r.open:
		r.open = false
	default:
		return errors.New("EMC without a sequence")
	}
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

// Text is a text string of the file: UTF-16 with its mark, or plain bytes.
func Text(o any) string {
	raw, _ := o.(String)
	if len(raw) >= 2 && raw[0] == 0xfe && raw[1] == 0xff {
		return utf16Text(raw[2:])
	}
	return string(raw)
}
