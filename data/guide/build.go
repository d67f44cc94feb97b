package guide

import (
	"regexp"
	"slices"
	"strings"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/asset"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/text"
)

// builder makes the guide of one path from common and the path's own file,
// and gathers what is wrong in them.
type builder struct {
	guide    *Guide
	communes *Communes
	asset.Faults
	places map[any]asset.Place    // where each part stands
	whens  map[any]asset.Word     // conditions, compiled once every question is known
	after  map[*Action]asset.Word // references to other actions
	used   map[string]bool        // documents that an action names
	near   asset.Place            // the last id read: where one that is left out should stand
}

func (b *builder) build(files []source) error {
	b.places, b.whens = map[any]asset.Place{}, map[any]asset.Word{}
	b.after, b.used = map[*Action]asset.Word{}, map[string]bool{}
	g := b.guide
	g.byID, g.stages, g.Version = map[string]*Question{}, map[data.Stage]string{}, version(files)
	for i, file := range files {
		b.header(file, i == 0)
		b.steps(file, i == 0)
	}
	b.order()
	for _, file := range files {
		b.roles(file)
		b.documents(file)
	}
	for _, file := range files {
		b.actions(file)
		b.rules(file)
	}
	b.conditions()
	b.references()
	return b.Err()
}

// header reads what stands at the top of a file; the path's own words win.
func (b *builder) header(file source, common bool) {
	g, raw, top := b.guide, file.raw, file.top()
	b.near = top
	wanted := "common"
	if !common {
		wanted = string(g.Path)
	}
	b.oneOf(raw.Format.OrAt(top), "format_unknown", Format)
	b.oneOf(raw.Path.OrAt(top), "path_unknown", wanted)
	g.Title = b.text(b.required(raw.Title.OrAt(top), "title"), plain)
	g.Promise = b.text(raw.Promise, plain)
	if raw.Milestone == nil {
		b.Add(top, "missing", "milestone")
	} else {
		b.oneOf(raw.Milestone.ID.OrAt(top), "anchor_unknown", AnchorTarget)
		g.Milestone = Milestone{ID: raw.Milestone.ID.Text, Label: b.text(b.required(raw.Milestone.Label.OrAt(top), "label"), plain)}
	}
	for _, m := range raw.MoreMilestones {
		b.milestone(m)
	}
	for key, label := range raw.StageLabels {
		if !slices.Contains(data.Stages, data.Stage(key)) {
			b.Add(label.At, "stage_unknown", key)
		}
		g.stages[data.Stage(key)] = b.text(label, plain)
	}
	if !common {
		if raw.PlanTexts != nil {
			b.Add(raw.PlanTexts.YourData.OrAt(top).At, "common_only", "plan_texts")
		}
		return
	}
	for _, stage := range data.Stages {
		if g.stages[stage] == "" {
			b.Add(top, "missing", "stage_labels."+string(stage))
		}
	}
	if raw.PlanTexts == nil {
		b.Add(top, "missing", "plan_texts")
		return
	}
	g.Texts = PlanTexts{
		NewcomerCommitment: b.text(b.required(raw.PlanTexts.NewcomerCommitment.OrAt(top), "newcomer_commitment"), dated),
		HostCommitment:     b.text(b.required(raw.PlanTexts.HostCommitment.OrAt(top), "host_commitment"), dated),
		YourData:           b.text(b.required(raw.PlanTexts.YourData.OrAt(top), "your_data"), dated),
		Limits:             b.text(b.required(raw.PlanTexts.Limits.OrAt(top), "limits"), dated),
	}
}

func (b *builder) milestone(m rawMilestone) {
	id := b.id(m.ID)
	b.required(m.Label, "label")
	if kind, known := figure.Key(m.Result.Text); !known || kind != figure.KindDay {
		b.Add(m.Result.OrAt(m.ID.At).At, "result_unknown", m.Result.Text)
	}
	b.guide.MoreMilestones = append(b.guide.MoreMilestones, Milestone{ID: id, Label: b.text(m.Label, plain), Result: m.Result.Text})
}

// groups of steps, in the order of the screen.
var groups = []string{Meet, Project, Close}

func (b *builder) steps(file source, common bool) {
	b.near = file.top()
	group := Project
	if common {
		group = Meet
	}
	for _, s := range file.raw.Steps {
		step := &Step{
			ID:        b.id(s.ID),
			Title:     b.text(b.required(s.Title, "title"), plain),
			Intro:     b.text(s.Intro, plain),
			Short:     b.text(s.Short, plain),
			Group:     b.oneOf(s.Group.Or(group), "group_unknown", groups...),
			BelongsTo: b.oneOf(s.BelongsTo.Or(OfAnswers), "belongs_to_unknown", OfNewcomer, OfProject, OfAnswers),
		}
		if step.Short == "" {
			step.Short = step.Title
		} else if text.Length(step.Short) > maxShort {
			b.Add(s.Short.At, "too_long", "short")
		}
		if len(s.Questions) > maxQuestions {
			b.Add(s.ID.At, "too_many_questions", step.ID)
		}
		if slices.ContainsFunc(b.guide.Steps, func(other *Step) bool { return other.ID == step.ID }) {
			b.Add(s.ID.At, "repeated_id", step.ID)
		}
		for _, q := range s.Questions {
			b.question(step, s.Section, q)
		}
		b.guide.Steps = append(b.guide.Steps, step)
	}
}

const (
	maxQuestions = 12 // of a step: one page of the interview
	maxShort     = 20 // characters of a short title
)

func (b *builder) question(step *Step, section asset.Word, raw rawQuestion) {
	q := b.field(raw)
	q.Step, q.BelongsTo = step, step.BelongsTo
	if raw.Section.Text != "" {
		section = raw.Section
	}
	q.Section = b.oneOf(section.OrAt(raw.ID.At), "section_unknown", sections...)
	if b.guide.byID[q.ID] != nil || q.ID == keptAppointments || q.ID == keptDocuments {
		b.Add(raw.ID.At, "repeated_id", q.ID)
		return
	}
	b.guide.byID[q.ID] = q
	step.Questions = append(step.Questions, q)
}

// sections are where an answer may be printed.
var sections = []string{
	"situation", "project", "diagnosis", "market", "legal", "forecast", "financing", "workplace", "household",
	"telework", "budget", "telecentre", "course", "schedule", "funding", "needs", NotPrinted,
}

var kinds = []string{
	string(KindText), string(KindLongText), string(KindChoice), string(KindMulti), string(KindYesNo), string(KindDate),
	string(KindInteger), string(KindNumber), string(KindPercent), string(KindMoney), string(KindPhone), string(KindEmail),
	string(KindPostcode), string(KindSIRET), string(KindCommune), string(KindTelecentre), string(KindTable),
}

// field makes a question or a column.
func (b *builder) field(raw rawQuestion) *Question {
	q := &Question{
		ID:         b.id(raw.ID),
		Kind:       Kind(b.oneOf(raw.Kind.OrAt(raw.ID.At), "kind_unknown", kinds...)),
		Label:      b.text(b.required(raw.Label.OrAt(raw.ID.At), "label"), plain),
		Help:       b.text(raw.Help, usage{rates: true, check: raw.Check}),
		Unit:       b.text(raw.Unit, plain),
		Per:        Per(b.oneOf(raw.Per, "per_unknown", string(Once), string(EachYear), string(EachMonth))),
		Needed:     raw.Needed,
		Private:    raw.Private,
		Statistics: raw.Statistics,
		Check:      raw.Check,
		communes:   b.communes,
	}
	b.places[q] = raw.ID.At
	b.limits(q, raw)
	b.options(q, raw)
	b.columns(q, raw)
	if raw.When.Text != "" {
		b.whens[q] = raw.When
	}
	return q
}

// limits sets what a number may be: nothing here is negative, and nothing so
// large that computing with it could overflow.
func (b *builder) limits(q *Question, raw rawQuestion) {
	q.Min, q.Max = b.decimal(raw.Min), b.decimal(raw.Max)
	most := ""
	switch q.Kind {
	case KindPercent:
		most = "100"
	case KindInteger, KindNumber:
		most = "999999999"
	case KindMoney:
		most = "999999999.99"
	default:
		if q.Min != nil || q.Max != nil {
			b.Add(raw.ID.At, "limits_without_number", q.ID)
		}
		return
	}
	if q.Min == nil {
		q.Min = &decimal.Zero
	}
	if q.Max == nil {
		limit := decimal.MustParse(most)
		q.Max = &limit
	}
	if q.Min.Cmp(*q.Max) > 0 {
		b.Add(raw.Min.OrAt(raw.ID.At).At, "limits_crossed", q.ID)
	}
}

func (b *builder) decimal(d asset.Digits) *decimal.Decimal {
	if d.Text == "" {
		return nil
	}
	value, err := decimal.Parse(d.Text)
	if err != nil {
		b.Add(d.At, "number_expected", d.Text)
		return nil
	}
	return &value
}

func (b *builder) options(q *Question, raw rawQuestion) {
	choosing := q.Kind == KindChoice || q.Kind == KindMulti
	if choosing != (len(raw.Options) > 0) {
		b.Add(raw.ID.At, "options_misplaced", q.ID)
	}
	for _, o := range raw.Options {
		id := o.ID.Text
		if !snake.MatchString(id) && !slices.Contains(titles, id) {
			b.Add(o.ID.OrAt(raw.ID.At).At, "id_malformed", id)
		}
		if q.option(id) != nil {
			b.Add(o.ID.At, "repeated_id", q.ID+"."+id)
		}
		q.Options = append(q.Options, Option{ID: id, Label: b.text(b.required(o.Label.OrAt(o.ID.At), "label"), plain)})
	}
}

// titles are the ids that aren't snake_case.
var titles = []string{"Mme", "M."}

func (b *builder) columns(q *Question, raw rawQuestion) {
	if (q.Kind == KindTable) != (len(raw.Columns) > 0) || q.Kind == KindTable && q.Per != Once {
		b.Add(raw.ID.At, "columns_misplaced", q.ID)
	}
	for _, c := range raw.Columns {
		column := b.field(c)
		switch {
		case column.Kind == KindTable || column.Kind == KindCommune:
			b.Add(c.ID.At, "kind_unknown", string(column.Kind))
		case c.When.Text != "" || c.Needed || c.Private || c.Statistics || c.Section.Text != "":
			b.Add(c.ID.At, "column_too_rich", column.ID)
		}
		if q.Column(column.ID) != nil {
			b.Add(c.ID.At, "repeated_id", q.ID+"."+column.ID)
		}
		q.Columns = append(q.Columns, column)
	}
}

// order sets the steps and questions in the order of the screen.
func (b *builder) order() {
	g := b.guide
	slices.SortStableFunc(g.Steps, func(a, b *Step) int {
		return slices.Index(groups, a.Group) - slices.Index(groups, b.Group)
	})
	for _, step := range g.Steps {
		for _, q := range step.Questions {
			q.order = len(g.ordered)
			g.ordered = append(g.ordered, q)
		}
	}
}

var snake = regexp.MustCompile(`^[a-z][a-z0-9]*(_[a-z0-9]+)*$`)

// Add notes a fault; one without a place stands near the last id.
func (b *builder) Add(at asset.Place, reason, detail string) {
	if at == (asset.Place{}) {
		at = b.near
	}
	b.Faults.Add(at, reason, detail)
}

// id is an id of the usual form.
func (b *builder) id(w asset.Word) string {
	b.near = w.OrAt(b.near).At
	if !snake.MatchString(w.Text) {
		b.Add(w.At, "id_malformed", w.Text)
	}
	return w.Text
}

func (b *builder) required(w asset.Word, what string) asset.Word {
	if strings.TrimSpace(w.Text) == "" {
		b.Add(w.At, "missing", what)
	}
	return w
}

func (b *builder) oneOf(w asset.Word, reason string, allowed ...string) string {
	if !slices.Contains(allowed, w.Text) {
		b.Add(w.At, reason, w.Text)
	}
	return w.Text
}
