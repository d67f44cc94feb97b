// Package printing hands plans over: to the system's printers, through lp where
// the system has it, and many at once, into a folder or onto paper. It knows no
// window; what takes time is called beside the window's thread.
package printing

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
)

// How long the system may take: to tell of its printers, which it may look for
// in the network, and to take a document.
const (
	toTell = 3 * time.Second
	toTake = time.Minute
)

// Command runs a program of the system, gives it stdin to read, and gives back
// what it wrote. Tests put their own in its place.
type Command func(ctx context.Context, stdin []byte, name string, args ...string) (stdout, stderr string, err error)

// System is the system's printers. The zero value has none.
type System struct {
	run Command
}

// With is a system whose programs are run by run.
func With(run Command) System { return System{run: run} }

// Local is the printers of this computer: those that lp knows, on Linux and on
// macOS. Windows prints from its viewer.
func Local() System {
	if runtime.GOOS != "linux" && runtime.GOOS != "darwin" {
		return System{}
	}
	return With(execute)
}

// execute runs a program. Whatever lpstat says is read by us, so it says it in
// English; lp speaks to people, in their language.
func execute(ctx context.Context, stdin []byte, name string, args ...string) (stdout, stderr string, err error) {
	cmd := exec.CommandContext(ctx, name, args...)
	var out, errs bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(stdin), &out, &errs
	cmd.Env = os.Environ()
	if name == lpstat {
		cmd.Env = append(cmd.Env, "LC_ALL=C")
	}
	// A child that holds the pipes open can't keep us waiting.
	cmd.WaitDelay = time.Second
	err = cmd.Run()
	return out.String(), errs.String(), err
}

// The programs of CUPS.
const (
	lp     = "lp"
	lpstat = "lpstat"
)

// Queue is a printer that takes documents.
type Queue struct {
	// Name is the system's.
	Name string
	// Usual says that documents go there when nothing else is said.
	Usual bool
}

// Queues are the printers that the system lists, the usual one first. A system
// without lp, or whose service doesn't answer in time, has none.
func (s System) Queues(ctx context.Context) []Queue {
	if s.run == nil {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, toTell)
	defer cancel()
	listed, _, err := s.run(ctx, nil, lpstat, "-e")
	if err != nil {
		return nil
	}
	usual := s.usual(ctx)
	var queues []Queue
	for _, name := range strings.Fields(listed) {
		switch {
		case strings.HasPrefix(name, "-"): // it would be taken for an option
		case name == usual:
			queues = append([]Queue{{Name: name, Usual: true}}, queues...)
		default:
			queues = append(queues, Queue{Name: name})
		}
	}
	return queues
}

// usual is the printer that lp would take by itself, "" when there is none.
func (s System) usual(ctx context.Context) string {
	said, _, err := s.run(ctx, nil, lpstat, "-d")
	if err != nil {
		return ""
	}
	_, name, found := strings.Cut(said, ": ")
	if !found {
		return ""
	}
	return strings.TrimSpace(name)
}

// failure says what went wrong when lp was asked something for a queue.
func failure(queue, said string, err error) error {
	where := words.Queue(queue)
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return &data.Error{Code: data.PrinterSilent, Where: where, Err: err}
	case errors.Is(err, context.Canceled):
		return err
	case errors.Is(err, exec.ErrNotFound):
		return &data.Error{Code: data.NoPrinter, Where: where, Err: err}
	}
	return &data.Error{Code: data.PrinterRefused, Where: where, What: complaint(said), Err: err}
}

// complaint is what lp says, without its own name before it.
func complaint(said string) string {
	lines := strings.Split(strings.TrimSpace(said), "\n")
	last := strings.TrimSpace(lines[len(lines)-1])
	last = strings.TrimSpace(strings.TrimPrefix(last, lp+":"))
	if _, after, found := strings.Cut(last, " - "); found && len(last)-len(after) < len("lp: Erreur - ") {
		last = after
	}
	return strings.TrimRight(last, " .")
}
