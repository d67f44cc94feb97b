package creation

import (
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

// companyAlerts are the alerts of a company or of a sole trader.
func companyAlerts(*guide.Facts, *figure.Book) []data.Alert { return nil }

// companyContradictions are the answers of a company that can't be right.
func companyContradictions(*guide.Facts) []figure.Contradiction { return nil }
