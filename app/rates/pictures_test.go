//go:build pictures

// These draw the page to PNG files, to be looked at:
//
//	BURON_PICTURES=/tmp/rates go test -tags pictures -run Pictures ./app/rates
package rates

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place/placetest"
)

// picture is something to look at.
type picture struct {
	step, item string
	scale      look.Scale
	fill, then func(*screen)
}

func pictures() map[string]picture {
	fixed := func(s *screen) { s.fix("TT_PRIVE_JOUR", "2027-01-01", "2.80") }
	return map[string]picture{
		"plain":     {},
		"selected":  {item: "CPF_PARTICIPATION"},
		"corrected": {item: "TT_PRIVE_JOUR@2027-01-01", fill: fixed},
		"form": {item: "TT_PRIVE_JOUR", then: func(s *screen) {
			s.page.openPanel()
			s.write("Valeur", "2,80")
			s.Press("Corriger")
		}},
		"date":      {item: "E_FACTURE_EMISSION", then: func(s *screen) { s.page.openPanel() }},
		"wording":   {item: "HIVER_PERIODE", then: func(s *screen) { s.page.openPanel() }},
		"check":     {step: "check"},
		"none":      {item: "?rutabaga"},
		"save":      {then: func(s *screen) { s.page.open(saving) }},
		"later":     {item: "TT_PRIVE_JOUR", fill: func(s *screen) { s.today = day(s.t, "2027-02-01") }},
		"larger":    {item: "CPF_PARTICIPATION", scale: look.Larger},
		"larger-in": {item: "MICRO_CIPAV_ACRE_50", scale: look.Larger, then: func(s *screen) { s.page.openPanel() }},
		"swap": {fill: fixed, then: func(s *screen) {
			s.page.open(swapping)
			s.write("Fichier", s.fileOf(func(all string) string { return all }))
			s.Press("Lire ce fichier")
		}},
		"swap-wrong": {then: func(s *screen) {
			s.page.open(swapping)
			path := filepath.Join(s.t.TempDir(), "barème du télécentre de Chaudes-Aigues, version de mars 2027.yaml")
			s.put(path, "rates:\n  - code: X\n")
			s.write("Fichier", path)
			s.Press("Lire ce fichier")
		}},
	}
}

func TestPictures(t *testing.T) {
	for name, p := range pictures() {
		placetest.Pictures(t, name, func(f placetest.Frame) fyne.Canvas {
			s := prepare(t)
			if p.fill != nil {
				p.fill(s)
			}
			s.SetLook(max(p.scale, look.Normal), f.Mode)
			s.Window.Resize(f.Inside(100))
			s.show(p.step, p.item)
			if p.then != nil {
				p.then(s)
			}
			return s.Canvas()
		})
	}
}
