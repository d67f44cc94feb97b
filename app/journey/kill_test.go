//go:build window

package journey

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// oneDossier is a register that holds one person and nothing answered.
func oneDossier(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	file := filepath.Join(folder, "dossier.json")
	content := `{"format":"buron/dossier/1","newcomer":{"first_name":"Anne","last_name":"Serre"},"project":{"path":"business_creation"}}`
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	register := filepath.Join(folder, "registre.buron")
	if out, err := exec.Command(buron, "import", file, "--register", register).CombinedOutput(); err != nil {
		t.Fatalf("%v %s", err, out)
	}
	return register
}

// draft is what is kept of what is being typed, read beside the open window.
func draft(register string) string {
	out, _ := exec.Command("sqlite3", "-readonly", register, "SELECT typed FROM draft").Output()
	return strings.TrimSpace(string(out))
}

// kill ends the program as a power cut would.
func (r *run) kill() {
	r.t.Helper()
	if err := r.cmd.Process.Kill(); err != nil {
		r.t.Fatal(err)
	}
	<-r.ended
}

// reach goes from the start to the question of the activity.
func (r *run) reach(home string) {
	r.t.Helper()
	r.window()
	r.logged(home, " page to=list")
	for _, way := range []struct{ key, page string }{{"Return", " page to=dossier"}, {"ctrl+Return", " page to=interview"}} {
		r.insist(home, way.key, way.page)
	}
	r.command("Votre activité")
	r.logged(home, " step=idea")
}

// insist presses a key until a page opens: rows that are still being read have
// nothing to open.
func (r *run) insist(home, key, page string) {
	r.t.Helper()
	log := filepath.Join(home, "data", "buron", "traces", "buron.log")
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(glance) {
		if text, err := os.ReadFile(log); err == nil && strings.Contains(string(text), page) {
			return
		}
		r.keys(key)
	}
	r.t.Fatalf("%s never leads to%s; the program said %q", key, page, r.stderr)
}

func TestNothingTypedIsLostWhenTheWindowIsKilled(t *testing.T) {
	register, screen := oneDossier(t), xvfb(t, true)
	saved := ""
	for round := range 5 {
		home, typed := t.TempDir(), fmt.Sprintf("vannerie %d", round)
		r := start(t, home, screen, "--register", register)
		r.reach(home)
		r.keys("ctrl+a")
		r.types(typed)
		if round%2 == 0 {
			// Still being typed: the draft is what must survive.
			r.wait("the draft", func() bool { return draft(register) == typed })
			r.kill()
			if got := draft(register); got != typed {
				t.Errorf("round %d: the draft says %q, want %q", round, got, typed)
			}
		} else {
			r.keys("Tab")
			r.until(register, "the answer", func(d *shown) bool { return d.Project.Answers["activity"] == typed })
			r.kill()
			saved = typed
		}
		if out, err := exec.Command(buron, "check", "--register", register).CombinedOutput(); err != nil {
			t.Fatalf("round %d: %v %s", round, err, out)
		}
		if d := only(register); d == nil || saved != "" && d.Project.Answers["activity"] != saved {
			t.Fatalf("round %d: the register says %v, want %q", round, d, saved)
		}
	}
}

// wait waits for something to hold.
func (r *run) wait(wish string, holds func() bool) {
	r.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(glance) {
		if holds() {
			return
		}
	}
	r.t.Fatalf("%s never comes; the program said %q", wish, r.stderr)
}
