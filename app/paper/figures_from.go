package paper

import (
	"slices"
	"strings"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/rates"
)

// from tells where figures come from: how the main ones were computed, and the
// official values that all rest on.
func (f *figures) from() {
	official := f.plan.Figures.Rates()
	if len(f.main)+len(official) == 0 {
		return
	}
	f.section(words.PaperFigures.From)
	note := words.PaperFigures.AskAdviser
	if len(official) > 0 {
		f.rules(0)
		f.official(official, f.noteHeight(note))
	} else {
		f.rules(f.noteHeight(note))
	}
	f.note(note)
}

// rules are the main figures with their rule, their formula and its values.
// after is what stays with the last of them.
func (f *figures) rules(after Length) {
	const labels = 56 * mm
	t := &table{bare: true, after: after, columns: []tableColumn{{width: labels}, {width: width - labels}}}
	var told []*figure.Figure
	for _, fig := range f.main {
		if fig.IsZero() || fig.Name() == nil || slices.Contains(told, fig) {
			continue
		}
		told = append(told, fig)
		n := f.teller.Explain(fig)
		short := n.Short()
		said := n.How
		if len(short) > 0 && short[0] != n.How {
			said = joinText(" ", said, short[0])
		}
		if said == "" {
			continue
		}
		t.rows = append(t.rows, row{tight: true, cells: []cell{
			t.text(0, f.run(Bold, sizeSmall, n.Label+"\u00a0: "), f.run(Bold, sizeSmall, words.RoundFigure(fig))),
			t.text(1, f.run(Regular, sizeSmall, said)),
		}})
	}
	f.space(2 * mm)
	f.print(t)
}

// official are the values of law, each with the day from which it holds, under
// the source that it was read in. after is what stays with the last of them.
func (f *figures) official(all []rates.Rate, after Length) {
	value, since := Length(38*mm), Length(27*mm)
	if f.large {
		value, since = 46*mm, 36*mm
	}
	t := &table{after: after, columns: []tableColumn{
		{head: words.PaperFigures.OfficialValue, width: width - value - since},
		{head: words.PaperFigures.Amount, width: value, right: true},
		{head: words.PaperFigures.Since, width: since, right: true},
	}}
	var sources []string
	of := map[string][]row{}
	for _, r := range all {
		source := words.RateSource(r)
		if of[source] == nil {
			sources = append(sources, source)
		}
		of[source] = append(of[source], f.rateRow(t, r))
	}
	for _, source := range sources {
		t.rows = append(t.rows, row{group: wrap([]Run{f.run(Bold, sizeSmall, source)}, width)})
		t.rows = append(t.rows, of[source]...)
	}
	f.label(words.PaperFigures.Official)
	f.print(t)
}

// rateRow is a value, with what must be known of it beside its name.
func (f *figures) rateRow(t *table, r rates.Rate) row {
	what := r.Label
	if remarks := words.RateRemarks(r); len(remarks) > 0 {
		what += " (" + strings.Join(remarks, ", ") + ")"
	}
	return row{tight: true, cells: []cell{
		t.text(0, f.run(Regular, sizeSmall, what)),
		t.text(1, f.run(Bold, sizeSmall, r.Printed)),
		t.text(2, f.run(Regular, sizeSmall, words.DayMonthYear(r.From))),
	}}
}
