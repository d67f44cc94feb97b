package preview

import (
	"context"
	"runtime"
	"testing"

	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/app/work"
)

// patient is a runner whose work waits until the test lets it run.
type patient struct {
	*work.Bench
	waiting []func()
}

func (r *patient) Go(do func(context.Context) error, then func(error)) work.Job {
	r.waiting = append(r.waiting, func() { r.Bench.Go(do, then) })
	return nil
}

func (r *patient) one() bool {
	if len(r.waiting) == 0 {
		return false
	}
	next := r.waiting[0]
	r.waiting = r.waiting[1:]
	next()
	return true
}

// long is a document of so many pages with a line on each.
func long(pages int) *paper.Layout {
	l := &paper.Layout{}
	for range pages {
		l.Pages = append(l.Pages, paper.Page{Ops: []paper.Op{
			{Kind: paper.OpText, X: 20_000, Y: 50_000, Size: 1100, Text: "Maëlle L’Hélias-Bœuf", Of: paper.Artifact},
		}})
	}
	return l
}

func TestOnlyPagesInSightArePainted(t *testing.T) {
	var made []picture
	g := newGallery(work.Inline(), 100, func(p picture) { made = append(made, p) })
	g.see(0, 2, 700)
	if len(made) != 0 {
		t.Fatalf("painted before there is a layout: %v", made)
	}
	g.hang(long(400))
	g.see(10, 12, 700)
	if len(made) != 2 || made[0] != (picture{10, 700}) || made[1] != (picture{11, 700}) {
		t.Errorf("painted %v", made)
	}
	g.see(11, 13, 700)
	if len(made) != 3 {
		t.Errorf("painted again: %v", made)
	}
	g.see(399, 405, 700)
	if len(made) != 4 {
		t.Errorf("painted pages that aren't there: %v", made)
	}
}

func TestAPageOfAnotherSizeStandsInUntilItIsPainted(t *testing.T) {
	run := &patient{Bench: work.Inline()}
	g := newGallery(run, 100, func(picture) {})
	g.hang(long(3))
	if g.page(0) != nil {
		t.Error("a page that isn't painted has a picture")
	}
	g.thumb(0)
	for run.one() {
	}
	if p := g.page(0); p == nil || p.Bounds().Dy() != 100 {
		t.Errorf("the small page doesn't stand in: %v", p)
	}
	g.see(0, 1, 700)
	if p := g.page(0); p == nil || p.Bounds().Dy() != 100 {
		t.Error("nothing stands in meanwhile")
	}
	for run.one() {
	}
	if p := g.page(0); p.Bounds().Dy() != 700 {
		t.Errorf("painted %v", p.Bounds())
	}
	g.see(0, 1, 900)
	if p := g.page(0); p.Bounds().Dy() != 700 {
		t.Error("the sharpest known doesn't stand in")
	}
}

func TestALatePictureOfAnotherLayoutIsThrownAway(t *testing.T) {
	run := &patient{Bench: work.Inline()}
	shown := 0
	g := newGallery(run, 100, func(picture) { shown++ })
	g.hang(long(3))
	g.see(0, 1, 700)
	g.hang(long(2))
	run.one()
	if shown != 0 || len(g.kept) != 0 {
		t.Errorf("shown %d, kept %d", shown, len(g.kept))
	}
	for run.one() {
	}
	if shown != 1 {
		t.Errorf("the new layout's page is shown %d times", shown)
	}
}

func TestOneSeesFirstWhatIsInSightThenTheLatestSmallPages(t *testing.T) {
	run := &patient{Bench: work.Inline()}
	var made []picture
	g := newGallery(run, 100, func(p picture) { made = append(made, p) })
	g.hang(long(400))
	for page := range 200 {
		g.thumb(page)
	}
	g.see(5, 6, 700)
	for range 3 {
		run.one()
	}
	// The first was under way already.
	if made[1] != (picture{5, 700}) || made[2] != (picture{199, 100}) {
		t.Errorf("painted %v", made)
	}
	for run.one() {
	}
	if len(made) > waitingThumbs+2 {
		t.Errorf("painted %d pictures, most of them scrolled past long ago", len(made))
	}
}

func TestAPageLeftIsPaintedNoMore(t *testing.T) {
	run := &patient{Bench: work.Inline()}
	g := newGallery(run, 100, func(picture) {})
	g.hang(long(9))
	g.see(0, 9, 700)
	run.one()
	g.rest()
	painted := 0
	for run.one() {
		painted++
	}
	if painted > 1 {
		t.Errorf("%d more", painted)
	}
	g.see(3, 4, 700)
	for run.one() {
	}
	if g.kept[picture{3, 700}] == nil {
		t.Error("back on the page, nothing is painted")
	}
}

func TestPicturesAreBoundedHoweverLongTheDocument(t *testing.T) {
	const pages = 400
	g := newGallery(work.Inline(), thumbTall, func(picture) {})
	g.hang(long(pages))
	for i := range pages {
		g.see(i, min(pages, i+2), 1100)
		g.thumb(i)
		if g.bytes > roomy {
			t.Fatalf("at page %d %d bytes are kept", i, g.bytes)
		}
	}
	sum := 0
	for _, p := range g.kept {
		sum += weight(p.image)
	}
	if sum != g.bytes {
		t.Errorf("%d bytes are kept, counted %d", sum, g.bytes)
	}
	if g.kept[picture{pages - 1, 1100}] == nil || g.kept[picture{0, 1100}] != nil {
		t.Error("what is in sight went, or what was seen first stayed")
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	const most = roomy + 48<<20 // fonts, the window's toolkit, the layout
	if m.HeapAlloc > most {
		t.Errorf("%d MB in use", m.HeapAlloc>>20)
	}
	runtime.KeepAlive(g)
}

func TestAPictureLargerThanTheRoomIsKeptWhileInSight(t *testing.T) {
	g := newGallery(work.Inline(), thumbTall, func(picture) {})
	g.hang(long(4))
	g.see(0, 4, 50_000)
	for i := range 4 {
		if p := g.page(i); p == nil || p.Bounds().Dy() != finest {
			t.Fatalf("page %d isn't as fine as can be", i)
		}
	}
	g.see(2, 3, 700)
	if g.bytes > roomy {
		t.Errorf("%d bytes stay", g.bytes)
	}
}
