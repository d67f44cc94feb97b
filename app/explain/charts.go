package explain

import (
	"github.com/buron-cantal/buron/app/chart"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/plan"
)

// Drawn is a chart of a dossier's figures.
type Drawn struct {
	// ID is one of the ids below, Section the section of figures that the chart
	// belongs to.
	ID, Section string
	Chart       chart.Chart
	// Keys are the keys of the figures that the points show, in their order; ""
	// for a point that is no result.
	Keys []string
}

// Ids of the charts.
const (
	ChartCash      = "cash"       // by month, of a micro-enterprise or a company
	ChartBreakEven = "break_even" // sales against the threshold
	ChartFinancing = "financing"  // needs and resources
	ChartRights    = "rights"     // the allowance kept against the Arce
	ChartForms     = "forms"      // what each legal form leaves
	ChartFunding   = "funding"    // who pays a course
	ChartSupport   = "support"    // who pays a move
	ChartMonthly   = "monthly"    // the household's month, before and after
)

// Charts are the charts of a plan, in the order of the sections. One of which
// nothing is known yet is left out. What people typed goes through typed, which
// may be nil, before it is measured.
func Charts(p *plan.Plan, typed func(string) string) []Drawn {
	d := drawer{Teller: New(p.Facts), plan: p, typed: typed}
	switch p.Dossier.Project.Path {
	case data.BusinessCreation:
		d.cash()
		d.breakEven()
		d.financing()
		d.rights()
		d.forms()
	case data.EmployeeRelocation:
		d.monthly()
		d.support()
	case data.Training:
		d.funding()
	}
	return d.drawn
}

// drawer makes the charts of one plan.
type drawer struct {
	Teller
	plan  *plan.Plan
	typed func(string) string
	drawn []Drawn
}

// as is what people typed, as it is drawn.
func (d *drawer) as(s string) string {
	if d.typed == nil {
		return s
	}
	return d.typed(s)
}

func (d *drawer) add(id, section string, c chart.Chart, keys ...string) {
	d.drawn = append(d.drawn, Drawn{ID: id, Section: section, Chart: c, Keys: keys})
}

// of is the figure of a key.
func (d *drawer) of(key string) *figure.Figure { return d.plan.Figures.Figure(key) }

// amount is a figure on a chart; one that isn't known says what it waits for.
func (d *drawer) amount(f *figure.Figure) chart.Amount {
	v := f.Value()
	if v.Kind() == figure.KindEuro {
		return chart.Of(v.Euro())
	}
	missing := d.Missing(f)
	if len(missing) == 0 {
		return chart.Amount{}
	}
	return chart.Missing(words.Waits(within(missing)))
}

// known says whether one of these is.
func known(figures ...*figure.Figure) bool {
	for _, f := range figures {
		if !f.IsZero() {
			return true
		}
	}
	return false
}

// option is a choice in a column of a table, as the interview words it.
func (d *drawer) option(question, column, id string) string {
	if q := d.plan.Guide.Question(question); q != nil {
		if c := q.Column(column); c != nil {
			return c.OptionLabel(id)
		}
	}
	return id
}
