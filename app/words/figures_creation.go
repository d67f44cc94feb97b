package words

import "github.com/buron-cantal/buron/data/figure"

// creationFigures are the words of a micro-enterprise's rules, and of what every
// creation has.
var creationFigures = map[string]figureWords{
	"acre.request_deadline": {
		label: "Dernier jour pour demander l’Acre",
		rule:  "Le début d’activité et le délai que la loi laisse pour la demande.",
	},
	"acre.end": {
		label: "Fin de l’Acre",
		rule:  "Le dernier jour du troisième trimestre civil qui suit celui du début d’activité.",
	},
	"acre.counts": {
		label: "L’Acre compte",
		rule:  "Elle est demandée, ou le sera, avant le dernier jour du délai.",
	},
	"cfe.form_deadline": {
		label: "Dernier jour pour déclarer la CFE (formulaire 1447-C)",
		rule:  "Le 31 décembre de l’année du début d’activité.",
	},
	"cfe.due_from":     {label: "CFE due à partir du", rule: "Le lendemain : l’année du début n’en paie pas."},
	"cfe.exempt.yearN": {label: "Dispense de CFE deux ans plus tard[, d’après les recettes {of}]", rule: "La CFE n’est pas due quand le chiffre d’affaires, deux ans plus tôt, ne dépasse pas le seuil d’exonération."},
	"cfe.exempt.YYYY":  {label: "Dispense de CFE deux ans plus tard[, d’après les recettes {of}]", rule: "La CFE n’est pas due quand les encaissements, deux ans plus tôt et ramenés à l’année, ne dépassent pas le seuil d’exonération."},

	"yearN.contribution_rate": {label: "Taux des cotisations[ {in}]", rule: "Le taux en vigueur, s’il est le même toute l’année."},
	"yearN.contributions": {
		label: "Cotisations[ {in}]",
		rule:  "Ce qui est encaissé, mois par mois, au taux en vigueur le premier jour du mois.",
	},
	"yearN.training_levy":  {label: "Contribution à la formation[ {in}]", rule: "Ce qui est encaissé, au taux de la contribution à la formation."},
	"yearN.chamber_levy":   {label: "Taxe pour frais de chambre[ {in}]", rule: "Ce qui est encaissé, au taux de la chambre consulaire."},
	"yearN.net":            {label: "Reste après cotisations[ {in}]", rule: "Ce qui est encaissé, moins les cotisations et les contributions."},
	"yearN.after_expenses": {label: "Reste après dépenses[ {in}]", rule: "Ce qui reste après cotisations, moins les dépenses professionnelles."},
	"yearN.per_month":      {label: "Reste par mois[ {in}]", rule: "Ce qui reste après dépenses, partagé entre les douze mois."},
	"yearN.flat_tax":       {label: "Versement libératoire de l’impôt[ {in}]", rule: "Ce qui est encaissé, au taux du versement libératoire : ce qu’il coûterait, choisi ou non."},
	"yearN.taxable":        {label: "Revenu imposable[ {in}]", rule: "Ce qui est encaissé, moins l’abattement, qui ne descend pas sous un minimum."},
	"required_turnover.yearN": {
		label: "À encaisser[ {in}] pour le revenu voulu",
		rule:  "Douze fois le revenu voulu et les dépenses, divisés par ce que les cotisations laissent de chaque euro.",
	},
	"micro.line": {label: "Du {from} au {to}", rule: "Les mois de cette période, à son taux."},

	"civilYYYY.contributions": {label: "Cotisations[ {in}]", rule: "Les encaissements de chaque période, au taux de ses jours."},
	"civilYYYY.training_levy": {label: "Contribution à la formation[ {in}]", rule: "Les encaissements de chaque période, au taux de la contribution à la formation."},
	"civilYYYY.chamber_levy":  {label: "Taxe pour frais de chambre[ {in}]", rule: "Les encaissements de chaque période, au taux de la chambre consulaire."},
	"civilYYYY.net":           {label: "Reste après cotisations[ {in}]", rule: "Les encaissements de l’année, moins les cotisations et les contributions."},
	"active.days":             {label: "Jours d’activité {in}", rule: "Du jour du début au 31 décembre, l’un et l’autre comptés.", one: "jour", many: "jours"},
	"year.days":               {label: "Jours de l’année {year}", one: "jour", many: "jours"},
	"period.days":             {label: "Jours[ du {from} au {to}]", one: "jour", many: "jours"},
	"civil.line":              {label: "Du {from} au {to}", rule: "Ce qui est encaissé ces jours-là, au taux en vigueur."},
	"civil.takings":           {label: "Encaissements[ {of}]", rule: "La part de chaque période qui tombe dans l’année, en proportion des jours."},

	"cash.monthMM":        {label: "En caisse[ au {to}| fin {month}]", rule: "Ce qui est entré depuis le départ, moins ce qui est sorti."},
	"cash.lowest":         {label: "En caisse, au plus bas", rule: "Le plus petit des soldes de fin de mois."},
	"cash.levies.monthMM": {label: "À payer à l’Urssaf[ en {month}]", rule: "Les cotisations et les contributions de la période déclarée, le mois qui la suit."},
	"cash.received":       {label: "Encaissé jusqu’à fin {month}", rule: "Le chiffre d’affaires de l’année, réparti également entre les mois."},
	"cash.spent":          {label: "Dépensé jusqu’à fin {month}", rule: "Les dépenses de l’année, réparties également entre les mois."},
	"cash.contributions":  {label: "Cotisations, du {from} au {to}"},
	"cash.training_levy":  {label: "Contribution à la formation, du {from} au {to}"},
	"cash.chamber_levy":   {label: "Taxe pour frais de chambre, du {from} au {to}"},
	"cash.flat_tax":       {label: "Versement libératoire, du {from} au {to}"},

	"vat.share_of_threshold.yearN": {label: "Part du seuil de TVA[ {in}]", rule: "Le chiffre d’affaires, rapporté au seuil de la franchise."},
	"vat.share_of_threshold.YYYY":  {label: "Part du seuil de TVA[ {in}]", rule: "Les encaissements de l’année, rapportés au seuil de la franchise."},
	"vat.share_of_upper.yearN":     {label: "Part du seuil majoré de TVA[ {in}]", rule: "Le chiffre d’affaires, rapporté au seuil au-delà duquel la TVA est due tout de suite."},
	"vat.share_of_upper.YYYY":      {label: "Part du seuil majoré de TVA[ {in}]", rule: "Les encaissements de l’année, rapportés au seuil au-delà duquel la TVA est due tout de suite."},
	"vat.base_threshold.YYYY":      {label: "Seuil de TVA[ {in}]", rule: "Le seuil de la franchise ; l’année du début, en proportion des jours d’activité."},
	"vat.upper_threshold.YYYY":     {label: "Seuil majoré de TVA[ {in}]", rule: "Le seuil au-delà duquel la TVA est due tout de suite ; l’année du début, en proportion des jours d’activité."},
	"ceiling.annualised.YYYY":      {label: "Encaissements[ {of}], ramenés à l’année", rule: "Ce qui est encaissé depuis le début, rapporté à une année entière."},
	"ceiling.exceeded.yearN":       {label: "Plafond de la micro-entreprise[ {in}]", rule: "Le chiffre d’affaires, comparé au plafond.", said: exceeded},
	"ceiling.exceeded.YYYY":        {label: "Plafond de la micro-entreprise[ {in}]", rule: "Les encaissements ramenés à l’année, comparés au plafond.", said: exceeded},
	"ceiling.two_years_over": {
		label: "Sortie de la micro-entreprise pour plafond dépassé",
		rule:  "Le régime s’arrête au 1er janvier qui suit quand le plafond est dépassé autant d’années de suite.",
	},
}

// exceeded are the words of a ceiling.
var exceeded = labels{"true": "dépassé", "false": "respecté"}

// creationOperations say how the operations of these rules are written.
var creationOperations = map[figure.Op]string{
	"year_end":    "dernier jour de l’année du {1}",
	"quarter_end": "dernier jour du trimestre de rang {2} après celui du {1}",
	"year_days":   "jours de l’année du {1}",
	"period_days": "jours du {1} au {2}",
	"matches":     "{1} ÷ {2}, arrondi au mois entier, dans la limite de {3}",
}
