package archive

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
)

// file is a painted PDF, object by object.
type file struct {
	objects    [][]byte // by number, what stands between obj and endobj; 0 is none
	pages      []ref    // in reading order
	root, info ref
}

// ref is the number of an object.
type ref int

func (r ref) String() string { return strconv.Itoa(int(r)) + " 0 R" }

var errNotPainted = errors.New("finish: not a file that the painter wrote")

// The forms that the painter writes.
var (
	startForm = regexp.MustCompile(`startxref\n(\d+)\n%%EOF\s*$`)
	sizeForm  = regexp.MustCompile(`^xref\n0 (\d+)\n`)
	rootForm  = regexp.MustCompile(`/Root (\d+) 0 R`)
	infoForm  = regexp.MustCompile(`/Info (\d+) 0 R`)
	pagesForm = regexp.MustCompile(`/Pages (\d+) 0 R`)
	kidsForm  = regexp.MustCompile(`/Kids \[((?:\d+ 0 R ?)*)\]`)
	refForm   = regexp.MustCompile(`(\d+) 0 R`)
)

// entry is the length of a line of the table.
const entry = len("0000000000 65535 f \n")

func read(painted []byte) (*file, error) {
	tail := painted[max(0, len(painted)-64):]
	start := startForm.FindSubmatch(tail)
	if start == nil {
		return nil, errNotPainted
	}
	table := number(start[1])
	if table <= 0 || table >= len(painted) {
		return nil, errNotPainted
	}
	size := sizeForm.FindSubmatch(painted[table:])
	if size == nil {
		return nil, errNotPainted
	}
	f := &file{}
	entries := painted[table+len(size[0]):]
	if err := f.cut(painted[:table], entries, number(size[1])); err != nil {
		return nil, err
	}
	trailer := entries[number(size[1])*entry:]
	f.root, f.info = f.refIn(trailer, rootForm), f.refIn(trailer, infoForm)
	if f.root == 0 || f.info == 0 {
		return nil, errNotPainted
	}
	return f, f.findPages()
}

// cut parts the objects by the table of their places.
func (f *file) cut(body, table []byte, count int) error {
	if count < 2 || count > len(table)/entry {
		return errNotPainted
	}
	type place struct{ number, at int }
	var places []place
	for n := 1; n < count; n++ {
		at := number(table[n*entry : n*entry+10])
		if at <= 0 || at >= len(body) {
			return errNotPainted
		}
		places = append(places, place{n, at})
	}
	slices.SortFunc(places, func(a, b place) int { return a.at - b.at })
	f.objects = make([][]byte, count, 2*count)
	for i, p := range places {
		end := len(body)
		if i+1 < len(places) {
			end = places[i+1].at
		}
		object, ok := bytes.CutPrefix(body[p.at:end], []byte(fmt.Sprintf("%d 0 obj\n", p.number)))
		object, closed := bytes.CutSuffix(bytes.TrimRight(object, "\n"), []byte("endobj"))
		if !ok || !closed {
			return errNotPainted
		}
		f.objects[p.number] = bytes.TrimRight(object, "\n")
	}
	return nil
}

func (f *file) findPages() error {
	tree := f.refIn(f.objects[f.root], pagesForm)
	if tree == 0 {
		return errNotPainted
	}
	kids := kidsForm.FindSubmatch(f.objects[tree])
	if kids == nil {
		return errNotPainted
	}
	for _, kid := range refForm.FindAll(kids[1], -1) {
		page := f.refIn(kid, refForm)
		if page == 0 || !bytes.HasPrefix(f.objects[page], []byte("<</Type /Page\n")) {
			return errNotPainted
		}
		f.pages = append(f.pages, page)
	}
	if len(f.pages) == 0 {
		return errNotPainted
	}
	return nil
}

// refIn is the object that a form names in a text; 0 when it names none.
func (f *file) refIn(text []byte, form *regexp.Regexp) ref {
	found := form.FindSubmatch(text)
	if found == nil {
		return 0
	}
	if n := number(found[1]); n > 0 && n < len(f.objects) {
		return ref(n)
	}
	return 0
}

// add keeps a new object and gives its number.
func (f *file) add(object string) ref {
	f.objects = append(f.objects, []byte(object))
	return ref(len(f.objects) - 1)
}

// set gives an object its content.
func (f *file) set(r ref, object string) { f.objects[r] = []byte(object) }

// number reads digits; what isn't one gives 0.
func number(digits []byte) int {
	n, err := strconv.Atoi(string(digits))
	if err != nil {
		return 0
	}
	return n
}
