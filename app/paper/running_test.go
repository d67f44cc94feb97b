package paper

import (
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/words"
)

// TestRunningLinesGoWithTheText holds that what stands on every page is a third
// larger in large print too, that the longest name has its room there, and that
// nothing stands over anything else.
func TestRunningLinesGoWithTheText(t *testing.T) {
	for name, of := range map[string]func(*Input){
		"handed over": func(in *Input) { in.Version = &Version{Number: 12, On: today, Fingerprint: "b114 d1bb d356"} },
		"a draft":     func(in *Input) { in.Draft = true },
		"a logo":      func(in *Input) { in.Logo = red(t, 1600, 400) },
	} {
		t.Run(name, func(t *testing.T) {
			in := input(t, changed(t, "creation", given{"first_name": "Marie-Françoise", "last_name": "de Bœsinghe-Vandenbroucke-Lagarrigue"}))
			in.Large = true
			of(&in)
			l := lay(t, in)
			for i, page := range l.Pages {
				nothingOverlaps(t, page)
				runs := 0
				for _, op := range page.Ops {
					if op.Kind != OpText || op.Of != Artifact || op.Y > top && op.Y < bottom {
						continue
					}
					runs++
					if op.Size < 11*pt || strings.Contains(op.Text, "…") {
						t.Errorf("page %d says %q in %v", i+1, op.Text, op.Size)
					}
					if op.Y < 8*mm || op.Y > 288*mm {
						t.Errorf("page %d says %q too near the edge", i+1, op.Text)
					}
				}
				if said := pageText(l, i); runs < 4 || !strings.Contains(said, plain(words.Telecentre("Murat"))) {
					t.Errorf("page %d says %d things at its head and foot", i+1, runs)
				}
			}
		})
	}
}

// TestBoxesAreAsHighAsTheirLine holds that a box to tick is no smaller beside
// large type, in whatever document.
func TestBoxesAreAsHighAsTheirLine(t *testing.T) {
	boxes := 0
	for _, name := range []string{"creation", "company", "relocation", "training", "training, over"} {
		in := suiteInputs(t)[name]
		for _, in.Large = range []bool{false, true} {
			least := leading(newPress(in.Large).scaled(sizeTable))
			all := map[string]*Layout{"plan": lay(t, in)}
			laySuite(t, in, "", all)
			for ref, l := range all {
				for _, page := range l.Pages {
					for _, op := range page.Ops {
						if op.Kind == OpBox && (op.Sign == SignToTick || op.Sign == SignTicked) {
							boxes++
							if op.H < least || op.W != op.H {
								t.Errorf("%s of %s, large %v: a box is %v high", ref, name, in.Large, op.H)
							}
						}
					}
				}
			}
		}
	}
	if boxes == 0 {
		t.Error("there is no box")
	}
}
