package store

import (
	"context"
	"database/sql"
	"strings"
	"testing"
	"time"

	"github.com/buron-cantal/buron/data"
	"modernc.org/sqlite"
	"pgregory.net/rapid"
)

// derived are the tables that can be made again from the others, or that hold
// what isn't saved yet: the journal doesn't speak of them.
func derived(table string) bool {
	switch table {
	case "listing", "sequence", "kept", "draft", "gesture", "change":
		return true
	}
	return strings.HasPrefix(table, "search") || strings.HasPrefix(table, "sqlite_")
}

// subject is what a change of the journal must name for a row to have changed.
type subject struct {
	entity string
	id     data.ID
}

// watched hears of every row that the writer changes, below everything that
// this package does: SQLite's own pre-update hook.
func watched(t testing.TB, r *Register) *map[subject]bool {
	t.Helper()
	seen := &map[subject]bool{}
	conn, err := r.writer.Conn(context.Background())
	must(t, err)
	must(t, conn.Raw(func(raw any) error {
		raw.(sqlite.HookRegisterer).RegisterPreUpdateHook(func(d sqlite.SQLitePreUpdateData) {
			if s, ok := subjectOf(d); ok {
				(*seen)[s] = true
			}
		})
		return nil
	}))
	must(t, conn.Close())
	return seen
}

// subjectOf is the thing that a row belongs to: by its own id, or by that of
// its project.
func subjectOf(d sqlite.SQLitePreUpdateData) (subject, bool) {
	if derived(d.TableName) {
		return subject{}, false
	}
	entity, column := d.TableName, 0
	switch d.TableName {
	case "note", "appointment":
		entity, column = "project", 1
	case "document", "action":
		entity = "project"
	case "version_file":
		entity = "version"
	}
	values := make([]any, d.Count())
	read := d.New
	if d.Op == opDelete {
		read = d.Old
	}
	if err := read(values...); err != nil {
		return subject{entity, data.ID(err.Error())}, true // named by no change: the test fails
	}
	return subject{entity, data.ID(textOfRow(values[column]))}, true
}

const opDelete = 9 // SQLITE_DELETE

func textOfRow(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case []byte:
		return string(v)
	}
	return "not a text"
}

func TestJournal(t *testing.T) {
	ctx := context.Background()
	t.Run("tells of every row that changes, and of no other", rapid.MakeCheck(func(rt *rapid.T) {
		r, c := fresh(t)
		defer r.Close()
		seen := watched(t, r)
		for range 6 {
			c.pass(time.Minute)
			clear(*seen)
			name, fn := deedIn(rt, all(t, r).Dossiers)
			batch, err := r.Do(ctx, name, fn)
			if err != nil {
				continue
			}
			told := toldOf(t, r, batch)
			for s := range *seen {
				if !told[s] {
					rt.Fatalf("%s: %v changed, and the journal says nothing of it", name, s)
				}
			}
			for s := range told {
				if !(*seen)[s] {
					rt.Fatalf("%s: the journal tells of %v, which didn't change", name, s)
				}
			}
		}
	}))
	t.Run("says who, where, when, and what it was and is", func(t *testing.T) {
		r, c := fresh(t)
		d := taken(t, r, "Zoé", "Puech")
		c.pass(time.Hour)
		batch := do(t, r, "answer", func(tx *Tx) error {
			return tx.SetNewcomer(d.Newcomer.ID, "first_name", answer("Zoë"))
		})
		history, err := r.History(ctx, d.Project.ID, 1)
		must(t, err)
		got := history[0]
		if got.Author != "Élodie Fau" || got.Device != "test" || got.Gesture != "answer" || got.Batch != batch || !got.At.Equal(c.at) {
			t.Fatalf("%+v", got)
		}
		if got.Entity != "newcomer" || got.EntityID != d.Newcomer.ID || got.Kind != "set" || len(got.Fields) != 1 {
			t.Fatalf("%+v", got)
		}
		f := got.Fields["answers.first_name"]
		if string(f.Before) != `{"value":"Zoé"}` || string(f.After) != `{"value":"Zoë"}` {
			t.Fatalf("%s → %s", f.Before, f.After)
		}
	})
	t.Run("writes nothing when nothing changes", func(t *testing.T) {
		r, _ := fresh(t)
		d := taken(t, r, "Zoé", "Puech")
		before := r.last
		batch := do(t, r, "answer", func(tx *Tx) error {
			return tx.SetNewcomer(d.Newcomer.ID, "first_name", answer("Zoé"))
		})
		if batch != "" || r.last != before {
			t.Fatal("a gesture that changed nothing is in the journal")
		}
	})
	t.Run("never goes back in time", func(t *testing.T) {
		r, c := fresh(t)
		d := taken(t, r, "Zoé", "Puech")
		c.pass(-48 * time.Hour)
		do(t, r, "path", func(tx *Tx) error { return tx.SetPath(d.Project.ID, data.Training) })
		history, err := r.History(ctx, d.Project.ID, 0)
		must(t, err)
		if history[0].At.Before(history[1].At) {
			t.Fatal(history[0].At, history[1].At)
		}
		mustPass(t, r)
	})
	t.Run("says nothing of a gesture that failed", func(t *testing.T) {
		r, _ := fresh(t)
		d := taken(t, r, "Zoé", "Puech")
		before := all(t, r)
		_, err := r.Do(ctx, "answer", func(tx *Tx) error {
			if err := tx.SetPath(d.Project.ID, data.Training); err != nil {
				return err
			}
			return tx.SetPath(d.Project.ID, "astrology")
		})
		wantCode(t, err, data.ChoiceExpected)
		if d := dossier(t, r, d.Project.ID); d.Project.Path != before.Dossiers[0].Project.Path {
			t.Fatal(d.Project.Path)
		}
		mustPass(t, r)
	})
	t.Run("can't be rewritten, even by hand", func(t *testing.T) {
		r, _ := fresh(t)
		taken(t, r, "Zoé", "Puech")
		for _, text := range []string{
			`DELETE FROM change`, `DELETE FROM gesture`, `UPDATE gesture SET author = 'x'`, `UPDATE change SET fields = '{}'`,
			`UPDATE change SET kind = 'set'`,
		} {
			if _, err := r.writer.Exec(text); err == nil {
				t.Fatalf("%s went through", text)
			}
		}
	})
}

func toldOf(t testing.TB, r *Register, batch data.ID) map[subject]bool {
	t.Helper()
	told := map[subject]bool{}
	if batch == "" {
		return told
	}
	rows, err := r.readers.Query(`SELECT entity, entity_id FROM journal WHERE batch = ?`, batch)
	must(t, err)
	defer rows.Close()
	for rows.Next() {
		var s subject
		must(t, rows.Scan(&s.entity, &s.id))
		told[s] = true
	}
	must(t, rows.Err())
	return told
}

func TestCheck(t *testing.T) {
	damage := map[string]struct{ what, sql string }{
		"a row that no change tells of":        {"journal", `UPDATE project SET adviser = 'Quelqu’un'`},
		"a row that is gone":                   {"journal", `DELETE FROM document`},
		"a correction that no change tells of": {"journal", `UPDATE correction SET value = '2.85'`},
		"a correction that is gone":            {"journal", `DELETE FROM correction`},
		"rates that no change tells of":        {"journal", `INSERT INTO rates_file VALUES ('rates.yaml', 'x', '2026-11-24', 'x')`},
		"a row from nowhere":                   {"journal", `INSERT INTO setting VALUES ('x', 'y')`},
		"a gap in the journal":                 {"journal", `DROP TRIGGER change_kept; DELETE FROM change WHERE seq = 2`},
		"a journal without its end":            {"journal", `DROP TRIGGER change_kept; DELETE FROM change WHERE seq = (SELECT max(seq) FROM change)`},
		"a time that goes back":                {"journal", `DROP TRIGGER gesture_fixed; UPDATE gesture SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2`},
		"a change that was altered":            {"journal", `DROP TRIGGER change_fixed; UPDATE change SET fields = replace(fields, 'Puech', 'Pueche')`},
		"a list that says something else":      {"listing", `UPDATE listing SET next_due = '2020-01-01'`},
		"a list that lacks somebody":           {"listing", `DELETE FROM listing`},
		"a search that says something else":    {"search", `UPDATE search SET who = 'personne'`},
		"a search that lacks somebody":         {"search", `DELETE FROM search`},
		"a row that points at nothing":         {"foreign_keys", `PRAGMA foreign_keys = 0; UPDATE note SET project_id = '00000000-0000-7000-8000-000000000000', id = id WHERE FALSE; INSERT INTO note VALUES ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000000', '', 0, '', 'x')`},
	}
	for name, c := range damage {
		t.Run("finds "+name, func(t *testing.T) {
			r, clock := fresh(t)
			d := taken(t, r, "Zoé", "Puech")
			clock.pass(time.Minute)
			do(t, r, "document", func(tx *Tx) error { return tx.SetDocument(d.Project.ID, "signed_plan", "received") })
			do(t, r, "rate_corrected", correctRate(year2027))
			must(t, r.Refresh(t.Context(), nil))
			mustPass(t, r)
			byHand(t, r, c.sql)
			err := r.Check(context.Background())
			wantCode(t, err, data.RegisterDamaged)
			if fault := err.(*data.Error); fault.What != c.what || fault.Where != r.Path() {
				t.Fatalf("%+v: %v", fault, fault.Err)
			}
		})
	}
}

// byHand runs SQL that this package would never run.
func byHand(t testing.TB, r *Register, text string) {
	t.Helper()
	db, err := sql.Open("sqlite", r.Path())
	must(t, err)
	defer db.Close()
	db.SetMaxOpenConns(1)
	_, err = db.Exec(text)
	must(t, err)
}
