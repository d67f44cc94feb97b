package explain

import (
	"strings"

	"github.com/buron-cantal/buron/app/chart"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/plan"
)

// ComparedForms are the legal forms whose amounts a plan compares, in order.
func ComparedForms(p *plan.Plan) []string {
	var forms []string
	for _, key := range p.Figures.Keys() {
		if form, ok := strings.CutSuffix(key, ".turnover"); ok && figure.Rule(key) == "forms.@.turnover" {
			forms = append(forms, strings.TrimPrefix(form, "forms."))
		}
	}
	return forms
}

// forms draws what each legal form leaves of the same turnover.
func (d *drawer) forms() {
	forms := ComparedForms(d.plan)
	of := func(form, line string) *figure.Figure { return d.of("forms." + form + "." + line) }
	c := chart.Compare{
		Title: words.FormsChart(d.comparedYear(), d.start), Note: words.FormsLimits,
		Taken: []string{words.FigureCharts.FormsLevies, words.FigureCharts.FormsTax, words.FigureCharts.FormsCosts},
	}
	var keys []string
	kept := false
	for _, form := range forms {
		kept = kept || d.plan.Figures.Has("forms."+form+".left_in_company")
	}
	if kept {
		c.Taken = append(c.Taken, words.FigureCharts.FormsKept)
	}
	any := false
	for _, form := range forms {
		one := chart.Form{
			Label: words.FormHead(form), Turnover: d.amount(of(form, "turnover")), Left: d.amount(of(form, "net")),
			Taken: []chart.Amount{d.amount(of(form, "levies")), d.amount(of(form, "taxes")), d.amount(of(form, "costs"))},
		}
		if kept {
			one.Taken = append(one.Taken, d.orNothing("forms."+form+".left_in_company"))
		}
		any = any || one.Left.Known
		c.Forms = append(c.Forms, one)
		keys = append(keys, "forms."+form+".net")
	}
	if any {
		d.add(ChartForms, SectionForms, c.Chart(), keys...)
	}
}

// comparedYear is the project's year that is compared.
func (d *drawer) comparedYear() int {
	if n, known := d.plan.Facts.Figure("forms_year").Value().Any().(int64); known {
		return int(n)
	}
	return 1
}

// orNothing is an amount, none where it has no meaning.
func (d *drawer) orNothing(key string) chart.Amount {
	if !d.plan.Figures.Has(key) {
		return chart.Of(0)
	}
	return d.amount(d.of(key))
}

// rights draws what the two ways of using unemployment rights have given.
func (d *drawer) rights() {
	months := creation.AllowanceTable(d.plan.Figures)
	if len(months) == 0 {
		return
	}
	said := words.RightsMatch(d.of("are_kept.matches"))
	if said == "" {
		said = words.RightsNever
	}
	b := chart.BreakEven{
		Title: words.RightsTitle, Note: words.FigureCharts.RightsNote,
		Turnover: words.FigureCharts.RightsKept, Costs: words.FigureCharts.RightsArce, Never: said,
	}
	var keys []string
	for _, m := range months {
		b.Months = append(b.Months, chart.Month{
			Label: words.Number(m.Month), Name: words.AfterMonths(m.Month), Turnover: d.amount(m.Kept), Costs: d.amount(m.Arce),
		})
		keys = append(keys, m.Kept.Name().Key)
	}
	d.add(ChartRights, SectionPays, b.Chart(), keys...)
}
