//go:build window

package journey

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"
)

// shown is what `buron export` says of a dossier, beside the open window.
type shown struct {
	Newcomer map[string]any
	Project  struct {
		Path    string
		Adviser string
		Target  string `json:"target_date"`
		Answers map[string]any
		Actions []map[string]any
	}
}

// only is the register's one dossier, nil while there is none.
func only(register string) *shown {
	out, err := exec.Command(buron, "list", "--json", "--register", register).Output()
	var rows []struct{ Number string }
	if err != nil || json.Unmarshal(out, &rows) != nil || len(rows) != 1 {
		return nil
	}
	out, err = exec.Command(buron, "export", rows[0].Number, "-o", "/dev/stdout", "--register", register).Output()
	var d shown
	if err != nil || json.Unmarshal(out, &d) != nil {
		return nil
	}
	return &d
}

// until waits for the register's dossier to be as wished.
func (r *run) until(register, wish string, holds func(*shown) bool) {
	r.t.Helper()
	var last *shown
	defer func() {
		if r.t.Failed() {
			r.t.Logf("the register says %+v", last)
		}
	}()
	r.wait(wish, func() bool {
		last = only(register)
		return last != nil && holds(last)
	})
}

// keys presses keys one after the other.
func (r *run) keys(names ...string) {
	r.t.Helper()
	r.xdotool(append([]string{"key", "--delay", "60"}, names...)...)
}

// types writes a text on the keyboard. A letter that the keyboard lacks is
// lent a key by xdotool, and the window needs a moment to see it, on a busy machine too.
func (r *run) types(text string) {
	r.t.Helper()
	for len(text) > 0 {
		n := strings.IndexFunc(text, func(c rune) bool { return c > unicode.MaxASCII })
		switch {
		case n == 0:
			_, size := utf8.DecodeRuneInString(text)
			r.xdotool("type", "--delay", "400", text[:size])
			text = text[size:]
		case n < 0:
			n = len(text)
			fallthrough
		default:
			r.xdotool("type", "--delay", "15", text[:n])
			text = text[n:]
		}
	}
}

// command finds a command by its words and runs it.
func (r *run) command(words string) {
	r.t.Helper()
	r.keys("ctrl+k")
	r.types(words)
	r.keys("Return")
}

func TestFromTheFirstStartToThePrintedPlanWithKeysOnly(t *testing.T) {
	home := t.TempDir()
	register := filepath.Join(home, "data", "buron", "registre.buron")
	documents := filepath.Join(home, "documents")
	if err := os.MkdirAll(documents, 0o755); err != nil {
		t.Fatal(err)
	}
	r := start(t, home, xvfb(t, true), "--today", "2026-11-24")
	r.window()

	// The first start.
	r.logged(home, " page to=welcome")
	r.types("Anaëlle Fau")
	r.keys("Tab", "Down", "Return", "Tab")
	r.types("04 65 71 20 10")
	r.keys("ctrl+Return")
	r.logged(home, " page to=list")

	// A newcomer.
	r.keys("ctrl+n")
	r.logged(home, " page to=newcomer")
	r.types("Maëlle")
	r.keys("Tab")
	r.types("L'Hélias-Bœuf")
	r.keys("Tab")
	r.types("06 39 98 01 02")
	r.keys("ctrl+Return")
	r.until(register, "the newcomer", func(d *shown) bool {
		return d.Newcomer["last_name"] == "L'Hélias-Bœuf" && d.Newcomer["phone"] == "+33639980102"
	})
	r.logged(home, " page to=interview")

	// The interview: the path, the activity, and a date typed as people do.
	r.command("Votre parcours")
	r.keys("Down", "Down", "space")
	r.logged(home, " step=idea")
	r.types("Traductrice")
	r.keys("Tab")
	r.until(register, "the activity", func(d *shown) bool {
		return d.Project.Path == "business_creation" && d.Project.Answers["activity"] == "Traductrice"
	})
	r.command("Le lieu et la date")
	r.logged(home, " step=project")
	r.types("3/4/27")
	r.keys("Tab")
	r.until(register, "the date", func(d *shown) bool { return d.Project.Target == "2027-04-03" })

	// The plan: seen, created, its first action ticked.
	r.command("Voir le plan")
	r.logged(home, " page to=plan")
	r.keys("ctrl+Return")
	r.until(register, "the actions", func(d *shown) bool { return len(d.Project.Actions) > 20 })
	r.keys("space")
	r.until(register, "the first action ticked", func(d *shown) bool {
		return len(d.Project.Actions) > 0 && d.Project.Actions[0]["status"] == "done" && d.Project.Adviser == "Anaëlle Fau"
	})

	// The paper.
	r.keys("ctrl+p")
	r.logged(home, " page to=preview")
	r.printed(documents)

	// The next morning everything is still there.
	r.command("fermer")
	if code := r.end(); code != 0 || r.stderr.Len() != 0 {
		t.Errorf("ended with %d, saying %q", code, r.stderr)
	}
	if d := only(register); d == nil || d.Project.Target != "2027-04-03" || len(d.Project.Actions) < 20 {
		t.Errorf("the next morning: %v", d)
	}
}

// printed asks for the PDF until the preview is ready to give it, and reads it.
func (r *run) printed(documents string) {
	r.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(glance) {
		r.keys("ctrl+Return")
		found, err := filepath.Glob(filepath.Join(documents, "Plan MUR-2026-0001 *.pdf"))
		if err != nil {
			r.t.Fatal(err)
		}
		if len(found) == 0 {
			continue
		}
		text, err := exec.Command("pdftotext", "-layout", found[0], "-").Output()
		if err != nil {
			r.t.Fatal(err)
		}
		for _, want := range []string{"Maëlle L’Hélias-Bœuf", "3 avril 2027", "Anaëlle Fau", "04 65 71 20 10", "Traductrice"} {
			if !strings.Contains(strings.ReplaceAll(string(text), "\u00a0", " "), want) {
				r.t.Errorf("the paper lacks %q", want)
			}
		}
		return
	}
	r.t.Fatalf("no plan in %s; the program said %q", documents, r.stderr)
}
