package command

import (
	"bytes"
	"context"
	"path/filepath"
	"strconv"

	"github.com/buron-cantal/buron/app/handover"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/file"
	"github.com/buron-cantal/buron/data/store"
)

// mostVerified is more than any plan weighs, 400 pages of it.
const mostVerified = 32 << 20

type verifying struct {
	File string `arg:"" optional:"" help:"${verified}"`
}

// Run says which version of which dossier a file is. One that was altered, or
// that is none, is refused.
func (c *verifying) Run(ctx context.Context, s *session) error {
	if err := need(c.File, "FICHIER"); err != nil {
		return err
	}
	pdf, err := file.Read(c.File, mostVerified)
	if err != nil {
		return err
	}
	name := filepath.Base(c.File)
	if !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		return &data.Error{Code: data.FileNotPaper, Where: name}
	}
	return s.reading(ctx, func(r *store.Register) error {
		verdict, of, err := handover.Verify(ctx, r, pdf)
		switch {
		case err != nil:
			return err
		case verdict == handover.Altered:
			return &data.Error{Code: data.FileAltered, Where: name, What: strconv.Itoa(of.Number) + " " + of.Dossier}
		case verdict == handover.Stranger:
			return &data.Error{Code: data.FileNotOurs, Where: name}
		}
		s.tell(words.Verified(name, of.Number, of.Dossier))
		return nil
	})
}
