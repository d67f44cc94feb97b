package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// Control is what a Field holds: an Entry, a Choice, a DateField…
type Control interface {
	fyne.CanvasObject
	Flow
	// First is what takes the focus when one goes to the field.
	First() fyne.Focusable
	// Shown is the value in words, for outlines.
	Shown() string
	// SetWrong shows the border of an error.
	SetWrong(bool)
	// SetUnsure shows « à voir » in place of the value.
	SetUnsure(bool)

	natural() float32
	watch(focus func(bool), edited func())
}

// Field is a question with its answer: label above, control, error, help.
type Field struct {
	widget.BaseWidget
	// OnFocus hears of the focus coming to the field and leaving it.
	OnFocus func(focused bool)

	label    *Text
	control  Control
	help     *Text
	problem  *Text
	sign     *canvas.Image
	tick     *checkBox
	onUnsure func(bool)
	focused  bool
	err      string
	warning  string
}

var (
	_ drawn  = (*Field)(nil)
	_ Holder = (*Field)(nil)
	_ Keys   = (*Field)(nil)
)

// NewField is a control under its label.
func NewField(label string, c Control) *Field {
	f := &Field{label: Strong(label), control: c, help: Note(""), sign: picture()}
	f.problem = NewText("", Style{Size: look.Small, Bold: true, Color: look.Stop})
	f.tick = newCheckBox(words.DontKnow, f.toggle)
	f.tick.soft = true
	f.tick.onHover = f.Refresh
	f.help.Hide()
	f.problem.Hide()
	f.tick.Hide()
	c.watch(f.focus, f.answered)
	f.ExtendBaseWidget(f)
	return f
}

// Help sets the help below the control.
func (f *Field) Help(s string) *Field {
	f.help.Set(s)
	show(f.help, s != "")
	f.Refresh()
	return f
}

// AllowUnsure offers « Je ne sais pas encore » while the question is in
// focus; on hears of it being ticked and unticked by hand.
func (f *Field) AllowUnsure(on func(unsure bool)) *Field { f.onUnsure = on; return f }

// SetUnsure shows that the answer isn't known yet.
func (f *Field) SetUnsure(unsure bool) {
	f.tick.Set(unsure)
	f.control.SetUnsure(unsure)
	f.Refresh()
}

// Unsure says whether « Je ne sais pas encore » is ticked.
func (f *Field) Unsure() bool { return f.tick.On() }

// SetError says below the control how to do right; "" takes the error away.
func (f *Field) SetError(sentence string) {
	if f.err == sentence {
		return
	}
	f.err = sentence
	f.control.SetWrong(sentence != "")
	f.complain()
}

// Error is the error shown, "" for none.
func (f *Field) Error() string { return f.err }

// SetWarning says below the control what is odd about an answer that is kept
// all the same; "" takes the warning away. An error stands in its place.
func (f *Field) SetWarning(sentence string) {
	if f.warning == sentence {
		return
	}
	f.warning = sentence
	f.complain()
}

// Warning is the warning given, "" for none.
func (f *Field) Warning() string { return f.warning }

// complain shows the error, or else the warning.
func (f *Field) complain() {
	sentence, color := f.err, look.Stop
	if sentence == "" {
		sentence, color = f.warning, look.Care
	}
	f.problem.style.Color = color
	f.problem.Set(sentence)
	show(f.problem, sentence != "")
	f.Refresh()
	Relayout(f)
	f.revealProblem()
}

// revealProblem brings what is wrong with the field one is in into view: it
// stands below what has the focus. Where that is high, its own view counts more.
func (f *Field) revealProblem() {
	const rows = 4
	if f.focused && f.problem.Visible() && f.control.Size().Height < rows*look.Control.Px() {
		reveal(f.problem)
	}
}

// Label is the question.
func (f *Field) Label() string { return f.label.Text() }

// SetLabel changes the question.
func (f *Field) SetLabel(s string) { f.label.Set(s); f.Refresh() }

// Control is what the field holds.
func (f *Field) Control() Control { return f.control }

// Focus goes to the field.
func (f *Field) Focus() { Focus(f.control.First()) }

func show(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

func (f *Field) focus(on bool) {
	f.focused = on
	f.Refresh()
	f.revealProblem()
	if f.OnFocus != nil {
		f.OnFocus(on)
	}
}

// answered hears that something was typed or chosen: it is known now.
func (f *Field) answered() {
	if f.tick.On() {
		f.tick.Set(false)
		f.control.SetUnsure(false)
		f.Refresh()
	}
}

func (f *Field) toggle(on bool) {
	f.control.SetUnsure(on)
	f.SetError("")
	f.Refresh()
	if f.onUnsure != nil {
		f.onUnsure(on)
	}
}

// UsesKey uses none.
func (f *Field) UsesKey(*fyne.KeyEvent) bool { return false }

// UsesShortcut ticks « Je ne sais pas encore » with Ctrl+J.
func (f *Field) UsesShortcut(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	if !ok || f.onUnsure == nil || c.KeyName != fyne.KeyJ || c.Modifier != fyne.KeyModifierControl {
		return false
	}
	f.tick.Press()
	return true
}

// Held is what the field is made of, in the order it is read.
func (f *Field) Held() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.label, f.tick, f.control, f.problem, f.help}
}

// CreateRenderer is called by Fyne.
func (f *Field) CreateRenderer() fyne.WidgetRenderer { return render(f) }

func (f *Field) parts() []fyne.CanvasObject { return append(f.Held(), f.sign) }

func (f *Field) paint() {
	show(f.tick, f.onUnsure != nil && (f.focused || f.tick.On() || f.tick.over))
	switch {
	case f.err != "":
		draw(f.sign, look.IconAlert, look.Stop)
	case f.warning != "":
		draw(f.sign, look.IconAlert, look.Care)
	default:
		draw(f.sign, look.IconNone, look.Stop)
	}
}

func (f *Field) natural() float32 {
	return max(f.label.natural(), f.control.natural())
}

func (f *Field) least() float32 { return look.PostWidth.Px() }

// tickBelow says whether the tick stands below, in the gap before the next
// field, because the label needs the whole line. Its room is never the
// label's: nothing moves when the focus comes.
func (f *Field) tickBelow(width float32) bool {
	label := f.label.natural()
	return label <= width && label+look.S16.Px()+f.tick.natural() > width
}

func (f *Field) labelWidth(width float32) float32 {
	if f.onUnsure == nil || f.tickBelow(width) {
		return width
	}
	return max(width/2, width-f.tick.natural()-look.S16.Px())
}

// fitsLabel says whether the label stands on one line, for two-field rows.
func (f *Field) fitsLabel(width float32) bool {
	return f.label.natural() <= width
}

// HeightFor is the height of all its parts.
func (f *Field) HeightFor(width float32) float32 {
	return f.arrange(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

func (f *Field) place(size fyne.Size) { f.arrange(size.Width, put) }

func (f *Field) arrange(width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	gap, label := look.S6.Px(), f.labelWidth(width)
	h := f.label.HeightFor(label)
	put(f.label, 0, 0, label, h)
	y := h + gap
	h = f.control.HeightFor(width)
	put(f.control, 0, y, width, h)
	y += h
	if f.problem.Visible() {
		icon, left := look.IconText.Px(), look.IconText.Px()+look.S8.Px()
		y += gap
		put(f.sign, 0, y+(look.Small.Line()-icon)/2, icon, icon)
		h = f.problem.HeightFor(width - left)
		put(f.problem, left, y, width-left, h)
		y += h
	}
	if f.help.Visible() {
		y += gap
		h = f.help.HeightFor(width)
		put(f.help, 0, y, width, h)
		y += h
	}
	f.placeTick(width, y, put)
	return y
}

func (f *Field) placeTick(width, bottom float32, put func(o fyne.CanvasObject, x, y, w, h float32)) {
	w := f.tick.natural()
	h := f.tick.HeightFor(w)
	if f.tickBelow(width) {
		put(f.tick, 0, bottom+(look.S22.Px()-h)/2, w, h)
		return
	}
	put(f.tick, width-w, (look.Body.Line()-h)/2, w, h)
}

func (f *Field) outline() []string {
	line := f.Label() + ": " + f.control.Shown()
	lines := []string{line}
	if o, ok := f.control.(interface{ inner() []string }); ok {
		lines = append(lines, indent(o.inner())...)
	}
	if f.err != "" {
		lines = append(lines, "  ! "+f.err)
	} else if f.warning != "" {
		lines = append(lines, "  ~ "+f.warning)
	}
	if f.help.Visible() {
		lines = append(lines, "  ? "+f.help.Text())
	}
	return lines
}
