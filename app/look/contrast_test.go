package look

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2/theme"
)

// pair is a colour that may stand on another, with the ratio that the design
// gives for light and dark.
type pair struct {
	on, ground  Token
	light, dark float64
}

// texts are the only pairs of text and ground allowed.
var texts = []pair{
	{Ink, Page, 13.4, 15.4},
	{Ink, Sheet, 15.2, 13.6},
	{Ink, Tint, 12.2, 11.2},
	{Ink, ActTint, 12.9, 11.2},
	{Ink, HereTint, 13.9, 11.3},
	{Ink, CareTint, 13.3, 12.1},
	{Ink, StopTint, 12.8, 12.5},
	{Soft, Page, 6.4, 9.3},
	{Soft, Sheet, 7.2, 8.2},
	{Soft, Tint, 5.8, 6.8},
	{Soft, HereTint, 6.6, 6.8},
	{Soft, CareTint, 6.3, 7.4},
	{Soft, ActTint, 6.1, 6.8},
	{Act, Page, 5.7, 9.0},
	{Act, Sheet, 6.5, 7.9},
	{Act, Tint, 5.2, 6.6},
	{Act, ActTint, 5.5, 6.5},
	{OnAct, Act, 6.5, 8.9},
	{OnAct, ActHi, 9.1, 11.0},
	{Care, Page, 6.2, 9.1},
	{Care, Sheet, 7.0, 8.1},
	{Care, CareTint, 6.2, 7.2},
	{Stop, Page, 6.6, 8.7},
	{Stop, Sheet, 7.5, 7.7},
	{Stop, Tint, 6.0, 6.4},
	{Stop, StopTint, 6.3, 7.1},
	{Sheet, Stop, 7.5, 7.7},
	{RailInk, Rail, 9.0, 10.2},
	{RailInk, RailHi, 6.4, 6.8},
	{RailOn, Rail, 14.2, 19.0},
	{RailOn, RailHi, 10.1, 12.7},
	{Here, Rail, 8.5, 11.3},
}

// shapes are the pairs of what isn't text. In light, yellow counts only
// against its edge of ink; in dark it stands alone.
var shapes = []pair{
	{Edge, Sheet, 4.4, 4.7}, {Edge, Page, 3.8, 5.4}, {Edge, Tint, 3.5, 3.9}, {Here, RailHi, 6.0, 7.6},
}

const (
	enoughForText  = 4.5
	enoughForShape = 3.0
)

// luminance is WCAG 2's relative luminance.
func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.03928 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func ratio(a, b color.NRGBA) float64 {
	high, low := max(luminance(a), luminance(b)), min(luminance(a), luminance(b))
	return (high + 0.05) / (low + 0.05)
}

func TestContrast(t *testing.T) {
	check := func(t *testing.T, pairs []pair, enough float64) {
		for _, p := range pairs {
			for mode, want := range map[Mode]float64{Light: p.light, Dark: p.dark} {
				th := New(mode, Normal)
				got := ratio(th.tone(p.on, theme.VariantLight), th.tone(p.ground, theme.VariantLight))
				where := fmt.Sprintf("%s on %s in %s", p.on, p.ground, mode)
				if got < enough {
					t.Errorf("%s: %.2f, less than %.1f", where, got, enough)
				}
				if math.Abs(got-want) > 0.06 {
					t.Errorf("%s: %.2f, the design says %.1f", where, got, want)
				}
			}
		}
	}
	t.Run("every text can be read on every ground it may stand on", func(t *testing.T) {
		check(t, texts, enoughForText)
	})
	t.Run("every edge and mark stands out from its ground", func(t *testing.T) {
		check(t, shapes, enoughForShape)
	})
	t.Run("yellow stands out from its edge of ink in light, from the sheet in dark", func(t *testing.T) {
		light, dark := New(Light, Normal), New(Dark, Normal)
		if got := ratio(light.tone(Ink, 0), light.tone(Here, 0)); got < 9 {
			t.Errorf("ink against here: %.2f", got)
		}
		if got := ratio(dark.tone(Here, 0), dark.tone(Sheet, 0)); got < 9 {
			t.Errorf("here on a dark sheet: %.2f", got)
		}
	})
}

func TestPalette(t *testing.T) {
	t.Run("gives every Fyne name a colour of ours", func(t *testing.T) {
		th := New(Light, Normal)
		for name, token := range named {
			if th.Color(name, theme.VariantDark) != th.tone(token, theme.VariantLight) {
				t.Errorf("%s isn't %s", name, token)
			}
		}
	})
	t.Run("is light unless one asks for dark or for the computer's", func(t *testing.T) {
		for mode, dark := range map[Mode]bool{Light: false, Dark: true, Computer: true} {
			if got := New(mode, Normal).dark(theme.VariantDark); got != dark {
				t.Errorf("%s on a dark computer: dark is %v", mode, got)
			}
		}
		if New(Computer, Normal).dark(theme.VariantLight) {
			t.Error("a light computer is shown dark")
		}
	})
}
