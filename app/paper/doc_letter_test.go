package paper

import (
	"slices"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
)

// TestTheLetterSaysWhoPays in the words of the one who writes it, not in those
// of the interview.
func TestTheLetterSaysWhoPays(t *testing.T) {
	for who, want := range map[string]string{
		"employer": "à la charge de l’employeur", "newcomer": "à ma charge", "shared": "à la charge de nous deux",
	} {
		in := input(t, changed(t, "relocation", given{"telecentre_payer": who, "onsite_travel_payer": who}))
		said := plain(content(layOf(t, DocEmployer, in, Subject{})))
		if strings.Count(said, want) != 2 {
			t.Errorf("%s: no %q twice in %s", who, want, said)
		}
	}
}

func TestTheLetterSaysOnceThatTheSeatIsPaidByTheMonth(t *testing.T) {
	for formula, want := range map[string]string{"month": "100,00 € par mois, à ma charge", "day": "À la journée, 100,00 € par mois, à ma charge"} {
		in := input(t, changed(t, "relocation", given{"telecentre_formula": formula, "telecentre_monthly": "100", "telecentre_payer": "newcomer"}))
		l := layOf(t, DocEmployer, in, Subject{})
		if !slices.ContainsFunc(l.Pages[0].Ops, func(op Op) bool { return plain(op.Text) == want }) {
			t.Errorf("%s: it doesn't say %q", formula, want)
		}
	}
}

func TestALetterOfUsualLengthIsOnePage(t *testing.T) {
	if l := layOf(t, DocEmployer, input(t, fictional(t, "relocation")), Subject{}); len(l.Pages) != 1 {
		t.Errorf("it takes %d pages", len(l.Pages))
	}
}

// pointsAnswered are answers to each point of the agreement.
var pointsAnswered = given{
	"employer_city": "Nanterre", "hr_contact": "Mme Sophie Lagarde, ressources humaines", "job": "Chargée de support applicatif",
	"onsite_travel_payer": "employer", "contact_hours": "de 9 h à 12 h et de 14 h à 17 h", "adaptation_months": 3, "way_back": true,
	"equipment_provided": []string{"laptop", "screen", "chair", "phone"}, "agreement_signed_on": "2026-11-10", "agreement_asked_on": "2026-10-01",
}

func TestALetterWithEveryPointAnsweredIsOnePageOrEndsWithSomeOfThem(t *testing.T) {
	for _, tt := range []struct {
		state string
		large bool
		pages int
	}{{"signed", false, 1}, {"asked", false, 1}, {"oral", false, 0}, {"signed", true, 0}, {"asked", true, 0}, {"oral", true, 0}} {
		in := input(t, changed(t, "relocation", pointsAnswered, given{"employer_agreement": tt.state}))
		in.Large = tt.large
		l := layOf(t, DocEmployer, in, Subject{})
		if tt.pages != 0 && len(l.Pages) != tt.pages {
			t.Errorf("%s, large %v: it takes %d pages", tt.state, tt.large, len(l.Pages))
		}
		last, rows := len(l.Pages)-1, map[int]bool{}
		for _, op := range l.Pages[last].Ops {
			if op.Kind == OpText && op.Of != Artifact && l.Elements[op.Of].Kind == ElTD {
				rows[l.Elements[op.Of].Parent] = true
			}
		}
		if len(rows) < 2 || !strings.Contains(plain(pageText(l, last)), plain(words.Letter.ForEmployer)) {
			t.Errorf("%s, large %v: the last of %d pages has %d points and %q", tt.state, tt.large, last+1, len(rows), plain(pageText(l, last)))
		}
	}
}

func TestALetterTellsWhatIsAgreedFromWhatRemainsOpen(t *testing.T) {
	d := fictional(t, "relocation")
	for _, tt := range []struct{ state, head, open string }{
		{"signed", "Ce qui est convenu", "Reste à convenir :"},
		{"asked", "Ce que je propose", "À convenir ensemble :"},
	} {
		d.Project.Answers["employer_agreement"] = said(tt.state)
		d.Project.Answers["contact_hours"] = said("de 9 h à 17 h")
		d.Project.Answers["way_back"] = data.Answer{Value: []byte("false")}
		_, points, found := strings.Cut(plain(content(layOf(t, DocEmployer, input(t, d), Subject{}))), plain(tt.head))
		settled, open, parted := strings.Cut(points, plain(tt.open))
		if !found || !parted {
			t.Fatalf("%s: the two aren't told apart:\n%s", tt.state, points)
		}
		for _, s := range []string{words.Letter.Frame.Settled, "de 9 h à 17 h"} {
			if !strings.Contains(settled, plain(s)) {
				t.Errorf("%s: %q isn't under %q", tt.state, s, tt.head)
			}
		}
		open, _, _ = strings.Cut(open, ".")
		for _, s := range []string{words.Letter.Travel.Open, words.Letter.Equipment.Open, "ce qui se passe après un déménagement"} {
			if !strings.Contains(open, plain(s)) {
				t.Errorf("%s: %q isn't open: %s", tt.state, s, open)
			}
		}
		if strings.Contains(open, plain(words.Letter.Hours.Open)) {
			t.Errorf("%s: what is answered is still open", tt.state)
		}
	}
}

// TestALetterIsSignedBelowItsEnd holds that the frames to sign never open a page
// without the paragraphs that they are put to.
func TestALetterIsSignedBelowItsEnd(t *testing.T) {
	for name, in := range suiteInputs(t) {
		for _, large := range []bool{false, true} {
			if in.Large = large; whyNoLetter(in.Plan, Subject{}) != "" {
				continue
			}
			l := layOf(t, DocEmployer, in, Subject{})
			last := plain(pageText(l, len(l.Pages)-1))
			if !strings.Contains(last, plain(words.Letter.Regards)) || !strings.Contains(last, plain(words.Letter.ForEmployer)) {
				t.Errorf("%s, large %v: the last page doesn't hold both the end and the signatures:\n%s", name, large, last)
			}
		}
	}
}
