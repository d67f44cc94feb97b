package paper

import (
	"testing"
	"time"

	"github.com/buron-cantal/buron/app/paper/archive"
)

// sixPages is the beginning of a plan: what most of them are as long as.
func sixPages(b *testing.B) *Layout {
	l := lay(b, input(b, fictional(b, "creation")))
	l.Pages = l.Pages[:6]
	return l
}

// BenchmarkSixPages compares a finished file with what the library paints
// alone.
func BenchmarkSixPages(b *testing.B) {
	l := sixPages(b)
	beside(b, 1.3, func() error {
		_, err := PDF(l, Meta{Printed: printedAt})
		return err
	}, func() error {
		_, _, err := markUp(l).paint(Meta{Printed: printedAt})
		return err
	})
}

// BenchmarkFinishing compares what the finisher adds with the painting.
func BenchmarkFinishing(b *testing.B) {
	l := sixPages(b)
	meta := Meta{Printed: printedAt}
	painted, pages, err := markUp(l).paint(meta)
	if err != nil {
		b.Fatal(err)
	}
	beside(b, 0.15, func() error {
		_, err := archive.Finish(painted, markUp(l).document(l, meta, append([]archive.Page(nil), pages...)))
		return err
	}, func() error {
		_, _, err := markUp(l).paint(meta)
		return err
	})
}

// beside measures one thing and another in turn, so that what else the machine
// does weighs on both.
func beside(b *testing.B, limit float64, here, reference func() error) {
	var theirs time.Duration
	for b.Loop() {
		if err := here(); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		began := time.Now()
		if err := reference(); err != nil {
			b.Fatal(err)
		}
		theirs += time.Since(began)
		b.StartTimer()
	}
	b.ReportMetric(float64(theirs.Nanoseconds())/float64(b.N), "reference-ns/op")
	b.ReportMetric(limit, "limit")
}
