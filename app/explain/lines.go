package explain

import (
	"slices"

	"github.com/buron-cantal/buron/app/words"
)

// Line is one line of an explanation that is read from top to bottom.
type Line struct {
	Depth int
	Text  string
}

// Lines is the whole tree as lines: each figure with its value, its rule and
// its formula, and what it rests on further in. The source of an official value
// stands where it is met first.
func (n *Node) Lines() []Line {
	sources := map[string]bool{}
	return n.lines(0, sources)
}

func (n *Node) lines(depth int, sources map[string]bool) []Line {
	lines := []Line{{depth, n.Head()}}
	for _, said := range n.Says() {
		if n.Kind == Rate {
			if sources[n.Official.Code+said] {
				continue
			}
			sources[n.Official.Code+said] = true
		}
		lines = append(lines, Line{depth + 1, said})
	}
	for _, part := range n.Parts {
		if part.Kind != Definition { // the formula has it
			lines = append(lines, part.lines(depth+1, sources)...)
		}
	}
	return lines
}

// Head is the figure and its value, with what must be known of it: « Cotisations
// en 2027 : 4 608,00 € ».
func (n *Node) Head() string {
	remarks := slices.Clone(n.Remarks)
	if n.Above {
		remarks = append(remarks, words.SeenAbove)
	}
	return words.FigureLine(n.Label, n.Text, remarks)
}

// Says is what stands below the head: the rule, the formula, what is missing,
// the span and the source of an official value.
func (n *Node) Says() []string {
	var said []string
	add := func(s string) {
		if s != "" {
			said = append(said, s)
		}
	}
	if !n.Above && !n.Apart {
		add(n.How)
		if n.Formula != "" {
			add(words.FormulaLine(n.Formula))
		}
	}
	if n.Kind == Computed && !n.Apart {
		add(n.Lacks())
	}
	add(n.Why)
	if n.Official != nil {
		add(words.Joined(n.Official.Span, n.Official.Source))
	}
	return said
}

// Lacks is « Il manque : le chiffre d’affaires prévu, la date visée », "" when
// nothing is missing.
func (n *Node) Lacks() string {
	if len(n.Missing) == 0 {
		return ""
	}
	return words.MissingAnswers(within(n.Missing))
}

// Depth and number of the formulas that Brief says.
const (
	briefDeep  = 3
	briefSteps = 6
)

// Brief is the explanation in a few lines, as a panel opens it: the rule, the
// formula, those of what it rests on, and the official values with their source.
func (n *Node) Brief() []string {
	lines := n.Says()
	steps := 0
	var down func(parts []*Node, depth int)
	down = func(parts []*Node, depth int) {
		for _, part := range parts {
			if part.Formula != "" && steps < briefSteps {
				steps++
				lines = append(lines, words.StepLine(part.Label, part.Formula))
			}
			if depth < briefDeep {
				down(part.Parts, depth+1)
			}
		}
	}
	down(n.Parts, 1)
	for _, r := range n.Rates() {
		lines = append(lines, words.RateUsed(words.FigureLine(r.Label, r.Text, r.Remarks), r.Official.Source))
	}
	return lines
}

// mostRates is how many official values the short form names.
const mostRates = 3

// Short is the explanation in two lines at most, as paper prints it: the formula
// with its values, or the rule where there is none; then the official values it
// rests on.
func (n *Node) Short() []string {
	var lines []string
	switch {
	case len(n.Missing) > 0:
		return []string{n.Lacks()}
	case n.Why != "":
		return []string{n.Why}
	case n.opened().Formula != "":
		lines = append(lines, words.FormulaLine(n.opened().Formula))
	case n.How != "":
		lines = append(lines, n.How)
	}
	var rates []string
	for _, r := range n.Rates() {
		rates = append(rates, words.FigureLine(r.Label, r.Text, r.Remarks))
	}
	if len(rates) > 0 && len(rates) <= mostRates {
		lines = append(lines, words.Listed(rates))
	}
	return lines
}

// opened is the figure whose formula is said: of one that is another under a new
// name, that other.
func (n *Node) opened() *Node {
	for n.Formula == "" && len(n.Parts) == 1 && n.Parts[0].Kind == Computed {
		n = n.Parts[0]
	}
	return n
}

// Rates are the official values of the tree, each once.
func (n *Node) Rates() []*Node {
	var rates []*Node
	n.Walk(func(under *Node) {
		if under.Kind == Rate && !slices.ContainsFunc(rates, under.sameRate) {
			rates = append(rates, under)
		}
	})
	return rates
}

func (n *Node) sameRate(other *Node) bool {
	return n.Official.Code == other.Official.Code && n.Text == other.Text
}

// Walk visits every node of the tree, from the top.
func (n *Node) Walk(visit func(*Node)) {
	visit(n)
	for _, part := range n.Parts {
		part.Walk(visit)
	}
}
