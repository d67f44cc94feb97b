package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"github.com/buron-cantal/buron/data"
)

// A list is read in parts, one after the other: what has a date, then what has
// none; or stage after stage. Each part is a stretch of one index, named in
// the statement: the planner may not choose another, whatever it counted in
// the register. Paging goes on from the key and the number of the last row,
// so that the last page costs what the first one does. Only the trash, which
// is small, is sorted.

// part is one stretch of an index.
type part struct {
	number     int // counted from 1, for the cursor
	index      string
	key        string // the column the part is in order of, before the number
	where      string
	resting    []int // 0 ongoing, 1 closed, 2 in the trash
	descending bool
}

// lists are the parts of a query, in order.
func lists(q Query) []part {
	var parts []part
	switch q.Sort {
	case Name:
		parts = []part{{index: "listing_name", key: "name_key"}}
	case Target:
		parts = datedFirst("listing_target", "target_date")
	case LastContact:
		parts = datedFirst("listing_heard", "heard_on")
	case StageOrder:
		return numbered(byStage(q), q.Descending)
	default:
		parts = datedFirst("listing_due", "next_due")
	}
	for i := range parts {
		parts[i].where += stageFilter(q.Stage, q.resting())
		parts[i].resting = q.resting()
	}
	return numbered(parts, q.Descending)
}

func numbered(parts []part, descending bool) []part {
	for i := range parts {
		parts[i].number, parts[i].descending = i+1, descending
	}
	return parts
}

func datedFirst(index, key string) []part {
	return []part{
		{index: index, key: key, where: " AND " + key + " > ''"},
		{index: index, key: key, where: " AND " + key + " = ''"},
	}
}

func (q Query) resting() []int {
	switch q.Scope {
	case Closed:
		return []int{1}
	case Trash:
		return []int{2}
	case All:
		return []int{0, 1}
	}
	return []int{0}
}

// openStages are the stretches of which every stage but the last is made.
var openStages = []struct {
	stage data.Stage
	index string
	where []string
}{
	{data.StageWelcome, "listing_phase0", []string{" AND phase = 0 AND target_date > ''", " AND phase = 0 AND target_date = ''"}},
	{data.StageDiagnosis, "listing_phase1", []string{" AND phase = 1 AND target_date > ''", " AND phase = 1 AND target_date = ''"}},
	{data.StagePlan, "listing_phase2", []string{" AND phase = 2 AND target_date > ''", " AND phase = 2 AND target_date = ''"}},
	{data.StageImplementation, "listing_phase3", []string{" AND phase = 3 AND target_date > :today", " AND phase = 3 AND target_date = ''"}},
	{data.StageInstallation, "listing_phase3", []string{" AND phase = 3 AND target_date > :follow AND target_date <= :today"}},
	{data.StageFollowUp, "listing_phase3", []string{" AND phase = 3 AND target_date > '' AND target_date <= :follow"}},
}

// byStage are the parts of a list in the order of stages. What is closed has
// that stage, also in the trash.
func byStage(q Query) []part {
	var stages [][]part
	for _, s := range openStages {
		var parts []part
		for _, where := range s.where {
			if q.Scope == Trash {
				where += " AND NOT closed"
			}
			if q.Scope != Closed && (q.Stage == "" || q.Stage == s.stage) {
				parts = append(parts, part{index: s.index, key: "target_date", where: where, resting: q.resting()[:1]})
			}
		}
		stages = append(stages, parts)
	}
	if q.Scope >= Closed && (q.Stage == "" || q.Stage == data.StageClosed) {
		parts := datedFirst("listing_target", "target_date")
		for i := range parts {
			parts[i].resting = q.resting()[len(q.resting())-1:]
			if q.Scope == Trash {
				parts[i].where += " AND closed"
			}
		}
		stages = append(stages, parts)
	}
	var all []part
	for i := range stages {
		if q.Descending {
			i = len(stages) - 1 - i
		}
		all = append(all, stages[i]...)
	}
	return all
}

// stageFilters keep one stage, whatever the order. The plus signs and the NOT
// keep SQLite from looking there for another index, or for two at once.
var stageFilters = map[data.Stage]string{
	data.StageWelcome:        " AND +phase = 0",
	data.StageDiagnosis:      " AND +phase = 1",
	data.StagePlan:           " AND +phase = 2",
	data.StageImplementation: " AND +phase = 3 AND NOT (target_date > '' AND target_date <= :today)",
	data.StageInstallation:   " AND +phase = 3 AND +target_date > :follow AND +target_date <= :today",
	data.StageFollowUp:       " AND +phase = 3 AND +target_date > '' AND +target_date <= :follow",
}

// stageFilter keeps one stage, among dossiers that rest so.
func stageFilter(stage data.Stage, resting []int) string {
	if stage == "" {
		return ""
	}
	if stage == data.StageClosed {
		return " AND closed"
	}
	where, known := stageFilters[stage]
	if !known {
		return " AND FALSE" // no dossier stands at a stage that doesn't exist
	}
	if len(resting) != 1 || resting[0] != 0 {
		where += " AND NOT closed"
	}
	return where
}

// filter is what the query asks for besides its scope, stage and order. On
// the key it may narrow the stretch, elsewhere a plus keeps it a filter.
func (q Query) filter(key string) string {
	where := ""
	if q.Path != "" {
		where += " AND path = :path"
	}
	if q.Telecentre != "" {
		where += " AND telecentre = :telecentre"
	}
	if q.Adviser != "" {
		where += " AND adviser = :adviser"
	}
	if q.Late && key == "next_due" {
		where += " AND next_due < :today"
	} else if q.Late {
		where += " AND +next_due > '' AND +next_due < :today"
	}
	if q.Scope == Silent && key == "heard_on" {
		where += " AND heard_on <= :silent"
	} else if q.Scope == Silent {
		where += " AND +heard_on > '' AND +heard_on <= :silent"
	}
	return where
}

// text is the statement of a part. Every value in it is bound by name.
func (p part) text(q Query, resting int, continued bool) string {
	beyond, order := ">", ""
	if p.descending {
		beyond, order = "<", " DESC"
	}
	sql := "SELECT " + p.columns() + fmt.Sprintf(" FROM listing INDEXED BY %s WHERE rest = %d", p.indexOf(resting), resting) + p.where + q.filter(p.key)
	switch {
	case continued && p.undated():
		sql += " AND number " + beyond + " :number"
	case continued:
		sql += " AND (" + p.key + ", number) " + beyond + " (:key, :number)"
	}
	return sql + " ORDER BY " + p.key + order + ", number" + order + " LIMIT :limit"
}

// indexOf is the index of a part among dossiers that rest so.
func (p part) indexOf(resting int) string {
	return [...]string{p.index, p.index + "_closed", "listing_trash"}[resting]
}

// undated says that all of a part has the same, empty key.
func (p part) undated() bool { return strings.Contains(p.where, " AND "+p.key+" = ''") }

func (p part) args(q Query, limit int) []any {
	d := daysOf(q.Today)
	var key any = q.After.key
	if p.key == "name_key" {
		key = []byte(q.After.key)
	}
	return []any{
		sql.Named("limit", limit),
		sql.Named("key", key), sql.Named("number", q.After.number),
		sql.Named("path", string(q.Path)), sql.Named("telecentre", oneLine(q.Telecentre)), sql.Named("adviser", oneLine(q.Adviser)),
		sql.Named("today", d.today.String()), sql.Named("silent", d.silent.String()), sql.Named("follow", d.follow.String()),
	}
}

// empty says that the filter leaves nothing of a part, without reading it.
func (p part) empty(q Query) bool {
	return p.undated() && (q.Late && p.key == "next_due" || q.Scope == Silent && p.key == "heard_on")
}

// page reads up to limit rows of a part, from the query's cursor on.
func (p part) page(ctx context.Context, in asker, q Query, limit int) ([]Row, error) {
	if p.empty(q) {
		return nil, nil
	}
	var rows []Row
	for _, resting := range p.resting {
		some, err := collect(ctx, in, p.text(q, resting, q.After.part == p.number), p.scan, p.args(q, limit)...)
		if err != nil {
			return nil, err
		}
		rows = p.merge(rows, some, limit)
	}
	return rows, nil
}

// columns are a row, and behind it the key if it isn't in it.
func (p part) columns() string {
	if p.key == "name_key" {
		return rowText + ", name_key"
	}
	return rowText
}

func (p part) scan(from scanner) (Row, error) {
	var name []byte
	var also []any
	if p.key == "name_key" {
		also = []any{&name}
	}
	row, parts, err := scanRow(from, also...)
	row.Cursor = Cursor{part: p.number, key: parts.key(p.key) + string(name), number: row.Number}
	return row, err
}

// merge makes one stretch of two that are in the same order.
func (p part) merge(a, b []Row, limit int) []Row {
	if len(a) == 0 {
		return b
	}
	var all []Row
	for len(a)+len(b) > 0 && len(all) < limit {
		if len(b) == 0 || len(a) > 0 && p.before(a[0].Cursor, b[0].Cursor) {
			all, a = append(all, a[0]), a[1:]
		} else {
			all, b = append(all, b[0]), b[1:]
		}
	}
	return all
}

func (p part) before(a, b Cursor) bool {
	if p.descending {
		a, b = b, a
	}
	return a.key < b.key || a.key == b.key && a.number < b.number
}
