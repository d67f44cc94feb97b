package guide_test

import (
	"testing"

	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/rates"
)

// table and library are the ones that the program starts with.
func table(t testing.TB) *rates.Table {
	t.Helper()
	table, err := rates.Load(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func library(t testing.TB) *guide.Library {
	t.Helper()
	l, err := guide.Load(assets.Files, table(t))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func BenchmarkLoad(b *testing.B) {
	t := table(b)
	for b.Loop() {
		if _, err := guide.Load(assets.Files, t); err != nil {
			b.Fatal(err)
		}
	}
}
func BenchmarkLoadRates(b *testing.B) {
	for b.Loop() {
		if _, err := rates.Load(assets.Files); err != nil {
			b.Fatal(err)
		}
	}
}
