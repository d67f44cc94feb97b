// Package asset reads the YAML files that come with the program, strictly: an
// unknown key, a repeated one, a number where a text belongs are faults, and
// every fault names the file, the line and the reason.
package asset

import "io/fs"

// Word is a text of a file that knows where it stands.
type Word struct {
	Text string
	At   Place
}

// Digits is a number as the file writes it.
type Digits struct{ Word }

// OrAt is w, placed where it should have stood when it is left out.
func (w Word) OrAt(at Place) Word {
	if w.At == (Place{}) {
		w.At = at
	}
	return w
}

// Or is w, or its default when it is left out.
func (w Word) Or(instead string) Word {
	if w.Text == "" {
		w.Text = instead
	}
	return w
}

// Texts are the texts of words.
func Texts(words []Word) []string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = w.Text
	}
	return all
}

// Read is the content of a file of the assets.
func Read(fsys fs.FS, name string) ([]byte, error) {
	raw, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, &Fault{At: Place{File: name, Line: 1}, Reason: "missing_file", Err: err}
	}
	return raw, nil
}
