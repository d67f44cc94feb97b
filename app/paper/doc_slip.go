package paper

import (
	"slices"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/plan"
)

// The appointment slip: half a page with the day, the hour and the place, what
// to bring, whom to call, and a code that puts it into a telephone's calendar.
// Of an appointment that was kept it is the proof.

// mostBrought is how many documents a slip names, so that two stand on a page;
// the list of documents has them all.
const mostBrought = 4

// mostPlace is how many lines the place has: floor, door and bell with it.
const mostPlace = 8

func whyNoSlip(p *plan.Plan, of Subject) string {
	if of.Appointment != "" {
		if _, known := appointmentAt(p, of.Appointment); !known {
			return WhyNoAppointment
		}
		return ""
	}
	if len(slips(p)) == 0 {
		return WhyNoAppointment
	}
	return ""
}

// laySlip lays out the slip of an appointment, or of all that are to come; the
// last one that was kept where none is.
func laySlip(c *composer, of Subject) {
	about := slipsToPrint(c.plan)
	if of.Appointment != "" {
		a, _ := appointmentAt(c.plan, of.Appointment)
		about = []data.Appointment{a}
	}
	c.call(words.SuitePages.Slip)
	c.turn()
	for i, a := range about {
		c.slip(a, i == 0)
	}
	title := slipName(about[0])
	c.named(title, c.name(), c.number())
	c.runningOf(title)
}

// slipName is what the paper about an appointment is called.
func slipName(a data.Appointment) string {
	if a.Status == "kept" {
		return words.Slip.Kept
	}
	return words.DocumentName(string(DocAppointment))
}

func slipsToPrint(p *plan.Plan) []data.Appointment {
	all := slips(p)
	var next []data.Appointment
	for _, a := range all {
		if day, _ := appointmentTime(a); a.Status == "planned" && day >= p.Today {
			next = append(next, a)
		}
	}
	if len(next) == 0 {
		return all[len(all)-1:]
	}
	return next
}

// Measures of a slip.
const (
	slipInset Length = 7 * mm
	slipGap   Length = 9 * mm // between two slips, where they are cut apart
)

// slip prints one slip in its frame, and the line along which it is cut from
// the one before.
func (c *composer) slip(a data.Appointment, first bool) {
	s := c.slipParts(a)
	h := 2*slipInset + max(height(s.head)+3*mm+height(s.with), s.code.side+height(s.caption)+2*mm) + s.below
	if !first {
		if c.y+slipGap+h > bottom {
			c.turn()
		} else {
			c.dashes(c.y + slipGap/2)
			c.y += slipGap
		}
	}
	c.mark(slipName(a), 0)
	end := c.y + h
	c.frame(left, c.y, width, h, 0.7*mm)
	x, y := left+slipInset, c.y+slipInset
	c.in(ElH1, func() { y = c.setLines(s.head[:1], x, y) })
	c.in(ElP, func() { y = c.setLines(s.head[1:], x, y) })
	c.in(ElP, func() { y = c.setLines(s.with, x, y+3*mm) })
	c.y = max(y, c.slipCode(s)) + 4*mm
	if a.Status == "kept" {
		c.keptSlip(x)
	} else {
		c.toBring(x, s)
	}
	c.y = end
}

// slipParts are the texts of a slip, wrapped, so that its height is known.
type slipParts struct {
	title      string
	head, with []Line
	code       code // none of an appointment that was kept
	caption    []Line
	brought    []string
	more       []Line // how many documents it doesn't name
	below      Length // what stands under the text and the code
}

// codeColumn is the room of the code and of its caption.
const codeColumn Length = 46 * mm

func (c *composer) slipParts(a data.Appointment) slipParts {
	s := slipParts{title: words.Slip.Title}
	w := Length(slipInner)
	kept := a.Status == "kept"
	if kept {
		s.title = words.Slip.Kept
	} else if s.code = codeOf(c.event(a), codeColumn); s.code.side > 0 {
		s.caption = wrap([]Run{c.run(Regular, sizeSmall, words.Slip.Scan)}, codeColumn)
		w -= codeColumn + 6*mm
	}
	add := func(to *[]Line, face Face, size Size, text string, most int) {
		*to = append(*to, shorten(wrap([]Run{c.run(face, size, text)}, w), most, w)...)
	}
	day, hour := appointmentTime(a)
	add(&s.head, Regular, sizeProject, s.title, 1)
	add(&s.head, Bold, sizePage, words.Weekday(day)+" "+words.Together(words.FullDay(day)), 2)
	if hour != "" {
		add(&s.head, Bold, sizePage, words.Paper.MeetingAt+"\u00a0"+hour, 1)
	}
	add(&s.head, Regular, sizeProject, c.where(a), mostPlace)
	for _, place := range c.placeOf(a) {
		add(&s.head, Regular, sizeText, place, 2)
	}
	if name := c.fullName(); name != "" {
		add(&s.with, Regular, sizeText, words.Suite.For+" "+name, 3)
	}
	if name := c.adviser(); name != "" {
		add(&s.with, Regular, sizeText, words.Suite.With+" "+name, 3)
	}
	if kept {
		s.below = 4*mm + c.keptHeight()
	} else {
		c.addToBring(&s, day)
		s.below = 4*mm + c.toBringHeight(s)
	}
	return s
}

// placeOf says where the place is: the télécentre's commune and hours, where
// the appointment is there.
func (c *composer) placeOf(a data.Appointment) []string {
	t := c.Telecentre
	if t == nil || a.Kind == "call" || a.Kind == "video" {
		return nil
	}
	return []string{words.Commune(t.Commune)}
}

// slipCode draws the code at the right and says what it is for; it gives where
// it ends.
func (c *composer) slipCode(s slipParts) Length {
	x, y := right-slipInset-codeColumn, c.y+slipInset
	if s.code.side == 0 {
		return y
	}
	at := x + (codeColumn-s.code.side)/2
	c.described(ElFigure, words.Slip.CodeShows, func() { c.drawCode(s.code, at, y) })
	end := y + s.code.side + 2*mm
	c.in(ElP, func() { end = c.setLines(s.caption, x, end) })
	return end
}

// addToBring names the documents to bring that day, and counts those for which
// there is no room.
func (c *composer) addToBring(s *slipParts, day calendar.Day) {
	s.brought = c.toBringOn(day)
	if n := len(s.brought); n > mostBrought {
		s.brought = s.brought[:mostBrought]
		s.more = wrap([]Run{c.run(Regular, sizeText, words.AndMoreDocuments(n-mostBrought))}, slipInner-c.tickIndent())
	}
}

// toBringOn are the documents that the newcomer brings to an appointment: those
// that were asked for, and those of actions due by then.
func (c *composer) toBringOn(day calendar.Day) []string {
	var out []string
	for _, d := range c.neededDocuments() {
		due := slices.ContainsFunc(c.plan.Actions, func(a plan.Action) bool {
			return a.Of != nil && slices.Contains(a.Of.Documents, d.ID) && (a.Status == data.Done || !a.Due.IsZero() && a.Due <= day)
		})
		if d.WhoGives == "newcomer" && !d.Stays && !d.ToConfirm && (d.Status == "requested" || d.Status == "to_request" && due) {
			out = append(out, d.Label)
		}
	}
	return out
}

// broughtColumns keep two slips on one page.
const broughtColumns = 2

const slipInner = width - 2*slipInset

// toBring lists what to bring, with room for one thing more, and whom to call.
func (c *composer) toBring(x Length, s slipParts) {
	c.rule(x, c.y, slipInner, 0.25*mm)
	c.y += 2.5 * mm
	c.in(ElH2, func() { c.y = c.setLines(wrap([]Run{c.run(Bold, sizeText, words.Suite.ToBring)}, slipInner), x, c.y) })
	c.y += 1 * mm
	if len(s.brought) > 0 {
		c.ticksIn(broughtColumns, s.brought, x, slipInner)
	}
	if len(s.more) > 0 {
		c.in(ElP, func() { c.y = c.setLines(s.more, x+c.tickIndent(), c.y) + tickGap })
	}
	c.tickAndLine(words.Slip.Also, x, slipInner)
	if call := c.ifHindered(); len(call) > 0 {
		c.y += 2 * mm
		c.in(ElP, func() { c.y = c.setLines(call, x, c.y) })
	}
}

// ifHindered says whom to call when one can't come.
func (c *composer) ifHindered() []Line {
	phone := words.Phone(c.phone())
	if phone == "" {
		return nil
	}
	return shorten(wrap([]Run{c.run(Regular, sizeText, words.Suite.Hindered+" "), c.run(Bold, sizeBar, phone)}, slipInner), 2, slipInner)
}

func (c *composer) toBringHeight(s slipParts) Length {
	h := 3.5*mm + leading(c.scaled(sizeText)) + c.tickAndLineHeight()
	for _, row := range c.tickRows(broughtColumns, s.brought, slipInner) {
		h += c.tickRowHeight(row)
	}
	if len(s.more) > 0 {
		h += height(s.more) + tickGap
	}
	if call := c.ifHindered(); len(call) > 0 {
		h += 2*mm + height(call)
	}
	return h
}

// keptSlip says that the appointment was kept, and leaves room to sign.
func (c *composer) keptSlip(x Length) {
	lines := c.keptLines()
	c.rule(x, c.y, slipInner, 0.25*mm)
	c.y += 2.5 * mm
	c.in(ElP, func() { c.y = c.setLines(lines, x, c.y) })
	c.y += 3 * mm
	c.signature(right-slipInset-column, c.adviser(), c.telecentreName())
	c.y += signatureHeight
}

func (c *composer) keptLines() []Line {
	return wrap([]Run{c.run(Regular, sizeText, words.Slip.WasKept)}, slipInner)
}

func (c *composer) keptHeight() Length {
	return 2.5*mm + height(c.keptLines()) + 3*mm + signatureHeight
}

// dashes are where two slips are cut apart.
func (c *composer) dashes(y Length) {
	const dash = 3 * mm
	for x := Length(left); x < right; x += 2 * dash {
		c.rule(x, y, min(dash, right-x), 0.25*mm)
	}
}
