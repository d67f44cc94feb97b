// Package assets embeds what is not code: the guides of the interview, the
// dated official values, the legal forms, the communes and the historic network.
package assets

import "embed"

// Files holds guides/*.yaml, rates/*.yaml, forms.yaml, communes.yaml,
// network.yaml and demo.yaml.
//
//go:embed guides/*.yaml rates/*.yaml forms.yaml communes.yaml network.yaml demo.yaml
var Files embed.FS
