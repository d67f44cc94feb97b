//go:build unix

package command_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// nobody is the user that the tests become where they run as root, whom no
// folder is closed to.
const nobody = 65534

func TestAFolderThatIsReadOnlyRefuses(t *testing.T) {
	b := newBuron(t, "2026-11-24")
	closed := filepath.Join(b.dir, "closed")
	b.register = filepath.Join(closed, "registre.buron")
	b.must("import", filepath.Join(examples, "S4.json"))
	example := b.file("S1.json", read(t, filepath.Join(examples, "S1.json")))
	if err := os.Chmod(example, 0o644); err != nil { // for the other user
		t.Fatal(err)
	}
	buron := closeTo(t, b.dir, closed)

	for name, c := range map[string]struct {
		args []string
		code int
	}{
		"list goes on":       {[]string{"list"}, 0},
		"show goes on":       {[]string{"show", "MUR-2026-0001"}, 0},
		"check goes on":      {[]string{"check"}, 0},
		"import refuses":     {[]string{"import", example}, 1},
		"export refuses":     {[]string{"export", "MUR-2026-0001", "-o", filepath.Join(closed, "out.json")}, 1},
		"plan refuses":       {[]string{"plan", "MUR-2026-0001", "-o", filepath.Join(closed, "plan.pdf")}, 1},
		"all plans refuse":   {[]string{"plan", "--all", "-o", filepath.Join(closed, "plans")}, 1},
		"backup refuses":     {[]string{"backup", "-o", filepath.Join(closed, "copy.buron")}, 1},
		"demo refuses":       {[]string{"demo", "--register", filepath.Join(closed, "new.buron")}, 1},
		"a register is made": {[]string{"demo", "--register", filepath.Join(closed, "new", "new.buron")}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			cmd := exec.Command(buron, append([]string{c.args[0], "--register", b.register}, c.args[1:]...)...)
			cmd.Env = append(os.Environ(), asBuron+"=1")
			if os.Getuid() == 0 {
				cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
			}
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			err := cmd.Run()
			var ended *exec.ExitError
			if err != nil && !errors.As(err, &ended) {
				t.Fatal(err)
			}
			if code := cmd.ProcessState.ExitCode(); code != c.code {
				t.Fatalf("ends with %d: %s", code, stderr.String())
			}
			if said := stderr.String(); c.code == 1 && (strings.Count(said, "\n") != 1 || !strings.Contains(said, "protégé")) {
				t.Errorf("says %q", said)
			}
			left(t, closed)
		})
	}
}

// closeTo takes the right to write from a folder and everything in it, and
// gives a copy of this program that anybody may run.
func closeTo(t *testing.T, dir, closed string) string {
	t.Helper()
	buron := filepath.Join(dir, "buron.test")
	in, err := os.Open(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out, err := os.OpenFile(buron, os.O_CREATE|os.O_WRONLY, 0o755)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(out, in); err != nil {
		t.Fatal(err)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(closed)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if err := os.Chmod(filepath.Join(closed, e.Name()), 0o444); err != nil {
			t.Fatal(err)
		}
	}
	for _, folder := range []string{filepath.Dir(dir), dir} {
		if err := os.Chmod(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(closed, 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(closed, 0o755) }) // so that it can be removed
	return buron
}

func left(t *testing.T, closed string) {
	t.Helper()
	entries, err := os.ReadDir(closed)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), "registre.buron") {
			t.Errorf("%s was left behind", e.Name())
		}
	}
}
