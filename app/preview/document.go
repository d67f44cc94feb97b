package preview

import (
	"slices"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
)

// document is what the page shows: a document of the suite, and what it is
// about; the plan unless the route names another.
type document struct {
	id paper.DocumentID
	of paper.Subject
	// blank is the path of a questionnaire for nobody in particular, "" for the
	// documents of a dossier.
	blank data.Path
}

func documentOf(route place.Route) document {
	if route.Step == place.BlankStep {
		blank := data.Path(route.Item)
		if !slices.Contains(data.Paths, blank) {
			blank = data.Undecided
		}
		return document{id: paper.DocQuestionnaire, blank: blank}
	}
	if id, of, known := paper.ReadReference(route.Item); known {
		return document{id: id, of: of}
	}
	return document{id: paper.DocPlan}
}

func (d document) isPlan() bool { return d.id == paper.DocPlan }

// either is a word for the plan, or that for another document.
func (d document) either(plan, other string) string {
	if d.isPlan() {
		return plan
	}
	return other
}

// title is what stands above the page.
func (p *page) title() string {
	if p.number > 0 {
		return words.VersionTitle(p.number)
	}
	about := ""
	if p.plan != nil && p.doc.blank == "" {
		about = paper.About(p.plan, p.doc.of)
	}
	return p.doc.either(words.PreviewTitle, words.DocumentOffered(string(p.doc.id), about))
}

// file is the name under which the document is saved.
func (p *page) file() string {
	switch {
	case p.number > 0:
		return words.VersionFile(p.plan.Dossier, p.number)
	case p.doc.isPlan():
		return words.PlanFile(p.plan.Dossier)
	case p.doc.blank != "":
		return words.DocumentFile(string(p.doc.id), p.whose(), p.plan.Dossier)
	}
	return words.DocumentFile(string(p.doc.id), paper.About(p.plan, p.doc.of), p.plan.Dossier)
}

// whose is the newcomer whose paper it is, or else the questions' path.
func (p *page) whose() string {
	if p.doc.blank != "" {
		return p.plan.Guide.Title
	}
	return p.plan.Dossier.Newcomer.Name()
}

// turnTo shows the questionnaire of another path.
func (p *page) turnTo(path string) {
	p.doc.blank, p.route.Item = data.Path(path), path
	p.desk.Mark(p.route)
	p.read()
}

// pathField chooses what a blank questionnaire is about.
func (p *page) pathField() *kit.Field {
	all := make([]kit.Option, len(data.Paths))
	for i, path := range data.Paths {
		all[i] = kit.Option{Value: string(path), Word: words.Path(path)}
		if path == data.Undecided { // the questions that everybody is asked
			all[i].Word = p.desk.Engine.Guides.For(path).Title
		}
	}
	path := kit.NewPicker(all)
	path.Set(string(p.doc.blank))
	path.OnChosen = p.turnTo
	field := kit.NewField(words.PathWord, path)
	kit.Visible(field, p.doc.blank != "")
	return field
}

// up is where the header's arrow leads: from the plan's paper to the plan, from
// another document to the list of them, from a questionnaire for nobody to where
// somebody is taken.
func (p *page) up() (place.Route, string) {
	switch {
	case p.number > 0:
		return place.Route{Page: place.Dossier, Dossier: p.route.Dossier}, words.UpToDossier
	case p.doc.isPlan():
		return place.Route{Page: place.Plan, Dossier: p.route.Dossier}, words.PlanTitle
	case p.doc.blank != "":
		return place.Route{Page: place.Newcomer}, words.NewcomerTitle
	}
	return place.Route{Page: place.Documents, Dossier: p.route.Dossier, Item: p.route.Item}, words.DocumentsPage
}

// others leads to all documents of the dossier.
func (p *page) others() {
	p.desk.Go(place.Route{Page: place.Documents, Dossier: p.route.Dossier, Item: p.route.Item})
}
