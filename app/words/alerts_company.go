package words

import "github.com/buron-cantal/buron/data"

// companyAlerts are the words of a company's alerts and of what contradicts
// itself among its answers.
var companyAlerts = map[string]alertWords{
	data.AlertBankAboveFounder: {
		[]string{"Prêt bancaire plus élevé que l’apport"},
		[]string{
			"{amount} demandés à la banque, pour un apport de {threshold}. Une banque suit rarement au-delà : préparez une garantie ou un apport de plus.",
			"Une banque suit rarement au-delà de l’apport : préparez une garantie ou un apport de plus.",
		},
	},
	data.AlertHonourShare: {
		[]string{"Prêt d’honneur : part élevée"},
		[]string{
			"{share} des ressources, pour un repère de {rate}. Demandez au fonds de prêt d’honneur sa propre règle.",
			"Demandez au fonds de prêt d’honneur sa propre règle.",
		},
	},
	data.AlertBankBelowHonour: {
		[]string{"Prêt d’honneur sans prêt bancaire suffisant"},
		[]string{
			"{amount} de prêt bancaire, quand un fonds de prêt d’honneur en attend souvent {threshold}. Demandez-lui sa propre règle.",
			"Un fonds de prêt d’honneur attend souvent un prêt bancaire à ses côtés. Demandez-lui sa propre règle.",
		},
	},
	data.AlertNoContributions: {
		[]string{"Cotisations du dirigeant à noter"},
		[]string{"La rémunération est comptée, ses cotisations ne le sont pas : les charges sont trop basses. Prenez-les dans un simulateur officiel."},
	},
	data.AlertContributionsUnsourced: {
		[]string{"Cotisations du dirigeant : source à noter"},
		[]string{"Notez d’où vient ce taux ou ce montant, et la date : un financeur le demandera."},
	},
	data.AlertCostTwice: {
		[]string{"Charge fixe donnée deux fois"},
		[]string{
			"La ligne {line} des charges fixes a un montant et des montants par année : ceux des années sont comptés. Effacez l’autre.",
			"Une charge fixe a un montant et des montants par année : ceux des années sont comptés. Effacez l’autre.",
		},
	},
	data.AlertContributionsTwice: {
		[]string{"Cotisations du dirigeant données deux fois"},
		[]string{"Il y a un pourcentage et un montant : le pourcentage est compté. Effacez celui des deux qui ne sert pas."},
	},
	data.AlertPurchasesBeyond: {
		[]string{"Achats plus élevés que ceux de la marge"},
		[]string{
			"{amount} d’achats, quand la part des ventes qu’ils absorbent en compte {threshold}. Vérifiez l’un et l’autre : la marge est peut-être trop haute.",
			"La part des ventes absorbée en compte moins. Vérifiez l’un et l’autre : la marge est peut-être trop haute.",
		},
	},
	data.AlertPurchasesNoDelay: {
		[]string{"Achats sans délai de paiement"},
		[]string{"Notez le délai que vous accordent vos fournisseurs, ou zéro : sans lui, ni fonds de roulement ni trésorerie."},
	},
	data.AlertInvestmentNoYears: {
		[]string{"Investissement sans durée d’usage"},
		[]string{
			"À la ligne {line} de ce qu’il faut payer, notez en combien d’années le matériel s’use : au moins une.",
			"Notez en combien d’années le matériel s’use : au moins une.",
		},
	},
	data.AlertLoanNoMonths: {
		[]string{"Prêt sans durée"},
		[]string{
			"À la ligne {line} des ressources, notez en combien de mois le prêt se rembourse : au moins un.",
			"Notez en combien de mois le prêt se rembourse : au moins un.",
		},
	},
	data.AlertLoanTooLong: {
		[]string{"Prêt d’une durée impossible"},
		[]string{
			"À la ligne {line} des ressources, la durée dépasse cinquante ans. Vérifiez qu’elle est en mois.",
			"La durée d’un prêt dépasse cinquante ans. Vérifiez qu’elle est en mois.",
		},
	},
	data.AlertRepaymentIgnored: {
		[]string{"Ressource à rembourser qui n’est pas un prêt"},
		[]string{
			"La ligne {line} des ressources a une durée, mais sa nature n’est pas un prêt : rien n’est remboursé dans le prévisionnel. Corrigez la nature ou la durée.",
			"Une ressource a une durée, mais sa nature n’est pas un prêt : rien n’est remboursé dans le prévisionnel. Corrigez la nature ou la durée.",
		},
	},
}
