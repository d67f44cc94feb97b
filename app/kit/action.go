package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// ActionLine is what an ActionRow says.
type ActionLine struct {
	Title   string
	Why     string // below the title, on the overview
	Who     string
	Weekday string // « ven. », in soft before the date
	Date    string // « 11 déc. 2026 », « dès maintenant », « sans date »
	Tag     string // « légal », « à confirmer »
	Done    bool
	Late    bool
	ByHand  bool // dated or written by hand: a pencil
	Chosen  bool // selected: title and date in bold
	NoBox   bool // proposed, not created yet
}

// ActionRow is an action of the plan: on the table of the plan, or on the
// overview with its reason below.
type ActionRow struct {
	widget.BaseWidget
	// OnTick is called by a click on the box.
	OnTick func()

	columns *Columns // nil on the overview
	line    ActionLine
	tick    *tickZone
	title   *Text
	why     *Text
	who     *Text
	tag     *Tag
	pencil  *canvas.Image
	sign    *canvas.Image
	weekday *canvas.Text
	date    *canvas.Text
	late    *canvas.Text
}

var (
	_ drawn  = (*ActionRow)(nil)
	_ Holder = (*ActionRow)(nil)
)

// NewActionRow is a row of the plan; its columns are title, who, date.
func NewActionRow(columns *Columns) *ActionRow {
	r := &ActionRow{columns: columns, pencil: picture(), sign: picture()}
	r.title, r.why, r.who = Body(""), Note(""), Body("")
	r.tag = NewTag(TagPlain, "")
	r.weekday, r.date, r.late = textLine(), textLine(), textLine()
	r.tick = newTickZone(func() {
		if r.OnTick != nil {
			r.OnTick()
		}
	})
	r.ExtendBaseWidget(r)
	return r
}

// NewActionCard is a row of the overview: 66 high, why below the title, who
// below the date.
func NewActionCard() *ActionRow { return NewActionRow(nil) }

// Set changes what the row says.
func (r *ActionRow) Set(line ActionLine) {
	r.line = line
	text := r.textColor()
	r.title.text, r.title.style = line.Title, Style{Bold: line.Chosen || r.overview() && !line.Done, Color: text}
	r.why.text = line.Why
	r.who.text, r.who.style = line.Who, Style{Color: text}
	if r.overview() {
		r.who.style = Style{Size: look.Small, Color: look.Soft, Lines: 1, Right: true}
	}
	r.Refresh()
}

func (r *ActionRow) textColor() look.Token {
	if r.line.Done {
		return look.Soft
	}
	return look.Ink
}

// Held is what the row says.
func (r *ActionRow) Held() []fyne.CanvasObject { return []fyne.CanvasObject{r.title, r.why, r.who} }

// CreateRenderer is called by Fyne.
func (r *ActionRow) CreateRenderer() fyne.WidgetRenderer { return render(r) }

func (r *ActionRow) parts() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.title, r.why, r.who, r.tag, r.pencil, r.sign, r.weekday, r.date, r.late, r.tick}
}

func (r *ActionRow) overview() bool { return r.columns == nil }

func (r *ActionRow) paint() {
	l := r.line
	for _, t := range []*Text{r.title, r.why, r.who} {
		t.Refresh()
	}
	show(r.why, r.overview() && l.Why != "")
	r.tag.Set(TagPlain, l.Tag)
	show(r.tag, l.Tag != "")
	draw(r.pencil, when(l.ByHand, look.IconPencil), look.Soft)
	draw(r.sign, when(l.Late && !l.Done, look.IconAlert), look.Stop)
	r.tick.set(l.Done)
	show(r.tick, !l.NoBox)
	r.paintDate(r.textColor())
}

func (r *ActionRow) paintDate(text look.Token) {
	l := r.line
	write(r.weekday, l.Weekday, look.Body, false, look.Soft)
	write(r.late, "", look.Caption, false, look.Stop)
	if l.Late && !l.Done {
		write(r.date, r.dateText(), look.Body, true, look.Stop)
		write(r.late, words.LateWord, look.Caption, false, look.Stop)
		return
	}
	write(r.date, l.Date, look.Body, (l.Chosen || r.overview()) && !l.Done, text)
}

func when(is bool, icon look.Icon) look.Icon {
	if is {
		return icon
	}
	return look.IconNone
}

// extras is the room taken after the title by the tag and the pencil.
func (r *ActionRow) extras() float32 {
	w := float32(0)
	if r.line.Tag != "" {
		w += look.S12.Px() + r.tag.natural()
	}
	if r.line.ByHand {
		w += look.S12.Px() + look.IconText.Px()
	}
	return w
}

// dateText is the date as it stands at the right; on the overview « en retard »
// follows it on the same line, as who stands below.
func (r *ActionRow) dateText() string {
	if l := r.line; r.overview() && l.Late && !l.Done {
		return l.Date + " " + words.LateWord
	}
	return r.line.Date
}

// dateWidth is the column of the date on the overview.
func (r *ActionRow) dateWidth() float32 {
	w := max(wide(joined(r.line.Weekday, r.dateText()), look.Body, true), r.who.natural())
	return max(look.PostWidth.Px(), w+look.S24.Px())
}

func (r *ActionRow) titleWidth(width float32) float32 {
	if r.overview() {
		return max(1, width-look.Indent.Px()-r.extras()-r.dateWidth()-look.S16.Px())
	}
	_, widths := r.columns.spans(width)
	return max(1, widths[0]-look.Indent.Px()-r.extras())
}

// whoWidth leaves room for the sign of a late date.
func (r *ActionRow) whoWidth(width float32) float32 {
	_, widths := r.columns.spans(width)
	w := widths[1]
	if w > 0 && r.line.Late && !r.line.Done {
		w -= max(0, look.IconText.Px()+look.S12.Px()-r.columns.Gap.Px())
	}
	return w
}

func (r *ActionRow) natural() float32 { return look.FormWidth.Px() }
func (r *ActionRow) least() float32   { return look.PostWidth.Px() }

// HeightFor is 40, or 66 on the overview, and more where the words wrap.
func (r *ActionRow) HeightFor(width float32) float32 {
	title := r.title.HeightFor(r.titleWidth(width))
	if !r.overview() {
		if r.line.Late && !r.line.Done {
			title = max(title, look.Body.Line()+look.Caption.Line())
		}
		if who := r.whoWidth(width); who > 0 {
			title = max(title, r.who.HeightFor(who))
		}
		return max(look.Row.Px(), title+look.S16.Px())
	}
	if r.line.Why != "" {
		title += look.S2.Px() + r.why.HeightFor(r.titleWidth(width)+r.extras())
	}
	return max(look.RowTall.Px(), title+look.S24.Px())
}

func (r *ActionRow) place(size fyne.Size) {
	if r.overview() {
		r.placeOverview(size)
		return
	}
	lefts, widths := r.columns.spans(size.Width)
	w := r.titleWidth(size.Width)
	h := r.title.HeightFor(w)
	y := (size.Height - h) / 2
	r.placeTitle(y, w, h)
	put(r.tick, 0, 0, look.Indent.Px(), size.Height)
	if who := r.whoWidth(size.Width); who > 0 {
		tall := r.who.HeightFor(who)
		put(r.who, lefts[1], (size.Height-tall)/2, who, tall)
	}
	date := r.date.MinSize().Width
	right := lefts[2] + widths[2]
	line := size.Height
	if r.late.Text != "" {
		top := (size.Height - look.Body.Line() - look.Caption.Line()) / 2
		lw := r.late.MinSize().Width
		PutText(r.late, right-lw, top+look.Body.Line(), lw, look.Caption.Line())
		line = 2*top + look.Body.Line()
	}
	icon := look.IconText.Px()
	put(r.sign, lefts[2]-icon-look.S6.Px(), (line-icon)/2, icon, icon)
	PutText(r.weekday, lefts[2], 0, r.weekday.MinSize().Width, line)
	PutText(r.date, right-date, 0, date, line)
}

// placeTitle puts the title, and the tag and pencil after its last word.
func (r *ActionRow) placeTitle(y, w, h float32) {
	left := look.Indent.Px()
	put(r.title, left, y, w, h)
	x := left + min(w, r.title.natural()) + look.S12.Px()
	if r.line.Tag != "" {
		put(r.tag, x, y+(look.Body.Line()-look.ChipHeight.Px())/2, r.tag.natural(), look.ChipHeight.Px())
		x += r.tag.natural() + look.S12.Px()
	}
	icon := look.IconText.Px()
	put(r.pencil, x, y+(look.Body.Line()-icon)/2, icon, icon)
}

func (r *ActionRow) placeOverview(size fyne.Size) {
	w := r.titleWidth(size.Width)
	h := r.title.HeightFor(w)
	y := look.S12.Px()
	r.placeTitle(y, w, h)
	put(r.tick, 0, 0, look.Indent.Px(), 2*y+look.Body.Line())
	ww := w + r.extras()
	put(r.why, look.Indent.Px(), y+h+look.S2.Px(), ww, r.why.HeightFor(ww))
	day := r.line.Weekday
	if day != "" {
		write(r.date, day+" "+r.dateText(), look.Body, !r.line.Done, look.Ink)
		if r.line.Late && !r.line.Done {
			r.date.Color = look.Color(look.Stop)
		}
	}
	r.weekday.Text = ""
	date, right, icon := r.date.MinSize().Width, size.Width, look.IconText.Px()
	PutText(r.date, right-date, y, date, look.Body.Line())
	put(r.sign, right-date-icon-look.S6.Px(), y+(look.Body.Line()-icon)/2, icon, icon)
	below := y + look.Body.Line() + look.S2.Px()
	if r.late.Text != "" {
		r.late.Hide()
	}
	dw := r.dateWidth()
	put(r.who, right-dw, below, dw, look.Small.Line())
}

func (r *ActionRow) outline() []string {
	l, line := r.line, ""
	if !l.NoBox {
		line = ticked(l.Done) + " "
	}
	line += l.Title
	if l.Tag != "" {
		line += " {" + l.Tag + "}"
	}
	if l.ByHand {
		line += " ✎"
	}
	for _, part := range []string{l.Who, joined(l.Weekday, l.Date)} {
		if part != "" {
			line += " | " + part
		}
	}
	if l.Late && !l.Done {
		line += " " + words.LateWord
	}
	lines := []string{line}
	if r.overview() {
		lines = append(lines, indent(splitLines(l.Why))...)
	}
	return lines
}

func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}

// tickZone is the box of a row, ticked with the mouse; Space ticks the row.
type tickZone struct {
	widget.BaseWidget
	hovering
	on     bool
	onTap  func()
	square *canvas.Rectangle
	tick   *canvas.Image
}

var (
	_ drawn             = (*tickZone)(nil)
	_ fyne.Tappable     = (*tickZone)(nil)
	_ desktop.Hoverable = (*tickZone)(nil)
)

func newTickZone(onTap func()) *tickZone {
	z := &tickZone{onTap: onTap, square: box(), tick: picture()}
	z.hovering.hovered = z
	z.ExtendBaseWidget(z)
	return z
}

func (z *tickZone) set(on bool) { z.on = on; z.Refresh() }

// Tapped is called by the canvas.
func (z *tickZone) Tapped(*fyne.PointEvent) { z.onTap() }

// CreateRenderer is called by Fyne.
func (z *tickZone) CreateRenderer() fyne.WidgetRenderer { return render(z) }

func (z *tickZone) parts() []fyne.CanvasObject { return []fyne.CanvasObject{z.square, z.tick} }
func (z *tickZone) paint()                     { paintTick(z.square, z.tick, z.on, z.over) }
func (z *tickZone) natural() float32           { return look.Indent.Px() }
func (z *tickZone) HeightFor(float32) float32  { return look.TickBox.Px() }
func (z *tickZone) place(size fyne.Size) {
	placeTick(z.square, z.tick, 0, (size.Height-look.TickBox.Px())/2)
}
