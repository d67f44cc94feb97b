package handover

import (
	"bytes"
	"compress/zlib"
	"context"
	"encoding/hex"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/store"
)

// Verdict says what a file is.
type Verdict string

// The verdicts.
const (
	Genuine  Verdict = "genuine"  // byte for byte a version that was handed over
	Altered  Verdict = "altered"  // it carries a version's fingerprint, and its bytes are others
	Stranger Verdict = "stranger" // no version of this register
)

// Archive is where a file is looked for: an open register.
type Archive interface {
	PrintedAs(ctx context.Context, pdf []byte) (store.Printed, bool, error)
	PrintedWith(ctx context.Context, fingerprint string) ([]store.Printed, error)
}

// Verify says which version of which dossier a file is: by its bytes, or else
// by the fingerprint that it carries, in what it says of itself or at the foot
// of its pages.
func Verify(ctx context.Context, in Archive, pdf []byte) (Verdict, store.Printed, error) {
	found, known, err := in.PrintedAs(ctx, pdf)
	if err != nil || known {
		return Genuine, found, err
	}
	for _, c := range carried(pdf) {
		all, err := in.PrintedWith(ctx, c.fingerprint)
		if err != nil {
			return "", store.Printed{}, err
		}
		if len(all) == 0 {
			continue
		}
		// A plan that came back to what it had been has one fingerprint twice:
		// the number beside it says which of them the file is.
		if i := slices.IndexFunc(all, func(p store.Printed) bool { return words.VersionNumber(p.Number) == c.version }); i >= 0 {
			return Altered, all[i], nil
		}
		return Altered, all[len(all)-1], nil
	}
	return Stranger, store.Printed{}, nil
}

// claim is a version that a file says it is.
type claim struct{ version, fingerprint string }

var claimForm = regexp.MustCompile(`(?:(version[ \x{a0}][0-9]+) [^·]{1,40}· )?` + words.FingerprintWord + ` ([0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4})`)

// carried are the versions that a file says it is, each once: wherever the
// words stand, as UTF-8 or UTF-16, packed or not.
func carried(pdf []byte) []claim {
	var found []claim
	look := func(content []byte) {
		for _, said := range []string{string(content), wide(content, 0), wide(content, 1)} {
			for _, m := range claimForm.FindAllStringSubmatch(said, -1) {
				c := claim{strings.ReplaceAll(m[1], " ", "\u00a0"), m[2]}
				if !slices.Contains(found, c) {
					found = append(found, c)
				}
			}
		}
	}
	look(pdf)
	for _, raw := range hexForm.FindAll(pdf, -1) {
		if text, err := hex.DecodeString(string(raw[1 : len(raw)-1])); err == nil {
			look(text)
		}
	}
	for _, content := range unpacked(pdf) {
		look(content)
	}
	return found
}

var hexForm = regexp.MustCompile(`<[0-9A-Fa-f]{8,}>`)

// wide reads bytes as UTF-16, from the first or from the second one on. What
// stands between two texts of a page's stream is no text in it, and is skipped.
func wide(content []byte, from int) string {
	content = unescaped.ReplaceAll(content, []byte("$1"))
	if from >= len(content) {
		return ""
	}
	content = content[from:]
	units := make([]uint16, len(content)/2)
	for i := range units {
		units[i] = uint16(content[2*i])<<8 | uint16(content[2*i+1])
	}
	return string(utf16.Decode(units))
}

// unescaped are the bytes before which a PDF's text has a backslash.
var unescaped = regexp.MustCompile(`(?s)\\([()\\])`)

const (
	// mostUnpacked is more than all pages of a plan take, unpacked: a file that
	// would unfold further is none of ours.
	mostUnpacked = 64 << 20
	// mostOfOne is more than the largest stream of a plan, a font.
	mostOfOne = 8 << 20
)

// unpacked are the contents of the streams, as far as each can be read.
func unpacked(pdf []byte) [][]byte {
	var all [][]byte
	total := 0
	for rest := pdf; total < mostUnpacked; {
		_, after, found := bytes.Cut(rest, []byte("stream\n"))
		if !found {
			break
		}
		rest = after
		packed, err := zlib.NewReader(bytes.NewReader(after))
		if err != nil {
			continue // not packed, and looked at already
		}
		content, _ := io.ReadAll(io.LimitReader(packed, mostOfOne)) // what comes before a damage counts
		total += len(content)
		all = append(all, content)
	}
	return all
}
