package app

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/words"
)

// hasScreen says whether there is a screen to open a window on; without one the
// toolkit panics. answers tries a local X screen by its number.
func hasScreen(goos string, getenv func(string) string, answers func(number string) bool) bool {
	if goos == "windows" || goos == "darwin" {
		return true
	}
	display := getenv("DISPLAY")
	if display == "" {
		return getenv("WAYLAND_DISPLAY") != ""
	}
	if number, local := strings.CutPrefix(display, ":"); local {
		number, _, _ = strings.Cut(number, ".")
		return answers(number)
	}
	return true
}

// xAnswers says whether an X server listens for a local screen, in its folder
// or under its abstract name.
func xAnswers(number string) bool {
	for _, prefix := range []string{"", "@"} {
		c, err := net.Dial("unix", prefix+"/tmp/.X11-unix/X"+number)
		if err == nil {
			c.Close()
			return true
		}
	}
	return false
}

// openToolkit starts the toolkit and makes a window. It panics on a screen that
// doesn't answer, which becomes an error here.
func openToolkit(newApp func() fyne.App, title string) (a fyne.App, w fyne.Window, err error) {
	defer func() {
		if r := recover(); r != nil {
			a, w, err = nil, nil, fmt.Errorf("%v", r)
		}
	}()
	// The toolkit's own words, in its file dialogs, follow the system's
	// language; ours are French.
	if runtime.GOOS != "windows" {
		if err := speakFrench(os.Getenv, os.Setenv); err != nil {
			return nil, nil, err
		}
	}
	a = newApp()
	return a, a.NewWindow(title), nil
}

// speakFrench names French as the language of messages, and leaves alone what
// the system says of characters, which the keyboard needs.
func speakFrench(getenv func(string) string, setenv func(key, value string) error) error {
	if all := getenv("LC_ALL"); all != "" {
		// LC_ALL would hide the others; what it says of characters is kept.
		if err := setenv("LC_CTYPE", all); err != nil {
			return err
		}
		if err := setenv("LC_ALL", ""); err != nil {
			return err
		}
	}
	return setenv("LC_MESSAGES", "fr_FR.UTF-8")
}

// fatal are the toolkit's remarks after which it would wait for ever, without a
// window: no OpenGL, a screen that refuses.
var fatal = []string{"window creation error", "failed to initialise GLFW"}

// idle are remarks that mean nothing here: the toolkit reads its file of
// preferences, of which we have none, while it is writing it.
var idle = []string{"Preferences load error"}

// remarks is where the toolkit's log goes: to w, line by line, but for idle
// ones. On a fatal one it says in a sentence what is wrong, and ends the program.
type remarks struct {
	w    io.Writer
	exit func(code int)

	mu     sync.Mutex
	rest   []byte
	inIdle bool // the lines that explain an idle remark follow it, indented
}

func (r *remarks) Write(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.rest = append(r.rest, p...)
	for {
		line, rest, whole := bytes.Cut(r.rest, []byte("\n"))
		if !whole {
			return len(p), nil
		}
		r.rest = rest
		if oneOf(fatal, line) {
			fmt.Fprintln(r.w, words.NoWindow)
			r.exit(1)
			return len(p), nil
		}
		r.inIdle = oneOf(idle, line) || r.inIdle && bytes.HasPrefix(line, []byte("  "))
		if !r.inIdle {
			fmt.Fprintf(r.w, "%s\n", line)
		}
	}
}

func oneOf(known []string, line []byte) bool {
	return slices.ContainsFunc(known, func(k string) bool { return bytes.Contains(line, []byte(k)) })
}
