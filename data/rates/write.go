package rates

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/text"
)

// Write is the whole table as one file of rates, which Read reads back as it
// is, corrections included.
func Write(t *Table) []byte {
	var out strings.Builder
	out.WriteString("units:\n")
	units := make([]string, 0, len(t.units))
	for unit := range t.units {
		units = append(units, string(unit))
	}
	slices.Sort(units)
	for _, unit := range units {
		words := t.units[Unit(unit)]
		fmt.Fprintf(&out, "  %s: {one: %s, many: %s}\n", unit, quoted(words.One.Text), quoted(words.Many.Text))
	}
	out.WriteString("\nrates:\n")
	for _, r := range t.All() {
		writeRate(&out, r)
	}
	return []byte(out.String())
}

func writeRate(out *strings.Builder, r Rate) {
	fmt.Fprintf(out, "  - code: %s\n", r.Code)
	line := func(key, value string) {
		if value != "" {
			fmt.Fprintf(out, "    %s: %s\n", key, quoted(value))
		}
	}
	line("label", r.Label)
	line("theme", r.Theme)
	line("unit", string(r.Unit))
	switch r.Unit {
	case Date:
		line("value", r.Day.String())
		line("printed", r.Printed)
	case Text:
		line("printed", r.Printed)
	default:
		line("value", r.Value.String())
	}
	line("from", written(r.From))
	line("to", written(r.To))
	line("source", r.Source)
	line("checked", written(r.Checked))
	if r.ToCheck {
		out.WriteString("    to_check: true\n")
		line("reason", r.Reason)
	}
	line("corrected", written(r.CorrectedOn))
}

// written is a day as files write it, nothing for no day.
func written(d calendar.Day) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

// quoted is a text between quotes, with the plain spaces that the reader
// typesets again.
func quoted(s string) string { return strconv.Quote(plainSpaces.Replace(s)) }

var plainSpaces = strings.NewReplacer(text.NoBreak, " ", text.ThinNoBreak, " ")

// typeset gives a text the spaces of French typography, whichever it had: what
// is written and read again stays the same.
func typeset(s string) string { return text.Typeset(plainSpaces.Replace(s)) }
