package paper

import (
	"strings"
	"time"

	"rsc.io/qr"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/text"
)

// mostInCode is how many bytes a code holds: more would make its modules too
// small for a photocopy.
const mostInCode = 300

// quiet is the white edge that a reader needs round a code, in modules.
const quiet = 4

// code is a square of modules.
type code struct {
	of   *qr.Code
	side Length // with its white edge; 0 for none
	each Length // of a module
}

// codeOf makes a code no wider than w; none where the text is too long.
func codeOf(s string, w Length) code {
	if len(s) > mostInCode {
		return code{}
	}
	of, err := qr.Encode(s, qr.M)
	if err != nil {
		return code{}
	}
	n := Length(of.Size + 2*quiet)
	each := w / n
	return code{of, each * n, each}
}

// drawCode draws a code: black modules that touch each other in a row as one.
func (p *press) drawCode(c code, x, y Length) {
	x, y = x+quiet*c.each, y+quiet*c.each
	for row := range c.of.Size {
		for from := 0; from < c.of.Size; {
			to := from
			for to < c.of.Size && c.of.Black(to, row) {
				to++
			}
			if to > from {
				p.draw(Op{
					Kind: OpBox, X: x + Length(from)*c.each, Y: y + Length(row)*c.each,
					W: Length(to-from) * c.each, H: c.each, Fill: true, Of: p.of,
				})
			}
			from = to + 1
		}
	}
}

// event is an appointment as a telephone's calendar reads it (RFC 5545), in
// plain ASCII: what stands for a letter with an accent differs from one reader
// to the next. It names no newcomer: a slip may lie about.
func (c *composer) event(a data.Appointment) string {
	begins, err := time.Parse(atMinute, a.At)
	if err != nil {
		return ""
	}
	what := joinText(" ", words.Slip.Event, c.telecentreName())
	where := joinText(", ", strings.ReplaceAll(c.where(a), dot, ", "), strings.Join(c.placeOf(a), ", "))
	for most := 80; ; most -= 10 {
		event := strings.Join([]string{
			"BEGIN:VEVENT",
			"SUMMARY:" + eventText(what, most),
			"DTSTART:" + begins.Format(eventMoment), "DTEND:" + begins.Add(usualLength).Format(eventMoment),
			"LOCATION:" + eventText(where, most),
			"END:VEVENT",
		}, "\r\n")
		if len(event) <= mostInCode {
			return event
		}
	}
}

const (
	atMinute    = "2006-01-02T15:04" // how an appointment's moment is kept
	eventMoment = "20060102T150405"  // a local time, as the wall clock says it
	usualLength = time.Hour
)

// eventText is a text as a calendar's line takes it: ASCII, with what parts
// values escaped, cut at a number of characters.
func eventText(s string, most int) string {
	plain := strings.TrimSpace(text.ASCII(s))
	if len(plain) > most {
		plain = strings.TrimSpace(plain[:most])
	}
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`).Replace(plain)
}
