package store

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/buron-cantal/buron/data"
)

// Beside the register a small file keeps the number and the moment of the
// last change. A register that comes back with fewer changes is an older copy
// that somebody put in its place, and the program can say what is missing.

// side is what the small file says.
type side struct {
	seq int64
	at  time.Time
}

func sidePath(path string) string { return path + ".last" }

// wasHere says whether a register has ever been opened at this place.
func wasHere(path string) bool {
	_, known := readSide(path)
	return known
}

func readSide(path string) (side, bool) {
	raw, err := os.ReadFile(sidePath(path))
	if err != nil {
		return side{}, false
	}
	parts := strings.Fields(string(raw))
	if len(parts) != 2 {
		return side{}, false // torn by a crash: as good as none
	}
	seq, err := strconv.ParseInt(parts[0], 10, 64)
	if err != nil {
		return side{}, false
	}
	at, err := parseInstant(parts[1])
	return side{seq: seq, at: at}, err == nil
}

// writeSide never fails a change that is saved: the file only serves to warn.
func writeSide(path string, s side) {
	_ = os.WriteFile(sidePath(path), fmt.Appendf(nil, "%012d %s\n", s.seq, instant(s.at)), 0o600)
}

// warnings are what a person should know of a register that opened well.
func warnings(path string, last side, known bool, seq int64, at, now time.Time) []*data.Error {
	var all []*data.Error
	if known && last.seq > seq {
		all = append(all, &data.Error{
			Code: data.RegisterBehind, Where: path,
			What: fmt.Sprintf("%d %s", last.seq-seq, instant(at)),
		})
	}
	if !at.IsZero() && now.Before(at.Add(-time.Hour)) {
		all = append(all, &data.Error{Code: data.ClockBehind, What: instant(at)})
	}
	return all
}

const instantForm = "2006-01-02T15:04:05.000Z"

// instant is how a moment is stored; "" for none. SQLite's driver would store
// a bound time.Time in Go's own notation.
func instant(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(instantForm)
}

func parseInstant(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	return time.Parse(instantForm, s)
}
