package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
)

// AlertKind is how serious an alert is.
type AlertKind int

// The kinds of alerts, in the order they are shown.
const (
	Stop AlertKind = iota // blocking
	Care                  // attention
	Info
)

// AlertOf is the kind that shows an alert of the plan.
func AlertOf(s data.Severity) AlertKind {
	switch s {
	case data.Block:
		return Stop
	case data.Warning:
		return Care
	}
	return Info
}

// PlanAlerts are the alerts of a plan, in words; nil when there is none.
func PlanAlerts(of []data.Alert) fyne.CanvasObject {
	if len(of) == 0 {
		return nil
	}
	alerts := make([]*Alert, len(of))
	for i, a := range of {
		title, body := words.Alert(a)
		alerts[i] = NewAlert(AlertOf(a.Severity), title, body)
	}
	return Alerts(alerts...)
}

// Alert says what isn't as it should be, and what to do.
type Alert struct {
	widget.BaseWidget
	kind        AlertKind
	ground, bar *canvas.Rectangle
	sign        *canvas.Image
	title, body *Text
	button      fyne.CanvasObject
}

var (
	_ drawn  = (*Alert)(nil)
	_ Holder = (*Alert)(nil)
)

// NewAlert is an alert; the body may be empty.
func NewAlert(kind AlertKind, title, body string) *Alert {
	a := &Alert{kind: kind, ground: box(), bar: box(), sign: picture()}
	a.title = NewText(title, Style{Size: look.Small, Bold: true})
	a.body = NewText(body, Style{Size: look.Caption})
	a.ExtendBaseWidget(a)
	return a
}

// With adds a button or a link below the words.
func (a *Alert) With(button fyne.CanvasObject) *Alert { a.button = button; a.Refresh(); return a }

// Set changes what the alert says.
func (a *Alert) Set(kind AlertKind, title, body string) {
	a.kind = kind
	a.title.Set(title)
	a.body.Set(body)
	a.Refresh()
	Relayout(a)
}

// Alerts sets alerts under each other, the most serious first.
func Alerts(alerts ...*Alert) *fyne.Container {
	ordered := slices.Clone(alerts)
	slices.SortStableFunc(ordered, func(a, b *Alert) int { return int(a.kind) - int(b.kind) })
	objects := make([]fyne.CanvasObject, len(ordered))
	for i, a := range ordered {
		objects[i] = a
	}
	return Column(look.S8, objects...)
}

// Held is what the alert says and its button.
func (a *Alert) Held() []fyne.CanvasObject {
	held := []fyne.CanvasObject{a.title, a.body}
	if a.button != nil {
		held = append(held, a.button)
	}
	return held
}

// CreateRenderer is called by Fyne.
func (a *Alert) CreateRenderer() fyne.WidgetRenderer { return render(a) }

func (a *Alert) parts() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{a.ground, a.bar, a.sign}, a.Held()...)
}

func (a *Alert) paint() {
	ground, color, icon := look.Tint, look.Soft, look.IconInfo
	switch a.kind {
	case Stop:
		ground, color, icon = look.StopTint, look.Stop, look.IconAlert
	case Care:
		ground, color, icon = look.CareTint, look.Care, look.IconAlert
	}
	fill(a.ground, ground, look.RadiusChip)
	a.ground.TopLeftCornerRadius, a.ground.BottomLeftCornerRadius = 0, 0
	fill(a.bar, color, 0)
	draw(a.sign, icon, color)
	a.title.Refresh()
	a.body.Refresh()
	show(a.body, a.body.Text() != "")
}

func (a *Alert) natural() float32 {
	return look.AlertText.Px() + max(a.title.natural(), a.body.natural()) + look.S16.Px()
}

func (a *Alert) least() float32 { return look.AmountWidth.Px() }

// HeightFor is that of its words.
func (a *Alert) HeightFor(width float32) float32 {
	return a.arrange(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

func (a *Alert) place(size fyne.Size) {
	put(a.ground, 0, 0, size.Width, size.Height)
	put(a.bar, 0, 0, look.AlertBar.Px(), size.Height)
	icon := look.IconButton.Px()
	put(a.sign, look.S16.Px(), look.S8.Px()+(look.Small.Line()-icon)/2+look.S2.Px(), icon, icon)
	a.arrange(size.Width, put)
}

func (a *Alert) arrange(width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	x, y := look.AlertText.Px(), look.S8.Px()+look.S2.Px()
	w := max(1, width-x-look.S12.Px())
	h := a.title.HeightFor(w)
	put(a.title, x, y, w, h)
	y += h
	if a.body.Text() != "" {
		h = a.body.HeightFor(w)
		put(a.body, x, y, w, h)
		y += h
	}
	if a.button != nil {
		y += look.S8.Px()
		bw := min(w, naturalWidth(a.button))
		h = heightFor(a.button, bw)
		put(a.button, x, y, bw, h)
		y += h
	}
	return y + look.S8.Px() + look.S2.Px()
}

func (a *Alert) outline() []string {
	sign := map[AlertKind]string{Stop: "!! ", Care: "! ", Info: "i "}[a.kind]
	lines := []string{sign + a.title.Text()}
	lines = append(lines, indent(splitLines(a.body.Text()))...)
	if a.button != nil {
		lines = append(lines, indent(Outline(a.button))...)
	}
	return lines
}
