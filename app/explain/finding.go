package explain

import (
	"slices"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/plan"
)

// Finding is a figure as a panel says it: values only, so that two of them can
// be compared.
type Finding struct {
	// Key is the figure's, "" for what isn't one.
	Key string
	// Label and Text are its name and its value, After what stands after the
	// value: « par mois ».
	Label, Text, After string
	// Means says in a line what it means, and Good whether that is well.
	Means string
	Good  bool
	// Missing are the questions that an absent one waits for.
	Missing []Place
}

// Zero says whether nothing was found.
func (f Finding) Zero() bool { return f.Label == "" }

// mainKeys are the figures of which the first that is known is a dossier's main
// one, or the first that it has while none is known.
var mainKeys = map[data.Path][]string{
	data.BusinessCreation:   {"year1.per_month", "household.after_business.year1", "financing.balanced"},
	data.EmployeeRelocation: {"budget.left_to_pay"},
	data.Training:           {"funding.left_to_pay"},
}

// Main is the figure that answers what the newcomer wants to know first; the
// zero Finding when the dossier has none yet.
func Main(p *plan.Plan) Finding {
	t := New(p.Facts)
	keys := mainKeys[p.Dossier.Project.Path]
	has := func(key string) bool { return p.Figures.Has(key) }
	is := func(key string) bool { return has(key) && !p.Figures.Figure(key).IsZero() }
	for _, fits := range []func(string) bool{is, has} {
		if at := slices.IndexFunc(keys, fits); at >= 0 {
			return t.main(p, p.Figures.Figure(keys[at]))
		}
	}
	for _, key := range p.Figures.Keys() {
		if figure.Rule(key) == "civilYYYY.net" { // the first year with takings
			return t.main(p, p.Figures.Figure(key))
		}
	}
	return Finding{}
}

func (t Teller) main(p *plan.Plan, f *figure.Figure) Finding {
	name := *f.Name()
	found := t.finding(f)
	if label, after := words.MainFinding(name, t.start); label != "" {
		found.Label, found.After = label, after
	}
	if f.IsZero() {
		found.After = ""
		return found
	}
	switch name.Rule {
	case "yearN.per_month", "household.after_business.yearN":
		// The need is said per month too: the difference is one more figure.
		found.Means, found.Good = words.BesideNeed(figure.Less(f, p.Facts.Figure("target_monthly_income")))
	case "financing.balanced":
		found.Means, found.Good = words.BesideNeeds(p.Figures.Figure("financing.gap"))
	case "budget.left_to_pay":
		found.Means, found.Good = words.StillPending(f, p.Figures.Figure("budget.support_pending"))
	case "funding.left_to_pay":
		found.Means, found.Good = words.StillPending(f, p.Figures.Figure("funding.pending"))
	}
	return found
}

func (t Teller) finding(f *figure.Figure) Finding {
	name := *f.Name()
	found := Finding{Key: name.Key, Label: words.FigureLabel(name, t.start), Text: words.NotKnown, Missing: t.Missing(f)}
	if !f.IsZero() {
		found.Text = words.BriefFigure(f.Value(), name.Rule)
	}
	return found
}

// findingKeys are the further figures of a panel, in order, those that the
// dossier has.
var findingKeys = map[data.Path][]string{
	data.BusinessCreation: {
		"year1.contributions", "year1.training_levy", "year1.net", "year1.left_after_repayments", "break_even.turnover", "break_even.date",
		"financing.balanced", "cash.lowest", "acre.request_deadline", "acre.end",
	},
	data.EmployeeRelocation: {"budget.total", "budget.support", "monthly.difference", "telecentre.monthly", "allowance.flat_excess"},
	data.Training: {
		"costs.total", "funding.granted", "cpf.participation", "schedule.hours", "schedule.last_day", "ptp.eligible", "ptp.request_deadline",
	},
}

// Findings are the further figures that a panel says. An absent one that waits
// for no answer isn't among them, and one that waits for what another asks for
// already doesn't ask again.
func Findings(p *plan.Plan) []Finding {
	t := New(p.Facts)
	asked := map[string]bool{}
	ask := func(f *Finding) {
		var fresh []Place
		for _, at := range f.Missing {
			if !asked[at.Question] {
				asked[at.Question] = true
				fresh = append(fresh, at)
			}
		}
		f.Missing = fresh
	}
	first := Main(p)
	ask(&first)
	var all []Finding
	for _, key := range findingKeys[p.Dossier.Project.Path] {
		f := p.Figures.Figure(key)
		if !p.Figures.Has(key) || f.IsZero() && f.Fault() != figure.Missing || f.Name().Rule == "yearN.net" || key == first.Key {
			continue // of a micro-enterprise, the main figure follows from it
		}
		found := t.finding(f)
		ask(&found)
		all = append(all, found)
	}
	return all
}

// Waiting are the questions that a dossier waits for: those whose answer isn't
// understood, and those that the plan needs.
func Waiting(p *plan.Plan) (mend, missing []Place) {
	for _, q := range p.Guide.Questions() {
		if p.Facts.Asked(q) && p.Facts.Answer(q).Typed != "" {
			mend = append(mend, placeOf(q))
		}
	}
	for _, q := range p.Missing {
		if p.Facts.Answer(q).Typed == "" {
			missing = append(missing, placeOf(q))
		}
	}
	return mend, missing
}

func placeOf(q *guide.Question) Place { return Place{Step: q.Step.ID, Question: q.ID, Label: q.Label} }
