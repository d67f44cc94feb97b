package creation

import (
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/rates"
)

// keepsAccounts are the legal forms with full accounts: companies and the sole
// trader taxed on the real profit.
var keepsAccounts = map[string]bool{"ei_reel": true, "eurl": true, "sasu": true, "sarl": true, "sas": true}

// company computes the forecast of a firm with full accounts.
type company struct {
	f     *guide.Facts
	table *rates.Table
	book  *figure.Book
	start *figure.Figure
	form  *figure.Figure
}

// companyFigures puts the results of a company or of a sole trader taxed on
// the real profit into the book (contract §3).
func companyFigures(b *figure.Book, f *guide.Facts, table *rates.Table) {
	c := &company{f: f, table: table, book: b, start: f.Figure("target_date"), form: f.Figure("legal_form")}
	if !keepsAccounts[c.form.Text()] {
		return
	}
}
