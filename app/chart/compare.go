package chart

import "github.com/buron-cantal/buron/app/words"

// Form is one of the ways compared: what comes in, what goes, what is left.
type Form struct {
	Label    string
	Turnover Amount
	// Taken are what goes, in the order of Compare.Taken.
	Taken    []Amount
	Left     Amount
	Sentence string
}

// Compare is the same activity in several legal forms, one row each: what is
// left, then what goes to levies and tax, out of the turnover.
type Compare struct {
	Title, Note string
	// Taken name what goes: cotisations, impôt, dépenses. At most four.
	Taken []string
	// Turnover and Left name the rest, in the table.
	Turnover, Left string
	Forms          []Form
}

// taken are the patterns of what goes.
var taken = [...]Fill{Hatched, Crossed, White, Struck}

func (c Compare) left() string { return or(c.Left, words.Charts.Remains) }

// Chart is the forms as a chart, a point each.
func (c Compare) Chart() Chart {
	out := Chart{Title: c.Title, Note: c.Note, body: c}
	head := append([]string{words.Charts.Form, or(c.Turnover, words.Charts.TurnoverHead)}, c.Taken...)
	out.table = newTable(1, false, append(head, c.left())...)
	for _, f := range c.Forms {
		out.Points = append(out.Points, Point{Label: f.Label, Sentence: or(f.Sentence, c.sentence(f))})
		values := []Amount{f.Turnover}
		for i := range c.Taken {
			values = append(values, f.take(i))
		}
		out.table.add([]string{f.Label}, f.Label, append(values, f.Left)...)
	}
	out.Legend = c.legend()
	return out
}

// take is what goes for the i-th thing; unknown when the form doesn't say.
func (f Form) take(i int) Amount {
	if i < len(f.Taken) {
		return f.Taken[i]
	}
	return Amount{}
}

func (c Compare) sentence(f Form) string {
	parts := []string{words.Told(or(c.Turnover, words.Charts.TurnoverHead), f.Turnover.said())}
	for i, name := range c.Taken {
		parts = append(parts, words.Told(name, f.take(i).said()))
	}
	parts = append(parts, words.Told(c.left(), f.Left.said()))
	return words.Said(f.Label, parts[0], parts[1:]...)
}

func (c Compare) legend() []Key {
	var keys []Key
	used := func(has func(Form) bool) bool {
		for _, f := range c.Forms {
			if has(f) {
				return true
			}
		}
		return false
	}
	if used(func(f Form) bool { return f.Left.up() > 0 }) {
		keys = append(keys, Key{Fill: Solid, Words: words.Lower(c.left())})
	}
	for i, name := range c.Taken {
		if i < len(taken) && used(func(f Form) bool { return f.take(i).up() > 0 }) {
			keys = append(keys, Key{Fill: taken[i], Words: words.Lower(name)})
		}
	}
	return keys
}

// formRow is a form's words round its bar.
type formRow struct {
	head    named
	unknown []unknownLine
	tall    Len
}

// whole is the longest of all bars.
func (c Compare) whole() uint64 {
	most := uint64(0)
	for _, f := range c.Forms {
		most = max(most, f.Turnover.up(), f.sum())
	}
	return most
}

// sum is what a form's bar measures.
func (f Form) sum() uint64 {
	sum := f.Left.up()
	for _, t := range f.Taken {
		sum = plus(sum, t.up())
	}
	return sum
}

// drawn says whether a form has a bar at all: what is left stands first, so
// nothing can be placed without it.
func (f Form) drawn() bool { return f.Left.Known }

func (c Compare) row(p *pen, i int) formRow {
	f := c.Forms[i]
	tone := Plain
	if f.Left.negative() {
		tone = Below
	}
	r := formRow{head: p.name(f.Label, words.Charts.Remains+" "+f.Left.shortEuro(), Strong, tone, p.width)}
	if !f.drawn() {
		r.head.figure = f.Left.shortEuro()
		r.unknown = append(r.unknown, p.unknownLine(i, c.left(), f.Left))
	}
	for k, name := range c.Taken {
		if f.drawn() && !f.take(k).Known {
			r.unknown = append(r.unknown, p.unknownLine(i, name, f.take(k)))
		}
	}
	r.tall = p.namedHeight(r.head) + p.Gap/2
	if f.drawn() {
		r.tall += 5*p.Gap + p.Line(Small) + p.Gap/2
	}
	for _, u := range r.unknown {
		r.tall += p.high(u.rows, Small)
	}
	return r
}

func (c Compare) height(p *pen) Len {
	h := Len(0)
	for i := range c.Forms {
		if i > 0 {
			h += 3 * p.Gap
		}
		h += c.row(p, i).tall
	}
	return h
}

func (c Compare) draw(p *pen) {
	y := Len(0)
	for i := range c.Forms {
		r := c.row(p, i)
		p.zone(i, Box{0, y, p.width, r.tall})
		c.form(p, i, r, y)
		y += r.tall + 3*p.Gap
	}
}

func (c Compare) form(p *pen, point int, r formRow, y Len) {
	f, whole := c.Forms[point], c.whole()
	if r.head.joined {
		p.text(point, r.head.name[0].text, Text, Plain, 0, y)
		p.textIn(point, r.head.figure, Strong, r.head.tone, 0, y, p.width, atRight)
	} else {
		p.putNamed(point, r.head, 0, y, p.width, atLeft)
	}
	y += p.namedHeight(r.head) + p.Gap/2
	if f.drawn() {
		bar := Box{Y: y, H: 5 * p.Gap}
		sum, taking := uint64(0), []section(nil)
		segment := func(a Amount, fill Fill) {
			bar.X = share(sum, whole, p.width)
			sum = plus(sum, a.up())
			bar.W = share(sum, whole, p.width) - bar.X
			p.rect(point, bar, fill, Plain)
			if fill != Solid && a.up() > 0 {
				taking = append(taking, section{point, a.shortEuro(), bar.X, bar.X + bar.W})
			}
		}
		segment(f.Left, Solid)
		for i, a := range f.Taken {
			if i < len(taken) {
				segment(a, taken[i])
			}
		}
		p.under(taking, y+bar.H+p.Gap/4)
		p.line(Nowhere, 0, y-p.Gap/2, 0, bar.H+p.Gap, Base)
		y += bar.H + p.Line(Small) + p.Gap/2
	}
	for _, u := range r.unknown {
		y = p.rows(point, u.rows, Small, Plain, 0, y, p.width, atLeft)
	}
}
