package words

// Slip are the words of an appointment slip.
var Slip = struct{ Title, Kept, Scan, CodeShows, WasKept, Event, Also string }{
	Title: "Notre rendez-vous", Kept: "Attestation de présence",
	Scan:      "À photographier, pour l’agenda du téléphone.",
	CodeShows: "Code carré qui met ce rendez-vous dans l’agenda d’un téléphone.",
	WasKept:   "Ce rendez-vous a bien eu lieu. Cette attestation est remise à la demande de la personne, pour servir ce que de droit.",
	Also:      Typography("Et aussi :"),
	Event:     "Rendez-vous",
}

// AndMoreDocuments says how many documents a slip doesn’t name, and where they
// are.
func AndMoreDocuments(n int) string {
	return Typography("et " + Count(n, "autre pièce", "autres pièces") + ", dans la liste « Pièces à apporter »")
}
