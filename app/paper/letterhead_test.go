package paper

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/paper/archive/inspect"
	"github.com/buron-cantal/buron/app/paper/logo"
	"github.com/buron-cantal/buron/data"
)

// red is a logo in one colour, as a register keeps it.
func red(t testing.TB, w, h int) *Logo {
	t.Helper()
	picture := image.NewRGBA(image.Rect(0, 0, w, h))
	for x := range w {
		for y := range h {
			picture.SetRGBA(x, y, color.RGBA{200, 0, 0, 255})
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, picture); err != nil {
		t.Fatal(err)
	}
	kept, err := logo.Read(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	l := ReadLogo(kept)
	if l == nil {
		t.Fatal("a kept logo can't be read")
	}
	return l
}

func TestALogoStandsAtTheHeadOfEveryPage(t *testing.T) {
	for name, size := range map[string]image.Point{"wide": {1600, 100}, "square": {400, 400}, "tall": {20, 2000}, "tiny": {1, 1}} {
		t.Run(name, func(t *testing.T) {
			in := input(t, fictional(t, "training"))
			in.Logo = red(t, size.X, size.Y)
			l := lay(t, in)
			for i, page := range l.Pages {
				var drawn []Op
				for _, op := range page.Ops {
					if what := breaks(op); what != "" {
						t.Errorf("page %d: %s: %s", i+1, what, l.line(op))
					}
					if op.Kind == OpLogo {
						drawn = append(drawn, op)
					}
					if op.Kind == OpShape && op.Y < top {
						t.Error("the hut stands beside it")
					}
				}
				nothingOverlaps(t, page)
				if len(drawn) != 1 {
					t.Fatalf("page %d has %d logos", i+1, len(drawn))
				}
				if op := drawn[0]; op.X != left || op.Y < 5*mm || op.Y+op.H > top-5*mm || op.W > logoWidest || op.H > logoHighest || op.W < 1 || op.H < 1 {
					t.Errorf("it stands at %s", l.line(op))
				}
				if said := pageText(l, i); !strings.Contains(said, "Murat") {
					t.Errorf("page %d doesn't name the place", i+1)
				}
			}
			file := paint(t, l)
			if n := bytes.Count(file, []byte("/Subtype /Image")); n != 1 {
				t.Errorf("the file holds %d pictures", n)
			}
			if wrong := inspect.Check(file); len(wrong) > 0 {
				t.Errorf("the file isn't sound: %v", wrong)
			}
			if !bytes.Equal(file, paint(t, lay(t, in))) {
				t.Error("a second print gives other bytes")
			}
			page := string(twinOf(l))
			if strings.Count(page, `<img class="logo" alt="" src="data:image/png;base64,`) != 1 {
				t.Error("its page doesn't show it once")
			}
			readTwin(t, []byte(page))
		})
	}
}

func TestALogoIsPaintedInItsColour(t *testing.T) {
	in := input(t, fictional(t, "training"))
	in.Logo = red(t, 400, 400)
	l := lay(t, in)
	const dpi = 100
	at := func(l Length) int { return int(l) * dpi / 25_400 }
	got := Picture(l, 0, dpi).At(at(left+logoHighest/2), at(logoBottom-logoHighest/2))
	if r, g, b, _ := got.RGBA(); r>>8 < 190 || g>>8 > 10 || b>>8 > 10 {
		t.Errorf("it is painted in %v", got)
	}
}

func TestAPictureThatIsntOursIsLeftOut(t *testing.T) {
	var large bytes.Buffer
	if err := png.Encode(&large, image.NewRGBA(image.Rect(0, 0, 3000, 3000))); err != nil {
		t.Fatal(err)
	}
	var clear bytes.Buffer
	if err := png.Encode(&clear, image.NewNRGBA64(image.Rect(0, 0, 30, 30))); err != nil {
		t.Fatal(err)
	}
	for name, kept := range map[string][]byte{
		"nothing": nil, "a text": []byte("logo"), "heavy": make([]byte, logo.MaxKept+1),
		"large": large.Bytes(), "half": clear.Bytes()[:clear.Len()/2], "a JPEG": {0xFF, 0xD8, 0xFF},
	} {
		if l := ReadLogo(kept); l != nil {
			t.Errorf("%s is printed", name)
		}
	}
	// What can be read is made ours again: opaque, of 8 bits.
	l := ReadLogo(clear.Bytes())
	if l == nil || l.png[24] != 8 || l.png[25] != 2 {
		t.Error("a picture of 16 bits is printed as it is")
	}
}

// shelf is a register that gives what it is told.
type shelf struct {
	logo []byte
	err  error
}

func (s shelf) Structure(context.Context) (data.Structure, error)          { return data.Structure{}, nil }
func (s shelf) Contacts(context.Context) (map[data.ID]data.Contact, error) { return nil, nil }
func (s shelf) Telecentres(context.Context) ([]data.Telecentre, error)     { return nil, nil }
func (s shelf) Logo(context.Context) ([]byte, error)                       { return s.logo, s.err }

func TestALogoThatCantBeReadIsSaid(t *testing.T) {
	broken := errors.New("the disk")
	if _, err := Gather(context.Background(), shelf{err: broken}); !errors.Is(err, broken) {
		t.Errorf("gathering says %v", err)
	}
	around, err := Gather(context.Background(), shelf{logo: []byte("no picture")})
	if err != nil || around.Logo != nil {
		t.Errorf("gathered %v, %v", around.Logo, err)
	}
}
