// Package look holds how Buron looks: colours, sizes, the Fyne theme made of
// them, icons, the mark and the welcome ridge. Yellow says where you are,
// green says what you do, everything else is stone and ink.
//
// Widgets hold no literal colour or size; they ask for a Token or a Measure
// each time they are painted, so that a change of theme or of text size shows
// at once.
package look

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// Token names a colour by what it is for.
type Token string

// The colours. Which may stand on which is listed, and checked, in the test.
const (
	Page      Token = "page"      // slate stone: behind everything, panels
	Sheet     Token = "sheet"     // the work: page, tables, inside of fields
	Tint      Token = "tint"      // selected or hovered row, chip, folded bar, info
	Rule      Token = "line"      // hairlines; never the edge of a control
	Edge      Token = "edge"      // control borders, table header rule, chart bars
	Ink       Token = "ink"       // text
	Soft      Token = "soft"      // secondary text, help, icons at rest
	Act       Token = "act"       // action
	ActHi     Token = "actHi"     // action, hovered and pressed
	OnAct     Token = "onAct"     // text on act
	ActTint   Token = "actTint"   // chosen option, done tag
	Here      Token = "here"      // position
	HereTint  Token = "hereTint"  // today's row, a figure that just changed
	Care      Token = "care"      // attention
	CareTint  Token = "careTint"  // ground of attention
	Stop      Token = "stop"      // late, wrong, blocking
	StopTint  Token = "stopTint"  // ground of stop
	Rail      Token = "rail"      // rail and toast
	RailHi    Token = "railHi"    // current item of the rail
	RailInk   Token = "railInk"   // text on rail at rest
	RailOn    Token = "railOn"    // text on rail, current; text on the toast
	Ridge     Token = "ridge"     // the far ridge of the welcome screen
	RidgeNear Token = "ridgeNear" // the near ridge of the welcome screen
	Paper     Token = "paper"     // a sheet of paper, white in every mode
	PaperInk  Token = "paperInk"  // dark on it, in every mode
	Found     Token = "found"     // what a search lights up on paper, through which one reads
	Dim       Token = "dim"       // veil over the window behind a question
	None      Token = "none"      // nothing drawn
)

type tone struct{ light, dark color.NRGBA }

var palette = map[Token]tone{
	Page:      {rgb(0xEFF1EE), rgb(0x161B1E)},
	Sheet:     {rgb(0xFFFFFF), rgb(0x1F262A)},
	Tint:      {rgb(0xE3E7E3), rgb(0x2B343A)},
	Rule:      {rgb(0xD3D9D4), rgb(0x3A454B)},
	Edge:      {rgb(0x6E7B7F), rgb(0x83919A)},
	Ink:       {rgb(0x1E272B), rgb(0xEEF2EF)},
	Soft:      {rgb(0x4D595E), rgb(0xB4C0C3)},
	Act:       {rgb(0x1F6B3F), rgb(0x7FCB93)},
	ActHi:     {rgb(0x17532F), rgb(0xA0DDB0)},
	OnAct:     {rgb(0xFFFFFF), rgb(0x0E1F14)},
	ActTint:   {rgb(0xE2F0E4), rgb(0x20382A)},
	Here:      {rgb(0xF2C21B), rgb(0xF2C21B)},
	HereTint:  {rgb(0xFFF5D1), rgb(0x3A3215)},
	Care:      {rgb(0x8A4700), rgb(0xF2AE6B)},
	CareTint:  {rgb(0xFCEEDC), rgb(0x3B2A17)},
	Stop:      {rgb(0xA3231B), rgb(0xFF9E94)},
	StopTint:  {rgb(0xFBE7E5), rgb(0x43221F)},
	Rail:      {rgb(0x242C30), rgb(0x0D1113)},
	RailHi:    {rgb(0x38434A), rgb(0x2B343A)},
	RailInk:   {rgb(0xC6CFD1), rgb(0xB4C0C3)},
	RailOn:    {rgb(0xFFFFFF), rgb(0xFFFFFF)},
	Ridge:     {rgb(0x323D43), rgb(0x1A2226)},
	RidgeNear: {rgb(0x1A2124), rgb(0x07090A)},
	Paper:     {rgb(0xFFFFFF), rgb(0xFFFFFF)},
	PaperInk:  {rgb(0x1E272B), rgb(0x1E272B)},
	Found:     {veil(0xF2C21B, 0x55), veil(0xF2C21B, 0x55)},
	Dim:       {color.NRGBA{A: 0x66}, color.NRGBA{A: 0x66}},
	None:      {color.NRGBA{}, color.NRGBA{}},
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xFF}
}

// veil is a colour through which one sees what lies below.
func veil(v uint32, opacity uint8) color.NRGBA {
	c := rgb(v)
	c.A = opacity
	return c
}

// Color is the colour of t in the theme of the running program.
func Color(t Token) color.NRGBA {
	return current().tone(t, variant())
}

// current is the program's theme; outside of one (a test that sets none) the
// light theme at its normal size stands in.
func current() *Theme {
	if app := fyne.CurrentApp(); app != nil {
		if t, ok := app.Settings().Theme().(*Theme); ok {
			return t
		}
	}
	return fallback
}

func variant() fyne.ThemeVariant {
	if app := fyne.CurrentApp(); app != nil {
		return app.Settings().ThemeVariant()
	}
	return 0
}

var fallback = New(Light, Normal)
