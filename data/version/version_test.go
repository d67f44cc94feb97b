package version_test

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide/guidetest"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/version"
)

func TestTheSameContentHasTheSameFingerprintInAnyRegister(t *testing.T) {
	all := append(fictional(t), one(t))
	rapid.Check(t, func(rt *rapid.T) {
		d := all[rapid.IntRange(0, len(all)-1).Draw(rt, "dossier")]
		here, there := frozen(t, d, today), frozen(t, elsewhere(rt, d), today)
		if diff := cmp.Diff(string(here.JSON()), string(there.JSON())); diff != "" {
			rt.Fatal(diff)
		}
		if printOf(here) != printOf(there) {
			rt.Fatal("two fingerprints")
		}
	})
}

func TestATextTypedOnAnotherMachineIsTheSameContent(t *testing.T) {
	here, there := one(t), one(t)
	there.Notes[0].Text = norm.NFD.String("Élan à Murat.\r\n")
	here.Notes[0].Text = "Élan à Murat.\n"
	there.Project.Adviser = norm.NFD.String(there.Project.Adviser)
	guidetest.Answer(t, &here, "activity", "Métier")
	there.Project.Answers["activity"] = data.Answer{Value: json.RawMessage(norm.NFD.String(`"Métier"`))}
	if diff := cmp.Diff(string(frozen(t, here, today).JSON()), string(frozen(t, there, today).JSON())); diff != "" {
		t.Fatal(diff)
	}
}

// TestADayThatPassesMakesNoVersion: what should have begun is « dès maintenant »
// on whatever day one prints, and a day of its own would change each time.
func TestADayThatPassesMakesNoVersion(t *testing.T) {
	proposal := one(t)
	proposal.Planned, proposal.Actions = false, nil
	guidetest.Answer(t, &proposal, "target_date", "2026-12-15")
	stored := created(t, proposal, today)
	for name, d := range map[string]data.Dossier{"a proposal": proposal, "a plan that was created": stored} {
		t.Run(name, func(t *testing.T) {
			first := frozen(t, d, today)
			at := slices.IndexFunc(first.Actions, func(a version.Action) bool { return a.Now })
			if at < 0 {
				t.Fatal("nothing begins at once")
			}
			for days := range 6 {
				later := frozen(t, d, today.AddDays(days))
				for _, c := range version.Changes(first, later) {
					if c.Kind != version.ActionMoved || !c.To.Now || c.From.Day > today.AddDays(days) {
						t.Errorf("%d days later: %+v", days, c)
					}
				}
				for i, a := range first.Actions {
					if a.Now && (later.Actions[i].Title != a.Title || !later.Actions[i].Now) && name == "a plan that was created" {
						t.Errorf("%d days later « %s » is %+v", days, a.Title, later.Actions[i])
					}
				}
			}
		})
	}
	guidetest.Answer(t, &proposal, "target_date", "2027-02-01")
	for days := range 70 { // each line has its own day, or begins at once
		p := engine(t).Plan(proposal, today.AddDays(days))
		for i, a := range frozen(t, proposal, p.Today).Actions {
			of := p.Actions[slices.IndexFunc(p.Actions, func(b plan.Action) bool { return string(b.ID) == a.ID })]
			if !a.Now && a.Due != of.Rule.Advised {
				t.Errorf("%d days later action %d, %s, has the day %s, advised for %s", days, i, a.ID, a.Due, of.Rule.Advised)
			}
		}
	}
	settled := one(t)
	for i := range settled.Actions { // nothing to do in the days to come
		settled.Actions[i].Due = today.AddDays(90 + i)
	}
	for days := range 60 {
		if got, want := printOf(frozen(t, settled, today.AddDays(days))), printOf(frozen(t, settled, today)); got != want {
			t.Fatalf("%d days later: %+v", days, version.Changes(frozen(t, settled, today), frozen(t, settled, today.AddDays(days))))
		}
	}
}

// TestWhatIsNotPrintedMakesNoVersion changes what stays in the register.
func TestWhatIsNotPrintedMakesNoVersion(t *testing.T) {
	for name, change := range map[string]func(*data.Dossier){
		"a private note":            func(d *data.Dossier) { d.Notes[1].Text = "Autre chose." },
		"a private answer":          func(d *data.Dossier) { guidetest.Answer(t, d, "adviser_remarks", "Rappelé.") },
		"an answer for statistics":  func(d *data.Dossier) { guidetest.Answer(t, d, "birth_year", 1981) },
		"a meeting that took place": func(d *data.Dossier) { d.Appointments[1].Status = "excused" },
		"the last contact":          func(d *data.Dossier) { d.Project.LastContactOn = today.AddDays(-1) },
		"a note on an action":       func(d *data.Dossier) { d.Actions[0].Note = "Penser au devis." },
		"an action that has begun":  func(d *data.Dossier) { d.Actions[3].Status = data.Doing },
		"a refused proposal":        func(d *data.Dossier) { d.Actions[3].Refused = "2027-01-04" },
		"the version of the guide":  func(d *data.Dossier) { d.Project.GuideVersion = "0123456789ab" },
		"an empty shared note":      func(d *data.Dossier) { d.Notes = append(d.Notes, data.Note{On: today, Text: " \n"}) },
		"an answer that isn't sure": func(d *data.Dossier) { d.Project.Answers["experience"] = data.Answer{Unsure: true} },
		"an action that was dropped": func(d *data.Dossier) {
			d.Actions = append(d.Actions, data.Action{ID: "x-y", Title: "Non", Status: data.Dropped})
		},
		"the state of a piece unused": func(d *data.Dossier) {
			d.Documents = append(d.Documents, data.DocumentState{Document: "x", Status: "received"})
		},
	} {
		t.Run(name, func(t *testing.T) {
			before, d := one(t), clone(one(t))
			change(&d)
			if diff := cmp.Diff(string(frozen(t, before, today).JSON()), string(frozen(t, d, today).JSON())); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNothingThatIsMadeByChanceOrByTheClockIsFrozen(t *testing.T) {
	chance := regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}|T\d\d:\d\d:\d\d|"n1"|"a1"|"t1"`)
	for _, d := range append(fictional(t), one(t)) {
		if found := chance.FindString(string(frozen(t, d, today).JSON())); found != "" {
			t.Errorf("%s: %s", d.Project.Number, found)
		}
	}
	if said := string(frozen(t, one(t), today).JSON()); strings.Contains(said, "Ne pas dire") || strings.Contains(said, "À rappeler") {
		t.Error("a private text is frozen")
	}
}

func TestAFrozenPlanIsReadBackByteForByte(t *testing.T) {
	for _, d := range append(fictional(t), one(t), data.Dossier{}) {
		was := frozen(t, d, today).JSON()
		is, err := version.Read(was)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(was, is.JSON()) {
			t.Error(cmp.Diff(string(was), string(is.JSON())))
		}
	}
	if _, err := version.Read([]byte("{")); err == nil {
		t.Error("half a plan was read")
	}
}

func TestTheCanonicalFormIsThis(t *testing.T) {
	f := version.Frozen{
		Format: version.Format, Number: "MUR-2026-0001", Path: data.Training, Structure: version.Structure{Phone: "<04>"},
		Answers: []version.Answer{{ID: "course", Label: "Formation", Value: json.RawMessage(`"Soudure & \"arc\""`)}},
		Actions: []version.Action{{Title: "Écrire", Stage: data.StagePlan, Status: data.ToDo, Due: today}},
	}
	const want = `{"format":"buron/plan/1","number":"MUR-2026-0001","path":"training","structure":{"phone":"<04>"},"guide":{},` +
		`"answers":[{"id":"course","label":"Formation","value":"Soudure & \"arc\""}],` +
		`"actions":[{"title":"Écrire","stage":"plan","status":"to_do","due":"2026-11-24"}]}`
	if diff := cmp.Diff(want, string(f.JSON())); diff != "" {
		t.Error(diff)
	}
	if got := version.Fingerprint([]byte("abc")); got != "ba78 16bf 8f01" {
		t.Errorf("the fingerprint of abc is %s", got)
	}
}
