package handover_test

import (
	"bytes"
	"context"
	"slices"
	"testing"

	"github.com/buron-cantal/buron/app/handover"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

func TestWhatSaysTheSameIsTheSameVersionByteForByte(t *testing.T) {
	d := newDesk(t)
	first, pdf := d.handed(0, false)
	if first.Number() != 1 || first.Again != nil || len(first.Input.Version.Changes) != 0 {
		t.Fatalf("%+v", first)
	}
	d.day = today.AddDays(2)
	again, same := d.handed(0, false)
	if again.Number() != 1 || again.Again == nil || !again.Kept() || again.On() != today {
		t.Errorf("handed over again as version %d of %s", again.Number(), again.On())
	}
	if !bytes.Equal(pdf, same) {
		t.Error("the second copy isn't the first")
	}
	if all := d.versions(0); len(all) != 1 || len(all[0].Files) != 1 {
		t.Errorf("the register keeps %+v", all)
	}
}

func TestAnotherContentIsAnotherVersionThatSaysWhatChanged(t *testing.T) {
	d := newDesk(t)
	_, first := d.handed(0, false)
	d.adviser(0, "Nadia Serre")
	d.day = today.AddDays(7)
	second, pdf := d.handed(0, false)
	v := second.Input.Version
	if second.Number() != 2 || len(v.Changes) == 0 || v.Since != today || v.On != d.day || bytes.Equal(first, pdf) {
		t.Fatalf("%+v", v)
	}
	// The first one is still what it was.
	all := d.versions(0)
	kept, err := d.VersionFile(context.Background(), all[1].ID, store.NormalPrint)
	if err != nil || !bytes.Equal(kept, first) {
		t.Errorf("version 1 is another file (%v)", err)
	}
	// Handed over again, the second tells the same changes.
	again, _ := d.handed(0, true)
	if again.Number() != 2 || len(again.Input.Version.Changes) != len(v.Changes) || again.Input.Version.Since != today {
		t.Errorf("in large print: %+v", again.Input.Version)
	}
}

func TestLargePrintIsTheSameVersionInOtherBytes(t *testing.T) {
	d := newDesk(t)
	_, normal := d.handed(1, false)
	large := d.prepared(1, true)
	if large.Again == nil || large.Kept() {
		t.Fatalf("%+v", large)
	}
	_, pdf := d.handed(1, true)
	if bytes.Equal(normal, pdf) {
		t.Error("large print is as small")
	}
	d.day = today.AddDays(1)
	if _, again := d.handed(1, true); !bytes.Equal(pdf, again) {
		t.Error("the second copy in large print isn't the first")
	}
	if all := d.versions(1); len(all) != 1 || len(all[0].Files) != 2 {
		t.Errorf("the register keeps %+v", all)
	}
}

func TestAVersionThatWasMadeInTheMeantimeIsntWrittenOver(t *testing.T) {
	d := newDesk(t)
	stale := d.prepared(0, false)
	d.adviser(0, "Nadia Serre")
	d.handed(0, false)
	_, err := d.Do(context.Background(), handover.Gesture, func(tx *store.Tx) error { return stale.Record(tx, []byte("%PDF-")) })
	if data.CodeOf(err) != data.VersionMade {
		t.Fatal(err)
	}
	if all := d.versions(0); len(all) != 1 {
		t.Errorf("the register keeps %+v", all)
	}
}

// TestAPlanCreatedAsItWasHandedOverIsTheSameVersion: what was only proposed when
// it was handed over, some of it late already, becomes the adviser's unchanged.
func TestAPlanCreatedAsItWasHandedOverIsTheSameVersion(t *testing.T) {
	d := newDesk(t)
	for i := range d.all {
		d.handed(i, false)
		d.create(i)
		if again := d.prepared(i, false); again.Number() != 1 || again.Again == nil || len(again.Input.Version.Changes) != 0 {
			t.Errorf("%s would be version %d: %+v", d.all[i].Project.Path, again.Number(), again.Input.Version.Changes)
		}
	}
}

func TestASignedCopyHasThePlanSigned(t *testing.T) {
	for name, before := range map[string]func(d *desk){
		"that was a proposal": func(*desk) {},
		"that was created":    func(d *desk) { d.create(0) },
		"without the action": func(d *desk) {
			d.create(0)
			d.do(func(tx *store.Tx) error {
				read, err := tx.Dossier(d.project(0))
				if err != nil {
					return err
				}
				return tx.SetActions(d.project(0), slices.DeleteFunc(read.Actions, func(a data.Action) bool { return a.ID == "plan_signed" }))
			})
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			before(d)
			d.handed(0, false)
			v := d.versions(0)[0]
			d.day = today.AddDays(3)
			copied := photograph(t)
			d.do(func(tx *store.Tx) error { return handover.Sign(tx, d.house.Engine, v, copied, d.day) })
			read, err := d.DossierByID(context.Background(), d.project(0))
			if err != nil {
				t.Fatal(err)
			}
			p := d.house.Engine.Plan(read, d.day)
			if !slices.Contains([]data.Stage{data.StageImplementation, data.StageInstallation, data.StageFollowUp}, p.Stage) || p.Proposed || len(read.Actions) < 5 {
				t.Errorf("the dossier stands at %s, with %d actions", p.Stage, len(read.Actions))
			}
			at := slices.IndexFunc(read.Actions, func(a data.Action) bool { return a.ID == "plan_signed" })
			if a := read.Actions[at]; a.Status != data.Done || a.DoneOn != d.day {
				t.Errorf("%+v", a)
			}
			if !slices.Contains(read.Documents, data.DocumentState{Document: "signed_plan", Status: "received"}) {
				t.Errorf("the signed plan isn't among what came in: %v", read.Documents)
			}
			kept, err := d.VersionFile(context.Background(), v.ID, store.SignedCopy)
			if err != nil || !bytes.Equal(kept, copied) {
				t.Errorf("the copy isn't kept (%v)", err)
			}
			// A better copy doesn't move the day of the signature.
			d.do(func(tx *store.Tx) error { return handover.Sign(tx, d.house.Engine, v, copied, d.day.AddDays(9)) })
			read, _ = d.DossierByID(context.Background(), d.project(0))
			if a := read.Actions[at]; a.DoneOn != d.day {
				t.Errorf("signed again on %s", a.DoneOn)
			}
		})
	}
}

func TestWhatIsNoCopySignsNothing(t *testing.T) {
	d := newDesk(t)
	d.handed(0, false)
	before, err := d.DossierByID(context.Background(), d.project(0))
	if err != nil {
		t.Fatal(err)
	}
	v := d.versions(0)[0]
	_, err = d.Do(context.Background(), handover.SignGesture, func(tx *store.Tx) error {
		return handover.Sign(tx, d.house.Engine, v, []byte("un texte"), d.day)
	})
	if data.CodeOf(err) != data.ScanUnknown {
		t.Fatal(err)
	}
	after, err := d.DossierByID(context.Background(), d.project(0))
	if err != nil || len(after.Actions) != len(before.Actions) || after.Planned != before.Planned {
		t.Errorf("the plan has changed (%v)", err)
	}
}

// create makes the proposed actions the adviser's.
func (d *desk) create(i int) {
	d.t.Helper()
	d.do(func(tx *store.Tx) error {
		read, err := tx.Dossier(d.project(i))
		if err != nil {
			return err
		}
		return tx.SetActions(d.project(i), d.house.Engine.Create(read, d.day))
	})
}
