//go:build pictures

// These draw the settings to PNG files, to be looked at:
//
//	BURON_PICTURES=/tmp/settings go test -tags pictures -run Pictures ./app/settings
package settings_test

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
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
			s.press("Copier dans ce dossier")
		}},
		"data-larger":    {fill: late, scale: look.Larger},
		"display":        {fill: usual, step: "display"},
		"keys":           {fill: usual, step: "keys"},
		"structure":      {fill: usual, step: "structure"},
		"structure-full": {fill: full, step: "structure"},
		"contacts":       {fill: usual, step: "contacts"},
		"contacts-full":  {fill: full, step: "contacts"},
		"contact":        {fill: full, step: "contacts", item: "social_services"},
		"network":        {fill: usual, step: "telecentres"},
		"network-full":   {fill: full, step: "telecentres"},
		"centre": {fill: usual, step: "telecentres", then: func(s *screen) {
			c, _ := s.centre("Murat")
			s.turn("telecentres", string(c.ID))
		}},
		"centre-new": {fill: usual, step: "telecentres", item: "new", then: func(s *screen) {
			s.typeIn("murat")
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
	folder := os.Getenv("BURON_PICTURES")
	if folder == "" {
		t.Fatal("BURON_PICTURES says where to draw")
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	only := os.Getenv("BURON_PICTURE") // one of them, all when it is empty
	for name, p := range pictures() {
		if only != "" && only != name {
			continue
		}
		for _, size := range []fyne.Size{{Width: 1024 - 80, Height: 700 - 64}, {Width: 1440 - 92, Height: 900 - 64}} {
			for _, mode := range []look.Mode{look.Light, look.Dark} {
				s := prepare(t)
				p.fill(s)
				s.SetLook(max(p.scale, look.Normal), mode)
				s.Window.Resize(size)
				s.show(p.step, p.item)
				if p.then != nil {
					p.then(s)
				}
				out, err := os.Create(filepath.Join(folder, fmt.Sprintf("%s-%.0f-%s.png", name, size.Width, mode)))
				if err != nil {
					t.Fatal(err)
				}
				if err := png.Encode(out, s.canvas().Capture()); err != nil {
					t.Fatal(err)
				}
				if err := out.Close(); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}
