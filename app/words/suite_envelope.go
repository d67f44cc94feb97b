package words

import "strings"

// Envelope are the words of the sheet that goes into a window envelope.
var Envelope = struct {
	Title, Shortened, Holds, Other, SendBack string
	SignedPlan, Documents, Filled, Before    string
	Fold                                     string
}{
	Title: "Bordereau d’envoi", Shortened: Typography("Adresse raccourcie pour la poste :"),
	Holds: "Dans cette enveloppe", Other: Typography("Autre :"), SendBack: "À nous renvoyer",
	SignedPlan: "Le plan signé", Documents: "Les pièces demandées", Filled: "Le questionnaire rempli",
	Before: Typography("Avant le :"),
	Fold:   Typography("Pliez aux deux repères du bord gauche : l’adresse vient dans la fenêtre d’une enveloppe de 110\u00a0×\u00a0220\u00a0mm."),
}

// countries are those that letters go to most, in French.
var countries = labels{
	"AT": "Autriche", "BE": "Belgique", "BG": "Bulgarie", "CA": "Canada", "CH": "Suisse", "CY": "Chypre",
	"CZ": "République tchèque", "DE": "Allemagne", "DK": "Danemark", "DZ": "Algérie", "EE": "Estonie",
	"ES": "Espagne", "FI": "Finlande", "GB": "Royaume-Uni", "GR": "Grèce", "HR": "Croatie", "HU": "Hongrie",
	"IE": "Irlande", "IT": "Italie", "LT": "Lituanie", "LU": "Luxembourg", "LV": "Lettonie", "MA": "Maroc",
	"MC": "Monaco", "MT": "Malte", "NL": "Pays-Bas", "NO": "Norvège", "PL": "Pologne", "PT": "Portugal",
	"RO": "Roumanie", "SE": "Suède", "SI": "Slovénie", "SK": "Slovaquie", "SN": "Sénégal", "TN": "Tunisie",
	"US": "États-Unis",
}

// Country is a country by its two letters, "" for France or when nobody said.
// One that has no word here is said as it was typed.
func Country(code string) string {
	code = strings.ToUpper(strings.TrimSpace(code))
	if code == "" || code == "FR" || code == "FRANCE" {
		return ""
	}
	return countries.of(code)
}
