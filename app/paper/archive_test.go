package paper

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/paper/archive/inspect"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
)

// everyOther are the documents in large print, and one under a logo.
func everyOther(t *testing.T) map[string]*Layout {
	all := map[string]*Layout{}
	inputs := suiteInputs(t)
	for _, name := range []string{"creation", "company", "relocation", "training, over"} {
		in := inputs[name]
		in.Large = true
		laySuite(t, in, name+" large ", all)
	}
	shown := inputs["training, over"]
	shown.Logo = red(t, 400, 300)
	all["training with a logo"] = lay(t, shown)
	return all
}

// written is the folder where each document is left for other programs.
var written = flag.String("write", "", "a folder to which every document is written")

func TestEveryDocumentIsReadAndKept(t *testing.T) {
	for _, all := range []map[string]*Layout{every(t), everyOther(t)} {
		for name, l := range all {
			t.Run(name, func(t *testing.T) {
				file := paint(t, l)
				for _, fault := range inspect.Check(file) {
					t.Error(fault)
				}
				if *written == "" {
					return
				}
				as := strings.NewReplacer(" ", "-", ",", "", ":", "-").Replace(name) + ".pdf"
				if err := os.WriteFile(filepath.Join(*written, as), file, 0o600); err != nil {
					t.Fatal(err)
				}
			})
		}
	}
}

// TestWhatIsReadAloudIsWhatIsSeen holds that what each element says, read by
// its tags, is what was laid out as its content, no word touching the next.
func TestWhatIsReadAloudIsWhatIsSeen(t *testing.T) {
	for name, l := range every(t) {
		t.Run(name, func(t *testing.T) { saysWhatWasLaidOut(t, l, paint(t, l)) })
	}
}

// aloud is a file as a screen reader tells it, a line for each element.
func aloud(t fails, file []byte) string {
	t.Helper()
	said, err := inspect.Read(file)
	if err != nil {
		t.Fatalf("%v", err)
	}
	var b strings.Builder
	for _, s := range said {
		b.WriteString(s.Text + "\n")
	}
	return b.String()
}

func TestWordsOfTwoLinesAreReadApart(t *testing.T) {
	said := plain(aloud(t, paint(t, lay(t, input(t, fictional(t, "relocation"))))))
	for _, want := range []string{"sur place dès maintenant je commence", "Notre prochain rendez-vous mardi 15 décembre", "mar. 24 nov. 2026"} {
		if !strings.Contains(said, want) {
			t.Errorf("the plan doesn't say %q when read aloud", want)
		}
	}
}

func TestFromRightToLeftIsReadFromItsFirstLetter(t *testing.T) {
	d := data.Dossier{Notes: []data.Note{{On: today, Text: "Bonjour שלום עולם 42 et la suite."}}}
	file := paint(t, lay(t, input(t, d)))
	if !strings.Contains(aloud(t, file), "Bonjour שלום עולם 42 et la suite.") {
		t.Error("the note isn't read as it was typed")
	}
	if texts := strings.Join(drawn(t, file), "\n"); !strings.Contains(texts, "םולש") {
		t.Error("the note isn't drawn from right to left")
	}
}

func TestAFileNamesNobodyWhereThereIsNobody(t *testing.T) {
	l := specimen(t)
	for author, want := range map[string]string{"": "", " ": "", "\x00": "", "Élodie\nFau 🐄": "Élodie Fau □"} {
		file, err := PDF(l, Meta{Printed: printedAt, Author: author})
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range inspect.Check(file) {
			t.Errorf("%q: %s", author, fault)
		}
		f, err := inspect.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		if _, got, _ := f.Information(); got != want {
			t.Errorf("%q: the file names %q", author, got)
		}
	}
}

// TestATitleWithoutEndIsCut holds that an archive takes the file of a dossier
// whose name never ends.
func TestATitleWithoutEndIsCut(t *testing.T) {
	d := fictional(t, "creation")
	d.Newcomer.Answers["last_name"] = said(strings.Repeat("Œ", 30_000))
	file := paint(t, lay(t, input(t, d)))
	for _, fault := range inspect.Check(file) {
		t.Error(fault)
	}
	f, err := inspect.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	if title, _, _ := f.Information(); !strings.HasSuffix(title, "Œ…") {
		t.Errorf("the title is %d bytes long, and not cut", len(title))
	}
}

// TestLinksAreAroundWhatTheyLeadTo holds that the text of each link is what it
// leads to, and that who can't see it is told.
func TestLinksAreAroundWhatTheyLeadTo(t *testing.T) {
	file := paint(t, lay(t, input(t, fictional(t, "creation"))))
	said, err := inspect.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	var around []string
	for _, s := range said {
		if s.Kind == "Link" {
			around = append(around, address(strings.TrimSpace(s.Text)))
		}
	}
	f, err := inspect.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	var lead []string
	for _, n := range slices.Sorted(maps.Keys(f.Objects)) {
		link := f.Dict(ref(n))
		if link["Subtype"] != name("Link") {
			continue
		}
		to := inspect.Text(f.Dict(link["A"])["URI"])
		lead = append(lead, to)
		if says := inspect.Text(link["Contents"]); says != words.LinkSays(to) {
			t.Errorf("the link to %s says %q", to, says)
		}
	}
	if len(lead) < 3 || !slices.Equal(around, lead) {
		t.Errorf("links around %q lead to %q", around, lead)
	}
}

// TestTicksAreSaid holds that what a tick shows is read, beside what is ticked.
func TestTicksAreSaid(t *testing.T) {
	d := fictional(t, "creation")
	d.Planned = true
	d.Actions = []data.Action{
		{ID: "market_study", Title: "Interrogez dix clients", Who: "newcomer", Due: today, Status: data.Done, DoneOn: today},
		{ID: "pricing", Title: "Fixez votre prix", Who: "newcomer", Due: today.AddDays(9), Status: data.ToDo},
	}
	said, err := inspect.Read(paint(t, lay(t, input(t, d))))
	if err != nil {
		t.Fatal(err)
	}
	ticks := 0
	for i, s := range said {
		if s.Kind != "Form" || s.Alt != "coché" || s.In[len(s.In)-1] != "TD" {
			continue
		}
		ticks++
		if beside := said[i+1]; !strings.Contains(beside.Text, "Interrogez dix clients") {
			t.Errorf("the tick stands before %q", beside.Text)
		}
	}
	if ticks != 1 {
		t.Errorf("%d ticks are said", ticks)
	}
}

// TestWhatIsFilledInByHandIsAField holds that a screen reader finds each box to
// tick, ticked or not, and each place where rules to write on begin.
func TestWhatIsFilledInByHandIsAField(t *testing.T) {
	for name, l := range everyOther(t) {
		t.Run(name, func(t *testing.T) {
			want, got := map[string]int{}, map[string]int{}
			for _, page := range l.Pages {
				written := Artifact // the element whose rules are being drawn
				for _, op := range page.Ops {
					switch {
					case op.Sign == SignToTick:
						want["à cocher"]++
					case op.Sign == SignTicked:
						want["coché"]++
					case op.Sign == SignBlank && written != op.In:
						want["à remplir"]++
					}
					if op.Sign == SignBlank {
						written = op.In
					} else if op.Sign != NoSign || op.Of != Artifact {
						written = Artifact
					}
				}
			}
			said, err := inspect.Read(paint(t, l))
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range said {
				if s.Kind == "Form" {
					got[s.Alt]++
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestASignIsAllOfItsStrokes holds that what is drawn of a tick, or of the flag
// of the date aimed at, is in the element that says it.
func TestASignIsAllOfItsStrokes(t *testing.T) {
	d := fictional(t, "creation")
	d.Planned = true
	d.Actions = []data.Action{{ID: "market_study", Title: "Interrogez dix clients", Who: "newcomer", Due: today, Status: data.Done, DoneOn: today}}
	strokes := map[Sign]int{}
	for _, page := range markUp(lay(t, input(t, d))).pages {
		for i, op := range page.Ops {
			if op.Of == Artifact || op.Sign != SignTicked && op.Sign != SignGoal {
				continue
			}
			for _, next := range page.Ops[i:] {
				if next.Of != op.Of {
					break
				}
				strokes[op.Sign]++
			}
		}
	}
	if strokes[SignTicked] < 2 || strokes[SignGoal] < 4 {
		t.Errorf("a ticked box has %d strokes, the flag %d", strokes[SignTicked], strokes[SignGoal])
	}
}

// TestOtherProgramsReadEveryDocument asks qpdf, poppler and MuPDF, where they are
// installed: they must find nothing to say against a file.
func TestOtherProgramsReadEveryDocument(t *testing.T) {
	both := every(t)
	maps.Copy(both, everyOther(t))
	for name, l := range both {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "document.pdf")
			file := paint(t, l)
			if err := os.WriteFile(path, file, 0o600); err != nil {
				t.Fatal(err)
			}
			if said := tool(t, "qpdf", "--check", path); strings.Contains(said, "WARNING") {
				t.Errorf("qpdf: %s", said)
			}
			for reader, said := range map[string]string{
				"pdftotext": tool(t, "pdftotext", "-enc", "UTF-8", path, "-"),
				"mutool":    tool(t, "mutool", "draw", "-q", "-F", "text", path),
			} {
				for _, s := range headings(l) {
					if !strings.Contains(plain(said), plain(s)) {
						t.Errorf("%s doesn't find the heading %q", reader, s)
					}
				}
				said = strings.ReplaceAll(said, "warning: ICC support is not available", "")
				if strings.Contains(said, "warning: ") || strings.Contains(said, "error: ") {
					t.Errorf("%s: %s", reader, said)
				}
			}
			how := "-struct"
			if len(l.Pages) == 1 { // it reads a page again for each of its marks
				how = "-struct-text"
			}
			tree := tool(t, "pdfinfo", how, path)
			if strings.Contains(tree, "Error") {
				t.Errorf("pdfinfo: %s", tree)
			}
			if n := strings.Count(tree, "\n"); n < len(l.Pages)*4 {
				t.Errorf("pdfinfo finds %d elements", n)
			}
			if how == "-struct" {
				return
			}
			for _, s := range headings(l) {
				if !strings.Contains(plain(tree), fmt.Sprintf("%q", plain(s))) {
					t.Errorf("pdfinfo doesn't find the heading %q", s)
				}
			}
		})
	}
}

// headings are those of a layout that stand on one line.
func headings(l *Layout) []string {
	said, lines := map[int]string{}, map[int]int{}
	for _, page := range l.Pages {
		for _, op := range page.Ops {
			if op.Kind == OpText && op.Of != Artifact && slices.Contains(ranks, l.Elements[op.Of].Kind) {
				said[op.Of] += op.Text
				lines[op.Of]++
			}
		}
	}
	var all []string
	for of, s := range said {
		if lines[of] == 1 && !strings.ContainsAny(s, "□\\\"") && !rightToLeft(s) {
			all = append(all, s)
		}
	}
	return all
}

// FuzzReading holds that the reader takes any bytes.
func FuzzReading(f *testing.F) {
	sound := paint(f, specimen(f))
	f.Add(sound)
	f.Add(sound[:len(sound)/2])
	f.Add([]byte("%PDF-1.7\nstartxref\n0\n%%EOF\n"))
	f.Add([]byte("1 0 obj\n<</Type/XRef/W[1 4 2]/Size 1/Length 7>>\nstream\n\x00\x00\x00\x00\x00\x00\x00\nendstream\nendobj\nstartxref\n0\n%%EOF\n"))
	f.Add([]byte("1 0 obj\n" + strings.Repeat("[", 1_000) + "\nendobj\nstartxref\n0\n%%EOF\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		inspect.Check(raw)
		_, _ = inspect.Read(raw)
		_, _ = inspect.Drawn(raw)
	})
}
