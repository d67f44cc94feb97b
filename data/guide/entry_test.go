package guide_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
)

func TestReadForgives(t *testing.T) {
	l := library(t)
	for _, c := range []struct{ id, typed, want string }{
		{"first_name", "  Maëlle ", `"Maëlle"`},
		{"first_name", "Mae\u0308lle", `"Maëlle"`},
		{"first_name", "   ", ``},
		{"expectations", "Une ligne\r\nune autre", `"Une ligne\nune autre"`},
		{"target_date", "3/4/27", `"2027-04-03"`},
		{"target_date", "+15", `"2026-12-09"`},
		{"birth_year", "1 985", `1985`},
		{"are_remaining", "1 234,5", `"1234.50"`},
		{"are_remaining", "1234.50 €", `"1234.50"`},
		{"turnover", "24 000", `"24000.00"`}, // one year of it
		{"home_days", "13", `"13"`},          // one month of it
		{"onsite_days", "0,25", `"0.25"`},
		{"vat_rate", "20 %", `"20"`},
		{"legal_form", "micro", `"micro"`},
		{"legal_form", "portage SALARIAL", `"portage"`},
		{"acre", "oui", `true`},
		{"acre", "Non", `false`},
		{"acre", "true", `true`},
		{"mobility", "licence, bike", `["licence","bike"]`},
		{"mobility", "Le vélo; un véhicule", `["bike","vehicle"]`},
		{"mobility", "bike, bike", `["bike"]`},
		{"needs_family", "Le sport, la culture, les amis", `["activities"]`},
		{"phone", "06 39 98 01 02", `"+33639980102"`},
		{"phone", "0639980102", `"+33639980102"`},
		{"phone", "06.39.98.01.02", `"+33639980102"`},
		{"phone", "+33 (0)6 39 98 01 02", `"+33639980102"`},
		{"phone", "0033 6 39 98 01 02", `"+33639980102"`},
		{"phone", "+32 470 12 34 56", `"+32470123456"`},
		// the ranges reserved for fiction
		{"phone", "01 99 00 12 34", `"+33199001234"`},
		{"phone", "02 61 91 12 34", `"+33261911234"`},
		{"phone", "03 53 01 12 34", `"+33353011234"`},
		{"phone", "04 65 71 12 34", `"+33465711234"`},
		{"phone", "05 36 49 12 34", `"+33536491234"`},
		{"email", "a@exemple.invalid", `"a@exemple.invalid"`},
		{"postcode", "B 1000", `"B 1000"`},
		{"employer_siret", "999 999 998 00018", `"999 999 998 00018"`},
		{"commune", "murat", `{"name":"Murat","insee":"15138","postcode":"15300"}`},
		{"commune", "Murat (15300)", `{"name":"Murat","insee":"15138","postcode":"15300"}`},
		{"commune", "15300 Murat", `{"name":"Murat","insee":"15138","postcode":"15300"}`},
		{"commune", "Neussargues", `{"name":"Neussargues en Pinatelle","insee":"15141","postcode":"15170"}`},
		{"commune", "Neussargues 15300", `{"name":"Neussargues en Pinatelle","insee":"15141","postcode":"15300"}`},
		{"commune", "Virargues (15300)", `{"name":"Virargues","postcode":"15300"}`},
		{"commune", "Virargues", `{"name":"Virargues"}`},
		{"commune", "15300", `{"name":"15300"}`},
		{"telecentre", "Murat", `"Murat"`},
		{"funding.amount_asked", "550", `"550.00"`},
		{"funding.status", "Accordé", `"granted"`},
	} {
		t.Run(c.id+" "+c.typed, func(t *testing.T) {
			got, err := question(t, l, c.id).Read(c.typed, today)
			if err != nil || string(got) != c.want {
				t.Errorf("read as %s (%v), not %s", got, err, c.want)
			}
		})
	}
}

func TestReadSaysWhatItDoesntUnderstand(t *testing.T) {
	l := library(t)
	for _, c := range []struct {
		id, typed string
		want      data.Error
	}{
		{"target_date", "31/02/2027", data.Error{Code: data.DateExpected, What: "31/02/2027"}},
		{"birth_year", "cinq", data.Error{Code: data.IntegerExpected, What: "cinq"}},
		{"birth_year", "1985,5", data.Error{Code: data.IntegerExpected, What: "1985,5"}},
		{"are_remaining", "beaucoup", data.Error{Code: data.AmountExpected, What: "beaucoup"}},
		{"are_remaining", "1 000 000 000", data.Error{Code: data.AmountTooLarge, What: "1 000 000 000"}},
		{"are_remaining", "-5", data.Error{Code: data.Negative, What: "0"}},
		{"vat_rate", "120", data.Error{Code: data.AboveMaximum, What: "100"}},
		{"satisfaction_hot_score", "0", data.Error{Code: data.BelowMinimum, What: "1"}},
		{"line_speed", "vite", data.Error{Code: data.NumberExpected, What: "vite"}},
		{"line_speed", "999 999 999,5", data.Error{Code: data.AboveMaximum, What: "999\u202f999\u202f999"}},
		{"legal_form", "GmbH", data.Error{Code: data.ChoiceExpected, What: "GmbH"}},
		{"mobility", "licence, bateau", data.Error{Code: data.ChoiceExpected, What: "bateau"}},
		{"acre", "peut-être", data.Error{Code: data.YesNoExpected, What: "peut-être"}},
		{"phone", "allo", data.Error{Code: data.PhoneExpected, What: "allo"}},
		{"phone", "0639980102 ext 3", data.Error{Code: data.PhoneExpected, What: "0639980102 ext 3"}}, // E.164 has no extension
		{"phone", "12", data.Error{Code: data.PhoneExpected, What: "12"}},
		{"phone", "06 39 98 01", data.Error{Code: data.PhoneExpected, What: "06 39 98 01"}},
		{"email", "maelle", data.Error{Code: data.EmailExpected, What: "maelle"}},
		{"household", "Zoé", data.Error{Code: data.ListExpected, What: "Zoé"}},
		{"first_name", "\xff", data.Error{Code: data.TextInvalid}},
	} {
		t.Run(c.id+" "+c.typed, func(t *testing.T) {
			got, err := question(t, l, c.id).Read(c.typed, today)
			var told *data.Error
			if !errors.As(err, &told) {
				t.Fatalf("read as %s", got)
			}
			if diff := cmp.Diff(&c.want, told); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTextShowsWhatReadUnderstands(t *testing.T) {
	l := library(t)
	for _, c := range []struct{ id, raw, want string }{
		{"target_date", `"2027-04-03"`, "03/04/2027"},
		{"birth_year", `1985`, "1985"},
		{"are_remaining", `"1234567.50"`, "1\u202f234\u202f567,50"},
		{"turnover", `"24000.00"`, "24\u202f000,00"},
		{"turnover", `["24000.00",null,"1.00"]`, "24\u202f000,00; ; 1,00"},
		{"onsite_days", `"0.25"`, "0,25"},
		{"acre", `true`, "true"},
		{"legal_form", `"portage"`, "Portage salarial"},
		{"legal_form", `"of_another_time"`, ""},
		{"mobility", `["licence","bike"]`, "Le permis de conduire; Le vélo"},
		{"phone", `"+33639980102"`, "06 39 98 01 02"},
		{"phone", `"+32470123456"`, "+32 470 12 34 56"},
		{"commune", `{"name":"Murat","insee":"15138","postcode":"15300"}`, "Murat (15300)"},
		{"commune", `{"name":"Virargues"}`, "Virargues"},
		{"first_name", `"Maëlle"`, "Maëlle"},
		{"household", `[{"first_name":"Zoé"}]`, ""},
		{"target_date", `null`, ""},
		{"target_date", `"demain"`, ""},
	} {
		if got := question(t, l, c.id).Text(json.RawMessage(c.raw)); got != c.want {
			t.Errorf("%s %s is shown as %q, not %q", c.id, c.raw, got, c.want)
		}
	}
}

// A field that is left as it was shown keeps its value.
func TestShowingAndReadingKeepsTheValue(t *testing.T) {
	l := library(t)
	typed := map[string]*rapid.Generator[string]{
		"target_date":   rapid.StringMatching(`20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])`),
		"are_remaining": rapid.StringMatching(`[1-9][0-9]{0,8}(,[0-9]{1,2})?`),
		"line_speed":    rapid.StringMatching(`[0-9]{1,9}(,[0-9]{1,6})?`),
		"birth_year":    rapid.StringMatching(`[1-9][0-9]{0,7}`),
		"vat_rate":      rapid.StringMatching(`[1-9]?[0-9](,[0-9]{1,3})?`),
		"phone":         rapid.StringMatching(`0639980[0-9]{3}`),
		"legal_form":    rapid.SampledFrom([]string{"micro", "sasu", "cae"}),
		"commune":       rapid.SampledFrom([]string{"Murat", "Neussargues 15300", "Virargues (15300)", "Leyvaux", "Ici"}),
		"first_name":    rapid.StringMatching(`[A-Za-zé’ -]{0,12}`),
	}
	rapid.Check(t, func(r *rapid.T) {
		id := rapid.SampledFrom([]string{"target_date", "are_remaining", "line_speed", "birth_year", "vat_rate", "phone", "legal_form", "commune", "first_name"}).Draw(r, "question")
		q := question(t, l, id)
		once, err := q.Read(typed[id].Draw(r, "typed"), today)
		if err != nil {
			r.Fatal(err)
		}
		again, err := q.Read(q.Text(once), today)
		if err != nil || string(again) != string(once) {
			r.Fatalf("%s, shown as %q, is read as %s (%v)", once, q.Text(once), again, err)
		}
		if accepted, err := q.Accept(once, id); err != nil || string(accepted) != string(once) {
			r.Fatalf("%s, which a field keeps, is accepted as %s (%v)", once, accepted, err)
		}
	})
}

func TestWarnings(t *testing.T) {
	l := library(t)
	for _, c := range []struct {
		id, raw string
		want    []data.Code
	}{
		{"employer_siret", `"99999999800019"`, nil},
		{"employer_siret", `"999 999 998 00019"`, nil},
		{"employer_siret", `"35600000049837"`, nil}, // La Poste
		{"employer_siret", `"35600000049838"`, []data.Code{data.SIRETInvalid}},
		{"employer_siret", `"99999999800018"`, []data.Code{data.SIRETInvalid}},
		{"employer_siret", `"9999999980001"`, []data.Code{data.SIRETInvalid}},
		{"employer_siret", `"9999999980001A"`, []data.Code{data.SIRETInvalid}},
		{"employer_siret", `""`, nil},
		{"postcode", `"43450"`, nil},
		{"postcode", `"1530"`, []data.Code{data.PostcodeUnusual}},
		{"postcode", `"B1000"`, []data.Code{data.PostcodeUnusual}},
		{"commune", `{"name":"Murat","insee":"15138"}`, nil},
		{"commune", `{"name":"Virargues"}`, []data.Code{data.CommuneToCheck}},
		{"first_name", `"15300"`, nil},
	} {
		q := question(t, l, c.id)
		v, err := q.Decode(json.RawMessage(c.raw))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c.want, q.Warn(v)); diff != "" {
			t.Errorf("%s %s: %s", c.id, c.raw, diff)
		}
	}
	for siret, want := range map[string]bool{"73282932000074": true, "732 829 320 00074": true, "99999998000017": true, "99999997200014": true, "99999997200015": false} {
		if guide.ValidSIRET(siret) != want {
			t.Errorf("%s is valid: %v", siret, !want)
		}
	}
}

func TestCommunesAreFound(t *testing.T) {
	communes := library(t).Communes()
	for typed, want := range map[string][]string{
		"mur":      {"Murat (15300)"},
		"FLOUR":    {"Saint-Flour (15100)"},
		"saint fl": {"Saint-Flour (15100)"},
		"arpajon":  {"Arpajon-sur-Cère (15130)"},
		"cere":     {"Arpajon-sur-Cère (15130)", "Vic-sur-Cère (15800)"},
		"15600":    {"Maurs (15600)", "Montmurat (15600)"},
		"153":      {"Murat (15300)", "Neussargues en Pinatelle (15300)", "Saint-Cernin (15310)"},
		"4345":     {"Leyvaux (43450)"},
		"xyz":      nil,
		"":         nil,
	} {
		var got []string
		for _, c := range communes.Find(typed) {
			got = append(got, c.Name+" ("+c.Postcode+")")
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", typed, diff)
		}
	}
}
