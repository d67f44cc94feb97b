package words

import (
	"strings"
)

// LetterWords are the words of the letter to the employer.
type LetterWords struct {
	Object, Madam, Law, PublicAgent, Point                                                           string
	Frame, From, Home, Telecentre, Onsite, Travel, Hours, Trial, WayBack, Equipment, Allowance, Seat LetterPoint
	AllowanceLimit                                                                                   string
	Convention, AnswerPlease, Regards                                                                string
	ForEmployer, Agreed, Received                                                                    string
}

// LetterPoint is a point of an agreement on telework: the head of a row that
// says what is settled, and how a sentence names one that is open.
type LetterPoint struct{ Settled, Open string }

// Letter are the words of the letter to the employer.
var Letter = LetterWords{
	Object: Typography("Objet :"), Madam: "Madame, Monsieur,",
	Law:         Typography("Les points ci-dessous sont ceux que l’accord, la charte ou l’avenant de télétravail précise (Code du travail, article L1222-9) : qui, où, quels jours, à quelles heures on peut être joint, et comment on revient en arrière."),
	PublicAgent: Typography("Les points ci-dessous précisent ma demande de télétravail dans la fonction publique. Merci de me répondre par écrit."),
	Point:       "Point",
	Frame:       LetterPoint{"Cadre", "le cadre"},
	From:        LetterPoint{"À partir du", "la date de début"},
	Home:        LetterPoint{"Au domicile", "les jours au domicile"},
	Telecentre:  LetterPoint{"Au télécentre", "les jours au télécentre"},
	Onsite:      LetterPoint{"Sur site", "les jours sur site"},
	Travel:      LetterPoint{"Trajets vers le site", "les trajets vers le site"},
	Hours:       LetterPoint{"Heures où l’on peut me joindre", "les heures où l’on peut me joindre"},
	Trial:       LetterPoint{"Période d’adaptation", "la période d’adaptation"},
	WayBack:     LetterPoint{"Retour en arrière", "le retour en arrière"},
	Equipment:   LetterPoint{"Matériel fourni", "le matériel fourni"},
	Allowance:   LetterPoint{"Indemnité de télétravail", "l’indemnité de télétravail"},
	Seat:        LetterPoint{"Place au télécentre", "la place au télécentre"},

	AllowanceLimit: Typography(", sans cotisation jusqu’à {rate:TT_PRIVE_JOUR} par jour et {rate:TT_PRIVE_MOIS} par mois"),
	Convention:     "Au télécentre, une convention signée par vous, par le télécentre et par moi règle l’accès, la confidentialité, l’assurance et le prix. Le télécentre peut vous en envoyer le modèle.",
	AnswerPlease:   "Je vous remercie de me répondre par écrit.",
	Regards:        "Je vous prie d’agréer, Madame, Monsieur, mes salutations distinguées.",
	ForEmployer:    "Pour l’employeur", Agreed: "bon pour accord", Received: "reçu un exemplaire",
}

var letterPayers = labels{
	"employer": "à la charge de l’employeur",
	"newcomer": "à ma charge",
	"shared":   "à la charge de nous deux",
}

// LetterPayer says who pays, in the words of the one who writes.
func LetterPayer(who string) string { return letterPayers.of(who) }

var letterObjects = labels{
	"":          "demande de télétravail",
	"not_asked": "demande de télétravail",
	"asked":     "ma demande de télétravail",
	"oral":      "mettre par écrit notre accord de télétravail",
	"signed":    "les points de notre accord de télétravail",
	"refused":   "votre refus de ma demande de télétravail",
}

// LetterObject is the object of the letter, by how far the agreement has come.
func LetterObject(state string) string { return letterObjects.of(state) }

// LetterPoints is the head of the column of what is proposed or agreed.
func LetterPoints(state string) string {
	if agreed(state) {
		return "Ce qui est convenu"
	}
	return "Ce que je propose"
}

func agreed(state string) bool { return state == "signed" || state == "oral" }

// LetterOpen names the points that are open, after what leads to them.
func LetterOpen(state string, points []string) (before, named string) {
	before = "À convenir ensemble :"
	if agreed(state) {
		before = "Reste à convenir :"
	}
	return Typography(before), list(points) + "."
}

// LetterFacts are what the opening of the letter tells; what isn't known is "".
type LetterFacts struct{ State, Job, Place, From, AskedOn, SignedOn string }

// LetterOpening is the first paragraph of the letter.
func LetterOpening(f LetterFacts) string {
	on := func(before, day string) string {
		if day == "" {
			return ""
		}
		return " " + before + " " + day
	}
	settling := "Je prépare mon installation" + andThen(f.Place) + ", en télétravail"
	if f.From != "" {
		settling += ", à partir du " + f.From
	}
	settling += ". "
	var said string
	switch f.State {
	case "asked":
		said = "Je reviens vers vous au sujet de ma demande de télétravail" + on("du", f.AskedOn) + ". " + settling + "Voici les conditions que je propose."
	case "oral":
		said = "Vous m’avez donné de vive voix votre accord pour mon télétravail. " + settling + "Avant de m’engager pour un logement, je souhaite que cet accord soit écrit : voici ses points, tels que je les comprends."
	case "signed":
		said = "Notre accord de télétravail est signé" + on("depuis le", f.SignedOn) + ". " + settling + "Voici les points convenus, tels que je les comprends ; dites-moi si l’un d’eux diffère."
	case "refused":
		said = "Vous n’avez pas accepté ma demande de télétravail" + on("du", f.AskedOn) + ". Je vous remercie de m’en donner les raisons par écrit. " + settling + "Voici les conditions que je propose ; elles peuvent être adaptées."
	default:
		said = settling
		if f.Job != "" {
			said = strings.TrimSuffix(settling, ". ") + ", et je souhaite y garder mon poste (" + f.Job + "). "
		}
		said += "Je vous demande votre accord pour y télétravailler, dans les conditions que voici."
	}
	return Typography(said)
}

func andThen(s string) string {
	if s == "" {
		return ""
	}
	return " " + s
}

// WayBack says that the agreement tells how one comes back; "" where it isn't
// known to.
func WayBack(told bool) string {
	if told {
		return "prévu par l’accord"
	}
	return ""
}

// LetterWayBack is that point: where the agreement is known to be silent, with
// what is to be written.
func LetterWayBack(silent bool) LetterPoint {
	p := Letter.WayBack
	if silent {
		p.Open += " (délai, et ce qui se passe après un déménagement)"
	}
	return p
}

// LetterPapers says which certificates go with the letter, and which come later.
func LetterPapers(enclosed, later []string) string {
	var said []string
	if len(enclosed) > 0 {
		said = append(said, "Je joins : "+list(enclosed)+".")
	}
	if len(later) > 0 {
		said = append(said, "Avant le premier jour à domicile, je vous remettrai : "+list(later)+".")
	}
	return Typography(strings.Join(said, " "))
}

// list is « a, b et c ».
func list(items []string) string {
	if n := len(items); n > 1 {
		return strings.Join(items[:n-1], ", ") + " et " + items[n-1]
	}
	return strings.Join(items, "")
}

// LetterAnswerBefore asks for an answer before a day.
func LetterAnswerBefore(day string) string {
	return "Je vous remercie de me répondre par écrit, si possible avant le " + day + "."
}
