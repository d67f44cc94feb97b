package plan

import (
	"time"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
)

// date gives every line its day: first as if today didn't count, which is what
// a re-plan compares, then with « dès maintenant » for advice whose day has passed.
func (b *board) date() {
	days := make([]calendar.Day, len(b.lines))
	for i, l := range b.lines {
		l.rule = b.rule(l.of)
		l.base = l.rule.Advised
		l.absent = l.stored != nil && refusedAddition(*l.stored) && l.stored.Refused == l.additionValue()
		days[i] = l.base
		if l.fixed {
			days[i] = l.stored.Due
		}
	}
	advised := append([]calendar.Day(nil), days...)
	b.wait(advised, nil)
	for i, l := range b.lines {
		if !l.fixed {
			l.rule.Advised = advised[i]
		}
		if l.hastens(days[i], b.today) {
			days[i] = b.soon
		}
	}
	b.wait(days, func(l *line, before string) { l.rule.Waits = before })
	for i, l := range b.lines {
		l.due = days[i]
	}
}

// hastens says that the line's own day has passed and that it may move.
func (l *line) hastens(day, today calendar.Day) bool {
	return !l.of.Legal && !l.fixed && open(l.status) && !day.IsZero() && day < today
}

// now says « dès maintenant »: the advised day has passed, nothing else dates it.
func (b *board) now(l *line) bool {
	return l.hastens(l.rule.Advised, b.today) && l.due == b.soon
}

// rule applies anchor, offset, deadline, latest day and rest days. Its Advised
// is the day they give, zero when the anchor has none.
func (b *board) rule(of *guide.Action) DateRule {
	r := DateRule{Anchor: of.Anchor, OffsetDays: of.OffsetDays, OffsetMonths: of.OffsetMonths}
	anchor, label := b.anchor(of.Anchor)
	r.Label = label
	r.Follows = of.Anchor != guide.AnchorOpened
	day := b.book().Figure(of.Deadline).Day()
	switch {
	case !day.IsZero():
		r.Deadline, r.Follows = of.Deadline, true
	case !anchor.IsZero():
		day = anchor.AddMonths(of.OffsetMonths).AddDays(of.OffsetDays)
	default:
		return r
	}
	if target := b.target; of.NoLaterThan != nil && !target.IsZero() {
		if latest := target.AddDays(*of.NoLaterThan); latest < day {
			day, r.Limited, r.Follows = latest, true, true
		}
	}
	r.Advised = day
	if !of.Legal {
		r.Advised = rested(day, of.Forward)
	}
	r.Moved = day.DaysUntil(r.Advised)
	return r
}

// rested moves a day off to a working one, back unless it goes forward.
func rested(day calendar.Day, forward bool) calendar.Day {
	if forward {
		return calendar.WorkingOnOrAfter(day)
	}
	return calendar.WorkingOnOrBefore(day)
}

// anchor is the day that an anchor stands for, zero when it isn't known, and
// the anchor's name where the guide gives it one.
func (b *board) anchor(id string) (calendar.Day, string) {
	switch id {
	case guide.AnchorOpened:
		return b.dossier.Project.OpenedOn, ""
	case guide.AnchorTarget:
		return b.target, b.guide.Milestone.Label
	case guide.AnchorYearEnd:
		target := b.target
		if target.IsZero() {
			return 0, b.guide.Milestone.Label
		}
		return calendar.Date(target.Year(), time.December, 31), b.guide.Milestone.Label
	}
	for _, m := range b.guide.MoreMilestones {
		if m.ID == id {
			return b.book().Figure(m.Result).Day(), m.Label
		}
	}
	return 0, ""
}

// wait pushes each line that comes after another to that one's day at least,
// again and again until nothing changes. Days only grow, up to the latest of
// the days there are, so that it ends. tell learns who waits for whom.
func (b *board) wait(days []calendar.Day, tell func(l *line, before string)) {
	for changed := true; changed; {
		changed = false
		for i, l := range b.lines {
			before := b.byID[data.ID(l.of.After)]
			if before == nil || before.absent || !l.waits() || !open(before.status) || days[i].IsZero() {
				continue
			}
			earliest := days[before.at]
			if earliest <= days[i] {
				continue
			}
			days[i], changed = calendar.WorkingOnOrAfter(earliest), true
			if tell != nil {
				tell(l, l.of.After)
			}
		}
	}
}

// waits says that the line's day may still be pushed.
func (l *line) waits() bool { return !l.of.Legal && !l.fixed && open(l.status) }
