package data_test

import (
	"strings"
	"testing"

	"github.com/buron-cantal/buron/data"
)

func TestPrintable(t *testing.T) {
	for key, want := range map[string]string{
		"turnover":               "turnover",
		"clé œuvre":              "clé œuvre",
		"a\nb\x1b[31m\u202e":     "a?b?[31m?",
		strings.Repeat("é", 100): strings.Repeat("é", 60) + "…",
		"":                       "",
	} {
		if got := data.Printable(key); got != want {
			t.Errorf("%q is quoted as %q", key, got)
		}
	}
}
