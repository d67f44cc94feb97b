package paper

import (
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

func TestALetterOfUsualLengthIsOnePage(t *testing.T) {
	if l := layOf(t, DocEmployer, input(t, fictional(t, "relocation")), Subject{}); len(l.Pages) != 1 {
		t.Errorf("it takes %d pages", len(l.Pages))
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
