package settings_test

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/app/words"
)

// aFile writes a file and gives its path.
func aFile(t testing.TB, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func aPNG(t testing.TB, w, h int) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// takeLogo types a path and presses the button.
func (s *screen) takeLogo(path string) {
	s.t.Helper()
	s.field(words.LogoFile)
	s.TypeIn(path)
	s.Press(words.LogoTake)
}

func (s *screen) logo() *paper.Logo {
	s.t.Helper()
	kept, err := s.Register.Logo(context.Background())
	if err != nil {
		s.t.Fatal(err)
	}
	return paper.ReadLogo(kept)
}

func TestLogo(t *testing.T) {
	t.Run("leaves what has the focus in view", func(t *testing.T) {
		s := open(t, "structure", "")
		s.Window.Resize(fyne.NewSize(900, 600))
		s.takeLogo(aFile(t, "logo.png", aPNG(t, 400, 400)))
		s.WantSays(words.LogoShown)
		o := s.Canvas().Focused().(fyne.CanvasObject)
		if bottom := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y + o.Size().Height; bottom > 600 {
			t.Errorf("%T ends at %v of 600", o, bottom)
		}
	})
	t.Run("is taken, shown, replaced and taken away", func(t *testing.T) {
		s := open(t, "structure", "")
		s.takeLogo(aFile(t, "logo.png", aPNG(t, 400, 100)))
		s.WantSays(words.LogoShown)
		if l := s.logo(); l == nil || l.Picture().Bounds().Dx() != 400 {
			t.Fatalf("the register keeps %v", l)
		}
		s.takeLogo(aFile(t, "logo.svg", []byte(`<svg viewBox="0 0 4 1"><rect width="4" height="1" fill="#123"/></svg>`)))
		if l := s.logo(); l == nil || l.Picture().Bounds().Dx() != 720 {
			t.Fatalf("the register keeps %v", l)
		}
		s.Press(words.LogoRemove)
		if l := s.logo(); l != nil || strings.Contains(s.outline(), words.LogoShown) {
			t.Errorf("the register keeps %v:\n%s", l, s.outline())
		}
	})
	for name, c := range map[string]struct {
		path string
		want string
	}{
		"no path":       {"logo.png", words.LogoPath},
		"no file":       {filepath.Join(t.TempDir(), "absent.png"), "absent.png"},
		"a folder":      {t.TempDir(), "dossier"},
		"no picture":    {aFile(t, "logo.png", []byte("bonjour")), "ni un PNG, ni un JPEG, ni un SVG"},
		"half":          {aFile(t, "logo.png", aPNG(t, 40, 40)[:60]), "abîmée ou incomplète"},
		"too heavy":     {aFile(t, "logo.png", make([]byte, 6<<20)), "dépasse 5 Mo"},
		"with a script": {aFile(t, "logo.svg", []byte(`<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>`)), "à cause de «\u00a0script\u00a0»"},
	} {
		t.Run("isn't taken from "+name, func(t *testing.T) {
			s := open(t, "structure", "")
			s.takeLogo(c.path)
			if !strings.Contains(s.outline(), c.want) {
				t.Errorf("the page doesn't say %q:\n%s", c.want, s.outline())
			}
			if l := s.logo(); l != nil {
				t.Error("something was kept")
			}
			if got := s.focused(); got != words.LogoFile {
				t.Errorf("the focus is on %q", got)
			}
		})
	}
}
