// Package handover hands a plan over: as a version of it that the register
// keeps, or, when nothing has changed since the last one, as that very version
// again, byte for byte. It also takes the signed copy back, and says of a file
// which version it is.
//
// What is to be handed over is prepared first, and its file written under a
// name of its own; then the version is recorded; then the file gets its name.
// Neither stays when the other fails.
package handover

import (
	"cmp"
	"context"

	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/store"
	"github.com/buron-cantal/buron/data/version"
)

// Gesture is the word of handing a plan over, in the journal.
const Gesture = "plan_handed"

// Shelf is where versions are read: an open register.
type Shelf interface {
	Versions(ctx context.Context, project data.ID) ([]store.Version, error)
	Frozen(ctx context.Context, version data.ID) (version.Frozen, error)
	VersionFile(ctx context.Context, version data.ID, part store.Part) ([]byte, error)
}

// Plan is a plan that is about to be handed over.
type Plan struct {
	// Input is what is laid out, with the version that it will be.
	Input paper.Input
	// Part is the size of type.
	Part store.Part
	// Again is the version that says the same already, nil when a new one will
	// be made.
	Again *store.Version

	frozen []byte
	by     string
}

// Prepare freezes a plan and compares it with the version that was handed over
// last. in is the plan as it would be printed, without a version.
func Prepare(ctx context.Context, from Shelf, in paper.Input) (Plan, error) {
	p := Plan{Input: in, Part: store.NormalPrint, by: cmp.Or(in.Structure.Adviser, in.Plan.Dossier.Project.Adviser)}
	if in.Large {
		p.Part = store.LargePrint
	}
	said := version.Freeze(in.Plan, in.Around())
	p.frozen = said.JSON()
	known, err := from.Versions(ctx, in.Plan.Dossier.Project.ID)
	if err != nil {
		return Plan{}, err
	}
	v := &paper.Version{Number: len(known) + 1, On: in.Plan.Today, Fingerprint: version.Fingerprint(p.frozen)}
	p.Input.Version = v
	if len(known) > 0 && known[0].Fingerprint == v.Fingerprint {
		p.Again = &known[0]
		v.Number, v.On = p.Again.Number, p.Again.On
		known = known[1:]
	}
	if len(known) == 0 {
		return p, nil
	}
	before, err := from.Frozen(ctx, known[0].ID)
	if err != nil {
		return Plan{}, err
	}
	v.Changes, v.Since = version.Changes(before, said), known[0].On
	return p, nil
}

// Kept says that the very bytes are in the register: in this size of type too.
func (p Plan) Kept() bool { return p.Again != nil && p.Again.File(p.Part) != nil }

// PDF is the file: the recorded one, or l painted. l is the layout of Input,
// nil when there is none yet.
func (p Plan) PDF(ctx context.Context, from Shelf, l *paper.Layout) ([]byte, error) {
	if p.Kept() {
		return from.VersionFile(ctx, p.Again.ID, p.Part)
	}
	if l == nil {
		var err error
		if l, err = paper.Lay(p.Input); err != nil {
			return nil, err
		}
	}
	return paper.PDF(l, paper.Meta{Printed: p.Input.Printed, Author: p.Input.Structure.Adviser})
}

// Record keeps the version, or its other size of type; what is kept already is
// left as it is.
func (p Plan) Record(tx *store.Tx, pdf []byte) error {
	on := p.Input.Plan.Today
	switch {
	case p.Kept():
		return nil
	case p.Again != nil:
		return tx.RecordPrint(p.Again.ID, p.Part, on, pdf)
	}
	_, err := tx.RecordVersion(p.Input.Plan.Dossier.Project.ID, store.NewVersion{
		Number: p.Input.Version.Number, On: on, By: p.by, Frozen: p.frozen, Part: p.Part, PDF: pdf,
	})
	return err
}

// Number is the number of the version that it is, or will be.
func (p Plan) Number() int { return p.Input.Version.Number }

// On is the day of that version.
func (p Plan) On() calendar.Day { return p.Input.Version.On }
