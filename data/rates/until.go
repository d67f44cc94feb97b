package rates

import "github.com/buron-cantal/buron/data/calendar"

// Until is the last day on which what At gives for code on a day still holds,
// an error as much as a value; no day when it holds ever after.
func (t *Table) Until(code string, on calendar.Day) calendar.Day {
	for _, r := range t.spans[code] {
		switch {
		case on < r.From:
			return r.From - 1
		case r.To.IsZero():
			return 0
		case on <= r.To:
			return r.To
		}
	}
	return 0
}
