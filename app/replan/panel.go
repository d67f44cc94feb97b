package replan

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/plan"
)

// tallyWidth is the column of the counts.
const tallyWidth look.Measure = 38

// panel is what the changes come to, and the reason for them.
type panel struct {
	page    *page
	back    fyne.CanvasObject
	tallies *fyne.Container
	hint    *kit.Text
	legal   *fyne.Container
	reason  *kit.Entry
	field   *kit.Field
	body    *fyne.Container
	scroll  *kit.Scroll
	object  fyne.CanvasObject
}

func newPanel(p *page) *panel {
	s := &panel{page: p}
	s.back = kit.Row(0, kit.NewBack(words.BackToChanges, func() { p.closePanel() }))
	s.back.Hide()
	s.tallies, s.legal = kit.Column(look.S16), kit.Column(look.S8)
	s.hint = kit.Note(words.SpaceKeeps)
	s.reason = kit.NewEntry()
	s.field = kit.NewField(words.ReplanReason, s.reason).Help(words.ReplanHelp)
	s.body = kit.Column(look.S22, s.back, kit.Heading(words.WouldChange), s.tallies, s.hint, s.legal, s.field)
	s.scroll = kit.NewScroll(kit.Pad(kit.AtMost(look.FormWidth, s.body), look.S28, look.S40, look.S40, look.S32))
	s.object = s.scroll
	s.body.Hide()
	return s
}

func (s *panel) setFolded(folded bool) { kit.Visible(s.back, folded) }

// tally is a count and its words.
type tally struct {
	n int
	words.Tally
}

// tallies count the lines by what becomes of them.
func (p *page) tallies() []tally {
	var pushed, follow, change, added, withdrawn, kept, locked, done, same, free int
	for _, c := range p.changes {
		switch {
		case c.Proposes() && p.refused[c.ID]:
			kept++
		case c.Kind == plan.Moved && c.Pushed:
			pushed++
		case c.Kind == plan.Moved && c.Follows:
			follow++
		case c.Kind == plan.Moved:
			change++
		case c.Kind == plan.Added:
			added++
		case c.Kind == plan.Withdrawn:
			withdrawn++
		case c.Kind == plan.Locked:
			locked++
		case c.Kind == plan.Done:
			done++
		case c.Follows:
			same++
		default:
			free++
		}
	}
	if p.spreads() {
		return []tally{{follow + change, words.TallySpread(follow + change)}, {kept, words.TallyLeft(kept)}}
	}
	return []tally{
		{follow, words.TallyMoved(follow, p.guide.Milestone.Label)},
		{change, words.TallyChanged(change)},
		{pushed, words.TallyPushed(pushed)},
		{added, words.TallyAdded(added)},
		{withdrawn, words.TallyWithdrawn(withdrawn)},
		{kept, words.TallyKept(kept)},
		{locked, words.TallyLocked(locked)},
		{done, words.TallyDone(done)},
		{same, words.TallySame(same)},
		{free, words.TallyFree(free)},
	}
}

// show says what the changes come to.
func (s *panel) show() {
	p := s.page
	kit.Visible(s.body, p.count() > 0)
	kit.Visible(s.field, !p.spreads())
	s.tallies.Objects = nil
	for _, t := range p.tallies() {
		if t.n > 0 {
			s.tallies.Objects = append(s.tallies.Objects, t.object())
		}
	}
	s.legal.Objects = nil
	for _, c := range p.changes {
		if c.Legal && c.Kind == plan.Moved && !p.refused[c.ID] {
			s.legal.Objects = append(s.legal.Objects, kit.NewAlert(kit.Care, words.LegalMoves, words.LegalUntil(c.Title, c.New)))
		}
	}
	kit.Visible(s.legal, len(s.legal.Objects) > 0)
	s.body.Refresh()
	kit.Relayout(s.body)
}

func (t tally) object() fyne.CanvasObject {
	n := kit.NewText(words.Number(t.n), kit.Style{Size: look.Title, Bold: true, Right: true})
	return kit.Row(look.S16, kit.Top(kit.Fixed(tallyWidth, n)),
		kit.Grow(kit.Pad(kit.Column(look.S2, kit.Strong(t.Word), kit.Note(t.Means)), look.S6, 0, 0, 0)))
}

// bar is what the panel folds into.
type bar struct {
	page   *page
	said   *kit.Text
	open   *kit.Button
	object fyne.CanvasObject
}

func newBar(p *page) *bar {
	b := &bar{page: p, said: kit.Strong("")}
	b.open = kit.Quiet(words.SeeAllChanges, p.openPanel)
	b.object = kit.Fill(look.Tint, kit.Margins(kit.Row(look.S16, kit.Grow(b.said), b.open), look.S8, look.S8))
	return b
}

// setOpen offers the panel while it isn't what one sees.
func (b *bar) setOpen(open bool) {
	kit.Visible(b.open, !open)
	kit.Relayout(b.open)
}

// show says the first count, and whether a limit of the law moves.
func (b *bar) show() {
	p, legal := b.page, 0
	for _, c := range p.changes {
		if c.Legal && c.Kind == plan.Moved && !p.refused[c.ID] {
			legal++
		}
	}
	first := ""
	for _, t := range p.tallies() {
		if t.n > 0 {
			first = words.TallyLine(t.n, t.Word)
			break
		}
	}
	b.said.Set(words.TallyBar(first, legal))
}
