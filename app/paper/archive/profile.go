package archive

import "encoding/binary"

// sRGB is a small ICC profile of version 2 for the colour space that screens
// share (IEC 61966-2-1): its primaries, and a curve of 2.2. Everything is
// printed in black and white, which any such profile keeps.
func sRGB() []byte {
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", described("sRGB IEC61966-2.1")},
		{"cprt", append([]byte("text\x00\x00\x00\x00"), "Public domain\x00"...)},
		{"wtpt", xyz(0xf6d6, 0x10000, 0xd32d)},
		{"rXYZ", xyz(0x6fa2, 0x38f5, 0x0390)},
		{"gXYZ", xyz(0x6299, 0xb785, 0x18da)},
		{"bXYZ", xyz(0x24a0, 0x0f84, 0xb6cf)},
		{"rTRC", gamma()}, {"gTRC", gamma()}, {"bTRC", gamma()},
	}
	const header, entrySize = 128, 12
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var body []byte
	start := header + 4 + entrySize*len(tags)
	for _, tag := range tags {
		table = append(table, tag.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(start+len(body)))
		table = binary.BigEndian.AppendUint32(table, uint32(len(tag.data)))
		body = append(body, tag.data...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	head := make([]byte, header)
	binary.BigEndian.PutUint32(head, uint32(start+len(body)))
	binary.BigEndian.PutUint32(head[8:], 0x02100000) // version 2.1
	copy(head[12:], "mntrRGB XYZ ")
	for i, part := range []uint16{1998, 2, 9, 6, 49, 0} { // when the space was published
		binary.BigEndian.PutUint16(head[24+2*i:], part)
	}
	copy(head[36:], "acsp")
	copy(head[68:], xyz(0xf6d6, 0x10000, 0xd32d)[8:]) // the illuminant D50
	return append(append(head, table...), body...)
}

// xyz is a colour in fixed point of sixteen bits.
func xyz(x, y, z uint32) []byte {
	b := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range []uint32{x, y, z} {
		b = binary.BigEndian.AppendUint32(b, v)
	}
	return b
}

// gamma is a curve of one exponent, 2.2 in fixed point of eight bits.
func gamma() []byte { return []byte("curv\x00\x00\x00\x00\x00\x00\x00\x01\x02\x33") }

// described is a name in the three forms that version 2 asks for.
func described(name string) []byte {
	b := []byte("desc\x00\x00\x00\x00")
	b = binary.BigEndian.AppendUint32(b, uint32(len(name)+1))
	b = append(b, name...)
	return append(b, make([]byte, 1+4+4+2+1+67)...)
}
