package store

import (
	"fmt"
	"math/rand/v2"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

// fictional is one of a hundred thousand dossiers that resemble real ones in
// size and spread: names, places, dates, about forty answers, a plan for one
// in three, a note or two.
func fictional(i int) data.Dossier {
	dice := rand.New(rand.NewPCG(1, uint64(i)))
	pick := func(from ...string) string { return from[dice.IntN(len(from))] }
	day := func(from calendar.Day, days int) calendar.Day { return from.AddDays(dice.IntN(days)) }
	opened := day(calendar.Date(2024, 1, 1), 1050)
	path := data.Paths[dice.IntN(len(data.Paths))]
	d := data.Dossier{
		Newcomer: data.Newcomer{Answers: data.Answers{
			"first_name": answer(pick(firstNames...)),
			"last_name":  answer(pick(lastNames...) + pick("", "", "", "-"+pick(lastNames...))),
			"phone":      answer(fmt.Sprintf("+336399%05d", i%100000)),
			"birth_year": answer(1950 + dice.IntN(55)),
			"email":      answer(fmt.Sprintf("personne%d@exemple.invalid", i)),
			"city":       answer(pick("Nanterre", "Lyon", "Rennes", "Saint-Étienne")),
		}},
		Project: data.Project{
			Path: path, Adviser: pick("Élodie Fau", "Bastien Roucairol", "Nadia Serre", "Hervé Lac"), OpenedOn: opened,
			LastContactOn: day(opened, 120),
			Answers: data.Answers{
				"commune":       answer(data.Commune{Name: pick(communes...), INSEE: "15138", Postcode: "15300"}),
				"telecentre":    answer(pick("Murat", "Murat", "Saint-Flour", "Aurillac", "Ydes")),
				"employer_name": answer(pick("Exemple Numérique", "Traductions du Nord", "Étude Fictive", "Atelier Témoin") + pick(" SAS", " SARL", "")),
				"activity":      answer(pick("Traduction technique", "Développement de sites", "Comptabilité à distance", "Graphisme", "Secrétariat médical")),
			},
		},
	}
	for q := range 30 {
		d.Project.Answers[fmt.Sprintf("question_%02d", q)] = answer(pick("oui", "non", "une réponse de quelques mots", "12500.00"))
	}
	if dice.IntN(4) > 0 {
		d.Newcomer.Answers["status"] = answer("employee")
	}
	if dice.IntN(2) > 0 {
		d.Project.Answers["strengths"] = answer("Un réseau dans le métier, une réserve d’argent.")
	}
	if dice.IntN(5) > 0 {
		d.Project.Answers["target_date"] = answer(day(opened.AddDays(60), 700).String())
	}
	for range 1 + dice.IntN(2) {
		d.Notes = append(d.Notes, data.Note{On: opened, Text: "Souhaite " + pick("visiter", "louer", "acheter", "réfléchir") + " avant " + pick("l’hiver", "la rentrée", "Pâques") + "."})
	}
	if dice.IntN(3) == 0 {
		d.Planned = true
		for a := range 12 {
			d.Actions = append(d.Actions, data.Action{
				ID: data.ID(fmt.Sprintf("action_%02d", a)), Title: "Action numéro " + fmt.Sprint(a), Who: "newcomer",
				Due: day(opened, 900), Status: data.ActionStatuses[dice.IntN(4)],
			})
		}
		if dice.IntN(2) == 0 {
			d.Actions = append(d.Actions, data.Action{ID: "plan_signed", Title: "Signer", Status: data.Done, DoneOn: opened.AddDays(30)})
		}
	}
	if dice.IntN(3) == 0 {
		d.Project.Closing = &data.Closing{On: day(opened, 600), Reason: data.ClosingReasons[dice.IntN(len(data.ClosingReasons))]}
	}
	return d
}

var (
	firstNames = []string{"Maëlle", "Aïssatou", "Karim", "Jean-Luc", "Élodie", "Noémie", "Benoît", "Zoé", "Hélène", "Loïc", "Anne-Sophie", "Théo", "Inès", "Gaël", "Margaux", "Yves", "Çelik", "François", "Amélie", "Œuvrard"}
	lastNames  = []string{"L’Hélias", "Bœuf", "Dupré", "Saint-Étienne", "D’Espinasse", "Martin", "Bernard", "Petit", "Lefèvre", "Roux", "Vidal", "Delmas", "Chassang", "Le Guen", "Bouffard", "Évrard", "Tissandier", "Raynal", "Cheyrouze", "Mazenod", "Puech", "Lacombe", "Besson", "Fabre", "Garnier"}
	communes   = []string{"Murat", "Saint-Flour", "Aurillac", "Ydes", "Mauriac", "Vic-sur-Cère", "Allanche", "Riom-ès-Montagnes", "Salers", "Chaudes-Aigues"}
)
