package calendar

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// today is a Tuesday.
var today = Date(2026, time.November, 24)

func TestReadUnderstands(t *testing.T) {
	for typed, want := range map[string]string{
		"3/4/27":                 "2027-04-03",
		"03/04/2027":             "2027-04-03",
		"3.4.27":                 "2027-04-03",
		"3-4-2027":               "2027-04-03",
		"3 4 27":                 "2027-04-03",
		"03042027":               "2027-04-03",
		"030427":                 "2027-04-03",
		"20270403":               "2027-04-03",
		"20101112":               "2010-11-12",
		"2027-04-03":             "2027-04-03",
		"2027/4/3":               "2027-04-03",
		" 3 avril 2027 ":         "2027-04-03",
		"3 AVRIL 27":             "2027-04-03",
		"3 avr. 2027":            "2027-04-03",
		"3avril2027":             "2027-04-03",
		"1er avril 2027":         "2027-04-01",
		"1 er avril":             "2027-04-01",
		"le 3 avril":             "2027-04-03",
		"samedi 3 avril 2027":    "2027-04-03",
		"Sam. 3 avr. 27":         "2027-04-03",
		"samedi, 3 avril":        "2027-04-03",
		"3 mar 27":               "2027-03-03",
		"mar. 1er déc.":          "2026-12-01",
		"1 août":                 "2027-08-01",
		"1 aou\u0302t":           "2027-08-01",
		"2 févr. 2027":           "2027-02-02",
		"14 juil.":               "2027-07-14",
		"29/2/28":                "2028-02-29",
		"29 février":             "2028-02-29",
		"24/11":                  "2026-11-24",
		"23/11":                  "2027-11-23",
		"25 nov":                 "2026-11-25",
		"12/4/92":                "1992-04-12",
		"12/4/36":                "2036-04-12",
		"12/4/37":                "1937-04-12",
		"12/4/00":                "2000-04-12",
		"12/4/1930":              "1930-04-12",
		"auj":                    "2026-11-24",
		"Aujourd'hui":            "2026-11-24",
		"aujourd’hui":            "2026-11-24",
		"demain":                 "2026-11-25",
		"après-demain":           "2026-11-26",
		"hier":                   "2026-11-23",
		"avant-hier":             "2026-11-22",
		"+15":                    "2026-12-09",
		"+ 15 jours":             "2026-12-09",
		"+15j":                   "2026-12-09",
		"-3":                     "2026-11-21",
		"−3":                     "2026-11-21",
		"+2 sem":                 "2026-12-08",
		"+3 mois":                "2027-02-24",
		"+1 an":                  "2027-11-24",
		"vendredi":               "2026-11-27",
		"mardi":                  "2026-12-01",
		"lundi prochain":         "2026-11-30",
		"3\u00a0avril\u202f2027": "2027-04-03",
	} {
		t.Run(typed, func(t *testing.T) {
			got, err := Read(typed, today)
			if err != nil || got.String() != want {
				t.Errorf("Read(%q) = %v, %v; want %s", typed, got, err, want)
			}
		})
	}
}

func TestReadRefuses(t *testing.T) {
	for _, typed := range []string{
		"", " ", "29/2/2027", "29 février 2027", "290227", "31/4/27", "0/4/27", "32/1/27", "1/13/27", "00000000",
		"2027", "15", "avril", "avril 2027", "mar", "3/4/127", "3/4/2207", "3/4/1899", "3/4/27/5", "le", "+", "-", "+1,5",
		"+x", "+15 ans et demi", "+999999", "+99999", "+1 jour de plus", "1.234,5", "12,50", "3,4,27", "3€4€27", "3;4;27", "3 jui 27", "3 a 27",
		"demain 3 avril", "aprile 3", "٣/٤/٢٧", "3/4/27 😀", "3/4/27\x00", "9999999999999999999999", strings.Repeat("3/4/27 ", 50),
		"1er er er", "--3", "+-3",
	} {
		t.Run(typed, func(t *testing.T) {
			if got, err := Read(typed, today); !errors.Is(err, ErrNotADay) || !got.IsZero() {
				t.Errorf("Read(%q) = %v, %v", typed, got, err)
			}
		})
	}
}

func TestReadTellsAWrongWeekday(t *testing.T) {
	for _, typed := range []string{"vendredi 3 avril 2027", "ven. 3/4/27", "lundi 3 avril"} {
		_, err := Read(typed, today)
		if !errors.Is(err, ErrWeekday) || !errors.Is(err, ErrNotADay) {
			t.Errorf("Read(%q): %v", typed, err)
		}
	}
	if errors.Is(ErrNotADay, ErrWeekday) {
		t.Error("every wrong day is a wrong weekday")
	}
}

func anyDay(t *rapid.T) Day {
	first, last := Date(firstYear, 1, 1), Date(lastYear, 12, 31)
	return first + Day(rapid.IntRange(0, int(last-first)).Draw(t, "day"))
}

// What the program writes, in each of its ways, it reads as the same day.
func TestReadUnderstandsEveryWayOfWriting(t *testing.T) {
	full := []string{
		"janvier", "février", "mars", "avril", "mai", "juin",
		"juillet", "août", "septembre", "octobre", "novembre", "décembre",
	}
	week := []string{"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"}
	rapid.Check(t, func(t *rapid.T) {
		d, now := anyDay(t), anyDay(t)
		year, month, day := d.Civil()
		ordinal := fmt.Sprint(day)
		if day == 1 {
			ordinal = "1er"
		}
		ways := []string{
			d.String(),
			d.Time().Format("02/01/2006"),
			d.Time().Format("2.1.2006"),
			d.Time().Format("02012006"),
			fmt.Sprintf("%s %s %d", ordinal, full[month-1], year),
			fmt.Sprintf("%s %s %s %d", week[d.Weekday()], ordinal, full[month-1], year),
			fmt.Sprintf("%+d", now.DaysUntil(d)),
		}
		if away := year - now.Year(); away > shortYears-100 && away <= shortYears {
			ways = append(ways, d.Time().Format("2/1/06"), d.Time().Format("020106"))
		}
		if now <= d && d < now.AddMonths(12) {
			ways = append(ways, d.Time().Format("2/1"), ordinal+" "+full[month-1])
		}
		for _, way := range ways {
			if got, err := Read(way, now); err != nil || got != d {
				t.Fatalf("Read(%q) on %v = %v, %v; want %v", way, now, got, err, d)
			}
		}
	})
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"3/4/27", "03042027", "3 avril", "1er avril 2027", "+15", "auj", "2027-04-03", "29/2/27", "sam. 3 avr.",
		"+99999 mois", "é", "\xff\xfe", "1er", "3\u0301avril", "ﬁ", "㍘/4", "²/4/27", "3/4/٢٧", "''", "-",
	} {
		f.Add(seed, int32(today))
	}
	f.Fuzz(func(t *testing.T, typed string, now int32) {
		day := Date(2000, 1, 1) + Day(now%20000)
		got, err := Read(typed, day)
		if err != nil {
			if !errors.Is(err, ErrNotADay) || !got.IsZero() {
				t.Fatalf("Read(%q) = %v, %v", typed, got, err)
			}
		} else if again, err := ParseISO(got.String()); err != nil || again != got || !likely(got.Year()) {
			t.Fatalf("Read(%q) = %v, which is %v, %v", typed, got, again, err)
		}
		if month, err := ReadMonth(typed, day); err == nil {
			if again, err := ParseMonth(month.String()); err != nil || again != month {
				t.Fatalf("ReadMonth(%q) = %v", typed, month)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		if _, err := Read("samedi 3 avril 2027", today); err != nil {
			b.Fatal(err)
		}
	}
}
