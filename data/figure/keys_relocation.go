package figure

// The results of a relocation.
var relocationKeys = merge(
	of(KindEuro, under("allowance", "flat_limit", "flat_excess", "flat_limit_home_only", "flat_excess_home_only")...),
	of(KindEuro, under("budget", "total", "support", "support_pending", "support_planned", "support_refused", "left_to_pay")...),
	of(KindEuro, under("monthly", "before", "after", "difference")...),
	of(KindEuro, "telecentre.monthly", "telecentre.yearly"),
	of(KindText, "telecentre.cheapest_formula", "place.departement"),
	of(KindBool, "connection.sufficient"),
	of(KindInt, "population.brought", "population.schoolchildren"),
)

var relocationPatterns = shapes(KindEuro, "allowance.", "YYYY-MM")
