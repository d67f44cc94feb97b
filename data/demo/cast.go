// Package demo makes fictional dossiers: people who don't exist, at every
// stage of the three paths, for those who try the program and for its
// benchmarks. The same seed on the same day gives the same dossiers.
package demo

import (
	"io/fs"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/asset"
)

// Cast is what fictional dossiers are made of.
type Cast struct {
	Women        []string          `yaml:"women"`
	Men          []string          `yaml:"men"`
	Children     []string          `yaml:"children"`
	LastNames    []string          `yaml:"last_names"`
	Advisers     []string          `yaml:"advisers"`
	Origins      []origin          `yaml:"origins"`
	Streets      []string          `yaml:"streets"`
	Places       []place           `yaml:"places"`
	SharedNotes  []string          `yaml:"shared_notes"`
	PrivateNotes []string          `yaml:"private_notes"`
	Common       []map[string]any  `yaml:"common"`
	Stories      []story           `yaml:"stories"`
	Outcomes     map[string]string `yaml:"outcomes"`
}

// origin is where a newcomer comes from.
type origin struct {
	City     string `yaml:"city"`
	Postcode string `yaml:"postcode"`
}

// place is where one settles, and the télécentre that is near.
type place struct {
	Telecentre string `yaml:"telecentre"`
	Name       string `yaml:"name"`
	INSEE      string `yaml:"insee"`
	Postcode   string `yaml:"postcode"`
}

// story is a project as its newcomer tells it.
type story struct {
	Path      data.Path         `yaml:"path"`
	Status    string            `yaml:"status"`
	Documents map[string]string `yaml:"documents"`
	Answers   map[string]any    `yaml:"answers"`
}

// Load reads demo.yaml.
func Load(fsys fs.FS) (*Cast, error) {
	const name = "demo.yaml"
	raw, err := asset.Read(fsys, name)
	if err != nil {
		return nil, err
	}
	c := &Cast{}
	return c, asset.Decode(name, raw, c)
}
