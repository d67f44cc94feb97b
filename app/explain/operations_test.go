package explain_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/figure"
)

// transparent are the operations that a formula sees through, and the leaves;
// one without an operation is a result that isn't given.
var transparent = map[figure.Op]bool{
	"": true, figure.OpAnswer: true, figure.OpRate: true, figure.OpRecord: true, figure.OpDefinition: true, figure.OpToday: true,
	figure.OpNamed: true, figure.OpCents: true, figure.OpGiven: true, figure.OpIf: true, figure.OpOr: true, figure.OpSays: true,
}

// Whatever a rule does can be said in a formula.
func TestEveryOperationHasWords(t *testing.T) {
	e := engine(t)
	rapid.Check(t, func(t *rapid.T) {
		p := randomPlan(t, e)
		seen := map[*figure.Figure]bool{}
		var visit func(*figure.Figure)
		visit = func(f *figure.Figure) {
			if seen[f] {
				return
			}
			seen[f] = true
			if op := f.Op(); !transparent[op] && words.Sign(op) == "" && !words.HasPhrase(op) {
				t.Fatalf("%s can't be said", op)
			}
			for _, under := range f.Of() {
				visit(under)
			}
		}
		for _, key := range p.Figures.Keys() {
			visit(p.Figures.Figure(key))
		}
	})
}
