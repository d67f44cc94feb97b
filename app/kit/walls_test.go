package kit

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestWidgetsHoldNoLiteral keeps colours in look and French in words.
func TestWidgetsHoldNoLiteral(t *testing.T) {
	forbidden := map[string]string{
		"fyne.io/fyne/v2/theme":   "colours and sizes come from look",
		"fyne.io/fyne/v2/app":     "only the main program starts a driver",
		"fyne.io/fyne/v2/dialog":  "questions are asked with Ask",
		"fyne.io/fyne/v2/test":    "it is for tests",
		"fyne.io/fyne/v2/lang":    "the program speaks French, whatever the system speaks",
		"fyne.io/fyne/v2/storage": "widgets read no files",
	}
	for _, pattern := range []string{"*.go", "chart/*.go", "edit/*.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatal(pattern, err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			for _, i := range parsed.Imports {
				path, _ := strconv.Unquote(i.Path.Value)
				if why, bad := forbidden[path]; bad {
					t.Errorf("%s imports %s: %s", file, path, why)
				}
			}
			checkLiterals(t, file, parsed)
		}
	}
}

func checkLiterals(t *testing.T, file string, parsed *ast.File) {
	ast.Inspect(parsed, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.BasicLit:
			if n.Kind == token.STRING && strings.ContainsAny(n.Value, "éèêàùçœÉÀ") {
				t.Errorf("%s: %s is French; it belongs to words", file, n.Value)
			}
		case *ast.SelectorExpr:
			if id, ok := n.X.(*ast.Ident); ok && id.Name == "color" && n.Sel.Name != "Transparent" {
				t.Errorf("%s: color.%s; colours belong to look", file, n.Sel.Name)
			}
		}
		return true
	})
}
