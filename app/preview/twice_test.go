package preview_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/app/work"
)

// later is a runner whose work waits until the test lets it run.
type later struct {
	*work.Bench
	waiting []func()
}

func (r *later) Go(do func(context.Context) error, then func(error)) work.Job {
	ctx, cancel := context.WithCancel(context.Background())
	r.waiting = append(r.waiting, func() {
		defer cancel()
		if err := do(ctx); then != nil {
			then(err)
		}
	})
	return stopper(cancel)
}

// stopper is a job that can be cancelled.
type stopper context.CancelFunc

func (s stopper) Cancel() { s() }

// showLater shows the page, whose work waits from then on to be run.
func (s *screen) showLater() *later {
	run := &later{Bench: s.Bench}
	s.Run = run
	s.show()
	run.run()
	return run
}

func (r *later) run() {
	for len(r.waiting) > 0 {
		next := r.waiting[0]
		r.waiting = r.waiting[1:]
		next()
	}
}

func TestAKeyPressedTwiceHandsOverOnce(t *testing.T) {
	s := open(t, "Anne", "Serre")
	p := &printer{queues: "Bureau"}
	s.Program.Printing = p.system()
	run := s.showLater()
	s.page.Do(place.Primary)
	s.page.Do(place.Primary)
	run.waiting[0]() // the file is out, and what is on screen isn't read anew yet
	run.waiting = run.waiting[1:]
	s.page.Do(place.Primary)
	run.run()
	if len(p.jobs) != 1 || len(s.Notices) != 0 {
		t.Errorf("%d jobs, said %+v", len(p.jobs), s.Notices)
	}
	s.page.Do(place.Primary)
	run.run()
	if len(p.jobs) != 2 || string(p.paper[0]) != string(p.paper[1]) {
		t.Errorf("%d jobs, the same bytes: %v", len(p.jobs), len(p.jobs) == 2 && string(p.paper[0]) == string(p.paper[1]))
	}
	versions, err := s.Register.Versions(context.Background(), s.project)
	if err != nil || len(versions) != 1 {
		t.Errorf("%d versions, %v", len(versions), err)
	}
}

// A share that doesn't answer keeps nobody from working.
func TestAFolderIsLookedForBesideTheWindow(t *testing.T) {
	s := open(t, "Anne", "Serre")
	s.Program.Documents = filepath.Join(s.folder, "absent")
	run := s.showLater()
	s.page.Do(place.Primary)
	s.WantUnsaid(words.PreviewBad)
	run.run()
	s.WantSays(words.PreviewBad)
}
