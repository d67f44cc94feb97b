package words

import (
	"strconv"
	"strings"

	"github.com/buron-cantal/buron/data/money"
	"github.com/buron-cantal/buron/data/text"
)

// Charts are the words that belong to the charts themselves.
var Charts = struct {
	Unknown, Nothing, InEuros string
	// cash by month
	Month, Balance, Paying, Lowest, LowestPaying string
	// break-even
	Turnover, Costs string
	// needs and resources
	Needs, Resources, NeedsTotal, ResourcesTotal, Item, Amount, Gap, ToFind, Spare string
	// funding
	Line, State, Cost, Left, Granted, Asked, Planned, Refused, Unfunded string
	// legal forms
	Form, TurnoverHead, Remains string
	// before and after
	Budget, Before, After, Difference string
}{
	Unknown: "—", Nothing: "Rien à montrer pour l’instant.", InEuros: "En euros.",

	Month: "Mois", Balance: "En caisse", Paying: "mois de paiement des cotisations", Lowest: "le plus bas",
	LowestPaying: "le plus bas, avec des cotisations à payer",

	Turnover: "Encaissements cumulés", Costs: "Charges cumulées",

	Needs: "Besoins", Resources: "Ressources", NeedsTotal: "Total des besoins", ResourcesTotal: "Total des ressources",
	Item: "Poste", Amount: "Montant", Gap: "Écart",
	ToFind: "Reste à trouver", Spare: "Marge",

	Line: "Financement", State: "État", Cost: "Coût total", Left: "Reste à payer", Granted: "accordé", Asked: "demandé",
	Planned: "prévu", Refused: "refusé", Unfunded: "sans financement",

	Form: "Forme", TurnoverHead: "Chiffre d’affaires", Remains: "Il reste",

	Budget: "Poste", Before: "Avant", After: "Après", Difference: "Écart",
}

// WholeEuros is an amount rounded to the euro without its unit, 4 708; a half
// goes away from zero.
func WholeEuros(e money.Euro) string {
	sign, cents := "", uint64(e)
	if e < 0 {
		sign, cents = minus, -cents
	}
	if cents = (cents + 50) / 100; cents == 0 {
		sign = ""
	}
	return sign + french(strconv.FormatUint(cents, 10))
}

// BriefEuros is an amount without its unit nor cents that are none: 2 000,
// 2 328,47.
func BriefEuros(e money.Euro) string { return strings.TrimSuffix(Amount(e), ",00") }

// WithCents is a brief amount with its cents, if they are none: 2 000,00. What
// isn't an amount stays as it is.
func WithCents(brief string) string {
	if brief == "" || brief == Charts.Unknown || strings.Contains(brief, ",") {
		return brief
	}
	return brief + ",00"
}

// HeadEuro is the head of a column of amounts that go without their unit.
func HeadEuro(head string) string { return head + text.NoBreak + "(€)" }

// Said is « Octobre 2027 : 4 708,00 € », and what else there is to say of it.
func Said(what, value string, more ...string) string {
	said := what + text.NoBreak + ": " + value
	for _, m := range more {
		if m != "" {
			said += ", " + m
		}
	}
	return said
}

// Told is a value under its name within a sentence: encaissements cumulés
// 6 000,00 €.
func Told(name, value string) string { return Lower(name) + " " + value }
