package words

import "testing"

func TestALabelWithinASentenceHasNoCapitalButAName(t *testing.T) {
	for label, want := range map[string]string{
		"Date visée":              "date visée",
		"À faire":                 "à faire",
		"Élection de domicile":    "élection de domicile",
		"L’imposition":            "l’imposition",
		"déjà petite":             "déjà petite",
		"TVA":                     "TVA",
		"TVA, part récupérée":     "TVA, part récupérée",
		"CV à jour":               "CV à jour",
		"SIRET de l’employeur":    "SIRET de l’employeur",
		"Acre":                    "Acre",
		"Acre, demande":           "Acre, demande",
		"France Travail (AIF)":    "France Travail (AIF)",
		"Transitions Pro (PTP)":   "Transitions Pro (PTP)",
		"Agefiph":                 "Agefiph",
		"Urssaf":                  "Urssaf",
		"Arcelle":                 "arcelle", // another word
		"A":                       "a",
		"":                        "",
		"1re année":               "1re année",
		"« Le nom d’une action »": "« Le nom d’une action »",
	} {
		if got := Lower(label); got != want {
			t.Errorf("%q is %q, not %q", label, got, want)
		}
	}
}
