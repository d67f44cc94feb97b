package paper

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
)

// loaded is a dossier of a path in which every question has an answer, and
// every text is s.
func loaded(t testing.TB, path data.Path, s string) data.Dossier {
	t.Helper()
	d := data.Dossier{
		Newcomer: data.Newcomer{Answers: data.Answers{}},
		Project:  data.Project{Path: path, Number: "MUR-2026-0014", Adviser: s, OpenedOn: today, Answers: data.Answers{}},
		Notes:    []data.Note{{On: today, Text: s}, {On: today, Text: secret, Private: true}},
		Appointments: []data.Appointment{
			{At: "2026-12-08T10:00", Kind: "visit", Place: s, Status: "planned"},
			{At: "2026-12-15T14:30", Kind: "video", Place: s, Status: "planned"},
			{At: "2026-11-03T09:00", Kind: "interview", Place: s, Status: "kept"},
			{At: "2026-11-10T09:00", Kind: "interview", Place: s, Status: "cancelled"},
		},
	}
	for _, q := range engine(t).Guides.For(path).Questions() {
		raw, err := json.Marshal(loadedAnswer(q, s))
		if err != nil {
			t.Fatal(err)
		}
		to := d.Project.Answers
		if q.BelongsTo == guide.OfNewcomer {
			to = d.Newcomer.Answers
		}
		to[q.ID] = data.Answer{Value: raw}
		if q.Private {
			to[q.ID] = said(secret)
		}
	}
	return d
}

// secret stands wherever something must never be printed.
const secret = "Xyzzyplugh"

// loadedAnswer is an answer of the question's kind.
func loadedAnswer(q *guide.Question, s string) any {
	switch {
	case q.Per == guide.EachYear:
		return []any{loadedOne(q, s), loadedOne(q, s), loadedOne(q, s)}
	case q.Per == guide.EachMonth:
		months := map[string]any{}
		for m := range 12 {
			months[fmt.Sprintf("2027-%02d", m+1)] = loadedOne(q, s)
		}
		return months
	}
	return loadedOne(q, s)
}

func loadedOne(q *guide.Question, s string) any {
	switch q.Kind {
	case guide.KindChoice:
		if q.ID == "mode" {
			return "onsite"
		}
		return q.Options[0].ID
	case guide.KindMulti:
		var all []string
		for _, o := range q.Options {
			all = append(all, o.ID)
		}
		return all
	case guide.KindYesNo:
		return true
	case guide.KindDate:
		return "2027-01-11"
	case guide.KindInteger:
		return 2
	case guide.KindNumber:
		return "3"
	case guide.KindMoney, guide.KindPercent:
		return "12.5"
	case guide.KindCommune:
		return map[string]any{"name": s, "postcode": "15300"}
	case guide.KindTable:
		var rows []any
		for range 3 {
			row := map[string]any{}
			for _, column := range q.Columns {
				row[column.ID] = loadedAnswer(column, s)
			}
			rows = append(rows, row)
		}
		return rows
	}
	return s
}

// nasty are texts that people and files come with.
var nasty = map[string]string{
	"usual":         "L’Hélias-Bœuf",
	"endless words": strings.Repeat("mots sans fin ", 40),
	"endless word":  strings.Repeat("motsansfin", 60),
	"hostile":       "🧀🐄 e\u0301 שלום \u202e(evil)\u202c a\u0000b \\ <b>{nb}</b> 中文\n\n\n\n\nfin\t\u2028.",
	"blank":         " ",
	"one letter":    "é",
}

// suiteInputs are dossiers of each path, from nothing to every question
// answered with every nasty text.
func suiteInputs(t testing.TB) map[string]Input {
	all := map[string]Input{}
	for _, path := range data.Paths {
		all[string(path)+", new"] = input(t, data.Dossier{Project: data.Project{Path: path}})
		for name, s := range nasty {
			in := input(t, loaded(t, path, s))
			if name != "usual" {
				in.Structure = data.Structure{Adviser: s, Telecentre: s, Phone: s, Hours: s, Email: s, DataOfficer: s}
				in.Telecentre = &data.Telecentre{Name: s, Phone: s, Email: s, Hours: s, Equipment: s, Specialities: s, Commune: data.Commune{Name: s, Postcode: s}}
				in.Contacts = map[data.ID]data.Contact{}
				for _, r := range engine(t).Guides.For(path).Roles {
					in.Contacts[data.ID(r.ID)] = data.Contact{Name: s, Phone: s, Hours: s}
				}
			}
			all[string(path)+", "+name] = in
		}
	}
	for _, name := range []string{"creation", "company", "relocation", "training"} {
		all[name] = input(t, fictional(t, name))
	}
	all["training, over"] = over(t, all["training"])
	all["training, usual and over"] = over(t, all["training, usual"])
	bare := input(t, data.Dossier{Project: data.Project{Path: data.Training}})
	bare.Telecentre, bare.Contacts, bare.Structure = nil, nil, data.Structure{}
	all["bare"] = bare
	return all
}

// over is what is printed of a dossier once its course is over.
func over(t testing.TB, in Input) Input {
	t.Helper()
	in.Plan = engine(t).Plan(in.Plan.Dossier, calendar.Date(2028, time.January, 3))
	return in
}
