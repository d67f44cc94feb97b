package store

import (
	"context"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/text"
)

// Scope is which dossiers a list shows.
type Scope int

// The scopes.
const (
	Ongoing Scope = iota // neither closed nor in the trash
	Silent               // ongoing, and no contact for SilentDays
	Closed
	Trash
	All // all but the trash
)

// SilentDays is how long without contact makes a dossier silent.
const SilentDays = 90

// Sort is the order of a list. Whatever has no date stands last.
type Sort int

// The orders.
const (
	NextDue     Sort = iota // late first
	Name                    // as a French list
	Target                  // target date
	LastContact             // or the day of opening, as long as there was none
	StageOrder              // then target date
)

// Query asks for a page of the list. With a Search, Sort doesn't count: one
// word gives the newest dossiers first, two and more the best matches first.
type Query struct {
	Search     string
	Scope      Scope
	Path       data.Path
	Stage      data.Stage
	Telecentre string
	Adviser    string
	Late       bool
	Sort       Sort
	Descending bool
	Today      calendar.Day
	// After is the cursor of the last row of the page before.
	After Cursor
	// Limit is how many rows; 50 when it is zero.
	Limit int
}

// Row is a dossier as lists show it.
type Row struct {
	ID, Newcomer data.ID
	Number       string
	Name         string
	Path         data.Path
	Stage        data.Stage
	Commune      string
	Telecentre   string
	Adviser      string
	Target       calendar.Day
	NextDue      calendar.Day
	NextAction   string
	LastContact  calendar.Day
	DeletedOn    calendar.Day
	Cursor       Cursor
}

// Cursor is a place in a list; the zero value is before its first row. It is
// of use only with the query that gave it.
type Cursor struct {
	part   int // of the list, counted from 1
	key    string
	number string
	row    int64 // of what was found, with its score
	score  int64
}

// days are what today means for the list.
type days struct {
	today  calendar.Day
	silent calendar.Day // the last contact of a silent dossier is no later
	follow calendar.Day // so is the target date of a dossier in follow-up
}

func daysOf(today calendar.Day) days {
	d := days{today: today, silent: today.AddDays(-SilentDays), follow: today.AddMonths(-3)}
	// Months stop at their end: three months after 28, 29 and 30 November is
	// the same day, and the latest of them counts.
	for d.follow.AddDays(1).AddMonths(3) <= today {
		d.follow = d.follow.AddDays(1)
	}
	return d
}

// Page is the rows that follow a cursor; fewer than the limit at the end.
func (r *Register) Page(ctx context.Context, q Query) ([]Row, error) {
	if q.Limit <= 0 {
		q.Limit = 50
	}
	if q.Today.IsZero() {
		q.Today = r.options.Today()
	}
	if wanted := text.QueryWords(q.Search); len(wanted) > 0 {
		return r.find(ctx, q, wanted)
	}
	var rows []Row
	for _, list := range lists(q) {
		if list.number < q.After.part {
			continue
		}
		some, err := list.page(ctx, r, q, q.Limit-len(rows))
		if err != nil {
			return nil, err
		}
		if rows = append(rows, some...); len(rows) >= q.Limit {
			break
		}
		q.After = Cursor{}
	}
	return rows, nil
}
