package words

import "github.com/buron-cantal/buron/data/figure"

// trainingFigures are the words of the rules of a training course.
var trainingFigures = map[string]figureWords{
	"ptp.request_deadline": {
		label: "Dernier jour pour demander le congé de transition professionnelle",
		rule:  "Le premier jour du cours, moins le délai que demande sa durée.",
	},
	"ptp.eligible":         {label: "Ancienneté suffisante pour la transition professionnelle", rule: "L’ancienneté au premier jour du cours, comparée à celle qui est demandée."},
	"schedule.last_day":    {label: "Dernier jour de la formation", rule: "Le dernier jour du calendrier, jours fériés passés."},
	"schedule.hours":       {label: "Durée de la formation", rule: "Les heures de chaque séance et de chaque jour, jours fériés passés."},
	"schedule.onsite_days": {label: "Jours sur place", rule: "Les jours de cours sur place, jours fériés passés.", one: "jour", many: "jours"},
	"schedule.line":        {label: "Heures[ du {from} au {to}| à distance]", rule: "Les séances ou les jours de la ligne, et les heures de chacun."},
	"costs.course":         {label: "Coût pédagogique", rule: "Le prix de l’heure, multiplié par les heures."},
	"travel.total":         {label: "Déplacements", rule: "Les kilomètres aller et retour, au prix du kilomètre, pour chaque jour sur place."},
	"costs.total":          {label: "Coût de la formation", rule: "Le coût pédagogique, les autres frais et les déplacements qui sont connus."},
	"cpf.participation":    {label: "Participation obligatoire au CPF", rule: "Le montant fixé par la loi, sauf pour qui en est exonéré."},
	"funding.asked":        {label: "Financements demandés", rule: "La somme de tout ce qui est demandé."},
	"funding.granted":      {label: "Financements accordés", rule: "La somme de ce qui est accordé."},
	"funding.pending":      {label: "Financements en attente de réponse", rule: "La somme de ce qui est demandé et attend une réponse."},
	"funding.planned":      {label: "Financements prévus", rule: "La somme de ce qui est prévu et pas encore demandé."},
	"funding.refused":      {label: "Financements refusés", rule: "La somme de ce qui est refusé : elle ne compte pas."},
	"funding.left_to_pay":  {label: "Reste à payer pour la formation", rule: "Le coût, moins les financements accordés."},
	"attendance.rate":      {label: "Assiduité", rule: "Les heures suivies, rapportées aux heures prévues ; sinon les jours."},
	"certificate.allowed":  {label: "Certificat de réalisation, dès le dernier jour", rule: "Il est délivré, la formation finie, quand l’assiduité atteint le seuil demandé.", said: labels{"true": "peut être délivré", "false": "ne peut pas être délivré"}},
}

// trainingOperations say how the operations of these rules are written.
var trainingOperations = map[figure.Op]string{
	"held_days":     "jours de cours ({*})",
	"days_together": "jours différents parmi {*}",
	"first_held":    "premier jour de cours ({*})",
	"last_held":     "dernier jour de cours ({*})",
	"earliest":      "le plus tôt de {*}",
	"latest":        "le plus tard de {*}",
	"weekdays_used": "jours de la semaine parmi {*}",
	"no_line":       "{*}",
	"no_leave":      "{*}",
}
