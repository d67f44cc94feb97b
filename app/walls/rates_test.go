package walls

import (
	"cmp"
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data/rates"
)

// A value of the law stands in assets/rates, with its date and its source, and
// nowhere in the code: there it would grow old unseen. Refused is every literal
// that is such a value, in the ways in which one would write it:
//
//   - 12.3, 0.123 (the share) and "12.3"; decimal.MustNew(123, 1),
//     big.NewRat(123, 1000);
//   - 305, 48060, and 30500 where it could be cents;
//   - in the packages of rules, whole numbers from 13 to 99 too, and from 2 to
//     11 where a name is given to a delay: const noticeMonths = 6;
//   - « plus de 85 000 € », « 12,3 % », « 60 jours » within any text.
//
// Elsewhere smaller whole numbers count things. Powers of ten are how numbers
// are written, and a year has 12 months: neither says anything of the law.
// Under app/ nothing is computed but the place of things on a page: hundreds
// are sizes there, and 0.5 is the middle. The demonstration and the packages
// that serve tests hold made-up numbers.
func TestNoRateInCode(t *testing.T) {
	known := knownRates(t)
	used := map[string]bool{}
	for _, s := range house(t) {
		if s.test() || !s.data() && !s.app() || s.dir() == "data/demo" || strings.HasSuffix(s.dir(), "test") {
			continue
		}
		for _, f := range known.in(s) {
			place := s.path + " " + f.literal
			if exceptions[place] == "" {
				t.Errorf("%s: %s is %s: ask data/rates for it, or say among the exceptions what it is", s.at(f.at), f.literal, f.code)
			}
			used[place] = true
		}
	}
	for place := range exceptions {
		if !used[place] {
			t.Errorf("%s isn't there any more: strike it from the exceptions", place)
		}
	}
}

// exceptions are the literals that only look like a rate, each with what it is.
var exceptions = map[string]string{
	"app/trash/page.go 5000":             "rows of a list",
	"app/paper/recall/recall.go 5000":    "bookmarks of one level",
	"data/exchange/parse.go 500_000":     "values of a file",
	"data/text/text.go 200_000":          "characters of a text",
	"data/creation/arce.go 24":           "months that a comparison follows",
	"data/training/contradictions.go 24": "hours of a day",
	"data/creation/cash_company.go 30":   "days of a month of the commercial year",
	"data/creation/cash_micro.go 3":      "months of a quarter",
	"data/relocation/telecentre.go 2":    "half-days of a day, days that a monthly pass serves",
}

// rulePackages compute what the law says: there, even a small number is one of
// the law's more often than not.
var rulePackages = []string{"data/creation", "data/relocation", "data/training", "data/pilot"}

// found is a literal that is a rate.
type found struct {
	at            token.Pos
	literal, code string
}

// numbers are the codes of the rates by their value, in one form for each.
type numbers struct {
	all   map[string]string // whatever the unit
	share map[string]string // of a percentage, its hundredth
	cents map[string]string // of an amount, a hundred times it
	units map[rates.Unit]map[string]string
}

func knownRates(t *testing.T) numbers {
	t.Helper()
	table, err := rates.Load(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	n := numbers{map[string]string{}, map[string]string{}, map[string]string{}, map[rates.Unit]map[string]string{}}
	for _, r := range table.All() {
		switch r.Unit {
		case rates.Date, rates.Text:
			continue
		case rates.Percent:
			n.share[form(moved(t, r.Value, "0.01"))] = r.Code
		case rates.Euros:
			n.cents[form(moved(t, r.Value, "100"))] = r.Code
		}
		if n.units[r.Unit] == nil {
			n.units[r.Unit] = map[string]string{}
		}
		n.units[r.Unit][form(r.Value)] = r.Code
		n.all[form(r.Value)] = r.Code
	}
	if len(n.all) < 80 {
		t.Fatalf("only %d values: these aren't the rates", len(n.all))
	}
	return n
}

func moved(t *testing.T, d decimal.Decimal, by string) decimal.Decimal {
	product, err := d.Mul(decimal.MustParse(by))
	if err != nil {
		t.Fatal(err)
	}
	return product
}

// form is a number in one form: 2.70 and 2.7 are the same.
func form(d decimal.Decimal) string { return d.Trim(0).String() }

// neutral numbers say nothing of the law.
var neutral = regexp.MustCompile(`^(0|10*|0\.0+1|12)$`)

// code is the rate that a number of a file is, "" when it is none; named says
// that a constant is named after it.
func (n numbers) code(s source, literal string, named bool) string {
	d, err := decimal.Parse(strings.ReplaceAll(literal, "_", ""))
	if err != nil || neutral.MatchString(form(d)) {
		return ""
	}
	if !d.IsInt() {
		if s.app() && d.Cmp(decimal.One) < 0 && d.Trim(0).Scale() < 3 {
			return ""
		}
		return cmp.Or(n.all[form(d)], n.share[form(d)])
	}
	smallest := decimal.MustNew(100, 0)
	rules := slices.Contains(rulePackages, s.dir())
	switch {
	case s.app():
		smallest = decimal.MustNew(1000, 0)
	case rules:
		smallest = decimal.MustNew(13, 0)
	}
	if d.Cmp(smallest) < 0 {
		if rules && named {
			return cmp.Or(n.units[rates.Months][form(d)], n.units[rates.Days][form(d)])
		}
		return ""
	}
	if code := n.all[form(d)]; code != "" || s.app() {
		return code
	}
	if code := n.cents[form(d)]; code != "" {
		return code + " in cents"
	}
	return ""
}

// in lists the rates that a file holds.
func (n numbers) in(s source) []found {
	var all []found
	add := func(at token.Pos, literal, code string) {
		if code != "" {
			all = append(all, found{at, literal, code})
		}
	}
	whole := map[ast.Node]bool{} // literals that stand in a number or a name around them
	ast.Inspect(s.tree, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.CallExpr:
			if value, parts := scaled(node); value != "" {
				for _, part := range parts {
					whole[part] = true
				}
				add(node.Pos(), value, n.code(s, value, false))
			}
		case *ast.ValueSpec:
			for _, value := range node.Values {
				if l, ok := value.(*ast.BasicLit); ok && l.Kind == token.INT {
					whole[l] = true
					add(l.Pos(), l.Value, n.code(s, l.Value, true))
				}
			}
		case *ast.BasicLit:
			switch {
			case whole[node]:
			case node.Kind == token.STRING:
				n.text(s, node, add)
			case node.Kind == token.INT || node.Kind == token.FLOAT:
				add(node.Pos(), node.Value, n.code(s, node.Value, false))
			}
		}
		return true
	})
	return all
}

// scaled is the number of decimal.MustNew(123, 1) and of big.NewRat(123, 1000),
// and its parts.
func scaled(call *ast.CallExpr) (value string, parts []ast.Node) {
	fun, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || !slices.Contains([]string{"New", "MustNew", "NewRat"}, fun.Sel.Name) || len(call.Args) != 2 {
		return "", nil
	}
	var whole [2]int
	for i, arg := range call.Args {
		l, ok := arg.(*ast.BasicLit)
		if !ok {
			return "", nil
		}
		var err error
		if whole[i], err = strconv.Atoi(strings.ReplaceAll(l.Value, "_", "")); err != nil {
			return "", nil
		}
		parts = append(parts, l)
	}
	d, err := decimal.New(int64(whole[0]), whole[1])
	if fun.Sel.Name == "NewRat" {
		d, err = decimal.MustNew(int64(whole[0]), 0).Quo(decimal.MustNew(int64(whole[1]), 0))
	}
	if err != nil {
		return "", nil
	}
	return d.String(), parts
}

var (
	numberAlone = regexp.MustCompile(`^[0-9]+([.,][0-9]+)?$`)
	numberNamed = regexp.MustCompile(`([0-9][0-9 \x{a0}\x{202f}]*([.,][0-9]+)?)[ \x{a0}]?(€|%|(euros?|jours?|mois|ans?)\b)`)
	digits      = strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", ",", ".")
)

// text finds the rates of a text: it is one, or counts euros, percent or time.
func (n numbers) text(s source, l *ast.BasicLit, add func(token.Pos, string, string)) {
	text, _ := strconv.Unquote(l.Value)
	if numberAlone.MatchString(text) {
		add(l.Pos(), text, n.code(s, digits.Replace(text), false))
	}
	for _, m := range numberNamed.FindAllStringSubmatch(text, -1) {
		d, err := decimal.Parse(digits.Replace(m[1]))
		if err != nil || neutral.MatchString(form(d)) {
			continue
		}
		add(l.Pos(), m[0], n.units[unitOf(m[3])][form(d)])
	}
}

func unitOf(word string) rates.Unit {
	switch word[0] {
	case '%':
		return rates.Percent
	case 'j':
		return rates.Days
	case 'm':
		return rates.Months
	case 'a':
		return rates.Years
	}
	return rates.Euros
}

func TestARateInCodeIsSeen(t *testing.T) {
	known := knownRates(t)
	for _, c := range []struct {
		dir, code string
		want      []string
	}{
		{"data/plan", `const a = 12.3`, []string{"12.3"}},
		{"data/plan", `var a = []any{21.2, 0.212, 0.1, 0.015, 305, 48060, 48_060, 103.20, 85000, 85001}`, []string{"21.2", "0.212", "0.1", "0.015", "305", "48060", "48_060", "103.20", "85000"}},
		{"data/plan", `var a = money.Euro(30500)`, []string{"30500"}},
		{"data/plan", `var a, b = decimal.MustNew(256, 1), decimal.MustNew(256, 3)`, []string{"25.6", "0.256"}},
		{"data/creation", `var a, b, c = big.NewRat(256, 1000), big.NewRat(123, 10), big.NewRat(90, 100)`, []string{"0.256", "12.3"}},
		{"data/plan", `var a, b = decimal.MustParse("25.6"), decimal.MustParse("25.7")`, []string{"25.6"}},
		{"data/plan", `var a, b = "25,6", "0.256"`, []string{"25,6", "0.256"}},
		{"app/words", "var a = \"Au-delà de 85\u202f000\u00a0€, 25,6 % ou 12 % ; 85 000 habitants.\"", []string{"85\u202f000\u00a0€", "25,6 %"}},
		{"app/words", `var a = "Dans les 60 jours, 45 mois, 3 ans ou 31 ans, 60 jeudis."`, []string{"60 jours", "3 ans"}},
		{"app/kit", `var a = []any{0.5, 0.25, 305, 144, 0.015, 12.3, 48060, 30500}`, []string{"0.015", "12.3", "48060"}},
		{"data/plan", `var a, b, c = 24, 60, 99`, nil},
		{"data/training", `var a = f(24, 60, 99, 12, 6)`, []string{"24", "60"}},
		{"data/training", `const months, fullWeek = 6, 5`, []string{"6"}},
		{"data/training", `const ( one = iota; two ); var three = x + 3`, nil},
		{"data/plan", `const months = 6`, nil},
		{"data/training", `var a = []int{0, 1, 10, 100, 1000, 360, 52}`, nil},
		{"data/training", `var a = "PTP_DELAI_LONG"; import "x/12.3"`, nil},
	} {
		set := token.NewFileSet()
		tree, err := parser.ParseFile(set, "x.go", "package p\n"+c.code, parser.SkipObjectResolution|parser.AllErrors)
		if err != nil && !strings.Contains(err.Error(), "imports must appear") {
			t.Fatal(err)
		}
		var got []string
		for _, f := range known.in(source{path: c.dir + "/x.go", tree: tree, set: set}) {
			got = append(got, f.literal)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %s holds %q, not %q", c.dir, c.code, got, c.want)
		}
	}
}
