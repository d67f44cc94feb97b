package words

// Bring are the words of the list of documents.
var Bring = struct{ Mine, MineIntro, Others, OthersIntro, Here, Never string }{
	Mine: "À apporter", MineIntro: "Une copie lisible suffit, sauf si on vous demande l’original.",
	Others: "Donnés par d’autres", OthersIntro: "Nous les attendons d’eux ; demandez-leur où cela en est.",
	Here:  "Déjà au dossier",
	Never: Typography("N’apportez ni mot de passe, ni numéro de sécurité sociale, ni papier de santé : nous n’en gardons aucun."),
}
