// Package command is Buron without a window: the commands that list, show,
// import, export, print and look after a register. None of them opens a
// window, asks a question or waits for one.
package command

import (
	"context"
	"io"
	"io/fs"
	"time"

	"github.com/buron-cantal/buron/data/calendar"
)

// What a command ends with.
const (
	OK      = 0
	Refused = 1 // asked for something that can't be done; nothing was changed
	Usage   = 2 // the command line isn't understood
)

// Env is everything a command may touch of the outside.
type Env struct {
	Args           []string // without the program's name
	Stdout, Stderr io.Writer
	Now            func() time.Time
	Getenv         func(string) string
	Assets         fs.FS     // guides/, rates/, network.yaml…
	Random         io.Reader // makes ids; nil takes the system's
	// Window opens the window when no command is given, and gives back what
	// the program ends with.
	Window func(context.Context, Start) int
}

// Start is what the command line asks of the window.
type Start struct {
	Register string       // the file; it may not exist yet
	Today    calendar.Day // frozen by --today; zero follows the clock
}
