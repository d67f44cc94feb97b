package paper

import "github.com/buron-cantal/buron/app/words"

// The captions of « Mon chemin ». A point has the more room the longer its
// caption, so that none is cut: three lines do where the six of them allow it.

const (
	// fewWayLines is how many lines a caption has where there is the room, and
	// mostWayLines how many it may have; what the law fixes by a longer name is
	// named in general, and stands whole among the actions.
	fewWayLines  = 3
	mostWayLines = 6
	// mostCaption is how many characters may be worth trying.
	mostCaption = 160
	// betweenLabels is between two captions.
	betweenLabels Length = 2 * mm
)

// laidPoint is a point of the way at its place, with its lines.
type laidPoint struct {
	wayPoint
	x, ends Length // of the point, and the right end of its room
	lines   []Line
}

// wayLaid lays the points of the way out; none where there is only one, which
// is no way.
func (c *composer) wayLaid() []laidPoint {
	if c.laidWay == nil {
		if points := c.wayPoints(); len(points) > 1 {
			c.laidWay = c.layWay(points)
		}
	}
	return c.laidWay
}

func (c *composer) layWay(points []wayPoint) []laidPoint {
	rooms := c.wayRooms(points)
	if rooms == nil {
		for i, p := range points {
			if p.state == pointLegal {
				points[i].label = words.PaperWay.Legal
			}
		}
		if rooms = c.wayRooms(points); rooms == nil {
			rooms = usualRooms(len(points))
		}
	}
	out := make([]laidPoint, len(points))
	begins := Length(left)
	dates := c.wayDates(points)
	for i, p := range points {
		w := rooms[i]
		out[i] = laidPoint{wayPoint: p, x: begins + w/2, ends: begins + w}
		if inner(i, len(points)) {
			w -= betweenLabels
		}
		out[i].lines = append(wrap(dates[i], w), wrap(c.caption(p), w)...)
		begins = out[i].ends
	}
	out[0].x, out[len(out)-1].x = left+wayEdge, right-wayEdge
	return out
}

// inner says that a point has others on both sides.
func inner(i, n int) bool { return i > 0 && i < n-1 }

// usualRooms are those under points that are equally apart: half of it lies
// beyond the edge for the outermost ones.
func usualRooms(n int) []Length {
	step := (width - 2*wayEdge) / Length(n-1)
	rooms := make([]Length, n)
	for i := range rooms {
		rooms[i] = step
		if !inner(i, n) {
			rooms[i] = step/2 + wayEdge
		}
	}
	return rooms
}

// wayRooms share the page among captions of as few lines as can be; nil where
// it has no room for all of them whole.
func (c *composer) wayRooms(points []wayPoint) []Length {
	for _, p := range points {
		if len(p.label) > mostCaption {
			return nil
		}
	}
	dates := c.wayDates(points)
	for most := fewWayLines; most <= mostWayLines; most++ {
		needed := make([]Length, len(points))
		total := Length(0)
		for i, p := range points {
			needed[i] = max(narrowest(c.caption(p), most), narrowest(dates[i], 2))
			if inner(i, len(points)) {
				needed[i] += betweenLabels
			}
			total += needed[i]
		}
		if total <= width {
			return shareOut(usualRooms(len(points)), needed)
		}
	}
	return nil
}

// narrowest is the least width in which a text has so many lines, and no word
// is broken; more than a page has where there is none.
func narrowest(runs []Run, most int) Length {
	low, high := Length(0), Length(width)+mm
	for high-low > mm/2 {
		w := (low + high) / 2
		if fits(wrap(runs, w), most) {
			high = w
		} else {
			low = w
		}
	}
	return high
}

func fits(lines []Line, most int) bool {
	if len(lines) > most {
		return false
	}
	for _, l := range lines {
		if s := l.Text(); l.Soft && s[len(s)-1] != ' ' && s[len(s)-1] != '-' {
			return false
		}
	}
	return true
}

func (c *composer) caption(p wayPoint) []Run {
	return []Run{c.run(Regular, c.wayLabelSize(), p.label)}
}

// wayDates are the days of the points, with the year where it changes.
func (c *composer) wayDates(points []wayPoint) [][]Run {
	year := c.today().Year()
	out := make([][]Run, len(points))
	for i, p := range points {
		date := words.ShortDayMonth(p.day)
		switch {
		case p.day.IsZero() && p.state == pointDone:
			date = words.Paper.Done
		case p.day.IsZero():
			date = words.Paper.ToBeSet
		case p.now:
			date = words.Paper.AtOnce
		case p.day.Year() != year:
			year = p.day.Year()
			date = words.DayMonthYear(p.day)
		}
		out[i] = []Run{c.run(Bold, c.wayLabelSize(), date)}
	}
	return out
}

// wayLabelSize leaves room for six captions beside each other in large print.
func (c *composer) wayLabelSize() Size {
	if c.large {
		return sizeFoot
	}
	return sizeTable
}
