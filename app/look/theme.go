package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Mode is the choice of Réglages · Couleurs.
type Mode string

// The modes; light is the default.
const (
	Light    Mode = "light"
	Dark     Mode = "dark"
	Computer Mode = "computer" // as the computer is set
)

// Modes lists the modes in the order of the screen.
var Modes = []Mode{Light, Dark, Computer}

// Scale is the text size of Réglages; it multiplies every measure but the
// hairlines.
type Scale float32

// The text sizes.
const (
	Normal Scale = 1
	Large  Scale = 1.2
	Larger Scale = 1.4
)

// Scales lists the text sizes in the order of the screen.
var Scales = []Scale{Normal, Large, Larger}

// Theme is Buron's theme. It is a value to replace, not to change: give a new
// one to Settings().SetTheme and every widget repaints.
type Theme struct {
	Mode  Mode
	Scale Scale
}

var _ fyne.Theme = (*Theme)(nil)

// New is the theme for a choice of colours and text size.
func New(mode Mode, scale Scale) *Theme { return &Theme{Mode: mode, Scale: scale} }

// TextScale is how much larger than normal the texts are. The width that
// decides on folding is the window's divided by it.
func TextScale() float32 { return float32(current().Scale) }

// IsDark says whether the colours shown now are the dark ones.
func IsDark() bool { return current().dark(variant()) }

func (t *Theme) dark(v fyne.ThemeVariant) bool {
	return t.Mode == Dark || t.Mode == Computer && v == theme.VariantDark
}

func (t *Theme) tone(token Token, v fyne.ThemeVariant) color.NRGBA {
	c := palette[token]
	if t.dark(v) {
		return c.dark
	}
	return c.light
}

// named maps Fyne's colour names to ours, for the few Fyne parts we use
// (scroll bars, menus).
var named = map[fyne.ThemeColorName]Token{
	theme.ColorNameBackground:          Page,
	theme.ColorNameButton:              Sheet,
	theme.ColorNameDisabledButton:      Tint,
	theme.ColorNameDisabled:            Soft,
	theme.ColorNameError:               Stop,
	theme.ColorNameFocus:               Tint,
	theme.ColorNameForeground:          Ink,
	theme.ColorNameForegroundOnError:   Sheet,
	theme.ColorNameForegroundOnPrimary: OnAct,
	theme.ColorNameForegroundOnSuccess: OnAct,
	theme.ColorNameForegroundOnWarning: Sheet,
	theme.ColorNameHeaderBackground:    Sheet,
	theme.ColorNameHover:               Tint,
	theme.ColorNameHyperlink:           Act,
	theme.ColorNameInputBackground:     Sheet,
	theme.ColorNameInputBorder:         Edge,
	theme.ColorNameMenuBackground:      Sheet,
	theme.ColorNameOverlayBackground:   Page,
	theme.ColorNamePlaceHolder:         Soft,
	theme.ColorNamePressed:             Tint,
	theme.ColorNamePrimary:             Act,
	theme.ColorNameScrollBar:           Edge,
	theme.ColorNameScrollBarBackground: None,
	theme.ColorNameSelection:           Tint,
	theme.ColorNameSeparator:           Rule,
	theme.ColorNameShadow:              None,
	theme.ColorNameSuccess:             Act,
	theme.ColorNameWarning:             Care,
}

// Color is the colour for one of Fyne's names.
func (t *Theme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if token, ok := named[name]; ok {
		return t.tone(token, v)
	}
	return t.tone(Ink, v)
}

// Font is Noto Sans, regular or bold; there are no italics.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	if style.Monospace || style.Symbol {
		return theme.DefaultTheme().Font(style)
	}
	return letters[style.Bold]()
}

// Icon is Fyne's own; only its menus ask for one.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return theme.DefaultTheme().Icon(name)
}

var fyneSizes = map[fyne.ThemeSizeName]Measure{
	theme.SizeNameText:           Body,
	theme.SizeNameCaptionText:    Caption,
	theme.SizeNameHeadingText:    Title,
	theme.SizeNameSubHeadingText: Section,
	theme.SizeNameInnerPadding:   FynePad,
	theme.SizeNameInlineIcon:     IconButton,
}

// Size is the size for one of Fyne's names. Widths of lines stay as they are
// at every text size.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameInputRadius:
		return RadiusControl.Fixed()
	case theme.SizeNameInputBorder, theme.SizeNameSeparatorThickness:
		return Hairline.Fixed()
	case theme.SizeNameSelectionRadius:
		return 0
	}
	if m, ok := fyneSizes[name]; ok {
		return m.of(t)
	}
	return theme.DefaultTheme().Size(name)
}
