package demo

import (
	"fmt"
	"maps"
	"slices"

	"github.com/buron-cantal/buron/data"
)

// moment is how far an accompaniment has come.
type moment struct {
	// opened and target are how many days ago, at least and at most; a
	// negative number lies ahead.
	opened, target [2]int
	share          int // how much is answered, in percent
	planned        bool
	closed         bool
}

// moments take turns.
var moments = []moment{
	{opened: [2]int{45, 110}, target: [2]int{-80, -12}, share: 100, planned: true},
	{opened: [2]int{20, 60}, target: [2]int{-150, -50}, share: 100},
	{opened: [2]int{170, 300}, target: [2]int{5, 80}, share: 100, planned: true},
	{opened: [2]int{2, 12}, share: 0},
	{opened: [2]int{300, 500}, target: [2]int{100, 250}, share: 100, planned: true},
	{opened: [2]int{12, 45}, target: [2]int{-200, -80}, share: 55},
	{opened: [2]int{320, 600}, target: [2]int{130, 300}, share: 100, planned: true, closed: true},
}

// dates places the dossier in time.
func (m *maker) dates() {
	p := &m.dossier.Project
	p.OpenedOn = m.Today.AddDays(-m.between(m.moment.opened[0], m.moment.opened[1]))
	if m.moment.target != [2]int{} {
		m.target = m.Today.AddDays(-m.between(m.moment.target[0], m.moment.target[1]))
	}
	silence := m.between(0, 40)
	if m.in(9) {
		silence = m.between(95, 200)
	}
	p.LastContactOn = max(p.OpenedOn, m.Today.AddDays(-silence))
}

func (m *maker) meetings() {
	p := m.dossier.Project
	m.meet(fmt.Sprintf("%sT%02d:30", p.OpenedOn, m.between(9, 16)), "interview", "kept")
	if p.LastContactOn > p.OpenedOn {
		m.meet(fmt.Sprintf("%sT%02d:00", p.LastContactOn, m.between(9, 17)), pick(m.chance, []string{"call", "video", "interview"}), "kept")
	}
	if !m.moment.closed && m.in(2) {
		next := m.Today.AddDays(m.between(2, 30))
		m.meet(fmt.Sprintf("%sT%02d:00", next, m.between(9, 17)), pick(m.chance, []string{"visit", "video", "workshop"}), "planned")
	}
}

func (m *maker) meet(at, kind, status string) {
	place := m.dossier.Project.Answers["telecentre"].Text()
	if kind == "call" || kind == "video" {
		place = ""
	}
	m.dossier.Appointments = append(m.dossier.Appointments, data.Appointment{At: at, Kind: kind, Place: place, Status: status})
}

func (m *maker) notes() {
	p := m.dossier.Project
	for range m.IntN(3) {
		m.dossier.Notes = append(m.dossier.Notes, data.Note{On: p.OpenedOn, Text: pick(m.chance, m.SharedNotes)})
	}
	if m.in(3) {
		m.dossier.Notes = append(m.dossier.Notes, data.Note{On: p.LastContactOn, Text: pick(m.chance, m.PrivateNotes), Private: true})
	}
}

// signed is the action that ends the making of a plan.
const signed = "plan_signed"

// plan creates the actions as an adviser did two weeks after the first
// interview, and ticks most of what was due since.
func (m *maker) plan() {
	d := &m.dossier
	made := min(d.Project.OpenedOn.AddDays(14), m.Today)
	d.Actions = m.Engine.Create(*d, made)
	d.Planned = true
	d.Project.GuideVersion = m.Engine.Guides.For(d.Project.Path).Version
	for i := range d.Actions {
		a := &d.Actions[i]
		due := !a.Due.IsZero() && a.Due < m.Today
		if a.ID == signed || due && !m.in(8) || due && m.moment.closed {
			a.Status = data.Done
			a.DoneOn = min(max(a.Due, made), m.Today)
		}
	}
}

func (m *maker) close() {
	reasons := slices.Sorted(maps.Keys(m.Outcomes))
	reason := map[data.Path]string{
		data.BusinessCreation: "activity_created", data.EmployeeRelocation: "installed", data.Training: "trained",
	}[m.dossier.Project.Path]
	if m.in(3) {
		reason = pick(m.chance, slices.DeleteFunc(reasons, func(r string) bool {
			return r == "activity_created" || r == "installed" || r == "trained"
		}))
	}
	m.dossier.Project.Closing = &data.Closing{
		On: m.dossier.Project.LastContactOn, Reason: data.ClosingReason(reason), Outcome: m.Outcomes[reason],
	}
}

func sortedKeys(all map[string]any) []string { return slices.Sorted(maps.Keys(all)) }
