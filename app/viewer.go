package app

import (
	"context"
	"net/url"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/app/work"
	"github.com/buron-cantal/buron/data"
)

// toOpen is how long the platform has to say that nothing opens a file; it may
// stay for as long as the viewer is open.
const toOpen = 5 * time.Second

// opener is the freedesktop program that opens a file with another one.
const opener = "xdg-open"

// show opens a file or a folder with the platform's program. The toolkit
// doesn't wait to hear whether there is one, so where it would ask the
// freedesktop program, that is asked here.
func (p *program) show(path string) error {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return p.toolkit.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(path)})
	}
	p.crew.Go(func(ctx context.Context) error {
		cmd := exec.Command(opener, path)
		err := cmd.Start()
		if err == nil {
			_, err = work.Within(ctx, toOpen, cmd.Wait)
		}
		if err != nil {
			return &data.Error{Code: data.NoViewer, Where: kindOf(path), Err: err}
		}
		return nil
	}, func(err error) {
		if err != nil {
			p.shell.Desk().Notice(place.Notice{Level: place.Care, Title: words.Sentence(err)})
		}
	})
	return nil
}

// kindOf is what people call a kind of file: « PDF »; "" for a folder.
func kindOf(path string) string {
	return strings.ToUpper(strings.TrimPrefix(filepath.Ext(path), "."))
}

// shown tells what kept something from being shown.
func (p *program) shown(err error) {
	if err != nil {
		p.shell.Stay(place.Notice{Level: place.Care, Title: words.Sentence(err)})
	}
}
