package paper

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/paper/archive/inspect"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
)

// nastyText is a text as bad as people, files and other programs make it.
type nastyText struct {
	name    string
	text    string
	squares bool // something in it can't be printed, which is to be counted
}

var nastyTexts = []nastyText{
	{"right to left", "שלום עולם 42 (א) مرحبا 3,5 %", true},
	{"zalgo", "Z" + strings.Repeat("\u0301\u0300\u0302", 40) + "algo", false},
	{"emoji joined", "👩‍👩‍👧‍👦 🏳️‍🌈 🇫🇷 👍🏽", true},
	{"NUL and controls", "a\x00b\x01\x02\x07\x08c\x1b[31m\x7f\u0080\u009fd", false},
	{"lone surrogates", "a\xed\xa0\x80b\xed\xbf\xbfc", true},
	{"invalid UTF-8", "a\xff\xfe\x80b\xc3", true},
	{"one endless word", strings.Repeat("sansespace", 2_000), false},
	{"bidi overrides", "\u202e\u202dgauche\u202c\u2066droite\u2069\u200f\u200e\u061c", false},
	{"narrow spaces", "1\u202f234\u202f567,5\u00a0€\u202f; « oui »\u2007\u2009\u3000\u00a0\u00a0", false},
	{"HTML", `<b onclick="x()">gras</b></p></main><script>alert('1')</script><!-- &amp; &#0; ]]> -->`, false},
	{"PDF operators", ") Tj ET Q endstream endobj 1 0 obj << /JS (app.alert(1)) >> %%EOF \\) \\( \\\\ BT (", false},
	{"line ends", "un\r\ndeux\rtrois\n\n\n\n\n\n\n\nquatre\u2028cinq\u2029six\tsept\vhuit\fneuf\u0085dix", false},
	{"private use", "\ue000\uf8ff\U000f0000\U0010fffd", true},
	{"no characters", "a\ufffe\uffff\U0001fffeb\ufdd0\ufffd", true},
	{"nothing to see", "\u200b\u200c\u200d\ufeff\u00ad\u2060\u180e\u034f", false},
	{"marks without a base", "\u0301\u0301\u20dd\u0300a", true},
	{"templates", "{nb} {where} {{.}} ${HOME} %s %d %[1]v \\n $1 `id`", false},
	{"brackets", "((((]]]]<<<<>>>>{{{{\\\\\\\\\"\"\"\"''''", false},
	{"other scripts", "中文 日本語 ไทย हिन्दी አማርኛ 한국어", true},
	{"spaces alone", " \u00a0\u2003\u3000 \t ", false},
	{"a title of 2 000", strings.Repeat("Un titre qui ne finit pas, ", 75)[:2_000], false},
	{"hyphens", "Saint\u2011Flour\u2010le\u2212Vieux-\u2013-\u2014----------" + strings.Repeat("Rhin-", 80), false},
}

// marked gives each field a text between two words of its own, so that what is
// lost can be told.
type marked struct {
	text   func() string
	fields []string // their names
	texts  []string
	// vary gives another value to a question that isn't answered with a text, or
	// has it unanswered; nil leaves them as they are.
	vary func(q *guide.Question, value any) (any, bool)
}

func saying(text string) *marked { return &marked{text: func() string { return text }} }

func (m *marked) next(field string) string {
	text := m.text()
	m.fields, m.texts = append(m.fields, field), append(m.texts, text)
	return fmt.Sprintf("qa%03d %s wz%03d", len(m.fields)-1, text, len(m.fields)-1)
}

// everyField is a dossier of a path, and what surrounds it, in which m fills
// every field that a person or a file fills.
func everyField(t testing.TB, path data.Path, m *marked) Input {
	d := loaded(t, path, "\u00a7")
	for _, q := range engine(t).Guides.For(path).Questions() {
		answers := d.Project.Answers
		if q.BelongsTo == guide.OfNewcomer {
			answers = d.Newcomer.Answers
		}
		if q.Private {
			continue
		}
		var value any
		if err := json.Unmarshal(answers[q.ID].Value, &value); err != nil {
			t.Fatal(err)
		}
		if m.vary != nil {
			answered := false
			if value, answered = m.vary(q, value); !answered {
				delete(answers, q.ID)
				continue
			}
		}
		raw, err := json.Marshal(m.in(q, value))
		if err != nil {
			t.Fatal(err)
		}
		answers[q.ID] = data.Answer{Value: raw}
	}
	d.Project.Adviser = m.next("adviser")
	d.Notes[0].Text = m.next("note")
	for i := range d.Appointments {
		d.Appointments[i].Place = m.next("place of appointment")
	}
	in := input(t, d)
	for i := range in.Plan.Actions {
		a := &in.Plan.Actions[i]
		if i < 3 {
			a.Title, a.Assignee = m.next("title of action"), m.next("assignee")
		}
	}
	in.Structure = data.Structure{
		Adviser: m.next("structure.adviser"), Telecentre: m.next("structure.telecentre"), Phone: m.next("structure.phone"),
		Hours: m.next("structure.hours"), Email: m.next("structure.email"), DataOfficer: m.next("structure.officer"),
	}
	in.Telecentre = &data.Telecentre{
		Name: m.next("centre.name"), Phone: m.next("centre.phone"), Email: m.next("centre.email"), Hours: m.next("centre.hours"),
		Equipment: m.next("centre.equipment"), Specialities: m.next("centre.specialities"),
		Commune: data.Commune{Name: m.next("centre.commune"), Postcode: "15300"},
	}
	in.Contacts = map[data.ID]data.Contact{}
	for _, r := range in.Plan.Roles {
		in.Contacts[data.ID(r.ID)] = data.Contact{Name: m.next("contact.name"), Phone: m.next("contact.phone"), Hours: m.next("contact.hours")}
	}
	return in
}

// in puts a text of m's wherever a value of a question is a text.
func (m *marked) in(q *guide.Question, value any) any {
	switch value := value.(type) {
	case []any:
		out := make([]any, len(value))
		for i, v := range value {
			out[i] = m.in(q, v)
		}
		return out
	case map[string]any:
		for _, column := range q.Columns {
			if v, there := value[column.ID]; there {
				value[column.ID] = m.in(column, v)
			}
		}
		if name, there := value["name"].(string); there && q.Kind == guide.KindCommune {
			value["name"] = m.next(q.ID + " of " + name)
		}
		return value
	case string:
		switch q.Kind {
		case guide.KindText, guide.KindLongText, guide.KindPhone, guide.KindEmail, guide.KindPostcode, guide.KindSIRET, guide.KindTelecentre:
			return m.next(q.ID)
		}
	}
	return value
}

// every document of the dossier, partners and appointments by their first.
func hostileDocuments(t testing.TB, in Input, visit func(o DocumentOffer, lay func() (*Layout, error))) {
	t.Helper()
	seen := map[DocumentID]int{}
	after := over(t, in)
	for _, o := range Documents(in.Plan) {
		from := in
		if o.ID == DocCertificate {
			from, o.Available = after, whyNoCertificate(after.Plan, o.Of) == ""
		}
		if seen[o.ID]++; o.Available && seen[o.ID] <= 2 {
			visit(o, func() (*Layout, error) { return LayDocument(o.ID, from, o.Of) })
		}
	}
}

func TestNothingNastyIsLostFromAnyDocument(t *testing.T) {
	for which, path := range data.Paths {
		m := saying("texte")
		plain := everyField(t, path, m)
		printed := map[string][]int{} // the fields that each document says
		hostileDocuments(t, plain, func(o DocumentOffer, lay func() (*Layout, error)) {
			l, err := lay()
			if err != nil {
				t.Fatal(err)
			}
			said := content(l)
			for i := range m.fields {
				if strings.Contains(said, fmt.Sprintf("qa%03d", i)) {
					printed[o.Reference()] = append(printed[o.Reference()], i)
				}
			}
		})
		if len(printed[string(DocPlan)]) < 20 {
			t.Fatalf("%s: the plan says %d fields", path, len(printed[string(DocPlan)]))
		}
		for n, kind := range nastyTexts {
			m := saying(kind.text)
			in := everyField(t, path, m)
			at := 0
			hostileDocuments(t, in, func(o DocumentOffer, lay func() (*Layout, error)) {
				t.Run(fmt.Sprint(path, " ", o.Reference(), " ", kind.name), func(t *testing.T) {
					l, err := lay()
					if data.CodeOf(err) == data.TooManyPages && len(kind.text) > 10_000 {
						return // which is said
					}
					if err != nil {
						t.Fatal(err)
					}
					said := content(l)
					for _, i := range printed[o.Reference()] {
						// One page has no room for everything; what is cut there says so.
						if !strings.Contains(said, fmt.Sprintf("qa%03d", i)) && (o.ID == DocPlan || !strings.Contains(said, "…")) {
							t.Errorf("%s is lost", m.fields[i])
						}
						// The plan says each text to its end; no address is longer than
						// the two lines it has.
						if !strings.Contains(said, fmt.Sprintf("wz%03d", i)) && m.fields[i] != "structure.email" && o.ID == DocPlan && len(kind.text) < 10_000 {
							t.Errorf("the end of %s is lost", m.fields[i])
						}
					}
					if kind.squares != (l.Unprintable > 0) && len(printed[o.Reference()]) > 0 {
						t.Errorf("%d characters can't be printed", l.Unprintable)
					}
					// Each document is written once for some kind, each kind in some plan.
					if at++; at%len(nastyTexts) == n || o.ID == DocPlan && n%len(data.Paths) == which {
						hostileOutputs(t, l, true)
					}
				})
			})
		}
	}
}

// hostileOutputs holds that a layout can be written in every form, and says the
// same there.
func hostileOutputs(t *testing.T, l *Layout, painted bool) {
	t.Helper()
	for i, page := range l.Pages {
		for _, op := range page.Ops {
			if what := breaks(op); what != "" {
				t.Fatalf("page %d: %s: %s", i+1, what, l.line(op))
			}
			if op.Kind == OpText && strings.ContainsFunc(op.Text, unicode.IsControl) {
				t.Errorf("page %d draws %q", i+1, op.Text)
			}
		}
	}
	page := twinOf(l)
	_, said := readTwin(t, page)
	if got, want := plain(said), plain(readingInTwin(l)); got != want {
		t.Errorf("the page and the paper differ:\n%s", cmp.Diff(strings.Fields(want), strings.Fields(got)))
	}
	if !painted {
		return
	}
	file := paint(t, l)
	if wrong := inspect.Check(file); len(wrong) > 0 {
		t.Errorf("the file isn't sound: %v", wrong[:min(5, len(wrong))])
	}
	saysWhatWasLaidOut(t, l, file)
	Picture(l, len(l.Pages)-1, 40)
}

func TestTextsOfAllKindsAreThere(t *testing.T) {
	if len(nastyTexts) < 20 {
		t.Errorf("%d kinds of nastyTexts texts", len(nastyTexts))
	}
	names := map[string]bool{}
	for _, kind := range nastyTexts {
		names[kind.name] = true
	}
	if len(names) != len(nastyTexts) {
		t.Error("two kinds have one name")
	}
	for _, path := range data.Paths {
		m := saying("")
		everyField(t, path, m)
		if len(m.fields) < 30 || slices.Contains(m.fields, "") {
			t.Errorf("%s: %d fields", path, len(m.fields))
		}
	}
}

func TestADocumentWithoutEndIsRefusedInWords(t *testing.T) {
	d := data.Dossier{Project: data.Project{Path: data.BusinessCreation}}
	for range 200 {
		d.Notes = append(d.Notes, data.Note{On: today, Text: strings.Repeat("mot ", 5_000)})
	}
	in := input(t, d)
	hostileDocuments(t, in, func(o DocumentOffer, lay func() (*Layout, error)) {
		l, err := lay()
		if o.ID != DocPlan {
			if err != nil || len(l.Pages) > maxPages {
				t.Errorf("%s, which says no note: %v", o.ID, err)
			}
			return
		}
		if l != nil || data.CodeOf(err) != data.TooManyPages {
			t.Fatalf("the plan is laid out on %v", err)
		}
		if said := words.Sentence(err); !strings.Contains(said, "400 pages") || !strings.Contains(said, "notes") {
			t.Errorf("it is refused with %q", said)
		}
	})
}

func TestFiveHundredActionsStandInEveryDocumentThatSaysThem(t *testing.T) {
	d := fictional(t, "creation")
	d.Planned = true
	for i := range 500 {
		d.Actions = append(d.Actions, data.Action{
			ID: data.ID(fmt.Sprintf("own-%d", i)), Title: fmt.Sprintf("Action numéro %03d", i), Who: "newcomer",
			Status: data.ToDo, Due: today.AddDays(i),
		})
	}
	in := input(t, d)
	// A partner's sheet says those that call upon it.
	for i := range in.Plan.Actions {
		in.Plan.Actions[i].Of = &guide.Action{ID: string(in.Plan.Actions[i].ID), PartnerRole: "urssaf"}
	}
	hostileDocuments(t, in, func(o DocumentOffer, lay func() (*Layout, error)) {
		l, err := lay()
		if err != nil {
			t.Fatalf("%s: %v", o.ID, err)
		}
		said := content(l)
		if o.ID == DocPlan || o.Reference() == "partner_sheet:urssaf" {
			for i := range 500 {
				if !strings.Contains(said, fmt.Sprintf("Action numéro %03d", i)) {
					t.Fatalf("%s lacks action %d", o.Reference(), i)
				}
			}
		}
		hostileOutputs(t, l, o.ID != DocPlan)
	})
}

// FuzzAnyFieldOfAnyDocument puts any text in every field of any document.
func FuzzAnyFieldOfAnyDocument(f *testing.F) {
	for i, kind := range nastyTexts {
		if len(kind.text) < 600 {
			f.Add(kind.text, uint8(i), uint8(i), i%2 == 0)
		}
	}
	for i, s := range []string{"", "]]></rdf:li>&amp;", "\r\\", "a@b.fr", "0465712010", "–"} {
		f.Add(s, uint8(i), uint8(i), i%2 == 1)
	}
	f.Fuzz(func(t *testing.T, text string, path, document uint8, large bool) {
		if len(text) > 600 {
			t.Skip()
		}
		in := everyField(t, data.Paths[int(path)%len(data.Paths)], saying(text))
		in.Large = large
		// What only a file can say: a number, an hour and an id that are none.
		d := &in.Plan.Dossier
		d.Project.Number = text
		d.Appointments = append(d.Appointments, data.Appointment{At: text, Kind: text, Place: text, Status: "planned"})
		in.Plan.Actions[0].ID, in.Plan.Actions[0].Who = data.ID(text), text
		offers := slices.DeleteFunc(Documents(in.Plan), func(o DocumentOffer) bool { return !o.Available })
		o := offers[int(document)%len(offers)]
		l, err := LayDocument(o.ID, in, o.Of)
		if data.CodeOf(err) == data.TooManyPages {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		hostileOutputs(t, l, true)
	})
}
