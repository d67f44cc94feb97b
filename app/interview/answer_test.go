package interview_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

const ctrl = fyne.KeyModifierControl

func TestAnswerIsKeptWhenItsFieldIsLeft(t *testing.T) {
	for name, c := range map[string]struct {
		path                  data.Path
		step, question        string
		typed, value, shownAs string
	}{
		"a text":             {data.BusinessCreation, "idea", "activity", " Traductrice ", `"Traductrice"`, "Traductrice"},
		"a date as one says": {data.BusinessCreation, "project", "target_date", "3/4/27", `"2027-04-03"`, "03/04/2027 (samedi, dans 130\u00a0jours)"},
		"a date without strokes": {
			data.BusinessCreation, "project", "target_date", "03042027", `"2027-04-03"`, "03/04/2027 (samedi, dans 130\u00a0jours)",
		},
		"a date in words":           {data.BusinessCreation, "project", "target_date", "3 avril", `"2027-04-03"`, "03/04/2027 (samedi, dans 130\u00a0jours)"},
		"a date in days":            {data.BusinessCreation, "project", "target_date", "+15", `"2026-12-09"`, "09/12/2026 (mercredi, dans 15\u00a0jours)"},
		"today":                     {data.BusinessCreation, "project", "target_date", "auj", `"2026-11-24"`, "24/11/2026 (mardi, aujourd’hui)"},
		"a day of birth, alone":     {data.BusinessCreation, "person", "birth_date", "12/4/1992", `"1992-04-12"`, "12/04/1992"},
		"an amount with its spaces": {data.BusinessCreation, "forecast", "target_monthly_income", "1 234,5", `"1234.50"`, "1\u202f234,50 € par mois"},
		"an amount with its sign":   {data.BusinessCreation, "forecast", "target_monthly_income", "1234.50 €", `"1234.50"`, "1\u202f234,50 € par mois"},
		"whole euros":               {data.BusinessCreation, "forecast", "target_monthly_income", "1400", `"1400.00"`, "1\u202f400 € par mois"},
		"a number with its unit":    {data.EmployeeRelocation, "agreement", "telework_days_home", "2,5", `"2.5"`, "2,5 jours par semaine"},
		"a percent":                 {data.BusinessCreation, "market", "main_client_share", "40 %", `"40"`, "40 %"},
		"a whole number":            {data.BusinessCreation, "market", "quotes_signed", "3", `3`, "3"},
		"a phone":                   {data.BusinessCreation, "contact", "phone", "0639980102", `"+33639980102"`, "06 39 98 01 02"},
		"a SIRET with its spaces":   {data.EmployeeRelocation, "employer", "employer_siret", "732 829 320 00074", `"732 829 320 00074"`, "732 829 320 00074"},
		"a commune by its postcode": {
			data.BusinessCreation, "project", "commune", "murat", `{"name":"Murat","insee":"15138","postcode":"15300"}`, "Murat (15300)",
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t, c.path, nil, c.step, c.question)
			for _, r := range c.typed {
				s.Canvas().Focused().TypedRune(r)
				if top := s.Canvas().Overlays().Top(); top != nil { // proposals opened over the field
					s.Key(fyne.KeyEscape)
				}
			}
			s.wantKept(c.question, "", "")
			s.Tab()
			s.wantKept(c.question, c.value, "")
			label := s.Engine.Guides.Question(c.question).Label
			if !s.Says(label + ": " + c.shownAs + "\n") {
				t.Errorf("it isn't shown as %q:\n%s", c.shownAs, s.zone(sheet))
			}
			if got := len(s.States); s.States[got-1].Phase != place.AllSaved {
				t.Errorf("the header says %v", s.States)
			}
		})
	}
}

func TestWrongAnswerIsKeptAsTypedWithItsWords(t *testing.T) {
	for name, c := range map[string]struct {
		path                      data.Path
		step, question            string
		typed, sentence, mendWord string
	}{
		"a day that doesn’t exist": {data.BusinessCreation, "project", "target_date", "29/2/2027", "Un jour qui existe, par exemple 3/4/2027 ou 3\u00a0avril.", "Date visée"},
		"no amount":                {data.BusinessCreation, "forecast", "target_monthly_income", "beaucoup", "Un montant en euros, par exemple 1\u202f234,50.", "Le revenu dont vous avez besoin chaque mois"},
		"a negative amount":        {data.BusinessCreation, "forecast", "target_monthly_income", "-3", "Zéro ou plus.", "Le revenu dont vous avez besoin chaque mois"},
		"more than all":            {data.BusinessCreation, "market", "main_client_share", "130", "100 au plus.", "Part du premier client dans vos ventes"},
		"no address":               {data.BusinessCreation, "contact", "email", "maelle", "Une adresse électronique, par exemple prenom.nom@exemple.fr.", "Adresse électronique"},
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t, c.path, nil, c.step, c.question)
			s.TypeIn(c.typed)
			s.Tab()
			s.wantKept(c.question, "", c.typed)
			if !s.Says("! " + c.sentence) {
				t.Errorf("it doesn't say %q:\n%s", c.sentence, s.zone(sheet))
			}
			if !strings.Contains(s.zone(panel), "1\u00a0réponse à corriger\n<"+c.mendWord+">") {
				t.Errorf("the panel doesn't lead to it:\n%s", s.zone(panel))
			}
			s.page.Do(place.Primary) // it doesn't hold anybody back
			if last := s.Routes[len(s.Routes)-1]; last.Step == c.step {
				t.Error("the page can't be left")
			}
			s.Press(c.mendWord)
			if s.focus() != c.question || !s.Says(": "+c.typed) {
				t.Errorf("coming back, the focus is on %q:\n%s", s.focus(), s.zone(sheet))
			}
			s.TypeIn("")
			s.Tab()
			s.wantKept(c.question, "", "")
			if s.Says("! " + c.sentence) {
				t.Error("it still complains")
			}
		})
	}
}

func TestOddAnswerIsKeptAndSaidToBeOdd(t *testing.T) {
	for _, c := range []struct{ step, question, typed, value, sentence string }{
		{"employer", "employer_siret", "732 829 320 00075", `"732 829 320 00075"`, "À vérifier\u00a0: quatorze chiffres, par exemple 999\u202f999\u202f998 00019."},
		{"contact", "postcode", "1530", `"1530"`, "À vérifier\u00a0: cinq chiffres, par exemple 15300."},
		{"project", "commune", "Trifouillis", `{"name":"Trifouillis"}`, "À vérifier\u00a0: cette commune n’est pas dans la liste connue."},
	} {
		t.Run(c.question, func(t *testing.T) {
			s := open(t, data.EmployeeRelocation, nil, c.step, c.question)
			s.TypeIn(c.typed)
			s.Tab()
			s.wantKept(c.question, c.value, "")
			if !s.Says("~ " + c.sentence) {
				t.Errorf("it doesn't warn:\n%s", s.zone(sheet))
			}
			if strings.Contains(s.zone(panel), "à corriger") {
				t.Error("it counts as wrong")
			}
		})
	}
}

func TestTextTooLongStaysInItsField(t *testing.T) {
	s := open(t, data.BusinessCreation, nil, "idea", "experience")
	long := strings.Repeat("é", data.MaxText+1)
	s.Paste(long)
	s.Tab()
	s.wantKept("experience", "", "")
	if !s.Says("! 200\u202f000 caractères au plus.") {
		t.Errorf("it doesn't say why:\n%.600s", s.zone(sheet))
	}
	s.turn("market", "")
	s.turn("idea", "experience")
	if !s.Says(long) || !s.Says("! 200\u202f000 caractères au plus.") {
		t.Error("it is gone once the step has changed")
	}
	s.Key(fyne.KeyBackspace)
	s.Tab()
	s.wantKept("experience", `"`+strings.Repeat("é", data.MaxText)+`"`, "")
}

func TestDraft(t *testing.T) {
	t.Run("is kept a second after the last key, and goes with the answer", func(t *testing.T) {
		s := open(t, data.BusinessCreation, nil, "idea", "activity")
		s.TypeIn("Trad")
		s.Bench.Pass(900 * time.Millisecond)
		if drafts := s.drafts(); len(drafts) != 0 {
			t.Errorf("too early: %v", drafts)
		}
		s.Bench.Pass(200 * time.Millisecond)
		if got := s.drafts()["activity"]; got != "Trad" {
			t.Errorf("the draft is %q", got)
		}
		s.Tab()
		s.wantKept("activity", `"Trad"`, "")
		if drafts := s.drafts(); len(drafts) != 0 {
			t.Errorf("it stays behind: %v", drafts)
		}
	})
	t.Run("goes too when the text comes back to what is kept", func(t *testing.T) {
		s := open(t, data.BusinessCreation, answers{"activity": "Traduction"}, "idea", "activity")
		s.TypeIn("Trad")
		s.Bench.Pass(2 * time.Second)
		s.TypeIn("Traduction")
		s.Tab()
		s.Bench.Pass(2 * time.Second)
		if drafts := s.drafts(); len(drafts) != 0 {
			t.Errorf("it stays behind: %v", drafts)
		}
	})
}

// crash leaves drafts behind, as a program that was killed does.
func (s *screen) crash(drafts map[string]string) {
	s.t.Helper()
	d := s.Dossier(s.project)
	for id, typed := range drafts {
		owner := d.Project.ID
		if s.Engine.Guides.Question(id).BelongsTo == "newcomer" {
			owner = d.Newcomer.ID
		}
		if err := s.Register.SaveDraft(s.t.Context(), owner, id, typed); err != nil {
			s.t.Fatal(err)
		}
	}
}

func TestDraftAfterACrash(t *testing.T) {
	t.Run("is offered, and goes back into its field", func(t *testing.T) {
		s := prepare(t, data.BusinessCreation, answers{"activity": "Traduction"})
		s.crash(map[string]string{"activity": "Traduction technique et jur"})
		s.show("person", "")
		if !s.Says("i Texte retrouvé") || !s.Says("«\u00a0Traduction technique et jur\u00a0».") {
			t.Fatalf("it isn't offered:\n%s", s.zone(sheet))
		}
		if s.at() != "[Reprendre]" {
			t.Errorf("the focus is on %q", s.at())
		}
		s.Press("Reprendre")
		if s.focus() != "activity" || !s.Says(": Traduction technique et jur\n") || s.Says("Texte retrouvé") {
			t.Fatalf("the focus is on %q:\n%s", s.focus(), s.zone(sheet))
		}
		s.wantKept("activity", `"Traduction"`, "")
		s.Tab()
		s.wantKept("activity", `"Traduction technique et jur"`, "")
		if drafts := s.drafts(); len(drafts) != 0 {
			t.Errorf("it stays behind: %v", drafts)
		}
	})
	t.Run("goes when it is ignored, and the next is offered", func(t *testing.T) {
		s := prepare(t, data.BusinessCreation, nil)
		s.crash(map[string]string{"first_name": "Maëllou", "activity": "Trad"})
		s.show("person", "")
		if !s.Says("«\u00a0Maëllou\u00a0»") {
			t.Fatalf("the first isn't offered:\n%s", s.zone(sheet))
		}
		s.Press("Ignorer")
		s.wantKept("first_name", `"Maëlle"`, "")
		if !s.Says("«\u00a0Trad\u00a0»") || s.Says("Maëllou") {
			t.Fatalf("the second isn't offered:\n%s", s.zone(sheet))
		}
		if drafts := s.drafts(); len(drafts) != 1 {
			t.Errorf("drafts: %v", drafts)
		}
	})
	t.Run("of a private question isn’t quoted", func(t *testing.T) {
		s := prepare(t, data.BusinessCreation, nil)
		s.crash(map[string]string{"adviser_remarks": "Craint l’isolement"})
		s.show("person", "")
		if !s.Says("Texte retrouvé") || s.Says("isolement") {
			t.Fatalf("it says:\n%s", s.zone(sheet))
		}
		s.Press("Reprendre")
		if s.focus() != "adviser_remarks" || !s.Says(": Craint l’isolement") {
			t.Errorf("the focus is on %q:\n%s", s.focus(), s.zone(sheet))
		}
	})
	t.Run("of a table comes back in its cells", func(t *testing.T) {
		s := prepare(t, data.EmployeeRelocation, nil)
		s.crash(map[string]string{"budget": "Déménageurs\t23\nLoyer\t"})
		s.show("budget", "")
		s.Press("Reprendre")
		if !s.Says("1 | Dépense: Déménageurs | Montant: 23 €") || !s.Says("2 | Dépense: Loyer | Montant: ") {
			t.Errorf("it shows:\n%s", s.zone(sheet))
		}
	})
	t.Run("that says what is kept isn’t offered", func(t *testing.T) {
		s := prepare(t, data.BusinessCreation, answers{"activity": "Traduction"})
		s.crash(map[string]string{"activity": "Traduction"})
		s.show("person", "")
		if s.Says("Texte retrouvé") {
			t.Error("it is offered")
		}
	})
}

func TestUnsure(t *testing.T) {
	t.Run("Ctrl+J says it, typing takes it back", func(t *testing.T) {
		s := open(t, data.BusinessCreation, answers{"target_monthly_income": "1400"}, "forecast", "target_monthly_income")
		s.Chord(fyne.KeyJ, ctrl)
		if a := s.kept("target_monthly_income"); !a.Unsure || a.Value != nil {
			t.Fatalf("kept: %+v", a)
		}
		if !s.Says("Le revenu dont vous avez besoin chaque mois: à voir") {
			t.Errorf("it shows:\n%s", s.zone(sheet))
		}
		s.Tab()
		if !s.kept("target_monthly_income").Unsure {
			t.Error("leaving the field takes it back")
		}
		s.BackTab()
		s.TypeIn("1500")
		s.Tab()
		s.wantKept("target_monthly_income", `"1500.00"`, "")
	})
	t.Run("a second Ctrl+J brings back what was typed", func(t *testing.T) {
		s := open(t, data.BusinessCreation, usual(), "forecast", "turnover")
		s.Chord(fyne.KeyJ, ctrl)
		if !s.kept("turnover").Unsure || !s.Says("Chiffre d’affaires prévu, par année: à voir") {
			t.Fatalf("kept: %+v", s.kept("turnover"))
		}
		s.Chord(fyne.KeyJ, ctrl)
		s.wantKept("turnover", `["24000.00","30000.00","36000.00"]`, "")
	})
	t.Run("is undone like any answer", func(t *testing.T) {
		s := open(t, data.BusinessCreation, answers{"target_monthly_income": "1400"}, "forecast", "target_monthly_income")
		s.Chord(fyne.KeyJ, ctrl)
		s.Desk.Undo()
		if s.wantKept("target_monthly_income", `"1400.00"`, ""); !s.Says("chaque mois: 1\u202f400 € par mois") {
			t.Errorf("it shows:\n%s", s.zone(sheet))
		}
	})
	t.Run("a second Ctrl+J brings back what was chosen", func(t *testing.T) {
		s := open(t, data.BusinessCreation, answers{"legal_form": "micro"}, "legal", "legal_form")
		s.Chord(fyne.KeyJ, ctrl)
		if s.Says("La catégorie de votre activité") {
			t.Error("questions of an unknown form are asked")
		}
		s.Chord(fyne.KeyJ, ctrl)
		s.wantKept("legal_form", `"micro"`, "")
	})
	t.Run("is the third button of a yes or no", func(t *testing.T) {
		s := open(t, data.BusinessCreation, nil, "idea", "takeover")
		s.Type("j")
		if !s.kept("takeover").Unsure {
			t.Errorf("kept: %+v", s.kept("takeover"))
		}
		s.Type("o")
		s.wantKept("takeover", "true", "")
		s.Type("n")
		s.wantKept("takeover", "false", "")
	})
}

func TestChosenAnswers(t *testing.T) {
	t.Run("are kept at once", func(t *testing.T) {
		s := open(t, data.BusinessCreation, nil, "situation", "digital_ease")
		s.Key(fyne.KeyRight)
		s.wantKept("digital_ease", "", "")
		s.Key(fyne.KeySpace)
		s.wantKept("digital_ease", `"independent"`, "")
	})
	t.Run("are taken back by Suppr", func(t *testing.T) {
		s := open(t, data.BusinessCreation, answers{"associates": "alone"}, "idea", "associates")
		if !s.page.Do(place.Remove) {
			t.Fatal("the key isn't used")
		}
		s.wantKept("associates", "", "")
		if s.page.Do(place.Remove) {
			t.Error("there is nothing left to take back")
		}
	})
	t.Run("of another path stay beside new ones", func(t *testing.T) {
		s := prepare(t, data.EmployeeRelocation, nil)
		s.Do(func(tx *store.Tx) error {
			return tx.SetAnswer(s.project, "telecentre_needs", data.Answer{Value: []byte(`["meeting_room","printing"]`)})
		})
		s.show("workplace", "telecentre_needs")
		s.Key(fyne.KeySpace)
		s.wantKept("telecentre_needs", `["closed_office","printing","meeting_room"]`, "")
		s.Key(fyne.KeySpace)
		s.wantKept("telecentre_needs", `["printing","meeting_room"]`, "")
	})
	t.Run("can be a télécentre of the network", func(t *testing.T) {
		s := open(t, data.EmployeeRelocation, nil, "project", "telecentre")
		s.Type("aur")
		s.Key(fyne.KeyReturn)
		s.wantKept("telecentre", `"Aurillac"`, "")
	})
}
