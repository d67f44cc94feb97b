package guidetest

import (
	"encoding/json"
	"fmt"

	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
)

// Random is a dossier with answers drawn at random: some absent, some absurd.
func Random(t *rapid.T, guides *guide.Library) data.Dossier {
	path := rapid.SampledFrom([]data.Path{data.BusinessCreation, data.BusinessCreation, data.EmployeeRelocation, data.Training}).Draw(t, "path")
	d := data.Dossier{
		Newcomer: data.Newcomer{Answers: data.Answers{}},
		Project:  data.Project{Path: path, Answers: data.Answers{}, OpenedOn: calendar.Date(2026, 11, 24)},
	}
	likely := rapid.IntRange(5, 10).Draw(t, "answered of ten")
	for _, q := range guides.For(path).Questions() {
		if rapid.IntRange(1, 10).Draw(t, q.ID+"?") > likely {
			continue
		}
		raw, err := json.Marshal(randomAnswer(t, q))
		if err != nil {
			t.Fatal(err)
		}
		canonical, err := q.Accept(raw, q.ID)
		if err != nil || canonical == nil {
			continue
		}
		of := d.Project.Answers
		if q.BelongsTo == guide.OfNewcomer {
			of = d.Newcomer.Answers
		}
		of[q.ID] = data.Answer{Value: canonical}
	}
	return d
}

func randomAnswer(t *rapid.T, q *guide.Question) any {
	switch {
	case q.Kind == guide.KindTable:
		rows := []any{}
		for range rapid.IntRange(0, 3).Draw(t, q.ID+" rows") {
			row := map[string]any{}
			for _, c := range q.Columns {
				if rapid.IntRange(0, 5).Draw(t, c.ID+"?") > 0 {
					row[c.ID] = randomAnswer(t, c)
				}
			}
			rows = append(rows, row)
		}
		return rows
	case q.Per == guide.EachYear:
		years := []any{}
		for range rapid.IntRange(1, 3).Draw(t, q.ID+" years") {
			years = append(years, randomOne(t, q))
		}
		return years
	case q.Per == guide.EachMonth:
		months := map[string]any{}
		for i := range rapid.IntRange(1, 3).Draw(t, q.ID+" months") {
			months[fmt.Sprintf("2027-%02d", i+1)] = randomOne(t, q)
		}
		return months
	}
	return randomOne(t, q)
}

func randomOne(t *rapid.T, q *guide.Question) any {
	number := func(most int) string {
		return fmt.Sprint(rapid.OneOf(rapid.IntRange(0, most), rapid.Just(0), rapid.Just(1), rapid.Just(most)).Draw(t, q.ID))
	}
	switch q.Kind {
	case guide.KindChoice:
		return rapid.SampledFrom(q.Options).Draw(t, q.ID).ID
	case guide.KindMulti:
		return []string{rapid.SampledFrom(q.Options).Draw(t, q.ID).ID}
	case guide.KindYesNo:
		return rapid.Bool().Draw(t, q.ID)
	case guide.KindDate:
		return calendar.Date(2024, 1, 1).AddDays(rapid.IntRange(0, 2500).Draw(t, q.ID)).String()
	case guide.KindInteger:
		return rapid.IntRange(0, 120).Draw(t, q.ID)
	case guide.KindPercent:
		return number(100)
	case guide.KindNumber:
		return number(400)
	case guide.KindMoney:
		return rapid.OneOf(rapid.Just("999999999.99"), rapid.Custom(func(t *rapid.T) string { return number(90_000) })).Draw(t, q.ID)
	case guide.KindCommune:
		return map[string]any{"name": "Murat", "insee": "15138", "postcode": "15300"}
	case guide.KindTelecentre:
		return "Murat"
	case guide.KindPhone:
		return "+33639980102"
	}
	return "Un texte"
}
