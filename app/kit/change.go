package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
)

// ChangeLine is what a ChangeRow says.
type ChangeLine struct {
	Icon  look.Icon // what becomes of the line
	Act   bool      // the icon is green: it would change
	Title string
	Tag   string // « légal », « nouvelle »
	// The two days: a weekday in soft, then the date.
	OldWeekday, OldDate string
	NewWeekday, NewDate string
	// Note stands in soft in place of the new date: « inchangée ».
	Note string
}

// ChangeRow is a line old → new: an icon, a title, the present date, an arrow
// and the new date in bold. Its columns are title, old, arrow, new.
type ChangeRow struct {
	widget.BaseWidget
	// OnIcon is called by a click on the icon.
	OnIcon func()

	columns  *Columns
	line     ChangeLine
	sign     *signZone
	title    *Text
	tag      *Tag
	arrow    *canvas.Image
	old, now [2]*canvas.Text // weekday and date
}

var (
	_ drawn  = (*ChangeRow)(nil)
	_ Holder = (*ChangeRow)(nil)
)

// NewChangeRow is a line of a table of changes.
func NewChangeRow(columns *Columns) *ChangeRow {
	r := &ChangeRow{columns: columns, title: Body(""), tag: NewTag(TagPlain, ""), arrow: picture()}
	r.old, r.now = [2]*canvas.Text{textLine(), textLine()}, [2]*canvas.Text{textLine(), textLine()}
	r.sign = newSignZone(func() {
		if r.OnIcon != nil {
			r.OnIcon()
		}
	})
	r.ExtendBaseWidget(r)
	return r
}

// Set changes what the row says.
func (r *ChangeRow) Set(line ChangeLine) {
	r.line = line
	r.title.text = line.Title
	r.Refresh()
}

// Held is the title.
func (r *ChangeRow) Held() []fyne.CanvasObject { return []fyne.CanvasObject{r.title} }

// CreateRenderer is called by Fyne.
func (r *ChangeRow) CreateRenderer() fyne.WidgetRenderer { return render(r) }

func (r *ChangeRow) parts() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.title, r.tag, r.arrow, r.old[0], r.old[1], r.now[0], r.now[1], r.sign}
}

func (r *ChangeRow) paint() {
	l := r.line
	r.title.Refresh()
	r.tag.Set(TagPlain, l.Tag)
	show(r.tag, l.Tag != "")
	color := look.Soft
	if l.Act {
		color = look.Act
	}
	r.sign.set(l.Icon, color)
	changes := l.Note == ""
	arrow, old := look.IconForward, look.Soft
	if !changes {
		arrow, old = look.IconNone, look.Ink
	}
	draw(r.arrow, arrow, look.Act)
	write(r.old[0], l.OldWeekday, look.Body, false, look.Soft)
	write(r.old[1], l.OldDate, look.Body, false, old)
	write(r.now[0], l.NewWeekday, look.Body, false, look.Soft)
	if changes {
		write(r.now[1], l.NewDate, look.Body, true, look.Ink)
	} else {
		write(r.now[1], l.Note, look.Body, false, look.Soft)
	}
}

func (r *ChangeRow) titleWidth(width float32) float32 {
	_, widths := r.columns.spans(width)
	w := widths[0] - look.Indent.Px()
	if r.line.Tag != "" {
		w -= look.S12.Px() + r.tag.natural()
	}
	return max(1, w)
}

func (r *ChangeRow) natural() float32 { return look.FormWidth.Px() }
func (r *ChangeRow) least() float32   { return look.PostWidth.Px() }

// HeightFor is 40, and more where the title wraps.
func (r *ChangeRow) HeightFor(width float32) float32 {
	return max(look.Row.Px(), r.title.HeightFor(r.titleWidth(width))+look.S16.Px())
}

func (r *ChangeRow) place(size fyne.Size) {
	lefts, widths := r.columns.spans(size.Width)
	w := r.titleWidth(size.Width)
	h := r.title.HeightFor(w)
	left, y := look.Indent.Px(), (size.Height-h)/2
	put(r.title, left, y, w, h)
	put(r.tag, left+min(w, r.title.natural())+look.S12.Px(), y+(look.Body.Line()-look.ChipHeight.Px())/2,
		r.tag.natural(), look.ChipHeight.Px())
	put(r.sign, 0, 0, left, size.Height)
	icon := look.IconText.Px()
	put(r.arrow, lefts[2]+(widths[2]-icon)/2, (size.Height-icon)/2, icon, icon)
	for i, texts := range map[int][2]*canvas.Text{1: r.old, 3: r.now} {
		date := texts[1].MinSize().Width
		PutText(texts[0], lefts[i], 0, texts[0].MinSize().Width, size.Height)
		PutText(texts[1], lefts[i]+widths[i]-date, 0, date, size.Height)
	}
}

func (r *ChangeRow) outline() []string {
	l := r.line
	line := "(" + string(l.Icon) + ") " + l.Title
	if l.Tag != "" {
		line += " {" + l.Tag + "}"
	}
	if old := joined(l.OldWeekday, l.OldDate); old != "" {
		line += " | " + old
	}
	if l.Note != "" {
		return []string{line + " | " + l.Note}
	}
	return []string{line + " → " + joined(l.NewWeekday, l.NewDate)}
}

// signZone is the icon of a row, which a click changes; Space does the same.
type signZone struct {
	widget.BaseWidget
	hovering
	onTap  func()
	ground *canvas.Rectangle
	icon   *canvas.Image
}

var (
	_ drawn              = (*signZone)(nil)
	_ fyne.Tappable      = (*signZone)(nil)
	_ desktop.Hoverable  = (*signZone)(nil)
	_ desktop.Cursorable = (*signZone)(nil)
)

func newSignZone(onTap func()) *signZone {
	z := &signZone{onTap: onTap, ground: box(), icon: picture()}
	z.hovering.hovered = z
	z.ExtendBaseWidget(z)
	return z
}

func (z *signZone) set(icon look.Icon, color look.Token) { draw(z.icon, icon, color) }

// Tapped is called by the canvas.
func (z *signZone) Tapped(*fyne.PointEvent) { z.onTap() }

// Cursor is the hand.
func (z *signZone) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is called by Fyne.
func (z *signZone) CreateRenderer() fyne.WidgetRenderer { return render(z) }

func (z *signZone) parts() []fyne.CanvasObject { return []fyne.CanvasObject{z.ground, z.icon} }

func (z *signZone) paint() {
	ground := look.None
	if z.over {
		ground = look.Tint
	}
	fill(z.ground, ground, look.RadiusChip)
}

func (z *signZone) natural() float32          { return look.Indent.Px() }
func (z *signZone) HeightFor(float32) float32 { return look.IconText.Px() }

func (z *signZone) place(size fyne.Size) {
	icon, air := look.IconText.Px(), look.S4.Px()
	y := (size.Height - icon) / 2
	put(z.ground, -air, y-air, icon+2*air, icon+2*air)
	put(z.icon, 0, y, icon, icon)
}
