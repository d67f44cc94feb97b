package store

import (
	"fmt"
	"strings"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

// A row of a list comes out of SQLite as one text, which costs half of what
// its fifteen columns would one by one. What is kept for lists has no control
// characters: listed cleans it when it goes in.

const parting = "\x1f"

// stageOf is the stage in SQL, from the kept columns, the day (:today) and the
// last target date of a follow-up (:follow).
const stageOf = `CASE WHEN closed THEN 'closed'
 WHEN phase = 3 AND target_date > '' AND target_date <= :follow THEN 'follow_up'
 WHEN phase = 3 AND target_date > '' AND target_date <= :today THEN 'installation'
 WHEN phase = 3 THEN 'implementation'
 WHEN phase = 2 THEN 'plan' WHEN phase = 1 THEN 'diagnosis' ELSE 'welcome' END`

const (
	rowColumns = `id, newcomer_id, number, name, path, ` + stageOf + `, commune, telecentre, adviser, next_action,
 target_date, next_due, last_contact_on, heard_on, deleted_on`
	rowText = `concat_ws('` + parting + `', ` + rowColumns + `)`
)

// The places of the columns in a row's text.
const (
	atAction = 9 + iota
	atTarget
	atDue
	atContact
	atHeard
	atDeleted
	rowLength
)

// rowParts are the columns of a row.
type rowParts [rowLength]string

func split(packed string) (rowParts, error) {
	var parts rowParts
	rest, more := packed, true
	for i := range parts {
		if !more {
			return parts, fmt.Errorf("a row of %d columns", i)
		}
		parts[i], rest, more = strings.Cut(rest, parting)
	}
	if more {
		return parts, fmt.Errorf("a row of more than %d columns", rowLength)
	}
	return parts, nil
}

// key is the column by which a list with dates is sorted, "" in another.
func (p rowParts) key(column string) string {
	switch column {
	case "next_due":
		return p[atDue]
	case "target_date":
		return p[atTarget]
	case "heard_on":
		return p[atHeard]
	}
	return ""
}

func (p rowParts) row() Row {
	return Row{
		ID: data.ID(p[0]), Newcomer: data.ID(p[1]), Number: p[2], Name: p[3], Path: data.Path(p[4]), Stage: data.Stage(p[5]),
		Commune: p[6], Telecentre: p[7], Adviser: p[8], NextAction: p[atAction],
		Target: storedDay(p[atTarget]), NextDue: storedDay(p[atDue]), LastContact: storedDay(p[atContact]), DeletedOn: storedDay(p[atDeleted]),
	}
}

// scanRow reads a row's text, and the columns that come after it.
func scanRow(from scanner, also ...any) (Row, rowParts, error) {
	var packed string
	if err := from.Scan(append([]any{&packed}, also...)...); err != nil {
		return Row{}, rowParts{}, err
	}
	parts, err := split(packed)
	return parts.row(), parts, err
}

// storedDay reads a day that the register's own checks let in: no need to ask
// again whether it exists.
func storedDay(s string) calendar.Day {
	if s == "" {
		return 0
	}
	day, err := calendar.ParseISO(s)
	if err != nil {
		return 0
	}
	return day
}

// oneLine is a text as a row of a list shows it.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return ' '
		}
		return r
	}, s)
}
