package words

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data/calendar"
)

func day(iso string) calendar.Day {
	d, err := calendar.ParseISO(iso)
	if err != nil {
		panic(err)
	}
	return d
}

func TestDays(t *testing.T) {
	for _, c := range []struct {
		day                                                  string
		short, long, full, dayMonth, column, row, wide, thin string
	}{
		{"2026-11-24", "24/11/2026", "mardi 24 novembre 2026", "24 novembre 2026", "24 novembre", "24 nov. 2026", "mar. 24 nov.", "mardi", "mar."},
		{"2027-01-01", "01/01/2027", "vendredi 1er janvier 2027", "1er janvier 2027", "1er janvier", "1er janv. 2027", "ven. 1er janv.", "vendredi", "ven."},
		{"2026-12-04", "04/12/2026", "vendredi 4 décembre 2026", "4 décembre 2026", "4 décembre", "4 déc. 2026", "ven. 4 déc.", "vendredi", "ven."},
		{"2027-04-30", "30/04/2027", "vendredi 30 avril 2027", "30 avril 2027", "30 avril", "30 avril 2027", "ven. 30 avril", "vendredi", "ven."},
		{"2027-08-01", "01/08/2027", "dimanche 1er août 2027", "1er août 2027", "1er août", "1er août 2027", "dim. 1er août", "dimanche", "dim."},
	} {
		d := day(c.day)
		want := []string{c.short, c.long, c.full, c.dayMonth, c.column, c.row, c.wide, c.thin}
		got := []string{Day(d), LongDay(d), FullDay(d), DayMonth(d), DayMonthYear(d), ShortDay(d), Weekday(d), ShortWeekday(d)}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", c.day, diff)
		}
	}
}

func TestNoDayHasNoWord(t *testing.T) {
	for i, said := range []string{
		Day(0), LongDay(0), FullDay(0), DayMonth(0), DayMonthYear(0), ShortDay(0), Weekday(0), ShortWeekday(0),
		In(0, day("2026-11-24")), Late(0, day("2026-11-24")), Month(0), ShortMonth(0),
	} {
		if said != "" {
			t.Errorf("%d: no day is %q", i, said)
		}
	}
}

func TestMonths(t *testing.T) {
	m := calendar.NewMonth(2027, time.February)
	if Month(m) != "février 2027" || ShortMonth(m) != "févr." {
		t.Errorf("got %q and %q", Month(m), ShortMonth(m))
	}
}

func TestHowFar(t *testing.T) {
	today := day("2026-11-24")
	for iso, want := range map[string]string{
		"2026-11-24": "aujourd’hui", "2026-11-25": "demain", "2026-11-23": "hier",
		"2026-11-26": "dans 2\u00a0jours", "2027-01-01": "dans 38\u00a0jours", "2026-11-20": "il y a 4\u00a0jours",
		"2030-11-24": "dans 1\u202f461\u00a0jours",
	} {
		if got := In(day(iso), today); got != want {
			t.Errorf("%s is %q, want %q", iso, got, want)
		}
	}
	for iso, want := range map[string]string{
		"2026-11-24": "", "2026-11-25": "", "2026-11-23": "en retard de 1\u00a0jour", "2026-11-20": "en retard de 4\u00a0jours",
	} {
		if got := Late(day(iso), today); got != want {
			t.Errorf("%s is %q, want %q", iso, got, want)
		}
	}
}

func TestClock(t *testing.T) {
	at := time.Date(2026, time.November, 24, 9, 5, 59, 0, time.UTC)
	if got, want := Clock(at), "9\u00a0h\u00a005"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := Moment(at), "mardi 24 novembre à 9\u00a0h\u00a005"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A date that the program shows can be typed again.
func TestDatesReadBack(t *testing.T) {
	first, last := day("1900-01-01"), day("2099-12-31")
	rapid.Check(t, func(t *rapid.T) {
		d := first + calendar.Day(rapid.IntRange(0, int(last-first)).Draw(t, "day"))
		for _, written := range []string{Day(d), LongDay(d), FullDay(d), DayMonthYear(d)} {
			if got, err := calendar.Read(written, day("2026-11-24")); err != nil || got != d {
				t.Fatalf("%q reads as %v, %v", written, got, err)
			}
		}
		for _, written := range []string{DayMonth(d), ShortDay(d)} {
			if got, err := calendar.Read(written, d); err != nil || got != d {
				t.Fatalf("%q reads as %v, %v", written, got, err)
			}
		}
	})
}
