package store

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/buron-cantal/buron/data"
)

func init() {
	children["starve"] = starve
	children["forbidden"] = forbidden
}

// limit is the largest file that this process may write from now on: what a
// full disk is to a test.
func limit(size uint64) error {
	signal.Ignore(syscall.SIGXFSZ)
	return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: size, Max: 1 << 40})
}

// starve saves notes until the disk is full, then says what became of it: the
// code of the error, whether reading goes on, and whether saving does once
// there is room again.
func starve() error {
	ctx := context.Background()
	r, err := Open(ctx, childOptions())
	if err != nil {
		return err
	}
	size, err := strconv.ParseUint(os.Args[2], 10, 64)
	if err != nil {
		return err
	}
	var d data.Dossier
	if _, err := r.Do(ctx, "take", func(tx *Tx) error {
		d, err = tx.Take("Zoé", "Puech", "", data.Training, "", "Murat", today)
		return err
	}); err != nil {
		return err
	}
	if err := limit(size); err != nil {
		return err
	}
	saved := 0
	var full error
	for full == nil {
		_, full = r.Do(ctx, "note", func(tx *Tx) error {
			_, err := tx.AddNote(d.Project.ID, data.Note{Text: strings.Repeat("Une longue note. ", 1000)})
			return err
		})
		saved++
	}
	fmt.Println("full", data.CodeOf(full), saved-1)
	backup := r.Backup(ctx, os.Args[1]+".copy")
	fmt.Println("backup", data.CodeOf(backup))
	again, err := r.DossierByID(ctx, d.Project.ID)
	fmt.Println("read", len(again.Notes), err)
	if err := limit(1 << 40); err != nil {
		return err
	}
	_, err = r.Do(ctx, "note", func(tx *Tx) error {
		_, err := tx.AddNote(d.Project.ID, data.Note{Text: "De nouveau de la place."})
		return err
	})
	fmt.Println("saved", err)
	fmt.Println("check", r.Check(ctx))
	return r.Close()
}

func TestDiskFull(t *testing.T) {
	for _, size := range []int{300_000, 500_000, 700_000, 1_000_000} {
		t.Run(fmt.Sprintf("at %d bytes saves nothing by half", size), func(t *testing.T) {
			o := options(t, &clock{noon})
			must(t, created(t, o).Close())
			said := started(t, "starve", o.Path, fmt.Sprint(size)).ended(t)
			var notes int
			if _, err := fmt.Sscanf(said[0], "full disk_full %d", &notes); err != nil {
				t.Fatal(said)
			}
			want := []string{said[0], said[1], fmt.Sprintf("read %d <nil>", notes), "saved <nil>", "check <nil>"}
			if strings.Join(said, "\n") != strings.Join(want, "\n") || said[1] != "backup disk_full" && said[1] != "backup " {
				t.Fatal(said)
			}
			for _, pattern := range []string{"*.copy", ".*.new*"} {
				left, err := filepath.Glob(filepath.Join(filepath.Dir(o.Path), pattern))
				must(t, err)
				if len(left) > 0 && said[1] != "backup " { // a copy that just fits is whole
					t.Fatal(left)
				}
			}
			r, err := Open(context.Background(), o)
			must(t, err)
			defer r.Close()
			mustPass(t, r)
			if d, err := r.Dossier(context.Background(), "MUR-2026-0001"); err != nil || len(d.Notes) != notes+1 {
				t.Fatal(len(d.Notes), notes, err)
			}
		})
	}
	t.Run("makes no register by half", func(t *testing.T) {
		folder := t.TempDir()
		child := startedAs(t, mySelf(t), "starve-new", []string{filepath.Join(folder, "register.buron")}, nil)
		if said := child.ended(t); said[0] != "disk_full" {
			t.Fatal(said)
		}
		left, err := os.ReadDir(folder)
		must(t, err)
		if len(left) != 0 {
			t.Fatal(left)
		}
	})
}

func TestDiskFullOnRestore(t *testing.T) {
	r, _ := fresh(t)
	must(t, r.Close())
	folder := t.TempDir()
	to := filepath.Join(folder, "restored.buron")
	said := startedAs(t, mySelf(t), "starve-restore", []string{to, r.Path()}, nil).ended(t)
	if want := "disk_full " + to; said[0] != want {
		t.Fatalf("%q, want %q", said, want)
	}
	left, err := os.ReadDir(folder)
	must(t, err)
	if len(left) != 0 {
		t.Fatal(left)
	}
}

func init() {
	children["starve-restore"] = func() error {
		if err := limit(40_000); err != nil {
			return err
		}
		var fault *data.Error
		if err := Restore(context.Background(), os.Args[2], os.Args[1]); !errors.As(err, &fault) {
			return fmt.Errorf("restored, or refused without a code: %w", err)
		}
		fmt.Println(fault.Code, fault.Where)
		return nil
	}
	children["starve-new"] = func() error {
		if err := limit(40_000); err != nil {
			return err
		}
		_, err := Create(context.Background(), childOptions())
		fmt.Println(data.CodeOf(err))
		return nil
	}
}

func mySelf(t testing.TB) string {
	t.Helper()
	self, err := os.Executable()
	must(t, err)
	return self
}

const nobody = 65534

// unprivileged runs a child as a user who may write nothing of ours. Root may
// write everywhere, whatever a folder says.
func unprivileged(t testing.TB, role string, args ...string) *child {
	t.Helper()
	if os.Getuid() != 0 {
		return started(t, role, args...)
	}
	folder, err := os.MkdirTemp("", "buron-nobody-*") // t.TempDir can't be entered by others
	must(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	must(t, os.Chmod(folder, 0o755))
	binary := filepath.Join(folder, "test")
	raw, err := os.ReadFile(mySelf(t))
	must(t, err)
	must(t, os.WriteFile(binary, raw, 0o755))
	return startedAs(t, binary, role, args, func(cmd *exec.Cmd) {
		cmd.Dir = "/"
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	})
}

// forbidden says how a register opens for writing, then for reading, and
// whether a copy and a new register can be made beside it.
func forbidden() error {
	ctx := context.Background()
	o := childOptions()
	_, err := Open(ctx, o)
	fmt.Println("write", data.CodeOf(err))
	o.ReadOnly = true
	r, err := Open(ctx, o)
	if err != nil {
		return err
	}
	rows, err := r.Page(ctx, Query{Search: "puech", Today: today})
	fmt.Println("read", len(rows), err)
	fmt.Println("check", r.Check(ctx))
	fmt.Println("backup", data.CodeOf(r.Backup(ctx, o.Path+".copy")))
	o.Path += ".other"
	_, err = Create(ctx, o)
	fmt.Println("create", data.CodeOf(err))
	in := bufio.NewReader(os.Stdin)
	if _, err := in.ReadString('\n'); err != nil && err != io.EOF {
		return err
	}
	return r.Close()
}

func TestReadOnlyFolder(t *testing.T) {
	want := "write read_only\nread 1 <nil>\ncheck <nil>\nbackup read_only\ncreate read_only"
	for name, leave := range map[string]func(t *testing.T, r *Register){
		"of a closed register": func(t *testing.T, r *Register) { must(t, r.Close()) },
		"of a register in use": func(*testing.T, *Register) {},
	} {
		t.Run(name+" is read all the same", func(t *testing.T) {
			folder, err := os.MkdirTemp("", "buron-shut-*")
			must(t, err)
			t.Cleanup(func() { _ = os.Chmod(folder, 0o755); _ = os.RemoveAll(folder) })
			o := options(t, &clock{noon})
			o.Path = filepath.Join(folder, "register.buron")
			r := created(t, o)
			taken(t, r, "Zoé", "Puech")
			leave(t, r)
			all, err := filepath.Glob(filepath.Join(folder, "*"))
			must(t, err)
			for _, path := range all {
				must(t, os.Chmod(path, 0o444))
			}
			must(t, os.Chmod(folder, 0o555))
			if said := unprivileged(t, "forbidden", o.Path).ended(t); strings.Join(said, "\n") != want {
				t.Fatal(said)
			}
			left, err := filepath.Glob(filepath.Join(folder, "*"))
			must(t, err)
			if len(left) != len(all) {
				t.Fatal(left)
			}
		})
	}
}
