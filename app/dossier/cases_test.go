package dossier_test

import (
	"testing"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/store"
)

func day(year, month, d int) calendar.Day {
	day, err := calendar.ParseISO(dateText(year, month, d))
	if err != nil {
		panic(err)
	}
	return day
}

// empty is a dossier as it is after the first call.
func empty(t testing.TB) *screen { return prepare(t, data.BusinessCreation, nil) }

// usual is a creation under way, as its answers stand on the day of the tests.
func usual(t testing.TB) *screen {
	s := prepare(t, data.BusinessCreation, answers{
		"title": "Mme", "birth_date": "1992-04-12", "status": "job_seeker", "contact_origin": "fair",
		"phone": "+33639980102", "email": "maelle@exemple.invalid", "street": "3 rue de la Poêle d’Étain",
		"postcode": "35000", "city": "Rennes", "country": "FR",
		"household":   []any{map[string]any{"first_name": "Zoé", "relation": "child", "birth_year": 2019, "school_level": "CE1"}},
		"target_date": "2027-01-01", "commune": map[string]any{"name": "Murat", "insee": "15138", "postcode": "15300"},
		"motivations": []string{"nature", "roots"}, "territory_link": "family", "winter_seen": false,
		"telework_experience": "regular", "digital_ease": "advanced", "mobility": []string{"licence", "vehicle"},
		"activity": "Traductrice technique", "activity_stage": "first_clients", "trade_experience": "solid",
		"client_location": []string{"remote", "eu"}, "sells_to_consumers": false,
		"legal_form": "micro", "micro_category": "bnc_ssi", "craft": false, "declaration": "quarterly", "flat_tax_option": false,
		"are_right": "paid", "are_remaining": "18000", "acre": true,
	})
	s.Plan(s.project)
	s.Do(func(tx *store.Tx) error { return tx.SetDocument(s.project, "identity", "received") })
	s.meeting("2026-12-08T10:00", "interview", "Télécentre de Murat", "planned")
	s.note(day(2026, 11, 24), "Très à l’aise au téléphone. Cherche un bureau deux jours par semaine.", false)
	s.note(day(2026, 11, 24), "Hésite encore à le dire à ses parents.", true)
	return s
}

// full is a relocation under the longest name, signed, with everything in it.
func full(t testing.TB) *screen {
	s := prepare(t, data.EmployeeRelocation, answers{
		"title": "Mme", "first_name": "Marie-Françoise", "last_name": "de Bœsinghe-Vandenbroucke-Lagarrigue",
		"birth_year": 1985, "status": "employee", "contact_origin": "department",
		"phone": "+33639980199", "email": "marie-francoise.de-boesinghe@exemple.invalid",
		"street": "14 bis, allée du Général-de-Gaulle", "postcode": "59000", "city": "Lille", "country": "FR",
		"household": []any{
			map[string]any{"first_name": "Jean-Baptiste", "relation": "partner", "project": "job_search"},
			map[string]any{"first_name": "Éléonore", "relation": "child", "birth_year": 2018, "school_level": "CE2"},
			map[string]any{"first_name": "Aimé", "relation": "child", "birth_year": 2024},
		},
		"target_date": "2026-12-19", "commune": map[string]any{"name": "Laveissière"},
		"motivations": []string{"nature", "family", "housing_cost"}, "territory_link": "holidays", "winter_seen": false,
		"telework_experience": "regular", "digital_ease": "independent", "mobility": []string{"licence", "transit"},
		"employer_name": "Assurances mutuelles du Nord et de l’Artois réunis", "employer_siret": "732 829 320 00075",
		"job": "Chargée de sinistres", "contract": "permanent", "employed_since": "2014-09-01",
		"framework": "charter", "employer_agreement": "asked", "telework_days_home": "3", "telework_days_telecentre": "1.5",
		"line_speed": "8", "required_speed": "30", "current_housing": "tenant", "housing": "rent",
	})
	s.Plan(s.project)
	s.sign()
	for i, a := range s.Dossier(s.project).Actions {
		switch {
		case i%5 == 1:
			a.Status, a.DoneOn, a.Edited = data.Done, day(2026, 11, 19), []string{"status"}
		case i%7 == 3:
			a.Due, a.Edited = day(2026, 11, 20), []string{"due"}
		default:
			continue
		}
		s.Do(func(tx *store.Tx) error { return tx.SetAction(s.project, a) })
	}
	s.meeting("2026-10-12T14:30", "interview", "Télécentre de Murat", "kept")
	s.meeting("2026-11-03T09:00", "call", "", "absent")
	s.meeting("2026-11-10T09:00", "call", "", "kept")
	s.meeting("2026-11-28T11:15", "visit", "Laveissière, avec l’agence", "planned")
	s.meeting("2027-01-12T18:00", "workshop", "Télécentre de Neussargues-en-Pinatelle", "planned")
	for i := range 6 {
		s.note(day(2026, 11, 10+i), "Le bail de Lille est dénoncé ; l’employeur n’a pas encore répondu sur les jours de présence. Il faudra trouver une place à l’école avant les vacances, et rappeler l’agence.", i == 2)
	}
	s.Do(func(tx *store.Tx) error { return tx.SetLastContact(s.project, day(2026, 11, 16)) })
	return s
}
