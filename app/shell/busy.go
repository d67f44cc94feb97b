package shell

import (
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// busy says above the page how far long work of the program is, and stops it.
type busy struct {
	holding
	text *kit.Text
	bar  *kit.Progress
}

func newBusy() *busy {
	b := &busy{}
	b.ExtendBaseWidget(b)
	return b
}

// Busy shows how far some work is, with a way to stop it. It stays, and keeps
// the focus it may have, until Idle.
func (s *Shell) Busy(says string, done, all int, stop func()) {
	b := s.busy
	if b.of == nil {
		b.text, b.bar = kit.Small(says), kit.NewProgress(done, all)
		b.hold(kit.Pad(kit.Row(look.S16,
			kit.Grow(kit.Column(look.S4, b.text, b.bar)),
			kit.Secondary(words.StopWork, stop)), 0, 0, look.S12, 0))
		s.frame.Refresh()
		return
	}
	b.text.Set(says)
	b.bar.Set(done, all)
}

// Idle says that the work is over, or was stopped.
func (s *Shell) Idle() {
	if s.busy.of == nil {
		return
	}
	if kit.HasFocus(s.busy) {
		s.o.Window.Canvas().Unfocus()
	}
	s.busy.hold(nil)
	s.frame.Refresh()
}
