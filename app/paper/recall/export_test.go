package recall

import (
	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/app/paper/archive/inspect"
)

// Try reads the content of a page that has neither fonts nor pictures.
func Try(content []byte) error {
	b := &book{File: &inspect.File{}, layout: &paper.Layout{}}
	return (&stream{book: b, of: paper.Artifact}).read(content)
}
