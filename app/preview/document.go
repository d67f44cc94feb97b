package preview

import (
	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
)

// document is what the page shows: a document of the suite, and what it is
// about; the plan unless the route names another.
type document struct {
	id paper.DocumentID
	of paper.Subject
}

func documentOf(route place.Route) document {
	if id, of, known := paper.ReadReference(route.Item); known {
		return document{id, of}
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
	return p.doc.either(words.PreviewTitle, words.DocumentName(string(p.doc.id)))
}

// file is the name under which the document is saved.
func (p *page) file() string {
	switch {
	case p.number > 0:
		return words.VersionFile(p.plan.Dossier, p.number)
	case p.doc.isPlan():
		return words.PlanFile(p.plan.Dossier)
	}
	return words.DocumentFile(string(p.doc.id), paper.About(p.plan, p.doc.of), p.plan.Dossier)
}

// up is where the header's arrow leads: from the plan's paper to the plan, from
// another document to the list of them.
func (p *page) up() (place.Route, string) {
	switch {
	case p.number > 0:
		return place.Route{Page: place.Dossier, Dossier: p.route.Dossier}, words.UpToDossier
	case p.doc.isPlan():
		return place.Route{Page: place.Plan, Dossier: p.route.Dossier}, words.PlanTitle
	}
	return place.Route{Page: place.Documents, Dossier: p.route.Dossier, Item: p.route.Item}, words.DocumentsPage
}

// others leads to all documents of the dossier.
func (p *page) others() {
	p.desk.Go(place.Route{Page: place.Documents, Dossier: p.route.Dossier, Item: p.route.Item})
}
