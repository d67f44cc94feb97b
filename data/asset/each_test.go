package asset

import (
	"errors"
	"testing"
)

func TestTheFirstFaultByNumberIsTheOneThatIsSaid(t *testing.T) {
	first, second := errors.New("first"), errors.New("second")
	done := make([]bool, 9)
	waits := make(chan struct{})
	err := Each(len(done), func(i int) error {
		done[i] = true
		switch i {
		case 3:
			<-waits // the later one fails sooner
			return first
		case 7:
			close(waits)
			return second
		}
		return nil
	})
	if err != first {
		t.Errorf("%v", err)
	}
	for i, d := range done {
		if !d {
			t.Errorf("%d isn't done", i)
		}
	}
	if err := Each(0, nil); err != nil {
		t.Error(err)
	}
}
