package paper

import (
	"strings"
	"unicode"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/text"
)

// The first page goes on the fridge. Where its parts stand:
const (
	nameTop   Length = 27 * mm
	barTop    Length = 53 * mm
	barHeight Length = 11 * mm
	rowHeight Length = 39 * mm // of each of the three things to do
	firstBox  Length = 9 * mm
	// what parts the rows from the meeting, and the meeting from the way
	aboveMeeting Length = 6 * mm
	aboveWay     Length = 8 * mm
	firstText           = left + 14*mm
	dateColumn   Length = 58 * mm
	textColumn          = right - dateColumn - firstText - 3*mm
)

// firstPage says who, what must be done now, when we meet, and the way.
func (c *composer) firstPage() {
	c.call(words.PaperPages.Now)
	c.turn()
	c.mark(words.Paper.Now, 0)
	c.y = nameTop
	c.nameAndProject()
	c.y = max(barTop, c.y+5*mm)
	c.blackBar()
	things := c.things()
	room := bottom - c.y - aboveMeeting - c.meetingHeight()
	c.wayLeft = c.large || !evenOut(things, room-aboveWay-c.wayHeight())
	if c.wayLeft {
		c.squeeze(things, room)
	}
	c.printThings(things)
	c.y += aboveMeeting
	c.meeting()
	if !c.wayLeft {
		c.y += aboveWay
		c.way()
	}
}

// nameAndProject are the two lines at the head of the page. A name too long
// for it is shortened here, and stands whole with the answers.
func (c *composer) nameAndProject() {
	lines := wrap([]Run{c.run(Bold, sizeName, c.name())}, width)
	if len(lines) > 1 {
		lines = wrap([]Run{c.run(Bold, sizePage, c.name())}, width)
	}
	lines = shorten(lines, 2, width)
	c.in(ElH1, func() { c.y = c.setLines(lines, left, c.y) })
	c.y += 1.6 * mm
	c.in(ElP, func() { c.y = c.setLines(c.projectLines(), left, c.y) })
}

// projectLines are « Traductrice technique à Murat. Début d’activité le 1er
// janvier 2027. » on two lines at most; a trade that takes more words than that
// is shortened, the date never.
func (c *composer) projectLines() []Line {
	what, when := c.projectRuns()
	if lines := wrap(append(what, when...), width); len(lines) <= 2 {
		return lines
	}
	return append(shorten(wrap(what, width), 1, width), wrap(when, width)...)
}

func (c *composer) projectRuns() (trade, date []Run) {
	what := strings.TrimRight(c.trade(), " .;:,")
	if place := c.commune().Name; place != "" && !strings.Contains(text.Fold(what), text.Fold(place)) {
		what = joinText(" ", what, words.InPlace(place))
	}
	if what != "" {
		what += ". "
	}
	trade = []Run{c.run(Regular, sizeProject, what)}
	if day := c.target(); !day.IsZero() {
		on := words.TargetOn(string(c.plan.Dossier.Project.Path), c.guide.Milestone.Label) + " "
		date = []Run{
			c.run(Regular, sizeProject, on),
			c.run(Bold, sizeProject, together(words.FullDay(day))), c.run(Regular, sizeProject, "."),
		}
	}
	return trade, date
}

// together keeps the words of a date on one line.
func together(date string) string { return strings.ReplaceAll(date, " ", text.NoBreak) }

// trade is what the project is about, in the newcomer's words where the path
// asks for them.
func (c *composer) trade() string {
	for _, id := range []string{"activity", "course"} {
		if s := c.textOf(id); s != "" {
			return s
		}
	}
	if c.plan.Dossier.Project.Path == "employee_relocation" {
		return words.Relocation
	}
	return c.guide.Title
}

func (c *composer) blackBar() {
	c.draw(Op{Kind: OpBox, X: left, Y: c.y, W: width, H: barHeight, Fill: true, Of: Artifact})
	title := oneLine(c.marked(White, Bold, sizeBar, words.Paper.Now))
	tick := oneLine(c.marked(White, Regular, sizeTable, words.Paper.ITick))
	const margin = 5 * mm
	c.in(ElH2, func() { c.set(title, left+margin, c.y+(barHeight-leading(title.size()))/2) })
	if title.Width+tick.Width+3*margin <= width {
		c.in(ElP, func() { c.set(tick, right-margin-tick.Width, c.y+(barHeight-leading(tick.size()))/2) })
	}
	c.y += barHeight
}

// ---- the three things to do

// thing is one row of the first page.
type thing struct {
	title, how, date []Line
	height           Length
}

// things are the next three actions of the newcomer.
func (c *composer) things() []thing {
	actions := c.plan.Next(3)
	first := firstToBegin(actions)
	var out []thing
	for i, a := range actions {
		out = append(out, thing{
			title: shorten(wrap([]Run{c.run(Bold, sizeAction, a.Title)}, textColumn), 4, textColumn),
			how:   wrap([]Run{c.run(Regular, sizeText, sentences(a.How, 2))}, textColumn),
			date:  c.dateLines(a, i == first),
		})
	}
	return out
}

// firstToBegin is the index of the action whose day comes first.
func firstToBegin(actions []plan.Action) int {
	first := 0
	for i, a := range actions {
		if begins(a) < begins(actions[first]) {
			first = i
		}
	}
	return first
}

// begins orders days: at once, then by date, undated last.
func begins(a plan.Action) calendar.Day {
	switch {
	case a.Now:
		return 0
	case a.Due.IsZero():
		return calendar.Date(9999, 12, 31)
	}
	return a.Due
}

// dateLines are what stands at the right of a row, from top to bottom.
func (c *composer) dateLines(a plan.Action, first bool) []Line {
	small := func(s string) Line { return oneLine(c.run(Regular, sizeTable, s)) }
	big := func(s string) Line { return oneLine(c.run(Bold, sizePage, s)) }
	var lines []Line
	switch {
	case a.Now:
		lines = append(lines, big(words.Paper.AtOnce))
	case a.Due.IsZero():
		lines = append(lines, big(words.Paper.ToBeSet))
	default:
		lines = append(lines, small(words.Paper.Before+" "+words.Weekday(a.Due)), c.bigDate(a.Due))
	}
	if a.LegalPassed {
		lines = append(lines, wrap([]Run{c.run(Bold, sizeTable, words.Paper.LegalPassed)}, dateColumn)...)
	}
	if first {
		label := c.marked(Inverse, Bold, sizeTable, words.Paper.ThisWeek)
		lines = append(lines, Line{Runs: []Run{label}, Width: oneLine(label).Width + 1.2*mm})
	}
	if phone := c.phoneFor(a); phone != "" {
		lines = append(lines, oneLine(c.run(Regular, sizeTable, words.Paper.Phone+" "), c.run(Bold, sizeTable, phone)))
	}
	return lines
}

// bigDate says the year when it isn't the present one, the month in short where
// the whole wouldn't fit.
func (c *composer) bigDate(day calendar.Day) Line {
	date := words.DayMonth(day)
	if day.Year() != c.today().Year() {
		date = words.FullDay(day)
	}
	for _, s := range []string{date, words.DayMonthYear(day)} {
		if l := oneLine(c.run(Bold, sizePage, s)); l.Width <= dateColumn {
			return l
		}
	}
	return oneLine(c.run(Bold, sizeBar, words.DayMonthYear(day)))
}

// Space in a row above its title and below its text.
const (
	thingAbove Length = 3.2 * mm
	thingBelow Length = 3.2 * mm
)

func (t thing) content() Length {
	said := height(t.title) + 1*mm + height(t.how)
	return thingAbove + max(said, height(t.date)+0.8*mm, firstBox+1.2*mm) + thingBelow
}

// squeeze gives each row its height, and shortens texts until all rows fit.
func (c *composer) squeeze(things []thing, room Length) {
	for lines := 8; !evenOut(things, room) && lines > 0; lines-- {
		for i := range things {
			things[i].title = shorten(things[i].title, max(2, lines/2), textColumn)
			things[i].how = shorten(things[i].how, lines, textColumn)
		}
	}
}

// evenOut gives each row its height so that together they fit in room: 39 mm,
// more where the text needs it, less where the page does. It says no when even
// the texts alone don't fit.
func evenOut(things []thing, room Length) bool {
	for standard := Length(rowHeight); standard >= 0; standard -= mm {
		var sum Length
		for i := range things {
			things[i].height = max(standard, things[i].content())
			sum += things[i].height
		}
		if sum <= room {
			return true
		}
	}
	return false
}

func (c *composer) printThings(things []thing) {
	if len(things) == 0 {
		c.y += 5 * mm
		c.paragraph(c.run(Regular, sizeText, words.Paper.NothingNow))
		return
	}
	c.in(ElL, func() {
		for _, t := range things {
			c.in(ElLI, func() { c.printThing(t) })
			c.y += t.height
			c.rule(left, c.y, width, 0.35*mm)
		}
	})
}

func (c *composer) printThing(t thing) {
	c.frame(left, c.y+4.2*mm, firstBox, firstBox, 0.7*mm)
	y := c.setLines(t.title, firstText, c.y+thingAbove)
	c.setLines(t.how, firstText, y+1*mm)
	y = c.y + thingAbove + 0.6*mm
	for _, l := range t.date {
		if l.Runs[0].Mark == Inverse {
			y += 0.8 * mm
		}
		c.set(l, right-l.Width, y)
		y += leading(l.size())
		if l.Runs[0].Mark == Inverse {
			y += 0.8 * mm
		}
	}
}

// sentences are the first n sentences of a text.
func sentences(s string, n int) string {
	runes := []rune(s)
	for i := 0; i+2 < len(runes); i++ {
		if !strings.ContainsRune(".!?", runes[i]) || !unicode.IsSpace(runes[i+1]) {
			continue
		}
		if next := runes[i+2]; !unicode.IsUpper(next) && next != '«' {
			continue
		}
		if n--; n == 0 {
			return string(runes[:i+1])
		}
	}
	return strings.TrimSpace(s)
}
