package chart

// The legend stands under the drawing: patterns and their words, as many to a
// line as fit.

// spot is where a key stands.
type spot struct {
	key  Key
	x, y Len
	rows []textRow
}

// swatch is the side of a key's pattern.
func (p *pen) swatch() Len { return p.Line(Small) * 2 / 3 }

// legendSpots places the keys from y on, and gives the height they take.
func (c Chart) legendSpots(p *pen, y Len) (spots []spot, height Len) {
	if len(c.Legend) == 0 {
		return nil, 0
	}
	top, x, below := y, Len(0), y
	indent := p.swatch() + p.Gap + p.Gap/2
	for _, k := range c.Legend {
		wide := indent + p.Wide(k.Words, Small)
		if x > 0 && x+wide > p.width {
			x, y = 0, below
		}
		rows := p.wrap(k.Words, Small, p.width-indent)
		spots = append(spots, spot{key: k, x: x, y: y, rows: rows})
		below = max(below, y+p.high(rows, Small))
		x += wide + 4*p.Gap
	}
	return spots, below - top
}

func (c Chart) legendHeight(p *pen) Len {
	_, h := c.legendSpots(p, 0)
	if h > 0 {
		h += 2 * p.Gap
	}
	return h
}

func (c Chart) drawLegend(p *pen, y Len) {
	spots, _ := c.legendSpots(p, y+2*p.Gap)
	side := p.swatch()
	for _, s := range spots {
		p.rect(Nowhere, Box{s.x, s.y + (p.Line(Small)-side)/2, side, side}, s.key.Fill, s.key.Tone)
		p.rows(Nowhere, s.rows, Small, Soft, s.x+side+p.Gap+p.Gap/2, s.y, p.width, atLeft)
	}
}
