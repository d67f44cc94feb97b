package exchange_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/exchange"
	"github.com/buron-cantal/buron/data/guide"
)

// Whatever a dossier says, its export says, and an import takes it back.
func TestExportThenImportIsIdentity(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDossier(t)
		raw, err := exchange.Write(d, library())
		if err != nil {
			t.Fatal(err)
		}
		f, err := exchange.Read(raw, library())
		if err != nil {
			t.Fatalf("the export is refused: %v\n%s", err, raw)
		}
		if diff := cmp.Diff(d, f.Dossier, cmpopts.EquateEmpty()); diff != "" {
			t.Error(diff)
		}
		if base, _ := exchange.Base(d); f.Base != base {
			t.Error("the base changed on the way")
		}
		if differences, err := exchange.Differences(d, f.Dossier); len(differences) > 0 || err != nil {
			t.Errorf("differences: %v, %v", differences, err)
		}
	})
}

// Two dossiers have the same base exactly when nothing differs.
func TestBaseAgreesWithDifferences(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyDossier(t), anyDossier(t)
		b.Newcomer = a.Newcomer
		if rapid.Bool().Draw(t, "same project") {
			b.Project = a.Project
		}
		baseA, _ := exchange.Base(a)
		baseB, _ := exchange.Base(b)
		differences, err := exchange.Differences(a, b)
		if err != nil {
			t.Fatal(err)
		}
		if (baseA == baseB) != (len(differences) == 0) {
			t.Errorf("bases %s and %s, differences %v", baseA, baseB, differences)
		}
	})
}

func anyDossier(t *rapid.T) data.Dossier {
	d := data.Dossier{
		Newcomer: data.Newcomer{ID: anyID(t), Answers: data.Answers{}},
		Project: data.Project{
			ID:           anyID(t),
			Number:       rapid.SampledFrom([]string{"", "MUR-2026-0001", "CAN-2031-12345"}).Draw(t, "number"),
			Path:         rapid.SampledFrom(data.Paths).Draw(t, "path"),
			Adviser:      anyText(t),
			OpenedOn:     anyDay(t),
			GuideVersion: rapid.SampledFrom([]string{"", "0123456789ab"}).Draw(t, "version"),
			Answers:      data.Answers{},
		},
	}
	anyAnswers(t, &d)
	for range rapid.IntRange(0, 3).Draw(t, "notes") {
		d.Notes = append(d.Notes, data.Note{On: anyDay(t), Text: anyText(t) + "x", Private: rapid.Bool().Draw(t, "private")})
	}
	for range rapid.IntRange(0, 2).Draw(t, "appointments") {
		d.Appointments = append(d.Appointments, data.Appointment{
			At: "2026-11-24T10:30", Place: anyText(t),
			Kind:   rapid.SampledFrom(data.AppointmentKinds).Draw(t, "kind"),
			Status: rapid.SampledFrom(data.AppointmentStatuses).Draw(t, "status"),
		})
	}
	g := library().For(d.Project.Path)
	for i, doc := range g.Documents {
		if i < 3 {
			d.Documents = append(d.Documents, data.DocumentState{Document: data.ID(doc.ID), Status: rapid.SampledFrom(data.DocumentStatuses).Draw(t, "state")})
		}
	}
	if d.Planned = rapid.Bool().Draw(t, "planned"); d.Planned {
		d.Actions = anyActions(t, g)
	}
	if rapid.Bool().Draw(t, "closed") {
		d.Project.Closing = &data.Closing{On: anyDay(t), Reason: rapid.SampledFrom(data.ClosingReasons).Draw(t, "reason"), Outcome: anyText(t)}
	}
	return d
}

func anyActions(t *rapid.T, g *guide.Guide) []data.Action {
	var actions []data.Action
	for i := range rapid.IntRange(0, 4).Draw(t, "actions") {
		id := anyID(t)
		if i < len(g.Actions) && id == "" {
			id = data.ID(g.Actions[i].ID)
		}
		if id == "" {
			continue
		}
		actions = append(actions, data.Action{
			ID: id, Title: anyText(t) + "x", Assignee: anyText(t), Due: anyDay(t), DoneOn: anyDay(t),
			Who:    rapid.SampledFrom(data.Whos).Draw(t, "who"),
			Legal:  rapid.Bool().Draw(t, "legal"),
			Status: rapid.SampledFrom(data.ActionStatuses).Draw(t, "status"),
			Reason: anyText(t), Note: anyText(t), Refused: anyText(t),
			Edited: rapid.SliceOfN(rapid.SampledFrom([]string{"due", "title", "who"}), 0, 2).Draw(t, "edited"),
		})
	}
	return actions
}

// anyAnswers answers some questions of every guide, as strangely as each
// question allows.
func anyAnswers(t *rapid.T, d *data.Dossier) {
	answer := func(q *guide.Question) {
		raw, err := q.Accept(anyValue(t, q), q.ID)
		if err != nil {
			t.Fatalf("%s refuses what was made for it: %v", q.ID, err)
		}
		to := d.Project.Answers
		if q.BelongsTo == guide.OfNewcomer {
			to = d.Newcomer.Answers
		}
		unsure := rapid.IntRange(0, 5).Draw(t, "unsure") == 0
		if len(raw) > 0 || unsure {
			to[q.ID] = data.Answer{Value: raw, Unsure: unsure}
		}
	}
	for _, id := range []string{"first_name", "last_name"} {
		answer(library().Question(id))
	}
	for _, p := range data.Paths {
		for _, step := range library().For(p).Steps {
			for _, q := range step.Questions {
				if rapid.IntRange(0, 3).Draw(t, "answered") == 0 && q.ID != "first_name" && q.ID != "last_name" {
					answer(q)
				}
			}
		}
	}
}

func anyValue(t *rapid.T, q *guide.Question) json.RawMessage {
	switch {
	case q.Per == guide.EachYear:
		return fmt.Appendf(nil, "[%s,null,%s]", one(t, q), one(t, q))
	case q.Per == guide.EachMonth:
		return fmt.Appendf(nil, `{"2027-03":%s,"2027-12":%s}`, one(t, q), one(t, q))
	}
	return one(t, q)
}

func one(t *rapid.T, q *guide.Question) json.RawMessage {
	quoted := func(s string) json.RawMessage {
		raw, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		return raw
	}
	switch q.Kind {
	case guide.KindChoice:
		return quoted(rapid.SampledFrom(q.Options).Draw(t, q.ID).ID)
	case guide.KindMulti:
		return fmt.Appendf(nil, "[%s]", quoted(q.Options[0].ID))
	case guide.KindYesNo:
		return fmt.Append(nil, rapid.Bool().Draw(t, q.ID))
	case guide.KindDate:
		return quoted((anyDay(t) + 700_000).String())
	case guide.KindInteger, guide.KindNumber, guide.KindPercent, guide.KindMoney:
		least, most := limits(q)
		return fmt.Append(nil, rapid.Int64Range(least, most).Draw(t, q.ID))
	case guide.KindPhone:
		return quoted("+33639980102")
	case guide.KindEmail:
		return quoted("zoe@exemple.invalid")
	case guide.KindCommune:
		return fmt.Appendf(nil, `{"name":%s,"insee":"15138","postcode":"15300"}`, quoted(anyText(t)+"x"))
	case guide.KindTable:
		rows := table{}
		for range rapid.IntRange(0, 2).Draw(t, q.ID) {
			row := map[string]json.RawMessage{}
			for _, c := range q.Columns {
				if rapid.Bool().Draw(t, c.ID) {
					row[c.ID] = anyValue(t, c)
				}
			}
			rows = append(rows, row)
		}
		raw, err := json.Marshal(rows)
		if err != nil {
			t.Fatal(err)
		}
		return raw
	}
	return quoted(anyText(t) + "x")
}

// table is the rows of a table.
type table []map[string]json.RawMessage

func limits(q *guide.Question) (least, most int64) {
	least, most = 0, 100
	if q.Min != nil {
		least, _, _ = q.Min.Int64(0)
	}
	if q.Max != nil {
		most, _, _ = q.Max.Int64(0)
	}
	return least, max(least, min(most, 100_000))
}

func anyText(t *rapid.T) string { return rapid.String().Draw(t, "text") }

func anyDay(t *rapid.T) calendar.Day {
	return calendar.Day(rapid.Int32Range(0, 800_000).Draw(t, "day"))
}

func anyID(t *rapid.T) data.ID {
	if rapid.Bool().Draw(t, "without an id") {
		return ""
	}
	b := rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "id")
	return data.ID(fmt.Sprintf("%x-%x-7%03x-8%03x-%x", b[0:4], b[4:6], int(b[6])<<4|int(b[7])&15, int(b[8])<<4|int(b[9])&15, b[10:16]))
}
