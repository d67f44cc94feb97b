package store

import (
	"context"
	"errors"
	"strings"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/text"
)

// What lists show, sort and filter by is kept in one narrow row per dossier,
// rewritten in the transaction of whatever moves it.

const (
	insertListing = `INSERT INTO listing (newcomer_id, number, name, name_key, folded, birth, phone, path, adviser, telecentre, commune,
 target_date, last_contact_on, heard_on, next_due, next_action, plan_signed_on, needed_missing, begun, closed, deleted_on, phase, rest, id)
 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	updateListing = `UPDATE listing SET newcomer_id = ?, number = ?, name = ?, name_key = ?, folded = ?, birth = ?, phone = ?, path = ?,
 adviser = ?, telecentre = ?, commune = ?, target_date = ?, last_contact_on = ?, heard_on = ?, next_due = ?, next_action = ?,
 plan_signed_on = ?, needed_missing = ?, begun = ?, closed = ?, deleted_on = ?, phase = ?, rest = ? WHERE id = ?`
	selectListed  = `SELECT row FROM listing WHERE id = ?`
	selectWords   = `SELECT who, place, work FROM search WHERE rowid = ?`
	insertWords   = `INSERT INTO search (rowid, who, place, work) VALUES (?, ?, ?, ?)`
	updateWords   = `UPDATE search SET who = ?, place = ?, work = ? WHERE rowid = ?`
	deleteWords   = `DELETE FROM search WHERE rowid = ?`
	deleteListing = `DELETE FROM listing WHERE id = ?`
	putKept       = `INSERT INTO kept (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`
)

var listingStatements = []string{insertListing, updateListing, selectListed, selectWords, insertWords, updateWords, deleteWords, deleteListing, putKept}

// listed is what the list keeps of a dossier, in the order of its columns.
type listed struct {
	id, newcomer       data.ID
	number, name       string
	nameKey            []byte
	folded             string
	birth, phone       string
	path               data.Path
	adviser            string
	telecentre         string
	commune            string
	target             calendar.Day
	lastContact, heard calendar.Day
	summary            data.Summary
	closed             bool
	deleted            string
}

func (in *rules) listed(d data.Dossier) listed {
	who, p := d.Newcomer.Answers, d.Project
	first, last := textOrTyped(who["first_name"]), textOrTyped(who["last_name"])
	l := listed{
		id: p.ID, newcomer: d.Newcomer.ID, number: p.Number,
		name:    oneLine(strings.TrimSpace(first + " " + last)),
		nameKey: text.SortKey(strings.TrimSpace(last + "\t" + first)),
		folded:  text.Fold(first + " " + last),
		birth:   textOf(who["birth_date"]), phone: textOrTyped(who["phone"]),
		path: p.Path, adviser: oneLine(p.Adviser),
		telecentre:  oneLine(textOf(p.Answers[telecentreQuestion])),
		commune:     oneLine(communeOf(p.Answers["commune"]).Name),
		target:      dayOf(p.Answers["target_date"]),
		lastContact: p.LastContactOn, heard: p.LastContactOn,
		summary: in.summarise(d), closed: p.Closing != nil,
	}
	l.summary.NextAction = oneLine(l.summary.NextAction)
	if l.birth == "" {
		l.birth = textOf(who["birth_year"])
	}
	if l.heard.IsZero() {
		l.heard = p.OpenedOn // nobody was ever called: silent since the opening
	}
	if !d.DeletedAt.IsZero() {
		l.deleted = calendar.Of(d.DeletedAt.UTC()).String()
	}
	return l
}

// phase is the stage as far as it doesn't depend on the day.
func (l listed) phase() int {
	switch {
	case !l.summary.PlanSignedOn.IsZero():
		return 3
	case l.summary.NeededMissing == 0:
		return 2
	case l.summary.Begun:
		return 1
	}
	return 0
}

// rest is where a dossier rests: 0 in progress, 1 closed, 2 in the trash.
func (l listed) rest() int {
	switch {
	case l.deleted != "":
		return 2
	case l.closed:
		return 1
	}
	return 0
}

func (l listed) columns() []any {
	s := l.summary
	return []any{
		l.newcomer, l.number, l.name, l.nameKey, l.folded, l.birth, l.phone, l.path, l.adviser, l.telecentre, l.commune,
		l.target.String(), l.lastContact.String(), l.heard.String(), s.NextDue.String(), s.NextAction,
		s.PlanSignedOn.String(), s.NeededMissing, s.Begun, l.closed, l.deleted, l.phase(), l.rest(), l.id,
	}
}

// words are what a search finds a dossier by, in the columns of the index.
// Private notes are none of them.
func words(d data.Dossier, l listed) [3]string {
	who := d.Newcomer.Answers
	var name, place, work []string
	name = append(name, text.IndexName(textOrTyped(who["first_name"])+" "+textOrTyped(who["last_name"]))...)
	name = append(name, text.IndexWords(l.number)...)
	place = append(place, text.IndexName(l.commune)...)
	place = append(place, text.IndexName(l.telecentre)...)
	work = append(work, text.IndexName(textOrTyped(d.Project.Answers["employer_name"]))...)
	work = append(work, text.IndexWords(textOrTyped(d.Project.Answers["activity"]))...)
	for _, n := range d.Notes {
		if !n.Private {
			work = append(work, text.IndexWords(n.Text)...)
		}
	}
	return [3]string{strings.Join(name, " "), strings.Join(place, " "), strings.Join(work, " ")}
}

// refresh makes what is kept of a project again.
func (t *Tx) refresh(project data.ID) error {
	d, err := t.Dossier(project)
	if data.CodeOf(err) == data.NotFound {
		return nil // taken away by a later step of the same gesture
	}
	if err != nil {
		return err
	}
	return t.list(d, false)
}

// list writes the row and the words of a dossier, known or new.
func (t *Tx) list(d data.Dossier, isNew bool) error {
	l := t.r.rules().listed(d)
	is := words(d, l)
	if !isNew {
		var row int64
		err := one(t.ctx, inTx{t}, selectListed, []any{&row}, l.id)
		if err == nil {
			if err = t.exec(updateListing, l.columns()...); err == nil {
				err = t.index(row, is)
			}
			return err
		}
		if !errors.Is(err, errNone) {
			return err
		}
	}
	result, err := t.execResult(insertListing, l.columns()...)
	if err != nil {
		return err
	}
	row, err := result.LastInsertId()
	if err != nil {
		return err
	}
	return t.exec(insertWords, row, is[0], is[1], is[2])
}

// index writes the words of a row when they differ: FTS5 pays for each write.
func (t *Tx) index(row int64, is [3]string) error {
	var was [3]string
	err := one(t.ctx, inTx{t}, selectWords, []any{&was[0], &was[1], &was[2]}, row)
	if err != nil || was == is {
		return err
	}
	return t.exec(updateWords, is[0], is[1], is[2], row)
}

// unlist takes a project out of the list and of the search index.
func (t *Tx) unlist(project data.ID) error {
	var row int64
	err := one(t.ctx, inTx{t}, selectListed, []any{&row}, project)
	if errors.Is(err, errNone) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := t.exec(deleteWords, row); err != nil {
		return err
	}
	return t.exec(deleteListing, project)
}

const (
	selectKept        = `SELECT value FROM kept WHERE name = ?`
	selectAllProjects = `SELECT id FROM project WHERE id > ? ORDER BY id LIMIT ?`
	selectAllCount    = `SELECT count(*) FROM project`
	summaryVersion    = "summary_version"
)

// Stale says that the kept columns were made by other guides or other rates than
// those of now; Refresh makes them again.
func (r *Register) Stale(ctx context.Context) (bool, error) { return r.stale(ctx, r) }

func (r *Register) stale(ctx context.Context, in asker) (bool, error) {
	should := r.rules().version
	if should == "" {
		return false, nil
	}
	var version string
	err := one(ctx, in, selectKept, []any{&version}, summaryVersion)
	if errors.Is(err, errNone) {
		err = nil
	}
	return version != should, err
}

// refreshing names what Refresh does; it changes nothing that the journal knows.
const refreshing = "refresh"

// refreshAtOnce is how many dossiers one transaction of Refresh takes, so that
// an adviser who saves meanwhile waits for a moment only.
const refreshAtOnce = 100

// Refresh makes the kept columns and the search index of every dossier again.
// progress, if any, hears how many are done. One that is stopped half-way, or
// that other rates overtake, leaves them stale.
func (r *Register) Refresh(ctx context.Context, progress func(done, all int)) error {
	by := r.rules()
	if err := r.keptBy(ctx, by, outdated); err != nil {
		return err
	}
	var all int
	if err := one(ctx, r, selectAllCount, []any{&all}); err != nil {
		return err
	}
	after, done := data.ID(""), 0
	for {
		some, err := collect(ctx, r, selectAllProjects, scanID, after, refreshAtOnce)
		if err != nil {
			return err
		}
		if len(some) == 0 {
			break
		}
		if err := r.refreshSome(ctx, some); err != nil {
			return err
		}
		after, done = some[len(some)-1], done+len(some)
		if progress != nil {
			progress(done, max(all, done))
		}
	}
	return r.keptBy(ctx, by, by.version)
}

// keptBy notes by which rules the kept columns were made, unless others are in
// force by now.
func (r *Register) keptBy(ctx context.Context, by *rules, version string) error {
	_, err := r.gesture(ctx, refreshing, "", func(t *Tx) error {
		if r.ruled.Load() != by {
			return nil
		}
		return t.exec(putKept, summaryVersion, version)
	})
	return err
}

func (r *Register) refreshSome(ctx context.Context, some []data.ID) error {
	_, err := r.gesture(ctx, refreshing, "", func(t *Tx) error {
		for _, project := range some {
			if err := t.refresh(project); err != nil {
				return err
			}
		}
		return nil
	})
	return err
}

func scanID(row scanner) (data.ID, error) {
	var id data.ID
	err := row.Scan(&id)
	return id, err
}
