package paper

import (
	"cmp"
	"slices"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/plan"
)

// moment is one line of the calendar.
type moment struct {
	day   calendar.Day
	now   bool // « dès maintenant »: before every date
	text  string
	who   string
	state pointState
	today bool
	// whole says that no other page says it.
	whole bool
}

// mostAtOnce is how many actions without a day of their own the calendar names.
// More would push its dates away, and the table of actions begins with them.
const mostAtOnce = 3

// Space between the lines of the calendar.
const (
	momentGap Length = 1.5 * mm
	monthGap  Length = 3.5 * mm
)

// lineX is where the line of the calendar stands: the longest date fits before
// it.
func (c *composer) lineX() Length {
	if c.large {
		return left + 72*mm
	}
	return left + 56*mm
}

// textX is where the texts beside the line begin.
func (c *composer) textX() Length { return c.lineX() + 6*mm }

// calendarPages are the dates in their order along a line, month by month.
func (c *composer) calendarPages() {
	moments := c.moments()
	if len(moments) < 2 { // today alone
		return
	}
	c.title(words.PaperPages.Calendar, words.Paper.Calendar)
	c.intro(words.Paper.CalendarIntro)
	c.need(2 * kept) // the legend, and the first lines that it explains
	c.legend()
	c.y += 2 * mm
	c.timeline(moments)
}

// moments are today, the target, the appointments to come, the results that
// date something of their own, and every dated action that wasn't dropped.
func (c *composer) moments() []moment {
	out := []moment{{day: c.today(), text: words.Paper.Today, today: true}}
	if day := c.target(); !day.IsZero() {
		out = append(out, moment{day: day, text: c.guide.Milestone.Label, state: pointGoal})
	}
	for _, m := range c.guide.MoreMilestones {
		if day := c.plan.Results[m.Result].Day(); m.Result != "" && !day.IsZero() {
			out = append(out, moment{day: day, text: m.Label})
		}
	}
	for _, a := range c.plan.Dossier.Appointments {
		if day, hour := appointmentTime(a); a.Status == "planned" && day >= c.today() {
			at := joinText(" ", words.Paper.Meeting, words.Paper.MeetingAt, hour)
			out = append(out, moment{day: day, text: joinText(dot, at, c.where(a)), whole: true})
		}
	}
	now, dated := atOnce(c.plan.Actions)
	if n := len(now); n > mostAtOnce {
		out = append(out, moment{day: c.today(), now: true, text: words.AtOnceInTable(n)})
		now = nil
	}
	for _, a := range append(now, dated...) {
		if m, known := c.actionMoment(a); known {
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, byMoment)
	return out
}

// actionMoment is an action's line; false when it has no place in time.
func (c *composer) actionMoment(a plan.Action) (moment, bool) {
	m := moment{day: a.Due, text: a.Title, who: c.who(a)}
	if a.Who == "newcomer" && a.Assignee == "" {
		m.who = ""
	}
	switch {
	case a.Status == data.Dropped:
		return m, false
	case a.Status == data.Done:
		m.day, m.state = a.DoneOn, pointDone
	case a.Now:
		m.day, m.now = c.today(), true
	case a.Legal:
		m.state = pointLegal
	}
	return m, !m.day.IsZero()
}

// byMoment sorts by day; on today's day what is done comes first, then today
// itself, what is due today, and what begins at once.
func byMoment(a, b moment) int {
	return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.rank(), b.rank()))
}

func (m moment) rank() int {
	switch {
	case m.state == pointDone:
		return 0
	case m.today:
		return 1
	case m.now:
		return 3
	default:
		return 2
	}
}

// legend says in words what the points mean.
func (c *composer) legend() {
	x := left + 2*mm
	c.y += 2.5 * mm
	for _, item := range []struct {
		state pointState
		word  string
	}{
		{pointToDo, words.Paper.LegendToDo},
		{pointDone, words.Paper.LegendDone},
		{pointLegal, words.Paper.LegendLegal},
		{pointGoal, words.Paper.LegendGoal},
	} {
		l := oneLine(c.run(Regular, sizeSmall, item.word))
		h := leading(l.size())
		c.in(ElP, func() {
			c.point(item.state, x, c.y+h/2, 1.5*mm)
			c.set(l, x+4*mm, c.y)
		})
		x += l.Width + 13*mm
	}
	c.y += leading(c.scaled(sizeSmall)) + 1*mm
}

// laidMoment is a moment with its lines, as the calendar prints it.
type laidMoment struct {
	moment
	lines []Line
	// begins says that its month does, dated that its day is said.
	begins, dated bool
}

// layMoments gives each moment its lines.
func (c *composer) layMoments(moments []moment) []laidMoment {
	laid := make([]laidMoment, len(moments))
	for i, m := range moments {
		laid[i] = laidMoment{moment: m, lines: c.momentLines(m), begins: true, dated: true}
		if i > 0 {
			before := moments[i-1]
			laid[i].begins = calendar.MonthOf(m.day) != calendar.MonthOf(before.day)
			laid[i].dated = laid[i].begins || m.day != before.day || m.now != before.now
		}
	}
	return laid
}

// gaps are below each moment and above each month.
type gaps struct{ moment, month Length }

// leastGaps is the part, in percent, to which gaps may shrink.
const leastGaps = 35

// gapsFor are the usual gaps, or smaller ones where the page so holds the whole
// calendar: its last days would else stand on a page of their own.
func (c *composer) gapsFor(laid []laidMoment) gaps {
	usual := gaps{momentGap, monthGap}
	between, whole := Length(0), c.rest(laid, usual)
	for _, m := range laid {
		if between += usual.moment; m.begins {
			between += usual.month
		}
	}
	over := whole - (bottom - c.y)
	if left := between - over; over > 0 && left*100 >= between*leastGaps {
		return gaps{usual.moment * left / between, usual.month * left / between}
	}
	return usual
}

// rest is the height of some moments that follow each other.
func (c *composer) rest(laid []laidMoment, g gaps) Length {
	var h Length
	for _, m := range laid {
		if h += c.momentHeight(m.lines) + g.moment; m.begins {
			h += g.month + c.monthHeadHeight()
		}
	}
	return h
}

// lastMoments stand on one page: fewer would make a poor next one.
const lastMoments = 4

// timeline draws the moments along a line that runs from page to page.
func (c *composer) timeline(moments []moment) {
	laid := c.layMoments(moments)
	g := c.gapsFor(laid)
	start := c.y
	list := c.of // of the month
	for i, m := range laid {
		with := i + 1
		switch {
		case i == len(laid)-lastMoments:
			with = len(laid)
		case m.begins || i == len(laid)-2: // no name of a month and no last moment stands alone
			with = min(i+2, len(laid))
		}
		month := m.begins
		if c.y+c.rest(laid[i:with], g) > bottom && c.y > top {
			c.spine(start, c.y)
			c.turn()
			c.sayAgain()
			start, month = c.y, true
		}
		switch {
		case m.begins:
			c.monthHead(m.day, g)
			list = c.element(Element{Kind: ElL})
		case month: // said again on a new page
			c.aside(func() { c.monthHead(m.day, g) })
		}
		c.as(list, func() { c.printMoment(m.moment, m.lines, month || m.dated) })
		c.y += c.momentHeight(m.lines) + g.moment
	}
	c.spine(start, c.y-g.moment)
}

func (c *composer) momentHeight(lines []Line) Length {
	return max(height(lines), leading(c.scaled(sizeTable)))
}

// spine is the line itself, drawn under the points.
func (c *composer) spine(from, to Length) {
	page := &c.layout.Pages[len(c.layout.Pages)-1]
	line := Op{Kind: OpLine, X: c.lineX(), Y: from, H: to - from, Stroke: 0.5 * mm, Of: Artifact}
	page.Ops = slices.Insert(page.Ops, c.underPoints(page.Ops, from), line)
}

// underPoints is the place in the page's operations of the first one that
// stands on the line.
func (c *composer) underPoints(ops []Op, from Length) int {
	for i, op := range ops {
		if op.Y >= from {
			return i
		}
	}
	return len(ops)
}

// monthHeadHeight is that of the name of a month.
func (c *composer) monthHeadHeight() Length { return leading(c.scaled(sizeGroup)) + 1*mm }

func (c *composer) monthHead(day calendar.Day, g gaps) {
	c.space(g.month)
	l := oneLine(c.run(Bold, sizeGroup, words.Month(calendar.MonthOf(day))))
	c.inUnlessAside(ElH3, func() { c.set(l, left, c.y) })
	c.y += c.monthHeadHeight()
}

// momentLines is what happens, shortened when it is long: the action's table
// says it whole. What no table says is shortened only before it fills a page.
// Whose it is follows all the same.
func (c *composer) momentLines(m moment) []Line {
	w := right - c.textX()
	if m.today {
		return wrap([]Run{c.marked(Inverse, Bold, sizeTable, m.text)}, w)
	}
	face := Regular
	if m.state == pointGoal || m.state == pointLegal {
		face = Bold
	}
	most := 4
	if m.whole {
		most = 30
	}
	what := []Run{c.run(face, sizeTable, m.text)}
	lines := shorten(wrap(what, w), most, w)
	if m.who == "" {
		return lines
	}
	if last := len(lines) - 1; last > 0 {
		lines, what = lines[:last:last], lines[last].Runs
	} else {
		lines = nil
	}
	what = append(what[:len(what):len(what)], c.run(Regular, sizeSmall, dot+m.who))
	return append(lines, shorten(wrap(what, w), 3, w)...)
}

func (c *composer) printMoment(m moment, lines []Line, dated bool) {
	first := leading(c.scaled(sizeTable))
	c.in(ElLI, func() {
		if !m.today {
			c.point(m.state, c.lineX(), c.y+first/2, 1.6*mm)
		}
		if dated {
			date := words.LongDay(m.day)
			if m.now {
				date = words.Paper.AtOnce
			}
			c.setRight(oneLine(c.run(Regular, sizeTable, date)), c.lineX()-5*mm, c.y)
		}
		c.setLines(lines, c.textX(), c.y)
	})
}
