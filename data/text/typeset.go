package text

import "strings"

// The spaces of French typography.
const (
	NoBreak     = "\u00a0" // before : » € % and units, after «
	ThinNoBreak = "\u202f" // before ; ! ?, and between thousands
)

var spaces = strings.NewReplacer(
	" :", NoBreak+":", " »", NoBreak+"»", "« ", "«"+NoBreak,
	" ;", ThinNoBreak+";", " !", ThinNoBreak+"!", " ?", ThinNoBreak+"?",
	" €", NoBreak+"€", " %", NoBreak+"%",
)

// Typeset puts the no-break spaces of French typography in the place of the
// plain ones of s. It adds none and takes none away.
func Typeset(s string) string { return spaces.Replace(s) }
