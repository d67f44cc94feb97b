package figure_test

import (
	"testing"

	"github.com/buron-cantal/buron/data/figure"
)

func TestAResultIsReadBackAsItWasWritten(t *testing.T) {
	for key, s := range map[string]string{
		"acre.request_deadline":   "2027-03-02",
		"connection.sufficient":   "true",
		"population.brought":      "3",
		"year1.net":               "-17184.05",
		"year2.contribution_rate": "25.6",
		"attendance.rate":         "96.00",
		"schedule.hours":          "140.00",
		"place.departement":       "15",
	} {
		v, ok := figure.Parse(key, s)
		if !ok || v.String() != s {
			t.Errorf("%s: %s is read as %s (%v)", key, s, v, ok)
		}
	}
}

func TestWhatIsNoResultOfItsKeyIsNotRead(t *testing.T) {
	for key, s := range map[string]string{
		"acre.request_deadline": "hier", "connection.sufficient": "oui", "population.brought": "1.5",
		"year1.net": "beaucoup", "attendance.rate": "", "no.such.key": "1", "place.departement": "",
	} {
		if v, ok := figure.Parse(key, s); ok {
			t.Errorf("%s: %q is read as %s", key, s, v)
		}
	}
}
