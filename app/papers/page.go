// Package papers is the page of what a dossier can print: each document with
// what it is for, and those that it doesn't give with the reason.
package papers

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/plan"
)

type page struct {
	desk  *place.Desk
	route place.Route

	plan   *plan.Plan // nil until it is there
	rows   []row
	shown  bool // the window has the content
	moving bool
	open   *kit.Button
	list   *kit.List
	gauge  *line
	lines  map[kit.Line]*line
	sheet  *fyne.Container
	whole  fyne.CanvasObject
}

// row is a document, or the heading over those that aren't there.
type row struct {
	heading string
	offer   paper.DocumentOffer
	title   string
	under   string
}

// line shows one row; its parts are filled again and again.
type line struct {
	title, under *kit.Text
	heading      *kit.Group
	document     *fyne.Container
}

// New is the page of the route's dossier; the route's item is the document
// that has the focus.
func New(desk *place.Desk, route place.Route) place.Page {
	p := &page{desk: desk, route: route, lines: map[kit.Line]*line{}}
	p.open = kit.Primary(words.DocumentSee, func() { p.show(p.list.Selected()) }).Before(look.IconDocument).Key(words.KeyPrimary)
	p.gauge = newLine()
	p.list = kit.NewList(p.newLine, p.fill)
	p.list.Inset = look.S16 + look.S4
	p.list.IsHeading = func(i int) bool { return p.rows[i].heading != "" }
	p.list.Height = p.height
	p.list.OnOpen = p.show
	p.list.OnSelected = p.selected
	p.sheet = kit.Stack(kit.NewGround(look.Sheet))
	p.whole = kit.Margins(kit.Fill(look.Sheet, p.sheet), look.S16, 0)
	p.load()
	return p
}

// load reads the dossier and what it can print.
func (p *page) load() {
	engine, today := p.desk.Engine, p.desk.Today()
	var read *plan.Plan
	p.desk.Read(p.route.Dossier, func() {
		if p.plan == nil {
			p.put(kit.NewLoading(words.ReadingRegister, 6))
		}
	}, func(d data.Dossier) { read = engine.Plan(d, today) }, func(err error) {
		if err != nil {
			p.put(kit.AtMost(look.ProseWidth, kit.NewAlert(kit.Stop, words.DocumentsUnread, words.Sentence(err)).
				With(kit.Secondary(words.Retry, p.load))))
			return
		}
		p.laid(read)
	})
}

// laid lists the documents, those that can be printed first.
func (p *page) laid(read *plan.Plan) {
	first := p.plan == nil
	p.plan = read
	p.rows = rowsOf(read)
	p.sheet.Objects = []fyne.CanvasObject{kit.NewGround(look.Sheet), p.list}
	p.sheet.Refresh()
	at := slices.IndexFunc(p.rows, func(r row) bool { return r.heading == "" && r.offer.Reference() == p.route.Item })
	p.moving = true
	p.list.SetCount(len(p.rows), false)
	p.list.Select(max(0, at))
	p.moving = false
	p.desk.Retitle()
	if first && p.shown {
		p.desk.Focus(p.list)
	}
}

// rowsOf are the documents of the dossier, then a sheet for each partner and a
// slip for each appointment, then what isn't there.
func rowsOf(read *plan.Plan) []row {
	groups := []struct {
		heading string
		rows    []row
	}{{}, {heading: words.DocumentsPartners}, {heading: words.DocumentsMeetings}, {heading: words.DocumentsAbsent}}
	for _, o := range paper.Documents(read) {
		about := paper.About(read, o.Of)
		r := row{offer: o, title: words.DocumentName(string(o.ID)), under: words.DocumentUse(string(o.ID))}
		group := 0
		switch {
		case !o.Available:
			group, r.under = 3, words.DocumentWhy(o.Why)
		case o.Of.Role != "":
			group, r.title, r.under = 1, about, paper.Detail(read, o.Of)
		case o.Of.Appointment != "":
			group, r.title, r.under = 2, about, paper.Detail(read, o.Of)
		}
		groups[group].rows = append(groups[group].rows, r)
	}
	var all []row
	for _, g := range groups {
		if g.heading != "" && len(g.rows) > 0 {
			all = append(all, row{heading: g.heading})
		}
		all = append(all, g.rows...)
	}
	return all
}

// put shows something in the list's place.
func (p *page) put(o fyne.CanvasObject) {
	p.sheet.Objects = []fyne.CanvasObject{kit.NewScroll(kit.Column(0, kit.Pad(o, look.S40, look.S40, look.S40, look.S40)))}
	p.sheet.Refresh()
}

// show leads to the document on screen, where it is saved and printed.
func (p *page) show(i int) {
	if i < 0 || i >= len(p.rows) || p.rows[i].heading != "" {
		return
	}
	r := p.rows[i]
	if !r.offer.Available {
		kit.SayStatus(p.list, r.under)
		return
	}
	p.desk.Go(place.Route{Page: place.Preview, Dossier: p.route.Dossier, Item: r.offer.Reference()})
}

// selected has the way back lead to the document one is on.
func (p *page) selected(i int) {
	if p.moving || i < 0 || i >= len(p.rows) || p.rows[i].heading != "" {
		return
	}
	kit.SayStatus(p.list, "")
	p.route.Item = p.rows[i].offer.Reference()
	p.desk.Mark(p.route)
}

func newLine() *line {
	l := &line{title: kit.Strong(""), under: kit.Note(""), heading: kit.NewGroup("", "")}
	l.document = kit.Pad(kit.Column(look.S2, l.title, l.under), look.S8, 0, look.S8, 0)
	return l
}

func (p *page) newLine() kit.Line {
	l := newLine()
	both := kit.Column(0, l.heading, l.document)
	p.lines[both] = l
	return both
}

func (p *page) fill(i int, o kit.Line) {
	if i < len(p.rows) {
		p.lines[o].set(p.rows[i])
	}
}

func (l *line) set(r row) {
	kit.Visible(l.heading, r.heading != "")
	kit.Visible(l.document, r.heading == "")
	l.heading.Set(r.heading, "")
	l.title.Set(r.title)
	l.under.Set(r.under)
	style := kit.Style{Bold: true}
	if r.heading == "" && !r.offer.Available {
		style = kit.Style{Color: look.Soft}
	}
	l.title.SetStyle(style)
}

// height leaves a long reason the lines it takes.
func (p *page) height(i int, width float32) float32 {
	if p.rows[i].heading != "" {
		return kit.HeightFor(p.gauge.heading, width)
	}
	p.gauge.set(p.rows[i])
	return max(look.RowTwo.Px(), kit.HeightFor(p.gauge.document, width))
}

// Header says whose documents they are, and shows the selected one.
func (p *page) Header() place.Header {
	h := place.Header{
		Title: words.DocumentsPage,
		Up:    place.Route{Page: place.Dossier, Dossier: p.route.Dossier}, UpTitle: words.UpToDossier,
	}
	if p.plan != nil {
		h.Where = p.plan.Dossier.Newcomer.Name() + " · " + p.plan.Dossier.Project.Number
		h.Actions = []fyne.CanvasObject{p.open}
	}
	return h
}

// Content is the list.
func (p *page) Content() fyne.CanvasObject {
	p.shown = true
	return p.whole
}

// First is the list.
func (p *page) First() fyne.Focusable {
	if p.plan == nil {
		return nil
	}
	return p.list
}

// Zones are the list alone.
func (p *page) Zones() []fyne.CanvasObject { return nil }

// Do shows the selected document.
func (p *page) Do(a place.Action) bool {
	if a != place.Primary || p.plan == nil {
		return false
	}
	p.open.Press()
	return true
}

// Reload reads the dossier again.
func (p *page) Reload() { p.load() }

// Leave has nothing to hand over.
func (p *page) Leave() {}
