package figure_test

import (
	"testing"
	"testing/fstest"
	"time"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/money"
	"github.com/buron-cantal/buron/data/rates"
)

func answered(v any) *figure.Figure { return figure.Answered(figure.Of("q"), "", v) }

func missing() *figure.Figure { return figure.Unanswered(figure.Of("q"), figure.Missing) }

func TestIsSaysWhetherAnAnswerIsAmongOptions(t *testing.T) {
	tests := []struct {
		name string
		f    *figure.Figure
		want string
	}{
		{"it is the first", figure.Is(answered("rent"), "rent", "buy"), "true"},
		{"it is the last", figure.Is(answered("buy"), "rent", "buy"), "true"},
		{"it is another", figure.Is(answered("owner"), "rent", "buy"), "false"},
		{"not part of one", figure.Is(answered("ren"), "rent"), "false"},
		{"not known without an answer", figure.Is(missing(), "rent"), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.f.Value().String(); got != tt.want || tt.f.Again().Value() != tt.f.Value() {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestCountIsHowManyAreThere(t *testing.T) {
	none := figure.Count()
	some := figure.Count(answered("a"), missing(), answered(int64(0)))
	if none.Value() != figure.Int(0) || some.Value() != figure.Int(2) {
		t.Errorf("%s and %s", none.Value(), some.Value())
	}
	if some.Again().Value() != figure.Int(2) {
		t.Error("not the same again")
	}
}

func TestBeforeGoesBack(t *testing.T) {
	leap := answered(calendar.Date(2028, time.March, 1))
	if got := figure.Before(leap, answered(int64(1))).Day(); got != calendar.Date(2028, time.February, 29) {
		t.Error(got)
	}
	if got := figure.Before(leap, answered(decimal.MustParse("1.5"))).Fault(); got != figure.TooLarge {
		t.Errorf("half a day gives %q", got)
	}
	if got := figure.Before(leap, answered(int64(1)<<40)).Fault(); got != figure.TooLarge {
		t.Errorf("a day out of the calendar gives %q", got)
	}
	if got := figure.Before(missing(), answered(int64(1))).Fault(); got != figure.Missing {
		t.Errorf("no day gives %q", got)
	}
}

func TestATariffIsALeafThatTellsItsPlace(t *testing.T) {
	at := figure.Record{Telecentre: "Murat", What: "day", For: "Ydes", ToCheck: true}
	f := figure.Times(figure.Recorded(at, money.Euro(2000)), figure.Define(3))
	if f.Value() != figure.Euro(6000) {
		t.Errorf("%s", f.Value())
	}
	leaves := f.Leaves()
	if len(leaves) != 2 || leaves[0].Op() != figure.OpRecord || *leaves[0].Record() != at {
		t.Errorf("leaves %v", leaves)
	}
	if none := figure.Recorded(at, 0); none.Fault() != figure.Unrecorded || none.Record() == nil {
		t.Errorf("no tariff gives %q", none.Fault())
	}
	if figure.Nothing().Value() != figure.Euro(0) {
		t.Error("nothing isn't 0 €")
	}
}

func TestTheLastKnownRateWhenNoDayIsKnown(t *testing.T) {
	table, err := rates.Load(fstest.MapFS{"rates/small.yaml": {Data: []byte(`
units: {euro: {one: "€", many: "€"}}
rates:
  - {code: LUMP, label: "Forfait", unit: euro, value: "10.40", from: "2024-01-01", to: "2024-12-31", source: "x"}
  - {code: LUMP, label: "Forfait", unit: euro, value: "10.90", from: "2025-01-01", to: "2025-12-31", source: "x"}
  - {code: ALWAYS, label: "Toujours", unit: euro, value: "7", source: "x"}
`)}})
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, code string
		on         calendar.Day
		want       string
		again      bool // used after its last day
	}{
		{"the day's", "LUMP", calendar.Date(2024, time.May, 1), "10.40", false},
		{"the last after it", "LUMP", calendar.Date(2026, time.May, 1), "10.90", true},
		{"the last without a day", "LUMP", 0, "10.90", false},
		{"one without beginning", "ALWAYS", 0, "7.00", false},
		{"none before the first", "LUMP", calendar.Date(2023, time.May, 1), "", false},
		{"none of an unknown code", "OTHER", 0, "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := figure.OfRateOr(table, tt.code, tt.on)
			if f.Value().String() != tt.want || f.Extrapolated() != tt.again {
				t.Errorf("%q, extrapolated %t", f.Value(), f.Extrapolated())
			}
		})
	}
}
