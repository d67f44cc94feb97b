package settings

import (
	"context"
	"path/filepath"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/paper/logo"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/file"
	"github.com/buron-cantal/buron/data/store"
)

// gestureLogo is the word of changing the logo.
const gestureLogo = "logo"

// letterhead is the logo, and the file that another one is taken from.
type letterhead struct {
	page    *page
	file    *kit.Entry
	of      *kit.Field
	outcome *slot
}

// logoSection shows the logo that documents carry, takes another or none.
func (p *page) logoSection() []fyne.CanvasObject {
	l := &letterhead{page: p, file: kit.NewEntry(), outcome: newSlot(look.S8)}
	l.of = kit.NewField(words.LogoFile, l.file).Help(words.LogoHelp)
	l.file.OnSubmitted = func(string) { l.take() }
	l.file.OnChanged = func(string) { l.of.SetError("") }
	shown := newSlot(look.S12)
	take := kit.Secondary(words.LogoTake, l.take)
	p.onRenew(func() {
		if p.has.logo == nil {
			shown.set()
			return
		}
		shown.set(
			kit.NewPicture(p.has.logo.Picture(), words.LogoShown, look.Control),
			kit.Row(0, kit.Quiet(words.LogoRemove, func() { l.keep(nil) })),
		)
		for _, o := range []fyne.CanvasObject{l.file, take} { // the picture has pushed them down
			if kit.HasFocus(o) {
				kit.Reveal(o)
			}
		}
	})
	return []fyne.CanvasObject{
		kit.Column(look.S4, kit.Section(words.LogoTitle), kit.Soft(words.LogoIntro)),
		shown.object,
		l.of,
		kit.Column(look.S12, kit.Row(0, take), l.outcome.object),
	}
}

// take reads the file and keeps the picture that is made of it.
func (l *letterhead) take() {
	path := strings.TrimSpace(l.file.Text())
	if !filepath.IsAbs(path) {
		l.wrong(words.LogoPath)
		return
	}
	var picture []byte
	l.page.errand(l.outcome, words.LogoReading, func(context.Context) error {
		content, err := file.Read(path, logo.MaxBytes)
		if data.CodeOf(err) == data.FileTooBig {
			err = &data.Error{Code: data.LogoTooBig, What: strconv.Itoa(logo.MaxBytes >> 20)}
		}
		if err == nil {
			picture, err = logo.Read(content)
		}
		return err
	}, func(err error) {
		if err != nil {
			l.wrong(words.Sentence(err))
			return
		}
		l.file.SetText("")
		l.keep(picture)
	})
}

func (l *letterhead) wrong(sentence string) {
	l.of.SetError(sentence)
	l.page.desk.Focus(l.file)
}

// keep makes a picture the logo; nil takes it away.
func (l *letterhead) keep(picture []byte) {
	p := l.page
	p.desk.Save(place.Gesture{
		Name: gestureLogo,
		Do:   func(tx *store.Tx) error { return tx.SetLogo(picture) },
		Then: func(err error) {
			p.refused(err)
			if err == nil {
				p.Reload()
			}
		},
	})
}
