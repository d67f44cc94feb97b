package store

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/text"
	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// filled is a register of many dossiers, some in the trash.
func filled(t testing.TB, count int) *Register {
	t.Helper()
	r, _ := fresh(t)
	fill(t, r, count)
	return r
}

func fill(t testing.TB, r *Register, count int) {
	t.Helper()
	const atOnce = 1000
	for from := 0; from < count; from += atOnce {
		do(t, r, "demo", func(tx *Tx) error {
			for i := from; i < min(count, from+atOnce); i++ {
				d := fictional(i)
				if i%25 == 7 {
					d.DeletedAt = noon.AddDate(0, 0, -i%20)
				}
				if _, err := tx.Insert(d); err != nil {
					return err
				}
			}
			return nil
		})
	}
}

// stageBy is the stage as the rules give it; the list's is an expression in SQL.
func stageBy(d data.Dossier, today calendar.Day) data.Stage {
	return plan.Stage(summary(d), dayOf(d.Project.Answers["target_date"]), d.Project.Closing != nil, today)
}

// model is the list made the slow way.
type model struct {
	dossiers []data.Dossier
}

func modelOf(t testing.TB, r *Register) model {
	ids, err := collect(context.Background(), r, selectAllProjects, scanID, "", 100_000)
	must(t, err)
	var m model
	for _, id := range ids {
		m.dossiers = append(m.dossiers, dossier(t, r, id))
	}
	return m
}

func (m model) page(q Query) []string {
	var kept []data.Dossier
	for _, d := range m.dossiers {
		if shows(q, d) {
			kept = append(kept, d)
		}
	}
	slices.SortFunc(kept, func(a, b data.Dossier) int { return order(q, a, b) })
	all := make([]string, len(kept))
	for i, d := range kept {
		all[i] = d.Project.Number
	}
	return all
}

func shows(q Query, d data.Dossier) bool {
	s, p := summary(d), d.Project
	heard := p.LastContactOn
	if heard.IsZero() {
		heard = p.OpenedOn
	}
	trashed, closed := !d.DeletedAt.IsZero(), p.Closing != nil
	inScope := map[Scope]bool{
		Ongoing: !trashed && !closed, Closed: !trashed && closed, Trash: trashed, All: !trashed,
		Silent: !trashed && !closed && !heard.IsZero() && heard <= q.Today.AddDays(-90),
	}[q.Scope]
	return inScope && (q.Path == "" || q.Path == p.Path) &&
		(q.Stage == "" || q.Stage == stageBy(d, q.Today)) &&
		(q.Telecentre == "" || q.Telecentre == textOf(p.Answers["telecentre"])) &&
		(q.Adviser == "" || q.Adviser == p.Adviser) &&
		(!q.Late || !s.NextDue.IsZero() && s.NextDue < q.Today)
}

func order(q Query, a, b data.Dossier) int {
	if q.Sort == StageOrder {
		x, y := slices.Index(data.Stages, stageBy(a, q.Today)), slices.Index(data.Stages, stageBy(b, q.Today))
		if x != y {
			return turned(q, cmp.Compare(x, y))
		}
	}
	x, y := keyOf(q.Sort, a), keyOf(q.Sort, b)
	if (x == "") != (y == "") { // what has no date is last, either way
		return -cmp.Compare(x, y)
	}
	return turned(q, cmp.Or(cmp.Compare(x, y), cmp.Compare(a.Project.Number, b.Project.Number)))
}

func turned(q Query, order int) int {
	if q.Descending {
		return -order
	}
	return order
}

func keyOf(s Sort, d data.Dossier) string {
	switch s {
	case NextDue:
		return summary(d).NextDue.String()
	case Name:
		who := d.Newcomer.Answers
		return string(text.SortKey(textOf(who["last_name"]) + "\t" + textOf(who["first_name"])))
	case LastContact:
		return cmp.Or(d.Project.LastContactOn, d.Project.OpenedOn).String()
	}
	return dayOf(d.Project.Answers["target_date"]).String()
}

// turning are the days on which a dossier's stage, lateness or silence turn.
func (m model) turning() []calendar.Day {
	var days []calendar.Day
	for _, d := range m.dossiers {
		s, target := summary(d), dayOf(d.Project.Answers["target_date"])
		if !s.PlanSignedOn.IsZero() && !target.IsZero() {
			days = append(days, target, target.AddMonths(3))
		}
		if !s.NextDue.IsZero() {
			days = append(days, s.NextDue)
		}
		days = append(days, d.Project.LastContactOn.AddDays(SilentDays))
	}
	return days
}

// paged reads a list to its end, page after page.
func paged(t testing.TB, r *Register, q Query) []Row {
	t.Helper()
	var all []Row
	for {
		rows := page(t, r, q)
		all = append(all, rows...)
		if len(rows) < q.Limit {
			return all
		}
		q.After = rows[len(rows)-1].Cursor
	}
}

// query draws a list, on any day or on one of those that matter.
func query(t *rapid.T, turning ...calendar.Day) Query {
	anyDay := rapid.Map(rapid.IntRange(-400, 400), func(n int) calendar.Day { return today.AddDays(n) })
	if len(turning) > 0 {
		anyDay = rapid.OneOf(anyDay, rapid.SampledFrom(turning))
	}
	return Query{
		Scope:      rapid.SampledFrom([]Scope{Ongoing, Silent, Closed, Trash, All}).Draw(t, "scope"),
		Sort:       rapid.SampledFrom([]Sort{NextDue, Name, Target, LastContact, StageOrder}).Draw(t, "sort"),
		Descending: rapid.Bool().Draw(t, "descending"),
		Path:       rapid.SampledFrom(append([]data.Path{"", "", ""}, data.Paths...)).Draw(t, "path"),
		Stage:      rapid.SampledFrom(append([]data.Stage{"", "", "", ""}, data.Stages...)).Draw(t, "stage"),
		Telecentre: rapid.SampledFrom([]string{"", "", "", "Murat", "Ydes"}).Draw(t, "télécentre"),
		Adviser:    rapid.SampledFrom([]string{"", "", "", "Élodie Fau"}).Draw(t, "adviser"),
		Late:       rapid.IntRange(0, 4).Draw(t, "late") == 0,
		Today:      anyDay.Draw(t, "today"),
		Limit:      rapid.IntRange(1, 40).Draw(t, "limit"),
	}
}

func TestList(t *testing.T) {
	r := filled(t, 400)
	m := modelOf(t, r)
	t.Run("holds every dossier of its scope once, in order, whatever the page", rapid.MakeCheck(func(rt *rapid.T) {
		q := query(rt, m.turning()...)
		if diff := gocmp.Diff(m.page(q), numbers(paged(t, r, q))); diff != "" {
			rt.Fatalf("%+v: %s", q, diff)
		}
	}))
	t.Run("says the stage that the rules give", rapid.MakeCheck(func(rt *rapid.T) {
		q := query(rt, m.turning()...)
		for _, row := range page(t, r, q) {
			if want := stageBy(dossier(t, r, row.ID), q.Today); row.Stage != want {
				rt.Fatalf("%s on %s: %s, want %s", row.Number, q.Today, row.Stage, want)
			}
		}
	}))
	t.Run("turns on the very day", func(t *testing.T) {
		days := m.turning()
		slices.Sort(days)
		days = slices.Compact(days)
		for _, day := range days[len(days)/2:][:min(60, len(days)/2)] {
			queries := []Query{{Late: true}, {Scope: Silent}, {Late: true, Sort: Name}, {Scope: Silent, Sort: LastContact}, {Sort: StageOrder}}
			for _, stage := range data.Stages {
				queries = append(queries, Query{Stage: stage})
			}
			for _, q := range queries {
				q.Today, q.Limit = day, 1000
				if diff := gocmp.Diff(m.page(q), numbers(page(t, r, q))); diff != "" {
					t.Fatalf("%+v: %s", q, diff)
				}
			}
		}
	})
	t.Run("shows what the dossier says", func(t *testing.T) {
		for _, row := range paged(t, r, Query{Scope: All, Limit: 100}) {
			d := dossier(t, r, row.ID)
			s, who, p := summary(d), d.Newcomer.Answers, d.Project
			want := Row{
				ID: p.ID, Newcomer: d.Newcomer.ID, Number: p.Number, Path: p.Path, Stage: stageBy(d, today),
				Name:    textOf(who["first_name"]) + " " + textOf(who["last_name"]),
				Commune: communeOf(p.Answers["commune"]).Name, Telecentre: textOf(p.Answers["telecentre"]), Adviser: p.Adviser,
				Target: dayOf(p.Answers["target_date"]), NextDue: s.NextDue, NextAction: s.NextAction,
				LastContact: p.LastContactOn,
			}
			if diff := gocmp.Diff(want, row, sameThing); diff != "" {
				t.Fatal(diff)
			}
		}
	})
	t.Run("is counted as it is shown", func(t *testing.T) {
		got, err := r.Counters(context.Background(), today)
		must(t, err)
		count := func(q Query) int { q.Today = today; return len(m.page(q)) }
		want := Counters{
			Ongoing: count(Query{}), Silent: count(Query{Scope: Silent}), Closed: count(Query{Scope: Closed}),
			Trash: count(Query{Scope: Trash}), Late: count(Query{Late: true}),
		}
		if got != want || want.Late == 0 || want.Silent == 0 {
			t.Fatalf("%+v, want %+v", got, want)
		}
	})
	t.Run("of fifty without a limit", func(t *testing.T) {
		if rows := page(t, r, Query{}); len(rows) != 50 {
			t.Fatal(len(rows))
		}
	})
}

func TestFollowUp(t *testing.T) {
	t.Run("begins on the day that months after the target date reach", rapid.MakeCheck(func(rt *rapid.T) {
		day := calendar.Date(2024, 1, 1).AddDays(rapid.IntRange(0, 3000).Draw(rt, "today"))
		last := daysOf(day).follow
		if last.AddMonths(3) > day || last.AddDays(1).AddMonths(3) <= day {
			rt.Fatalf("on %s the last target date is %s", day, last)
		}
	}))
}

// everyQuery is each list that the program can ask for.
func everyQuery() []Query {
	var all []Query
	for _, scope := range []Scope{Ongoing, Silent, Closed, Trash, All} {
		for _, sort := range []Sort{NextDue, Name, Target, LastContact, StageOrder} {
			for _, stage := range append([]data.Stage{"", "nowhere"}, data.Stages...) {
				for n := range 16 {
					q := Query{Scope: scope, Sort: sort, Stage: stage, Descending: n&1 != 0, Late: n&2 != 0, Today: today, Limit: 50}
					if n&4 != 0 {
						q.Adviser, q.Path = "Élodie Fau", data.Training
					}
					if n&8 != 0 {
						q.Telecentre = "Murat"
					}
					all = append(all, q)
				}
			}
		}
	}
	return all
}

func TestPlans(t *testing.T) {
	r := filled(t, 3000)
	_, err := r.writer.Exec(`ANALYZE`)
	must(t, err)
	r = reopened(t, r) // statistics are read when a connection opens
	t.Run("of lists walk one index in its order, whatever was counted", func(t *testing.T) {
		seen := map[string]bool{}
		for _, q := range everyQuery() {
			for _, p := range lists(q) {
				if p.empty(q) {
					continue
				}
				for _, continued := range []bool{false, true} {
					for _, resting := range p.resting {
						sql := p.text(q, resting, continued)
						if seen[sql] {
							continue
						}
						seen[sql] = true
						for _, key := range []string{"", "2026-11-24", "9999-12-31"} { // the planner looks at values
							q.After = Cursor{key: key, number: "MUR-2026-0500"}
							inOrder(t, r, sql, p.indexOf(resting), p.args(q, 50)...)
						}
					}
				}
			}
		}
		t.Logf("%d statements", len(seen))
	})
	t.Run("of counters read nothing but indexes", func(t *testing.T) {
		for _, line := range explained(t, r, selectCounters, (part{}).args(Query{Today: today}, 0)...) {
			if strings.Contains(line, " listing ") && !strings.Contains(line, "COVERING INDEX") {
				t.Fatal(line)
			}
		}
	})
	t.Run("of a search for one word need no sorting", func(t *testing.T) {
		q := Query{Today: today, Limit: 50}
		for _, line := range explained(t, r, newestText(q, true), findArgs(q, text.QueryWords("mart"))...) {
			if strings.Contains(line, "TEMP B-TREE") {
				t.Fatal(line)
			}
		}
	})
}

func inOrder(t testing.TB, r *Register, sql, index string, args ...any) {
	t.Helper()
	plan := strings.Join(explained(t, r, sql, args...), "\n")
	sorted := strings.Contains(plan, "TEMP B-TREE") && index != "listing_trash"
	if sorted || strings.Contains(plan, "ANY(") || !strings.Contains(plan, " listing USING INDEX "+index) {
		t.Fatalf("%s\n%s", sql, plan)
	}
}

func explained(t testing.TB, r *Register, sql string, args ...any) []string {
	t.Helper()
	rows, err := r.readers.Query("EXPLAIN QUERY PLAN "+sql, args...)
	if err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
	defer rows.Close()
	var lines []string
	for rows.Next() {
		var id, parent, unused int
		var line string
		must(t, rows.Scan(&id, &parent, &unused, &line))
		lines = append(lines, line)
	}
	must(t, rows.Err())
	if len(lines) == 0 {
		t.Fatal(fmt.Sprint("no plan for ", sql))
	}
	return lines
}
