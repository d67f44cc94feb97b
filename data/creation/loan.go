package creation

import (
	"math/big"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

// loan is a loan of the financing plan: constant instalments, the first one
// month after the start, interest rounded each month; the last one settles what
// rounding left (contract §3). A rate that is left out is 0.
type loan struct {
	kind, label string
	row         int
	absent      *figure.Figure

	amount, rate, months *figure.Figure
	monthly              *figure.Figure
}

// The operations of a loan, for words to tell. Each takes the amount, the rate
// of a year, the months and the instalment, and a year or an instalment counted
// from 1 where it is of one.
const (
	opMonthly   figure.Op = "loan_monthly" // without the instalment
	opLast      figure.Op = "loan_last"
	opInterest  figure.Op = "loan_interest"  // of a year
	opPrincipal figure.Op = "loan_principal" // of a year
	opAll       figure.Op = "loan_all"       // the interest of every year
	opPaid      figure.Op = "loan_paid"      // by one instalment, 0 once all is paid
)

// loansOf are the loans among some resources.
func loansOf(resources []entry) []loan {
	var loans []loan
	for _, l := range only(resources, loanKinds...) {
		one := loan{kind: l.kind, label: l.label, row: l.row, absent: l.absent}
		if l.absent == nil {
			one.amount, one.months = l.cell("amount"), l.cell("months")
			one.rate = figure.Or(l.cell("rate"), figure.Define(0))
			one.monthly = one.step("company.loan_monthly", 0, figure.Make(opMonthly, monthly, one.amount, one.rate, one.months))
		}
		loans = append(loans, one)
	}
	return loans
}

// step names a part of the loan. A loan that can't be read is absent in all.
func (l loan) step(rule string, year int, f *figure.Figure) *figure.Figure {
	return figure.Step(figure.Name{Rule: rule, Year: year, Label: l.label}, f)
}

func (l loan) make(op figure.Op, eval func(*payments, int64) *big.Int, nth *figure.Figure) *figure.Figure {
	of := []*figure.Figure{l.amount, l.rate, l.months, l.monthly}
	if nth != nil {
		of = append(of, nth)
	}
	return figure.Make(op, func(of []*figure.Figure) figure.Result {
		p, fault := read(of)
		if fault != "" {
			return figure.Absent(fault)
		}
		n := int64(0)
		if len(of) > 4 {
			n = of[4].Exact().Num().Int64()
		}
		return cents(eval(p, n))
	}, of...)
}

// interest is what the loan costs in a year of the project.
func (l loan) interest(year int) *figure.Figure {
	if l.absent != nil {
		return l.absent
	}
	return l.step("company.loan_interest", year, l.make(opInterest, (*payments).interestOfYear, figure.Define(int64(year))))
}

// principal is what is paid back in a year of the project.
func (l loan) principal(year int) *figure.Figure {
	if l.absent != nil {
		return l.absent
	}
	return l.step("company.loan_principal", year, l.make(opPrincipal, (*payments).principalOfYear, figure.Define(int64(year))))
}

// totalInterest is what the loan costs in all.
func (l loan) totalInterest() *figure.Figure {
	if l.absent != nil {
		return l.absent
	}
	return l.step("company.loan_total_interest", 0, l.make(opAll, (*payments).allInterest, nil))
}

// last is the instalment that settles.
func (l loan) last() *figure.Figure {
	if l.absent != nil {
		return l.absent
	}
	return l.step("company.loan_last", 0, l.make(opLast, (*payments).last, nil))
}

// instalment is the constant one.
func (l loan) instalment() *figure.Figure {
	if l.absent != nil {
		return l.absent
	}
	return l.monthly
}

// paid is what an instalment comes to, 0 once all is paid.
func (l loan) paid(month int) *figure.Figure {
	if l.absent != nil {
		return l.absent
	}
	return l.make(opPaid, (*payments).paid, figure.Define(int64(month)))
}

// putLoans puts the loans into the book, those of one kind added up; a kind of
// which there is none isn't put.
func (c *company) putLoans() {
	for _, kind := range loanKinds {
		if !has(c.resources, kind) {
			continue
		}
		put := func(part string, of func(loan) *figure.Figure) {
			var parts []*figure.Figure
			for _, l := range c.loans {
				if l.kind == kind || l.absent != nil {
					parts = append(parts, of(l))
				}
			}
			c.book.Put("loan."+kind+"."+part, figure.Sum(parts...))
		}
		put("monthly", loan.instalment)
		put("year1_interest", func(l loan) *figure.Figure { return l.interest(1) })
		put("year1_principal", func(l loan) *figure.Figure { return l.principal(1) })
		put("total_interest", loan.totalInterest)
		put("last", loan.last)
	}
}

// Loan is one loan of the financing plan and how it is paid back.
type Loan struct {
	// Row is its row among the resources, Kind honour_loan or bank_loan, and
	// Label what the adviser called it.
	Row         int
	Kind, Label string
	// Instalments are its payments in order; none while something is missing.
	Instalments []Instalment
}

// Instalment is one monthly payment.
type Instalment struct {
	Number int // from 1
	// Due is its day, zero without a start.
	Due calendar.Day
	// Paid is Interest and Principal; Balance is what is still owed after it.
	Paid, Interest, Principal, Balance *figure.Figure
}

// Loans are the loans that count in a company's financing plan, in the order in
// which they were entered, with their schedules month by month. They are for
// tables: the results rest on the same computation, added by year.
func Loans(f *guide.Facts) []Loan {
	c := &company{input: input{facts: f, start: f.Figure("target_date"), form: f.Figure("legal_form")}}
	if !keepsAccounts[c.form.Text()] {
		return nil
	}
	var loans []Loan
	for _, l := range loansOf(granted(c.lines("resources"))) {
		if l.absent == nil {
			loans = append(loans, Loan{Row: l.row, Kind: l.kind, Label: l.label, Instalments: l.schedule(c.start.Day())})
		}
	}
	return loans
}

// schedule follows the loan month after month, each line resting on the one
// before.
func (l loan) schedule(start calendar.Day) []Instalment {
	if l.monthly.IsZero() {
		return nil
	}
	nth := func(rule string, n int, f *figure.Figure) *figure.Figure {
		return figure.Step(figure.Name{Rule: rule, Month: n, Label: l.label}, f)
	}
	var all []Instalment
	owed, monthlyRate := l.amount, figure.Over(l.rate, figure.Define(monthsOfYear))
	for n, months := 1, int(l.months.Exact().Num().Int64()); n <= months; n++ {
		one := Instalment{Number: n}
		if !start.IsZero() {
			one.Due = start.AddMonths(n)
		}
		one.Interest = nth("company.instalment_interest", n, figure.Times(owed, monthlyRate))
		principal := owed
		if n < months {
			principal = figure.Min(figure.Less(l.monthly, one.Interest), owed)
		}
		one.Principal = nth("company.instalment_principal", n, principal)
		one.Paid = nth("company.instalment", n, figure.Sum(one.Interest, one.Principal))
		one.Balance = nth("company.instalment_balance", n, figure.Less(owed, one.Principal))
		owed = one.Balance
		all = append(all, one)
	}
	return all
}
