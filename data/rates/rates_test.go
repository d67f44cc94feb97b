package rates_test

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/asset"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/rates"
)

func load(t testing.TB, files fs.FS) *rates.Table {
	t.Helper()
	table, err := rates.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func day(t testing.TB, s string) calendar.Day {
	t.Helper()
	d, err := calendar.ParseISO(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// The codes that the guides print, with their printed value in a plan of 2026.
func TestPrintedValuesOf2026(t *testing.T) {
	table := load(t, assets.Files)
	for code, want := range map[string]string{
		"ACRE_DELAI_DEMANDE":         "60 jours",
		"CPF_PARTICIPATION":          "103,20 € ⚠",
		"RGPD_BASE_ACTIVE":           "2 ans",
		"TT_PRIVE_JOUR":              "2,70 €",
		"TT_PRIVE_MOIS":              "59,40 €",
		"CARTE_GRISE_DELAI":          "1 mois",
		"COMPTE_DEDIE_SEUIL":         "10 000 € ⚠",
		"DOMICILIATION_DUREE_MIN":    "3 mois",
		"ECOLE_DELAI_DECLARATION":    "8 jours",
		"E_FACTURE_RECEPTION":        "1er septembre 2026",
		"E_FACTURE_EMISSION":         "1er septembre 2027",
		"FORMATION_RETRACTATION":     "10 jours ⚠",
		"HIVER_PERIODE":              "du 1er novembre au 31 mars ⚠",
		"MICRO_PREMIERE_DECLARATION": "90 jours ⚠",
		"PREAVIS_LOGEMENT":           "3 mois",
		"PREAVIS_LOGEMENT_REDUIT":    "1 mois",
		"PTP_DELAI_LONG":             "120 jours ⚠",
		"PTP_DELAI_COURT":            "60 jours ⚠",
		"PTP_REPONSE_EMPLOYEUR":      "30 jours ⚠",
		"RGPD_DELAI_REPONSE":         "1 mois ⚠",
	} {
		printed, ok := table.Print(code, day(t, "2026-11-24"))
		if table.Unchecked(code) {
			printed += " ⚠"
		}
		if !ok || plain(printed) != want {
			t.Errorf("%s prints %q, not %q", code, plain(printed), want)
		}
	}
	if printed, _ := table.Print("COMPTE_DEDIE_SEUIL", 0); printed != "10\u202f000\u00a0€" {
		t.Errorf("thousands and unit are parted by plain spaces: %q", printed)
	}
}

// plain is a text with plain spaces.
func plain(s string) string { return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s) }

func TestADateIsPrintedAsItIs(t *testing.T) {
	months := []string{"", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"}
	table := load(t, assets.Files)
	for _, code := range table.Codes() {
		r, err := table.At(code, day(t, "2026-11-24"))
		if err != nil {
			t.Fatal(err)
		}
		if r.Unit != rates.Date {
			continue
		}
		year, month, d := r.Day.Civil()
		ordinal := fmt.Sprint(d)
		if d == 1 {
			ordinal = "1er"
		}
		if want := fmt.Sprintf("%s %s %d", ordinal, months[month], year); plain(r.Printed) != want {
			t.Errorf("%s is %s and prints %q", code, r.Day, r.Printed)
		}
	}
}

func TestValueOnADay(t *testing.T) {
	table := load(t, assets.Files)
	for _, c := range []struct {
		code, on, value string
		extrapolated    bool
	}{
		{"TT_PRIVE_JOUR", "2024-01-01", "2.60", false},
		{"TT_PRIVE_JOUR", "2024-12-31", "2.60", false},
		{"TT_PRIVE_JOUR", "2025-01-01", "2.70", false},
		{"TT_PRIVE_JOUR", "2026-12-31", "2.70", false},
		{"TT_PRIVE_JOUR", "2027-01-01", "2.70", true},
		{"TT_PRIVE_JOUR", "2031-05-05", "2.70", true},
		{"ACRE_DELAI_DEMANDE", "2025-12-31", "45", false},
		{"ACRE_DELAI_DEMANDE", "1999-12-31", "45", false},
		{"ACRE_DELAI_DEMANDE", "2026-01-01", "60", false},
		{"ACRE_DELAI_DEMANDE", "2040-01-01", "60", false}, // no known end
	} {
		r, err := table.At(c.code, day(t, c.on))
		if err != nil || r.Value.Cmp(decimal.MustParse(c.value)) != 0 || r.Extrapolated != c.extrapolated {
			t.Errorf("%s on %s is %v, extrapolated %v (%v)", c.code, c.on, r.Value, r.Extrapolated, err)
		}
		if r.Source == "" {
			t.Errorf("%s has no source", c.code)
		}
	}
	for _, c := range []struct{ code, on string }{{"TT_PRIVE_JOUR", "2023-12-31"}, {"NOTHING", "2026-01-01"}} {
		if r, err := table.At(c.code, day(t, c.on)); data.CodeOf(err) != data.NotFound {
			t.Errorf("%s on %s is %v", c.code, c.on, r)
		}
	}
}

// A day between two values has none: neither of them is guessed.
func TestADayBetweenTwoValuesHasNone(t *testing.T) {
	table := load(t, fstest.MapFS{"rates/x.yaml": {Data: []byte(strings.Replace(good, "2026-12-31", "2026-11-30", 1))}})
	for on, known := range map[string]bool{"2025-12-31": false, "2026-11-30": true, "2026-12-01": false, "2026-12-31": false, "2027-01-01": true} {
		if r, err := table.At("A_B", day(t, on)); (err == nil) != known {
			t.Errorf("on %s it is %v (%v)", on, r.Value, err)
		}
	}
	var last rates.Rate
	for _, r := range load(t, assets.Files).All() {
		if r.Code == last.Code && last.To.AddDays(1) != r.From {
			t.Errorf("%s has none between %s and %s", r.Code, last.To, r.From)
		}
		last = r
	}
}

func TestPrintBeforeTheFirstValueTakesIt(t *testing.T) {
	table := load(t, assets.Files)
	if printed, ok := table.Print("TT_PRIVE_JOUR", day(t, "2020-01-01")); !ok || printed != "2,60\u00a0€" {
		t.Errorf("prints %q", printed)
	}
	if printed, ok := table.Print("NOTHING", 0); ok {
		t.Errorf("an unknown code prints %q", printed)
	}
}

const good = `units: {day: {one: "jour", many: "jours"}, percent: {one: "%", many: "%"}}
rates:
  - {code: A_B, unit: day, value: "1.5", from: "2026-01-01", to: "2026-12-31", label: "Essai", source: "essai", checked: "2026-01-14"}
  - {code: A_B, unit: day, value: "2", from: "2027-01-01", label: "Essai", source: "essai"}
  - {code: C, unit: text, printed: "l’hiver", label: "Essai", source: "essai", to_check: true, reason: "guessed"}
  - {code: D, unit: number, value: "1234.5", label: "Essai", source: "essai"}
`

func TestWrongRatesAreRefusedWithFileLineAndReason(t *testing.T) {
	shown := map[string]bool{}
	for _, c := range []struct {
		old, new string
		line     int
		what     string
	}{
		{"code: C", "code: c", 5, "code_malformed: c"},
		{"{code: D, ", "{", 5, "code_malformed"},
		{"unit: number", "unit: hours", 6, "unit_unknown: hours"},
		{"unit: number", "unit: month", 6, "unit_unnamed: month"},
		{`value: "1234.5"`, `value: "beaucoup"`, 6, "number_expected: beaucoup"},
		{`value: "1234.5"`, `value: "-1"`, 6, "number_expected: -1"},
		{`value: "1234.5"`, `value: 1234.5`, 6, "text_expected: 1234.5"},
		{`value: "1234.5"`, `printed: "mille"`, 6, "number_expected"},
		{`printed: "l’hiver", `, "", 5, "printed_misplaced: C"},
		{`source: "essai"}` + "\n" + `  - {code: C`, `source: ""}` + "\n" + `  - {code: C`, 4, "missing: source"},
		{`checked: "2026-01-14"`, `checked: "janvier"`, 3, "date_expected: janvier"},
		{`, reason: "guessed"`, "", 5, "reason_misplaced: C"},
		{"to_check: true, ", "", 5, "reason_misplaced: C"},
		{`to: "2026-12-31"`, `to: "2025-12-31"`, 3, "span_crossed: A_B"},
		{`to: "2026-12-31", `, "", 3, "spans_overlap: A_B"},
		{`to: "2026-12-31"`, `to: "2027-01-01"`, 3, "spans_overlap: A_B"},
		{`unit: day, value: "2"`, `unit: number, value: "2"`, 3, "unit_changes: A_B"},
		{"to_check", "check", 5, "unknown_key: check"},
		{`value: "2"`, `value: "2", value: "3"`, 4, "repeated_key: value"},
		{`text, printed: "l’hiver", label: "Essai"`, `text, printed: "l’hiver"`, 5, "missing: label"},
		{`text, printed: "l’hiver", label: "Essai"`, `text, printed: "l’hiver", label: "l'essai"`, 5, "straight_apostrophe: l'essai"},
		{`text, printed: "l’hiver", label: "Essai"`, `text, printed: "l’hiver", label: "un  essai"`, 5, "double_space: un  essai"},
		{`text, printed: "l’hiver", label: "Essai"`, `text, printed: "l’hiver", label: "un\tessai"`, 5, "line_break: un\tessai"},
		{`text, printed: "l’hiver", label: "Essai"`, `text, printed: "l’hiver", label: "essai\u00a0: un"`, 5, "space_expected: essai\u00a0: un"},
		{`text, printed: "l’hiver", label: "Essai"`, `text, printed: "l’hiver", label: "un\u00a0essai"`, 5, "plain_spaces_expected: un\u00a0essai"},
		{`reason: "guessed"`, `reason: "d'où ?"`, 5, "straight_apostrophe: d'où ?"},
		{`value: "2", from: "2027-01-01", label: "Essai"`, `value: "2", from: "2027-01-01", label: "Autre"`, 3, "label_changes: A_B"},
		{`value: "1234.5"`, `value: "1000000000"`, 6, "value_too_large: 1000000000"},
		{`value: "1234.5"`, `value: "1e3"`, 6, "number_expected: 1e3"},
		{`unit: number, value: "1234.5"`, `unit: percent, value: "100.1"`, 6, "value_too_large: 100.1"},
		{`unit: number, value: "1234.5"`, `unit: date, printed: "demain"`, 6, "missing: value"},
	} {
		t.Run(c.what, func(t *testing.T) {
			if strings.Count(good, c.old) != 1 {
				t.Fatalf("%q stands %d times", c.old, strings.Count(good, c.old))
			}
			_, err := rates.Load(fstest.MapFS{"rates/x.yaml": {Data: []byte(strings.Replace(good, c.old, c.new, 1))}})
			var told *data.Error
			if !errors.As(err, &told) || told.Code != data.RatesWrong {
				t.Fatalf("taken (%v)", err)
			}
			if want := fmt.Sprintf("x.yaml:%d", c.line); told.Where != want || told.What != c.what {
				t.Errorf("told %s: %s, not %s: %s", told.Where, told.What, want, c.what)
			}
			reason, _, _ := strings.Cut(told.What, ":")
			shown[reason] = true
			if !slices.Contains(rates.Reasons, reason) && !slices.Contains(asset.Reasons, reason) {
				t.Errorf("%q is no reason of the list", reason)
			}
		})
	}
	for _, reason := range rates.Reasons {
		if !shown[reason] {
			t.Errorf("no broken file shows %s", reason)
		}
	}
	if _, err := rates.Load(fstest.MapFS{}); data.CodeOf(err) != data.RatesWrong {
		t.Errorf("no file at all: %v", err)
	}
}

func TestPrintedNumbers(t *testing.T) {
	table := load(t, fstest.MapFS{"rates/x.yaml": {Data: []byte(good)}})
	on := day(t, "2026-05-05")
	for code, want := range map[string]string{"A_B": "1,5\u00a0jour", "C": "l’hiver", "D": "1\u202f234,5"} {
		if got, _ := table.Print(code, on); got != want {
			t.Errorf("%s prints %q, not %q", code, got, want)
		}
	}
	if got, _ := table.Print("A_B", day(t, "2027-01-01")); got != "2\u00a0jours" {
		t.Errorf("two are %q", got)
	}
	if !slices.Equal(table.Codes(), []string{"A_B", "C", "D"}) || table.Has("X") || !table.Has("D") {
		t.Errorf("codes are %v", table.Codes())
	}
}

func FuzzLoad(f *testing.F) {
	f.Add([]byte("!00000 {}")) // no rate at all
	f.Add([]byte(good))
	f.Add([]byte("rates:\n  - {code: A, unit: euro, value: \"99999999999999999999\"}"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		table, err := rates.Load(fstest.MapFS{"rates/x.yaml": {Data: raw}})
		if err != nil {
			if data.CodeOf(err) != data.RatesWrong {
				t.Fatalf("refused without its reason: %v", err)
			}
			return
		}
		for _, code := range table.Codes() {
			table.Print(code, 0)
		}
		again, err := rates.Read("x.yaml", rates.Write(table))
		if err != nil {
			t.Fatalf("what is written is refused: %v\n%s", err, rates.Write(table))
		}
		if diff := cmp.Diff(table.All(), again.All()); diff != "" {
			t.Error(diff)
		}
	})
}
