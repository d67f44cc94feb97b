package figure

// The results that set legal forms, allowances and the household side by side.
var (
	formKeys     = map[string]Kind{}
	formPatterns []pattern
)
