package dossier

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
)

// mostMissing is how many missing answers « En bref » lists.
const mostMissing = 5

// kept is what the diagnosis says.
type kept struct{ strengths, attention []string }

// showKept shows « Ce que nous retenons ».
func (p *page) showKept() {
	k := kept{p.plan.Strengths, p.plan.Attention}
	p.kept.set(p, k, func() []fyne.CanvasObject {
		if len(k.strengths)+len(k.attention) == 0 {
			return nil
		}
		objects := []fyne.CanvasObject{kit.Section(words.WhatWeKeep)}
		for _, s := range k.strengths {
			objects = append(objects, kit.NewBullet(look.IconCheck, look.Act, s))
		}
		for _, s := range k.attention {
			objects = append(objects, kit.NewBullet(look.IconAlert, look.Care, s))
		}
		return []fyne.CanvasObject{kit.AtMost(look.ProseWidth, kit.Column(look.S12, objects...))}
	})
}

// brief is what « En bref » says: values only, so that it is built again only
// when one of them changed.
type brief struct {
	meeting, where   string
	phone, email     string
	household        string
	contact          string
	plan, printed    string
	received, pieces int
	alerts           []data.Alert
	main             explain.Finding
	figures          []explain.Finding
	mend, missing    []explain.Place
}

func (p *page) briefOf() brief {
	f, d := p.plan.Facts, p.dossier
	b := brief{
		phone: p.phone(), email: f.Choice("email"), household: p.household(),
		contact: words.BriefNoContact, plan: words.BriefNoPlan,
		meeting: words.BriefNoMeeting,
	}
	if m, any := p.nextMeeting(); any {
		b.meeting, b.where = words.MeetingWhen(m.At, p.plan.Today), m.Place
	}
	if on := d.Project.LastContactOn; !on.IsZero() {
		b.contact = words.Ago(on, p.plan.Today)
	}
	b.received, b.pieces = p.receivedPieces()
	if !p.plan.Proposed {
		b.plan = p.planCount()
	}
	if !p.plan.Proposed || len(p.versions.known) > 0 {
		b.printed = p.versions.printed()
	}
	b.alerts = p.plan.Alerts
	b.main, b.figures = explain.Main(p.plan), explain.Findings(p.plan)
	b.mend, b.missing = explain.Waiting(p.plan)
	return b
}

func (p *page) phone() string {
	q := p.plan.Guide.Question("phone")
	if q == nil {
		return ""
	}
	if a := p.plan.Facts.Answer(q); a.Typed != "" {
		return a.Typed
	}
	return words.Phone(p.plan.Facts.Choice("phone"))
}

func (p *page) planCount() string {
	all, done := 0, 0
	for _, a := range p.plan.Actions {
		if a.Status != data.Dropped {
			all++
		}
		if a.Status == data.Done {
			done++
		}
	}
	return words.PlanCount(all, done, false)
}

// household is a line for each who comes along: « Zoé, CE1 ».
func (p *page) household() string {
	q := p.plan.Guide.Question("household")
	if q == nil {
		return ""
	}
	var lines []string
	for _, row := range p.plan.Facts.Rows("household") {
		parts := []string{}
		for _, s := range []string{row.Choice("first_name"), relation(q, row), row.Choice("school_level")} {
			if s != "" {
				parts = append(parts, s)
			}
		}
		lines = append(lines, strings.Join(parts, ", "))
	}
	return strings.Join(lines, "\n")
}

// relation is said of those who have no school to name.
func relation(q *guide.Question, row guide.Row) string {
	column := q.Column("relation")
	if column == nil || row.Choice("school_level") != "" || row.Choice("relation") == "" {
		return ""
	}
	return words.Lower(column.OptionLabel(row.Choice("relation")))
}

// nextMeeting is the first that is planned for today or later.
func (p *page) nextMeeting() (data.Appointment, bool) {
	var next data.Appointment
	for _, m := range p.dossier.Appointments {
		if m.Status == "planned" && meetingDay(m) >= p.plan.Today && (next.At == "" || m.At < next.At) {
			next = m
		}
	}
	return next, next.At != ""
}

func (p *page) receivedPieces() (received, all int) {
	for _, d := range p.plan.Documents {
		switch d.Status {
		case "not_applicable":
			continue
		case "received", "validated":
			received++
		}
		all++
	}
	return received, all
}

// showBrief shows « En bref ».
func (p *page) showBrief() {
	b := p.briefOf()
	p.brief.set(p, b, func() []fyne.CanvasObject {
		objects := []fyne.CanvasObject{kit.Section(words.InBrief), kit.NewPairs(b.pairs()...)}
		objects = append(objects, p.figures(b)...)
		if alerts := kit.PlanAlerts(b.alerts); alerts != nil {
			objects = append(objects, kit.Pad(alerts, look.S4, 0, 0, 0))
		}
		if len(b.mend) > 0 {
			objects = append(objects, kit.Pad(p.jumps(words.AnswersToMend(len(b.mend)), b.mend), look.S8, 0, 0, 0))
		}
		if len(b.missing) > 0 {
			objects = append(objects, kit.Pad(p.jumps(words.MissingForPlan(len(b.missing)), b.missing), look.S8, 0, 0, 0))
		}
		return objects
	})
}

// figures are the main figure and the others that are known, and lead to all.
func (p *page) figures(b brief) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, f := range append([]explain.Finding{b.main}, b.figures...) {
		if f.Zero() || len(f.Missing) > 0 || f.Text == words.NotKnown {
			continue // the missing answers stand below
		}
		rows = append(rows, kit.NewNumberLine(f.Label, words.WithAfter(f.Text, f.After)))
	}
	if len(rows) == 0 {
		return nil
	}
	return append(rows, link(words.FiguresSee, func() { p.goTo(place.Figures, "", "") }))
}

func (b brief) pairs() []kit.Pair {
	pairs := []kit.Pair{{Label: words.BriefMeeting, Value: b.meeting, Under: b.where}}
	add := func(label, value string) {
		if value != "" {
			pairs = append(pairs, kit.Pair{Label: label, Value: value})
		}
	}
	add(words.BriefPhone, b.phone)
	add(words.BriefEmail, b.email)
	add(words.BriefHousehold, b.household)
	add(words.BriefContact, b.contact)
	if b.pieces > 0 {
		pairs = append(pairs, kit.Pair{
			Label: words.BriefPieces, Value: words.PiecesReceived(b.received, b.pieces),
			With: kit.NewProgress(b.received, b.pieces),
		})
	}
	return append(pairs, kit.Pair{Label: words.BriefPlan, Value: b.plan, Under: b.printed})
}

// jumps are links into the interview.
func (p *page) jumps(title string, to []explain.Place) fyne.CanvasObject {
	var jumps []kit.Jump
	for _, at := range to[:min(len(to), mostMissing)] {
		jumps = append(jumps, kit.Jump{Word: at.Label, To: func() { p.goTo(place.Interview, at.Step, at.Question) }})
	}
	if len(to) > mostMissing {
		jumps = append(jumps, kit.Jump{Word: words.BriefAllMissing, To: func() { p.goTo(place.Interview, "", "") }})
	}
	return kit.NewSummary(title, jumps...)
}
