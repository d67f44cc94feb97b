package store

import (
	"context"
	"slices"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/rates"
)

// Rates are the official values as a register has them.
type Rates struct {
	// Table is what is in force.
	Table *rates.Table
	// Delivered are the values that come with the program.
	Delivered *rates.Table
	// Base is the table under the corrections: the delivered one, or that of
	// the file in its place.
	Base *rates.Table
	// File is the file in place of the delivered values, nil when there is
	// none. Fault says why it isn't in force: a later version of the program
	// asks for more than it holds.
	File  *RatesFile
	Fault error
	// Corrections are those in force, by code and day.
	Corrections []rates.Correction
	// Unfit are corrections that don't fit the values they were made for any
	// more, since the program or the file changed. They are kept, and not in
	// force.
	Unfit []Unfit
}

// RatesFile is a file of rates that was put in place of the delivered values.
type RatesFile struct {
	Name    string
	On      calendar.Day // when
	content string
}

// Unfit is a correction that isn't in force, and why.
type Unfit struct {
	rates.Correction
	Err error
}

// Rates reads the official values in force: the delivered ones, or the file in
// their place, with the corrections.
func (r *Register) Rates(ctx context.Context, delivered *rates.Table) (Rates, error) {
	var found Rates
	err := r.at(ctx, []string{selectCorrections, selectRatesFile}, func(in asker) (err error) {
		found, err = readRates(ctx, in, delivered)
		return err
	})
	return found, err
}

// InForce is what Rates gives of the delivered values that the register was
// opened with. It is at hand, as of the last gesture.
func (r *Register) InForce() Rates { return r.rules().rates }

func readRates(ctx context.Context, in asker, delivered *rates.Table) (Rates, error) {
	if delivered == nil {
		return Rates{}, errNoRates
	}
	found := Rates{Delivered: delivered, Base: delivered}
	var err error
	if found.File, err = ratesFile(ctx, in); err != nil {
		return found, err
	}
	if f := found.File; f != nil {
		table, err := ReadRates(delivered, f.Name, []byte(f.content))
		if err != nil {
			found.Fault = err
		} else {
			found.Base = table
		}
	}
	all, err := collect(ctx, in, selectCorrections, scanCorrection)
	if err != nil {
		return found, err
	}
	found.lay(all)
	return found, nil
}

// lay puts corrections over the base; those that don't fit are left out.
func (f *Rates) lay(all []rates.Correction) {
	if len(all) == 0 {
		f.Table = f.Base
		return
	}
	var err error
	if f.Table, err = f.Base.With(all); err == nil {
		f.Corrections = all
		return
	}
	f.Table = f.Base
	for _, c := range all { // by code and day, as With takes them
		table, err := f.Base.With(append(slices.Clip(f.Corrections), c))
		if err != nil {
			f.Unfit = append(f.Unfit, Unfit{c, err})
			continue
		}
		f.Table, f.Corrections = table, append(f.Corrections, c)
	}
}

// worse is why a correction that fitted, or wasn't there, doesn't fit; nil when
// each does.
func (f Rates) worse(was Rates) error {
	for _, u := range f.Unfit {
		if !slices.ContainsFunc(was.Unfit, func(before Unfit) bool { return before.Correction == u.Correction }) {
			return u.Err
		}
	}
	return nil
}

// rules are what the kept columns rest on, and the rates they follow.
type rules struct {
	rates     Rates
	summarise func(data.Dossier) data.Summary
	version   string
}

// rules are those in force; they change with the gesture that changes the
// rates.
func (r *Register) rules() *rules {
	if in := r.ruled.Load(); in != nil {
		return in
	}
	return r.options.rules(Rates{})
}

// rules are those that the rates make.
func (o Options) rules(f Rates) *rules {
	made := &rules{rates: f, summarise: o.Summarise, version: o.SummaryVersion}
	if o.Follow != nil && f.Table != nil {
		made.summarise, made.version = o.Follow(f.Table)
	}
	return made
}

// rule reads the rates, if the register was opened with those that came with
// the program, and follows them; and the network, whose tariffs figures rest
// on.
func (r *Register) rule(ctx context.Context) error {
	var found Rates
	if r.options.Delivered != nil {
		var err error
		if found, err = r.Rates(ctx, r.options.Delivered); err != nil {
			return err
		}
		network, err := r.Telecentres(ctx)
		if err != nil {
			return err
		}
		r.network.Store(&network)
	}
	r.ruled.Store(r.options.rules(found))
	return nil
}

// reruled are the rules that follow a gesture, nil when it changed no rate. The
// kept columns then rest on something else, whatever comes later: an undo too
// leaves columns behind that others made.
func (t *Tx) reruled() (*rules, error) {
	if !t.rated {
		return nil, nil
	}
	found, err := readRates(t.ctx, inTx{t}, t.r.options.Delivered)
	if err != nil {
		return nil, err
	}
	return t.r.options.rules(found), t.exec(putKept, summaryVersion, outdated)
}

// outdated is the version of columns that Refresh has to make again.
const outdated = ""
