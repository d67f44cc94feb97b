package relocation_test

import (
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/relocation"
)

// murat has the tariffs of Murat about 2013.
var murat = data.Telecentre{Name: "Murat", Code: "MUR", HalfDay: 1000, DayPass: 2000, Week: 8000, Month: 10000, ToCheck: true}

func TestTheCheapestFormula(t *testing.T) {
	month := func(days any) answers { return answers{"telecentre": "Murat", "telecentre_days_month": days} }
	week := func(days any) answers { return answers{"telecentre": "Murat", "telework_days_telecentre": days} }
	tests := []struct {
		name             string
		given            answers
		formula, monthly string
	}{
		{"one day a month", month(1), "day", "20.00"},
		{"half a day a month", month("0.5"), "half_day", "10.00"},
		{"a day and a half in half-days", month("1.5"), "half_day", "30.00"},
		{"a day that is begun is paid whole", month("1.2"), "half_day", "30.00"},
		{"four days cost a week's pass", month(4), "week", "80.00"},
		{"five days are one week", month(5), "week", "80.00"},
		{"six days are two weeks, dearer than the month", month(6), "month", "100.00"},
		{"eight days a month are under two a week", month(8), "month", "100.00"},
		{"nine days are above two a week, and two weeks", month(9), "week", "160.00"},
		{"ten days are two weeks", month(10), "week", "160.00"},
		{"eleven days are three weeks", month(11), "day", "220.00"},
		{"twelve days are three weeks", month(12), "week", "240.00"},
		{"22 days are five weeks", month(22), "week", "400.00"},
		{"23 days are five weeks", month(23), "week", "400.00"},
		{"one day each week", week(1), "day", "86.67"},
		{"two days each week, exactly what the month serves", week(2), "month", "100.00"},
		{"a little more than two days", week("2.01"), "day", "174.20"},
		{"three days each week, at the price of a day", week(3), "day", "260.00"},
		{"four days: the pass costs what they do", week(4), "week", "346.67"},
		{"five days take a pass each week", week(5), "week", "346.67"},
		{"half a day each week", week("0.5"), "day", "43.33"},
		{"the month's days before the week's", answers{"telecentre": "Murat", "telecentre_days_month": 1, "telework_days_telecentre": 5}, "day", "20.00"},
		{"none for no day", week(0), "", ""},
		{"none while the days aren't known", answers{"telecentre": "Murat"}, "", ""},
		{"none while the place isn't known", answers{"telework_days_telecentre": 1}, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := book(t, tt.given, []data.Telecentre{murat})
			compare(t, b, shows{"telecentre.cheapest_formula": tt.formula, "telecentre.monthly": tt.monthly})
		})
	}
}

func TestAtTheSamePrice(t *testing.T) {
	tests := []struct {
		name    string
		tariffs data.Telecentre
		days    int
		want    string
	}{
		{"the month comes first", data.Telecentre{Month: 4000, Week: 4000, DayPass: 4000, HalfDay: 2000}, 1, "month"},
		{"then the week", data.Telecentre{Month: 9000, Week: 4000, DayPass: 4000, HalfDay: 2000}, 1, "week"},
		{"then the day", data.Telecentre{Month: 9000, Week: 9000, DayPass: 4000, HalfDay: 2000}, 1, "day"},
		{"unless the half-days cost a cent less", data.Telecentre{Month: 9000, Week: 9000, DayPass: 4001, HalfDay: 2000}, 1, "half_day"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.tariffs.Name = "Ydes"
			b := book(t, answers{"telecentre": "Ydes", "telecentre_days_month": tt.days}, []data.Telecentre{murat, tt.tariffs})
			compare(t, b, shows{"telecentre.cheapest_formula": tt.want})
		})
	}
}

func TestTheMonthAtTheTelecentre(t *testing.T) {
	ydes := data.Telecentre{Name: "Ydes", DayPass: 1500}
	bare := data.Telecentre{Name: "Saint-Flour"}
	monthOnly := data.Telecentre{Name: "Allanche", Month: 5000}
	network := []data.Telecentre{bare, murat, ydes, monthOnly}
	at := func(place string) answers { return answers{"telecentre": place, "telework_days_telecentre": 3} }
	tests := []struct {
		name    string
		given   answers
		network []data.Telecentre
		want    shows
	}{
		{"the price agreed, whatever the tariffs", answers{"telecentre": "Ydes", "telework_days_telecentre": 3, "telecentre_monthly": "90"}, network, shows{
			"telecentre.cheapest_formula": "day", "telecentre.monthly": "90.00", "telecentre.yearly": "1080.00",
		}},
		{"the price agreed, while nothing else is known", answers{"telecentre_monthly": "90"}, nil, shows{
			"telecentre.cheapest_formula": "", "telecentre.monthly": "90.00", "telecentre.yearly": "1080.00",
		}},
		{"else the cheapest there", at("Ydes"), network, shows{
			"telecentre.cheapest_formula": "day", "telecentre.monthly": "195.00", "telecentre.yearly": "2340.00",
		}},
		{"twelve times what is shown, not what was before rounding", answers{"telecentre": "Murat", "telework_days_telecentre": 1}, network, shows{
			"telecentre.monthly": "86.67", "telecentre.yearly": "1040.04",
		}},
		{"whatever the case and the accents of its name", at("YDÈS"), network, shows{"telecentre.monthly": "195.00"}},
		{"Murat's where there are none", at("Saint-Flour"), network, shows{"telecentre.monthly": "260.00"}},
		{"Murat's where nobody knows the place", at("Pleaux"), network, shows{"telecentre.monthly": "260.00"}},
		{"none when Murat's aren't there either", at("Saint-Flour"), []data.Telecentre{bare}, shows{"telecentre.monthly": ""}},
		{"none when the month alone has a price and doesn't serve", at("Allanche"), network, shows{"telecentre.cheapest_formula": "", "telecentre.monthly": ""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { compare(t, book(t, tt.given, tt.network), tt.want) })
	}
	t.Run("says what misses", func(t *testing.T) {
		for name, tt := range map[string]struct {
			given   answers
			network []data.Telecentre
			want    figure.Fault
		}{
			"tariffs":    {at("Saint-Flour"), []data.Telecentre{bare}, figure.Unrecorded},
			"days":       {answers{"telecentre": "Ydes"}, network, figure.Missing},
			"no formula": {at("Allanche"), network, figure.None},
		} {
			b := book(t, tt.given, tt.network)
			if got := b.Figure("telecentre.cheapest_formula").Fault(); got != tt.want {
				t.Errorf("%s: %q, want %q", name, got, tt.want)
			}
		}
	})
	t.Run("rests on tariffs that tell where they are", func(t *testing.T) {
		var got []figure.Record
		for _, leaf := range book(t, at("Saint-Flour"), network).Figure("telecentre.monthly").Leaves() {
			if leaf.Record() != nil {
				got = append(got, *leaf.Record())
			}
		}
		want := []figure.Record{
			{Telecentre: "Murat", What: "week", For: "Saint-Flour", ToCheck: true},
			{Telecentre: "Murat", What: "day", For: "Saint-Flour", ToCheck: true},
			{Telecentre: "Murat", What: "half_day", For: "Saint-Flour", ToCheck: true},
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	})
}

func TestTheShippedNetworkHasMuratsTariffs(t *testing.T) {
	for _, c := range shipped(t) {
		b := book(t, answers{"telecentre": c.Name, "telework_days_telecentre": 2}, shipped(t))
		compare(t, b, shows{"telecentre.cheapest_formula": "month", "telecentre.monthly": "100.00"})
	}
}

// TestTheCheapestIsNeverAboveAnother compares with prices worked out apart, in
// cents times the parts of a year.
func TestTheCheapestIsNeverAboveAnother(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		c := data.Telecentre{
			Name: "Murat", Code: "MUR", HalfDay: rapid.Int64Range(0, 5000).Draw(rt, "half"), DayPass: rapid.Int64Range(1, 9000).Draw(rt, "day"),
			Week: rapid.Int64Range(0, 30000).Draw(rt, "week"), Month: rapid.Int64Range(0, 90000).Draw(rt, "month"),
		}
		days := rapid.Int64Range(1, 31).Draw(rt, "days")
		given := answers{"telecentre": "Murat", "telecentre_days_month": days}
		all := []int64{days * c.DayPass}
		if c.HalfDay > 0 {
			all = append(all, 2*days*c.HalfDay)
		}
		if c.Week > 0 {
			all = append(all, (days+4)/5*c.Week)
		}
		if c.Month > 0 && 12*days <= 2*52 {
			all = append(all, c.Month)
		}
		lowest := all[0]
		for _, price := range all {
			lowest = min(lowest, price)
		}
		b := book(t, given, []data.Telecentre{c})
		got := b.Figure("telecentre.monthly")
		if got.Exact().Cmp(big.NewRat(lowest, 100)) != 0 {
			rt.Errorf("%s, want %d cents", got.Value(), lowest)
		}
		if b.Figure("telecentre.cheapest_formula").IsZero() {
			rt.Error("no formula has that price")
		}
	})
}

func TestTheMonthBeforeAndAfter(t *testing.T) {
	lines := []row{
		{"label": "Loyer", "before": "900", "after": "520"},
		{},
		{"label": "Carburant", "before": "80", "after": "190.50"},
		{"label": "Second véhicule", "before": "0", "after": "240"},
	}
	given := answers{"monthly_budget": lines}
	compare(t, book(t, given, nil), shows{"monthly.before": "980.00", "monthly.after": "950.50", "monthly.difference": "-29.50"})
	var labels []string
	for _, line := range relocation.Monthly(facts(t, given)) {
		labels = append(labels, line.Label+" "+line.Before.Value().String()+" "+line.After.Value().String())
	}
	if diff := cmp.Diff([]string{"Loyer 900.00 520.00", "Carburant 80.00 190.50", "Second véhicule 0.00 240.00"}, labels); diff != "" {
		t.Error(diff)
	}
	t.Run("an amount that misses is waited for", func(t *testing.T) {
		b := book(t, answers{"monthly_budget": []row{{"label": "Loyer", "before": "900"}}}, nil)
		compare(t, b, shows{"monthly.before": "900.00", "monthly.after": "", "monthly.difference": ""})
	})
	t.Run("nothing waits for an empty table", func(t *testing.T) {
		if book(t, answers{}, nil).Has("monthly.before") || book(t, answers{"monthly_budget": []row{}}, nil).Has("monthly.before") {
			t.Error("a month is told")
		}
	})
}
