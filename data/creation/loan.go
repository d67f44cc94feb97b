package creation

import (
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

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

// Loans are the loans that count in the financing plan, in the order in which
// they were entered, with their schedules month by month.
func Loans(f *guide.Facts) []Loan { return nil }
