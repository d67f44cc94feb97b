package inspect

import (
	"bytes"
	"encoding/binary"
)

// advancesOf are the widths of a font's glyphs in thousandths of the type's
// height; none when it can't be read.
func advancesOf(ttf []byte) []int {
	head, hhea, maxp, hmtx := sfntTable(ttf, "head"), sfntTable(ttf, "hhea"), sfntTable(ttf, "maxp"), sfntTable(ttf, "hmtx")
	if len(head) < 20 || len(hhea) < 36 || len(maxp) < 6 {
		return nil
	}
	unit := int(binary.BigEndian.Uint16(head[18:]))
	measured := int(binary.BigEndian.Uint16(hhea[34:]))
	if unit == 0 || measured == 0 || len(hmtx) < 4*measured {
		return nil
	}
	out := make([]int, binary.BigEndian.Uint16(maxp[4:]))
	for i := range out {
		advance := int(binary.BigEndian.Uint16(hmtx[4*min(i, measured-1):]))
		out[i] = (advance*1000 + unit/2) / unit
	}
	return out
}

// sfntTable is a table of a font file; empty when it has none of that name.
func sfntTable(ttf []byte, name string) []byte {
	if len(ttf) < 12 || !bytes.Equal(ttf[:4], []byte{0, 1, 0, 0}) {
		return nil
	}
	for i := range int(binary.BigEndian.Uint16(ttf[4:])) {
		if 12+16*(i+1) > len(ttf) {
			return nil
		}
		line := ttf[12+16*i:]
		at, size := uint64(binary.BigEndian.Uint32(line[8:])), uint64(binary.BigEndian.Uint32(line[12:]))
		if string(line[:4]) == name && at+size <= uint64(len(ttf)) {
			return ttf[at : at+size]
		}
	}
	return nil
}

// outlines are what a font draws for each of its glyphs.
type outlines [][]byte

// outlinesOf are a font's outlines; none when it can't be read.
func outlinesOf(ttf []byte) outlines {
	head, maxp, loca, glyf := sfntTable(ttf, "head"), sfntTable(ttf, "maxp"), sfntTable(ttf, "loca"), sfntTable(ttf, "glyf")
	if len(head) < 54 || len(maxp) < 6 {
		return nil
	}
	count := int(binary.BigEndian.Uint16(maxp[4:]))
	place := func(i int) int { return 2 * int(binary.BigEndian.Uint16(loca[2*i:])) }
	wide := 2
	if binary.BigEndian.Uint16(head[50:]) != 0 {
		place = func(i int) int { return int(binary.BigEndian.Uint32(loca[4*i:])) }
		wide = 4
	}
	if len(loca) < wide*(count+1) {
		return nil
	}
	out := make(outlines, count)
	for i := range out {
		if from, to := place(i), place(i+1); from <= to && to <= len(glyf) {
			out[i] = glyf[from:to]
		}
	}
	return out
}

// Flags of a glyph that is made of others.
const (
	argumentsAreWords = 1 << 0
	hasScale          = 1 << 3
	moreFollow        = 1 << 5
	hasTwoScales      = 1 << 6
	hasFourScales     = 1 << 7
)

// whole says whether a glyph draws something, and has all the glyphs that it is
// made of.
func (all outlines) whole(glyph, depth int) bool {
	if glyph >= len(all) || len(all[glyph]) < 10 || depth > 8 {
		return false
	}
	if int16(binary.BigEndian.Uint16(all[glyph])) >= 0 {
		return true
	}
	for rest, more := all[glyph][10:], true; more; {
		if len(rest) < 4 {
			return false
		}
		flags := binary.BigEndian.Uint16(rest)
		if !all.whole(int(binary.BigEndian.Uint16(rest[2:])), depth+1) {
			return false
		}
		size := 6
		for flag, bytes := range map[uint16]int{argumentsAreWords: 2, hasScale: 2, hasTwoScales: 4, hasFourScales: 8} {
			if flags&flag != 0 {
				size += bytes
			}
		}
		more = flags&moreFollow != 0
		rest = rest[min(size, len(rest)):]
	}
	return true
}
