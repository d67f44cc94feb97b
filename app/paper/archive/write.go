package archive

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
	"sync"
)

// inOne is how many objects are packed together. Structure is many objects of
// a few words: packed one by one they would double the file.
const inOne = 250

// write lays the objects out again: streams and what the file says of itself
// as they are, all others packed, then the table of where each one is.
func (f *file) write() []byte {
	out := bytes.NewBuffer(make([]byte, 0, f.size()))
	out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	places := make([]place, len(f.objects), len(f.objects)+len(f.objects)/inOne+2)
	write := func(n ref, object []byte) {
		for int(n) >= len(places) {
			places = append(places, place{})
		}
		places[n] = place{kind: 1, at: uint32(out.Len())}
		out.WriteString(strconv.Itoa(int(n)))
		out.WriteString(" 0 obj\n")
		out.Write(object)
		out.WriteString("\nendobj\n")
	}
	p := newPacker()
	var packed []ref
	pack := func() {
		if len(packed) == 0 {
			return
		}
		n := f.pack(p, packed)
		for i, object := range packed {
			places[object] = place{kind: 2, at: uint32(n), index: uint16(i)}
		}
		write(n, f.objects[n])
		packed = packed[:0]
	}
	for n, last := ref(1), ref(len(f.objects)); n < last; n++ {
		if bytes.HasSuffix(f.objects[n], []byte("endstream")) || n == f.info {
			write(n, f.objects[n])
			continue
		}
		if packed = append(packed, n); len(packed) == inOne {
			pack()
		}
	}
	pack()
	f.table(out, p, places)
	return out.Bytes()
}

// size is about how long the file becomes.
func (f *file) size() int {
	size := 1024
	for _, object := range f.objects {
		size += len(object) + 32
	}
	return size
}

// pack makes one stream of several objects: their numbers and places, then
// each of them.
func (f *file) pack(p *packer, numbers []ref) ref {
	var index, body bytes.Buffer
	for _, n := range numbers {
		index.Write(strconv.AppendInt(index.AvailableBuffer(), int64(n), 10))
		index.WriteByte(' ')
		index.Write(strconv.AppendInt(index.AvailableBuffer(), int64(body.Len()), 10))
		index.WriteByte(' ')
		body.Write(f.objects[n])
		body.WriteByte('\n')
	}
	first := index.Len()
	index.Write(body.Bytes())
	return f.addPacked(fmt.Sprintf("/Type/ObjStm/N %d/First %d", len(numbers), first), p.deflated(index.Bytes()))
}

// place is where an object stands: at a place in the file, or in a stream.
type place struct {
	kind  uint8 // 0 for none, 1 for a place in the file, 2 for one in a stream
	at    uint32
	index uint16
}

// table ends the file with the places of its objects, its own being the last.
func (f *file) table(out *bytes.Buffer, p *packer, places []place) {
	sum := sha256.Sum256(out.Bytes())
	id := hex.EncodeToString(sum[:16])
	start := out.Len()
	places = append(places, place{kind: 1, at: uint32(start)})
	places[0].index = 0xffff
	lines := make([]byte, 0, 7*len(places))
	for _, at := range places {
		lines = append(lines, at.kind)
		lines = binary.BigEndian.AppendUint32(lines, at.at)
		lines = binary.BigEndian.AppendUint16(lines, at.index)
	}
	stream := p.deflated(lines)
	fmt.Fprintf(out, "%d 0 obj\n<</Type/XRef/Size %d/W[1 4 2]/Root %s/Info %s/ID[<%s><%s>]/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n",
		len(places)-1, len(places), f.root, f.info, id, id, len(stream), stream, start)
}

// addStream keeps a new stream; dictionary is what it says besides its length.
func (f *file) addStream(dictionary string, content []byte) ref {
	object := make([]byte, 0, len(dictionary)+len(content)+48)
	object = fmt.Appendf(object, "<<%s/Length %d>>\nstream\n", dictionary, len(content))
	object = append(object, content...)
	f.objects = append(f.objects, append(object, "\nendstream"...))
	return ref(len(f.objects) - 1)
}

// addPacked keeps a new stream of what was deflated.
func (f *file) addPacked(dictionary string, deflated []byte) ref {
	return f.addStream(dictionary+"/Filter/FlateDecode", deflated)
}

// packer deflates one stream after the other, fast: what it needs for that is
// more than what it packs.
type packer struct {
	out bytes.Buffer
	w   *zlib.Writer
}

func newPacker() *packer {
	p := &packer{}
	var err error
	if p.w, err = zlib.NewWriterLevel(&p.out, zlib.BestSpeed); err != nil {
		p.w = zlib.NewWriter(&p.out) // a known level never fails
	}
	return p
}

// deflated packs bytes; they are good until the next ones.
func (p *packer) deflated(content []byte) []byte {
	p.out.Reset()
	p.w.Reset(&p.out)
	_, err := p.w.Write(content)
	if err = errors.Join(err, p.w.Close()); err != nil {
		panic(err) // a Buffer never fails
	}
	return p.out.Bytes()
}

// once deflates what every file holds.
func once(content func() []byte) func() []byte {
	return sync.OnceValue(func() []byte { return newPacker().deflated(content()) })
}
