package paper

import (
	"slices"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
)

// TestASheetHoldsWhatThePartnerDoesOrIsNeededFor holds who reads which actions,
// the employer above all, who isn't to read how the household manages.
func TestASheetHoldsWhatThePartnerDoesOrIsNeededFor(t *testing.T) {
	for _, tt := range []struct {
		of     string
		role   data.ID
		theirs []data.ID // what they carry out
		others []data.ID // what they are needed for
	}{
		{"relocation", "employer_hr", []data.ID{"telecentre_agreement", "annual_interview"}, nil},
		{"relocation", "telecentre_host", nil, []data.ID{"telecentre_visit", "telecentre_agreement"}},
		{"relocation", "school", nil, []data.ID{"school_enrolment"}},
		{"creation", "creation_network", nil, []data.ID{"market_study", "pricing_choice", "legal_form_choice", "forecast_review"}},
		{"training", "training_funder", nil, []data.ID{"expenses_claim"}},
	} {
		p := input(t, fictional(t, tt.of)).Plan
		var theirs, others []data.ID
		for _, a := range actionsWith(p, tt.role) {
			if carriesOut(tt.role, a) {
				theirs = append(theirs, a.ID)
			} else {
				others = append(others, a.ID)
			}
		}
		if !sameIDs(theirs, tt.theirs) || !sameIDs(others, tt.others) {
			t.Errorf("%s of %s: carries out %v, is needed for %v", tt.role, tt.of, theirs, others)
		}
	}
}

func sameIDs(got, want []data.ID) bool {
	sorted := func(ids []data.ID) []data.ID { return slices.Sorted(slices.Values(ids)) }
	return slices.Equal(sorted(got), sorted(want))
}

func TestTheEmployerReadsWhatTheyGiveADocumentFor(t *testing.T) {
	d := fictional(t, "training")
	d.Newcomer.Answers["status"] = said("employee")
	d.Project.Answers["funding"] = data.Answer{Value: []byte(`[{"scheme":"ptp","status":"planned"}]`)}
	p := input(t, d).Plan
	var ids []data.ID
	for _, a := range actionsWith(p, employerRole) {
		ids = append(ids, a.ID)
	}
	if want := []data.ID{"employer_support", "ptp_request"}; !sameIDs(ids, want) {
		t.Errorf("%v, want %v", ids, want)
	}
}

// TestASheetNamesThePersonAtItsHeadAndWhereTheySign holds that a long name isn't
// repeated in a narrow column, where it would make two pages of one.
func TestASheetNamesThePersonAtItsHeadAndWhereTheySign(t *testing.T) {
	in := input(t, changed(t, "company", given{"first_name": "Marie-Françoise", "last_name": "de Bœsinghe-Vandenbroucke-Lagarrigue"}))
	for _, role := range calledUpon(in.Plan) {
		l := layOf(t, DocPartnerSheet, in, Subject{Role: role})
		said := plain(content(l))
		if n := strings.Count(said, "Lagarrigue"); n != 2 {
			t.Errorf("the sheet of %s names the person %d times", role, n)
		}
		if !strings.Contains(said, plain(words.Sheet.Person)) {
			t.Errorf("the sheet of %s doesn't say what the person does", role)
		}
	}
}

// TestASheetSaysWhoGivesADocument holds that a partner isn't asked for what
// another one gives, and that the employer of the person isn't called theirs.
func TestASheetSaysWhoGivesADocument(t *testing.T) {
	for _, tt := range []struct{ of, role, document, giver string }{
		{"training", "training_funder", "Feuilles de présence et relevés de connexion", "Organisme de formation"},
		{"training", "training_body", "Feuilles de présence et relevés de connexion", "Vous"},
		{"relocation", "telecentre_host", "Convention signée par l’employeur, le télécentre et vous", "Son employeur"},
		{"company", "legal_adviser", "Attestation de dépôt du capital", "Banque"},
		{"company", "creation_network", "Prévisionnel daté", "La personne"},
	} {
		said := plain(content(layOf(t, DocPartnerSheet, input(t, fictional(t, tt.of)), Subject{Role: data.ID(tt.role)})))
		if !strings.Contains(said, plain(tt.document+tt.giver)) && !strings.Contains(said, plain(tt.document+" "+tt.giver)) {
			t.Errorf("the sheet of %s doesn't say that %q is given by %q:\n%s", tt.role, tt.document, tt.giver, said)
		}
	}
}

// TestWhatThePersonAgreesToStandsByTheAnswer holds that the frame to sign never
// opens a page without the partner's answer.
func TestWhatThePersonAgreesToStandsByTheAnswer(t *testing.T) {
	for _, large := range []bool{false, true} {
		for y := Length(top); y < bottom; y += mm / 2 {
			in := input(t, fictional(t, "relocation"))
			in.Large = large
			c := newComposer(in)
			c.turn()
			c.y = y
			c.answerAndConsent(1)
			if last := pageText(c.layout, len(c.layout.Pages)-1); !strings.Contains(last, words.Sheet.Answer) {
				t.Fatalf("large %v, from %s: the last page says\n%s", large, millimetres(y), last)
			}
		}
	}
}

// TestNoPartnersSheetEndsInAFewLines holds that the last page of a sheet is used,
// down to its foot where the partner answers there.
func TestNoPartnersSheetEndsInAFewLines(t *testing.T) {
	two := 0
	for name, in := range suiteInputs(t) {
		for _, in.Large = range []bool{false, true} {
			for _, role := range calledUpon(in.Plan) {
				l := layOf(t, DocPartnerSheet, in, Subject{Role: role})
				n := len(l.Pages)
				if n == 1 {
					continue
				}
				two++
				if rest := bottom - lowest(l.Pages[n-1]); n == 2 && rest > (bottom-top)/2 {
					t.Errorf("%s of %s, large %v: %d mm of the last page stay empty", role, name, in.Large, rest/mm)
				}
			}
		}
	}
	if two == 0 {
		t.Error("every sheet takes one page")
	}
}
