package creation_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide/guidetest"
	"github.com/buron-cantal/buron/data/text"
)

func shippedForms(t *testing.T) *creation.FormFacts {
	t.Helper()
	_, table := guidetest.Shipped(t)
	facts, err := creation.LoadForms(assets.Files, table)
	if err != nil {
		t.Fatal(err)
	}
	return facts
}

func TestEveryFormIsDescribedInEveryRow(t *testing.T) {
	_, table := guidetest.Shipped(t)
	facts := shippedForms(t)
	for _, form := range []string{"micro", "ei_reel", "eurl", "sasu", "sarl", "sas", "cae", "portage"} {
		for _, row := range facts.Rows {
			f := facts.Fact(form, row.ID, table, guidetest.Day(t, "2027-01-01"))
			if f.Text == "" || f.Source == "" || row.Label == "" || strings.ContainsAny(f.Text, "{}") {
				t.Errorf("%s, %s: %+v", form, row.ID, f)
			}
			if f.ToCheck != (f.Reason != "") {
				t.Errorf("%s, %s: to check %t, because %q", form, row.ID, f.ToCheck, f.Reason)
			}
			if text.Typeset(f.Text) != f.Text {
				t.Errorf("%s, %s isn't typeset: %q", form, row.ID, f.Text)
			}
		}
	}
}

func TestAFactQuotesTheValuesOfTheDay(t *testing.T) {
	_, table := guidetest.Shipped(t)
	facts := shippedForms(t)
	for day, want := range map[string]string{"2025-12-31": "45\u00a0jours", "2026-01-01": "60\u00a0jours"} {
		if got := facts.Fact("sasu", "deadlines", table, guidetest.Day(t, day)).Text; !strings.Contains(got, want) {
			t.Errorf("on %s: %q", day, got)
		}
	}
	f := facts.Fact("micro", "formalities", table, guidetest.Day(t, "2027-01-01"))
	if f.Checked != guidetest.Day(t, "2026-06-30") || f.ToCheck {
		t.Errorf("%+v", f)
	}
}

func TestAWrongTableOfFormsIsRefusedWithItsLine(t *testing.T) {
	whole, err := assets.Files.ReadFile("forms.yaml")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, old, new, want string }{
		{"another format", "buron/forms/1", "buron/forms/2", "format_unknown: buron/forms/2"},
		{"an unknown key", "label: \"Associés\"", "name: \"Associés\"", "unknown_key: name"},
		{"a form that doesn't exist", "forms: [sarl, sas], source: tables, text: \"Deux", "forms: [sarl, sa], source: tables, text: \"Deux", "form_unknown: sa"},
		{"a row that doesn't exist", "{row: owners, forms: [cae", "{row: owner, forms: [cae", "row_unknown: owner"},
		{"a source that doesn't exist", "source: tables, text: \"Sans objet.\"", "source: table, text: \"Sans objet.\"", "source_unknown: table"},
		{"a form twice in a row", "forms: [sarl, sas], source: tables, text: \"Deux", "forms: [sarl, sas, micro], source: tables, text: \"Deux", "repeated_id: micro"},
		{"a form without its text", "forms: [sarl, sas], source: tables, text: \"Deux", "forms: [sarl], source: tables, text: \"Deux", "missing: owners sas"},
		{"a row twice", "{id: capital,", "{id: owners,", "repeated_id: owners"},
		{"a source twice", "- id: urssaf", "- id: tables", "repeated_id: tables"},
		{"an empty text", "text: \"Deux personnes ou plus.\"", "text: \"\"", "missing: text"},
		{"a straight apostrophe", "Deux personnes", "D'autres personnes", "straight_apostrophe: D'autres personnes ou plus."},
		{"a figure of law", "Deux personnes ou plus", "Depuis 2022", "figure_of_law: 2022"},
		{"an unknown rate", "rate:FORMALITES_MICRO", "rate:FORMALITES_MINI", "rate_unknown: FORMALITES_MINI"},
		{"a rate to be checked in a text that isn't", "{rate:FORMALITES_MICRO}", "{rate:MICRO_PREMIERE_DECLARATION}", "rate_unchecked: MICRO_PREMIERE_DECLARATION"},
		{"braces of something else", "{rate:FORMALITES_MICRO}", "{x}", "token_unknown: Guichet unique : {x}."},
		{"a reason without a check", "    checked: \"2026-06-30\"", "    reason: \"x\"", "reason_misplaced: x"},
		{"a check without its reason", "    reason: \"à confirmer par la structure\"\n", "", "reason_misplaced"},
		{"a reason of one's own", "source: usage\n", "source: usage\n    reason: \"x\"\n", "reason_misplaced: x"},
		{"a day that is none", "\"2026-06-30\"", "\"2026-06-31\"", "date_expected: 2026-06-31"},
	}
	_, table := guidetest.Shipped(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if strings.Count(string(whole), tt.old) == 0 {
				t.Fatalf("the file doesn't hold %q", tt.old)
			}
			changed := strings.Replace(string(whole), tt.old, tt.new, 1)
			_, err := creation.LoadForms(fstest.MapFS{"forms.yaml": {Data: []byte(changed)}}, table)
			var told *data.Error
			if !errors.As(err, &told) || told.Code != data.FormsWrong || told.What != tt.want || !strings.HasPrefix(told.Where, "forms.yaml:") {
				t.Errorf("told %v, want %s", err, tt.want)
			}
		})
	}
	if _, err := creation.LoadForms(fstest.MapFS{}, table); data.CodeOf(err) != data.FormsWrong {
		t.Errorf("without a file: %v", err)
	}
}

func TestTheColumnsAreTheFormsCompared(t *testing.T) {
	library, table := guidetest.Shipped(t)
	facts := shippedForms(t)
	today := guidetest.Day(t, "2026-11-24")
	for name, c := range map[string]struct {
		answers guidetest.Answers
		want    string
	}{
		"the usual ones while none is chosen":    {nil, "micro ei_reel eurl sasu cae portage"},
		"and the retained one with them":         {guidetest.Answers{"legal_form": "sas"}, "micro ei_reel eurl sasu +sas cae portage"},
		"those that were chosen":                 {guidetest.Answers{"forms_compared": []string{"sasu", "eurl"}}, "eurl* sasu*"},
		"and the retained one, in order":         {guidetest.Answers{"legal_form": "micro", "forms_compared": []string{"sas", "cae"}}, "+micro* sas* cae*"},
		"the retained one once, if it is chosen": {guidetest.Answers{"legal_form": "sas", "forms_compared": []string{"sas"}}, "+sas*"},
	} {
		t.Run(name, func(t *testing.T) {
			d := guidetest.Dossier(t, data.BusinessCreation, c.answers)
			f := library.For(data.BusinessCreation).Facts(d, figure.Results{}.Lookup)
			var got []string
			for _, col := range facts.Columns(f, creation.Figures(f, table, today), table, today) {
				said := col.Form
				if col.Retained {
					said = "+" + said
				}
				if col.Compared {
					said += "*"
				}
				if len(col.Facts) != len(facts.Rows) || (col.Amount("turnover") != nil) != col.Compared || col.Amount("none") != nil {
					t.Errorf("%s holds %d facts and the turnover %v", col.Form, len(col.Facts), col.Amount("turnover"))
				}
				got = append(got, said)
			}
			if diff := cmp.Diff(c.want, strings.Join(got, " ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}
