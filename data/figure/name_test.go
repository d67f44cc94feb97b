package figure_test

import (
	"testing"

	"github.com/buron-cantal/buron/data/figure"
)

func TestOnlyANumberMayBeNamedAsOne(t *testing.T) {
	for _, kind := range []figure.Kind{figure.KindInt, figure.KindEuro, figure.KindPercent, figure.KindRate, figure.KindHours, figure.KindDecimal} {
		if f := figure.Named(figure.Name{Rule: "x"}, kind, yes()); f.Fault() != figure.None || !f.Value().IsZero() {
			t.Errorf("a yes named as %s is %s (%q)", kind, f.Value(), f.Fault())
		}
	}
	if f := figure.Named(figure.Name{Rule: "x"}, figure.KindBool, yes()); !f.Yes() {
		t.Errorf("a yes named as one is %s (%q)", f.Value(), f.Fault())
	}
}
