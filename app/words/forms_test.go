package words

import (
	"testing"

	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/money"
	"github.com/buron-cantal/buron/data/text"
)

func TestADifferenceBetweenFormsIsASentence(t *testing.T) {
	amount := func(cents int64) *figure.Figure {
		return figure.Answered(figure.Of("x"), figure.KindEuro, money.Euro(cents))
	}
	const nb, thin = text.NoBreak, text.ThinNoBreak
	tests := []struct {
		name, form, retained             string
		difference, left, leftOfRetained *figure.Figure
		want                             string
	}{
		{"less", "sasu", "micro", amount(-320000), nil, nil, "La SASU laisse 3" + thin + "200" + nb + "€ de moins par an que la micro-entreprise."},
		{"more", "micro", "eurl", amount(123456), nil, nil, "La micro-entreprise laisse 1" + thin + "234,56" + nb + "€ de plus par an que l’EURL."},
		{"a cent more", "ei_reel", "portage", amount(1), nil, nil, "L’entreprise individuelle au réel laisse 0,01" + nb + "€ de plus par an que le portage salarial."},
		{"as much", "cae", "sas", amount(0), nil, amount(0), "La coopérative d’activité laisse autant que la SAS."},
		{"and some to its company", "eurl", "micro", amount(-100), amount(623900), nil, "L’EURL laisse 1" + nb + "€ de moins par an que la micro-entreprise" + thin + "; 6" + thin + "239" + nb + "€ restent à sa société."},
		{"and not enough", "eurl", "sasu", amount(-100), amount(-200), amount(300), "L’EURL laisse 1" + nb + "€ de moins par an que la SASU, où 3" + nb + "€ restent à la société" + thin + "; 2" + nb + "€ manquent à sa société."},
		{"nothing while it isn’t known", "cae", "sas", figure.Unanswered(figure.Of("x"), figure.Missing), nil, amount(1), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := FormDifference(tt.form, tt.retained, tt.difference, tt.left, tt.leftOfRetained); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestEveryLineOfTheFormsHasItsHead(t *testing.T) {
	for _, line := range creation.FormLines {
		if got := FigureLabel(figure.Name{Rule: "forms.@." + line}, 0); got == "forms.@."+line || got == "" || got != upper(got) || proper(got+".") != "" {
			t.Errorf("%s is called %q", line, got)
		}
	}
	for form := range formNames {
		if formArticles[form] == "" || !HasPhrase(figure.Op("form."+form)) {
			t.Errorf("%s has neither article nor phrase", form)
		}
	}
}

func TestTheMonthsOfRightsAreCountedFromTheStart(t *testing.T) {
	for key, want := range map[string]string{
		"arce.year1.month01":     "Arce reçue après 1\u00a0mois",
		"arce.year2.month01":     "Arce reçue après 13\u00a0mois",
		"are_kept.year2.month12": "Allocation gardée après 24\u00a0mois",
	} {
		if got := FigureLabel(figure.NameOf(key), 0); got != want {
			t.Errorf("%s: %q", key, got)
		}
	}
	if got := FigureLabel(figure.Name{Rule: "arce.yearN.monthMM"}, 0); got != "Arce reçue" {
		t.Errorf("the head of a column is %q", got)
	}
	months := figure.Answered(figure.Of("x"), "", int64(7))
	if got := RightsMatch(months); got != "Gardée, l’allocation a versé autant que l’Arce au bout de 7\u00a0mois." {
		t.Errorf("%q", got)
	}
	if got := RightsMatch(figure.Unanswered(figure.Of("x"), figure.None)); got != "" {
		t.Errorf("%q", got)
	}
}
