package explain

import (
	"cmp"
	"slices"
	"strings"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/plan"
)

// Section is some of a dossier's figures that answer one question: what will be
// left, does it hold, who pays.
type Section struct {
	// ID is one of the ids below; words have its title.
	ID     string
	Tables []Table
}

// Table is a group of figures: one column of them, or one for each year, month
// or legal form.
type Table struct {
	// ID names the table; words have its title, which may be none. A chart of
	// the same id shows what the table says.
	ID string
	// Heads are those of the columns, none for a list; Rows the figures.
	Heads []string
	Rows  []Row
}

// Row is a label and its figures, nil where there is none.
type Row struct {
	Label   string
	Figures []*figure.Figure
}

// along says what parts the columns of a table.
type along int

const (
	asList  along = iota // one column: every figure has its row
	byYear               // a column for each year, a row for each rule
	byMonth              // a row for each month, a column for each rule
	byForm               // a column for each legal form, a row for each rule
)

// layout is a table before the figures are known. A rule that ends with a star
// stands for all that begin like it.
type layout struct {
	id    string
	along along
	rules []string
}

type arrangement struct {
	id     string
	tables []layout
}

// Sections are the figures of a plan, in order. Every figure stands in one
// section; what no section knows comes last.
func Sections(p *plan.Plan) []Section {
	m := mapping{plan: p, start: p.Facts.Day(questionStart), left: p.Figures.Keys()}
	var sections []Section
	for _, a := range append(arranged(p), arrangement{SectionOthers, []layout{{"", asList, []string{"*"}}}}) {
		s := Section{ID: a.id}
		for _, l := range a.tables {
			s.Tables = append(s.Tables, m.table(l)...)
		}
		if len(s.Tables) > 0 {
			sections = append(sections, s)
		}
	}
	return sections
}

// mapping puts the figures that are left into tables.
type mapping struct {
	plan  *plan.Plan
	start calendar.Day
	left  []string
}

// take are the figures of a rule, which no other table shows then.
func (m *mapping) take(rule string) []*figure.Figure {
	var taken []*figure.Figure
	prefix, open := strings.CutSuffix(rule, "*")
	m.left = slices.DeleteFunc(slices.Clone(m.left), func(key string) bool {
		f := m.plan.Figures.Figure(key)
		if is := f.Name().Rule; is != rule && !(open && strings.HasPrefix(is, prefix)) {
			return false
		}
		taken = append(taken, f)
		return true
	})
	return taken
}

func (m *mapping) table(l layout) []Table {
	switch l.along {
	case byYear:
		return m.columns(l, yearOf, func(c column) string { return words.YearOfTable(c.order, m.start) })
	case byForm:
		return m.columns(l, formOf, func(c column) string { return words.FormHead(c.id) })
	case byMonth:
		return m.months(l)
	}
	t := Table{ID: l.id}
	for _, rule := range l.rules {
		for _, f := range m.take(rule) {
			t.Rows = append(t.Rows, Row{words.FigureLabel(*f.Name(), m.start), []*figure.Figure{f}})
		}
	}
	return some(t)
}

func some(t Table) []Table {
	if len(t.Rows) == 0 {
		return nil
	}
	return []Table{t}
}

// column is what a figure's name says of its place.
type column struct {
	id    string
	order int
}

func yearOf(n figure.Name) column { return column{order: n.Year} }

func formOf(n figure.Name) column {
	parts := strings.Split(n.Key, ".")
	return column{id: parts[min(1, len(parts)-1)]}
}

// mostColumns is how many columns one table has; further ones make another.
const mostColumns = 6

// columns has a row for each rule.
func (m *mapping) columns(l layout, place func(figure.Name) column, head func(column) string) []Table {
	var places []column
	type line struct {
		label string
		of    map[column]*figure.Figure
	}
	var lines []line
	for _, rule := range l.rules {
		of := map[column]*figure.Figure{}
		label := ""
		for _, f := range m.take(rule) {
			at := place(*f.Name())
			of[at] = f
			label = words.FigureRow(f.Name().Rule)
			if !slices.Contains(places, at) {
				places = append(places, at)
			}
		}
		if len(of) > 0 {
			lines = append(lines, line{label, of})
		}
	}
	slices.SortStableFunc(places, func(a, b column) int { return cmp.Compare(a.order, b.order) })
	var tables []Table
	for shown := range slices.Chunk(places, mostColumns) {
		t := Table{ID: l.id}
		for _, at := range shown {
			t.Heads = append(t.Heads, head(at))
		}
		for _, line := range lines {
			r := Row{Label: line.label}
			for _, at := range shown {
				r.Figures = append(r.Figures, line.of[at])
			}
			t.Rows = append(t.Rows, r)
		}
		tables = append(tables, t)
	}
	return tables
}

// months has a row for each month, and a column for each rule.
func (m *mapping) months(l layout) []Table {
	t := Table{ID: l.id}
	rows := map[int]*Row{}
	var order []int
	for _, rule := range l.rules {
		of := m.take(rule)
		if len(of) == 0 {
			continue
		}
		t.Heads = append(t.Heads, words.FigureLabel(figure.Name{Rule: of[0].Name().Rule}, 0))
		for _, f := range of {
			at := words.MonthNumber(*f.Name())
			if rows[at] == nil {
				rows[at] = &Row{Label: words.MonthLabel(*f.Name(), m.start)}
				order = append(order, at)
			}
			for len(rows[at].Figures) < len(t.Heads)-1 {
				rows[at].Figures = append(rows[at].Figures, nil)
			}
			rows[at].Figures = append(rows[at].Figures, f)
		}
	}
	slices.Sort(order)
	for _, at := range order {
		for len(rows[at].Figures) < len(t.Heads) {
			rows[at].Figures = append(rows[at].Figures, nil)
		}
		t.Rows = append(t.Rows, *rows[at])
	}
	return some(t)
}

// Ids of the sections.
const (
	SectionLeft     = "left"     // what will be left
	SectionEmployer = "employer" // what the employer pays, and the household doesn't
	SectionHolds    = "holds"    // does it hold
	SectionPays     = "pays"     // who pays
	SectionForms    = "forms"    // the legal forms side by side
	SectionDates    = "dates"    // the days that the law sets
	SectionWho      = "who"      // who comes, and where
	SectionOthers   = "others"   // what no other section has
)

// arranged are the sections of a plan's path.
func arranged(p *plan.Plan) []arrangement {
	if p.Dossier.Project.Path == data.EmployeeRelocation {
		return append(lifeHere(p.Facts.Choice(QuestionPayer)), arrangements[data.EmployeeRelocation]...)
	}
	return slices.Clone(arrangements[p.Dossier.Project.Path])
}

// QuestionPayer asks who pays for the télécentre.
const QuestionPayer = "telecentre_payer"

// lifeHere is what the household's life will cost after a move. A télécentre
// for which the employer pays isn't among that, but beside the allowance. Its
// price comes before the formula that would cost least: above a price that was
// agreed, that one would read as its formula.
func lifeHere(payer string) []arrangement {
	month := layout{"monthly", asList, []string{"monthly.*"}}
	seat := layout{"telecentre", asList, []string{"telecentre.monthly", "telecentre.yearly", "telecentre.*"}}
	allowance := layout{"allowance", asList, []string{"allowance.*"}}
	switch payer {
	case "employer":
		return []arrangement{{SectionLeft, []layout{month}}, {SectionEmployer, []layout{seat, allowance}}}
	case "shared":
		seat.id = "telecentre_shared"
	}
	return []arrangement{{SectionLeft, []layout{month, seat, allowance}}}
}

var arrangements = map[data.Path][]arrangement{
	data.BusinessCreation: {
		{SectionLeft, []layout{
			{"years", byYear, []string{
				"yearN.contribution_rate", "yearN.contributions", "yearN.training_levy", "yearN.chamber_levy", "yearN.net",
				"yearN.after_expenses", "yearN.per_month", "yearN.flat_tax", "yearN.taxable", "required_turnover.yearN",
				"yearN.margin", "yearN.fixed_costs", "yearN.depreciation", "yearN.interest", "yearN.start_up_costs", "yearN.pre_tax",
				"yearN.corporate_tax", "company.net", "yearN.household_taxable", "yearN.self_financing", "yearN.repayments", "yearN.left_after_repayments",
			}},
			{"civil", byYear, []string{"civilYYYY.contributions", "civilYYYY.training_levy", "civilYYYY.chamber_levy", "civilYYYY.net"}},
			{"household", byYear, []string{
				"household.after_business.yearN", "household.tax_flat.yearN", "household.left_flat.yearN", "household.gap_flat.yearN",
				"household.tax_income.yearN", "household.left_income.yearN", "household.gap_income.yearN", "household.gap_drawings.yearN",
			}},
			{"", asList, []string{"household.needed"}},
		}},
		{SectionHolds, []layout{
			{"break_even", asList, []string{"year1.margin_rate", "break_even.*"}},
			{"cash", asList, []string{"cash.lowest"}},
			{"", byMonth, []string{"cash.levies.monthMM", "cash.monthMM", "company.cash.month"}},
			{"thresholds", byYear, []string{
				"vat.share_of_threshold.yearN", "vat.share_of_upper.yearN", "ceiling.exceeded.yearN", "cfe.exempt.yearN",
			}},
			{"thresholds", byYear, []string{
				"vat.base_threshold.YYYY", "vat.share_of_threshold.YYYY", "vat.upper_threshold.YYYY", "vat.share_of_upper.YYYY",
				"ceiling.annualised.YYYY", "ceiling.exceeded.YYYY", "cfe.exempt.YYYY",
			}},
			{"", asList, []string{"ceiling.two_years_over"}},
		}},
		{SectionPays, []layout{
			{"financing", asList, []string{"financing.*"}},
			{"bank_rules", asList, []string{"bank_rule.*"}},
			{"loans", asList, []string{"loan.*"}},
			{"rights", asList, []string{"arce.total", "arce.instalment", "arce.first_day", "arce.second_day", "are_kept.monthly", "are_kept.limit", "are_kept.matches"}},
			{"rights_months", byMonth, []string{"arce.yearN.monthMM", "are_kept.yearN.monthMM"}},
		}},
		{SectionForms, []layout{
			{"forms", byForm, []string{
				"forms.@.turnover", "forms.@.costs", "forms.@.pay", "forms.@.levies", "forms.@.fees", "forms.@.company_tax",
				"forms.@.left_in_company", "forms.@.dividends", "forms.@.dividend_tax", "forms.@.income", "forms.@.tax_base", "forms.@.tax", "forms.@.taxes",
				"forms.@.net", "forms.@.per_month", "forms.@.difference", "forms.@.formalities",
			}},
		}},
		{SectionDates, []layout{{"", asList, []string{"acre.*", "cfe.*"}}}},
	},
	data.EmployeeRelocation: {
		{SectionPays, []layout{{"support", asList, []string{"budget.*"}}}},
		{SectionHolds, []layout{{"", asList, []string{"connection.*"}}}},
		{SectionWho, []layout{{"", asList, []string{"population.*", "place.*"}}}},
	},
	data.Training: {
		{SectionLeft, []layout{{"costs", asList, []string{"costs.course", "travel.total", "costs.total"}}}},
		{SectionPays, []layout{{"funding", asList, []string{"funding.*", "cpf.*"}}}},
		{SectionHolds, []layout{
			{"schedule", asList, []string{"schedule.*"}},
			{"leave", asList, []string{"ptp.*"}},
			{"attendance", asList, []string{"attendance.*", "certificate.*"}},
		}},
	},
}
