package calendar

import (
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestReadMonthUnderstands(t *testing.T) {
	for typed, want := range map[string]string{
		"4/27": "2027-04", "04/2027": "2027-04", "042027": "2027-04", "0427": "2027-04", "2027-04": "2027-04",
		"avril 2027": "2027-04", "Avr. 27": "2027-04", "avril": "2027-04", "novembre": "2026-11", "décembre": "2026-12",
		"octobre": "2027-10", "août 2027": "2027-08", "1/92": "1992-01",
	} {
		t.Run(typed, func(t *testing.T) {
			if got, err := ReadMonth(typed, today); err != nil || got.String() != want {
				t.Errorf("ReadMonth(%q) = %v, %v; want %s", typed, got, err, want)
			}
		})
	}
}

func TestReadMonthRefuses(t *testing.T) {
	for _, typed := range []string{"", "13/27", "0/27", "2027", "4", "3/4/27", "jui", "avril 20270", "+1", "avril demain", "4/1850", "x"} {
		t.Run(typed, func(t *testing.T) {
			if got, err := ReadMonth(typed, today); !errors.Is(err, ErrNotADay) || !got.IsZero() {
				t.Errorf("ReadMonth(%q) = %v, %v", typed, got, err)
			}
		})
	}
}

func TestParseMonthIsStrict(t *testing.T) {
	for _, s := range []string{"", "2027", "2027-4", "2027-13", "2027-00", "2027-04-01", "0000-01", "avril 2027", " 2027-04"} {
		t.Run(s, func(t *testing.T) {
			if got, err := ParseMonth(s); err == nil {
				t.Errorf("ParseMonth(%q) = %v", s, got)
			}
		})
	}
}

func TestMonthEnds(t *testing.T) {
	for month, want := range map[string]struct {
		last string
		days int
	}{
		"2027-02": {"2027-02-28", 28},
		"2028-02": {"2028-02-29", 29},
		"2026-12": {"2026-12-31", 31},
		"2026-04": {"2026-04-30", 30},
	} {
		m, err := ParseMonth(month)
		if err != nil {
			t.Fatal(err)
		}
		if m.First().String() != month+"-01" || m.Last().String() != want.last || m.Days() != want.days {
			t.Errorf("%s goes from %v to %v, %d days", month, m.First(), m.Last(), m.Days())
		}
	}
}

func TestNoMonth(t *testing.T) {
	var none Month
	if none.String() != "" || !none.First().IsZero() || !none.Last().IsZero() || MonthOf(0) != none || none.Days() != 0 {
		t.Error("no month is a month")
	}
	year, month := none.Civil()
	if year != 0 || month != 0 {
		t.Errorf("no month is %v %d", month, year)
	}
}

func TestMonthArithmetic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay(t)
		m := MonthOf(d)
		n := rapid.IntRange(-600, 600).Draw(t, "n")
		if again, err := ParseMonth(m.String()); err != nil || again != m {
			t.Fatalf("%v reads as %v, %v", m, again, err)
		}
		if m.Add(n).Add(-n) != m || m.Add(n).First() != m.First().AddMonths(n) {
			t.Fatalf("%v + %d = %v", m, n, m.Add(n))
		}
		if d < m.First() || d > m.Last() || m.Add(1).First() != m.Last()+1 {
			t.Fatalf("%v isn't in %v", d, m)
		}
		if year, month := m.Civil(); NewMonth(year, month) != m || NewMonth(year-1, month+12) != m {
			t.Fatalf("%v is %d %v", m, year, month)
		}
		raw, _ := m.MarshalText()
		var again Month
		if err := again.UnmarshalText(raw); err != nil || again != m {
			t.Fatalf("%v travels as %s and comes as %v", m, raw, again)
		}
	})
}

func TestDayArithmetic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay(t)
		n := rapid.IntRange(-600, 600).Draw(t, "n")
		moved := d.AddMonths(n)
		_, _, day := d.Civil()
		_, _, got := moved.Civil()
		if MonthOf(moved) != MonthOf(d).Add(n) {
			t.Fatalf("%v + %d months = %v", d, n, moved)
		}
		if got != day && moved != MonthOf(moved).Last() {
			t.Fatalf("%v + %d months = %v, neither the same day nor the last", d, n, moved)
		}
		if d.AddDays(n).DaysUntil(d) != -n {
			t.Fatalf("%v + %d days = %v", d, n, d.AddDays(n))
		}
		if again, err := ParseISO(d.String()); err != nil || again != d || Of(d.Time()) != d {
			t.Fatalf("%v reads as %v, %v", d, again, err)
		}
		raw, _ := d.MarshalText()
		var travelled Day
		if err := travelled.UnmarshalText(raw); err != nil || travelled != d {
			t.Fatalf("%v travels as %s and comes as %v", d, raw, travelled)
		}
	})
}

func TestAddMonthsStopsAtTheEnd(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2026-08-31", 6, "2027-02-28"},
		{"2027-08-31", 6, "2028-02-29"},
		{"2027-01-31", 1, "2027-02-28"},
		{"2027-03-31", -1, "2027-02-28"},
		{"2026-11-30", 3, "2027-02-28"},
		{"2026-12-15", 1, "2027-01-15"},
		{"2027-01-15", -1, "2026-12-15"},
	} {
		from, _ := ParseISO(c.from)
		if got := from.AddMonths(c.n).String(); got != c.want {
			t.Errorf("%s + %d months = %s, want %s", c.from, c.n, got, c.want)
		}
	}
}

func TestParseISOIsStrict(t *testing.T) {
	for _, s := range []string{"", "2027-02-29", "2027-2-3", "27-02-03", "2027-02-03T00:00", "2027-13-01", "0000-01-01", "2027/02/03", " 2027-02-03"} {
		if got, err := ParseISO(s); !errors.Is(err, ErrNotADay) || !got.IsZero() {
			t.Errorf("ParseISO(%q) = %v, %v", s, got, err)
		}
	}
}

func TestDayOfAnInstantIsThatOfItsZone(t *testing.T) {
	paris := time.FixedZone("Paris", 3600)
	if got := Of(time.Date(2026, 12, 31, 23, 30, 0, 0, time.UTC).In(paris)); got != Date(2027, 1, 1) {
		t.Errorf("got %v", got)
	}
}
