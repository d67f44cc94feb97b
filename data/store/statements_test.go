package store

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var verb = regexp.MustCompile(`^(SELECT|INSERT|UPDATE|DELETE) `)

// constantsOf are the statements that the package's files hold as constants.
func constantsOf(t testing.TB) map[string]string {
	t.Helper()
	packages, err := parser.ParseDir(token.NewFileSet(), ".", func(info fs.FileInfo) bool { return !strings.HasSuffix(info.Name(), "_test.go") }, 0)
	must(t, err)
	found := map[string]string{}
	ast.Inspect(packages["store"], func(node ast.Node) bool {
		spec, ok := node.(*ast.ValueSpec)
		if !ok {
			return true
		}
		for i, name := range spec.Names {
			if i >= len(spec.Values) {
				continue
			}
			if text, ok := spec.Values[i].(*ast.BasicLit); ok && text.Kind == token.STRING {
				if value, err := strconv.Unquote(text.Value); err == nil && verb.MatchString(value) {
					found[name.Name] = value
				}
			}
		}
		return true
	})
	return found
}

func TestStatements(t *testing.T) {
	r, _ := fresh(t)
	constants := constantsOf(t)
	if len(constants) < 50 {
		t.Fatalf("only %d statements found", len(constants))
	}
	for name, text := range constants {
		t.Run(name+" prepares", func(t *testing.T) {
			stmt, err := r.writer.Prepare(text)
			if err != nil {
				t.Fatalf("%v\n%s", err, text)
			}
			must(t, stmt.Close())
		})
	}
	t.Run("that write are prepared when a register opens", func(t *testing.T) {
		known := slices.Concat(writeStatements...)
		for name, text := range constants {
			if !strings.HasPrefix(text, "SELECT") && !slices.Contains(known, text) {
				t.Errorf("%s is in no list", name)
			}
		}
	})
}
