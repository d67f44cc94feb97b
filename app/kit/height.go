package kit

import "fyne.io/fyne/v2"

// HeightFor is the height an object needs at a width, for layouts outside the
// kit.
func HeightFor(o fyne.CanvasObject, width float32) float32 { return heightFor(o, width) }
