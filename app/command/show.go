package command

import (
	"cmp"
	"context"
	"encoding/json"
	"strings"

	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/exchange"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/store"
)

type showing struct {
	Number  string `arg:"" optional:"" help:"${number}"`
	JSON    bool   `name:"json" help:"${json}"`
	Explain bool   `help:"${explain}"`
}

// Run shows one dossier as it stands today.
func (c *showing) Run(ctx context.Context, s *session) error {
	if err := need(c.Number, "NUMÉRO"); err != nil {
		return err
	}
	return s.reading(ctx, func(r *store.Register) error {
		engine, err := s.engineOf(ctx, r)
		if err != nil {
			return err
		}
		d, err := r.Dossier(ctx, c.Number)
		if err != nil {
			return err
		}
		p := engine.Plan(d, s.today)
		if c.JSON {
			return s.showJSON(p, c.Explain)
		}
		s.show(p)
		if c.Explain {
			s.explain(p)
		}
		return nil
	})
}

// shown is a dossier as show --json gives it.
type shown struct {
	Number   string          `json:"number"`
	ID       data.ID         `json:"id"`
	Path     data.Path       `json:"path"`
	Stage    data.Stage      `json:"stage"`
	Newcomer json.RawMessage `json:"newcomer"`
	Project  json.RawMessage `json:"project"`
	Actions  []shownAction   `json:"actions"`
	Missing  []string        `json:"missing"`
	Results  figure.Results  `json:"results"`
	Alerts   []shownAlert    `json:"alerts"`
	// Explanations are how each figure was computed, by its key, only where
	// they are asked for.
	Explanations map[string]*explain.Node `json:"explanations,omitempty"`
}

type shownAction struct {
	ID     data.ID           `json:"id"`
	Title  string            `json:"title"`
	Who    string            `json:"who"`
	Due    *string           `json:"due"`
	Legal  bool              `json:"legal"`
	Status data.ActionStatus `json:"status"`
	Note   string            `json:"note"`
}

type shownAlert struct {
	ID       string        `json:"id"`
	Severity data.Severity `json:"severity"`
	Text     string        `json:"text"`
}

func (s *session) showJSON(p *plan.Plan, explained bool) error {
	newcomer, project, err := exchange.Parts(p.Dossier)
	if err != nil {
		return err
	}
	v := shown{
		Number: p.Dossier.Project.Number, ID: p.Dossier.Project.ID, Path: p.Dossier.Project.Path,
		Stage: p.Stage, Newcomer: newcomer, Project: project,
		Actions: []shownAction{}, Missing: []string{}, Results: p.Results, Alerts: []shownAlert{},
	}
	for _, a := range p.Actions {
		v.Actions = append(v.Actions, shownAction{
			ID: a.ID, Title: a.Title, Who: a.Who, Due: known(a.Due.String()),
			Legal: a.Legal, Status: a.Status, Note: note(a),
		})
	}
	for _, q := range p.Missing {
		v.Missing = append(v.Missing, q.ID)
	}
	for _, a := range p.Alerts {
		v.Alerts = append(v.Alerts, shownAlert{a.ID, a.Severity, alertText(a)})
	}
	if explained {
		v.Explanations = explain.New(p.Facts).All(p.Figures)
	}
	return s.json(v)
}

// note is the adviser's, or else what the program remarks of the date.
func note(a plan.Action) string {
	switch {
	case a.Note != "":
		return a.Note
	case a.LegalPassed:
		return words.LegalPassed
	case a.Now:
		return words.RightAway
	}
	return ""
}

func alertText(a data.Alert) string {
	title, body := words.AlertText(a.ID, a.Values)
	return words.OneLine(title, body)
}

// show prints a dossier for people. What stands in answers goes through
// printable: a terminal obeys some characters.
func (s *session) show(p *plan.Plan) {
	d := p.Dossier
	s.cells(cell{d.Project.Number, 0}, cell{d.Newcomer.Name(), 0})
	s.cells(cell{words.Path(d.Project.Path), 0}, cell{words.Stage(p.Stage), 0}, cell{d.Project.Adviser, 0})
	for _, step := range p.Guide.Steps {
		s.answers(p, step)
	}
	s.part(words.ShowActions, len(p.Actions))
	for _, a := range p.Actions {
		due := words.NoDate
		if !a.Due.IsZero() {
			due = words.Day(a.Due)
		}
		s.cells(cell{due, 14}, cell{words.Status(a.Status), 12}, cell{words.Who(a.Who), 16}, cell{a.Title, 0}, cell{note(a), 0})
	}
	s.results(p)
	s.part(words.ShowAlerts, len(p.Alerts))
	for _, a := range p.Alerts {
		s.cells(cell{alertText(a), 0})
	}
	s.part(words.ShowMissing, len(p.Missing))
	for _, q := range p.Missing {
		s.cells(cell{q.Label, 0})
	}
}

// results prints the figures that there are, and what the others wait for.
func (s *session) results(p *plan.Plan) {
	teller := explain.New(p.Facts)
	s.part(words.ShowResults, len(p.Figures.Keys()))
	for _, key := range p.Figures.Keys() {
		n := teller.Glance(p.Figures.Figure(key))
		s.cells(cell{n.Label, 60}, cell{words.OneLine(n.Text, cmp.Or(n.Lacks(), n.Why)), 0})
	}
}

// explain prints how each figure was computed.
func (s *session) explain(p *plan.Plan) {
	all := explain.New(p.Facts).All(p.Figures)
	s.part(words.ShowExplained, len(all))
	for _, key := range p.Figures.Keys() {
		for _, l := range all[key].Lines() {
			s.out.WriteString(strings.Repeat("  ", l.Depth) + printable(l.Text) + "\n")
		}
		s.out.WriteString("\n")
	}
}

// part prints the title of a part that holds something.
func (s *session) part(title string, count int) {
	if count > 0 {
		s.title(title)
	}
}

// answers prints the answers of one step.
func (s *session) answers(p *plan.Plan, step *guide.Step) {
	begun := false
	for _, q := range step.Questions {
		of := p.Dossier.Project.Answers
		if q.BelongsTo == guide.OfNewcomer {
			of = p.Dossier.Newcomer.Answers
		}
		a, given := of[q.ID]
		if !given || a.Empty() {
			continue
		}
		if !begun {
			s.title(step.Title)
			begun = true
		}
		s.cells(cell{q.Label, 40}, cell{answerText(q, a), 0})
	}
}

func answerText(q *guide.Question, a data.Answer) string {
	switch {
	case a.Typed != "":
		return words.ToCorrect(a.Typed)
	case len(a.Value) > 0:
		if v, err := q.Decode(a.Value); err == nil {
			return paper.Said(q, v)
		}
		return string(a.Value) // of another guide's options: as it is kept
	}
	return words.NotSure
}
