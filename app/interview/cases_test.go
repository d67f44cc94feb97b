package interview_test

// usual is a creation under way, as its answers stand on the day of the tests.
func usual() answers {
	return answers{
		"title": "Mme", "birth_date": "1992-04-12", "status": "job_seeker", "contact_origin": "fair",
		"phone": "+33639980102", "email": "maelle@exemple.invalid", "street": "3 rue de la Poêle d’Étain",
		"postcode": "35000", "city": "Rennes", "country": "FR", "household": []any{},
		"target_date": "2027-01-01", "commune": map[string]any{"name": "Murat", "insee": "15138", "postcode": "15300"},
		"motivations": []string{"nature", "roots"}, "territory_link": "family", "winter_seen": false,
		"telework_experience": "regular", "digital_ease": "advanced", "mobility": []string{"licence", "vehicle"},
		"activity": "Traductrice technique", "activity_stage": "first_clients", "trade_experience": "solid",
		"client_location": []string{"remote", "eu"}, "sells_to_consumers": false,
		"legal_form": "micro", "micro_category": "bnc_ssi", "craft": false, "declaration": "quarterly", "flat_tax_option": false,
		"are_right": "paid", "are_remaining": "18000", "acre": true,
		"target_monthly_income": "1400", "turnover": []string{"24000", "30000", "36000"},
		"expenses": []string{"2160", "2760", "2760"}, "opening_cash": "3000",
	}
}

// company is a creation as a company, with its needs and resources.
func company() answers {
	all := usual()
	all["legal_form"], all["financing_needed"] = "sasu", true
	all["tax_regime"], all["nature"] = "corporate_tax", "commercial"
	all["needs"] = []any{
		map[string]any{"label": "Ordinateur et écran", "kind": "investment", "amount": "2400", "years": 3},
		map[string]any{"label": "Dépôt de garantie du bureau", "kind": "deposit", "amount": "650"},
	}
	all["resources"] = []any{
		map[string]any{"label": "Apport personnel", "kind": "capital", "amount": "3000", "status": "granted"},
		map[string]any{"label": "Prêt d’honneur Initiative", "kind": "honour_loan", "amount": "6000", "rate": "0", "months": 60, "status": "asked"},
		map[string]any{"label": "Compte courant", "kind": "current_account", "amount": "1234.5"},
	}
	return all
}

// full is a relocation in which every kind of question is answered, with the
// longest name.
func full() answers {
	return answers{
		"title": "Mme", "first_name": "Marie-Françoise", "last_name": "de Bœsinghe-Vandenbroucke-Lagarrigue",
		"birth_year": 1985, "status": "employee", "contact_origin": "department",
		"phone": "+33639980199", "email": "marie-francoise.de-boesinghe@exemple.invalid",
		"street": "14 bis, allée du Général-de-Gaulle, résidence des Trois-Fontaines", "postcode": "59000", "city": "Lille", "country": "FR",
		"household": []any{
			map[string]any{"first_name": "Jean-Baptiste", "relation": "partner", "project": "job_search"},
			map[string]any{"first_name": "Éléonore", "relation": "child", "birth_year": 2018, "school_level": "CE2"},
			map[string]any{"first_name": "Aimé", "relation": "child", "birth_year": 2024, "school_level": "Assistante maternelle"},
		},
		"target_date": "2027-04-03", "commune": map[string]any{"name": "Laveissière"},
		"motivations": []string{"nature", "family", "housing_cost"}, "territory_link": "holidays", "winter_seen": false,
		"telework_experience": "regular", "digital_ease": "independent",
		"digital_equipment": []string{"computer", "headset"}, "mobility": []string{"licence", "transit"},
		"expectations":  "Que les enfants aient leurs copains, que Jean-Baptiste ait retrouvé du travail,\net que nous ayons passé l’hiver sans regretter la ville.",
		"employer_name": "Assurances mutuelles du Nord et de l’Artois réunis", "employer_siret": "732 829 320 00075", "employer_city": "Lille",
		"job": "Chargée de sinistres", "contract": "permanent", "employed_since": "2014-09-01",
		"framework": "charter", "employer_agreement": "asked", "agreement_asked_on": "2026-11-02",
		"telework_days_home": "3", "telework_days_telecentre": "1.5", "onsite_days": "0.25",
		"allowance_basis": "flat", "allowance_flat_monthly": "50",
		"home_days":  map[string]any{"2027-04": "12", "2027-05": "13.5", "2027-06": "14"},
		"line_speed": "8", "required_speed": "30", "current_housing": "tenant", "housing": "rent", "housing_progress": "searching",
		"budget": []any{
			map[string]any{"label": "Déménageurs", "amount": "2350"},
			map[string]any{"label": "Double loyer", "amount": "780"},
		},
		"support":         []any{map[string]any{"label": "Prime de mobilité de l’employeur", "amount": "1000", "status": "asked"}},
		"strengths":       "Douze ans dans la même maison, un employeur déjà équipé.",
		"adviser_remarks": "Craint l’isolement : proposer le café du jeudi.",
		"needs_housing":   []string{"temporary", "rent"}, "needs_family": []string{"school", "partner_work"},
	}
}

// learner is a training with its schedule.
func learner() answers {
	all := full()
	for _, id := range []string{"employer_name", "employer_siret"} {
		delete(all, id)
	}
	all["goal"], all["course"], all["course_mode"] = "Travailler comme assistante à distance", "Assistante de gestion à distance", "mixed"
	all["schedule"] = []any{
		map[string]any{"mode": "distance", "sessions": 12, "hours": "3.5"},
		map[string]any{"mode": "onsite", "from": "2027-04-05", "to": "2027-04-30", "weekdays": []string{"mon", "tue", "thu"}, "hours": "7"},
	}
	all["attendance_threshold"] = "80"
	return all
}
