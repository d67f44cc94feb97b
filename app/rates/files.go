package rates

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/file"
	"github.com/buron-cantal/buron/data/rates"
	"github.com/buron-cantal/buron/data/store"
)

// writing is the form that writes the rates in force to a file.
type writing struct {
	page   *page
	file   *kit.Entry
	of     *kit.Field
	button *kit.Button
	object fyne.CanvasObject
}

func newWriting(p *page) *writing {
	w := &writing{page: p, file: kit.NewEntry()}
	w.of = kit.NewField(words.RatesFile, w.file).Help(words.RatesFileHelp)
	w.file.OnSubmitted = func(string) { w.write() }
	w.button = kit.Primary(words.RatesSaveAct, w.write).Before(look.IconSave)
	w.object = kit.Column(look.S22,
		kit.Column(look.S4, kit.Heading(words.RatesSaveTitle), kit.Note(words.RatesSaveIntro)),
		w.of, kit.Row(look.S12, w.button, kit.Note(words.KeyPrimary)))
	return w
}

// begin proposes a name among the documents.
func (w *writing) begin(shown bool) {
	if !shown {
		return
	}
	w.of.SetError("")
	w.file.SetText(filepath.Join(w.page.desk.Program.Documents, words.RatesFileName(w.page.desk.Today())))
}

func (w *writing) write() {
	p, path := w.page, strings.TrimSpace(w.file.Text())
	w.of.SetError("")
	if !filepath.IsAbs(path) {
		w.wrong(words.RatesFileWrong)
		return
	}
	if _, err := os.Lstat(path); err == nil {
		w.wrong(words.RatesFileThere)
		return
	}
	table := p.in.Table
	p.desk.Run.Go(func(context.Context) error {
		return file.Write(path, rates.Write(table))
	}, func(err error) {
		if err != nil {
			w.wrong(words.Sentence(err))
			return
		}
		p.desk.Toast(words.RatesSavedAs(path), false)
		if p.panel.mode == saving {
			p.back()
		}
	})
}

func (w *writing) wrong(sentence string) {
	w.of.SetError(sentence)
	w.page.desk.Focus(w.file)
}

// swap is the form that reads a file to be put in the place of the rates.
type swap struct {
	page    *page
	file    *kit.Entry
	of      *kit.Field
	button  *kit.Button
	outcome *fyne.Container
	origin  *kit.Link
	object  fyne.CanvasObject
	reading bool
}

func newSwap(p *page) *swap {
	s := &swap{page: p, file: kit.NewEntry(), outcome: kit.Column(look.S8)}
	s.of = kit.NewField(words.RatesFile, s.file).Help(words.RatesFileHelp)
	s.file.OnSubmitted = func(string) { s.read() }
	s.file.OnChanged = func(string) { s.tell() }
	s.button = kit.Primary(words.RatesSwapRead, s.read).Before(look.IconDocument)
	s.origin = kit.NewLink(words.RatesRestore, p.askRestore)
	s.outcome.Hide()
	s.object = kit.Column(look.S22,
		kit.Column(look.S4, kit.Heading(words.RatesSwapTitle), kit.Note(words.RatesSwapIntro)),
		s.of, kit.Row(look.S12, s.button, kit.Note(words.KeyPrimary)), s.outcome, kit.Row(0, s.origin))
	return s
}

// begin forgets what was read before.
func (s *swap) begin(shown bool) {
	if shown {
		s.of.SetError("")
		s.tell()
	}
}

// show offers the delivered rates where others are in force.
func (s *swap) show() {
	in := s.page.in
	kit.Visible(s.origin, in.File != nil || len(in.Corrections)+len(in.Unfit) > 0)
}

// tell shows what came of the reading, nothing without lines.
func (s *swap) tell(lines ...fyne.CanvasObject) {
	s.outcome.Objects = lines
	kit.Visible(s.outcome, len(lines) > 0)
	s.outcome.Refresh()
	kit.Relayout(s.outcome)
}

// read reads the file and checks it as the delivered rates are, then asks.
func (s *swap) read() {
	p, path := s.page, strings.TrimSpace(s.file.Text())
	s.of.SetError("")
	if s.reading {
		return
	}
	if !filepath.IsAbs(path) {
		s.wrong(words.RatesFileWrong)
		return
	}
	s.reading = true
	s.tell(kit.NewStatus(look.IconClock, look.Soft, words.RatesSwapReading))
	delivered, name := p.in.Delivered, filepath.Base(path)
	var content []byte
	var table *rates.Table
	p.desk.Run.Go(func(context.Context) (err error) {
		if content, err = file.Read(path, store.MaxRates); err != nil {
			return err
		}
		table, err = store.ReadRates(delivered, name, content)
		return err
	}, func(err error) {
		s.reading = false
		s.tell()
		if err != nil {
			s.wrong(words.Sentence(err))
			return
		}
		s.ask(name, content, rates.Differences(p.in.Table, table))
	})
}

func (s *swap) wrong(sentence string) {
	s.of.SetError(sentence)
	s.page.desk.Focus(s.file)
}

// mostListed is how many of the values that change are named.
const mostListed = 12

// ask says what would change, before anything does.
func (s *swap) ask(name string, content []byte, changes []rates.Difference) {
	p := s.page
	s.tell(listed(changes)...)
	p.desk.Ask(place.Question{
		Title: words.RatesSwapAsk(name),
		Body:  words.RatesSwapBody(len(changes), len(p.in.Corrections)+len(p.in.Unfit)),
		Safe:  words.RatesSwapSafe, Act: words.RatesSwapAct,
		Then: func(act bool) {
			if !act {
				return
			}
			today := p.desk.Today()
			p.change(gestureReplaced, words.RatesSwapped(name), func(tx *store.Tx) error {
				return tx.ReplaceRates(name, content, today)
			})
		},
	})
}

// listed names the first values that change.
func listed(changes []rates.Difference) []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for i, d := range changes {
		if i == mostListed {
			return append(lines, kit.Note(words.MoreValues(len(changes)-i)))
		}
		label, before, after := "", "", ""
		if d.Before != nil {
			label, before = d.Before.Label, d.Before.Printed
		}
		if d.After != nil {
			label, after = d.After.Label, d.After.Printed
		}
		lines = append(lines, kit.Note(words.RateDifference(label, d.From, before, after)))
	}
	return lines
}

// askRestore asks before the delivered rates come back.
func (p *page) askRestore() {
	changes := rates.Differences(p.in.Table, p.in.Delivered)
	p.desk.Ask(place.Question{
		Title: words.RatesRestoreAsk,
		Body:  words.RatesSwapBody(len(changes), len(p.in.Corrections)+len(p.in.Unfit)),
		Safe:  words.RatesSwapSafe, Act: words.RatesRestoreAct,
		Then: func(act bool) {
			if act {
				p.change(gestureRestored, words.RatesRestored, func(tx *store.Tx) error { return tx.RestoreRates() })
			}
		},
	})
}

// change puts other rates in force, and comes back to the table.
func (p *page) change(gesture, said string, do func(*store.Tx) error) {
	p.desk.Save(place.Gesture{Name: gesture, Do: do, Then: func(err error) {
		if err == nil {
			p.panel.turn(correcting)
			p.split.ShowPanel(false)
		}
		p.done(said)(err)
		if err == nil {
			p.toTable()
		}
	}})
}
