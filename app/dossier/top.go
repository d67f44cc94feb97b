package dossier

import (
	"reflect"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/kit/chart"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/store"
)

// top is how far the target date is, with the timeline; without a target date
// it asks for it.
type top struct {
	page   *page
	figure *kit.Text
	says   *kit.Text
	line   *chart.Timeline
	known  fyne.CanvasObject

	date *kit.DateField
	ask  *kit.Field

	drawn  chart.Line
	firsts []event // what each point is
	kept   data.Answer
	typed  bool
	object fyne.CanvasObject
}

func newTop(p *page) *top {
	t := &top{page: p, figure: kit.Title(""), says: kit.Soft("")}
	t.line = chart.NewTimeline(chart.Line{})
	t.line.OnOpen = t.open
	row := kit.Row(look.S12, t.figure, kit.Pad(t.says, look.S6, 0, 0, 0))
	t.known = kit.Column(look.S16, row, t.line)
	t.date = kit.NewDateField(p.desk.Today)
	t.date.OnChanged = func(s string) {
		t.typed = true
		p.desk.Draft(t.draft(), s)
	}
	t.date.OnLeft = t.left
	t.ask = kit.NewField(words.TargetQuestion, t.date).Help(words.TargetHelp)
	t.object = kit.Column(0, t.known, t.ask)
	return t
}

func (t *top) question() *guide.Question { return t.page.plan.Guide.Question(questionTarget) }

func (t *top) draft() place.Draft {
	return place.Draft{Owner: t.page.route.Dossier, Field: questionTarget}
}

func (t *top) show() {
	p := t.page
	target := p.plan.Facts.Day(questionTarget)
	had := kit.HasFocus(t.object)
	moved := t.known.Visible() != !target.IsZero()
	setVisible(t.known, !target.IsZero())
	setVisible(t.ask, target.IsZero())
	t.showField()
	if target.IsZero() {
		if had && moved {
			p.desk.Focus(t.date.First())
		}
		return
	}
	figure, says := words.Countdown(p.plan.Guide.Milestone.Label, target, p.plan.Today)
	t.figure.Set(figure)
	t.says.Set(says)
	line, firsts := lineOf(p.plan)
	t.firsts = firsts
	if !reflect.DeepEqual(line, t.drawn) {
		t.drawn = line
		t.line.Set(line)
	}
	if had && moved {
		p.desk.Focus(t.line)
	}
}

// showField shows what is kept of the date, while nobody is at work in it.
func (t *top) showField() {
	a := t.page.dossier.Project.Answers[questionTarget]
	if t.typed && kit.HasFocus(t.ask) {
		return
	}
	t.kept, t.typed = a, false
	t.date.SetText(a.Typed)
	t.ask.SetError("")
	if a.Typed != "" {
		_, err := t.question().Read(a.Typed, t.page.desk.Today())
		t.ask.SetError(words.Sentence(err))
	}
}

// resume puts a date back that was being typed.
func (t *top) resume(typed string) {
	if t.ask.Visible() && typed != t.kept.Typed {
		t.date.SetDraft(typed)
		t.typed = true
	}
}

// commit hands over what stands in the field.
func (t *top) commit() {
	if t.page.loaded && t.ask.Visible() && t.typed {
		t.left(t.date.Text())
	}
}

// left keeps the date, or what was typed instead of one.
func (t *top) left(typed string) {
	if !t.typed {
		return
	}
	t.typed = false
	a := data.Answer{}
	raw, err := t.question().Read(typed, t.page.desk.Today())
	switch {
	case data.CodeOf(err) == data.TooLong || data.CodeOf(err) == data.TextInvalid:
		t.ask.SetError(words.Sentence(err) + " " + words.Unwritten)
		return
	case err != nil:
		a.Typed = typed
	default:
		a.Value = raw
	}
	project := t.page.route.Dossier
	t.page.keep(place.Gesture{
		Name: gestureAnswer, Draft: t.draft(),
		Do: func(tx *store.Tx) error { return tx.SetAnswer(project, questionTarget, a) },
	}, nil)
}

// open leads to what a point of the timeline is.
func (t *top) open(i int) {
	p, e := t.page, t.firsts[i]
	switch {
	case e.action != "":
		p.goTo(place.Plan, "", string(e.action))
	case e.kind == chart.Target:
		p.goTo(place.Interview, "", questionTarget)
	default:
		p.meetings.openDay(e.day)
	}
}
