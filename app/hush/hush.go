// Package hush keeps the toolkit's remarks away from commands: it makes some
// while it is being loaded, before main begins, when the system's language is
// plain C. Importing it is enough. It rests on the standard library alone, and
// so is loaded before the toolkit: packages are, in the order of their paths,
// as soon as all they import is.
package hush

import (
	"io"
	"log"
)

func init() { log.SetOutput(io.Discard) }
