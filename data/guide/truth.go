package guide

import (
	"slices"

	"github.com/expr-lang/expr/ast"
	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data/calendar"
)

// Holds evaluates a condition; no condition is True. A condition that rests
// on what isn't known yet is Uncertain.
func (f *Facts) Holds(c *Condition) Truth {
	if c == nil {
		return True
	}
	return f.truth(c.tree, nil)
}

// truth is the truth of a condition's node, or of one row of a table.
func (f *Facts) truth(n ast.Node, row Row) Truth {
	switch n := n.(type) {
	case *ast.UnaryNode:
		return Not(f.truth(n.Node, row))
	case *ast.CallNode:
		return truthOf(f.known(n.Arguments[0], row))
	case *ast.BuiltinNode:
		return f.any(n.Arguments[0], n.Arguments[1].(*ast.PredicateNode).Node)
	case *ast.BinaryNode:
		switch n.Operator {
		case "and":
			return And(f.truth(n.Left, row), f.truth(n.Right, row))
		case "or":
			return Or(f.truth(n.Left, row), f.truth(n.Right, row))
		}
		return f.comparison(n, row)
	}
	return Uncertain // never: the loader takes no other node
}

// Not turns true and false round; what is uncertain stays so.
func Not(t Truth) Truth {
	switch t {
	case True:
		return False
	case False:
		return True
	}
	return Uncertain
}

// And is false if either is, else uncertain if either is.
func And(a, b Truth) Truth {
	switch {
	case a == False || b == False:
		return False
	case a == Uncertain || b == Uncertain:
		return Uncertain
	}
	return True
}

// Or is true if either is, else uncertain if either is.
func Or(a, b Truth) Truth {
	switch {
	case a == True || b == True:
		return True
	case a == Uncertain || b == Uncertain:
		return Uncertain
	}
	return False
}

func truthOf(b bool) Truth {
	if b {
		return True
	}
	return False
}

// comparison is false as soon as a side doesn't apply, uncertain as soon as
// one isn't known.
func (f *Facts) comparison(n *ast.BinaryNode, row Row) Truth {
	left, leftState := f.operand(n.Left, row)
	right, rightState := f.operand(n.Right, row)
	switch {
	case leftState == NotApplicable || rightState == NotApplicable:
		return False
	case leftState == Unknown || rightState == Unknown:
		return Uncertain
	}
	return truthOf(compare(n.Operator, left, right))
}

func compare(operator string, left, right Value) bool {
	switch operator {
	case "==":
		return order(left, right) == 0
	case "<":
		return order(left, right) < 0
	case "<=":
		return order(left, right) <= 0
	case ">":
		return order(left, right) > 0
	case ">=":
		return order(left, right) >= 0
	}
	switch list := right.(type) { // in
	case []string:
		return slices.Contains(list, left.(string))
	case []Value:
		return slices.ContainsFunc(list, func(item Value) bool { return order(left, item) == 0 })
	}
	return false
}

// order compares two values of the kinds that the loader let meet. For texts
// and yes or no it only tells same from different.
func order(left, right Value) int {
	switch left := left.(type) {
	case bool:
		if left == right.(bool) {
			return 0
		}
		return 1
	case string:
		if left == right.(string) {
			return 0
		}
		return 1
	case calendar.Day:
		return int(left) - int(right.(calendar.Day))
	}
	return numeric(left).Cmp(numeric(right))
}

// numeric is a count, an amount, a percentage or a literal as one number.
func numeric(v Value) decimal.Decimal {
	switch v := v.(type) {
	case int64:
		return decimal.MustNew(v, 0)
	case decimal.Decimal:
		return v
	}
	return decimal.Zero
}

// known says whether a value is there; an empty text, list or table isn't.
func (f *Facts) known(n ast.Node, row Row) bool {
	v, state := f.operand(n, row)
	return state == Known && !empty(v)
}

// nobodyComes is the table whose absence is an answer: no household means
// that nobody comes along.
const nobodyComes = "household"

// any says whether a predicate is true of one row of a table at least.
func (f *Facts) any(list, predicate ast.Node) Truth {
	id := list.(*ast.IdentifierNode).Value
	rows, kept := f.kept[id]
	if !kept {
		v, state := f.Value(id)
		switch {
		case state == NotApplicable, state == Unknown && id == nobodyComes:
			return False
		case state == Unknown:
			return Uncertain
		}
		rows = v.([]Row)
	}
	truth := False
	for _, row := range rows {
		if truth = Or(truth, f.truth(predicate, row)); truth == True {
			return True
		}
	}
	return truth
}

// operand is the value of a name, a column, a result or a literal.
func (f *Facts) operand(n ast.Node, row Row) (Value, State) {
	switch n := n.(type) {
	case *ast.IdentifierNode:
		return f.Value(n.Value)
	case *ast.MemberNode:
		v := row[n.Property.(*ast.StringNode).Value]
		if v == nil || v == "" {
			return nil, Unknown
		}
		return v, Known
	case *ast.CallNode:
		return f.result(n.Arguments[0].(*ast.StringNode).Value)
	}
	return literal(n), Known
}

func (f *Facts) result(key string) (Value, State) {
	if f.results == nil {
		return nil, Unknown
	}
	v, ok := f.results(key)
	if !ok || v == nil {
		return nil, Unknown
	}
	return v, Known
}

// literal is the value that a condition writes out.
func literal(n ast.Node) Value {
	switch n := n.(type) {
	case *ast.StringNode:
		return n.Value
	case *ast.BoolNode:
		return n.Value
	case *ast.IntegerNode:
		return int64(n.Value)
	case *ast.FloatNode:
		d, err := decimal.NewFromFloat64(n.Value)
		if err != nil {
			return decimal.Zero // never: the loader refuses it
		}
		return d
	case *ast.ArrayNode:
		list := make([]Value, len(n.Nodes))
		for i, item := range n.Nodes {
			list[i] = literal(item)
		}
		return list
	}
	return nil
}
