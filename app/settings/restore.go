package settings

import (
	"context"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/store"
)

// restore is the part that goes back to a copy.
type restore struct {
	page   *page
	pick   *kit.Choice
	other  *kit.Entry
	of     *kit.Field
	holds  *slot
	button *kit.Button
	asked  string    // the copy that is being read, or was
	chosen string    // the copy that was read, "" while there is none
	at     time.Time // when it was made; zero for another file
}

// restoring shows what copies hold, and puts one in the register's place once
// it was asked.
func (p *page) restoring() []fyne.CanvasObject {
	r := &restore{page: p, holds: newSlot(look.S12)}
	r.pick = kit.NewPicker(nil).Width(look.SearchWidth)
	r.pick.OnChosen = r.picked
	picking, none := kit.NewField(words.RestorePick, r.pick).Help(words.RestorePickHelp), kit.Soft(words.RestoreNone)
	p.onRenew(func() {
		var options []kit.Option
		for _, c := range p.has.copies {
			options = append(options, kit.Option{Value: c.Path, Word: words.Moment(p.local(c.At))})
		}
		r.pick.SetOptions(options)
		setVisible(picking, len(options) > 0)
		setVisible(none, len(options) == 0)
	})
	r.other = kit.NewEntry()
	r.of = kit.NewField(words.RestoreFile, r.other).Help(words.RestoreFileHelp)
	r.other.OnSubmitted = func(string) { r.typed() }
	r.other.OnLeft = func(string) { r.typed() }
	r.button = kit.Secondary(words.RestoreButton, r.ask)
	return []fyne.CanvasObject{
		kit.Column(look.S4, kit.Section(words.RestoreTitle), kit.Soft(words.RestoreIntro)),
		picking, none, r.of, r.holds.object, kit.Row(0, r.button),
	}
}

// picked reads one of the backups.
func (r *restore) picked(path string) {
	r.other.SetText("")
	r.of.SetError("")
	for _, c := range r.page.has.copies {
		if c.Path == path {
			r.look(path, c.At)
		}
	}
}

// typed reads a copy of which the path was typed.
func (r *restore) typed() {
	path := strings.TrimSpace(r.other.Text())
	if path == "" {
		r.of.SetError("")
		return
	}
	if path == r.chosen {
		return
	}
	r.pick.Set("")
	if !filepath.IsAbs(path) {
		r.chosen = ""
		r.holds.set()
		r.of.SetError(words.RestoreFileWrong)
		return
	}
	r.of.SetError("")
	r.look(path, time.Time{})
}

// look verifies a copy and says what it holds.
func (r *restore) look(path string, at time.Time) {
	r.chosen, r.at = "", at
	r.holds.set(kit.NewStatus(look.IconClock, look.Soft, words.RestoreLooking))
	r.asked = path
	var holds store.Contents
	r.page.desk.Run.Go(func(ctx context.Context) (err error) {
		holds, err = store.Look(ctx, path)
		return err
	}, func(err error) {
		if r.asked != path {
			return // another copy was chosen since
		}
		if err != nil {
			r.holds.set(kit.NewAlert(kit.Stop, words.RestoreUnread, words.Sentence(err)))
			return
		}
		r.chosen = path
		r.holds.set(kit.NewPairs(
			kit.Pair{Label: words.HoldsDossiers, Value: words.HoldsCount(holds.Dossiers)},
			kit.Pair{Label: words.HoldsLast, Value: words.HoldsLastAt(r.page.momentOf(holds.Last))},
			kit.Pair{Label: words.HoldsNewest, Value: words.HoldsNumbers(holds.Numbers)},
		))
	})
}

// momentOf is local, none when there is none.
func (p *page) momentOf(at time.Time) time.Time {
	if at.IsZero() {
		return at
	}
	return p.local(at)
}

// ask asks before the copy takes the register's place.
func (r *restore) ask() {
	if r.chosen == "" {
		r.of.SetError(words.RestoreChoose)
		return
	}
	from, p := r.chosen, r.page
	p.desk.Ask(place.Question{
		Title: words.RestoreAsk(words.RestoreOf(p.momentOf(r.at), filepath.Base(from))),
		Body:  words.RestoreBody,
		Safe:  words.RestoreSafe, Act: words.RestoreButton,
		Then: func(act bool) {
			if !act {
				return
			}
			p.commit()
			p.desk.Program.Restore(from, func(err error) {
				if err != nil {
					p.desk.Notice(place.Notice{Level: place.Stop, Title: words.Sentence(err)})
				}
			})
		},
	})
}
