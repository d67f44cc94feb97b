package words

import "github.com/buron-cantal/buron/data/figure"

// formFigures are the words of the rules that set legal forms, allowances and
// the household side by side.
var formFigures = map[string]figureWords{}

// formOperations say how the operations of these rules are written.
var formOperations = map[figure.Op]string{}
