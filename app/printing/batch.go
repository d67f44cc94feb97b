package printing

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/buron-cantal/buron/app/handover"
	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/file"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/store"
)

// Shelf is where dossiers are read and versions are kept: an open register.
type Shelf interface {
	handover.Shelf
	DossierByID(ctx context.Context, project data.ID) (data.Dossier, error)
	Do(ctx context.Context, gesture string, fn func(*store.Tx) error) (data.ID, error)
}

// Put hands one plan over. record keeps it as a version, unless it is a draft or
// one already; it is called once the plan is sure to arrive.
type Put func(ctx context.Context, d data.Dossier, pdf []byte, record func() error) error

// Batch prints many plans, one after the other: each is read, laid out, painted,
// handed over and forgotten, so that two hundred take no more memory than one.
type Batch struct {
	Shelf  Shelf
	Engine plan.Engine
	Around paper.Around
	Today  calendar.Day
	Now    func() time.Time
	Draft  bool // marked « projet »
	Large  bool // in large print
	// Put hands one plan over.
	Put Put
}

// Failure is a plan that wasn't printed, and why.
type Failure struct {
	ID     data.ID
	Number string // "" when the dossier can't even be read
	Err    error
}

// Lacking is a plan with characters that no glyph shows.
type Lacking struct {
	ID         data.ID
	Number     string
	Characters int
}

// Outcome is what became of a batch.
type Outcome struct {
	Done   int
	Failed []Failure
	// Lacking are the plans of which something isn't on paper.
	Lacking []Lacking
	// Left counts those that are still to be printed: the batch was stopped, or
	// Broken says what keeps them all from being printed.
	Left   int
	Broken error
}

// Print prints the plans of these dossiers, in their order, and tells how far it
// is after each.
func (b Batch) Print(ctx context.Context, dossiers []data.ID, tell func(done, all int)) Outcome {
	var out Outcome
	for i, id := range dossiers {
		if ctx.Err() != nil {
			out.Left = len(dossiers) - i
			return out
		}
		number, lacking, err := b.one(ctx, id)
		switch {
		case err == nil:
			out.Done++
			if lacking > 0 {
				out.Lacking = append(out.Lacking, Lacking{ID: id, Number: number, Characters: lacking})
			}
		case ctx.Err() != nil: // it was stopped in the middle of this one
			out.Left = len(dossiers) - i
			return out
		case hopeless(err):
			out.Left, out.Broken = len(dossiers)-i, err
			return out
		default:
			out.Failed = append(out.Failed, Failure{ID: id, Number: number, Err: err})
		}
		tell(i+1, len(dossiers))
	}
	return out
}

// hopeless says whether what kept one plan from being handed over keeps all
// others too: no room on the disk, no printer any more.
func hopeless(err error) bool {
	switch data.CodeOf(err) {
	case data.DiskFull, data.ReadOnly, data.NotAFolder, data.NoPrinter, data.PrinterSilent:
		return true
	}
	return false
}

// one prints one plan, and counts the characters that no glyph shows. The number
// is known as soon as the dossier is read.
func (b Batch) one(ctx context.Context, id data.ID) (number string, lacking int, err error) {
	d, err := b.Shelf.DossierByID(ctx, id)
	if data.CodeOf(err) == data.NotFound {
		err = &data.Error{Code: data.NotFound, Err: err} // nobody knows it by its id
	}
	if err != nil {
		return "", 0, err
	}
	in := b.Around.Input(b.Engine.Plan(d, b.Today), b.Now())
	in.Draft, in.Large = b.Draft, b.Large
	if b.Draft {
		lacking, err = b.draft(ctx, d, in)
	} else {
		lacking, err = b.version(ctx, d, in)
	}
	return d.Project.Number, lacking, err
}

// version hands a plan over.
func (b Batch) version(ctx context.Context, d data.Dossier, in paper.Input) (lacking int, err error) {
	next, err := handover.Prepare(ctx, b.Shelf, in)
	if err != nil {
		return 0, err
	}
	layout, err := paper.Lay(next.Input)
	if err != nil {
		return 0, err
	}
	pdf, err := next.PDF(ctx, b.Shelf, layout)
	if err != nil {
		return 0, err
	}
	return layout.Unprintable, b.Put(ctx, d, pdf, func() error {
		if next.Kept() {
			return nil
		}
		_, err := b.Shelf.Do(ctx, handover.Gesture, func(tx *store.Tx) error { return next.Record(tx, pdf) })
		return err
	})
}

// draft prints a plan that is no version.
func (b Batch) draft(ctx context.Context, d data.Dossier, in paper.Input) (lacking int, err error) {
	layout, err := paper.Lay(in)
	if err != nil {
		return 0, err
	}
	pdf, err := paper.PDF(layout, paper.DocumentMeta(paper.DocPlan, in))
	if err != nil {
		return 0, err
	}
	return layout.Unprintable, b.Put(ctx, d, pdf, func() error { return nil })
}

// ending is that of every file made here.
const ending = ".pdf"

// IntoFolder writes each plan into a folder, under the dossier's number and the
// newcomer's name, and never over another file.
func IntoFolder(folder string) Put {
	return func(_ context.Context, d data.Dossier, pdf []byte, record func() error) error {
		return Write(FreeName(folder, words.PlanFile(d)), pdf, record)
	}
}

// ByNumber writes each plan into a folder under the dossier's number alone, in
// the place of the one that was printed before.
func ByNumber(folder string) Put {
	return func(_ context.Context, d data.Dossier, pdf []byte, record func() error) error {
		return Write(filepath.Join(folder, d.Project.Number+ending), pdf, record)
	}
}

// Write writes a file whole, and gives it its name once the version that it is
// has been recorded.
func Write(path string, content []byte, record func() error) error {
	pending, err := file.Beside(path, content)
	if err != nil {
		return err
	}
	if err := record(); err != nil {
		pending.Drop()
		return err
	}
	return pending.Keep()
}

// OntoPaper gives each plan to a printer as a job of its own, so that each can
// be stapled and none waits for the others. The version is recorded first: no
// paper goes out that the register doesn't know, and one that the printer
// refuses is the same version the next time.
func (s System) OntoPaper(job Job) Put {
	return func(ctx context.Context, d data.Dossier, pdf []byte, record func() error) error {
		if err := record(); err != nil {
			return err
		}
		job := job
		job.Title = words.PrintTitle(d)
		return s.Print(ctx, job, pdf)
	}
}

// FreeName is the path of a PDF that isn't there yet: name, then name (2)…
func FreeName(folder, name string) string { return FreePath(folder, name, ending) }

// ErrNoFolder says that what was typed is no folder of this computer.
var ErrNoFolder = errors.New("no such folder")

// Folder says whether files can be looked for at a path: nil, or ErrNoFolder.
// A key or a share that doesn't answer may take long to say so.
func Folder(path string) error {
	if info, err := os.Stat(path); !filepath.IsAbs(path) || err != nil || !info.IsDir() {
		return ErrNoFolder
	}
	return nil
}

// FreePath is the path of a file that isn't there yet.
func FreePath(folder, name, ending string) string {
	path := filepath.Join(folder, name+ending)
	for n := 2; ; n++ {
		if _, err := os.Lstat(path); err != nil {
			return path
		}
		path = filepath.Join(folder, fmt.Sprintf("%s (%d)%s", name, n, ending))
	}
}
