package preview

import (
	"context"
	"errors"
	"strings"

	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/app/printing"
	"github.com/buron-cantal/buron/app/words"
)

const pdf = ".pdf"

// savePDF writes the plan into the folder of the panel.
func (p *page) savePDF() { p.saveAs(paper.FormatPDF) }

// saveWeb writes the page that says the same as the PDF.
func (p *page) saveWeb() { p.saveAs(paper.FormatHTML) }

// saveAs hands the plan over in a format. A file that is there already is left
// alone: the new one gets another name.
func (p *page) saveAs(format paper.Format) {
	if !p.now.ready() || format != paper.FormatPDF && p.now.stored != nil {
		return
	}
	folder := strings.TrimSpace(p.panel.folder.Text())
	p.panel.field.SetError("")
	name, now, doc := p.file(), p.now, p.doc
	var path string
	p.hand(func(ctx context.Context) error {
		if err := printing.Folder(folder); err != nil {
			return err
		}
		content, record, err := now.file(ctx, p.desk.Register, doc)
		if err != nil {
			return err
		}
		if format != paper.FormatPDF {
			content = now.twin()
		}
		path = printing.FreePath(folder, name, format.Ending())
		return printing.Write(path, content, record)
	}, func(err error) {
		switch {
		case errors.Is(err, printing.ErrNoFolder):
			p.panel.field.SetError(words.PreviewBad)
			p.split.ShowPanel(true)
			p.desk.Focus(p.panel.folder)
			return
		case err != nil:
			p.unsaved(err, func() { p.saveAs(format) })
			return
		}
		p.desk.Toast(doc.either(words.PreviewSaved(path), words.DocumentSaved(path)), false)
		p.handed()
	})
}

// openPDF hands the plan to the platform's viewer, which prints it.
func (p *page) openPDF() {
	if !p.now.ready() {
		return
	}
	now, doc := p.now, p.doc
	var path string
	p.hand(func(ctx context.Context) error {
		content, record, err := now.file(ctx, p.desk.Register, doc)
		if err != nil {
			return err
		}
		if path, err = p.desk.Program.Aside(pdf, content); err != nil {
			return err
		}
		return record()
	}, func(err error) {
		if err == nil {
			p.handed()
			err = p.desk.Program.Open(path)
		}
		if err != nil {
			p.unsaved(err, p.openPDF)
		}
	})
}

// handed follows what was handed over: from now on the plan on screen is the
// version that the register keeps.
func (p *page) handed() {
	if p.now.next != nil && !p.now.next.Kept() {
		p.renews = true
		p.read()
	}
}

// hand hands something over beside the window's thread. What is asked for
// meanwhile, by a key pressed twice, is let be: it would be a version more.
func (p *page) hand(do func(context.Context) error, then func(error)) {
	if p.busy() {
		return
	}
	p.handing = true
	p.desk.Settle()
	job := p.desk.Run.Go(do, func(err error) {
		p.handing, p.job = false, nil
		then(err)
	})
	if p.handing {
		p.job = job
	}
}

// busy says that something is on its way, or isn't on screen yet as it went.
func (p *page) busy() bool { return p.handing || p.renews }

func (p *page) unsaved(err error, again func()) {
	p.complain(p.doc.either(words.PreviewUnsaved, words.DocumentUnsaved), err, again)
}
