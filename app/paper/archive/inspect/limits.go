package inspect

import (
	"math"
	"regexp"
)

// What an archive may hold at most (A 6.1.13). No number needs to be larger than
// the largest integer, whole or not.
const (
	mostObjects  = 8_388_607
	mostBytes    = 32_767 // of a string
	mostName     = 127    // bytes of a name
	mostNumber   = math.MaxInt32
	leastNumber  = 1.175e-38
	mostSaved    = 28 // states of graphics, one in another
	leastSide    = 3.0
	greatestSide = 14_400.0 // of a page, in points
)

// nameForm is that of every name in use: letters that need no escape, and so are
// valid UTF-8 (A 6.1.8).
var nameForm = regexp.MustCompile(`^[!-"$-~]+$`)

// within checks that an object, or what stands before an operator, is made of
// values that an archive takes.
func (c *checker) within(where string, o any) {
	switch o := o.(type) {
	case String:
		c.need(len(o) <= mostBytes, "%s holds a string of %d bytes", where, len(o))
	case Name:
		c.need(len(o) <= mostName, "%s holds a name of %d bytes", where, len(o))
		c.need(nameForm.MatchString(string(o)), "%s holds the name %q", where, o)
	case int:
		c.need(o <= mostNumber && o >= -mostNumber-1, "%s holds the number %d", where, o)
	case float64:
		c.need(math.Abs(o) <= mostNumber && (o == 0 || math.Abs(o) >= leastNumber), "%s holds the number %g", where, o)
	case Operator:
		c.fault("%s holds the word %s", where, o)
	case Array:
		for _, in := range o {
			c.within(where, in)
		}
	case Dict:
		for key, in := range o {
			c.within(where, key)
			c.within(where, in)
		}
	case Stream:
		c.within(where, o.Dict)
	}
}

// sheet checks the size of the pages.
func (c *checker) sheet() {
	box := c.Array(c.Dict(c.catalog["Pages"])["MediaBox"])
	if len(box) != 4 {
		c.fault("pages of no size")
		return
	}
	wide, high := float(box[2]), float(box[3])
	c.need(float(box[0]) == 0 && float(box[1]) == 0 && min(wide, high) >= leastSide && max(wide, high) <= greatestSide, "pages of %g by %g", wide, high)
}
