package interview

import (
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/plan"
)

// said is what the panel says of the answers: values only, so that two of
// them can be compared and only what changed is shown anew.
type said struct {
	decided   bool // the path is
	main      finding
	findings  []finding
	alerts    []alert
	behind    int // lines of the stored plan that no longer follow
	strengths []string
	attention []string
	mend      []link
	missing   []link
	aside     int // answers of other paths
}

// finding is a computed value.
type finding struct{ key, label, figure, after string }

// alert is one of the plan's, in words.
type alert struct {
	kind        kit.AlertKind
	title, body string
}

// link leads to a question.
type link struct{ step, question, word string }

// saidOf draws from a plan what the panel says.
func saidOf(p *plan.Plan, changes []plan.Change) said {
	s := said{
		decided: p.Dossier.Project.Path != data.Undecided,
		main:    mainFinding(p), findings: findings(p), strengths: p.Strengths, attention: p.Attention,
	}
	for _, a := range p.Alerts {
		title, body := words.Alert(a)
		s.alerts = append(s.alerts, alert{kit.AlertOf(a.Severity), title, body})
	}
	for _, c := range changes {
		if c.Proposes() {
			s.behind++
		}
	}
	for _, q := range p.Guide.Questions() {
		if p.Facts.Asked(q) && p.Facts.Answer(q).Typed != "" {
			s.mend = append(s.mend, linkTo(q))
		}
	}
	for _, q := range p.Missing {
		if p.Facts.Answer(q).Typed == "" {
			s.missing = append(s.missing, linkTo(q))
		}
	}
	s.aside = len(keptAside(p.Dossier, p.Guide))
	return s
}

func linkTo(q *guide.Question) link { return link{q.Step.ID, q.ID, q.Label} }

// mainFinding is how far the day is that the project leads to.
func mainFinding(p *plan.Plan) finding {
	target := p.Facts.Day(questionTarget)
	if target.IsZero() {
		return finding{}
	}
	return finding{
		key: questionTarget, label: words.Milestone(p.Guide.Milestone.Label, target),
		figure: words.In(target, p.Today), after: p.Guide.Milestone.Label,
	}
}

// findings are the computed values that there are, in the order of the words.
func findings(p *plan.Plan) []finding {
	var all []finding
	for _, key := range words.PanelKeys(p.Dossier.Project.Path) {
		v, known := p.Results[key]
		label, named := words.Result(key)
		if known && named && !v.IsZero() {
			all = append(all, finding{key: key, label: label, figure: shownFigure(v)})
		}
	}
	return all
}

func shownFigure(v figure.Value) string {
	switch of := v.Any().(type) {
	case calendar.Day:
		return words.Day(of)
	case bool:
		return words.Fact(of)
	}
	return v.String()
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
