package figure_test

import (
	"encoding/json"
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/money"
)

func TestResultsAreWrittenAsTheContractSays(t *testing.T) {
	march := calendar.Date(2027, time.March, 2)
	tests := []struct {
		name string
		v    figure.Value
		json string
		kind figure.Kind
		any  any
	}{
		{"a day", figure.Day(march), `"2027-03-02"`, figure.KindDay, march},
		{"yes", figure.Bool(true), `true`, figure.KindBool, true},
		{"no", figure.Bool(false), `false`, figure.KindBool, false},
		{"a count", figure.Int(322), `322`, figure.KindInt, int64(322)},
		{"a count of none", figure.Int(0), `0`, figure.KindInt, int64(0)},
		{"the lowest count", figure.Int(math.MinInt64), `-9223372036854775808`, figure.KindInt, int64(math.MinInt64)},
		{"an amount", figure.Euro(1718400), `"17184.00"`, figure.KindEuro, decimal.MustParse("17184.00")},
		{"a negative amount", figure.Euro(-300005), `"-3000.05"`, figure.KindEuro, decimal.MustParse("-3000.05")},
		{"a rate with its own decimals", figure.Decimal(decimal.MustParse("19.2")), `"19.2"`, figure.KindDecimal, decimal.MustParse("19.2")},
		{"a share with two", figure.Decimal(decimal.MustParse("96.00")), `"96.00"`, figure.KindDecimal, decimal.MustParse("96.00")},
		{"an id", figure.Text("half_day"), `"half_day"`, figure.KindText, "half_day"},
		{"no day is no result", figure.Day(0), `null`, "", nil},
		{"no text is no result", figure.Text(""), `null`, "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			raw, err := json.Marshal(tt.v)
			if err != nil {
				t.Fatal(err)
			}
			if string(raw) != tt.json {
				t.Errorf("%s, want %s", raw, tt.json)
			}
			if tt.v.Kind() != tt.kind {
				t.Errorf("kind %q, want %q", tt.v.Kind(), tt.kind)
			}
			if diff := cmp.Diff(tt.any, tt.v.Any()); diff != "" {
				t.Error(diff)
			}
			if tt.v.IsZero() != (tt.kind == "") {
				t.Errorf("IsZero is %t", tt.v.IsZero())
			}
		})
	}
}

func TestAValueReadAsAnotherKindIsNone(t *testing.T) {
	if d := figure.Int(739000).Day(); !d.IsZero() {
		t.Errorf("a count read as %s", d)
	}
	if figure.Int(1).Bool() {
		t.Error("a count read as yes")
	}
}

func TestAbsentResultsAreNotKept(t *testing.T) {
	r := figure.Results{}
	r.Set("acre.end", figure.Day(0))
	r.Set("budget.total", figure.Euro(0))
	r.Add(figure.Results{"cash.lowest": {}, "arce.total": figure.Euro(money.Euro(5))})
	if diff := cmp.Diff([]string{"arce.total", "budget.total"}, r.Keys()); diff != "" {
		t.Error(diff)
	}
	if v, ok := r.Lookup("acre.end"); ok || v != nil {
		t.Errorf("an absent result gives %v", v)
	}
	if v, ok := r.Lookup("budget.total"); !ok || v != decimal.MustNew(0, 2) {
		t.Errorf("zero gives %v, %t", v, ok)
	}
}

func TestKeysOfResults(t *testing.T) {
	tests := []struct {
		key  string
		kind figure.Kind // "" for no key
	}{
		{"acre.request_deadline", figure.KindDay},
		{"cfe.form_deadline", figure.KindDay},
		{"year1.net", figure.KindEuro},
		{"year12.left_after_repayments", figure.KindEuro},
		{"year3.contribution_rate", figure.KindRate},
		{"year1.margin_rate", figure.KindPercent},
		{"required_turnover.year2", figure.KindEuro},
		{"civil2027.chamber_levy", figure.KindEuro},
		{"cash.month01", figure.KindEuro},
		{"cash.month12", figure.KindEuro},
		{"cash.lowest", figure.KindEuro},
		{"vat.share_of_threshold.year3", figure.KindPercent},
		{"vat.base_threshold.2027", figure.KindEuro},
		{"ceiling.exceeded.2027", figure.KindBool},
		{"allowance.2027-03", figure.KindEuro},
		{"allowance.flat_excess_home_only", figure.KindEuro},
		{"loan.bank_loan.total_interest", figure.KindEuro},
		{"break_even.day", figure.KindInt},
		{"telecentre.cheapest_formula", figure.KindText},
		{"schedule.last_day", figure.KindDay},
		{"ptp.eligible", figure.KindBool},
		{"due.follow_up_3_months", figure.KindDay},
		{"year0.net", ""},
		{"year01.net", ""},
		{"year.net", ""},
		{"year1.profit", ""},
		{"year2.margin_rate", ""},
		{"year1.net.more", ""},
		{"civil27.net", ""},
		{"civil0000.net", ""},
		{"civil2027.taxable", ""},
		{"cash.month13", ""},
		{"cash.month00", ""},
		{"cash.month1", ""},
		{"cash.month1x", ""},
		{"allowance.2027-13", ""},
		{"allowance.2027-3", ""},
		{"loan.grant.monthly", ""},
		{"due.", ""},
		{"due.Acre", ""},
		{"due.0190b3c1-aaaa-7000-8000-000000000000", ""},
		{"acre", ""},
		{"", ""},
	}
	for _, tt := range tests {
		t.Run(tt.key, func(t *testing.T) {
			kind, ok := figure.Key(tt.key)
			if kind != tt.kind || ok != (tt.kind != "") {
				t.Errorf("%q, %t; want %q", kind, ok, tt.kind)
			}
		})
	}
}
