package words

// Sheet are the words of a partner's action sheet.
var Sheet = struct {
	Title, To, About, Intro      string
	Yours, Theirs, ActionHead    string
	Documents, You               string
	Person, Employer             string
	Answer, AsPlanned, Otherwise string
	NotPossible, Holder, Consent string
	Remarks                      string
}{
	Title: "Fiche d’action", To: Typography("Pour :"), About: Typography("Personne accompagnée :"),
	Intro: Typography("Cette fiche ne dit que ce qui vous concerne. Les intitulés sont ceux du plan remis à la personne ; pour tout le reste, appelez-nous."),
	Yours: "Ce que nous attendons de vous", Theirs: "Ce pour quoi on vous sollicitera", ActionHead: "Action",
	Documents: "Les pièces", You: "Vous", Person: "La personne", Employer: "Son employeur",
	Answer: "Votre réponse", AsPlanned: "C’est possible aux dates prévues.", Otherwise: Typography("Plutôt à une autre date :"),
	NotPossible: Typography("Ce n’est pas possible :"), Holder: Typography("Votre nom et votre téléphone :"),
	Remarks: "Vos remarques",
	Consent: "J’accepte que cette fiche soit remise à ce partenaire, pour ces seules actions.",
}
