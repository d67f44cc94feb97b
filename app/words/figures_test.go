package words

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/money"
)

// rules are every rule that has words.
func rules() []string {
	var all []string
	for _, table := range figureTables {
		all = slices.AppendSeq(all, maps.Keys(table))
	}
	slices.Sort(all)
	return all
}

func TestEveryResultHasWords(t *testing.T) {
	for _, rule := range figure.Rules() {
		if rule == figure.DuePrefix+"@" {
			continue // an action says its own title
		}
		if w, known := wordsOf(rule); !known || w.label == "" || w.rule == "" {
			t.Errorf("%s has no words: %+v", rule, w)
		}
	}
}

var placeholder = regexp.MustCompile(`\{([a-z]*)\}`)

func TestWordsOfFiguresAreWellFormed(t *testing.T) {
	known := []string{"year", "in", "of", "month", "n", "from", "to", "label", "form"}
	for _, rule := range rules() {
		w, _ := wordsOf(rule)
		for _, said := range []string{w.label, w.rule} {
			for _, name := range placeholder.FindAllStringSubmatch(said, -1) {
				if !slices.Contains(known, name[1]) {
					t.Errorf("%s: {%s} is never filled", rule, name[1])
				}
			}
			if strings.ContainsAny(said, "'\"") || strings.Count(said, "[") != strings.Count(said, "]") || strings.Count(said, "{") != strings.Count(said, "}") {
				t.Errorf("%s: %q", rule, said)
			}
		}
		if strings.HasSuffix(w.label, ".") || w.rule != "" && !strings.HasSuffix(w.rule, ".") {
			t.Errorf("%s: a label has no full stop, a sentence has one: %q, %q", rule, w.label, w.rule)
		}
		if (w.one == "") != (w.many == "") {
			t.Errorf("%s counts %q and %q", rule, w.one, w.many)
		}
	}
}

func TestLabelsTellFiguresApart(t *testing.T) {
	january, march := calendar.Date(2027, 1, 1), calendar.Date(2027, 3, 15)
	tests := []struct {
		name  figure.Name
		start calendar.Day
		want  string
	}{
		{figure.NameOf("year1.contributions"), january, "Cotisations en 2027"},
		{figure.NameOf("year3.contributions"), january, "Cotisations en 2029"},
		{figure.NameOf("year2.contributions"), march, "Cotisations la deuxième année"},
		{figure.NameOf("year12.contributions"), 0, "Cotisations la 12e année"},
		{figure.NameOf("civil2028.contributions"), march, "Cotisations en 2028"},
		{figure.NameOf("ceiling.annualised.2027"), march, "Encaissements de 2027, ramenés à l’année"},
		{figure.NameOf("cash.month11"), march, "En caisse fin janvier 2028"},
		{figure.NameOf("cash.month11"), 0, "En caisse fin mois 11"},
		{figure.NameOf("allowance.2027-03"), 0, "Allocation exonérée, mars 2027"},
		{figure.NameOf("are_kept.year2.month03"), january, "Allocation gardée après 15 mois"},
		{figure.NameOf("forms.ei_reel.net"), 0, "Net disponible, entreprise individuelle au réel"},
		{figure.Name{Rule: "yearN.contributions"}, january, "Cotisations"},
		{figure.Name{Rule: "micro.line", From: january, To: march}, 0, "Du 1er janvier 2027 au 15 mars 2027"},
		{figure.Name{Rule: "company.depreciation", Label: "Four {à} pain [neuf]", Year: 2}, january, "Amortissement, Four {à} pain [neuf], 2028"},
		{figure.Name{Rule: "no.such.rule"}, 0, "no.such.rule"},
	}
	for _, tt := range tests {
		t.Run(tt.want, func(t *testing.T) {
			if got := spaced(FigureLabel(tt.name, tt.start)); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestFiguresAreWrittenWithTheirUnit(t *testing.T) {
	percent := func(n string, kind figure.Kind) figure.Value {
		f := figure.Answered(figure.Of("q"), figure.KindPercent, decimal.MustParse(n))
		return figure.Named(figure.Name{Rule: "r"}, kind, f).Value()
	}
	hours := figure.Named(figure.Name{Rule: "r"}, figure.KindHours, figure.Answered(figure.Of("q"), figure.KindHours, decimal.MustParse("140"))).Value()
	day := figure.Day(calendar.Date(2027, 11, 18))
	tests := []struct {
		v                 figure.Value
		rule              string
		full, brief, long string
	}{
		{figure.Euro(1718400), "", "17 184,00 €", "17 184 €", "17 184,00 €"},
		{figure.Euro(-300050), "", "−3 000,50 €", "−3 000,50 €", "−3 000,50 €"},
		{figure.Euro(figure.Most), "", "999 999 999 990 000,00 €", "999 999 999 990 000 €", "999 999 999 990 000,00 €"},
		{percent("96", figure.KindPercent), "", "96,00 %", "96 %", "96,00 %"},
		{percent("19.2", figure.KindRate), "", "19,2 %", "19,2 %", "19,2 %"},
		{hours, "", "140 h", "140 h", "140 h"},
		{day, "", "18 novembre 2027", "18/11/2027", "jeudi 18 novembre 2027"},
		{figure.Int(1), "break_even.day", "1 jour", "1 jour", "1 jour"},
		{figure.Int(322), "break_even.day", "322 jours", "322 jours", "322 jours"},
		{figure.Int(4), "", "4", "4", "4"},
		{figure.Bool(true), "financing.balanced", "équilibré", "équilibré", "équilibré"},
		{figure.Bool(false), "financing.balanced", "non équilibré", "non équilibré", "non équilibré"},
		{figure.Bool(true), "ptp.eligible", "Oui", "Oui", "Oui"},
		{figure.Text("half_day"), "telecentre.cheapest_formula", "à la demi-journée", "à la demi-journée", "à la demi-journée"},
		{figure.Text("15"), "place.departement", "15", "15", "15"},
		{figure.Decimal(decimal.MustParse("1234.5")), "", "1 234,5", "1 234,5", "1 234,5"},
		{figure.Value{}, "", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.full, func(t *testing.T) {
			for i, got := range []string{Figure(tt.v, tt.rule), BriefFigure(tt.v, tt.rule), PaperFigure(tt.v, tt.rule)} {
				if want := []string{tt.full, tt.brief, tt.long}[i]; spaced(got) != want {
					t.Errorf("%q, want %q", spaced(got), want)
				}
			}
		})
	}
}

func TestMeaningsOfTheMainFigure(t *testing.T) {
	of := func(cents int64) *figure.Figure {
		return figure.Answered(figure.Of("q"), figure.KindEuro, money.Euro(cents).Decimal())
	}
	none := figure.Unanswered(figure.Of("q"), figure.Missing)
	for name, tt := range map[string]struct {
		say  func() (string, bool)
		want string
		good bool
	}{
		"more than the need":           {func() (string, bool) { return BesideNeed(of(3200)) }, "32 € de plus que votre besoin", true},
		"a cent less":                  {func() (string, bool) { return BesideNeed(of(-1)) }, "0,01 € de moins que votre besoin", false},
		"just the need":                {func() (string, bool) { return BesideNeed(of(0)) }, "Tout juste votre besoin", true},
		"no need known":                {func() (string, bool) { return BesideNeed(none) }, "", false},
		"resources lack":               {func() (string, bool) { return BesideNeeds(of(-300000)) }, "Il manque 3 000 €", false},
		"resources just enough":        {func() (string, bool) { return BesideNeeds(of(0)) }, "Les ressources couvrent les besoins", true},
		"resources to spare":           {func() (string, bool) { return BesideNeeds(of(50)) }, "0,50 € de plus que les besoins", true},
		"a funding still pending":      {func() (string, bool) { return StillPending(of(100), of(80000)) }, "800 € attendent encore une réponse", false},
		"nothing left to pay":          {func() (string, bool) { return StillPending(of(0), of(0)) }, "Tout est couvert", true},
		"something left, none to come": {func() (string, bool) { return StillPending(of(100), none) }, "", false},
	} {
		t.Run(name, func(t *testing.T) {
			if said, good := tt.say(); spaced(said) != tt.want || good != tt.good {
				t.Errorf("%q %v, want %q %v", said, good, tt.want, tt.good)
			}
		})
	}
}

// spaced has ordinary spaces for those that don't break.
func spaced(s string) string { return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s) }
