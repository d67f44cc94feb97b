package words

import (
	"testing"

	"github.com/govalues/decimal"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data/money"
)

func TestEuro(t *testing.T) {
	for cents, want := range map[money.Euro]string{
		1718400:    "17\u202f184,00\u00a0€",
		-300000:    "−3\u202f000,00\u00a0€",
		0:          "0,00\u00a0€",
		5:          "0,05\u00a0€",
		-5:         "−0,05\u00a0€",
		99999:      "999,99\u00a0€",
		money.Max:  "999\u202f999\u202f999,99\u00a0€",
		-money.Max: "−999\u202f999\u202f999,99\u00a0€",
	} {
		if got := Euro(cents); got != want {
			t.Errorf("%d is %q, want %q", cents, got, want)
		}
	}
}

func TestRoundEuroLeavesOutNoCents(t *testing.T) {
	for cents, want := range map[money.Euro]string{3600000: "36\u202f000\u00a0€", 3600050: "36\u202f000,50\u00a0€", 0: "0\u00a0€", -100: "−1\u00a0€"} {
		if got := RoundEuro(cents); got != want {
			t.Errorf("%d is %q, want %q", cents, got, want)
		}
	}
}

func TestNumbers(t *testing.T) {
	for got, want := range map[string]string{
		Number(1234567):                         "1\u202f234\u202f567",
		Number(-1234):                           "−1\u202f234",
		Number(12):                              "12",
		Decimal(decimal.MustParse("12.5")):      "12,5",
		Decimal(decimal.MustParse("-1234.50")):  "−1\u202f234,50",
		Percent(decimal.MustParse("25.6")):      "25,6\u00a0%",
		Percent(decimal.MustParse("100")):       "100\u00a0%",
		Decimal(decimal.MustParse("1000000.0")): "1\u202f000\u202f000,0",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestPlurals(t *testing.T) {
	for n, want := range map[int]string{
		0: "0\u00a0action", 1: "1\u00a0action", 2: "2\u00a0actions", 31: "31\u00a0actions", 1200: "1\u202f200\u00a0actions", -1: "−1\u00a0action", -2: "−2\u00a0actions",
	} {
		if got := Count(n, "action", "actions"); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// An amount that the program shows can be typed again.
func TestAmountsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := money.Euro(rapid.Int64Range(-int64(money.Max), int64(money.Max)).Draw(t, "cents"))
		for _, written := range []string{Euro(e), Amount(e), RoundEuro(e)} {
			if got, err := money.Read(written); err != nil || got != e {
				t.Fatalf("%q reads as %v, %v", written, got, err)
			}
		}
		if got, err := money.ReadDecimal(Percent(e.Decimal())); err != nil || got.Cmp(e.Decimal()) != 0 {
			t.Fatalf("%q reads as %v, %v", Percent(e.Decimal()), got, err)
		}
	})
}

func TestPhone(t *testing.T) {
	for in, want := range map[string]string{
		"+33639980102":                      "06\u00a039\u00a098\u00a001\u00a002",
		"+33471200000":                      "04\u00a071\u00a020\u00a000\u00a000",
		"+3225551212":                       "+32\u00a02\u00a0555\u00a012\u00a012",
		"+1 555":                            "+1 555",
		"+33abcdefghi":                      "+33abcdefghi",
		"+3312":                             "+33\u00a012",
		"":                                  "",
		"+":                                 "+",
		"standard, le 2":                    "standard, le 2",
		"+99999999999999999999999999999999": "+99999999999999999999999999999999",
	} {
		if got := Phone(in); got != want {
			t.Errorf("Phone(%q) = %q, want %q", in, got, want)
		}
	}
}
