package figures

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/data/plan"
)

// charts are what is drawn at the head of each section, in order; one that has
// nothing to draw is nil.
var charts = map[string][]func(*plan.Plan) fyne.CanvasObject{}
