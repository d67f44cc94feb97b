package explain

import (
	"fmt"

	"github.com/buron-cantal/buron/app/chart"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/figure"
)

// cashMonth is a month of the cash: its last day where it isn't a whole civil
// month, and its lines.
type cashMonth struct {
	month   calendar.Month
	last    calendar.Day
	lines   []*figure.Figure
	balance *figure.Figure
	due     bool
}

// cash draws the cash of the first twelve months.
func (d *drawer) cash() {
	months, head := d.till(), []string{words.FigureCharts.Received, words.FigureCharts.Contributions, words.FigureCharts.Spent}
	if months == nil {
		months, head = d.companyCash(), []string{words.FigureCharts.Received, words.FigureCharts.VATPaid, words.FigureCharts.Spent}
	}
	if len(months) == 0 || !known(balances(months)...) {
		return
	}
	year := oneYear(months)
	opening := ""
	if f := d.plan.Facts.Figure("opening_cash"); !f.IsZero() {
		opening = words.RoundEuro(f.Value().Euro())
	}
	b := chart.Bars{Title: words.CashTitle(year), Note: words.CashNote(opening)}
	b.Head = append(append([]string{words.Charts.Month}, head...), words.FigureCharts.CashLeft)
	if year != 0 {
		b.Head[0] = words.YearDigits(year)
	}
	lowest := lowestOf(months)
	var keys []string
	for i, m := range months {
		bar := d.bar(m, i, year)
		if i == lowest {
			bar.Mark |= chart.Lowest
		}
		b.Bars = append(b.Bars, bar)
		keys = append(keys, fmt.Sprintf("cash.month%02d", i+1))
	}
	d.add(ChartCash, SectionHolds, b.Chart(), keys...)
}

func (d *drawer) bar(m cashMonth, i, year int) chart.Bar {
	bar := chart.Bar{Label: words.NthMonth(i + 1), Value: d.amount(m.balance)}
	switch {
	case !m.last.IsZero():
		bar.Label, bar.Name = words.ShortDayMonth(m.last), words.FullDay(m.last)
	case !m.month.IsZero():
		bar.Label, bar.Name = words.ShortMonth(m.month), words.Month(m.month)
	}
	if of, _ := m.civil(); year == 0 && of != 0 {
		bar.Group = words.YearDigits(of)
	}
	if m.due {
		bar.Mark = chart.Paying
	}
	for _, line := range m.lines {
		bar.Cells = append(bar.Cells, d.amount(line))
	}
	return bar
}

// till are the months of a micro-enterprise, nil for another form.
func (d *drawer) till() []cashMonth {
	var months []cashMonth
	for _, m := range d.plan.Till() {
		months = append(months, cashMonth{
			month: m.Month, balance: m.Balance, due: m.Due,
			lines: []*figure.Figure{m.Received, m.Paid, figure.Sum(m.Spent, m.Drawn)},
		})
	}
	return months
}

// companyCash are those of a company: a month ends on the eve of the day of the
// start.
func (d *drawer) companyCash() []cashMonth {
	var months []cashMonth
	for _, m := range d.plan.CompanyCash() {
		one := cashMonth{balance: m.Balance, lines: companyLines(m)}
		if one.month = calendar.MonthOf(m.To); m.To != one.month.Last() {
			one.last = m.To
		}
		months = append(months, one)
	}
	return months
}

func companyLines(m creation.CashMonth) []*figure.Figure {
	return []*figure.Figure{
		figure.Sum(m.Receipts, m.Resources), m.VAT, figure.Sum(m.Suppliers, m.FixedCosts, m.Loans, m.Needs),
	}
}

// civil is the year of a month's end.
func (m cashMonth) civil() (int, bool) {
	if m.month.IsZero() {
		return 0, false
	}
	year, _ := m.month.Civil()
	return year, m.last.IsZero()
}

// oneYear is the civil year whose whole months these are, 0 when there is none.
func oneYear(months []cashMonth) int {
	first, whole := months[0].civil()
	last, _ := months[len(months)-1].civil()
	if first != last || !whole {
		return 0
	}
	return first
}

func balances(months []cashMonth) []*figure.Figure {
	all := make([]*figure.Figure, len(months))
	for i, m := range months {
		all[i] = m.balance
	}
	return all
}

// lowestOf is the month with the least, the first of several.
func lowestOf(months []cashMonth) int {
	at := 0
	for i, m := range months {
		if figure.Below(m.balance, months[at].balance).Yes() {
			at = i
		}
	}
	return at
}

// breakEven draws the sales of the first year against the threshold.
func (d *drawer) breakEven() {
	threshold := d.of("break_even.turnover")
	months := creation.SalesTable(d.plan.Facts)
	if threshold.IsZero() || months[0].Turnover.IsZero() {
		return
	}
	covered := d.amount(threshold)
	b := chart.BreakEven{
		Title: words.FigureCharts.BreakEven, Note: words.FigureCharts.BreakEvenNote,
		Turnover: words.FigureCharts.Sales, Costs: words.FigureCharts.Threshold, Never: words.FigureCharts.NeverReached,
	}
	for i, m := range months {
		one := chart.Month{Label: words.NthMonth(i + 1), Turnover: d.amount(m.Turnover), Costs: covered}
		switch month := calendar.MonthOf(m.To); {
		case m.To.IsZero():
		case m.To == month.Last():
			one.Label, one.Name = words.ShortMonth(month), words.Month(month)
		default:
			one.Label, one.Name = words.ShortDayMonth(m.To), words.FullDay(m.To)
		}
		b.Months = append(b.Months, one)
	}
	keys := make([]string, len(months))
	if day := d.of("break_even.day"); !day.IsZero() {
		n, _ := day.Value().Any().(int64)
		date := d.of("break_even.date").Day()
		b.Reached = &chart.Crossing{
			Day: int(n), Days: daysOfYear, Value: covered,
			Label: words.BreakEvenOn(day, date), Name: words.FullDay(date),
		}
		keys = make([]string, len(months)+1)
		keys[min(max(0, (int(n)-1)*len(months)/daysOfYear), len(months)-1)] = "break_even.date"
	}
	d.add(ChartBreakEven, SectionHolds, b.Chart(), keys...)
}

// daysOfYear are those over which the break-even day is counted.
const daysOfYear = 365
