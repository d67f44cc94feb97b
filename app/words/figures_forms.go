package words

import "github.com/buron-cantal/buron/data/figure"

// formFigures are the words of the rules that set legal forms, allowances and
// the household side by side.
var formFigures = map[string]figureWords{
	"forms.@.turnover":        {label: "Chiffre d’affaires[, {form}]", rule: "Celui que vous prévoyez la première année."},
	"forms.@.costs":           {label: "Dépenses et charges[, {form}]", rule: "Ce que l’activité dépense dans l’année."},
	"forms.@.fees":            {label: "Frais de la structure[, {form}]", rule: "Ce que la structure garde, d’après son devis."},
	"forms.@.pay":             {label: "Rémunération[, {form}]", rule: "Ce que l’activité verse à la personne."},
	"forms.@.levies":          {label: "Cotisations[, {form}]", rule: "Ce qui est dû sur les encaissements, le bénéfice ou la rémunération."},
	"forms.@.company_tax":     {label: "Impôt de la société[, {form}]", rule: "L’impôt sur les sociétés de l’année."},
	"forms.@.left_in_company": {label: "Reste dans la société[, {form}]", rule: "Ce que la société garde une fois tout payé."},
	"forms.@.dividends":       {label: "Dividendes[, {form}]", rule: "Ce que la société verse à ses associés."},
	"forms.@.dividend_tax":    {label: "Prélèvement sur les dividendes[, {form}]", rule: "Les dividendes, au taux du prélèvement forfaitaire."},
	"forms.@.income":          {label: "Revenu avant impôt[, {form}]", rule: "Ce que la personne reçoit avant l’impôt de son foyer."},
	"forms.@.tax_base":        {label: "Revenu imposable[, {form}]", rule: "Ce qui s’ajoute aux revenus du foyer."},
	"forms.@.tax":             {label: "Impôt du foyer[, {form}]", rule: "Le revenu imposable, au taux marginal que vous avez noté."},
	"forms.@.net":             {label: "Net disponible[, {form}]", rule: "Ce qui reste à la personne, impôt payé."},
	"forms.@.per_month":       {label: "Net par mois[, {form}]", rule: "Le net de l’année, partagé entre les douze mois."},
	"forms.@.difference":      {label: "Écart avec la forme retenue[, {form}]", rule: "Le net de cette forme, moins celui de la forme retenue."},
	"forms.@.formalities":     {label: "Formalités[, {form}]", rule: "Le tarif de l’immatriculation."},

	"arce.total":         {label: "Arce, en deux versements", rule: "La part des droits restants que verse l’Arce, moins la retenue."},
	"arce.instalment":    {label: "Arce, chaque versement", rule: "La moitié de l’Arce : au début, puis six mois plus tard si l’activité continue."},
	"arce.first_day":     {label: "Premier versement de l’Arce", rule: "Le jour du début d’activité."},
	"arce.second_day":    {label: "Second versement de l’Arce", rule: "Six mois après le début, si l’activité continue."},
	"arce.yearN.monthMM": {label: "Arce reçue[ à fin {month}]", rule: "Un versement, puis les deux une fois le délai passé."},
	"are_kept.monthly":   {label: "Allocation gardée, par mois", rule: "Ce que France Travail annonce, sinon les droits restants partagés entre les mois restants."},
	"are_kept.limit":     {label: "Allocation gardée, au plus", rule: "La part des droits restants que le maintien peut verser."},
	"are_kept.total":     {label: "Allocation gardée en tout", rule: "Ce que le maintien aura versé."},
	"are_kept.matches":   {label: "Mois pour que l’allocation gardée égale l’Arce", rule: "L’Arce, divisée par l’allocation d’un mois ; rien si le maintien s’arrête avant.", one: "mois", many: "mois"},
	"are_kept.yearN.monthMM": {
		label: "Allocation gardée[ à fin {month}]",
		rule:  "L’allocation de chaque mois, jusqu’à la limite.",
	},

	"household.needed":               {label: "Ce qu’il faut au foyer par mois", rule: "Les dépenses du foyer hors impôt, moins ses autres revenus."},
	"household.after_business.yearN": {label: "Ce que rapporte l’activité par mois[ {in}]", rule: "Ce qui sort de l’activité avant l’impôt sur le revenu, partagé entre les douze mois."},
	"household.tax_flat.yearN":       {label: "Versement libératoire par mois[ {in}]", rule: "Le versement libératoire de l’année, partagé entre les douze mois."},
	"household.tax_income.yearN":     {label: "Impôt en plus par mois[ {in}]", rule: "Le revenu imposable, au taux marginal du foyer, partagé entre les douze mois."},
	"household.left_flat.yearN":      {label: "Reste par mois, versement libératoire[ {in}]", rule: "Ce que rapporte l’activité, moins le versement libératoire."},
	"household.left_income.yearN":    {label: "Reste par mois, impôt sur le revenu[ {in}]", rule: "Ce que rapporte l’activité, moins l’impôt qu’elle ajoute."},
	"household.gap_flat.yearN":       {label: "Au-delà du besoin, versement libératoire[ {in}]", rule: "Ce qui reste par mois, moins ce qu’il faut au foyer."},
	"household.gap_income.yearN":     {label: "Au-delà du besoin, impôt sur le revenu[ {in}]", rule: "Ce qui reste par mois, moins ce qu’il faut au foyer."},
	"household.gap_drawings.yearN":   {label: "Au-delà des prélèvements prévus[ {in}]", rule: "Ce que rapporte l’activité par mois, moins ce que vous prélèverez, ou le revenu voulu."},
}

// formOperations say how the operations of these rules are written.
var formOperations = map[figure.Op]string{}
