package walls

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"
)

// Amounts and rates are decimal: a binary fraction has no place among them.
func TestDataHoldsNoFloat(t *testing.T) {
	for _, s := range house(t) {
		if !s.data() || s.test() {
			continue
		}
		for _, f := range floats(s.tree) {
			if readFloats[s.path+" "+said(f)] != "" {
				continue
			}
			t.Errorf("%s holds %s: numbers are decimal.Decimal or money.Euro", s.at(f.Pos()), said(f))
		}
	}
}

// floats are the places of a file where a binary fraction is named, written or
// made.
func floats(tree *ast.File) []ast.Node {
	var all []ast.Node
	ast.Inspect(tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			if slices.Contains([]string{"float32", "float64", "complex64", "complex128"}, n.Name) {
				all = append(all, n)
			}
		case *ast.BasicLit:
			if n.Kind == token.FLOAT || n.Kind == token.IMAG {
				all = append(all, n)
			}
		case *ast.SelectorExpr:
			if makesFloat(n) {
				all = append(all, n)
			}
		}
		return true
	})
	return all
}

// makesFloat says whether a name gives a float: those of math but its whole
// limits, and the readers, writers and conversions of other packages.
func makesFloat(n *ast.SelectorExpr) bool {
	if pkg, ok := n.X.(*ast.Ident); ok && pkg.Name == "math" {
		whole := strings.HasPrefix(n.Sel.Name, "MaxInt") || strings.HasPrefix(n.Sel.Name, "MinInt") || strings.HasPrefix(n.Sel.Name, "MaxUint")
		return !whole
	}
	return slices.Contains(floatNames, n.Sel.Name)
}

var floatNames = []string{
	"ParseFloat", "FormatFloat", "AppendFloat", "Float", "Float32", "Float64", "NewFromFloat64", "SetFloat64",
}

// readFloats are the places where a library gives a float that is made decimal
// at once.
var readFloats = map[string]string{
	"data/guide/truth.go NewFromFloat64": "a number written in a guide's condition, as expr reads it",
}

func said(n ast.Node) string {
	switch n := n.(type) {
	case *ast.Ident:
		return n.Name
	case *ast.BasicLit:
		return n.Value
	case *ast.SelectorExpr:
		return n.Sel.Name
	}
	return ""
}

func TestAFloatIsSeen(t *testing.T) {
	for code, want := range map[string][]string{
		"var a float64":                             {"float64"},
		"var a = []float32{1}":                      {"float32"},
		"func f() { a := 0.5; _ = a }":              {"0.5"},
		"const a = 1e3":                             {"1e3"},
		"var a = math.Round(x)":                     {"Round"},
		"var a = math.Pi":                           {"Pi"},
		"var a = math.MaxInt64":                     nil,
		"var a, _ = strconv.ParseFloat(s, n)":       {"ParseFloat"},
		"var a, _ = d.Float64()":                    {"Float64"},
		"var a, _ = decimal.NewFromFloat64(x)":      {"NewFromFloat64"},
		"var a = decimal.MustParse(\"0.5\")":        nil,
		"// 0.5 is a float64, math.Round(x)\nvar a": nil,
	} {
		tree, _ := parser.ParseFile(token.NewFileSet(), "x.go", "package p\n"+code, parser.SkipObjectResolution)
		var got []string
		for _, f := range floats(tree) {
			got = append(got, said(f))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, not %q", code, got, want)
		}
	}
}
