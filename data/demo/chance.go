package demo

import (
	"encoding/hex"
	"math/rand/v2"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

// chance is the luck of one dossier. It depends on the seed and on the
// dossier's place alone, so that a larger demonstration begins like a smaller.
type chance struct{ *rand.Rand }

func newChance(seed uint64, i int) chance {
	return chance{rand.New(rand.NewPCG(seed, uint64(i)))}
}

// pick is one of all.
func pick[T any](c chance, all []T) T { return all[c.IntN(len(all))] }

// between is a number from least to most, both included.
func (c chance) between(least, most int) int { return least + c.IntN(most-least+1) }

// in says yes once in n.
func (c chance) in(n int) bool { return c.IntN(n) == 0 }

// id is a UUIDv7 made on a day.
func (c chance) id(on calendar.Day) data.ID {
	ms := uint64(on.Time().UnixMilli()) + uint64(c.IntN(86_400_000))
	high, low := c.Uint64(), c.Uint64()
	b := [16]byte{
		byte(ms >> 40), byte(ms >> 32), byte(ms >> 24), byte(ms >> 16), byte(ms >> 8), byte(ms),
		0x70 | byte(high>>8)&0x0f, byte(high),
		0x80 | byte(low>>56)&0x3f, byte(low >> 48), byte(low >> 40), byte(low >> 32),
		byte(low >> 24), byte(low >> 16), byte(low >> 8), byte(low),
	}
	h := hex.EncodeToString(b[:])
	return data.ID(h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:])
}
