package command

import (
	"context"
	"maps"
	"os"
	"reflect"
	"slices"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/exchange"
	"github.com/buron-cantal/buron/data/file"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/store"
)

type importing struct {
	Files  []string `arg:"" optional:"" help:"${files}"`
	Theirs bool     `help:"${theirs}"`
}

// Run adds each file to the register, in a transaction of its own. Every file
// is read before the first is added, so that a refused one leaves the register
// as it was.
func (c *importing) Run(ctx context.Context, s *session) error {
	if len(c.Files) == 0 {
		return usage("FICHIER", "missing")
	}
	engine, err := s.engine()
	if err != nil {
		return err
	}
	files := make([]exchange.File, len(c.Files))
	for i, path := range c.Files {
		if files[i], err = readFile(path, engine.Guides); err != nil {
			return err
		}
	}
	_, missing := os.Stat(s.register)
	if at, err := s.clash(files, c.Theirs); err != nil {
		s.tellDifferences(err)
		return inFile(c.Files[at], err)
	}
	return s.writing(ctx, func(r *store.Register) error {
		// What would be refused is refused before anything is added.
		changes := false
		for i, f := range files {
			d, err := s.prepare(ctx, r, f, c.Theirs)
			if err != nil {
				s.tellDifferences(err)
				return inFile(c.Files[i], err)
			}
			changes = changes || d.gesture != ""
		}
		// A file may hold much: what stood there before stays in a copy.
		if changes && missing == nil {
			if _, err := r.BackupIfChanged(ctx); err != nil {
				return err
			}
		}
		for i, f := range files {
			if err := s.take(ctx, r, f, c.Theirs); err != nil {
				s.tellDifferences(err)
				return inFile(c.Files[i], err)
			}
		}
		return nil
	})
}

func readFile(path string, lib *guide.Library) (exchange.File, error) {
	raw, err := file.Read(path, exchange.MaxSize)
	if err != nil {
		return exchange.File{}, err
	}
	f, err := exchange.Read(raw, lib)
	return f, inFile(path, err)
}

// clash holds files that speak of the same people to the rule of import, as if
// the register knew already what the first of them says: it names the file
// that says something else.
func (s *session) clash(files []exchange.File, theirs bool) (at int, err error) {
	projects, newcomers := map[data.ID]data.Dossier{}, map[data.ID]data.Newcomer{}
	for i, f := range files {
		d := f.Dossier
		complete(&d, s.today)
		if here, met := projects[d.Project.ID]; met {
			_, err = s.update(here, f, theirs)
		} else if here, met := newcomers[d.Newcomer.ID]; met {
			err = sameNewcomer(here, f, theirs)
		}
		if err != nil {
			return i, err
		}
		if d.Project.ID != "" {
			projects[d.Project.ID] = d
		}
		if d.Newcomer.ID != "" {
			newcomers[d.Newcomer.ID] = d.Newcomer
		}
	}
	return 0, nil
}

// deed is what an import of one file does.
type deed struct {
	gesture string // "" when there is nothing to do
	do      func(*store.Tx) error
	said    func() string // once it is done
}

// take adds one file or brings its dossier up to date, and says so.
func (s *session) take(ctx context.Context, r *store.Register, f exchange.File, theirs bool) error {
	d, err := s.prepare(ctx, r, f, theirs)
	if err == nil && d.gesture != "" {
		_, err = r.Do(ctx, d.gesture, d.do)
	}
	if err != nil {
		return err
	}
	s.tell(d.said())
	return nil
}

// prepare finds out what is to be done with a file, and changes nothing.
func (s *session) prepare(ctx context.Context, r *store.Register, f exchange.File, theirs bool) (deed, error) {
	if f.Dossier.Project.ID == "" {
		return s.insert(ctx, r, f, theirs)
	}
	here, err := r.DossierByID(ctx, f.Dossier.Project.ID)
	switch {
	case data.CodeOf(err) == data.NotFound:
		return s.insert(ctx, r, f, theirs)
	case err != nil:
		return deed{}, err
	}
	return s.update(here, f, theirs)
}

// insert adds a project that the register doesn't know.
func (s *session) insert(ctx context.Context, r *store.Register, f exchange.File, theirs bool) (deed, error) {
	d := f.Dossier
	complete(&d, s.today)
	here, err := knownNewcomer(ctx, r, d.Newcomer.ID)
	if err != nil {
		return deed{}, err
	}
	if here != nil {
		if err := sameNewcomer(*here, f, theirs); err != nil {
			return deed{}, err
		}
		keepTyped(d.Newcomer.Answers, here.Answers)
	}
	var given string
	return deed{
		gesture: "import",
		do: func(tx *store.Tx) (err error) {
			if here != nil {
				if err := bringUpToDate(tx, *here, d.Newcomer); err != nil {
					return err
				}
			}
			given, err = tx.Insert(d)
			return err
		},
		said: func() string { return words.Imported(given, d.Project.Number, d.Newcomer.Name()) },
	}, nil
}

// knownNewcomer is the newcomer of that id, nil when the register has none.
func knownNewcomer(ctx context.Context, r *store.Register, id data.ID) (*data.Newcomer, error) {
	if id == "" {
		return nil, nil
	}
	here, err := r.Newcomer(ctx, id)
	switch {
	case data.CodeOf(err) == data.NotFound:
		return nil, nil
	case err != nil:
		return nil, err
	}
	return &here, nil
}

// sameNewcomer holds a newcomer who is known to the rule of dossiers: what the
// file says must be what the register says, or come from what it says.
func sameNewcomer(here data.Newcomer, f exchange.File, theirs bool) error {
	base, err := exchange.NewcomerBase(data.Dossier{Newcomer: here})
	if err != nil || theirs || base == f.NewcomerBase {
		return err
	}
	differences, err := exchange.NewcomerDifferences(data.Dossier{Newcomer: here}, f.Dossier)
	if err == nil && len(differences) > 0 {
		err = &conflict{differences}
	}
	return err
}

// bringUpToDate gives a newcomer the answers that a file gives them.
func bringUpToDate(tx *store.Tx, here, there data.Newcomer) error {
	all := maps.Clone(here.Answers)
	maps.Copy(all, there.Answers)
	for _, id := range slices.Sorted(maps.Keys(all)) {
		if reflect.DeepEqual(here.Answers[id], there.Answers[id]) {
			continue
		}
		if err := tx.SetNewcomer(here.ID, id, there.Answers[id]); err != nil {
			return err
		}
	}
	return nil
}

// update brings a known dossier to what the file says.
func (s *session) update(here data.Dossier, f exchange.File, theirs bool) (deed, error) {
	there := f.Dossier
	if !here.DeletedAt.IsZero() {
		return deed{}, &data.Error{Code: data.InTrash, Where: here.Project.Number}
	}
	if there.Newcomer.ID != "" && there.Newcomer.ID != here.Newcomer.ID {
		return deed{}, &data.Error{Code: data.Refused, Where: "newcomer.id", What: string(data.AnotherNewcomer)}
	}
	follow(&there, here)
	complete(&there, s.today)
	differences, err := exchange.Differences(here, there)
	if err != nil {
		return deed{}, err
	}
	number, name := here.Project.Number, there.Newcomer.Name()
	if len(differences) == 0 {
		return deed{said: func() string { return words.ImportedBefore(number, name) }}, nil
	}
	base, err := exchange.Base(here)
	if err != nil {
		return deed{}, err
	}
	if f.Base != base && !theirs {
		return deed{}, &conflict{differences}
	}
	return deed{
		gesture: "replace",
		do:      func(tx *store.Tx) error { return tx.Replace(there) },
		said:    func() string { return words.ImportedAgain(number, name) },
	}, nil
}
