package money

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/govalues/decimal"
	"pgregory.net/rapid"
)

func TestReadUnderstands(t *testing.T) {
	for typed, want := range map[string]string{
		"1 234,5":                     "1234.50",
		"1234.50 €":                   "1234.50",
		"1234,50€":                    "1234.50",
		"1.234,50":                    "1234.50",
		"1,234.50":                    "1234.50",
		"1\u202f234,50\u00a0€":        "1234.50",
		"1’234.50":                    "1234.50",
		"1'234":                       "1234.00",
		"1.234.567":                   "1234567.00",
		"1 234 567,5":                 "1234567.50",
		"€ 12":                        "12.00",
		"12 € 50":                     "12.50",
		"12€5":                        "12.50",
		"1500 euros":                  "1500.00",
		"1 500 EUR":                   "1500.00",
		"-3":                          "-3.00",
		"−3 000,00 €":                 "-3000.00",
		"+5":                          "5.00",
		"- 5":                         "-5.00",
		",5":                          "0.50",
		"5,":                          "5.00",
		"0":                           "0.00",
		"-0":                          "0.00",
		"007":                         "7.00",
		"  12  ":                      "12.00",
		"999 999 999,99":              "999999999.99",
		"-999999999.99":               "-999999999.99",
		strings.Repeat("0", 30) + "1": "1.00",
	} {
		t.Run(typed, func(t *testing.T) {
			if got, err := Read(typed); err != nil || got.String() != want {
				t.Errorf("Read(%q) = %v, %v; want %s", typed, got, err, want)
			}
		})
	}
}

func TestReadRefuses(t *testing.T) {
	for _, typed := range []string{
		"", " ", "€", "-", "+", ",", ".", "abc", "12,345", "1,234", "1.234", "1,2345", "12 34", "1 2", "12 3456", "1234 567",
		"1,234,56", "1.234.5", "1,234.567.8", "1 234.567,8", "1  234", "1_234", "12 $", "12 50 €€", "1e3", "0x10", "--3", "3-",
		"1,2,3", "١٢", "½", "12 €  euros", "12\x00", "😀", "NaN", "inf", strings.Repeat("1", 200),
	} {
		t.Run(typed, func(t *testing.T) {
			if got, err := Read(typed); !errors.Is(err, ErrNotAnAmount) || got != 0 {
				t.Errorf("Read(%q) = %v, %v", typed, got, err)
			}
		})
	}
}

func TestReadRefusesWhatIsTooLarge(t *testing.T) {
	for _, typed := range []string{"1 000 000 000", "1000000000.00", "-1000000000", "99999999999999999999999999", "9 999 999 999,99 €"} {
		t.Run(typed, func(t *testing.T) {
			if got, err := Read(typed); !errors.Is(err, ErrTooLarge) || got != 0 {
				t.Errorf("Read(%q) = %v, %v", typed, got, err)
			}
		})
	}
}

func TestParseIsStrict(t *testing.T) {
	for in, want := range map[string]string{"1234": "1234.00", "1234.5": "1234.50", "-3.00": "-3.00", "0.01": "0.01", "-0.01": "-0.01"} {
		if got, err := Parse(in); err != nil || got.String() != want {
			t.Errorf("Parse(%q) = %v, %v; want %s", in, got, err, want)
		}
	}
	for _, in := range []string{"", " 1", "1 ", "1,5", "1.", ".5", "+1", "1.234", "1e2", "--1", "1 234", "1\n", "−1", "１"} {
		if got, err := Parse(in); !errors.Is(err, ErrNotAnAmount) {
			t.Errorf("Parse(%q) = %v, %v", in, got, err)
		}
	}
	for _, in := range []string{"1000000000", "-1000000000.00", strings.Repeat("9", 40)} {
		if got, err := Parse(in); !errors.Is(err, ErrTooLarge) {
			t.Errorf("Parse(%q) = %v, %v", in, got, err)
		}
	}
}

func TestReadDecimal(t *testing.T) {
	for typed, want := range map[string]string{
		"12,5 %": "12.5", "12.5%": "12.5", "25,6": "25.6", "1,234": "1.234", "1.234": "1.234", "1 234": "1234", "1 234,567": "1234.567",
		"−0,75": "-0.75", "100": "100", "12,50": "12.50", "0,123456789": "0.123456789", "999999999,99": "999999999.99",
	} {
		t.Run(typed, func(t *testing.T) {
			if got, err := ReadDecimal(typed); err != nil || got.String() != want {
				t.Errorf("ReadDecimal(%q) = %v, %v; want %s", typed, got, err, want)
			}
		})
	}
	for _, typed := range []string{"", "%", "12 €", "12 %%", "% 12", "0,1234567891", "1e3", "douze", "12 km"} {
		t.Run(typed+" is refused", func(t *testing.T) {
			if got, err := ReadDecimal(typed); !errors.Is(err, ErrNotANumber) {
				t.Errorf("ReadDecimal(%q) = %v, %v", typed, got, err)
			}
		})
	}
	for _, typed := range []string{"1000000000", "999999999,991", strings.Repeat("9", 60)} {
		t.Run(typed+" is too large", func(t *testing.T) {
			if got, err := ReadDecimal(typed); !errors.Is(err, ErrTooLarge) {
				t.Errorf("ReadDecimal(%q) = %v, %v", typed, got, err)
			}
		})
	}
}

func TestRoundGoesAwayFromZero(t *testing.T) {
	for _, c := range []struct {
		in     string
		places int
		want   string
	}{
		{"0.125", 2, "0.13"},
		{"0.135", 2, "0.14"},
		{"-0.125", 2, "-0.13"},
		{"0.1249999999", 2, "0.12"},
		{"0.995", 2, "1.00"},
		{"-9.5", 0, "-10"},
		{"0.5", 0, "1"},
		{"0.4", 0, "0"},
		{"12.5", 2, "12.5"},
		{"0.0000000000000000005", 18, "0.000000000000000001"},
		{"9.999999999999999995", 17, "10.00000000000000000"},
	} {
		if got := Round(decimal.MustParse(c.in), c.places).String(); got != c.want {
			t.Errorf("Round(%s, %d) = %s, want %s", c.in, c.places, got, c.want)
		}
	}
}

func TestOf(t *testing.T) {
	for in, want := range map[string]string{"12": "12.00", "0.005": "0.01", "-0.005": "-0.01", "-0.004": "0.00", "999999999.99": "999999999.99", "-3000.5": "-3000.50"} {
		if got, err := Of(decimal.MustParse(in)); err != nil || got.String() != want {
			t.Errorf("Of(%s) = %v, %v; want %s", in, got, err, want)
		}
	}
	for _, in := range []string{"999999999.991", "-1000000000", "9999999999999999999"} {
		if got, err := Of(decimal.MustParse(in)); !errors.Is(err, ErrTooLarge) {
			t.Errorf("Of(%s) = %v, %v", in, got, err)
		}
	}
}

func anyEuro(t *rapid.T) Euro {
	return Euro(rapid.Int64Range(-int64(Max), int64(Max)).Draw(t, "euro"))
}

// What the program writes, and the usual other ways, it reads as the same amount.
func TestReadUnderstandsEveryWayOfWriting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := anyEuro(t)
		plain := e.String()
		if got, err := Parse(plain); err != nil || got != e {
			t.Fatalf("Parse(%q) = %v, %v", plain, got, err)
		}
		for _, thousand := range []string{"", " ", "\u202f", "\u00a0", "’"} {
			for _, mark := range []string{",", "."} {
				for _, minus := range []string{"-", "−", "– "} {
					for _, unit := range []string{"", "€", " €", "\u00a0€", " euros"} {
						typed := written(e, minus, thousand, mark) + unit
						if got, err := Read(typed); err != nil || got != e {
							t.Fatalf("Read(%q) = %v, %v; want %v", typed, got, err, e)
						}
					}
				}
			}
		}
		if got, err := Of(e.Decimal()); err != nil || got != e {
			t.Fatalf("%v as a number is %v, %v", e, got, err)
		}
	})
}

func written(e Euro, minus, thousand, mark string) string {
	sign := ""
	if e < 0 {
		sign, e = minus, -e
	}
	whole := fmt.Sprint(int64(e / 100))
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + thousand + whole[i:]
	}
	return fmt.Sprintf("%s%s%s%02d", sign, whole, mark, int64(e%100))
}

func TestRoundIsNearest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		scale := rapid.IntRange(0, 9).Draw(t, "scale")
		d := decimal.MustNew(rapid.Int64Range(-1e15, 1e15).Draw(t, "coefficient"), scale)
		places := rapid.IntRange(0, 9).Draw(t, "places")
		got := Round(d, places)
		away, err := got.SubAbs(d)
		if err != nil {
			t.Fatal(err)
		}
		if twice, _ := away.Add(away); twice.Cmp(decimal.MustNew(1, places)) > 0 {
			t.Fatalf("Round(%v, %d) = %v", d, places, got)
		}
		negated := Round(d.Neg(), places)
		if negated.Cmp(got.Neg()) != 0 {
			t.Fatalf("%v rounds to %v, but %v to %v", d, got, d.Neg(), negated)
		}
		if Round(got, places).Cmp(got) != 0 || got.Scale() > max(places, 0) && got.Scale() > scale {
			t.Fatalf("Round(%v, %d) = %v isn't settled", d, places, got)
		}
	})
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"1 234,5", "1234.50 €", "1.234.567,89", "12 € 50", "−3", "999999999.99", "1000000000", ",", "..", "1'2'3", "\xff", "€€€",
		"1\u202f000", "٣", "9223372036854775808", "0.0000000000000000001", "K€", "12,5 %",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		got, err := Read(typed)
		if err != nil {
			if got != 0 || !errors.Is(err, ErrNotAnAmount) && !errors.Is(err, ErrTooLarge) {
				t.Fatalf("Read(%q) = %v, %v", typed, got, err)
			}
		} else if again, err := Parse(got.String()); err != nil || again != got {
			t.Fatalf("Read(%q) = %v, which reads as %v, %v", typed, got, again, err)
		}
		if d, err := ReadDecimal(typed); err == nil {
			if again, err := ParseDecimal(d.String()); err != nil || again.Cmp(d) != 0 {
				t.Fatalf("ReadDecimal(%q) = %v, which reads as %v, %v", typed, d, again, err)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		if _, err := Read("1 234,50 €"); err != nil {
			b.Fatal(err)
		}
	}
}
