package charttest

import (
	"fmt"

	"github.com/buron-cantal/buron/app/chart"
)

func part(label string, value chart.Amount) chart.Part { return chart.Part{Label: label, Value: value} }

func columns() []Case {
	plan := func(gap float64, needs, resources []chart.Part) chart.Columns {
		return chart.Columns{
			Title: "Le financement du départ", Note: "Ce qu’il faut, et d’où cela vient.",
			Needs:     chart.Column{Parts: needs, Total: sum(needs)},
			Resources: chart.Column{Parts: resources, Total: sum(resources)},
			Gap:       chart.Part{Value: euro(gap)},
		}
	}
	needs := []chart.Part{
		part("Matériel", euro(12400)), part("Stock de départ", euro(3200)), part("Formalités", euro(174.43)),
		part("Dépôt de garantie", euro(900)), part("Besoin en fonds de roulement", euro(4650)),
	}
	resources := []chart.Part{part("Apport personnel", euro(6000)), part("Prêt d’honneur", euro(5000)), part("Prêt bancaire", euro(7000))}
	var many []chart.Part
	for i := range 14 {
		many = append(many, part(fmt.Sprintf("Dépense numéro %d", i+1), euro(float64(100+i*40))))
	}
	below := []chart.Part{part("Matériel", euro(8000)), part("Besoin en fonds de roulement", euro(-2400)), part("À chiffrer", chart.Missing("il manque : le devis"))}
	long := []chart.Part{part(LongName, euro(8000)), part(LongName, chart.Of(Enormous)), part(LongName, euro(0))}
	unknown := chart.Columns{Needs: chart.Column{Parts: below[2:], Total: chart.Missing("il manque : le devis")}}
	return []Case{
		{"columns", plan(-3324.43, needs, resources).Chart()},
		{"columns-spare", plan(1200, needs[:2], append(resources[:2:2], part("Subvention", euro(5800)))).Chart()},
		{"columns-balanced", plan(0, needs[:2], []chart.Part{part("Apport", euro(15600))}).Chart()},
		{"columns-many", plan(-860, many, resources[:1]).Chart()},
		{"columns-below", plan(400, below, resources[:1]).Chart()},
		{"columns-long", plan(-1, long, long[:1]).Chart()},
		{"columns-unknown", unknown.Chart()},
	}
}

func sum(parts []chart.Part) chart.Amount {
	var total chart.Amount
	for _, p := range parts {
		total.Known = true
		total.Cents += p.Value.Cents
	}
	return total
}

func funding() []Case {
	f := chart.Funding{
		Title: "Qui paie la formation", Note: "Coût, financements et reste à payer.",
		Cost: part("Coût de la formation", euro(4800)),
		Grants: []chart.Grant{
			{Label: "CPF", State: chart.Granted, Value: euro(1500)},
			{Label: "Aide individuelle à la formation", State: chart.Asked, Value: euro(1200)},
			{Label: "Région", State: chart.Refused, Value: euro(800)},
			{Label: "Apport personnel", State: chart.Planned, Value: euro(600)},
			{Label: "Employeur", State: chart.Granted, Value: euro(300)},
		},
		Left: part("", euro(3000)),
	}
	covered := chart.Funding{
		Title: f.Title, Cost: part("", euro(2400)), Left: part("", euro(0)),
		Grants: []chart.Grant{{Label: "CPF", State: chart.Granted, Value: euro(2400)}},
	}
	over := chart.Funding{
		Title: f.Title, Cost: part("", euro(2400)), Left: part("", euro(1400)),
		Grants: []chart.Grant{{Label: "CPF", State: chart.Granted, Value: euro(1000)}, {Label: "Région", State: chart.Asked, Value: euro(3000)}},
	}
	long := f
	long.Grants = []chart.Grant{
		{Label: LongName, State: chart.Asked, Value: chart.Of(Enormous)},
		{Label: LongName, State: chart.Planned, Value: chart.Missing("il manque : le devis")},
	}
	unknown := chart.Funding{Title: f.Title, Cost: part("", chart.Missing("il manque : le prix de l’heure")), Grants: f.Grants[:2]}
	return []Case{
		{"funding", f.Chart()},
		{"funding-covered", covered.Chart()},
		{"funding-over", over.Chart()},
		{"funding-none", chart.Funding{Cost: part("", euro(900)), Left: part("", euro(900))}.Chart()},
		{"funding-long", long.Chart()},
		{"funding-unknown", unknown.Chart()},
	}
}

func forms() []Case {
	c := chart.Compare{
		Title: "La même activité sous six formes", Note: "Pour 36 000 € de chiffre d’affaires, la première année.",
		Taken: []string{"Cotisations", "Impôt", "Dépenses"},
		Forms: []chart.Form{
			{Label: "Micro-entreprise", Turnover: euro(36000), Taken: euros(9216, 792, 6000), Left: euro(19992)},
			{Label: "Entreprise individuelle au réel", Turnover: euro(36000), Taken: euros(11200, 1500, 6000), Left: euro(17300)},
			{Label: "EURL à l’impôt sur les sociétés", Turnover: euro(36000), Taken: euros(10400, 1350, 7800), Left: euro(16450)},
			{Label: "SASU", Turnover: euro(36000), Taken: euros(14900, 1350, 7800), Left: euro(11950)},
			{Label: "Coopérative d’activité et d’emploi", Turnover: euro(36000), Taken: []chart.Amount{euro(13600), chart.Missing("il manque : votre taux d’imposition"), euro(6000)}, Left: euro(16400)},
			{Label: "Portage salarial", Turnover: euro(36000), Left: chart.Missing("il manque : le devis de la société de portage")},
		},
	}
	hard := chart.Compare{
		Taken: []string{"Cotisations", "Impôt"},
		Forms: []chart.Form{
			{Label: LongName, Turnover: euro(9000), Taken: euros(6000, 5000), Left: euro(-2000)},
			{Label: "SASU", Turnover: chart.Of(Enormous), Taken: euros(1, 2), Left: chart.Of(Enormous)},
			{Label: "EURL", Turnover: euro(0), Taken: euros(0, 0), Left: euro(0)},
		},
	}
	return []Case{{"forms", c.Chart()}, {"forms-hard", hard.Chart()}}
}

func budgets() []Case {
	b := chart.BeforeAfter{
		Title: "Votre budget de chaque mois, avant et après", Note: "En euros par mois.", Before: "À Lyon", After: "À Murat",
		Lines: []chart.BudgetLine{
			{Label: "Loyer", Before: euro(940), After: euro(520)},
			{Label: "Chauffage", Before: euro(85), After: euro(160)},
			{Label: "Carburant", Before: euro(60), After: euro(210)},
			{Label: "Deuxième voiture", Before: euro(0), After: euro(240)},
			{Label: "Garde des enfants", Before: euro(480), After: chart.Missing("il manque : le tarif")},
			{Label: "Total", Before: euro(1565), After: euro(1130)},
		},
	}
	hard := chart.BeforeAfter{Lines: []chart.BudgetLine{
		{Label: LongName, Before: chart.Of(Enormous), After: chart.Of(-Enormous)},
		{Label: "Remboursement", Before: euro(-300), After: euro(100)},
		{Label: "Rien", Before: euro(0), After: euro(0)},
		{Label: "Inconnu"},
	}}
	return []Case{{"budget", b.Chart()}, {"budget-hard", hard.Chart()}}
}
