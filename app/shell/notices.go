package shell

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
)

// notices are the alerts under the header: that something isn't saved, those
// of the sitting, which stay until they are closed, and those of the page.
type notices struct {
	holding
	failure *place.Notice
	sitting []place.Notice
	page    []place.Notice
}

func newNotices() *notices {
	n := &notices{}
	n.ExtendBaseWidget(n)
	return n
}

// unsaved shows that something isn't saved, nil that all is.
func (n *notices) unsaved(notice *place.Notice) {
	if notice == nil && n.failure == nil {
		return
	}
	n.failure = notice
	n.build()
}

// stay shows a notice until it is closed.
func (n *notices) stay(notice place.Notice) {
	n.sitting = append(n.sitting, notice)
	n.build()
}

// add shows a notice until the page is left.
func (n *notices) add(notice place.Notice) {
	for _, known := range n.page {
		if known.Title == notice.Title && known.Body == notice.Body {
			return
		}
	}
	n.page = append(n.page, notice)
	n.build()
}

func (n *notices) leavePage() {
	if n.page != nil {
		n.page = nil
		n.build()
	}
}

// first is the first button of the alerts.
func (n *notices) first() fyne.Focusable { return kit.FirstIn(n) }

func (n *notices) build() {
	var rows []fyne.CanvasObject
	if n.failure != nil {
		rows = append(rows, alertRow(*n.failure, nil))
	}
	for i, notice := range n.sitting {
		rows = append(rows, alertRow(notice, func() {
			n.sitting = append(n.sitting[:i:i], n.sitting[i+1:]...)
			n.build()
		}))
	}
	for _, notice := range n.page {
		rows = append(rows, alertRow(notice, nil))
	}
	if len(rows) == 0 {
		n.hold(nil)
	} else {
		n.hold(kit.Pad(kit.Column(look.S8, rows...), 0, 0, look.S12, 0))
	}
	kit.Relayout(n)
}

// alertRow is an alert with its button at the right, and a cross when it may
// be closed.
func alertRow(notice place.Notice, shut func()) fyne.CanvasObject {
	row := []fyne.CanvasObject{kit.Grow(kit.NewAlert(kitLevel(notice.Level), notice.Title, notice.Body))}
	if notice.Button != "" {
		row = append(row, kit.Secondary(notice.Button, notice.Press))
	}
	if shut != nil {
		row = append(row, kit.Only(look.IconClose, words.CloseWord, shut))
	}
	if len(row) == 1 {
		return row[0]
	}
	return kit.Row(look.S12, row...)
}

func kitLevel(l place.Level) kit.AlertKind {
	switch l {
	case place.Stop:
		return kit.Stop
	case place.Care:
		return kit.Care
	default:
		return kit.Info
	}
}

// notice shows an alert until the page is left.
func (s *Shell) notice(n place.Notice) {
	s.notices.add(n)
	s.frame.Refresh()
}

// settle takes the page's alerts away. The focus that one of them has goes to
// the page.
func (s *Shell) settle() {
	focused := kit.HasFocus(s.notices)
	s.notices.leavePage()
	if focused && !kit.HasFocus(s.notices) {
		s.focusIn(s.page, s.page.First())
	}
	s.frame.Refresh()
}

// Stay shows an alert until it is closed: what concerns the whole sitting.
func (s *Shell) Stay(n place.Notice) {
	s.notices.stay(n)
	s.frame.Refresh()
}

// ask asks before acting, over the dimmed window.
func (s *Shell) ask(q place.Question) {
	kit.Ask(s.o.Window.Canvas(), kit.Question{
		Title:  q.Title,
		Lines:  []string{q.Body},
		More:   q.More,
		Safe:   q.Safe,
		Act:    q.Act,
		OnAct:  func() { q.Then(true) },
		OnSafe: func() { q.Then(false) },
	})
}
