package paper

import (
	"strings"
	"unicode"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/plan"
)

// thing is one row of the first page.
type thing struct {
	title, how, date []Line
	// calls is the phone that stands at the right, "" for none.
	calls string
	// wide says that the text runs under the date, over the whole row.
	wide   bool
	height Length
}

// dateColumn is the width at the right that dates and labels need.
func (c *composer) dateColumn() Length {
	if c.large {
		return 70 * mm
	}
	return 58 * mm
}

// titleWidth and howWidth are what is left for words. In large print the text
// runs under the date, where it would else be cut short.
func (c *composer) titleWidth() Length { return right - c.dateColumn() - firstText - 3*mm }

func (c *composer) howWidth() Length {
	if c.large {
		return right - firstText
	}
	return c.titleWidth()
}

// things are the next three actions of the newcomer, by their days: which they
// are is a matter of weight, but what is to be read first is what comes first.
func (c *composer) things() []thing {
	actions := plan.ByDay(c.plan.Next(3))
	var out []thing
	for i, a := range actions {
		out = append(out, thing{
			title: shorten(wrap([]Run{c.run(Bold, sizeAction, a.Title)}, c.titleWidth()), 4, c.titleWidth()),
			how:   wrap([]Run{c.run(Regular, sizeText, sentences(a.How, 2))}, c.howWidth()),
			date:  c.dateLines(a, i == 0 && !a.Due.IsZero()),
			calls: c.pass(c.phoneFor(a)),
			wide:  c.large,
		})
	}
	return out
}

// dateLines are what stands at the right of a row, from top to bottom.
func (c *composer) dateLines(a plan.Action, first bool) []Line {
	small := func(s string) Line { return oneLine(c.run(Regular, sizeTable, s)) }
	big := func(s string) Line { return oneLine(c.run(Bold, sizePage, s)) }
	var lines []Line
	switch {
	case a.Now:
		lines = append(lines, big(words.Paper.AtOnce))
	case a.Due.IsZero():
		lines = append(lines, big(words.Paper.ToBeSet))
	default:
		lines = append(lines, small(words.Paper.Before+" "+words.Weekday(a.Due)), c.bigDate(a.Due))
	}
	if a.LegalPassed {
		lines = append(lines, wrap([]Run{c.run(Bold, sizeTable, words.Paper.LegalPassed)}, c.dateColumn())...)
	}
	if first {
		label := c.marked(Inverse, Bold, sizeTable, words.Paper.ThisWeek)
		lines = append(lines, Line{Runs: []Run{label}, Width: oneLine(label).Width + 1.2*mm})
	}
	if phone := c.phoneFor(a); phone != "" {
		runs := []Run{c.run(Regular, sizeTable, words.Paper.Phone+" "), c.run(Bold, sizeTable, phone)}
		lines = append(lines, shorten(wrap(runs, c.dateColumn()), 2, c.dateColumn())...)
	}
	return lines
}

// bigDate says the year when it isn't the present one, the month in short where
// the whole wouldn't fit.
func (c *composer) bigDate(day calendar.Day) Line {
	date := words.DayMonth(day)
	if day.Year() != c.today().Year() {
		date = words.FullDay(day)
	}
	for _, s := range []string{date, words.DayMonthYear(day)} {
		if l := oneLine(c.run(Bold, sizePage, s)); l.Width <= c.dateColumn() {
			return l
		}
	}
	return oneLine(c.run(Bold, sizeBar, words.DayMonthYear(day)))
}

// Space in a row above its title and below its text.
const (
	thingAbove Length = 3.2 * mm
	thingBelow Length = 3.2 * mm
	// aroundLabel is above and below the label that is white on black.
	aroundLabel Length = 0.8 * mm
)

func (t thing) content() Length {
	return thingAbove + max(t.howTop()+height(t.how), t.dates(), firstBox+1.2*mm) + thingBelow
}

// dates is the height of what stands at the right.
func (t thing) dates() Length {
	h := height(t.date) + 0.6*mm
	for _, l := range t.date {
		if l.Runs[0].Mark == Inverse {
			h += 2 * aroundLabel
		}
	}
	return h
}

// howTop is where the text begins, below the title, or below the date too.
func (t thing) howTop() Length {
	below := height(t.title)
	if t.wide {
		below = max(below, t.dates())
	}
	return below + 1*mm
}

// squeeze gives each row its height, and shortens texts until all rows fit.
func (c *composer) squeeze(things []thing, room Length) {
	for lines := 8; !evenOut(things, room) && lines > 0; lines-- {
		for i := range things {
			things[i].title = shorten(things[i].title, max(2, lines/2), c.titleWidth())
			things[i].how = shorten(things[i].how, lines, c.howWidth())
		}
	}
}

// evenOut gives each row its height so that together they fit in room: 39 mm,
// more where the text needs it, less where the page does. It says no when even
// the texts alone don't fit.
func evenOut(things []thing, room Length) bool {
	for standard := Length(rowHeight); standard >= 0; standard -= mm {
		var sum Length
		for i := range things {
			things[i].height = max(standard, things[i].content())
			sum += things[i].height
		}
		if sum <= room {
			return true
		}
	}
	return false
}

func (c *composer) printThings(things []thing) {
	if len(things) == 0 {
		c.y += 5 * mm
		c.paragraph(c.run(Regular, sizeText, words.Paper.NothingNow))
		return
	}
	c.in(ElL, func() {
		for _, t := range things {
			c.in(ElLI, func() { c.printThing(t) })
			c.y += t.height
			c.rule(left, c.y, width, 0.35*mm)
		}
	})
}

func (c *composer) printThing(t thing) {
	c.sign(SignToTick, Op{Kind: OpBox, X: left, Y: c.y + 4.2*mm, W: firstBox, H: firstBox, Stroke: 0.7 * mm})
	c.setLines(t.title, firstText, c.y+thingAbove)
	y := c.y + thingAbove + 0.6*mm
	for _, l := range t.date {
		around := Length(0)
		if l.Runs[0].Mark == Inverse {
			around = aroundLabel
		}
		to := ""
		if t.calls != "" && strings.HasSuffix(l.Text(), t.calls) {
			to = address(t.calls)
		}
		c.lead(to, l, right-l.Width, y+around)
		y += leading(l.size()) + 2*around
	}
	c.setLines(t.how, firstText, c.y+thingAbove+t.howTop())
}

// sentences are the first n sentences of a text.
func sentences(s string, n int) string {
	runes := []rune(s)
	for i := 0; i+2 < len(runes); i++ {
		if !strings.ContainsRune(".!?", runes[i]) || !unicode.IsSpace(runes[i+1]) {
			continue
		}
		if next := runes[i+2]; !unicode.IsUpper(next) && next != '«' {
			continue
		}
		if n--; n == 0 {
			return string(runes[:i+1])
		}
	}
	return strings.TrimSpace(s)
}
