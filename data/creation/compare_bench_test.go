package creation_test

import (
	"testing"

	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

// All the figures of a dossier take two milliseconds at most: this is the one
// that has the most of them.
func BenchmarkEveryFormCompared(b *testing.B) {
	_, table := guidetest.Shipped(b)
	f, today := facts(b, hesitant(nil)), guidetest.Day(b, "2026-11-24")
	b.ReportAllocs()
	for b.Loop() {
		creation.Figures(f, table, today)
	}
}
