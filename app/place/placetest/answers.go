package placetest

import (
	"encoding/json"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/store"
)

// Answers are answers by question: data.Answer as they are, and Go values that
// marshal to the form of the exchange file.
type Answers map[string]any

// Creation is the creation of a business, under way on the day of the tests.
func Creation() Answers {
	return Answers{
		"status": "job_seeker", "target_date": "2027-01-01", "household": []any{},
		"commune":     map[string]any{"name": "Murat", "insee": "15138", "postcode": "15300"},
		"motivations": []string{"nature", "roots"}, "territory_link": "family", "winter_seen": false,
		"activity": "Traductrice technique", "legal_form": "micro", "micro_category": "bnc_ssi", "craft": false,
		"are_right": "paid", "are_remaining": "18000", "acre": true, "turnover": []string{"24000", "30000", "36000"},
		"expenses": []string{"2160", "2760", "2760"}, "workplaces": []string{"home", "telecentre"}, "mobility": []string{"licence", "vehicle"},
	}
}

// Give answers questions in the register.
func (d *Desk) Give(project data.ID, given Answers) {
	d.t.Helper()
	newcomer := d.Dossier(project).Newcomer.ID
	d.Do(func(tx *store.Tx) error {
		for id, value := range given {
			q := d.Engine.Guides.Question(id)
			if q == nil {
				d.t.Fatalf("no question %s", id)
				return nil
			}
			a, err := answer(q, value)
			switch {
			case err != nil:
			case q.BelongsTo == guide.OfNewcomer:
				err = tx.SetNewcomer(newcomer, id, a)
			default:
				err = tx.SetAnswer(project, id, a)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

func answer(q *guide.Question, value any) (data.Answer, error) {
	if a, ok := value.(data.Answer); ok {
		return a, nil
	}
	raw, err := json.Marshal(value)
	if err != nil {
		return data.Answer{}, err
	}
	canonical, err := q.Accept(raw, q.ID)
	return data.Answer{Value: canonical}, err
}

// Plan creates the actions of a dossier, as the plan's page does; change may
// change them first.
func (d *Desk) Plan(project data.ID, change ...func([]data.Action)) {
	d.t.Helper()
	d.Do(func(tx *store.Tx) error {
		read, err := tx.Dossier(project)
		if err != nil {
			return err
		}
		actions := d.Engine.Create(read, d.Today())
		for _, c := range change {
			c(actions)
		}
		return tx.SetActions(project, actions)
	})
}

// Stored is an action as the register has it.
func (d *Desk) Stored(project, action data.ID) data.Action {
	d.t.Helper()
	for _, a := range d.Dossier(project).Actions {
		if a.ID == action {
			return a
		}
	}
	d.t.Fatalf("no action %s", action)
	return data.Action{}
}
