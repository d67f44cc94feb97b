// Package logo reads the picture that a structure prints at the head of its
// documents. Whatever file is chosen, what is kept is a small PNG of our own
// making: no file is trusted, none is unfolded before its size is known.
package logo

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"strconv"

	"golang.org/x/image/draw"

	"github.com/buron-cantal/buron/data"
)

const (
	// MaxBytes is more than any logo weighs.
	MaxBytes = 5 << 20
	// maxPixels keeps a small file from unfolding into gigabytes.
	maxPixels = 24_000_000
	// maxSide keeps a picture that is one pixel high from being endless.
	maxSide = 20_000
	// wide and high are the pixels kept: 45 by 11 mm at 400 dots an inch.
	wide, high = 720, 180
	// palest is the least of the values of a colour that shows on white paper.
	palest = 235
	// MaxKept is how many bytes the kept picture takes at most.
	MaxKept = 140_000
)

// Read takes a PNG, a JPEG or an SVG file and gives the PNG to keep: on white,
// opaque, no larger than paper shows. Anything else, or what would be printed
// otherwise than it looks, is refused with the code of the reason.
func Read(file []byte) ([]byte, error) {
	if len(file) > MaxBytes {
		return nil, &data.Error{Code: data.LogoTooBig, What: strconv.Itoa(MaxBytes >> 20)}
	}
	picture, err := decode(file)
	if err != nil {
		return nil, err
	}
	kept, err := encode(picture)
	if _, shown := Open(kept); err == nil && blank(shown) {
		return nil, &data.Error{Code: data.LogoBlank}
	}
	return kept, err
}

// Open gives a kept picture and its pixels, nothing when it isn't one that
// Read gave: whoever writes into a register isn't trusted either.
func Open(kept []byte) ([]byte, image.Image) {
	if len(kept) > MaxKept {
		return nil, nil
	}
	is, err := png.DecodeConfig(bytes.NewReader(kept))
	if err != nil || is.Width < 1 || is.Height < 1 || is.Width > wide || is.Height > high {
		return nil, nil
	}
	picture, err := png.Decode(bytes.NewReader(kept))
	if err != nil {
		return nil, nil
	}
	ours, err := encode(picture)
	if err != nil {
		return nil, nil
	}
	return ours, picture
}

func decode(file []byte) (image.Image, error) {
	switch {
	case bytes.HasPrefix(file, []byte("\x89PNG\r\n\x1a\n")):
		return pixels(file, png.DecodeConfig, png.Decode)
	case bytes.HasPrefix(file, []byte{0xFF, 0xD8, 0xFF}):
		picture, err := pixels(file, jpeg.DecodeConfig, jpeg.Decode)
		if err != nil {
			return nil, err
		}
		return upright(picture, orientation(file)), nil
	case looksLikeSVG(file):
		return drawing(file)
	}
	return nil, &data.Error{Code: data.LogoUnknown}
}

// pixels reads a picture of pixels, once it has said how large it is.
func pixels(file []byte, config func(io.Reader) (image.Config, error), read func(io.Reader) (image.Image, error)) (image.Image, error) {
	is, err := config(bytes.NewReader(file))
	switch {
	case err != nil:
		return nil, &data.Error{Code: data.LogoBroken, Err: err}
	case is.Width < 1 || is.Height < 1:
		return nil, &data.Error{Code: data.LogoBroken}
	case is.Width > maxSide || is.Height > maxSide || is.Width*is.Height > maxPixels:
		return nil, &data.Error{Code: data.LogoTooLarge, What: strconv.Itoa(maxPixels / 1_000_000)}
	}
	picture, err := read(bytes.NewReader(file))
	if err != nil {
		return nil, &data.Error{Code: data.LogoBroken, Err: err}
	}
	return picture, nil
}

// encode makes the picture to keep, as large as it may be.
func encode(picture image.Image) ([]byte, error) {
	for w, h := fit(picture.Bounds().Dx(), picture.Bounds().Dy(), wide, high); ; w, h = (w*3+3)/4, (h*3+3)/4 {
		kept := image.NewRGBA(image.Rect(0, 0, w, h))
		draw.Draw(kept, kept.Rect, image.NewUniform(color.White), image.Point{}, draw.Src)
		draw.CatmullRom.Scale(kept, kept.Rect, picture, picture.Bounds(), draw.Over, nil)
		opaque(kept)
		var out bytes.Buffer
		encoder := png.Encoder{CompressionLevel: png.BestCompression}
		if err := encoder.Encode(&out, kept); err != nil {
			return nil, &data.Error{Code: data.LogoBroken, Err: err}
		}
		if out.Len() <= MaxKept {
			return out.Bytes(), nil
		}
	}
}

// blank says that nothing of a picture would be seen on paper, such as a white
// logo made for a dark ground.
func blank(picture image.Image) bool {
	for y := range picture.Bounds().Dy() {
		for x := range picture.Bounds().Dx() {
			if r, g, b, _ := picture.At(x, y).RGBA(); min(r, g, b)>>8 < palest {
				return false
			}
		}
	}
	return true
}

// opaque leaves nothing to shine through.
func opaque(picture *image.RGBA) {
	for i := 3; i < len(picture.Pix); i += 4 {
		picture.Pix[i] = 0xFF
	}
}

// fit is the size of a picture within w by h, in its proportions; a small one
// stays as it is.
func fit(dx, dy, w, h int) (int, int) {
	if dx <= w && dy <= h {
		return dx, dy
	}
	if dx*h > dy*w {
		return w, max(1, (dy*w+dx/2)/dx)
	}
	return max(1, (dx*h+dy/2)/dy), h
}
