package explain_test

import (
	"testing"

	"github.com/buron-cantal/buron/app/explain"
)

// BenchmarkExplain explains the figure that rests on most others.
func BenchmarkExplain(b *testing.B) {
	p := example(b, "S2", nil)
	for b.Loop() {
		explain.New(p.Facts).Explain(p.Figures.Figure("cash.month12"))
	}
}

// BenchmarkAll explains every figure of a company, as show --explain does.
func BenchmarkAll(b *testing.B) {
	p := example(b, "S2", nil)
	for b.Loop() {
		explain.New(p.Facts).All(p.Figures)
	}
}
