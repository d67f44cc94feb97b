package store

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data"
	"github.com/google/go-cmp/cmp"
)

func TestNetwork(t *testing.T) {
	ctx := context.Background()
	t.Run("of the assets begins a register, all of it to be checked", func(t *testing.T) {
		network, err := Network(assets.Files)
		must(t, err)
		o := options(t, &clock{noon})
		o.Network = network
		r := created(t, o)
		got, err := r.Telecentres(ctx)
		must(t, err)
		var codes []string
		for _, c := range got {
			codes = append(codes, c.Code)
			if !c.ToCheck || c.Source == "" || c.Commune.INSEE == "" {
				t.Errorf("%+v", c)
			}
			if tariffs := c.HalfDay + c.DayPass + c.Week + c.Month; (tariffs == 1000+2000+8000+10000) != (c.Name == "Murat") {
				t.Errorf("%s: %d", c.Name, tariffs)
			}
		}
		if want := "ALL AUR CHA MAC MMT MUR PIE FLO YDE"; strings.Join(codes, " ") != want {
			t.Fatal(codes)
		}
		mustPass(t, r)
	})
	for name, text := range map[string]string{
		"an unknown key":            "network:\n  - {name: X, colour: red}",
		"an amount that isn't one":  "network:\n  - {name: X, day: \"cher\"}",
		"something else altogether": "network: 12",
	} {
		t.Run("with "+name+" is refused", func(t *testing.T) {
			if got, err := Network(fstest.MapFS{"network.yaml": {Data: []byte(text)}}); err == nil {
				t.Fatal(got)
			}
		})
	}
}

func telecentre(t testing.TB, r *Register, name string) data.Telecentre {
	t.Helper()
	all, err := r.Telecentres(context.Background())
	must(t, err)
	for _, c := range all {
		if c.Name == name {
			return c
		}
	}
	t.Fatalf("no %s among %+v", name, all)
	return data.Telecentre{}
}

func TestTelecentre(t *testing.T) {
	ctx := context.Background()
	t.Run("that is renamed takes its dossiers with it, and is undone", func(t *testing.T) {
		r, _ := fresh(t)
		d, other := taken(t, r, "Zoé", "Puech"), taken(t, r, "Loïc", "Roux")
		do(t, r, "move", func(tx *Tx) error { return tx.SetAnswer(other.Project.ID, "telecentre", answer("Saint-Flour")) })
		do(t, r, "settings", func(tx *Tx) error { return tx.SetStructure(data.Structure{Telecentre: "Murat"}) })
		c := telecentre(t, r, "Murat")
		c.Name, c.ToCheck = "La COcotte numérique", false
		do(t, r, "telecentre", func(tx *Tx) error { _, err := tx.PutTelecentre(c); return err })
		if got := textOf(dossier(t, r, d.Project.ID).Project.Answers["telecentre"]); got != c.Name {
			t.Fatal(got)
		}
		if rows := page(t, r, Query{Telecentre: c.Name}); len(rows) != 1 {
			t.Fatal(rows)
		}
		if got := found(t, r, "cocotte"); len(got) != 1 {
			t.Fatal(got)
		}
		if s, err := r.Structure(ctx); err != nil || s.Telecentre != c.Name {
			t.Fatal(s, err)
		}
		_, err := r.Undo(ctx, "")
		must(t, err)
		if got := textOf(dossier(t, r, d.Project.ID).Project.Answers["telecentre"]); got != "Murat" {
			t.Fatal(got)
		}
		mustPass(t, r)
	})
	t.Run("that is removed leaves its dossiers their name", func(t *testing.T) {
		r, _ := fresh(t)
		d := taken(t, r, "Zoé", "Puech")
		id := telecentre(t, r, "Murat").ID
		do(t, r, "remove", func(tx *Tx) error { return tx.RemoveTelecentre(id) })
		if got := textOf(dossier(t, r, d.Project.ID).Project.Answers["telecentre"]); got != "Murat" {
			t.Fatal(got)
		}
		_, err := r.Do(ctx, "remove", func(tx *Tx) error { return tx.RemoveTelecentre(id) })
		wantCode(t, err, data.NotFound)
	})
	t.Run("is at hand as the last gesture left it", func(t *testing.T) {
		r, _ := fresh(t)
		at := func() int64 {
			t.Helper()
			for _, c := range r.Network() {
				if c.Name == "Murat" {
					return c.DayPass
				}
			}
			return -1
		}
		first := at()
		c := telecentre(t, r, "Murat")
		c.DayPass = first + 1
		do(t, r, "telecentre", func(tx *Tx) error { _, err := tx.PutTelecentre(c); return err })
		if at() != first+1 {
			t.Errorf("a day costs %d after the change", at())
		}
		_, err := r.Undo(ctx, "")
		must(t, err)
		if at() != first {
			t.Errorf("a day costs %d after it was undone", at())
		}
		before := r.Network()
		_, err = r.Do(ctx, "telecentre", func(tx *Tx) error {
			_, err := tx.PutTelecentre(c)
			return errors.Join(err, errors.New("no"))
		})
		if err == nil || !slices.Equal(before, r.Network()) {
			t.Error("a gesture that failed changed what is at hand")
		}
	})
	refused := map[string]struct {
		code data.Code
		c    data.Telecentre
	}{
		"without a name":             {data.Required, data.Telecentre{Name: " "}},
		"with the name of another":   {data.Taken, data.Telecentre{Name: "MURAT"}},
		"with the code of another":   {data.Taken, data.Telecentre{Name: "Ydes", Code: "MUR"}},
		"with the code of no place":  {data.ChoiceExpected, data.Telecentre{Name: "Ydes", Code: "CAN"}},
		"with a code that isn't one": {data.ChoiceExpected, data.Telecentre{Name: "Ydes", Code: "y-1"}},
		"with a tariff below zero":   {data.Negative, data.Telecentre{Name: "Ydes", Week: -1}},
	}
	for name, c := range refused {
		t.Run(name+" is refused", func(t *testing.T) {
			r, _ := fresh(t)
			_, err := r.Do(ctx, "telecentre", func(tx *Tx) error { _, err := tx.PutTelecentre(c.c); return err })
			wantCode(t, err, c.code)
		})
	}
	t.Run("gets a code from its name that nobody has", func(t *testing.T) {
		var taken []string
		for _, c := range []struct{ name, want string }{
			{"Saint-Flour", "FLO"},
			{"Murat", "MUR"},
			{"Murol", "MUO"},
			{"Muret", "MUE"},
			{"Les Ternes", "TER"},
			{"L’Étang", "ETA"},
			{"Saint", "SAI"},
			{"東京", "TAAA"},
			{"Ô", "TAAB"},
			{"Cannes", ""},
		} {
			got := newCode(c.name, taken)
			if c.name != "Cannes" && got != c.want {
				t.Errorf("%s: %s, want %s", c.name, got, c.want)
			}
			if !isCode(got) || got == unattached {
				t.Errorf("%s: %s", c.name, got)
			}
			taken = append(taken, got)
		}
	})
}

func TestSettings(t *testing.T) {
	ctx := context.Background()
	r, _ := fresh(t)
	s := data.Structure{Adviser: "Élodie Fau", Telecentre: "Murat", Phone: "+33471200000", Hours: "9 h – 17 h", Email: "a@exemple.invalid"}
	c := data.Contact{Role: "telecentre_host", Name: "Paule", Phone: "+33639980102", Hours: "matin", CheckedOn: today}
	do(t, r, "settings", func(tx *Tx) error {
		if err := tx.SetStructure(s); err != nil {
			return err
		}
		return tx.PutContact(c)
	})
	t.Run("are kept", func(t *testing.T) {
		got, err := r.Structure(ctx)
		must(t, err)
		contacts, err := r.Contacts(ctx)
		must(t, err)
		if diff := cmp.Diff(s, got); diff != "" {
			t.Fatal(diff)
		}
		if diff := cmp.Diff(map[data.ID]data.Contact{c.Role: c}, contacts); diff != "" {
			t.Fatal(diff)
		}
	})
	t.Run("are forgotten when they are emptied", func(t *testing.T) {
		do(t, r, "settings", func(tx *Tx) error {
			if err := tx.SetStructure(data.Structure{}); err != nil {
				return err
			}
			return tx.PutContact(data.Contact{Role: c.Role})
		})
		got, err := r.Structure(ctx)
		must(t, err)
		contacts, err := r.Contacts(ctx)
		must(t, err)
		if got != (data.Structure{}) || len(contacts) > 0 {
			t.Fatal(got, contacts)
		}
		mustPass(t, r)
	})
}

func TestTheLogo(t *testing.T) {
	ctx := context.Background()
	r, _ := fresh(t)
	is := func(want []byte) {
		t.Helper()
		got, err := r.Logo(ctx)
		must(t, err)
		if !bytes.Equal(got, want) {
			t.Fatalf("%d bytes, want %d", len(got), len(want))
		}
	}
	is(nil)
	first, second := bytes.Repeat([]byte{0, 0xFF, '"'}, 45_000), []byte("\x89PNG")
	do(t, r, "logo", func(tx *Tx) error { return tx.SetLogo(first) })
	is(first)
	do(t, r, "logo", func(tx *Tx) error { return tx.SetLogo(second) })
	is(second)
	_, err := r.Undo(ctx, "")
	must(t, err)
	is(first)
	do(t, r, "logo", func(tx *Tx) error { return tx.SetLogo(nil) })
	is(nil)
	t.Run("that is no picture any more is none", func(t *testing.T) {
		do(t, r, "logo", func(tx *Tx) error { return tx.SetSetting("structure.logo", "???") })
		is(nil)
	})
	mustPass(t, r)
}

func TestRefresh(t *testing.T) {
	ctx := context.Background()
	t.Run("follows other guides", func(t *testing.T) {
		r := filled(t, 250)
		o := r.options
		o.SummaryVersion = "2"
		o.Summarise = func(data.Dossier) data.Summary { return data.Summary{NextDue: today, NextAction: "Appeler"} }
		must(t, r.Close())
		r, err := Open(ctx, o)
		must(t, err)
		defer r.Close()
		stale, err := r.Stale(ctx)
		must(t, err)
		if !stale {
			t.Fatal("not stale")
		}
		mustPass(t, r) // what other guides gave isn't wrong
		var heard []int
		must(t, r.Refresh(ctx, func(done, all int) { heard = append(heard, done, all) }))
		if diff := cmp.Diff([]int{100, 250, 200, 250, 250, 250}, heard); diff != "" {
			t.Fatal(diff)
		}
		if stale, err := r.Stale(ctx); err != nil || stale {
			t.Fatal(stale, err)
		}
		for _, row := range paged(t, r, Query{Scope: All, Limit: 100}) {
			if row.NextAction != "Appeler" || row.NextDue != today {
				t.Fatalf("%+v", row)
			}
		}
		mustPass(t, r)
	})
}
