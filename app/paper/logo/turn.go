package logo

import (
	"bytes"
	"encoding/binary"
	"image"

	"golang.org/x/image/draw"
)

// Where a JPEG says how the camera was held: the first picture's directory of
// its EXIF part (JEITA CP-3451, 4.6.4).
const (
	markerApp1       = 0xE1
	markerScan       = 0xDA
	tagOrientation   = 0x0112
	lenTIFFHeader    = 8
	lenTIFFEntry     = 12
	firstSideways    = 5 // orientations from here on swap width and height
	lastOrientation  = 8
	orientedAsStored = 1
)

// orientation is what a JPEG's EXIF part says, orientedAsStored where it says
// nothing that is understood.
func orientation(file []byte) int {
	for rest := file[2:]; len(rest) >= 4 && rest[0] == 0xFF && rest[1] != markerScan; {
		size := 2 + int(binary.BigEndian.Uint16(rest[2:]))
		if size < 4 || size > len(rest) {
			break
		}
		if tiff, found := bytes.CutPrefix(rest[4:size], []byte("Exif\x00\x00")); rest[1] == markerApp1 && found {
			return oriented(tiff)
		}
		rest = rest[size:]
	}
	return orientedAsStored
}

func oriented(tiff []byte) int {
	var order binary.ByteOrder = binary.LittleEndian
	if bytes.HasPrefix(tiff, []byte("MM")) {
		order = binary.BigEndian
	}
	if len(tiff) < lenTIFFHeader {
		return orientedAsStored
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return orientedAsStored
	}
	count := int(order.Uint16(tiff[at:]))
	for entries := tiff[at+2:]; count > 0 && len(entries) >= lenTIFFEntry; count-- {
		if order.Uint16(entries) == tagOrientation {
			if o := int(order.Uint16(entries[8:])); o >= orientedAsStored && o <= lastOrientation {
				return o
			}
			break
		}
		entries = entries[lenTIFFEntry:]
	}
	return orientedAsStored
}

// upright is a picture as it looks, however the camera was held; made small
// first, which spares turning millions of pixels.
func upright(picture image.Image, orientation int) image.Image {
	if orientation == orientedAsStored {
		return picture
	}
	w, h := wide, high
	if orientation >= firstSideways {
		w, h = high, wide
	}
	w, h = fit(picture.Bounds().Dx(), picture.Bounds().Dy(), w, h)
	small := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.CatmullRom.Scale(small, small.Rect, picture, picture.Bounds(), draw.Src, nil)
	turned := image.NewRGBA(image.Rect(0, 0, w, h))
	if orientation >= firstSideways {
		turned = image.NewRGBA(image.Rect(0, 0, h, w))
	}
	for y := range turned.Rect.Dy() {
		for x := range turned.Rect.Dx() {
			turned.SetRGBA(x, y, small.RGBAAt(stored(orientation, x, y, w, h)))
		}
	}
	return turned
}

// stored is where the pixel shown at x, y stands among the w by h of the file.
func stored(orientation, x, y, w, h int) (int, int) {
	switch orientation {
	case 2:
		return w - 1 - x, y
	case 3:
		return w - 1 - x, h - 1 - y
	case 4:
		return x, h - 1 - y
	case 5:
		return y, x
	case 6:
		return y, h - 1 - x
	case 7:
		return w - 1 - y, h - 1 - x
	case 8:
		return w - 1 - y, x
	}
	return x, y
}
