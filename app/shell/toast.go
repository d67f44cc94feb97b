package shell

import (
	"time"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/work"
)

// toastStays is how long a toast stays.
const toastStays = 8 * time.Second

// toastHost shows one toast at a time. It goes after its time, which begins
// again as long as the pointer or the focus is on it.
type toastHost struct {
	shell *Shell
	shown *kit.Toast
	timer work.Timer
}

// say shows a sentence, with « Annuler » when undo.
func (s *Shell) say(sentence string, undo bool) {
	var back func()
	if undo {
		back = func() {
			s.toast.shut()
			s.undo()
		}
	}
	s.toast.show(kit.NewToast(sentence, back))
}

func (h *toastHost) show(t *kit.Toast) {
	h.shut()
	h.shown = t
	h.shell.frame.setToast(t)
	h.wait()
}

func (h *toastHost) wait() {
	t := h.shown
	h.timer = h.shell.o.Run.After(toastStays, func() {
		switch {
		case h.shown != t:
		case t.Kept():
			h.wait()
		default:
			h.shut()
		}
	})
}

// shut takes the toast away; the focus it had goes back to the page.
func (h *toastHost) shut() {
	if h.shown == nil {
		return
	}
	h.timer.Stop()
	focused := kit.HasFocus(h.shown)
	h.shown = nil
	h.shell.frame.setToast(nil)
	if focused {
		h.shell.focusPage()
	}
}
