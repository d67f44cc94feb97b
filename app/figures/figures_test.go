package figures_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
)

// What the page says, in Tab order: of a dossier just taken, one that lacks
// most answers, a usual one, one under the longest name, amounts as large as
// may be typed and far below zero, and the two other paths.
func TestOutlines(t *testing.T) {
	for name, c := range map[string]struct {
		make func(testing.TB) *screen
		key  string
	}{
		"empty": {empty, ""}, "begun": {begun, "year1.net"}, "micro": {micro, "year1.per_month"},
		"company": {company, "year2.corporate_tax"}, "extreme": {extreme, "financing.gap"},
		"relocation": {relocation, "allowance.flat_limit"}, "training": {training, "costs.total"},
	} {
		t.Run(name, func(t *testing.T) {
			placetest.Golden(t, name, c.make(t).show(c.key).outline()+"\n")
		})
	}
}

func TestFocusBeginsOnTheFigureThatIsAskedFor(t *testing.T) {
	for key, want := range map[string]string{
		"cash.month07":      "Juillet 2027",
		"answer.expenses.2": "Dépenses professionnelles",
	} {
		t.Run(key, func(t *testing.T) {
			s := micro(t).show(key)
			if !s.explained(want) {
				t.Errorf("%q isn't marked:\n%s", want, s.outline())
			}
			if s.Canvas().Focused() == nil {
				t.Error("nothing has the focus")
			}
		})
	}
}

func TestAPageOpensAtItsTopWithTheMainFigureExplained(t *testing.T) {
	for _, key := range []string{"", "no.such.key", "answer.expenses.two"} {
		s := micro(t)
		s.Window.Resize(fyne.NewSize(1440, 400))
		s.show(key)
		s.want("Reste par mois en 2027", "= 17 184,00 € ÷ 12")
		if slices.ContainsFunc(s.lines(), func(line string) bool { return strings.HasPrefix(line, "> ") }) {
			t.Errorf("with %q, a row is marked before anybody chose one:\n%s", key, s.outline())
		}
		s.Key(fyne.KeyReturn)
		if got := s.Marks[len(s.Marks)-1].Item; got != "answer.turnover.1" {
			t.Errorf("with %q, the focus begins on %s", key, got)
		}
	}
}

func TestTheFocusBeginsOnWhatTheSheetBeginsWith(t *testing.T) {
	monthly := relocation(t)
	monthly.Give(monthly.project, answers{"monthly_budget": table{row{"label": "Loyer", "before": "940", "after": "520"}}})
	for name, c := range map[string]struct {
		of   *screen
		want string
	}{
		"the first table":       {micro(t), "| 2027 | 2028 | 2029 |"},
		"a chart above it":      {monthly, "o Loyer : avant 940,00 €, après 520,00 €, écart −420,00 €"},
		"what the figure lacks": {begun(t), "<Il manque : chiffre d’affaires prévu, 2027>"},
	} {
		if got := c.of.show("").focus(); got != c.want {
			t.Errorf("not on %s, but on %q", name, got)
		}
	}
}

// explained says whether the table in focus marks a row.
func (s *screen) explained(label string) bool {
	for _, line := range s.lines() {
		if len(line) > 2 && line[:2] == "> " && slices.Contains([]string{label}, before(line[2:], ":")) {
			return true
		}
	}
	return false
}

func TestArrowsGoThroughEveryTable(t *testing.T) {
	s := micro(t).show("year1.per_month")
	for range 20 {
		s.Key(fyne.KeyUp)
	}
	if got := s.Marks[len(s.Marks)-1].Item; got != "answer.turnover.1" {
		t.Errorf("all the way up, they are on %s", got)
	}
	seen := map[string]bool{}
	for range 200 {
		s.Key(fyne.KeyDown)
		seen[s.Marks[len(s.Marks)-1].Item] = true
	}
	for _, key := range []string{"year1.per_month", "cash.month12", "ceiling.exceeded.year1", "arce.total", "acre.end", "cfe.form_deadline"} {
		if !seen[key] {
			t.Errorf("the arrows don't reach %s", key)
		}
	}
}

func TestAnAnswerAmongTheFiguresCanBeChanged(t *testing.T) {
	s := micro(t).show("answer.expenses.2")
	s.want("> Dépenses professionnelles:", "Dépenses professionnelles, 2028", "2 760,00 €")
	s.Key(fyne.KeyReturn)
	if got := s.focus(); got != "<Changer cette réponse>" {
		t.Fatalf("the focus is on %q", got)
	}
	s.Press("Changer cette réponse")
	want := place.Route{Page: place.Interview, Dossier: s.project, Step: "forecast", Item: "expenses"}
	if got := s.Routes[len(s.Routes)-1]; got != want {
		t.Errorf("it leads to %+v", got)
	}
}

func TestEnterOpensHowAFigureIsComputed(t *testing.T) {
	for name, width := range map[string]float32{"beside the tables": 1440, "in their place": 1024} {
		t.Run(name, func(t *testing.T) {
			s := micro(t)
			s.Window.Resize(fyne.NewSize(width, 700))
			s.show("year1.per_month")
			s.Key(fyne.KeyReturn)
			s.want("Comment est-ce calculé ?", "= 17 184,00 € ÷ 12", "Reste après dépenses en 2027 17 184,00 €")
			s.Key(fyne.KeyRight, fyne.KeyDown, fyne.KeyRight, fyne.KeyDown)
			if got := s.focus(); got != "▾ Reste après dépenses en 2027 17 184,00 €" {
				t.Fatalf("the focus is on %q", got)
			}
			s.Key(fyne.KeyReturn) // the turnover, below what is left after levies
			want := place.Route{Page: place.Interview, Dossier: s.project, Step: "forecast", Item: "turnover"}
			if got := s.Routes[len(s.Routes)-1]; got != want {
				t.Errorf("the answer leads to %+v", got)
			}
			if !s.page.Do(place.Close) {
				t.Error("Échap doesn't come back to the tables")
			}
			if got := s.focus(); got != "| 2027 | 2028 | 2029 |" {
				t.Errorf("the focus came back to %q", got)
			}
			if s.page.Do(place.Close) {
				t.Error("a second Échap must go one level up")
			}
		})
	}
}

func TestTabGoesAsThePageIsRead(t *testing.T) {
	s := training(t).show("")
	var way []string
	for range 9 {
		way = append(way, s.focus())
		s.Tab()
	}
	want := []string{
		"Coût pédagogique: 2 520,00 €",
		"o Coût de la formation : 2 520,00 €", // the chart
		"Financements demandés: 2 800,00 €", "Durée de la formation: 140 h",
		"Ancienneté suffisante pour la transition professionnelle: Non", "Assiduité: —", "<Heures suivies>",
		"> ▸ Coût de la formation 2 520,00 €", // the panel
		"Coût pédagogique: 2 520,00 €",
	}
	if diff := cmp.Diff(want, way); diff != "" {
		t.Error(diff)
	}
}

func TestWhatIsMissingLeadsToItsAnswer(t *testing.T) {
	s := begun(t).show("year1.net")
	s.want("Reste après cotisations: —", "Il manque :", "<Chiffre d’affaires prévu, 2027>")
	s.Press("Chiffre d’affaires prévu, 2027")
	want := place.Route{Page: place.Interview, Dossier: s.project, Step: "forecast", Item: "turnover"}
	if got := s.Routes[len(s.Routes)-1]; got != want {
		t.Errorf("it leads to %+v", got)
	}
}

func TestTheFiguresFollowAnAnswer(t *testing.T) {
	s := micro(t).show("year1.net")
	s.want("Reste après cotisations: 19 344,00 €")
	s.Give(s.project, answers{"acre": false})
	s.page.Reload()
	s.want("> Reste après cotisations: 17 808,00 €", "= 24 000,00 € − 6 144,00 € − 48,00 €")
}

func TestTurningExplainsAnotherFigure(t *testing.T) {
	s := micro(t).show("year1.net")
	turner := s.page.(place.Turner)
	if !turner.Turn(place.Route{Page: place.Figures, Dossier: s.project, Item: "acre.end"}) {
		t.Fatal("the page is built anew")
	}
	s.want("> Fin de l’Acre: 31 décembre 2027")
	if turner.Turn(place.Route{Page: place.Figures, Dossier: "another"}) {
		t.Error("another dossier's figures need another page")
	}
}

func TestCommandsLeadOn(t *testing.T) {
	s := micro(t).show("")
	s.page.Do(place.Primary)
	s.Press("Aperçu")
	want := []place.Route{{Page: place.Interview, Dossier: s.project}, {Page: place.Preview, Dossier: s.project}}
	if diff := cmp.Diff(want, s.Routes[len(s.Routes)-2:]); diff != "" {
		t.Error(diff)
	}
}

func TestAFailureIsSaidAndCanBeTriedAgain(t *testing.T) {
	s := micro(t)
	if err := s.Register.Close(); err != nil {
		t.Fatal(err)
	}
	s.show("")
	if got := s.focus(); got != "[[Réessayer]]" {
		t.Errorf("the focus is on %q:\n%s", got, s.outline())
	}
}
