package dossier

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
	"github.com/buron-cantal/buron/data/text"
)

// pathStep is the step of the interview that changes the path.
const pathStep = "path"

// affairs is what is decided about the dossier as a whole: who follows it,
// which path it takes, whether it is closed.
type affairs struct {
	page    *page
	opened  *kit.Text
	adviser *kit.Entry
	field   *kit.Field
	asked   string // the adviser that was handed over last
	form    *form
	reason  *kit.Choice
	reasons *kit.Field
	outcome *kit.Entry
	closing *kit.Button
	object  fyne.CanvasObject
}

func newAffairs(p *page) *affairs {
	a := &affairs{page: p, opened: kit.Note("")}
	a.adviser = kit.NewSuggest(a.advisers, func(kit.Option) {}).Width(look.SearchWidth)
	a.adviser.OnLeft = a.hand
	a.field = kit.NewField(words.FollowedBy, a.adviser).Help(words.AdviserHelp)
	var reasons []kit.Option
	for _, r := range data.ClosingReasons {
		reasons = append(reasons, kit.Option{Value: string(r), Word: words.ClosingReason(r)})
	}
	a.reason = kit.NewPicker(reasons).Width(look.SearchWidth)
	a.reason.OnChosen = func(string) { a.reasons.SetError("") }
	a.reasons = kit.NewField(words.CloseReason, a.reason)
	a.outcome = kit.NewArea()
	a.form = newForm(p, "",
		a.reasons, kit.NewField(words.CloseOutcome, a.outcome).Help(words.CloseHelp),
		kit.Wrap(look.S12, kit.Secondary(words.CloseDossier, a.close), kit.Quiet(words.CloseNot, func() { a.form.leave() })))
	a.form.typed = func() typed { return typed{"reason": a.reason.Value(), "outcome": a.outcome.Text()} }
	a.form.closed = a.show
	a.closing = kit.Secondary(words.CloseDossier, a.beginClosing)
	a.form.back = a.closing
	buttons := kit.Wrap(look.S12,
		kit.Secondary(words.PathChange, a.changePath), a.closing, kit.Quiet(words.TrashDossier, a.askTrash))
	a.object = kit.Column(look.S16, heading(words.AffairsTitle, nil), a.opened, a.field, buttons, a.form.of)
	return a
}

// advisers proposes those who are known.
func (a *affairs) advisers(typed string) []kit.Option {
	var found []kit.Option
	folded := text.Fold(typed)
	for _, o := range a.page.advisers {
		if strings.Contains(text.Fold(o.Word), folded) {
			found = append(found, o)
		}
	}
	return found
}

func (a *affairs) show() {
	d := a.page.dossier.Project
	a.opened.Set(words.OpenedUnder(d.OpenedOn, d.Number))
	if a.adviser.IsSaved() || !kit.HasFocus(a.field) {
		a.adviser.SetText(d.Adviser)
		a.asked = d.Adviser
	}
	setVisible(a.closing, d.Closing == nil && !a.form.opened)
}

func (a *affairs) commit() {
	if a.page.loaded && !a.adviser.IsSaved() {
		a.hand(a.adviser.Text())
	}
}

// hand gives the dossier to another adviser.
func (a *affairs) hand(typed string) {
	name := strings.TrimSpace(text.Normal(typed))
	if name == a.asked {
		return
	}
	a.asked = name
	a.field.SetError("")
	project := a.page.route.Dossier
	a.page.save(gestureAdviser, func(tx *store.Tx) error { return tx.SetAdviser(project, name) }, func(err error) {
		if err != nil {
			a.field.SetError(words.Sentence(err) + " " + words.Unwritten)
			return
		}
		a.adviser.SetSaved(typed)
		a.page.desk.Toast(words.AdviserChanged(name), true)
	})
}

// changePath leads to the step of the interview that changes the path.
func (a *affairs) changePath() { a.page.goTo(place.Interview, pathStep, "") }

// beginClosing opens the form that closes the dossier.
func (a *affairs) beginClosing() {
	if !a.form.opened {
		a.reason.Set("")
		a.outcome.SetText("")
		a.reasons.SetError("")
		a.closing.Hide()
		a.form.open()
	}
	a.form.focus(a.reason.First())
}

// close ends the accompaniment for the reason chosen.
func (a *affairs) close() {
	reason := data.ClosingReason(a.reason.Value())
	if reason == "" {
		a.reasons.SetError(words.CloseNeedsWhy)
		a.page.desk.Focus(a.reason.First())
		return
	}
	c := data.Closing{On: a.page.desk.Today(), Reason: reason, Outcome: strings.TrimSpace(text.Normal(a.outcome.Text()))}
	a.decide(gestureClose, words.DossierClosed, func(tx *store.Tx, project data.ID) error { return tx.CloseDossier(project, c) })
}

// reopen takes the closing back.
func (a *affairs) reopen() {
	a.decide(gestureReopen, words.DossierOpened, func(tx *store.Tx, project data.ID) error { return tx.Reopen(project) })
}

// restore brings the dossier back out of the trash.
func (a *affairs) restore() {
	a.decide(gestureRestore, words.DossierTaken, func(tx *store.Tx, project data.ID) error { return tx.Restore(project) })
}

func (a *affairs) decide(gesture, toast string, do func(*store.Tx, data.ID) error) {
	project := a.page.route.Dossier
	a.page.save(gesture, func(tx *store.Tx) error { return do(tx, project) }, func(err error) {
		if err != nil {
			a.page.desk.Notice(place.Notice{Level: place.Stop, Title: words.Sentence(err)})
			return
		}
		if a.form.opened {
			a.form.close()
		}
		a.page.desk.Toast(toast, true)
	})
}

// askTrash asks before the dossier goes to the trash.
func (a *affairs) askTrash() {
	name := a.page.dossier.Newcomer.Name()
	a.page.desk.Ask(place.Question{
		Title: words.TrashAsk(name), Body: words.TrashBody, Safe: words.TrashSafe, Act: words.TrashAct,
		Then: func(act bool) {
			if act {
				a.trash(name)
			}
		},
	})
}

// trash lays the dossier aside and leaves it.
func (a *affairs) trash(name string) {
	p := a.page
	p.desk.Save(place.Gesture{
		Name: gestureTrash,
		Do:   func(tx *store.Tx) error { return tx.Trash(p.route.Dossier) },
		Then: func(err error) {
			if err != nil {
				p.desk.Notice(place.Notice{Level: place.Stop, Title: words.Sentence(err)})
				return
			}
			p.desk.Go(place.Route{Page: place.List})
			p.desk.Forget(p.route.Dossier)
			p.desk.Toast(words.Trashed(name), true)
		},
	})
}
