package paper

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// paragraph is a layout with one paragraph a page, each in runs that follow each
// other.
func paragraph(pages ...[]string) *Layout {
	l := &Layout{Elements: []Element{{Kind: ElDocument, Parent: -1}, {Kind: ElP}}}
	for _, runs := range pages {
		var page Page
		x := left
		for i, text := range runs {
			op := Op{Kind: OpText, X: x, Y: 50 * mm, Face: Face(i % 2), Size: 11 * pt, Text: text, Of: 1}
			page.Ops = append(page.Ops, op)
			x += length(sumWeight(Run{Text: text, Face: op.Face, Size: op.Size}))
		}
		l.Pages = append(l.Pages, page)
	}
	return l
}

func TestWordsAreFoundHoweverTheyAreTyped(t *testing.T) {
	l := paragraph([]string{"Maëlle L’Hélias-Bœuf gagne ", "1\u202f432\u00a0€", " par mois, dès l’été."})
	for words, want := range map[string]int{
		"Maëlle":            1,
		"maelle":            1,
		"MAËLLE":            1,
		"l'helias":          1,
		"L’Hélias‑Boeuf":    1,
		"bœuf":              1,
		"1432":              1,
		"1 432 €":           1,
		"1432€":             0, // a space stands before the sign
		"gagne 1 432":       1,
		"gagne  1432 € par": 1,
		"e":                 8,
		"été.":              1,
		"":                  0,
		"  ":                0,
		"Clermont":          0,
		"par\nmois":         1,
		"mois, des":         1,
		"x":                 0,
	} {
		if got := len(NewIndex(l).Find(words)); got != want {
			t.Errorf("%q stands in %d places, want %d", words, got, want)
		}
	}
}

func TestALineThatGoesOnIsReadOn(t *testing.T) {
	l := paragraph([]string{"la chambre de commerce et "}, []string{"d’industrie"})
	x := NewIndex(l)
	hits := x.Find("commerce et d'industrie")
	if len(hits) != 1 || hits[0].Page != 0 {
		t.Fatalf("found %v", hits)
	}
	boxes := x.Boxes(hits[0])
	if len(boxes) != 2 || boxes[0].Page != 0 || boxes[1].Page != 1 || boxes[1].X != left {
		t.Errorf("lit up %v", boxes)
	}
	if got := x.Find("et dindustrie"); got != nil {
		t.Errorf("an apostrophe is no letter: %v", got)
	}
}

func TestWhatEndsALineOrAnElementDoesntRunOn(t *testing.T) {
	l := paragraph([]string{"Murat", "Cantal"})
	if got := NewIndex(l).Find("muratcantal"); len(got) != 1 {
		t.Errorf("a word in two faces: %v", got)
	}
	l.Pages[0].Ops[0].Breaks = 1
	if x := NewIndex(l); len(x.Find("muratcantal")) != 0 || len(x.Find("murat cantal")) != 1 {
		t.Error("the end of a line parts no words")
	}
	l.Pages[0].Ops[1].Of = Artifact
	if x := NewIndex(l); len(x.Find("murat cantal")) != 0 || len(x.Find("cantal")) != 1 {
		t.Error("a header goes on from the text")
	}
}

func TestALitUpRectangleLiesUnderItsWord(t *testing.T) {
	l := paragraph([]string{"Un mot, ", "deux mots"})
	x := NewIndex(l)
	wide := func(face Face, s string) Length { return length(sumWeight(Run{Text: s, Face: face, Size: 11 * pt})) }
	var got []Box
	for _, h := range x.Find("mot") {
		got = append(got, x.Boxes(h)...)
	}
	second := l.Pages[0].Ops[1]
	want := []Box{
		{X: left + wide(Regular, "Un "), W: wide(Regular, "mot")},
		{X: second.X + wide(Bold, "deux "), W: wide(Bold, "mot")},
	}
	for i := range want {
		want[i].Y, want[i].H = 50*mm-Size(11*pt).em()*905/1000, Size(11*pt).em()*1117/1000
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	left, top, w, h := got[0].Share()
	if left <= 0 || top <= 0 || w <= 0 || h <= 0 || left+w >= 1 || top+h >= 1 {
		t.Errorf("parts of the page: %v %v %v %v", left, top, w, h)
	}
	for _, b := range x.Boxes(x.Find("mot, deux")[0]) {
		if b.W <= 0 {
			t.Errorf("an empty rectangle: %v", b)
		}
	}
}

func TestWhatIsFoundIsOrderedAsItStandsOnThePages(t *testing.T) {
	text := func(x, y Length, of int) Op {
		return Op{Kind: OpText, X: x, Y: y, Size: 11 * pt, Text: "mot mot", Of: of}
	}
	l := &Layout{Elements: make([]Element, 3), Pages: []Page{
		{Ops: []Op{text(left, 285*mm, Artifact), text(second, 50*mm, 1), text(left, 50*mm, 2)}},
		{Ops: []Op{text(left, 20*mm, 2)}},
	}}
	x := NewIndex(l)
	var got []Box
	for _, h := range x.Find("mot") {
		b := x.Boxes(h)[0]
		got = append(got, Box{Page: b.Page, X: b.X / (10 * mm), Y: b.Y / (10 * mm)})
	}
	want := []Box{{0, 2, 4, 0, 0}, {0, 2, 4, 0, 0}, {0, 11, 4, 0, 0}, {0, 11, 4, 0, 0}, {0, 2, 28, 0, 0}, {0, 2, 28, 0, 0}, {1, 2, 1, 0, 0}, {1, 2, 1, 0, 0}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestALineFromRightToLeftIsLitUpWhole(t *testing.T) {
	const hebrew = "\u05e9\u05dc\u05d5\u05dd Murat"
	l := paragraph([]string{hebrew})
	x := NewIndex(l)
	box := x.Boxes(x.Find("murat")[0])[0]
	if box.X != left || box.W != length(sumWeight(Run{Text: hebrew, Size: 11 * pt})) {
		t.Errorf("lit up %v", box)
	}
}

// Every word that a layout draws is found on its page, under its letters.
func TestEveryDrawnWordIsFound(t *testing.T) {
	for _, path := range []string{"creation", "training"} {
		l := lay(t, input(t, fictional(t, path)))
		x := NewIndex(l)
		for p, page := range l.Pages {
			for _, op := range page.Ops {
				if op.Kind != OpText {
					continue
				}
				for _, word := range strings.Fields(op.Text) {
					if !foundAt(x, word, p, op) {
						t.Errorf("page %d: %q of %q isn't found", p+1, word, op.Text)
					}
				}
			}
		}
	}
}

func foundAt(x *Index, word string, page int, op Op) bool {
	for _, h := range x.Find(word) {
		for _, b := range x.Boxes(h) {
			if b.Page == page && b.X >= op.X && b.Y < op.Y && b.Y+b.H > op.Y {
				return true
			}
		}
	}
	return false
}

func TestFindNeverPanicsAndStaysOnThePages(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(rapid.String(), 1, 5).Draw(t, "texts")
		l := paragraph(texts)
		x := NewIndex(l)
		all := strings.Join(texts, "")
		words := rapid.OneOf(rapid.String(), rapid.Just(all)).Draw(t, "words")
		for _, h := range x.Find(words) {
			for _, b := range x.Boxes(h) {
				if b.Page != 0 || b.X < left {
					t.Fatalf("%q in %q: %v", words, texts, b)
				}
			}
		}
	})
}

func BenchmarkIndex(b *testing.B) {
	l := lay(b, input(b, fictional(b, "creation")))
	for b.Loop() {
		NewIndex(l)
	}
}

func BenchmarkFind(b *testing.B) {
	x := NewIndex(lay(b, input(b, fictional(b, "creation"))))
	for b.Loop() {
		x.Find("e")
	}
}
