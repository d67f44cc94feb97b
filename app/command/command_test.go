package command_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/buron-cantal/buron/app/command"
	"github.com/buron-cantal/buron/assets"
)

// noon is the moment of every test.
func noon() time.Time { return time.Date(2026, time.November, 24, 12, 0, 0, 0, time.Local) }

func environment() command.Env {
	return command.Env{
		Args: os.Args[1:], Stdout: os.Stdout, Stderr: os.Stderr,
		Now: noon, Getenv: os.Getenv, Assets: assets.Files,
		Window: func(_ context.Context, start command.Start) int {
			_ = json.NewEncoder(os.Stdout).Encode(start)
			return command.OK
		},
	}
}

// asBuron is set where this test program is run as the program itself, by
// another user than the one who tests.
const asBuron = "BURON_TEST_IS_BURON"

func TestMain(m *testing.M) {
	if os.Getenv(asBuron) != "" {
		os.Exit(command.Run(context.Background(), environment()))
	}
	testscript.Main(m, map[string]func(){
		"buron": func() { os.Exit(command.Run(context.Background(), environment())) },
	})
}

// TestScripts plays the stories of testdata/script.
func TestScripts(t *testing.T) {
	found, err := filepath.Abs(examples)
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:  "testdata/script",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"ends": ends},
		Setup: func(e *testscript.Env) error {
			e.Setenv("EXAMPLES", found)
			e.Setenv("BURON_REGISTER", filepath.Join(e.WorkDir, "registre.buron"))
			return nil
		},
	})
}

// ends runs a command that must end with a code: « ends 1 buron list ».
func ends(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: ends CODE COMMAND…")
	}
	code := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var ended *exec.ExitError
		if !errors.As(err, &ended) {
			ts.Fatalf("%v", err)
		}
		code = ended.ExitCode()
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("%v ends with %d, want %s", args[1:], code, args[0])
	}
}

// buron runs commands on a register of its own, in this process.
type buron struct {
	t                    *testing.T
	dir, register, today string
}

func newBuron(t *testing.T, today string) *buron {
	dir := t.TempDir()
	return &buron{t: t, dir: dir, register: filepath.Join(dir, "registre.buron"), today: today}
}

func (b *buron) run(args ...string) (stdout, stderr string, code int) {
	b.t.Helper()
	var out, err bytes.Buffer
	env := environment()
	env.Stdout, env.Stderr = &out, &err
	env.Args = append([]string{args[0], "--register", b.register, "--today", b.today}, args[1:]...)
	code = command.Run(b.t.Context(), env)
	return out.String(), err.String(), code
}

func (b *buron) must(args ...string) string {
	b.t.Helper()
	stdout, stderr, code := b.run(args...)
	if code != command.OK || stderr != "" {
		b.t.Fatalf("buron %v ends with %d: %s", args, code, stderr)
	}
	return stdout
}

// row is a dossier of list --json.
type row struct {
	Number, ID, Name, Path, Stage string
	Telecentre, Target            string
}

func (b *buron) list(args ...string) []row {
	b.t.Helper()
	var rows []row
	unmarshal(b.t, []byte(b.must(append([]string{"list", "--json"}, args...)...)), &rows)
	return rows
}

func (b *buron) show(number string) (shown map[string]any) {
	b.t.Helper()
	unmarshal(b.t, []byte(b.must("show", number, "--json")), &shown)
	return shown
}

func (b *buron) file(name string, content []byte) string {
	b.t.Helper()
	path := filepath.Join(b.dir, name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		b.t.Fatal(err)
	}
	return path
}
