package dossier

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

// pieces are the documents of the checklist and how far each has come. The
// list is folded until one asks for it.
type pieces struct {
	page    *page
	says    *kit.Text
	bar     *kit.Progress
	toggle  *kit.Link
	choices map[data.ID]*kit.Choice
	rows    *part
	folded  bool
	object  fyne.CanvasObject
}

func newPieces(p *page) *pieces {
	s := &pieces{page: p, folded: true, rows: newPart(look.S12), choices: map[data.ID]*kit.Choice{}}
	s.says, s.bar = kit.Body(""), kit.NewProgress(0, 0)
	s.toggle = kit.NewLink("", func() { s.fold(!s.folded) })
	s.object = kit.AtMost(look.ProseWidth, kit.Column(look.S12,
		heading(words.PiecesTitle, nil), s.says, s.bar, kit.Row(0, s.toggle), s.rows.of,
		kit.Row(0, kit.NewLink(words.DocumentsOpen, func() { p.goTo(place.Documents, "", "") }))))
	return s
}

func (s *pieces) fold(folded bool) {
	s.folded = folded
	s.show()
	s.page.arrange()
}

// pieceLine is a document as it is listed, without its state.
type pieceLine struct {
	id        data.ID
	label     string
	givenBy   string
	toConfirm bool
}

func (s *pieces) show() {
	p := s.page
	received, all := p.receivedPieces()
	var lines []pieceLine
	for _, d := range p.plan.Documents {
		lines = append(lines, pieceLine{data.ID(d.ID), d.Label, d.WhoGives, d.ToConfirm})
	}
	s.says.Set(words.PiecesReceived(received, all))
	s.bar.Set(received, all)
	setVisible(s.bar, all > 0)
	setVisible(s.toggle, len(lines) > 0)
	if len(lines) == 0 {
		s.says.Set(words.PiecesNone)
	}
	s.toggle.SetWord(words.SeePieces(len(lines)))
	if !s.folded {
		s.toggle.SetWord(words.PiecesHide)
	} else {
		lines = nil
	}
	s.rows.set(p, lines, func() []fyne.CanvasObject { return s.build(lines) })
	for _, d := range p.plan.Documents {
		if c := s.choices[data.ID(d.ID)]; c != nil {
			c.Set(d.Status)
		}
	}
}

func (s *pieces) build(lines []pieceLine) []fyne.CanvasObject {
	clear(s.choices)
	var objects []fyne.CanvasObject
	for _, l := range lines {
		choice := kit.NewPicker(optionsOf(data.DocumentStatuses, words.DocumentStatus)).Width(look.AmountWidth)
		choice.OnChosen = func(status string) { s.set(l.id, status) }
		s.choices[l.id] = choice
		if len(objects) > 0 {
			objects = append(objects, kit.NewLine())
		}
		objects = append(objects, kit.Row(look.S16,
			kit.Grow(kit.Column(look.S2, kit.Body(l.label), kit.Note(words.PieceGivenBy(l.givenBy, l.toConfirm)))),
			kit.Fixed(look.AmountWidth, choice)))
	}
	return objects
}

// set says how far a document has come.
func (s *pieces) set(id data.ID, status string) {
	project := s.page.route.Dossier
	s.page.save(gestureDocument, func(tx *store.Tx) error { return tx.SetDocument(project, id, status) }, func(err error) {
		if err != nil {
			s.page.desk.Notice(place.Notice{Level: place.Stop, Title: words.Sentence(err)})
			return
		}
		s.page.desk.Toast(words.PieceUpdated, true)
	})
}
