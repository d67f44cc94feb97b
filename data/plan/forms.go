package plan

import (
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/creation"
)

// Forms are the legal forms side by side, amounts and facts, with the values of
// law in force at the start; none for another path.
func (p *Plan) Forms() []creation.FormColumn {
	if p.engine.Forms == nil || p.Dossier.Project.Path != data.BusinessCreation {
		return nil
	}
	on := p.Facts.Day("target_date")
	if on.IsZero() {
		on = p.Today
	}
	return p.engine.Forms.Columns(p.Facts, p.Figures, p.engine.Rates, on)
}

// FormRows are the rows of facts of those columns.
func (p *Plan) FormRows() []creation.FactRow {
	if p.engine.Forms == nil {
		return nil
	}
	return p.engine.Forms.Rows
}
