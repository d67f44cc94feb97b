package store

import (
	"bytes"
	"context"
	"slices"
	"sync"
	"time"

	"github.com/buron-cantal/buron/data"
)

// Undo takes back the last gesture of this sitting: it writes a new gesture
// that gives every field the value it had. Nothing is taken back that somebody
// changed since, and a version never: it was handed over.

// Gesture is what one Do did.
type Gesture struct {
	ID   data.ID
	Name string
	At   time.Time
}

// deed is a gesture and the projects it was about.
type deed struct {
	Gesture
	scope map[data.ID]bool
}

func (d deed) in(project data.ID) bool { return project == "" || d.scope[project] }

// sitting is what was done and undone since the register was opened.
type sitting struct {
	mu           sync.Mutex
	done, undone []deed
}

// did notes a gesture; what was undone of the same projects is gone.
func (s *sitting) did(g Gesture, scope map[data.ID]bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.done = append(s.done, deed{g, scope})
	s.undone = slices.DeleteFunc(s.undone, func(d deed) bool {
		if len(scope) == 0 || len(d.scope) == 0 {
			return true // settings and the network touch everything
		}
		for project := range scope {
			if d.scope[project] {
				return true
			}
		}
		return false
	})
}

func lastIn(deeds []deed, project data.ID) int {
	for i := len(deeds) - 1; i >= 0; i-- {
		if deeds[i].in(project) {
			return i
		}
	}
	return -1
}

// CanUndo is what Undo would take back.
func (r *Register) CanUndo(project data.ID) (Gesture, bool) {
	return r.sitting.last(&r.sitting.done, project)
}

// CanRedo is what Redo would do again.
func (r *Register) CanRedo(project data.ID) (Gesture, bool) {
	return r.sitting.last(&r.sitting.undone, project)
}

func (s *sitting) last(deeds *[]deed, project data.ID) (Gesture, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	i := lastIn(*deeds, project)
	if i < 0 {
		return Gesture{}, false
	}
	return (*deeds)[i].Gesture, true
}

// Undo takes back the last gesture of this sitting in a dossier, or of all
// with "". The gesture it gives is the one that was taken back. One that made a
// version is refused with kept_for_good, once: the next time it is passed over.
func (r *Register) Undo(ctx context.Context, project data.ID) (Gesture, error) {
	return r.reverse(ctx, project, &r.sitting.done, &r.sitting.undone)
}

// Redo does again what Undo took back last.
func (r *Register) Redo(ctx context.Context, project data.ID) (Gesture, error) {
	return r.reverse(ctx, project, &r.sitting.undone, &r.sitting.done)
}

// reverse takes a deed back and moves it from one list to the other, as the
// gesture that would take it back in turn.
func (r *Register) reverse(ctx context.Context, project data.ID, from, to *[]deed) (Gesture, error) {
	s := &r.sitting
	s.mu.Lock()
	defer s.mu.Unlock()
	i := lastIn(*from, project)
	if i < 0 {
		return Gesture{}, &data.Error{Code: data.NothingToUndo}
	}
	taken := (*from)[i]
	t, err := r.gesture(ctx, taken.Name, taken.ID, func(t *Tx) error { return t.takeBack(taken.ID) })
	if data.CodeOf(err) == data.KeptForGood {
		*from = slices.Delete(*from, i, i+1)
	}
	if err != nil {
		return Gesture{}, err
	}
	*from = slices.Delete(*from, i, i+1)
	*to = append(*to, deed{Gesture{ID: t.id, Name: taken.Name, At: t.at}, taken.scope})
	return taken.Gesture, nil
}

type past struct {
	seq      int64
	entity   string
	entityID data.ID
	kind     string
	fields   string
}

// takeBack reverses the changes of a batch, the last one first.
func (t *Tx) takeBack(batch data.ID) error {
	changes, err := collect(t.ctx, inTx{t}, selectBatch, func(row scanner) (past, error) {
		var p past
		err := row.Scan(&p.seq, &p.entity, &p.entityID, &p.kind, &p.fields)
		return p, err
	}, batch)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(changes, func(p past) bool { return p.entity == versions.name }) {
		return &data.Error{Code: data.KeptForGood, What: t.name}
	}
	for _, p := range changes {
		if err := t.takeBackOne(p); err != nil {
			return err
		}
	}
	return nil
}

func (t *Tx) takeBackOne(p past) error {
	e, known := entityNamed(p.entity)
	if !known {
		return &data.Error{Code: data.CannotUndo, What: t.name}
	}
	fields, err := decodeFields(p.fields)
	if err != nil {
		return err
	}
	now, err := e.read(t.ctx, inTx{t}, p.entityID)
	if err != nil {
		return err
	}
	if (now == nil) != (p.kind == kindRemove && gone(fields)) {
		return &data.Error{Code: data.CannotUndo, What: t.name}
	}
	if p.entity == projects.name && p.kind == kindCreate {
		var handed int
		if err := one(t.ctx, inTx{t}, selectLastVersion, []any{&handed}, p.entityID); err != nil {
			return err
		}
		if handed > 0 { // they would go with it
			return &data.Error{Code: data.CannotUndo, What: t.name}
		}
	}
	before, same := now.without(fields)
	if !same || p.kind == kindCreate && len(before) > 0 {
		return &data.Error{Code: data.CannotUndo, What: t.name}
	}
	if p.kind == kindCreate {
		before = nil
	}
	return t.apply(e, p.entityID, now, before)
}

// gone says that a removal took the thing itself, not only into the trash.
func gone(fields map[string]Field) bool {
	for _, f := range fields {
		if f.After != nil {
			return false
		}
	}
	return true
}

// without is a record as it was before these fields changed; false when one of
// them has changed again since.
func (r record) without(fields map[string]Field) (record, bool) {
	was := make(record, len(r)+len(fields))
	for name, value := range r {
		was[name] = value
	}
	for name, f := range fields {
		if !bytes.Equal(r[name], f.After) {
			return nil, false
		}
		if f.Before == nil {
			delete(was, name)
		} else {
			was[name] = f.Before
		}
	}
	return was, true
}
