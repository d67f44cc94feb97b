package command_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// expectation is what must come out of an example, or of a variant of it.
type expectation struct {
	Name      string         `json:"name"`
	Set       map[string]any `json:"set"`
	Results   map[string]any `json:"results"`
	Contains  []string       `json:"pdf_contains"`
	Lacks     []string       `json:"pdf_lacks"`
	FoundBy   []string       `json:"found_by"`
	Refused   string         `json:"refused"`
	Variants  []expectation  `json:"variants"`
	AlertList []string       `json:"alerts"`
}

const examples = "../../data/exchange/testdata/acceptance"

func TestExamplesGiveWhatIsExpected(t *testing.T) {
	paths, err := filepath.Glob(examples + "/S?.json")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	for _, path := range paths {
		var expected expectation
		unmarshal(t, read(t, strings.TrimSuffix(path, ".json")+".expect.json"), &expected)
		example := read(t, path)
		for _, e := range append([]expectation{expected}, expected.Variants...) {
			name := strings.TrimSuffix(filepath.Base(path), ".json")
			t.Run(strings.TrimSuffix(name+"/"+e.Name, "/"), func(t *testing.T) {
				var doc map[string]any
				unmarshal(t, example, &doc)
				for path, value := range e.Set {
					put(t, doc, path, value)
				}
				tryExample(t, doc, e)
			})
		}
	}
}

// decoy is another person, whom no search may find and no refusal touch.
const decoy = `{"format": "buron/dossier/1",
"newcomer": {"title": "Mme", "first_name": "Hélène", "last_name": "Bouffard", "birth_year": 1970, "city": "Tours", "status": "at_home"},
"project": {"path": "undecided", "adviser": "Élodie Fau", "telecentre": "Ydes", "commune": {"name": "Ydes", "insee": "15265", "postcode": "15210"},
"opened_on": "2026-09-01", "last_contact_on": "2026-09-01", "target_date": "2028-05-02",
"notes": [{"on": "2026-09-01", "text": "Aime la randonnée.", "private": false}]}}`

func tryExample(t *testing.T, doc map[string]any, e expectation) {
	b := newBuron(t, doc["today"].(string))
	b.must("import", b.file("decoy.json", []byte(decoy)))
	before := b.list()
	raw, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	in := b.file("in.json", raw)
	if e.Refused != "" {
		_, stderr, code := b.run("import", in)
		if code != 1 || !strings.Contains(stderr, e.Refused) || strings.Count(stderr, "\n") != 1 {
			t.Errorf("import ends with %d and says %q; 1 and a line with %q expected", code, stderr, e.Refused)
		}
		if diff := cmp.Diff(before, b.list()); diff != "" {
			t.Errorf("refused, yet the register has changed: %s", diff)
		}
		return
	}
	number := strings.Fields(b.must("import", in))[0]
	shown := b.show(number)
	results, _ := shown["results"].(map[string]any)
	for key, want := range e.Results {
		if got := results[key]; (got == nil) != (want == nil) || !sameValue(got, want) {
			t.Errorf("%s is %v, want %v", key, got, want)
		}
	}
	e.alertsHold(t, shown)
	b.paperHolds(number, e)
	for _, words := range e.FoundBy {
		if found := b.list("--search", words); len(found) != 1 || found[0].Number != number {
			t.Errorf("%q finds %v, want %s alone", words, found, number)
		}
	}
	if found := b.list("--search", "bouffard"); len(found) != 1 || found[0].Number != before[0].Number {
		t.Errorf("bouffard finds %v, want %s alone", found, before[0].Number)
	}
	b.roundTrip(number, doc, shown)
}

// put changes the member of doc that path names, a.b[1].c.
func put(t *testing.T, doc map[string]any, path string, value any) {
	t.Helper()
	steps := regexp.MustCompile(`[^.\[\]]+`).FindAllString(path, -1)
	var at any = doc
	for i, step := range steps {
		last := i == len(steps)-1
		switch here := at.(type) {
		case map[string]any:
			if last {
				here[step] = value
			}
			at = here[step]
		case []any:
			n, err := strconv.Atoi(step)
			if err != nil || n >= len(here) {
				t.Fatalf("nothing at %s", path)
			}
			if last {
				here[n] = value
			}
			at = here[n]
		}
	}
}

// alertsHold looks for the alerts that are expected. An example raises no other
// warning; a variant may.
func (e expectation) alertsHold(t *testing.T, shown map[string]any) {
	t.Helper()
	raised := map[string]bool{}
	alerts, _ := shown["alerts"].([]any)
	for _, a := range alerts {
		alert := a.(map[string]any)
		id := alert["id"].(string)
		raised[id] = true
		if alert["text"] == "" {
			t.Errorf("alert %s says nothing", id)
		}
		if e.Name == "" && alert["severity"] != "info" && !slices.Contains(e.AlertList, id) {
			t.Errorf("alert %s isn't expected", id)
		}
	}
	for _, id := range e.AlertList {
		if !raised[id] {
			t.Errorf("alert %s isn't raised", id)
		}
	}
}

// paperHolds prints the plan and looks for the texts. An amount isn't found
// inside a longer one.
func (b *buron) paperHolds(number string, e expectation) {
	b.t.Helper()
	out := filepath.Join(b.dir, "plan.pdf")
	b.must("plan", number, "-o", out)
	texts := []string{pdfText(b.t, out), pdfText(b.t, out, "-layout")}
	on := func(s string) bool {
		want := regexp.MustCompile(`(^|[^\d,.−-])` + regexp.QuoteMeta(plain(s)))
		return slices.ContainsFunc(texts, want.MatchString)
	}
	for _, s := range e.Contains {
		if !on(s) {
			b.t.Errorf("the plan lacks « %s »", s)
		}
	}
	for _, s := range e.Lacks {
		if on(s) {
			b.t.Errorf("the plan contains « %s »", s)
		}
	}
}

var blanks = regexp.MustCompile(`[\s\x{a0}\x{202f}]+`)

func plain(s string) string { return blanks.ReplaceAllString(s, " ") }

func pdfText(t *testing.T, path string, options ...string) string {
	t.Helper()
	out, err := exec.Command("pdftotext", append(append([]string{"-enc", "UTF-8"}, options...), path, "-")...).Output()
	if err != nil {
		t.Fatalf("pdftotext (of poppler-utils): %v", err)
	}
	// A compound that is broken over two lines is one word again.
	joined := regexp.MustCompile(`-\s*\n\s*`).ReplaceAllString(string(out), "-")
	return plain(joined)
}

// roundTrip exports, imports into a second register and exports again.
func (b *buron) roundTrip(number string, doc, shown map[string]any) {
	b.t.Helper()
	first, second := filepath.Join(b.dir, "first.json"), filepath.Join(b.dir, "second.json")
	b.must("export", number, "-o", first)
	var one, two map[string]any
	unmarshal(b.t, read(b.t, first), &one)
	project := maps.Clone(doc["project"].(map[string]any))
	answers := maps.Clone(project["answers"].(map[string]any))
	delete(answers, "start_date") // exported as target_date
	project["answers"] = answers
	for part, given := range map[string]any{"newcomer": doc["newcomer"], "project": project} {
		if missing := lost(given, one[part], part); len(missing) > 0 {
			b.t.Errorf("the export lacks %v", missing)
		}
	}
	other := &buron{t: b.t, dir: b.dir, register: filepath.Join(b.dir, "second.buron"), today: b.today}
	other.must("import", first)
	other.must("export", number, "-o", second)
	unmarshal(b.t, read(b.t, second), &two)
	if diff := cmp.Diff(one, two); diff != "" {
		b.t.Errorf("the second export differs: %s", diff)
	}
	again := other.show(number)
	for _, part := range []string{"newcomer", "project", "results", "alerts", "actions", "missing"} {
		if diff := cmp.Diff(shown[part], again[part]); diff != "" {
			b.t.Errorf("after the round trip %s differ: %s", part, diff)
		}
	}
}

// unordered are the lists whose order says nothing.
var unordered = regexp.MustCompile(`^project\.(notes|documents|appointments)$`)

// lost lists where back lacks something of given. Nothing, [] and {} are as
// good as an absent key, and 24000, "24000" and "24000.00" are one amount.
func lost(given, back any, at string) (missing []string) {
	switch given := given.(type) {
	case nil:
		return nil
	case map[string]any:
		there, _ := back.(map[string]any)
		for key, value := range given {
			missing = append(missing, lost(value, there[key], at+"."+key)...)
		}
		return missing
	case []any:
		there, _ := back.([]any)
		if len(there) != len(given) {
			return []string{at}
		}
		for i, value := range given {
			here := fmt.Sprintf("%s[%d]", at, i)
			if unordered.MatchString(at) && slices.ContainsFunc(there, func(v any) bool { return lost(value, v, here) == nil }) {
				continue
			}
			missing = append(missing, lost(value, there[i], here)...)
		}
		return missing
	}
	if sameValue(given, back) {
		return nil
	}
	return []string{at}
}

func sameValue(a, b any) bool {
	trim := func(v any) string {
		s := fmt.Sprint(v)
		if strings.Contains(s, ".") && regexp.MustCompile(`^-?\d+\.\d+$`).MatchString(s) {
			s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
		}
		return s
	}
	return trim(a) == trim(b)
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func unmarshal(t *testing.T, raw []byte, v any) {
	t.Helper()
	if err := json.Unmarshal(raw, v); err != nil {
		t.Fatal(err)
	}
}
