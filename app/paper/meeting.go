package paper

import (
	"strings"
	"time"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

// meetingInset is the space inside the frame of the next appointment.
const meetingInset Length = 5.2 * mm

// lowestMeeting keeps the frame of the pictures when there is little to say.
const lowestMeeting Length = 36 * mm

// meeting prints the next appointment in its frame, and beside it whom to call.
func (c *composer) meeting() {
	h := c.meetingHeight()
	c.frame(left, c.y, column, h, 0.7*mm)
	y := c.y + meetingInset
	c.in(ElP, func() {
		c.setLines(c.meetingLines(), left+meetingInset, y)
		if _, known := c.nextAppointment(); !known {
			c.blanks(left+meetingInset, y+height(c.meetingLines())+11*mm)
		}
	})
	c.in(ElP, func() { c.contactLines(y) })
	c.y += h
}

func (c *composer) meetingHeight() Length {
	h := height(c.meetingLines())
	if _, known := c.nextAppointment(); !known {
		h += 12 * mm
	}
	return max(lowestMeeting, 2*meetingInset+max(h, c.callHeight()))
}

func (c *composer) meetingLines() []Line {
	const inner = column - 2*meetingInset
	lines := wrap([]Run{c.run(Regular, sizeTable, words.Paper.NextMeeting)}, inner)
	a, known := c.nextAppointment()
	if !known {
		return append(lines, wrap([]Run{c.run(Bold, sizeBar, words.Paper.MeetingToSet)}, inner)...)
	}
	day, hour := appointmentTime(a)
	lines = append(lines, wrap([]Run{c.run(Bold, sizeBar, words.Weekday(day)+" "+words.Together(c.dayWithYear(day)))}, inner)...)
	if hour != "" {
		lines = append(lines, wrap([]Run{c.run(Bold, sizeBar, words.Paper.MeetingAt+"\u00a0"+hour)}, inner)...)
	}
	return append(lines, shorten(wrap([]Run{c.run(Regular, sizeTable, c.where(a))}, inner), 3, inner)...)
}

// where says the kind of an appointment and its place, once when they are the
// same word.
func (c *composer) where(a data.Appointment) string {
	kind, place := words.KindAndPlace(a.Kind, a.Place)
	return joinText(dot, kind, c.pass(place))
}

// dayWithYear is « 8 décembre », with its year when that isn't the present one.
func (c *composer) dayWithYear(day calendar.Day) string {
	if day.Year() == c.today().Year() {
		return words.DayMonth(day)
	}
	return words.FullDay(day)
}

// nextAppointment is the first planned one that isn't past.
func (c *composer) nextAppointment() (next data.Appointment, known bool) {
	for _, a := range c.plan.Dossier.Appointments {
		day, _ := appointmentTime(a)
		if a.Status == "planned" && !day.IsZero() && day >= c.today() && (!known || a.At < next.At) {
			next, known = a, true
		}
	}
	return next, known
}

// appointmentTime reads the day and the hour of an appointment; no day when it
// isn't written as it should be.
func appointmentTime(a data.Appointment) (day calendar.Day, hour string) {
	t, err := time.Parse("2006-01-02T15:04", a.At)
	if err != nil {
		return 0, ""
	}
	if t.Minute() == 0 {
		return calendar.Of(t), strings.TrimSuffix(words.Clock(t), "\u00a000")
	}
	return calendar.Of(t), words.Clock(t)
}

// blanks are the lines on which a day and an hour are written by hand.
func (c *composer) blanks(x, y Length) {
	for _, blank := range []struct {
		word  string
		ruled Length
	}{{words.Paper.MeetingOn, 38 * mm}, {words.Paper.MeetingAt, 20 * mm}} {
		l := oneLine(c.run(Regular, sizeText, blank.word))
		c.set(l, x, y-leading(l.size())+1*mm)
		x += l.Width + 1.5*mm
		c.blank(x, y, blank.ruled)
		x += blank.ruled + 3*mm
	}
}

// contactLines say whom to call, with links for who reads on a screen.
func (c *composer) contactLines(y Length) {
	whole := true // an address that is broken over two lines leads nowhere
	for _, l := range c.callLines() {
		to := ""
		if whole && !l.Soft {
			to = address(l.Text())
		}
		whole = !l.Soft
		c.lead(to, l, second, y)
		y += leading(l.size())
	}
	if c.phone() == "" {
		word := oneLine(c.run(Regular, sizeText, words.Paper.Phone))
		y += phoneBlank
		c.set(word, second, y-leading(word.size())+1*mm)
		c.blank(second+word.Width+1.5*mm, y, 48*mm)
	}
}

// phoneBlank is the room for a number that is written by hand, where the
// register has none: nobody leaves without knowing whom to call.
const phoneBlank Length = 11 * mm

func (c *composer) callHeight() Length {
	h := height(c.callLines())
	if c.phone() == "" {
		h += phoneBlank + 1*mm
	}
	return h
}

// tallestCall is how high whom to call may stand: beyond, each line is cut to
// one.
const tallestCall Length = 52 * mm

func (c *composer) callLines() []Line {
	lines := c.callLinesOf(2)
	if height(lines) > tallestCall {
		return c.callLinesOf(1)
	}
	return lines
}

// callLinesOf has at most so many lines for each thing that it says.
func (c *composer) callLinesOf(most int) []Line {
	var lines []Line
	say := func(face Face, size Size, s string) {
		if s != "" {
			lines = append(lines, shorten(wrap([]Run{c.run(face, size, s)}, column), most, column)...)
		}
	}
	say(Regular, sizeTable, words.Paper.Question)
	lines = append(lines, c.adviserLines(most)...)
	say(Bold, sizeBar, words.Phone(c.phone()))
	say(Regular, sizeTable, c.hours())
	say(Regular, sizeTable, c.email())
	return lines
}

// adviserLines are the adviser's name, smaller when it would take more than two
// lines.
func (c *composer) adviserLines(most int) []Line {
	if c.adviser() == "" {
		return nil
	}
	lines := wrap([]Run{c.run(Bold, sizeBar, c.adviser())}, column)
	if len(lines) > 2 {
		lines = wrap([]Run{c.run(Bold, sizePhone, c.adviser())}, column)
	}
	return shorten(lines, most+1, column)
}

// phone, hours and email are the structure's, then the télécentre's.
func (c *composer) phone() string {
	return c.firstOf(c.Structure.Phone, func(t *data.Telecentre) string { return t.Phone })
}

func (c *composer) hours() string {
	return c.firstOf(c.Structure.Hours, func(t *data.Telecentre) string { return t.Hours })
}

func (c *composer) email() string {
	return c.firstOf(c.Structure.Email, func(t *data.Telecentre) string { return t.Email })
}

func (c *composer) firstOf(own string, of func(*data.Telecentre) string) string {
	if own == "" && c.Telecentre != nil {
		own = of(c.Telecentre)
	}
	return c.pass(own)
}

// lead writes a line that leads to an address, or to nowhere when it is empty.
func (p *press) lead(to string, l Line, x, y Length) {
	if to == "" {
		p.set(l, x, y)
		return
	}
	p.in(ElLink, func() {
		p.set(l, x, y)
		p.draw(Op{Kind: OpLink, X: x, Y: y, W: l.Width, H: leading(l.size()), Text: to, Of: p.of})
	})
}

// address is the link for a phone number or an e-mail address, "" for anything
// else. Only plain characters make a link.
func address(s string) string {
	digits := strings.NewReplacer("\u00a0", "", "\u202f", "", " ", "", ".", "").Replace(s)
	switch {
	case len(digits) >= 4 && len(digits) <= 15 && strings.Trim(digits, "0123456789") == "",
		strings.HasPrefix(digits, "+") && len(digits) <= 16 && strings.Trim(digits[1:], "0123456789") == "" && len(digits) > 4:
		return "tel:" + digits
	case plainAddress(s):
		return "mailto:" + s
	}
	return ""
}

func plainAddress(s string) bool {
	user, host, found := strings.Cut(s, "@")
	const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_+"
	return found && user != "" && host != "" && len(s) < 255 && strings.Trim(user+host, plain) == ""
}
