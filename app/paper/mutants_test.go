package paper

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/paper/archive"
	"github.com/buron-cantal/buron/app/paper/archive/inspect"
)

// specimen is a layout with one of each thing that the checker looks at.
func specimen(t testing.TB) *Layout {
	p := newPress(false)
	p.layout.Title = "Spécimen"
	p.title("Un", "Un titre")
	p.paragraph(p.run(Regular, sizeText, "Un alinéa, שלום."))
	p.section("Une section")
	p.lead("mailto:a@exemple.invalid", oneLine(p.run(Regular, sizeText, "a@exemple.invalid")), left, p.y)
	p.y += 10 * mm
	p.bullets([]string{"premier", "second"})
	p.label("Un libellé")
	tab := &table{columns: []tableColumn{{head: "Quoi", width: 60 * mm}, {head: "Qui", width: 60 * mm}}}
	tab.rows = append(tab.rows, row{group: wrap([]Run{p.run(Bold, sizeText, "Groupe")}, width)})
	for _, s := range []string{"un", "deux"} {
		tab.rows = append(tab.rows, row{cells: []cell{tab.text(0, p.run(Regular, sizeTable, s)), tab.text(1, p.run(Bold, sizeTable, "moi"))}})
	}
	p.print(tab)
	p.section("Une autre")
	p.need(20 * mm)
	p.described(ElFigure, "Un carré noir", func() {
		p.draw(Op{Kind: OpBox, X: left, Y: p.y, W: 10 * mm, H: 10 * mm, Fill: true, Of: p.of})
	})
	p.turn()
	p.title("Deux", "Une autre page")
	p.paragraph(p.run(Italic, sizeText, "La fin."))
	p.rule(left, footRule, width, 0.25*mm)
	return p.layout
}

func TestTheSpecimenIsSound(t *testing.T) {
	for _, fault := range inspect.Check(paint(t, specimen(t))) {
		t.Error(fault)
	}
}

// TestBytesThatWereChangedAreRefused holds it for the file as it is written.
func TestBytesThatWereChangedAreRefused(t *testing.T) {
	sound := paint(t, specimen(t))
	for title, m := range map[string]struct {
		want   string
		change func([]byte) []byte
	}{
		"an older version":             {"no header", swap("%PDF-1.7", "%PDF-1.4")},
		"no binary comment":            {"no header", swap("%\xe2\xe3\xcf\xd3", "%abcd")},
		"a byte more at the beginning": {"startxref leads nowhere", swap("%PDF-1.7\n", "%PDF-1.7\n ")},
		"a byte less in a stream":      {"no table", swap("<?xpacket end", "?xpacket end")},
		"an object of another number":  {"object 4 isn't where the table says", swap("\n4 0 obj", "\n5 0 obj")},
		"something behind the end":     {"no startxref", func(b []byte) []byte { return append(b, "more"...) }},
		"no end":                       {"no startxref", func(b []byte) []byte { return b[:len(b)-7] }},
		"a table elsewhere":            {"startxref leads nowhere", swap("startxref\n", "startxref\n1")},
		"a length that lies":           {"isn't where the table says", digit("/Subtype/XML/Length ")},
		"a table of another size":      {"no table", digit("/Type/XRef/Size ")},
		"two identifiers":              {"/ID isn't twice", digit("ID[<")},
		"no identifier":                {"no /ID", swap("/ID[", "/IX[")},
		"encrypted":                    {"encrypted", swap("/Type/XRef/", "/Encrypt 1/Type/XRef/")},
	} {
		t.Run(title, func(t *testing.T) {
			refused(t, inspect.Check(m.change(slices.Clone(sound))), m.want)
		})
	}
}

// swap changes the last place where a text stands.
func swap(before, after string) func([]byte) []byte {
	return func(b []byte) []byte {
		at := bytes.LastIndex(b, []byte(before))
		if at < 0 {
			panic("the file doesn't hold " + before)
		}
		return slices.Concat(b[:at], []byte(after), b[at+len(before):])
	}
}

// digit changes the digit that follows a text.
func digit(before string) func([]byte) []byte {
	return func(b []byte) []byte {
		at := bytes.LastIndex(b, []byte(before)) + len(before)
		if b[at]++; b[at] > '9' {
			b[at] = '1'
		}
		return b
	}
}

func refused(t *testing.T, faults []string, want string) {
	t.Helper()
	if !slices.ContainsFunc(faults, func(s string) bool { return strings.Contains(s, want) }) {
		t.Errorf("want a fault that says %q, got %q", want, faults)
	}
}

// TestDocumentsThatSayTooLittleAreRefused holds it for what the finisher is
// given.
func TestDocumentsThatSayTooLittleAreRefused(t *testing.T) {
	l := specimen(t)
	meta := Meta{Printed: printedAt, Author: "Élodie Fau"}
	for title, m := range map[string]struct {
		want   string
		change func(*archive.Document)
	}{
		"no title":            {"no title", func(d *archive.Document) { d.Title = "" }},
		"a title without end": {"holds a string of more than", func(d *archive.Document) { d.Title = strings.Repeat("é", 17_000) }},
		"no language":         {"no language", func(d *archive.Document) { d.Language = "" }},
		"a silent figure":     {"without words", func(d *archive.Document) { d.Elements[of(d, "Figure")].Alt = "" }},
		"a figure nowhere":    {"doesn't say where it stands", func(d *archive.Document) { d.Elements[of(d, "Figure")].Box = archive.Box{} }},
		"a figure outside":    {"outside of its page", func(d *archive.Document) { d.Elements[of(d, "Figure")].Box.Top = 9000 }},
		"a rank left out":     {"of rank 3 after rank 1", func(d *archive.Document) { d.Elements[of(d, "H2")].Kind = "H3" }},
		"a row in no table":   {"TR under P", func(d *archive.Document) { d.Elements[of(d, "Table")].Kind = "P" }},
		"cells in no row":     {"TH under P", func(d *archive.Document) { d.Elements[of(d, "TR")].Kind = "P" }},
		"an item in no list":  {"LI under P", func(d *archive.Document) { d.Elements[of(d, "L")].Kind = "P" }},
		"a narrower row":      {"rows of", func(d *archive.Document) { d.Elements[of(d, "TH")].ColSpan = 3 }},
		"values without head": {"a value without a head", func(d *archive.Document) { d.Elements[of(d, "TH")].Kind = "TD" }},
		"an unknown element":  {"is a Aside", func(d *archive.Document) { d.Elements[of(d, "P")].Kind = "Aside" }},
		"content of a list":   {"holds content of its own", func(d *archive.Document) { d.Pages[0].Marks[0] = of(d, "L") }},
		"a silent link":       {"a link without words", func(d *archive.Document) { d.Pages[0].Links[0].Says = "" }},
		"a link to nowhere":   {"a link to nowhere", func(d *archive.Document) { d.Pages[0].Links[0].Address = "" }},
		"a link too small":    {"nobody can hit", func(d *archive.Document) { d.Pages[0].Links[0].Box = archive.Box{} }},
		"a bookmark back":     {"leads back", func(d *archive.Document) { slices.Reverse(d.Bookmarks) }},
		"a silent bookmark":   {"says nothing", func(d *archive.Document) { d.Bookmarks[0].Title = " " }},
		"another's content":   {"is of a", func(d *archive.Document) { d.Pages[1].Marks[0] = of(d, "P") }},
	} {
		t.Run(title, func(t *testing.T) {
			tagged := markUp(l)
			painted, pages, err := tagged.paint(meta)
			if err != nil {
				t.Fatal(err)
			}
			d := tagged.document(l, meta, pages)
			m.change(&d)
			file, err := archive.Finish(painted, d)
			if err != nil {
				t.Fatal(err)
			}
			refused(t, inspect.Check(file), m.want)
		})
	}
}

// of is the first element of a kind.
func of(d *archive.Document, kind string) int {
	return slices.IndexFunc(d.Elements, func(e archive.Element) bool { return e.Kind == kind })
}

func TestWhatCantBeFinishedIsAnError(t *testing.T) {
	l := specimen(t)
	meta := Meta{Printed: printedAt}
	for title, change := range map[string]func(painted []byte, d *archive.Document) []byte{
		"not painted":              func(_ []byte, d *archive.Document) []byte { return []byte("%PDF-1.3") },
		"cut off":                  func(p []byte, d *archive.Document) []byte { return p[:len(p)/2] },
		"without its table":        func(p []byte, d *archive.Document) []byte { return swap("xref\n0", "xerf\n0")(p) },
		"a page less described":    func(p []byte, d *archive.Document) []byte { d.Pages = d.Pages[:1]; return p },
		"nothing described":        func(p []byte, d *archive.Document) []byte { d.Elements = nil; return p },
		"a mark of no element":     func(p []byte, d *archive.Document) []byte { d.Pages[0].Marks[0] = 999; return p },
		"a link in a paragraph":    func(p []byte, d *archive.Document) []byte { d.Pages[0].Links[0].Of = of(d, "P"); return p },
		"an element in a later":    func(p []byte, d *archive.Document) []byte { d.Elements[1].Parent = 5; return p },
		"a bookmark to no page":    func(p []byte, d *archive.Document) []byte { d.Bookmarks[0].Page = 7; return p },
		"an object not where said": func(p []byte, d *archive.Document) []byte { return swap("\n2 0 obj", "\n9 0 obj")(p) },
	} {
		t.Run(title, func(t *testing.T) {
			tagged := markUp(l)
			painted, pages, err := tagged.paint(meta)
			if err != nil {
				t.Fatal(err)
			}
			d := tagged.document(l, meta, pages)
			painted = change(painted, &d)
			if file, err := archive.Finish(painted, d); err == nil || file != nil {
				t.Errorf("%d bytes and the error %v", len(file), err)
			}
		})
	}
}
