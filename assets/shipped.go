package assets

import "embed"

// Licences holds licences/*.txt, the licences of what is shipped.
//
//go:embed licences/*.txt
var Licences embed.FS

// Icon is the program's icon, as SVG.
//
//go:embed icon.svg
var Icon []byte
