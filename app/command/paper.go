package command

import (
	"cmp"
	"context"
	"slices"

	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/file"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/store"
)

type printing struct {
	Number   string `arg:"" optional:"" help:"${number}"`
	Document string `placeholder:"${DOCUMENT}" help:"${document}"`
	Path     string `placeholder:"${PATH}" help:"${path}"`
	Output   string `short:"o" placeholder:"${FILE}" help:"${print_output}"`
	Large    bool   `help:"${large}"`
}

// Run prints a document of a dossier, or lists those that it gives; without a
// dossier, the questionnaire of a path.
func (c *printing) Run(ctx context.Context, s *session) error {
	if c.Number != "" && c.Path != "" {
		return usage("--path et NUMÉRO", "together")
	}
	if c.Path != "" {
		return c.blank(ctx, s)
	}
	if err := need(c.Number, "NUMÉRO"); err != nil {
		return err
	}
	if c.Document == "" && c.Output == "" {
		return s.reading(ctx, func(r *store.Register) error { return c.list(ctx, s, r) })
	}
	if err := need(c.Document, "--document", c.Output, "-o FICHIER"); err != nil {
		return err
	}
	id, of, known := paper.ReadReference(c.Document)
	if !known {
		return usage(c.Document, "document")
	}
	if id == paper.DocPlan { // which is handed over as « plan » does it
		return (&planning{Number: c.Number, Output: c.Output, Large: c.Large}).Run(ctx, s)
	}
	return s.reading(ctx, func(r *store.Register) error {
		in, err := c.input(ctx, s, r)
		if err != nil {
			return err
		}
		return s.document(id, in, of, c.Output)
	})
}

// input is the dossier's plan with what surrounds it.
func (c *printing) input(ctx context.Context, s *session, r *store.Register) (paper.Input, error) {
	engine, err := s.engineOf(ctx, r)
	if err != nil {
		return paper.Input{}, err
	}
	around, err := paper.Gather(ctx, r)
	if err != nil {
		return paper.Input{}, err
	}
	d, err := r.Dossier(ctx, c.Number)
	if err != nil {
		return paper.Input{}, err
	}
	in := around.Input(engine.Plan(d, s.today), s.Now())
	in.Large = c.Large
	return in, nil
}

// document lays a document out and writes it whole, or not at all, in the
// format that its file's name asks for.
func (s *session) document(id paper.DocumentID, in paper.Input, of paper.Subject, path string) error {
	if err := file.Free(path); err != nil {
		return err
	}
	layout, err := paper.LayDocument(id, in, of)
	if err != nil {
		return err
	}
	content, err := paper.Write(layout, paper.DocumentMeta(id, in), paper.FormatOf(path))
	if err != nil {
		return err
	}
	if err := file.Write(path, content); err != nil {
		return err
	}
	s.lacking(in.Plan.Dossier.Project.Number, layout.Unprintable)
	return nil
}

// list tells every document, how it is asked for, and why it can't be had.
func (c *printing) list(ctx context.Context, s *session, r *store.Register) error {
	in, err := c.input(ctx, s, r)
	if err != nil {
		return err
	}
	offers := paper.Documents(in.Plan)
	widest := 0
	for _, o := range offers {
		widest = max(widest, len(o.Reference()))
	}
	for _, o := range offers {
		said := words.DocumentOffered(string(o.ID), paper.About(in.Plan, o.Of))
		if !o.Available {
			said = words.OneLine(said, words.DocumentWhy(o.Why))
		}
		s.cells(cell{o.Reference(), widest}, cell{text: said})
	}
	return nil
}

// pathNames are the paths as they may be asked for, beside their ids.
var pathNames = map[string]data.Path{
	"creation": data.BusinessCreation, "relocation": data.EmployeeRelocation, "common": data.Undecided,
}

// blank prints the questionnaire of a path, for nobody in particular. A
// register only lends it the name of the place.
func (c *printing) blank(ctx context.Context, s *session) error {
	if c.Document != string(paper.DocQuestionnaire) {
		return usage("--path", "only_questionnaire")
	}
	path := cmp.Or(pathNames[c.Path], data.Path(c.Path))
	if !slices.Contains(data.Paths, path) {
		return usage(c.Path, "path")
	}
	if err := need(c.Output, "-o FICHIER"); err != nil {
		return err
	}
	around, engine, err := c.aroundAnybody(ctx, s)
	if err != nil {
		return err
	}
	in := around.Input(engine.Plan(data.Dossier{Project: data.Project{Path: path}}, s.today), s.Now())
	in.Large = c.Large
	return s.document(paper.DocQuestionnaire, in, paper.Subject{}, c.Output)
}

func (c *printing) aroundAnybody(ctx context.Context, s *session) (around paper.Around, engine plan.Engine, err error) {
	err = s.reading(ctx, func(r *store.Register) error {
		if engine, err = s.engineOf(ctx, r); err != nil {
			return err
		}
		around, err = paper.Gather(ctx, r)
		return err
	})
	if data.CodeOf(err) == data.RegisterMissing {
		engine, err = s.engine()
	}
	return around, engine, err
}
