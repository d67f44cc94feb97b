package scan

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/jpeg"
	"image/png"
	"testing"

	"github.com/buron-cantal/buron/data"
)

var page = image.NewGray(image.Rect(0, 0, 210, 297))

func pngFile(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, page); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func jpegFile(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := jpeg.Encode(&out, page, nil); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

var pdfFile = []byte("%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n28\n%%EOF\n")

// sized is a picture that says it has other measures than it has.
func sized(file []byte, width, height uint32) []byte {
	out := bytes.Clone(file)
	const measures, header, sum = 16, 12, 29
	binary.BigEndian.PutUint32(out[measures:], width)
	binary.BigEndian.PutUint32(out[measures+4:], height)
	binary.BigEndian.PutUint32(out[sum:], crc32.ChecksumIEEE(out[header:sum]))
	return out
}

func TestACopyIsTakenForWhatItIs(t *testing.T) {
	for want, content := range map[Kind][]byte{PDF: pdfFile, PNG: pngFile(t), JPEG: jpegFile(t)} {
		got, err := Look(content)
		if got != want || err != nil {
			t.Errorf("%s is taken for %q (%v)", want, got, err)
		}
	}
}

func TestWhatIsNoSoundCopyIsRefused(t *testing.T) {
	for name, c := range map[string]struct {
		content []byte
		want    data.Code
	}{
		"nothing":                       {nil, data.ScanUnknown},
		"a text":                        {[]byte("Bonjour."), data.ScanUnknown},
		"a picture of another kind":     {[]byte("GIF89a\x01\x00\x01\x00"), data.ScanUnknown},
		"half a PNG":                    {pngFile(t)[:60], data.ScanBroken},
		"half a JPEG":                   {jpegFile(t)[:300], data.ScanBroken},
		"the beginning of a JPEG":       {[]byte{0xFF, 0xD8, 0xFF, 0xE0}, data.ScanBroken},
		"a PDF without its end":         {pdfFile[:40], data.ScanBroken},
		"a PDF whose end is elsewhere":  {append(bytes.Clone(pdfFile), make([]byte, 2000)...), data.ScanBroken},
		"a file of more than eight MB":  {append(bytes.Clone(pdfFile), make([]byte, MaxBytes)...), data.ScanTooBig},
		"a picture that would unfold":   {sized(pngFile(t), 60_000, 60_000), data.ScanTooLarge},
		"a picture wider than anything": {sized(pngFile(t), 1<<31-1, 2), data.ScanTooLarge},
	} {
		if _, err := Look(c.content); data.CodeOf(err) != c.want {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
}

func TestAKindHasItsEnding(t *testing.T) {
	for kind, want := range map[Kind]string{PDF: ".pdf", PNG: ".png", JPEG: ".jpg"} {
		if got := kind.Ending(); got != want {
			t.Errorf("%s ends with %s", kind, got)
		}
	}
}

func FuzzLook(f *testing.F) {
	f.Add(pngFile(f))
	f.Add(jpegFile(f))
	f.Add(pdfFile)
	f.Fuzz(func(t *testing.T, content []byte) {
		if kind, err := Look(content); err == nil && kind == "" {
			t.Error("neither a kind nor a reason")
		}
	})
}
