package dossier

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/store"
)

// The words of the gestures of this page.
const (
	gestureAnswer   = "answer"
	gestureDone     = "done"
	gestureNote     = "note"
	gestureWithdraw = "withdraw"
	gestureContact  = "contact"
	gestureMeeting  = "appointment"
	gestureDocument = "document"
	gestureAdviser  = "adviser"
	gestureClose    = "close"
	gestureReopen   = "reopen"
	gestureTrash    = "trash"
	gestureRestore  = "restore"
)

// mostNow is how many actions the page shows.
const mostNow = 3

// todo is « À faire maintenant ».
type todo struct {
	page    *page
	next    []plan.Action
	ticking map[data.ID]bool // what the register doesn't have yet
	measure *kit.ActionRow
	count   *kit.Text
	list    *kit.List
	none    *kit.Text
	all     *kit.Link
	object  fyne.CanvasObject
}

func newTodo(p *page) *todo {
	t := &todo{page: p, ticking: map[data.ID]bool{}, measure: kit.NewActionCard()}
	t.count = kit.NewText("", kit.Style{Size: look.Small, Color: look.Soft})
	t.list = kit.NewList(func() kit.Line { return kit.NewActionCard() }, t.fill).Inline()
	t.list.Bleed, t.list.FocusOnly = look.S12, true
	t.list.Height = func(i int, width float32) float32 {
		t.measure.Set(t.line(i))
		return t.measure.HeightFor(width)
	}
	t.list.OnOpen = t.open
	t.list.OnTick = t.tick
	t.none = kit.Soft(words.NothingToDo)
	t.all = kit.NewLink("", func() { p.goTo(place.Plan, "", "") })
	t.object = kit.Column(look.S12,
		heading(words.DoNow, t.count), t.list, t.none, kit.Row(0, t.all))
	return t
}

func (t *todo) show() {
	p := t.page.plan
	t.next = plan.ByDay(p.Next(mostNow)) // as paper has them
	open, all := 0, 0
	for _, a := range p.Actions {
		if a.Status == data.Dropped {
			continue
		}
		all++
		if a.Open() {
			open++
		}
	}
	t.count.Set("")
	if len(t.next) > 0 {
		t.count.Set(words.Done(len(t.next), open))
	}
	had := kit.HasFocus(t.list)
	t.list.SetCount(len(t.next), false)
	t.list.Fill()
	setVisible(t.list, len(t.next) > 0)
	setVisible(t.none, len(t.next) == 0)
	t.all.SetWord(words.SeePlan(all, p.Proposed))
	if had && len(t.next) == 0 {
		t.page.desk.Focus(t.all)
	}
}

// line is what a row says.
func (t *todo) line(i int) kit.ActionLine {
	a := t.next[i]
	return kit.ActionLine{
		Title: a.Title, Why: a.Why, Who: t.who(a),
		Date: words.ActionDay(a.Due, a.Now, t.page.plan.Today),
		Done: t.ticking[a.ID], Late: a.Late || a.LegalPassed,
		ByHand: slices.Contains(a.Edited, plan.FieldDue), NoBox: t.page.plan.Proposed,
	}
}

func (t *todo) who(a plan.Action) string {
	if a.Assignee != "" {
		return a.Assignee
	}
	if first := t.page.plan.Facts.Choice("first_name"); first != "" {
		return first
	}
	return words.Who(a.Who)
}

func (t *todo) fill(i int, line kit.Line) {
	if i >= len(t.next) {
		return
	}
	row := line.(*kit.ActionRow)
	row.OnTick = func() { t.tick(i) }
	row.Set(t.line(i))
}

// choose selects the action that the route names; false when it isn't here.
func (t *todo) choose(item string) bool {
	i := slices.IndexFunc(t.next, func(a plan.Action) bool { return item != "" && string(a.ID) == item })
	if i >= 0 {
		t.list.Select(i)
	}
	return i >= 0
}

// open leads to the action in the plan; coming back leads to its row.
func (t *todo) open(i int) {
	id := string(t.next[i].ID)
	t.page.route.Item = id
	t.page.desk.Mark(t.page.route)
	t.page.goTo(place.Plan, "", id)
}

// tick has an action done.
func (t *todo) tick(i int) {
	p, a := t.page, t.next[i]
	if p.plan.Proposed {
		p.desk.Toast(words.TickNeedsAll, false)
		return
	}
	if t.ticking[a.ID] {
		return
	}
	t.ticking[a.ID] = true
	t.list.Fill()
	done := plan.ByHand(a.Action, plan.FieldStatus)
	done.Status, done.DoneOn = data.Done, p.desk.Today()
	p.save(gestureDone, func(tx *store.Tx) error { return tx.SetAction(p.route.Dossier, done) }, func(err error) {
		delete(t.ticking, a.ID)
		if err != nil {
			p.desk.Notice(place.Notice{Level: place.Stop, Title: words.Sentence(err)})
			return
		}
		p.desk.Toast(words.ActionDone(a.Title), true)
	})
}
