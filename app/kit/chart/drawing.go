package chart

import (
	"image/color"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/calendar"
)

// drawing holds the objects of one painting of the timeline; they are made
// anew each time, the points being few.
type drawing struct{ objects []fyne.CanvasObject }

func today() string { return words.TodayHeading }

// Heights from the top: two lines of words, a stem, the track, the months,
// the line below.
func trackY() float32   { return 2*look.S22.Px() + look.S16.Px() + look.S2.Px() }
func monthY() float32   { return trackY() + look.S16.Px() }
func belowTop() float32 { return monthY() + look.Caption.Line() + look.S12.Px() }

func (t *Timeline) parts() []fyne.CanvasObject {
	return append(t.draw.objects[:len(t.draw.objects):len(t.draw.objects)], t.says, t.then, t.law)
}

// x is where a day stands.
func (t *Timeline) x(d calendar.Day, width float32) float32 {
	days := max(1, t.line.From.DaysUntil(t.line.To))
	in := look.Disc.Px() / 2 // the last mark stays whole
	return (width - in) * float32(t.line.From.DaysUntil(d)) / float32(days)
}

func (t *Timeline) dayOf(point int) calendar.Day {
	if point < 0 {
		return t.line.Today
	}
	return t.line.Points[point].Day
}

func (t *Timeline) place(size fyne.Size) {
	d := &drawing{}
	t.placeTrack(d, size.Width)
	t.placeMonths(d, size.Width)
	for _, l := range t.labels(size.Width) {
		t.placeLabel(d, l, size.Width)
	}
	for k, i := range t.order {
		t.placePoint(d, k, t.line.Points[i], size.Width)
	}
	t.placeToday(d, size.Width)
	t.placeBelow(d, size)
	t.draw = *d
}

func (t *Timeline) placeTrack(d *drawing, width float32) {
	h, y := look.Track.Px(), trackY()
	d.rect(look.Rule, 0, y-h/2, width, h, look.Stroke)
	d.rect(look.Ink, 0, y-h/2, max(0, t.x(t.line.Today, width)), h, look.Stroke)
}

func (t *Timeline) placeMonths(d *drawing, width float32) {
	y, tall, free := monthY(), look.Caption.Line(), float32(-1)
	for m := calendar.MonthOf(t.line.From).Add(1); m.First() <= t.line.To; m = m.Add(1) {
		x := t.x(m.First(), width)
		d.rect(look.Edge, x, y+look.S2.Px(), look.Hairline.Fixed(), tall-look.S4.Px(), 0)
		word := words.ShortMonth(m)
		if year, month := m.Civil(); month == time.January {
			word += " " + strconv.Itoa(year)
		}
		w := measure(word, look.Caption, false)
		left := x + look.S6.Px()
		if left+w > width { // the last one stands before its sign
			left = x - look.S6.Px() - w
		}
		if left > free {
			d.text(word, look.Caption, false, look.Soft, left, y, tall)
			free = left + w + look.S8.Px()
		}
	}
}

func (t *Timeline) placeLabel(d *drawing, l label, width float32) {
	x, line := t.x(t.dayOf(l.point), width), look.S22.Px()
	dateColor, nameColor, r := look.Ink, look.Soft, look.Ring.Px()/2
	if l.point >= 0 && t.line.Points[l.point].Kind == Target {
		dateColor, nameColor, r = look.Act, look.Ink, look.Disc.Px()/2
	}
	put := func(s string, size look.Measure, bold bool, c look.Token, y float32) {
		left := l.left
		switch room := l.width - measure(s, size, bold); l.side {
		case over:
			left += room / 2
		case upTo:
			left += room
		}
		d.text(s, size, bold, c, left, y, line)
	}
	put(l.date, look.Small, true, dateColor, 0)
	put(l.name, look.Caption, false, nameColor, line-look.S2.Px())
	if l.point >= 0 {
		top := 2*line - look.S2.Px()
		d.rect(look.Edge, x, top, look.Hairline.Fixed(), trackY()-r-top, 0)
	}
}

func (t *Timeline) placePoint(d *drawing, k int, p Point, width float32) {
	x, y, side := t.x(p.Day, width), trackY(), look.Ring.Px()
	switch p.Kind {
	case Done:
		d.circle(look.Act, look.Act, x, y, side)
	case Late:
		d.circle(look.Stop, look.Stop, x, y, side)
	case Legal:
		d.rect(look.Ink, x-side/2, y-side/2, side, side, 0)
	case Target:
		side = look.Disc.Px()
		d.circle(look.Act, look.Act, x, y, side)
		d.icon(look.IconFlag, look.OnAct, x, y, side*0.64)
	default:
		d.circle(look.Sheet, look.Edge, x, y, side)
	}
	if t.focused && k == t.at {
		d.halo(x, y, side)
	}
}

func (t *Timeline) placeToday(d *drawing, width float32) {
	w, h := look.TodayWide.Px(), look.TodayTall.Px()
	r := d.rect(look.Here, t.x(t.line.Today, width)-w/2, trackY()-h/2, w, h, look.Stroke)
	r.StrokeColor, r.StrokeWidth = look.Color(look.Ink), look.Stroke.Fixed()
	if look.IsDark() {
		r.StrokeColor = look.Color(look.Sheet)
	}
}

// placeBelow says the sentence of a point, or what the square means and what
// comes later.
func (t *Timeline) placeBelow(d *drawing, size fyne.Size) {
	y, said := belowTop(), t.Said()
	t.says.Set(said)
	show(t.says, said != "")
	show(t.then, said == "" && t.line.Then != "")
	legal := said == "" && t.hasLegal()
	show(t.law, legal)
	move(t.says, 0, y-look.S2.Px(), size.Width, size.Height-y)
	w := t.thenWidth(size.Width)
	move(t.then, size.Width-w, y, w, size.Height-y)
	side := look.Ring.Px()
	move(t.law, side+look.S6.Px(), y, size.Width-w, look.Caption.Line())
	if legal {
		d.rect(look.Ink, 0, y+(look.Caption.Line()-side)/2, side, side, 0)
	}
}

func (t *Timeline) hasLegal() bool {
	for _, i := range t.order {
		if t.line.Points[i].Kind == Legal {
			return true
		}
	}
	return false
}

// hit is the point under the mouse, in order; -1 for none.
func (t *Timeline) hit(p fyne.Position) int {
	nearest, reach := -1, look.Disc.Px()/2+look.S2.Px()
	if dy := p.Y - trackY(); dy > look.S16.Px() || dy < -look.S16.Px() {
		return -1
	}
	for k, i := range t.order {
		dx := p.X - t.x(t.line.Points[i].Day, t.Size().Width)
		if dx < 0 {
			dx = -dx
		}
		if dx < reach {
			nearest, reach = k, dx
		}
	}
	return nearest
}

func show(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

func move(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(1, w), max(1, h)))
}

func (d *drawing) add(o fyne.CanvasObject, x, y, w, h float32) {
	move(o, x, y, w, h)
	d.objects = append(d.objects, o)
}

func (d *drawing) rect(c look.Token, x, y, w, h float32, radius look.Measure) *canvas.Rectangle {
	r := canvas.NewRectangle(look.Color(c))
	r.CornerRadius = radius.Fixed()
	d.add(r, x, y, w, h)
	return r
}

func (d *drawing) circle(inside, border look.Token, x, y, side float32) {
	c := canvas.NewCircle(look.Color(inside))
	c.StrokeColor, c.StrokeWidth = look.Color(border), look.Stroke.Fixed()
	d.add(c, x-side/2, y-side/2, side, side)
}

func (d *drawing) icon(i look.Icon, c look.Token, x, y, side float32) {
	image := canvas.NewImageFromResource(i.Resource(c))
	image.FillMode = canvas.ImageFillContain
	d.add(image, x-side/2, y-side/2, side, side)
}

// halo is the ring of the focus around a point.
func (d *drawing) halo(x, y, side float32) {
	for _, r := range []struct {
		c          look.Token
		out, width look.Measure
	}{{look.Here, look.Halo + look.Stroke, look.Halo}, {look.Ink, look.Stroke, look.Stroke}} {
		c := canvas.NewCircle(color.Transparent)
		c.StrokeColor, c.StrokeWidth = look.Color(r.c), r.width.Fixed()
		s := side + 2*r.out.Fixed()
		d.add(c, x-s/2, y-s/2, s, s)
	}
}

func (d *drawing) text(s string, size look.Measure, bold bool, c look.Token, x, y, tall float32) {
	t := canvas.NewText(kit.Shown(s), look.Color(c))
	t.TextSize, t.TextStyle.Bold = size.Px(), bold
	kit.PutText(t, x, y, t.MinSize().Width, tall)
	d.objects = append(d.objects, t)
}
