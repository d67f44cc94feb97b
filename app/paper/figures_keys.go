package paper

import (
	"fmt"

	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/figure"
)

// keyFigure is one of the three that lead the page: what it is, how much, and
// what that means.
type keyFigure struct {
	label, means string
	value        *figure.Figure
	// rule is the figure whose rule is told at the end, nil for the value.
	rule *figure.Figure
}

// keyFigures prints the key figures of the path; none while all are absent.
func (f *figures) keyFigures() {
	var keys []keyFigure
	known := false
	for _, k := range f.keysOfPath() {
		if k.value.IsZero() {
			answers := f.wanted(k.value)
			if len(answers) == 0 {
				continue
			}
			k.means = words.Waits(answers[:min(len(answers), 2)])
		} else {
			known = true
			if k.rule == nil {
				k.rule = k.value
			}
			f.main = append(f.main, k.rule)
		}
		keys = append(keys, k)
	}
	if known {
		f.printKeys(keys)
	}
}

// wanted are the answers that an absent figure waits for, as they are
// named within a sentence.
func (f *figures) wanted(fig *figure.Figure) []string {
	var labels []string
	for _, at := range f.teller.Missing(fig) {
		labels = append(labels, f.pass(at.Within()))
	}
	return labels
}

func (f *figures) keysOfPath() []keyFigure {
	switch f.plan.Dossier.Project.Path {
	case data.EmployeeRelocation:
		return f.relocationKeys()
	case data.Training:
		return f.trainingKeys()
	case data.BusinessCreation:
		switch {
		case f.has("year1.contributions"):
			return f.microKeys()
		case f.has("financing.gap"):
			return f.companyKeys()
		case f.has("household.after_business.year1"):
			need := f.answer("target_monthly_income")
			return []keyFigure{{label: words.WouldBeLeft(1, f.start), means: words.ForNeed(need), value: f.of("household.after_business.year1")}}
		}
		return f.takingsKeys()
	}
	return nil
}

// microKeys are what is left, what is taken, and what would be needed.
func (f *figures) microKeys() []keyFigure {
	need, training := f.answer("target_monthly_income"), f.of("year1.training_levy")
	taken := []*figure.Figure{f.of("year1.contributions"), training}
	if f.has("year1.chamber_levy") {
		taken = append(taken, f.of("year1.chamber_levy"))
	}
	rate := f.of("year1.contribution_rate")
	acre := holds(f.of("year1.contributions"), "acre.counts")
	f.tell("target_monthly_income")
	keys := []keyFigure{
		{label: words.WouldBeLeft(1, f.start), means: words.ForNeed(need), value: f.of("year1.per_month")},
		{
			label: words.YourContributions(1, f.start), means: words.AtRate(rate, acre, training),
			value: figure.Sum(taken...), rule: f.of("year1.contributions"),
		},
	}
	if f.has("required_turnover.year1") {
		return append(keys, keyFigure{label: words.ToTake(1, f.start), means: words.ForIncome(need), value: f.of("required_turnover.year1")})
	}
	return append(keys, f.lowest())
}

func (f *figures) lowest() keyFigure {
	name := figure.NameOf("cash.lowest")
	return keyFigure{label: words.FigureLabel(name, f.start), means: words.AtMonthEnd, value: f.of("cash.lowest")}
}

// holds says whether a named step below a figure is yes.
func holds(f *figure.Figure, rule string) bool {
	for _, under := range f.Rests() {
		if n := under.Name(); n != nil && n.Rule == rule {
			return under.Yes()
		}
		if n := under.Name(); n != nil && n.Key == "" && holds(under, rule) {
			return true
		}
	}
	return false
}

// takingsKeys are those of a micro-enterprise whose takings are known by
// period: the first year that has some.
func (f *figures) takingsKeys() []keyFigure {
	for _, key := range f.plan.Figures.Keys() {
		name := f.of(key).Name()
		if name.Rule != "civilYYYY.net" {
			continue
		}
		of := func(part string) *figure.Figure { return f.of(fmt.Sprintf("civil%d.%s", name.Year, part)) }
		training, threshold := of("training_levy"), fmt.Sprintf("vat.base_threshold.%d", name.Year)
		taken := []*figure.Figure{of("contributions"), training}
		if f.has(fmt.Sprintf("civil%d.chamber_levy", name.Year)) {
			taken = append(taken, of("chamber_levy"))
		}
		acre := holds(of("contributions"), "acre.counts")
		reached := words.ShareReached(f.of(fmt.Sprintf("vat.share_of_threshold.%d", name.Year)))
		return []keyFigure{
			{label: words.WouldBeLeft(name.Year, f.start), means: words.AfterContributions, value: f.of(key)},
			{
				label: words.YourContributions(name.Year, f.start), means: words.AtRate(f.of(""), acre, training),
				value: figure.Sum(taken...), rule: of("contributions"),
			},
			{label: words.FigureLabel(figure.NameOf(threshold), f.start), means: reached, value: f.of(threshold)},
		}
	}
	return nil
}

// companyKeys are whether the start is paid for, when the year covers its
// costs, and what is left once loans are repaid.
func (f *figures) companyKeys() []keyFigure {
	balanced := words.PaperFigures.Unbalanced
	if f.of("financing.balanced").Yes() {
		balanced = words.PaperFigures.Balanced
	}
	reached := words.PaperFigures.NotReached
	if day := f.of("break_even.day"); !day.IsZero() {
		reached = words.ReachedOn(f.of("break_even.date").Day(), day)
	}
	left := figure.NameOf("year1.left_after_repayments")
	return []keyFigure{
		{label: words.PaperFigures.Gap, means: balanced, value: f.of("financing.gap")},
		{label: words.FigureLabel(figure.NameOf("break_even.turnover"), f.start), means: reached, value: f.of("break_even.turnover")},
		{label: words.LeftOf(left.Year, f.start), means: words.PaperFigures.AfterLoans, value: f.of("year1.left_after_repayments")},
	}
}

// relocationKeys are the allowance, what stays to be paid, and the télécentre.
func (f *figures) relocationKeys() []keyFigure {
	var keys []keyFigure
	if k, ok := f.allowanceKey(); ok {
		keys = append(keys, k)
	} else if f.has("budget.total") {
		keys = append(keys, keyFigure{
			label: words.FigureLabel(figure.NameOf("budget.total"), f.start), means: words.PaperFigures.ToMove, value: f.of("budget.total"),
		})
	}
	means := words.PaperFigures.NothingGranted
	if support := f.of("budget.support"); !support.IsZero() && support.Value().Euro() > 0 {
		means = words.Granted(support.Value().Euro())
	}
	keys = append(keys, keyFigure{label: words.PaperFigures.LeftToPay, means: means, value: f.of("budget.left_to_pay")})
	means = words.PaperFigures.Agreed
	if f.answer("telecentre_monthly").IsZero() {
		means = words.InFormula(f.of("telecentre.cheapest_formula"))
	}
	means = words.PaidByOthers(means, f.plan.Facts.Choice(explain.QuestionPayer))
	return append(keys, keyFigure{label: words.PaperFigures.Telecentre, means: means, value: f.of("telecentre.monthly")})
}

// allowanceKey is the lump that is exempt, or the allowance of the first month
// with days; false where there is neither.
func (f *figures) allowanceKey() (keyFigure, bool) {
	if f.has("allowance.flat_limit") {
		means := words.PaperFigures.FlatWithin
		if excess := f.of("allowance.flat_excess"); !excess.IsZero() && excess.Value().Euro() > 0 {
			means = words.FlatExcess(excess.Value().Euro())
		}
		label := words.FigureLabel(figure.NameOf("allowance.flat_limit"), f.start)
		return keyFigure{label: label, means: means, value: f.of("allowance.flat_limit")}, true
	}
	for _, key := range f.plan.Figures.Keys() {
		if name := f.of(key).Name(); name.Rule == "allowance.YYYY-MM" {
			days := f.plan.Facts.FigureOfMonth("home_days", key[len("allowance."):])
			return keyFigure{label: words.FigureLabel(*name, f.start), means: words.ForDaysAtHome(days), value: f.of(key)}, true
		}
	}
	return keyFigure{}, false
}

// trainingKeys are the cost, what is granted, and what stays to be paid.
func (f *figures) trainingKeys() []keyFigure {
	left, pending := f.of("funding.left_to_pay"), f.of("funding.pending")
	means, _ := words.StillPending(left, pending)
	if means == "" {
		means = words.PaperFigures.AfterGrants
	}
	label := func(key string) string { return words.FigureLabel(figure.NameOf(key), f.start) }
	return []keyFigure{
		{label: label("costs.total"), means: words.ForHours(f.of("schedule.hours")), value: f.of("costs.total")},
		{label: label("funding.granted"), means: words.OutOfAsked(f.of("funding.asked")), value: f.of("funding.granted")},
		{label: words.PaperFigures.LeftToPay, means: words.Lower(means), value: left},
	}
}

// ---- printing

const (
	keyGap   Length = 5 * mm
	keyAbove Length = 3 * mm
	keyBelow Length = 2 * mm
)

// printKeys prints figures beside each other, or under each other where one is
// too wide for that.
func (f *figures) printKeys(keys []keyFigure) {
	const most = 3 // columns
	w := (width - (most-1)*keyGap) / most
	for _, k := range keys {
		if lengthOf(f.keyValue(k, sizePage)) > w {
			f.stackKeys(keys)
			return
		}
	}
	cells := make([]keyLines, len(keys))
	var tallest keyLines
	for i, k := range keys {
		cells[i] = f.keyLines(k, w, sizePage)
		tallest = keyLines{longer(tallest.label, cells[i].label), longer(tallest.value, cells[i].value), longer(tallest.means, cells[i].means)}
	}
	f.need(keyAbove + tallest.height() + keyBelow)
	f.space(keyAbove)
	y := f.y
	for i, cell := range cells {
		x := left + Length(i)*(w+keyGap)
		at := y + height(tallest.label) - height(cell.label)
		f.in(ElP, func() { f.setLines(cell.means, x, f.setLines(cell.value, x, f.setLines(cell.label, x, at))) })
	}
	f.y = y + tallest.height() + keyBelow
}

// stackKeys prints them under each other, a value in the largest type that has
// room.
func (f *figures) stackKeys(keys []keyFigure) {
	for _, k := range keys {
		size := sizePage
		for _, smaller := range []Size{sizeBar, sizeProject, sizeText} {
			if lengthOf(f.keyValue(k, size)) > width {
				size = smaller
			}
		}
		cell := f.keyLines(k, width, size)
		f.need(keyAbove + cell.height())
		f.space(keyAbove)
		f.in(ElP, func() {
			f.y = f.setLines(cell.means, left, f.setLines(cell.value, left, f.setLines(cell.label, left, f.y)))
		})
	}
	f.y += keyBelow
}

// keyLines are the lines of a key figure.
type keyLines struct{ label, value, means []Line }

func (k keyLines) height() Length { return height(k.label) + height(k.value) + height(k.means) }

func (f *figures) keyLines(k keyFigure, w Length, size Size) keyLines {
	return keyLines{
		wrap([]Run{f.run(Regular, sizeText, k.label)}, w),
		wrap([]Run{f.keyValue(k, size)}, w),
		wrap([]Run{f.run(Regular, sizeSmall, k.means)}, w),
	}
}

func (f *figures) keyValue(k keyFigure, size Size) Run {
	said := words.NotKnown
	if v := k.value.Value(); v.Kind() == figure.KindEuro {
		said = words.RoundEuro(v.Euro())
	}
	return f.run(Bold, size, said)
}

func longer(a, b []Line) []Line {
	if height(b) > height(a) {
		return b
	}
	return a
}
