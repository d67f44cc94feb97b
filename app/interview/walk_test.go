package interview_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/interview"
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

func TestFocusGoesThroughTheQuestionsThenForwardThenBack(t *testing.T) {
	s := open(t, data.BusinessCreation, nil, "contact", "")
	var order []string
	for range 8 {
		order = append(order, s.at())
		s.Tab()
	}
	want := []string{"phone", "email", "street", "postcode", "city", "country", "[Continuer]", "[Vous]"}
	if diff := cmp.Diff(want, order); diff != "" {
		t.Error(diff)
	}
}

// at is the question in focus, or the button.
func (s *screen) at() string {
	switch f := s.Canvas().Focused().(type) {
	case *kit.Button:
		return "[" + f.Word() + "]"
	case *kit.Link:
		return "<" + f.Word() + ">"
	case nil:
		return ""
	}
	return s.focus()
}

func TestFirstFocus(t *testing.T) {
	for name, c := range map[string]struct {
		path             data.Path
		given            answers
		step, item, want string
	}{
		"is the step's first question":            {data.BusinessCreation, nil, "contact", "", "phone"},
		"is the question that the route names":    {data.BusinessCreation, nil, "contact", "city", "city"},
		"finds the step of a question":            {data.BusinessCreation, nil, "", "turnover", "turnover"},
		"is the first question if it isn’t asked": {data.BusinessCreation, nil, "legal", "micro_category", "forms_compared"},
		"is the first step with something left":   {data.BusinessCreation, answers{"title": "Mme", "birth_date": "1992-04-12", "status": "employee", "contact_origin": "fair"}, "", "", "phone"},
		"is the first path of those to choose":    {data.Undecided, nil, "path", "", "[Création d’activité]"},
	} {
		t.Run(name, func(t *testing.T) {
			if s := open(t, c.path, c.given, c.step, c.item); s.at() != c.want {
				t.Errorf("it is %q", s.at())
			}
		})
	}
}

func TestStepsLeadOn(t *testing.T) {
	t.Run("Ctrl+Entrée leaves the field, keeps it, and goes to the next step", func(t *testing.T) {
		s := open(t, data.BusinessCreation, nil, "idea", "activity")
		s.TypeIn("Traductrice")
		s.page.Do(place.Primary)
		s.wantKept("activity", `"Traductrice"`, "")
		if last := s.Routes[len(s.Routes)-1]; last.Step != "market" {
			t.Errorf("it goes to %+v", last)
		}
		if s.focus() != "target_clients" {
			t.Errorf("the focus is on %q", s.focus())
		}
	})
	t.Run("through the three groups, and to the plan at the end", func(t *testing.T) {
		s := open(t, data.EmployeeRelocation, nil, "person", "")
		for range 14 {
			s.page.Do(place.Primary)
		}
		var steps []string
		for _, r := range s.Routes[:13] {
			steps = append(steps, r.Step)
		}
		want := "contact household project situation employer agreement work_conditions workplace housing family budget needs diagnosis"
		if got := strings.Join(steps, " "); got != want {
			t.Errorf("it goes through %s", got)
		}
		if last := s.Routes[13]; last != (place.Route{Page: place.Plan, Dossier: s.project}) {
			t.Errorf("it ends at %+v", last)
		}
		if !s.Says("[[Voir le plan]]") {
			t.Error("the last step doesn't say so")
		}
	})
	t.Run("back to the step before", func(t *testing.T) {
		s := open(t, data.BusinessCreation, nil, "market", "")
		s.Press("Votre activité")
		if s.focus() != "activity" {
			t.Errorf("the focus is on %q", s.focus())
		}
	})
	t.Run("from the list, by keyboard", func(t *testing.T) {
		s := open(t, data.BusinessCreation, nil, "person", "")
		s.Canvas().Focus(kit.FirstIn(s.page.Zones()[steps]))
		s.Key(fyne.KeyDown)
		s.Key(fyne.KeyDown)
		s.Key(fyne.KeyReturn)
		if last := s.Routes[len(s.Routes)-1]; last.Step != "household" {
			t.Errorf("it goes to %+v", last)
		}
	})
}

func TestQuestionsComeAndGo(t *testing.T) {
	t.Run("beside the one that decides, which keeps the focus", func(t *testing.T) {
		s := open(t, data.BusinessCreation, nil, "legal", "legal_form")
		if s.Says("La catégorie de votre activité") {
			t.Fatal("asked before the form is known")
		}
		s.choose("Micro-entreprise")
		if s.focus() != "legal_form" || !s.Says("La catégorie de votre activité") {
			t.Fatalf("the focus is on %q:\n%s", s.focus(), s.zone(sheet))
		}
		s.Tab()
		if s.focus() != "micro_category" {
			t.Errorf("then on %q", s.focus())
		}
		s.BackTab()
		s.choose("SASU : société")
		if s.Says("La catégorie de votre activité") || !s.Says("L’imposition des bénéfices") {
			t.Errorf("it asks:\n%s", s.zone(sheet))
		}
	})
	t.Run("and keep what was answered", func(t *testing.T) {
		s := open(t, data.BusinessCreation, usual(), "legal", "legal_form")
		s.choose("SASU : société")
		s.wantKept("micro_category", `"bnc_ssi"`, "")
		s.choose("Micro-entreprise")
		if !s.Says("La catégorie de votre activité: Activité libérale au régime général") {
			t.Errorf("it shows:\n%s", s.zone(sheet))
		}
	})
	t.Run("under Tab, which doesn’t land on one that is gone", func(t *testing.T) {
		s := open(t, data.BusinessCreation, nil, "person", "birth_date")
		s.TypeIn("12/4/1992")
		s.Tab()
		if s.focus() != "status" || s.Says("Année de naissance") {
			t.Errorf("the focus is on %q:\n%s", s.focus(), s.zone(sheet))
		}
	})
	t.Run("under Tab, which doesn’t pass by one that has just come", func(t *testing.T) {
		s := open(t, data.BusinessCreation, answers{"birth_date": "1992-04-12"}, "person", "birth_date")
		s.TypeIn("")
		s.Tab()
		if s.focus() != "birth_year" {
			t.Errorf("the focus is on %q", s.focus())
		}
	})
	t.Run("without losing what is typed elsewhere", func(t *testing.T) {
		s := open(t, data.Training, nil, "outcome", "attended_hours")
		s.Tab()
		s.TypeIn("3 jo")
		s.Do(func(tx *store.Tx) error {
			return tx.SetAnswer(s.project, "certification", data.Answer{Value: []byte(`"rs"`)})
		})
		s.page.Reload()
		if !s.Says("La certification") || !s.Says("Jours suivis: 3 jo") || s.focus() != "attended_days" {
			t.Errorf("the focus is on %q:\n%s", s.focus(), s.zone(sheet))
		}
	})
}

// choose picks from the list in focus what begins with some words.
func (s *screen) choose(words string) {
	s.Type(words)
	s.Key(fyne.KeyReturn)
}

func TestUndo(t *testing.T) {
	t.Run("brings back the answer before, where one is", func(t *testing.T) {
		s := open(t, data.BusinessCreation, answers{"activity": "Traduction"}, "idea", "activity")
		s.TypeIn("Couture")
		s.Tab()
		s.wantKept("activity", `"Couture"`, "")
		s.Desk.Undo()
		s.wantKept("activity", `"Traduction"`, "")
		if !s.Says("Votre activité en une phrase: Traduction\n") || s.focus() != "activity_stage" {
			t.Errorf("the focus is on %q:\n%s", s.focus(), s.zone(sheet))
		}
		s.Desk.Redo()
		if s.wantKept("activity", `"Couture"`, ""); !s.Says("Votre activité en une phrase: Couture\n") {
			t.Errorf("done again, it shows:\n%s", s.zone(sheet))
		}
	})
	t.Run("in a field takes back the typing first", func(t *testing.T) {
		s := open(t, data.BusinessCreation, answers{"activity": "Traduction"}, "idea", "activity")
		s.TypeIn("Couture")
		for range 12 {
			s.Shortcut(&fyne.ShortcutUndo{})
		}
		s.Tab()
		s.wantKept("activity", `"Traduction"`, "")
	})
	t.Run("leaves alone what is being typed meanwhile", func(t *testing.T) {
		s := open(t, data.BusinessCreation, answers{"activity": "Traduction"}, "idea", "activity")
		s.TypeIn("Couture")
		s.Tab()
		s.BackTab()
		s.TypeIn("Coutellerie")
		s.Desk.Undo()
		if !s.Says("Votre activité en une phrase: Coutellerie") {
			t.Errorf("it shows:\n%s", s.zone(sheet))
		}
		s.Tab()
		s.wantKept("activity", `"Coutellerie"`, "")
	})
	t.Run("hides again the questions that the answer brought", func(t *testing.T) {
		s := open(t, data.BusinessCreation, nil, "legal", "legal_form")
		s.choose("Micro-entreprise")
		s.Tab() // on a question that only a micro has
		s.Desk.Undo()
		if s.Says("La catégorie de votre activité") || s.focus() != "spouse_working" {
			t.Errorf("the focus is on %q:\n%s", s.focus(), s.zone(sheet))
		}
	})
}

func TestPrivateQuestion(t *testing.T) {
	const secret = "Craint l’isolement"
	s := open(t, data.BusinessCreation, answers{"adviser_remarks": secret}, "diagnosis", "attention_points")
	if s.Says(secret) || s.Says("Remarques internes") || !s.Says("Note du conseiller, masquée") {
		t.Fatalf("turned towards the newcomer, it shows:\n%s", s.zone(sheet))
	}
	s.Tab()
	if s.at() != "<Afficher>" {
		t.Fatalf("Tab comes to %q", s.at())
	}
	s.Key(fyne.KeyReturn)
	if !s.Says("Remarques internes: "+secret) || s.focus() != "adviser_remarks" {
		t.Fatalf("the focus is on %q:\n%s", s.focus(), s.zone(sheet))
	}
	s.TypeIn("Parler du jeudi")
	s.page.Do(place.Reveal)
	if s.Says("Parler du jeudi") || s.at() != "[Voir le plan]" {
		t.Errorf("hidden again, the focus is on %q:\n%s", s.at(), s.zone(sheet))
	}
	s.wantKept("adviser_remarks", `"Parler du jeudi"`, "")
	s.page.Do(place.Reveal)
	s.turn("needs", "")
	s.turn("diagnosis", "")
	if s.Says("Parler du jeudi") {
		t.Error("another step leaves it shown")
	}
	s.page.Do(place.Reveal)
	s.page.Leave() // the window may stay after all
	if s.Says("Parler du jeudi") {
		t.Error("leaving the page leaves it shown")
	}
}

func TestPath(t *testing.T) {
	t.Run("is chosen among the steps while it is undecided", func(t *testing.T) {
		s := open(t, data.Undecided, answers{"status": "employee"}, "situation", "")
		s.page.Do(place.Primary)
		if !strings.Contains(s.zone(steps), "> Votre parcours") {
			t.Fatalf("the steps are:\n%s", s.zone(steps))
		}
		s.Press("Création d’activité")
		if got := s.Dossier(s.project).Project.Path; got != data.BusinessCreation {
			t.Errorf("the path is %s", got)
		}
		if s.focus() != "activity" || strings.Contains(s.zone(steps), "Votre parcours") {
			t.Errorf("the focus is on %q; the steps are:\n%s", s.focus(), s.zone(steps))
		}
		if diff := cmp.Diff([]string{"Parcours\u00a0: Création d’activité."}, s.Toasts); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("changes, keeps what is common, and says what it keeps aside", func(t *testing.T) {
		given := answers{"status": "employee", "activity": "Traduction", "legal_form": "micro", "line_speed": "30"}
		s := open(t, data.BusinessCreation, given, "idea", "")
		s.Press("Changer de parcours")
		if !s.Says("Votre parcours aujourd’hui") {
			t.Fatalf("it shows:\n%s", s.zone(sheet))
		}
		s.Press("Installation d’un salarié en télétravail")
		if diff := cmp.Diff([]string{"Parcours\u00a0: Installation d’un salarié. 2\u00a0réponses sont gardées de côté."}, s.Toasts); diff != "" {
			t.Error(diff)
		}
		if !strings.Contains(s.zone(panel), "2\u00a0réponses d’autres parcours sont gardées de côté.") {
			t.Errorf("the panel says:\n%s", s.zone(panel))
		}
		s.wantKept("activity", `"Traduction"`, "")
		s.turn("workplace", "")
		if !s.Says("Débit de la ligne à la future adresse: 30 Mbit/s") {
			t.Errorf("what is common:\n%s", s.zone(sheet))
		}
		s.Desk.Undo()
		if !strings.Contains(s.zone(steps), "Votre activité 1/9") || s.Says("de côté.") {
			t.Errorf("undone, the steps are:\n%s", s.zone(steps))
		}
	})
	t.Run("is a command of the palette once it is decided", func(t *testing.T) {
		has := func(path data.Path) bool {
			commands := open(t, path, nil, "person", "").page.(place.Commander).Commands()
			return slices.ContainsFunc(commands, func(c place.Command) bool { return c.Title == "Changer de parcours" })
		}
		if has(data.Undecided) || !has(data.Training) {
			t.Error("it isn't where it should be")
		}
	})
}

func TestHeader(t *testing.T) {
	s := open(t, data.BusinessCreation, nil, "person", "last_name")
	h := s.page.Header()
	want := place.Header{
		Title: "Maëlle L’Hélias-Bœuf", Where: "Entretien · Création d’activité", Slim: true,
		Up: place.Route{Page: place.Dossier, Dossier: s.project}, UpTitle: "Dossier",
	}
	if diff := cmp.Diff(want, h); diff != "" {
		t.Error(diff)
	}
	before := s.Retitles
	s.TypeIn("Puech")
	s.Tab()
	if s.page.Header().Title != "Maëlle Puech" || s.Retitles == before {
		t.Errorf("a new name leaves the header at %q", s.page.Header().Title)
	}
}

func TestDossierThatIsGone(t *testing.T) {
	s := prepare(t, data.BusinessCreation, nil)
	s.page = s.Show(interview.New, place.Route{Page: place.Interview, Dossier: "nowhere"})
	if !s.Says("!! Il n’y a pas de dossier nowhere dans ce registre.") || s.at() != "[Réessayer]" {
		t.Errorf("the focus is on %q:\n%s", s.at(), s.Outline())
	}
	if s.page.Do(place.Primary) {
		t.Error("it goes on to a step")
	}
}

// quick is how long a step may take to open, whatever it asks.
const quick = 50 * time.Millisecond

func TestStepOpensQuickly(t *testing.T) {
	s := open(t, data.BusinessCreation, company(), "person", "")
	best := time.Hour
	for range 5 { // the machine may be busy with something else
		s.turn("person", "")
		start := time.Now()
		s.turn("financing", "")
		s.turn("market", "")
		best = min(best, time.Since(start)/2)
	}
	if best > quick {
		t.Errorf("a step takes %v", best)
	}
}
