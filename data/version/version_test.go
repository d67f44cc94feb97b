package version_test

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide/guidetest"
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
// on whatever day one prints, and a day of its own would change each time. Only
// what the plan warns of may come with a day.
func TestADayThatPassesMakesNoVersion(t *testing.T) {
	content := func(d data.Dossier, days int) string {
		f := frozen(t, d, today.AddDays(days))
		f.Alerts = nil
		return string(f.JSON())
	}
	late := one(t)
	late.Planned, late.Actions = false, nil
	guidetest.Answer(t, &late, "target_date", "2026-12-15")
	soon := clone(late)
	guidetest.Answer(t, &soon, "target_date", "2027-02-01")
	for name, d := range map[string]data.Dossier{
		"a proposal that is late": late, "a proposal": soon, "a plan that was created late": created(t, late, today),
		"a plan that was created": created(t, soon, today),
	} {
		t.Run(name, func(t *testing.T) {
			for days := range 60 {
				if diff := cmp.Diff(content(d, 0), content(d, days)); diff != "" {
					t.Fatalf("%d days later:\n%s", days, diff)
				}
			}
		})
	}
	// Nor does the day on which the actions were created move any of them.
	here, there := clone(late), clone(late)
	here.Actions, here.Planned = engine(t).Create(late, today), true
	there.Actions, there.Planned = engine(t).Create(late, today.AddDays(1)), true
	dates := func(f version.Frozen) map[string]string {
		of := map[string]string{}
		for _, a := range f.Actions {
			of[a.ID] = a.Due.String()
		}
		return of
	}
	if diff := cmp.Diff(dates(frozen(t, here, today.AddDays(2))), dates(frozen(t, there, today.AddDays(2)))); diff != "" {
		t.Errorf("created a day later:\n%s", diff)
	}
	for _, d := range fictional(t) {
		at := content(d, 0)
		for _, days := range []int{1, 2, 5} {
			if diff := cmp.Diff(at, content(d, days)); diff != "" {
				t.Errorf("%d days later:\n%s", days, diff)
			}
		}
	}
}

// TestCreatingWhatWasHandedOverMakesNoVersion: a proposal that nobody changed
// says the same once it is the adviser's.
func TestCreatingWhatWasHandedOverMakesNoVersion(t *testing.T) {
	d := one(t)
	d.Planned, d.Actions = false, nil
	guidetest.Answer(t, &d, "target_date", "2027-09-01")
	d.Project.OpenedOn = today
	was := frozen(t, d, today)
	d.Actions, d.Planned = engine(t).Create(d, today), true
	if diff := cmp.Diff(string(was.JSON()), string(frozen(t, d, today.AddDays(3)).JSON())); diff != "" {
		t.Error(diff)
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
	passed := one(t) // it raises an alert
	own := actionOf(&passed, mine)
	own.Legal, own.Due = true, today.AddDays(-3)
	for _, d := range append(fictional(t), one(t), passed) {
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
