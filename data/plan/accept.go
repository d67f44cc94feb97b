package plan

import (
	"slices"

	"github.com/buron-cantal/buron/data"
)

// Accept applies the accepted changes to the stored actions and remembers the
// refused ones, which aren't proposed again until their value changes. What is
// done, dropped or kept by hand is left alone, whatever the changes say.
func Accept(actions []data.Action, accepted, refused []Change) []data.Action {
	out := slices.Clone(actions)
	var additions []Change
	for _, c := range accepted {
		if c.Kind == Added {
			additions = append(additions, c)
		} else {
			out = apply(out, c)
		}
	}
	for _, c := range refused {
		if c.Kind == Added {
			c.Proposed.Status, c.Proposed.Refused = data.Dropped, c.Value
			additions = append(additions, c)
		} else {
			refuse(out, c)
		}
	}
	return insert(out, additions)
}

func find(actions []data.Action, id data.ID) int {
	return slices.IndexFunc(actions, func(a data.Action) bool { return a.ID == id })
}

func apply(actions []data.Action, c Change) []data.Action {
	i := find(actions, c.ID)
	if i < 0 || !open(actions[i].Status) {
		return actions
	}
	a := &actions[i]
	switch c.Kind {
	case Moved:
		if !slices.Contains(a.Edited, FieldDue) {
			a.Due, a.Refused = c.Proposed.Due, ""
			a.Edited = slices.Clone(c.Proposed.Edited)
		}
	case Withdrawn:
		if len(a.Edited) == 0 {
			return slices.Delete(actions, i, i+1)
		}
	}
	return actions
}

func refuse(actions []data.Action, c Change) {
	if i := find(actions, c.ID); i >= 0 && c.Proposes() && open(actions[i].Status) {
		actions[i].Refused = c.Value
	}
}

// insert puts the added actions where they belong. One may come after another,
// so each waits for the one before it; what finds no place comes last.
func insert(actions []data.Action, additions []Change) []data.Action {
	for len(additions) > 0 {
		var waiting []Change
		for _, c := range additions {
			if i := find(actions, c.ID); i >= 0 {
				if refusedAddition(actions[i]) {
					actions[i] = c.Proposed
				}
				continue
			}
			at := find(actions, c.After)
			if at < 0 && c.After != "" {
				waiting = append(waiting, c)
				continue
			}
			actions = slices.Insert(actions, at+1, c.Proposed)
		}
		if len(waiting) == len(additions) {
			for _, c := range waiting {
				actions = append(actions, c.Proposed)
			}
			break
		}
		additions = waiting
	}
	return actions
}
