package paper

import (
	"slices"
	"sync"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansitalic"
	"github.com/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Face is one of the three faces of Liberation Sans.
type Face uint8

// The faces.
const (
	Regular Face = iota
	Bold
	Italic
	faceCount
)

// String is the face's name in the layout's lines.
func (f Face) String() string { return [...]string{"regular", "bold", "italic"}[f] }

// unitsPerEm is the design grid of Liberation Sans; a test holds it.
const unitsPerEm = 2048

// typeface is a parsed face. What it holds is only read after loading, so it
// serves every document at once.
type typeface struct {
	ttf      []byte
	font     *sfnt.Font
	glyphs   []sfnt.GlyphIndex // by character up to U+FFFF, 0 where there is none
	advances []uint16          // by character, in units of the design grid
}

var typefaces = sync.OnceValue(func() [faceCount]*typeface {
	return [faceCount]*typeface{
		Regular: parse(liberationsansregular.TTF),
		Bold:    parse(liberationsansbold.TTF),
		Italic:  parse(liberationsansitalic.TTF),
	}
})

// parse reads an embedded face; it is part of the program, so one that can't
// be read is a mistake of ours.
func parse(ttf []byte) *typeface {
	f, err := sfnt.Parse(ttf)
	if err != nil {
		panic("paper: an embedded font can't be read: " + err.Error())
	}
	t := &typeface{ttf: ttf, font: f, glyphs: make([]sfnt.GlyphIndex, 1<<16), advances: make([]uint16, 1<<16)}
	var buf sfnt.Buffer
	for r := range t.glyphs {
		g, err := f.GlyphIndex(&buf, rune(r))
		if err != nil || g == 0 {
			continue
		}
		a, err := f.GlyphAdvance(&buf, g, fixed.I(unitsPerEm), font.HintingNone)
		if err != nil {
			continue
		}
		t.glyphs[r], t.advances[r] = g, uint16(a.Round())
	}
	return t
}

// bytes is a copy of the face's file: the PDF library writes into what it is
// given.
func (f Face) bytes() []byte { return slices.Clone(typefaces()[f].ttf) }

// weight is a character's width in design units; × size it adds up exactly.
func (f Face) weight(r rune) int {
	if r < 0 || r > 0xFFFF {
		return 0
	}
	return int(typefaces()[f].advances[r])
}

// has says whether every face can show r, so that a text may be set in any.
func has(r rune) bool {
	if r < 0 || r > 0xFFFF {
		return false
	}
	for _, t := range typefaces() {
		if t.glyphs[r] == 0 {
			return false
		}
	}
	return true
}

// perMillimetre turns design units × size into lengths: 2048 units × 100
// hundredths of a point × 72 points an inch over 25 400 µm an inch.
const (
	weightPerInch = unitsPerEm * 100 * 72
	microPerInch  = 25_400
)

// length is the space that a sum of weight × size takes.
func length(weight int64) Length {
	return Length((weight*microPerInch + weightPerInch/2) / weightPerInch)
}

// room is the sum of weight × size that fits in l.
func room(l Length) int64 { return int64(l) * weightPerInch / microPerInch }
