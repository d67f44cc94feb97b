package asset

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/buron-cantal/buron/data"
)

// Place is a line of a file.
type Place struct {
	File string
	Line int
}

func (p Place) String() string { return fmt.Sprintf("%s:%d", p.File, p.Line) }

// Fault is something wrong in a file of the assets. It stops the program at
// its start: better than a question that is never asked.
type Fault struct {
	At Place
	// Reason is an id, which app/words has the sentence of; Detail is what it
	// is about.
	Reason, Detail string
	Err            error
}

// NewFault is a fault at a place.
func NewFault(at Place, reason, detail string) *Fault {
	return &Fault{At: at, Reason: reason, Detail: detail}
}

func (f *Fault) Error() string { return f.At.String() + ": " + f.what() }

func (f *Fault) Unwrap() error { return f.Err }

func (f *Fault) what() string {
	if f.Detail == "" {
		return f.Reason
	}
	return f.Reason + ": " + f.Detail
}

// Faults gathers what is wrong, so that what stands first is told first.
type Faults struct{ all []*Fault }

// Add notes a fault.
func (f *Faults) Add(at Place, reason, detail string) {
	f.all = append(f.all, NewFault(at, reason, detail))
}

// Err is the fault that stands first, nil when there is none.
func (f *Faults) Err() error {
	if len(f.all) == 0 {
		return nil
	}
	return slices.MinFunc(f.all, func(a, b *Fault) int {
		return cmp.Or(cmp.Compare(a.At.File, b.At.File), a.At.Line-b.At.Line, cmp.Compare(a.what(), b.what()))
	})
}

// Wrong is err as the program tells it: with the code of the loader, the place
// as « creation.yaml:123 » and the reason as « id: detail ».
func Wrong(code data.Code, err error) error {
	var f *Fault
	if !errors.As(err, &f) {
		return err
	}
	return &data.Error{Code: code, Where: f.At.String(), What: f.what(), Err: f.Err}
}

// Reasons are the reasons that reading a file gives. The loaders of guides and
// of rates have theirs besides; app/words has a sentence for each.
var Reasons = []string{
	"empty_file", "flag_expected", "list_expected", "mapping_expected", "missing_file", "number_expected",
	"one_document_expected", "repeated_key", "text_expected", "unknown_key", "yaml",
}
