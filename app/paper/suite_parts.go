package paper

import (
	"cmp"
	"strings"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/plan"
)

// Parts that documents of the suite share.

// begin opens a document, or another of its sheets: the title at the head of a
// new page, and what it is about below, in the type of the project's line; in
// large print in that of the text, which is as large.
func (c *composer) begin(page, title string, under ...string) {
	c.call(page)
	c.turn()
	c.mark(title, 0)
	c.in(ElH1, func() { c.pour(wrap([]Run{c.run(Bold, sizePage, title)}, width), left) })
	c.stand(ElH1, title)
	c.y += 1.5 * mm
	for _, s := range under {
		if s != "" {
			c.paragraph(c.run(Regular, c.underTitle(), s))
		}
	}
	c.y += 2 * mm
}

func (c *composer) underTitle() Size {
	if c.large {
		return sizeText
	}
	return sizeProject
}

// about is the person and what the project is aimed at: « Mme Maëlle L’Hélias.
// Début d’activité le 1er janvier 2027. » They are a line, or two where one is
// too short for both. before is what the first begins with.
func (c *composer) about(before string) []string {
	var said []string
	for _, s := range []string{c.fullName(), c.aim()} {
		if s != "" {
			said = append(said, s+".")
		}
	}
	if len(said) == 0 {
		return nil
	}
	said[0] = before + said[0]
	if whole := joinText(" ", said...); lengthOf(c.run(Regular, c.underTitle(), whole)) <= width {
		return []string{whole}
	}
	return said
}

// aim is what happens on the day aimed at, "" while that isn't known.
func (c *composer) aim() string {
	day := c.target()
	if day.IsZero() {
		return ""
	}
	return words.TargetOn(string(c.plan.Dossier.Project.Path), c.guide.Milestone.Label) + " " + words.Together(words.FullDay(day))
}

// runningOf puts the header and a footer with the document's title on every
// page. starts are the pages, from 0, at which a sheet of its own begins: each
// is numbered by itself, since each goes to somebody else.
func (c *composer) runningOf(title string, starts ...int) {
	c.running(func(page, pages int) {
		first, end := 0, pages
		for _, start := range starts {
			if start < page {
				first = start
			} else {
				end = start
				break
			}
		}
		c.header()
		c.footer(title, page-first, end-first)
	})
}

// named makes the document's title, as readers and their windows show it.
func (c *composer) named(title string, about ...string) {
	c.layout.Title = c.pass(joinText(" · ", append([]string{title}, about...)...))
}

// ---- boxes and lines to fill in

const (
	tickGap  Length = 2.4 * mm // between two rows of boxes to tick
	writeGap Length = 9 * mm   // between two lines to write on
)

// tickIndent is where the words beside a box begin.
func (p *press) tickIndent() Length { return p.tickSide() + 2.5*mm }

// ticks prints boxes to tick, each with its label, in as many columns as the
// longest label allows: three, two or one.
func (c *composer) ticks(labels []string, x, w Length) {
	columns := 1
	for n := 3; n > 1 && columns == 1; n-- {
		fits := len(labels) >= n
		for _, label := range labels {
			fits = fits && lengthOf(c.run(Regular, sizeText, label)) <= w/Length(n)-c.tickIndent()-2*mm
		}
		if fits {
			columns = n
		}
	}
	c.ticksIn(columns, labels, x, w)
}

// ticksIn prints them in so many columns; a long label takes several lines.
func (c *composer) ticksIn(columns int, labels []string, x, w Length) {
	rows := c.tickRows(columns, labels, w)
	c.in(ElL, func() {
		for _, row := range rows {
			c.tickRow(row, x, w/Length(columns))
		}
	})
}

// tickRows are the labels of each row, wrapped.
func (c *composer) tickRows(columns int, labels []string, w Length) (rows [][][]Line) {
	for len(labels) > 0 {
		n := min(columns, len(labels))
		var row [][]Line
		for _, label := range labels[:n] {
			row = append(row, wrap([]Run{c.run(Regular, sizeText, label)}, w/Length(columns)-c.tickIndent()-2*mm))
		}
		rows, labels = append(rows, row), labels[n:]
	}
	return rows
}

// tickRow prints boxes beside each other.
func (c *composer) tickRow(labels [][]Line, x, each Length) {
	h := c.tickRowHeight(labels)
	c.need(h)
	for i, lines := range labels {
		at := x + Length(i)*each
		c.in(ElLI, func() {
			c.tickBox(at, c.y, false)
			c.setLines(lines, at+c.tickIndent(), c.y+c.besideBox())
		})
	}
	c.y += h
}

func (p *press) tickRowHeight(labels [][]Line) Length {
	h := p.tickSide()
	for _, lines := range labels {
		h = max(h, height(lines))
	}
	return h + tickGap
}

// besideBox lowers a line of text to the middle of the box before it.
func (c *composer) besideBox() Length {
	return max(0, (c.tickSide()-leading(c.scaled(sizeText)))/2)
}

// ruled leaves n lines to write on, and keeps them together.
func (c *composer) ruled(x, w Length, n int) {
	gap := c.writing()
	c.need(Length(n) * gap)
	for range n {
		c.y += gap
		c.toWrite(x, c.y, w)
	}
	c.y += 1.5 * mm
}

// toWrite is a rule to write on.
func (c *composer) toWrite(x, y, w Length) { c.blank(x, y, w) }

// writing is the room that a line written by hand takes.
func (c *composer) writing() Length {
	if c.large {
		return writeGap * 4 / 3
	}
	return writeGap
}

// tickAndLine is a box to tick, its label, and a line to write on after it.
func (c *composer) tickAndLine(word string, x, w Length) {
	l := oneLine(c.run(Regular, sizeText, word))
	gap := c.tickAndLineHeight()
	c.need(gap)
	c.in(ElP, func() {
		c.tickBox(x, c.y, false)
		c.set(l, x+c.tickIndent(), c.y+c.besideBox())
		from := x + c.tickIndent() + l.Width + 1.5*mm
		c.toWrite(from, c.y+c.tickSide(), x+w-from)
	})
	c.y += gap
}

func (c *composer) tickAndLineHeight() Length { return max(c.writing(), c.tickSide()+tickGap) }

// fillIn is a word and a line to write on after it, up to x+w.
func (c *composer) fillIn(word string, x, w Length) {
	l := oneLine(c.run(Regular, sizeText, word))
	gap := c.writing()
	c.need(gap)
	y := c.y + gap
	c.in(ElP, func() {
		c.set(l, x, y-leading(l.size())+1*mm)
		from := x + l.Width + 1.5*mm
		c.toWrite(from, y, x+w-from)
	})
	c.y = y + belowFillIn
}

const belowFillIn Length = 1.5 * mm

func (c *composer) fillInHeight() Length { return c.writing() + belowFillIn }

// ---- who signs

// betweenSigners is between frames to sign, beside and below each other.
const betweenSigners = second - left - column

// signers prints a frame to sign for each of them, beside each other.
func (c *composer) signers(all ...signer) { c.signersIn(signatureHeight, all...) }

// signersIn prints frames of height h.
func (c *composer) signersIn(h Length, all ...signer) {
	across := c.signersAcross(all)
	each := (width - Length(across-1)*betweenSigners) / Length(across)
	rows := Length((len(all) + across - 1) / across)
	c.need(rows*h + (rows-1)*betweenSigners)
	for i, s := range all {
		if i > 0 && i%across == 0 {
			c.y += h + betweenSigners
		}
		c.signatureIn(left+Length(i%across)*(each+betweenSigners), each, h, s.who, s.of)
	}
	c.y += h
}

// signersAcross is how many frames stand beside each other: all of them where
// their names have the room, else two.
func (c *composer) signersAcross(all []signer) int {
	n := max(2, len(all))
	each := (width - Length(n-1)*betweenSigners) / Length(n)
	for _, s := range all {
		if n > 2 && len(c.signerLines(s.who, s.of, each)) > mostSigner {
			return 2
		}
	}
	return n
}

// signersHeight is that of all the frames.
func (c *composer) signersHeight(all []signer) Length {
	across := c.signersAcross(all)
	rows := Length((len(all) + across - 1) / across)
	return rows*signatureHeight + (rows-1)*betweenSigners
}

// signer is a person and whom they sign for.
type signer struct{ who, of string }

func (c *composer) theNewcomer() signer {
	return signer{who: cmp.Or(c.name(), words.Suite.Person)}
}

func (c *composer) theAdviser() signer { return signer{c.adviser(), c.telecentreName()} }

// aboveSigning is between a document and what one signs below it.
const aboveSigning Length = 7 * mm

// signBelow prints what the newcomer signs, beside the frame to sign in.
func (c *composer) signBelow(said string) {
	h := c.signBelowHeight(said) - aboveSigning
	c.space(aboveSigning)
	c.need(h)
	c.in(ElP, func() { c.setLines(c.signedLines(said), left, c.y) })
	c.signatureIn(second, column, signatureHeight, c.theNewcomer().who, "")
	c.y += h
}

func (c *composer) signedLines(said string) []Line {
	return wrap([]Run{c.run(Regular, sizeText, said)}, column)
}

func (c *composer) signBelowHeight(said string) Length {
	return aboveSigning + max(height(c.signedLines(said)), signatureHeight)
}

// ---- appointments

// appointmentAt is the appointment of that moment, false when there is none
// that was kept or is planned.
func appointmentAt(p *plan.Plan, at string) (data.Appointment, bool) {
	for _, a := range slips(p) {
		if a.At == at {
			return a, true
		}
	}
	return data.Appointment{}, false
}

// slips are the appointments that a slip can be printed for, in the order of
// the dossier.
func slips(p *plan.Plan) []data.Appointment {
	var out []data.Appointment
	for _, a := range p.Dossier.Appointments {
		if day, _ := appointmentTime(a); !day.IsZero() && (a.Status == "planned" || a.Status == "kept") {
			out = append(out, a)
		}
	}
	return out
}

// ---- addresses

// streetAndTown are the lines of the newcomer's address.
func (c *composer) streetAndTown() []string {
	var out []string
	for _, line := range []string{c.textOf("street"), joinText(" ", c.textOf("postcode"), c.textOf("city"))} {
		if line != "" {
			out = append(out, line)
		}
	}
	return out
}

// placed is « Nanterre, le 24 novembre 2026 », the head of a letter.
func (c *composer) placed() string {
	on := words.Suite.On + " " + words.Together(words.FullDay(calendar.Of(c.Printed)))
	return joinText(", ", strings.TrimSpace(c.textOf("city")), on)
}
