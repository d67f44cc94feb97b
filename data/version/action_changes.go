package version

import "github.com/buron-cantal/buron/data"

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
	for _, p := range match(before.Actions, after.Actions, actionKey) {
		switch {
		case p.is == nil:
			out = append(out, Change{Kind: ActionDropped, ID: p.was.ID, Title: p.was.Title})
		case p.was == nil:
			out = append(out, added(*p.is))
		default:
			out = append(out, changed(*p.was, *p.is)...)
		}
	}
	return out
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
