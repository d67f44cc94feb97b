package paper

import (
	"fmt"
	"testing"
	"time"

	"github.com/buron-cantal/buron/app/paper/archive"
	"github.com/buron-cantal/buron/data"
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

// BenchmarkFiveHundredActions compares a plan of 500 actions with one of 44:
// both are laid out, painted and finished.
func BenchmarkFiveHundredActions(b *testing.B) {
	print := func(in Input) func() error {
		return func() error {
			l, err := Lay(in)
			if err != nil {
				return err
			}
			_, err = PDF(l, Meta{Printed: printedAt})
			return err
		}
	}
	beside(b, 3, print(ofActions(b, 500)), print(ofActions(b, 44)))
}

// ofActions is a plan of n actions, a title of two lines in each third.
func ofActions(b *testing.B, n int) Input {
	d := fictional(b, "creation")
	d.Planned = true
	d.Actions = nil
	for i := range n {
		title := fmt.Sprintf("Demandez un rendez-vous, numéro %d", i)
		if i%3 == 0 {
			title += ", et apportez les papiers que la mairie a demandés la fois d’avant, avec leurs copies"
		}
		d.Actions = append(d.Actions, data.Action{
			ID: data.ID(fmt.Sprintf("own-%d", i)), Title: title, Who: "newcomer", Status: data.ToDo, Due: today.AddDays(i),
		})
	}
	in := input(b, d)
	if len(in.Plan.Actions) != n {
		b.Fatalf("%d actions, not %d", len(in.Plan.Actions), n)
	}
	return in
}

// BenchmarkPreviewPage compares a page of the preview, at the width at which it
// opens, with the 8 ms that nobody notices.
func BenchmarkPreviewPage(b *testing.B) {
	l := lay(b, input(b, fictional(b, "creation")))
	Picture(l, 0, 100)
	for b.Loop() {
		Picture(l, 0, 100)
	}
	b.ReportMetric(8e6, "reference-ns/op")
	b.ReportMetric(1, "limit")
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
