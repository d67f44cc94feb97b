// Package house is what the window and the commands rest on alike: the guides
// and rates that the program carries, and how a register is opened with them.
package house

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"os"
	"os/user"
	"strings"
	"time"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/rates"
	"github.com/buron-cantal/buron/data/store"
)

// House is what the program carries, loaded and checked.
type House struct {
	Engine  plan.Engine
	Network []data.Telecentre
}

// Load reads guides, rates, legal forms and network; a wrong file is refused
// with its line.
func Load(assets fs.FS) (House, error) {
	table, err := rates.Load(assets)
	if err != nil {
		return House{}, err
	}
	lib, err := guide.Load(assets, table)
	if err != nil {
		return House{}, err
	}
	forms, err := creation.LoadForms(assets, table)
	if err != nil {
		return House{}, err
	}
	network, err := store.Network(assets)
	if err != nil {
		return House{}, err
	}
	return House{Engine: plan.Engine{Guides: lib, Rates: table, Network: network, Forms: forms}, Network: network}, nil
}

// With is the house under other rates, those in force in a register.
func (h House) With(table *rates.Table) House {
	if table != h.Engine.Rates {
		h.Engine.Guides, h.Engine.Rates = h.Engine.Guides.With(table), table
	}
	return h
}

// Of is the engine of an open register: with the rates in force in it, and its
// network.
func (h House) Of(r *store.Register) plan.Engine {
	e := h.With(r.InForce().Table).Engine
	e.Network = r.Network()
	return e
}

// Outside is what comes in from outside the program.
type Outside struct {
	Now    func() time.Time
	Today  func() calendar.Day
	Random io.Reader // nil takes the system's
}

// Options are those with which a register is opened for writing.
func (h House) Options(path string, o Outside) store.Options {
	author, device := author()
	return store.Options{
		Path:           path,
		Clock:          o.Now,
		Today:          o.Today,
		Random:         o.Random,
		Author:         author,
		Device:         device,
		Summarise:      h.Engine.Summary,
		SummaryVersion: h.versions(),
		Network:        h.Network,
		Delivered:      h.Engine.Rates,
		Follow: func(table *rates.Table) (func(data.Dossier) data.Summary, string) {
			under := h.With(table)
			return under.Engine.Summary, under.versions()
		},
	}
}

// versions names what the kept columns of a register rest on: the guides, and
// the rates by the beginning of a SHA-256.
func (h House) versions() string {
	var all []string
	for _, p := range data.Paths {
		all = append(all, h.Engine.Guides.For(p).Version)
	}
	values := sha256.Sum256(rates.Write(h.Engine.Rates))
	return strings.Join(append(all, hex.EncodeToString(values[:])[:12]), " ")
}

// author is who works, on which machine, as the system knows them.
func author() (name, device string) {
	if u, err := user.Current(); err == nil {
		name = u.Username
	}
	device, _ = os.Hostname() // a machine without a name is still a machine
	return name, device
}
