package data_test

import (
	"encoding/json"
	"testing"

	"github.com/buron-cantal/buron/data"
)

func TestNameIsWhatIsKnownOfIt(t *testing.T) {
	for _, c := range []struct{ first, last, want string }{
		{`"Zoé"`, `"Le Bœuf"`, "Zoé Le Bœuf"},
		{``, `"Le Bœuf"`, "Le Bœuf"},
		{`"Zoé"`, `null`, "Zoé"},
		{`{"odd":1}`, `12`, ""},
	} {
		n := data.Newcomer{Answers: data.Answers{
			"first_name": {Value: json.RawMessage(c.first)},
			"last_name":  {Value: json.RawMessage(c.last)},
		}}
		if got := n.Name(); got != c.want {
			t.Errorf("%s %s is called %q, want %q", c.first, c.last, got, c.want)
		}
	}
}
