package words

// Certificate are the words of the certificate of the ministry’s model.
var Certificate = struct {
	I, ForBody, Certify, Followed, Nature, Held, Lasted, Rate, Keeps, At, OnDay, Stamp string
	Natures                                                                            []string
}{
	I: "Je soussigné(e)", ForBody: Typography("pour le compte de l’organisme de formation :"),
	Certify: "atteste que", Followed: Typography("a suivi l’action :"), Nature: Typography("Nature de l’action :"),
	Held: Typography("Elle s’est déroulée :"), Lasted: Typography("Durée suivie :"), Rate: Typography("Assiduité :"),
	Keeps: Typography("Sans préjudice des délais des règles fiscales, comptables et commerciales, je m’engage à conserver les pièces qui ont permis d’établir ce certificat pendant {rate:CERTIFICAT_CONSERVATION} à compter de la fin de l’année du dernier paiement, plus longtemps si un fonds européen participe."),
	At:    Typography("Fait à :"), OnDay: Typography("Le :"), Stamp: "cachet",
	Natures: []string{
		"action de formation", "bilan de compétences", "validation des acquis de l’expérience", "action de formation par apprentissage",
	},
}

// OutOf is « 133 heures, sur 140 h au programme ».
func OutOf(followed, planned string) string {
	if followed == "" || planned == "" {
		return followed
	}
	return Typography(followed + ", sur " + planned + " au programme")
}
