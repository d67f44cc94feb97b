// Package house is what the window and the commands rest on alike: the guides
// and rates that the program carries, and how a register is opened with them.
package house

import (
	"io"
	"io/fs"
	"os"
	"os/user"
	"strings"
	"time"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
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

// Load reads guides, rates and network; a wrong guide is refused with its file
// and line.
func Load(assets fs.FS) (House, error) {
	table, err := rates.Load(assets)
	if err != nil {
		return House{}, err
	}
	lib, err := guide.Load(assets, table)
	if err != nil {
		return House{}, err
	}
	network, err := store.Network(assets)
	if err != nil {
		return House{}, err
	}
	return House{Engine: plan.Engine{Guides: lib, Rates: table}, Network: network}, nil
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
		SummaryVersion: versions(h.Engine.Guides),
		Network:        h.Network,
	}
}

// versions names what the kept columns of a register rest on.
func versions(lib *guide.Library) string {
	all := make([]string, len(data.Paths))
	for i, p := range data.Paths {
		all[i] = lib.For(p).Version
	}
	return strings.Join(all, " ")
}

// author is who works, on which machine, as the system knows them.
func author() (name, device string) {
	if u, err := user.Current(); err == nil {
		name = u.Username
	}
	device, _ = os.Hostname() // a machine without a name is still a machine
	return name, device
}
