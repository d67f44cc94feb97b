package store

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/rates"
)

// ratesOfTests are the values that come with the program of these tests.
const ratesOfTests = `units: {day: {one: jour, many: jours}, euro: {one: €, many: €}}
rates:
  - {code: ALLOWANCE, label: "Allocation", unit: euro, value: "2.60", to: "2024-12-31", source: "Urssaf"}
  - {code: ALLOWANCE, label: "Allocation", unit: euro, value: "2.70", from: "2025-01-01", to: "2026-12-31", source: "Urssaf"}
  - {code: DELAY, label: "Délai", unit: day, value: "60", source: "Urssaf", to_check: true, reason: "à lire"}
  - {code: OPTION, label: "Option", unit: date, value: "2026-09-30", printed: "30 septembre 2026", source: "CGI"}
  - {code: WINTER, label: "Hiver", unit: text, printed: "du 1er novembre au 31 mars", source: "arrêté"}
`

var delivered = sync.OnceValue(func() *rates.Table {
	table, err := rates.Read("livré.yaml", []byte(ratesOfTests))
	if err != nil {
		panic(err)
	}
	return table
})

// year2027 is next year's allowance, which nobody has published yet.
var year2027 = rates.Correction{Code: "ALLOWANCE", From: calendar.Date(2027, 1, 1), Value: "2.80", Source: "Urssaf, 2 janvier", On: today}

// correctRate is a gesture.
func correctRate(c rates.Correction) func(*Tx) error {
	return func(tx *Tx) error { return tx.CorrectRate(c) }
}

// inForce is what the register prints of a rate on a day.
func inForce(t testing.TB, r *Register, code string, on calendar.Day) string {
	t.Helper()
	rate, err := r.InForce().Table.At(code, on)
	must(t, err)
	return strings.ReplaceAll(rate.Printed, "\u00a0", " ")
}

func TestCorrection(t *testing.T) {
	ctx := context.Background()
	in2026, in2027 := calendar.Date(2026, 6, 1), calendar.Date(2027, 6, 1)
	t.Run("takes the place of a value, with its source and its day", func(t *testing.T) {
		r, _ := fresh(t)
		if got := inForce(t, r, "ALLOWANCE", in2026); got != "2,70 €" {
			t.Fatal(got)
		}
		c := rates.Correction{Code: "ALLOWANCE", From: calendar.Date(2025, 1, 1), Value: "2.75", Source: "Urssaf, mars", On: today}
		do(t, r, "rate_corrected", correctRate(c))
		is, err := r.InForce().Table.At("ALLOWANCE", in2026)
		must(t, err)
		if inForce(t, r, "ALLOWANCE", in2026) != "2,75 €" || !is.Corrected || is.CorrectedOn != today || is.Source != c.Source {
			t.Fatalf("%+v", is)
		}
		if was, err := r.InForce().Base.At("ALLOWANCE", in2026); err != nil || was.Corrected {
			t.Fatalf("the value under it is %+v, %v", was, err)
		}
		if diff := cmp.Diff([]rates.Correction{c}, r.InForce().Corrections); diff != "" {
			t.Fatal(diff)
		}
		mustPass(t, r)
	})
	t.Run("begins the span that follows the last", func(t *testing.T) {
		r, _ := fresh(t)
		do(t, r, "rate_corrected", correctRate(year2027))
		if inForce(t, r, "ALLOWANCE", in2026) != "2,70 €" || inForce(t, r, "ALLOWANCE", in2027) != "2,80 €" {
			t.Fatal(inForce(t, r, "ALLOWANCE", in2026), inForce(t, r, "ALLOWANCE", in2027))
		}
		do(t, r, "rate_corrected", correctRate(rates.Correction{Code: "ALLOWANCE", Value: "2.50", Source: "x", On: today}))
		if len(r.InForce().Corrections) != 2 {
			t.Fatal(r.InForce().Corrections)
		}
		mustPass(t, r)
	})
	t.Run("is undone, done again and withdrawn", func(t *testing.T) {
		r, _ := fresh(t)
		do(t, r, "rate_corrected", correctRate(year2027))
		again := year2027
		again.Value = "2.90"
		do(t, r, "rate_corrected", correctRate(again))
		for i, step := range []struct {
			do   func(context.Context, data.ID) (Gesture, error)
			want string
		}{{r.Undo, "2,80 €"}, {r.Undo, "2,70 €"}, {r.Redo, "2,80 €"}, {r.Redo, "2,90 €"}} {
			g, err := step.do(ctx, "")
			must(t, err)
			if got := inForce(t, r, "ALLOWANCE", in2027); got != step.want || g.Name != "rate_corrected" {
				t.Fatalf("step %d: %s, want %s (%s)", i, got, step.want, g.Name)
			}
		}
		do(t, r, "rate_withdrawn", func(tx *Tx) error { return tx.WithdrawCorrection("ALLOWANCE", year2027.From) })
		if got := inForce(t, r, "ALLOWANCE", in2027); got != "2,70 €" || len(r.InForce().Corrections) > 0 {
			t.Fatal(got)
		}
		if id := do(t, r, "rate_withdrawn", func(tx *Tx) error { return tx.WithdrawCorrection("ALLOWANCE", year2027.From) }); id != "" {
			t.Fatal("withdrawn twice")
		}
		mustPass(t, r)
	})
	t.Run("is there after a restart, in a copy, and for those who only look", func(t *testing.T) {
		r, _ := fresh(t)
		do(t, r, "rate_corrected", correctRate(year2027))
		copied := filepath.Join(t.TempDir(), "copy.buron")
		must(t, r.Backup(ctx, copied))
		r = reopened(t, r)
		look := r.options
		look.ReadOnly = true
		looking, err := Open(ctx, look)
		must(t, err)
		defer looking.Close()
		back := r.options
		back.Path = filepath.Join(t.TempDir(), "back.buron")
		must(t, Restore(ctx, copied, back.Path))
		restored, err := Open(ctx, back)
		must(t, err)
		defer restored.Close()
		for _, r := range []*Register{r, looking, restored} {
			if got := inForce(t, r, "ALLOWANCE", in2027); got != "2,80 €" {
				t.Fatal(got)
			}
			mustPass(t, r)
		}
	})
	t.Run("that the rates refuse isn't kept", func(t *testing.T) {
		r, _ := fresh(t)
		do(t, r, "rate_corrected", correctRate(year2027))
		before, last := r.InForce(), r.last
		for name, c := range map[data.Code]rates.Correction{
			data.RateUnknown:    {Code: "NOTHING", Value: "1", Source: "x", On: today},
			data.RateSource:     {Code: "DELAY", Value: "45", Source: " ", On: today},
			data.RateGap:        {Code: "ALLOWANCE", From: calendar.Date(2029, 1, 1), Value: "3", Source: "x", On: today},
			data.RateSpan:       {Code: "ALLOWANCE", From: calendar.Date(2024, 6, 1), Value: "3", Source: "x", On: today},
			data.NumberExpected: {Code: "DELAY", Value: "beaucoup", Source: "x", On: today},
			data.Negative:       {Code: "DELAY", Value: "-1", Source: "x", On: today},
			data.DateExpected:   {Code: "OPTION", Value: "2026-02-30", Printed: "30 février", Source: "x", On: today},
			data.TextInvalid:    {Code: "WINTER", Printed: "\xff", Source: "x", On: today},
			data.TooLong:        {Code: "WINTER", Printed: "x", Source: strings.Repeat("x", data.MaxText+1), On: today},
			data.Required:       {Code: "DELAY", Value: "45", Source: "x"},
		} {
			_, err := r.Do(ctx, "rate_corrected", correctRate(c))
			if data.CodeOf(err) != name {
				t.Errorf("%s: %v", name, err)
			}
		}
		if r.last != last || r.InForce().Table != before.Table {
			t.Error("something changed")
		}
		mustPass(t, r)
	})
	t.Run("that another one rests on isn't withdrawn before it", func(t *testing.T) {
		r, _ := fresh(t)
		year2028 := rates.Correction{Code: "ALLOWANCE", From: calendar.Date(2028, 1, 1), Value: "2.90", Source: "x", On: today}
		do(t, r, "rate_corrected", correctRate(year2027))
		do(t, r, "rate_corrected", correctRate(year2028))
		_, err := r.Do(ctx, "rate_withdrawn", func(tx *Tx) error { return tx.WithdrawCorrection("ALLOWANCE", year2027.From) })
		wantCode(t, err, data.RateGap)
	})
	t.Run("needs the delivered rates", func(t *testing.T) {
		o := options(t, &clock{noon})
		o.Delivered = nil
		r := created(t, o)
		_, err := r.Do(ctx, "rate_corrected", correctRate(year2027))
		if !errors.Is(err, errNoRates) || r.InForce().Table != nil {
			t.Fatal(err)
		}
	})
}

// otherRates is a whole file of rates with another allowance.
var otherRates = strings.NewReplacer(`"2.70"`, `"3.10"`).Replace(ratesOfTests)

func TestRatesFile(t *testing.T) {
	ctx := context.Background()
	in2026 := calendar.Date(2026, 6, 1)
	replace := func(content string) func(*Tx) error {
		return func(tx *Tx) error { return tx.ReplaceRates("mon barème.yaml", []byte(content), today) }
	}
	t.Run("takes the place of the delivered values and of their corrections, and is undone", func(t *testing.T) {
		r, _ := fresh(t)
		do(t, r, "rate_corrected", correctRate(year2027))
		do(t, r, "rates_replaced", replace(otherRates))
		is := r.InForce()
		if inForce(t, r, "ALLOWANCE", in2026) != "3,10 €" || len(is.Corrections) > 0 || is.File.Name != "mon barème.yaml" || is.File.On != today {
			t.Fatalf("%+v", is)
		}
		mustPass(t, r)
		do(t, r, "rate_corrected", correctRate(year2027))
		do(t, r, "rates_restored", func(tx *Tx) error { return tx.RestoreRates() })
		if is := r.InForce(); is.File != nil || len(is.Corrections) > 0 || is.Table != delivered() {
			t.Fatalf("%+v", is)
		}
		for _, want := range []string{"3,10 €", "3,10 €", "2,70 €"} {
			_, err := r.Undo(ctx, "")
			must(t, err)
			if got := inForce(t, r, "ALLOWANCE", in2026); got != want {
				t.Fatalf("%s, want %s", got, want)
			}
		}
		if is := r.InForce(); is.File != nil || len(is.Corrections) != 1 {
			t.Fatalf("%+v", is)
		}
		mustPass(t, r)
	})
	t.Run("is there after a restart", func(t *testing.T) {
		r, _ := fresh(t)
		do(t, r, "rates_replaced", replace(otherRates))
		r = reopened(t, r)
		if got := inForce(t, r, "ALLOWANCE", in2026); got != "3,10 €" {
			t.Fatal(got)
		}
	})
	for name, c := range map[string]struct {
		code    data.Code
		content string
	}{
		"that lacks a rate":         {data.RateMissing, strings.Replace(ratesOfTests, "DELAY", "DELAYS", 1)},
		"that changes a unit":       {data.RateUnit, strings.Replace(ratesOfTests, `unit: day`, `unit: euro`, 1)},
		"that is no file of rates":  {data.RatesFileWrong, "rates: 12"},
		"with a value that isn't":   {data.RatesFileWrong, strings.Replace(ratesOfTests, `"60"`, `"soixante"`, 1)},
		"that is far too large":     {data.FileTooBig, strings.Repeat("# rien\n", MaxRates/5)},
		"that is nothing at all":    {data.RatesFileWrong, ""},
		"with a name that is wrong": {data.TextInvalid, ""},
	} {
		t.Run(name+" is refused, and changes nothing", func(t *testing.T) {
			r, _ := fresh(t)
			do(t, r, "rate_corrected", correctRate(year2027))
			before := r.InForce().Table
			gesture := replace(c.content)
			if c.code == data.TextInvalid {
				gesture = func(tx *Tx) error { return tx.ReplaceRates("\xff", []byte(otherRates), today) }
			}
			_, err := r.Do(ctx, "rates_replaced", gesture)
			wantCode(t, err, c.code)
			if r.InForce().Table != before {
				t.Fatal("something changed")
			}
			mustPass(t, r)
		})
	}
}

// A later version of the program may bring values that what an adviser did no
// longer fits; none of it is lost, and the rest goes on.
func TestRatesOfALaterProgram(t *testing.T) {
	ctx := context.Background()
	later := func(t *testing.T, r *Register, file string) *Register {
		o := r.options
		must(t, r.Close())
		var err error
		o.Delivered, err = rates.Read("livré.yaml", []byte(file))
		must(t, err)
		again, err := Open(ctx, o)
		must(t, err)
		t.Cleanup(func() { _ = again.Close() })
		return again
	}
	t.Run("leave out a correction that doesn't fit any more, and keep the others", func(t *testing.T) {
		r, _ := fresh(t)
		delay := rates.Correction{Code: "DELAY", Value: "45", Source: "x", On: today}
		do(t, r, "rate_corrected", correctRate(year2027))
		do(t, r, "rate_corrected", correctRate(delay))
		r = later(t, r, strings.Replace(ratesOfTests, `to: "2026-12-31"`, `to: "2025-12-31"`, 1))
		is := r.InForce()
		if len(is.Unfit) != 1 || is.Unfit[0].Correction != year2027 || data.CodeOf(is.Unfit[0].Err) != data.RateGap {
			t.Fatalf("%+v", is.Unfit)
		}
		if got := inForce(t, r, "DELAY", today); got != "45 jours" {
			t.Fatal(got)
		}
		delay.Value = "50"
		do(t, r, "rate_corrected", correctRate(delay)) // the other's fault isn't this one's
		do(t, r, "rate_withdrawn", func(tx *Tx) error { return tx.WithdrawCorrection("ALLOWANCE", year2027.From) })
		if got := r.InForce(); len(got.Unfit) > 0 || inForce(t, r, "DELAY", today) != "50 jours" {
			t.Fatalf("%+v", got)
		}
		mustPass(t, r)
	})
	t.Run("stand in for a file that lacks one of them", func(t *testing.T) {
		r, _ := fresh(t)
		do(t, r, "rates_replaced", func(tx *Tx) error { return tx.ReplaceRates("x.yaml", []byte(otherRates), today) })
		r = later(t, r, ratesOfTests+`  - {code: NEW, label: "Nouveau", unit: day, value: "3", source: "x"}`+"\n")
		if is := r.InForce(); data.CodeOf(is.Fault) != data.RateMissing || is.File == nil || inForce(t, r, "NEW", today) != "3 jours" {
			t.Fatalf("%+v", is)
		}
		mustPass(t, r)
	})
}

// following has lists keep a column that follows a rate.
func following(o Options) Options {
	o.Follow = func(table *rates.Table) (func(data.Dossier) data.Summary, string) {
		delay, err := table.At("DELAY", today)
		if err != nil {
			panic(err)
		}
		return func(data.Dossier) data.Summary { return data.Summary{NextDue: today, NextAction: delay.Printed} }, delay.Printed
	}
	return o
}

func TestListsFollowTheRates(t *testing.T) {
	ctx := context.Background()
	prepare := func(t *testing.T) *Register {
		r := created(t, following(options(t, &clock{noon})))
		fill(t, r, 250)
		return r
	}
	kept := func(t *testing.T, r *Register) map[string]int {
		t.Helper()
		count := map[string]int{}
		for _, row := range paged(t, r, Query{Scope: All, Limit: 100}) {
			count[strings.ReplaceAll(row.NextAction, "\u00a0", " ")]++
		}
		return count
	}
	stale := func(t *testing.T, r *Register) bool {
		t.Helper()
		is, err := r.Stale(ctx)
		must(t, err)
		return is
	}
	correct := func(t *testing.T, r *Register) {
		t.Helper()
		do(t, r, "rate_corrected", correctRate(rates.Correction{Code: "DELAY", Value: "45", Source: "x", On: today}))
	}
	t.Run("once they are made again", func(t *testing.T) {
		r := prepare(t)
		if stale(t, r) {
			t.Fatal("stale from the beginning")
		}
		correct(t, r)
		if !stale(t, r) {
			t.Fatal("nobody says that the lists are stale")
		}
		mustPass(t, r)
		must(t, r.Refresh(ctx, nil))
		if got := kept(t, r); stale(t, r) || len(got) != 1 || got["45 jours"] == 0 {
			t.Fatal(got)
		}
		mustPass(t, r)
	})
	t.Run("and say so after a restart", func(t *testing.T) {
		r := prepare(t)
		correct(t, r)
		if r = reopened(t, r); !stale(t, r) {
			t.Fatal("forgotten")
		}
	})
	t.Run("also where a refresh was stopped half-way, and its rates undone", func(t *testing.T) {
		r := prepare(t)
		correct(t, r)
		stopping, stop := context.WithCancel(ctx)
		if err := r.Refresh(stopping, func(int, int) { stop() }); err == nil {
			t.Fatal("it wasn't stopped")
		}
		if got := kept(t, r); len(got) != 2 {
			t.Fatal(got)
		}
		_, err := r.Undo(ctx, "")
		must(t, err)
		if !stale(t, r) {
			t.Fatal("half of the lists follow rates that were undone, and nobody says so")
		}
		must(t, r.Refresh(ctx, nil))
		if got := kept(t, r); stale(t, r) || got["45 jours"] > 0 {
			t.Fatal(got)
		}
		mustPass(t, r)
	})
	t.Run("also where a dossier was saved under rates that were undone since", func(t *testing.T) {
		r := prepare(t)
		correct(t, r)
		taken(t, r, "Zoé", "Puech")
		for range 2 { // the dossier, then the correction
			_, err := r.Undo(ctx, "")
			must(t, err)
		}
		if !stale(t, r) {
			t.Fatal("nobody says that the lists are stale")
		}
	})
	t.Run("also where another version of the program was stopped half-way", func(t *testing.T) {
		r := prepare(t)
		before := r.options
		must(t, r.Close())
		after := before
		after.Follow = func(*rates.Table) (func(data.Dossier) data.Summary, string) {
			return func(data.Dossier) data.Summary { return data.Summary{NextAction: "autre"} }, "autre"
		}
		r, err := Open(ctx, after)
		must(t, err)
		stopping, stop := context.WithCancel(ctx)
		if err := r.Refresh(stopping, func(int, int) { stop() }); err == nil {
			t.Fatal("it wasn't stopped")
		}
		must(t, r.Close())
		r, err = Open(ctx, before)
		must(t, err)
		defer r.Close()
		if !stale(t, r) {
			t.Fatal("nobody says that half of the lists follow other guides")
		}
	})
	t.Run("also where they change and change back while a refresh is under way", func(t *testing.T) {
		r := prepare(t)
		correct(t, r)
		steps := []func(context.Context, data.ID) (Gesture, error){r.Undo, r.Redo}
		must(t, r.Refresh(ctx, func(int, int) {
			if len(steps) > 0 {
				_, err := steps[0](ctx, "")
				must(t, err)
				steps = steps[1:]
			}
		}))
		if got := kept(t, r); len(got) < 2 || !stale(t, r) {
			t.Fatalf("%v, and nobody says that the lists are stale", got)
		}
	})
}

// someRates draws something that a person may do with the rates.
func someRates(t *rapid.T) func(*Tx) error {
	code := rapid.SampledFrom([]string{"ALLOWANCE", "DELAY", "OPTION", "WINTER", "NOTHING"}).Draw(t, "code")
	from := rapid.SampledFrom([]calendar.Day{0, calendar.Date(2025, 1, 1), calendar.Date(2027, 1, 1), calendar.Date(2028, 1, 1)}).Draw(t, "from")
	switch rapid.IntRange(0, 5).Draw(t, "how") {
	case 0:
		return func(tx *Tx) error { return tx.WithdrawCorrection(code, from) }
	case 1:
		content := rapid.SampledFrom([]string{ratesOfTests, otherRates, "rates: 12"}).Draw(t, "file")
		return func(tx *Tx) error { return tx.ReplaceRates("x.yaml", []byte(content), today) }
	case 2:
		return func(tx *Tx) error { return tx.RestoreRates() }
	}
	c := rates.Correction{
		Code: code, From: from, Value: rapid.SampledFrom([]string{"2.80", "45", "2026-10-31"}).Draw(t, "value"),
		Printed: typed(t), Source: "Urssaf", On: today,
	}
	return func(tx *Tx) error { return tx.CorrectRate(c) }
}
