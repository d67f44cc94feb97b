package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/buron-cantal/buron/data"
)

// Check reads everything and says the first thing that is wrong: SQLite's own
// structure and the search index's, rows that point at nothing, a journal with
// a gap, a row that isn't what the journal says, a version or a file that isn't
// what its SHA-256 says, a list or a search that don't say what the dossiers do.

// QuickCheck is the part of Check that takes moments; the window runs it after
// every start.
func (r *Register) QuickCheck(ctx context.Context) error {
	return r.alone(ctx, func(in *Register) error { return integrity(ctx, in.readers, "quick_check") })
}

// Check verifies the register. Its error has the code register_damaged, and in
// What which part is: integrity, foreign_keys, journal, versions, search,
// listing.
func (r *Register) Check(ctx context.Context) error {
	return r.alone(ctx, func(in *Register) error {
		return in.at(ctx, slices.Concat(dossierReads, checkReads), func(from asker) error { return in.check(ctx, from) })
	})
}

func (r *Register) check(ctx context.Context, in asker) error {
	tx := in.(snapshot).tx
	if err := integrity(ctx, tx, "integrity_check"); err != nil {
		return err
	}
	if err := foreignKeys(ctx, tx); err != nil {
		return err
	}
	if err := checkOrder(ctx, in); err != nil {
		return err
	}
	if err := checkVersions(ctx, in); err != nil {
		return err
	}
	if err := checkReplay(ctx, in); err != nil {
		return err
	}
	return r.checkKept(ctx, in)
}

// alone runs fn on a connection that is opened for it. FTS5 remembers the shape
// of its index on each connection; on one that searched before somebody wrote,
// SQLite's check would call a sound index corrupt.
func (r *Register) alone(ctx context.Context, fn func(*Register) error) error {
	fresh := &Register{options: r.options, migrations: r.migrations}
	fresh.ruled.Store(r.rules())
	if err := fresh.look(ctx, r.file(), 1); err != nil {
		return translate(err, r.Path())
	}
	err := fn(fresh)
	fresh.close()
	return r.damage(err)
}

// damage names the file.
func (r *Register) damage(err error) error {
	var fault *data.Error
	if errors.As(err, &fault) && fault.Where == "" {
		fault.Where = r.Path()
	}
	return translate(err, r.Path())
}

func damaged(what, form string, args ...any) error {
	return &data.Error{Code: data.RegisterDamaged, What: what, Err: fmt.Errorf(form, args...)}
}

// Each of these gives no row in a journal that is whole.
var journalChecks = []struct{ what, text string }{
	{"a change is missing", `SELECT 1 FROM (SELECT count(*) AS n, coalesce(min(seq), 1) AS first, coalesce(max(seq), 0) AS last FROM change)
 WHERE n <> last OR first <> 1`},
	{"a gesture is missing", `SELECT 1 FROM (SELECT count(*) AS n, coalesce(min(seq), 1) AS first, coalesce(max(seq), 0) AS last FROM gesture)
 WHERE n <> last OR first <> 1`},
	{"a gesture changed nothing", `SELECT 1 FROM gesture WHERE NOT EXISTS (SELECT 1 FROM change WHERE change.gesture = gesture.seq) LIMIT 1`},
	{"the time goes back", `SELECT 1 FROM gesture JOIN gesture AS later ON later.seq = gesture.seq + 1 WHERE later.at < gesture.at LIMIT 1`},
	{"changes are out of order", `SELECT 1 FROM change JOIN change AS later ON later.seq = change.seq + 1 WHERE later.gesture < change.gesture LIMIT 1`},
}

// checkReads are what checking asks for every dossier.
var checkReads = []string{selectWords, selectNewcomer}

func checkOrder(ctx context.Context, in asker) error {
	for _, check := range journalChecks {
		var yes int
		err := one(ctx, in, check.text, []any{&yes})
		if err == nil {
			return damaged("journal", "%s", check.what)
		}
		if !errors.Is(err, errNone) {
			return err
		}
	}
	return nil
}

const selectReplay = `SELECT seq, entity, entity_id, kind, fields FROM change ORDER BY entity_id, seq`

// counted are the tables whose rows the journal must account for.
var counted = map[string]string{
	"newcomer": `SELECT count(*) FROM newcomer`, "project": `SELECT count(*) FROM project`,
	"adviser": `SELECT count(*) FROM adviser`, "telecentre": `SELECT count(*) FROM telecentre`,
	"contact": `SELECT count(*) FROM contact`, "setting": `SELECT count(*) FROM setting`,
	"correction": `SELECT count(DISTINCT code) FROM correction`, "rates_file": `SELECT count(*) FROM rates_file`,
	"version": `SELECT count(*) FROM version`,
}

// replay makes a thing again from its changes.
type replay struct {
	of    past // the latest change
	is    record
	alive map[string]int // how many of each entity there are
}

// checkReplay makes everything again from the journal and compares it with the
// rows. A thing's changes come together, so that memory stays small.
func checkReplay(ctx context.Context, in asker) error {
	p := replay{alive: map[string]int{}}
	err := each(ctx, in, selectReplay, func(row scanner) error {
		var next past
		if err := row.Scan(&next.seq, &next.entity, &next.entityID, &next.kind, &next.fields); err != nil {
			return err
		}
		if next.entityID != p.of.entityID || next.entity != p.of.entity {
			if err := p.compare(ctx, in); err != nil {
				return err
			}
			p.is = nil
		}
		return p.follow(next)
	})
	if err == nil {
		err = p.compare(ctx, in)
	}
	if err != nil {
		return err
	}
	for entity, text := range counted {
		var rows int
		if err := one(ctx, in, text, []any{&rows}); err != nil {
			return err
		}
		if rows != p.alive[entity] {
			return damaged("journal", "%d %s rows, %d in the journal", rows, entity, p.alive[entity])
		}
	}
	return nil
}

// follow applies one change; its « before » must be what the last one left.
func (p *replay) follow(next past) error {
	p.of = next
	fields, err := decodeFields(next.fields)
	if err != nil {
		return damaged("journal", "change %d: %w", next.seq, err)
	}
	if next.kind == kindRemove && gone(fields) {
		p.is = nil
		return nil
	}
	if p.is == nil {
		p.is = record{}
	}
	for name, f := range fields {
		if !bytes.Equal(p.is[name], f.Before) {
			return damaged("journal", "change %d: %s was something else", next.seq, name)
		}
		if f.After == nil {
			delete(p.is, name)
		} else {
			p.is[name] = f.After
		}
	}
	return nil
}

// compare holds what the changes give against the rows.
func (p *replay) compare(ctx context.Context, in asker) error {
	if p.is == nil {
		return nil
	}
	e, known := entityNamed(p.of.entity)
	if !known {
		return damaged("journal", "change %d: no entity %s", p.of.seq, p.of.entity)
	}
	p.alive[p.of.entity]++
	is, err := e.read(ctx, in, p.of.entityID)
	if err != nil {
		return err
	}
	for name := range diff(p.is, is) {
		return damaged("journal", "%s %s: %s isn't what change %d and those before say", p.of.entity, p.of.entityID, name, p.of.seq)
	}
	return nil
}

const (
	selectListedAll = `SELECT row, id, newcomer_id, number, name, name_key, folded, birth, phone, path, adviser, telecentre, commune,
 target_date, last_contact_on, heard_on, next_due, next_action, plan_signed_on, needed_missing, begun, closed, deleted_on
 FROM listing ORDER BY row`
	countKept = `SELECT (SELECT count(*) FROM project), (SELECT count(*) FROM listing), (SELECT count(*) FROM search)`
)

// checkKept compares the list and the search index with the dossiers.
func (r *Register) checkKept(ctx context.Context, in asker) error {
	var dossiers, rows, indexed int
	if err := one(ctx, in, countKept, []any{&dossiers, &rows, &indexed}); err != nil {
		return err
	}
	if dossiers != rows {
		return damaged("listing", "%d rows for %d dossiers", rows, dossiers)
	}
	if dossiers != indexed {
		return damaged("search", "%d entries for %d dossiers", indexed, dossiers)
	}
	// Kept by other guides, or opened without them: what they gave isn't wrong.
	stale, err := r.stale(ctx, in)
	if err != nil {
		return err
	}
	stale = stale || r.rules().version == ""
	return each(ctx, in, selectListedAll, func(row scanner) error {
		number, kept, err := scanListed(row)
		if err != nil {
			return err
		}
		return r.checkListed(ctx, in, number, kept, stale)
	})
}

func scanListed(from scanner) (row int64, l listed, err error) {
	s := &l.summary
	err = from.Scan(&row, &l.id, &l.newcomer, &l.number, &l.name, &l.nameKey, &l.folded, &l.birth, &l.phone, &l.path,
		&l.adviser, &l.telecentre, &l.commune, dayText{&l.target}, dayText{&l.lastContact}, dayText{&l.heard},
		dayText{&s.NextDue}, &s.NextAction, dayText{&s.PlanSignedOn}, &s.NeededMissing, &s.Begun, &l.closed, &l.deleted)
	return row, l, err
}

func (r *Register) checkListed(ctx context.Context, in asker, row int64, kept listed, stale bool) error {
	d, err := loadDossier(ctx, in, kept.id)
	if err != nil {
		return err
	}
	should := r.rules().listed(d)
	if stale {
		should.summary = kept.summary
	}
	a, b := should.columns(), kept.columns()
	for i := range a {
		if !same(a[i], b[i]) {
			return damaged("listing", "%s: column %d", kept.number, i+1)
		}
	}
	var has [3]string
	err = one(ctx, in, selectWords, []any{&has[0], &has[1], &has[2]}, row)
	if errors.Is(err, errNone) || err == nil && has != words(d, should) {
		return damaged("search", "%s isn't found by its words", kept.number)
	}
	return err
}

func same(a, b any) bool {
	if x, ok := a.([]byte); ok {
		y, ok := b.([]byte)
		return ok && slices.Equal(x, y)
	}
	return a == b
}
