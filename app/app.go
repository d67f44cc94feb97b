// Package app wires the pages together; it is the only place that knows them
// all. Everything it shows is made elsewhere: the window in shell, each page
// in its folder.
package app

import (
	"fmt"
	"io"
	"log"
	"os"
	"runtime"
	"time"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/about"
	"github.com/buron-cantal/buron/app/command"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/trace"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/app/work"
	"github.com/buron-cantal/buron/assets"
)

// The window's size when it opens.
const (
	firstWidth  = 1280
	firstHeight = 800
)

// Outside is what the window takes from outside.
type Outside struct {
	// NewApp starts the toolkit, under the program's id.
	NewApp func(id string) fyne.App
	Stderr io.Writer
	Now    func() time.Time
	// Folder is the data folder, for the log, crash reports and the
	// demonstration.
	Folder string
}

// Run opens the window and gives back what the program ends with.
func Run(start command.Start, out Outside) int {
	if !hasScreen(runtime.GOOS, os.Getenv, xAnswers) {
		fmt.Fprintln(out.Stderr, words.NoScreen)
		return 1
	}
	log.SetFlags(0)
	log.SetOutput(&remarks{w: out.Stderr, exit: os.Exit})
	toolkit, window, err := openToolkit(func() fyne.App { return out.NewApp(about.ID) }, about.Name)
	if err != nil {
		fmt.Fprintln(out.Stderr, words.NoWindow)
		return 1
	}
	toolkit.SetIcon(fyne.NewStaticResource("icon.svg", assets.Icon))
	toolkit.Settings().SetTheme(look.New(look.Light, look.Normal))

	p := newProgram(start, out, toolkit, window)
	defer p.log.Close()
	p.window.Resize(fyne.NewSize(firstWidth, firstHeight))
	p.window.CenterOnScreen()
	p.window.SetCloseIntercept(p.close)
	p.open(start.Register)
	p.window.Show()
	p.tick()
	toolkit.Run()
	return p.end()
}

// newProgram readies the window, the log and the watch over crashes. A log or
// a report that can't be written doesn't keep anyone from working.
func newProgram(start command.Start, out Outside, toolkit fyne.App, window fyne.Window) *program {
	p := &program{
		start:   start,
		out:     out,
		toolkit: toolkit,
		window:  window,
		crew:    work.New(),
		pages:   pages,
	}
	p.report, _ = trace.Watch(p.traces())
	p.log, _ = trace.Open(p.traces(), out.Now)
	p.log.Event("start")
	p.clearPrints()
	return p
}
