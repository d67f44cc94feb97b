package interview

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/store"
)

// pathForm lists the paths, each with what it promises.
func (p *page) pathForm() []fyne.CanvasObject {
	lines := []fyne.CanvasObject{kit.Title(words.PathStep), kit.Soft(words.PathStepIntro)}
	if p.dossier.Project.Path == data.Undecided {
		lines = append(lines, kit.Soft(words.PathUndecided))
	}
	objects := []fyne.CanvasObject{kit.Column(look.S4, lines...)}
	for _, path := range data.Paths {
		if path != data.Undecided {
			objects = append(objects, p.pathChoice(path))
		}
	}
	return objects
}

// pathChoice is a path to choose, or the sign that it is the present one.
func (p *page) pathChoice(path data.Path) fyne.CanvasObject {
	g := p.desk.Engine.Guides.For(path)
	promise := kit.Soft(g.Promise)
	if path == p.dossier.Project.Path {
		return kit.Column(look.S8,
			kit.Row(look.S12, kit.Strong(g.Title), kit.NewTag(kit.TagDone, words.PathPresent)), promise)
	}
	choose := kit.Secondary(g.Title, func() { p.choosePath(path) })
	return kit.Column(look.S8, kit.Row(0, choose), promise)
}

// choosePath changes the path. The answers that the new one doesn't ask stay
// in the dossier; the sentence says how many.
func (p *page) choosePath(path data.Path) {
	project := p.dossier.Project.ID
	p.dossier.Project.Path = path
	p.think()
	p.desk.Save(place.Gesture{
		Name: gesturePath,
		Do:   func(tx *store.Tx) error { return tx.SetPath(project, path) },
		Then: func(err error) {
			if err != nil {
				p.desk.Notice(place.Notice{Level: place.Stop, Title: words.Sentence(err)})
				p.load()
			}
		},
	})
	p.desk.Toast(words.PathChanged(path, len(keptAside(p.dossier, p.plan.Guide))), true)
	p.desk.Retitle()
	p.goTo(p.firstOfPath(), "")
}

// firstOfPath is the first step of the path's own questions.
func (p *page) firstOfPath() string {
	for _, s := range p.plan.Guide.Steps {
		if s.Group == guide.Project {
			return s.ID
		}
	}
	return p.plan.Guide.Steps[0].ID
}
