package settings_test

import (
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/place/placetest"
)

// What each section says, in Tab order, on a new register, on one in use, and
// on one with the longest names.
func TestOutlines(t *testing.T) {
	for name, fill := range map[string]func(*screen){
		"empty": func(*screen) {},
		"usual": (*screen).usual,
		"full":  (*screen).full,
	} {
		t.Run(name, func(t *testing.T) {
			s := prepare(t)
			fill(s)
			s.show("", "")
			all := []string{s.outline()}
			look := func(step, item string) {
				s.turn(step, item)
				all = append(all, "=== "+strings.TrimSpace(step+" "+item), s.sheet())
			}
			for _, step := range []string{"data", "trash", "demo", "display", "structure", "contacts", "telecentres", "advisers"} {
				look(step, "")
			}
			look("contacts", "disability_referent")
			look("telecentres", "new")
			murat, _ := s.centre("Murat")
			s.turn("telecentres", string(murat.ID))
			all = append(all, "=== telecentres Murat", s.sheet())
			placetest.Golden(t, name, strings.Join(all, "\n")+"\n")
		})
	}
}

// sheet is what the page says beside the list of sections, which ends with the
// last of them.
func (s *screen) sheet() string {
	_, after, _ := strings.Cut(s.outline(), "À propos\n")
	return after
}
