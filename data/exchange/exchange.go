// Package exchange reads and writes the exchange file « buron/dossier/1 »: one
// dossier as JSON, complete, that another register takes back field for field.
//
// Reading is strict: what isn't understood is refused with its JSON path and a
// reason, and nothing of a refused file is used. Writing is stable: the same
// dossier gives the same bytes.
package exchange

import (
	"github.com/buron-cantal/buron/data"
)

// Format names the one format that this version reads and writes.
const Format = "buron/dossier/1"

// File is what an exchange file says.
type File struct {
	Dossier data.Dossier
	// Base is the fingerprint of the dossier when it was exported, "" for a
	// file that was written by hand.
	Base string
	// NewcomerBase is the fingerprint of the newcomer alone, as Base.
	NewcomerBase string
}

// Difference is a place in which two dossiers don't say the same.
type Difference struct {
	Path        string // project.answers.turnover[1]
	Here, There string // compact JSON, "" where nothing is said
}
