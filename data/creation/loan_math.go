package creation

import (
	"math/big"

	"github.com/buron-cantal/buron/data/figure"
)

// payments follow a loan in cents, without ever rounding but where the rule
// says: the instalment, and the interest of each month.
type payments struct {
	amount, monthly *big.Int
	// The rate of a month is rise / base.
	rise, base *big.Int
	months     int64
}

// longestLoan is, in months, more than any loan is granted for; a longer one is
// a mistake, and isn't followed.
const longestLoan = 600

// monthly is the constant instalment: amount × r ÷ (1 − (1 + r)⁻ⁿ) to the cent,
// amount ÷ n without interest.
func monthly(of []*figure.Figure) figure.Result {
	p, fault := terms(of)
	if fault != "" {
		return figure.Absent(fault)
	}
	n := big.NewInt(p.months)
	if p.rise.Sign() == 0 {
		return cents(halfUp(p.amount, n))
	}
	// With r = rise / base, (1 + r)ⁿ is grown / whole.
	grown := new(big.Int).Exp(new(big.Int).Add(p.base, p.rise), n, nil)
	whole := new(big.Int).Exp(p.base, n, nil)
	over := new(big.Int).Mul(new(big.Int).Mul(p.amount, p.rise), grown)
	under := new(big.Int).Mul(p.base, new(big.Int).Sub(grown, whole))
	return cents(halfUp(over, under))
}

// terms reads amount, rate and months.
func terms(of []*figure.Figure) (*payments, figure.Fault) {
	amount, rate, months := of[0].Exact(), of[1].Exact(), of[2].Exact()
	switch {
	case months.Sign() <= 0:
		return nil, figure.ByZero
	case !months.IsInt() || months.Cmp(big.NewRat(longestLoan, 1)) > 0:
		return nil, figure.TooLarge
	case amount.Sign() < 0 || rate.Sign() < 0:
		return nil, figure.Contrary
	}
	return &payments{
		amount: inCents(amount), months: months.Num().Int64(),
		rise: rate.Num(), base: new(big.Int).Mul(rate.Denom(), big.NewInt(monthsOfYear)),
	}, ""
}

// read is terms, then the instalment.
func read(of []*figure.Figure) (*payments, figure.Fault) {
	p, fault := terms(of)
	if fault == "" {
		p.monthly = inCents(of[3].Exact())
	}
	return p, fault
}

// walk calls each for the instalments 1 to until, as long as there are some.
// What it is called with is only good during the call.
func (p *payments) walk(until int64, each func(n int64, interest, principal *big.Int)) {
	owed := new(big.Int).Set(p.amount)
	interest, principal, twice := new(big.Int), new(big.Int), new(big.Int)
	double := new(big.Int).Lsh(p.base, 1)
	for n := int64(1); n <= min(until, p.months); n++ {
		// Rounded half up: (2 × owed × rise + base) ÷ (2 × base).
		twice.Mul(owed, p.rise).Lsh(twice, 1).Add(twice, p.base)
		interest.Quo(twice, double)
		principal.Sub(p.monthly, interest)
		if n == p.months || principal.Cmp(owed) > 0 {
			principal.Set(owed)
		}
		owed.Sub(owed, principal)
		each(n, interest, principal)
	}
}

// added adds what take gives of the instalments from one to another.
func (p *payments) added(from, to int64, take func(sum, interest, principal *big.Int)) *big.Int {
	sum := new(big.Int)
	p.walk(to, func(n int64, interest, principal *big.Int) {
		if n >= from {
			take(sum, interest, principal)
		}
	})
	return sum
}

func interestPart(sum, interest, _ *big.Int)   { sum.Add(sum, interest) }
func principalPart(sum, _, principal *big.Int) { sum.Add(sum, principal) }

func bothParts(sum, interest, principal *big.Int) {
	sum.Add(sum, interest).Add(sum, principal)
}

func (p *payments) interestOfYear(year int64) *big.Int {
	return p.added(monthsOfYear*(year-1)+1, monthsOfYear*year, interestPart)
}

func (p *payments) principalOfYear(year int64) *big.Int {
	return p.added(monthsOfYear*(year-1)+1, monthsOfYear*year, principalPart)
}

func (p *payments) allInterest(int64) *big.Int { return p.added(1, p.months, interestPart) }

func (p *payments) last(int64) *big.Int { return p.added(p.months, p.months, bothParts) }

func (p *payments) paid(n int64) *big.Int { return p.added(n, n, bothParts) }

// inCents is an amount in cents; answers have no smaller part.
func inCents(amount *big.Rat) *big.Int {
	c := new(big.Rat).Mul(amount, big.NewRat(100, 1))
	return halfUp(c.Num(), c.Denom())
}

// halfUp is a ÷ b rounded, a half up; neither is negative.
func halfUp(a, b *big.Int) *big.Int {
	twice := new(big.Int).Lsh(a, 1)
	return twice.Add(twice, b).Quo(twice, new(big.Int).Lsh(b, 1))
}

// cents is an amount in euros from one in cents.
func cents(n *big.Int) figure.Result {
	return figure.Number(figure.KindEuro, new(big.Rat).SetFrac(n, big.NewInt(100)))
}
