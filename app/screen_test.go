package app

import (
	"bytes"
	"log"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/words"
)

func TestHasScreen(t *testing.T) {
	for name, tc := range map[string]struct {
		goos string
		env  map[string]string
		want bool
	}{
		"X":                     {"linux", map[string]string{"DISPLAY": ":0.0"}, true},
		"X that doesn't answer": {"linux", map[string]string{"DISPLAY": ":1"}, false},
		"X elsewhere":           {"linux", map[string]string{"DISPLAY": "localhost:10.0"}, true},
		"Wayland":               {"linux", map[string]string{"WAYLAND_DISPLAY": "wayland-0"}, true},
		"neither":               {"linux", nil, false},
		"Windows always has it": {"windows", nil, true},
	} {
		t.Run(name, func(t *testing.T) {
			if got := hasScreen(tc.goos, func(k string) string { return tc.env[k] }, func(n string) bool { return n == "0" }); got != tc.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestOpenToolkitSurvivesAPanic(t *testing.T) {
	a, w, err := openToolkit(func() fyne.App { panic("no screen") }, "Buron")
	if a != nil || w != nil || err == nil || err.Error() != "no screen" {
		t.Errorf("got %v, %v", a, err)
	}
}

func TestSpeakFrenchKeepsTheKeyboardsCharacters(t *testing.T) {
	env := map[string]string{"LC_ALL": "de_DE.UTF-8", "LANG": "en_GB.UTF-8"}
	set := func(k, v string) error { env[k] = v; return nil }
	if err := speakFrench(func(k string) string { return env[k] }, set); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"LC_ALL": "", "LC_CTYPE": "de_DE.UTF-8", "LC_MESSAGES": "fr_FR.UTF-8", "LANG": "en_GB.UTF-8"}
	if diff := cmp.Diff(want, env); diff != "" {
		t.Error(diff)
	}
}

func TestRemarks(t *testing.T) {
	t.Run("pass", func(t *testing.T) {
		var out bytes.Buffer
		l := log.New(&remarks{w: &out, exit: func(int) { t.Error("ended") }}, "", 0)
		l.Println("Fyne error: one thing")
		l.Print("and ", "another")
		if diff := cmp.Diff("Fyne error: one thing\nand another\n", out.String()); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("that mean nothing are dropped, with what explains them", func(t *testing.T) {
		var out bytes.Buffer
		l := log.New(&remarks{w: &out, exit: func(int) { t.Error("ended") }}, "", 0)
		for _, line := range []string{"Fyne error:  Preferences load error:", "  Cause: EOF", "  At: preferences.go:103", "Fyne error: another", "  Cause: its own"} {
			l.Println(line)
		}
		if diff := cmp.Diff("Fyne error: another\n  Cause: its own\n", out.String()); diff != "" {
			t.Error(diff)
		}
	})
	for _, remark := range fatal {
		t.Run("end the program in a sentence: "+remark, func(t *testing.T) {
			var out bytes.Buffer
			code := 0
			l := log.New(&remarks{w: &out, exit: func(c int) { code = c }}, "", log.LstdFlags)
			l.Println("Fyne error: ", remark)
			if code != 1 || out.String() != words.NoWindow+"\n" {
				t.Errorf("code %d, said %q", code, out.String())
			}
		})
	}
}
