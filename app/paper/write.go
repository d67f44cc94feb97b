package paper

import (
	"path/filepath"
	"strings"
)

// Format is a form in which a document is written.
type Format string

// The formats: a PDF to be printed and archived, and its twin, a page for
// phones and screen readers.
const (
	FormatPDF  Format = "pdf"
	FormatHTML Format = "html"
)

// FormatOf is the format that a file's name asks for by its ending: a PDF
// unless it says otherwise.
func FormatOf(path string) Format {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".html", ".htm", ".xhtml":
		return FormatHTML
	}
	return FormatPDF
}

// Ending is how the names of such files end.
func (f Format) Ending() string { return "." + string(f) }

// Write gives the bytes of a document in a format.
func Write(l *Layout, meta Meta, format Format) ([]byte, error) {
	if format == FormatHTML {
		return HTML(l, meta), nil
	}
	return PDF(l, meta)
}
