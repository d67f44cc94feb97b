package interview

import (
	"reflect"
	"time"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/kit/chart"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
)

// flash is how long a changed figure stands out.
const flash = time.Second

// panel says what follows from the answers. It changes part by part, and only
// where something changed.
type panel struct {
	page   *page
	said   said
	parts  map[string]*part
	column *fyne.Container
	object *kit.Scroll
}

// part is a group of the panel and the values it shows.
type part struct {
	of     *fyne.Container
	values any
}

// order is the order of the panel's parts.
var order = []string{"empty", "main", "findings", "cash", "figures", "mend", "alerts", "missing", "complete", "behind", "attention", "strengths", "aside"}

func newPanel(p *page) *panel {
	l := &panel{page: p, parts: map[string]*part{}}
	objects := []fyne.CanvasObject{kit.Heading(words.AnswersSay)}
	for _, name := range order {
		l.parts[name] = &part{of: kit.Column(look.S8)}
		l.parts[name].of.Hide()
		objects = append(objects, l.parts[name].of)
	}
	l.column = kit.Column(look.S24, objects...)
	l.object = kit.NewScroll(kit.Pad(l.column, look.S32, look.S28, look.S32, look.S28))
	return l
}

// show says what follows from the answers now.
func (l *panel) show() {
	p := l.page
	l.said = saidOf(p.plan, p.desk.Engine.Replan(p.dossier, p.desk.Today()), l.said)
	s := l.said
	var changed []fyne.CanvasObject
	set := func(name string, values any, build func() []fyne.CanvasObject) {
		if l.set(name, values, build) {
			changed = append(changed, l.parts[name].of)
		}
	}
	set("empty", s.empty(), func() []fyne.CanvasObject {
		return []fyne.CanvasObject{kit.Soft(words.NothingSaidYet)}
	})
	set("main", s.main, func() []fyne.CanvasObject {
		return []fyne.CanvasObject{l.main()}
	})
	set("findings", s.findings, l.findings)
	set("cash", s.cash, func() []fyne.CanvasObject {
		return []fyne.CanvasObject{kit.Note(words.FigureTable(explain.ChartCash)), chart.New(s.cash).Plot(look.PlotLow)}
	})
	set("figures", s.figures, l.toFigures)
	set("alerts", s.alerts, func() []fyne.CanvasObject { return []fyne.CanvasObject{kit.PlanAlerts(s.alerts)} })
	set("behind", s.behind, l.behind)
	set("strengths", s.strengths, func() []fyne.CanvasObject {
		return bullets(words.StrengthsTitle, look.IconCheck, look.Act, s.strengths)
	})
	set("attention", s.attention, func() []fyne.CanvasObject {
		return bullets(words.AttentionTitle, look.IconAlert, look.Care, s.attention)
	})
	set("mend", s.mend, func() []fyne.CanvasObject { return l.links(words.AnswersToMend(len(s.mend)), s.mend) })
	set("missing", s.missing, func() []fyne.CanvasObject { return l.links(words.MissingForPlan(len(s.missing)), s.missing) })
	set("complete", s.complete(), func() []fyne.CanvasObject {
		see := kit.NewLink(words.InterviewPlan, func() {
			p.desk.Go(place.Route{Page: place.Plan, Dossier: p.route.Dossier})
		})
		return []fyne.CanvasObject{kit.NewPoint(look.IconCheck, look.Act, words.NothingMissing), kit.Row(0, see.Caption())}
	})
	set("aside", s.aside, func() []fyne.CanvasObject { return []fyne.CanvasObject{kit.Note(words.AnswersAside(s.aside))} })
	for _, o := range changed {
		kit.Relayout(o)
	}
}

// empty says whether there is nothing to say but what is missing.
func (s said) empty() bool {
	return s.main.Zero() && len(s.findings)+len(s.alerts)+len(s.strengths)+len(s.attention) == 0
}

// complete says whether the plan needs no other answer.
func (s said) complete() bool { return s.decided && len(s.missing)+len(s.mend) == 0 }

// set builds a part again if its values changed, and says whether they did.
func (l *panel) set(name string, values any, build func() []fyne.CanvasObject) bool {
	part := l.parts[name]
	if part.values != nil && reflect.DeepEqual(part.values, values) {
		return false
	}
	part.values = values
	had := kit.HasFocus(part.of)
	if v := reflect.ValueOf(values); v.IsZero() {
		part.of.Objects = nil
		part.of.Hide()
	} else {
		part.of.Objects = build()
		part.of.Show()
	}
	if had {
		l.page.desk.Focus(l.page.First())
	}
	return true
}

// main is the figure that the newcomer wants to know first, what it means, and
// how it is computed.
func (l *panel) main() *kit.NumberRow {
	f := l.said.main
	row := kit.NewNumberRow(f.Label, f.Text, after(f))
	if f.Means != "" {
		row.Means(f.Good, f.Means)
	}
	row.Explain(f.explain)
	row.Whole(kit.Jump{Word: words.FiguresWhole, To: func() { l.page.figures(f.Key) }})
	l.waits(row, f)
	l.flash(row, f)
	return row
}

// after is what stands after the main figure; the day that the project leads to
// says it in its label.
func after(f finding) string {
	if f.Key == questionTarget {
		return ""
	}
	return f.After
}

func (l *panel) findings() []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, f := range l.said.findings {
		row := kit.NewNumberLine(f.Label, f.Text)
		l.waits(row, f)
		l.flash(row, f)
		rows = append(rows, row)
	}
	return rows
}

// waits leads to the answers that a figure waits for.
func (l *panel) waits(row *kit.NumberRow, f finding) {
	var jumps []kit.Jump
	for _, at := range f.Missing {
		jumps = append(jumps, kit.Jump{Word: words.Needs(at.Within()), To: func() { l.page.jump(at) }})
	}
	row.Needs(jumps...)
}

// flash lets a figure that moved stand out for a second, beside what it was.
func (l *panel) flash(row *kit.NumberRow, f finding) {
	if f.was == "" {
		return
	}
	row.Was(f.was)
	row.Changed(true)
	l.page.desk.Run.After(flash, func() { row.Changed(false) })
}

// toFigures leads to every figure.
func (l *panel) toFigures() []fyne.CanvasObject {
	return []fyne.CanvasObject{kit.Row(0, kit.NewLink(words.FiguresSee, func() { l.page.figures("") }).Caption())}
}

// figures leads to the figures, with one of them explained.
func (p *page) figures(key string) {
	p.desk.Go(place.Route{Page: place.Figures, Dossier: p.route.Dossier, Item: key})
}

// behind leads to what a re-plan would change.
func (l *panel) behind() []fyne.CanvasObject {
	p := l.page
	see := kit.NewLink(words.PlanFollows, func() {
		p.desk.Go(place.Route{Page: place.Replan, Dossier: p.route.Dossier})
	})
	return []fyne.CanvasObject{kit.NewAlert(kit.Info, words.PlanBehind(l.said.behind, l.said.pushed), "").With(see.Caption())}
}

func bullets(title string, icon look.Icon, color look.Token, texts []string) []fyne.CanvasObject {
	objects := []fyne.CanvasObject{kit.NewText(title, kit.Style{Size: look.Small, Bold: true})}
	for _, t := range texts {
		objects = append(objects, kit.NewPoint(icon, color, t))
	}
	return objects
}

func (l *panel) links(title string, places []explain.Place) []fyne.CanvasObject {
	jumps := make([]kit.Jump, len(places))
	for i, at := range places {
		jumps[i] = kit.Jump{Word: at.Label, To: func() { l.page.jump(at) }}
	}
	return []fyne.CanvasObject{kit.NewSummary(title, jumps...)}
}

// jump goes to a question, on this step or another.
func (p *page) jump(to explain.Place) {
	p.closePanel()
	if to.Step == p.step {
		if f := p.fieldOf(to.Question); f != nil && f.open() {
			p.desk.Focus(f.of.Control().First())
			return
		}
	}
	p.goTo(to.Step, to.Question)
}

// openPanel shows the folded panel, or goes to the one that is in sight.
func (p *page) openPanel() {
	if !p.split.Folded() {
		p.desk.Focus(kit.FirstIn(p.panel.object))
		return
	}
	p.split.ShowPanel(!p.split.PanelShown())
	p.panel.object.Top()
}

// closePanel folds the panel again; false when it wasn't open.
func (p *page) closePanel() bool {
	if !p.split.Folded() || !p.split.PanelShown() {
		return false
	}
	p.split.ShowPanel(false)
	return true
}
