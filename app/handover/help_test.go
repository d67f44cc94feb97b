package handover_test

import (
	"bytes"
	"context"
	"image"
	"image/jpeg"
	"math/rand/v2"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/buron-cantal/buron/app/handover"
	"github.com/buron-cantal/buron/app/house"
	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/demo"
	"github.com/buron-cantal/buron/data/store"
)

var (
	noon  = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)
	today = calendar.Date(2026, 11, 24)
)

var load = sync.OnceValues(func() (house.House, error) { return house.Load(assets.Files) })

// desk is a register with one dossier of each path.
type desk struct {
	*store.Register
	t     testing.TB
	house house.House
	day   calendar.Day
	all   []data.Dossier
}

func newDesk(t testing.TB) *desk {
	t.Helper()
	h, err := load()
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t, house: h, day: today}
	d.Register, err = store.Create(context.Background(), h.Options(filepath.Join(t.TempDir(), "registre.buron"), house.Outside{
		Now: func() time.Time { return noon }, Today: func() calendar.Day { return d.day }, Random: rand.NewChaCha8([32]byte{1}),
	}))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	for _, dossier := range fictional(t, 6) {
		d.do(func(tx *store.Tx) error {
			dossier.Planned, dossier.Actions = false, nil
			_, err := tx.Insert(dossier)
			return err
		})
		d.all = append(d.all, dossier)
	}
	return d
}

// fictional are dossiers of every path.
func fictional(t testing.TB, n int) []data.Dossier {
	t.Helper()
	h, err := load()
	if err != nil {
		t.Fatal(err)
	}
	cast, err := demo.Load(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	var all []data.Dossier
	for dossier, err := range cast.Dossiers(demo.Options{Seed: 3, Count: n, Today: today, Engine: h.Engine}) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, dossier)
	}
	return all
}

func (d *desk) do(fn func(*store.Tx) error) {
	d.t.Helper()
	if _, err := d.Do(context.Background(), "answer", fn); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) project(i int) data.ID { return d.all[i].Project.ID }

// prepared is the plan of a dossier, about to be handed over.
func (d *desk) prepared(i int, large bool) handover.Plan {
	d.t.Helper()
	ctx := context.Background()
	dossier, err := d.DossierByID(ctx, d.project(i))
	if err != nil {
		d.t.Fatal(err)
	}
	around, err := paper.Gather(ctx, d)
	if err != nil {
		d.t.Fatal(err)
	}
	in := around.Input(d.house.Of(d.Register).Plan(dossier, d.day), noon)
	in.Large = large
	p, err := handover.Prepare(ctx, d, in)
	if err != nil {
		d.t.Fatal(err)
	}
	return p
}

// handed hands a plan over and gives its bytes.
func (d *desk) handed(i int, large bool) (handover.Plan, []byte) {
	d.t.Helper()
	p := d.prepared(i, large)
	pdf, err := p.PDF(context.Background(), d, nil)
	if err != nil {
		d.t.Fatal(err)
	}
	d.do(func(tx *store.Tx) error { return p.Record(tx, pdf) })
	return p, pdf
}

func (d *desk) adviser(i int, name string) {
	d.t.Helper()
	d.do(func(tx *store.Tx) error { return tx.SetAdviser(d.project(i), name) })
}

func (d *desk) versions(i int) []store.Version {
	d.t.Helper()
	all, err := d.Versions(context.Background(), d.project(i))
	if err != nil {
		d.t.Fatal(err)
	}
	return all
}

func photograph(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := jpeg.Encode(&out, image.NewGray(image.Rect(0, 0, 210, 297)), nil); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
