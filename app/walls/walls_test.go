// Package walls holds the house's walls by tests over its source: who may
// import what, and what may be written where.
package walls

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/buron-cantal/buron/"

// shared lists the packages of app/ that others of app/ may import; every other
// folder of app/ is a page, or a command, that only app itself knows.
var shared = []string{"about", "chart", "chart/charttest", "explain", "handover", "house", "kit", "kit/chart", "look", "paper", "paper/logo", "paper/recall", "place", "place/placetest", "printing", "printing/choices", "trace", "words", "work"}

// source is one Go file of the tree.
type source struct {
	path string // from the root, with slashes
	text string
	tree *ast.File
	set  *token.FileSet
}

func (s source) dir() string { return path.Dir(s.path) }
func (s source) test() bool  { return strings.HasSuffix(s.path, "_test.go") }
func (s source) data() bool  { return strings.HasPrefix(s.path, "data/") }
func (s source) app() bool   { return strings.HasPrefix(s.path, "app/") }
func (s source) lines() int  { return strings.Count(s.text, "\n") }
func (s source) at(p token.Pos) string {
	return s.path + ":" + strconv.Itoa(s.set.Position(p).Line)
}

func (s source) imports() []string {
	var all []string
	for _, i := range s.tree.Imports {
		p, _ := strconv.Unquote(i.Path.Value)
		all = append(all, p)
	}
	return all
}

// house is every Go file of the tree.
func house(t *testing.T) []source {
	t.Helper()
	root := filepath.Join("..", "..")
	var all []source
	err := filepath.WalkDir(root, func(p string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(root, p)
		if e.IsDir() && rel != "." && (strings.HasPrefix(e.Name(), ".") || e.Name() == "testdata") {
			return filepath.SkipDir
		}
		if e.IsDir() || !strings.HasSuffix(p, ".go") {
			return nil
		}
		text, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		set := token.NewFileSet()
		tree, err := parser.ParseFile(set, rel, text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		all = append(all, source{path: filepath.ToSlash(rel), text: string(text), tree: tree, set: set})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 20 {
		t.Fatalf("only %d files: this isn't the house", len(all))
	}
	return all
}

func TestDataKnowsNoWindow(t *testing.T) {
	for _, s := range house(t) {
		for _, i := range s.imports() {
			if s.data() && (strings.HasPrefix(i, "fyne.io/") || strings.HasPrefix(i, module+"app")) {
				t.Errorf("%s imports %s", s.path, i)
			}
		}
	}
}

func TestPagesDontKnowEachOther(t *testing.T) {
	for _, s := range house(t) {
		if !s.app() || s.dir() == "app" || strings.HasPrefix(s.path, "app/journey/") {
			continue
		}
		own := strings.TrimPrefix(s.dir(), "app/")
		for _, i := range s.imports() {
			to, inside := strings.CutPrefix(i, module+"app/")
			if inside && family(to) != family(own) && !slices.Contains(shared, to) {
				t.Errorf("%s imports %s: what two pages share goes to one of %v", s.path, i, shared)
			}
		}
	}
}

// family is the folder of app/ that a package belongs to.
func family(pkg string) string {
	first, _, _ := strings.Cut(pkg, "/")
	return first
}

func TestOnlyMainOpensAWindow(t *testing.T) {
	for _, s := range house(t) {
		allowed := s.path == "main.go" || strings.HasPrefix(s.path, "app/journey/")
		if slices.Contains(s.imports(), "fyne.io/fyne/v2/app") && !allowed {
			t.Errorf("%s imports fyne.io/fyne/v2/app", s.path)
		}
	}
}

func TestOnlyOneFilePaintsPDF(t *testing.T) {
	for _, s := range house(t) {
		for _, i := range s.imports() {
			if strings.Contains(i, "/gofpdf") && s.path != "app/paper/painter.go" && !s.test() {
				t.Errorf("%s imports %s", s.path, i)
			}
		}
	}
}

func inAny(path string, folders ...string) bool {
	return slices.ContainsFunc(folders, func(f string) bool { return strings.HasPrefix(path, f) })
}

// The shell draws its frame itself, and placetest stands for it; pages are made
// of the kit alone.
func TestPagesDontUseFynesWidgets(t *testing.T) {
	for _, s := range house(t) {
		if s.test() || inAny(s.path, "app/kit/", "app/shell/", "app/place/placetest/") {
			continue
		}
		for _, i := range s.imports() {
			if i == "fyne.io/fyne/v2/widget" || i == "fyne.io/fyne/v2/dialog" {
				t.Errorf("%s imports %s: use app/kit", s.path, i)
			}
		}
	}
}

func TestOnlyWorkStartsGoroutines(t *testing.T) {
	for _, s := range house(t) {
		if s.test() || s.data() || s.dir() == "app/work" {
			continue
		}
		ast.Inspect(s.tree, func(n ast.Node) bool {
			if g, ok := n.(*ast.GoStmt); ok {
				t.Errorf("%s starts a goroutine: use work.Runner", s.at(g.Pos()))
			}
			return true
		})
	}
}

// The rules are given the day and the clock.
func TestDataDoesntAskTheTime(t *testing.T) {
	eachName(t, func(s source, pkg, name string, at token.Pos) {
		if s.data() && !s.test() && pkg == "time" && slices.Contains([]string{"Now", "Since", "Until"}, name) {
			t.Errorf("%s calls time.%s", s.at(at), name)
		}
	})
}

// eachName visits every pkg.Name of the tree, pkg being an import's name.
func eachName(t *testing.T, visit func(s source, pkg, name string, at token.Pos)) {
	t.Helper()
	for _, s := range house(t) {
		ast.Inspect(s.tree, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				if id, ok := sel.X.(*ast.Ident); ok {
					visit(s, id.Name, sel.Sel.Name, sel.Pos())
				}
			}
			return true
		})
	}
}
