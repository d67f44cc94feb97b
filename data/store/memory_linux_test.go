package store

import (
	"fmt"
	"os"
	"testing"
)

// resident is how much memory this process has, in kilobytes.
func resident(t testing.TB) int {
	t.Helper()
	raw, err := os.ReadFile("/proc/self/statm")
	must(t, err)
	var size, pages int
	_, err = fmt.Sscan(string(raw), &size, &pages)
	must(t, err)
	return pages * os.Getpagesize() / 1024
}

func TestMemory(t *testing.T) {
	t.Run("doesn't grow over twenty thousand pages", func(t *testing.T) {
		r := filled(t, 500)
		queries := everyQuery()
		read := func(count int) {
			for i := range count {
				q := queries[i*7%len(queries)]
				if i%5 == 0 {
					q.Search, q.Stage = firstNames[i%len(firstNames)], ""
				}
				page(t, r, q)
			}
		}
		read(1000)
		before := resident(t)
		read(20_000)
		if after := resident(t); after > before+16*1024 {
			t.Fatalf("%d kB, %d kB before", after, before)
		}
	})
}
