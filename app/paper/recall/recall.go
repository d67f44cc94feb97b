// Package recall reads a plan that was handed over back from its bytes, as a
// layout that can be shown, searched and looked through: what one sees is what
// was handed over, and not what the program would make of it today.
//
// It reads what the painter writes and nothing else: an operator that it doesn't
// know is an error, so that it never leaves anything out.
package recall

import (
	"errors"
	"fmt"

	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/app/paper/archive/inspect"
	"github.com/buron-cantal/buron/app/words"
)

// Read reads a file back.
func Read(pdf []byte) (*paper.Layout, error) {
	f, err := inspect.Open(pdf)
	if err != nil {
		return nil, err
	}
	catalog := f.Dict(f.Trailer["Root"])
	b := &book{
		File: f, marks: map[inspect.Ref][]mark{}, logos: map[inspect.Ref]*paper.Logo{},
		layout: &paper.Layout{Elements: []paper.Element{{Kind: paper.ElDocument, Parent: -1}}},
	}
	b.layout.Title = inspect.Text(f.Dict(f.Trailer["Info"])["Title"])
	b.bookmarks(f.Dict(f.Dict(catalog["Outlines"]))["First"], 0)
	if err := b.pages(catalog["Pages"], 0); err != nil {
		return nil, err
	}
	if len(b.layout.Pages) == 0 {
		return nil, errors.New("recall: no page")
	}
	return b.layout, nil
}

// book is a file being read.
type book struct {
	*inspect.File
	layout *paper.Layout
	marks  map[inspect.Ref][]mark // of each page
	name   string                 // of the part that one is in
	logos  map[inspect.Ref]*paper.Logo
}

// mark is where a part begins.
type mark struct {
	name string
	y    paper.Length
}

// high is above the first line of every page: a part that begins there names the
// page, one further down those that follow.
const high = 26_000

const (
	deepest      = 16   // of a tree of pages or of bookmarks
	mostMarks    = 5000 // bookmarks of one level
	mostOfALevel = 500  // pages
)

// bookmarks name the pages on which parts begin.
func (b *book) bookmarks(first any, depth int) {
	if depth > 0 { // the sections within a part name no page
		return
	}
	for n := 0; first != nil && n < mostMarks; n++ {
		d := b.Dict(first)
		if to := b.Array(d["Dest"]); len(to) > 0 {
			if page, ok := to[0].(inspect.Ref); ok {
				b.marks[page] = append(b.marks[page], mark{named(inspect.Text(b.Resolve(d["Title"]))), height(to)})
			}
		}
		first = d["Next"]
	}
}

// height is how far down a page a bookmark leads.
func height(to inspect.Array) paper.Length {
	if len(to) < 4 {
		return 0
	}
	y, ok := floats(to[3:4])
	if !ok {
		return 0
	}
	return down(y[0])
}

// named is the short name of the part that a bookmark opens, as a layout has it.
func named(title string) string {
	w, short := words.Paper, words.PaperPages
	for long, name := range map[string]string{
		w.Now: short.Now, w.AllActions: short.Actions, w.Calendar: short.Calendar, w.MyFigures: short.Figures,
		w.MyProject: short.Project, w.Together: short.Together, w.Documents: short.Documents, w.Missing: short.Missing,
		w.HowTo: short.HowTo, w.MyNotes: short.Notes, w.WhoToCall: short.Contacts, w.OtherContacts: short.Contacts,
		words.Changes.Title: words.Changes.Page,
	} {
		if long == title {
			return name
		}
	}
	return title
}

// pages walks the tree of pages.
func (b *book) pages(node any, depth int) error {
	if depth > deepest {
		return errors.New("recall: pages without end")
	}
	d := b.Dict(node)
	if d["Type"] == inspect.Name("Page") {
		ref, _ := node.(inspect.Ref)
		return b.page(ref, d)
	}
	kids := b.Array(d["Kids"])
	if len(kids) > mostOfALevel {
		return errors.New("recall: too many pages")
	}
	for _, kid := range kids {
		if err := b.pages(kid, depth+1); err != nil {
			return err
		}
	}
	return nil
}

func (b *book) page(ref inspect.Ref, d inspect.Dict) error {
	marks := b.marks[ref]
	if len(marks) > 0 && (b.name == "" || marks[0].y < high) {
		b.name = marks[0].name
	}
	content, err := b.Content(d["Contents"])
	if err != nil {
		return fmt.Errorf("recall: page %d: %w", len(b.layout.Pages)+1, err)
	}
	s := &stream{book: b, resources: b.resources(d), page: paper.Page{Name: b.name}, of: paper.Artifact}
	if err := s.read(content); err != nil {
		return fmt.Errorf("recall: page %d: %w", len(b.layout.Pages)+1, err)
	}
	b.layout.Pages = append(b.layout.Pages, s.page)
	if n := len(marks); n > 0 {
		b.name = marks[n-1].name
	}
	return nil
}

// resources are a page's own, or those of the tree above it.
func (b *book) resources(page inspect.Dict) inspect.Dict {
	for range deepest {
		if r := b.Dict(page["Resources"]); len(r) > 0 {
			return r
		}
		if page["Parent"] == nil {
			break
		}
		page = b.Dict(page["Parent"])
	}
	return nil
}
