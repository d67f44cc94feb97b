package store

import (
	"context"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/buron-cantal/buron/data"
	"github.com/google/go-cmp/cmp"
)

// schemaOf is everything that was ever created in a file.
func schemaOf(t testing.TB, path string) string {
	t.Helper()
	db, err := sql.Open("sqlite", address(path)+"?mode=ro")
	must(t, err)
	defer db.Close()
	rows, err := db.Query(`SELECT coalesce(sql, name) FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name`)
	must(t, err)
	defer rows.Close()
	var all []string
	for rows.Next() {
		var one string
		must(t, rows.Scan(&one))
		all = append(all, one)
	}
	must(t, rows.Err())
	return strings.Join(all, "\n")
}

func versionOf(t testing.TB, path string) (version int) {
	t.Helper()
	db, err := sql.Open("sqlite", address(path)+"?mode=ro")
	must(t, err)
	defer db.Close()
	must(t, db.QueryRow("PRAGMA user_version").Scan(&version))
	return version
}

func TestMigrations(t *testing.T) {
	ctx := context.Background()
	files := func(sqls ...string) []migration {
		in := fstest.MapFS{}
		for i, text := range sqls {
			in[fmt.Sprintf("migrations/%04d_step.sql", i+1)] = &fstest.MapFile{Data: []byte(text)}
		}
		all, err := migrationsIn(in)
		must(t, err)
		return all
	}
	empty := func(t *testing.T) (*sql.DB, string) {
		path := filepath.Join(t.TempDir(), "x.buron")
		must(t, os.WriteFile(path, nil, 0o600))
		db, err := connect(ctx, path, forWriting, 1)
		must(t, err)
		t.Cleanup(func() { _ = db.Close() })
		return db, path
	}
	nothing := func() error { return nil }
	t.Run("are counted without a gap", func(t *testing.T) {
		_, err := migrationsIn(fstest.MapFS{"migrations/0002_x.sql": &fstest.MapFile{}})
		if err == nil {
			t.Fatal("a gap went through")
		}
		if _, err := migrationsIn(embedded); err != nil {
			t.Fatal(err)
		}
	})
	t.Run("run once, in order, after a copy", func(t *testing.T) {
		db, path := empty(t)
		copies := 0
		count := func() error { copies++; return nil }
		steps := []string{"CREATE TABLE a (x) ", "ALTER TABLE a ADD COLUMN y; INSERT INTO a VALUES (1, 2)"}
		must(t, migrate(ctx, db, path, files(steps...), count))
		must(t, migrate(ctx, db, path, files(steps...), count))
		must(t, migrate(ctx, db, path, files(append(steps, "UPDATE a SET y = 3")...), count))
		var rows, y int
		must(t, db.QueryRow("SELECT count(*), max(y) FROM a").Scan(&rows, &y))
		if rows != 1 || y != 3 || copies != 2 || versionOf(t, path) != 3 {
			t.Fatal(rows, y, copies)
		}
	})
	t.Run("don't begin without a copy", func(t *testing.T) {
		db, path := empty(t)
		if err := migrate(ctx, db, path, files("CREATE TABLE a (x)"), func() error { return errors.New("no room") }); err == nil {
			t.Fatal("began")
		}
		if versionOf(t, path) != 0 {
			t.Fatal("migrated")
		}
	})
	t.Run("that fail leave the version before", func(t *testing.T) {
		db, path := empty(t)
		err := migrate(ctx, db, path, files("CREATE TABLE a (x)", "CREATE TABLE b (x); INSERT INTO nowhere VALUES (1)"), nothing)
		if err == nil || versionOf(t, path) != 1 || strings.Contains(schemaOf(t, path), "TABLE b") {
			t.Fatal(err, schemaOf(t, path))
		}
	})
	t.Run("that leave rows pointing at nothing are taken back", func(t *testing.T) {
		db, path := empty(t)
		err := migrate(ctx, db, path, files(
			"CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a REFERENCES a (id)); INSERT INTO a VALUES (1); INSERT INTO b VALUES (1)",
			"PRAGMA defer_foreign_keys = 1; DELETE FROM a",
		), nothing)
		wantCode(t, err, data.RegisterDamaged)
		if versionOf(t, path) != 1 {
			t.Fatal("migrated")
		}
	})
	t.Run("refuse a register of a newer version", func(t *testing.T) {
		db, path := empty(t)
		must(t, migrate(ctx, db, path, files("CREATE TABLE a (x)", "CREATE TABLE b (x)"), nothing))
		wantCode(t, migrate(ctx, db, path, files("CREATE TABLE a (x)"), nothing), data.RegisterNewer)
	})
	t.Run("that are killed leave the version before", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "x.buron")
		must(t, os.WriteFile(path, nil, 0o600))
		child := started(t, "migrate", path)
		child.line(t) // the first step is done, and the second has written a lot
		child.kill(t)
		if versionOf(t, path) != 1 || strings.Contains(schemaOf(t, path), "TABLE b") {
			t.Fatal(versionOf(t, path))
		}
	})
}

// A journal of which an erasure blanked changes goes through the copy of its
// table: they point at the change that blanked them.
func TestABlankedJournalIsMigrated(t *testing.T) {
	ctx := context.Background()
	o := options(t, &clock{noon})
	o.SummaryVersion = ""
	must(t, copyFile(ctx, "testdata/version1.buron", o.Path))
	byHand(t, &Register{options: o}, `UPDATE change SET fields = '{}', blanked_by = (SELECT max(seq) FROM change) WHERE seq IN (2, 3)`)
	r, err := Open(ctx, o)
	must(t, err)
	defer r.Close()
	var blanked, last int
	must(t, r.readers.QueryRow(`SELECT count(*), max(blanked_by) FROM change WHERE blanked_by IS NOT NULL`).Scan(&blanked, &last))
	if blanked != 2 || int64(last) != r.last.change {
		t.Fatal(blanked, last)
	}
	for _, text := range []string{`DELETE FROM change`, `UPDATE change SET kind = 'set'`} {
		if _, err := r.writer.Exec(text); err == nil {
			t.Fatalf("%s went through", text)
		}
	}
}

// longMigration writes much before it says so and is killed.
const longMigration = `CREATE TABLE b (x);
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) INSERT INTO b SELECT hex(randomblob(200)) FROM n;`

func init() {
	children["migrate"] = func() error {
		ctx := context.Background()
		db, err := connect(ctx, os.Args[1], forWriting, 1)
		if err != nil {
			return err
		}
		first := migration{version: 1, name: "1", sql: "CREATE TABLE a (x)"}
		if err := first.apply(ctx, db); err != nil {
			return err
		}
		tx, err := db.BeginTx(ctx, nil)
		if err != nil {
			return err
		}
		if _, err := tx.Exec(longMigration + "PRAGMA user_version = 2"); err != nil {
			return err
		}
		fmt.Println("written, not committed")
		_, err = io.ReadAll(os.Stdin)
		return err
	}
}

var keep = flag.Bool("keep", false, "keep a register of this version in testdata, before it is released")

// keepThis makes the register that later versions will be held to.
func keepThis(t *testing.T) {
	r := filled(t, 12)
	do(t, r, "rates_replaced", func(tx *Tx) error { return tx.ReplaceRates("barème.yaml", []byte(otherRates), today) })
	do(t, r, "rate_corrected", correctRate(year2027))
	d := taken(t, r, "Zoé", "Puech")
	id := handed(t, r, d.Project.ID, 1, frozenOf("Élodie Fau"), paperOf(1, 900))
	do(t, r, "plan_signed", func(tx *Tx) error { return tx.AttachSigned(id, today, photograph(t)) })
	path := fmt.Sprintf("testdata/version%d.buron", len(r.migrations))
	_ = os.Remove(path)
	must(t, r.Backup(context.Background(), path))
}

// TestEarlierRegisters opens a copy of each register that an earlier version
// made and kept in testdata.
func TestEarlierRegisters(t *testing.T) {
	ctx := context.Background()
	if *keep {
		keepThis(t)
	}
	made, err := filepath.Glob("testdata/*.buron")
	must(t, err)
	if len(made) == 0 {
		t.Fatal("no register of an earlier version in testdata")
	}
	newest, _ := fresh(t)
	for _, path := range made {
		for _, readOnly := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s opens, read only %v", filepath.Base(path), readOnly), func(t *testing.T) {
				o := options(t, &clock{noon})
				must(t, copyFile(ctx, path, o.Path))
				o.ReadOnly, o.SummaryVersion = readOnly, "" // other guides gave what it keeps
				r, err := Open(ctx, o)
				must(t, err)
				defer r.Close()
				mustPass(t, r)
				rows := page(t, r, Query{Scope: All})
				if len(rows) == 0 {
					t.Fatal("nothing in it")
				}
				handedOver := 0
				for _, row := range rows {
					dossier(t, r, row.ID)
					for _, v := range versionsOf(t, r, row.ID) {
						handedOver += len(v.Files)
					}
				}
				if (handedOver == 2) != !slices.Contains([]string{"version1.buron", "version2.buron"}, filepath.Base(path)) {
					t.Fatal(handedOver)
				}
				if is := r.InForce(); (is.File != nil && len(is.Corrections) == 1) != (filepath.Base(path) != "version1.buron") {
					t.Fatalf("%+v", is)
				}
				if readOnly {
					return
				}
				if diff := cmp.Diff(schemaOf(t, newest.Path()), schemaOf(t, o.Path)); diff != "" {
					t.Fatal(diff)
				}
			})
		}
	}
}
