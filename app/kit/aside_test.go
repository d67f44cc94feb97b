package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/buron-cantal/buron/app/look"
)

func TestAside(t *testing.T) {
	for name, c := range map[string]struct {
		width  float32
		beside bool
	}{"stands beside in a wide window": {1300, true}, "goes below in a narrow one": {1100, false}} {
		t.Run(name, func(t *testing.T) {
			test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, look.Normal))
			main, beside := Body("à faire"), Body("en bref")
			w := test.NewTempWindow(t, Aside(main, beside))
			w.SetPadded(false)
			w.Resize(fyne.NewSize(c.width, 400))
			if got := beside.Position().X > main.Size().Width; got != c.beside {
				t.Errorf("%v beside %v", beside.Position(), main.Size())
			}
			if got := beside.Position().Y >= main.Size().Height; got == c.beside {
				t.Errorf("%v below %v", beside.Position(), main.Size())
			}
		})
	}
}
