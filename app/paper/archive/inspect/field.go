package inspect

import (
	"math"
	"strings"
)

// A field that one ticks or fills in by hand says so (UA 7.14): an element of
// the kind Form with the attributes of a printed field (ISO 32000-1, 14.8.5.6).
func (c *checker) field(ref Ref, e Dict) {
	a := c.Dict(e["A"])
	c.need(a["O"] == Name("PrintField"), "field %d doesn't say what it is", ref)
	switch a["Role"] {
	case Name("cb"):
		c.need(a["checked"] == Name("on") || a["checked"] == Name("off"), "field %d is a box, ticked or not", ref)
	case Name("tv"):
		c.need(a["checked"] == nil, "field %d is to be written in, and ticked", ref)
	default:
		c.fault("field %d is neither to be ticked nor to be written in", ref)
	}
	name := strings.TrimSpace(Text(a["Desc"]))
	c.need(name != "" && name == strings.TrimSpace(Text(e["Alt"])), "field %d without its name", ref)
}

// The sides of a box that one ticks, in points.
const smallestBox, largestBox = 8.0, 30.0

// boxed says whether a rectangle, as it is painted, is a box that one would tick.
func boxed(rectangle []any) bool {
	if len(rectangle) != 4 {
		return false
	}
	w, h := float(rectangle[2]), math.Abs(float(rectangle[3]))
	return w == h && w >= smallestBox && w <= largestBox
}
