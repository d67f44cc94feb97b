// Package archive finishes a PDF: it takes the bytes that were painted and
// the document's structure, and gives a file that a screen reader can read
// (PDF/UA-1, ISO 14289-1) and that an archive keeps (PDF/A-2a, ISO 19005-2).
// Bytes go in and bytes come out; the same input gives the same bytes.
package archive

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"sort"
	"time"
)

// Document is what the pages don't say of themselves.
type Document struct {
	Title  string
	Author string
	// Subject says which version of the document it is, "" for none.
	Subject string
	Language string // fr-FR
	// Made is the moment that the file carries.
	Made time.Time
	// Elements are the structure in reading order; the first is the document.
	Elements []Element
	// Pages say, for each page, whose content each marked sequence is, and
	// whose each link is, both in the order of painting.
	Pages []Page
}

// Element is a node of the structure. Its kind is the standard name of a
// structure type: Document, H1, P, Table, TR, TH, TD, L, LI, Figure.
type Element struct {
	Kind   string
	Parent int    // -1 for the document
	Alt    string // what a figure shows
}

// Page is one page's marks.
type Page struct {
	// Marks are elements by the number that their sequence has on the page.
	Marks []int
	Links []Link
}

// Link is a link of a page.
type Link struct {
	Of   int    // the element it stands in
	Says string // where it leads, in words
}

// Finish gives the finished file. It fails on a file that the painter didn't
// write, or whose pages and links aren't those of the document.
func Finish(painted []byte, d Document) ([]byte, error) {
	f, err := read(painted)
	if err != nil {
		return nil, err
	}
	if len(f.pages) != len(d.Pages) {
		return nil, fmt.Errorf("finish: %d pages painted, %d described", len(f.pages), len(d.Pages))
	}
	if err := f.finishPages(d); err != nil {
		return nil, err
	}
	f.mapToUnicode()
	tree := f.structure(d)
	f.catalogue(d, tree)
	return f.write(), nil
}

// write lays the objects out again, with their table.
func (f *file) write() []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	numbers := make([]int, 0, len(f.objects))
	for n := range f.objects {
		numbers = append(numbers, n)
	}
	sort.Ints(numbers)
	at := make([]int, len(numbers))
	for i, n := range numbers {
		at[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n", n)
		out.Write(f.objects[n])
		out.WriteString("\nendobj\n")
	}
	id := sha256.Sum256(out.Bytes())
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(numbers)+1)
	for _, offset := range at {
		fmt.Fprintf(&out, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /ID [<%x> <%x>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(numbers)+1, f.root, f.info, id[:16], id[:16], start)
	return out.Bytes()
}
