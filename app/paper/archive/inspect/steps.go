package inspect

import "fmt"

// Steps reads the content of a page: each operator, in turn, with what stands
// before it.
func Steps(content []byte, do func(op Operator, operands []any) error) error {
	s := &scanner{raw: content}
	var operands []any
	for s.skip(); s.at < len(content); s.skip() {
		o := s.object()
		if s.wrong {
			return fmt.Errorf("%w: content at %d%s", errSyntax, s.at, s.mishap())
		}
		op, isOperator := o.(Operator)
		if !isOperator {
			operands = append(operands, o)
			continue
		}
		if err := do(op, operands); err != nil {
			return err
		}
		operands = nil
	}
	return nil
}
