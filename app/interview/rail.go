package interview

import (
	"cmp"
	"reflect"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
)

// pathStep is the step at which the path is chosen; no guide asks it.
const pathStep = "path"

// stop is a step as the rail shows it.
type stop struct {
	id, title, short string
	group            string
	of               *guide.Step // nil for the choice of the path
}

// stops are the steps of the dossier's guide in their order. The choice of the
// path is among them while it is open, or on screen.
func (p *page) stops() []stop {
	if !p.loaded {
		return nil
	}
	var all []stop
	choose := p.dossier.Project.Path == data.Undecided || p.step == pathStep
	add := func() {
		all = append(all, stop{id: pathStep, title: words.PathStep, short: words.PathStep, group: guide.Project})
		choose = false
	}
	for _, s := range p.plan.Guide.Steps {
		if choose && s.Group != guide.Meet {
			add()
		}
		all = append(all, stop{s.ID, s.Title, s.Short, s.Group, s})
	}
	if choose {
		add()
	}
	return all
}

// stop is the step that stands some places after the present one.
func (p *page) stop(by int) (stop, bool) {
	all := p.stops()
	for i, s := range all {
		if s.id == p.step {
			if i += by; i >= 0 && i < len(all) {
				return all[i], true
			}
			break
		}
	}
	return stop{}, false
}

// rail lists the steps, and folds into a row.
type rail struct {
	page   *page
	steps  *kit.Steps
	object fyne.CanvasObject
	row    *kit.Button
	folded fyne.CanvasObject
	groups []kit.StepGroup
}

func newRail(p *page) *rail {
	r := &rail{page: p, steps: kit.NewSteps()}
	r.steps.OnGo = func(step string) {
		p.commit()
		p.split.ShowSteps(false)
		p.goTo(step, "")
	}
	r.object = kit.NewScroll(kit.Pad(r.steps, look.S8, 0, look.S16, 0))
	r.row = kit.Quiet("", func() { p.split.ShowSteps(!p.split.StepsShown()) }).After(look.IconDown)
	r.folded = kit.Fill(look.Tint, kit.Margins(kit.Row(0, r.row), look.S4, look.S4))
	return r
}

var groupWords = map[string]string{
	guide.Meet:    words.MeetGroup,
	guide.Project: words.ProjectGroup,
	guide.Close:   words.CloseGroup,
}

// show shows the steps and how far they are.
func (r *rail) show() {
	var groups []kit.StepGroup
	at, title, all := 0, "", r.page.stops()
	for i, s := range all {
		if s.id == r.page.step {
			at, title = i+1, s.title
		}
		if n := len(groups); n == 0 || groups[n-1].Word != groupWords[s.group] {
			groups = append(groups, kit.StepGroup{Word: groupWords[s.group]})
		}
		g := &groups[len(groups)-1]
		g.Steps = append(g.Steps, r.step(s))
	}
	r.row.SetWord(words.StepOf(at, len(all), title))
	if !reflect.DeepEqual(groups, r.groups) {
		r.groups = groups
		r.steps.SetGroups(groups...)
		kit.Relayout(r.steps)
	}
	r.steps.Set(r.page.step)
}

func (r *rail) step(s stop) kit.Step {
	step := kit.Step{Key: s.id, Word: s.title, Short: cmp.Or(s.short, s.title)}
	if s.of == nil {
		step.Asked = 1
		if r.page.dossier.Project.Path != data.Undecided {
			step.Answered = 1
		}
		return step
	}
	step.Answered, step.Asked = r.page.plan.Facts.Progress(s.of)
	return step
}
