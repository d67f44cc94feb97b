// Package batch is the page that prints the plans of the chosen dossiers, into a
// folder or onto paper, one after the other, until all are done or one stops it.
package batch

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/printing/choices"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/app/work"
	"github.com/buron-cantal/buron/data"
)

type page struct {
	desk    *place.Desk
	wanted  []data.ID // the plans to print: all that are chosen, or what is left
	running bool
	job     work.Job

	where   *kit.Choice
	ofWhere *kit.Field
	folder  *kit.Entry
	field   *kit.Field
	printer *choices.Choices
	large   *kit.Tick
	draft   *kit.Tick
	start   *kit.Button
	form    *fyne.Container

	says    *kit.Text
	bar     *kit.Progress
	doing   *fyne.Container
	outcome *fyne.Container
	whole   fyne.CanvasObject
}

var (
	_ place.Page      = (*page)(nil)
	_ place.Commander = (*page)(nil)
)

// Where plans go.
const (
	intoFolder = "folder"
	ontoPaper  = "paper"
)

// New is the page of the dossiers that are chosen in the list.
func New(desk *place.Desk, _ place.Route) place.Page {
	p := &page{desk: desk, wanted: desk.Program.Chosen.List()}
	p.build()
	p.desk.LookForPrinters(p.offerPrinters)
	return p
}

func (p *page) build() {
	p.start = kit.Primary("", p.print).Before(look.IconPrinter).Key(words.KeyPrimary)
	p.where = kit.NewButtons([]kit.Option{{Value: intoFolder, Word: words.BatchFolder}, {Value: ontoPaper, Word: words.BatchPaper}})
	p.where.Set(intoFolder)
	p.where.OnChosen = func(string) { p.show() }
	p.ofWhere = kit.NewField(words.BatchWhere, p.where)
	p.ofWhere.Hide()
	p.folder = kit.NewEntry()
	p.folder.SetText(p.desk.Program.Documents)
	p.folder.OnLeft = func(string) { p.field.SetError("") }
	p.folder.OnSubmitted = func(string) { p.print() }
	p.field = kit.NewField(words.PreviewFolder, p.folder).Help(words.PreviewTip)
	p.printer = choices.New(false)
	p.large, p.draft = kit.NewTick(words.PreviewLarge, nil), kit.NewTick(words.PreviewDraft, nil)
	p.form = kit.Column(look.S22,
		p.ofWhere, p.field, p.printer.Object(),
		kit.Column(look.S12, p.large, p.draft, kit.Column(look.S4, kit.Note(words.PreviewPrivate), kit.Note(words.BatchVersions))))

	p.says, p.bar = kit.Strong(""), kit.NewProgress(0, 1)
	p.doing = kit.Column(look.S12, p.says, p.bar, kit.Note(words.BatchLeaving),
		kit.Row(0, kit.Secondary(words.BatchStop, p.stop)))
	p.doing.Hide()
	p.outcome = kit.Column(look.S16)
	p.outcome.Hide()
	p.whole = kit.Margins(kit.Fill(look.Sheet, kit.NewScroll(kit.Pad(p.content(), look.S32, look.S40, look.S40, look.S40))), look.S16, 0)
	p.show()
}

// content is the form, or that there is nothing to print.
func (p *page) content() fyne.CanvasObject {
	if len(p.wanted) == 0 {
		return kit.NewEmpty(words.BatchNone, words.BatchNoneBody, kit.Primary(words.BatchToList, func() {
			p.desk.Go(place.Route{Page: place.List})
		}))
	}
	return kit.AtMost(look.FormWidth, kit.Column(look.S32, p.outcome, p.doing, p.form))
}

// show follows where the plans go, and whether they are on their way.
func (p *page) show() {
	paper := p.toPaper()
	kit.Visible(p.field, !paper)
	kit.Visible(p.printer.Object(), paper)
	word := words.SavePlans(len(p.wanted))
	if paper {
		word = words.PrintPlans(len(p.wanted))
	}
	p.start.SetWord(word)
	kit.Visible(p.form, !p.running)
	kit.Visible(p.doing, p.running)
	kit.Visible(p.outcome, !p.running && len(p.outcome.Objects) > 0)
	kit.Relayout(p.form)
	p.desk.Retitle()
}

func (p *page) toPaper() bool { return p.ofWhere.Visible() && p.where.Value() == ontoPaper }

// Header is what the page does, and for how many.
func (p *page) Header() place.Header {
	h := place.Header{
		Title: words.BatchTitle,
		Up:    place.Route{Page: place.List}, UpTitle: words.RailList,
	}
	if len(p.wanted) == 0 {
		return h
	}
	h.Where = words.ChosenCount(p.desk.Program.Chosen.Len())
	if !p.running {
		h.Actions = []fyne.CanvasObject{p.start}
	}
	return h
}

// Content is what became of the plans, over the form.
func (p *page) Content() fyne.CanvasObject { return p.whole }

// First is the first field.
func (p *page) First() fyne.Focusable { return kit.FirstIn(p.whole) }

// Zones are the page alone.
func (p *page) Zones() []fyne.CanvasObject { return nil }

// Do carries out a key.
func (p *page) Do(a place.Action) bool {
	switch {
	case a == place.Primary && len(p.wanted) == 0:
		p.desk.Go(place.Route{Page: place.List})
	case a == place.Primary, a == place.Paper:
		p.print()
	case a == place.Close && p.running:
		p.stop()
	default:
		return false
	}
	return true
}

// Commands are the page's one.
func (p *page) Commands() []place.Command {
	switch {
	case p.running:
		return []place.Command{{Title: words.BatchStop, Key: words.KeyClose, Run: p.stop}}
	case len(p.wanted) == 0:
		return nil
	}
	return []place.Command{{Title: p.start.Word(), Key: words.KeyPrimary, Run: p.print}}
}

// Reload changes nothing: each plan is read when it is printed.
func (p *page) Reload() {}

// Leave stops what is under way; what is done stays.
func (p *page) Leave() { p.stop() }
