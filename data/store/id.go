package store

import (
	"encoding/binary"
	"encoding/hex"
	"io"
	"time"

	"github.com/buron-cantal/buron/data"
)

// ids makes UUIDv7: the moment, then a counter, then chance. Each one sorts
// after the one before, even when the clock stands still or goes back.
type ids struct {
	random io.Reader
	last   uint64 // milliseconds, then twelve bits that count
}

func (g *ids) next(now time.Time) (data.ID, error) {
	g.last = max(g.last+1, uint64(now.UnixMilli())<<12)
	var b [16]byte
	if _, err := io.ReadFull(g.random, b[8:]); err != nil {
		return "", err
	}
	binary.BigEndian.PutUint64(b[:8], g.last>>12<<16|0x7000|g.last&0xfff)
	b[8] = b[8]&0x3f | 0x80
	return format(b), nil
}

func format(b [16]byte) data.ID {
	var s [36]byte
	hex.Encode(s[0:8], b[0:4])
	hex.Encode(s[9:13], b[4:6])
	hex.Encode(s[14:18], b[6:8])
	hex.Encode(s[19:23], b[8:10])
	hex.Encode(s[24:], b[10:])
	s[8], s[13], s[18], s[23] = '-', '-', '-', '-'
	return data.ID(s[:])
}

// isUUID says whether id has the form of a UUID; guides' own ids haven't.
func isUUID(id data.ID) bool {
	if len(id) != 36 {
		return false
	}
	for i, c := range []byte(id) {
		switch i {
		case 8, 13, 18, 23:
			if c != '-' {
				return false
			}
		default:
			if !('0' <= c && c <= '9' || 'a' <= c && c <= 'f') {
				return false
			}
		}
	}
	return true
}
