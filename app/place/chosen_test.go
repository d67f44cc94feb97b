package place

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/data"
)

func TestChosenDossiersStayInTheOrderOfTicking(t *testing.T) {
	var c Chosen
	if c.Len() != 0 || c.Has("a") || len(c.List()) != 0 {
		t.Error("something is chosen at first")
	}
	c.Toggle("b")
	c.Toggle("a")
	c.Add([]data.ID{"a", "c", "c"})
	c.Toggle("b")
	c.Drop("x")
	if diff := cmp.Diff([]data.ID{"a", "c"}, c.List()); diff != "" || c.Has("b") || !c.Has("c") {
		t.Error(diff)
	}
	c.List()[0] = "z"
	if c.List()[0] != "a" {
		t.Error("the list can be changed from outside")
	}
	c.Clear()
	if c.Len() != 0 || c.Has("a") {
		t.Error("something is left")
	}
	c.Toggle("a")
	if c.Len() != 1 {
		t.Error("nothing can be chosen any more")
	}
}
