package plan

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/plan"
)

// panel is what is to be known of the selected action, and what can be changed
// in it. Its parts are made once: the focus stays while what they say changes.
type panel struct {
	page     *page
	of       data.ID // whose action is shown
	proposed bool
	dropping bool // the reason is being asked

	title  *kit.Text
	tags   *fyne.Container
	why    *saying
	how    *saying
	law    *kit.Text
	pieces *saying
	sum    *kit.Text
	toSum  *kit.Link
	toSumO fyne.CanvasObject
	// of a proposal, which can't be changed
	day, whoSaid *saying

	in   inputs
	drop dropping

	body *fyne.Container
	side *kit.SidePanel
}

// saying is a label of 13 with words below it; without words it isn't shown.
type saying struct {
	object *fyne.Container
	words  *kit.Text
}

func newSaying(label string) *saying {
	s := &saying{words: kit.Body("")}
	s.object = kit.Column(look.S2, kit.Note(label), s.words)
	return s
}

func (s *saying) set(words string) {
	s.words.Set(words)
	kit.Visible(s.object, words != "")
}

func newPanel(p *page) *panel {
	s := &panel{page: p}
	s.title, s.tags = kit.Heading(""), kit.Wrap(look.S8)
	s.why, s.how = newSaying(words.WhyLabel), newSaying(words.HowLabel)
	s.pieces = newSaying(words.PiecesLabel)
	s.day, s.whoSaid = newSaying(words.DueLabel), newSaying(words.WhoLabel)
	s.law, s.sum = kit.Note(""), kit.Note("")
	s.toSum = kit.NewLink(words.ToComputed, func() { p.toComputed(s.of) }).Caption()
	s.toSumO = kit.Row(0, s.toSum)
	s.in.build(s)
	s.drop.build(s)
	s.body = kit.Column(look.S16,
		kit.Column(look.S8, s.title, s.tags),
		s.why.object, s.how.object, s.day.object, s.whoSaid.object,
		s.in.object,
		s.pieces.object,
		kit.Column(look.S4, s.law, s.sum, s.toSumO),
		s.drop.object)
	s.side = kit.NewSidePanel(look.S16, words.PlanBackToList, func() { p.closePanel() }, s.body)
	s.show(nil)
	return s
}

// show says everything of an action; nil is none.
func (s *panel) show(a *plan.Action) {
	id := data.ID("")
	if a != nil {
		id = a.ID
	}
	another := id != s.of || s.proposed != s.page.proposed()
	s.of, s.proposed = id, s.page.proposed()
	if another {
		s.dropping = false
		s.side.Object.Top()
	}
	kit.Visible(s.body, a != nil)
	if a == nil {
		return
	}
	s.title.Set(a.Title)
	s.showTags(a)
	s.why.set(a.Why)
	s.how.set(a.How)
	s.law.Set("")
	if a.Legal && a.Of != nil && a.Of.LegalReference != "" {
		s.law.Set(words.LawReference(a.Of.LegalReference))
	}
	kit.Visible(s.law, s.law.Text() != "")
	s.showFixed(a)
	s.in.show(a, another)
	s.pieces.set(s.page.pieces(a))
	s.showComputed(a)
	s.drop.show(a, another)
	s.arrange()
}

func (p *page) proposed() bool { return p.plan != nil && p.plan.Proposed }

// arrange lays the panel out again after something in it came or went.
func (s *panel) arrange() {
	s.body.Refresh()
	kit.Relayout(s.body)
}

// showTags sets what is special about the action beside its title.
func (s *panel) showTags(a *plan.Action) {
	s.tags.Objects = nil
	add := func(kind kit.TagKind, word string) { s.tags.Objects = append(s.tags.Objects, kit.NewTag(kind, word)) }
	if a.Legal {
		add(kit.TagPlain, words.LegalWord)
	}
	today := s.page.desk.Today()
	switch {
	case a.Status == data.Done:
		add(kit.TagDone, words.DoneOn(a.DoneOn))
	case a.Status == data.ToConfirm:
		add(kit.TagPlain, words.ToConfirmWord)
	case a.Status == data.Doing:
		add(kit.TagPlain, words.DoingWord)
	}
	switch {
	case !a.Open():
	case a.LegalPassed:
		add(kit.TagLate, words.LegalPassed)
	case a.Late:
		add(kit.TagLate, words.Late(a.Due, today))
	case a.Now:
		add(kit.TagPlain, words.RightAway)
	}
	kit.Visible(s.tags, len(s.tags.Objects) > 0)
	s.tags.Refresh()
}

// showFixed says day and bearer where they can't be changed.
func (s *panel) showFixed(a *plan.Action) {
	s.day.set("")
	s.whoSaid.set("")
	if !s.proposed {
		return
	}
	s.whoSaid.set(s.page.whoAtLength(a))
	switch {
	case a.Now:
		s.day.set(words.RightAway)
	case a.Due.IsZero():
		s.day.set(words.NoDate)
	default:
		s.day.set(words.LongDay(a.Due))
	}
}

// showComputed says how the day was computed, and offers the guide's day where
// the adviser has set another.
func (s *panel) showComputed(a *plan.Action) {
	said, other := "", false
	switch {
	case !a.Open():
	case byHand(a, plan.FieldDue):
		said = words.ComputedInstead(*a, s.page.titleOf(a.Rule.Waits))
		other = !a.Computed.IsZero() && a.Computed != a.Due
	default:
		said = words.Computed(*a, s.page.titleOf(a.Rule.Waits))
	}
	s.sum.Set(said)
	kit.Visible(s.sum, said != "")
	kit.Visible(s.toSumO, other)
}

func byHand(a *plan.Action, field string) bool {
	for _, edited := range a.Edited {
		if edited == field {
			return true
		}
	}
	return false
}

func (p *page) titleOf(action string) string {
	if a := p.action(data.ID(action)); a != nil && action != "" {
		return a.Title
	}
	return ""
}

// pieces are the documents that an action needs, one a line.
func (p *page) pieces(a *plan.Action) string {
	if a.Of == nil {
		return ""
	}
	var lines []string
	for _, needed := range a.Of.Documents {
		for _, d := range p.plan.Documents {
			if d.ID == needed {
				lines = append(lines, words.PieceLine(d.Label, d.Status))
			}
		}
	}
	return strings.Join(lines, "\n")
}

// whoAtLength carries the action out, by the name there is.
func (p *page) whoAtLength(a *plan.Action) string {
	if a.Who == "newcomer" && a.Assignee == "" {
		return p.dossier.Newcomer.Name()
	}
	return p.who(a)
}

// first is what has the focus when one comes to the panel: its first field, or
// the way to take a dropped action up again.
func (s *panel) first() fyne.Focusable {
	for _, o := range []fyne.CanvasObject{s.in.object, s.drop.object, s.side.Object} {
		if f := kit.FirstIn(o); f != nil {
			return f
		}
	}
	return nil
}

// commit hands over what stands in a field and isn't kept yet.
func (s *panel) commit() {
	if kit.HasFocus(s.side.Object) {
		s.page.desk.Window.Canvas().Unfocus()
	}
	s.in.commit()
}

// resume puts a text that was found back into its field.
func (s *panel) resume(field, typed string) {
	if field == fieldReason {
		s.askDrop()
		s.drop.reason.SetDraft(typed)
		return
	}
	s.in.resume(field, typed)
}
