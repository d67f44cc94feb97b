package words

import "github.com/buron-cantal/buron/data/figure"

// relocationFigures are the words of the rules of a relocation.
var relocationFigures = map[string]figureWords{
	"allowance.YYYY-MM":              {label: "Allocation exonérée, {month}", rule: "Les jours de télétravail au domicile, au montant exonéré par jour, sans dépasser le plafond du mois."},
	"allowance.flat_limit":           {label: "Forfait exonéré par mois", rule: "Le forfait par jour de télétravail dans la semaine, au domicile et au télécentre, sans dépasser le plafond."},
	"allowance.flat_excess":          {label: "Forfait au-dessus de la limite, par mois", rule: "Ce que le forfait versé dépasse la limite."},
	"allowance.flat_limit_home_only": {label: "Forfait exonéré par mois, domicile seul", rule: "Le même, pour les seuls jours au domicile."},
	"allowance.flat_excess_home_only": {
		label: "Forfait au-dessus de la limite, domicile seul, par mois", rule: "Ce que le forfait versé dépasse la limite du domicile seul.",
	},
	"budget.total":       {label: "Budget d’installation", rule: "La somme de ce qu’il faut payer."},
	"budget.support":     {label: "Aides accordées", rule: "La somme des aides accordées ; celles qui attendent une réponse ne comptent pas encore."},
	"budget.left_to_pay": {label: "Reste à payer pour s’installer", rule: "Le budget, moins les aides accordées."},
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
var relocationOperations = map[figure.Op]string{}
