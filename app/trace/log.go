// Package trace keeps what helps to understand a fault after the fact: a log
// that rotates, and the report of a crash. Both stay on the computer. The log
// holds ids, codes and numbers, never a name nor anything that was typed: its
// types leave no place for them.
package trace

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/buron-cantal/buron/data"
)

// The log's file takes at most largest bytes; kept older ones stay beside it.
const (
	logName = "buron.log"
	largest = 1 << 20
	kept    = 3
)

// Event is what happened. It is written in the code, never made from data:
// a string doesn't become an Event by itself.
type Event string

// Fact is something known of an event.
type Fact struct{ key, value string }

// harmless is what an id may look like: a UUID, or a guide's or a page's id.
// A name that came here by mistake doesn't, and is left out.
var harmless = regexp.MustCompile(`^[a-z0-9_.-]{1,64}$`)

// ID is the id of a dossier, a question, an action.
func ID(key Event, id data.ID) Fact {
	if !harmless.MatchString(string(id)) {
		return Fact{string(key), "?"}
	}
	return Fact{string(key), string(id)}
}

// Count is a number.
func Count(key Event, n int) Fact { return Fact{string(key), strconv.Itoa(n)} }

// Took is a duration.
func Took(key Event, d time.Duration) Fact {
	return Fact{string(key), d.Round(time.Millisecond).String()}
}

// Fault is an error without its words, which may quote what was typed: its
// code, or the Go type of what lies at its root.
func Fault(err error) Fact {
	if code := data.CodeOf(err); code != "" {
		return Fact{"code", string(code)}
	}
	for next := errors.Unwrap(err); next != nil; next = errors.Unwrap(err) {
		err = next
	}
	return Fact{"type", fmt.Sprintf("%T", err)}
}

// Log is the rotating log. A nil Log writes nothing, and a log that can't be
// written is no reason to stop working: it falls silent.
type Log struct {
	path string
	now  func() time.Time

	mu   sync.Mutex
	file *os.File
	size int64
}

// Open opens the log of a folder, which it makes if need be.
func Open(folder string, now func() time.Time) (*Log, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, fmt.Errorf("log: %w", err)
	}
	l := &Log{path: filepath.Join(folder, logName), now: now}
	if err := l.open(); err != nil {
		return nil, fmt.Errorf("log: %w", err)
	}
	return l, nil
}

func (l *Log) open() error {
	f, err := os.OpenFile(l.path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	info, err := f.Stat()
	if err != nil {
		f.Close()
		return err
	}
	l.file, l.size = f, info.Size()
	return nil
}

// Event writes one line.
func (l *Log) Event(what Event, facts ...Fact) {
	if l == nil {
		return
	}
	var line strings.Builder
	line.WriteString(l.now().UTC().Format(time.RFC3339))
	line.WriteString(" " + string(what))
	for _, f := range facts {
		line.WriteString(" " + f.key + "=" + f.value)
	}
	line.WriteString("\n")

	l.mu.Lock()
	defer l.mu.Unlock()
	if l.file == nil {
		return
	}
	if l.size+int64(line.Len()) > largest && !l.rotate() {
		return
	}
	n, _ := l.file.WriteString(line.String())
	l.size += int64(n)
}

// rotate renames the files one further and begins a new one.
func (l *Log) rotate() bool {
	l.file.Close()
	l.file = nil
	for i := kept - 1; i >= 0; i-- {
		from := l.path
		if i > 0 {
			from += "." + strconv.Itoa(i)
		}
		// The first renames fail while there are fewer files.
		_ = os.Rename(from, l.path+"."+strconv.Itoa(i+1))
	}
	return l.open() == nil
}

// Close closes the file.
func (l *Log) Close() error {
	if l == nil {
		return nil
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.file == nil {
		return nil
	}
	err := l.file.Close()
	l.file = nil
	return err
}
