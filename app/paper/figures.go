package paper

import (
	"slices"
	"strings"

	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/plan"
)

// figures composes « Mes chiffres »: what was computed, each figure once, with
// the amounts that it rests on.
type figures struct {
	*composer
	teller   explain.Teller
	start    calendar.Day
	sections []explain.Section
	charts   []explain.Drawn
	// main are the figures whose rule is told at the end.
	main []*figure.Figure
	// ending is the height of what stays with the last figures of the document.
	ending Length
	// warned says that the alerts about figures are printed.
	warned bool
}

func newFigures(c *composer) *figures {
	return &figures{
		composer: c, teller: explain.New(c.plan.Facts), start: c.target(),
		sections: explain.Sections(c.plan), charts: explain.Charts(c.plan, c.pass),
	}
}

// hasFigures says whether there is anything to print there.
func (c *composer) hasFigures() bool {
	for _, key := range c.plan.Figures.Keys() {
		if !c.plan.Figures.Figure(key).IsZero() && !c.datesAnAction(key) {
			return true
		}
	}
	return slices.ContainsFunc(figureSections, func(s string) bool { return len(c.answersOf(s)) > 0 })
}

// datesAnAction says whether a result is the day of an action that the plan
// prints, and so is said there.
func (c *composer) datesAnAction(key string) bool {
	day := c.plan.Results[key].Day()
	return !day.IsZero() && slices.ContainsFunc(c.plan.Actions, func(a plan.Action) bool {
		return a.Rule.Deadline == key && a.Due == day && a.Open()
	})
}

// figuresPages are « Mes chiffres ».
func (c *composer) figuresPages() {
	if !c.hasFigures() {
		return
	}
	f := newFigures(c)
	if c.plan.Dossier.Project.Path == data.BusinessCreation {
		c.turn()
	} else {
		c.turnPastHalf()
	}
	c.title(words.PaperPages.Figures, words.Paper.MyFigures)
	c.intro(f.introduction())
	f.keyFigures()
	switch c.plan.Dossier.Project.Path {
	case data.BusinessCreation:
		f.creation()
	case data.EmployeeRelocation:
		f.relocation()
	case data.Training:
		f.training()
	}
	f.alerts()
	f.rest()
	f.typed()
	f.from()
	f.schedules()
}

// introduction names the legal form, and says what the amounts are worth.
func (f *figures) introduction() string {
	form := ""
	switch id := f.plan.Facts.Choice("legal_form"); {
	case f.plan.Dossier.Project.Path != data.BusinessCreation || id == "":
	case id == "micro":
		form = words.FormAndCategory(words.FormName(id), f.option("micro_category"))
	default:
		form = words.FormAndCategory(words.FormName(id), f.option("tax_regime"))
	}
	var years []int
	for _, a := range f.plan.Alerts {
		if n, ok := a.Values["year"].(int); ok && a.ID == data.AlertRatesReused {
			years = append(years, n)
		}
	}
	slices.Sort(years)
	return joinText(" ", form, words.IndicativeAmounts(years))
}

// option is the answer to a question of choice, in words; "" when it isn't
// known.
func (f *figures) option(id string) string {
	v, state := f.plan.Facts.Value(id)
	if q := f.guide.Question(id); q != nil && state == guide.Known {
		return words.Answer(q, v)
	}
	return ""
}

// of is the figure of a key.
func (f *figures) of(key string) *figure.Figure { return f.plan.Figures.Figure(key) }

func (f *figures) has(key string) bool { return f.plan.Figures.Has(key) }

func (f *figures) answer(id string) *figure.Figure { return f.plan.Facts.Figure(id) }

// seen says whether a figure needs no further place: it is printed, or stands
// with its action.
func (f *figures) seen(fig *figure.Figure) bool {
	return f.shown[fig.Name().Key] || f.datesAnAction(fig.Name().Key)
}

// show says that figures are printed, by key or by what their keys begin with
// before a star.
func (f *figures) show(keys ...string) {
	for _, key := range keys {
		prefix, many := strings.CutSuffix(key, "*")
		for _, known := range f.plan.Figures.Keys() {
			if known == key || many && strings.HasPrefix(known, prefix) {
				f.shown[known] = true
			}
		}
	}
}

// drawn is one of the charts, if there is one.
func (f *figures) drawn(id string) (explain.Drawn, bool) {
	i := slices.IndexFunc(f.charts, func(d explain.Drawn) bool { return d.ID == id })
	if i < 0 {
		return explain.Drawn{}, false
	}
	return f.charts[i], true
}

// tell says that the answers to some questions stand among the figures.
func (f *figures) tell(questions ...string) {
	for _, id := range questions {
		f.told[id] = true
	}
}

// ofFigures says whether an alert is about figures: what it warns of is beside
// them, not among the actions.
func ofFigures(id string) bool {
	switch id {
	case data.AlertAcreLate, data.AlertInsurance, data.AlertElectrical, data.AlertAgreement, data.AlertConnection,
		data.AlertMobiliPass, data.AlertPostcode, data.AlertAIF, data.AlertPTP, data.AlertSIRET, data.AlertLegalPassed,
		data.AlertRetention:
		return false
	}
	return true
}

// alerts prints those about figures, once. That values are used beyond their
// time is said at the head of the page.
func (f *figures) alerts() {
	if f.warned {
		return
	}
	f.warned = true
	if len(f.press.waiting) == 0 {
		f.space(3 * mm)
	}
	f.warn(func(id string) bool { return ofFigures(id) && id != data.AlertRatesReused })
}

// typed are the amounts that stand nowhere else yet.
func (f *figures) typed() {
	if f.shown["financing.formalities"] {
		f.tell("formalities")
	}
	for _, s := range figureSections {
		if a := f.answersOf(s); len(a) > 0 {
			f.section(words.Section(s))
			f.printAnswers(a)
		}
	}
}
