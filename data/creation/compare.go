package creation

import "github.com/buron-cantal/buron/data/figure"

// compareFigures sets legal forms, allowances and the household side by side.
func compareFigures(*figure.Book, input) {}
