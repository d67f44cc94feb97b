package place

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
)

// routes draws among few places, so that meeting the same one again is common.
func routes() *rapid.Generator[Route] {
	return rapid.Custom(func(t *rapid.T) Route {
		return Route{
			Page:    rapid.SampledFrom([]Name{List, Dossier, Interview, Settings}).Draw(t, "page"),
			Dossier: data.ID(rapid.SampledFrom([]string{"", "a", "b"}).Draw(t, "dossier")),
			Step:    rapid.SampledFrom([]string{"", "you"}).Draw(t, "step"),
		}
	})
}

func walk(t *rapid.T) *History {
	var h History
	h.Go(Route{Page: List, Item: "start"})
	for _, r := range rapid.SliceOfN(routes(), 0, 12).Draw(t, "way") {
		switch rapid.IntRange(0, 3).Draw(t, "move") {
		case 0:
			h.Back()
		case 1:
			h.Forward()
		default:
			h.Go(r)
		}
	}
	return &h
}

func TestHistoryBackUndoesGo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := walk(t)
		was := h.Here()
		to := routes().Draw(t, "to")
		if to == was {
			return
		}
		h.Go(to)
		back, ok := h.Back()
		if !ok || back != was || h.Here() != was {
			t.Fatalf("back from %v leads to %v (%v), not to %v", to, back, ok, was)
		}
		forward, ok := h.Forward()
		if !ok || forward != to {
			t.Fatalf("forward leads to %v (%v), not to %v", forward, ok, to)
		}
	})
}

func TestHistoryGoingSomewhereForgetsWhatLayAhead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := walk(t)
		h.Back()
		to := Route{Page: Trash}
		h.Go(to)
		if r, ok := h.Forward(); ok || r != to {
			t.Fatalf("forward leads to %v", r)
		}
	})
}

func TestHistoryGoingWhereOneIsAddsNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := walk(t)
		behind := len(h.behind)
		h.Go(h.Here())
		if len(h.behind) != behind {
			t.Fatal("the same place was added twice")
		}
	})
}

func TestHistoryRemembersALimitedWay(t *testing.T) {
	var h History
	for i := range 3 * remembered {
		h.Go(Route{Page: Dossier, Dossier: data.ID(rune('a' + i%26)), Item: string(rune(i))})
	}
	steps := 0
	for {
		if _, ok := h.Back(); !ok {
			break
		}
		steps++
	}
	if steps != remembered {
		t.Errorf("%d places behind, want %d", steps, remembered)
	}
}

func TestHistoryComesBackToTheMarkedRow(t *testing.T) {
	var h History
	h.Go(Route{Page: List})
	h.Mark(Route{Page: List, Item: "row 12"})
	h.Go(Route{Page: Dossier, Dossier: "a"})
	got, _ := h.Back()
	if diff := cmp.Diff(Route{Page: List, Item: "row 12"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestHistoryForgetsADeletedDossier(t *testing.T) {
	var h History
	h.Go(Route{Page: List})
	h.Go(Route{Page: Dossier, Dossier: "a"})
	h.Go(Route{Page: Interview, Dossier: "a"})
	h.Go(Route{Page: Dossier, Dossier: "b"})
	h.Back()
	h.Go(Route{Page: Trash})
	h.Forget("a")
	back, ok := h.Back()
	if !ok || back.Page != List {
		t.Errorf("back leads to %v (%v), want the list", back, ok)
	}
}

func TestRouteInsideADossierIsKnown(t *testing.T) {
	if !(Route{Page: Plan, Dossier: "a"}).Inside() || (Route{Page: List}).Inside() {
		t.Error("the plan is inside a dossier, the list isn't")
	}
}

func TestHistoryKnowsWhereAPageWasLeft(t *testing.T) {
	var h History
	h.Go(Route{Page: List})
	h.Mark(Route{Page: List, Item: "row 12"})
	h.Go(Route{Page: Dossier, Dossier: "a"})
	h.Go(Route{Page: Plan, Dossier: "a", Item: "action 3"})
	h.Go(Route{Page: Dossier, Dossier: "a"})
	for to, want := range map[Route]Route{
		{Page: List}:                               {Page: List, Item: "row 12"},
		{Page: List, Item: "row 2"}:                {Page: List, Item: "row 2"},
		{Page: Plan, Dossier: "a"}:                 {Page: Plan, Dossier: "a", Item: "action 3"},
		{Page: Plan, Dossier: "b"}:                 {Page: Plan, Dossier: "b"},
		{Page: Settings}:                           {Page: Settings},
		{Page: Plan, Dossier: "a", Step: "spread"}: {Page: Plan, Dossier: "a", Step: "spread"},
	} {
		if got := h.Latest(to); got != want {
			t.Errorf("%v was left at %v, want %v", to, got, want)
		}
	}
}
