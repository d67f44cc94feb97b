// Package scan looks at the file of a signed plan, a photograph or a scan,
// before the register takes it: what it is, that it can be read to its end,
// and that it isn't larger than a page needs.
package scan

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"
	"io"
	"strconv"

	"github.com/buron-cantal/buron/data"
)

// Kind is what a file holds.
type Kind string

// The kinds.
const (
	PDF  Kind = "pdf"
	PNG  Kind = "png"
	JPEG Kind = "jpeg"
)

// Ending is what the name of such a file ends with.
func (k Kind) Ending() string {
	if k == JPEG {
		return ".jpg"
	}
	return "." + string(k)
}

const (
	// MaxBytes is more than a page photographed by a telephone weighs.
	MaxBytes = 8 << 20
	// MaxPixels keeps a small file that would unfold into gigabytes from being
	// unfolded: sixty million are more than any telephone takes.
	MaxPixels = 60 * million

	million = 1_000_000
)

// Look says what a file holds. One that is too large, of another kind or that
// ends too early is refused with the code of the reason.
func Look(content []byte) (Kind, error) {
	if len(content) > MaxBytes {
		return "", &data.Error{Code: data.ScanTooBig, What: strconv.Itoa(MaxBytes >> 20)}
	}
	switch {
	case bytes.HasPrefix(content, []byte("%PDF-")):
		return PDF, wholePDF(content)
	case bytes.HasPrefix(content, []byte("\x89PNG\r\n\x1a\n")):
		return PNG, wholeImage(content, png.DecodeConfig, png.Decode)
	case bytes.HasPrefix(content, []byte{0xFF, 0xD8, 0xFF}):
		return JPEG, wholeImage(content, jpeg.DecodeConfig, jpeg.Decode)
	}
	return "", &data.Error{Code: data.ScanUnknown}
}

// wholePDF looks for the end that every PDF has, where readers look for it.
func wholePDF(content []byte) error {
	const tail = 1024
	end := content[max(0, len(content)-tail):]
	at := bytes.LastIndex(end, []byte("startxref"))
	if at < 0 || !bytes.Contains(end[at:], []byte("%%EOF")) {
		return &data.Error{Code: data.ScanBroken}
	}
	return nil
}

func wholeImage(content []byte, config func(io.Reader) (image.Config, error), decode func(io.Reader) (image.Image, error)) error {
	size, err := config(bytes.NewReader(content))
	switch {
	case err != nil:
		return &data.Error{Code: data.ScanBroken, Err: err}
	case size.Width <= 0 || size.Height <= 0 || size.Width > MaxPixels/size.Height:
		return &data.Error{Code: data.ScanTooLarge, What: strconv.Itoa(MaxPixels / million)}
	}
	if _, err := decode(bytes.NewReader(content)); err != nil {
		return &data.Error{Code: data.ScanBroken, Err: err}
	}
	return nil
}
