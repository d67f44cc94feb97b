package figure

import (
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/money"
	"github.com/buron-cantal/buron/data/rates"
)

// OpRecord is a value that the register holds outside the dossiers.
const OpRecord Op = "record"

// Unrecorded says that the register holds no such value: Réglages · Réseau can
// give it.
const Unrecorded Fault = "unrecorded"

// Record is the place of a value that is neither an answer nor a rate: a
// tariff of a télécentre, in Réglages · Réseau.
type Record struct {
	// Telecentre is the name of the one whose tariff it is.
	Telecentre string
	// What is the tariff: « half_day », « day », « week » or « month ».
	What string
	// For is the télécentre that has no tariff of its own, in whose place this
	// one is used; "" when it is its own.
	For string
	// ToCheck says that nobody has confirmed it yet.
	ToCheck bool
}

// Recorded is an amount that the register holds; 0 is none, and Unrecorded.
func Recorded(at Record, amount money.Euro) *Figure {
	f := &Figure{op: OpRecord, record: &at, result: result{fault: Unrecorded}}
	if amount != 0 {
		f.result = resultOf(KindEuro, amount)
	}
	return f
}

// Record is the place of the recorded value that the figure is, nil for another.
func (f *Figure) Record() *Record { return f.record }

// Nothing is 0 € by the rule itself: what someone who is exempt pays.
func Nothing() *Figure {
	return &Figure{op: OpDefinition, result: resultOf(KindEuro, money.Euro(0))}
}

// Always is yes by the rule itself.
func Always() *Figure {
	return &Figure{op: OpDefinition, result: resultOf(KindBool, true)}
}

// OfRateOr is the official value of a code on a day, or the last known one when
// no day is known.
func OfRateOr(table *rates.Table, code string, on calendar.Day) *Figure {
	if !on.IsZero() {
		return OfRate(table, code, on)
	}
	last, known := table.Last(code)
	if !known {
		return OfRate(table, code, on)
	}
	return OfRate(table, code, max(last.From, 1))
}
