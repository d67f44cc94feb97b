package words

// Bring are the words of the list of documents.
var Bring = struct{ Mine, MineIntro, Kept, KeptIntro, Others, OthersIntro, Here, Never string }{
	Mine: "À apporter", MineIntro: "Une copie lisible suffit, sauf si on vous demande l’original.",
	Kept: "À garder chez vous", KeptIntro: Typography("Elles servent à vos démarches : ne nous les apportez pas."),
	Others: "Remises par d’autres", OthersIntro: Typography("Elles viennent d’eux : demandez-leur où elles en sont."),
	Here:  "Déjà au dossier",
	Never: Typography("N’apportez ni mot de passe, ni numéro de sécurité sociale, ni papier de santé : nous n’en gardons aucun."),
}
