package shell

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/rates"
	"github.com/buron-cantal/buron/data/store"
)

// allowance is what the open page's engine prints of a rate on the day of the
// tests, in a text of the guides and by itself.
func (th *theatre) allowance() string {
	today := th.Today()
	engine := th.scene().desk.Engine
	r, err := engine.Rates.At("TT_PRIVE_JOUR", today)
	if err != nil {
		th.t.Fatal(err)
	}
	return r.Value.String() + " " + engine.Guides.For("employee_relocation").Fill("{rate:TT_PRIVE_JOUR}", today)
}

// correct corrects that rate, as a page does.
func (th *theatre) correct(value string) {
	desk := th.scene().desk
	desk.Save(place.Gesture{Name: "rate_corrected", Do: func(tx *store.Tx) error {
		return tx.CorrectRate(rates.Correction{
			Code: "TT_PRIVE_JOUR", From: calendar.Date(2025, 1, 1), Value: value, Source: "essai", On: th.Today(),
		})
	}})
}

func TestRates(t *testing.T) {
	const before, after = "2.70 2,70\u00a0€", "2.80 2,80\u00a0€"
	want := func(t *testing.T, th *theatre, want string) {
		t.Helper()
		if got := th.allowance(); got != want {
			t.Errorf("the page's engine says %q, want %q", got, want)
		}
	}
	t.Run("are followed at once by the page on screen, and by those after it", func(t *testing.T) {
		th := newTheatre(t)
		th.open(place.Route{Page: place.Settings})
		want(t, th, before)
		told := ""
		th.scene().desk.Save(place.Gesture{Name: "rate_corrected", Do: func(tx *store.Tx) error {
			return tx.CorrectRate(rates.Correction{
				Code: "TT_PRIVE_JOUR", From: calendar.Date(2025, 1, 1), Value: "2.80", Source: "essai", On: th.Today(),
			})
		}, Then: func(error) { told = th.allowance() }})
		if told != after {
			t.Errorf("what follows the gesture sees %q", told)
		}
		th.open(dossier(place.Plan))
		want(t, th, after)
		if th.ruled != 1 {
			t.Errorf("heard %d times", th.ruled)
		}
	})
	t.Run("are followed when the correction is undone and done again, wherever one is", func(t *testing.T) {
		th := newTheatre(t)
		th.open(place.Route{Page: place.Settings})
		th.correct("2.80")
		th.open(place.Route{Page: place.List})
		read := ""
		th.scene().onReload = func() { read = th.allowance() }
		th.shortcut(&fyne.ShortcutUndo{})
		want(t, th, before)
		if read != before {
			t.Errorf("read again under %q", read)
		}
		th.chord(fyne.KeyZ, ctrl|fyne.KeyModifierShift)
		want(t, th, after)
		if th.ruled != 3 {
			t.Errorf("heard %d times", th.ruled)
		}
	})
	t.Run("that no gesture changed are left alone", func(t *testing.T) {
		th := newTheatre(t)
		th.open(place.Route{Page: place.Settings})
		th.scene().desk.Save(place.Gesture{Name: "setting", Do: func(tx *store.Tx) error { return tx.SetSetting("x", "y") }})
		if th.ruled != 0 {
			t.Error("heard of rates")
		}
	})
}

func TestTheNetworkIsFollowed(t *testing.T) {
	th := newTheatre(t)
	th.open(place.Route{Page: place.Settings})
	tariff := func() int64 {
		for _, c := range th.scene().desk.Engine.Network {
			if c.Name == "Murat" {
				return c.DayPass
			}
		}
		return -1
	}
	murat := slices.IndexFunc(th.Register.Network(), func(c data.Telecentre) bool { return c.Name == "Murat" })
	c := th.Register.Network()[murat]
	before := c.DayPass
	c.DayPass++
	th.scene().desk.Save(place.Gesture{Name: "telecentre", Do: func(tx *store.Tx) error {
		_, err := tx.PutTelecentre(c)
		return err
	}})
	if tariff() != before+1 {
		t.Errorf("a day costs %d once it was changed", tariff())
	}
	th.shortcut(&fyne.ShortcutUndo{})
	if tariff() != before {
		t.Errorf("a day costs %d once that was undone", tariff())
	}
	if th.ruled != 0 {
		t.Error("heard of rates")
	}
}

func TestBusySaysHowFarWorkIsAndStopsIt(t *testing.T) {
	th := newTheatre(t)
	th.open(place.Route{Page: place.Settings})
	stopped := 0
	th.shell.Busy("3 sur 10", 3, 10, func() { stopped++ })
	th.shell.Busy("6 sur 10", 6, 10, func() { stopped++ })
	if says := th.outline(); !slices.Contains(says, "6 sur 10") || slices.Contains(says, "3 sur 10") {
		t.Errorf("the window says %q", says)
	}
	stop := kit.FirstIn(th.shell.busy)
	th.Window.Canvas().Focus(stop)
	th.key(fyne.KeyReturn)
	if stopped != 1 {
		t.Errorf("stopped %d times", stopped)
	}
	th.shell.Idle()
	th.shell.Idle()
	if says := th.outline(); slices.Contains(says, "6 sur 10") {
		t.Errorf("the window says %q", says)
	}
	if th.Window.Canvas().Focused() == stop {
		t.Error("keys go to what isn't seen any more")
	}
}
