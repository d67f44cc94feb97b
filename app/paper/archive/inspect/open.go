package inspect

import (
	"encoding/binary"
	"fmt"
	"regexp"
	"strconv"
)

var startForm = regexp.MustCompile(`startxref\n(\d{1,12})\n%%EOF\n$`)

// entry is the length of a line of the table: how an object is kept, where, and
// its place there.
const entry = 1 + 4 + 2

// Open reads the table, and each object at the very place that it names.
func Open(raw []byte) (*File, error) {
	found := startForm.FindSubmatch(raw[max(0, len(raw)-64):])
	if found == nil {
		return nil, fmt.Errorf("%w: no startxref at its end", errSyntax)
	}
	start := number(found[1])
	if start >= len(raw) {
		return nil, fmt.Errorf("%w: startxref leads nowhere", errSyntax)
	}
	f := &File{Raw: raw, Objects: map[int]any{}}
	s := &scanner{raw: raw, at: start}
	self := s.word()
	s.exact(" 0 obj\n")
	o := s.whole()
	f.Trailer = f.Dict(o)
	if s.wrong || f.Trailer["Type"] != Name("XRef") || s.at+len("startxref\n"+string(found[1])+"\n%%EOF\n") != len(raw) {
		return nil, fmt.Errorf("%w: startxref leads nowhere%s", errSyntax, s.mishap())
	}
	table, err := f.Content(o)
	if err != nil {
		return nil, err
	}
	count := len(table) / entry
	if f.Trailer["Size"] != count || len(table)%entry != 0 || fmt.Sprint(f.Trailer["W"]) != "[1 4 2]" || self != strconv.Itoa(count-1) {
		return nil, fmt.Errorf("%w: no table", errSyntax)
	}
	f.places = Ref(count - 1)
	return f, f.objects(table)
}

// objects reads what stands in the file itself first, then what is packed.
func (f *File) objects(table []byte) error {
	for _, kind := range []byte{1, 2} {
		for n := 1; n < len(table)/entry; n++ {
			line := table[entry*n : entry*(n+1)]
			at, index := int(binary.BigEndian.Uint32(line[1:])), int(binary.BigEndian.Uint16(line[5:]))
			if line[0] != 1 && line[0] != 2 {
				return fmt.Errorf("%w: entry %d of the table", errSyntax, n)
			}
			if line[0] != kind {
				continue
			}
			read := f.at
			if kind == 2 {
				read = f.packed
			}
			o, mishap, ok := read(n, at, index)
			if !ok {
				return fmt.Errorf("%w: object %d isn't where the table says%s", errSyntax, n, mishap)
			}
			f.Objects[n] = o
		}
	}
	return nil
}

// at reads object n at its place.
func (f *File) at(n, at, _ int) (o any, mishap string, ok bool) {
	if at >= len(f.Raw) {
		return nil, "", false
	}
	s := &scanner{raw: f.Raw, at: at}
	s.exact(strconv.Itoa(n) + " 0 obj\n")
	o = s.whole()
	return o, s.mishap(), !s.wrong
}

// packed reads object n, the one of an index in a stream of objects.
func (f *File) packed(n, stream, index int) (o any, mishap string, ok bool) {
	all := f.unpack(stream)
	if index >= len(all) || all[index].n != n {
		return nil, "", false
	}
	return all[index].object, "", true
}

// numbered is an object of a stream of objects.
type numbered struct {
	n      int
	object any
}

// unpack reads the objects of a stream once, none when it holds none.
func (f *File) unpack(stream int) []numbered {
	if all, known := f.streams[stream]; known {
		return all
	}
	if f.streams == nil {
		f.streams = map[int][]numbered{}
	}
	f.streams[stream] = nil
	d := f.Dict(Ref(stream))
	content, err := f.Content(Ref(stream))
	first, _ := d["First"].(int)
	count, _ := d["N"].(int)
	if err != nil || d["Type"] != Name("ObjStm") || first < 0 || first > len(content) || count > first/4 {
		return nil
	}
	head := &scanner{raw: content[:first]}
	for range count {
		n, _ := head.object().(int)
		at, ok := head.object().(int)
		if head.wrong || !ok || at < 0 || at >= len(content)-first {
			return nil
		}
		s := &scanner{raw: content, at: first + at}
		o := s.object()
		if _, isRef := o.(Ref); s.wrong || isRef {
			return nil
		}
		f.streams[stream] = append(f.streams[stream], numbered{n, o})
	}
	return f.streams[stream]
}
