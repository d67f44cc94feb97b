package store

import (
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/data/calendar"
)

// A list of them all says what its pages say.
func TestEveryAgreesWithPages(t *testing.T) {
	r := filled(t, 300)
	today := calendar.Of(noon)
	var every []Row
	err := r.Every(t.Context(), today, func(row Row) error {
		every = append(every, row)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var pages []Row
	for _, row := range paged(t, r, Query{Scope: All, Sort: Name, Today: today, Limit: 70}) {
		pages = append(pages, Row{
			Number: row.Number, ID: row.ID, Name: row.Name, Path: row.Path,
			Stage: row.Stage, Telecentre: row.Telecentre, Target: row.Target,
		})
	}
	if len(every) < 200 {
		t.Fatalf("only %d of 300 are listed", len(every))
	}
	if diff := gocmp.Diff(pages, every, gocmp.AllowUnexported(Cursor{})); diff != "" {
		t.Error(diff)
	}
}
