package paper

import (
	"cmp"
	"slices"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/plan"
)

// state is how a point of the way or of the calendar is drawn.
type pointState uint8

const (
	pointToDo  pointState = iota // a ring
	pointDone                    // a disc with a tick
	pointGoal                    // a flag
	pointLegal                   // a square
)

// wayPoint is a point of « Mon chemin ».
type wayPoint struct {
	day   calendar.Day
	label string
	state pointState
	now   bool // « dès maintenant » in the place of a day
}

// wayPoints are at most six: the steps that everyone goes through, the target
// and the next date that the law fixes, by date, what is done without a day
// first, what has none yet last.
func (c *composer) wayPoints() []wayPoint {
	var points []wayPoint
	step := func(id data.ID, label string) {
		if a := c.actionOf(id); a != nil {
			points = append(points, c.pointOf(*a, label))
		}
	}
	step("first_interview", words.PaperWay.First)
	step("diagnostic", words.PaperWay.Diagnostic)
	step("plan_signed", words.PaperWay.Signed)
	if day := c.target(); !day.IsZero() {
		points = append(points, wayPoint{day: day, label: c.guide.Milestone.Label, state: pointGoal})
	}
	if a := c.nextLegal(); a != nil {
		points = append(points, wayPoint{day: a.Due, label: a.Title, state: pointLegal})
	}
	step("follow_up_3_months", words.PaperWay.ThreeMonths)
	slices.SortStableFunc(points, func(a, b wayPoint) int { return cmp.Compare(a.place(), b.place()) })
	return points
}

// place is where a point stands on the way.
func (p wayPoint) place() calendar.Day {
	if p.day.IsZero() && p.state != pointDone {
		return calendar.Date(9999, 12, 31)
	}
	return p.day
}

// actionOf is the plan's action of that id, nil when it isn't in it or was
// dropped.
func (c *composer) actionOf(id data.ID) *plan.Action {
	for i, a := range c.plan.Actions {
		if a.ID == id && a.Status != data.Dropped {
			return &c.plan.Actions[i]
		}
	}
	return nil
}

func (c *composer) pointOf(a plan.Action, label string) wayPoint {
	if a.Status == data.Done {
		return wayPoint{day: a.DoneOn, label: label, state: pointDone}
	}
	return wayPoint{day: a.Due, label: label, state: pointToDo, now: a.Now}
}

// nextLegal is the first open action whose date the law fixes and that isn't
// past.
func (c *composer) nextLegal() *plan.Action {
	var next *plan.Action
	for i, a := range c.plan.Actions {
		if a.Legal && a.Open() && a.Due >= c.today() && (next == nil || a.Due < next.Due) {
			next = &c.plan.Actions[i]
		}
	}
	return next
}

// Where the parts of the way stand, from its top.
const (
	wayLine   Length = 14 * mm
	wayLabels Length = 19 * mm
	wayInset  Length = 5 * mm
	wayEdge   Length = 7 * mm // from the outermost points to the margins
)

func (c *composer) wayHeight() Length {
	var h Length
	for _, p := range c.wayLaid() {
		h = max(h, height(p.lines))
	}
	if h == 0 {
		return 0
	}
	return wayLabels + h
}

// way draws the points in order, not to scale.
func (c *composer) way() {
	all := c.wayLaid()
	if len(all) == 0 {
		return
	}
	end := c.y + c.wayHeight()
	c.in(ElH2, func() { c.setLines(wrap([]Run{c.run(Bold, sizeText, words.Paper.MyWay)}, width), left, c.y) })
	y := c.y + wayLine
	c.draw(Op{Kind: OpLine, X: left + wayInset, Y: y, W: all[len(all)-1].x - left - wayInset, Stroke: 0.5 * mm, Of: Artifact})
	c.in(ElL, func() {
		for i, p := range all {
			c.in(ElLI, func() {
				c.point(p.state, p.x, y, 2.4*mm)
				c.wayLabel(p, i == 0, i == len(all)-1)
			})
		}
	})
	c.y = end
}

// wayLabel centres lines under a point; the outermost stay within the margins.
func (c *composer) wayLabel(p laidPoint, first, last bool) {
	y := c.y + wayLabels
	begins := max(left, min(p.x-3*mm, p.ends-widest(p.lines)))
	for _, l := range p.lines {
		at := p.x - l.Width/2
		if first {
			at = begins
		} else if last {
			at = min(at, right-l.Width)
		}
		c.set(l, at, y)
		y += leading(l.size())
	}
}

// widest is the width of the widest of lines.
func widest(lines []Line) Length {
	var w Length
	for _, l := range lines {
		w = max(w, l.Width)
	}
	return w
}

// signs are what the points say to the eye.
var signs = [...]Sign{pointToDo: SignToDo, pointDone: SignDone, pointGoal: SignGoal, pointLegal: SignLegal}

// point draws one point of radius r round x, y, over the line, as a sign of the
// present element.
func (c *composer) point(state pointState, x, y, r Length) {
	page := &c.layout.Pages[len(c.layout.Pages)-1]
	first := len(page.Ops)
	c.drawPoint(state, x, y, r)
	page.Ops[first].Sign, page.Ops[first].In = signs[state], c.of
	for i := first + 1; i < len(page.Ops); i++ {
		page.Ops[i].More = true
	}
}

func (c *composer) drawPoint(state pointState, x, y, r Length) {
	disc := func(radius Length, white bool) {
		c.draw(Op{Kind: OpDisc, X: x, Y: y, W: radius, Fill: true, White: white, Of: Artifact})
	}
	ring := func(radius, stroke Length) {
		disc(radius, true)
		c.draw(Op{Kind: OpDisc, X: x, Y: y, W: radius, Stroke: stroke, Of: Artifact})
	}
	switch state {
	case pointDone:
		disc(r, false)
		side := r * 13 / 10
		c.draw(Op{Kind: OpTick, X: x - side/2, Y: y - side/2, W: side, White: true, Of: Artifact})
	case pointGoal:
		ring(r*13/10, r*3/10)
		disc(r*5/10, false)
		c.flag(x, y-r*13/10, r)
	case pointLegal:
		c.draw(Op{Kind: OpBox, X: x - r*9/10, Y: y - r*9/10, W: r * 18 / 10, H: r * 18 / 10, Fill: true, Of: Artifact})
	default:
		ring(r, r*22/100)
	}
}

// flag stands on the ring of the target.
func (c *composer) flag(x, y, r Length) {
	pole := r * 18 / 10
	c.draw(Op{Kind: OpLine, X: x, Y: y - pole, H: pole, Stroke: r * 2 / 10, Of: Artifact})
	c.draw(Op{Kind: OpShape, X: x, Y: y - pole, Of: Artifact, Points: []Point{
		{x, y - pole}, {x + r*22/10, y - pole + r*6/10}, {x, y - pole + r*12/10},
	}})
}
