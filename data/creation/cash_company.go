package creation

import (
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/rates"
)

// CashMonth is a month of a company's cash: its lines are amounts of the month,
// Balance what is left at its end. A line that can't be computed is absent.
type CashMonth struct {
	Month    int // from 1
	From, To calendar.Day
	// What comes in: Resources in month 1 alone.
	Receipts, Resources *figure.Figure
	// What goes out: Needs and formalities in month 1 alone.
	Suppliers, FixedCosts, VAT, Loans, Needs *figure.Figure
	Balance                                  *figure.Figure
}

// CashTable is the first twelve months of a company, nil for another form.
func CashTable(f *guide.Facts, table *rates.Table) []CashMonth { return nil }
