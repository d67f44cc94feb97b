package words

import "github.com/buron-cantal/buron/data/figure"

// relocationFigures are the words of the rules of a relocation.
var relocationFigures = map[string]figureWords{
	"allowance.YYYY-MM":              {label: "Allocation exonérée[, {month}]", rule: "Les jours de télétravail au domicile, au montant exonéré par jour, sans dépasser le plafond du mois."},
	"allowance.flat_limit":           {label: "Forfait exonéré par mois", rule: "Le forfait par jour de télétravail dans la semaine, au domicile et au télécentre, sans dépasser le plafond."},
	"allowance.flat_excess":          {label: "Forfait au-dessus de la limite, par mois", rule: "Ce que le forfait versé dépasse la limite."},
	"allowance.flat_limit_home_only": {label: "Forfait exonéré par mois, domicile seul", rule: "Le même, pour les seuls jours au domicile."},
	"allowance.flat_excess_home_only": {
		label: "Forfait au-dessus de la limite, domicile seul, par mois", rule: "Ce que le forfait versé dépasse la limite du domicile seul.",
	},
	"budget.total":           {label: "Budget d’installation", rule: "La somme de ce qu’il faut payer."},
	"budget.support":         {label: "Aides accordées", rule: "La somme des aides accordées ; celles qui attendent une réponse ne comptent pas encore."},
	"budget.support_pending": {label: "Aides demandées, sans réponse", rule: "La somme des aides demandées qui attendent une réponse."},
	"budget.support_planned": {label: "Aides prévues, pas encore demandées", rule: "La somme des aides prévues."},
	"budget.support_refused": {label: "Aides refusées", rule: "La somme des aides refusées : elles ne comptent pas."},
	"monthly.before":         {label: "Budget du mois, aujourd’hui", rule: "La somme de ce que le foyer dépense chaque mois aujourd’hui."},
	"monthly.after":          {label: "Budget du mois, après l’installation", rule: "La somme de ce que le foyer dépensera chaque mois."},
	"monthly.difference":     {label: "Budget du mois, écart", rule: "Le budget d’après, moins celui d’aujourd’hui."},
	"telecentre.half_day":    {label: "À la demi-journée, par mois", rule: "Deux demi-journées par jour de présence, au tarif de la demi-journée."},
	"telecentre.day":         {label: "À la journée, par mois", rule: "Les jours de présence, au tarif de la journée."},
	"telecentre.week":        {label: "À la semaine, par mois", rule: "Les semaines qu’il faut pour les jours de présence, au tarif de la semaine."},
	"telecentre.month":       {label: "Au mois", rule: "Le tarif du mois, pour qui vient assez peu dans la semaine."},
	"budget.left_to_pay":     {label: "Reste à payer pour s’installer", rule: "Le budget, moins les aides accordées."},
	"telecentre.cheapest_formula": {
		label: "Formule la moins chère au télécentre", rule: "Celle dont le prix est le plus bas pour vos jours de présence.",
		said: labels{"half_day": "à la demi-journée", "day": "à la journée", "week": "à la semaine", "month": "au mois"},
	},
	"telecentre.monthly":        {label: "Télécentre, par mois", rule: "Le prix convenu, sinon celui de la formule la moins chère."},
	"telecentre.yearly":         {label: "Télécentre, par an", rule: "Douze fois le prix du mois."},
	"connection.sufficient":     {label: "Connexion à l’adresse", rule: "Le débit de la ligne, comparé à celui que demande le poste.", said: labels{"true": "suffisante", "false": "insuffisante"}},
	"place.departement":         {label: "Département d’arrivée", rule: "Les premiers chiffres du code INSEE de la commune."},
	"population.brought":        {label: "Personnes qui s’installent", rule: "Vous et votre foyer.", one: "personne", many: "personnes"},
	"population.schoolchildren": {label: "Enfants à scolariser", rule: "Les enfants du foyer dont la classe est notée.", one: "enfant", many: "enfants"},
}

// relocationOperations say how the operations of these rules are written.
var relocationOperations = map[figure.Op]string{
	"cheapest":    "la moins chère de {and}",
	"departement": "premiers chiffres de {1}",
	"no_day":      "{1}",
	"no_formula":  "{1}",
}
