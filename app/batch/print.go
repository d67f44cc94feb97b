package batch

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/printing"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/app/work"
	"github.com/buron-cantal/buron/data"
)

// offerPrinters offers paper where there is a printer.
func (p *page) offerPrinters(queues []printing.Queue) {
	p.printer.SetQueues(queues)
	kit.Visible(p.ofWhere, len(queues) > 0)
	p.show()
}

// destination is what the form says of where plans go, and how that is said
// afterwards. A field that can't be read has the focus, and put is nil.
func (p *page) destination() (put printing.Put, said func(n int) string, folder string) {
	if p.toPaper() {
		job, wrong := p.printer.Job(0)
		if wrong != nil {
			p.desk.Focus(wrong)
			return nil, nil, ""
		}
		return p.desk.Program.Printing.OntoPaper(job), func(n int) string { return words.BatchPrinted(n, job.Queue) }, ""
	}
	folder = strings.TrimSpace(p.folder.Text())
	p.field.SetError("")
	return printing.IntoFolder(folder), func(n int) string { return words.BatchSaved(n, folder) }, folder
}

// print prints the plans beside the window's thread.
func (p *page) print() {
	if p.running || len(p.wanted) == 0 {
		return
	}
	put, said, folder := p.destination()
	if put == nil {
		return
	}
	wanted, filed := p.wanted, !p.toPaper()
	b := printing.Batch{
		Shelf: p.desk.Register, Engine: p.desk.Engine, Today: p.desk.Today(), Now: p.desk.Now,
		Large: p.large.On(), Draft: p.draft.On(), Put: put,
	}
	p.running = true
	p.progress(0, len(wanted))
	p.show()
	p.desk.Focus(kit.FirstIn(p.doing))
	tell := work.Meter(p.desk.Run, p.progress)
	register := p.desk.Register
	var out printing.Outcome
	p.job = p.desk.Run.Go(func(ctx context.Context) (err error) {
		if filed {
			if err := printing.Folder(folder); err != nil {
				return err
			}
		}
		if b.Around, err = paper.Gather(ctx, register); err == nil {
			out = b.Print(ctx, wanted, tell)
		}
		return err
	}, func(err error) {
		p.running, p.job = false, nil
		if errors.Is(err, printing.ErrNoFolder) {
			p.show()
			p.field.SetError(words.PreviewBad)
			p.desk.Focus(p.folder)
			return
		}
		if err != nil {
			out = printing.Outcome{Left: len(wanted), Broken: err}
		}
		if errors.Is(out.Broken, context.Canceled) { // stopped, which is no fault
			out.Broken = nil
		}
		p.ended(wanted, out, said, folder)
	})
}

// progress shows how far it is.
func (p *page) progress(done, of int) {
	p.says.Set(words.BatchProgress(done, of))
	p.bar.Set(done, of)
}

// stop has the plan at hand be the last one.
func (p *page) stop() {
	if p.job != nil {
		p.job.Cancel()
	}
}

// ended says what became of the plans. What is left can be taken up again.
func (p *page) ended(wanted []data.ID, out printing.Outcome, said func(int) string, folder string) {
	var rows []fyne.CanvasObject
	if out.Done > 0 {
		p.desk.Toast(said(out.Done), false)
		rows = append(rows, kit.NewBullet(look.IconCheck, look.Act, said(out.Done)))
	}
	if out.Broken != nil {
		rows = append(rows, kit.NewAlert(kit.Stop, words.BatchUndone, words.Sentence(out.Broken)))
	}
	if out.Left > 0 {
		left := wanted[len(wanted)-out.Left:]
		rows = append(rows, kit.Column(look.S12, kit.Body(words.BatchLeft(out.Left)),
			kit.Row(0, kit.Secondary(words.BatchResume(out.Left), func() {
				p.wanted = left
				p.print()
			}))))
	}
	if len(out.Failed) > 0 {
		rows = append(rows, p.failures(out.Failed))
	}
	if len(out.Lacking) > 0 {
		rows = append(rows, p.lacking(out.Lacking))
	}
	if folder != "" && out.Done > 0 {
		rows = append(rows, kit.Row(0, kit.Secondary(words.BatchOpen, func() { p.open(folder) }).Before(look.IconFolder)))
	}
	p.outcome.Objects = rows
	p.outcome.Refresh()
	p.show()
	kit.Relayout(p.outcome)
	p.desk.Focus(kit.FirstIn(p.outcome))
}

// failures leads to each plan that wasn't printed, and says why.
func (p *page) failures(failed []printing.Failure) fyne.CanvasObject {
	jumps := make([]kit.Jump, len(failed))
	for i, f := range failed {
		jumps[i] = p.toPreview(f.ID, words.BatchFailure(f.Number, f.Err))
	}
	return kit.NewSummary(words.BatchFailed(len(failed)), jumps...)
}

// lacking leads to each plan with characters that no glyph shows.
func (p *page) lacking(plans []printing.Lacking) fyne.CanvasObject {
	jumps := make([]kit.Jump, len(plans))
	for i, l := range plans {
		jumps[i] = p.toPreview(l.ID, words.Unprintable(l.Number, l.Characters))
	}
	return kit.NewSummary(words.BatchLacking(len(plans)), jumps...)
}

// toPreview leads to a plan by what is said of it.
func (p *page) toPreview(dossier data.ID, said string) kit.Jump {
	to := place.Route{Page: place.Preview, Dossier: dossier}
	return kit.Jump{Word: said, To: func() { p.desk.Go(to) }}
}

// open shows the folder with the platform's program.
func (p *page) open(folder string) {
	if err := p.desk.Program.Open(folder); err != nil {
		p.desk.Notice(place.Notice{Level: place.Care, Title: words.Sentence(err)})
	}
}
