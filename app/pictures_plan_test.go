//go:build pictures

// These draw the plan and what would change in it, in the whole window:
//
//	BURON_PICTURES=/tmp/plan go test -tags pictures -run PicturesPlan ./app
package app

import (
	"context"
	"encoding/json"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/command"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
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
		"plan-proposed": {path: data.BusinessCreation, answers: placetest.Creation(), at: plan},
		"plan-empty":    {path: data.Undecided, at: plan},
		"plan-undated":  {path: data.EmployeeRelocation, created: true, at: plan},
		"plan-usual":    {path: data.BusinessCreation, answers: placetest.Creation(), created: true, at: plan, then: act(place.Postpone)},
		"plan-opened":   {path: data.BusinessCreation, answers: placetest.Creation(), created: true, at: plan, then: act(place.Later, place.Panel)},
		"plan-drop":     {path: data.BusinessCreation, answers: placetest.Creation(), created: true, at: plan, then: act(place.Remove)},
		"plan-rename":   {path: data.BusinessCreation, answers: placetest.Creation(), created: true, at: plan, then: act(place.Rename)},
		"plan-behind":   {path: data.BusinessCreation, answers: placetest.Creation(), created: true, at: plan, then: moved},
		"plan-full":     {path: data.EmployeeRelocation, long: true, answers: map[string]any{"target_date": "2027-04-03"}, created: true, at: plan},
		"plan-larger":   {path: data.BusinessCreation, answers: placetest.Creation(), created: true, at: plan, scale: look.Larger},
		"replan-usual":  {path: data.BusinessCreation, answers: placetest.Creation(), created: true, at: plan, then: func(s *sitting, p data.ID) { moved(s, p); s.shell.Open(place.Route{Page: place.Replan, Dossier: p}) }},
		"replan-opened": {path: data.BusinessCreation, answers: placetest.Creation(), created: true, at: plan, then: func(s *sitting, p data.ID) {
			moved(s, p)
			s.shell.Open(place.Route{Page: place.Replan, Dossier: p})
			s.shell.Do(place.Panel)
		}},
		"replan-larger":  {path: data.BusinessCreation, answers: placetest.Creation(), created: true, at: plan, scale: look.Larger, then: func(s *sitting, p data.ID) { moved(s, p); s.shell.Open(place.Route{Page: place.Replan, Dossier: p}) }},
		"replan-spread":  {path: data.BusinessCreation, answers: placetest.Creation(), created: true, at: plan, then: func(s *sitting, p data.ID) { s.shell.Open(place.Route{Page: place.Replan, Dossier: p, Step: "spread"}) }},
		"replan-nothing": {path: data.BusinessCreation, answers: placetest.Creation(), created: true, at: place.Route{Page: place.Replan}},
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
	for name, sc := range planScenes() {
		placetest.Pictures(t, name, func(f placetest.Frame) fyne.Canvas {
			s := sit(t, command.Start{})
			s.pages = pages
			s.open(s.start.Register)
			s.facts.Begin("", data.Structure{Adviser: "Élodie Fau", Telecentre: "Murat"}, s.noError("begin"))
			project := sc.project(s)
			s.restyle(max(sc.scale, look.Normal), f.Mode)
			s.window.Resize(f.Window)
			at := sc.at
			at.Dossier = project
			s.shell.Open(at)
			if sc.then != nil {
				sc.then(s, project)
			}
			s.bench.Pass(1e8)
			return s.window.Canvas()
		})
	}
}
