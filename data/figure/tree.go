package figure

import "github.com/buron-cantal/buron/data/rates"

// Rests are the figures that a reader sees under one: named figures, answers,
// rates and definitions, in the order of the formula, each once. Steps without
// a name are seen through; of a choice, only what was taken is seen.
func (f *Figure) Rests() []*Figure {
	var rests []*Figure
	seen := map[*Figure]bool{}
	var walk func(*Figure)
	walk = func(g *Figure) {
		for _, under := range g.taken() {
			if under.name == nil && len(under.of) > 0 {
				walk(under)
				continue
			}
			if !seen[under] {
				seen[under] = true
				rests = append(rests, under)
			}
		}
	}
	walk(f)
	return rests
}

// taken are the figures that count in the value.
func (f *Figure) taken() []*Figure {
	switch {
	case f.op == OpIf && f.of[0].IsZero():
		return f.of[:1]
	case f.op == OpIf && f.of[0].yes:
		return []*Figure{f.of[1], f.of[0]}
	case f.op == OpIf:
		return []*Figure{f.of[2], f.of[0]}
	case f.op == OpOr:
		for _, g := range f.of {
			if !g.IsZero() {
				return []*Figure{g}
			}
		}
	case f.op == OpKnown:
		var there []*Figure
		for _, g := range f.of {
			if !g.IsZero() {
				there = append(there, g)
			}
		}
		return there
	}
	return f.of
}

// Formula is the expression of a named figure: what stands under its name.
func (f *Figure) Formula() *Figure {
	for f.op == OpNamed {
		f = f.of[0]
		if f.name != nil {
			return f
		}
	}
	return f
}

// Leaves are the answers, rates and definitions below a figure, each once, in
// the order in which they are met; of a choice, only what was taken.
func (f *Figure) Leaves() []*Figure {
	var leaves []*Figure
	f.visit(map[*Figure]bool{}, func(leaf *Figure) { leaves = append(leaves, leaf) })
	return leaves
}

// visit calls found for each leaf that counts below a figure and that wasn't
// seen yet.
func (f *Figure) visit(seen map[*Figure]bool, found func(*Figure)) {
	if seen[f] {
		return
	}
	seen[f] = true
	if len(f.of) == 0 {
		found(f)
		return
	}
	for _, under := range f.taken() {
		under.visit(seen, found)
	}
}

// Wants are the answers that an absent figure waits for, in the order of its
// formula, each once.
func (f *Figure) Wants() []Answer {
	var wants []Answer
	asked := map[Answer]bool{}
	f.waits(func(g *Figure) {
		if g.fault == Missing && g.answer != nil && !asked[*g.answer] {
			asked[*g.answer] = true
			wants = append(wants, *g.answer)
		}
	})
	return wants
}

// Instead are, by the answer that would do in their place, those of Wants that a
// figure could do without: of a share of something or an amount, the amount does
// in place of the share and of what it is a share of.
func (f *Figure) Instead() map[Answer][]Answer {
	instead := map[Answer][]Answer{}
	f.waits(func(g *Figure) {
		if g.op != OpOr {
			return
		}
		for _, other := range g.of[1:] {
			if other.fault == Missing && other.answer != nil {
				instead[*other.answer] = append(instead[*other.answer], g.of[0].Wants()...)
			}
		}
	})
	return instead
}

// waits meets each absent figure that an absent one waits for, itself first.
func (f *Figure) waits(meet func(*Figure)) {
	seen := map[*Figure]bool{}
	var walk func(*Figure)
	walk = func(g *Figure) {
		// What is there waits for nothing, though it rests on an absent answer.
		if seen[g] || !g.IsZero() {
			return
		}
		seen[g] = true
		meet(g)
		for _, under := range g.taken() {
			walk(under)
		}
	}
	walk(f)
}

// Again computes a figure anew from its leaves, as if nothing between had ever
// been computed. It gives the same value: that is what makes the tree an
// explanation.
func (f *Figure) Again() *Figure {
	done := map[*Figure]*Figure{}
	var again func(*Figure) *Figure
	again = func(g *Figure) *Figure {
		if len(g.of) == 0 && g.eval == nil {
			return g
		}
		if made, ok := done[g]; ok {
			return made
		}
		of := make([]*Figure, len(g.of))
		for i, under := range g.of {
			of[i] = again(under)
		}
		made := build(g.op, g.eval, of)
		made.name = g.name
		done[g] = made
		return made
	}
	return again(f)
}

// Extrapolated says whether a rate below the figure is used after its last
// known day.
func (f *Figure) Extrapolated() bool {
	for _, leaf := range f.Leaves() {
		if leaf.rate != nil && leaf.rate.Extrapolated {
			return true
		}
	}
	return false
}

// Rates are the official values that the book's results rest on, each once, in
// the order in which they are met.
func (b *Book) Rates() []rates.Rate {
	type value struct {
		code, printed string
		reused        bool
	}
	var all []rates.Rate
	met := map[value]bool{}
	seen := map[*Figure]bool{}
	for _, key := range b.keys {
		if b.figures[key].IsZero() {
			continue
		}
		b.figures[key].visit(seen, func(leaf *Figure) {
			if r := leaf.rate; r != nil && !leaf.IsZero() && !met[value{r.Code, r.Printed, r.Extrapolated}] {
				met[value{r.Code, r.Printed, r.Extrapolated}] = true
				all = append(all, *r)
			}
		})
	}
	return all
}

// Reused are those of Rates that are used after their last known day, each code
// once.
func (b *Book) Reused() []rates.Rate {
	var reused []rates.Rate
	met := map[string]bool{}
	for _, r := range b.Rates() {
		if r.Extrapolated && !met[r.Code] {
			met[r.Code] = true
			reused = append(reused, r)
		}
	}
	return reused
}
