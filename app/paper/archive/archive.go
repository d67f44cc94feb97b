// Package archive finishes a PDF: it takes the bytes that were painted and
// the document's structure, and gives a file that a screen reader can read
// (PDF/UA-1, ISO 14289-1) and that an archive keeps (PDF/A-2a, ISO 19005-2).
// Bytes go in and bytes come out; the same input gives the same bytes.
package archive

import (
	"fmt"
	"time"
)

// Document is what the pages don't say of themselves.
type Document struct {
	Title  string
	Author string // "" for none
	// Subject says which version of the document it is, "" for none.
	Subject  string
	Language string // fr-FR
	// Made is the moment that the file carries.
	Made time.Time
	// Elements are the structure; the first is the document, and each stands
	// after the one that holds it. They are read in the order of painting.
	Elements []Element
	// Pages say, for each page, whose content each marked sequence is, in the
	// order of painting, and where its links are.
	Pages []Page
	// Bookmarks are the reader's table of contents, in the order of reading.
	Bookmarks []Bookmark
}

// Element is a node of the structure. Its kind is the standard name of a
// structure type: Document, H1, P, Table, TR, TH, TD, L, LI, Lbl, Figure,
// Form, Link.
type Element struct {
	Kind   string
	Parent int    // -1 for the document
	Alt    string // what it shows, where its text doesn't say it
	// ColSpan is how many columns a cell takes, 0 for one.
	ColSpan int
	// OfRow is set for the head of a row; other heads are those of columns.
	OfRow bool
	// Box is where a figure stands on its page.
	Box Box
	// Field is what one does with an element of the kind Form, and Alt is then
	// its name.
	Field Field
}

// Field is what one does by hand, on paper, with a field that isn't one on a
// screen (PrintField attributes: ISO 32000-1, 14.8.5.6, which PDF/UA-1 asks
// for in 7.14).
type Field string

// The fields there are.
const (
	ToWrite Field = "/Role/tv"
	ToTick  Field = "/Role/cb/checked/off"
	Ticked  Field = "/Role/cb/checked/on"
)

// Box is a rectangle in points, from the page's bottom left corner.
type Box struct{ Left, Bottom, Right, Top float64 }

func (b Box) String() string {
	return fmt.Sprintf("[%.2f %.2f %.2f %.2f]", b.Left, b.Bottom, b.Right, b.Top)
}

// Page is one page's marks.
type Page struct {
	// Marks are elements by the number that their sequence has on the page.
	Marks []int
	Links []Link
}

// Link is a rectangle that leads somewhere.
type Link struct {
	Of      int // an element of the kind Link
	Box     Box
	Address string // as a URI
	Says    string // where it leads, in words
}

// Bookmark leads to a place on a page.
type Bookmark struct {
	Title string
	Level int // 0, or 1 for one under the last of level 0
	Page  int // from 0
	Top   float64
}

// Finish gives the finished file. It fails on a file that the painter didn't
// write, or whose pages aren't those of the document.
func Finish(painted []byte, d Document) ([]byte, error) {
	if err := d.check(); err != nil {
		return nil, err
	}
	f, err := read(painted)
	if err != nil {
		return nil, err
	}
	if len(f.pages) != len(d.Pages) {
		return nil, fmt.Errorf("finish: %d pages painted, %d described", len(f.pages), len(d.Pages))
	}
	f.finishFonts()
	annots := f.finishPages(d)
	f.catalogue(d, f.structure(d, annots), f.outlines(d.Bookmarks))
	return f.write(), nil
}

// check refuses a document that no tree can be made of.
func (d Document) check() error {
	if len(d.Elements) == 0 || d.Elements[0].Parent != -1 {
		return fmt.Errorf("finish: no document")
	}
	for i, e := range d.Elements[1:] {
		if e.Parent < 0 || e.Parent > i {
			return fmt.Errorf("finish: element %d (%s) stands in none before it", i+1, e.Kind)
		}
	}
	for i, p := range d.Pages {
		for n, of := range p.Marks {
			if of < 0 || of >= len(d.Elements) {
				return fmt.Errorf("finish: mark %d of page %d belongs to no element", n, i+1)
			}
		}
		for n, link := range p.Links {
			if link.Of < 0 || link.Of >= len(d.Elements) || d.Elements[link.Of].Kind != "Link" {
				return fmt.Errorf("finish: link %d of page %d stands in no element of its own of the kind Link", n, i+1)
			}
		}
	}
	for _, b := range d.Bookmarks {
		if b.Page < 0 || b.Page >= len(d.Pages) {
			return fmt.Errorf("finish: the bookmark %q leads to no page", b.Title)
		}
	}
	return nil
}
