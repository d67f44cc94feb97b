package house

import (
	"testing"
	"testing/fstest"
	"time"

	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

func TestLoadReadsWhatTheProgramCarries(t *testing.T) {
	h, err := Load(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	if len(h.Network) == 0 {
		t.Error("no télécentre")
	}
	now := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	o := h.Options("registre.buron", Outside{
		Now:   func() time.Time { return now },
		Today: func() calendar.Day { return calendar.Of(now) },
	})
	if o.Summarise == nil || o.SummaryVersion == "" || len(o.Network) != len(h.Network) || !o.Clock().Equal(now) {
		t.Errorf("the register would be opened with %+v", o)
	}
	if got := h.Engine.Guides.For(data.Training).Path; got != data.Training {
		t.Errorf("the guide of training is that of %q", got)
	}
}

func TestLoadRefusesAWrongHouse(t *testing.T) {
	if _, err := Load(fstest.MapFS{}); err == nil {
		t.Error("a program without guides was accepted")
	}
}
