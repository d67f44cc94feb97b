package store

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/buron-cantal/buron/data"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestBackup(t *testing.T) {
	ctx := context.Background()
	t.Run("holds everything, and is a register again", func(t *testing.T) {
		r := filled(t, 40)
		before := all(t, r)
		copied := filepath.Join(t.TempDir(), "copie.buron")
		must(t, r.Backup(ctx, copied))
		taken(t, r, "Après", "La Copie")
		o := r.options
		o.Path = filepath.Join(t.TempDir(), "restored.buron")
		must(t, Restore(ctx, copied, o.Path))
		again, err := Open(ctx, o)
		must(t, err)
		defer again.Close()
		if diff := cmp.Diff(before, all(t, again), sameThing); diff != "" {
			t.Fatal(diff)
		}
		mustPass(t, again)
		if w := again.Warnings(); len(w) > 0 {
			t.Fatal(w)
		}
	})
	t.Run("writes over nothing", func(t *testing.T) {
		r, _ := fresh(t)
		there := filepath.Join(t.TempDir(), "there")
		must(t, os.WriteFile(there, []byte("précieux"), 0o600))
		wantCode(t, r.Backup(ctx, there), data.RegisterExists)
		wantCode(t, r.Backup(ctx, r.Path()), data.RegisterExists)
		wantCode(t, r.Backup(ctx, filepath.Dir(there)), data.NotAFile)
		if got, _ := os.ReadFile(there); string(got) != "précieux" {
			t.Fatal(string(got))
		}
	})
	t.Run("into a folder that isn't there says so", func(t *testing.T) {
		r, _ := fresh(t)
		err := r.Backup(ctx, filepath.Join(t.TempDir(), "nowhere", "copie.buron"))
		if data.CodeOf(err) == "" {
			t.Fatal(err)
		}
	})
	t.Run("of a register that is damaged isn't kept", func(t *testing.T) {
		r := filled(t, 40)
		must(t, r.Close())
		zero(t, r.Path(), 9, 30)
		again, err := Open(ctx, r.options)
		if err == nil {
			defer again.Close()
			wantCode(t, again.QuickCheck(ctx), data.RegisterDamaged)
			wantCode(t, again.Check(ctx), data.RegisterDamaged)
			_, err = again.BackupNow(ctx)
		}
		wantCode(t, err, data.RegisterDamaged)
		if left, _ := filepath.Glob(filepath.Join(r.options.Backups, "*")); len(left) > 0 {
			t.Fatal(left)
		}
	})
	t.Run("of rows that point at nothing isn't kept either", func(t *testing.T) {
		r := filled(t, 5)
		byHand(t, r, `INSERT INTO document VALUES ('00000000-0000-7000-8000-000000000000', 'x', 'received')`)
		copied := filepath.Join(t.TempDir(), "copie.buron")
		wantCode(t, r.Backup(ctx, copied), data.RegisterDamaged)
		if left, _ := os.ReadDir(filepath.Dir(copied)); len(left) > 0 {
			t.Fatal(left)
		}
	})
	t.Run("is made only when something changed", func(t *testing.T) {
		r, c := fresh(t)
		if _, ok := r.LastBackup(); ok {
			t.Fatal("a copy that nobody made")
		}
		first, err := r.BackupIfChanged(ctx)
		must(t, err)
		c.pass(time.Hour)
		if second, err := r.BackupIfChanged(ctx); err != nil || second != first {
			t.Fatal(second, err)
		}
		taken(t, r, "Zoé", "Puech")
		third, err := r.BackupIfChanged(ctx)
		must(t, err)
		if last, ok := r.LastBackup(); !ok || last != third || third == first || !third.At.Equal(noon.Add(time.Hour)) {
			t.Fatalf("%+v", last)
		}
		contents, err := Look(ctx, third.Path)
		must(t, err)
		if contents.Dossiers != 1 || !contents.Last.Equal(c.at) || !slices.Equal(contents.Numbers, []string{"MUR-2026-0001"}) {
			t.Fatalf("%+v", contents)
		}
	})
	t.Run("twice in a second is one copy", func(t *testing.T) {
		r, _ := fresh(t)
		first, err := r.BackupNow(ctx)
		must(t, err)
		second, err := r.BackupNow(ctx)
		must(t, err)
		if first != second {
			t.Fatal(first, second)
		}
	})
	t.Run("rotates", func(t *testing.T) {
		r, c := fresh(t)
		for range 13 {
			c.pass(time.Minute)
			_, err := r.BackupNow(ctx)
			must(t, err)
		}
		kept, err := BackupsIn(r.options.Backups, r.Path())
		must(t, err)
		if len(kept) != keptLast {
			t.Fatal(len(kept))
		}
	})
}

// zero overwrites pages of a file.
func zero(t testing.TB, path string, first, last int64) {
	t.Helper()
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	must(t, err)
	_, err = file.WriteAt(make([]byte, (last-first)*4096), first*4096)
	must(t, err)
	must(t, file.Close())
}

func TestRotation(t *testing.T) {
	at := func(days, hours int) BackupFile {
		moment := noon.AddDate(0, 0, -days).Add(-time.Duration(hours) * time.Hour)
		return BackupFile{Path: moment.String(), At: moment}
	}
	t.Run("keeps ten, then days, weeks and months", func(t *testing.T) {
		var copies []BackupFile
		for day := range 500 {
			for hour := range 3 {
				copies = append(copies, at(day, hour))
			}
		}
		dropped := superfluous(copies)
		kept := slices.DeleteFunc(slices.Clone(copies), func(f BackupFile) bool { return slices.Contains(dropped, f) })
		days := map[string]int{}
		for _, f := range kept {
			days[f.At.Format(time.DateOnly)]++
		}
		if len(days) < 14+6+10 || len(days) > 14+8+12 || days["2026-11-24"] != 3 || days["2026-11-11"] != 1 {
			t.Fatal(len(days), days)
		}
		if oldest := kept[len(kept)-1].At; oldest.Before(noon.AddDate(-1, 0, 0)) || oldest.After(noon.AddDate(0, -10, 0)) {
			t.Fatal(oldest)
		}
	})
	t.Run("never drops the last ten, and nothing twice over", rapid.MakeCheck(func(rt *rapid.T) {
		hours := rapid.SliceOfDistinct(rapid.IntRange(0, 24*800), rapid.ID[int]).Draw(rt, "hours")
		slices.Sort(hours)
		var copies []BackupFile
		for _, h := range hours {
			copies = append(copies, at(0, h))
		}
		dropped := superfluous(copies)
		for _, f := range copies[:min(10, len(copies))] {
			if slices.Contains(dropped, f) {
				rt.Fatal(f)
			}
		}
		kept := slices.DeleteFunc(slices.Clone(copies), func(f BackupFile) bool { return slices.Contains(dropped, f) })
		if len(kept) > 10+14+8+12 || len(superfluous(kept)) > 0 {
			rt.Fatal(len(kept))
		}
	}))
}

func TestRestore(t *testing.T) {
	ctx := context.Background()
	r := filled(t, 40)
	whole := filepath.Join(t.TempDir(), "whole.buron")
	must(t, r.Backup(ctx, whole))
	raw, err := os.ReadFile(whole)
	must(t, err)
	t.Run("writes over nothing", func(t *testing.T) {
		before, err := os.ReadFile(r.Path())
		must(t, err)
		wantCode(t, Restore(ctx, whole, r.Path()), data.RegisterExists)
		if after, _ := os.ReadFile(r.Path()); !bytes.Equal(before, after) {
			t.Fatal("the register was changed")
		}
	})
	for name, c := range map[string]struct {
		code data.Code
		raw  []byte
	}{
		"missing":            {data.NoSuchFile, nil},
		"empty":              {data.RegisterDamaged, []byte{}},
		"truncated":          {data.RegisterDamaged, raw[:len(raw)/2]},
		"of another program": {data.RegisterForeign, bytes.Repeat([]byte("Bonjour. "), 500)},
		"damaged":            {data.RegisterDamaged, slices.Concat(raw[:20*4096], make([]byte, 30*4096), raw[50*4096:])},
		"of a newer version": {data.RegisterNewer, slices.Concat(raw[:60], []byte{0, 0, 1, 0}, raw[64:])},
	} {
		t.Run("refuses a copy that is "+name, func(t *testing.T) {
			folder := t.TempDir()
			from, to := filepath.Join(folder, "from"), filepath.Join(folder, "to.buron")
			if c.raw != nil {
				must(t, os.WriteFile(from, c.raw, 0o600))
			}
			wantCode(t, Restore(ctx, from, to), c.code)
			if _, err := os.Stat(to); err == nil {
				t.Fatal("a register was made of it")
			}
			_, err := Look(ctx, from)
			wantCode(t, err, c.code)
		})
	}
	t.Run("takes a live register's file too", func(t *testing.T) {
		to := filepath.Join(t.TempDir(), "to.buron")
		must(t, Restore(ctx, r.Path(), to))
	})
	t.Run("after the damaged register was set aside", func(t *testing.T) {
		o := options(t, &clock{noon})
		broken := created(t, o)
		must(t, broken.Close())
		must(t, os.Truncate(o.Path, 4096))
		aside, err := SetAside(o.Path, noon)
		must(t, err)
		if want := o.Path + ".corrupt-20261124T120000Z"; aside != want {
			t.Fatal(aside)
		}
		if info, err := os.Stat(aside); err != nil || info.Size() != 4096 {
			t.Fatal(info, err)
		}
		must(t, Restore(ctx, whole, o.Path))
		again, err := Open(ctx, o)
		must(t, err)
		must(t, again.Close())
	})
	t.Run("sets nothing aside that is in use", func(t *testing.T) {
		_, err := SetAside(r.Path(), noon)
		wantCode(t, err, data.RegisterHeld)
	})
}

func TestOverItself(t *testing.T) {
	t.Run("a register sets aside only what is there", func(t *testing.T) {
		_, err := SetAside(filepath.Join(t.TempDir(), "nothing.buron"), noon)
		if err == nil {
			t.Fatal("set aside what isn't there")
		}
	})
}
