package app

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/buron-cantal/buron/app/house"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/printing"
	"github.com/buron-cantal/buron/app/trace"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/demo"
	"github.com/buron-cantal/buron/data/store"
)

// The demonstration is the same for everyone.
const (
	demoCount = 12
	demoSeed  = 1
)

// The register's settings that concern the window.
const (
	settingScale = "text_size"
	settingMode  = "colours"
)

// settingGesture is the word of a change of them.
const settingGesture = "setting"

// newFacts is what pages may ask of the program as a whole.
func (p *program) newFacts(s appearance, trouble error) *place.Program {
	f := &place.Program{
		Register: p.path, Backups: backupsOf(p.path), Demo: p.demo,
		Trouble: trouble, Network: p.house.Network,
		Begin: p.begin, Demonstrate: p.demonstrate, Home: p.home,
		Restore: p.restore, Retry: func() { p.open(p.path) },
		Scale: s.scale, Mode: s.mode, Restyle: p.restyle,
		Documents: documents(), Aside: p.aside, Open: p.show, Printing: printing.Local(),
	}
	if trouble != nil {
		f.Rescue = p.rescue
	}
	return f
}

// backupsOf is the folder of a register's copies.
func backupsOf(register string) string {
	return filepath.Join(filepath.Dir(register), "backups")
}

// rescueFor is the newest copy of a register that is sound; none when there is
// no such copy.
func rescueFor(ctx context.Context, path string) place.Rescue {
	copies, err := store.BackupsIn(backupsOf(path), path)
	if err != nil {
		return place.Rescue{}
	}
	for _, c := range copies {
		if holds, err := store.Look(ctx, c.Path); err == nil {
			return place.Rescue{Copy: c, Holds: holds}
		}
	}
	return place.Rescue{}
}

// begin makes the register of someone who has none, and opens it.
func (p *program) begin(path string, s data.Structure, then func(error)) {
	named := path != ""
	if !named {
		path = p.path
	}
	var o opening
	p.crew.Go(func(ctx context.Context) error {
		r, err := store.Create(ctx, p.house.Options(path, p.outside()))
		if err != nil {
			return err
		}
		_, err = r.Do(ctx, "structure", func(tx *store.Tx) error { return tx.SetStructure(s) })
		if err == nil && named {
			// A register elsewhere must be found again tomorrow.
			err = house.RememberRegister(path)
		}
		if err != nil {
			return errors.Join(err, r.Discard())
		}
		o.register, o.appearance = r, appearance{scale: look.Normal, mode: look.Light}
		return nil
	}, func(err error) {
		then(err)
		if err == nil {
			p.path = path
			p.enter(o)
		}
	})
}

// demonstrate leaves the present register for that of the fictional dossiers.
func (p *program) demonstrate(then func(error)) {
	path := filepath.Join(p.out.Folder, demoFile)
	p.leave(func() {
		var o opening
		p.crew.Go(func(ctx context.Context) (err error) {
			if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
				if err := p.invent(ctx, path); err != nil {
					return err
				}
			}
			o, err = p.unlock(ctx, path)
			return err
		}, func(err error) {
			then(err)
			if err != nil {
				p.log.Event("demonstration", trace.Fault(err))
				p.open(p.path)
				return
			}
			p.demo, p.path = true, path
			p.enter(o)
		})
	})
}

// invent fills a new register with fictional dossiers.
func (p *program) invent(ctx context.Context, path string) error {
	cast, err := demo.Load(assets.Files)
	if err != nil {
		return err
	}
	r, err := store.Create(ctx, p.house.Options(path, p.outside()))
	if err != nil {
		return err
	}
	err = cast.Fill(ctx, r, demo.Options{Seed: demoSeed, Count: demoCount, Today: p.today(), Engine: p.house.Engine})
	if err != nil {
		return errors.Join(err, r.Discard())
	}
	return r.Close()
}

// home comes back from the demonstration to one's own register.
func (p *program) home() {
	p.leave(func() {
		p.demo = false
		p.open(p.start.Register)
	})
}

// restore puts a verified copy in the register's place; what stood there is
// kept beside.
func (p *program) restore(from string, then func(error)) {
	path := p.path
	p.leave(func() {
		p.crew.Go(func(ctx context.Context) error {
			return restoreOver(ctx, from, path, p.out.Now())
		}, func(err error) {
			p.log.Event("restore")
			if err != nil {
				p.later = append(p.later, place.Notice{Level: place.Stop, Title: words.Sentence(err)})
			}
			then(err)
			p.open(path)
		})
	})
}

// restoreOver verifies a copy, sets the register aside, and makes it anew from
// the copy. Whatever goes wrong, the register is where it was.
func restoreOver(ctx context.Context, from, path string, now time.Time) error {
	if _, err := store.Look(ctx, from); err != nil {
		return err
	}
	aside := ""
	if _, err := os.Stat(path); err == nil {
		if aside, err = store.SetAside(path, now); err != nil {
			return err
		}
	}
	err := store.Restore(ctx, from, path)
	if err == nil || aside == "" {
		return err
	}
	for _, end := range []string{"-wal", "-shm", ""} {
		if back := os.Rename(aside+end, path+end); back != nil && !errors.Is(back, fs.ErrNotExist) {
			err = errors.Join(err, back)
		}
	}
	return err
}

// leave settles what is open, closes the register, and then goes on.
func (p *program) leave(then func()) {
	p.shell.Settle(func() {
		p.still()
		r := p.register
		p.register = nil
		if r == nil {
			then()
			return
		}
		p.crew.Go(func(context.Context) error { return r.Close() }, func(err error) {
			if err != nil {
				p.log.Event("close", trace.Fault(err))
			}
			then()
		})
	})
}

// restyle changes text size and colours at once, and keeps them.
func (p *program) restyle(scale look.Scale, mode look.Mode) {
	p.facts.Scale, p.facts.Mode = scale, mode
	p.dress(appearance{scale, mode})
	if p.register != nil {
		p.shell.Desk().Save(place.Gesture{Name: settingGesture, Do: func(tx *store.Tx) error {
			size := strconv.FormatFloat(float64(scale), 'g', -1, 32)
			return errors.Join(tx.SetSetting(settingScale, size), tx.SetSetting(settingMode, string(mode)))
		}})
	}
	p.shell.Rebuild()
}

// undone follows an undo of text size or colours: the window is dressed as the
// register says again.
func (p *program) undone(g store.Gesture) {
	r := p.register
	if g.Name != settingGesture || r == nil {
		return
	}
	var is appearance
	p.crew.Go(func(ctx context.Context) (err error) {
		is, err = readAppearance(ctx, r)
		return err
	}, func(err error) {
		if err != nil || p.register != r || (is == appearance{p.facts.Scale, p.facts.Mode}) {
			return
		}
		p.facts.Scale, p.facts.Mode = is.scale, is.mode
		p.dress(is)
		p.shell.Rebuild()
	})
}

func (p *program) dress(s appearance) {
	p.toolkit.Settings().SetTheme(look.New(s.mode, s.scale))
}

// readAppearance reads what a register says of the window; what isn't one of the
// choices is the usual one.
func readAppearance(ctx context.Context, r *store.Register) (appearance, error) {
	s := appearance{scale: look.Normal, mode: look.Light}
	scale, err := r.Setting(ctx, settingScale)
	if err != nil {
		return s, err
	}
	mode, err := r.Setting(ctx, settingMode)
	if err != nil {
		return s, err
	}
	for _, known := range look.Scales {
		if strconv.FormatFloat(float64(known), 'g', -1, 32) == scale {
			s.scale = known
		}
	}
	for _, known := range look.Modes {
		if string(known) == mode {
			s.mode = known
		}
	}
	return s, nil
}
