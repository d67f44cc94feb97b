package archive

import "encoding/binary"

// sRGB is a small ICC profile of version 2 for the colour space that screens
// share (IEC 61966-2-1): its primaries, and its curve in 33 points.
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
		{"rTRC", curve()},
		{"gTRC", curve()},
		{"bTRC", curve()},
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

// light is how bright each thirty-second of the scale is, of 65 535.
var light = []uint16{
	0, 159, 338, 595, 940, 1381, 1923, 2572, 3334, 4214, 5215, 6344, 7603, 8997, 10530, 12206, 14027,
	15998, 18122, 20401, 22840, 25440, 28206, 31139, 34243, 37521, 40975, 44607, 48420, 52417, 56601, 60972, 65535,
}

func curve() []byte {
	b := binary.BigEndian.AppendUint32([]byte("curv\x00\x00\x00\x00"), uint32(len(light)))
	for _, v := range light {
		b = binary.BigEndian.AppendUint16(b, v)
	}
	return b
}

// described is a name in the three forms that version 2 asks for.
func described(name string) []byte {
	b := []byte("desc\x00\x00\x00\x00")
	b = binary.BigEndian.AppendUint32(b, uint32(len(name)+1))
	b = append(b, name...)
	return append(b, make([]byte, 1+4+4+2+1+67)...)
}
