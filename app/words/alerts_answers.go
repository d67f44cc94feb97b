package words

import "github.com/buron-cantal/buron/data"

// answerAlerts are the words of what contradicts itself among the answers of a
// relocation or of a training course, and of a tariff that stands in.
var answerAlerts = map[string]alertWords{
	data.AlertTariffs: {
		[]string{"Télécentre : tarifs de {used} repris", "Télécentre : tarifs d’un autre lieu repris"},
		[]string{
			"Aucun tarif n’est noté pour {telecentre}. Demandez-le avant de choisir une formule.",
			"Aucun tarif n’est noté pour le vôtre. Demandez-le avant de choisir une formule.",
		},
	},
	data.AlertDatesCrossed: {
		[]string{"Dates dans le désordre"},
		[]string{
			"La ligne {line} du calendrier finit le {to}, avant de commencer le {from}. Corrigez l’une des deux dates.",
			"Le {to} vient avant le {from}. Corrigez l’une des deux dates.",
			"Une fin vient avant son début. Corrigez l’une des deux dates.",
		},
	},
	data.AlertWeekTooLong: {
		[]string{"Semaine de plus de sept jours"},
		[]string{
			"{days}\u00a0jours par semaine sont répartis entre le domicile, le télécentre et le site. Revoyez ce partage.",
			"Revoyez le partage entre le domicile, le télécentre et le site.",
		},
	},
	data.AlertMonthTooLong: {
		[]string{"Mois de {month} : trop de jours", "Plus de jours que n’en a un mois"},
		[]string{
			"{days}\u00a0jours sont notés pour ce mois. Corrigez ce nombre.",
			"Corrigez ce nombre de jours.",
		},
	},
	data.AlertDayTooLong: {
		[]string{"Journée de plus de 24 heures"},
		[]string{
			"La ligne {line} du calendrier compte {hours}\u00a0heures par jour. Corrigez cette durée.",
			"Une ligne du calendrier est trop longue. Corrigez sa durée.",
		},
	},
	data.AlertNoDayHeld: {
		[]string{"Aucun jour de cours entre les dates"},
		[]string{
			"Ligne {line} du calendrier : aucun des jours choisis, hors jours fériés, entre le {from} et le {to}. Corrigez les jours ou les dates.",
			"Corrigez les jours ou les dates du calendrier.",
		},
	},
	data.AlertSessions: {
		[]string{"Séances et dates en désaccord"},
		[]string{
			"Ligne {line} du calendrier, séances notées : {sessions} ; jours entre les dates : {days}. Les dates sont comptées. Corrigez ou effacez l’un des deux.",
			"Les dates sont comptées. Corrigez ou effacez l’un des deux.",
		},
	},
	data.AlertGrantedAbove: {
		[]string{"Accordé au-delà de la demande"},
		[]string{
			"Ligne {line} des financements : {granted} accordés, pour {asked} demandés. Relisez la décision écrite.",
			"Relisez la décision écrite.",
		},
	},
	data.AlertGrantedEarly: {
		[]string{"Montant accordé, état à corriger"},
		[]string{
			"Ligne {line} des financements : {granted} sont notés accordés, mais l’état dit autre chose ; ils ne sont pas comptés. Corrigez l’un des deux.",
			"Un montant noté accordé n’est pas compté, car l’état dit autre chose. Corrigez l’un des deux.",
		},
	},
	data.AlertAttendedAbove: {
		[]string{"Assiduité au-delà du calendrier"},
		[]string{
			"{attended} sont notés suivis, pour {total} au calendrier. Vérifiez l’un et l’autre.",
			"Vérifiez ce qui est noté suivi et le calendrier.",
		},
	},
}
