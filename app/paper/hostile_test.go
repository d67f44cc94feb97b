package paper

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/data"
)

// said is a typed answer.
func said(s string) data.Answer {
	raw, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return data.Answer{Value: raw}
}

// hostile is a dossier whose every text is as bad as people and files make it.
func hostile(t testing.TB) data.Dossier {
	d := fictional(t, "creation")
	d.Newcomer.Answers["first_name"] = said("Marie-Françoise")
	d.Newcomer.Answers["last_name"] = said("de Bœsinghe-Vandenbroucke-Lagarrigue")
	d.Newcomer.Answers["email"] = said("marie-francoise@" + strings.Repeat("tres-long-", 20) + "exemple.invalid")
	d.Newcomer.Answers["city"] = said("שלום עולם 42 \u202e(evil)\u202c")
	d.Project.Answers["activity"] = said("Traduction 🧀🐄 d’actes\u0000 notariés, e\u0301crite a\u0300 la main et relue par deux personnes assermentées de la cour d’appel de Riom")
	d.Project.Answers["expectations"] = said(strings.Repeat("Que mes enfants aillent à l’école à pied. ", 400))
	d.Project.Answers["target_clients"] = said("مرحبا بالعالم\n\n\n\n\n\nun\tdeux\u2028trois")
	d.Notes = append(
		d.Notes,
		data.Note{On: today, Text: strings.Repeat("é", 200_000)},
		data.Note{On: today, Text: "RLO \u202e et <b>balise</b> (parenthèses \\ antislash) {nb} 中文"},
	)
	d.Planned = true
	d.Actions = []data.Action{
		{ID: "market_study", Title: strings.Repeat("Interrogez dix clients possibles et notez tout ce qu’ils disent, ", 8), Who: "newcomer", Due: today.AddDays(3), Status: data.ToDo},
		{ID: "legal_form_choice", Title: strings.Repeat("sansespace", 60), Who: "partner", Assignee: strings.Repeat("Cabinet ", 30), Due: today.AddDays(5), Status: data.ToDo},
		{ID: "01900000-0000-7000-8000-000000000001", Title: "👩‍👩‍👧‍👦", Who: "newcomer", Status: data.ToDo},
	}
	return d
}
