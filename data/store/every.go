package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

// selectEvery reads all there is: a scan and a sort cost less than following an
// index from row to row, as a page does.
const selectEvery = `SELECT concat_ws('` + parting + `', number, id, name, path, ` + stageOf + `, telecentre, target_date)
 FROM listing NOT INDEXED WHERE rest < 2 ORDER BY name_key, number`

// Every gives each dossier in the order of names, the trash left out, for
// those who want them all rather than a page. A row has its number, id, name,
// path, stage, télécentre and target date, and nothing else.
func (r *Register) Every(ctx context.Context, today calendar.Day, fn func(Row) error) error {
	d := daysOf(today)
	var packed string
	return each(ctx, r, selectEvery, func(from scanner) error {
		if err := from.Scan(&packed); err != nil {
			return err
		}
		parts := strings.Split(packed, parting)
		if len(parts) != 7 {
			return fmt.Errorf("a row of %d columns", len(parts))
		}
		row := Row{
			Number: parts[0], ID: data.ID(parts[1]), Name: parts[2], Path: data.Path(parts[3]),
			Stage: data.Stage(parts[4]), Telecentre: parts[5], Target: storedDay(parts[6]),
		}
		return fn(row)
	}, sql.Named("today", d.today.String()), sql.Named("follow", d.follow.String()))
}
