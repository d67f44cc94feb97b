package exchange_test

import (
	"errors"
	"testing"
	"unicode/utf8"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/exchange"
)

// Whatever a file holds, reading it neither panics nor gives an error without
// a code, and what is taken can be written and taken again.
func FuzzRead(f *testing.F) {
	for _, raw := range examples(f) {
		f.Add(raw)
	}
	for _, raw := range []string{
		``, `{`, `null`, `{"format":"buron/dossier/1","newcomer":{"first_name":"\ud800"}}`,
		`{"format":"buron/dossier/1","newcomer":{"first_name":"Zoé","last_name":"Bœuf"},"project":{"path":"training","kept_aside":["project.answers.x"],"answers":{"x":[[[[1e9]]]]},"unsure":["goal"]}}`,
	} {
		f.Add([]byte(raw))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		file, err := exchange.Read(raw, library())
		if err != nil {
			var e *data.Error
			if !errors.As(err, &e) {
				t.Fatalf("an error without a code: %v", err)
			}
			if !utf8.ValidString(e.Where) {
				t.Fatalf("%s names the path %q", e.Code, e.Where)
			}
			return
		}
		written, err := exchange.Write(file.Dossier, library())
		if err != nil {
			t.Fatalf("taken, but not written: %v", err)
		}
		again, err := exchange.Read(written, library())
		if err != nil {
			t.Fatalf("written, but not taken again: %v\n%s", err, written)
		}
		if differences, err := exchange.Differences(file.Dossier, again.Dossier); err != nil || len(differences) > 0 {
			t.Fatalf("changed on the way: %v, %v", differences, err)
		}
	})
}
