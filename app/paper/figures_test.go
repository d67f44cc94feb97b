package paper

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

// figureLines are the operations of the pages of figures, from their title on.
func figureLines(l *Layout) string {
	var out strings.Builder
	open, began, page := false, false, ""
	for _, line := range l.Lines() {
		part := strings.HasPrefix(line, "  mark ") && strings.Contains(line, " level 0 | ")
		switch {
		case strings.HasPrefix(line, "page "):
			page, open = line, began && strings.HasSuffix(line, " "+words.PaperPages.Figures)
		case part && strings.HasSuffix(line, " | "+words.Paper.MyFigures):
			out.WriteString(page + "\n")
			open, began = true, true
		case part:
			open = false
		}
		if open {
			out.WriteString(line + "\n")
		}
	}
	return out.String()
}

func TestFiguresAreTheGoldenOnes(t *testing.T) {
	for name, d := range numbers(t) {
		for _, large := range []bool{false, true} {
			if large && !strings.HasSuffix(name, "-longest") {
				continue
			}
			if large {
				name += "-large"
			}
			t.Run(name, func(t *testing.T) {
				in := input(t, d)
				in.Large = large
				got := figureLines(lay(t, in))
				path := filepath.Join("testdata", "figures", name+".golden")
				if *update {
					if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
						t.Fatal(err)
					}
					if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
					t.Errorf("the figures have changed (-update writes them anew):\n%s", diff)
				}
			})
		}
	}
}

// TestFiguresKeepThePagesRules holds it for every dossier of numbers, in usual
// and in large print.
func TestFiguresKeepThePagesRules(t *testing.T) {
	for name, d := range numbers(t) {
		for _, large := range []bool{false, true} {
			t.Run(name, func(t *testing.T) {
				in := input(t, d)
				in.Large = large
				l := lay(t, in)
				for i, page := range l.Pages {
					for _, op := range page.Ops {
						if what := breaks(op); what != "" {
							t.Errorf("page %d: %s: %s", i+1, what, l.line(op))
						}
					}
					headingsStandOverSomething(t, l, i)
					nothingOverlaps(t, page)
				}
				rowsAreEven(t, l)
				figuresArePrinted(t, in)
			})
		}
	}
}

// TestANeedThatLeadsTheFiguresIsntSaidAgain, whatever room the years have.
func TestANeedThatLeadsTheFiguresIsntSaidAgain(t *testing.T) {
	for _, large := range []bool{false, true} {
		in := input(t, fictional(t, "creation"))
		in.Large = large
		const label = "Le revenu dont vous avez besoin"
		if strings.Contains(plain(content(lay(t, in))), label) {
			t.Errorf("large print %v: « %s » stands by itself", large, label)
		}
	}
}

// TestFiguresOfAnyDossierArePrinted holds it whatever is answered.
func TestFiguresOfAnyDossierArePrinted(t *testing.T) {
	e := engine(t)
	rapid.Check(t, func(r *rapid.T) {
		in := Input{Plan: e.Plan(guidetest.Random(r, e.Guides), today), Printed: printedAt}
		in.Large = rapid.Bool().Draw(r, "large")
		figuresArePrinted(r, in)
	})
}

type reporter interface{ Errorf(string, ...any) }

// figuresArePrinted holds that each result with a name stands on paper, where
// the figures do or with the action that it dates, in French.
func figuresArePrinted(t reporter, in Input) {
	c := newComposer(in)
	c.compose()
	said := plain(content(c.layout))
	for _, key := range in.Plan.Results.Keys() {
		if strings.HasPrefix(key, figure.DuePrefix) || c.datesAnAction(key) {
			continue
		}
		if !c.shown[key] {
			t.Errorf("%s isn't printed", key)
			continue
		}
		if strings.HasPrefix(key, "loan.") && strings.HasSuffix(key, ".last") && strings.Contains(said, plain(words.PaperFigures.OfEachLoan)) {
			continue // loans that end in different months have none in common
		}
		v, rule := in.Plan.Results[key], in.Plan.Figures.Figure(key).Name().Rule
		if !slices.ContainsFunc(writings(v, rule), func(s string) bool { return strings.Contains(said, plain(s)) }) {
			t.Errorf("%s is nowhere: %q", key, words.Figure(v, rule))
		}
	}
}

// writings are the ways in which paper may write a value: a table whose head
// says the unit leaves it out.
func writings(v figure.Value, rule string) []string {
	all := []string{words.PaperFigure(v, rule), words.Figure(v, rule), words.WithoutUnit(words.Figure(v, rule))}
	if v.Kind() == figure.KindEuro {
		all = append(all, words.RoundEuro(v.Euro()), words.BriefEuros(v.Euro()))
	}
	return all
}

// rowsAreEven holds that every row of a table has a cell for each column.
func rowsAreEven(t *testing.T, l *Layout) {
	t.Helper()
	wide, tables := map[int]int{}, map[int][]int{}
	for i, e := range l.Elements {
		switch e.Kind {
		case ElTR:
			tables[e.Parent] = append(tables[e.Parent], i)
		case ElTH, ElTD:
			wide[e.Parent] += max(1, e.ColSpan)
		}
	}
	for table, rows := range tables {
		for _, r := range rows {
			if first := rows[len(rows)-1]; wide[r] != wide[first] {
				t.Errorf("table %d has rows of %d and of %d cells", table, wide[r], wide[first])
			}
		}
	}
}

func TestTablesHaveACellForEachColumn(t *testing.T) {
	for name, in := range documents(t) {
		t.Run(name, func(t *testing.T) { rowsAreEven(t, lay(t, in)) })
	}
}

func TestEveryAlertIsPrintedOnce(t *testing.T) {
	for name, d := range numbers(t) {
		in := input(t, d)
		said := plain(content(lay(t, in)))
		for _, a := range in.Plan.Alerts {
			title, _ := words.Alert(a)
			if a.ID == data.AlertRatesReused { // at the head of the figures
				title = words.YearDigits(a.Values["year"].(int))
			}
			if n := strings.Count(said, plain(strings.TrimRight(title, ".")+".")); a.ID != data.AlertRatesReused && n != 1 || n == 0 && !strings.Contains(said, title) {
				t.Errorf("%s: %q stands %d times", name, title, n)
			}
		}
	}
}

func TestAnAmountThatStandsAmongFiguresIsntPrintedAgain(t *testing.T) {
	for name, never := range map[string][]string{
		"creation":   {"Chiffre d’affaires prévu, par année", "Argent disponible au démarrage", "Ce que vous prélèverez chaque mois"},
		"company":    {"Chiffre d’affaires prévu, par année"},
		"relocation": {"Votre budget de chaque mois, avant et après"},
	} {
		said := plain(content(lay(t, input(t, fictional(t, name)))))
		for _, s := range never {
			if strings.Contains(said, s) {
				t.Errorf("%s says %q besides the figures", name, s)
			}
		}
	}
}

// TestACertificateIsPromisedForTheLastDay: the document itself is refused before.
func TestACertificateIsPromisedForTheLastDay(t *testing.T) {
	in := input(t, fictional(t, "training"))
	if why := whyNoCertificate(in.Plan, Subject{}); why != WhyNotOver {
		t.Fatalf("the course is over: %q", why)
	}
	if said := plain(content(lay(t, in))); !strings.Contains(said, "Certificat de réalisation, dès le dernier jour") {
		t.Error("the plan doesn't say from which day")
	}
}

func TestWhatFiguresWaitForIsSaid(t *testing.T) {
	for name, c := range map[string]struct {
		of   data.Dossier
		want string
	}{
		"a household's tax":    {fictional(t, "creation"), "Il manque, pour « Impôt en plus par mois » et « Reste par mois, avec l’impôt sur le revenu » : le taux marginal d’impôt de votre foyer."},
		"a month's budget":     {changed(t, "relocation", longRelocation), "Il manque, pour « Budget du mois, après l’installation » et « Budget du mois, écart » : Cantine, après"},
		"a share or an amount": {changed(t, "creation", longMicro, given{"ei_contributions_rate": nil, "ei_contributions": nil}), "cotisations en entreprise individuelle, en % ou en euros ;"},
		"a key figure":         {changed(t, "creation", given{"expenses": nil}), "il manque : dépenses professionnelles, 2027"},
	} {
		if said := plain(content(lay(t, input(t, c.of)))); !strings.Contains(said, c.want) {
			t.Errorf("%s: the plan doesn't say %q", name, c.want)
		}
	}
}

// TestEachOfficialValueIsARow holds that a value, its name and the day from which
// it holds stand on one line, under the source.
func TestEachOfficialValueIsARow(t *testing.T) {
	l := lay(t, input(t, fictional(t, "company")))
	row := []Length{}
	source := Length(0)
	for _, page := range l.Pages {
		for _, op := range page.Ops {
			switch s := plain(op.Text); {
			case op.Kind != OpText:
			case strings.HasPrefix(s, "Source : mon-entreprise.urssaf.fr, règles"):
				source = op.Y
			case source > 0 && len(row) == 0 && s == "Impôt sur les sociétés, taux normal (barème 2026 reconduit)":
				row = append(row, op.Y)
			case len(row) > 0 && len(row) < 3 && (s == "25 %" || s == "1er janv. 2022"):
				row = append(row, op.Y)
			}
		}
	}
	if len(row) != 3 || row[0] != row[1] || row[1] != row[2] || source == 0 || source > row[0] {
		t.Errorf("the row stands at %v, its source at %v", row, source)
	}
}

func TestOfficialValuesAreNamedWithTheirSource(t *testing.T) {
	said := plain(content(lay(t, input(t, fictional(t, "company")))))
	for _, want := range []string{
		"à vérifier : repère qui varie",
		"Source : mon-entreprise.urssaf.fr, règles du 30/06/2026, lue le 30 juin 2026", "= 33 803,21 € ÷ 80,00 %",
		"Chaque chiffre a son explication et sa source dans le dossier.",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("the plan lacks %q", want)
		}
	}
}

// TestAPriceStandsAboveTheFormulaThatWouldCostLeast: below it, an agreed price
// would seem to be that formula's.
func TestAPriceStandsAboveTheFormulaThatWouldCostLeast(t *testing.T) {
	for _, payer := range []string{"employer", "newcomer"} {
		_, said, _ := strings.Cut(plain(content(lay(t, input(t, changed(t, "relocation", given{"telecentre_payer": payer}))))), words.Paper.MyFigures)
		price := strings.Index(said, plain(words.FigureLabel(figure.NameOf("telecentre.monthly"), 0)))
		formula := strings.Index(said, plain(words.FigureLabel(figure.NameOf("telecentre.cheapest_formula"), 0)))
		if price < 0 || formula < price {
			t.Errorf("paid by %s: the price stands at %d, the formula at %d", payer, price, formula)
		}
	}
}

// TestTheLastNoteOfTheFiguresOpensNoPage: a sentence on where figures come from
// says nothing without any.
func TestTheLastNoteOfTheFiguresOpensNoPage(t *testing.T) {
	for n := range 24 {
		budget := lines{}
		for i := range n {
			budget = append(budget, given{"label": "Dépense " + strconv.Itoa(i), "amount": "10"})
		}
		in := input(t, changed(t, "relocation", given{"budget": budget}))
		for _, in.Large = range []bool{false, true} {
			l := lay(t, in)
			for i := range l.Pages {
				said := ""
				for _, op := range l.Pages[i].Ops {
					if op.Kind == OpText && op.Of != Artifact {
						said += plain(op.Text)
					}
				}
				if strings.HasPrefix(said, plain(words.PaperFigures.AskAdviser)[:40]) {
					t.Errorf("%d lines, large %v: page %d begins with it", n, in.Large, i+1)
				}
			}
		}
	}
}
