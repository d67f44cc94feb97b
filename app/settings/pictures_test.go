//go:build pictures

// These draw the settings to PNG files, to be looked at:
//
//	BURON_PICTURES=/tmp/settings go test -tags pictures -run Pictures ./app/settings
package settings_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/app/words"
)

// picture is something to look at.
type picture struct {
	fill       func(*screen)
	step, item string
	scale      look.Scale
	then       func(*screen)
}

func pictures() map[string]picture {
	usual, full := (*screen).usual, (*screen).full
	late := func(s *screen) {
		s.usual()
		s.now = s.now.Add(9 * 24 * time.Hour)
	}
	return map[string]picture{
		"data-empty": {fill: func(*screen) {}},
		"data":       {fill: usual, then: func(s *screen) { s.page.Do(place.Primary) }},
		"data-late":  {fill: late},
		"data-chosen": {fill: usual, then: func(s *screen) {
			s.page.Do(place.Primary)
			s.choosesLast()
		}},
		"data-pulled": {fill: usual, then: func(s *screen) {
			s.write("Dossier de la copie", "/media/elodie/CLE")
			s.Press("Copier dans ce dossier")
		}},
		"data-larger":    {fill: late, scale: look.Larger},
		"display":        {fill: usual, step: "display"},
		"keys":           {fill: usual, step: "keys"},
		"structure":      {fill: usual, step: "structure"},
		"structure-full": {fill: full, step: "structure"},
		"structure-logo": {fill: usual, step: "structure", then: func(s *screen) {
			s.takeLogo(aFile(s.t, "logo.svg", []byte(`<svg viewBox="0 0 3 1"><rect width="3" height="1" fill="#dfe8d8"/><path d="M0 1L1 0L2 1z" fill="#1f6b3f"/></svg>`)))
			s.field(words.LogoFile)
		}},
		"contacts":      {fill: usual, step: "contacts"},
		"contacts-full": {fill: full, step: "contacts"},
		"contact":       {fill: full, step: "contacts", item: "social_services"},
		"network":       {fill: usual, step: "telecentres"},
		"network-full":  {fill: full, step: "telecentres"},
		"centre": {fill: usual, step: "telecentres", then: func(s *screen) {
			c, _ := s.centre("Murat")
			s.turn("telecentres", string(c.ID))
		}},
		"centre-new": {fill: usual, step: "telecentres", item: "new", then: func(s *screen) {
			s.TypeIn("murat")
			s.page.Do(place.Primary)
		}},
		"advisers": {fill: usual, step: "advisers"},
		"trash":    {fill: usual, step: "trash"},
		"demo":     {fill: usual, step: "demo"},
		"about":    {fill: usual, step: "about"},
		"licence":  {fill: usual, step: "about", item: "licence-6"},
	}
}

func TestPictures(t *testing.T) {
	for name, p := range pictures() {
		placetest.Pictures(t, name, func(f placetest.Frame) fyne.Canvas {
			s := prepare(t)
			p.fill(s)
			s.SetLook(max(p.scale, look.Normal), f.Mode)
			s.Window.Resize(f.Inside(64))
			s.show(p.step, p.item)
			if p.then != nil {
				p.then(s)
			}
			return s.Canvas()
		})
	}
}
