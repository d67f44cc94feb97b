package interview

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/guide"
)

// sheet is the step on screen, with what leads on at its foot.
type sheet struct {
	page   *page
	scroll *kit.Scroll
	foot   *foot
	form   *fyne.Container
	object fyne.CanvasObject
	retry  *kit.Button // after a reading that failed
}

func newSheet(p *page) *sheet {
	s := &sheet{page: p, scroll: kit.NewScroll(kit.NewGround(look.None)), foot: newFoot(p)}
	s.foot.object.Hide()
	s.object = kit.Frame(nil, s.scroll, s.foot.object)
	return s
}

// first is what has the focus where there is no question.
func (s *sheet) first() fyne.Focusable {
	switch {
	case s.retry != nil:
		return s.retry
	case s.foot.object.Visible():
		return s.foot.next
	}
	return nil
}

// set shows a column of things from its top.
func (s *sheet) set(objects ...fyne.CanvasObject) {
	s.form = kit.AtMost(look.FormWidth, kit.Column(look.S22, objects...))
	s.scroll.SetContent(kit.Margins(s.form, look.S28, look.S32))
}

// arrange lays the form out again after something in it came or went.
func (s *sheet) arrange() { kit.Relayout(s.form) }

// showReading says that the dossier is being read.
func (s *sheet) showReading() {
	s.set(kit.NewLoading(words.InterviewReading, 6))
}

// showFailure says why the dossier can't be read.
func (s *sheet) showFailure(err error, again func()) {
	s.foot.object.Hide()
	s.retry = kit.Primary(words.Retry, func() {
		s.retry = nil
		again()
	})
	s.set(kit.NewAlert(kit.Stop, words.Sentence(err), "").With(s.retry))
	s.page.fields = nil
	s.page.desk.Focus(s.retry)
}

// open shows the step of the route, or the one that comes first.
func (p *page) open() {
	p.bare = false
	p.step = p.startStep()
	p.fields, p.couples, p.fresh, p.offered = nil, nil, nil, nil
	form := p.pathForm
	if p.step != pathStep {
		form = p.questions
	}
	objects := form()
	p.placeFields(nil)
	p.sheet.set(objects...)
	p.sheet.retry = nil
	p.sheet.foot.show()
	p.showRest()
	p.route.Step = p.step
	p.desk.Mark(p.route)
}

// startStep is the step that the route names, the one that asks its question,
// or the first with something left to answer.
func (p *page) startStep() string {
	if p.route.Step == pathStep || p.guideStep(p.route.Step) != nil {
		return p.route.Step
	}
	if q := p.plan.Guide.Question(p.route.Item); q != nil {
		return q.Step.ID
	}
	for _, s := range p.plan.Guide.Steps {
		if answered, asked := p.plan.Facts.Progress(s); answered < asked {
			return s.ID
		}
	}
	return p.plan.Guide.Steps[0].ID
}

func (p *page) guideStep(id string) *guide.Step {
	for _, s := range p.plan.Guide.Steps {
		if s.ID == id {
			return s
		}
	}
	return nil
}

// questions are the title of the present step, what was found again, and its
// questions.
func (p *page) questions() []fyne.CanvasObject {
	s := p.guideStep(p.step)
	objects := []fyne.CanvasObject{p.heading(s)}
	if p.offerFound(); p.offered != nil {
		objects = append(objects, p.offered)
	}
	for _, q := range s.Questions {
		p.fields = append(p.fields, p.newField(q))
	}
	for i := 0; i < len(p.fields); i++ {
		if i+1 < len(p.fields) && pairs(p.fields[i], p.fields[i+1]) {
			objects = append(objects, p.besides(p.fields[i], p.fields[i+1]))
			i++
			continue
		}
		objects = append(objects, p.fields[i].object)
	}
	return objects
}

// heading is the title and the intro of a step; the first of a path says what
// the path brings, and leads to another.
func (p *page) heading(s *guide.Step) fyne.CanvasObject {
	lines := []fyne.CanvasObject{kit.Title(s.Title), kit.Soft(s.Intro)}
	if p.opensPath(s) {
		lines = append(lines,
			kit.Pad(kit.Body(p.plan.Guide.Promise), look.S12, 0, look.S4, 0),
			kit.Row(0, kit.NewLink(words.PathChange, func() { p.goTo(pathStep, "") })))
	}
	return kit.Column(look.S4, lines...)
}

func (p *page) opensPath(s *guide.Step) bool {
	for _, first := range p.plan.Guide.Steps {
		if first.Group == guide.Project {
			return first == s
		}
	}
	return false
}
