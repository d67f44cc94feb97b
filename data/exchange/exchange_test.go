package exchange_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/exchange"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/rates"
)

var library = sync.OnceValue(func() *guide.Library {
	table, err := rates.Load(assets.Files)
	if err != nil {
		panic(err)
	}
	lib, err := guide.Load(assets.Files, table)
	if err != nil {
		panic(err)
	}
	return lib
})

// examples are the complete files of the acceptance cases.
func examples(t testing.TB) map[string][]byte {
	t.Helper()
	paths, err := filepath.Glob("testdata/acceptance/S?.json")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	all := map[string][]byte{}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(path)] = raw
	}
	return all
}

func TestExamplesComeBackFieldForField(t *testing.T) {
	for name, raw := range examples(t) {
		t.Run(name, func(t *testing.T) {
			first, err := exchange.Read(raw, library())
			if err != nil {
				t.Fatal(err)
			}
			written, err := exchange.Write(first.Dossier, library())
			if err != nil {
				t.Fatal(err)
			}
			second, err := exchange.Read(written, library())
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(first.Dossier, second.Dossier, cmpopts.EquateEmpty()); diff != "" {
				t.Error(diff)
			}
			again, err := exchange.Write(second.Dossier, library())
			if err != nil || !bytes.Equal(written, again) {
				t.Errorf("a second export differs (%v):\n%s", err, cmp.Diff(string(written), string(again)))
			}
			if base, _ := exchange.Base(first.Dossier); second.Base != base {
				t.Errorf("the file carries the base %q, the dossier is %q", second.Base, base)
			}
		})
	}
}

func TestReadRefuses(t *testing.T) {
	long := strings.Repeat("x", data.MaxText+1)
	for name, c := range map[string]struct {
		old, new string
		code     data.Code
		at       string
		why      data.Code
	}{
		"another format":             {`"buron/dossier/1"`, `"autre"`, data.Refused, "format", data.FormatUnknown},
		"a newer format":             {`"buron/dossier/1"`, `"buron/dossier/2"`, data.Refused, "format", data.FormatNewer},
		"no format":                  {`"format": "buron/dossier/1",`, ``, data.Refused, "format", data.Required},
		"a key of its own":           {`"format"`, `"colour": 1, "format"`, data.Refused, "colour", data.UnknownKey},
		"a newcomer's unknown key":   {`"title"`, `"colour": "blue", "title"`, data.Refused, "newcomer.colour", data.UnknownKey},
		"a project's unknown key":    {`"adviser"`, `"colour": "blue", "adviser"`, data.Refused, "project.colour", data.UnknownKey},
		"an answer of no guide":      {`"contract"`, `"colour": "blue", "contract"`, data.Refused, "project.answers.colour", data.UnknownKey},
		"an answer out of its place": {`"contract"`, `"last_name": "X", "contract"`, data.Refused, "project.answers.last_name", data.UnknownKey},
		"an answer beside answers":   {`"adviser"`, `"contract": "permanent", "adviser"`, data.Refused, "project.contract", data.UnknownKey},
		"an answer twice":            {`"contract"`, `"contract": "permanent", "contract"`, data.Refused, "project.answers.contract", data.Repeated},
		"no first name":              {`"Aïssatou"`, `null`, data.Refused, "newcomer.first_name", data.Required},
		"a first name of spaces":     {`"Aïssatou"`, `" \u00a0"`, data.Refused, "newcomer.first_name", data.Required},
		"an empty last name":         {`"Dupré-Saint-Étienne"`, `""`, data.Refused, "newcomer.last_name", data.Required},
		"no path":                    {`"employee_relocation"`, `null`, data.Refused, "project.path", data.Required},
		"a path outside the list":    {`"employee_relocation"`, `"holidays"`, data.Refused, "project.path", data.ChoiceExpected},
		"a day that doesn't exist":   {`"2027-03-01"`, `"2027-02-29"`, data.Refused, "project.target_date", data.DateExpected},
		"a day with its hour":        {`"opened_on": "2026-11-24"`, `"opened_on": "2026-11-24T10:00"`, data.Refused, "project.opened_on", data.DateExpected},
		"an empty day":               {`"opened_on": "2026-11-24"`, `"opened_on": ""`, data.Refused, "project.opened_on", data.DateExpected},
		"a choice outside the list":  {`"permanent"`, `"cdi"`, data.Refused, "project.answers.contract", data.ChoiceExpected},
		"an amount that is none":     {`"3400"`, `"beaucoup"`, data.Refused, "project.answers.budget[0].amount", data.AmountExpected},
		"an amount too large":        {`"3400"`, `"1000000000"`, data.Refused, "project.answers.budget[0].amount", data.AmountTooLarge},
		"negative days":              {`"telework_days_home": 3`, `"telework_days_home": -3`, data.Refused, "project.answers.telework_days_home", data.Negative},
		"a column of no table":       {`"label": "Déménageurs"`, `"colour": 1, "label": "Déménageurs"`, data.Refused, "project.answers.budget[0].colour", data.UnknownKey},
		"a note's wrong type":        {`"private": true`, `"private": "oui"`, data.Refused, "project.notes[1].private", data.YesNoExpected},
		"an empty note":              {`"Karim hésite encore."`, `""`, data.Refused, "project.notes[1].text", data.Required},
		"a list that is none":        {`"documents": [`, `"documents": 3, "unsure": [`, data.Refused, "project.documents", data.ListExpected},
		"an item that is none":       {`"documents": [`, `"documents": [3, `, data.Refused, "project.documents[0]", data.ObjectExpected},
		"a document of no guide":     {`"insurance_certificate"`, `"holiday_photo"`, data.Refused, "project.documents[0].id", data.ChoiceExpected},
		"a document twice":           {`"insurance_certificate"`, `"electrical_certificate"`, data.Refused, "project.documents[1].id", data.Repeated},
		"a state outside the list":   {`"requested"`, `"lost"`, data.Refused, "project.documents[0].status", data.ChoiceExpected},
		"an appointment at no hour":  {`"2026-11-24T10:30"`, `"2026-11-24T24:30"`, data.Refused, "project.appointments[0].at", data.MomentExpected},
		"an appointment with a zone": {`"2026-11-24T10:30"`, `"2026-11-24T10:30Z"`, data.Refused, "project.appointments[0].at", data.MomentExpected},
		"an id that is none":         {`"title"`, `"id": "12", "title"`, data.Refused, "newcomer.id", data.UUIDExpected},
		"a number that is none":      {`"adviser"`, `"number": "12", "adviser"`, data.Refused, "project.number", data.DossierNumber},
		"a base that is none":        {`"adviser"`, `"base": "12", "adviser"`, data.Refused, "project.base", data.WrongForm},
		"an action of no guide":      {`"adviser"`, `"actions": [{"id": "sing"}], "adviser"`, data.Refused, "project.actions[0].id", data.ChoiceExpected},
		"an action without a title":  {`"adviser"`, `"actions": [{"id": "0198f0c2-0000-7000-8000-000000000001"}], "adviser"`, data.Refused, "project.actions[0].title", data.Required},
		"an action twice":            {`"adviser"`, `"actions": [{"id": "movers_quotes"}, {"id": "movers_quotes"}], "adviser"`, data.Refused, "project.actions[1].id", data.Repeated},
		"an edited field of none":    {`"adviser"`, `"actions": [{"id": "movers_quotes", "edited": ["colour"]}], "adviser"`, data.Refused, "project.actions[0].edited[0]", data.ChoiceExpected},
		"a closing without reason":   {`"adviser"`, `"closed": {"on": "2026-11-24"}, "adviser"`, data.Refused, "project.closed.reason", data.Required},
		"unsure of nothing known":    {`"adviser"`, `"unsure": ["contract", "colour"], "adviser"`, data.Refused, "project.unsure[1]", data.QuestionExpected},
		"unsure twice":               {`"adviser"`, `"unsure": ["contract", "contract"], "adviser"`, data.Refused, "project.unsure[1]", data.Repeated},
		"a stage outside the list":   {`"adviser"`, `"stage": "party", "adviser"`, data.Refused, "project.stage", data.ChoiceExpected},
		"names kept aside":           {`"Aïssatou"`, `{"x": 1}`, data.Refused, "newcomer.first_name", data.TextExpected},
		"too long a note":            {`Karim hésite encore.`, long, data.TooLong, "project.notes[1].text", ""},
		"start and target differ":    {`"contract"`, `"start_date": "2027-03-02", "contract"`, data.Refused, "project.answers.start_date", data.DatesDiffer},
		"a start that is no day":     {`"contract"`, `"start_date": "2027-02-30", "contract"`, data.Refused, "project.answers.start_date", data.DateExpected},
		"a today that is no day":     {`"today": "2026-11-24"`, `"today": "tomorrow"`, data.Refused, "today", data.DateExpected},
	} {
		t.Run(name, func(t *testing.T) {
			good := string(examples(t)["S4.json"])
			bad := strings.Replace(good, c.old, c.new, 1)
			if name == "names kept aside" {
				bad = strings.Replace(bad, `"adviser"`, `"kept_aside": ["newcomer.first_name"], "adviser"`, 1)
			}
			if bad == good {
				t.Fatalf("%s isn't in the example", c.old)
			}
			_, err := exchange.Read([]byte(bad), library())
			var e *data.Error
			if !errors.As(err, &e) || e.Code != c.code || e.Where != c.at || e.What != string(c.why) {
				t.Errorf("Read gives %v, want %s: %s: %s", err, c.code, c.at, c.why)
			}
		})
	}
}

func TestReadRefusesWhatIsNoDossier(t *testing.T) {
	const format = `"format": "buron/dossier/1"`
	for src, at := range map[string]string{
		`[]`:                                  "",
		`"buron/dossier/1"`:                   "",
		`{}`:                                  "format",
		`{` + format + `}`:                    "newcomer.first_name",
		`{"format": 1}`:                       "format",
		`{` + format + `, "newcomer": "Zoé"}`: "newcomer",
		`{` + format + `, "newcomer": {"first_name": "Zoé", "last_name": "Bœuf"}}`:                          "project.path",
		`{` + format + `, "newcomer": {"first_name": "Zoé", "last_name": "Bœuf"}, "project": ["training"]}`: "project",
	} {
		_, err := exchange.Read([]byte(src), library())
		var e *data.Error
		if !errors.As(err, &e) || e.Code != data.Refused || e.Where != at {
			t.Errorf("%s gives %v, want a refusal at %q", src, err, at)
		}
	}
}

// minimal is the least that a file must say.
const minimal = `{"format": "buron/dossier/1", "newcomer": {"first_name": "Zoé", "last_name": "Bœuf"%s}, "project": {"path": "training"%s}}`

func TestReadTakesNullForAbsent(t *testing.T) {
	plain, err := exchange.Read(fmt.Appendf(nil, minimal, "", ""), library())
	if err != nil {
		t.Fatal(err)
	}
	nulls, err := exchange.Read(fmt.Appendf(nil, minimal,
		`, "id": null, "title": null, "household": null`,
		`, "id": null, "number": null, "target_date": null, "notes": null, "actions": null, "closed": null,
		"unsure": null, "answers": {"goal": null, "start_date": null}, "base": null, "stage": null`), library())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(plain, nulls); diff != "" {
		t.Error(diff)
	}
}

func TestStartDateIsTheTargetDate(t *testing.T) {
	for name, project := range map[string]string{
		"alone":          `"answers": {"start_date": "2027-01-04"}`,
		"beside":         `"target_date": "2027-01-04", "answers": {"start_date": "2027-01-04"}`,
		"the other only": `"target_date": "2027-01-04"`,
	} {
		t.Run(name, func(t *testing.T) {
			f, err := exchange.Read(fmt.Appendf(nil, minimal, "", ", "+project), library())
			if err != nil {
				t.Fatal(err)
			}
			want := data.Answers{"target_date": {Value: []byte(`"2027-01-04"`)}}
			if diff := cmp.Diff(want, f.Dossier.Project.Answers); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAnswersOfAnotherPathAreTaken(t *testing.T) {
	f, err := exchange.Read(fmt.Appendf(nil, minimal, "",
		`, "answers": {"legal_form": "sasu", "employer_name": "Exemple SAS"}, "unsure": ["turnover", "status", "start_date"]`), library())
	if err != nil {
		t.Fatal(err)
	}
	a := f.Dossier.Project.Answers
	if a["legal_form"].Text() != "sasu" || a["employer_name"].Text() != "Exemple SAS" {
		t.Errorf("the answers are %v", a)
	}
	if !a["turnover"].Unsure || !a["target_date"].Unsure || !f.Dossier.Newcomer.Answers["status"].Unsure {
		t.Errorf("unsure is lost: %v, %v", a, f.Dossier.Newcomer.Answers)
	}
}

func TestWhatNoGuideKnowsAnyMoreIsKeptAside(t *testing.T) {
	d := data.Dossier{
		Newcomer: data.Newcomer{Answers: data.Answers{
			"first_name": {Value: []byte(`"Zoé"`)}, "last_name": {Value: []byte(`"Bœuf"`)},
			"star_sign": {Value: []byte(`"lion"`)},
		}},
		Project: data.Project{Path: data.Training, Answers: data.Answers{
			"contract":   {Value: []byte(`"seasonal"`)},
			"old_table":  {Value: []byte(`[{"a":1,"b":"x"}]`)},
			"old_unsure": {Unsure: true},
			"goal":       {Value: []byte(`"Écrire"`)},
		}},
		Documents: []data.DocumentState{{Document: "old_form", Status: "received"}},
		Actions:   []data.Action{{ID: "old_action", Title: "Passez nous voir", Who: "newcomer", Status: data.ToDo}},
		Planned:   true,
	}
	raw, err := exchange.Write(d, library())
	if err != nil {
		t.Fatal(err)
	}
	f, err := exchange.Read(raw, library())
	if err != nil {
		t.Fatalf("the export is refused: %v", err)
	}
	if diff := cmp.Diff(d, f.Dossier, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
	for _, mark := range []string{
		"newcomer.star_sign", "project.answers.contract", "project.answers.old_table",
		"project.answers.old_unsure", "project.documents.old_form", "project.actions.old_action",
	} {
		unmarked := bytes.Replace(raw, []byte(`"`+mark+`"`), []byte(`"project.answers.nothing"`), 1)
		if _, err := exchange.Read(unmarked, library()); data.CodeOf(err) != data.Refused {
			t.Errorf("without its mark, %s gives %v", mark, err)
		}
	}
}

func TestWhatWasTypedWrongIsNotExported(t *testing.T) {
	d := data.Dossier{Project: data.Project{Path: data.Training, Answers: data.Answers{"goal": {Typed: "??"}}}}
	raw, err := exchange.Write(d, library())
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(raw, []byte("??")) || bytes.Contains(raw, []byte("goal")) {
		t.Errorf("exported: %s", raw)
	}
}

func TestDifferencesNameThePath(t *testing.T) {
	read := func(change ...string) data.Dossier {
		raw := strings.NewReplacer(change...).Replace(string(examples(t)["S4.json"]))
		f, err := exchange.Read([]byte(raw), library())
		if err != nil {
			t.Fatal(err)
		}
		return f.Dossier
	}
	here := read()
	there := read(`"3400"`, `"3500.00"`, `"housing": "rent",`, ``, `"postcode": "92000"`, `"postcode": "92100", "country": "BE"`, `"country": "FR",`, ``)
	got, err := exchange.Differences(here, there)
	if err != nil {
		t.Fatal(err)
	}
	want := []exchange.Difference{
		{Path: "newcomer.postcode", Here: `"92000"`, There: `"92100"`},
		{Path: "newcomer.country", Here: `"FR"`, There: `"BE"`},
		{Path: "project.answers.budget[0].amount", Here: `"3400.00"`, There: `"3500.00"`},
		{Path: "project.answers.housing", Here: `"rent"`},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if only, _ := exchange.NewcomerDifferences(here, there); len(only) != 2 {
		t.Errorf("the newcomers differ in %v", only)
	}
}

func TestBaseIgnoresNumberAndOrder(t *testing.T) {
	f, err := exchange.Read(examples(t)["S4.json"], library())
	if err != nil {
		t.Fatal(err)
	}
	other := f.Dossier
	other.Project.Number = "MUR-2026-0042"
	other.Notes = []data.Note{f.Dossier.Notes[1], f.Dossier.Notes[0]}
	a, _ := exchange.Base(f.Dossier)
	if b, _ := exchange.Base(other); a != b {
		t.Error("the number or the order of the notes is part of the base")
	}
	other.Notes = other.Notes[:1]
	if b, _ := exchange.Base(other); a == b {
		t.Error("a note less has the same base")
	}
	if differences, _ := exchange.Differences(f.Dossier, other); len(differences) != 1 {
		t.Errorf("a note less differs in %v", differences)
	}
}
