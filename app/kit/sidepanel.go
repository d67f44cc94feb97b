package kit

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
)

// SidePanel is what a Split shows beside its sheet: it scrolls, and where it
// takes the whole page its margins are those of the page and a link above
// leads back.
type SidePanel struct {
	Object *Scroll
	back   fyne.CanvasObject
	body   fyne.CanvasObject
	folded bool
	leads  bool
}

// NewSidePanel is a panel of that body, gap below the link which leads back.
func NewSidePanel(gap look.Measure, title string, back func(), body fyne.CanvasObject) *SidePanel {
	s := &SidePanel{back: Row(0, NewBack(title, back))}
	s.body = Column(gap, s.back, body)
	s.back.Hide()
	s.Object = NewScroll(s.margins())
	return s
}

// SetFolded follows the folding.
func (s *SidePanel) SetFolded(folded bool) {
	s.folded = folded
	s.LeadBack(s.leads)
	s.Object.SetContent(s.margins())
}

// LeadBack shows the link beside the sheet too, where the panel serves
// something that one comes back from.
func (s *SidePanel) LeadBack(always bool) {
	s.leads = always
	Visible(s.back, s.folded || always)
}

// margins stand beside the panel; where it takes the whole page, it hangs on
// the edge of the page.
func (s *SidePanel) margins() fyne.CanvasObject {
	left, right := look.S24, look.S40
	if s.folded {
		left, right = look.S28, look.S28
	}
	return Pad(AtMost(look.FormWidth, s.body), look.S28, right, look.S40, left)
}
