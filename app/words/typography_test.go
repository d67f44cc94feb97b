package words

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// What is written once, as a constant, is shown as it is: it has the no-break
// spaces of French typography. The help of the commands is printed through
// Typography.
func TestConstantsAreSetAsFrenchPrintIs(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	constants := 0
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") || name == "command.go" {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			if g, is := d.(*ast.GenDecl); !is || g.Tok != token.CONST {
				continue
			}
			ast.Inspect(d, func(n ast.Node) bool {
				l, is := n.(*ast.BasicLit)
				if !is || l.Kind != token.STRING {
					return true
				}
				constants++
				if said, err := strconv.Unquote(l.Value); err != nil || Typography(said) != said {
					t.Errorf("%s: %q should be %q", name, said, Typography(said))
				}
				return true
			})
		}
	}
	if constants < 100 {
		t.Errorf("only %d constants were found", constants)
	}
}
