package plan

import (
	"testing"

	"github.com/buron-cantal/buron/data"
)

// full is a dossier with many answers and its actions stored.
func full(b testing.TB) (Engine, data.Dossier) {
	e := engine(b)
	d := dossier(b, data.BusinessCreation, answers{
		"first_name": "Maëlle", "last_name": "L’Hélias-Bœuf", "status": "job_seeker", "target_date": "2027-01-01",
		"telecentre": "Murat", "commune": row{"name": "Murat", "insee": "15138", "postcode": "15300"},
		"household": []row{{"first_name": "Zoé", "relation": "child", "birth_year": 2019, "school_level": "CE1"}},
		"activity":  "Traductrice technique", "legal_form": "micro", "micro_category": "bnc_ssi", "acre": true,
		"turnover": []string{"24000", "30000", "36000"}, "expenses": []string{"2160", "2760", "2760"},
		"are_right": "paid", "are_remaining": "18000", "workplaces": []string{"home", "telecentre"},
		"mobility": []string{"licence", "vehicle"}, "territory_link": "family", "readiness": "decided",
		"strengths": "Un réseau.", "attention_points": "Le logement.", "target_clients": "Trois agences.",
	})
	return e, created(e, d, day(opened))
}

func BenchmarkPlan(b *testing.B) {
	e, d := full(b)
	b.ReportAllocs()
	for b.Loop() {
		e.Plan(d, day(opened))
	}
}

func BenchmarkSummary(b *testing.B) {
	e, d := full(b)
	b.ReportAllocs()
	for b.Loop() {
		e.Summary(d)
	}
}

func BenchmarkReplan(b *testing.B) {
	e, d := full(b)
	answer(b, &d, "target_date", "2027-03-01")
	b.ReportAllocs()
	for b.Loop() {
		e.Replan(d, day(opened))
	}
}
