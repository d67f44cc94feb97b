package look

import (
	"encoding/binary"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// descent is how far a line of Noto Sans goes below its baseline, in its units.
// The font's own is 293, and the window's painter would cut the feet of letters
// of 15 and 17 pixels: it begins the baseline on the next pixel down, but has
// the picture end on the nearest.
const descent = 313

// letters are the two weights, their lines a little deeper.
var letters = map[bool]func() fyne.Resource{
	false: sync.OnceValue(func() fyne.Resource { return deepened(theme.DefaultTheme().Font(fyne.TextStyle{})) }),
	true:  sync.OnceValue(func() fyne.Resource { return deepened(theme.DefaultTheme().Font(fyne.TextStyle{Bold: true})) }),
}

// deepened is a font whose lines reach down to descent.
func deepened(font fyne.Resource) fyne.Resource {
	bytes := append([]byte(nil), font.Content()...)
	for table, at := range map[string]uint32{"hhea": 6, "OS/2": 70} {
		if from, ok := tableOf(bytes, table); ok {
			binary.BigEndian.PutUint16(bytes[from+at:], uint16(0x10000-descent))
		}
	}
	return fyne.NewStaticResource(font.Name(), bytes)
}

// tableOf is where a table of a font begins.
func tableOf(font []byte, name string) (from uint32, ok bool) {
	const directory, entry = 12, 16
	for i := range int(binary.BigEndian.Uint16(font[4:])) {
		e := font[directory+i*entry:]
		if string(e[:4]) == name {
			return binary.BigEndian.Uint32(e[8:]), true
		}
	}
	return 0, false
}
