package rates_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/rates"
)

// values are what each code gives on days that stand at the edges of its spans,
// the printed value with plain spaces. « + » after it says that the value is one
// that a later table would replace; « - » is a day without a value.
var values = map[string]string{
	"MICRO_VENTE":         "2022-09-30 - 2022-10-01 12,3 % 2026-12-31 12,3 % 2027-01-01 12,3 %+",
	"MICRO_BIC_SERV":      "2022-09-30 - 2022-10-01 21,2 % 2026-12-31 21,2 % 2027-01-01 21,2 %+",
	"MICRO_BNC_SSI":       "2022-09-30 - 2022-10-01 21,1 % 2024-06-30 21,1 % 2024-07-01 23,1 % 2024-12-31 23,1 % 2025-01-01 24,6 % 2025-12-31 24,6 % 2026-01-01 25,6 % 2026-12-31 25,6 % 2027-01-01 25,6 %+ 2029-06-01 25,6 %+",
	"MICRO_CIPAV":         "2023-12-31 - 2024-01-01 21,2 % 2024-06-30 21,2 % 2024-07-01 23,2 % 2026-12-31 23,2 % 2027-01-01 23,2 %+",
	"MICRO_VENTE_ACRE_50": "2025-12-31 - 2026-01-01 6,2 % 2026-06-30 6,2 % 2026-07-01 6,2 % 2026-12-31 6,2 % 2027-01-01 6,2 %+",
	"MICRO_VENTE_ACRE_25": "2026-06-30 - 2026-07-01 9,2 % 2026-12-31 9,2 % 2027-01-01 9,2 %+",

	"MICRO_BIC_SERV_ACRE_50": "2025-12-31 - 2026-01-01 10,6 % 2026-06-30 10,6 % 2026-07-01 10,6 % 2026-12-31 10,6 % 2027-01-01 10,6 %+",
	"MICRO_BIC_SERV_ACRE_25": "2026-06-30 - 2026-07-01 15,9 % 2026-12-31 15,9 % 2027-01-01 15,9 %+",
	"MICRO_BNC_SSI_ACRE_50":  "2025-12-31 - 2026-01-01 12,8 % 2026-06-30 12,8 % 2026-07-01 12,8 % 2026-12-31 12,8 % 2027-01-01 12,8 %+",
	"MICRO_BNC_SSI_ACRE_25":  "2026-06-30 - 2026-07-01 19,2 % 2026-12-31 19,2 % 2027-01-01 19,2 %+",
	"MICRO_CIPAV_ACRE_50":    "2025-12-31 - 2026-01-01 13,4 % 2026-06-30 13,4 % 2026-07-01 13,4 % 2026-12-31 13,4 % 2027-01-01 13,4 %+",
	"MICRO_CIPAV_ACRE_25":    "2026-06-30 - 2026-07-01 17,4 % 2026-12-31 17,4 % 2027-01-01 17,4 %+",
	"ACRE_MICRO_SHARE":       "1999-01-01 50 % 2026-06-30 50 % 2026-07-01 75 % 2040-01-01 75 %",
	"ACRE_DELAI_DEMANDE":     "2025-12-31 45 jours 2026-01-01 60 jours 2040-01-01 60 jours",
	"ACRE_INDEPENDANT_PART":  "2025-12-31 - 2026-01-01 25 %",
	"VL_PLAFOND_RFR":         "2025-12-31 - 2026-01-01 29 315 € 2026-12-31 29 315 € 2027-01-01 29 315 €+",
	"PLAFOND_MICRO_VENTE":    "2022-12-31 - 2023-01-01 188 700 € 2025-12-31 188 700 € 2026-01-01 203 100 € 2028-12-31 203 100 € 2029-01-01 203 100 €+",
	"PLAFOND_MICRO_SERVICES": "2022-12-31 - 2023-01-01 77 700 € 2025-12-31 77 700 € 2026-01-01 83 600 € 2028-12-31 83 600 € 2029-01-01 83 600 €+",
	"TVA_BASE_VENTE":         "2024-12-31 - 2025-01-01 85 000 € 2030-01-01 85 000 €",
	"TVA_MAJORE_VENTE":       "2024-12-31 - 2025-01-01 93 500 € 2030-01-01 93 500 €",
	"TVA_BASE_SERVICES":      "2024-12-31 - 2025-01-01 37 500 € 2030-01-01 37 500 €",
	"TVA_MAJORE_SERVICES":    "2024-12-31 - 2025-01-01 41 250 € 2030-01-01 41 250 €",
	"CFE_BASE_MIN":           "2024-12-31 - 2025-01-01 243 € 2025-12-31 243 € 2026-01-01 243 €+",
	"CFE_TRANCHE_1":          "2024-12-31 - 2025-01-01 10 000 € 2025-12-31 10 000 € 2026-01-01 10 000 €+",
	"CFE_TRANCHE_2":          "2024-12-31 - 2025-01-01 32 600 € 2025-12-31 32 600 € 2026-01-01 32 600 €+",
	"CFE_TRANCHE_3":          "2024-12-31 - 2025-01-01 100 000 € 2025-12-31 100 000 € 2026-01-01 100 000 €+",
	"CFE_BASE_MAX_1":         "2024-12-31 - 2025-01-01 579 € 2025-12-31 579 € 2026-01-01 579 €+",
	"CFE_BASE_MAX_2":         "2024-12-31 - 2025-01-01 1 158 € 2025-12-31 1 158 € 2026-01-01 1 158 €+",
	"CFE_BASE_MAX_3":         "2024-12-31 - 2025-01-01 2 433 € 2025-12-31 2 433 € 2026-01-01 2 433 €+",
	"IS_TAUX_REDUIT":         "2021-12-31 - 2022-01-01 15 % 2026-12-31 15 % 2027-01-01 15 %+",
	"IS_PLAFOND_REDUIT":      "2021-12-31 - 2022-01-01 42 500 € 2026-12-31 42 500 € 2027-01-01 42 500 €+",
	"IS_TAUX":                "2021-12-31 - 2022-01-01 25 % 2026-12-31 25 % 2027-01-01 25 %+",
	"PFU":                    "2025-12-31 - 2026-01-01 31,4 %",
	"ARCE_PART":              "2023-06-30 - 2023-07-01 60 %",
	"ARE_MAINTIEN_PART":      "2025-03-31 - 2025-04-01 60 %",
	"ADIE_PLAFOND":           "2021-12-31 - 2022-01-01 12 000 € 2024-12-31 12 000 € 2025-01-01 17 000 €",
	"PASS":                   "2023-12-31 - 2024-01-01 46 368 € 2024-12-31 46 368 € 2025-01-01 47 100 € 2025-12-31 47 100 € 2026-01-01 48 060 € 2026-12-31 48 060 € 2027-01-01 48 060 €+",
	"SMIC_HORAIRE":           "2025-12-31 - 2026-01-01 12,02 € 2026-05-31 12,02 € 2026-06-01 12,31 € 2026-12-31 12,31 € 2027-01-01 12,31 €+",
	"TT_PRIVE_JOUR":          "2023-12-31 - 2024-01-01 2,60 € 2024-12-31 2,60 € 2025-01-01 2,70 € 2026-12-31 2,70 € 2027-01-01 2,70 €+",
	"TT_PRIVE_MOIS":          "2023-12-31 - 2024-01-01 57,20 € 2024-12-31 57,20 € 2025-01-01 59,40 € 2026-12-31 59,40 € 2027-01-01 59,40 €+",
	"TT_PRIVE_FORFAIT":       "2023-12-31 - 2024-01-01 10,40 € 2024-12-31 10,40 € 2025-01-01 10,90 € 2025-12-31 10,90 € 2026-01-01 10,90 € 2026-12-31 10,90 € 2027-01-01 10,90 €+",
	"TT_IMPOT_AN":            "2023-12-31 - 2024-01-01 626,40 € 2024-12-31 626,40 € 2025-01-01 626,40 €+",
	"TT_ACCORD_MOIS":         "2020-12-31 - 2021-01-01 71,50 € 2026-01-01 71,50 €",
	"MOBILI_PASS_FIN":        "2026-01-01 1er juillet 2023",
	"CPF_PARTICIPATION":      "2024-04-30 - 2024-05-01 100 € 2024-12-31 100 € 2025-01-01 102,23 € 2025-12-31 102,23 € 2026-01-01 103,20 € 2026-12-31 103,20 € 2027-01-01 103,20 €+",
	"RECONVERSION_HEURE":     "2026-01-31 - 2026-02-01 9,15 €",
	"TT_PUBLIC_JOUR":         "2022-12-31 - 2023-01-01 2,88 €",
	"TT_PUBLIC_AN":           "2022-12-31 - 2023-01-01 253,44 €",

	"ACRE_PASS_DEBUT":          "2025-12-31 - 2026-01-01 75 %",
	"ACRE_PASS_FIN":            "2025-12-31 - 2026-01-01 100 %",
	"ARCE_RETENUE":             "2023-06-30 - 2023-07-01 3 %",
	"ARCE_SECOND_VERSEMENT":    "2023-06-30 - 2023-07-01 6 mois",
	"ARCE_VERSEMENT":           "2023-06-30 - 2023-07-01 50 %",
	"CPF_PARTICIPATION_PROJET": "2026-01-31 - 2026-02-01 150 €",
	"CPF_PLAFOND_BILAN":        "2026-01-31 - 2026-02-01 1 600 €",
	"CPF_PLAFOND_PERMIS":       "2026-01-31 - 2026-02-01 900 €",
	"CPF_PLAFOND_REPERTOIRE":   "2026-01-31 - 2026-02-01 1 500 €",
	"RECONVERSION_DELAI":       "2026-01-31 - 2026-02-01 30 jours",
	"RECONVERSION_MOYENNE":     "2026-01-31 - 2026-02-01 5 000 €",
	"IR_TRANCHE_1":             "2025-12-31 - 2026-01-01 11 600 € 2026-12-31 11 600 € 2027-01-01 11 600 €+",
	"IR_TAUX_1":                "2025-12-31 - 2026-01-01 11 % 2026-12-31 11 % 2027-01-01 11 %+",
	"IR_TRANCHE_2":             "2025-12-31 - 2026-01-01 29 579 € 2026-12-31 29 579 € 2027-01-01 29 579 €+",
	"IR_TAUX_2":                "2025-12-31 - 2026-01-01 30 % 2026-12-31 30 % 2027-01-01 30 %+",
	"IR_TRANCHE_3":             "2025-12-31 - 2026-01-01 84 577 € 2026-12-31 84 577 € 2027-01-01 84 577 €+",
	"IR_TAUX_3":                "2025-12-31 - 2026-01-01 41 % 2026-12-31 41 % 2027-01-01 41 %+",
	"IR_TRANCHE_4":             "2025-12-31 - 2026-01-01 181 917 € 2026-12-31 181 917 € 2027-01-01 181 917 €+",
	"IR_TAUX_4":                "2025-12-31 - 2026-01-01 45 % 2026-12-31 45 % 2027-01-01 45 %+",
	"RGPD_BASE_ACTIVE":         "2023-10-31 - 2023-11-01 2 ans",
	"TT_ACCORD_FORFAIT":        "2020-12-31 - 2021-01-01 13 €",
	"TT_ACCORD_JOUR":           "2020-12-31 - 2021-01-01 3,25 €",
	"TT_IMPOT_JOUR":            "2023-12-31 - 2024-01-01 2,70 € 2024-12-31 2,70 € 2025-01-01 2,70 €+",
	"TT_IMPOT_MOIS":            "2023-12-31 - 2024-01-01 59,40 € 2024-12-31 59,40 € 2025-01-01 59,40 €+",
	"TT_PUBLIC_AN_2024":        "2024-06-01 282,24 €",

	"CFP_COMMERCE": "2026-01-01 0,1 %", "CFP_ARTISAN": "2026-01-01 0,3 %", "CFP_LIBERAL": "2026-01-01 0,2 %",
	"TFC_VENTE": "2026-01-01 0,015 %", "TFC_SERVICES": "2026-01-01 0,044 %",
	"TFC_VENTE_ARTISAN": "2026-01-01 0,22 %", "TFC_SERVICES_ARTISAN": "2026-01-01 0,48 %",
	"VL_VENTE": "2026-01-01 1 %", "VL_SERVICES": "2026-01-01 1,7 %", "VL_BNC": "2026-01-01 2,2 %",
	"ABATTEMENT_VENTE": "2026-01-01 71 %", "ABATTEMENT_SERVICES": "2026-01-01 50 %", "ABATTEMENT_BNC": "2026-01-01 34 %",
	"ABATTEMENT_MINIMUM": "2026-01-01 305 €", "ACRE_TRIMESTRES": "2026-01-01 3",

	"ZFRR_ANNEES": "2026-01-01 5 ans", "ZFRR_PART_1": "2026-01-01 75 %", "ZFRR_PART_2": "2026-01-01 50 %", "ZFRR_PART_3": "2026-01-01 25 %",
	"PTP_ANCIENNETE": "2026-01-01 24 mois", "PTP_ANCIENNETE_ENTREPRISE": "2026-01-01 12 mois", "PTP_ABSENCE_LONGUE": "2026-01-01 6 mois",
}

func TestEachValueAtTheEdgesOfItsTime(t *testing.T) {
	table := load(t, assets.Files)
	for code, said := range values {
		for _, c := range cases(said) {
			got := "-"
			if r, err := table.At(code, day(t, c.on)); err == nil {
				got = plain(r.Printed)
				if r.Extrapolated {
					got += "+"
				}
			} else if data.CodeOf(err) != data.NotFound {
				t.Errorf("%s on %s: %v", code, c.on, err)
			}
			if got != c.want {
				t.Errorf("%s on %s is %s, not %s", code, c.on, got, c.want)
			}
		}
	}
}

type onDay struct{ on, want string }

// cases parts « day value day value ».
func cases(said string) []onDay {
	var all []onDay
	for _, word := range strings.Fields(said) {
		if len(word) == len("2026-01-01") && word[4] == '-' && word[7] == '-' {
			all = append(all, onDay{on: word})
			continue
		}
		last := &all[len(all)-1]
		last.want = strings.TrimSpace(last.want + " " + word)
	}
	return all
}

// Each day on which a value changes, begins or ends stands in the table, with
// the day beside it.
func TestEveryChangeIsInTheTable(t *testing.T) {
	for _, r := range load(t, assets.Files).All() {
		listed := func(d calendar.Day) bool {
			return slices.ContainsFunc(cases(values[r.Code]), func(c onDay) bool { return c.on == d.String() })
		}
		if !r.From.IsZero() && (!listed(r.From) || !listed(r.From.AddDays(-1))) {
			t.Errorf("%s: no case for %s and the day before", r.Code, r.From)
		}
		if !r.To.IsZero() && (!listed(r.To) || !listed(r.To.AddDays(1))) {
			t.Errorf("%s: no case for %s and the day after", r.Code, r.To)
		}
	}
}

func TestEveryValueIsNamedAndHasItsSource(t *testing.T) {
	for _, r := range load(t, assets.Files).All() {
		for what, said := range map[string]string{"label": r.Label, "source": r.Source, "printed value": r.Printed} {
			if said == "" {
				t.Errorf("%s from %s has no %s", r.Code, r.From, what)
			}
		}
		if r.ToCheck != (r.Reason != "") {
			t.Errorf("%s from %s: to check %v, because %q", r.Code, r.From, r.ToCheck, r.Reason)
		}
		if r.Corrected {
			t.Errorf("%s comes corrected", r.Code)
		}
		for _, said := range []string{r.Label, r.Source, r.Reason} {
			if strings.Contains(said, "[") || strings.Contains(said, "general knowledge") || strings.HasPrefix(said, " ") {
				t.Errorf("%s: %q is nothing to show to people", r.Code, said)
			}
		}
	}
}

// What a legal form pays for its formalities is a sum of codes.
func TestFormalitiesAddUp(t *testing.T) {
	table := load(t, assets.Files)
	for _, c := range []struct {
		form, want string
		codes      []string
	}{
		{"EURL", "174.43", []string{"FORMALITES_RCS_SOCIETE", "FORMALITES_BENEFICIAIRES", "ANNONCE_LEGALE_EURL"}},
		{"SASU", "191.43", []string{"FORMALITES_RCS_SOCIETE", "FORMALITES_BENEFICIAIRES", "ANNONCE_LEGALE_SASU"}},
		{"SARL", "197.43", []string{"FORMALITES_RCS_SOCIETE", "FORMALITES_BENEFICIAIRES", "ANNONCE_LEGALE_SARL"}},
		{"SAS", "246.43", []string{"FORMALITES_RCS_SOCIETE", "FORMALITES_BENEFICIAIRES", "ANNONCE_LEGALE_SAS"}},
		{"EI, commerce", "22.88", []string{"FORMALITES_RCS_EI"}},
		{"EI, artisan", "45", []string{"FORMALITES_CMA"}},
		{"EI, libéral", "0", []string{"FORMALITES_LIBERAL"}},
	} {
		sum := decimal.Zero
		for _, code := range c.codes {
			r, err := table.At(code, day(t, "2027-01-01"))
			if err != nil {
				t.Fatal(err)
			}
			if sum, err = sum.Add(r.Value); err != nil {
				t.Fatal(err)
			}
		}
		if sum.Cmp(decimal.MustParse(c.want)) != 0 {
			t.Errorf("%s pays %s, not %s", c.form, sum, c.want)
		}
	}
}

func TestWhatPeopleMustCheck(t *testing.T) {
	table := load(t, assets.Files)
	for _, code := range []string{
		"MICRO_CIPAV_ACRE_25", "MICRO_BNC_SSI_ACRE_50", "TT_PRIVE_FORFAIT", "TT_ACCORD_FORFAIT", "TT_PUBLIC_AN_2024",
		"CPF_PARTICIPATION", "CPF_PARTICIPATION_PROJET", "ADIE_PLAFOND", "PRET_HONNEUR_CANTAL", "PRET_HONNEUR_PART",
	} {
		if !table.Unchecked(code) {
			t.Errorf("%s is printed as a fact", code)
		}
	}
	for _, code := range []string{"MICRO_BNC_SSI", "TT_PRIVE_JOUR", "IS_TAUX", "MICRO_BNC_SSI_ACRE_25"} {
		if table.Unchecked(code) {
			t.Errorf("%s isn't taken as a fact", code)
		}
	}
	if r, err := table.At("TT_PRIVE_FORFAIT", day(t, "2025-12-31")); err != nil || r.ToCheck {
		t.Errorf("the lump of 2025 is to be checked (%v)", err)
	}
}

func TestTheLastKnownYear(t *testing.T) {
	table := load(t, assets.Files)
	for code, want := range map[string]int{"MICRO_BNC_SSI": 2026, "PLAFOND_MICRO_VENTE": 2028, "CFE_BASE_MIN": 2025, "PFU": 0} {
		r, err := table.At(code, day(t, "2030-01-01"))
		if err != nil || r.Known() != want {
			t.Errorf("%s is known until %d, not %d (%v)", code, r.Known(), want, err)
		}
	}
}

func TestOlderThanAYear(t *testing.T) {
	for _, c := range []struct {
		checked, today string
		older          bool
	}{
		{"", "2026-11-24", true},
		{"2025-11-24", "2026-11-24", false},
		{"2025-11-23", "2026-11-24", true},
		{"2026-06-30", "2026-11-24", false},
		{"2024-02-29", "2025-02-28", false},
		{"2024-02-29", "2025-03-01", true},
	} {
		r := rates.Rate{}
		if c.checked != "" {
			r.Checked = day(t, c.checked)
		}
		if r.Older(day(t, c.today), 12) != c.older {
			t.Errorf("checked on %q, older on %s: %v", c.checked, c.today, !c.older)
		}
	}
}
