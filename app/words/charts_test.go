package words

import (
	"math"
	"testing"

	"github.com/buron-cantal/buron/data/money"
)

func TestWholeEurosRoundHalvesAwayFromZero(t *testing.T) {
	for cents, want := range map[money.Euro]string{
		470800: "4\u202f708", 470849: "4\u202f708", 470850: "4\u202f709", 0: "0", 49: "0", -49: "0", -50: "−1",
		-124050: "−1\u202f241", math.MinInt64: "−92\u202f233\u202f720\u202f368\u202f547\u202f758",
	} {
		if got := WholeEuros(cents); got != want {
			t.Errorf("%d is %q, want %q", cents, got, want)
		}
	}
}

func TestSaidJoinsWhatThereIsToSay(t *testing.T) {
	if got := Said("Octobre 2027", "4 708,00 €", "", "mois de paiement"); got != "Octobre 2027\u00a0: 4 708,00 €, mois de paiement" {
		t.Errorf("got %q", got)
	}
	if got := Told("TVA", "3 €") + ", " + Told("Impôt", "2 €"); got != "TVA 3 €, impôt 2 €" {
		t.Errorf("got %q", got)
	}
}

func TestAColumnWithCentsHasThemInEveryRow(t *testing.T) {
	for brief, want := range map[string]string{"2\u202f400": "2\u202f400,00", "15\u202f381,43": "15\u202f381,43", Charts.Unknown: Charts.Unknown, "": ""} {
		if got := WithCents(brief); got != want {
			t.Errorf("%q is written %q, not %q", brief, got, want)
		}
	}
}
