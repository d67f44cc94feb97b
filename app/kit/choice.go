package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
)

// Option is one of several answers.
type Option struct {
	Value string // what is kept
	Word  string // what is read
	Note  string // 13 soft under the word, in lists
}

// chooser is how a Choice is drawn: buttons or a list.
type chooser interface {
	drawn
	Control
	set(value string)
	get() string
	setOptions([]Option)
}

// shortWord is the most characters of an option drawn as a button, and
// mostButtons how many stand side by side.
const (
	shortWord   = 24
	mostButtons = 4
)

// Choice is one answer among several.
type Choice struct {
	widget.BaseWidget
	// OnChosen hears of a choice by the person.
	OnChosen func(value string)
	as       chooser
}

var (
	_ drawn   = (*Choice)(nil)
	_ Control = (*Choice)(nil)
	_ Holder  = (*Choice)(nil)
)

// NewChoice shows up to four short options as buttons, and a list that opens
// under the field otherwise.
func NewChoice(options []Option) *Choice {
	if fitsButtons(options) {
		return NewButtons(options)
	}
	return NewPicker(options)
}

// NewButtons shows the options side by side, whatever their number.
func NewButtons(options []Option) *Choice {
	c := &Choice{}
	c.as = newSegments(options, c.chosen)
	c.ExtendBaseWidget(c)
	return c
}

// NewPicker shows the options as a list, whatever their number.
func NewPicker(options []Option) *Choice {
	c := &Choice{}
	c.as = newPicker(options, c.chosen)
	c.ExtendBaseWidget(c)
	return c
}

func (c *Choice) chosen(value string) {
	if c.OnChosen != nil {
		c.OnChosen(value)
	}
}

// Width makes a list as wide as its answers.
func (c *Choice) Width(w look.Measure) *Choice {
	if p, ok := c.as.(*picker); ok {
		p.width = w
	}
	return c
}

// Set shows the chosen value without telling anybody; "" is none.
func (c *Choice) Set(value string) { c.as.set(value) }

// Value is the chosen value, "" when there is none.
func (c *Choice) Value() string { return c.as.get() }

// SetOptions changes the options; a value no longer among them is still shown.
func (c *Choice) SetOptions(options []Option) { c.as.setOptions(options); c.Refresh() }

// Press chooses as a person does.
func (c *Choice) Press(value string) {
	c.Set(value)
	c.chosen(value)
}

// First is what takes the focus.
func (c *Choice) First() fyne.Focusable { return c.as.First() }

// Shown is the chosen word.
func (c *Choice) Shown() string { return c.as.Shown() }

// SetWrong shows the border of an error.
func (c *Choice) SetWrong(wrong bool) { c.as.SetWrong(wrong) }

// SetUnsure shows « à voir ».
func (c *Choice) SetUnsure(unsure bool) { c.as.SetUnsure(unsure) }

func (c *Choice) watch(focus func(bool), edited func()) { c.as.watch(focus, edited) }

// Held is the buttons or the list.
func (c *Choice) Held() []fyne.CanvasObject { return []fyne.CanvasObject{c.as} }

// CreateRenderer is called by Fyne.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer { return render(c) }

func (c *Choice) parts() []fyne.CanvasObject      { return c.Held() }
func (c *Choice) paint()                          {}
func (c *Choice) place(size fyne.Size)            { put(c.as, 0, 0, size.Width, size.Height) }
func (c *Choice) natural() float32                { return c.as.natural() }
func (c *Choice) least() float32                  { return minWidth(c.as) }
func (c *Choice) HeightFor(width float32) float32 { return c.as.HeightFor(width) }
func (c *Choice) outline() []string               { return []string{"(" + c.Shown() + ")"} }

func fitsButtons(options []Option) bool {
	if len(options) > mostButtons {
		return false
	}
	for _, o := range options {
		if len([]rune(o.Word)) > shortWord {
			return false
		}
	}
	return true
}

func wordOf(options []Option, value string) string {
	for _, o := range options {
		if o.Value == value {
			return o.Word
		}
	}
	return value
}
