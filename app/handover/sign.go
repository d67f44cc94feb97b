package handover

import (
	"slices"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/store"
)

// SignGesture is the word of taking a signed copy back, in the journal.
const SignGesture = "plan_signed"

// signing is the action that a signed copy shows to be done, and signedPlan the
// document that it is.
const (
	signing    = data.ID("plan_signed")
	signedPlan = data.ID("signed_plan")
)

// Sign keeps the signed copy of a version, a photograph or a scan, and has the
// plan signed, which opens the implementation, and its document received. What
// isn't a copy is refused, and then nothing has changed.
func Sign(tx *store.Tx, engine plan.Engine, v store.Version, content []byte, today calendar.Day) error {
	if err := tx.AttachSigned(v.ID, today, content); err != nil {
		return err
	}
	d, err := tx.Dossier(v.Project)
	if err != nil {
		return err
	}
	if !d.Planned { // the proposal that was handed over is the plan that was signed
		d.Actions = engine.Create(d, today)
		if err := tx.SetGuideVersion(v.Project, engine.Guides.For(d.Project.Path).Version); err != nil {
			return err
		}
	}
	if !slices.Contains(d.Documents, data.DocumentState{Document: signedPlan, Status: "validated"}) {
		if err := tx.SetDocument(v.Project, signedPlan, "received"); err != nil {
			return err
		}
	}
	return tx.SetActions(v.Project, signed(d.Actions, engine, d.Project.Path, today))
}

// signed has the plan's signature done; one that is done already keeps its day.
func signed(actions []data.Action, engine plan.Engine, path data.Path, today calendar.Day) []data.Action {
	actions = slices.Clone(actions)
	at := slices.IndexFunc(actions, func(a data.Action) bool { return a.ID == signing })
	if at < 0 {
		of := engine.Guides.For(path).Action(string(signing))
		if of == nil {
			return actions
		}
		actions = append(actions, data.Action{ID: signing, Title: of.Title, Who: of.Who, Due: today})
		at = len(actions) - 1
	}
	if a := &actions[at]; a.Status != data.Done {
		*a = plan.ByHand(*a, plan.FieldStatus)
		a.Status, a.DoneOn, a.Reason, a.Refused = data.Done, today, "", ""
	}
	return actions
}
