package paper

import (
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/text"
)

// What stands at the head of a page whose tables and lists go on from the one
// before: the heading that they stand under, and « (suite) ».

// standing is a heading that was printed, and that what follows stands under.
type standing struct {
	kind ElementKind
	said string
}

// stand makes a heading the one that what follows stands under.
func (p *press) stand(kind ElementKind, said string) {
	p.leave(kind)
	p.over = append(p.over, standing{kind, said})
}

// leave says that what follows stands under no heading of that rank or below.
func (p *press) leave(kind ElementKind) {
	for n := len(p.over); n > 0 && p.over[n-1].kind >= kind; n-- {
		p.over = p.over[:n-1]
	}
}

// leaveLabel says that what follows stands under the section: what a label
// named is printed. One that still waits names what comes.
func (p *press) leaveLabel() {
	if len(p.waiting) == 0 {
		p.leave(ElH3)
	}
}

// needAgain is need, for what goes on under a heading of a page before.
func (p *press) needAgain(h Length) {
	p.need(h)
	p.sayAgain()
}

// sayAgain says at the top of a page what it goes on with.
func (p *press) sayAgain() {
	n := len(p.over)
	if n == 0 || p.y != top {
		return
	}
	p.aside(func() {
		p.y = p.setLines(p.again(p.over[n-1].said, p.scaled(sizeGroup), width), left, p.y) + belowAgain
	})
}

// belowAgain is between that and what goes on.
const belowAgain Length = 1.5 * mm

// again is a heading that is said again, in two lines at most.
func (p *press) again(said string, size Size, w Length) []Line {
	more := Run{Text: text.NoBreak + words.Paper.Continued, Face: Regular, Size: size}
	w -= lengthOf(more)
	lines := shorten(wrap([]Run{{Text: p.pass(said), Face: Bold, Size: size}}, w), 2, w)
	if len(lines) == 0 {
		return nil
	}
	last := &lines[len(lines)-1]
	last.Runs = append(last.Runs, more)
	last.Width += lengthOf(more)
	return lines
}
