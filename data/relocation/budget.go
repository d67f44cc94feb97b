package relocation

import (
	"slices"

	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

// budget sets what the move costs against the help with it. Help that is only
// asked for or planned doesn't count yet: where there is some, it is told beside.
func budget(b *figure.Book, f *guide.Facts) {
	total := b.Put("budget.total", f.Total("budget", "amount", nil))
	granted := b.Put("budget.support", supportThatIs(f, "granted"))
	b.Put("budget.left_to_pay", figure.Less(total, granted))
	for _, other := range []struct{ status, key string }{
		{"asked", "budget.support_pending"}, {"planned", "budget.support_planned"}, {"refused", "budget.support_refused"},
	} {
		if slices.ContainsFunc(f.Rows("support"), whose(other.status)) {
			b.Put(other.key, supportThatIs(f, other.status))
		}
	}
}

func supportThatIs(f *guide.Facts, status string) *figure.Figure {
	return f.Total("support", "amount", whose(status))
}

// whose keeps the lines of a status.
func whose(status string) func(guide.Row) bool {
	return func(line guide.Row) bool { return line.Choice("status") == status }
}

const monthlyBudget = "monthly_budget"

// monthly compares the household's month before and after the move, in the
// amounts that the adviser noted.
func monthly(b *figure.Book, f *guide.Facts) {
	if len(f.Rows(monthlyBudget)) == 0 {
		return // nothing is compared, and nothing waits for it
	}
	before := b.Put("monthly.before", f.Total(monthlyBudget, "before", nil))
	after := b.Put("monthly.after", f.Total(monthlyBudget, "after", nil))
	b.Put("monthly.difference", figure.Less(after, before))
}

// Expense is one line of the household's month, before and after the move.
type Expense struct {
	Label         string
	Before, After *figure.Figure
}

// Monthly are the lines of the household's month, in the order of the table,
// for who draws both months side by side.
func Monthly(f *guide.Facts) []Expense {
	var lines []Expense
	for i, row := range f.Rows(monthlyBudget) {
		if len(row) > 0 {
			lines = append(lines, Expense{
				Label:  row.Choice("label"),
				Before: f.Cell(monthlyBudget, i, "before"),
				After:  f.Cell(monthlyBudget, i, "after"),
			})
		}
	}
	return lines
}
