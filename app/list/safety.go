package list

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/store"
)

// longWithout is how long a register may go without a copy.
const longWithout = 7 * 24 * time.Hour

// safety is the warning about copies of the register. It stands over the list
// as long as what it says is true.
type safety struct {
	of     *page
	object *fyne.Container
}

func newSafety(p *page) *safety {
	s := &safety{of: p, object: kit.Stack()}
	s.object.Hide()
	return s
}

// show warns, or stops warning.
func (s *safety) show(is store.Safety) {
	w, needed := s.warning(is)
	if !needed {
		if s.object.Visible() {
			s.object.Hide()
			kit.Relayout(s.object)
		}
		return
	}
	s.object.Objects = []fyne.CanvasObject{kit.Row(look.S12, kit.Grow(kit.NewAlert(kit.Care, w.title, w.body)), kit.Secondary(w.word, w.do))}
	s.object.Show()
	kit.Relayout(s.object)
}

// warning is what the alert says and does.
type warning struct {
	title, body, word string
	do                func()
}

// warning says what is wrong with the copies. A copy that holds everything may
// be old: nothing was done since. The demonstration needs none.
func (s *safety) warning(is store.Safety) (warning, bool) {
	now := s.of.desk.Now()
	if is.Begun.IsZero() || s.of.nothing() || s.of.desk.Program.Demo {
		return warning{}, false
	}
	since := is.Backup
	if since.IsZero() {
		since = is.Begun
	}
	if !is.Whole && now.Sub(since) >= longWithout {
		w := warning{title: words.NeverCopied, body: words.NeverCopiedBody, word: words.CopyNow, do: s.copy}
		if !is.Backup.IsZero() {
			w.title, w.body = words.NotCopied(days(since, now)), words.NotCopiedBody(is.Backup.In(now.Location()))
		}
		return w, true
	}
	since = is.Elsewhere
	if since.IsZero() {
		since = is.Begun
	}
	if now.Sub(since) < longWithout {
		return warning{}, false
	}
	w := warning{title: words.NeverElsewhereYet, body: words.NotElsewhereBody, word: words.CopyElsewhere, do: s.settings}
	if !is.Elsewhere.IsZero() {
		w.title = words.NotElsewhere(days(since, now))
	}
	return w, true
}

func days(since, now time.Time) int { return int(now.Sub(since).Hours() / 24) }

// copy makes a verified copy beside the window's thread.
func (s *safety) copy() {
	p := s.of
	p.desk.Run.Go(func(ctx context.Context) error {
		_, err := p.desk.Register.BackupNow(ctx)
		return err
	}, func(err error) {
		if err != nil {
			p.desk.Notice(place.Notice{Level: place.Stop, Title: words.Sentence(err)})
			return
		}
		p.desk.Toast(words.CopyMade, false)
		p.count()
		p.desk.Focus(p.First())
	})
}

func (s *safety) settings() { s.of.desk.Go(place.Route{Page: place.Settings}) }
