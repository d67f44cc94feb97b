// Package choices is the fields of how something is printed: on which printer,
// in how many copies, which pages, on both sides, in grey. Two pages of the
// window have them.
package choices

import (
	"errors"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/printing"
	"github.com/buron-cantal/buron/app/words"
)

// mostCopies is a handful for everyone at a table, and no slip of the finger.
const mostCopies = 99

// Choices are the fields. They are there once SetQueues has named a printer.
type Choices struct {
	queue    *kit.Choice
	copies   *kit.Entry
	pages    *kit.Entry // nil where every page is printed
	twoSided *kit.Tick
	grey     *kit.Tick

	ofCopies, ofPages *kit.Field
	object            *fyne.Container
}

// New is the fields, with that of the pages where they can be chosen. It is
// printed on both sides unless one says otherwise: plans are made for it.
func New(pages bool) *Choices {
	c := &Choices{queue: kit.NewPicker(nil), copies: kit.NewEntry().Width(look.PostWidth)}
	c.twoSided, c.grey = kit.NewTick(words.PrintTwoSided, nil), kit.NewTick(words.PrintGrey, nil)
	c.twoSided.Set(true)
	c.copies.SetText("1")
	c.ofCopies = kit.NewField(words.PrintCopies, c.copies)
	c.copies.OnLeft = func(string) { c.readCopies() }
	rows := []fyne.CanvasObject{kit.NewField(words.PrintQueue, c.queue), c.ofCopies}
	if pages {
		c.pages = kit.NewEntry().Width(look.AmountWidth)
		c.ofPages = kit.NewField(words.PrintPages, c.pages).Help(words.PrintPagesTip)
		c.pages.OnLeft = func(string) { c.ofPages.SetError("") }
		rows = append(rows, c.ofPages)
	}
	rows = append(rows, kit.Column(look.S12, c.twoSided, c.grey))
	c.object = kit.Column(look.S22, rows...)
	c.object.Hide()
	return c
}

// Object is the fields.
func (c *Choices) Object() fyne.CanvasObject { return c.object }

// Known says whether there is a printer.
func (c *Choices) Known() bool { return c.object.Visible() }

// SetQueues offers printers; without any the fields go.
func (c *Choices) SetQueues(queues []printing.Queue) {
	options := make([]kit.Option, len(queues))
	for i, q := range queues {
		options[i] = kit.Option{Value: q.Name, Word: words.Queue(q.Name)}
	}
	c.queue.SetOptions(options)
	if len(queues) > 0 && !listed(queues, c.queue.Value()) {
		c.queue.Set(queues[0].Name)
	}
	kit.Visible(c.object, len(queues) > 0)
	kit.Relayout(c.object)
}

func listed(queues []printing.Queue, name string) bool {
	for _, q := range queues {
		if q.Name == name {
			return true
		}
	}
	return false
}

// Job is what the fields say of a document of so many pages. A field that can't
// be read says how to do right, and is given back to have the focus.
func (c *Choices) Job(last int) (job printing.Job, wrong fyne.Focusable) {
	job = printing.Job{Queue: c.queue.Value(), TwoSided: c.twoSided.On(), Grey: c.grey.On()}
	var ok bool
	if job.Copies, ok = c.readCopies(); !ok {
		return job, c.copies
	}
	if c.pages == nil {
		return job, nil
	}
	pages, err := printing.ReadPages(c.pages.Text(), last)
	var refused *printing.Wrong
	if errors.As(err, &refused) {
		c.ofPages.SetError(words.PagesWrong(refused.Why, refused.Part, refused.Last))
		return job, c.pages
	}
	c.ofPages.SetError("")
	job.Pages = pages
	return job, nil
}

// readCopies reads how many copies; nothing typed is one.
func (c *Choices) readCopies() (n int, ok bool) {
	typed := strings.TrimSpace(c.copies.Text())
	n, err := strconv.Atoi(typed)
	if typed == "" {
		n, err = 1, nil
	}
	if err != nil || n < 1 || n > mostCopies {
		c.ofCopies.SetError(words.CopiesWrong(mostCopies))
		return 0, false
	}
	c.ofCopies.SetError("")
	return n, true
}
