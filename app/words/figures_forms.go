package words

import "github.com/buron-cantal/buron/data/figure"

// formFigures are the words of the rules that set legal forms, allowances and
// the household side by side.
var formFigures = map[string]figureWords{
	"forms.@.turnover":        {label: "Chiffre d’affaires[, {form}]", rule: "Celui de l’année comparée, le même pour toutes les formes."},
	"forms.@.costs":           {label: "Dépenses de l’activité[, {form}]", rule: "Sans rémunération ni cotisations, les mêmes pour toutes les formes."},
	"forms.@.fees":            {label: "Dont frais de la structure[, {form}]", rule: "Le chiffre d’affaires, à la part qu’annonce le devis."},
	"forms.@.pay":             {label: "Rémunération nette[, {form}]", rule: "Ce que la société verse au dirigeant, avant l’impôt sur le revenu."},
	"forms.@.levies":          {label: "Cotisations et frais[, {form}]", rule: "En micro-entreprise, au barème ; en coopérative et en portage, ce que le salaire net ne rend pas ; sinon, ce qui a été saisi."},
	"forms.@.company_tax":     {label: "Impôt de la société[, {form}]", rule: "L’impôt sur les sociétés de cette seule année, sans pertes reportées ni frais de démarrage."},
	"forms.@.left_in_company": {label: "Laissé à la société[, {form}]", rule: "Ce qui reste à la société une fois tout payé, dividendes compris."},
	"forms.@.dividends":       {label: "Dividendes[, {form}]", rule: "Ce que la société vous verserait de son bénéfice."},
	"forms.@.dividend_tax":    {label: "Prélèvement sur les dividendes[, {form}]", rule: "Les dividendes, au taux du prélèvement forfaitaire."},
	"forms.@.income":          {label: "Revenu avant impôt[, {form}]", rule: "Ce qui vous revient avant l’impôt de votre foyer."},
	"forms.@.tax_base":        {label: "Revenu imposable[, {form}]", rule: "Ce qui s’ajoute aux revenus de votre foyer, sans autre abattement que celui de la micro-entreprise."},
	"forms.@.tax":             {label: "Impôt en plus[, {form}]", rule: "Le revenu imposable, au taux marginal de votre foyer ; ou le versement libératoire, s’il est choisi."},
	"forms.@.taxes":           {label: "Impôts en tout[, {form}]", rule: "L’impôt de la société, le prélèvement sur les dividendes et l’impôt en plus du foyer."},
	"forms.@.net":             {label: "Net disponible[, {form}]", rule: "Le revenu, moins l’impôt qu’il ajoute."},
	"forms.@.per_month":       {label: "Net par mois[, {form}]", rule: "Le net de l’année, partagé entre les douze mois."},
	"forms.@.difference":      {label: "Écart avec la forme retenue[, {form}]", rule: "Le net de cette forme, moins celui de la forme retenue."},
	"forms.@.formalities":     {label: "Formalités, une fois[, {form}]", rule: "Le tarif de l’immatriculation, ou le montant que vous connaissez. Il n’est pas retiré du net."},

	"arce.total":         {label: "Arce, en deux versements", rule: "La part des droits restants que verse l’Arce, moins la retenue."},
	"arce.instalment":    {label: "Arce, chaque versement", rule: "La moitié de l’Arce."},
	"arce.first_day":     {label: "Premier versement de l’Arce", rule: "Le jour du début d’activité."},
	"arce.second_day":    {label: "Second versement de l’Arce", rule: "Après le délai de l’Arce, si l’activité continue et sans emploi à temps plein en CDI."},
	"arce.yearN.monthMM": {label: "Arce reçue[ après {n}\u00a0mois]", rule: "Un versement, puis le total une fois passé le délai du second."},
	"are_kept.monthly":   {label: "Allocation gardée, par mois", rule: "Ce que France Travail annonce, sinon les droits restants partagés entre les mois restants."},
	"are_kept.limit":     {label: "Allocation gardée, au plus", rule: "La part des droits restants que le maintien peut verser."},
	"are_kept.matches": {
		label: "Temps pour que l’allocation gardée égale l’Arce", one: "mois", many: "mois",
		rule: "L’Arce, divisée par l’allocation d’un mois ; rien si le maintien s’arrête avant.",
	},
	"are_kept.yearN.monthMM": {label: "Allocation gardée[ après {n}\u00a0mois]", rule: "L’allocation de chaque mois, jusqu’à la limite."},

	"household.needed":               {label: "Ce qu’il faut au foyer par mois", rule: "Les dépenses du foyer hors impôt, moins ses autres revenus."},
	"household.after_business.yearN": {label: "Ce que rapporte l’activité par mois[ {in}]", rule: "Ce qui sort de l’activité avant l’impôt sur le revenu, partagé entre les douze mois."},
	"household.tax_flat.yearN":       {label: "Versement libératoire par mois[ {in}]", rule: "Le versement libératoire de l’année, partagé entre les douze mois."},
	"household.tax_income.yearN":     {label: "Impôt en plus par mois[ {in}]", rule: "Le revenu imposable, au taux marginal du foyer, partagé entre les douze mois."},
	"household.left_flat.yearN":      {label: "Reste par mois[ {in}], avec le versement libératoire", rule: "Ce que rapporte l’activité, moins le versement libératoire."},
	"household.left_income.yearN":    {label: "Reste par mois[ {in}], avec l’impôt sur le revenu", rule: "Ce que rapporte l’activité, moins l’impôt qu’elle ajoute."},
	"household.gap_flat.yearN":       {label: "Au-delà du besoin[ {in}], avec le versement libératoire", rule: "Ce qui reste par mois, moins ce qu’il faut au foyer."},
	"household.gap_income.yearN":     {label: "Au-delà du besoin[ {in}], avec l’impôt sur le revenu", rule: "Ce qui reste par mois, moins ce qu’il faut au foyer."},
	"household.gap_drawings.yearN":   {label: "Reste[ {in}] après prélèvements, ou revenu voulu", rule: "Ce que rapporte l’activité par mois, moins ce que vous prélèverez, ou le revenu voulu."},
}

// formOperations say how the operations of these rules are written.
var formOperations = formCandidates(map[figure.Op]string{
	"matches": "{1} ÷ {2}, arrondi au-dessus",
})

// formCandidates adds a phrase for each form that is compared: its name.
func formCandidates(operations map[figure.Op]string) map[figure.Op]string {
	for form, name := range formNames {
		operations[figure.Op("form."+form)] = name
	}
	return operations
}
