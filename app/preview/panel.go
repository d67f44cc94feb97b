package preview

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/printing"
	"github.com/buron-cantal/buron/app/printing/choices"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/store"
	"github.com/buron-cantal/buron/data/text"
)

// panel says what will be printed, and where it goes.
type panel struct {
	page    *page
	count   *kit.Text
	large   *kit.Tick
	draft   *kit.Tick
	choices *choices.Choices
	folder  *kit.Entry
	field   *kit.Field
	saving  *fyne.Container // the header's button where there is a printer
	web     *fyne.Container
	version *kit.Text // which version the plan will be
	lacking *fyne.Container
	past    *past
	rest    *fyne.Container
	object  *kit.Scroll
}

func newPanel(p *page) *panel {
	l := &panel{page: p, count: kit.Strong(""), version: kit.Soft(""), past: newPast(p), lacking: kit.Column(0), rest: kit.Column(look.S24)}
	l.large = kit.NewTick(words.PreviewLarge, func(on bool) { p.large = on; p.read() })
	l.draft = kit.NewTick(words.PreviewDraft, func(on bool) { p.draft = on; p.read() })
	l.folder = kit.NewEntry()
	l.folder.SetText(p.desk.Program.Documents)
	l.folder.SetSaved(p.desk.Program.Documents)
	l.folder.OnLeft = func(string) { l.field.SetError("") }
	l.folder.OnSubmitted = func(string) { p.savePDF() }
	l.field = kit.NewField(words.PreviewFolder, l.folder).Help(words.PreviewTip)
	l.choices = choices.New(true)
	l.saving = kit.Row(0, p.buttons.saveToo)
	l.saving.Hide()
	l.web = kit.Row(0, kit.Quiet(words.PreviewWeb, p.saveWeb))
	path := p.pathField()
	private, others := kit.Note(words.PreviewPrivate), kit.Row(0, kit.NewLink(words.DocumentsOpen, p.others))
	kit.Visible(others, p.doc.blank == "")
	kit.Visible(private, p.doc.blank == "")
	column := kit.Column(look.S24,
		kit.Column(look.S12, kit.Heading(p.printed()), path, l.count, l.version, l.lacking, l.large, l.draft, private, others),
		l.past.object, l.choices.Object(), kit.Column(look.S12, l.field, l.saving, l.web), l.rest)
	kit.Visible(l.draft, p.doc.isPlan() && p.number == 0)
	kit.Visible(l.web, p.number == 0)
	kit.Visible(l.version, p.doc.isPlan() && p.number == 0)
	l.object = kit.NewScroll(kit.Pad(column, look.S32, look.S28, look.S32, look.S28))
	return l
}

// printed says what the first part of the panel is about.
func (p *page) printed() string {
	if p.number > 0 {
		return words.VersionPrinted
	}
	return words.PreviewPrinted
}

// show tells what the layout at hand holds.
func (l *panel) show() {
	p := l.page
	l.past.show()
	if p.layout == nil {
		return
	}
	l.version.Set(p.willBe())
	if v := p.now.stored; v != nil {
		kit.Visible(l.large, v.File(store.NormalPrint) != nil && v.File(store.LargePrint) != nil)
	}
	l.count.Set(words.PagesCount(len(p.layout.Pages)))
	if p.doc.isPlan() && p.number == 0 { // a file doesn't tell how many actions it lists
		l.count.Set(words.PreviewCount(len(p.layout.Pages), len(p.plan.Actions)))
	}
	l.warn(p.layout.Unprintable)
	var parts []fyne.CanvasObject
	if alerts := l.alerts(); len(alerts) > 0 && p.doc.isPlan() && p.number == 0 {
		parts = append(parts, kit.Alerts(alerts...))
	}
	if missing := l.missing(); len(missing) > 0 && p.doc.isPlan() && p.number == 0 {
		parts = append(parts, kit.NewSummary(words.PreviewMissing, missing...))
	}
	l.rest.Objects = parts
	l.rest.Refresh()
	kit.Relayout(l.rest)
}

// warn says how many characters aren't on paper, and where: beside the count,
// for whoever prints at once, and in the bar of a folded panel too.
func (l *panel) warn(n int) {
	l.lacking.Objects = nil
	says := l.count.Text()
	if n > 0 {
		says += " · " + words.PreviewUnprintable(n)
		l.lacking.Objects = []fyne.CanvasObject{
			kit.NewAlert(kit.Care, words.PreviewUnprintable(n), words.PreviewBlank).
				With(kit.Secondary(words.PreviewBlankSee, func() { l.page.finder.seek(string(text.Unshown)) })),
		}
	}
	kit.Visible(l.lacking, n > 0)
	l.lacking.Refresh()
	l.page.bar.count.Set(says)
}

// willBe says which version the plan will be when it is handed over.
func (p *page) willBe() string {
	next := p.now.next
	switch {
	case next == nil:
		return words.VersionDraft
	case next.Again == nil:
		return words.VersionWillBe(next.Number(), len(next.Input.Version.Changes), next.Input.Version.Since)
	}
	return words.VersionAgain(next.Number(), next.On())
}

// offer shows the fields of printing where there is a printer.
func (l *panel) offer(queues []printing.Queue) {
	l.choices.SetQueues(queues)
	kit.Visible(l.saving, l.choices.Known())
	kit.Relayout(l.object)
}

func (l *panel) alerts() []*kit.Alert {
	var alerts []*kit.Alert
	for _, a := range l.page.plan.Alerts {
		title, body := words.Alert(a)
		alerts = append(alerts, kit.NewAlert(kit.AlertOf(a.Severity), title, body))
	}
	return alerts
}

// missing leads to each question that the plan lacks.
func (l *panel) missing() []kit.Jump {
	var jumps []kit.Jump
	for _, q := range l.page.plan.Missing {
		to := place.Route{
			Page: place.Interview, Dossier: l.page.route.Dossier, Step: q.Step.ID, Item: q.ID,
		}
		jumps = append(jumps, kit.Jump{Word: q.Label, To: func() { l.page.desk.Go(to) }})
	}
	return jumps
}
