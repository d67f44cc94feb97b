package paper

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
)

var update = flag.Bool("update", false, "write the golden layouts anew")

// documents are the plans that the tests below look at.
func documents(t testing.TB) map[string]Input {
	all := map[string]Input{}
	for _, name := range []string{"creation", "company", "relocation", "training"} {
		all[name] = input(t, fictional(t, name))
	}
	large := input(t, fictional(t, "creation"))
	large.Large, large.Draft = true, true
	all["large-draft"] = large
	all["hostile"] = input(t, hostile(t))
	hostileLarge := input(t, hostile(t))
	hostileLarge.Large = true
	all["hostile-large"] = hostileLarge
	for name, s := range map[string]string{"endless-words": strings.Repeat("mots sans fin ", 80), "endless-word": strings.Repeat("motsansfin", 120)} {
		in := input(t, everywhere(t, s))
		in.Structure = data.Structure{Adviser: s, Telecentre: s, Phone: s, Hours: s, Email: s, DataOfficer: s}
		in.Telecentre = &data.Telecentre{Name: s, Phone: s, Email: s, Hours: s, Equipment: s, Specialities: s, Commune: data.Commune{Name: s, Postcode: s}}
		in.Contacts = map[data.ID]data.Contact{"urssaf": {Name: s, Phone: s, Hours: s}, "creation_network": {Name: s, Phone: s, Hours: s}}
		all[name] = in
	}
	before, after := muchChanged(t)
	frozen := freeze(before)
	all["second-version"] = versioned(after, 2, &frozen)
	all["second-version"].Version.Fingerprint = "3f9a 71c2 e04b" // the guides' wording is their own affair
	bare := input(t, data.Dossier{})
	bare.Telecentre, bare.Contacts, bare.Structure = nil, nil, data.Structure{}
	all["bare"] = bare
	return all
}

func TestLayoutsAreTheGoldenOnes(t *testing.T) {
	for name, in := range documents(t) {
		t.Run(name, func(t *testing.T) {
			got := strings.Join(lay(t, in).Lines(), "\n") + "\n"
			path := filepath.Join("testdata", name+".golden")
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
				t.Errorf("the layout has changed (-update writes it anew):\n%s", diff)
			}
		})
	}
}

// TestPagesKeepTheirRules holds what look.md asks of every page.
func TestPagesKeepTheirRules(t *testing.T) {
	for name, in := range documents(t) {
		t.Run(name, func(t *testing.T) {
			l := lay(t, in)
			for i, page := range l.Pages {
				if page.Name == "" {
					t.Errorf("page %d has no name", i+1)
				}
				for _, op := range page.Ops {
					if what := breaks(op); what != "" {
						t.Errorf("page %d: %s: %s", i+1, what, l.line(op))
					}
				}
				headingsStandOverSomething(t, l, i)
				nothingOverlaps(t, page)
			}
		})
	}
}

// breaks says which rule an operation breaks: the margins, rules and type that
// survive a photocopier.
func breaks(op Op) string {
	const slack = 300 // rounding, in µm
	switch op.Kind {
	case OpText:
		if op.X < left-slack || op.X+textWidth(strings.TrimRight(op.Text, " "), op.Face, op.Size) > right+slack {
			return "beyond the margins"
		}
		if op.Of != Artifact && (op.Y < top || op.Y > bottom) {
			return "above or below the content"
		}
		if op.Size < 9*pt {
			return "too small"
		}
	case OpLine, OpBox, OpDisc:
		if !op.Fill && op.Stroke < 0.25*mm {
			return "too thin"
		}
	}
	return ""
}

// headingsStandOverSomething holds that no heading ends a page.
func headingsStandOverSomething(t *testing.T, l *Layout, page int) {
	t.Helper()
	heading := -1
	ops := l.Pages[page].Ops
	for i, op := range ops {
		if op.Kind != OpText || op.Of == Artifact {
			continue
		}
		heading = -1
		switch l.Elements[op.Of].Kind {
		case ElH1, ElH2, ElH3:
			heading = i
		}
	}
	if heading >= 0 && l.Pages[page].Name != words.PaperPages.Notes {
		t.Errorf("page %d ends with a heading: %s", page+1, ops[heading].Text)
	}
}

// nothingOverlaps holds that no two texts of a page touch the same place.
func nothingOverlaps(t *testing.T, page Page) {
	t.Helper()
	type place struct {
		x0, x1, y0, y1 Length
		text           string
	}
	var places []place
	for _, op := range page.Ops {
		text := strings.TrimRight(op.Text, " ")
		if op.Kind != OpText || text == "" {
			continue
		}
		em := op.Size.em()
		here := place{op.X, op.X + textWidth(text, op.Face, op.Size) - 300, op.Y - em*6/10, op.Y + em/10, text}
		for _, other := range places {
			if here.x0 < other.x1 && other.x0 < here.x1 && here.y0 < other.y1 && other.y0 < here.y1 {
				t.Errorf("%q stands over %q", here.text, other.text)
			}
		}
		places = append(places, here)
	}
}

func TestTheBackPageIsLastAndOnTheBackOfASheet(t *testing.T) {
	for name, in := range documents(t) {
		t.Run(name, func(t *testing.T) {
			l := lay(t, in)
			back := -1
			for i, page := range l.Pages {
				for _, op := range page.Ops {
					if op.Text == words.Paper.WhoToCall && op.Kind == OpText && op.Of != Artifact {
						back = i + 1
					}
				}
			}
			if back%2 != 0 {
				t.Errorf("the back page is page %d of %d, the front of a sheet", back, len(l.Pages))
			}
			if in.Large || strings.HasPrefix(name, "endless") {
				// What stands there takes more than a page.
				return
			}
			if back != len(l.Pages) {
				t.Errorf("the back page is page %d of %d", back, len(l.Pages))
			}
		})
	}
}

func TestAnIntroductionStaysWithWhatItIntroduces(t *testing.T) {
	for y := top + 1*mm; y < bottom; y += 1 * mm {
		p := newPress(false)
		p.turn()
		p.y = y
		p.section("Pour aller plus loin")
		p.intro("Ces actions aident.")
		table := &table{columns: []tableColumn{{head: "Action", width: width}}}
		for range 2 {
			table.rows = append(table.rows, row{cells: []cell{table.text(0, p.run(Regular, sizeTable, "Faites connaissance"))}})
		}
		p.print(table)
		last := len(p.layout.Pages) - 1
		for _, want := range []string{"Pour aller plus loin", "Ces actions aident.", "Faites connaissance"} {
			if !strings.Contains(pageText(p.layout, last), want) {
				t.Errorf("%q isn't on the page of the table, begun at %d mm", want, y/mm)
			}
		}
	}
}

func TestTheCalendarNeverGoesOnForOneLine(t *testing.T) {
	moments := make([]moment, 4)
	for i := range moments {
		moments[i] = moment{day: today.AddDays(40 * i), text: "échéance"}
	}
	for y := top + 1*mm; y < bottom; y += 1 * mm {
		c := newComposer(input(t, fictional(t, "training")))
		c.turn()
		c.y = y
		c.timeline(moments)
		last := pageText(c.layout, len(c.layout.Pages)-1)
		if n := strings.Count(last, "échéance"); n < 2 {
			t.Errorf("begun at %d mm, the calendar ends with a page of %d", y/mm, n)
		}
	}
}

func TestEveryPageIsNumberedAndNamed(t *testing.T) {
	l := lay(t, input(t, fictional(t, "training")))
	for i := range l.Pages {
		said := pageText(l, i)
		for _, want := range []string{
			fmt.Sprintf("page\u00a0%d/%d", i+1, len(l.Pages)),
			"Télécentre de Murat", "Dossier MUR-2026-0014 · M.\u00a0Loïc Le Bœuf-Évrard",
			"Plan d’accompagnement, édition du 24 novembre 2026",
		} {
			if !strings.Contains(said, want) {
				t.Errorf("page %d lacks %q", i+1, want)
			}
		}
		if markedAsDraft(l.Pages[i]) {
			t.Errorf("page %d says that it is a draft", i+1)
		}
	}
}

func TestADraftSaysSoOnEveryPage(t *testing.T) {
	in := input(t, fictional(t, "training"))
	in.Draft = true
	l := lay(t, in)
	for i, page := range l.Pages {
		if !strings.Contains(pageText(l, i), "Projet de plan d’accompagnement, édition") {
			t.Errorf("the footer of page %d doesn't say that it is a draft", i+1)
		}
		if !markedAsDraft(page) {
			t.Errorf("page %d isn't marked as a draft", i+1)
		}
	}
}

// markedAsDraft says whether « projet » stands white on black in the header.
func markedAsDraft(page Page) bool {
	return slices.ContainsFunc(page.Ops, func(op Op) bool {
		return op.Kind == OpText && op.White && op.Text == words.Paper.Draft && op.Y < top
	})
}

// pageText is what a page says, one operation after the other.
func pageText(l *Layout, page int) string {
	var b strings.Builder
	for _, op := range l.Pages[page].Ops {
		if op.Kind == OpText {
			b.WriteString(op.Text + "\n")
		}
	}
	return b.String()
}

// content is all that the pages say but their running lines, as one text:
// operations follow each other without anything between.
func content(l *Layout) string {
	var b strings.Builder
	for _, page := range l.Pages {
		for _, op := range page.Ops {
			if op.Kind == OpText && op.Of != Artifact {
				b.WriteString(op.Text)
			}
		}
	}
	return b.String()
}

// plain makes every space one plain space, as reading a PDF does.
func plain(s string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s)), " ")
}

// everywhere is a dossier that says s wherever a text may stand.
func everywhere(t testing.TB, s string) data.Dossier {
	d := fictional(t, "creation")
	raw := json.RawMessage(said(s).Value)
	for _, answers := range []data.Answers{d.Newcomer.Answers, d.Project.Answers} {
		for id, a := range answers {
			if len(a.Value) > 0 && a.Value[0] == '"' {
				answers[id] = data.Answer{Value: raw}
			}
		}
	}
	d.Project.Number, d.Project.Adviser = s, s
	d.Notes = []data.Note{{On: today, Text: s}}
	d.Appointments = []data.Appointment{{At: s, Kind: s, Place: s, Status: "planned"}, {At: "2026-12-01T09:30", Kind: "visit", Place: s, Status: "planned"}}
	d.Planned = true
	d.Actions = []data.Action{
		{ID: "market_study", Title: s, Who: "newcomer", Assignee: s, Due: today, Status: data.ToDo},
		{ID: data.ID(s), Title: s, Who: s, Status: data.ToConfirm},
	}
	return d
}
