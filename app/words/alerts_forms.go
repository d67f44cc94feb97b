package words

import "github.com/buron-cantal/buron/data"

// formAlerts are the words of the alerts about unemployment rights and about
// legal forms set side by side.
var formAlerts = map[string]alertWords{
	data.AlertRightsNoMonth: {
		[]string{"Droits au chômage sans mois restant"},
		[]string{"Il reste des droits, et aucun mois pour les toucher. Vérifiez l’un et l’autre sur la notification de France Travail."},
	},
	data.AlertRightsShort: {
		[]string{"Allocation plus élevée que les droits restants"},
		[]string{
			"{amount} par mois pendant les mois restants dépassent les {threshold} de droits restants. Vérifiez les trois sur la notification de France Travail.",
			"L’allocation des mois restants dépasse les droits restants. Vérifiez-les sur la notification de France Travail.",
		},
	},
	data.AlertQuoteAbove: {
		[]string{"Devis plus élevé que le chiffre d’affaires"},
		[]string{
			"{amount} de salaire net annoncés, quand il reste {threshold} du chiffre d’affaires une fois les frais retirés. Vérifiez que le devis porte sur la même année.",
			"Le salaire net annoncé dépasse ce que laisse le chiffre d’affaires. Vérifiez que le devis porte sur la même année.",
		},
	},
	data.AlertDividendsAbove: {
		[]string{"Dividendes plus élevés que le bénéfice"},
		[]string{
			"{amount} de dividendes, quand la société n’a que {threshold} à distribuer. Baissez-les, ou la rémunération.",
			"La société n’a pas de quoi verser ces dividendes. Baissez-les, ou la rémunération.",
		},
	},
	data.AlertEntriesUnsourced: {
		[]string{"Comparaison des formes : source à noter"},
		[]string{"Notez d’où viennent les cotisations, les frais ou le salaire saisis, et la date : aucun barème ne les donne."},
	},
}
