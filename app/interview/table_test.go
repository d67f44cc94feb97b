package interview_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/data"
)

const alt = fyne.KeyModifierAlt

func TestTableByKeyboard(t *testing.T) {
	s := open(t, data.EmployeeRelocation, nil, "budget", "budget")
	s.Key(fyne.KeyReturn) // « Ajouter une ligne »
	s.TypeIn("Déménageurs")
	s.Key(fyne.KeyReturn)
	s.TypeIn("2 350,50")
	s.Key(fyne.KeyReturn)
	s.wantKept("budget", `[{"label":"Déménageurs","amount":"2350.50"}]`, "")
	s.TypeIn("Double loyer")
	s.Tab()
	s.TypeIn("780")
	s.Tab()
	s.wantKept("budget", `[{"label":"Déménageurs","amount":"2350.50"},{"label":"Double loyer","amount":"780.00"}]`, "")
	s.BackTab()
	s.Chord(fyne.KeyUp, alt)
	s.wantKept("budget", `[{"label":"Double loyer","amount":"780.00"},{"label":"Déménageurs","amount":"2350.50"}]`, "")
	s.Chord(fyne.KeyDelete, ctrl|fyne.KeyModifierShift)
	s.wantKept("budget", `[{"label":"Déménageurs","amount":"2350.50"}]`, "")
	s.Chord(fyne.KeyDelete, ctrl|fyne.KeyModifierShift)
	s.wantKept("budget", "", "")
	s.Desk.Undo()
	if s.wantKept("budget", `[{"label":"Déménageurs","amount":"2350.50"}]`, ""); !s.Says("1 | Dépense: Déménageurs | Montant: 2\u202f350,50 €") {
		t.Errorf("undone, it shows:\n%s", s.zone(sheet))
	}
}

func TestTableWithAWrongCellIsKeptAsTyped(t *testing.T) {
	s := open(t, data.EmployeeRelocation, answers{"budget": []any{map[string]any{"label": "Déménageurs", "amount": "2350"}}}, "budget", "budget")
	s.Tab()
	s.TypeIn("cher")
	s.Tab()
	s.wantKept("budget", "", "Déménageurs\tcher")
	if !s.Says("! Ligne\u00a01, Montant\u00a0: Un montant en euros, par exemple 1\u202f234,50.") {
		t.Errorf("it says:\n%s", s.zone(sheet))
	}
	s.turn("needs", "")
	s.turn("budget", "")
	if !s.Says("1 | Dépense: Déménageurs | Montant: cher €") {
		t.Fatalf("coming back, it shows:\n%s", s.zone(sheet))
	}
	s.Tab()
	s.TypeIn("2400")
	s.Tab()
	s.wantKept("budget", `[{"label":"Déménageurs","amount":"2400.00"}]`, "")
	if s.Says("! Ligne") {
		t.Error("it still complains")
	}
}

func TestTableOfChoicesIsKeptByTheirIds(t *testing.T) {
	s := open(t, data.EmployeeRelocation, nil, "household", "")
	s.Key(fyne.KeyReturn)
	s.TypeIn("Zoé")
	s.Tab()
	s.choose("Enf")
	s.Tab()
	s.TypeIn("deux mille")
	s.Tab()
	s.wantKept("household", "", "Zoé\tEnfant\tdeux mille\t\t")
	s.BackTab()
	s.TypeIn("2019")
	s.Tab()
	s.wantKept("household", `[{"first_name":"Zoé","relation":"child","birth_year":2019}]`, "")
}

func TestTableWithNothingToList(t *testing.T) {
	s := open(t, data.EmployeeRelocation, nil, "budget", "budget")
	if !strings.Contains(s.zone(panel), "<Les dépenses>") {
		t.Fatalf("it isn't missing:\n%s", s.zone(panel))
	}
	s.Tab()
	s.Key(fyne.KeySpace)
	s.wantKept("budget", "[]", "")
	if strings.Contains(s.zone(panel), "<Les dépenses>") {
		t.Error("it is still missing")
	}
	s.Tab()
	s.page.Leave()
	s.wantKept("budget", "[]", "")
	s.Canvas().Focus(nil)
	s.Press("Ajouter une ligne")
	s.TypeIn("Double loyer")
	s.Tab()
	s.wantKept("budget", `[{"label":"Double loyer"}]`, "")
}

func TestSchedule(t *testing.T) {
	s := open(t, data.Training, learner(), "course", "schedule")
	const onsite = `{"mode":"onsite","from":"2027-04-05","to":"2027-04-30","weekdays":["mon","tue","thu"],"hours":"7"}`
	if !s.Says("| Jours: Lundi; Mardi; Jeudi |") {
		t.Fatalf("it shows:\n%s", s.zone(sheet))
	}
	for range 11 { // the weekdays of the second row, its button between
		s.Tab()
	}
	s.TypeIn("lu, me ven")
	s.Tab()
	want := strings.Replace(onsite, `["mon","tue","thu"]`, `["mon","wed","fri"]`, 1)
	s.wantKept("schedule", `[{"mode":"distance","sessions":12,"hours":"3.5"},`+want+`]`, "")
	if !strings.Contains(s.zone(panel), "Dernier jour de la formation: 29/04/2027\u00a0→ 30/04/2027") {
		t.Errorf("the panel says:\n%s", s.zone(panel))
	}
}

func TestYears(t *testing.T) {
	t.Run("are called by the civil year, or counted", func(t *testing.T) {
		s := open(t, data.BusinessCreation, usual(), "forecast", "")
		if !s.Says("Chiffre d’affaires prévu, par année: 2027 24\u202f000 € · 2028 30\u202f000 € · 2029 36\u202f000 €") {
			t.Errorf("it shows:\n%s", s.zone(sheet))
		}
		s = open(t, data.BusinessCreation, answers{"target_date": "2027-04-01"}, "forecast", "")
		if !s.Says("Chiffre d’affaires prévu, par année: Année\u00a01  · Année\u00a02  · Année\u00a03 ") {
			t.Errorf("it shows:\n%s", s.zone(sheet))
		}
	})
	t.Run("are kept together, and as typed with one that is wrong", func(t *testing.T) {
		s := open(t, data.BusinessCreation, usual(), "forecast", "turnover")
		s.Tab()
		s.TypeIn("environ 30")
		s.Bench.Pass(2 * time.Second)
		if got := s.drafts()["turnover"]; got != "24\u202f000\tenviron 30\t36\u202f000" {
			t.Errorf("the draft is %q", got)
		}
		s.Tab()
		s.wantKept("turnover", "", "24\u202f000\tenviron 30\t36\u202f000")
		if !s.Says("! 2028\u00a0: Un montant en euros") {
			t.Errorf("it says:\n%s", s.zone(sheet))
		}
		s.BackTab()
		s.TypeIn("30 500")
		s.Tab()
		s.TypeIn("")
		s.Tab()
		s.wantKept("turnover", `["24000.00","30500.00"]`, "")
	})
	t.Run("leave a gap where one is empty", func(t *testing.T) {
		s := open(t, data.BusinessCreation, usual(), "forecast", "turnover")
		s.TypeIn("")
		s.Tab()
		s.wantKept("turnover", `[null,"30000.00","36000.00"]`, "")
	})
}

func TestMonths(t *testing.T) {
	s := open(t, data.EmployeeRelocation, full(), "work_conditions", "home_days")
	if !s.Says("Jours travaillés à domicile, mois par mois: avril\u00a02027 12 jours · mai\u00a02027 13,5 jours") {
		t.Fatalf("it shows:\n%s", s.zone(sheet))
	}
	s.TypeIn("11")
	s.Tab()
	s.wantKept("home_days", `{"2027-04":"11","2027-05":"13.5","2027-06":"14"}`, "")
	s.TypeIn("la moitié")
	s.Tab()
	s.wantKept("home_days", "", "2027-04\t11\n2027-05\tla moitié\n2027-06\t14")
	if !s.Says("! mai\u00a02027\u00a0: Un nombre, par exemple 12,5.") {
		t.Errorf("it says:\n%s", s.zone(sheet))
	}
	s.Give(s.project, answers{"target_date": "2027-06-01"}) // other months come first now
	s.turn("project", "")
	s.page.Reload()
	s.turn("work_conditions", "")
	if !s.Says("avril\u00a02027 11 jours · mai\u00a02027 la moitié jours · juin\u00a02027 14 jours") {
		t.Errorf("coming back, it shows:\n%s", s.zone(sheet))
	}
}
