// Package trouble is the page shown when the register can't be opened: it says
// why, leaves the file as it is, and shows the way on.
package trouble

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
)

type page struct {
	desk    *place.Desk
	content fyne.CanvasObject
	first   *kit.Button
}

// New is the page; what went wrong is the desk's Program.Trouble.
func New(desk *place.Desk, _ place.Route) place.Page {
	p := &page{desk: desk}
	p.build()
	return p
}

func (p *page) build() {
	program := p.desk.Program
	rows := []fyne.CanvasObject{
		kit.NewAlert(kit.Stop, p.title(), words.Sentence(program.Trouble)),
		kit.Body(words.TroubleKept),
		kit.Strong(program.Register),
	}
	retry := kit.Secondary(words.TroubleRetry, program.Retry)
	buttons := []fyne.CanvasObject{retry}
	p.first = retry
	switch {
	case !restorable(program.Trouble):
		p.first = kit.Primary(words.TroubleRetry, program.Retry)
		buttons = []fyne.CanvasObject{p.first}
	case program.Rescue.Copy.Path == "":
		rows = append(rows, kit.Body(words.TroubleNoCopy), kit.Strong(program.Backups))
	default:
		rows = append(rows,
			kit.Body(words.TroubleCopy),
			kit.Strong(words.Rescue(program.Rescue.Copy.At, program.Rescue.Holds.Dossiers)),
			kit.Soft(words.TroubleAside))
		p.first = kit.Primary(words.TroubleRestore, p.restore)
		buttons = []fyne.CanvasObject{p.first, retry}
	}
	buttons = append(buttons,
		kit.Secondary(words.TroubleFolder, func() { p.open(filepath.Dir(program.Register)) }),
		kit.Quiet(words.TroubleDemo, func() { program.Demonstrate(p.failed) }))
	rows = append(rows, kit.Wrap(look.S12, buttons...))
	p.content = kit.Fill(look.Sheet, kit.NewScroll(kit.Pad(
		kit.AtMost(look.ProseWidth, kit.Column(look.S16, rows...)), look.S40, look.S40, look.S40, look.S40,
	)))
}

func (p *page) title() string {
	if data.CodeOf(p.desk.Program.Trouble) == data.RegisterHeld {
		return words.TroubleHeld
	}
	return words.TroubleTitle
}

// restorable says whether a copy would help: the file itself is at fault.
func restorable(err error) bool {
	switch data.CodeOf(err) {
	case data.RegisterDamaged, data.RegisterForeign:
		return true
	}
	return false
}

// restore asks first: what was typed after the copy isn't in it.
func (p *page) restore() {
	p.desk.Ask(place.Question{
		Title: words.TroubleRestoreAsk,
		Body:  words.TroubleRestoreBody,
		Safe:  words.TroubleRestoreSafe,
		Act:   words.TroubleRestore,
		Then: func(act bool) {
			if act {
				p.desk.Program.Restore(p.desk.Program.Rescue.Copy.Path, p.failed)
			}
		},
	})
}

func (p *page) failed(err error) {
	if err != nil {
		p.desk.Notice(place.Notice{Level: place.Stop, Title: words.Sentence(err)})
	}
}

func (p *page) open(path string) {
	p.failed(p.desk.Program.Open(path))
}

func (p *page) Header() place.Header       { return place.Header{Title: p.title()} }
func (p *page) Content() fyne.CanvasObject { return p.content }
func (p *page) First() fyne.Focusable      { return p.first }
func (p *page) Zones() []fyne.CanvasObject { return nil }
func (p *page) Reload()                    {}
func (p *page) Leave()                     {}

// Do presses the button that leads on.
func (p *page) Do(a place.Action) bool {
	if a == place.Primary {
		p.first.Press()
		return true
	}
	return false
}
