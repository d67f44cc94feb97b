package preview

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/printing"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/app/work"
)

// afterSending is how long a printer has to begin before it is asked why it
// doesn't.
const afterSending = 5 * time.Second

// offerPrinters offers the printers that the system has.
func (p *page) offerPrinters(queues []printing.Queue) {
	p.panel.offer(queues)
	p.desk.Retitle()
}

// printPDF gives the plan to the printer, as the fields of the panel say.
func (p *page) printPDF() {
	if p.layout == nil || p.busy() { // its pages must be counted
		return
	}
	job, wrong := p.panel.choices.Job(len(p.layout.Pages))
	if wrong != nil {
		p.split.ShowPanel(true)
		p.desk.Focus(wrong)
		return
	}
	job.Title = p.doc.either(words.PrintTitle(p.plan.Dossier), words.DocumentTitle(string(p.doc.id), p.plan.Dossier))
	now, printers, doc := p.now, p.desk.Program.Printing, p.doc
	p.sending.to(job.Queue)
	p.hand(func(ctx context.Context) error {
		content, record, err := now.file(ctx, p.desk.Register, doc)
		if err != nil {
			return err
		}
		// First the version, then paper: none goes out that the register doesn't
		// know, and what the printer refuses is the same version the next time.
		if err := record(); err != nil {
			return err
		}
		return printers.Print(ctx, job, content)
	}, func(err error) {
		p.sending.end()
		p.handed()
		if errors.Is(err, context.Canceled) {
			p.desk.Toast(words.PrintStopped(job.Queue), false)
			return
		}
		if err != nil {
			p.complain(doc.either(words.PrintUnsent, words.DocumentUnsent), err, p.printPDF)
			return
		}
		p.desk.Toast(doc.either(words.PrintSent(job.Queue, job.Copies), words.DocumentSent(job.Queue, job.Copies)), false)
		p.desk.Run.After(afterSending, func() { p.askPrinter(job.Queue) })
	})
}

// sending says that a document is on its way to a printer that takes its time,
// and stops it.
type sending struct {
	page    *page
	says    *kit.Text
	waiting work.Timer
	object  *fyne.Container
}

func newSending(p *page) *sending {
	s := &sending{page: p, says: kit.Small("")}
	s.object = kit.Pad(kit.Row(look.S16, kit.Grow(s.says), kit.Secondary(words.StopWork, func() { s.stop() })), look.S12, look.S24, 0, look.S24)
	s.object.Hide()
	return s
}

// to begins for a printer; most take a document at once, and nothing is said.
func (s *sending) to(queue string) {
	s.waiting = s.page.desk.Run.After(place.Patience, func() {
		s.says.Set(words.PrintSending(queue))
		s.show(true)
	})
}

// end says no more.
func (s *sending) end() {
	s.waiting.Stop()
	if kit.HasFocus(s.object) {
		s.page.desk.Focus(s.page.First())
	}
	s.show(false)
}

func (s *sending) show(shown bool) {
	kit.Visible(s.object, shown)
	kit.Relayout(s.object)
}

// stop gives up what is on its way; false when nothing is seen to be.
func (s *sending) stop() bool {
	if !s.object.Visible() || s.page.job == nil {
		return false
	}
	s.page.job.Cancel()
	return true
}

// askPrinter says why a printer doesn't print what it has taken.
func (p *page) askPrinter(queue string) {
	if p.left {
		return
	}
	printers := p.desk.Program.Printing
	var reasons []string
	var said string
	p.desk.Run.Go(func(ctx context.Context) error {
		reasons, said = printers.Waiting(ctx, queue)
		return nil
	}, func(error) {
		if p.left || len(reasons) == 0 && said == "" {
			return
		}
		p.desk.Notice(place.Notice{
			Level: place.Care, Title: words.PrinterWaitsTitle(queue), Body: words.PrinterWaits(reasons, said),
		})
	})
}
