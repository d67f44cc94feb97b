package words

import (
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/text"
)

// mainFindings say a dossier's main figure to the newcomer: what stands before
// it and after it.
var mainFindings = map[string]struct{ label, after string }{
	"yearN.per_month":                {"Il vous resterait[ {in}]", "par mois"},
	"civilYYYY.net":                  {"Il vous resterait[ {in}]", "après cotisations"},
	"household.after_business.yearN": {"Il vous resterait[ {in}]", "par mois avant impôt"},
	"financing.balanced":             {"Votre plan de financement", ""},
	"budget.left_to_pay":             {"Il resterait à payer", "pour s’installer"},
	"funding.left_to_pay":            {"Il resterait à payer", "pour la formation"},
}

// MainFinding is what stands before and after a main figure: « Il vous resterait
// en 2027 », « par mois ».
func MainFinding(n figure.Name, start calendar.Day) (label, after string) {
	w := mainFindings[n.Rule]
	return fillName(w.label, n, start), w.after
}

// BesideNeed says how far what is left is from what is needed: « 32 € de plus
// que votre besoin ». Nothing is said of an absent difference.
func BesideNeed(difference *figure.Figure) (said string, good bool) {
	switch sign := signOf(difference); {
	case difference.IsZero():
		return "", false
	case sign == 0:
		return "Tout juste votre besoin", true
	case sign < 0:
		return euros(figure.Less(figure.Nothing(), difference)) + " de moins que votre besoin", false
	}
	return euros(difference) + " de plus que votre besoin", true
}

// BesideNeeds says how far the resources are from the needs of the start.
func BesideNeeds(gap *figure.Figure) (said string, good bool) {
	switch sign := signOf(gap); {
	case gap.IsZero():
		return "", false
	case sign == 0:
		return "Les ressources couvrent les besoins", true
	case sign < 0:
		return "Il manque " + euros(figure.Less(figure.Nothing(), gap)), false
	}
	return euros(gap) + " de plus que les besoins", true
}

// StillPending says that what is left to pay may still change, or that nothing
// is left.
func StillPending(left, pending *figure.Figure) (said string, good bool) {
	switch {
	case signOf(pending) > 0:
		return euros(pending) + " attendent encore une réponse", false
	case signOf(left) <= 0:
		return "Tout est couvert", true
	}
	return "", false
}

func euros(f *figure.Figure) string { return BriefFigure(f.Value(), "") }

func signOf(f *figure.Figure) int {
	if f.Exact() == nil {
		return 0
	}
	return f.Exact().Sign()
}

// WasBefore is a figure's former value, before the new one.
func WasBefore(old string) string { return old + text.NoBreak + "→" }

// WithAfter is a figure and what stands after it: 1 432 € par mois.
func WithAfter(figure, after string) string {
	if after == "" {
		return figure
	}
	return figure + " " + after
}
