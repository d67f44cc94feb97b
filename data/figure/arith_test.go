package figure_test

import (
	"math/big"
	"testing"

	"github.com/govalues/decimal"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/money"
)

// Leaves as answers give them.

func euro(s string) *figure.Figure {
	return figure.Answered(figure.Of("amount_"+s), figure.KindEuro, decimal.MustParse(s))
}

func percent(s string) *figure.Figure {
	return figure.Answered(figure.Of("percent_"+s), figure.KindPercent, decimal.MustParse(s))
}

func number(s string) *figure.Figure {
	return figure.Answered(figure.Of("number_"+s), "", decimal.MustParse(s))
}

func waiting(question string) *figure.Figure {
	return figure.Unanswered(figure.Of(question), figure.Missing)
}

func outside(question string) *figure.Figure {
	return figure.Unanswered(figure.Of(question), figure.Outside)
}

var count = figure.Define

func TestArithmetic(t *testing.T) {
	tests := []struct {
		name string
		f    *figure.Figure
		kind figure.Kind
		want string // as `show` writes it
	}{
		{"a sum", figure.Sum(euro("10.10"), euro("0.20"), euro("3")), figure.KindEuro, "13.30"},
		{"a sum of none", figure.Sum(), figure.KindEuro, "0.00"},
		{"a sum of one", figure.Sum(percent("19.2")), figure.KindPercent, "19.20"},
		{"a sum of counts", figure.Sum(count(3), count(4)), figure.KindInt, "7"},
		{"what is known", figure.Known(euro("10"), waiting("x"), euro("2")), figure.KindEuro, "12.00"},
		{"nothing that is known", figure.Known(waiting("x")), figure.KindEuro, "0.00"},
		{"a difference", figure.Less(euro("10"), euro("4"), euro("7.01")), figure.KindEuro, "-1.01"},
		{"a difference of nothing", figure.Less(euro("10")), figure.KindEuro, "10.00"},
		{"the whole less a part", figure.Less(figure.Whole(), percent("25.6"), percent("0.2")), figure.KindPercent, "74.20"},
		{"an amount by a percentage", figure.Times(euro("24000"), percent("19.2")), figure.KindEuro, "4608.00"},
		{"a percentage by an amount", figure.Times(percent("19.2"), euro("24000")), figure.KindEuro, "4608.00"},
		{"an amount by a count", figure.Times(count(12), euro("1400")), figure.KindEuro, "16800.00"},
		{"a percentage by a percentage", figure.Times(percent("50"), percent("24.6")), figure.KindPercent, "12.30"},
		{"an amount over a count", figure.Over(euro("17184"), count(12)), figure.KindEuro, "1432.00"},
		{"an amount over a percentage", figure.Over(euro("18960"), percent("80.6")), figure.KindEuro, "23523.57"},
		{"an amount over an amount", figure.Over(euro("36000"), euro("37500")), figure.KindPercent, "96.00"},
		{"a count over a count", figure.Over(count(52), count(12)), figure.KindDecimal, "4.333333"},
		{"a number over a number of its kind", figure.Over(number("4.5"), number("9")), figure.KindPercent, "50.00"},
		{"the smallest", figure.Min(euro("3"), euro("-4"), euro("0")), figure.KindEuro, "-4.00"},
		{"the largest", figure.Max(euro("3"), euro("-4"), euro("3.01")), figure.KindEuro, "3.01"},
		{"the larger of an amount and nothing", figure.Max(euro("-3"), count(0)), figure.KindEuro, "0.00"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.f.Kind() != tt.kind {
				t.Errorf("kind %q, want %q", tt.f.Kind(), tt.kind)
			}
			if got := tt.f.Value().String(); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

func TestRoundingGoesAwayFromZero(t *testing.T) {
	tests := []struct {
		name string
		f    *figure.Figure
		want string // the exact number
	}{
		{"half a cent", figure.Cents(figure.Over(euro("0.01"), count(2))), "0.01"},
		{"half a cent that is owed", figure.Cents(figure.Over(euro("-0.01"), count(2))), "-0.01"},
		{"less than half", figure.Cents(figure.Times(euro("0.49"), percent("1"))), "0"},
		{"less than half that is owed", figure.Cents(figure.Times(euro("-0.49"), percent("1"))), "0"},
		{"a third", figure.Cents(figure.Over(euro("100"), count(3))), "33.33"},
		{"two thirds", figure.Cents(figure.Over(euro("200"), count(3))), "66.67"},
		{"two thirds that are owed", figure.Cents(figure.Over(euro("-200"), count(3))), "-66.67"},
		{"a whole euro at a half", figure.Round(euro("965.50")), "966"},
		{"a whole euro below a half", figure.Round(euro("965.49")), "965"},
		{"a whole euro at a half that is owed", figure.Round(euro("-965.50")), "-966"},
		{"up", figure.Up(number("4.01")), "5"},
		{"up from a whole", figure.Up(number("4")), "4"},
		{"up from below zero", figure.Up(number("-4.9")), "-4"},
		{"one decimal of a percentage", figure.Tenth(figure.Times(percent("12.3"), percent("50"))), "0.062"},
		{"one decimal at a half", figure.Tenth(figure.Times(percent("23.1"), percent("50"))), "0.116"},
		{"one decimal below a half", figure.Tenth(percent("6.149")), "0.061"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want, _ := new(big.Rat).SetString(tt.want)
			if tt.f.Exact().Cmp(want) != 0 {
				t.Errorf("%s, want %s", tt.f.Exact().RatString(), tt.want)
			}
		})
	}
}

// anyCents is an amount of any sign.
func anyCents(t *rapid.T) *figure.Figure {
	n := money.Euro(rapid.Int64Range(-int64(money.Max), int64(money.Max)).Draw(t, "cents"))
	return figure.Answered(figure.Of("amount"), figure.KindEuro, n)
}

func TestRoundingIsNearestAndSymmetric(t *testing.T) {
	half := big.NewRat(1, 200)
	rapid.Check(t, func(t *rapid.T) {
		part := figure.Over(anyCents(t), count(rapid.Int64Range(1, 1000).Draw(t, "n")))
		rounded := figure.Cents(part)
		gap := new(big.Rat).Sub(rounded.Exact(), part.Exact())
		if gap.Abs(gap).Cmp(half) > 0 {
			t.Fatalf("%s became %s", part.Exact(), rounded.Exact())
		}
		owed := figure.Cents(figure.Less(count(0), part))
		if figure.Sum(owed, rounded).Exact().Sign() != 0 {
			t.Fatalf("%s and %s aren't opposite", rounded.Exact(), owed.Exact())
		}
	})
}

func TestWhatCannotBeComputedSaysWhy(t *testing.T) {
	day := figure.Today(1)
	huge := euro("999999999.99")
	for range 4 {
		huge = figure.Times(huge, count(1_000_000))
	}
	many := figure.Times(euro("999999999.99"), count(1_000_000_000))
	tests := []struct {
		name string
		f    *figure.Figure
		want figure.Fault
	}{
		{"a divisor of zero", figure.Over(euro("1"), euro("0")), figure.ByZero},
		{"a missing answer", figure.Times(euro("1"), waiting("x")), figure.Missing},
		{"an answer outside", figure.Sum(euro("1"), outside("x")), figure.Outside},
		{"a missing answer beside one outside", figure.Sum(outside("x"), waiting("y")), figure.Missing},
		{"a divisor of zero below", figure.Sum(figure.Over(euro("1"), euro("0")), euro("1")), figure.ByZero},
		{"too many digits", huge, figure.TooLarge},
		{"an amount beyond what is counted", figure.Step(figure.Name{Rule: "x"}, many), figure.TooLarge},
		{"an amount owed beyond it", figure.Step(figure.Name{Rule: "x"}, figure.Less(count(0), many)), figure.TooLarge},
		{"a percentage of more digits than are shown", figure.Named(figure.Name{Rule: "x"}, figure.KindPercent, figure.Times(number("999999999"), number("999999999"))), figure.TooLarge},
		{"a sum of days", figure.Sum(day, day), figure.None},
		{"a product of days", figure.Times(day, euro("1")), figure.None},
		{"a day named an amount", figure.Step(figure.Name{Rule: "x"}, day), figure.None},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if !tt.f.IsZero() || tt.f.Fault() != tt.want {
				t.Errorf("%s (%q), want %q", tt.f.Value(), tt.f.Fault(), tt.want)
			}
			if !tt.f.Value().IsZero() || tt.f.Exact() != nil {
				t.Errorf("absent, and %s", tt.f.Value())
			}
		})
	}
}

func TestTheLargestAmountIsCounted(t *testing.T) {
	most := figure.Step(figure.Name{Rule: "x"}, figure.Times(euro("999999999.99"), count(1_000_000)))
	if got := most.Value(); got.Euro() != figure.Most {
		t.Errorf("%s (%s)", got, most.Fault())
	}
}

func TestSumsDoNotDependOnTheOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := anyCents(t), anyCents(t), anyCents(t)
		if figure.Sum(a, b, c).Exact().Cmp(figure.Sum(c, a, b).Exact()) != 0 {
			t.Fatal("a sum depends on its order")
		}
		if figure.Less(figure.Sum(a, b), b).Exact().Cmp(a.Exact()) != 0 {
			t.Fatal("what is added and taken away stays")
		}
	})
}
