package store

import (
	"errors"
	"io/fs"
	"os"
	"time"
)

// How many copies are kept: the last ones, then the newest of each day, week
// and month. A copy may count for several.
const (
	keptLast    = 10
	keptDaily   = 14
	keptWeekly  = 8
	keptMonthly = 12
)

// rotate removes the copies that are no longer kept. The newest always is.
func (r *Register) rotate() error {
	all, err := BackupsIn(r.options.Backups, r.options.Path)
	if err != nil {
		return err
	}
	var wrong error
	for _, f := range superfluous(all) {
		if err := os.Remove(f.Path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			wrong = errors.Join(wrong, translate(err, f.Path))
		}
	}
	return wrong
}

// superfluous are those of the copies, newest first, that nothing keeps.
func superfluous(all []BackupFile) []BackupFile {
	kept := map[string]bool{}
	for _, f := range all[:min(keptLast, len(all))] {
		kept[f.Path] = true
	}
	keepNewest(all, kept, keptDaily, func(t time.Time) int { return t.Year()*1000 + t.YearDay() })
	keepNewest(all, kept, keptWeekly, func(t time.Time) int {
		year, week := t.ISOWeek()
		return year*100 + week
	})
	keepNewest(all, kept, keptMonthly, func(t time.Time) int { return t.Year()*100 + int(t.Month()) })
	var rest []BackupFile
	for _, f := range all {
		if !kept[f.Path] {
			rest = append(rest, f)
		}
	}
	return rest
}

// keepNewest keeps the newest copy of each of the last count periods that have
// one.
func keepNewest(all []BackupFile, kept map[string]bool, count int, period func(time.Time) int) {
	seen := map[int]bool{}
	for _, f := range all {
		if p := period(f.At); !seen[p] && len(seen) < count {
			seen[p] = true
			kept[f.Path] = true
		}
	}
}
