package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/asset"
	"github.com/buron-cantal/buron/data/money"
)

// networkFile is network.yaml among the assets.
const networkFile = "network.yaml"

type networkEntry struct {
	Name    string `yaml:"name"`
	Code    string `yaml:"code"`
	Commune struct {
		Name     string `yaml:"name"`
		INSEE    string `yaml:"insee"`
		Postcode string `yaml:"postcode"`
	} `yaml:"commune"`
	Equipment    string `yaml:"equipment"`
	Specialities string `yaml:"specialities"`
	HalfDay      string `yaml:"half_day"`
	Day          string `yaml:"day"`
	Week         string `yaml:"week"`
	Month        string `yaml:"month"`
	Source       string `yaml:"source"`
}

// Network reads the historic network from the assets: where a new register
// begins. All of it is to be checked.
func Network(assets fs.FS) ([]data.Telecentre, error) {
	raw, err := asset.Read(assets, networkFile)
	if err != nil {
		return nil, err
	}
	var file struct {
		Network []networkEntry `yaml:"network"`
	}
	if err := asset.Decode(networkFile, raw, &file); err != nil {
		return nil, err
	}
	all := make([]data.Telecentre, 0, len(file.Network))
	for _, entry := range file.Network {
		c, err := entry.telecentre()
		if err != nil {
			return nil, fmt.Errorf("%s: %s: %w", networkFile, entry.Name, err)
		}
		all = append(all, c)
	}
	return all, nil
}

func (e networkEntry) telecentre() (data.Telecentre, error) {
	c := data.Telecentre{
		Name: e.Name, Code: e.Code, Commune: data.Commune(e.Commune),
		Equipment: e.Equipment, Specialities: e.Specialities, Source: e.Source, ToCheck: true,
	}
	var wrong error
	for _, tariff := range []struct {
		text string
		to   *int64
	}{{e.HalfDay, &c.HalfDay}, {e.Day, &c.DayPass}, {e.Week, &c.Week}, {e.Month, &c.Month}} {
		if tariff.text == "" {
			continue
		}
		amount, err := money.Parse(tariff.text)
		wrong = errors.Join(wrong, err)
		*tariff.to = int64(amount)
	}
	return c, wrong
}

// seed puts the network into a new register.
func (r *Register) seed(ctx context.Context) error {
	_, err := r.gesture(ctx, "seed", "", func(t *Tx) error {
		for _, c := range r.options.Network {
			if _, err := t.PutTelecentre(c); err != nil {
				return err
			}
		}
		return t.exec(putKept, summaryVersion, r.rules().version)
	})
	return err
}
