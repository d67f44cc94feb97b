package version

import (
	"slices"

	"github.com/buron-cantal/buron/data"
)

// actionKey tells which action is which: a guide's by its id, one's own by its
// title.
func actionKey(a Action) string {
	if a.ID != "" {
		return a.ID
	}
	return "\x00" + a.Title
}

func actionChanges(before, after Frozen) []Change {
	var out []Change
	pairs := joinRenamed(before, after, match(before.Actions, after.Actions, actionKey))
	for _, p := range pairs {
		switch {
		case p.is == nil:
			out = append(out, Change{Kind: ActionDropped, ID: p.was.ID, Title: p.was.Title})
		case p.was == nil:
			out = append(out, added(*p.is))
		default:
			out = append(out, changed(*p.was, *p.is)...)
		}
	}
	if reordered(after, pairs) {
		out = append(out, Change{Kind: ActionsReordered})
	}
	return out
}

// joinRenamed makes one pair of an action of one's own that seems to have left
// and of one that seems to have come, when only the title differs: frozen plans
// hold no id that tells a new name from a new action. Without a date in common
// they must stand at the same place besides.
func joinRenamed(before, after Frozen, pairs []pair[Action]) []pair[Action] {
	place := func(all []Action, of *Action) int {
		return slices.IndexFunc(all, func(a Action) bool { return actionKey(a) == actionKey(*of) })
	}
	renamed := func(was, is *Action) bool {
		return was.ID == "" && is.ID == "" && was.Who == is.Who && was.Name == is.Name && was.Due == is.Due &&
			was.Status == is.Status && was.DoneOn == is.DoneOn &&
			(!was.Due.IsZero() || place(before.Actions, was) == place(after.Actions, is))
	}
	for i := 0; i < len(pairs); i++ { // those that came stand last, so that taking them out moves none that left
		if pairs[i].is != nil {
			continue
		}
		j := slices.IndexFunc(pairs, func(p pair[Action]) bool { return p.was == nil && renamed(pairs[i].was, p.is) })
		if j >= 0 {
			pairs[i].is = pairs[j].is
			pairs = slices.Delete(pairs, j, j+1)
		}
	}
	return pairs
}

// reordered says whether actions that stayed as they were stand in another
// order, or under another heading; one that moves with its date is told by the
// date.
func reordered(after Frozen, pairs []pair[Action]) bool {
	places := map[*Action]int{}
	for i := range after.Actions {
		places[&after.Actions[i]] = i
	}
	last := -1
	for _, p := range pairs {
		if p.was == nil || p.is == nil || len(changed(*p.was, *p.is)) > 0 {
			continue
		}
		if places[p.is] < last || p.was.Stage != p.is.Stage {
			return true
		}
		last = places[p.is]
	}
	return false
}

func added(is Action) Change {
	if is.Status == data.Done {
		return done(is)
	}
	return Change{Kind: ActionAdded, ID: is.ID, Title: is.Title, To: dateOf(is)}
}

func done(is Action) Change {
	return Change{Kind: ActionDone, ID: is.ID, Title: is.Title, To: Date{Day: is.DoneOn}}
}

// changed are the differences of an action that stands in both.
func changed(was, is Action) []Change {
	var out []Change
	tell := func(c Change) {
		c.ID, c.Title = is.ID, is.Title
		out = append(out, c)
	}
	if was.Title != is.Title {
		tell(Change{Kind: ActionRenamed, Was: quote(was.Title)})
	}
	if was.Who != is.Who || was.Name != is.Name {
		tell(Change{Kind: ActionGiven, Who: is.Who, Name: is.Name})
	}
	wasDone, isDone := was.Status == data.Done, is.Status == data.Done
	switch {
	case isDone && (!wasDone || was.DoneOn != is.DoneOn):
		out = append(out, done(is))
	case wasDone && !isDone:
		tell(Change{Kind: ActionReopened, To: dateOf(is)})
	case !isDone && was.Due != is.Due:
		tell(Change{Kind: ActionMoved, From: dateOf(was), To: dateOf(is)})
	}
	switch {
	case was.Status == data.ToConfirm && is.Status == data.ToDo:
		tell(Change{Kind: ActionConfirmed})
	case was.Status == data.ToDo && is.Status == data.ToConfirm:
		tell(Change{Kind: ActionUnsure})
	}
	return out
}

func dateOf(a Action) Date { return Date{Day: a.Due, Legal: a.Legal} }
