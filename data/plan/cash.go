package plan

import "github.com/buron-cantal/buron/data/creation"

// Till is the cash of a micro-enterprise month by month; nil for any other
// project.
func (p *Plan) Till() []creation.TillMonth {
	return creation.TillTable(p.Facts, p.engine.Rates, p.Today)
}

// CompanyCash is the cash of a company, or of a sole trader taxed on the real
// profit, month by month; nil for any other project.
func (p *Plan) CompanyCash() []creation.CashMonth {
	return creation.CashTable(p.Facts, p.engine.Rates)
}
