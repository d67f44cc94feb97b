package file

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/buron-cantal/buron/data"
)

func TestWriteReplacesWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan é.pdf")
	for _, content := range []string{"first, longer", "second"} {
		if err := Write(path, []byte(content)); err != nil {
			t.Fatal(err)
		}
		if got, err := Read(path, 100); err != nil || string(got) != content {
			t.Errorf("read %q, %v; want %q", got, err, content)
		}
	}
	only(t, filepath.Dir(path), "plan é.pdf")
}

func TestWriteGivesTheLongestNames(t *testing.T) {
	path := filepath.Join(t.TempDir(), strings.Repeat("x", 250)+".json")
	if err := Write(path, []byte("x")); err != nil {
		t.Fatal(err)
	}
}

func TestWriteFollowsALink(t *testing.T) {
	dir := t.TempDir()
	real, link := filepath.Join(dir, "real.json"), filepath.Join(dir, "link.json")
	if err := os.WriteFile(real, []byte("before"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(real, link); err != nil {
		t.Skipf("no links here: %v", err)
	}
	if err := Write(link, []byte("after")); err != nil {
		t.Fatal(err)
	}
	if got, err := os.Readlink(link); err != nil || got != real {
		t.Errorf("the link leads to %q: %v", got, err)
	}
	if got, _ := os.ReadFile(real); string(got) != "after" {
		t.Errorf("the file holds %q", got)
	}
}

func TestWriteLeavesADeviceInItsPlace(t *testing.T) {
	info, err := os.Stat(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	if err := Write(os.DevNull, []byte("x")); err != nil {
		t.Fatal(err)
	}
	if after, err := os.Stat(os.DevNull); err != nil || !os.SameFile(info, after) {
		t.Errorf("%s is no longer what it was: %v", os.DevNull, err)
	}
}

func TestWriteRefuses(t *testing.T) {
	dir := t.TempDir()
	register := filepath.Join(dir, "registre.buron")
	if err := os.WriteFile(register, []byte("SQLite format 3\x00 and people"), 0o600); err != nil {
		t.Fatal(err)
	}
	locked, link := register+".lock", filepath.Join(t.TempDir(), "link.json")
	if err := errors.Join(os.WriteFile(locked, nil, 0o600), os.Symlink(locked, link)); err != nil {
		t.Skipf("no links here: %v", err)
	}
	for name, c := range map[string]struct {
		path string
		code data.Code
	}{
		"what belongs to a register": {locked, data.OverItself},
		"a link to it":               {link, data.OverItself},
		"a folder":                   {dir, data.NotAFile},
		"a register":                 {register, data.OverItself},
		"a missing folder":           {filepath.Join(dir, "no", "a.json"), data.NoSuchFile},
		"a file as a folder":         {filepath.Join(register, "a.json"), data.CannotWrite},
		"too long a name":            {filepath.Join(dir, strings.Repeat("x", 300)), data.CannotWrite},
	} {
		t.Run(name, func(t *testing.T) {
			if err := Write(c.path, []byte("x")); data.CodeOf(err) != c.code {
				t.Errorf("Write gives %v, want %s", err, c.code)
			}
			only(t, dir, "registre.buron", "registre.buron.lock")
		})
	}
}

func TestAFileThatWaitsLeavesWhatIsThere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.pdf")
	if err := Write(path, []byte("before")); err != nil {
		t.Fatal(err)
	}
	for _, kept := range []bool{false, true} {
		p, err := Beside(path, []byte("after"))
		if err != nil {
			t.Fatal(err)
		}
		if got, _ := os.ReadFile(path); string(got) != "before" {
			t.Fatalf("the file holds %q while the other waits", got)
		}
		want := "before"
		if p.Drop(); kept {
			if p, err = Beside(path, []byte("after")); err != nil {
				t.Fatal(err)
			}
			if err := p.Keep(); err != nil {
				t.Fatal(err)
			}
			want = "after"
		}
		if got, _ := os.ReadFile(path); string(got) != want {
			t.Errorf("kept: %v, and the file holds %q", kept, got)
		}
		only(t, filepath.Dir(path), "plan.pdf")
	}
}

func TestAFileThatCantHaveItsNameIsGone(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "plan.pdf")
	p, err := Beside(path, []byte("x"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(path, "in the way"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := p.Keep(); data.CodeOf(err) == "" {
		t.Errorf("kept: %v", err)
	}
	only(t, folder, "plan.pdf")
}

func TestReadRefuses(t *testing.T) {
	dir := t.TempDir()
	big := filepath.Join(dir, "big")
	if err := os.WriteFile(big, make([]byte, 11), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		path string
		code data.Code
	}{
		"a folder":       {dir, data.NotAFile},
		"a missing file": {filepath.Join(dir, "no.json"), data.NoSuchFile},
		"too big a file": {big, data.FileTooBig},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Read(c.path, 10); data.CodeOf(err) != c.code {
				t.Errorf("Read gives %v, want %s", err, c.code)
			}
		})
	}
}

func TestErrorNamesTheCause(t *testing.T) {
	for _, c := range []struct {
		err       error
		otherwise data.Code
		want      data.Code
	}{
		{&fs.PathError{Op: "write", Err: syscall.ENOSPC}, data.CannotWrite, data.DiskFull},
		{fs.ErrPermission, data.CannotWrite, data.ReadOnly},
		{fs.ErrPermission, data.CannotRead, data.CannotRead},
		{errors.New("odd"), data.CannotWrite, data.CannotWrite},
		{fmt.Errorf("while printing: %w", &data.Error{Code: data.TooManyPages}), data.CannotWrite, data.TooManyPages},
	} {
		if got := data.CodeOf(Error("x", c.err, c.otherwise)); got != c.want {
			t.Errorf("%v is %s, want %s", c.err, got, c.want)
		}
	}
	if Error("x", nil, data.CannotRead) != nil {
		t.Error("no error has become one")
	}
}

func only(t *testing.T, dir string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !slices.Contains(names, e.Name()) {
			t.Errorf("%s was left behind", e.Name())
		}
	}
}
