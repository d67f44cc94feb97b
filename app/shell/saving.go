package shell

import (
	"context"
	"slices"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/trace"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

// books is a register that may not be there yet: on the welcome screen nothing
// can be saved.
type books struct{ register *store.Register }

func (b books) Do(ctx context.Context, gesture string, fn func(*store.Tx) error) (data.ID, error) {
	if b.register == nil {
		return "", &data.Error{Code: data.RegisterMissing}
	}
	return b.register.Do(ctx, gesture, fn)
}

func (b books) SaveDraft(ctx context.Context, owner data.ID, field, typed string) error {
	if b.register == nil {
		return &data.Error{Code: data.RegisterMissing}
	}
	return b.register.SaveDraft(ctx, owner, field, typed)
}

func (b books) DropDraft(ctx context.Context, owner data.ID, field string) error {
	if b.register == nil {
		return &data.Error{Code: data.RegisterMissing}
	}
	return b.register.DropDraft(ctx, owner, field)
}

// saved shows where saving stands: in the header, and below it when it failed.
func (s *Shell) saved(state place.SaveState) {
	s.header.showSaving(state)
	if state.Phase != place.SaveFailed {
		s.notices.unsaved(nil)
		s.follow()
		return
	}
	s.o.Log.Event("not-saved", trace.Fault(state.Err))
	s.notices.unsaved(&place.Notice{
		Level:  place.Stop,
		Title:  words.NotSavedTitle,
		Body:   words.NotSavedBody(state.Err),
		Button: words.Retry,
		Press:  s.saver.Retry,
	})
}

// follow takes over the rates and the network that the last gesture left in
// force, whether it changed one or an undo took that back. Everything that the
// window shows from then on rests on them.
func (s *Shell) follow() {
	if s.o.Register == nil || s.o.Rule == nil {
		return
	}
	table, network := s.o.Register.InForce().Table, s.o.Register.Network()
	ruled := table != nil && table != s.desk.Engine.Rates
	if !ruled && slices.Equal(network, s.desk.Engine.Network) {
		return
	}
	if ruled {
		s.desk.Engine = s.o.Rule(table)
	}
	s.desk.Engine.Network = network
	if s.lent != nil {
		s.lent.Engine = s.desk.Engine
	}
	if ruled && s.o.Ruled != nil {
		s.o.Ruled()
	}
}

// stuck says whether something can't be saved; then the window doesn't leave
// the page, tries again, and shows the alert.
func (s *Shell) stuck() bool {
	if s.saver.State().Phase != place.SaveFailed {
		return false
	}
	s.saver.Retry()
	if s.saver.State().Phase != place.SaveFailed {
		return false
	}
	if f := s.notices.first(); f != nil {
		s.o.Window.Canvas().Focus(f)
	}
	return true
}

// saveNow hands over what is being typed and says that all is saved, once it is.
func (s *Shell) saveNow() {
	if !s.do(place.Save) {
		// Leaving a field makes the change, and coming back to it changes
		// nothing.
		c := s.o.Window.Canvas()
		if f := c.Focused(); f != nil {
			c.Unfocus()
			c.Focus(f)
		}
	}
	if s.saver.State().Phase == place.SaveFailed {
		s.saver.Retry()
	}
	s.saver.After(func(context.Context) error { return nil }, func(err error) {
		if err == nil {
			s.say(words.AllSaved, false)
		}
	})
}

// undo takes back the last gesture of this sitting: in the open dossier, or
// the last of all elsewhere. It waits for its turn behind what is being saved.
func (s *Shell) undo() {
	s.takeBack("undo", words.Undone, words.NoUndo, func(ctx context.Context, scope data.ID) (store.Gesture, error) {
		return s.o.Register.Undo(ctx, scope)
	})
}

func (s *Shell) redo() {
	s.takeBack("redo", words.Redone, words.NoRedo, func(ctx context.Context, scope data.ID) (store.Gesture, error) {
		return s.o.Register.Redo(ctx, scope)
	})
}

func (s *Shell) takeBack(event trace.Event, done, none string, do func(context.Context, data.ID) (store.Gesture, error)) {
	if s.o.Register == nil {
		return
	}
	scope := s.history.Here().Dossier
	var gesture store.Gesture
	s.saver.After(func(ctx context.Context) (err error) {
		gesture, err = do(ctx, scope)
		return err
	}, func(err error) {
		switch {
		case data.CodeOf(err) == data.NothingToUndo:
			s.say(none, false)
		case err != nil:
			s.o.Log.Event(event, trace.Fault(err))
			s.notice(place.Notice{Level: place.Care, Title: words.Sentence(err)})
		default:
			s.o.Log.Event(event, trace.ID("batch", gesture.ID))
			s.say(words.TakenBack(done, gesture.Name), false)
			s.Reload()
			if s.o.Undone != nil {
				s.o.Undone(gesture)
			}
		}
	})
}

// Close ends the program, once all is saved.
func (s *Shell) Close() { s.Settle(s.o.Quit) }

// Settle hands over what is being typed, waits until all is saved, and then
// goes on. What can't be saved is asked about first.
func (s *Shell) Settle(then func()) {
	s.leaveOpen()
	if s.saver.State().Phase == place.SaveFailed {
		s.saver.Retry()
	}
	if s.saver.State().Phase == place.SaveFailed {
		s.ask(place.Question{
			Title: words.LeaveTitle, Body: words.LeaveBody,
			Safe: words.LeaveSafe, Act: words.LeaveAct,
			Then: func(act bool) {
				if act {
					then()
				}
			},
		})
		return
	}
	if s.saver.Idle() {
		then()
		return
	}
	s.saver.After(func(context.Context) error { return nil }, func(error) { then() })
}

// leaveOpen hands over what is being typed, and keeps the page on screen: the
// window may have to stay.
func (s *Shell) leaveOpen() {
	if s.page == nil {
		return
	}
	s.o.Window.Canvas().Unfocus()
	s.page.Leave()
	s.saver.Flush()
}
