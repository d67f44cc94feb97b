package demo

import (
	"context"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

// batch is how many dossiers one transaction takes: few enough for memory,
// many enough that the disk isn't waited for at each of them.
const batch = 500

// Fill puts fictional dossiers into a register, which should be a new one.
func (c *Cast) Fill(ctx context.Context, r *store.Register, o Options) error {
	var waiting []data.Dossier
	flush := func() error {
		_, err := r.Do(ctx, "demo", func(tx *store.Tx) error {
			for _, d := range waiting {
				if _, err := tx.Insert(d); err != nil {
					return err
				}
			}
			return nil
		})
		waiting = waiting[:0]
		return err
	}
	for d, err := range c.Dossiers(o) {
		if err != nil {
			return err
		}
		if waiting = append(waiting, d); len(waiting) == batch {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	return flush()
}
