package store

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"

	"github.com/buron-cantal/buron/data"
)

// harm is something that may have happened to a register's file.
var harms = map[string]struct {
	code, known data.Code // known: where a register was opened before
	do          func(t *testing.T, path string)
}{
	"missing":     {data.RegisterMissing, data.RegisterMissing, func(t *testing.T, path string) { must(t, os.Remove(path)) }},
	"a folder":    {data.NotAFile, data.NotAFile, func(t *testing.T, path string) { must(t, os.Remove(path)); must(t, os.Mkdir(path, 0o700)) }},
	"empty":       {data.RegisterDamaged, data.RegisterDamaged, func(t *testing.T, path string) { must(t, os.Truncate(path, 0)) }},
	"truncated":   {data.RegisterDamaged, data.RegisterDamaged, func(t *testing.T, path string) { must(t, os.Truncate(path, 8192)) }},
	"a few bytes": {data.RegisterDamaged, data.RegisterDamaged, func(t *testing.T, path string) { must(t, os.Truncate(path, 50)) }},
	"a text": {data.RegisterForeign, data.RegisterDamaged, func(t *testing.T, path string) {
		must(t, os.WriteFile(path, bytes.Repeat([]byte("Bonjour. "), 2000), 0o600))
	}},
	"of another program": {data.RegisterForeign, data.RegisterDamaged, func(t *testing.T, path string) {
		must(t, os.Remove(path))
		db, err := sql.Open("sqlite", path)
		must(t, err)
		_, err = db.Exec(`CREATE TABLE bookmark (id INTEGER PRIMARY KEY)`)
		must(t, err)
		must(t, db.Close())
	}},
	"of a newer version": {data.RegisterNewer, data.RegisterNewer, func(t *testing.T, path string) { poke(t, path, 60, 1000) }},
	"overwritten at its start": {data.RegisterForeign, data.RegisterDamaged, func(t *testing.T, path string) {
		file, err := os.OpenFile(path, os.O_RDWR, 0)
		must(t, err)
		_, err = file.WriteAt(make([]byte, 4096), 0)
		must(t, err)
		must(t, file.Close())
	}},
}

// poke writes a number of the header.
func poke(t testing.TB, path string, at int64, value uint32) {
	t.Helper()
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	must(t, err)
	_, err = file.WriteAt(binary.BigEndian.AppendUint32(nil, value), at)
	must(t, err)
	must(t, file.Close())
}

func TestFaults(t *testing.T) {
	ctx := context.Background()
	for name, harm := range harms {
		for _, readOnly := range []bool{false, true} {
			for known, code := range map[bool]data.Code{true: harm.known, false: harm.code} {
				t.Run("refuses a register that is "+name, func(t *testing.T) {
					r, _ := fresh(t)
					taken(t, r, "Zoé", "Puech")
					must(t, r.Close())
					harm.do(t, r.Path())
					if !known {
						must(t, os.Remove(sidePath(r.Path())))
					}
					before, _ := os.ReadFile(r.Path())
					o := r.options
					o.ReadOnly = readOnly
					_, err := Open(ctx, o)
					wantCode(t, err, code)
					if where := err.(*data.Error).Where; where != r.Path() {
						t.Fatal(where)
					}
					if after, _ := os.ReadFile(r.Path()); !bytes.Equal(before, after) {
						t.Fatal("what was refused was changed")
					}
				})
			}
		}
	}
}

func TestCreate(t *testing.T) {
	ctx := context.Background()
	for name, harm := range harms {
		if name == "missing" {
			continue
		}
		t.Run("writes over nothing that is "+name, func(t *testing.T) {
			r, _ := fresh(t)
			must(t, r.Close())
			harm.do(t, r.Path())
			before, _ := os.ReadFile(r.Path())
			_, err := Create(ctx, r.options)
			if code := data.CodeOf(err); code != data.RegisterExists && code != data.NotAFile {
				t.Fatal(err)
			}
			if after, _ := os.ReadFile(r.Path()); !bytes.Equal(before, after) {
				t.Fatal("what was there was changed")
			}
		})
	}
	t.Run("leaves nothing of a register that couldn't be made", func(t *testing.T) {
		o := options(t, &clock{noon})
		o.Network = append(o.Network, data.Telecentre{Name: "Murat"}) // twice
		_, err := Create(ctx, o)
		wantCode(t, err, data.Taken)
		left, err := filepath.Glob(filepath.Join(filepath.Dir(o.Path), "*"))
		must(t, err)
		hidden, err := filepath.Glob(filepath.Join(filepath.Dir(o.Path), ".*"))
		must(t, err)
		for _, path := range append(left, hidden...) {
			if path != lockPath(o.Path) {
				t.Fatal(path)
			}
		}
	})
	t.Run("makes one whole file, that others can't read", func(t *testing.T) {
		r, _ := fresh(t)
		must(t, r.Close())
		info, err := os.Stat(r.Path())
		must(t, err)
		if info.Mode().Perm() != 0o600 {
			t.Fatal(info.Mode())
		}
		for _, end := range []string{"-wal", "-shm"} {
			if _, err := os.Stat(r.Path() + end); err == nil {
				t.Fatalf("%s is left", end)
			}
		}
	})
	t.Run("makes the folder", func(t *testing.T) {
		o := options(t, &clock{noon})
		o.Path = filepath.Join(filepath.Dir(o.Path), "a", "b", "register.buron")
		created(t, o)
	})
}

func TestWarnings(t *testing.T) {
	ctx := context.Background()
	t.Run("say that an older copy took the register's place", func(t *testing.T) {
		r, c := fresh(t)
		taken(t, r, "Zoé", "Puech")
		must(t, r.Close())
		older, err := os.ReadFile(r.Path())
		must(t, err)
		c.pass(60e9)
		r = reopened(t, r)
		taken(t, r, "Loïc", "Puech")
		must(t, r.Close())
		must(t, os.WriteFile(r.Path(), older, 0o600))
		r, err = Open(ctx, r.options)
		must(t, err)
		defer r.Close()
		all := r.Warnings()
		if len(all) != 1 || all[0].Code != data.RegisterBehind || all[0].What != "2 2026-11-24T12:00:00.000Z" {
			t.Fatalf("%+v", all)
		}
	})
	t.Run("say that the clock is behind", func(t *testing.T) {
		r, c := fresh(t)
		taken(t, r, "Zoé", "Puech")
		c.pass(-2 * 3600e9)
		r = reopened(t, r)
		all := r.Warnings()
		if len(all) != 1 || all[0].Code != data.ClockBehind || all[0].What != "2026-11-24T12:00:00.000Z" {
			t.Fatalf("%+v", all)
		}
	})
	t.Run("are none of a register that is begun anew, once the loss of the former was told", func(t *testing.T) {
		r, _ := fresh(t)
		taken(t, r, "Zoé", "Puech")
		must(t, r.Close())
		must(t, os.Remove(r.Path()))
		_, err := Open(ctx, r.options)
		wantCode(t, err, data.RegisterMissing)
		if last := err.(*data.Error).What; last != "2026-11-24T12:00:00.000Z" {
			t.Fatal(last)
		}
		if all := created(t, r.options).Warnings(); len(all) != 0 {
			t.Fatal(all)
		}
	})
	t.Run("say nothing most often", func(t *testing.T) {
		r, c := fresh(t)
		taken(t, r, "Zoé", "Puech")
		c.pass(72 * 3600e9)
		if all := reopened(t, r).Warnings(); len(all) != 0 {
			t.Fatal(all)
		}
	})
	t.Run("say nothing of a small file that is torn", func(t *testing.T) {
		r, _ := fresh(t)
		must(t, os.WriteFile(sidePath(r.Path()), []byte("0000"), 0o600))
		if all := reopened(t, r).Warnings(); len(all) != 0 {
			t.Fatal(all)
		}
	})
}
