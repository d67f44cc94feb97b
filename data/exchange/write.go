package exchange

import (
	"encoding/json"
	"maps"
	"slices"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
)

// Write is the exchange file of a dossier: everything but what was typed and
// couldn't be understood, always in the same order.
func Write(d data.Dossier, lib *guide.Library) ([]byte, error) {
	newcomer, err := newcomerNode(d)
	if err != nil {
		return nil, err
	}
	newcomer.put("base", text(fingerprint(newcomer)))
	project, err := projectNode(d)
	if err != nil {
		return nil, err
	}
	project.put("kept_aside", textList(keptAside(d, lib)))
	base, err := Base(d)
	if err != nil {
		return nil, err
	}
	project.put("base", text(base))
	var root node
	root.put("format", text(Format))
	root.put("newcomer", newcomer)
	root.put("project", project)
	return append(root.append(nil, "", " "), '\n'), nil
}

// newcomerKeys is the order in which a person is read; what else a guide asks
// of them follows by name.
var newcomerKeys = []string{
	"title", "first_name", "last_name", "birth_date", "birth_year", "phone", "email",
	"street", "postcode", "city", "country", "status", "contact_origin", "household",
}

func newcomerNode(d data.Dossier) (node, error) {
	n := node{kind: object}
	n.putText("id", string(d.Newcomer.ID))
	keys := newcomerKeys
	for _, key := range slices.Sorted(maps.Keys(d.Newcomer.Answers)) {
		if !slices.Contains(newcomerKeys, key) {
			keys = append(keys[:len(keys):len(keys)], key)
		}
	}
	return n, putAnswers(&n, d.Newcomer.Answers, keys)
}

func projectNode(d data.Dossier) (node, error) {
	p := d.Project
	n := node{kind: object}
	n.putText("id", string(p.ID))
	n.putText("number", p.Number)
	n.putText("path", string(p.Path))
	n.putText("adviser", p.Adviser)
	if err := putAnswers(&n, p.Answers, ownAnswers[:2]); err != nil {
		return n, err
	}
	n.putText("opened_on", p.OpenedOn.String())
	n.putText("last_contact_on", p.LastContactOn.String())
	if err := putAnswers(&n, p.Answers, ownAnswers[2:]); err != nil {
		return n, err
	}
	n.putText("guide_version", p.GuideVersion)
	n.put("notes", nodes(d.Notes, noteNode))
	n.put("appointments", nodes(d.Appointments, appointmentNode))
	n.put("documents", nodes(d.Documents, documentNode))
	answers := node{kind: object}
	others := slices.DeleteFunc(slices.Sorted(maps.Keys(p.Answers)), func(key string) bool {
		return slices.Contains(ownAnswers, key)
	})
	err := putAnswers(&answers, p.Answers, others)
	n.put("answers", answers)
	n.put("unsure", textList(unsure(d)))
	actions := nodes(d.Actions, actionNode)
	if d.Planned && actions.kind == null {
		actions.kind = list // « no action at all » is an adviser's choice too
	}
	n.put("actions", actions)
	n.put("closed", closingNode(p.Closing))
	return n, err
}

// putAnswers adds the answers of these questions that have a value.
func putAnswers(n *node, answers data.Answers, keys []string) error {
	for _, key := range keys {
		raw := answers[key].Value
		if !said(raw) {
			continue
		}
		value, err := parse(raw)
		if err != nil {
			return &data.Error{Code: data.RegisterDamaged, Where: key, Err: err}
		}
		n.put(key, value)
	}
	return nil
}

// unsure lists the questions answered « je ne sais pas encore », by name.
func unsure(d data.Dossier) []string {
	var ids []string
	for _, answers := range []data.Answers{d.Newcomer.Answers, d.Project.Answers} {
		for id, a := range answers {
			if a.Unsure {
				ids = append(ids, id)
			}
		}
	}
	slices.Sort(ids)
	return ids
}

// keptAside lists what the guides of today don't know, so that another
// register takes it all the same.
func keptAside(d data.Dossier, lib *guide.Library) []string {
	var paths []string
	add := func(answers data.Answers, path, belongs string) {
		for id, a := range answers {
			if slices.Contains(ownAnswers, id) || a.Empty() || !said(a.Value) && !a.Unsure {
				continue
			}
			raw := a.Value
			if !said(raw) {
				raw = json.RawMessage("null")
			}
			at := member(path, id)
			if _, err := accept(lib, belongs, id, raw, at); err != nil {
				paths = append(paths, at)
			}
		}
	}
	add(d.Newcomer.Answers, "newcomer", guide.OfNewcomer)
	add(d.Project.Answers, "project.answers", guide.OfAnswers)
	for _, state := range d.Documents {
		if documentOf(lib, state.Document) == nil {
			paths = append(paths, "project.documents."+string(state.Document))
		}
	}
	for _, a := range d.Actions {
		if actionOf(lib, a.ID) == nil && !isUUID(string(a.ID)) {
			paths = append(paths, "project.actions."+string(a.ID))
		}
	}
	slices.Sort(paths)
	return paths
}

// nodes is a list of parts; an empty one is as good as none.
func nodes[T any](all []T, one func(T) node) node {
	if len(all) == 0 {
		return node{}
	}
	n := node{kind: list}
	for _, t := range all {
		n.kids = append(n.kids, one(t))
	}
	return n
}

func textList(all []string) node { return nodes(all, text) }

func noteNode(note data.Note) node {
	var n node
	n.putText("on", note.On.String())
	n.putText("text", note.Text)
	n.put("private", yes(note.Private))
	return n
}

func appointmentNode(a data.Appointment) node {
	var n node
	n.putText("at", a.At)
	n.putText("kind", a.Kind)
	n.putText("place", a.Place)
	n.putText("status", a.Status)
	return n
}

func documentNode(state data.DocumentState) node {
	var n node
	n.putText("id", string(state.Document))
	n.putText("status", state.Status)
	return n
}

func actionNode(a data.Action) node {
	var n node
	n.putText("id", string(a.ID))
	n.putText("title", a.Title)
	n.putText("who", a.Who)
	n.putText("assignee", a.Assignee)
	n.putText("due", a.Due.String())
	n.put("legal", yes(a.Legal))
	n.putText("status", string(a.Status))
	n.putText("done_on", a.DoneOn.String())
	n.putText("reason", a.Reason)
	n.putText("note", a.Note)
	n.put("edited", textList(a.Edited))
	n.putText("refused", a.Refused)
	return n
}

func closingNode(c *data.Closing) node {
	var n node
	if c != nil {
		n.putText("on", c.On.String())
		n.putText("reason", string(c.Reason))
		n.putText("outcome", c.Outcome)
	}
	return n
}

// Parts are the newcomer and the project of a dossier as the exchange file has
// them, for those who show a dossier rather than move it.
func Parts(d data.Dossier) (newcomer, project json.RawMessage, err error) {
	n, err := newcomerNode(d)
	if err != nil {
		return nil, nil, err
	}
	p, err := projectNode(d)
	return n.raw(), p.raw(), err
}
