package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/words"
)

// YesNoValue is an answer to a yes/no question.
type YesNoValue string

// The answers; NoAnswer is none yet.
const (
	NoAnswer YesNoValue = ""
	Yes      YesNoValue = "yes"
	No       YesNoValue = "no"
	Unsure   YesNoValue = "unsure"
)

// YesNo is a yes/no question: always buttons, « Je ne sais pas encore » being
// the third.
type YesNo struct {
	widget.BaseWidget
	// OnChosen hears of a choice by the person.
	OnChosen func(YesNoValue)
	as       *segments
}

var (
	_ drawn   = (*YesNo)(nil)
	_ Control = (*YesNo)(nil)
	_ Holder  = (*YesNo)(nil)
)

// NewYesNo is the three buttons.
func NewYesNo() *YesNo {
	y := &YesNo{}
	y.as = newSegments([]Option{
		{Value: string(Yes), Word: words.YesWord},
		{Value: string(No), Word: words.NoWord},
		{Value: string(Unsure), Word: words.DontKnow},
	}, func(v string) {
		if y.OnChosen != nil {
			y.OnChosen(YesNoValue(v))
		}
	})
	y.ExtendBaseWidget(y)
	return y
}

// Set shows an answer without telling anybody.
func (y *YesNo) Set(v YesNoValue) { y.as.set(string(v)) }

// Value is the answer.
func (y *YesNo) Value() YesNoValue { return YesNoValue(y.as.get()) }

// Press answers as a person does.
func (y *YesNo) Press(v YesNoValue) {
	for i, o := range y.as.options {
		if o.Value == string(v) {
			y.as.choose(i)
		}
	}
}

// First is what takes the focus.
func (y *YesNo) First() fyne.Focusable { return y.as }

// Shown is the answer in words.
func (y *YesNo) Shown() string { return y.as.Shown() }

// SetWrong shows the border of an error.
func (y *YesNo) SetWrong(wrong bool) { y.as.SetWrong(wrong) }

// SetUnsure chooses the third button.
func (y *YesNo) SetUnsure(unsure bool) {
	switch {
	case unsure:
		y.Set(Unsure)
	case y.Value() == Unsure:
		y.Set(NoAnswer)
	}
}

func (y *YesNo) watch(focus func(bool), edited func()) { y.as.watch(focus, edited) }

// Held is the buttons.
func (y *YesNo) Held() []fyne.CanvasObject { return []fyne.CanvasObject{y.as} }

// CreateRenderer is called by Fyne.
func (y *YesNo) CreateRenderer() fyne.WidgetRenderer { return render(y) }

func (y *YesNo) parts() []fyne.CanvasObject      { return y.Held() }
func (y *YesNo) paint()                          {}
func (y *YesNo) place(size fyne.Size)            { put(y.as, 0, 0, size.Width, size.Height) }
func (y *YesNo) natural() float32                { return y.as.natural() }
func (y *YesNo) least() float32                  { return y.as.least() }
func (y *YesNo) HeightFor(width float32) float32 { return y.as.HeightFor(width) }
