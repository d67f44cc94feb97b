//go:build window

// Package journey runs the whole program in a real window, on a screen that
// exists only for the tests. Its tests need the build tag « window », Xvfb and
// xdotool; `make test` brings all three.
package journey

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/buron-cantal/buron/app/words"
)

// patience is how long a test waits for what should come at once.
const patience = 20 * time.Second

// glance is how often a test looks whether something has come.
const glance = 20 * time.Millisecond

// buron is the program, built once. It is built without the release's tag, so
// that the toolkit says who touches a widget from the wrong thread.
var buron string

func TestMain(m *testing.M) {
	folder, err := os.MkdirTemp("", "buron-journey-")
	if err == nil {
		buron = filepath.Join(folder, "buron")
		var out []byte
		out, err = exec.Command("go", "build", "-o", buron, "../..").CombinedOutput()
		os.Stderr.Write(out)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.RemoveAll(folder)
		os.Exit(1)
	}
	code := m.Run()
	os.RemoveAll(folder)
	os.Exit(code)
}

// run is a program under way, in a home of its own.
type run struct {
	t      *testing.T
	cmd    *exec.Cmd
	screen string
	stderr *bytes.Buffer
	ended  chan error
}

// start starts the program on a screen, "" for none.
func start(t *testing.T, home, screen string, args ...string) *run {
	t.Helper()
	r := &run{t: t, screen: screen, stderr: &bytes.Buffer{}, ended: make(chan error, 1)}
	r.cmd = exec.Command(buron, args...)
	r.cmd.Stderr = r.stderr
	r.cmd.Env = append(without(os.Environ(), "DISPLAY", "WAYLAND_DISPLAY"),
		"XDG_DATA_HOME="+filepath.Join(home, "data"),
		"XDG_CONFIG_HOME="+filepath.Join(home, "config"),
		"XDG_DOCUMENTS_DIR="+filepath.Join(home, "documents"),
		"LIBGL_ALWAYS_SOFTWARE=1")
	if screen != "" {
		r.cmd.Env = append(r.cmd.Env, "DISPLAY="+screen)
	}
	if err := r.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { r.ended <- r.cmd.Wait() }()
	t.Cleanup(func() { r.cmd.Process.Kill() })
	return r
}

func without(env []string, names ...string) []string {
	var kept []string
	for _, e := range env {
		name, _, _ := strings.Cut(e, "=")
		drop := false
		for _, n := range names {
			drop = drop || name == n
		}
		if !drop {
			kept = append(kept, e)
		}
	}
	return kept
}

// end waits for the program's end and gives back its code.
func (r *run) end() int {
	r.t.Helper()
	select {
	case err := <-r.ended:
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			return exit.ExitCode()
		}
		return 0
	case <-time.After(patience):
		r.t.Fatalf("it hangs, after saying %q", r.stderr)
		return -1
	}
}

// window waits for the window and gives back its number.
func (r *run) window() string {
	r.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, "xdotool", "search", "--sync", "--onlyvisible", "--name", "^Buron$")
	cmd.Env = append(without(os.Environ(), "DISPLAY"), "DISPLAY="+r.screen)
	out, err := cmd.Output()
	if err != nil {
		r.t.Fatalf("no window: %v, it said %q", err, r.stderr)
	}
	return strings.TrimSpace(string(out))
}

// xvfb starts a screen and gives back its name.
func xvfb(t *testing.T, opengl bool) string {
	t.Helper()
	glx := "-extension"
	if opengl {
		glx = "+extension"
	}
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1440x900x24", "-noreset", "-nolisten", "tcp", glx, "GLX")
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	cmd.ExtraFiles = []*os.File{write}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	write.Close()
	t.Cleanup(func() {
		cmd.Process.Signal(syscall.SIGTERM)
		cmd.Wait()
	})
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb: %v", err)
	}
	return ":" + strings.TrimSpace(number)
}

func TestWithoutAScreenTheProgramSaysSoAndEnds(t *testing.T) {
	for name, screen := range map[string]string{"none": "", "one that doesn't answer": ":4321"} {
		t.Run(name, func(t *testing.T) {
			r := start(t, t.TempDir(), screen)
			if code := r.end(); code != 1 || r.stderr.String() != words.NoScreen+"\n" {
				t.Errorf("ended with %d, saying %q", code, r.stderr)
			}
		})
	}
}

func TestWithoutOpenGLTheProgramSaysSoAndEnds(t *testing.T) {
	r := start(t, t.TempDir(), xvfb(t, false))
	if code := r.end(); code != 1 || r.stderr.String() != words.NoWindow+"\n" {
		t.Errorf("ended with %d, saying %q", code, r.stderr)
	}
}

// xdotool presses keys or types on the program's screen.
func (r *run) xdotool(args ...string) {
	r.t.Helper()
	cmd := exec.Command("xdotool", args...)
	// It reads letters as the locale says: in C there is no é.
	cmd.Env = append(without(os.Environ(), "DISPLAY", "LC_ALL"), "DISPLAY="+r.screen, "LC_ALL=C.UTF-8")
	if out, err := cmd.CombinedOutput(); err != nil {
		r.t.Fatalf("xdotool %v: %v %s", args, err, out)
	}
}

// logged waits until the program's log holds a line.
func (r *run) logged(home, line string) {
	r.t.Helper()
	path := filepath.Join(home, "data", "buron", "traces", "buron.log")
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(glance) {
		if text, err := os.ReadFile(path); err == nil && strings.Contains(string(text), line) {
			return
		}
	}
	r.t.Fatalf("the log never says %q; the program said %q", line, r.stderr)
}

// fictional is a register with fictional dossiers.
func fictional(t *testing.T) string {
	t.Helper()
	register := filepath.Join(t.TempDir(), "registre.buron")
	if out, err := exec.Command(buron, "demo", "--register", register).CombinedOutput(); err != nil {
		t.Fatalf("%v %s", err, out)
	}
	return register
}

func copies(t *testing.T, register string) int {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(filepath.Dir(register), "backups", "*"))
	if err != nil {
		t.Fatal(err)
	}
	return len(all)
}

func TestTheWindowEnds(t *testing.T) {
	for name, ask := range map[string]func(*run){
		"when the system asks": func(r *run) { r.cmd.Process.Signal(syscall.SIGTERM) },
		"by keys": func(r *run) {
			r.xdotool("key", "ctrl+k")
			r.xdotool("type", "fermer")
			r.xdotool("key", "Return")
		},
	} {
		t.Run(name, func(t *testing.T) {
			home, register := t.TempDir(), fictional(t)
			r := start(t, home, xvfb(t, true), "--register", register)
			r.window()
			r.logged(home, " page to=list")
			ask(r)
			if code := r.end(); code != 0 || r.stderr.Len() != 0 {
				t.Errorf("ended with %d, saying %q", code, r.stderr)
			}
			if copies(t, register) != 1 {
				t.Errorf("%d copies of the register were left", copies(t, register))
			}
		})
	}
}
