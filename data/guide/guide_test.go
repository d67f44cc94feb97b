package guide_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/guide/guidetest"
	"github.com/buron-cantal/buron/data/rates"
)

var today, _ = calendar.ParseISO("2026-11-24")

func load(t testing.TB, files fs.FS) *guide.Library {
	t.Helper()
	table, err := rates.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	l, err := guide.Load(files, table)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// library is the one that the program starts with.
func library(t testing.TB) *guide.Library {
	t.Helper()
	l, _ := guidetest.Shipped(t)
	return l
}

// small is a set of guides just large enough to hold one of everything.
func small(t testing.TB) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	root := os.DirFS("testdata/small")
	err := fs.WalkDir(root, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		raw, err := fs.ReadFile(root, path)
		files[path] = &fstest.MapFile{Data: raw}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// edit changes the one place of a file that reads old.
func edit(t testing.TB, files fstest.MapFS, path, old, new string) {
	t.Helper()
	text := string(files[path].Data)
	if strings.Count(text, old) != 1 {
		t.Fatalf("%s holds %q %d times, not once", path, old, strings.Count(text, old))
	}
	files[path] = &fstest.MapFile{Data: []byte(strings.Replace(text, old, new, 1))}
}

// dossier is one whose answers are these, as JSON by question id.
func dossier(t testing.TB, g *guide.Guide, answers map[string]string) data.Dossier {
	t.Helper()
	d := data.Dossier{
		Newcomer: data.Newcomer{Answers: data.Answers{}},
		Project:  data.Project{Path: g.Path, Answers: data.Answers{}},
	}
	for id, raw := range answers {
		q := g.Question(id)
		if q == nil {
			t.Fatalf("no question %s", id)
			break
		}
		to := d.Project.Answers
		if q.BelongsTo == guide.OfNewcomer {
			to = d.Newcomer.Answers
		}
		switch raw {
		case "unsure":
			to[id] = data.Answer{Unsure: true}
		case "typed":
			// What was there before stays until the mistake is mended.
			to[id] = data.Answer{Typed: "n’importe quoi", Value: json.RawMessage(`"20"`)}
		default:
			to[id] = data.Answer{Value: json.RawMessage(raw)}
		}
	}
	return d
}

func TestCountsOfTheGuides(t *testing.T) {
	l := library(t)
	common := l.For(data.Undecided)
	type counts struct{ steps, questions, needed, actions, essential, legal, check, documents, rules, roles int }
	count := func(g *guide.Guide) counts {
		c := counts{steps: len(g.Steps), questions: len(g.Questions()), actions: len(g.Actions), documents: len(g.Documents), rules: len(g.Rules), roles: len(g.Roles)}
		for _, q := range g.Questions() {
			if q.Needed {
				c.needed++
			}
		}
		for _, a := range g.Actions {
			if a.Essential {
				c.essential++
			}
			if a.Legal {
				c.legal++
			}
			if a.Check {
				c.check++
			}
		}
		return c
	}
	less := func(a, b counts) counts {
		return counts{
			a.steps - b.steps, a.questions - b.questions, a.needed - b.needed, a.actions - b.actions, a.essential - b.essential,
			a.legal - b.legal, a.check - b.check, a.documents - b.documents, a.rules - b.rules, a.roles - b.roles,
		}
	}
	if got, want := count(common), (counts{7, 37, 7, 7, 2, 0, 2, 2, 9, 5}); got != want {
		t.Errorf("common has %+v, not %+v", got, want)
	}
	for path, want := range map[data.Path]counts{
		data.BusinessCreation:   {10, 89, 4, 33, 21, 2, 15, 21, 19, 16},
		data.EmployeeRelocation: {7, 53, 6, 31, 18, 2, 7, 10, 15, 14},
		data.Training:           {6, 43, 5, 31, 17, 1, 11, 18, 15, 8},
	} {
		if got := less(count(l.For(path)), count(common)); got != want {
			t.Errorf("%s has %+v, not %+v", path, got, want)
		}
	}
}

func TestGuideOfAPath(t *testing.T) {
	l := library(t)
	t.Run("asks common first and last", func(t *testing.T) {
		var groups []string
		for _, step := range l.For(data.Training).Steps {
			if len(groups) == 0 || groups[len(groups)-1] != step.Group {
				groups = append(groups, step.Group)
			}
		}
		if got := strings.Join(groups, " "); got != "meet project close" {
			t.Errorf("groups come as %q", got)
		}
	})
	t.Run("calls the target date and the stages by its own words", func(t *testing.T) {
		g := l.For(data.EmployeeRelocation)
		if g.Milestone.Label != "Jour du déménagement" || g.StageLabel(data.StagePlan) != "Préparation du départ" {
			t.Errorf("milestone %q, plan %q", g.Milestone.Label, g.StageLabel(data.StagePlan))
		}
		if g.StageLabel(data.StageClosed) != "Clos" {
			t.Errorf("closed is %q, which common says", g.StageLabel(data.StageClosed))
		}
	})
	t.Run("a path that doesn't exist has the common guide", func(t *testing.T) {
		if l.For("mars") != l.For(data.Undecided) {
			t.Error("another guide")
		}
	})
	t.Run("ids find their parts, others nothing", func(t *testing.T) {
		g := l.For(data.BusinessCreation)
		if g.Action("cfe_form") == nil || g.Document("cfe_receipt") == nil || g.Role("urssaf") == nil || g.Question("turnover") == nil {
			t.Error("a part isn't found")
		}
		if g.Action("x") != nil || g.Document("x") != nil || g.Role("x") != nil || g.Question("x") != nil || l.Question("x") != nil {
			t.Error("something is found under no id")
		}
	})
	t.Run("texts have their no-break spaces", func(t *testing.T) {
		g := l.For(data.Undecided)
		if label := g.Question("contact_origin").Label; label != "Comment nous avez-vous connus\u202f?" {
			t.Errorf("label is %q", label)
		}
	})
	t.Run("a step without a short title has its title", func(t *testing.T) {
		for _, step := range l.For(data.Training).Steps {
			if step.Short == "" {
				t.Errorf("%s has none", step.ID)
			}
		}
	})
}

func TestFill(t *testing.T) {
	g := library(t).For(data.EmployeeRelocation)
	help := g.Question("home_days").Help
	want := "Le calcul compare l’indemnité à la limite admise\u00a0: 2,70\u00a0€ par jour et 59,40\u00a0€ par mois."
	if got := g.Fill(help, today); got != want {
		t.Errorf("in 2026: %q", got)
	}
	before, _ := calendar.ParseISO("2024-06-01")
	if got := g.Fill(help, before); !strings.Contains(got, "2,60\u00a0€") {
		t.Errorf("in 2024: %q", got)
	}
	if got := g.Fill("Sous {rate:INCONNU}.", today); got != "Sous {rate:INCONNU}." {
		t.Errorf("an unknown code gives %q", got)
	}
	for _, path := range data.Paths {
		g := library(t).For(path)
		for _, a := range g.Actions {
			for _, text := range []string{g.Fill(a.Why, today), g.Fill(a.How, today)} {
				if strings.Contains(text, "{") {
					t.Errorf("%s: left unfilled: %s", a.ID, text)
				}
			}
		}
	}
}

func TestVersionFollowsTheFiles(t *testing.T) {
	files := small(t)
	before := load(t, files)
	edit(t, files, "guides/training.yaml", `"Point"`, `"Bilan"`)
	after := load(t, files)
	if len(before.For(data.Training).Version) != 12 {
		t.Errorf("version is %q", before.For(data.Training).Version)
	}
	if before.For(data.Training).Version == after.For(data.Training).Version {
		t.Error("a changed file leaves the version as it was")
	}
	if before.For(data.BusinessCreation).Version != after.For(data.BusinessCreation).Version {
		t.Error("another path's file changes the version")
	}
}

// The version is 12 digits of the SHA-256 of common and path files, one after
// the other: sha256sum over cat common.yaml creation.yaml says the same.
func TestVersionIsTheDigestOfBothFiles(t *testing.T) {
	files := fstest.MapFS{}
	for path, file := range small(t) {
		files[path] = file
	}
	if got, want := load(t, files).For(data.BusinessCreation).Version, digest(files, "common", "creation"); got != want {
		t.Errorf("version is %s, not %s", got, want)
	}
	if got, want := load(t, files).For(data.Undecided).Version, digest(files, "common"); got != want {
		t.Errorf("undecided: version is %s, not %s", got, want)
	}
}

// A corrected value is printed by every path's texts, without loading them
// again; the library it was made from prints what it did.
func TestTextsFollowACorrectedTable(t *testing.T) {
	table, err := rates.Load(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	shipped, err := guide.Load(assets.Files, table)
	if err != nil {
		t.Fatal(err)
	}
	on := today
	corrected, err := table.With([]rates.Correction{{Code: "RGPD_DELAI_REPONSE", Value: "2", Source: "essai", On: on}})
	if err != nil {
		t.Fatal(err)
	}
	with := shipped.With(corrected)
	for _, path := range data.Paths {
		before, after := shipped.For(path), with.For(path)
		if got := after.Fill("{rate:RGPD_DELAI_REPONSE}", on); got != "2\u00a0mois" {
			t.Errorf("%s prints %q", path, got)
		}
		if got := before.Fill("{rate:RGPD_DELAI_REPONSE}", on); got != "1\u00a0mois" {
			t.Errorf("%s printed %q before", path, got)
		}
		if before.Version != after.Version || len(before.Questions()) != len(after.Questions()) || len(before.Actions) != len(after.Actions) {
			t.Errorf("%s: the guide itself changes", path)
		}
	}
	if with.Question("last_name") == nil || with.Communes() == nil || with.For("nowhere").Path != data.Undecided {
		t.Error("the library lacks something")
	}
}

func BenchmarkLoad(b *testing.B) {
	table, err := rates.Load(assets.Files)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := guide.Load(assets.Files, table); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFacts(b *testing.B) {
	g := library(b).For(data.BusinessCreation)
	d := acceptance(b, "S1")
	b.ReportAllocs()
	for b.Loop() {
		g.Facts(d, nil)
	}
}
