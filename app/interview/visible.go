package interview

import (
	"cmp"
	"slices"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
)

// showFields shows the questions that are asked now and hides the others. from
// is the field whose answer changed, nil when none did.
func (p *page) showFields(from *field) {
	if p.placeFields(from) {
		p.sheet.arrange()
	}
}

// placeFields does so without laying out the form, and says whether anything
// came or went.
func (p *page) placeFields(from *field) bool {
	p.fresh = nil
	p.sayOdd()
	changed := false
	for _, f := range p.fields {
		was := f.asked
		if f.place(p.plan.Facts.Asked(f.q), p.bare) {
			changed = true
		}
		if f.asked && !was && from != nil && p.after(f, from) {
			p.fresh = append(p.fresh, f)
		}
	}
	for _, c := range p.couples {
		setVisible(c.object, c.a.asked || c.b.asked)
	}
	return changed
}

// sayOdd says beside each field what is odd about its answer: by itself, or
// beside the others.
func (p *page) sayOdd() {
	odd := map[string]string{}
	for _, c := range p.plan.Contradictions() {
		if odd[c.At.Question] == "" {
			odd[c.At.Question] = words.Contradiction(c)
		}
	}
	for _, f := range p.fields {
		f.of.SetWarning(cmp.Or(f.warning(f.kept), odd[f.q.ID]))
	}
}

// after says whether a field stands below another.
func (p *page) after(f, other *field) bool {
	return slices.Index(p.fields, f) > slices.Index(p.fields, other)
}

// focused hears of the focus coming to a field and leaving it. Leaving one by
// Tab may have changed what is asked: the window then aims at a question that
// is gone, or past one that has just appeared.
func (p *page) focused(f *field, on bool) {
	if !on {
		p.settle()
		return
	}
	fresh := p.fresh
	p.fresh = nil
	switch {
	case !f.open():
		p.desk.Focus(p.firstOf(slices.Index(p.fields, f)))
		return
	case p.passedBy(fresh, f):
		p.desk.Focus(fresh[0].of.Control().First())
		return
	}
	p.route.Step, p.route.Item = p.step, f.q.ID
	p.desk.Mark(p.route)
}

// passedBy says whether the questions that have just appeared are the only
// ones between the field that was left and f.
func (p *page) passedBy(fresh []*field, f *field) bool {
	if len(fresh) == 0 || !fresh[0].open() || slices.Contains(fresh, f) {
		return false
	}
	from, to := slices.Index(p.fields, fresh[0]), slices.Index(p.fields, f)
	if to < from {
		return false
	}
	for _, between := range p.fields[from:to] {
		if between.open() && !slices.Contains(fresh, between) {
			return false
		}
	}
	return true
}

// keepFocus moves the focus on when the field that had it is gone.
func (p *page) keepFocus() {
	for i, f := range p.fields {
		if !f.open() && kit.HasFocus(f.of) {
			p.desk.Focus(p.firstOf(i))
			return
		}
	}
}

// reveal shows the private questions or hides them again. The focus stays,
// unless what it was on goes away.
func (p *page) reveal(bare bool) {
	p.bare = bare
	p.showFields(nil)
	for i, f := range p.fields {
		switch {
		case !f.q.Private || !f.asked:
		case bare && kit.HasFocus(f.mask):
			p.desk.Focus(f.of.Control().First())
		case !bare && kit.HasFocus(f.of):
			p.desk.Focus(p.firstOf(i))
		}
	}
}

// next leads to the next step, or from the last one to the plan.
func (p *page) next() {
	p.commit()
	if to, ok := p.stop(1); ok {
		p.goTo(to.id, "")
		return
	}
	p.desk.Go(place.Route{Page: place.Plan, Dossier: p.route.Dossier})
}

// previous leads to the step before.
func (p *page) previous() {
	p.commit()
	if to, ok := p.stop(-1); ok {
		p.goTo(to.id, "")
	}
}
