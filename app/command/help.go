package command

import (
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/kong"

	"github.com/buron-cantal/buron/app/words"
)

// help is what --help prints: of one command, or of the program.
func help(ctx *kong.Context) string {
	var b strings.Builder
	line := func(s string) { b.WriteString(words.Typography(s) + "\n") }
	app := ctx.Model
	node := ctx.Selected()
	if chosen(ctx) == "" {
		line(words.HelpUsage + " buron [" + words.HelpCommand + "] [" + words.HelpOptions + "]")
		line("\n" + words.Commands["summary"])
		line("\n" + words.HelpCommands)
		columns(line, commands(app))
		line("\n" + words.HelpCommon)
		columns(line, flags(app.Flags))
		line("\n" + words.HelpMore)
		return b.String()
	}
	line(words.HelpUsage + " buron " + node.Name + arguments(node) + " [" + words.HelpOptions + "]")
	line("\n" + node.Help)
	if len(node.Positional) > 0 {
		line("\n" + words.HelpArguments)
		columns(line, positionals(node))
	}
	if len(node.Flags) > 0 {
		line("\n" + words.HelpFlags)
		columns(line, flags(node.Flags))
	}
	line("\n" + words.HelpCommon)
	columns(line, flags(app.Flags))
	return b.String()
}

// row is a term of the help and what it means.
type row struct{ term, help string }

func columns(line func(string), rows []row) {
	width := 0
	for _, r := range rows {
		width = max(width, utf8.RuneCountInString(r.term))
	}
	for _, r := range rows {
		line("  " + r.term + strings.Repeat(" ", width-utf8.RuneCountInString(r.term)+2) + r.help)
	}
}

func commands(app *kong.Application) (rows []row) {
	for _, c := range app.Children {
		if !c.Hidden {
			rows = append(rows, row{c.Name + arguments(c), c.Help})
		}
	}
	return rows
}

// arguments are the names of a command's arguments, each after a space.
func arguments(node *kong.Node) string {
	var b strings.Builder
	for _, p := range node.Positional {
		b.WriteString(" " + argument(p))
		if p.IsCumulative() {
			b.WriteString("…")
		}
	}
	return b.String()
}

// argument is what people call an argument.
func argument(p *kong.Positional) string { return words.Commands[strings.ToUpper(p.Name)] }

func positionals(node *kong.Node) (rows []row) {
	for _, p := range node.Positional {
		rows = append(rows, row{argument(p), p.Help})
	}
	return rows
}

func flags(all []*kong.Flag) (rows []row) {
	for _, f := range all {
		term := "    --" + f.Name
		if f.Short != 0 {
			term = "-" + string(f.Short) + ", --" + f.Name
		}
		if !f.IsBool() {
			term += " " + f.PlaceHolder
		}
		rows = append(rows, row{term, f.Help})
	}
	return rows
}
