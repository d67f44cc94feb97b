package rates_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/rates"
)

// given is a correction as an adviser gives it on 24 November 2026.
func given(t testing.TB, code, from, value string) rates.Correction {
	c := rates.Correction{Code: code, Value: value, Source: "urssaf.fr, lu le 24/11/2026", On: day(t, "2026-11-24")}
	if from != "" {
		c.From = day(t, from)
	}
	return c
}

func with(t testing.TB, table *rates.Table, corrections ...rates.Correction) *rates.Table {
	t.Helper()
	corrected, err := table.With(corrections)
	if err != nil {
		t.Fatal(err)
	}
	return corrected
}

func at(t testing.TB, table *rates.Table, code, on string) rates.Rate {
	t.Helper()
	r, err := table.At(code, day(t, on))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestASpanThatBeginsWithinTheLastKeepsItsEnd(t *testing.T) {
	table := wholeFile(t, `units: {day: {one: "jour", many: "jours"}}
rates:
  - {code: A, label: "A", unit: day, value: "1", from: "2025-01-01", to: "2026-12-31", source: "essai"}
`)
	corrected := with(t, table, given(t, "A", "2025-06-01", "2"), given(t, "A", "2027-01-01", "3"))
	for on, want := range map[string]string{"2025-05-31": "1", "2025-06-01": "2", "2026-12-31": "2", "2027-12-31": "3"} {
		if r := at(t, corrected, "A", on); r.Value.String() != want || r.Extrapolated {
			t.Errorf("on %s it is %s, reused %v, want %s", on, r.Value, r.Extrapolated, want)
		}
	}
}

func TestACorrectedValueTakesThePlaceOfItsSpan(t *testing.T) {
	table := load(t, assets.Files)
	before := table.All()
	corrected := with(t, table, given(t, "MICRO_CIPAV_ACRE_25", "2026-07-01", "13.4"))

	r := at(t, corrected, "MICRO_CIPAV_ACRE_25", "2026-10-01")
	want := at(t, table, "MICRO_CIPAV_ACRE_25", "2026-10-01")
	want.Value, want.Printed = r.Value, "13,4\u00a0%"
	want.Source, want.Checked = "urssaf.fr, lu le 24/11/2026", day(t, "2026-11-24")
	want.ToCheck, want.Reason = false, ""
	want.Corrected, want.CorrectedOn = true, day(t, "2026-11-24")
	if r.Value.String() != "13.4" {
		t.Errorf("the value is %s", r.Value)
	}
	if diff := cmp.Diff(want, r); diff != "" {
		t.Error(diff)
	}
	if printed, _ := corrected.Print("MICRO_CIPAV_ACRE_25", day(t, "2026-10-01")); printed != "13,4\u00a0%" {
		t.Errorf("guides print %q", printed)
	}
	if corrected.Unchecked("MICRO_CIPAV_ACRE_25") {
		t.Error("it is still to be checked")
	}
	if diff := cmp.Diff(before, table.All()); diff != "" {
		t.Errorf("the table that was corrected changed: %s", diff)
	}
	if r := at(t, corrected, "MICRO_CIPAV", "2026-10-01"); r.Corrected {
		t.Error("another code is corrected as well")
	}
}

func TestNextYearsValueFollowsTheLastOne(t *testing.T) {
	table := with(t, load(t, assets.Files), given(t, "MICRO_BNC_SSI", "2027-01-01", "26.1"))
	for _, c := range []struct {
		on, printed             string
		corrected, extrapolated bool
	}{
		{"2026-12-31", "25,6\u00a0%", false, false},
		{"2027-01-01", "26,1\u00a0%", true, false},
		{"2027-12-31", "26,1\u00a0%", true, false},
		{"2028-01-01", "26,1\u00a0%", true, true},
	} {
		r := at(t, table, "MICRO_BNC_SSI", c.on)
		if r.Printed != c.printed || r.Corrected != c.corrected || r.Extrapolated != c.extrapolated {
			t.Errorf("on %s: %q, corrected %v, extrapolated %v", c.on, r.Printed, r.Corrected, r.Extrapolated)
		}
	}
	if r := at(t, table, "MICRO_BNC_SSI", "2028-01-01"); r.Known() != 2027 {
		t.Errorf("known until %d", r.Known())
	}
}

func TestAValueThatChangesWithinTheYear(t *testing.T) {
	table := with(t, load(t, assets.Files),
		given(t, "SMIC_HORAIRE", "2027-01-01", "12.50"), // given after, and yet in order
		given(t, "SMIC_HORAIRE", "2026-11-01", "12.40"))
	for on, want := range map[string]string{
		"2026-10-31": "12,31\u00a0€", "2026-11-01": "12,40\u00a0€", "2026-12-31": "12,40\u00a0€", "2027-01-01": "12,50\u00a0€",
	} {
		if r := at(t, table, "SMIC_HORAIRE", on); r.Printed != want {
			t.Errorf("on %s: %q, not %q", on, r.Printed, want)
		}
	}
	open := with(t, load(t, assets.Files), given(t, "PFU", "2027-01-01", "33"))
	if r := at(t, open, "PFU", "2026-12-31"); r.Printed != "31,4\u00a0%" || r.Corrected {
		t.Errorf("the value that had no end is lost: %q", r.Printed)
	}
	if r := at(t, open, "PFU", "2040-01-01"); r.Printed != "33\u00a0%" || r.Extrapolated {
		t.Errorf("the new one has an end: %q", r.Printed)
	}
}

func TestTheLaterOfTwoCorrectionsHolds(t *testing.T) {
	early, late := given(t, "PFU", "2026-01-01", "30"), given(t, "PFU", "2026-01-01", "31")
	late.On = late.On.AddDays(1)
	for _, both := range [][]rates.Correction{{early, late}, {late, early}} {
		if r := at(t, with(t, load(t, assets.Files), both...), "PFU", "2026-06-01"); r.Printed != "31\u00a0%" {
			t.Errorf("%q holds", r.Printed)
		}
	}
}

func TestDatesAndTextsAreCorrectedInTheirOwnWords(t *testing.T) {
	table := load(t, assets.Files)
	date := given(t, "E_FACTURE_EMISSION", "", "2028-09-01")
	date.Printed = " 1er  septembre 2028 "
	words := given(t, "HIVER_PERIODE", "", "")
	words.Printed = "du 15 novembre au 15 mars"
	corrected := with(t, table, date, words)
	if r := at(t, corrected, "E_FACTURE_EMISSION", "2026-01-01"); r.Day != day(t, "2028-09-01") || r.Printed != "1er\u00a0septembre 2028" {
		t.Errorf("the date is %s, printed %q", r.Day, r.Printed)
	}
	if r := at(t, corrected, "HIVER_PERIODE", "2026-01-01"); r.Printed != "du 15\u00a0novembre au 15\u00a0mars" {
		t.Errorf("the period prints %q", r.Printed)
	}
}

func TestCorrectionsThatDontFitAreRefused(t *testing.T) {
	ok := given(t, "MICRO_BNC_SSI", "2026-01-01", "25")
	change := func(f func(*rates.Correction)) rates.Correction { c := ok; f(&c); return c }
	for name, c := range map[string]struct {
		correction rates.Correction
		code       data.Code
		what       string
	}{
		"an unknown code":     {change(func(c *rates.Correction) { c.Code = "NOTHING" }), data.RateUnknown, ""},
		"no source":           {change(func(c *rates.Correction) { c.Source = " " }), data.RateSource, ""},
		"a word":              {change(func(c *rates.Correction) { c.Value = "beaucoup" }), data.NumberExpected, "beaucoup"},
		"nothing":             {change(func(c *rates.Correction) { c.Value = "" }), data.NumberExpected, ""},
		"a French number":     {change(func(c *rates.Correction) { c.Value = "25,6" }), data.NumberExpected, "25,6"},
		"below zero":          {change(func(c *rates.Correction) { c.Value = "-1" }), data.Negative, "-1"},
		"three hundred %":     {change(func(c *rates.Correction) { c.Value = "300" }), data.AboveMaximum, "100\u00a0%"},
		"beyond any amount":   {given(t, "PASS", "2026-01-01", "99999999999999999999"), data.AboveMaximum, "999\u202f999\u202f999,99\u00a0€"},
		"before the first":    {change(func(c *rates.Correction) { c.From = 1 }), data.RateSpan, "0001-01-01"},
		"within a span":       {change(func(c *rates.Correction) { c.From = day(t, "2025-06-01") }), data.RateSpan, "2025-06-01"},
		"no beginning":        {change(func(c *rates.Correction) { c.From = 0 }), data.RateSpan, ""},
		"a year left out":     {change(func(c *rates.Correction) { c.From = day(t, "2028-01-01") }), data.RateGap, "2027-01-01"},
		"a date that is none": {rates.Correction{Code: "EI_PATRIMOINE", Value: "2022-02-30", Printed: "30 février", Source: "x"}, data.DateExpected, "2022-02-30"},
		"a date unsaid":       {rates.Correction{Code: "EI_PATRIMOINE", Value: "2022-02-28", Source: "x"}, data.TextExpected, ""},
		"a text unsaid":       {rates.Correction{Code: "HIVER_PERIODE", Value: "x", Source: "x"}, data.TextExpected, ""},
	} {
		t.Run(name, func(t *testing.T) {
			table := load(t, assets.Files)
			got, err := table.With([]rates.Correction{ok, c.correction})
			want := &data.Error{Code: c.code, Where: c.correction.Code, What: c.what}
			if diff := cmp.Diff(error(want), err); diff != "" || got != nil {
				t.Error(diff)
			}
		})
	}
}

func TestAFileReplacesTheRatesWhenItHoldsThemAll(t *testing.T) {
	table := load(t, assets.Files)
	written := string(rates.Write(table))
	by := func(change func(string) string) *rates.Table {
		read, err := rates.Read("barème.yaml", []byte(change(written)))
		if err != nil {
			t.Fatal(err)
		}
		return read
	}
	cheaper := by(func(s string) string { return strings.Replace(s, `"25.6"`, `"20.5"`, 1) })
	replaced, err := table.Replaced(cheaper)
	if err != nil {
		t.Fatal(err)
	}
	if r := at(t, replaced, "MICRO_BNC_SSI", "2026-06-01"); r.Printed != "20,5\u00a0%" {
		t.Errorf("the new value is %q", r.Printed)
	}
	for name, c := range map[string]struct {
		file *rates.Table
		want *data.Error
	}{
		"a code is missing": {
			by(func(s string) string { return strings.Replace(s, "code: PFU", "code: PFU_2", 1) }),
			&data.Error{Code: data.RateMissing, Where: "PFU"},
		},
		"a unit differs": {
			by(func(s string) string {
				before, after, _ := strings.Cut(s, "code: PFU\n")
				return before + "code: PFU\n" + strings.Replace(after, `unit: "percent"`, `unit: "euro"`, 1)
			}),
			&data.Error{Code: data.RateUnit, Where: "PFU", What: "euro"},
		},
	} {
		if got, err := table.Replaced(c.file); got != nil || cmp.Diff(error(c.want), err) != "" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAWrongFileIsToldByLineAndReason(t *testing.T) {
	for raw, want := range map[string]*data.Error{
		"": {Code: data.RatesFileWrong, Where: "barème.yaml:1", What: "empty_file"},
		strings.Replace(good, `value: "2"`, `value: "x"`, 1):         {Code: data.RatesFileWrong, Where: "barème.yaml:4", What: "number_expected: x"},
		strings.Replace(good, "units: {", "units: {month: {}, ", 1):  nil,
		strings.Replace(good, "units: {day", "units: {month", 1):     {Code: data.RatesFileWrong, Where: "barème.yaml:3", What: "unit_unnamed: day"},
		strings.Replace(good, `label: "Essai"`, `label: "l'été"`, 1): {Code: data.RatesFileWrong, Where: "barème.yaml:3", What: "label_changes: A_B"},
	} {
		_, err := rates.Read("barème.yaml", []byte(raw))
		if want == nil {
			if err != nil {
				t.Errorf("refused: %v", err)
			}
			continue
		}
		if diff := cmp.Diff(error(want), err); diff != "" {
			t.Error(diff)
		}
	}
}

func TestWhatIsWrittenIsReadAsItWas(t *testing.T) {
	table := load(t, assets.Files)
	words := given(t, "HIVER_PERIODE", "", "")
	words.Printed, words.Source = `« selon l’arrêté » : à voir \ ailleurs`, "https://exemple.invalid/a?b=c#d 100 % \"sûr\""
	for name, table := range map[string]*rates.Table{
		"as shipped":       table,
		"with corrections": with(t, table, given(t, "PASS", "2027-01-01", "49000.5"), given(t, "TFC_VENTE", "", "0.0155"), words),
		"a small one":      load(t, fstest.MapFS{"rates/x.yaml": {Data: []byte(good)}}),
	} {
		read, err := rates.Read("barème.yaml", rates.Write(table))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if diff := cmp.Diff(table.All(), read.All()); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if again := string(rates.Write(read)); again != string(rates.Write(table)) {
			t.Errorf("%s: written twice, it differs", name)
		}
	}
}

// Whatever is corrected, every other value stays, spans keep their order, and
// the corrected table can be written and read.
func TestCorrectionsTouchNothingElse(t *testing.T) {
	table := load(t, assets.Files)
	numbers := slices.DeleteFunc(table.All(), func(r rates.Rate) bool { return r.Unit == rates.Date || r.Unit == rates.Text })
	rapid.Check(t, func(rt *rapid.T) {
		r := rapid.SampledFrom(numbers).Draw(rt, "rate")
		c := rates.Correction{Code: r.Code, From: r.From, Source: "x", On: day(t, "2026-11-24")}
		if !r.To.IsZero() && rapid.Bool().Draw(rt, "next") {
			c.From = r.To.AddDays(1)
		}
		c.Value = rapid.StringMatching(`[0-9]{1,2}(\.[0-9]{1,3})?`).Draw(rt, "value")
		corrected, err := table.With([]rates.Correction{c})
		if err != nil {
			rt.Fatal(err)
		}
		others := func(table *rates.Table) []rates.Rate {
			return slices.DeleteFunc(table.All(), func(r rates.Rate) bool { return r.Code == c.Code })
		}
		if diff := cmp.Diff(others(table), others(corrected)); diff != "" {
			rt.Error(diff)
		}
		var last calendar.Day
		for _, r := range corrected.All() {
			if r.Code == c.Code {
				if r.From < last || !r.To.IsZero() && r.To < r.From {
					rt.Errorf("spans cross: %v", r)
				}
				last = r.To
			}
		}
		read, err := rates.Read("x.yaml", rates.Write(corrected))
		if err != nil {
			rt.Fatal(err)
		}
		if diff := cmp.Diff(corrected.All(), read.All()); diff != "" {
			rt.Error(diff)
		}
	})
}
