package shell

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
)

// drawnWords are the lines that a widget draws.
func drawnWords(w fyne.Widget) string {
	var lines []string
	for _, o := range test.WidgetRenderer(w).Objects() {
		if line, ok := o.(*canvas.Text); ok {
			lines = append(lines, line.Text)
		}
	}
	return strings.Join(lines, " ")
}

func TestALongNameStandsInTheHeaderWhole(t *testing.T) {
	const name = "Marie-Françoise de Bœsinghe-Vandenbroucke-Lagarrigue"
	for text, size := range map[string]look.Scale{"ordinary": look.Normal, "very large": look.Larger} {
		for kind, slim := range map[string]bool{"on a line of its own": false, "on one line with the rest": true} {
			t.Run(text+" "+kind, func(t *testing.T) {
				test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, size))
				h := newHeader(func() {}, true)
				of := place.Header{
					Title: name, Where: "Entretien · Installation d’un salarié", Slim: slim,
					Up: place.Route{Page: place.List}, UpTitle: "Dossiers",
				}
				if !slim {
					of.Actions = []fyne.CanvasObject{kit.Secondary("Plan", nil), kit.Primary("Reprendre l’entretien", nil).After(look.IconForward)}
				}
				h.show(of)
				const width = 830
				h.Resize(fyne.NewSize(width, h.height(width)))
				got := strings.ReplaceAll(drawnWords(h.title), "- ", "-")
				if got != name {
					t.Errorf("the header says %q", got)
				}
				if h.title.Size().Height > h.Size().Height {
					t.Errorf("the name is %v high in a header of %v", h.title.Size().Height, h.Size().Height)
				}
				if got := drawnWords(h.where); h.where.Visible() && got != of.Where {
					t.Errorf("half a place is said: %q", got)
				}
			})
		}
	}
}
