// Package command is Buron without a window: the commands that list, show,
// import, export, print and look after a register. None of them opens a
// window, asks a question or waits for one.
//
// A command prints French for people on the standard output. What it refuses
// it says in one line on the error output, and then it has changed nothing.
package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"runtime/debug"
	"time"

	"github.com/alecthomas/kong"

	"github.com/buron-cantal/buron/app/about"
	"github.com/buron-cantal/buron/app/house"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

// What a command ends with.
const (
	OK      = 0
	Refused = 1 // asked for something that can't be done; nothing was changed
	Misused = 2 // the command line isn't understood
)

// Env is everything a command may touch of the outside.
type Env struct {
	Args           []string // without the program's name
	Stdout, Stderr io.Writer
	Now            func() time.Time
	Getenv         func(string) string
	Assets         fs.FS     // guides/, rates/, network.yaml, demo.yaml
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

// Run does what the command line says and gives what the program ends with.
func Run(ctx context.Context, env Env) int {
	l, kctx, err := parse(env.Args)
	if err != nil {
		return env.misused(err, kctx)
	}
	start, err := env.start(l)
	switch {
	case err != nil:
		return env.misused(err, kctx)
	case l.Help:
		return env.print(help(kctx))
	case l.Version:
		return env.print(about.Text() + "\n")
	case kctx.Command() == "window":
		return env.Window(ctx, start)
	}
	// A command that is interrupted takes back what it was doing.
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt)
	defer stop()
	defer hurry()()
	s := newSession(env, start)
	kctx.BindTo(ctx, (*context.Context)(nil))
	err = kctx.Run(s)
	if flushed := s.out.Flush(); err == nil && flushed != nil {
		err = &data.Error{Code: data.CannotWrite, Err: flushed}
	}
	switch {
	case data.CodeOf(err) == data.WrongUsage:
		return env.misused(err, kctx)
	case err != nil:
		env.say(sentence(err))
		return Refused
	}
	return OK
}

// hurry has memory collected less often until it's undone, as long as there is
// little of it: a command soon ends, and collecting would be a fifth of one that
// prints a plan.
func hurry() (undo func()) {
	const little = 64 << 20 // bytes
	percent, limit := debug.SetGCPercent(400), debug.SetMemoryLimit(little)
	return func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	}
}

// sentence is what a person reads of an error, after the name of the file that
// it was met in when there may be several.
func sentence(err error) string {
	var in *fileError
	if errors.As(err, &in) {
		return words.InFile(in.name, words.Sentence(in.err))
	}
	return words.Sentence(err)
}

// start reads what is common to the window and every command.
func (env Env) start(l *line) (Start, error) {
	start := Start{Register: house.DefaultRegister(), Today: l.Today.Day}
	if named := env.Getenv("BURON_REGISTER"); named != "" {
		start.Register = named
	}
	if l.Register != nil {
		// An empty name is a variable that isn't set: falling back on the
		// usual register would be the one thing not meant.
		if *l.Register == "" {
			return start, usage("--register", "value_missing")
		}
		start.Register = *l.Register
	}
	return start, nil
}

func (env Env) print(text string) int {
	if _, err := io.WriteString(env.Stdout, text); err != nil {
		env.say(words.Sentence(&data.Error{Code: data.CannotWrite, Err: err}))
		return Refused
	}
	return OK
}

// say writes one line on the error output, whatever is in it.
func (env Env) say(sentence string) {
	fmt.Fprintln(env.Stderr, printable(sentence))
}

func (env Env) misused(err error, kctx *kong.Context) int {
	var e *data.Error
	if !errors.As(err, &e) {
		env.say(err.Error())
		return Misused
	}
	env.say(words.Usage(e.Where, e.What, chosen(kctx)))
	return Misused
}
