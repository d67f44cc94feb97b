package figure

// The results of a micro-enterprise, and the deadlines of every creation.
var creationKeys = merge(
	of(KindDay, "acre.request_deadline", "acre.end", "cfe.form_deadline", "cfe.due_from"),
	of(KindEuro, "arce.total", "arce.instalment", "cash.lowest"),
	of(KindBool, "ceiling.two_years_over"),
)

var creationPatterns = join(
	shapes(KindRate, "yearN.", "contribution_rate"),
	shapes(KindEuro, "required_turnover.", "yearN"),
	shapes(KindEuro, "cash.", "monthMM", "levies.monthMM"),
	shapes(KindPercent, "vat.share_of_threshold.", "yearN", "YYYY"),
	shapes(KindPercent, "vat.share_of_upper.", "yearN", "YYYY"),
	shapes(KindEuro, "vat.", "base_threshold.YYYY", "upper_threshold.YYYY"),
	shapes(KindEuro, "ceiling.annualised.", "YYYY"),
	shapes(KindBool, "ceiling.exceeded.", "yearN", "YYYY"),
	shapes(KindBool, "cfe.exempt.", "yearN", "YYYY"),
	shapes(KindEuro, "yearN.", "contributions", "training_levy", "chamber_levy", "net", "after_expenses", "per_month", "flat_tax", "taxable"),
	shapes(KindEuro, "civilYYYY.", "contributions", "training_levy", "chamber_levy", "net"),
)
