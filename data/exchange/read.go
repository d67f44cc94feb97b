package exchange

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
)

// Read reads an exchange file. What it refuses comes as a *data.Error with the
// JSON path and the reason. Answers are checked by the question they answer,
// whichever guide asks it; those that an earlier export marked as kept aside
// come through unseen, for no guide knows them any more.
func Read(raw []byte, lib *guide.Library) (File, error) {
	root, err := parse(raw)
	if err != nil {
		return File{}, err
	}
	r := &reader{lib: lib, seen: map[string]bool{}}
	r.object(root, "")
	if r.err == nil {
		r.format(root.at("format"))
	}
	r.known(root, "", "format", "today", "newcomer", "project")
	r.day(root.at("today"), "today")
	f := r.file(root.at("newcomer"), root.at("project"))
	if r.err != nil {
		return File{}, r.err
	}
	return f, nil
}

func (r *reader) format(n node) {
	switch s := r.required(n, "format"); {
	case r.err != nil || s == Format:
	case strings.HasPrefix(s, "buron/dossier/"):
		r.refuse("format", data.FormatNewer)
	default:
		r.refuse("format", data.FormatUnknown)
	}
}

func (r *reader) file(newcomer, project node) File {
	f := File{
		Base:         r.fingerprint(project.at("base"), "project.base"),
		NewcomerBase: r.fingerprint(newcomer.at("base"), "newcomer.base"),
	}
	r.kept = r.keptAside(project.at("kept_aside"))
	d := &f.Dossier
	d.Newcomer = r.newcomer(newcomer)
	d.Project = r.project(project)
	d.Notes = read(r, project.at("notes"), "project.notes", r.note)
	d.Appointments = read(r, project.at("appointments"), "project.appointments", r.appointment)
	d.Documents = read(r, project.at("documents"), "project.documents", r.document)
	d.Actions = read(r, project.at("actions"), "project.actions", r.action)
	d.Planned = project.at("actions").kind != null
	r.unsure(project.at("unsure"), d)
	return f
}

// keptAside reads the paths that an export marked because its guides didn't
// know what stands there.
func (r *reader) keptAside(n node) map[string]bool {
	kept := map[string]bool{}
	for _, path := range read(r, n, "project.kept_aside", r.required) {
		kept[path] = true
	}
	return kept
}

func (r *reader) newcomer(n node) data.Newcomer {
	const path = "newcomer"
	r.object(n, path)
	who := data.Newcomer{ID: r.id(n.at("id"), path+".id"), Answers: data.Answers{}}
	for i, key := range n.keys {
		if key != "id" && key != "base" {
			r.answer(who.Answers, path, key, n.kids[i], guide.OfNewcomer)
		}
	}
	for _, name := range []string{"first_name", "last_name"} {
		if r.err == nil && strings.TrimSpace(who.Answers[name].Text()) == "" {
			r.refuse(path+"."+name, data.Required)
		}
	}
	return who
}

// projectKeys are the members of project beside its three own answers.
var projectKeys = []string{
	"id", "number", "path", "adviser", "opened_on", "last_contact_on",
	"guide_version", "stage", "notes", "appointments", "documents", "answers", "unsure",
	"kept_aside", "base", "actions", "closed", "telecentre", "commune", "target_date",
}

// ownAnswers are the answers that stand in project itself.
var ownAnswers = []string{"telecentre", "commune", "target_date"}

func (r *reader) project(n node) data.Project {
	const path = "project"
	r.object(n, path)
	r.known(n, path, projectKeys...)
	p := data.Project{
		ID:            r.id(n.at("id"), path+".id"),
		Number:        r.number(n.at("number"), path+".number"),
		Path:          data.Path(r.oneOf(n.at("path"), path+".path", texts(data.Paths))),
		Adviser:       r.text(n.at("adviser"), path+".adviser"),
		OpenedOn:      r.day(n.at("opened_on"), path+".opened_on"),
		LastContactOn: r.day(n.at("last_contact_on"), path+".last_contact_on"),
		GuideVersion:  r.version(n.at("guide_version"), path+".guide_version"),
		Answers:       data.Answers{},
		Closing:       r.closing(n.at("closed"), path+".closed"),
	}
	if r.err == nil && p.Path == "" {
		r.refuse(path+".path", data.Required)
	}
	r.oneOf(n.at("stage"), path+".stage", texts(data.Stages))
	for _, key := range ownAnswers {
		r.answer(p.Answers, path, key, n.at(key), guide.OfProject)
	}
	r.answers(n.at("answers"), p.Answers)
	return p
}

// startDate is what the answers of a business creation call the target date:
// one field under two names.
const startDate, targetDate = "start_date", "target_date"

func (r *reader) answers(n node, to data.Answers) {
	const path = "project.answers"
	if n.kind == null {
		return
	}
	r.object(n, path)
	for i, key := range n.keys {
		if key == startDate {
			r.startDate(n.kids[i], to)
			continue
		}
		r.answer(to, path, key, n.kids[i], guide.OfAnswers)
	}
}

func (r *reader) startDate(n node, to data.Answers) {
	const path = "project.answers." + startDate
	start := r.day(n, path)
	if r.err != nil || start.IsZero() {
		return
	}
	same := text(start.String()).raw()
	switch target := to[targetDate]; {
	case len(target.Value) == 0:
		target.Value = same
		to[targetDate] = target
	case string(target.Value) != string(same):
		r.refuse(path, data.DatesDiffer)
	}
}

// answer reads one answer into to. It belongs where its question says; one
// that stands elsewhere is as unknown as one that no guide asks.
func (r *reader) answer(to data.Answers, path, key string, n node, belongs string) {
	at := member(path, data.Printable(key))
	if r.err != nil || n.kind == null {
		return
	}
	value, err := accept(r.lib, belongs, key, n.raw(), at)
	if err != nil && r.kept[member(path, key)] && mayBeKept(key) {
		value, err = n.raw(), nil
	}
	if r.err = err; err == nil && said(value) {
		to[key] = data.Answer{Value: value}
	}
}

// accept is the canonical form of an answer, checked by its question.
func accept(lib *guide.Library, belongs, key string, raw json.RawMessage, at string) (json.RawMessage, error) {
	q := lib.Question(key)
	if q == nil || q.BelongsTo != belongs {
		return nil, refused(at, data.UnknownKey)
	}
	return q.Accept(raw, at)
}

// mayBeKept says whether an answer may come through without its question: not
// those that lists, numbers and dates hang on.
func mayBeKept(key string) bool {
	return !slices.Contains(ownAnswers, key) && key != "first_name" && key != "last_name"
}

// said says whether raw holds anything.
func said(raw json.RawMessage) bool { return len(raw) > 0 && string(raw) != "null" }

// unsure marks the questions answered « je ne sais pas encore ».
func (r *reader) unsure(n node, d *data.Dossier) {
	read(r, n, "project.unsure", func(n node, at string) string {
		id := r.required(n, at)
		if id == startDate {
			id = targetDate
		}
		to := d.Project.Answers
		switch q := r.lib.Question(id); {
		case r.err != nil:
			return id
		case q != nil && q.BelongsTo == guide.OfNewcomer:
			to = d.Newcomer.Answers
		case q == nil && r.kept["newcomer."+id]:
			to = d.Newcomer.Answers
		case q == nil && !r.kept["project.answers."+id]:
			r.refuse(at, data.QuestionExpected)
			return id
		}
		r.once("project.unsure."+id, at)
		a := to[id]
		a.Unsure = true
		to[id] = a
		return id
	})
}

// texts is a closed list as plain texts.
func texts[T ~string](list []T) []string {
	plain := make([]string, len(list))
	for i, one := range list {
		plain[i] = string(one)
	}
	return plain
}
