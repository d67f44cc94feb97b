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
	objects    map[int][]byte // what stands between obj and endobj
	pages      []int          // in reading order
	root, info int
}

var (
	errNotPainted = errors.New("finish: not a file that the painter wrote")

	startForm   = regexp.MustCompile(`startxref\n(\d+)\n%%EOF\s*$`)
	sizeForm    = regexp.MustCompile(`^xref\n0 (\d+)\n`)
	rootForm    = regexp.MustCompile(`/Root (\d+) 0 R`)
	infoForm    = regexp.MustCompile(`/Info (\d+) 0 R`)
	kidsForm    = regexp.MustCompile(`/Kids \[((?:\d+ 0 R ?)*)\]`)
	refForm     = regexp.MustCompile(`(\d+) 0 R`)
	pageForm    = regexp.MustCompile(`^<</Type /Page\s`)
	pagesForm   = regexp.MustCompile(`^<</Type /Pages\s`)
	unicodeForm = regexp.MustCompile(`/ToUnicode (\d+) 0 R`)
)

const entry = len("0000000000 65535 f \n")

func read(painted []byte) (*file, error) {
	start := startForm.FindSubmatch(painted)
	if start == nil {
		return nil, errNotPainted
	}
	table := number(start[1])
	if table <= 0 || table >= len(painted) {
		return nil, errNotPainted
	}
	size := sizeForm.FindSubmatch(painted[table:])
	root, info := rootForm.FindSubmatch(painted[table:]), infoForm.FindSubmatch(painted[table:])
	if size == nil || root == nil || info == nil {
		return nil, errNotPainted
	}
	f := &file{objects: map[int][]byte{}, root: number(root[1]), info: number(info[1])}
	if err := f.cut(painted[:table], painted[table+len(size[0]):], number(size[1])); err != nil {
		return nil, err
	}
	return f, f.findPages()
}

// cut parts the objects by the table of their places.
func (f *file) cut(body, table []byte, count int) error {
	if count < 2 || len(table) < count*entry {
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
	for _, object := range f.objects {
		if !pagesForm.Match(object) {
			continue
		}
		kids := kidsForm.FindSubmatch(object)
		if kids == nil {
			return errNotPainted
		}
		for _, ref := range refForm.FindAllSubmatch(kids[1], -1) {
			page := number(ref[1])
			if !pageForm.Match(f.objects[page]) {
				return errNotPainted
			}
			f.pages = append(f.pages, page)
		}
	}
	if len(f.pages) == 0 {
		return errNotPainted
	}
	return nil
}

// add keeps a new object and gives its number.
func (f *file) add(object string) int {
	n := len(f.objects) + 1
	f.objects[n] = []byte(object)
	return n
}

// addStream keeps a new stream; dictionary is what it says besides its length.
func (f *file) addStream(dictionary string, content []byte) int {
	return f.add(stream(dictionary, content))
}

func stream(dictionary string, content []byte) string {
	return fmt.Sprintf("<<%s /Length %d>>\nstream\n%s\nendstream", dictionary, len(content), content)
}

// number reads digits; what isn't one gives 0.
func number(digits []byte) int {
	n, err := strconv.Atoi(string(digits))
	if err != nil {
		return 0
	}
	return n
}
