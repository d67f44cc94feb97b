package list

import (
	"context"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/store"
)

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

// warning says what is wrong with the copies, the one beside the register
// first. The demonstration needs none.
func (s *safety) warning(is store.Safety) (warning, bool) {
	now := s.of.desk.Now()
	if s.of.nothing() || s.of.desk.Program.Demo {
		return warning{}, false
	}
	if days, due := is.CopyDue(now); due {
		w := warning{title: words.NeverCopied, body: words.NeverCopiedBody, word: words.CopyNow, do: s.copy}
		if !is.Backup.IsZero() {
			w.title, w.body = words.NotCopied(days), words.NotCopiedBody(is.Backup.In(now.Location()))
		}
		return w, true
	}
	days, due := is.ElsewhereDue(now)
	w := warning{title: words.NeverElsewhereYet, body: words.NotElsewhereBody, word: words.CopyElsewhere, do: s.settings}
	if !is.Elsewhere.IsZero() {
		w.title = words.NotElsewhere(days)
	}
	return w, due
}

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
