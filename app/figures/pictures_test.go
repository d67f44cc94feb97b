//go:build pictures

// These draw the page to PNG files, to be looked at:
//
//	BURON_PICTURES=/tmp/figures go test -tags pictures -run Pictures ./app/figures
package figures_test

import (
	"cmp"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place/placetest"
)

// picture is something to look at.
type picture struct {
	make func(testing.TB) *screen
	key  string
	then func(*screen)
	tall float32
	// scale is the text size, the normal one when it isn't set.
	scale look.Scale
}

func pictures() map[string]picture {
	into := func(s *screen) { s.Key(fyne.KeyReturn, fyne.KeyDown, fyne.KeyRight, fyne.KeyDown) }
	return map[string]picture{
		"empty":      {make: empty},
		"begun":      {make: begun},
		"micro":      {make: micro, key: "year1.per_month"},
		"tree":       {make: micro, key: "year1.net", then: into},
		"larger":     {make: company, key: "year1.fixed_costs", scale: look.Larger},
		"long":       {make: micro, key: "cash.month07", tall: 3200},
		"company":    {make: company, key: "year2.corporate_tax", tall: 3200},
		"extreme":    {make: extreme, key: "financing.gap", tall: 2400},
		"relocation": {make: relocation, key: "allowance.flat_limit"},
		"training":   {make: training, key: "costs.total"},
	}
}

func TestPictures(t *testing.T) {
	for name, p := range pictures() {
		placetest.Pictures(t, name, func(f placetest.Frame) fyne.Canvas {
			size := f.Inside(124)
			if p.tall > 0 {
				size.Height = p.tall
			}
			s := p.make(t)
			s.SetLook(cmp.Or(p.scale, look.Normal), f.Mode)
			s.Window.Resize(size)
			s.show(p.key)
			if p.then != nil {
				p.then(s)
			}
			return s.Canvas()
		})
	}
}
