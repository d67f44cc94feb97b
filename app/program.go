package app

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/command"
	"github.com/buron-cantal/buron/app/house"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/shell"
	"github.com/buron-cantal/buron/app/trace"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/app/work"
	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/rates"
	"github.com/buron-cantal/buron/data/store"
)

// program is the open window and the register behind it. Its methods are
// called on the window's thread; what takes time goes to the crew.
type program struct {
	start   command.Start
	out     Outside
	toolkit fyne.App
	window  fyne.Window
	crew    crew
	pages   map[place.Name]shell.Maker
	log     *trace.Log
	report  string // of the last run's crash, until it has been told
	rescue  place.Rescue

	house    house.House
	loaded   bool
	path     string // of the register that is open, or should be
	demo     bool
	register *store.Register
	readOnly bool
	shell    *shell.Shell
	later    []place.Notice // for the next shell
	renewal  renewal        // of what the lists keep
	facts    *place.Program

	day   calendar.Day // the last one that the pages were told
	saved time.Time    // when the last copy was considered
	code  int          // what the program ends with
}

// crew is who works beside the window.
type crew interface {
	work.Runner
	Close()
}

// Names of files in the data folder.
const (
	tracesFolder = "traces"
	demoFile     = "demonstration.buron"
)

func (p *program) traces() string { return filepath.Join(p.out.Folder, tracesFolder) }

func (p *program) today() calendar.Day {
	if !p.start.Today.IsZero() {
		return p.start.Today
	}
	return calendar.Of(p.out.Now())
}

func (p *program) outside() house.Outside {
	return house.Outside{Now: p.out.Now, Today: p.today}
}

// appearance is what a register says of how the window looks.
type appearance struct {
	scale look.Scale
	mode  look.Mode
}

// opening is what a job finds when it opens a register.
type opening struct {
	register   *store.Register
	readOnly   bool
	appearance appearance
	rescue     place.Rescue // when it can't be opened
}

// open opens a register beside the window's thread and shows what comes of it:
// the dossiers, the welcome screen where there is no register yet, or why it
// can't be opened.
func (p *program) open(path string) {
	p.path = path
	var o opening
	p.crew.Go(func(ctx context.Context) (err error) {
		if err := p.load(); err != nil {
			return err
		}
		if o, err = p.unlock(ctx, path); err != nil {
			o.rescue = rescueFor(ctx, path)
		}
		return err
	}, func(err error) {
		if err != nil {
			p.rescue = o.rescue
			p.unopened(err)
			return
		}
		p.enter(o)
	})
}

// load reads what the program carries, once.
func (p *program) load() error {
	if p.loaded {
		return nil
	}
	h, err := house.Load(assets.Files)
	if err != nil {
		return &wrongHouse{err}
	}
	p.house, p.loaded = h, true
	return nil
}

// wrongHouse is a fault of the program's own files: no register could be served.
type wrongHouse struct{ err error }

func (w *wrongHouse) Error() string { return w.err.Error() }
func (w *wrongHouse) Unwrap() error { return w.err }

// unlock opens a register for writing, or for reading where it can't be written.
func (p *program) unlock(ctx context.Context, path string) (opening, error) {
	options := p.house.Options(path, p.outside())
	var o opening
	var err error
	o.register, err = store.Open(ctx, options)
	if data.CodeOf(err) == data.ReadOnly {
		options.ReadOnly, o.readOnly = true, true
		o.register, err = store.Open(ctx, options)
	}
	if err != nil {
		return opening{}, err
	}
	o.appearance, err = readAppearance(ctx, o.register)
	if err != nil {
		return opening{}, errors.Join(err, o.register.Close())
	}
	return o, nil
}

// enter shows an open register.
func (p *program) enter(o opening) {
	p.register, p.readOnly = o.register, o.readOnly
	p.day, p.saved = p.today(), p.out.Now()
	p.log.Event("open", trace.Count("bytes", int(o.register.Size())))
	p.dress(o.appearance)
	p.newShell(o.appearance, nil)
	p.tell()
	p.shell.Open(place.Route{Page: place.List})
	p.check(o.register)
}

// tell shows what concerns the whole sitting.
func (p *program) tell() {
	if p.report != "" {
		report := p.report
		p.report = ""
		p.log.Event("crash-told")
		p.shell.Stay(place.Notice{
			Level: place.Care, Title: words.CrashTitle, Body: words.CrashBody,
			Button: words.CrashButton, Press: func() { p.shown(p.show(report)) },
		})
	}
	if p.readOnly {
		p.shell.Stay(place.Notice{Level: place.Care, Title: words.ReadOnlyTitle, Body: words.ReadOnlyBody})
	}
	if where := store.PlaceOf(p.path); where != store.AtHome {
		p.log.Event("risky-place")
		p.shell.Stay(place.Notice{
			Level: place.Care, Title: words.RiskyPlace(where == store.OnNetwork), Body: words.RiskyPlaceBody,
			Button: words.RiskyPlaceButton,
			Press:  func() { p.shell.Open(place.Route{Page: place.Settings}) },
		})
	}
	for _, w := range p.register.Warnings() {
		p.log.Event("warning", trace.Fault(w))
		p.shell.Stay(place.Notice{Level: place.Care, Title: words.Sentence(w)})
	}
}

// check verifies the register in the background, and brings up to date what
// its lists keep when the guides have changed.
func (p *program) check(r *store.Register) {
	p.renew(r)
	p.crew.Go(func(ctx context.Context) error {
		// What reading the guides took is given back: an old laptop has other
		// programs open.
		defer debug.FreeOSMemory()
		return r.QuickCheck(ctx)
	}, func(err error) {
		if p.register != r {
			return // closed in the meantime
		}
		if err != nil {
			p.log.Event("check", trace.Fault(err))
			p.shell.Stay(place.Notice{Level: place.Stop, Title: words.Sentence(err)})
		}
	})
}

// unopened shows why there is no register: none yet, or one that can't be read.
func (p *program) unopened(err error) {
	var wrong *wrongHouse
	switch {
	case errors.As(err, &wrong):
		fmt.Fprintln(p.out.Stderr, words.Sentence(err))
		p.code = 1
		p.toolkit.Quit()
	case data.CodeOf(err) == data.RegisterMissing && p.pages[place.Welcome] != nil:
		p.log.Event("welcome")
		p.newShell(appearance{scale: look.Normal, mode: look.Light}, nil)
		p.shell.Open(place.Route{Page: place.Welcome})
	default:
		p.log.Event("trouble", trace.Fault(err))
		p.newShell(appearance{scale: look.Normal, mode: look.Light}, err)
		p.shell.Open(place.Route{Page: place.Trouble})
	}
}

// newShell makes the window of the present register.
func (p *program) newShell(s appearance, trouble error) {
	p.facts = p.newFacts(s, trouble)
	p.shell = shell.New(shell.Options{
		Window:   p.window,
		Register: p.register,
		Engine:   p.engine(),
		Rule:     func(table *rates.Table) plan.Engine { return p.house.With(table).Engine },
		Ruled:    p.ruled,
		Run:      p.crew,
		Today:    p.today,
		Now:      p.out.Now,
		Log:      p.log,
		Program:  p.facts,
		Pages:    p.pages,
		Undone:   p.undone,
		Quit:     p.quit,
	})
	for _, n := range p.later {
		p.shell.Stay(n)
	}
	p.later = nil
}
