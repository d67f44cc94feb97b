package paper

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/paper/archive/inspect"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

// layOf lays a document out that the dossier gives.
func layOf(t testing.TB, id DocumentID, in Input, of Subject) *Layout {
	t.Helper()
	l, err := LayDocument(id, in, of)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// offered are the documents that a dossier gives, each once: those with a subject
// for all of them together.
func offered(t testing.TB, in Input) []DocumentID {
	t.Helper()
	var ids []DocumentID
	for _, o := range Documents(in.Plan) {
		if o.Available && o.ID != DocPlan && (len(ids) == 0 || ids[len(ids)-1] != o.ID) {
			ids = append(ids, o.ID)
		}
	}
	return ids
}

func TestEveryDocumentHasItsMaking(t *testing.T) {
	for _, id := range DocumentIDs {
		if _, made := suite[id]; !made && id != DocPlan {
			t.Errorf("%s isn't made", id)
		}
		if words.DocumentName(string(id)) == string(id) || words.DocumentUse(string(id)) == string(id) {
			t.Errorf("%s has no words", id)
		}
	}
	if len(suite) != len(DocumentIDs)-1 {
		t.Errorf("%d documents are made, %d are named", len(suite), len(DocumentIDs))
	}
}

func TestDocumentsFitTheDossier(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want map[DocumentID]string // why not, "" for one that is given
	}{
		{"business_creation, new", map[DocumentID]string{
			DocPlan: "", DocSummary: "", DocBank: WhyNoFigures, DocEmployer: WhyOtherPath, DocTrainingPlan: WhyOtherPath,
			DocAttendance: WhyOtherPath, DocCertificate: WhyOtherPath, DocAppointment: WhyNoAppointment, DocDocuments: "",
			DocPrivacy: "", DocQuestionnaire: "", DocEnvelope: WhyNobody,
		}},
		{"employee_relocation, new", map[DocumentID]string{DocEmployer: WhyNobody, DocBank: WhyOtherPath, DocPrivacy: ""}},
		{"training, new", map[DocumentID]string{
			DocTrainingPlan: "", DocAttendance: WhyNoTimetable, DocCertificate: WhyNobody, DocBank: WhyOtherPath, DocEmployer: WhyOtherPath,
		}},
		{"undecided, new", map[DocumentID]string{DocBank: WhyOtherPath, DocSummary: "", DocQuestionnaire: "", DocDocuments: ""}},
		{"creation", map[DocumentID]string{DocBank: "", DocEnvelope: "", DocEmployer: WhyOtherPath, DocPartnerSheet: ""}},
		{"company", map[DocumentID]string{DocBank: ""}},
		{"relocation", map[DocumentID]string{DocEmployer: "", DocAppointment: "", DocEnvelope: ""}},
		{"training", map[DocumentID]string{DocTrainingPlan: "", DocAttendance: "", DocCertificate: WhyNotOver, DocEnvelope: ""}},
		{"training, over", map[DocumentID]string{DocCertificate: ""}},
	} {
		t.Run(tt.in, func(t *testing.T) {
			got := map[DocumentID]string{}
			for _, o := range Documents(suiteInputs(t)[tt.in].Plan) {
				if o.Available != (o.Why == "") {
					t.Errorf("%s is there: %v, because %q", o.ID, o.Available, o.Why)
				}
				if _, wanted := tt.want[o.ID]; wanted {
					got[o.ID] = o.Why
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTheCertificateFollowsWhatWasAttended(t *testing.T) {
	for _, tt := range []struct {
		answers map[string]string
		want    string
	}{
		{map[string]string{}, ""},
		{map[string]string{"attended_hours": `"60"`}, WhyNotAttended},
		{map[string]string{"attended_hours": `"60"`, "attendance_threshold": "null"}, ""},
		{map[string]string{"attended_hours": "null"}, WhyNoHours},
		{map[string]string{"attended_hours": "null", "schedule": "[]"}, WhyNoTimetable},
	} {
		d := fictional(t, "training")
		for id, raw := range tt.answers {
			d.Project.Answers[id] = data.Answer{Value: []byte(raw)}
		}
		if got := whyNoCertificate(over(t, input(t, d)).Plan, Subject{}); got != tt.want {
			t.Errorf("%v: %q, want %q", tt.answers, got, tt.want)
		}
	}
}

func TestACourseThatGoesOnHasNoCertificate(t *testing.T) {
	d := fictional(t, "training")
	last := engine(t).Plan(d, today).Results["schedule.last_day"].Day()
	for day, want := range map[calendar.Day]string{last.AddDays(-1): WhyNotOver, last: ""} {
		if got := whyNoCertificate(engine(t).Plan(d, day), Subject{}); got != want {
			t.Errorf("on %s of a course that ends on %s: %q, want %q", day, last, got, want)
		}
	}
}

func TestADocumentThatIsNotGivenIsRefusedWithWhy(t *testing.T) {
	in := input(t, fictional(t, "creation"))
	for _, tt := range []struct {
		id   DocumentID
		of   Subject
		want string
	}{
		{DocCertificate, Subject{}, WhyOtherPath},
		{DocPartnerSheet, Subject{Role: "mover"}, WhyNoAction},
		{DocAppointment, Subject{Appointment: "2026-01-01T10:00"}, WhyNoAppointment},
		{"poem", Subject{}, ""},
	} {
		l, err := LayDocument(tt.id, in, tt.of)
		refused, is := err.(*data.Error)
		if !is || l != nil || refused.Code != data.NoDocument || refused.What != tt.want {
			t.Errorf("%s gives %v", tt.id, err)
		}
	}
}

func TestReferencesAreReadAsTheyAreWritten(t *testing.T) {
	for _, in := range []string{"relocation", "training", "creation"} {
		for _, o := range Documents(input(t, fictional(t, in)).Plan) {
			id, of, known := ReadReference(o.Reference())
			if !known || id != o.ID || of != o.Of {
				t.Errorf("%q is read as %s %+v", o.Reference(), id, of)
			}
		}
	}
	for _, wrong := range []string{"", "poem", "plan:x", "summary:france_travail", ":x"} {
		if _, _, known := ReadReference(wrong); known {
			t.Errorf("%q is a document", wrong)
		}
	}
}

// golden are the layouts that are kept as text lines: each document with the
// shortest and the longest content, in both sizes.
var golden = []struct {
	in, ref string
	large   bool
	on      calendar.Day
}{
	{in: "creation", ref: "summary"},
	{in: "relocation", ref: "summary", large: true},
	{in: "training, new", ref: "summary"},
	{in: "creation", ref: "partner_sheet:france_travail"},
	{in: "training", ref: "partner_sheet"},
	{in: "relocation", ref: "partner_sheet:employer_hr", large: true},
	{in: "relocation", ref: "appointment"},
	{in: "relocation", ref: "appointment:2026-11-24T10:30", large: true},
	{in: "training, usual", ref: "appointment"},
	{in: "relocation", ref: "documents"},
	{in: "training", ref: "documents", large: true},
	{in: "undecided, new", ref: "documents"},
	{in: "creation", ref: "bank"},
	{in: "company", ref: "bank"},
	{in: "company", ref: "bank", large: true},
	{in: "relocation", ref: "employer_letter"},
	{in: "employee_relocation, usual", ref: "employer_letter", large: true},
	{in: "training", ref: "training_plan"},
	{in: "training, usual", ref: "training_plan", large: true},
	{in: "training, new", ref: "training_plan"},
	{in: "training", ref: "attendance"},
	{in: "training, usual", ref: "attendance", large: true},
	{in: "training, over", ref: "certificate"},
	{in: "training, usual and over", ref: "certificate", large: true},
	{in: "creation", ref: "privacy_notice"},
	{in: "bare", ref: "privacy_notice", large: true},
	{in: "undecided, new", ref: "questionnaire"},
	{in: "business_creation, new", ref: "questionnaire"},
	{in: "employee_relocation, new", ref: "questionnaire"},
	{in: "training, new", ref: "questionnaire", large: true},
	{in: "relocation", ref: "envelope"},
	{in: "training, usual", ref: "envelope", large: true},
	{in: "undecided, usual", ref: "summary"},
	{in: "undecided, usual", ref: "partner_sheet"},
	{in: "undecided, usual", ref: "appointment"},
	{in: "undecided, usual", ref: "privacy_notice"},
	{in: "undecided, usual", ref: "envelope"},
	{in: "business_creation, usual", ref: "appointment", large: true},
	{in: "business_creation, usual", ref: "documents"},
	{in: "creation", ref: "envelope"},
	{in: "relocation", ref: "privacy_notice"},
}

// TestEachDocumentOfEachPathIsGolden holds that none is left out, and that each
// is there in large print.
func TestEachDocumentOfEachPathIsGolden(t *testing.T) {
	inputs := suiteInputs(t)
	there := map[string]bool{}
	for _, g := range golden {
		in := inputs[g.in]
		id, _, _ := ReadReference(g.ref)
		size := "normal"
		if g.large {
			size = "large"
		}
		there[fmt.Sprint(id, " of ", in.Plan.Dossier.Project.Path)] = true
		there[fmt.Sprint(id, " in ", size, " print")] = true
	}
	for _, path := range data.Paths {
		for _, id := range offered(t, inputs[string(path)+", usual"]) {
			if want := fmt.Sprint(id, " of ", path); !there[want] {
				t.Errorf("there is no %s", want)
			}
		}
	}
	for id := range suite {
		for _, size := range []string{"normal", "large"} {
			if want := fmt.Sprint(id, " in ", size, " print"); !there[want] {
				t.Errorf("there is no %s", want)
			}
		}
	}
}

func TestDocumentsAreTheGoldenOnes(t *testing.T) {
	inputs := suiteInputs(t)
	for _, g := range golden {
		name := strings.NewReplacer(":", "-", ", ", "-", "T", "-").Replace(g.ref + " " + g.in)
		if g.large {
			name += " large"
		}
		t.Run(name, func(t *testing.T) {
			in := inputs[g.in]
			in.Large = g.large
			id, of, known := ReadReference(g.ref)
			if !known {
				t.Fatal(g.ref)
			}
			got := strings.Join(layOf(t, id, in, of).Lines(), "\n") + "\n"
			path := filepath.Join("testdata", "suite", strings.ReplaceAll(name, " ", "-")+".golden")
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

// TestEveryDocumentKeepsTheRules holds what every page must hold, whatever
// people type, in both sizes.
func TestEveryDocumentKeepsTheRules(t *testing.T) {
	for name, in := range suiteInputs(t) {
		for _, large := range []bool{false, true} {
			in.Large = large
			for _, id := range offered(t, in) {
				l := layOf(t, id, in, Subject{})
				if l.Title == "" {
					t.Errorf("%s of %s, large %v: no title", id, name, large)
				}
				for i, page := range l.Pages {
					if page.Name == "" {
						t.Errorf("%s of %s, large %v: page %d has no name", id, name, large, i+1)
					}
					for _, op := range page.Ops {
						if what := breaks(op); what != "" {
							t.Errorf("%s of %s, large %v, page %d: %s: %s", id, name, large, i+1, what, l.line(op))
						}
					}
					headingsStandOverSomething(t, l, i)
					nothingOverlaps(t, page)
				}
				if t.Failed() {
					t.Fatalf("in %s of %s, large %v", id, name, large)
				}
			}
		}
	}
}

func TestNothingPrivateIsInAnyDocument(t *testing.T) {
	for name, in := range suiteInputs(t) {
		for _, id := range offered(t, in) {
			if strings.Contains(content(layOf(t, id, in, Subject{})), secret) {
				t.Errorf("%s of %s prints what is private", id, name)
			}
		}
	}
}

// TestDocumentsAreTaggedAndArchival reads the finished bytes back.
func TestDocumentsAreTaggedAndArchival(t *testing.T) {
	inputs := suiteInputs(t)
	for _, name := range []string{"creation", "relocation", "training", "bare", "training, hostile"} {
		in := inputs[name]
		for _, id := range offered(t, in) {
			l := layOf(t, id, in, Subject{})
			raw, err := PDF(l, DocumentMeta(id, in))
			if err != nil {
				t.Fatal(err)
			}
			for _, fault := range inspect.Check(raw) {
				t.Errorf("%s of %s: %s", id, name, fault)
			}
			again, err := PDF(layOf(t, id, in, Subject{}), DocumentMeta(id, in))
			if err != nil || !bytes.Equal(raw, again) {
				t.Errorf("%s of %s isn't the same twice (%v)", id, name, err)
			}
		}
	}
}
