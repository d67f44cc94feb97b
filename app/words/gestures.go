package words

// gestures are the words for what was done to a register, which history and
// « Annuler » show.
var gestures = labels{
	"take":              "nouvel arrivant pris",
	"take_again":        "nouveau projet ouvert",
	"answer":            "réponse changée",
	"unsure":            "réponse mise à voir",
	"path":              "parcours changé",
	"adviser":           "conseiller changé",
	"contact":           "dernier contact noté",
	"create_plan":       "actions créées",
	"replan":            "plan recalculé",
	"replan_kept":       "plan gardé tel quel",
	"spread":            "dates réparties",
	"action":            "action modifiée",
	"action_added":      "action ajoutée",
	"done":              "action faite",
	"undone":            "action rouverte",
	"postponed":         "échéance reportée",
	"dropped":           "action écartée",
	"action_taken":      "action reprise",
	"reordered":         "action déplacée",
	"note":              "note ajoutée",
	"withdraw":          "note retirée",
	"appointment":       "rendez-vous noté",
	"document":          "pièce mise à jour",
	"close":             "dossier clos",
	"reopen":            "dossier rouvert",
	"trash":             "dossier mis à la corbeille",
	"restore":           "dossier repris de la corbeille",
	"import":            "dossier importé",
	"demo":              "dossiers fictifs",
	"replace":           "dossier remplacé par celui du fichier",
	"structure":         "coordonnées changées",
	"telecentre":        "télécentre changé",
	"partner":           "contact changé",
	"setting":           "réglage changé",
	"adviser_confirmed": "conseiller vérifié",
	"copied_elsewhere":  "copie notée",
	"rate_corrected":    "barème corrigé",
	"rate_withdrawn":    "correction du barème retirée",
	"rates_replaced":    "barème remplacé",
	"rates_restored":    "barème d’origine rétabli",
}

// Gesture says what was done, as its id has it.
func Gesture(id string) string { return gestures.of(id) }
