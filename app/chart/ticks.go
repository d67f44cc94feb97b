package chart

// tick is the label of a step, under the drawing.
type tick struct {
	point   int
	rows    []textRow
	x, room Len
}

// mostRows is how many lines a label under its step may take.
const mostRows = 3

// ticks are the labels under equal steps and their height: each under its own
// step, on several lines where need be; else every second one, third one and so
// on, as many as stand apart from each other.
func (p *pen) ticks(c columns, labels []string) (ticks []tick, height Len) {
	if ticks, height, fit := p.everyTick(c, labels); fit {
		return ticks, height
	}
	for every := 1; every <= len(labels); every++ {
		if ticks, fit := p.someTicks(c, labels, every); fit {
			return ticks, p.Line(Small)
		}
	}
	return nil, 0
}

// everyTick puts each label within its own step, no word cut.
func (p *pen) everyTick(c columns, labels []string) (ticks []tick, height Len, fit bool) {
	for i, label := range labels {
		room := c.step(i) - p.Gap
		rows, cut := p.wrapped(label, Small, room)
		if cut || len(rows) > mostRows {
			return nil, 0, false
		}
		ticks = append(ticks, tick{point: i, rows: rows, x: c.at(i) + p.Gap/2, room: room})
		height = max(height, p.high(rows, Small))
	}
	return ticks, height, true
}

// someTicks puts one label of so many on a line, each as near the middle of
// its step as the frame allows.
func (p *pen) someTicks(c columns, labels []string, every int) (ticks []tick, fit bool) {
	free := Len(0)
	for i := 0; i < len(labels); i += every {
		w := p.Wide(labels[i], Small)
		x := min(max(0, c.at(i)+(c.step(i)-w)/2), p.width-w)
		if x < free {
			return nil, false
		}
		free = x + w + p.Gap
		ticks = append(ticks, tick{point: i, rows: []textRow{{text: labels[i]}}, x: x, room: w})
	}
	return ticks, true
}
