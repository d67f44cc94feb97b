package look

import (
	"fmt"
	"image/color"
	"sync"

	"fyne.io/fyne/v2"
)

// Icon names one of our icons: a 24 px box, 1.8 px strokes, round ends, no
// fill.
type Icon string

// The icons.
const (
	IconNone     Icon = ""
	IconToday    Icon = "today"
	IconFolder   Icon = "folder"
	IconPeople   Icon = "people"
	IconChart    Icon = "chart"
	IconSearch   Icon = "search"
	IconSettings Icon = "settings"
	IconPlus     Icon = "plus"
	IconMinus    Icon = "minus"
	IconForward  Icon = "forward" // arrow, after the word
	IconBack     Icon = "back"    // chevron, before the word
	IconNext     Icon = "next"    // chevron to the right
	IconUp       Icon = "up"
	IconDown     Icon = "down"
	IconCheck    Icon = "check"
	IconAlert    Icon = "alert"
	IconInfo     Icon = "info"
	IconCalendar Icon = "calendar"
	IconPencil   Icon = "pencil"
	IconLock     Icon = "lock"
	IconPrinter  Icon = "printer"
	IconDocument Icon = "document"
	IconFlag     Icon = "flag"
	IconClose    Icon = "close"
	IconStarted  Icon = "started" // ringed dot: a step begun
	IconEmpty    Icon = "empty"   // ring: a step not begun
	IconTrash    Icon = "trash"
	IconEye      Icon = "eye"
	IconUndo     Icon = "undo"
	IconClock    Icon = "clock"
	IconPhone    Icon = "phone"
	IconSave     Icon = "save"
	IconNote     Icon = "note"
	IconMask     Icon = "mask" // eye struck through
)

// paths holds the drawing of each icon. Fyne's SVG reader mishandles repeated
// arcs: only circles, straight lines and cubic curves here.
var paths = map[Icon]string{
	IconToday: `<path d="M4 5.5H20V20H4Z"/><path d="M4 9.8H20"/><path d="M8 3.2V7"/><path d="M16 3.2V7"/>` +
		`<path d="M8.6 14.6L11.2 17L15.6 12.6"/>`,
	IconFolder: `<path d="M3.5 18.2V6C3.5 5.4 3.9 5 4.5 5H9.4L11.8 7.8H19.5C20.1 7.8 20.5 8.2 20.5 8.8V18.2C20.5 18.8 20.1 19.2 19.5 19.2H4.5C3.9 19.2 3.5 18.8 3.5 18.2Z"/>`,
	IconPeople: `<circle cx="9.2" cy="8" r="3.6"/><path d="M2.8 20V18.4C2.8 15.8 4.8 14 7.4 14H11C13.6 14 15.6 15.8 15.6 18.4V20"/>` +
		`<path d="M15.8 4.7C17.3 5.1 18.3 6.4 18.3 8C18.3 9.6 17.3 10.9 15.8 11.3"/><path d="M18 14.4C20 15 21.2 16.5 21.2 18.4V20"/>`,
	IconChart:    `<path d="M4 4V20H20.5"/><path d="M8.6 16V12.5"/><path d="M13 16V8"/><path d="M17.4 16V10.5"/>`,
	IconSearch:   `<circle cx="10.6" cy="10.6" r="6.6"/><path d="M15.6 15.6L20.6 20.6"/>`,
	IconSettings: `<path d="M3 7H12"/><path d="M17.4 7H21"/><circle cx="14.7" cy="7" r="2.5"/><path d="M3 17H6.6"/><path d="M12 17H21"/><circle cx="9.3" cy="17" r="2.5"/>`,
	IconPlus:     `<path d="M12 4.5V19.5"/><path d="M4.5 12H19.5"/>`,
	IconMinus:    `<path d="M4.5 12H19.5"/>`,
	IconForward:  `<path d="M3.6 12H20.2"/><path d="M13.8 5.4L20.4 12L13.8 18.6"/>`,
	IconBack:     `<path d="M14.6 4.8L7.6 12L14.6 19.2"/>`,
	IconNext:     `<path d="M9.4 4.8L16.4 12L9.4 19.2"/>`,
	IconUp:       `<path d="M5 15.4L12 8.6L19 15.4"/>`,
	IconDown:     `<path d="M5 8.6L12 15.4L19 8.6"/>`,
	IconCheck:    `<path d="M3.8 12.6L9.4 18L20.4 6.4"/>`,
	IconAlert:    `<path d="M12 3.6L21.4 20H2.6Z"/><path d="M12 9.6V14"/><path d="M12 17V17.1"/>`,
	IconInfo:     `<circle cx="12" cy="12" r="9"/><path d="M12 11.2V16.4"/><path d="M12 7.7V7.8"/>`,
	IconCalendar: `<path d="M3.8 5.8H20.2V20H3.8Z"/><path d="M3.8 10.4H20.2"/><path d="M8.2 3.2V7.8"/><path d="M15.8 3.2V7.8"/>`,
	IconPencil:   `<path d="M4.4 19.6L5.4 15.2L16 4.6C16.5 4.1 17.3 4.1 17.8 4.6L19.4 6.2C19.9 6.7 19.9 7.5 19.4 8L8.8 18.6Z"/><path d="M14 6.6L17.4 10"/>`,
	IconLock:     `<path d="M6 10.8H18V20H6Z"/><path d="M8.4 10.6V8C8.4 5.8 9.9 4.2 12 4.2C14.1 4.2 15.6 5.8 15.6 8V10.6"/>`,
	IconPrinter:  `<path d="M7.4 8.6V3.8H16.6V8.6"/><path d="M7.4 17H3.8V8.6H20.2V17H16.6"/><path d="M7.4 14H16.6V20.4H7.4Z"/>`,
	IconDocument: `<path d="M5.6 3.4H13.8L18.8 8.4V20.6H5.6Z"/><path d="M13.4 3.6V8.8H18.6"/>`,
	IconFlag:     `<path d="M6 21V4"/><path d="M6 4.6H18.4L15.4 8.9L18.4 13.2H6"/>`,
	IconClose:    `<path d="M5.6 5.6L18.4 18.4"/><path d="M18.4 5.6L5.6 18.4"/>`,
	IconStarted:  `<circle cx="12" cy="12" r="8.4"/><circle cx="12" cy="12" r="3.4" fill="{c}"/>`,
	IconEmpty:    `<circle cx="12" cy="12" r="8.4"/>`,
	IconTrash:    `<path d="M4 6.8H20"/><path d="M9 6.6V3.8H15V6.6"/><path d="M6 6.8L7 20.2H17L18 6.8"/><path d="M10.2 10.8V16.2"/><path d="M13.8 10.8V16.2"/>`,
	IconEye:      `<path d="M2.6 12C5 7.8 8.2 5.8 12 5.8C15.8 5.8 19 7.8 21.4 12C19 16.2 15.8 18.2 12 18.2C8.2 18.2 5 16.2 2.6 12Z"/><circle cx="12" cy="12" r="2.9"/>`,
	IconUndo:     `<path d="M8.6 4.6L4 9.2L8.6 13.8"/><path d="M4.2 9.2H14C17.4 9.2 20 11.4 20 14.6C20 17.8 17.4 20 14 20H9"/>`,
	IconClock:    `<circle cx="12" cy="12" r="8.8"/><path d="M12 6.8V12L15.6 14.2"/>`,
	IconPhone:    `<path d="M6.4 3.8H9.4L11 8.4L8.8 10.2C9.8 12.3 11.7 14.2 13.8 15.2L15.6 13L20.2 14.6V17.6C20.2 19 19.1 20.2 17.6 20.2C10.2 20.2 3.8 13.8 3.8 6.4C3.8 4.9 5 3.8 6.4 3.8Z"/>`,
	IconSave:     `<path d="M12 3.6V14"/><path d="M7.2 9.6L12 14.4L16.8 9.6"/><path d="M4 15.6V20H20V15.6"/>`,
	IconNote:     `<path d="M4 4H20V14.6L14.6 20H4Z"/><path d="M8 9H16"/><path d="M8 13H12.4"/>`,
	IconMask: `<path d="M2.6 12C5 7.8 8.2 5.8 12 5.8C15.8 5.8 19 7.8 21.4 12C19 16.2 15.8 18.2 12 18.2C8.2 18.2 5 16.2 2.6 12Z"/>` +
		`<path d="M4.4 4.4L19.6 19.6"/>`,
}

// Resource is the icon drawn in a token's colour. The same icon and colour is
// always the same resource.
func (i Icon) Resource(t Token) fyne.Resource {
	c := Color(t)
	return cached(fmt.Sprintf("icon-%s-%s.svg", i, hex(c)[1:]), func() string { return i.svg(c) })
}

func (i Icon) svg(c color.NRGBA) string {
	head := `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="` + hex(c) +
		`" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">`
	return head + replaceColour(paths[i], c) + `</svg>`
}

func hex(c color.NRGBA) string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }

// drawings keeps every resource made so far. Its names hold both the drawing
// and the colour: Fyne caches pictures by name and would else show the wrong
// one.
var drawings sync.Map

func cached(name string, draw func() string) fyne.Resource {
	if r, ok := drawings.Load(name); ok {
		return r.(fyne.Resource)
	}
	r, _ := drawings.LoadOrStore(name, fyne.NewStaticResource(name, []byte(draw())))
	return r.(fyne.Resource)
}
