package settings

import (
	"context"
	"slices"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/store"
)

// The register's settings of this page.
const settingFolder = "copy_folder"

// Owners of the drafts of this page.
const (
	ownStructure data.ID = "settings"
	ownContacts  data.ID = "contacts"
	ownNetwork   data.ID = "telecentres"
)

// reading is what the page takes from the register.
type reading struct {
	safety    store.Safety
	size      int64
	copies    []store.BackupFile
	folder    string // where the last copy elsewhere was put
	structure data.Structure
	logo      *paper.Logo // nil when there is none
	network   []data.Telecentre
	contacts  map[data.ID]data.Contact
	advisers  []store.Adviser // those to be checked
	trash     int
}

// read is done beside the window's thread.
func read(ctx context.Context, r *store.Register, today calendar.Day) (reading, error) {
	is := reading{size: r.Size()}
	var err error
	// A folder that isn't there yet, or that can't be read, has no copies.
	is.copies, _ = store.BackupsIn(r.Backups(), r.Path())
	if is.safety, err = r.Safety(ctx); err != nil {
		return is, err
	}
	if is.folder, err = r.Setting(ctx, settingFolder); err != nil {
		return is, err
	}
	if is.structure, err = r.Structure(ctx); err != nil {
		return is, err
	}
	kept, err := r.Logo(ctx)
	if err != nil {
		return is, err
	}
	is.logo = paper.ReadLogo(kept)
	if is.network, err = r.Telecentres(ctx); err != nil {
		return is, err
	}
	if is.contacts, err = r.Contacts(ctx); err != nil {
		return is, err
	}
	advisers, err := r.Advisers(ctx)
	if err != nil {
		return is, err
	}
	is.advisers = slices.DeleteFunc(advisers, func(a store.Adviser) bool {
		return !a.ToCheck || a.Name == is.structure.Adviser // who sits here needs no check
	})
	counters, err := r.Counters(ctx, today)
	if err != nil {
		return is, err
	}
	is.trash = counters.Trash
	return is, nil
}

// readDrafts are what was being typed here when the program stopped, and what
// can't be kept.
func readDrafts(ctx context.Context, r *store.Register) (map[place.Draft]string, error) {
	all := map[place.Draft]string{}
	for _, owner := range []data.ID{ownStructure, ownContacts, ownNetwork} {
		some, err := r.Drafts(ctx, owner)
		if err != nil {
			return nil, err
		}
		for field, typed := range some {
			all[place.Draft{Owner: owner, Field: field}] = typed
		}
	}
	return all, nil
}

// load reads everything and then opens the section.
func (p *page) load() {
	p.waiting = p.desk.Run.After(place.Patience, func() {
		p.sheet.set(look.FormWidth, kit.NewLoading(words.SettingsReading, 6))
	})
	var is reading
	var drafts map[place.Draft]string
	today := p.desk.Today()
	p.desk.Run.Go(func(ctx context.Context) (err error) {
		if is, err = read(ctx, p.desk.Register, today); err == nil {
			drafts, err = readDrafts(ctx, p.desk.Register)
		}
		return err
	}, func(err error) {
		p.waiting.Stop()
		if err != nil {
			p.showFailure(err)
			return
		}
		p.take(is)
		p.drafts, p.loaded = drafts, true
		p.open(p.route)
		if p.shown {
			p.desk.Focus(p.First())
		}
	})
}

// Reload reads the register again, after an undo or at midnight. The focus
// stays, and so does what is being typed.
func (p *page) Reload() {
	if p.loaded {
		p.reread(p.show)
	}
}

// reread reads the register again and then goes on.
func (p *page) reread(then func()) {
	var is reading
	today := p.desk.Today()
	p.desk.Run.Go(func(ctx context.Context) (err error) {
		is, err = read(ctx, p.desk.Register, today)
		return err
	}, func(err error) {
		if err != nil {
			p.showFailure(err)
			return
		}
		p.take(is)
		then()
	})
}

// show shows what was read again. What isn't there any more gives way to its
// list.
func (p *page) show() {
	if p.gone() || p.regrown() {
		p.open(p.route)
		p.desk.Focus(p.First())
		return
	}
	p.refresh()
}

// gone says whether the télécentre on screen was taken back.
func (p *page) gone() bool {
	if p.route.Step != stepNetwork || p.route.Item == "" || p.route.Item == itemNew {
		return false
	}
	return p.has.centre(data.ID(p.route.Item)) == nil
}

// regrown says whether the list of télécentres got its first one or lost its
// last.
func (p *page) regrown() bool {
	return p.route.Step == stepNetwork && p.route.Item == "" && p.emptied != (len(p.has.network) == 0)
}

// take lays what still waits over what was read.
func (p *page) take(is reading) {
	p.has = is
	for _, c := range p.pending {
		c.apply(&p.has)
	}
}

// refresh shows the register anew where it differs from what is on screen.
func (p *page) refresh() {
	for _, f := range p.fields {
		if !f.busy() {
			f.show()
		}
	}
	p.renew()
}
