package plan_test

import (
	"fmt"
	"math/big"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide/guidetest"
	"github.com/buron-cantal/buron/data/plan"
)

// The files oracle_*_test.go compute the results a second time, from the
// definitions alone and with nothing of the program's: plain fractions, rates
// written out, loops. Random dossiers are then given to both.

// oracle gathers what is expected of one dossier.
type oracle map[string]string

// amount is a fraction of a euro.
type amount = *big.Rat

func rat(s string) amount {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		panic(s)
	}
	return r
}

func whole(n int) amount         { return new(big.Rat).SetInt64(int64(n)) }
func plus(a, b amount) amount    { return new(big.Rat).Add(a, b) }
func minus(a, b amount) amount   { return new(big.Rat).Sub(a, b) }
func times(a, b amount) amount   { return new(big.Rat).Mul(a, b) }
func per(a, b amount) amount     { return new(big.Rat).Quo(a, b) }
func part(percent string) amount { return per(rat(percent), whole(100)) }

// shown is a number with so many decimals, a half away from zero. FloatString
// rounds so; its name is all it has of a float.
func shown(a amount, places int) string {
	s := a.FloatString(places)
	if rat(s).Sign() == 0 {
		return new(big.Rat).FloatString(places) // never a negative zero
	}
	return s
}

func round2(a amount) amount { return rat(a.FloatString(2)) }

func (o oracle) euro(key string, a amount)    { o[key] = shown(a, 2) }
func (o oracle) percent(key string, a amount) { o[key] = shown(times(a, whole(100)), 2) }

// agrees compares every result that the oracle gives; absent stands for a key
// that must not be there.
func (o oracle) agrees(t *rapid.T, tb testing.TB, path data.Path, answers guidetest.Answers, today calendar.Day) {
	t.Helper()
	library, table := guidetest.Shipped(tb)
	d := guidetest.Dossier(tb, path, answers)
	d.Project.OpenedOn = today
	p := plan.Engine{Guides: library, Rates: table, Network: []data.Telecentre{murat}}.Plan(d, today)
	got := oracle{}
	for key := range o {
		got[key] = absent
		if v, ok := p.Results[key]; ok {
			got[key] = v.String()
		}
		if f := p.Figures.Figure(key); !f.IsZero() && f.Again().Value() != f.Value() {
			t.Fatalf("%s is %s, and %s when its leaves are computed again", key, f.Value(), f.Again().Value())
		}
	}
	if diff := cmp.Diff(map[string]string(o), map[string]string(got)); diff != "" {
		t.Fatalf("%v\n%s", answers, diff)
	}
}

const absent = "absent"

// murat is the one télécentre of the oracle; tariffs in cents.
var murat = data.Telecentre{Name: "Murat", HalfDay: 100 * halfDay, DayPass: 100 * dayPass, Week: 100 * weekPass, Month: 100 * monthPass}

func drawEuros(t *rapid.T, name string, least, most int) (string, amount) {
	cents := rapid.IntRange(least*100, most*100).Draw(t, name)
	s := fmt.Sprintf("%d.%02d", cents/100, cents%100)
	return s, rat(s)
}

func drawDay(t *rapid.T, name string, from, to calendar.Day) calendar.Day {
	return calendar.Day(rapid.IntRange(int(from), int(to)).Draw(t, name))
}

func date(y int, m time.Month, d int) calendar.Day { return calendar.Date(y, m, d) }
