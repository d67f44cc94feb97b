package calendar

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestHolidays(t *testing.T) {
	for year, want := range map[int][]string{
		2026: {"01-01", "04-06", "05-01", "05-08", "05-14", "05-25", "07-14", "08-15", "11-01", "11-11", "12-25"},
		2027: {"01-01", "03-29", "05-01", "05-06", "05-08", "05-17", "07-14", "08-15", "11-01", "11-11", "12-25"},
		// Ascension Day was the 1st of May.
		2008: {"01-01", "03-24", "05-01", "05-08", "05-12", "07-14", "08-15", "11-01", "11-11", "12-25"},
	} {
		t.Run(fmt.Sprint(year), func(t *testing.T) {
			var got []string
			for _, d := range Holidays(year) {
				got = append(got, d.Time().Format("01-02"))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestHolidaysBelongToTheCaller(t *testing.T) {
	Holidays(2026)[0] = 0
	if Holidays(2026)[0] != Date(2026, 1, 1) {
		t.Error("a caller changed the calendar of all")
	}
}

func TestIsWorking(t *testing.T) {
	for day, want := range map[string]bool{
		"2026-11-24": true,  // Tuesday
		"2026-11-28": false, // Saturday
		"2026-11-29": false, // Sunday
		"2026-12-25": false, // Christmas, a Friday
		"2027-03-29": false, // Easter Monday
		"2027-03-26": true,  // Good Friday is worked outside Alsace and Moselle
		"2026-12-24": true,
	} {
		d, _ := ParseISO(day)
		if IsWorking(d) != want {
			t.Errorf("%s: working is %v", day, !want)
		}
	}
}

func TestWorkingNeighbours(t *testing.T) {
	for _, c := range []struct{ day, before, from, after string }{
		{"2026-11-24", "2026-11-24", "2026-11-24", "2026-11-25"},
		{"2026-11-28", "2026-11-27", "2026-11-30", "2026-11-30"},
		{"2026-11-27", "2026-11-27", "2026-11-27", "2026-11-30"},
		{"2026-12-25", "2026-12-24", "2026-12-28", "2026-12-28"},
		{"2027-01-01", "2026-12-31", "2027-01-04", "2027-01-04"},
		{"2026-12-31", "2026-12-31", "2026-12-31", "2027-01-04"},
		{"2027-05-08", "2027-05-07", "2027-05-10", "2027-05-10"},
	} {
		d, _ := ParseISO(c.day)
		got := []string{WorkingOnOrBefore(d).String(), WorkingOnOrAfter(d).String(), WorkingAfter(d).String()}
		if diff := cmp.Diff([]string{c.before, c.from, c.after}, got); diff != "" {
			t.Errorf("%s: %s", c.day, diff)
		}
	}
}

func TestNoDayHasNoNeighbour(t *testing.T) {
	if WorkingOnOrBefore(0) != 0 || WorkingOnOrAfter(0) != 0 || WorkingAfter(0) != 0 {
		t.Error("no day became a day")
	}
}

func TestWorkingDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay(t)
		before, from, after := WorkingOnOrBefore(d), WorkingOnOrAfter(d), WorkingAfter(d)
		if before > d || from < d || after <= d {
			t.Fatalf("%v: %v, %v, %v", d, before, from, after)
		}
		for _, w := range []Day{before, from, after} {
			if !IsWorking(w) || WorkingOnOrBefore(w) != w || WorkingOnOrAfter(w) != w {
				t.Fatalf("%v: %v isn't worked", d, w)
			}
		}
		for between := before + 1; between < from; between++ {
			if IsWorking(between) {
				t.Fatalf("%v: %v was passed over", d, between)
			}
		}
		if after-before > 6 {
			t.Fatalf("%v: %v is far from %v", d, after, before)
		}
		if IsWorking(d) && (d.Weekday() == time.Sunday || slices.Contains(Holidays(d.Year()), d)) {
			t.Fatalf("%v is worked", d)
		}
	})
}

func BenchmarkIsWorking(b *testing.B) {
	d := Date(2026, 11, 24)
	for b.Loop() {
		IsWorking(d)
	}
}
