package preview

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/app/printing"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/file"
)

const pdf = ".pdf"

// savePDF writes the plan into the folder of the panel.
func (p *page) savePDF() { p.saveAs(paper.FormatPDF) }

// saveWeb writes the page that says the same as the PDF.
func (p *page) saveWeb() { p.saveAs(paper.FormatHTML) }

// saveAs writes the plan in a format. A file that is there already is left
// alone: the new one gets another name.
func (p *page) saveAs(format paper.Format) {
	if p.layout == nil {
		return
	}
	folder := strings.TrimSpace(p.panel.folder.Text())
	if info, err := os.Stat(folder); !filepath.IsAbs(folder) || err != nil || !info.IsDir() {
		p.panel.field.SetError(words.PreviewBad)
		p.split.ShowPanel(true)
		p.desk.Focus(p.panel.folder)
		return
	}
	p.panel.field.SetError("")
	name, in, layout, doc := p.file(), p.input, p.layout, p.doc
	var path string
	p.desk.Run.Go(func(context.Context) error {
		content, err := paper.Write(layout, paper.DocumentMeta(doc.id, in), format)
		if err != nil {
			return err
		}
		path = printing.FreePath(folder, name, format.Ending())
		return file.Write(path, content)
	}, func(err error) {
		if err != nil {
			p.unsaved(err, func() { p.saveAs(format) })
			return
		}
		p.desk.Toast(doc.either(words.PreviewSaved(path), words.DocumentSaved(path)), false)
	})
}

// openPDF hands the plan to the platform's viewer, which prints it.
func (p *page) openPDF() {
	if p.layout == nil {
		return
	}
	in, layout, doc := p.input, p.layout, p.doc
	var path string
	p.desk.Run.Go(func(context.Context) error {
		content, err := bytesOf(doc, in, layout)
		if err != nil {
			return err
		}
		path, err = p.desk.Program.Aside(pdf, content)
		return err
	}, func(err error) {
		if err == nil {
			err = p.desk.Program.Open(path)
		}
		if err != nil {
			p.unsaved(err, p.openPDF)
		}
	})
}

func bytesOf(doc document, in paper.Input, l *paper.Layout) ([]byte, error) {
	return paper.PDF(l, paper.DocumentMeta(doc.id, in))
}

func (p *page) unsaved(err error, again func()) {
	p.complain(p.doc.either(words.PreviewUnsaved, words.DocumentUnsaved), err, again)
}
