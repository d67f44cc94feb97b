//go:build pictures

package app

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/command"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/store"
)

// planScene is a plan to look at.
type planScene struct {
	path    data.Path
	long    bool
	answers map[string]any
	created bool
	then    func(s *sitting, project data.ID)
	at      place.Route
	scale   look.Scale
}

var creationAnswers = map[string]any{
	"status": "job_seeker", "target_date": "2027-01-01", "commune": map[string]any{"name": "Murat", "insee": "15138", "postcode": "15300"},
	"motivations": []string{"nature", "roots"}, "territory_link": "family", "winter_seen": false, "household": []any{},
	"activity": "Traductrice technique", "legal_form": "micro", "micro_category": "bnc_ssi", "craft": false,
	"are_right": "paid", "are_remaining": "18000", "acre": true, "turnover": []string{"24000", "30000", "36000"},
	"expenses": []string{"2160", "2760", "2760"}, "workplaces": []string{"home", "telecentre"}, "mobility": []string{"licence", "vehicle"},
}

func planScenes() map[string]planScene {
	act := func(actions ...place.Action) func(*sitting, data.ID) {
		return func(s *sitting, _ data.ID) {
			for _, a := range actions {
				s.shell.Do(a)
			}
		}
	}
	plan := place.Route{Page: place.Plan}
	moved := func(s *sitting, project data.ID) {
		s.answer(project, "target_date", "2027-03-01")
		s.shell.Open(place.Route{Page: place.List})
		s.shell.Open(place.Route{Page: place.Plan, Dossier: project})
	}
	return map[string]planScene{
		"plan-proposed": {path: data.BusinessCreation, answers: creationAnswers, at: plan},
		"plan-empty":    {path: data.Undecided, at: plan},
		"plan-undated":  {path: data.EmployeeRelocation, created: true, at: plan},
		"plan-usual":    {path: data.BusinessCreation, answers: creationAnswers, created: true, at: plan, then: act(place.Postpone)},
		"plan-opened":   {path: data.BusinessCreation, answers: creationAnswers, created: true, at: plan, then: act(place.Later, place.Panel)},
		"plan-drop":     {path: data.BusinessCreation, answers: creationAnswers, created: true, at: plan, then: act(place.Remove)},
		"plan-rename":   {path: data.BusinessCreation, answers: creationAnswers, created: true, at: plan, then: act(place.Rename)},
		"plan-behind":   {path: data.BusinessCreation, answers: creationAnswers, created: true, at: plan, then: moved},
		"plan-full":     {path: data.EmployeeRelocation, long: true, answers: map[string]any{"target_date": "2027-04-03"}, created: true, at: plan},
		"plan-larger":   {path: data.BusinessCreation, answers: creationAnswers, created: true, at: plan, scale: look.Larger},
		"replan-usual":  {path: data.BusinessCreation, answers: creationAnswers, created: true, at: plan, then: func(s *sitting, p data.ID) { moved(s, p); s.shell.Open(place.Route{Page: place.Replan, Dossier: p}) }},
		"replan-opened": {path: data.BusinessCreation, answers: creationAnswers, created: true, at: plan, then: func(s *sitting, p data.ID) {
			moved(s, p)
			s.shell.Open(place.Route{Page: place.Replan, Dossier: p})
			s.shell.Do(place.Panel)
		}},
		"replan-larger":  {path: data.BusinessCreation, answers: creationAnswers, created: true, at: plan, scale: look.Larger, then: func(s *sitting, p data.ID) { moved(s, p); s.shell.Open(place.Route{Page: place.Replan, Dossier: p}) }},
		"replan-spread":  {path: data.BusinessCreation, answers: creationAnswers, created: true, at: plan, then: func(s *sitting, p data.ID) { s.shell.Open(place.Route{Page: place.Replan, Dossier: p, Step: "spread"}) }},
		"replan-nothing": {path: data.BusinessCreation, answers: creationAnswers, created: true, at: place.Route{Page: place.Replan}},
	}
}

// answer answers a question in the register.
func (s *sitting) answer(project data.ID, id string, value any) {
	s.t.Helper()
	q := s.house.Engine.Guides.Question(id)
	raw, err := json.Marshal(value)
	if err == nil {
		raw, err = q.Accept(raw, id)
	}
	if err != nil {
		s.t.Fatal(err)
	}
	_, err = s.register.Do(context.Background(), "answer", func(tx *store.Tx) error {
		d, err := tx.Dossier(project)
		if err != nil {
			return err
		}
		if q.BelongsTo == guide.OfNewcomer {
			return tx.SetNewcomer(d.Newcomer.ID, id, data.Answer{Value: raw})
		}
		return tx.SetAnswer(project, id, data.Answer{Value: raw})
	})
	if err != nil {
		s.t.Fatal(err)
	}
}

func (sc planScene) project(s *sitting) data.ID {
	first, last := "Maëlle", "L’Hélias-Bœuf"
	if sc.long {
		first, last = "Marie-Françoise", "de Bœsinghe-Vandenbroucke-Lagarrigue"
	}
	var taken data.Dossier
	_, err := s.register.Do(context.Background(), "take", func(tx *store.Tx) (err error) {
		taken, err = tx.Take(first, last, "", sc.path, "Élodie Fau", "Murat", s.today())
		return err
	})
	if err != nil {
		s.t.Fatal(err)
	}
	id := taken.Project.ID
	for q, v := range sc.answers {
		s.answer(id, q, v)
	}
	if !sc.created {
		return id
	}
	_, err = s.register.Do(context.Background(), "create_plan", func(tx *store.Tx) error {
		d, err := tx.Dossier(id)
		if err != nil {
			return err
		}
		actions := s.house.Engine.Create(d, s.today())
		for i := range actions {
			switch {
			case actions[i].ID == "first_interview" || actions[i].ID == "privacy_notice":
				actions[i].Status, actions[i].DoneOn = data.Done, s.today()
			case sc.long && i%5 == 2:
				actions[i].Due = s.today().AddDays(-4)
			case sc.long && i%7 == 3:
				actions[i].Who, actions[i].Assignee = "partner", "Mme Anne-Sophie Delbos-Charbonnel"
			case sc.long && i%11 == 4:
				actions[i].Status, actions[i].Reason = data.Dropped, "Le logement est déjà trouvé."
			}
		}
		return tx.SetActions(id, actions)
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return id
}

func TestPicturesPlan(t *testing.T) {
	folder := os.Getenv("BURON_PICTURES")
	if folder == "" {
		t.Fatal("BURON_PICTURES says where to draw")
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	only := os.Getenv("BURON_ONLY")
	for name, sc := range planScenes() {
		if only != "" && !strings.Contains(name, only) {
			continue
		}
		for _, mode := range []look.Mode{look.Light, look.Dark} {
			for _, size := range []fyne.Size{fyne.NewSize(1440, 900), fyne.NewSize(1024, 700)} {
				s := sit(t, command.Start{})
				s.pages = pages
				s.open(s.start.Register)
				s.facts.Begin("", data.Structure{Adviser: "Élodie Fau", Telecentre: "Murat"}, s.noError("begin"))
				project := sc.project(s)
				s.restyle(max(sc.scale, look.Normal), mode)
				s.window.Resize(size)
				at := sc.at
				at.Dossier = project
				s.shell.Open(at)
				if sc.then != nil {
					sc.then(s, project)
				}
				s.bench.Pass(1e8)
				draw(t, s, filepath.Join(folder, fmt.Sprintf("%s-%.0f-%s.png", name, size.Width, mode)))
			}
		}
	}
}
