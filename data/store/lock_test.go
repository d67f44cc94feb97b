package store

import (
	"context"
	"os"
	"os/user"
	"path/filepath"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/data"
)

func TestLock(t *testing.T) {
	ctx := context.Background()
	t.Run("says who holds the register", func(t *testing.T) {
		r, _ := fresh(t)
		who, err := user.Current()
		must(t, err)
		host, err := os.Hostname()
		must(t, err)
		want := who.Username + "@" + host
		if got, held := Holder(r.Path()); !held || got != want {
			t.Fatal(got, held)
		}
		_, err = Open(ctx, r.options)
		wantCode(t, err, data.RegisterHeld)
		if fault := err.(*data.Error); fault.What != want || fault.Where != r.Path() {
			t.Fatalf("%+v", fault)
		}
	})
	t.Run("is let go of when the register is closed", func(t *testing.T) {
		r, _ := fresh(t)
		must(t, r.Close())
		if got, held := Holder(r.Path()); held {
			t.Fatal(got)
		}
		reopened(t, r)
	})
	t.Run("is let go of when its process dies", func(t *testing.T) {
		o := options(t, &clock{noon})
		child := started(t, "hold", o.Path)
		child.line(t) // it holds the register now
		_, err := Create(ctx, o)
		wantCode(t, err, data.RegisterExists)
		_, err = Open(ctx, o)
		wantCode(t, err, data.RegisterHeld)
		child.kill(t)
		r, err := Open(ctx, o)
		must(t, err)
		must(t, r.Close())
	})
	t.Run("is none once its file is gone", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "register.buron")
		lock, err := trySeize(path)
		must(t, err)
		defer lock.Unlock()
		if !stands(lock, path) {
			t.Fatal("a lock that was just taken is said to be gone")
		}
		if err := os.Remove(lockPath(path)); err != nil {
			t.Skip(err) // Windows removes no file that is open
		}
		other, err := seize(path)
		must(t, err)
		defer other.Unlock()
		if stands(lock, path) || !stands(other, path) {
			t.Fatal("two hold the same register")
		}
	})
	t.Run("lets others read", func(t *testing.T) {
		r, _ := fresh(t)
		d := taken(t, r, "Zoé", "Puech")
		o := r.options
		o.ReadOnly = true
		beside, err := Open(ctx, o)
		must(t, err)
		defer beside.Close()
		if got := dossier(t, beside, d.Project.ID); got.Project.Number != d.Project.Number {
			t.Fatal(got)
		}
		do(t, r, "path", func(tx *Tx) error { return tx.SetPath(d.Project.ID, data.Training) })
		if got := dossier(t, beside, d.Project.ID); got.Project.Path != data.Training {
			t.Fatal(got.Project.Path)
		}
		_, err = beside.Do(ctx, "path", func(*Tx) error { return nil })
		wantCode(t, err, data.ReadOnly)
		wantCode(t, beside.SaveDraft(ctx, "x", "y", "z"), data.ReadOnly)
		mustPass(t, beside)
		must(t, beside.Backup(ctx, filepath.Join(t.TempDir(), "copy.buron")))
		mustPass(t, r)
	})
	t.Run("needs no name that a file can't hold", func(t *testing.T) {
		if strings.ContainsAny(word(" a b\nc "), " \n") {
			t.Fatal(word(" a b\nc "))
		}
	})
}

func TestPaths(t *testing.T) {
	for _, name := range []string{"avec espace.buron", "50 % ?.buron", "l’été #1.buron", "a&b=c;d.buron", "file:x.buron"} {
		t.Run("may hold "+name, func(t *testing.T) {
			o := options(t, &clock{noon})
			o.Path = filepath.Join(filepath.Dir(o.Path), name)
			r := created(t, o)
			d := taken(t, r, "Zoé", "Puech")
			copyTo := filepath.Join(t.TempDir(), name)
			must(t, r.Backup(context.Background(), copyTo))
			r = reopened(t, r)
			dossier(t, r, d.Project.ID)
			if _, err := os.Stat(o.Path); err != nil {
				t.Fatal(err)
			}
			must(t, Restore(context.Background(), copyTo, copyTo+".again"))
		})
	}
	t.Run("may be relative", func(t *testing.T) {
		t.Chdir(t.TempDir())
		o := options(t, &clock{noon})
		o.Path = "file:here.buron"
		r := created(t, o)
		must(t, r.Backup(context.Background(), "file:there.buron"))
		if _, err := os.Stat("file:there.buron"); err != nil {
			t.Fatal(err)
		}
	})
}
