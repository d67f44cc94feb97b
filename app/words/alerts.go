package words

import (
	"maps"
	"strings"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/money"
	"github.com/buron-cantal/buron/data/text"
)

// alertWords are the title of an alert and what it says, the fullest first:
// the first whose {values} are known is said, and the last needs none.
type alertWords struct{ titles, bodies []string }

// alerts are the words of every alert; those of a part that has many stand in
// a file of their own.
var alerts = joined(generalAlerts, companyAlerts, formAlerts, answerAlerts)

func joined(tables ...map[string]alertWords) map[string]alertWords {
	all := map[string]alertWords{}
	for _, table := range tables {
		maps.Copy(all, table)
	}
	return all
}

var generalAlerts = map[string]alertWords{
	data.AlertVATNear: {
		[]string{"TVA : proche du seuil en {year}", "TVA : proche du seuil, année {project_year}", "TVA : proche du seuil"},
		[]string{
			"{amount}, soit {share} de {threshold}. Avant la facture qui ferait dépasser, parlez-en à votre conseiller.",
			"Avant la facture qui ferait dépasser, parlez-en à votre conseiller.",
		},
	},
	data.AlertVATCrossed: {
		[]string{"TVA : seuil dépassé en {year}", "TVA : seuil dépassé, année {project_year}", "TVA : seuil dépassé"},
		[]string{
			"{amount}, soit {share} de {threshold}. La TVA se facture alors : préparez-le avec votre conseiller.",
			"La TVA se facture alors : préparez-le avec votre conseiller.",
		},
	},
	data.AlertVATUpper: {
		[]string{"TVA : seuil majoré dépassé en {year}", "TVA : seuil majoré dépassé, année {project_year}", "TVA : seuil majoré dépassé"},
		[]string{
			"{amount}, pour un seuil majoré de {threshold}. La TVA se facture dès le jour du dépassement, sans attendre l’année suivante.",
			"La TVA se facture dès le jour du dépassement, sans attendre l’année suivante.",
		},
	},
	data.AlertMicroEnds: {
		[]string{"Micro-entreprise : fin du régime à prévoir"},
		[]string{"Le plafond est dépassé plusieurs années de suite. Le régime s’arrête le 1er janvier suivant : préparez une autre forme avec votre conseiller."},
	},
	data.AlertTakingsOverlap: {
		[]string{"Encaissements comptés deux fois"},
		[]string{
			"Les lignes {other} et {line} des encaissements ont des jours en commun. Corrigez les dates de l’une des deux.",
			"Deux périodes d’encaissements ont des jours en commun. Corrigez les dates de l’une des deux.",
		},
	},
	data.AlertTakingsReversed: {
		[]string{"Encaissements : dates à l’envers"},
		[]string{
			"La ligne {line} va du {from} au {to}, qui vient avant. Corrigez l’une de ces deux dates.",
			"Une période finit avant de commencer. Corrigez l’une de ses deux dates.",
		},
	},
	data.AlertTakingsEarly: {
		[]string{"Encaissements avant le début d’activité"},
		[]string{
			"La ligne {line} commence le {from}, avant le début d’activité du {start}. Vérifiez ces deux dates.",
			"Une période commence avant le début d’activité. Vérifiez ces deux dates.",
		},
	},
	data.AlertCraftLiberal: {
		[]string{"Activité artisanale ou libérale ?"},
		[]string{"Une profession libérale n’a pas de chambre de métiers : les taux des professions libérales sont repris. Vérifiez la catégorie."},
	},
	data.AlertCeiling: {
		[]string{
			"Micro-entreprise : plafond dépassé en {year}", "Micro-entreprise : plafond dépassé, année {project_year}",
			"Micro-entreprise : plafond dépassé",
		},
		[]string{
			"{amount}, pour un plafond de {threshold}. Étudiez une autre forme juridique avec votre conseiller.",
			"Étudiez une autre forme juridique avec votre conseiller.",
		},
	},
	data.AlertAcreLate: {
		[]string{"Acre : demande hors délai"},
		[]string{
			"Demandée le {requested}, pour une limite au {deadline}. Comptez les cotisations à taux plein.",
			"La limite était le {deadline} et aucune demande n’est notée. Comptez les cotisations à taux plein.",
			"Comptez les cotisations à taux plein.",
		},
	},
	data.AlertRatesReused: {
		[]string{"Barème {year} reconduit", "Dernier barème connu reconduit"},
		[]string{
			"Des montants reposent sur les derniers taux et seuils connus, ceux de {year}.",
			"Des montants reposent sur les derniers taux et seuils connus.",
		},
	},
	data.AlertCashBelow: {
		[]string{"Caisse sous zéro en {month}", "Caisse sous zéro"},
		[]string{
			"Il manquerait {gap} au plus bas. Prévoyez plus d’argent au départ, ou moins de dépenses.",
			"Prévoyez plus d’argent au départ, ou moins de dépenses.",
		},
	},
	data.AlertFinancing: {
		[]string{"Plan de financement non équilibré"},
		[]string{
			"Il manque {gap} pour couvrir les besoins du départ. Cherchez une ressource de plus, ou réduisez un besoin.",
			"Cherchez une ressource de plus, ou réduisez un besoin.",
		},
	},
	data.AlertAllowance: {
		[]string{"Allocation de télétravail au-dessus de la limite"},
		[]string{
			"Le dépassement est de {excess} par mois. Demandez à l’employeur comment il le déclare.",
			"Demandez à l’employeur comment il déclare le dépassement.",
		},
	},
	data.AlertInsurance: {
		[]string{"Attestation d’assurance pas encore reçue"},
		[]string{
			"Elle est {state} : elle couvrira vos jours de télétravail au domicile. Si elle tarde, relancez votre assureur.",
			"Des jours de télétravail se passent au domicile. Demandez à votre assureur une attestation qui les couvre.",
		},
	},
	data.AlertElectrical: {
		[]string{"Attestation électrique pas encore reçue"},
		[]string{
			"Elle est {state} pour la pièce où se passeront vos jours au domicile. Si elle tarde, relancez la personne qui l’établit.",
			"Des jours de télétravail se passent au domicile. Faites attester que l’électricité de la pièce est conforme.",
		},
	},
	data.AlertAgreement: {
		[]string{"Accord de l’employeur à signer"},
		[]string{"{agreement} Attendez la signature avant de vous engager sur un logement."},
	},
	data.AlertConnection: {
		[]string{"Connexion trop lente à l’adresse"},
		[]string{
			"{line}\u00a0Mbit/s mesurés, pour {required} demandés par le poste. Cherchez une autre offre, ou travaillez au télécentre.",
			"Cherchez une autre offre, ou travaillez au télécentre.",
		},
	},
	data.AlertMobiliPass: {
		[]string{"Mobili-Pass : aide suspendue"},
		[]string{"Ne comptez pas sur cette aide d’Action Logement au déménagement. Vérifiez auprès d’elle si elle a repris."},
	},
	data.AlertPostcode: {
		[]string{"Code postal d’un autre département"},
		[]string{
			"{commune} est dans le Cantal, avec le code postal {postcode}. Gardez-le tel quel.",
			"La commune est dans le Cantal malgré son code postal. Gardez-le tel quel.",
		},
	},
	data.AlertFundingPending: {
		[]string{"Financement en attente de réponse"},
		[]string{
			"{count}. Le reste à payer peut encore changer.",
			"Le reste à payer peut encore changer.",
		},
	},
	data.AlertAIF: {
		[]string{"AIF : réservée aux demandeurs d’emploi"},
		[]string{"Votre situation est une autre. Retirez cette ligne, ou voyez France Travail."},
	},
	data.AlertPTP: {
		[]string{"Transition professionnelle : ancienneté insuffisante"},
		[]string{"Au premier jour du cours, l’ancienneté demandée n’est pas atteinte. Cherchez un autre financement, ou une date plus tardive."},
	},
	data.AlertAttendance: {
		[]string{"Assiduité sous le seuil"},
		[]string{
			"{rate} de présence, pour {threshold} demandés. Voyez avec l’organisme comment rattraper.",
			"Voyez avec l’organisme comment rattraper.",
		},
	},
	data.AlertSIRET: {
		[]string{"SIRET de l’employeur à vérifier"},
		[]string{
			"« {siret} » ne suit pas la règle des quatorze chiffres. Relisez-le sur un bulletin de paie.",
			"Il ne suit pas la règle des quatorze chiffres. Relisez-le sur un bulletin de paie.",
		},
	},
	data.AlertLegalPassed: {
		[]string{"Délai légal passé : {title}", "Délai légal passé"},
		[]string{
			"La limite était le {due}. Parlons-en sans attendre.",
			"Parlons-en sans attendre.",
		},
	},
	data.AlertRetention: {
		[]string{"Dossier sans contact depuis longtemps"},
		[]string{
			"Le dernier contact date du {last_contact}. Reprenez contact, ou fermez le dossier.",
			"Reprenez contact, ou fermez le dossier.",
		},
	},
	"allowance_not_voted": {
		[]string{"Forfait télétravail non voté"},
		[]string{"Tant que l’assemblée ne l’a pas voté, ces montants ne sont pas dus."},
	},
	"sample_too_small": {
		[]string{"Trop peu d’agents pour publier"},
		[]string{"Gardez ces résultats pour vous : chacun pourrait y être reconnu."},
	},
	"allowance_place_to_check": {
		[]string{"Lieu de télétravail à vérifier"},
		[]string{"Vérifiez que le forfait est dû pour les jours passés dans un bureau de la collectivité."},
	},
}

// AlertText is the title and the body of an alert, by its id; values are what
// the alert carries. An alert without words is said by its id.
func AlertText(id string, values map[string]any) (title, body string) {
	alert, known := alerts[id]
	if !known {
		return id, ""
	}
	said := make(map[string]string, len(values))
	for name, value := range values {
		said[name] = alertValue(id, name, value)
	}
	if id == data.AlertAgreement && said["agreement"] == "" {
		said["agreement"] = agreements.of("")
	}
	return put(alert.titles, said), put(alert.bodies, said)
}

// Alert is the title and the body of an alert.
func Alert(a data.Alert) (title, body string) { return AlertText(a.ID, a.Values) }

// AsSentence ends a title with a full stop, unless it ends as a sentence does.
func AsSentence(title string) string {
	if title = strings.TrimRight(title, ". "); strings.HasSuffix(title, "?") {
		return title
	}
	return title + "."
}

// agreements say how far the employer's agreement has come.
var agreements = labels{
	"":          "Rien n’est encore noté de l’accord de l’employeur.",
	"not_asked": "L’accord n’est pas encore demandé.",
	"asked":     "L’accord est demandé, pas encore donné.",
	"oral":      "L’accord n’est qu’oral.",
	"refused":   "L’accord est refusé.",
}

// alertValue is a value as the sentences of its alert say it.
func alertValue(id, name string, value any) string {
	switch v := value.(type) {
	case calendar.Day:
		if name == "month" {
			return Typography(Month(calendar.MonthOf(v)))
		}
		return Typography(FullDay(v))
	case money.Euro:
		return RoundEuro(v)
	case int:
		if id == data.AlertFundingPending {
			return Count(v, "financement n’a pas encore de réponse", "financements n’ont pas encore de réponse")
		}
		return yearOrNumber(name, v)
	case decimal.Decimal:
		return alertDecimal(id, name, v)
	case string:
		switch id {
		case data.AlertAgreement:
			return agreements.of(v)
		case data.AlertInsurance, data.AlertElectrical:
			return Lower(DocumentStatus(v))
		}
		return v
	}
	return ""
}

// yearOrNumber leaves the four figures of a year together.
func yearOrNumber(name string, n int) string {
	if name == "year" {
		return strings.ReplaceAll(Number(n), "\u202f", "")
	}
	return Number(n)
}

// alertDecimal gives a number the unit that its name calls for.
func alertDecimal(id, name string, d decimal.Decimal) string {
	percents := id == data.AlertAttendance
	switch name {
	case "amount", "gap", "excess", "threshold", "asked", "granted":
		if !percents {
			return decimalEuro(d)
		}
		return Percent(d.Trim(0))
	case "share", "rate":
		return Percent(d.Trim(0))
	}
	return Decimal(d.Trim(0))
}

// decimalEuro is an amount that a rule computed, be it larger than any that may
// be typed.
func decimalEuro(d decimal.Decimal) string {
	euros, err := money.Of(d)
	if err != nil {
		return Decimal(d) + text.NoBreak + EuroSign
	}
	return RoundEuro(euros)
}

// put is the first of these sentences whose values are all known.
func put(sentences []string, said map[string]string) string {
	for _, sentence := range sentences {
		if full, ok := putAll(sentence, said); ok {
			return full
		}
	}
	return ""
}

func putAll(sentence string, said map[string]string) (string, bool) {
	var out strings.Builder
	for rest := Typography(sentence); ; {
		before, after, open := strings.Cut(rest, "{")
		out.WriteString(before)
		if !open {
			return out.String(), true
		}
		name, tail, _ := strings.Cut(after, "}")
		if said[name] == "" {
			return "", false
		}
		out.WriteString(said[name])
		rest = tail
	}
}
