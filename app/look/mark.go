package look

import (
	"fmt"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
)

// The mark: a buron with its light on, in a box of 48.
const (
	markWalls = `M24 6L34 16H14Z M12.6 17.5H35.4L40.4 23.5H7.6Z M6.5 25H41.5L45 30H3Z M8 32H40V43H29V35H19V43H8Z`
	markDoor  = `M20.5 36.5H27.5V43H20.5Z`
)

// Mark is the mark in a token's colour, its door lit.
func Mark(t Token) fyne.Resource {
	c, door := Color(t), Color(Here)
	return cached("mark-"+hex(c)[1:]+".svg", func() string {
		return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 48 48">`+
			`<path fill="%s" d="%s"/><path fill="%s" d="%s"/></svg>`, hex(c), markWalls, hex(door), markDoor)
	})
}

// The ridge of the welcome screen, in a box of 605 × 260: the far ridge with
// its peak, and the near one before it.
const (
	ridgeFar = `M0 98C52 82 92 84 138 88C196 94 212 0 252 0C290 0 292 66 342 66C394 66 420 8 488 6C540 6 566 30 605 48V260H0Z`
	ridgeFro = `M0 173C60 142 130 130 214 148C290 166 380 176 452 144C512 120 566 118 605 132V260H0Z`
)

// WelcomeRidge is the one decoration of the program, for the foot of the
// welcome screen's dark half.
func WelcomeRidge() fyne.Resource {
	far, near := Color(Ridge), Color(RidgeNear)
	return cached("ridge-"+hex(far)[1:]+".svg", func() string {
		return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" width="605" height="260" viewBox="0 0 605 260" preserveAspectRatio="none">`+
			`<path fill="%s" d="%s"/><path fill="%s" d="%s"/></svg>`, hex(far), ridgeFar, hex(near), ridgeFro)
	})
}

// replaceColour puts a colour where a drawing asks for a filled part.
func replaceColour(svg string, c color.NRGBA) string {
	return strings.ReplaceAll(svg, "{c}", hex(c))
}
