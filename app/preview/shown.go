package preview

import (
	"cmp"
	"context"
	"strconv"
	"time"

	"github.com/buron-cantal/buron/app/handover"
	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/app/paper/recall"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/store"
)

// asked is what the page should show.
type asked struct {
	doc          document
	number       int // of a version that was handed over, 0 for the plan as it is
	large, draft bool
	engine       plan.Engine
	today        calendar.Day
	now          time.Time
}

// shown is what the page shows.
type shown struct {
	input  paper.Input
	layout *paper.Layout // nil when the file can't be read back
	// fresh is the plan laid out anew, where layout was read back from a version
	// that says the same: a file doesn't tell its tables as a page does, nor what
	// no glyph showed.
	fresh *paper.Layout
	// next is the version that the plan will be, nil for a draft, for another
	// document and for a version that is looked at.
	next *handover.Plan
	// stored is the version that is looked at, one of versions, and pdf its file.
	stored   *store.Version
	versions []store.Version
	pdf      []byte
	fault    error // why the file can't be read back
}

// versionOf is the number of the version that a route names, 0 for none.
func versionOf(route place.Route) int {
	if route.Step != place.VersionStep {
		return 0
	}
	n, err := strconv.Atoi(route.Item)
	if err != nil {
		return 0
	}
	return n
}

// bring reads what is asked for, beside the window's thread.
func (p *page) bring(ctx context.Context, a asked) (shown, error) {
	var s shown
	d, err := a.dossier(ctx, p.desk.Register, p.route.Dossier)
	if err != nil {
		return s, err
	}
	around, err := paper.Gather(ctx, p.desk.Register)
	if err != nil {
		return s, err
	}
	s.input = around.Input(a.engine.Plan(d, a.today), a.now)
	s.input.Large, s.input.Draft = a.large, a.draft
	switch {
	case a.number > 0:
		err = s.recall(ctx, p.desk.Register, a)
	case !a.doc.isPlan() || a.draft:
		s.layout, err = paper.LayDocument(a.doc.id, s.input, a.doc.of)
	default:
		err = s.prepare(ctx, p.desk.Register)
	}
	return s, err
}

// dossier is the one that the paper is about; an empty one for a questionnaire
// for nobody.
func (a asked) dossier(ctx context.Context, r *store.Register, id data.ID) (data.Dossier, error) {
	if a.doc.blank != "" {
		return data.Dossier{Project: data.Project{Path: a.doc.blank}}, nil
	}
	return r.DossierByID(ctx, id)
}

// prepare lays the plan out as the version that it will be. One that is kept
// already is shown from its own bytes: they are what will be handed over.
func (s *shown) prepare(ctx context.Context, r *store.Register) error {
	next, err := handover.Prepare(ctx, r, s.input)
	if err != nil {
		return err
	}
	s.next, s.input = &next, next.Input
	if s.layout, err = paper.Lay(s.input); err != nil || !next.Kept() {
		return err
	}
	pdf, err := next.PDF(ctx, r, nil)
	if err != nil {
		return err
	}
	if kept, fault := recall.Read(pdf); fault == nil {
		kept.Unprintable = s.layout.Unprintable
		s.layout, s.fresh = kept, s.layout
	}
	return nil
}

// recall shows a version from its bytes.
func (s *shown) recall(ctx context.Context, r *store.Register, a asked) error {
	var err error
	if s.versions, err = r.Versions(ctx, s.input.Plan.Dossier.Project.ID); err != nil {
		return err
	}
	for i := range s.versions {
		if s.versions[i].Number == a.number {
			s.stored = &s.versions[i]
		}
	}
	if s.stored == nil {
		return &data.Error{Code: data.VersionNone, Where: strconv.Itoa(a.number)}
	}
	part := store.NormalPrint
	if (a.large || s.stored.File(part) == nil) && s.stored.File(store.LargePrint) != nil {
		part = store.LargePrint
	}
	if s.pdf, err = r.VersionFile(ctx, s.stored.ID, part); err != nil {
		return err
	}
	s.layout, s.fault = recall.Read(s.pdf)
	return nil
}

// file gives the bytes that go out, and what keeps them as a version: nothing,
// for what is none or is one already.
func (s shown) file(ctx context.Context, r *store.Register, doc document) (pdf []byte, record func() error, err error) {
	nothing := func() error { return nil }
	switch {
	case s.stored != nil:
		return s.pdf, nothing, nil
	case s.next == nil:
		pdf, err = paper.PDF(s.layout, paper.DocumentMeta(doc.id, s.input))
		return pdf, nothing, err
	}
	next := *s.next
	pdf, err = next.PDF(ctx, r, s.layout)
	if next.Kept() {
		return pdf, nothing, err
	}
	return pdf, func() error {
		_, err := r.Do(ctx, handover.Gesture, func(tx *store.Tx) error { return next.Record(tx, pdf) })
		return err
	}, err
}

// twin is the page that says the same as the PDF.
func (s shown) twin() []byte {
	return paper.HTML(cmp.Or(s.fresh, s.layout), paper.Meta{Printed: s.input.Printed, Author: s.input.Structure.Adviser})
}

// ready says whether there is anything to hand over.
func (s shown) ready() bool { return s.layout != nil || s.stored != nil }
