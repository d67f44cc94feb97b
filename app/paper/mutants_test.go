package paper

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"sync"
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
	p.in(ElP, func() {
		p.tickBox(left, p.y, true)
		p.blank(left+10*mm, p.y+p.tickSide(), 60*mm)
	})
	p.y += 10 * mm
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

var soundFile struct {
	sync.Once
	file []byte
}

// sound is the specimen's file, which nobody may change.
func sound(t *testing.T) []byte {
	t.Helper()
	soundFile.Do(func() { soundFile.file = paint(t, specimen(t)) })
	return soundFile.file
}

func TestTheSpecimenIsSound(t *testing.T) {
	for _, fault := range inspect.Check(sound(t)) {
		t.Error(fault)
	}
}

// mutant is a file that was sound but for one thing.
type mutant interface {
	// faults are what the checker says against it; reason is what must be among
	// them.
	faults(t *testing.T) []string
	reason() string
}

// ofBytes is a file whose bytes were changed.
type ofBytes struct {
	want   string
	change func([]byte) []byte
}

func (m ofBytes) reason() string { return m.want }

func (m ofBytes) faults(t *testing.T) []string {
	return inspect.Check(m.change(slices.Clone(sound(t))))
}

// ofDocument is a file whose document said something else to the finisher.
type ofDocument struct {
	want   string
	change func(*archive.Document)
}

func (m ofDocument) reason() string { return m.want }

func (m ofDocument) faults(t *testing.T) []string {
	l, meta := specimen(t), Meta{Printed: printedAt, Author: "Élodie Fau"}
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
	return inspect.Check(file)
}

// ofObjects is a file whose objects were changed.
type ofObjects struct {
	want   string
	change func(opened)
}

func (m ofObjects) reason() string { return m.want }

func (m ofObjects) faults(t *testing.T) []string {
	o := open(t)
	m.change(o)
	return o.Check()
}

// mutants are all those that stand under a name.
func mutants(t *testing.T) map[string]mutant {
	all := map[string]mutant{}
	add := func(name string, m mutant) {
		if all[name] != nil {
			t.Errorf("two mutants are called %q", name)
		}
		all[name] = m
	}
	for name, m := range byteMutants {
		add(name, m)
	}
	for name, m := range documentMutants {
		add(name, m)
	}
	for _, some := range []map[string]ofObjects{fileMutants, metadataMutants, contentMutants, treeMutants, fontMutants} {
		for name, m := range some {
			add(name, m)
		}
	}
	return all
}

// refuse runs a mutant, and says whether it is refused for its reason.
func refuse(t *testing.T, m mutant) bool {
	t.Helper()
	faults := m.faults(t)
	if !slices.ContainsFunc(faults, func(s string) bool { return strings.Contains(s, m.reason()) }) {
		t.Errorf("want a fault that says %q, got %q", m.reason(), faults)
		return false
	}
	return true
}

// byteMutants break the file as it is written.
var byteMutants = map[string]ofBytes{
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
	"short identifiers": {"/ID isn't twice", func(b []byte) []byte {
		at := bytes.LastIndex(b, []byte("/ID[")) + len("/ID[")
		return slices.Concat(b[:at], []byte("<00><00>"), b[at+len("<>")*2+64:])
	}},
	"a newer version":                 {"no header", swap("%PDF-1.7", "%PDF-2.0")},
	"a table of the old kind":         {"startxref leads nowhere", oldTable},
	"an older table besides":          {"file has Prev", swap("/Type/XRef/", "/Type/XRef/Prev 9/")},
	"an identifier of an odd number":  {"odd length hex string", swap("/ID[<", "/ID[<0")},
	"a line that ends otherwise":      {"isn't where the table says", swap("obj\n<</Type/Metadata", "obj\r<</Type/Metadata")},
	"an object that ends on its line": {"isn't where the table says", swap("?>\nendstream\nendobj", "?>\nendstream endobj")},
	"a stream that begins otherwise":  {"isn't where the table says", swap("stream\n<?xpacket", "stream\r<?xpacket")},
	"a stream that ends on its line":  {"isn't where the table says", swap("?>\nendstream", "?> endstream")},
}

// oldTable puts a table as it was before version 1.5 where startxref leads.
func oldTable(b []byte) []byte {
	end := bytes.LastIndex(b, []byte("startxref\n"))
	start, err := strconv.Atoi(strings.Fields(string(b[end:]))[1])
	if err != nil {
		panic(err)
	}
	return slices.Concat(b[:start], []byte("xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R>>\n"), b[end:])
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

// documentMutants break what the finisher is given.
var documentMutants = map[string]ofDocument{
	"no title":            {"no title", func(d *archive.Document) { d.Title = "" }},
	"a title without end": {"holds a string of 34002 bytes", func(d *archive.Document) { d.Title = strings.Repeat("é", 17_000) }},
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
	"a field of nothing":  {"doesn't say what it is", func(d *archive.Document) { d.Elements[of(d, "Form")].Field = "" }},
	"a silent field":      {"without its name", func(d *archive.Document) { d.Elements[of(d, "Form")].Alt = "" }},
	"a field in text":     {"is a field to fill in", func(d *archive.Document) { d.Elements[of(d, "P")].Field = archive.ToTick }},
	"a button on paper":   {"neither to be ticked", func(d *archive.Document) { d.Elements[of(d, "Form")].Field = "/Role/pb" }},
	"a box half ticked":   {"ticked or not", func(d *archive.Document) { d.Elements[of(d, "Form")].Field = "/Role/cb/checked/neutral" }},
	"a line ticked":       {"and ticked", func(d *archive.Document) { d.Elements[of(d, "Form")].Field = "/Role/tv/checked/on" }},
	"another's content":   {"is of a", func(d *archive.Document) { d.Pages[1].Marks[0] = of(d, "P") }},
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
