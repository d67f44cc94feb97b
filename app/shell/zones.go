package shell

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
)

// zones are the parts of the window between which F6 jumps, in Tab order;
// those that can't take the focus are left out.
func (s *Shell) zones() []fyne.CanvasObject {
	all := []fyne.CanvasObject{s.rail, s.frame.banner, s.header, s.notices}
	if s.page != nil {
		parts := s.page.Zones()
		if len(parts) == 0 {
			parts = []fyne.CanvasObject{s.frame.body}
		}
		all = append(all, parts...)
	}
	if s.frame.toast != nil {
		all = append(all, s.frame.toast)
	}
	var reachable []fyne.CanvasObject
	for _, z := range all {
		if kit.FirstIn(z) != nil {
			reachable = append(reachable, z)
		}
	}
	return reachable
}

// jump gives the focus to the next zone, or to the one before.
func (s *Shell) jump(backwards bool) {
	zones := s.zones()
	if len(zones) == 0 {
		return
	}
	at := -1
	for i, z := range zones {
		if kit.HasFocus(z) {
			at = i
		}
	}
	switch {
	case backwards && at < 0:
		at = len(zones) - 1
	case backwards:
		at = (at + len(zones) - 1) % len(zones)
	default:
		at = (at + 1) % len(zones)
	}
	s.o.Window.Canvas().Focus(kit.FirstIn(zones[at]))
}

// focusPage gives the focus to the page's first field.
func (s *Shell) focusPage() {
	if s.page == nil {
		return
	}
	if first := s.page.First(); first != nil {
		s.o.Window.Canvas().Focus(first)
	}
}
