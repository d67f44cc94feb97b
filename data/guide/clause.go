package guide

import (
	"slices"

	"github.com/expr-lang/expr/ast"
)

// Clause is a condition as people say it: which question was answered, and
// how. What only guards against an answer that isn't known yet is left out.
type Clause struct {
	Kind ClauseKind
	// Not turns an Answered or Chosen clause round.
	Not bool
	// Of are the clauses of Every and Some.
	Of []Clause
	// Question is the one that the clause reads; of InARow, a table.
	Question *Question
	// Column is the column of InARow.
	Column *Question
	// Options are those of which one is chosen; none when the question is
	// answered by yes or no, and Yes is the answer.
	Options []string
	Yes     bool
}

// ClauseKind is what a clause says.
type ClauseKind string

// The kinds of clauses.
const (
	Always   ClauseKind = ""         // nothing is asked
	Every    ClauseKind = "every"    // all of them
	Some     ClauseKind = "some"     // one of them at least
	Answered ClauseKind = "answered" // there is an answer
	Chosen   ClauseKind = "chosen"   // the answer is one of some
	InARow   ClauseKind = "row"      // a row of the table says so
	Other    ClauseKind = "other"    // something that only the program works out
)

// Clause is what a question's condition says.
func (g *Guide) Clause(q *Question) Clause {
	if q.When == nil {
		return Clause{}
	}
	return g.clause(q.When.tree, nil)
}

// clause reads a node of a condition; table is the one whose rows are looked
// at, nil outside any.
func (g *Guide) clause(n ast.Node, table *Question) Clause {
	switch n := n.(type) {
	case *ast.UnaryNode:
		c := g.clause(n.Node, table)
		if c.Kind == Answered || c.Kind == Chosen {
			c.Not = !c.Not
			return c
		}
	case *ast.CallNode:
		if q := g.read(n.Arguments[0], table); q != nil {
			return Clause{Kind: Answered, Question: q}
		}
	case *ast.BuiltinNode:
		of := g.read(n.Arguments[0], nil)
		if c := g.clause(n.Arguments[1].(*ast.PredicateNode).Node, of); c.Kind == Chosen && !c.Not {
			return Clause{Kind: InARow, Question: of, Column: c.Question, Options: c.Options, Yes: c.Yes}
		}
	case *ast.BinaryNode:
		switch n.Operator {
		case "and":
			return gather(Every, g.clause(n.Left, table), g.clause(n.Right, table))
		case "or":
			return gather(Some, g.clause(n.Left, table), g.clause(n.Right, table))
		}
		return g.comparison(n, table)
	}
	return Clause{Kind: Other}
}

// read is the question or the column that a node names, nil for anything else.
func (g *Guide) read(n ast.Node, table *Question) *Question {
	switch n := n.(type) {
	case *ast.IdentifierNode:
		return g.Question(n.Value)
	case *ast.MemberNode:
		if property, ok := n.Property.(*ast.StringNode); ok && table != nil {
			return table.Column(property.Value)
		}
	}
	return nil
}

// comparison reads « is one of », written with ==, in a list, or within the
// options ticked.
func (g *Guide) comparison(n *ast.BinaryNode, table *Question) Clause {
	switch {
	case n.Operator == "==":
		q := g.read(n.Left, table)
		switch right := n.Right.(type) {
		case *ast.BoolNode:
			if q != nil {
				return Clause{Kind: Chosen, Question: q, Yes: right.Value}
			}
		case *ast.StringNode:
			if q != nil && len(q.Options) > 0 {
				return Clause{Kind: Chosen, Question: q, Options: []string{right.Value}}
			}
		}
	case n.Operator == "in":
		if q, text := g.read(n.Right, table), n.Left; q != nil {
			if ticked, ok := text.(*ast.StringNode); ok {
				return Clause{Kind: Chosen, Question: q, Options: []string{ticked.Value}}
			}
		}
		list, written := n.Right.(*ast.ArrayNode)
		q := g.read(n.Left, table)
		if !written || q == nil || len(q.Options) == 0 {
			break
		}
		c := Clause{Kind: Chosen, Question: q}
		for _, item := range list.Nodes {
			c.Options = append(c.Options, item.(*ast.StringNode).Value)
		}
		return c
	}
	return Clause{Kind: Other}
}

// gather joins two clauses, without those that another one implies: who has
// ticked a box has answered. What can't be told makes the whole so.
func gather(kind ClauseKind, left, right Clause) Clause {
	all := Clause{Kind: kind}
	for _, c := range []Clause{left, right} {
		switch c.Kind {
		case Other:
			return c
		case kind:
			all.Of = append(all.Of, c.Of...)
		default:
			all.Of = append(all.Of, c)
		}
	}
	if kind == Every {
		said := slices.Clone(all.Of)
		all.Of = slices.DeleteFunc(all.Of, func(c Clause) bool {
			return c.Kind == Answered && !c.Not && slices.ContainsFunc(said, func(other Clause) bool { return other.chooses(c.Question) })
		})
	}
	if len(all.Of) == 1 {
		return all.Of[0]
	}
	return all
}

// chooses says whether a clause holds only where one of the question's options
// is chosen.
func (c Clause) chooses(q *Question) bool {
	chooses := func(of Clause) bool { return of.chooses(q) }
	switch c.Kind {
	case Chosen:
		return !c.Not && c.Question == q
	case Every:
		return slices.ContainsFunc(c.Of, chooses)
	case Some:
		return !slices.ContainsFunc(c.Of, func(of Clause) bool { return !of.chooses(q) })
	}
	return false
}
