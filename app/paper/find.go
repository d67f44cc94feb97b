package paper

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/buron-cantal/buron/data/text"
)

// Index finds words on the pages of a layout, whatever the case, the accents
// and the spaces they are typed with. What stands on paper is found, and nothing
// else: it is made of the text operations alone. Making one takes time, asking
// it doesn't.
type Index struct {
	layout *Layout
	text   string // of all texts, folded, those of an element one after the other
	ops    []indexed
}

// indexed is a text operation and where its text begins among the folded ones.
type indexed struct {
	start    int
	page, op int32
	before   folder // what folding had come to
}

// Hit is a place where the words stand.
type Hit struct {
	Page       int // on which it begins
	start, end int
	y, x       Length // of the text in which it begins
}

// Box is a rectangle of a page around what was found.
type Box struct {
	Page       int
	X, Y, W, H Length
}

// Share is the box in parts of the page: left edge, top, width and height
// between 0 and 1.
func (b Box) Share() (x, y, w, h float32) {
	part := func(l, of Length) float32 { return float32(l) / float32(of) }
	return part(b.X, pageWidth), part(b.Y, pageHeight), part(b.W, pageWidth), part(b.H, pageHeight)
}

// NewIndex reads the texts of a layout.
func NewIndex(l *Layout) *Index {
	x := &Index{layout: l}
	var folded strings.Builder
	for _, element := range texts(l) {
		f := folder{}
		for _, at := range element {
			x.ops = append(x.ops, indexed{start: folded.Len(), page: at.page, op: at.op, before: f})
			op := l.Pages[at.page].Ops[at.op]
			for _, r := range op.Text {
				folded.WriteString(f.next(r))
			}
			if op.Breaks > 0 {
				f.next(' ')
			}
		}
		folded.WriteByte('\n')
	}
	x.text = folded.String()
	return x
}

// opPlace is one operation of a layout.
type opPlace struct{ page, op int32 }

// texts are the text operations of a layout by the element that they show, in
// the order of the first of each: a line that goes on is read on. What belongs
// to no element, such as a header, stands alone.
func texts(l *Layout) [][]opPlace {
	var all [][]opPlace
	of := map[int]int{}
	for p, page := range l.Pages {
		for i, op := range page.Ops {
			if op.Kind != OpText {
				continue
			}
			at := opPlace{int32(p), int32(i)}
			if n, known := of[op.Of]; known && op.Of != Artifact {
				all[n] = append(all[n], at)
				continue
			}
			of[op.Of] = len(all)
			all = append(all, []opPlace{at})
		}
	}
	return all
}

// Find gives every place where the words stand, page by page and from the top
// down; none for words without anything to look for.
func (x *Index) Find(words string) []Hit {
	wanted := folded(words)
	if wanted == "" {
		return nil
	}
	var hits []Hit
	for from := 0; ; {
		i := strings.Index(x.text[from:], wanted)
		if i < 0 {
			break
		}
		start := from + i
		from = start + len(wanted)
		at := x.ops[x.at(start)]
		op := x.layout.Pages[at.page].Ops[at.op]
		hits = append(hits, Hit{Page: int(at.page), start: start, end: from, y: op.Y, x: op.X})
	}
	slices.SortStableFunc(hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(a.Page, b.Page), cmp.Compare(a.y, b.y), cmp.Compare(a.x, b.x))
	})
	return hits
}

// at is the operation to which a place of the folded text belongs.
func (x *Index) at(offset int) int {
	return sort.Search(len(x.ops), func(i int) bool { return x.ops[i].start > offset }) - 1
}

// Boxes are the rectangles of what was found: several when it goes on in bold,
// on the next line or on the next page.
func (x *Index) Boxes(h Hit) []Box {
	var boxes []Box
	for i := x.at(h.start); i < len(x.ops) && x.ops[i].start < h.end; i++ {
		if b := x.box(x.ops[i], h); b.W > 0 {
			boxes = append(boxes, b)
		}
	}
	return boxes
}

// box is the part of one operation that a hit covers. Lines with writing from
// right to left are lit up whole: what is side by side there isn't in order.
func (x *Index) box(at indexed, h Hit) Box {
	op := x.layout.Pages[at.page].Ops[at.op]
	f, offset := at.before, at.start
	var before, within int64
	for _, r := range op.Text {
		start := offset
		offset += len(f.next(r))
		w := int64(op.Face.weight(r)) * int64(op.Size)
		switch {
		case offset <= h.start:
			before += w
		case start < h.end:
			within += w
		}
	}
	if within > 0 && rightToLeft(op.Text) {
		before, within = 0, sumWeight(Run{Text: op.Text, Face: op.Face, Size: op.Size})
	}
	em := op.Size.em()
	return Box{
		Page: int(at.page), X: op.X + length(before), W: length(within),
		Y: op.Y - em*905/1000, H: em * 1117 / 1000,
	}
}

// folder folds a text character by character: lower case, without accents, one
// space for many, none inside numbers, so that « 1432 » finds « 1 432 € ».
type folder struct {
	last  rune // of what was written, 0 at the beginning
	space bool // seen, and not yet written
}

// next is what one more character adds to the folded text.
func (f *folder) next(r rune) string {
	if unicode.IsSpace(r) {
		f.space = f.last != 0
		return ""
	}
	plain := foldRune(r)
	if plain == "" {
		return ""
	}
	first := rune(plain[0])
	if f.space && !(unicode.IsDigit(f.last) && unicode.IsDigit(first)) {
		plain = " " + plain
	}
	f.space = false
	f.last = rune(plain[len(plain)-1])
	return plain
}

// plainest are the folded characters of ASCII, which most texts are made of.
var plainest = func() (all [unicode.MaxASCII + 1]string) {
	for r := range all {
		all[r] = strings.ToLower(string(rune(r)))
	}
	return all
}()

// foldRune is one character as searches see it.
func foldRune(r rune) string {
	switch {
	case r <= unicode.MaxASCII:
		return plainest[r]
	case unicode.In(r, unicode.M, unicode.Cf):
		return ""
	case r == '’' || r == '‘':
		return "'"
	case unicode.Is(unicode.Pd, r) || r == '−':
		return "-"
	case unicode.IsLetter(r), unicode.IsNumber(r):
		if plain := text.Fold(string(r)); plain != "" {
			return plain
		}
	}
	return string(r)
}

// folded is a text as searches see it.
func folded(s string) string {
	var f folder
	var b strings.Builder
	for _, r := range s {
		b.WriteString(f.next(r))
	}
	return b.String()
}
