package guide

import (
	"slices"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/asset"
	"github.com/buron-cantal/buron/data/figure"
)

func (b *builder) roles(file source) {
	b.near = file.top()
	for _, r := range file.raw.Roles {
		role := &Role{
			ID:    b.id(r.ID),
			Label: b.text(b.required(r.Label.OrAt(r.ID.At), "label"), plain),
			For:   b.text(b.required(r.For.OrAt(r.ID.At), "for"), plain),
		}
		if b.guide.Role(role.ID) != nil {
			b.Add(r.ID.At, "repeated_id", role.ID)
		}
		b.guide.Roles = append(b.guide.Roles, role)
	}
}

func (b *builder) documents(file source) {
	b.near = file.top()
	for _, d := range file.raw.Documents {
		document := &Document{
			ID:          b.id(d.ID),
			Label:       b.text(b.required(d.Label.OrAt(d.ID.At), "label"), plain),
			WhoGives:    b.oneOf(d.WhoGives.OrAt(d.ID.At), "who_unknown", data.Whos...),
			Why:         b.text(b.required(d.Why.OrAt(d.ID.At), "why"), usage{rates: true, check: d.Check}),
			Check:       d.Check,
			PartnerRole: b.role(d.PartnerRole),
			Stays:       d.Stays,
		}
		if b.guide.Document(document.ID) != nil {
			b.Add(d.ID.At, "repeated_id", document.ID)
		}
		b.places[document] = d.ID.At
		if d.When.Text != "" {
			b.whens[document] = d.When
		}
		b.guide.Documents = append(b.guide.Documents, document)
	}
}

func (b *builder) rules(file source) {
	b.near = file.top()
	for _, r := range file.raw.Rules {
		rule := &Rule{
			ID:    b.id(r.ID),
			Kind:  b.oneOf(r.Kind.OrAt(r.ID.At), "kind_unknown", Strength, Attention),
			Text:  b.text(b.required(r.Text.OrAt(r.ID.At), "text"), plain),
			Check: r.Check,
		}
		if slices.ContainsFunc(b.guide.Rules, func(other *Rule) bool { return other.ID == rule.ID }) {
			b.Add(r.ID.At, "repeated_id", rule.ID)
		}
		b.whens[rule] = b.required(r.When.OrAt(r.ID.At), "when")
		b.guide.Rules = append(b.guide.Rules, rule)
	}
}

// stages are those that an action may stand in.
var stages = []string{
	string(data.StageWelcome), string(data.StageDiagnosis), string(data.StagePlan),
	string(data.StageImplementation), string(data.StageInstallation), string(data.StageFollowUp),
}

func (b *builder) actions(file source) {
	b.near = file.top()
	for _, r := range file.raw.Actions {
		told := usage{rates: true, check: r.Check}
		a := &Action{
			ID:             b.id(r.ID),
			Stage:          data.Stage(b.oneOf(r.Stage.OrAt(r.ID.At), "stage_unknown", stages...)),
			Title:          b.text(b.required(r.Title.OrAt(r.ID.At), "title"), plain),
			Why:            b.text(b.required(r.Why.OrAt(r.ID.At), "why"), told),
			How:            b.text(b.required(r.How.OrAt(r.ID.At), "how"), told),
			Who:            b.oneOf(r.Who.OrAt(r.ID.At), "who_unknown", data.Whos...),
			PartnerRole:    b.role(r.PartnerRole),
			Anchor:         b.anchor(r),
			NoLaterThan:    b.latest(r),
			After:          r.After.Text,
			Deadline:       b.deadline(r.Deadline),
			Legal:          r.Legal,
			LegalReference: b.text(r.LegalReference, plain),
			Forward:        b.oneOf(r.Moves, "moves_unknown", "", "forward") == "forward",
			Essential:      r.Essential,
			Check:          r.Check,
			Documents:      b.named(r.Documents),
			Source:         r.Source.Text,
		}
		b.offset(a, r)
		b.legal(a, r)
		if b.guide.Action(a.ID) != nil {
			b.Add(r.ID.At, "repeated_id", a.ID)
		}
		b.places[a] = r.ID.At
		b.after[a] = r.After
		b.whens[when{a}] = r.When
		b.whens[done{a}] = r.DoneWhen
		b.guide.Actions = append(b.guide.Actions, a)
	}
}

// when and done tell apart the two conditions of an action.
type (
	when struct{ *Action }
	done struct{ *Action }
)

func (b *builder) role(w asset.Word) string {
	if w.Text != "" && b.guide.Role(w.Text) == nil {
		b.Add(w.At, "role_unknown", w.Text)
	}
	return w.Text
}

func (b *builder) anchor(r rawAction) string {
	anchors := []string{AnchorOpened, AnchorTarget, AnchorYearEnd}
	for _, m := range b.guide.MoreMilestones {
		anchors = append(anchors, m.ID)
	}
	return b.oneOf(r.Anchor.OrAt(r.ID.At), "anchor_unknown", anchors...)
}

func (b *builder) latest(r rawAction) *int {
	if r.NoLaterThan != nil && (r.Anchor.Text != AnchorOpened || *r.NoLaterThan >= 0) {
		b.Add(r.ID.At, "no_later_misplaced", r.ID.Text)
	}
	return r.NoLaterThan
}

func (b *builder) deadline(w asset.Word) string {
	if kind, known := figure.Key(w.Text); w.Text != "" && (!known || kind != figure.KindDay) {
		b.Add(w.At, "result_unknown", w.Text)
	}
	return w.Text
}

func (b *builder) offset(a *Action, r rawAction) {
	if (r.OffsetDays == nil) == (r.OffsetMonths == nil) {
		b.Add(r.ID.At, "one_offset_expected", a.ID)
	}
	if r.OffsetDays != nil {
		a.OffsetDays = *r.OffsetDays
	}
	if r.OffsetMonths != nil {
		a.OffsetMonths = *r.OffsetMonths
	}
}

// legal holds an action to its promise: a date that the law sets names the
// law, leads the plan, and isn't put off.
func (b *builder) legal(a *Action, r rawAction) {
	switch {
	case a.Legal != (a.LegalReference != ""):
		b.Add(r.LegalReference.OrAt(r.ID.At).At, "legal_reference", a.ID)
	case a.Legal && !a.Essential:
		b.Add(r.ID.At, "legal_not_essential", a.ID)
	case a.Legal && (a.Forward || a.NoLaterThan != nil || a.After != ""):
		b.Add(r.ID.At, "legal_moves", a.ID)
	}
}

func (b *builder) named(documents []asset.Word) []string {
	for _, w := range documents {
		if b.guide.Document(w.Text) == nil {
			b.Add(w.At, "document_unknown", w.Text)
		}
		b.used[w.Text] = true
	}
	return asset.Texts(documents)
}

// conditions compiles them all. Those of the questions read only what is
// asked before; the others read every question, and what the dossier keeps.
func (b *builder) conditions() {
	g := b.guide
	later := map[string]bool{}
	for _, q := range g.ordered {
		later[q.ID] = true
	}
	before := map[string]*Question{}
	for _, q := range g.ordered {
		q.When = b.compile(b.whens[q], &compiler{names: before, later: later})
		before[q.ID] = q
	}
	kept := keptTables(g.Documents)
	afterwards := func() *compiler { return &compiler{names: before, kept: kept} }
	for _, a := range g.Actions {
		a.When = b.compile(b.whens[when{a}], afterwards())
		a.DoneWhen = b.compile(b.whens[done{a}], afterwards())
	}
	for _, d := range g.Documents {
		d.When = b.compile(b.whens[d], afterwards())
	}
	for _, r := range g.Rules {
		r.When = b.compile(b.whens[r], afterwards())
	}
}

func (b *builder) compile(w asset.Word, c *compiler) *Condition {
	if w.Text == "" {
		return nil
	}
	condition, reason, detail := c.compile(w.Text)
	if reason != "" {
		b.Add(w.At, reason, detail)
	}
	return condition
}

// references checks what hangs on other actions and documents.
func (b *builder) references() {
	for _, a := range b.guide.Actions {
		if w := b.after[a]; w.Text != "" && b.guide.Action(w.Text) == nil {
			b.Add(w.At, "action_unknown", w.Text)
		}
		if b.comesAfterItself(a) {
			b.Add(b.after[a].At, "after_itself", a.ID)
		}
	}
	for _, d := range b.guide.Documents {
		if !b.used[d.ID] {
			b.Add(b.places[d], "document_unused", d.ID)
		}
	}
}

// comesAfterItself follows `after` from action to action.
func (b *builder) comesAfterItself(a *Action) bool {
	next := a
	for range b.guide.Actions {
		if next.After == "" {
			return false
		}
		if next = b.guide.Action(next.After); next == nil || next == a {
			return next == a
		}
	}
	return false
}
