package rates_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data/calendar"
)

func TestUntilIsTheLastDayOfWhatHolds(t *testing.T) {
	table := load(t, assets.Files)
	for _, c := range []struct{ code, on, until string }{
		{"MICRO_BNC_SSI", "2022-09-30", "2022-09-30"},
		{"MICRO_BNC_SSI", "2022-01-01", "2022-09-30"},
		{"MICRO_BNC_SSI", "2024-06-30", "2024-06-30"},
		{"MICRO_BNC_SSI", "2024-07-01", "2024-12-31"},
		{"MICRO_BNC_SSI", "2026-12-31", "2026-12-31"},
		{"MICRO_BNC_SSI", "2027-01-01", ""},
		{"MICRO_CIPAV_ACRE_50", "2025-08-31", "2025-12-31"},
		{"CFP_LIBERAL", "2025-08-31", ""},
		{"NO_SUCH_CODE", "2025-08-31", ""},
	} {
		if got := table.Until(c.code, day(t, c.on)).String(); got != c.until {
			t.Errorf("%s on %s holds until %q, want %q", c.code, c.on, got, c.until)
		}
	}
}

func TestNothingChangesUntilThen(t *testing.T) {
	table := load(t, assets.Files)
	codes := table.Codes()
	first := day(t, "2019-01-01")
	rapid.Check(t, func(t *rapid.T) {
		code := rapid.SampledFrom(codes).Draw(t, "code")
		on := first + calendar.Day(rapid.IntRange(0, 5000).Draw(t, "day"))
		last := table.Until(code, on)
		if last.IsZero() {
			last = on + 20000
		}
		at, err := table.At(code, on)
		then, errThen := table.At(code, last)
		if at != then || (err == nil) != (errThen == nil) {
			t.Fatalf("%s changes between %s and %s", code, on, last)
		}
	})
}
