package store

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
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
	found := map[string]string{}
	files, err := filepath.Glob("*.go")
	must(t, err)
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		must(t, err)
		ast.Inspect(file, func(node ast.Node) bool { return collectConstants(node, found) })
	}
	return found
}

func collectConstants(node ast.Node, found map[string]string) bool {
	if spec, ok := node.(*ast.ValueSpec); ok {
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
	}
	return true
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
