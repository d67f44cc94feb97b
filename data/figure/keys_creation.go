package figure

// The results of a micro-enterprise.
var creationKeys = merge(
	of(KindDay, "acre.request_deadline", "acre.end", "cfe.form_deadline"),
	of(KindEuro, "arce.total", "arce.instalment", "cash.lowest"),
)

var creationPatterns = join(
	shapes(KindRate, "yearN.", "contribution_rate"),
	shapes(KindEuro, "required_turnover.", "yearN"),
	shapes(KindEuro, "cash.", "monthMM"),
	shapes(KindPercent, "vat.share_of_threshold.", "yearN"),
	shapes(KindEuro, "vat.base_threshold.", "YYYY"),
	shapes(KindEuro, "ceiling.annualised.", "YYYY"),
	shapes(KindBool, "ceiling.exceeded.", "YYYY"),
	shapes(KindEuro, "yearN.", "contributions", "training_levy", "chamber_levy", "net", "after_expenses", "per_month", "flat_tax", "taxable"),
	shapes(KindEuro, "civilYYYY.", "contributions", "training_levy", "chamber_levy", "net"),
)
