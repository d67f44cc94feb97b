package preview

import (
	"context"
	"time"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/printing"
	"github.com/buron-cantal/buron/app/words"
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
	if p.layout == nil { // its pages must be counted
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
		p.handed()
		if err != nil {
			p.complain(doc.either(words.PrintUnsent, words.DocumentUnsent), err, p.printPDF)
			return
		}
		p.desk.Toast(doc.either(words.PrintSent(job.Queue, job.Copies), words.DocumentSent(job.Queue, job.Copies)), false)
		p.desk.Run.After(afterSending, func() { p.askPrinter(job.Queue) })
	})
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
