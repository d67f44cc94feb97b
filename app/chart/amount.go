package chart

import (
	"math"
	"math/bits"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/money"
)

// Amount is a value in cents and its words. The zero Amount isn't known.
type Amount struct {
	Cents money.Euro
	Known bool
	// Words is the amount in full, « 4 708,00 € », made from Cents when it is
	// empty.
	Words string
	// Missing is what an unknown amount waits for: « il manque : la tranche
	// d’impôt ».
	Missing string
	// plus writes the sign of what is above zero: a difference.
	plus bool
}

// Of is a known amount in cents.
func Of(e money.Euro) Amount { return Amount{Cents: e, Known: true} }

// Missing is an amount that isn't known, and what it waits for.
func Missing(what string) Amount { return Amount{Missing: what} }

// long is the amount in full, « — » when it isn't known.
func (a Amount) long() string {
	switch {
	case !a.Known:
		return words.Charts.Unknown
	case a.Words != "":
		return a.Words
	}
	return a.sign() + words.Euro(a.Cents)
}

// brief is the amount in full without its unit nor cents that are none.
func (a Amount) brief() string {
	if !a.Known {
		return words.Charts.Unknown
	}
	return a.sign() + words.BriefEuros(a.Cents)
}

// sign is the + of a difference.
func (a Amount) sign() string {
	if a.plus && a.Known && a.Cents > 0 {
		return "+"
	}
	return ""
}

// said is the amount in full within a sentence, with what it waits for.
func (a Amount) said() string {
	if !a.Known && a.Missing != "" {
		return a.long() + ", " + a.Missing
	}
	return a.long()
}

// short is the amount in whole euros without its unit, for the narrow places
// where a drawing says many of them.
func (a Amount) short() string {
	if !a.Known {
		return words.Charts.Unknown
	}
	return a.sign() + words.WholeEuros(a.Cents)
}

// shortEuro is the amount with its unit, and with its cents unless they are
// none: as the texts around a drawing say it.
func (a Amount) shortEuro() string {
	if !a.Known {
		return words.Charts.Unknown
	}
	return a.sign() + words.RoundEuro(a.Cents)
}

// up is what an amount measures above zero, 0 for an unknown one.
func (a Amount) up() uint64 {
	if !a.Known || a.Cents < 0 {
		return 0
	}
	return uint64(a.Cents)
}

// down is what an amount measures below zero.
func (a Amount) down() uint64 {
	if !a.Known || a.Cents >= 0 {
		return 0
	}
	return -uint64(a.Cents)
}

// negative says whether the amount is known and below zero.
func (a Amount) negative() bool { return a.Known && a.Cents < 0 }

// minus is a − b, unknown when either is or when no amount can hold it.
func (a Amount) minus(b Amount) Amount {
	d := a.Cents - b.Cents
	if !a.Known || !b.Known || (b.Cents < 0) != (d > a.Cents) && d != a.Cents {
		return Amount{}
	}
	return Of(d)
}

// plus adds without ever turning round.
func plus(a, b uint64) uint64 {
	sum, carry := bits.Add64(a, b, 0)
	if carry > 0 {
		return math.MaxUint64
	}
	return sum
}

// share is span × part ÷ whole, to the nearest; nothing of a whole of 0. The
// product has 128 bits: no amount is too large for it.
func share(part, whole uint64, span Len) Len {
	if whole == 0 || span <= 0 {
		return 0
	}
	part = min(part, whole)
	high, low := bits.Mul64(part, uint64(span))
	low, carry := bits.Add64(low, whole/2, 0)
	q, _ := bits.Div64(high+carry, low, whole)
	return min(Len(q), span)
}
