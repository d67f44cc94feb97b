package demo

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/text"
)

// Options say what is made.
type Options struct {
	Seed   uint64
	Count  int
	Today  calendar.Day
	Engine plan.Engine
}

// Dossiers makes fictional dossiers, one after the other. Paths, stories and
// stages take turns, so that a dozen shows a little of everything.
func (c *Cast) Dossiers(o Options) iter.Seq2[data.Dossier, error] {
	return func(yield func(data.Dossier, error) bool) {
		for i := range o.Count {
			m := &maker{Cast: c, Options: o, chance: newChance(o.Seed, i)}
			m.make(i)
			if !yield(m.dossier, m.err) || m.err != nil {
				return
			}
		}
	}
}

// maker makes one dossier. The first answer that its question doesn't take
// stops it: demo.yaml and the guides no longer agree.
type maker struct {
	*Cast
	Options
	chance
	dossier data.Dossier
	moment  moment
	target  calendar.Day
	err     error
}

func (m *maker) make(i int) {
	paths := data.Paths[1:]
	path := paths[i%len(paths)]
	stories := slices.DeleteFunc(slices.Clone(m.Stories), func(s story) bool { return s.Path != path })
	story := stories[i/len(paths)%len(stories)]
	m.moment = moments[i%len(moments)]
	m.dates()
	m.newcomer(story.Status)
	m.project(path)
	m.answers(story)
	m.meetings()
	m.notes()
	if m.moment.planned {
		m.plan()
	}
	if m.moment.closed {
		m.close()
	}
}

func (m *maker) newcomer(status string) {
	n := &m.dossier.Newcomer
	n.ID, n.Answers = m.id(m.dossier.Project.OpenedOn), data.Answers{}
	title, first := "Mme", pick(m.chance, m.Women)
	if m.in(2) {
		title, first = "M.", pick(m.chance, m.Men)
	}
	last := pick(m.chance, m.LastNames)
	from := pick(m.chance, m.Origins)
	m.say("title", title)
	m.say("first_name", first)
	m.say("last_name", last)
	m.say("birth_year", m.Today.Year()-m.between(24, 58))
	m.say("phone", fmt.Sprintf("+3363998%04d", m.IntN(10_000)))
	m.say("contact_origin", pick(m.chance, []string{"spontaneous", "fair", "website", "partner", "association"}))
	if m.moment.share == 0 {
		return
	}
	m.say("status", status)
	m.say("email", strings.Join(text.Words(first+" "+last), ".")+"@exemple.invalid")
	m.say("street", fmt.Sprintf("%d %s", m.between(1, 60), pick(m.chance, m.Streets)))
	m.say("postcode", from.Postcode)
	m.say("city", from.City)
	m.say("country", "FR")
	m.say("household", m.household())
}

func (m *maker) household() []any {
	rows := []any{}
	if m.in(2) {
		rows = append(rows, map[string]any{
			"first_name": pick(m.chance, append(slices.Clone(m.Men), m.Women...)), "relation": "partner",
			"project": pick(m.chance, []string{"job_search", "telework", "none"}),
		})
	}
	for range m.IntN(3) {
		age := m.between(3, 15)
		child := map[string]any{"first_name": pick(m.chance, m.Children), "relation": "child", "birth_year": m.Today.Year() - age}
		if age < 11 {
			child["school_level"] = []string{"PS", "MS", "GS", "CP", "CE1", "CE2", "CM1", "CM2"}[age-3]
		} else {
			child["school_level"] = fmt.Sprintf("%de", 17-age)
		}
		rows = append(rows, child)
	}
	return rows
}

func (m *maker) project(path data.Path) {
	p := &m.dossier.Project
	p.ID = m.id(p.OpenedOn)
	p.Path, p.Adviser = path, pick(m.chance, m.Advisers)
	p.Answers = data.Answers{}
	at := pick(m.chance, m.Places)
	m.say("telecentre", at.Telecentre)
	if m.moment.share > 0 || m.in(2) {
		m.say("commune", map[string]any{"name": at.Name, "insee": at.INSEE, "postcode": at.Postcode})
	}
	if !m.target.IsZero() {
		m.say("target_date", m.target.String())
	}
}

// answers gives as much of the story as has been told at this moment.
func (m *maker) answers(s story) {
	for _, told := range []map[string]any{pick(m.chance, m.Common), s.Answers} {
		for _, id := range slices.Sorted(maps.Keys(told)) {
			if m.IntN(100) < m.moment.share {
				m.say(id, told[id])
			}
		}
	}
	if m.moment.share < 100 {
		return
	}
	for _, id := range slices.Sorted(maps.Keys(s.Documents)) {
		m.dossier.Documents = append(m.dossier.Documents, data.DocumentState{Document: data.ID(id), Status: s.Documents[id]})
	}
}

// say answers a question, with dates and amounts made up.
func (m *maker) say(id string, told any) {
	if m.err != nil {
		return
	}
	q := m.Engine.Guides.Question(id)
	if q == nil {
		m.err = fmt.Errorf("demo.yaml: %s is no question of any guide", id)
		return
	}
	value, err := m.accept(q, told)
	if err != nil {
		m.err = fmt.Errorf("demo.yaml: %w", err)
		return
	}
	to := m.dossier.Project.Answers
	if q.BelongsTo == guide.OfNewcomer {
		to = m.dossier.Newcomer.Answers
	}
	to[id] = data.Answer{Value: value}
}
