package preview

import (
	"context"
	"slices"
	"sort"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/app/words"
)

// finder is the search in what the pages say.
type finder struct {
	of    *page
	entry *kit.Entry
	count *kit.Text

	index  *paper.Index // of the layout, made at the first search
	making bool
	hits   []paper.Hit
	at     int
	marks  map[int][]kit.Light // by page, made when a page comes in sight
}

// searchWidth leaves room for the choices beside the box in the smallest window.
const searchWidth look.Measure = 220

func newFinder(p *page) *finder {
	f := &finder{of: p, count: kit.Small("")}
	f.entry = kit.NewEntry().Width(searchWidth).Icon(look.IconSearch).Hint(words.FindHint).KeyHint(words.KeyFind)
	f.entry.OnChanged = func(string) { f.search() }
	f.entry.OnSubmitted = func(string) { f.step(1) }
	f.entry.OnLeft = func(string) { kit.SayStatus(f.entry, "") }
	f.entry.OnKey = f.key
	return f
}

// key has Escape take the search away, and ↓ lead to the pages.
func (f *finder) key(ev *fyne.KeyEvent) bool {
	if ev.Name != fyne.KeyDown {
		return false
	}
	f.of.desk.Focus(f.of.pages)
	return true
}

// start goes to the search.
func (f *finder) start() {
	f.entry.SelectAll()
	f.of.desk.Focus(f.entry)
}

// seek goes to the first place where something stands, and to the next ones
// with Enter.
func (f *finder) seek(what string) {
	f.entry.SetText(what)
	f.of.pages.Go(0)
	f.search()
	f.of.desk.Focus(f.entry)
}

// shut takes the search away; false when there is none.
func (f *finder) shut() bool {
	if f.entry.Text() == "" {
		return false
	}
	f.entry.SetText("")
	f.search()
	if kit.HasFocus(f.entry) {
		f.of.desk.Focus(f.of.pages)
	}
	return true
}

// renew searches again in another layout.
func (f *finder) renew() {
	f.index, f.making = nil, false
	f.search()
}

// search finds what is typed, from the page one is at.
func (f *finder) search() {
	f.hits, f.at, f.marks = nil, 0, map[int][]kit.Light{}
	typed := f.entry.Text()
	switch {
	case typed == "" || f.of.layout == nil:
		f.say("")
	case f.index == nil:
		f.read()
		return
	default:
		f.hits = f.index.Find(typed)
		here := f.of.pages.At()
		f.at = max(0, slices.IndexFunc(f.hits, func(h paper.Hit) bool { return h.Page >= here }))
		f.tell()
	}
	f.of.pages.Fill()
}

// read makes the index beside the window's thread, and searches then.
func (f *finder) read() {
	if f.making {
		return
	}
	f.making = true
	layout := f.of.layout
	var index *paper.Index
	f.of.desk.Run.Go(func(context.Context) error {
		index = paper.NewIndex(layout)
		return nil
	}, func(error) {
		if layout == f.of.layout {
			f.index, f.making = index, false
			f.search()
		}
	})
}

// step goes to the next place that was found, or to the one before; after the
// last comes the first.
func (f *finder) step(by int) {
	if len(f.hits) == 0 {
		return
	}
	f.at = (f.at + by + len(f.hits)) % len(f.hits)
	clear(f.marks)
	f.tell()
	f.of.pages.Fill()
}

// tell goes to the place one is at and says which it is.
func (f *finder) tell() {
	if len(f.hits) == 0 {
		f.say(words.FoundNowhere)
		return
	}
	f.say(words.FoundAt(f.at+1, len(f.hits)))
	if boxes := f.index.Boxes(f.hits[f.at]); len(boxes) > 0 {
		f.of.reveal(boxes[0].Page, markOf(boxes[0]))
	}
}

// say says beside the box, and in the status line, what was found.
func (f *finder) say(sentence string) {
	f.count.Set(sentence)
	kit.Relayout(f.count)
	kit.SayStatus(f.entry, sentence)
}

func markOf(b paper.Box) kit.Light {
	x, y, w, h := b.Share()
	return kit.Light{X: x, Y: y, W: w, H: h}
}

// on is what is lit up on a page: what begins there, and what goes on from the
// page before.
func (f *finder) on(page int) []kit.Light {
	if len(f.hits) == 0 {
		return nil
	}
	if marks, known := f.marks[page]; known {
		return marks
	}
	var marks []kit.Light
	first := sort.Search(len(f.hits), func(i int) bool { return f.hits[i].Page >= page-1 })
	for i := first; i < len(f.hits) && f.hits[i].Page <= page; i++ {
		for _, b := range f.index.Boxes(f.hits[i]) {
			if b.Page == page {
				m := markOf(b)
				m.Here = i == f.at
				marks = append(marks, m)
			}
		}
	}
	f.marks[page] = marks
	return marks
}
