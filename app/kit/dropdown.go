package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/text"
)

// dropdown is the list that opens under a field: an entry over the field,
// whose text filters, and the options below.
type dropdown struct {
	anchor  fyne.CanvasObject
	find    func(typed string) []Option
	onPick  func(Option)
	onTyped func(typed string)
	current string // the value that stands out at first
	// optional is a list of proposals: none stands out at first, and what is
	// typed is kept when none is picked.
	optional bool
	layer    *layer
	entry    *Entry
	rows     *optionRows
	typed    bool
}

// match keeps the options that have all the words typed.
func match(options []Option, typed string) []Option {
	wanted := text.Words(typed)
	var found []Option
	for _, o := range options {
		in, all := text.Fold(o.Word+" "+o.Note), true
		for _, w := range wanted {
			all = all && strings.Contains(in, w)
		}
		if all {
			found = append(found, o)
		}
	}
	return found
}

func newDropdown(anchor fyne.CanvasObject, find func(string) []Option) *dropdown {
	d := &dropdown{anchor: anchor, find: find, entry: NewEntry()}
	d.rows = newOptionRows(d.pick)
	d.entry.OnKey = d.key
	d.entry.onTab = d.leave
	d.entry.OnChanged = d.changed
	return d
}

func (d *dropdown) open(c fyne.Canvas, width float32, typed string) {
	content := Column(look.S4, d.entry, d.rows)
	d.layer = newLayer(look.None, content)
	d.layer.where = under(d.anchor, content, width, true)
	d.layer.outside, d.layer.escape, d.layer.aside = d.close, d.close, d.leave
	d.rows.shown = d.room(c)
	d.entry.SetDraft(typed)
	d.typed = typed != ""
	d.filter(typed)
	d.layer.open(c, d.entry)
}

// room is how many options fit below the field: eight, or fewer near the foot
// of the window, where the list only then moves up.
func (d *dropdown) room(c fyne.Canvas) int {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(d.anchor)
	left := c.Size().Height - at.Y - look.Control.Px() - look.S16.Px()
	return max(optionsLeast, min(optionsShown, int(left/look.OptionRow.Px())))
}

func (d *dropdown) changed(typed string) {
	d.typed = true
	if d.onTyped != nil {
		d.onTyped(typed)
	}
	if d.optional && len(d.find(typed)) == 0 {
		d.close()
		return
	}
	d.filter(typed)
}

func (d *dropdown) isOpen() bool { return d.layer != nil && d.layer.isOpen() }

func (d *dropdown) filter(typed string) {
	d.rows.set(d.find(typed), d.current, d.optional)
	if d.isOpen() {
		d.layer.place(d.layer.Size())
		d.layer.Refresh()
	}
}

func (d *dropdown) pick(o Option) {
	d.layer.close()
	d.onPick(o)
}

func (d *dropdown) close() { d.layer.close() }

// key moves in the list, picks with Enter, closes with Escape.
func (d *dropdown) key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyDown:
		d.typed = true
		d.rows.move(1)
	case fyne.KeyUp:
		d.typed = true
		d.rows.move(-1)
	case fyne.KeyPageDown:
		d.rows.move(d.rows.shown - 1)
	case fyne.KeyPageUp:
		d.rows.move(1 - d.rows.shown)
	case fyne.KeyReturn, fyne.KeyEnter:
		d.choose()
	case fyne.KeyEscape:
		d.close()
	default:
		return false
	}
	return true
}

func (d *dropdown) choose() {
	if o, ok := d.rows.option(); ok {
		d.pick(o)
		return
	}
	d.close()
}

// leave picks what one had typed or moved to. After Tab, the focus goes on from
// the field below.
func (d *dropdown) leave() {
	if d.typed {
		d.choose()
		return
	}
	d.close()
}

// optionRows are the options of an open list, of which a few are in sight.
type optionRows struct {
	widget.BaseWidget
	options []Option
	at, top int
	shown   int // how many are in sight at most
	onPick  func(Option)
	frame   *canvas.Rectangle
	mark    *canvas.Rectangle
	bar     *canvas.Rectangle // how far the options are scrolled
	lines   []*canvas.Text
	notes   []*canvas.Text
}

// How many options are in sight, and how few where there is little room.
const (
	optionsShown = 8
	optionsLeast = 4
)

var (
	_ drawn             = (*optionRows)(nil)
	_ fyne.Tappable     = (*optionRows)(nil)
	_ fyne.Scrollable   = (*optionRows)(nil)
	_ desktop.Hoverable = (*optionRows)(nil)
)

func newOptionRows(onPick func(Option)) *optionRows {
	r := &optionRows{onPick: onPick, frame: box(), mark: box(), bar: box(), shown: optionsShown}
	for range optionsShown {
		r.lines, r.notes = append(r.lines, textLine()), append(r.notes, textLine())
	}
	r.ExtendBaseWidget(r)
	return r
}

func (r *optionRows) set(options []Option, current string, none bool) {
	r.options, r.at, r.top = options, 0, 0
	if none {
		r.at = -1
	}
	for i, o := range options {
		if o.Value == current && current != "" {
			r.at = i
		}
	}
	r.show()
}

func (r *optionRows) option() (Option, bool) {
	if r.at < 0 || r.at >= len(r.options) {
		return Option{}, false
	}
	return r.options[r.at], true
}

func (r *optionRows) move(by int) {
	r.at = max(0, min(r.at+by, len(r.options)-1))
	r.show()
}

// show keeps the current option in sight.
func (r *optionRows) show() {
	r.top = max(0, min(max(min(r.top, r.at), r.at-r.shown+1), len(r.options)-r.shown))
	r.Refresh()
}

func (r *optionRows) hit(y float32) int {
	i := r.top + int((y-look.S4.Px())/look.OptionRow.Px())
	if y < look.S4.Px() || i >= len(r.options) {
		return -1
	}
	return i
}

// Tapped picks an option.
func (r *optionRows) Tapped(ev *fyne.PointEvent) {
	if i := r.hit(ev.Position.Y); i >= 0 {
		r.onPick(r.options[i])
	}
}

// MouseIn is called by the canvas.
func (r *optionRows) MouseIn(ev *desktop.MouseEvent) { r.MouseMoved(ev) }

// MouseMoved marks the option under the mouse.
func (r *optionRows) MouseMoved(ev *desktop.MouseEvent) {
	if i := r.hit(ev.Position.Y); i >= 0 && i != r.at {
		r.at = i
		r.Refresh()
	}
}

// MouseOut is called by the canvas.
func (r *optionRows) MouseOut() {}

// Scrolled moves the options.
func (r *optionRows) Scrolled(ev *fyne.ScrollEvent) {
	by := 1
	if ev.Scrolled.DY > 0 {
		by = -1
	}
	r.top = max(0, min(r.top+by, len(r.options)-r.shown))
	r.at = max(r.top, min(r.at, r.top+r.shown-1))
	r.Refresh()
}

// CreateRenderer is called by Fyne.
func (r *optionRows) CreateRenderer() fyne.WidgetRenderer { return render(r) }

func (r *optionRows) parts() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.frame, r.mark, r.bar}
	for i := range r.lines {
		objects = append(objects, r.lines[i], r.notes[i])
	}
	return objects
}

func (r *optionRows) paint() {
	stroke(r.frame, look.Sheet, look.Edge, look.Hairline, look.RadiusControl)
	fill(r.mark, look.Tint, 0)
	show(r.mark, r.at >= 0 && len(r.options) > 0)
	fill(r.bar, look.Edge, look.Stroke)
	show(r.bar, len(r.options) > r.shown)
	for i := range r.lines {
		line, note := "", ""
		switch {
		case i >= r.shown:
		case r.top+i < len(r.options):
			line, note = r.options[r.top+i].Word, r.options[r.top+i].Note
		case i == 0:
			note = words.NoMatch
		}
		write(r.lines[i], line, look.Body, r.top+i == r.at, look.Ink)
		write(r.notes[i], note, look.Caption, false, look.Soft)
	}
}

func (r *optionRows) natural() float32 { return look.AmountWidth.Px() }

// HeightFor is that of the options in sight.
func (r *optionRows) HeightFor(float32) float32 {
	return float32(max(1, min(len(r.options), r.shown)))*look.OptionRow.Px() + 2*look.S4.Px()
}

func (r *optionRows) place(size fyne.Size) {
	put(r.frame, 0, 0, size.Width, size.Height)
	tall, pad, inset := look.OptionRow.Px(), look.FieldPad.Px(), look.S4.Px()
	put(r.mark, 1, inset+float32(r.at-r.top)*tall, size.Width-2, tall)
	if n := float32(len(r.options)); n > float32(r.shown) {
		track := size.Height - 2*inset
		put(r.bar, size.Width-2*inset, inset+track*float32(r.top)/n, inset, track*float32(r.shown)/n)
	}
	for i := range r.lines {
		y, w := inset+float32(i)*tall, r.lines[i].MinSize().Width
		PutText(r.lines[i], pad, y, w, tall)
		left := pad
		if w > 0 {
			left = pad + w + look.S8.Px()
		}
		PutText(r.notes[i], left, y, r.notes[i].MinSize().Width, tall)
	}
}

func (r *optionRows) outline() []string {
	if len(r.options) == 0 {
		return []string{words.NoMatch}
	}
	var lines []string
	for i, o := range r.options {
		sign := "- "
		if i == r.at {
			sign = "> "
		}
		lines = append(lines, sign+strings.TrimSpace(o.Word+" "+o.Note))
	}
	return lines
}
