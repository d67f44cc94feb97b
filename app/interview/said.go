package interview

import (
	"slices"
	"strings"

	"github.com/buron-cantal/buron/app/chart"
	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/plan"
)

// said is what the panel says of the answers: values only, so that two of
// them can be compared and only what changed is shown anew.
type said struct {
	decided   bool // the path is
	main      finding
	findings  []finding
	cash      chart.Chart // of the first twelve months
	alerts    []data.Alert
	behind    int  // lines of the stored plan that no longer follow
	pushed    bool // they only wait for a day set by hand
	strengths []string
	attention []string
	mend      []explain.Place
	missing   []explain.Place
	figures   bool // there are figures to see
	aside     int  // answers of other paths
}

// finding is a figure, what it was before the last answer when that moved it,
// and how it is computed.
type finding struct {
	explain.Finding
	was     string
	explain string
}

// saidOf draws from a plan what the panel says. before is what it said of the
// answers as they were.
func saidOf(p *plan.Plan, changes []plan.Change, before said) said {
	s := said{
		decided: p.Dossier.Project.Path != data.Undecided, figures: len(p.Figures.Keys()) > 0,
		alerts: p.Alerts, strengths: p.Strengths, attention: p.Attention,
	}
	s.main = mainFinding(p)
	for _, f := range explain.Findings(p) {
		s.findings = append(s.findings, finding{Finding: f})
	}
	if day := countdown(p); s.main.Key != questionTarget && !day.Zero() {
		s.findings = append([]finding{day}, s.findings...)
	}
	if s.main.Zero() && !slices.ContainsFunc(s.findings, known) {
		s.findings, s.figures = nil, false // nothing is known yet
	}
	s.moved(before)
	for _, d := range explain.Charts(p, nil) {
		if d.ID == explain.ChartCash {
			s.cash = d.Chart
		}
	}
	s.behind, s.pushed = plan.Behind(changes)
	s.mend, s.missing = explain.Waiting(p)
	s.aside = len(keptAside(p.Dossier, p.Guide))
	return s
}

// warnings is how many alerts do more than inform.
func (s said) warnings() int {
	n := 0
	for _, a := range s.alerts {
		if a.Severity != data.Info {
			n++
		}
	}
	return n
}

func known(f finding) bool { return f.Text != words.NotKnown }

// moved notes what each figure was before, where that is another.
func (s *said) moved(before said) {
	was := map[string]string{before.main.Key: before.main.Text}
	for _, f := range before.findings {
		was[f.Key] = f.Text
	}
	note := func(f *finding) {
		if old := was[f.Key]; f.Key != "" && old != "" && old != f.Text {
			f.was = old
		}
	}
	note(&s.main)
	for i := range s.findings {
		note(&s.findings[i])
	}
}

// mainFinding is the figure that the newcomer wants to know first, or how far
// the day is that the project leads to while there is none.
func mainFinding(p *plan.Plan) finding {
	found := explain.Main(p)
	if found.Zero() {
		return countdown(p)
	}
	f := finding{Finding: found}
	if len(found.Missing) == 0 {
		f.explain = howComputed(p, found.Key)
	}
	return f
}

// countdown is how far the day is that the project leads to.
func countdown(p *plan.Plan) finding {
	target := p.Facts.Day(questionTarget)
	if target.IsZero() {
		return finding{}
	}
	return finding{Finding: explain.Finding{
		Key: questionTarget, Label: words.Milestone(p.Guide.Milestone.Label, target),
		Text: words.In(target, p.Today), After: p.Guide.Milestone.Label,
	}}
}

// howComputed is how a figure was computed, in a few lines; the page of figures
// has all of it.
func howComputed(p *plan.Plan, key string) string {
	return strings.Join(explain.New(p.Facts).Explain(p.Figures.Figure(key)).Brief(), "\n")
}

// keptAside lists the answers that the dossier keeps and its path doesn't ask.
func keptAside(d data.Dossier, g *guide.Guide) []string {
	var aside []string
	for _, answers := range []data.Answers{d.Newcomer.Answers, d.Project.Answers} {
		for id, a := range answers {
			if g.Question(id) == nil && !a.Empty() {
				aside = append(aside, id)
			}
		}
	}
	return aside
}
