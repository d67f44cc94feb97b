package figures

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// formsInWords are what the choice of a legal form changes, below the table of
// amounts: the retained one, the differences, and what is known of each.
func (s *sheet) formsInWords() []fyne.CanvasObject {
	said, known := explain.Forms(s.page.plan)
	if !known {
		return nil
	}
	var objects []fyne.CanvasObject
	group := func(title string, lines ...fyne.CanvasObject) {
		if len(lines) > 0 {
			lines = append([]fyne.CanvasObject{kit.Strong(title)}, lines...)
			objects = append(objects, kit.Pad(kit.AtMost(look.ProseWidth, kit.Column(look.S4, lines...)), look.S12, 0, 0, 0))
		}
	}
	if said.Retained != "" {
		group(words.FormsRetained, kit.Body(said.Retained))
	}
	if said.Why != "" {
		group(words.FormsWhy, kit.Body(said.Why))
	}
	group(words.FormsGaps, bodies(said.Differences)...)
	for _, topic := range said.Facts {
		var lines []fyne.CanvasObject
		for _, f := range topic.Facts {
			lines = append(lines, kit.Body(words.FormFact(f.Forms, f.Text, f.ToCheck)))
		}
		group(topic.Label, lines...)
	}
	var sources []fyne.CanvasObject
	for _, source := range said.Sources {
		sources = append(sources, kit.Soft(source))
	}
	group(words.FormsSources, sources...)
	return objects
}

func bodies(lines []string) []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, line := range lines {
		objects = append(objects, kit.Body(line))
	}
	return objects
}
