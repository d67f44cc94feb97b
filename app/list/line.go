package list

import (
	"strings"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/store"
)

// line is one row of the table: its cells are filled again and again.
type line struct {
	cells        *kit.Cells
	row          int // that it shows now
	tick         *kit.Box
	name, under  *kit.Text
	path         *kit.Text
	stage        *kit.Chip
	target       *kit.Text
	contact, ago *kit.Text
	due          *kit.TwoLines
}

// nameLines is the most lines a name takes: it wraps rather than being cut.
const nameLines = 3

func newLine(columns *kit.Columns, tick func(row int)) *line {
	l := &line{
		name:    kit.NewText("", kit.Style{Bold: true, Lines: nameLines}),
		under:   kit.NewText("", kit.Style{Size: look.Caption, Color: look.Soft, Lines: 1}),
		path:    kit.NewText("", kit.Style{Lines: 2}),
		stage:   kit.NewChip(0, ""),
		target:  kit.NewText("", kit.Style{Lines: 1}),
		contact: kit.NewText("", kit.Style{Lines: 1}),
		ago:     kit.NewText("", kit.Style{Size: look.Caption, Color: look.Soft, Lines: 1}),
		due:     kit.NewDue(),
	}
	l.tick = kit.NewBox(func(bool) { tick(l.row) })
	l.cells = kit.NewCells(columns, l.tick,
		kit.Column(look.S2, l.name, l.under), l.path, l.stage, l.target,
		kit.Column(look.S2, l.contact, l.ago), l.due)
	l.cells.Least = look.RowTwo
	return l
}

func (l *line) setUnder(parts []string) {
	var known []string
	for _, part := range parts {
		if part != "" {
			known = append(known, shown(part))
		}
	}
	l.under.Set(strings.Join(known, " · "))
	kit.Visible(l.under, len(known) > 0)
}

func (l *line) setTarget(d calendar.Day) {
	if d.IsZero() {
		say(l.target, words.TargetToFix, look.Soft)
		return
	}
	say(l.target, words.Day(d), look.Ink)
}

// setContact says how long ago it was where the silence has become long.
func (l *line) setContact(d, today calendar.Day) {
	long := !d.IsZero() && d.DaysUntil(today) >= store.SilentDays
	if d.IsZero() {
		say(l.contact, words.NeverHeard, look.Soft)
	} else {
		say(l.contact, words.Day(d), look.Ink)
	}
	if long {
		l.ago.Set(words.Ago(d, today))
	}
	kit.Visible(l.ago, long)
}

func (l *line) setDue(r store.Row, today calendar.Day) {
	action := r.NextAction
	if action == "" {
		action = words.ToGoOn(r.Stage)
	}
	switch {
	case r.Stage == data.StageClosed:
		l.due.SetDue(kit.DueNone, words.ItIsClosed, "")
	case r.NextDue.IsZero():
		l.due.SetDue(kit.DueNone, words.NoDueDate, action)
	case r.NextDue < today:
		l.due.SetDue(kit.DueLate, words.ListDay(r.NextDue, today), action)
	case r.NextDue == today:
		l.due.SetDue(kit.DueToday, words.TodayWord, action)
	default:
		l.due.SetDue(kit.DueLater, words.ListDay(r.NextDue, today), action)
	}
}

func say(t *kit.Text, s string, color look.Token) {
	t.SetStyle(kit.Style{Color: color, Lines: 1})
	t.Set(s)
}

// mostShown is how much of a name or a place a row shows. Names may be as long
// as what somebody pasted.
const mostShown = 160

func shown(s string) string {
	if len(s) <= mostShown {
		return s
	}
	runes := []rune(s)
	if len(runes) <= mostShown {
		return s
	}
	return string(runes[:mostShown]) + "…"
}
