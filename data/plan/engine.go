package plan

import (
	"cmp"
	"slices"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

// Plan computes the plan of a dossier as of a day.
func (e Engine) Plan(d data.Dossier, today calendar.Day) *Plan {
	b := e.board(d, today)
	missing := b.facts.Missing()
	p := &Plan{
		Dossier: d, Guide: b.guide, Facts: b.facts, Today: today,
		Proposed: !d.Planned, Figures: b.book(), Results: b.book().Results(), Missing: missing,
		Stage:  Stage(b.summary(missing), b.target, d.Project.Closing != nil, today),
		engine: e,
	}
	if d.Planned {
		p.Actions = e.decorate(b)
	} else {
		p.Actions = b.proposal()
	}
	for _, a := range p.Actions {
		if !own(a.ID) {
			p.Results.Set(figure.Due(string(a.ID)), figure.Day(a.Due))
		}
	}
	p.diagnose()
	p.Documents = p.documents()
	p.Roles = p.roles()
	p.Alerts = e.alerts(p)
	return p
}

// Create gives the actions to store when the adviser accepts the proposal.
func (e Engine) Create(d data.Dossier, today calendar.Day) []data.Action {
	d.Planned, d.Actions = false, nil
	proposal := e.board(d, today).proposal()
	actions := make([]data.Action, len(proposal))
	for i, a := range proposal {
		actions[i] = a.Action
	}
	return actions
}

// proposal are the guide's actions, by rank.
func (b *board) proposal() []Action {
	actions := make([]Action, 0, len(b.lines))
	for _, l := range b.lines {
		a := b.action(l, l.propose())
		a.Now = b.now(l)
		a.LegalPassed = a.legalPassed(b.today)
		actions = append(actions, a)
	}
	slices.SortFunc(actions, func(x, y Action) int { return x.rank().compare(y.rank()) })
	return actions
}

// propose is the action as it would be stored.
func (l *line) propose() data.Action {
	return data.Action{
		ID: data.ID(l.of.ID), Title: l.of.Title, Who: l.of.Who,
		Due: l.due, Legal: l.of.Legal, Status: l.proposedStatus(),
	}
}

// action is a line of the plan under the action that is, or would be, stored.
func (b *board) action(l *line, stored data.Action) Action {
	return Action{
		Action: stored, Status: l.status, Of: l.of, Stage: l.of.Stage,
		Essential: l.of.Essential, Order: l.order, Computed: l.computed(), Rule: l.rule,
		Why: b.guide.Fill(l.of.Why, b.today), How: b.guide.Fill(l.of.How, b.today),
	}
}

// computed is the guide's day, also where the adviser keeps another.
func (l *line) computed() calendar.Day {
	if l.fixed {
		return l.rule.Advised
	}
	return l.due
}

// decorate gives the stored actions what the guide knows of them, by stage and
// in the adviser's order.
func (e Engine) decorate(b *board) []Action {
	actions := make([]Action, 0, len(b.dossier.Actions))
	for i, stored := range b.dossier.Actions {
		if refusedAddition(stored) {
			continue
		}
		a := Action{Action: stored, Status: stored.Status, Order: len(b.guide.Actions) + i, Essential: true}
		l := b.byID[stored.ID]
		switch of := b.guide.Action(string(stored.ID)); {
		case l != nil:
			a = b.action(l, stored)
			a.Now = b.stillNow(l)
		case of != nil:
			// The guide knows it and no longer proposes it.
			a.Of, a.Stage, a.Essential, a.Status = of, of.Stage, of.Essential, b.status(&stored)
			a.Why, a.How = b.guide.Fill(of.Why, b.today), b.guide.Fill(of.How, b.today)
		case !own(stored.ID):
			a.Stage, a.Essential = e.foreign(stored.ID)
		}
		a.Late = a.Open() && !a.Due.IsZero() && a.Due < b.today
		a.LegalPassed = a.legalPassed(b.today)
		actions = append(actions, a)
	}
	settleStages(actions)
	slices.SortStableFunc(actions, func(x, y Action) int {
		return cmp.Compare(stageOrder(x.Stage), stageOrder(y.Stage))
	})
	return actions
}

// stillNow says « dès maintenant » of a stored action: its day is the one that
// stood in for an advised day already past, and that day isn't over.
func (b *board) stillNow(l *line) bool {
	due := l.stored.Due
	return l.hastens(l.rule.Advised, b.today) && b.today <= due && due <= b.soon
}

// foreign is the stage of an action that another path's guide knows, and
// whether it is essential there. One that no guide knows any more is taken for
// one of the adviser's own.
func (e Engine) foreign(id data.ID) (data.Stage, bool) {
	for _, path := range data.Paths {
		if of := e.Guides.For(path).Action(string(id)); of != nil {
			return of.Stage, of.Essential
		}
	}
	return "", true
}

// settleStages puts the adviser's own actions into the stage of the action
// they follow; those at the front into the stage of the first that has one.
func settleStages(actions []Action) {
	stage := data.StageImplementation
	for _, a := range actions {
		if a.Stage != "" {
			stage = a.Stage
			break
		}
	}
	for i := range actions {
		if actions[i].Stage == "" {
			actions[i].Stage = stage
		}
		stage = actions[i].Stage
	}
}

func (a Action) legalPassed(today calendar.Day) bool {
	return a.Legal && a.Open() && !a.Due.IsZero() && a.Due < today
}

// Next are the first n things for the newcomer to do: not done, essential
// first, then by date with the undated last, then in guide order.
func (p *Plan) Next(n int) []Action {
	var next []Action
	for _, a := range p.Actions {
		if a.Open() && a.Who == "newcomer" {
			next = append(next, a)
		}
	}
	slices.SortStableFunc(next, func(x, y Action) int {
		return cmp.Or(trueFirst(x.Essential, y.Essential), byDay(x.Due, y.Due), cmp.Compare(x.Order, y.Order))
	})
	return next[:min(n, len(next))]
}

// diagnose keeps the rules of the diagnosis that certainly hold.
func (p *Plan) diagnose() {
	for _, r := range p.Guide.Rules {
		if p.Facts.Holds(r.When) != guide.True {
			continue
		}
		text := p.Guide.Fill(r.Text, p.Today)
		if r.Kind == guide.Strength {
			p.Strengths = append(p.Strengths, text)
		} else {
			p.Attention = append(p.Attention, text)
		}
	}
}

// Lacking are the missing questions that the plan itself leaves open. What the
// rules of the diagnosis found it says, though the adviser may add to it.
func (p *Plan) Lacking() []*guide.Question {
	found := map[string][]string{"strengths": p.Strengths, "attention_points": p.Attention}
	var lacking []*guide.Question
	for _, q := range p.Missing {
		if len(found[q.ID]) == 0 {
			lacking = append(lacking, q)
		}
	}
	return lacking
}

// documents are the rows of the checklist that are needed, or may be.
func (p *Plan) documents() []Document {
	states := make(map[data.ID]string, len(p.Dossier.Documents))
	for _, s := range p.Dossier.Documents {
		states[s.Document] = s.Status
	}
	var documents []Document
	for _, of := range p.Guide.Documents {
		needed := p.Facts.Holds(of.When)
		if needed == guide.False {
			continue
		}
		documents = append(documents, Document{
			Document:   of,
			Status:     cmp.Or(states[data.ID(of.ID)], "to_request"),
			ToConfirm:  needed == guide.Uncertain,
			ForActions: p.needing(of.ID),
		})
	}
	return documents
}

func (p *Plan) needing(document string) []string {
	var titles []string
	for _, a := range p.Actions {
		if a.Of != nil && a.Status != data.Dropped && slices.Contains(a.Of.Documents, document) {
			titles = append(titles, a.Title)
		}
	}
	return titles
}

// roles leaves out those whom only actions outside the plan call upon.
func (p *Plan) roles() []*guide.Role {
	called := map[string]bool{} // by an action of the guide; true when of the plan
	for _, of := range p.Guide.Actions {
		called[of.PartnerRole] = false
	}
	for _, a := range p.Actions {
		if a.Of != nil && a.Status != data.Dropped {
			called[a.Of.PartnerRole] = true
		}
	}
	var roles []*guide.Role
	for _, r := range p.Guide.Roles {
		if inPlan, named := called[r.ID]; inPlan || !named {
			roles = append(roles, r)
		}
	}
	return roles
}
