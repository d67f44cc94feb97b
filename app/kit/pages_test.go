package kit

import (
	"fmt"
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/app/look"
)

// reader is a document on the whole of a window, and what it asked for.
type reader struct {
	*stage
	pages *Pages
	sight [3]int
	came  []int
}

func read(t *testing.T, count int, w, h float32) *reader {
	t.Helper()
	r := &reader{pages: NewPages()}
	r.pages.OnSight = func(from, to, pixels int) { r.sight = [3]int{from, to, pixels} }
	r.pages.OnAt = func(page int) { r.came = append(r.came, page) }
	r.stage = onStage(t, r.pages)
	r.window.Resize(fyne.NewSize(w, h))
	r.pages.SetCount(count)
	r.focus(r.pages)
	return r
}

// seen are the pages in sight, from 1.
func (r *reader) seen() string {
	var all []string
	for _, line := range r.pages.outline() {
		all = append(all, strings.Fields(line)[1])
	}
	return strings.Join(all, " ")
}

func TestPagesLieSideBySideAsManyAsAskedOrAsFit(t *testing.T) {
	for _, c := range []struct {
		side, count int
		w, h        float32
		want        string
	}{
		{1, 14, 1440, 900, "1"},
		{2, 14, 1440, 900, "1 2"},
		{0, 14, 1440, 900, "1 2"},
		{0, 14, 1440, 600, "1 2 3"},
		{0, 14, 500, 600, "1"},
		{2, 14, 500, 600, "1 2 3 4"}, // narrow ones are low: two rows
		{2, 1, 1440, 900, "1"},
		{0, 3, 1440, 300, "1 2 3"},
	} {
		r := read(t, c.count, c.w, c.h)
		r.pages.SetSide(c.side)
		if got := r.seen(); got != c.want {
			t.Errorf("%d side by side of %d at %v × %v: %q, want %q", c.side, c.count, c.w, c.h, got, c.want)
		}
	}
}

func TestWholePagesFitTheViewAndWideOnesItsWidth(t *testing.T) {
	r := read(t, 14, 900, 700)
	g := r.pages.grid
	if g.page.Height > 700-2*g.margin || g.page.Height < 700-2*g.margin-2 {
		t.Errorf("a whole page is %v high", g.page.Height)
	}
	if int(g.page.Height)-2 != r.sight[2] {
		t.Errorf("its picture is to be %d pixels high for %v", r.sight[2], g.page.Height)
	}
	r.pages.SetFit(FitWidth)
	if g := r.pages.grid; g.page.Width != 900-2*g.margin {
		t.Errorf("a wide page is %v wide", g.page.Width)
	}
	r.pages.SetSide(2)
	if g := r.pages.grid; g.across() > 900-2*g.margin || g.across() < 900-2*g.margin-2 {
		t.Errorf("two of them are %v wide", g.across())
	}
}

func TestEnlargeAndReduceGoToTheNextSize(t *testing.T) {
	r := read(t, 14, 900, 700)
	at := r.pages.Percent()
	if at <= 50 || at >= 67 {
		t.Fatalf("a whole page is at %d %%", at)
	}
	var got []int
	for range 3 {
		r.pages.Enlarge()
		got = append(got, r.pages.Percent())
	}
	for range 4 {
		r.pages.Reduce()
		got = append(got, r.pages.Percent())
	}
	if want := "[67 75 90 75 67 50 33]"; fmt.Sprint(got) != want {
		t.Errorf("went through %v, want %s", got, want)
	}
	for range 20 {
		r.pages.Enlarge()
	}
	if got := r.pages.Percent(); got != Zooms[len(Zooms)-1] {
		t.Errorf("the largest is %d %%", got)
	}
	for range 20 {
		r.pages.Reduce()
	}
	if got := r.pages.Percent(); got != Zooms[0] {
		t.Errorf("the smallest is %d %%", got)
	}
	r.pages.SetFit(FitPage)
	if got := r.pages.Percent(); got != at {
		t.Errorf("back to whole pages: %d %%", got)
	}
}

func TestWhatOneReadsStaysInSightWhenItsSizeChanges(t *testing.T) {
	r := read(t, 400, 900, 700)
	r.pages.Go(200)
	for _, change := range []func(){
		r.pages.Enlarge, r.pages.Enlarge, func() { r.pages.SetFit(FitWidth) }, func() { r.pages.SetSide(2) },
		func() { r.pages.SetFit(FitPage) }, func() { r.pages.SetSide(0) }, r.pages.Reduce,
		func() { r.window.Resize(fyne.NewSize(700, 500)) }, func() { r.pages.SetSide(1) },
	} {
		change()
		if from, to := r.pages.grid.inSight(r.pages.scroll.Offset.Y); r.pages.At() < from || r.pages.At() >= to || r.pages.At() != 200 {
			t.Fatalf("at page %d, in sight %d to %d", r.pages.At(), from, to)
		}
	}
}

func TestKeysTurnPages(t *testing.T) {
	r := read(t, 5, 900, 700)
	for _, c := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyPageDown, 1},
		{fyne.KeySpace, 2},
		{fyne.KeyRight, 3},
		{fyne.KeyPageUp, 2},
		{fyne.KeyLeft, 1},
		{fyne.KeyEnd, 4},
		{fyne.KeyPageDown, 4},
		{fyne.KeyRight, 4},
		{fyne.KeyHome, 0},
		{fyne.KeyPageUp, 0},
		{fyne.KeyLeft, 0},
	} {
		r.press(c.key)
		if got := r.pages.At(); got != c.want {
			t.Errorf("%s leads to page %d, want %d", c.key, got, c.want)
		}
	}
	r.pages.SetSide(2)
	r.press(fyne.KeyPageDown)
	if r.pages.At() != 2 || r.came[len(r.came)-1] != 2 {
		t.Errorf("two side by side are turned to page %d, told %v", r.pages.At(), r.came)
	}
}

func TestALargePageIsReadOnByAScreenful(t *testing.T) {
	r := read(t, 3, 900, 700)
	r.pages.SetPercent(200)
	r.press(fyne.KeyPageDown)
	if y := r.pages.scroll.Offset.Y; r.pages.At() != 0 || y < 600 || y > 700 {
		t.Errorf("at page %d, %v down", r.pages.At(), y)
	}
	for range 3 {
		r.press(fyne.KeyPageDown)
	}
	if r.pages.At() != 1 {
		t.Errorf("after four screenfuls at page %d", r.pages.At())
	}
	x := r.pages.scroll.Offset.X
	r.press(fyne.KeyRight)
	if r.pages.scroll.Offset.X <= x || r.pages.At() != 1 {
		t.Error("→ doesn't scroll a page that is wider than the view")
	}
	down := r.pages.scroll.Offset.Y
	r.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyUp)
	if got := r.pages.scroll.Offset.Y; got <= down {
		t.Errorf("↓ ↓ ↑ scroll from %v to %v", down, got)
	}
}

func TestScrollingTellsWhichPageOneHasComeTo(t *testing.T) {
	r := read(t, 10, 900, 700)
	r.pages.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -900)})
	if len(r.came) == 0 || r.pages.At() != r.came[len(r.came)-1] || r.pages.At() == 0 {
		t.Errorf("at page %d, told %v", r.pages.At(), r.came)
	}
}

func TestOnlyPagesInSightExist(t *testing.T) {
	r := read(t, 400, 900, 700)
	for page := range 400 {
		r.pages.Go(page)
	}
	if n := len(r.pages.desk.leaves); n > 3 {
		t.Errorf("%d pages exist", n)
	}
	held := 0
	for _, leaf := range r.pages.desk.leaves {
		if leaf.Visible() {
			held++
		}
	}
	if held > 2 {
		t.Errorf("%d pages are shown", held)
	}
}

func TestPagesOutOfSightLetGoOfTheirPicture(t *testing.T) {
	r := read(t, 10, 900, 300)
	r.pages.Picture = func(int) image.Image { return image.NewRGBA(image.Rect(0, 0, 2, 3)) }
	r.pages.SetSide(0)
	r.pages.SetSide(1)
	for _, leaf := range r.pages.desk.leaves {
		if leaf.Visible() != (leaf.image.Image != nil) {
			t.Errorf("shown %v, has a picture %v", leaf.Visible(), leaf.image.Image != nil)
		}
	}
}

func TestAPartIsRevealedInTheMiddleOfALargePage(t *testing.T) {
	r := read(t, 4, 900, 700)
	r.pages.SetPercent(300)
	part := Light{X: 0.8, Y: 0.9, W: 0.1, H: 0.01}
	r.pages.Reveal(2, part)
	g, at := r.pages.grid, r.pages.scroll.Offset
	x, y := g.at(2).X+part.X*g.page.Width-at.X, g.at(2).Y+part.Y*g.page.Height-at.Y
	if x < 0 || x > 900 || y < 0 || y > 700 || r.pages.At() != 2 {
		t.Errorf("the part is at %v, %v of the view, on page %d", x, y, r.pages.At())
	}
	r.pages.Reveal(2, part)
	if r.pages.scroll.Offset != at {
		t.Error("what is in sight is moved all the same")
	}
	r.pages.SetFit(FitPage)
	r.pages.Reveal(1, part)
	if got := r.seen(); got != "2" {
		t.Errorf("of whole pages in sight: %q", got)
	}
	r.pages.Reveal(9, part)
	r.pages.Go(-1)
	if r.pages.At() != 1 {
		t.Error("it goes to a page that isn't there")
	}
}

func TestLightsLieOnThePageAndTheOneOneIsAtIsRinged(t *testing.T) {
	r := read(t, 1, 900, 700)
	r.pages.Marks = func(int) []Light {
		return []Light{{X: 0.1, Y: 0.1, W: 0.2, H: 0.02}, {X: 0.5, Y: 0.5, W: 0.1, H: 0.02, Here: true}}
	}
	r.pages.Fill()
	leaf := r.pages.desk.leaves[0]
	w, h := leaf.Size().Width, leaf.Size().Height
	first, second := leaf.lights[0], leaf.lights[1]
	if got := first.Position(); got != fyne.NewPos(whole(0.1*w), whole(0.1*h)) {
		t.Errorf("the first lies at %v", got)
	}
	around := look.Stroke.Fixed()
	if got, want := leaf.edge.Position(), second.Position().SubtractXY(around, around); got != want || !leaf.edge.Visible() {
		t.Errorf("the ring lies at %v, want %v", got, want)
	}
	same(t, r.pages.outline(), []string{"page 1 sur 1 *2"})
	r.pages.Marks = func(int) []Light { return nil }
	r.pages.Fill()
	if first.Visible() || second.Visible() || leaf.edge.Visible() {
		t.Error("something stays lit up")
	}
}

func TestEveryPageIsSomewhereAndOffsetsStayInTheContent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		count := rapid.IntRange(1, 400).Draw(t, "count")
		view := fyne.NewSize(rapid.Float32Range(100, 3000).Draw(t, "w"), rapid.Float32Range(100, 2000).Draw(t, "h"))
		g := newGrid(count, rapid.IntRange(0, 4).Draw(t, "side"), PageFit(rapid.IntRange(0, 2).Draw(t, "fit")), rapid.SampledFrom(Zooms).Draw(t, "percent"), view)
		page := rapid.IntRange(0, count-1).Draw(t, "page")
		at := g.at(page)
		if at.X < 0 || at.Y < 0 || at.X+g.page.Width > g.content.Width || at.Y+g.page.Height > g.content.Height {
			t.Fatalf("page %d at %v of %v lies outside %v", page, at, g.page, g.content)
		}
		to := g.clamp(fyne.NewPos(at.X, at.Y-g.margin))
		if from, end := g.inSight(to.Y); page < from || page >= end {
			t.Fatalf("page %d isn't in sight: %d to %d", page, from, end)
		}
		if to.X < 0 || to.Y < 0 || to.Y+view.Height > g.content.Height+1 {
			t.Fatalf("scrolled to %v of %v", to, g.content)
		}
	})
}

func BenchmarkScrollPages(b *testing.B) {
	v := NewPages()
	v.SetCount(400)
	v.Resize(fyne.NewSize(900, 700))
	for i := 0; b.Loop(); i++ {
		v.Go(i % 400)
	}
}
