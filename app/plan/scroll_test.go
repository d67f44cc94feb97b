package plan_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/data"
)

// rowOf is the action row that shows a title, nil when none does.
func rowOf(o fyne.CanvasObject, title string) *kit.ActionRow {
	if o == nil || !o.Visible() {
		return nil
	}
	if r, ok := o.(*kit.ActionRow); ok && r.TitleOf().(*kit.Text).Text() == title {
		return r
	}
	var children []fyne.CanvasObject
	switch w := o.(type) {
	case *fyne.Container:
		children = w.Objects
	case kit.Holder:
		children = w.Held()
	}
	for _, child := range children {
		if r := rowOf(child, title); r != nil {
			return r
		}
	}
	return nil
}

func TestTheSelectedRowStaysAboveTheToast(t *testing.T) {
	s := open(t)
	s.narrow()
	for range 33 {
		s.Key(fyne.KeyDown)
		title := s.stored(data.ID(s.Marks[len(s.Marks)-1].Item)).Title
		r := rowOf(s.page.Content(), title)
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(r).Y
		if foot := s.Canvas().Size().Height - look.ToastHeight.Px() - look.S32.Px(); at+r.Size().Height > foot {
			t.Errorf("%s ends at %.0f, under the toast at %.0f", title, at+r.Size().Height, foot)
		}
		if at < 0 {
			t.Errorf("%s is above the window", title)
		}
	}
}

func TestTheTableStaysAtItsTop(t *testing.T) {
	top := func(s *screen) float32 {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(rowOf(s.page.Content(), "Remise de la notice sur vos données personnelles")).Y
	}
	t.Run("when an action of the first screenful is selected", func(t *testing.T) {
		s := open(t)
		was := top(s)
		s.show("diagnostic")
		if now := top(s); now != was {
			t.Errorf("it is scrolled by %.0f", was-now)
		}
	})
	t.Run("when one of them is dropped where the panel is folded", func(t *testing.T) {
		s := open(t)
		s.narrow()
		was := top(s)
		s.Key(fyne.KeyDown)
		s.Key(fyne.KeyDown)
		s.page.Do(place.Remove)
		s.Key(fyne.KeyReturn)
		if now := top(s); now != was {
			t.Errorf("it is scrolled by %.0f", was-now)
		}
	})
}
