package paper

import (
	"strings"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
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
)

// firstPage says who, what must be done now, when we meet, and the way.
func (c *composer) firstPage() { c.fridgePage(words.PaperPages.Now, words.Paper.Now) }

func (c *composer) fridgePage(name, title string) {
	c.call(name)
	c.turn()
	c.mark(title, 0)
	c.y = nameTop
	c.nameAndProject()
	c.y = max(barTop, c.y+5*mm)
	c.blackBar(title)
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
	if len(lines) > 0 {
		c.in(ElH1, func() { c.y = c.setLines(lines, left, c.y) })
	}
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
			c.run(Bold, sizeProject, words.Together(words.FullDay(day))), c.run(Regular, sizeProject, "."),
		}
	}
	return trade, date
}

// trade is what the project is about, in the newcomer's words where the path
// asks for them.
func (c *composer) trade() string {
	for _, id := range []string{"activity", "course"} {
		if s := c.textOf(id); s != "" {
			return s
		}
	}
	switch c.plan.Dossier.Project.Path {
	case data.EmployeeRelocation:
		return words.Relocation
	case data.Undecided, "":
		return words.ProjectToDefine
	}
	return c.guide.Title
}

func (c *composer) blackBar(said string) {
	c.draw(Op{Kind: OpBox, X: left, Y: c.y, W: width, H: barHeight, Fill: true, Of: Artifact})
	title := oneLine(c.marked(White, Bold, sizeBar, said))
	tick := oneLine(c.marked(White, Regular, sizeTable, words.Paper.ITick))
	const margin = 5 * mm
	c.in(ElH2, func() { c.set(title, left+margin, c.y+(barHeight-leading(title.size()))/2) })
	if title.Width+tick.Width+3*margin <= width {
		c.in(ElP, func() { c.set(tick, right-margin-tick.Width, c.y+(barHeight-leading(tick.size()))/2) })
	}
	c.y += barHeight
}
