package paper

import (
	"strings"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/text"
)

// A postal address as NF Z10-011 (2013) wants it on an envelope (domain H): at
// most six lines of 38 characters, capitals, no accents, no punctuation from
// the street on; the person first, the postcode and the town last, abroad the
// country below.
const (
	addressLines = 6
	addressWidth = 38
)

// postalAddress is made of the person, the street as it was typed, and the
// town; whole says that nothing had to be left out. Where there is no room for
// the person's whole name, the family's under its title does: briefly.
func postalAddress(person, briefly, street, postcode, town, country string) (lines []string, whole bool) {
	who := fold38(capitals(person, false))
	var streets []string
	for _, part := range strings.FieldsFunc(street, func(r rune) bool { return r == ',' || r == '\n' || r == ';' }) {
		streets = append(streets, fold38(capitals(part, true))...)
	}
	whole = true
	var ends []string
	for _, line := range []string{
		joinText(" ", capitals(postcode, true), abridged(capitals(town, true))), capitals(words.Country(country), true),
	} {
		parts := fold38(line)
		whole = whole && len(parts) < 2
		ends = append(ends, parts[:min(1, len(parts))]...)
	}
	room := addressLines - len(ends)
	if len(who)+len(streets) > room {
		whole = false
		if brief := fold38(capitals(briefly, false)); len(brief) > 0 {
			who = brief
		}
		who = who[:min(len(who), room-min(1, len(streets)))]
		streets = streets[max(0, len(streets)-(room-len(who))):]
	}
	return append(append(who, streets...), ends...), whole
}

// capitals is a line of an address; bare ones lose their punctuation.
func capitals(s string, bare bool) string {
	plain := strings.ToUpper(text.ASCII(s))
	if bare {
		plain = strings.Map(func(r rune) rune {
			if r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '/' {
				return r
			}
			return ' '
		}, plain)
	}
	return strings.Join(strings.Fields(plain), " ")
}

// abridged writes SAINT and SAINTE as the post does in the last line.
func abridged(town string) string {
	parts := strings.Fields(town)
	for i, part := range parts {
		switch part {
		case "SAINT":
			parts[i] = "ST"
		case "SAINTE":
			parts[i] = "STE"
		}
	}
	return strings.Join(parts, " ")
}

// fold38 breaks a line between words so that each part has at most 38
// characters; a longer word is cut.
func fold38(s string) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		for len(word) > addressWidth {
			if line != "" {
				lines, line = append(lines, line), ""
			}
			lines, word = append(lines, word[:addressWidth]), word[addressWidth:]
		}
		if line != "" && len(line)+1+len(word) > addressWidth {
			lines, line = append(lines, line), ""
		}
		line = joinText(" ", line, word)
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// Where a window envelope of 110 by 220 mm shows the sheet folded in three,
// however it slides inside: its window is 45 by 100, 20 mm from the right edge
// and from the foot.
const (
	windowLeft   Length = 104 * mm
	windowTop    Length = 46 * mm
	windowBottom Length = 79 * mm
	windowWidth  Length = 85 * mm
	// firstFold and secondFold are where the sheet is folded.
	firstFold  Length = 99 * mm
	secondFold Length = 198 * mm
)

// inWindow prints an address where a window envelope shows it, in the largest
// type that keeps its lines whole. It stays that size in large print: machines
// of the post read it.
func (c *composer) inWindow(lines []string) {
	size := Size(sizeText)
	set := func() (all []Line, widest Length) {
		for _, s := range lines {
			l := oneLine(Run{Text: c.pass(s), Face: Regular, Size: size})
			all, widest = append(all, l), max(widest, l.Width)
		}
		return all, widest
	}
	all, widest := set()
	for size > sizeFoot && (widest > windowWidth || height(all) > windowBottom-windowTop) {
		size -= 25
		all, widest = set()
	}
	c.in(ElP, func() { c.setLines(all, windowLeft, windowBottom-height(all)) })
}

// foldMarks are two short lines at the edge where the sheet is folded.
func (c *composer) foldMarks() {
	for _, y := range []Length{firstFold, secondFold} {
		c.rule(6*mm, y, 4*mm, 0.25*mm)
	}
}
