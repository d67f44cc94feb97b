package paper

import (
	"strings"

	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/plan"
)

// The figures for the bank: the project in a few lines, the start and who pays
// for it, three years, the cash month by month, the break-even, the loans. They
// are those of the plan; what a lender has no use for, the household and the
// rights of an unemployed person, stays out.

func whyNoBank(p *plan.Plan, _ Subject) string {
	if p.Dossier.Project.Path != data.BusinessCreation {
		return WhyOtherPath
	}
	for _, key := range p.Results.Keys() {
		for _, of := range []string{"year1.", "civil", "financing.", "break_even.", "cash."} {
			if strings.HasPrefix(key, of) {
				return ""
			}
		}
	}
	return WhyNoFigures
}

func layBank(c *composer, _ Subject) {
	title := words.DocumentName(string(DocBank))
	c.named(title, c.name(), c.number())
	c.begin(words.SuitePages.Bank, title, c.about("")...)
	f := newFigures(c)
	f.leaveOut()
	c.paragraph(c.run(Regular, sizeText, f.introduction()))
	c.pairs(f.projectForBank())
	f.bankKeys()
	f.ending = c.signBelowHeight(words.Bank.Honest)
	firm := f.has("financing.needs")
	if firm {
		f.financing()
		f.breakEven()
		f.years(true)
		f.cash()
		f.loans()
	} else {
		f.microYears()
		f.years(false)
		f.cash()
	}
	c.signBelow(words.Bank.Honest)
	c.runningOf(title)
}

// leaveOut marks what a lender has no use for as said.
func (f *figures) leaveOut() {
	for _, t := range f.tables(explain.SectionLeft, "household") {
		f.showRows(t.Rows)
	}
	f.show("household.*", "required_turnover.*", "arce.*", "are_kept.*")
	for _, t := range f.tables(explain.SectionHolds, "thresholds") {
		f.showRows(t.Rows)
	}
}

// projectForBank is the project in a few rows.
func (f *figures) projectForBank() []pair {
	takeover := ""
	if f.plan.Facts.Says("takeover", true) {
		takeover = words.Bank.Takeover
	}
	return filledPairs([]pair{
		{words.Bank.Activity, joinText(", ", f.composer.answered("activity"), takeover)},
		{words.Paper.Place, words.Commune(f.commune())},
		{words.Bank.Experience, f.composer.answered("trade_experience")},
		{words.Bank.Clients, f.composer.answered("target_clients")},
		{words.Bank.Quotes, f.composer.answered("quotes_signed")},
	})
}

// bankKeys are the three figures that lead: those of the plan for a firm, sales,
// what is left and the lowest cash for a micro-enterprise.
func (f *figures) bankKeys() {
	if f.has("financing.gap") {
		f.keyFigures()
		return
	}
	label := func(key string) string { return words.FigureLabel(figure.NameOf(key), f.start) }
	var known []keyFigure
	for _, k := range []keyFigure{
		{label: words.Bank.Sales, means: words.YearOfTable(1, f.start), value: f.plan.Facts.FigureOfYear("turnover", 0)},
		{label: label("year1.after_expenses"), means: words.Bank.AfterAll, value: f.of("year1.after_expenses")},
		f.lowest(),
	} {
		if !k.value.IsZero() {
			known = append(known, k)
		}
	}
	if len(known) > 0 {
		f.printKeys(known)
	}
}
