package words

import "github.com/buron-cantal/buron/data/figure"

// creationFigures are the words of a micro-enterprise's rules.
var creationFigures = map[string]figureWords{
	"acre.request_deadline": {
		label: "Dernier jour pour demander l’Acre",
		rule:  "Le début d’activité et le délai que la loi laisse pour la demande.",
	},
	"acre.end": {
		label: "Fin de l’Acre",
		rule:  "Le dernier jour du troisième trimestre civil qui suit celui du début d’activité.",
	},
	"cfe.form_deadline": {
		label: "Dernier jour pour déclarer la CFE (formulaire 1447-C)",
		rule:  "Le 31 décembre de l’année du début d’activité.",
	},
	"arce.total": {
		label: "Arce, en deux versements",
		rule:  "La part des droits restants que verse l’Arce, moins la retenue.",
	},
	"arce.instalment": {
		label: "Arce, chaque versement",
		rule:  "La moitié de l’Arce : au début, puis six mois plus tard si l’activité continue.",
	},
	"yearN.contribution_rate": {label: "Taux des cotisations {in}", rule: "Le taux en vigueur, s’il est le même toute l’année."},
	"yearN.contributions": {
		label: "Cotisations {in}",
		rule:  "Ce qui est encaissé, mois par mois, au taux en vigueur le premier jour du mois.",
	},
	"yearN.training_levy": {label: "Contribution à la formation {in}", rule: "Ce qui est encaissé, au taux de la contribution à la formation."},
	"yearN.chamber_levy":  {label: "Taxe pour frais de chambre {in}", rule: "Ce qui est encaissé, au taux de la chambre consulaire."},
	"yearN.net":           {label: "Reste après cotisations {in}", rule: "Ce qui est encaissé, moins les cotisations et les contributions."},
	"yearN.after_expenses": {
		label: "Reste après dépenses {in}",
		rule:  "Ce qui reste après cotisations, moins les dépenses professionnelles.",
	},
	"yearN.per_month":         {label: "Reste par mois {in}", rule: "Ce qui reste après dépenses, partagé entre les douze mois."},
	"yearN.flat_tax":          {label: "Versement libératoire {in}", rule: "Ce qui est encaissé, au taux du versement libératoire."},
	"yearN.taxable":           {label: "Revenu imposable {in}", rule: "Ce qui est encaissé, moins l’abattement, qui ne descend pas sous un minimum."},
	"required_turnover.yearN": {label: "À encaisser {in} pour le revenu voulu", rule: "Douze fois le revenu voulu et les dépenses, sur ce que les cotisations laissent de chaque euro."},
	"civilYYYY.contributions": {label: "Cotisations {in}", rule: "Les encaissements de chaque période, au taux de ses jours."},
	"civilYYYY.training_levy": {label: "Contribution à la formation {in}", rule: "Les encaissements de chaque période, au taux de la contribution à la formation."},
	"civilYYYY.chamber_levy":  {label: "Taxe pour frais de chambre {in}", rule: "Les encaissements de chaque période, au taux de la chambre consulaire."},
	"civilYYYY.net":           {label: "Reste après cotisations {in}", rule: "Les encaissements de l’année, moins les cotisations et les contributions."},
	"cash.monthMM":            {label: "En caisse fin {month}", rule: "L’argent de départ et ce qui est encaissé, moins les dépenses, les prélèvements et les cotisations déjà payées."},
	"cash.lowest":             {label: "En caisse, au plus bas", rule: "Le plus petit des soldes de fin de mois."},
	"vat.share_of_threshold.yearN": {
		label: "Part du seuil de TVA {in}", rule: "Le chiffre d’affaires, comparé au seuil de la franchise de TVA.",
	},
	"vat.base_threshold.YYYY": {label: "Seuil de TVA {in}", rule: "Le seuil de la franchise ; l’année du début, en proportion des jours d’activité."},
	"ceiling.annualised.YYYY": {label: "Encaissements {of}, ramenés à l’année", rule: "Ce qui est encaissé depuis le début, rapporté à une année entière."},
	"ceiling.exceeded.YYYY":   {label: "Plafond de la micro-entreprise {in}", rule: "Le chiffre d’affaires, comparé au plafond.", said: labels{"true": "dépassé", "false": "respecté"}},
}

// creationOperations say how the operations of these rules are written.
var creationOperations = map[figure.Op]string{
	"year_end": "dernier jour de l’année du {1}",
}
