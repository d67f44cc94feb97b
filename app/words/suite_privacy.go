package words

// PrivacyPart is a part of the notice on personal data.
type PrivacyPart struct {
	Title, Said string
	Items       []string
}

// Privacy are the words of the notice on personal data. Delays are rates:
// {rate:…} becomes the value in force.
var Privacy = struct {
	InShort, Who, Controller, Reach, ByPhone, Hours, Receipt string
	Parts                                                    []PrivacyPart
}{
	InShort: Typography("En bref."), Who: "Qui en répond", Controller: Typography("Responsable du traitement :"),
	Reach: "Pour nous joindre", ByPhone: "Téléphone ou adresse électronique", Hours: "Horaires",
	Receipt: Typography("J’ai reçu cette notice et j’ai pu poser mes questions. Signer dit seulement qu’elle m’a été remise : ce n’est ni un accord, ni un renoncement à mes droits."),
	Parts: []PrivacyPart{
		{
			Title: "Pourquoi vos données sont notées",
			Items: []string{
				Typography("Préparer avec vous votre installation, la suivre, et tenir votre plan à jour : rendez-vous, actions, pièces."),
				Typography("Vous mettre en relation avec les partenaires que vous acceptez."),
				Typography("Compter l’activité du télécentre, sans votre nom ni rien qui permette de vous reconnaître."),
			},
		},
		{
			Title: "De quel droit",
			Said:  Typography("Cet accompagnement est une mission d’intérêt public (règlement européen 2016/679, article 6, paragraphe 1, e). Une photo, un témoignage ou une lettre d’information demandent votre accord à part ; vous pouvez revenir dessus quand vous voulez."),
		},
		{
			Title: "Ce qui est noté, et ce qui ne l’est jamais",
			Said:  Typography("Seulement ce que vous dites, et ce qui sert au plan. Aucune réponse n’est obligatoire ; sans elle, une partie du plan peut manquer."),
			Items: []string{
				Typography("Votre nom, vos coordonnées, votre situation ; pour votre foyer, un prénom, une année de naissance, une classe."),
				Typography("Votre projet, ses chiffres et ses dates ; nos rendez-vous, les actions, l’état des pièces, et les notes utiles."),
				Typography("Jamais : votre santé (seulement si un aménagement est utile, oui ou non), vos opinions, votre religion, votre numéro de sécurité sociale, vos comptes bancaires, vos mots de passe."),
			},
		},
		{
			Title: "Qui les lit",
			Items: []string{
				Typography("Les conseillers du télécentre qui vous accompagnent."),
				Typography("Un partenaire, avec votre accord, et pour ce qui le concerne seulement : vous voyez la fiche avant lui."),
				Typography("Personne d’autre. Les données restent sur l’ordinateur du télécentre : ni envoi hors de l’Union européenne, ni décision prise par une machine."),
			},
		},
		{
			Title: "Combien de temps",
			Said:  Typography("Sans contact de votre part pendant {rate:RGPD_BASE_ACTIVE}, votre dossier quitte les dossiers suivis. Seul ce qu’une loi ou un financement oblige à garder est alors conservé, à part et sous clé, pour cette seule raison ; le reste est effacé ou rendu anonyme."),
		},
		{
			Title: "Vos droits",
			Said:  Typography("Demandez-le à votre conseiller ou au délégué à la protection des données ; la réponse arrive dans un délai de {rate:RGPD_DELAI_REPONSE}. Vous pouvez :"),
			Items: []string{
				Typography("lire tout ce qui est noté sur vous, y compris les notes internes, et en recevoir une copie dans un fichier ;"),
				Typography("faire corriger ce qui est faux ou incomplet ;"),
				Typography("faire effacer vos données, ou en faire limiter l’usage ;"),
				Typography("vous opposer à leur usage, pour une raison qui tient à votre situation."),
			},
		},
		{
			Title: "Si la réponse ne vous convient pas",
			Said:  Typography("Vous pouvez saisir la Cnil, Commission nationale de l’informatique et des libertés : cnil.fr, ou 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07."),
		},
	},
}
