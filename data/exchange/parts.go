package exchange

import (
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
)

// part refuses an item of a list that isn't an object of these members.
func (r *reader) part(n node, path string, keys ...string) {
	if n.kind != object {
		r.refuse(path, data.ObjectExpected)
	}
	r.known(n, path, keys...)
}

func (r *reader) note(n node, path string) data.Note {
	r.part(n, path, "on", "text", "private")
	return data.Note{
		On:      r.day(n.at("on"), path+".on"),
		Text:    r.required(n.at("text"), path+".text"),
		Private: r.yes(n.at("private"), path+".private"),
	}
}

func (r *reader) appointment(n node, path string) data.Appointment {
	r.part(n, path, "at", "kind", "place", "status")
	return data.Appointment{
		At:     r.moment(n.at("at"), path+".at"),
		Kind:   or(r.oneOf(n.at("kind"), path+".kind", data.AppointmentKinds), "other"),
		Place:  r.text(n.at("place"), path+".place"),
		Status: or(r.oneOf(n.at("status"), path+".status", data.AppointmentStatuses), "planned"),
	}
}

func (r *reader) document(n node, path string) data.DocumentState {
	r.part(n, path, "id", "status")
	id := r.required(n.at("id"), path+".id")
	if r.err == nil && documentOf(r.lib, data.ID(id)) == nil && !r.kept["project.documents."+id] {
		r.refuse(path+".id", data.ChoiceExpected)
	}
	r.once("project.documents."+id, path+".id")
	return data.DocumentState{
		Document: data.ID(id),
		Status:   or(r.oneOf(n.at("status"), path+".status", data.DocumentStatuses), "to_request"),
	}
}

// editable are the fields of an action that an adviser may change by hand.
var editable = []string{"title", "who", "assignee", "due", "legal", "status", "done_on", "reason", "note"}

func (r *reader) action(n node, path string) data.Action {
	r.part(n, path, append([]string{"id", "edited", "refused"}, editable...)...)
	id := r.required(n.at("id"), path+".id")
	of := actionOf(r.lib, data.ID(id))
	if of == nil {
		of = &guide.Action{Who: "newcomer"}
		if r.err == nil && !isUUID(id) && !r.kept["project.actions."+id] {
			r.refuse(path+".id", data.ChoiceExpected)
		}
	}
	r.once("project.actions."+id, path+".id")
	a := data.Action{
		ID:       data.ID(id),
		Title:    or(r.text(n.at("title"), path+".title"), of.Title),
		Who:      or(r.oneOf(n.at("who"), path+".who", data.Whos), of.Who),
		Assignee: r.text(n.at("assignee"), path+".assignee"),
		Due:      r.day(n.at("due"), path+".due"),
		Legal:    r.yes(n.at("legal"), path+".legal"),
		Status:   data.ActionStatus(or(r.oneOf(n.at("status"), path+".status", texts(data.ActionStatuses)), string(data.ToDo))),
		DoneOn:   r.day(n.at("done_on"), path+".done_on"),
		Reason:   r.text(n.at("reason"), path+".reason"),
		Note:     r.text(n.at("note"), path+".note"),
		Edited:   read(r, n.at("edited"), path+".edited", r.editedField),
		Refused:  r.text(n.at("refused"), path+".refused"),
	}
	if n.at("legal").kind == null {
		a.Legal = of.Legal
	}
	if a.Title == "" {
		r.refuse(path+".title", data.Required)
	}
	return a
}

func (r *reader) editedField(n node, path string) string { return r.oneOf(n, path, editable) }

func (r *reader) closing(n node, path string) *data.Closing {
	if n.kind == null {
		return nil
	}
	r.part(n, path, "on", "reason", "outcome")
	c := &data.Closing{
		On:      r.day(n.at("on"), path+".on"),
		Reason:  data.ClosingReason(r.oneOf(n.at("reason"), path+".reason", texts(data.ClosingReasons))),
		Outcome: r.text(n.at("outcome"), path+".outcome"),
	}
	if c.Reason == "" {
		r.refuse(path+".reason", data.Required)
	}
	return c
}

// once refuses a second item of the same id.
func (r *reader) once(what, path string) {
	if r.seen[what] {
		r.refuse(path, data.Repeated)
	}
	r.seen[what] = true
}

// documentOf is the document of that id in whichever guide has it.
func documentOf(lib *guide.Library, id data.ID) *guide.Document {
	for _, p := range data.Paths {
		if d := lib.For(p).Document(string(id)); d != nil {
			return d
		}
	}
	return nil
}

// actionOf is the action of that id in whichever guide has it.
func actionOf(lib *guide.Library, id data.ID) *guide.Action {
	for _, p := range data.Paths {
		if a := lib.For(p).Action(string(id)); a != nil {
			return a
		}
	}
	return nil
}

// or is s, or instead when s says nothing.
func or(s, instead string) string {
	if s == "" {
		return instead
	}
	return s
}
