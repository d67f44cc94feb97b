package plan_test

import (
	"testing"

	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/guide/guidetest"
	"github.com/buron-cantal/buron/data/plan"
)

func TestAPlanOfACreationSetsTheFormsSideBySide(t *testing.T) {
	library, table := guidetest.Shipped(t)
	forms, err := creation.LoadForms(assets.Files, table)
	if err != nil {
		t.Fatal(err)
	}
	e := plan.Engine{Guides: library, Rates: table, Forms: forms}
	today := guidetest.Day(t, "2025-11-24")
	p := e.Plan(guidetest.Dossier(t, data.BusinessCreation, guidetest.Answers{"target_date": "2026-01-01"}), today)
	if len(p.Forms()) != 6 || len(p.FormRows()) != len(p.Forms()[0].Facts) {
		t.Errorf("%d columns, %d rows", len(p.Forms()), len(p.FormRows()))
	}
	// The values of law are those of the start, not of the day of the plan.
	atStart := forms.Fact("micro", "deadlines", table, guidetest.Day(t, "2026-01-01"))
	if got := p.Forms()[0].Facts[deadlines(t, forms)]; got != atStart {
		t.Errorf("it says %q", got.Text)
	}
	if got := e.Plan(guidetest.Dossier(t, data.Training, nil), today).Forms(); got != nil {
		t.Errorf("a training course has %d forms", len(got))
	}
	without := plan.Engine{Guides: library, Rates: table}.Plan(guidetest.Dossier(t, data.BusinessCreation, nil), today)
	if without.Forms() != nil || without.FormRows() != nil {
		t.Error("forms without their facts")
	}
}

func deadlines(t *testing.T, forms *creation.FormFacts) int {
	t.Helper()
	for i, row := range forms.Rows {
		if row.ID == "deadlines" {
			return i
		}
	}
	t.Fatal("no such row")
	return 0
}
