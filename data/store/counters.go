package store

import (
	"context"
	"database/sql"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/text"
)

// Counters are the figures over the list.
type Counters struct{ Ongoing, Silent, Closed, Trash, Late int }

// Each count is a stretch of an index that holds all it needs.
const selectCounters = `SELECT
 (SELECT count(*) FROM listing INDEXED BY listing_due WHERE rest = 0),
 (SELECT count(*) FROM listing INDEXED BY listing_heard WHERE rest = 0 AND heard_on > '' AND heard_on <= :silent),
 (SELECT count(*) FROM listing INDEXED BY listing_due_closed WHERE rest = 1),
 (SELECT count(*) FROM listing INDEXED BY listing_trash WHERE rest = 2),
 (SELECT count(*) FROM listing INDEXED BY listing_due WHERE rest = 0 AND next_due > '' AND next_due < :today)`

// Counters counts the dossiers as of a day.
func (r *Register) Counters(ctx context.Context, today calendar.Day) (Counters, error) {
	var c Counters
	d := daysOf(today)
	err := one(ctx, r, selectCounters, []any{&c.Ongoing, &c.Silent, &c.Closed, &c.Trash, &c.Late},
		sql.Named("today", d.today.String()), sql.Named("silent", d.silent.String()))
	return c, err
}

const (
	selectNamesakes = `SELECT ` + rowText + ` FROM listing WHERE folded = :folded AND (phone <> '' AND phone = :phone OR birth <> ''
 AND (birth = :birth OR length(:birth) = 4 AND substr(birth, 1, 4) = :birth OR length(birth) = 4 AND birth = substr(:birth, 1, 4)))
 ORDER BY row DESC LIMIT 20`
	selectOfNewcomer = `SELECT ` + rowText + ` FROM listing WHERE newcomer_id = :newcomer ORDER BY row DESC`
)

// Namesakes are the dossiers, the trash included, of people with the same
// folded name and the same birth or phone. birth is a date or a year.
func (r *Register) Namesakes(ctx context.Context, first, last, birth, phone string) ([]Row, error) {
	return r.rows(ctx, selectNamesakes, sql.Named("folded", text.Fold(first+" "+last)),
		sql.Named("phone", phone), sql.Named("birth", birth))
}

// ProjectsOf are the dossiers of one newcomer, the newest first.
func (r *Register) ProjectsOf(ctx context.Context, newcomer data.ID) ([]Row, error) {
	return r.rows(ctx, selectOfNewcomer, sql.Named("newcomer", newcomer))
}

func (r *Register) rows(ctx context.Context, text string, args ...any) ([]Row, error) {
	d := daysOf(r.options.Today())
	args = append(args, sql.Named("today", d.today.String()), sql.Named("follow", d.follow.String()))
	return collect(ctx, r, text, scanPlain, args...)
}

func scanPlain(from scanner) (Row, error) {
	row, _, err := scanRow(from)
	return row, err
}
