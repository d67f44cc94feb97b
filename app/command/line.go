package command

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/alecthomas/kong"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

// line is the grammar of the command line. Nothing in it is required as far as
// kong is concerned: what is missing is said by us, in French.
type line struct {
	Register *string  `placeholder:"${FILE}" help:"${register}"`
	Today    dayFlag  `placeholder:"${DAY}" help:"${today}"`
	Version  bool     `help:"${version}"`
	Help     bool     `short:"h" help:"${help}"`
	Window   struct{} `cmd:"" default:"1" hidden:""`

	Import  importing  `cmd:"" help:"${import}"`
	List    listing    `cmd:"" help:"${list}"`
	Show    showing    `cmd:"" help:"${show}"`
	Plan    planning   `cmd:"" help:"${plan}"`
	Print   printing   `cmd:"" help:"${print}"`
	Verify  verifying  `cmd:"" help:"${verify}"`
	Export  exporting  `cmd:"" help:"${export}"`
	Check   checking   `cmd:"" help:"${check}"`
	Backup  backingUp  `cmd:"" help:"${backup}"`
	Restore restoring  `cmd:"" help:"${restore}"`
	Rates   rating     `cmd:"" help:"${rates}"`
	Demo    pretending `cmd:"" help:"${demo}"`
}

// parse reads the command line. Its error is always a wrong usage.
func parse(args []string) (*line, *kong.Context, error) {
	l := &line{}
	parser, err := kong.New(l, kong.Name("buron"), kong.NoDefaultHelp(), kong.Vars(words.Commands))
	if err != nil {
		return nil, nil, err
	}
	ctx, err := parser.Parse(args)
	if err == nil {
		return l, ctx, nil
	}
	var parsing *kong.ParseError
	if errors.As(err, &parsing) {
		ctx = parsing.Context
	}
	return l, ctx, misused(err, chosen(ctx))
}

// chosen is the command of a line, "" for the window's.
func chosen(ctx *kong.Context) string {
	if ctx == nil || ctx.Selected() == nil || ctx.Selected().Hidden {
		return ""
	}
	return ctx.Selected().Name
}

// usage is the error of a command line that isn't understood; its reasons are
// those of words.Usage.
func usage(part, reason string) error {
	return &data.Error{Code: data.WrongUsage, Where: part, What: reason}
}

// missed are the forms of kong's own messages, which are English, and the
// reason each of them stands for. The first that fits is taken.
var missed = []struct {
	form   *regexp.Regexp
	reason string
}{
	{regexp.MustCompile(`^unknown flag (--?[^\s,]+)`), "unknown_flag"},
	{regexp.MustCompile(`(?s)^unexpected flag argument "(.*)"$`), "unexpected"},
	{regexp.MustCompile(`(?s)^unexpected argument (.*?)(?:, did you mean .*)?$`), "unexpected"},
	{regexp.MustCompile(`^(--[a-z]+): bool value must be`), "value_unexpected"},
	{regexp.MustCompile(`^(--[a-z]+): missing value`), "value_missing"},
	{regexp.MustCompile(`^(--[a-z]+): expected (?:string|int|uint) value but got`), "value_missing"},
	{regexp.MustCompile(`^(--[a-z]+): expected a`), "whole_number"},
}

func misused(err error, command string) error {
	if data.CodeOf(err) == data.WrongUsage {
		return err
	}
	for _, m := range missed {
		if found := m.form.FindStringSubmatch(err.Error()); found != nil {
			if m.reason == "unexpected" && command == "" {
				return usage(printable(found[1]), "unknown_command")
			}
			return usage(printable(found[1]), m.reason)
		}
	}
	return usage("", "not_understood")
}

// dayFlag is a day on the command line.
type dayFlag struct{ calendar.Day }

// Decode reads the flag's value for kong.
func (d *dayFlag) Decode(ctx *kong.DecodeContext) error {
	token := ctx.Scan.Pop()
	typed, ok := token.Value.(string)
	if !ok {
		return usage("--"+ctx.Value.Name, "value_missing")
	}
	day, err := calendar.ParseISO(typed)
	if err != nil {
		return usage("--"+ctx.Value.Name, "day")
	}
	d.Day = day
	return nil
}

// need says what is missing of arguments that a command can't do without.
func need(pairs ...string) error {
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i] == "" {
			return usage(pairs[i+1], "missing")
		}
	}
	return nil
}

// printable is s in one line, without what would act upon a terminal.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case strconv.IsGraphic(r):
			return r
		case unicode.IsSpace(r):
			return ' '
		}
		return unicode.ReplacementChar
	}, s)
}
