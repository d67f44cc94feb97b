//go:build pictures

// These draw the interview to PNG files, to be looked at:
//
//	BURON_PICTURES=/tmp/interview go test -tags pictures -run Pictures ./app/interview
package interview_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/data"
)

// picture is something to look at.
type picture struct {
	path       data.Path
	given      answers
	step, item string
	scale      look.Scale
	then       func(*screen)
}

func pictures() map[string]picture {
	return map[string]picture{
		"empty":     {path: data.BusinessCreation, step: "person"},
		"undecided": {path: data.Undecided, step: "path"},
		"usual":     {path: data.BusinessCreation, given: usual(), step: "forecast", item: "turnover"},
		"wrong": {path: data.BusinessCreation, given: usual(), step: "forecast", item: "turnover", then: func(s *screen) {
			s.TypeIn("beaucoup")
			s.Tab()
		}},
		"moved": {path: data.BusinessCreation, given: usual(), step: "forecast", item: "turnover", then: func(s *screen) {
			s.TypeIn("30000")
			s.Tab()
		}},
		"cash": {path: data.BusinessCreation, given: usual(), step: "forecast", item: "monthly_drawings", then: func(s *screen) {
			s.TypeIn("1300")
			s.Tab()
		}},
		"computed": {path: data.BusinessCreation, given: usual(), step: "forecast", item: "turnover", then: func(s *screen) {
			s.page.Do(place.Panel)
			s.Press("Comment c’est calculé")
		}},
		"household": {path: data.EmployeeRelocation, given: full(), step: "household"},
		"contact":   {path: data.EmployeeRelocation, given: full(), step: "contact"},
		"place":     {path: data.EmployeeRelocation, given: full(), step: "project"},
		"situation": {path: data.EmployeeRelocation, given: full(), step: "situation"},
		"idea":      {path: data.BusinessCreation, given: usual(), step: "idea"},
		"resources": {path: data.BusinessCreation, given: company(), step: "financing"},
		"months":    {path: data.EmployeeRelocation, given: full(), step: "work_conditions"},
		"schedule":  {path: data.Training, given: learner(), step: "course"},
		"last":      {path: data.EmployeeRelocation, given: full(), step: "diagnosis"},
		"larger":    {path: data.EmployeeRelocation, given: full(), step: "agreement", scale: look.Larger},
		"opened":    {path: data.EmployeeRelocation, given: full(), step: "agreement", then: func(s *screen) { s.page.Do(place.Panel) }},
	}
}

func TestPictures(t *testing.T) {
	for name, p := range pictures() {
		placetest.Pictures(t, name, func(f placetest.Frame) fyne.Canvas {
			s := prepare(t, p.path, p.given)
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
