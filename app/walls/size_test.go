package walls

import (
	"go/ast"
	"go/token"
	"regexp"
	"testing"
)

// What one can read without scrolling for ever.
const (
	longestFile     = 400
	longestTest     = 500
	longestFunction = 80
)

func TestFilesAreShort(t *testing.T) {
	for _, s := range house(t) {
		longest := longestFile
		if s.test() {
			longest = longestTest
		}
		if s.lines() > longest {
			t.Errorf("%s has %d lines, more than %d", s.path, s.lines(), longest)
		}
	}
}

func TestFunctionsAreShort(t *testing.T) {
	for _, s := range house(t) {
		for _, d := range s.tree.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || s.test() {
				continue
			}
			length := s.set.Position(f.End()).Line - s.set.Position(f.Pos()).Line + 1
			if length > longestFunction {
				t.Errorf("%s: %s has %d lines, more than %d", s.at(f.Pos()), f.Name.Name, length, longestFunction)
			}
		}
	}
}

func TestPublicNamesAreExplained(t *testing.T) {
	for _, s := range house(t) {
		if s.test() || s.tree.Name.Name == "main" {
			continue
		}
		for _, d := range s.tree.Decls {
			for _, name := range unexplained(d) {
				t.Errorf("%s: %s has no comment", s.at(name.Pos()), name.Name)
			}
		}
	}
}

// unexplained lists the public names of a declaration that have no comment;
// that of a group serves all its names.
func unexplained(d ast.Decl) []*ast.Ident {
	switch d := d.(type) {
	case *ast.FuncDecl:
		// Methods mostly fulfil an interface, which explains them.
		if d.Name.IsExported() && d.Doc == nil && d.Recv == nil {
			return []*ast.Ident{d.Name}
		}
	case *ast.GenDecl:
		if d.Tok == token.IMPORT || d.Doc != nil {
			return nil
		}
		var all []*ast.Ident
		for _, spec := range d.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				if spec.Name.IsExported() && spec.Doc == nil && spec.Comment == nil {
					all = append(all, spec.Name)
				}
			case *ast.ValueSpec:
				if spec.Names[0].IsExported() && spec.Doc == nil && spec.Comment == nil {
					all = append(all, spec.Names[0])
				}
			}
		}
		return all
	}
	return nil
}

// What is left for later is written elsewhere than in the code.
var unfinished = regexp.MustCompile(`\b(TODO|FIXME|XXX|HACK)\b|\.\./shared`)

func TestNothingIsLeftForLater(t *testing.T) {
	for _, s := range house(t) {
		for _, group := range s.tree.Comments {
			for _, c := range group.List {
				if m := unfinished.FindString(c.Text); m != "" {
					t.Errorf("%s says %s", s.at(c.Pos()), m)
				}
			}
		}
	}
}
