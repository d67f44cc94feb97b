package preview

import (
	"context"
	"image"
	"slices"

	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/app/work"
)

// picture names a page painted so many pixels high.
type picture struct{ page, tall int }

// painted is a picture that is kept.
type painted struct {
	image image.Image
	used  int // when it was asked for last, as the gallery counts
}

const (
	// roomy is how many bytes of pictures are kept: some forty pages as a usual
	// screen shows them, of a document that may have four hundred.
	roomy = 64 << 20
	// finest is as many pixels high as a page is ever painted.
	finest = 2800
	// waitingThumbs is how many small pages may wait to be painted: what was
	// scrolled past long ago is painted when it comes again.
	waitingThumbs = 64
)

// gallery has the pictures of a layout's pages: it paints those in sight, one
// after the other beside the window's thread, and keeps as many as have room.
type gallery struct {
	run    work.Runner
	layout *paper.Layout // nil before there is one
	show   func(picture) // hears of a new picture

	kept  map[picture]*painted
	bytes int
	clock int

	from, to, tall int   // the pages in sight, and how sharp
	small          int   // how sharp small pages are
	thumbs         []int // small pages that wait, the latest last
	busy           bool
	job            work.Job
}

func newGallery(run work.Runner, small int, show func(picture)) *gallery {
	return &gallery{run: run, small: small, show: show, kept: map[picture]*painted{}}
}

// hang begins another layout: no picture of the one before is of use.
func (g *gallery) hang(l *paper.Layout) {
	g.layout = l
	clear(g.kept)
	g.bytes, g.thumbs = 0, nil
}

// see tells which pages are in sight, and how many pixels high they are shown.
func (g *gallery) see(from, to, pixels int) {
	g.from, g.to, g.tall = from, to, min(finest, pixels)
	g.paint()
}

// thumb is a small page, nil until it is painted.
func (g *gallery) thumb(page int) image.Image {
	if p := g.take(picture{page, g.small}); p != nil {
		return p
	}
	if g.layout != nil {
		g.thumbs = append(slices.DeleteFunc(g.thumbs, func(n int) bool { return n == page }), page)
		if len(g.thumbs) > waitingThumbs {
			g.thumbs = g.thumbs[1:]
		}
		g.paint()
	}
	return nil
}

// page is a page as sharp as it is known: until it is painted, the one of
// another size stands in. nil when there is none.
func (g *gallery) page(page int) image.Image {
	if p := g.take(picture{page, g.tall}); p != nil {
		return p
	}
	best := picture{page, 0}
	for key := range g.kept {
		if key.page == page && key.tall > best.tall {
			best = key
		}
	}
	return g.take(best)
}

func (g *gallery) take(key picture) image.Image {
	p := g.kept[key]
	if p == nil {
		return nil
	}
	g.clock++
	p.used = g.clock
	return p.image
}

// next is what is to be painted first: pages in sight, then small ones.
func (g *gallery) next() (picture, bool) {
	if g.layout == nil {
		return picture{}, false
	}
	for i := g.from; i < min(g.to, len(g.layout.Pages)); i++ {
		if key := (picture{i, g.tall}); g.kept[key] == nil {
			return key, true
		}
	}
	for len(g.thumbs) > 0 {
		last := len(g.thumbs) - 1
		key := picture{g.thumbs[last], g.small}
		g.thumbs = g.thumbs[:last]
		if g.kept[key] == nil && key.page < len(g.layout.Pages) {
			return key, true
		}
	}
	return picture{}, false
}

// paint paints what is wanted, until nothing is.
func (g *gallery) paint() {
	if g.busy {
		return
	}
	key, wanted := g.next()
	if !wanted {
		return
	}
	g.busy = true
	layout := g.layout
	var image image.Image
	g.job = g.run.Go(func(ctx context.Context) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		image = paper.PictureTall(layout, key.page, key.tall)
		return nil
	}, func(err error) {
		g.busy = false
		if err != nil {
			return
		}
		if layout == g.layout {
			g.keep(key, image)
			g.show(key)
		}
		g.paint()
	})
}

// rest paints nothing more until something is asked for.
func (g *gallery) rest() {
	g.thumbs = nil
	g.from, g.to = 0, 0
}

// keep takes a picture in, and lets those go that nobody asked for for longest.
func (g *gallery) keep(key picture, made image.Image) {
	g.clock++
	g.kept[key] = &painted{image: made, used: g.clock}
	g.bytes += weight(made)
	for g.bytes > roomy {
		oldest, found := g.oldest()
		if !found {
			return // all that is left is in sight
		}
		g.bytes -= weight(g.kept[oldest].image)
		delete(g.kept, oldest)
	}
}

// oldest is the picture that was asked for longest ago, of those out of sight.
func (g *gallery) oldest() (key picture, found bool) {
	for k, p := range g.kept {
		inSight := k.tall == g.tall && k.page >= g.from && k.page < g.to
		if !inSight && (!found || p.used < g.kept[key].used) {
			key, found = k, true
		}
	}
	return key, found
}

// weight is how many bytes a picture takes.
func weight(i image.Image) int {
	const pixel = 4
	return pixel * i.Bounds().Dx() * i.Bounds().Dy()
}
