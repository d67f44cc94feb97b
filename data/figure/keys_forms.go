package figure

// The results that set legal forms, allowances and the household side by side.
var (
	formKeys = merge(
		of(KindDay, "arce.first_day", "arce.second_day"),
		of(KindEuro, "are_kept.monthly", "are_kept.limit", "household.needed"),
		of(KindInt, "are_kept.matches"),
	)
	// In forms.@, @ is the legal form; the years of arce and are_kept are those
	// from the start, and their months are counted from 1 within them.
	formPatterns = join(
		shapes(KindEuro, "forms.@.", "turnover", "costs", "fees", "pay", "levies", "company_tax", "left_in_company", "dividends",
			"dividend_tax", "income", "tax_base", "tax", "taxes", "net", "per_month", "difference", "formalities"),
		shapes(KindEuro, "arce.", "yearN.monthMM"),
		shapes(KindEuro, "are_kept.", "yearN.monthMM"),
		shapes(KindEuro, "household.", "after_business.yearN", "tax_flat.yearN", "tax_income.yearN", "left_flat.yearN",
			"left_income.yearN", "gap_flat.yearN", "gap_income.yearN", "gap_drawings.yearN"),
	)
)
