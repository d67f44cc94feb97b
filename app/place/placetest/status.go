package placetest

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/place"
)

// StatusLine stands for the window's: it keeps what was said last.
type StatusLine struct {
	widget.BaseWidget
	of   fyne.CanvasObject
	Said string
}

// WithStatus shows a page again, around it the window's status line.
func (d *Desk) WithStatus(page place.Page) *StatusLine {
	s := &StatusLine{of: page.Content()}
	s.ExtendBaseWidget(s)
	d.Window.SetContent(s)
	if first := page.First(); first != nil {
		d.Window.Canvas().Focus(first)
	}
	return s
}

// SayStatus keeps what is said.
func (s *StatusLine) SayStatus(said string) { s.Said = said }

// Held is the page.
func (s *StatusLine) Held() []fyne.CanvasObject { return []fyne.CanvasObject{s.of} }

// CreateRenderer is called by Fyne.
func (s *StatusLine) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.of) }
