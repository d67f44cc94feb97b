package relocation_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/guide/guidetest"
	"github.com/buron-cantal/buron/data/money"
	"github.com/buron-cantal/buron/data/relocation"
	"github.com/buron-cantal/buron/data/store"
)

type (
	answers = guidetest.Answers
	row     = guidetest.Row
)

// shipped is the network that a new register begins with.
func shipped(t testing.TB) []data.Telecentre {
	t.Helper()
	network, err := store.Network(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	return network
}

func facts(t testing.TB, given answers) *guide.Facts {
	t.Helper()
	library, _ := guidetest.Shipped(t)
	return library.For(data.EmployeeRelocation).Facts(guidetest.Dossier(t, data.EmployeeRelocation, given), nil)
}

func book(t testing.TB, given answers, network []data.Telecentre) *figure.Book {
	t.Helper()
	_, table := guidetest.Shipped(t)
	b := relocation.Figures(facts(t, given), table, network)
	for _, key := range b.Keys() {
		f := b.Figure(key)
		if again := f.Again(); again.Value() != f.Value() || again.Fault() != f.Fault() {
			t.Errorf("%s is %s, and %s again from its leaves", key, f.Value(), again.Value())
		}
	}
	return b
}

// shows are results as they are printed; "" for one that must be absent.
type shows map[string]string

// compare holds a book to what it should show.
func compare(t *testing.T, b *figure.Book, want shows) {
	t.Helper()
	results, got := b.Results(), shows{}
	for key := range want {
		got[key] = results[key].String()
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestTheAllowanceOfAMonth(t *testing.T) {
	daily := func(months map[string]any) answers {
		return answers{"allowance_basis": "daily", "home_days": months}
	}
	tests := []struct {
		name  string
		given answers
		want  shows
	}{
		{"days at the day's amount", daily(row{"2027-03": 13}), shows{"allowance.2027-03": "35.10"}},
		{"21 days stay under the month's limit", daily(row{"2027-05": 21}), shows{"allowance.2027-05": "56.70"}},
		{"22 days are exactly the limit", daily(row{"2027-04": 22}), shows{"allowance.2027-04": "59.40"}},
		{"23 days don't pass it", daily(row{"2027-03": 23}), shows{"allowance.2027-03": "59.40"}},
		{"half a day above 21.5", daily(row{"2027-03": "21.5"}), shows{"allowance.2027-03": "58.05"}},
		{"no day is 0 €", daily(row{"2027-03": 0}), shows{"allowance.2027-03": "0.00"}},
		{"the month's own rate", daily(row{"2024-12": 10, "2025-01": 10}), shows{"allowance.2024-12": "26.00", "allowance.2025-01": "27.00"}},
		{"the limit of 2024", daily(row{"2024-12": 23}), shows{"allowance.2024-12": "57.20"}},
		{"none before the first known rate", daily(row{"2023-12": 10}), shows{"allowance.2023-12": ""}},
		{"29 February counts as a day", daily(row{"2028-02": 21}), shows{"allowance.2028-02": "56.70"}},
		{"each month by itself", daily(row{"2027-03": 1, "2027-04": 2}), shows{"allowance.2027-03": "2.70", "allowance.2027-04": "5.40"}},
		{
			"not said when a lump is paid",
			answers{"allowance_basis": "flat", "home_days": row{"2027-03": 13}},
			shows{"allowance.2027-03": ""},
		},
		{"not said while how it is paid isn't known", answers{"home_days": row{"2027-03": 13}}, shows{"allowance.2027-03": ""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { compare(t, book(t, tt.given, nil), tt.want) })
	}
	t.Run("waits for how it is paid", func(t *testing.T) {
		b := book(t, answers{"home_days": row{"2027-03": 13}}, nil)
		if diff := cmp.Diff([]figure.Answer{figure.Of("allowance_basis")}, b.Figure("allowance.2027-03").Wants()); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("isn't put beside a lump", func(t *testing.T) {
		if book(t, answers{"allowance_basis": "flat", "home_days": row{"2027-03": 13}}, nil).Has("allowance.2027-03") {
			t.Error("a month is told")
		}
	})
	t.Run("says that the rates of 2026 are reused", func(t *testing.T) {
		for month, want := range map[string]int{"2026-12": 0, "2027-01": 2} {
			if got := len(book(t, daily(row{month: 1}), nil).Reused()); got != want {
				t.Errorf("%s reuses %d rates, want %d", month, got, want)
			}
		}
	})
}

func TestTheLumpOfAMonth(t *testing.T) {
	flat := func(paid string, home, elsewhere any) answers {
		return answers{
			"target_date": "2027-03-01", "allowance_basis": "flat", "allowance_flat_monthly": paid,
			"telework_days_home": home, "telework_days_telecentre": elsewhere,
		}
	}
	tests := []struct {
		name  string
		given answers
		want  shows
	}{
		{"by the days of the week, wherever they are", flat("45", 3, 1), shows{
			"allowance.flat_limit": "43.60", "allowance.flat_excess": "1.40",
			"allowance.flat_limit_home_only": "32.70", "allowance.flat_excess_home_only": "12.30",
		}},
		{"exactly at the limit", flat("43.60", 3, 1), shows{"allowance.flat_excess": "0.00"}},
		{"one cent above", flat("43.61", 3, 1), shows{"allowance.flat_excess": "0.01"}},
		{"one cent below is no excess", flat("43.59", 3, 1), shows{"allowance.flat_excess": "0.00"}},
		{"five days are under the month's limit", flat("60", 5, 0), shows{"allowance.flat_limit": "54.50", "allowance.flat_excess": "5.50"}},
		{"six days are held to it", flat("60", 5, 1), shows{"allowance.flat_limit": "59.40", "allowance.flat_excess": "0.60"}},
		{"a quarter of a day", flat("10", "0.25", 0), shows{"allowance.flat_limit": "2.73", "allowance.flat_excess": "7.27"}},
		{"days at home alone when those elsewhere aren't known", flat("45", 3, nil), shows{
			"allowance.flat_limit": "", "allowance.flat_excess": "",
			"allowance.flat_limit_home_only": "32.70", "allowance.flat_excess_home_only": "12.30",
		}},
		{"the limit alone when what is paid isn't known", answers{
			"allowance_basis": "flat", "telework_days_home": 3, "telework_days_telecentre": 1,
		}, shows{"allowance.flat_limit": "43.60", "allowance.flat_excess": ""}},
		{"the lump of the day of the move", answers{
			"target_date": "2024-12-31", "allowance_basis": "flat", "telework_days_home": 3, "telework_days_telecentre": 1,
		}, shows{"allowance.flat_limit": "41.60"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { compare(t, book(t, tt.given, nil), tt.want) })
	}
	t.Run("isn't said when nobody knows how it is paid", func(t *testing.T) {
		if book(t, answers{"telework_days_home": 3, "telework_days_telecentre": 1}, nil).Has("allowance.flat_limit") {
			t.Error("a lump is told")
		}
	})
}

func TestTheBudgetOfTheMove(t *testing.T) {
	costs := []row{{"label": "Déménageurs", "amount": "3400"}, {}, {"label": "Double loyer", "amount": "780.55"}}
	tests := []struct {
		name  string
		given answers
		want  shows
	}{
		{"what is granted alone lowers what is left", answers{"budget": costs, "support": []row{
			{"label": "Prime", "amount": "1500", "status": "granted"},
			{"label": "Caisse", "amount": "200", "status": "asked"},
			{"label": "Région", "amount": "300", "status": "planned"},
			{"label": "Ville", "amount": "40", "status": "refused"},
			{"label": "Autre", "amount": "7"},
		}}, shows{
			"budget.total": "4180.55", "budget.support": "1500.00", "budget.left_to_pay": "2680.55",
			"budget.support_pending": "200.00", "budget.support_planned": "300.00", "budget.support_refused": "40.00",
		}},
		{"none is 0 €", answers{"budget": []row{}, "support": []row{}}, shows{
			"budget.total": "0.00", "budget.support": "0.00", "budget.left_to_pay": "0.00",
			"budget.support_pending": "", "budget.support_planned": "", "budget.support_refused": "",
		}},
		{"more help than costs", answers{
			"budget": costs, "support": []row{{"amount": "5000", "status": "granted"}},
		}, shows{"budget.left_to_pay": "-819.45"}},
		{"nothing is left to pay that can be told while help isn't known", answers{"budget": costs}, shows{
			"budget.total": "4180.55", "budget.support": "", "budget.left_to_pay": "",
		}},
		{"one amount that misses", answers{"budget": []row{{"label": "Déménageurs"}, {"amount": "10"}}, "support": []row{}}, shows{
			"budget.total": "", "budget.support": "0.00", "budget.left_to_pay": "",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { compare(t, book(t, tt.given, nil), tt.want) })
	}
	t.Run("waits for the very amount that misses", func(t *testing.T) {
		b := book(t, answers{"budget": []row{{"amount": "10"}, {"label": "Déménageurs"}}, "support": []row{}}, nil)
		want := []figure.Answer{{Question: "budget", Row: 1, Column: "amount", Year: -1}}
		if diff := cmp.Diff(want, b.Figure("budget.left_to_pay").Wants()); diff != "" {
			t.Error(diff)
		}
	})
}

func TestTheHouseholdAndThePlace(t *testing.T) {
	place := func(insee string) answers {
		return answers{"commune": row{"name": "Ici", "insee": insee, "postcode": "15300"}}
	}
	tests := []struct {
		name  string
		given answers
		want  shows
	}{
		{"nobody else, until somebody is noted", answers{}, shows{"population.brought": "1", "population.schoolchildren": "0"}},
		{"nobody else", answers{"household": []row{}}, shows{"population.brought": "1", "population.schoolchildren": "0"}},
		{"children at school, not the others", answers{"household": []row{
			{"first_name": "Karim", "relation": "partner", "school_level": "CM2"},
			{"first_name": "Awa", "relation": "child", "school_level": "CE1"},
			{"first_name": "Noé", "relation": "child"},
			{"first_name": "Lou", "relation": "other"},
		}}, shows{"population.brought": "5", "population.schoolchildren": "1"}},
		{"the département of the code", place("15138"), shows{"place.departement": "15"}},
		{"Corsica", place("2A004"), shows{"place.departement": "2A"}},
		{"overseas", place("97411"), shows{"place.departement": "974"}},
		{"none without a code", answers{"commune": row{"name": "Ici", "postcode": "15300"}}, shows{"place.departement": ""}},
		{"a fast line", answers{"line_speed": "20", "required_speed": "20"}, shows{"connection.sufficient": "true"}},
		{"a line a little too slow", answers{"line_speed": "19.99", "required_speed": "20"}, shows{"connection.sufficient": "false"}},
		{"a line that nobody measured", answers{"required_speed": "20"}, shows{"connection.sufficient": ""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { compare(t, book(t, tt.given, nil), tt.want) })
	}
}

func TestHelpAndWhatIsLeftMakeTheBudget(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		amount := rapid.Custom(func(t *rapid.T) string {
			return money.Euro(rapid.Int64Range(0, int64(money.Max)).Draw(t, "cents")).String()
		})
		var total, granted int64
		cents := func(s string) int64 {
			euros, err := money.Parse(s)
			if err != nil {
				rt.Fatal(err)
			}
			return int64(euros)
		}
		costs, help := []row{}, []row{}
		for range rapid.IntRange(0, 6).Draw(rt, "costs") {
			cost := amount.Draw(rt, "cost")
			total += cents(cost)
			costs = append(costs, row{"amount": cost})
		}
		for range rapid.IntRange(0, 6).Draw(rt, "lines") {
			line := row{"amount": amount.Draw(rt, "help"), "status": rapid.SampledFrom([]string{"planned", "asked", "granted", "refused"}).Draw(rt, "status")}
			if line["status"] == "granted" {
				granted += cents(line["amount"].(string))
			}
			help = append(help, line)
		}
		b := book(t, answers{"budget": costs, "support": help}, nil)
		for key, want := range map[string]int64{"budget.total": total, "budget.support": granted, "budget.left_to_pay": total - granted} {
			if got := int64(b.Figure(key).Value().Euro()); got != want {
				rt.Errorf("%s is %d, want %d", key, got, want)
			}
		}
	})
}

func BenchmarkFigures(b *testing.B) {
	library, table := guidetest.Shipped(b)
	network := shipped(b)
	given := answers{
		"target_date": "2027-03-01", "telecentre": "Ydes", "telework_days_home": 3, "telework_days_telecentre": 1, "allowance_basis": "daily",
		"home_days": row{"2027-03": 13, "2027-04": 12, "2027-05": 10, "2027-06": 14}, "line_speed": "300", "required_speed": "20",
		"budget": []row{{"amount": "3400"}, {"amount": "780"}, {"amount": "780"}, {"amount": "60"}}, "support": []row{{"amount": "1500", "status": "granted"}},
		"household": []row{{"relation": "partner"}, {"relation": "child", "school_level": "CE1"}},
	}
	f := library.For(data.EmployeeRelocation).Facts(guidetest.Dossier(b, data.EmployeeRelocation, given), nil)
	b.ReportAllocs()
	for b.Loop() {
		relocation.Figures(f, table, network)
	}
}
