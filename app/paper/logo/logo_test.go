package logo

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/data"
)

// picture is a red picture with a see-through corner.
func picture(w, h int) *image.NRGBA {
	p := image.NewNRGBA(image.Rect(0, 0, w, h))
	for i := range p.Pix {
		p.Pix[i] = []uint8{200, 0, 0, 255}[i%4]
	}
	p.SetNRGBA(0, 0, color.NRGBA{})
	return p
}

func asPNG(t testing.TB, p image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, p); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func asJPEG(t testing.TB, p image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := jpeg.Encode(&out, p, nil); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// hut is a drawing as programs save them.
const hut = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="x" viewBox="0 0 100 50">
 <metadata><rdf>whatever</rdf></metadata><sodipodi:namedview/>
 <style><![CDATA[ .roof { fill: #ff0000; } ]]></style>
 <title>Buron</title>
 <rect x="10" y="20" width="80" height="30" fill="#0000ff"/>
 <path class="roof" d="M0 20 L50 0 L100 20 Z" style="stroke-dasharray:none"/>
 <g transform="translate(50 35)"><circle r="5" fill="none" stroke="#00ff00" stroke-width="2"/></g>
</svg>`

func TestALogoBecomesASmallOpaquePicture(t *testing.T) {
	noise := image.NewRGBA(image.Rect(0, 0, 1200, 700))
	for i := range noise.Pix {
		noise.Pix[i] = uint8(rand.Uint32())
	}
	deep := image.NewNRGBA64(image.Rect(0, 0, 20, 10))
	deep.SetNRGBA64(3, 3, color.NRGBA64{A: 0xFFFF})
	for name, c := range map[string]struct {
		file []byte
		w, h int // 0 where any will do
	}{
		"png":          {asPNG(t, picture(300, 100)), 300, 100},
		"large png":    {asPNG(t, picture(3000, 700)), 720, 168},
		"tall png":     {asPNG(t, picture(10, 2000)), 1, 180},
		"wide png":     {asPNG(t, picture(19_000, 1)), 720, 1},
		"noise":        {asPNG(t, noise), 0, 0},
		"grey jpeg":    {asJPEG(t, image.NewGray(image.Rect(0, 0, 64, 64))), 64, 64},
		"16 bits":      {asPNG(t, deep), 20, 10},
		"svg":          {[]byte(hut), 360, 180},
		"svg with BOM": {[]byte("\xef\xbb\xbf  " + hut), 360, 180},
	} {
		kept, err := Read(c.file)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got, err := png.Decode(bytes.NewReader(kept))
		if err != nil || len(kept) > MaxKept {
			t.Errorf("%s: %d bytes, %v", name, len(kept), err)
			continue
		}
		if size := got.Bounds().Size(); c.w != 0 && (size.X != c.w || size.Y != c.h) {
			t.Errorf("%s is kept %d by %d, not %d by %d", name, size.X, size.Y, c.w, c.h)
		}
		if kind := kept[25]; kind != 2 || kept[24] != 8 {
			t.Errorf("%s: a PNG of kind %d and %d bits", name, kind, kept[24])
		}
	}
}

func TestADrawingIsPaintedOnWhite(t *testing.T) {
	kept, err := Read([]byte(hut))
	if err != nil {
		t.Fatal(err)
	}
	got, err := png.Decode(bytes.NewReader(kept))
	if err != nil {
		t.Fatal(err)
	}
	for at, want := range map[image.Point]color.RGBA{
		{180, 40}:  {255, 0, 0, 255},     // the roof
		{60, 150}:  {0, 0, 255, 255},     // the wall
		{5, 170}:   {255, 255, 255, 255}, // beside it
		{162, 126}: {0, 255, 0, 255},     // the ring
	} {
		r, g, b, _ := got.At(at.X, at.Y).RGBA()
		if is := (color.RGBA{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), 255}); far(is, want) {
			t.Errorf("at %v it is %v, not %v", at, is, want)
		}
	}
}

func far(a, b color.RGBA) bool {
	off := func(x, y uint8) bool { return max(x, y)-min(x, y) > 40 }
	return off(a.R, b.R) || off(a.G, b.G) || off(a.B, b.B)
}

// sized says that a PNG has other measures than it has.
func sized(file []byte, w, h uint32) []byte {
	out := bytes.Clone(file)
	binary.BigEndian.PutUint32(out[16:], w)
	binary.BigEndian.PutUint32(out[20:], h)
	binary.BigEndian.PutUint32(out[29:], crc32.ChecksumIEEE(out[12:29]))
	return out
}

// held is a JPEG that says how the camera was held.
func held(file []byte, order binary.AppendByteOrder, orientation uint16) []byte {
	tiff := []byte("II")
	if order.AppendUint16(nil, 1)[0] == 0 {
		tiff = []byte("MM")
	}
	tiff = order.AppendUint32(order.AppendUint16(tiff, 42), 8)
	tiff = order.AppendUint16(tiff, 2)
	for _, e := range [][2]uint16{{0x0103, 6}, {0x0112, orientation}} {
		tiff = order.AppendUint32(order.AppendUint16(order.AppendUint16(tiff, e[0]), 3), 1)
		tiff = order.AppendUint16(order.AppendUint16(tiff, e[1]), 0)
	}
	part := append([]byte("Exif\x00\x00"), tiff...)
	out := append(binary.BigEndian.AppendUint16([]byte{0xFF, 0xD8, 0xFF, 0xE1}, uint16(2+len(part))), part...)
	return append(out, file[2:]...)
}

func TestAPhotographStandsUpright(t *testing.T) {
	// What is seen is red, green, blue and black, from the upper left.
	seen := [2][2]color.RGBA{{{R: 255, A: 255}, {G: 255, A: 255}}, {{B: 255, A: 255}, {A: 255}}}
	for o := 1; o <= 8; o++ {
		for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
			for _, size := range [][2]int{{64, 32}, {1600, 800}} {
				w, h := size[0], size[1]
				if o >= 5 {
					w, h = h, w
				}
				photo := image.NewRGBA(image.Rect(0, 0, w, h))
				for y := range size[1] {
					for x := range size[0] {
						at, in := stored(o, x, y, w, h)
						photo.SetRGBA(at, in, seen[2*y/size[1]][2*x/size[0]])
					}
				}
				kept, err := Read(held(asJPEG(t, photo), order, uint16(o)))
				if err != nil {
					t.Fatal(err)
				}
				_, got := Open(kept)
				if dx, dy := got.Bounds().Dx(), got.Bounds().Dy(); dx != 2*dy {
					t.Fatalf("%d, %v: %d by %d", o, size, dx, dy)
				}
				for y := range 2 {
					for x := range 2 {
						r, g, b, _ := got.At((2*x+1)*got.Bounds().Dx()/4, (2*y+1)*got.Bounds().Dy()/4).RGBA()
						want := seen[y][x]
						if near(r, want.R) && near(g, want.G) && near(b, want.B) {
							continue
						}
						t.Errorf("%d, %v: %d, %d is %x %x %x", o, size, x, y, r>>8, g>>8, b>>8)
					}
				}
			}
		}
	}
}

func near(got uint32, want uint8) bool {
	d := int(got>>8) - int(want)
	return -20 < d && d < 20
}

// The corners of what the standard calls rows and columns (its figure for the
// tag): where the file's first row and first column are seen.
func TestTheFirstPixelIsSeenWhereTheStandardSays(t *testing.T) {
	const w, h = 3, 2
	for o, corner := range map[int]image.Point{
		1: {}, 2: {X: w - 1}, 3: {X: w - 1, Y: h - 1}, 4: {Y: h - 1},
		5: {}, 6: {X: h - 1}, 7: {X: h - 1, Y: w - 1}, 8: {Y: w - 1},
	} {
		if x, y := stored(o, corner.X, corner.Y, w, h); x != 0 || y != 0 {
			t.Errorf("%d: %v shows %d, %d", o, corner, x, y)
		}
		along := corner // one step along the file's first row
		switch o {
		case 1, 4:
			along.X++
		case 2, 3:
			along.X--
		case 5, 6:
			along.Y++
		case 7, 8:
			along.Y--
		}
		if x, y := stored(o, along.X, along.Y, w, h); x != 1 || y != 0 {
			t.Errorf("%d: %v shows %d, %d", o, along, x, y)
		}
	}
}

func TestAnExifPartThatIsBrokenTurnsNothing(t *testing.T) {
	photo := asJPEG(t, picture(40, 20))
	whole := held(photo, binary.LittleEndian, 6)
	for i := 4; i < len(whole)-len(photo)+2; i++ {
		for _, b := range []byte{0, 1, 0x7F, 0xFF} {
			file := bytes.Clone(whole)
			file[i] = b
			orientation(file) // panics at nothing
		}
		orientation(whole[:i])
	}
	if o := orientation(held(photo, binary.BigEndian, 9)); o != 1 {
		t.Errorf("oriented %d", o)
	}
}

func svg(inside string) []byte {
	return []byte(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="x" viewBox="0 0 10 10">` + inside + `<rect width="1" height="1"/></svg>`)
}

func TestWhatIsNoLogoIsRefused(t *testing.T) {
	whole := asPNG(t, picture(40, 40))
	photo := asJPEG(t, picture(400, 400))
	white := image.NewNRGBA(image.Rect(0, 0, 40, 40))
	white.SetNRGBA(20, 20, color.NRGBA{R: 255, G: 255, B: 255, A: 255})
	laughs := `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><svg viewBox="0 0 1 1"><title>&c;</title><rect width="1" height="1"/></svg>`
	for name, c := range map[string]struct {
		file []byte
		want data.Code
	}{
		"nothing":                  {nil, data.LogoUnknown},
		"a text":                   {[]byte("logo"), data.LogoUnknown},
		"a PDF":                    {[]byte("%PDF-1.4"), data.LogoUnknown},
		"a page":                   {[]byte("<html><body/></html>"), data.LogoUnknown},
		"a GIF":                    {[]byte("GIF89a\x01\x00\x01\x00"), data.LogoUnknown},
		"heavy":                    {make([]byte, MaxBytes+1), data.LogoTooBig},
		"a bomb":                   {sized(whole, 60_000, 60_000), data.LogoTooLarge},
		"a thread":                 {sized(whole, 4_000_000, 1), data.LogoTooLarge},
		"the largest":              {sized(whole, 1<<31-1, 1<<31-1), data.LogoBroken},
		"no width":                 {sized(whole, 0, 40), data.LogoBroken},
		"half a PNG":               {whole[:len(whole)-30], data.LogoBroken},
		"a PNG's head":             {whole[:20], data.LogoBroken},
		"a PNG larger than said":   {sized(whole, 40, 400), data.LogoBroken},
		"white, for a dark ground": {asPNG(t, white), data.LogoBlank},
		"half a JPEG":              {photo[:len(photo)/2], data.LogoBroken},
		"a JPEG's head":            {photo[:4], data.LogoBroken},
		"entities":                 {[]byte(laughs), data.LogoDrawing},
		"a script":                 {svg("<script>alert(1)</script>"), data.LogoDrawing},
		"a text in it":             {svg("<text>Télécentre</text>"), data.LogoDrawing},
		"a picture in it":          {svg(`<image xlink:href="file:///etc/passwd"/>`), data.LogoDrawing},
		"copies of copies":         {svg(`<defs><g id="a"><use xlink:href="#a"/></g></defs><use xlink:href="#a"/>`), data.LogoDrawing},
		"a page in it":             {svg("<foreignObject/>"), data.LogoDrawing},
		"a link":                   {svg(`<a xlink:href="https://exemple.invalid"/>`), data.LogoDrawing},
		"a drawing in it":          {svg(`<svg viewBox="0 0 1 1"/>`), data.LogoDrawing},
		"dashes":                   {svg(`<path d="M0 0L9 9" stroke-dasharray="0.0001"/>`), data.LogoDrawing},
		"dashes in a style":        {svg(`<path d="M0 0L9 9" style="fill:none; stroke-dasharray: 1 1"/>`), data.LogoDrawing},
		"dashes in a sheet":        {svg(`<style>.a{stroke-dasharray:1}</style>`), data.LogoDrawing},
		"hidden":                   {svg(`<g display="none"/>`), data.LogoDrawing},
		"a scaled stroke":          {svg(`<g transform="scale(2)"><path d="M0 0L1 1" stroke="#000"/></g>`), data.LogoDrawing},
		"a mask":                   {svg(`<g mask="url(#m)"/>`), data.LogoDrawing},
		"far too deep":             {svg(strings.Repeat("<g>", 500) + strings.Repeat("</g>", 500)), data.LogoDrawing},
		"far too many":             {svg(strings.Repeat("<g/>", 30_000)), data.LogoDrawing},
		"far too long":             {[]byte("<svg " + strings.Repeat(" ", maxDrawing)), data.LogoTooBig},
		"not closed":               {[]byte(`<svg viewBox="0 0 1 1"><rect width="1" height="1"/>`), data.LogoBroken},
		"without size":             {[]byte(`<svg><rect width="1" height="1"/></svg>`), data.LogoBroken},
		"of no size":               {[]byte(`<svg viewBox="0 0 0 0"><rect width="1" height="1"/></svg>`), data.LogoBroken},
		"a thread of a size":       {[]byte(`<svg viewBox="0 0 1e9 1"><rect width="1" height="1"/></svg>`), data.LogoBroken},
		"empty":                    {[]byte(`<svg viewBox="0 0 1 1"></svg>`), data.LogoBroken},
		"of another script":        {[]byte(`<?xml version="1.0" encoding="UTF-7"?><svg viewBox="0 0 1 1"><rect width="1" height="1"/></svg>`), data.LogoBroken},
	} {
		kept, err := Read(c.file)
		if data.CodeOf(err) != c.want || kept != nil {
			t.Errorf("%s: %d bytes kept, %v instead of %s", name, len(kept), err, c.want)
		}
	}
}

func TestADrawingWithoutEndIsGivenUp(t *testing.T) {
	for name, inside := range map[string]string{
		"very far":      `<path d="M-1e9 -1e9L1e9 1e9L1e9 -1e9z"/>`,
		"out of number": `<path d="M0 0L1e400 1e400L5 5z"/>`,
		"no number":     `<path d="M NaN 0L5 5z"/>`,
		"very thick":    `<path d="M0 0L5 5L9 0" stroke="#000" stroke-width="1e12" stroke-linejoin="round"/>`,
		"very scaled":   strings.Repeat(`<g transform="scale(1e9)">`, 20) + `<circle r="1e9" stroke="#000"/>` + strings.Repeat("</g>", 20),
		"many curves":   `<path stroke="#000" d="M0 0` + strings.Repeat("c1e6 1e6 -1e6 1e6 1 1", 20_000) + `"/>`,
		"many arcs":     `<path stroke="#000" d="M0 0` + strings.Repeat("a1e6 1e6 0 1 1 1 1", 20_000) + `"/>`,
		"bad gradient":  `<linearGradient id="a"/><rect width="9" height="9" fill="url(#a)"/>`,
		"bad colour":    `<rect width="9" height="9" fill="#zzz"/>`,
		"bad numbers":   `<rect width="x" height="9"/>`,
	} {
		kept, err := Read(svg(inside))
		if err != nil && data.CodeOf(err) == "" || err == nil && len(kept) == 0 {
			t.Errorf("%s: %d bytes, %v", name, len(kept), err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(hut))
	f.Add(asPNG(f, picture(8, 8)))
	f.Add(asJPEG(f, picture(8, 8)))
	f.Add(svg(`<path d="M0 0C1 2 3 4 5 6S7 8 9 0Q1 2 3 4T5 6A1 1 0 0 1 2 2H3V4z" stroke="#123" stroke-linecap="round"/>`))
	f.Fuzz(func(t *testing.T, file []byte) {
		kept, err := Read(file)
		if err != nil {
			if data.CodeOf(err) == "" {
				t.Fatal(err)
			}
			return
		}
		if _, err := png.Decode(bytes.NewReader(kept)); err != nil || len(kept) > MaxKept {
			t.Fatalf("%d bytes kept: %v", len(kept), err)
		}
	})
}
