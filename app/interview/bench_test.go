package interview_test

import (
	"testing"

	"github.com/buron-cantal/buron/data"
)

// BenchmarkStep opens a step of ten questions.
func BenchmarkStep(b *testing.B) {
	s := open(b, data.BusinessCreation, usual(), "person", "")
	b.ResetTimer()
	for b.Loop() {
		s.turn("legal", "")
		s.turn("market", "")
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(2*b.N), "ms/step")
}

// BenchmarkLeave leaves a field whose answer changed: kept, and all that
// follows shown.
func BenchmarkLeave(b *testing.B) {
	s := open(b, data.BusinessCreation, usual(), "idea", "activity")
	texts := []string{"Traduction", "Couture"}
	i := 0
	for b.Loop() {
		s.TypeIn(texts[i%2])
		s.Tab()
		s.BackTab()
		i++
	}
}

// BenchmarkLeaveFigures leaves a field that moves nearly every figure of the
// panel.
func BenchmarkLeaveFigures(b *testing.B) {
	s := open(b, data.BusinessCreation, usual(), "forecast", "turnover")
	texts := []string{"24000", "30000"}
	i := 0
	for b.Loop() {
		s.TypeIn(texts[i%2])
		s.Tab()
		s.BackTab()
		i++
	}
}
