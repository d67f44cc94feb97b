package command

import (
	"errors"
	"path/filepath"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/exchange"
)

// fileError is an error met in one of several files.
type fileError struct {
	name string
	err  error
}

func (e *fileError) Error() string { return e.name + ": " + e.err.Error() }
func (e *fileError) Unwrap() error { return e.err }

// inFile says in which file err was met, unless it says so itself.
func inFile(path string, err error) error {
	if err == nil {
		return nil
	}
	return &fileError{filepath.Base(path), err}
}

// conflict is a dossier that has changed here and in the file.
type conflict struct{ differences []exchange.Difference }

func (c *conflict) Error() string { return string(data.Conflict) }

// As lets a conflict be recognised by its code.
func (c *conflict) As(target any) bool {
	e, ok := target.(**data.Error)
	if ok {
		*e = &data.Error{Code: data.Conflict}
	}
	return ok
}

// tellDifferences lists what a conflict is about.
func (s *session) tellDifferences(err error) {
	var c *conflict
	if !errors.As(err, &c) {
		return
	}
	const most = 50
	for i, d := range c.differences {
		if i == most {
			s.tell(words.MoreDifferences(len(c.differences) - most))
			return
		}
		s.tell(words.Difference(d.Path, d.Here, d.There))
	}
}
