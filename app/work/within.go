package work

import (
	"context"
	"time"
)

// Within calls wait and gives back what it says, unless that takes longer than
// d or ctx ends first: then ended is false, and wait goes on by itself. It is
// for what may last as long as somebody likes, such as a viewer that is open.
func Within(ctx context.Context, d time.Duration, wait func() error) (ended bool, err error) {
	ctx, cancel := context.WithTimeout(ctx, d)
	defer cancel()
	done := make(chan error, 1)
	go func() { done <- wait() }()
	select {
	case err := <-done:
		return true, err
	case <-ctx.Done():
		return false, nil
	}
}
