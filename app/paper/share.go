package paper

// forRounding is added to a width that a text must fit into: rounding must not
// wrap what fits.
const forRounding Length = 100

// lengthOf is the width of a run on one line.
func lengthOf(r Run) Length { return length(sumWeight(r)) }

// shareOut shares the page's width out: everyone has what they need, and what is
// left in the usual parts.
func shareOut(usual, needed []Length) []Length {
	out := make([]Length, len(usual))
	for settled := false; !settled; {
		settled = true
		left, parts := Length(width), Length(0)
		for i := range usual {
			left -= out[i]
			if out[i] == 0 {
				parts += usual[i]
			}
		}
		for i := range usual {
			if out[i] == 0 && usual[i]*left < needed[i]*parts {
				out[i], settled = needed[i], false
			}
		}
		if settled {
			for i := range usual {
				if out[i] == 0 {
					out[i] = usual[i] * left / parts
					left, parts = left-out[i], parts-usual[i]
				}
			}
		}
	}
	return out
}
