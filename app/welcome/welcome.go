// Package welcome is the first start: who welcomes, where, and a register is
// made.
package welcome

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/about"
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
)

// page is the welcome screen. It keeps nothing: what is typed goes into the
// register that it makes.
type page struct {
	desk    *place.Desk
	content fyne.CanvasObject

	name       *kit.Entry
	nameField  *kit.Field
	telecentre *kit.Choice
	phone      *kit.Entry
	begin      *kit.Button
	demo       *kit.Button
	making     *kit.Text
	trouble    *kit.Alert
	folder     *kit.Entry
	elsewhere  *kit.Field
	where      *kit.Text
	path       string // of the register to be made, "" for the usual place
	busy       bool
}

// New is the page of the first start.
func New(desk *place.Desk, _ place.Route) place.Page {
	p := &page{desk: desk}
	p.build()
	return p
}

func (p *page) build() {
	p.name = kit.NewEntry()
	p.nameField = kit.NewField(words.WelcomeName, p.name)
	p.name.OnLeft = func(string) {
		if p.nameField.Error() != "" {
			p.checkName()
		}
	}
	p.name.OnSubmitted = func(string) { p.start() }
	p.telecentre = kit.NewPicker(telecentres(p.desk.Program.Network))
	p.phone = kit.NewEntry()
	p.phone.OnLeft = func(typed string) { p.phone.SetText(words.Phone(p.readPhone(typed))) }
	p.phone.OnSubmitted = func(string) { p.start() }
	p.begin = kit.Primary(words.WelcomeBegin, p.start).After(look.IconForward)
	p.demo = kit.Quiet(words.WelcomeDemo, func() { p.desk.Program.Demonstrate(p.ended) })
	p.making = kit.Soft(words.WelcomeMaking)
	p.making.Hide()
	p.buildTrouble()
	p.where = kit.Small(words.WelcomeFile(p.desk.Program.Register))
	p.where.Hide()
	p.content = halves(p.left(), kit.Fill(look.Page, kit.NewScroll(p.right())))
}

// buildTrouble is what stands there once a register couldn't be made: why, and
// a field for another folder.
func (p *page) buildTrouble() {
	p.trouble = kit.NewAlert(kit.Stop, words.WelcomeFailed, "")
	p.trouble.Hide()
	p.folder = kit.NewEntry()
	p.folder.OnSubmitted = func(string) { p.start() }
	p.elsewhere = kit.NewField(words.WelcomeFolder, p.folder).Help(words.WelcomeFolderTip)
	p.elsewhere.Hide()
}

func telecentres(network []data.Telecentre) []kit.Option {
	options := make([]kit.Option, len(network))
	for i, t := range network {
		options[i] = kit.Option{Value: t.Name, Word: words.Telecentre(t.Name)}
	}
	return options
}

// left is the stone half: the mark, the name, the promise, the ridge.
func (p *page) left() fyne.CanvasObject {
	on := func(size look.Measure, bold bool, color look.Token, s string) *kit.Text {
		return kit.NewText(s, kit.Style{Size: size, Bold: bold, Color: color})
	}
	column := kit.Column(
		look.S8,
		kit.Row(0, kit.NewMark(look.MarkSize+look.S8, look.RailOn)),
		kit.Pad(on(look.Brand, true, look.RailOn, about.Name), look.S12, 0, 0, 0),
		on(look.Section, false, look.RailOn, words.WelcomePromise),
		on(look.Body, false, look.RailInk, words.WelcomeOffline),
	)
	return kit.Fill(look.Rail, kit.Stack(kit.NewRidge(), kit.Pad(column, look.S40+look.S16, look.S32, look.S40, look.S40+look.S16)))
}

// right is the sheet of three fields.
func (p *page) right() fyne.CanvasObject {
	form := kit.NewForm(
		p.nameField,
		kit.NewField(words.WelcomePlace, p.telecentre).Help(words.WelcomePlaceHint),
		kit.NewField(words.WelcomePhone, p.phone).Help(words.WelcomePhoneHelp),
		p.trouble, p.elsewhere,
	)
	rows := kit.Column(
		look.S24,
		kit.Column(look.S8, kit.Title(words.WelcomeTitle), kit.Soft(words.WelcomeIntro)),
		form,
		kit.Wrap(look.S24, p.begin, p.demo), p.making,
		kit.NewLine(),
		kit.Column(look.S4,
			kit.NewBullet(look.IconLock, look.Soft, words.WelcomeOneFile),
			kit.Pad(kit.Row(0, kit.NewLink(words.WelcomeWhere, p.tellWhere).Caption()), 0, 0, 0, look.Indent),
			kit.Pad(p.where, look.S4, 0, 0, look.Indent)),
	)
	return kit.Pad(kit.AtMost(look.WelcomeWidth, rows), look.S40*2, look.S40, look.S40, look.S40+look.S32)
}

func (p *page) tellWhere() {
	p.where.Show()
	kit.Relayout(p.where)
}

// checkName says whether there is a name, and what is expected beside the field.
func (p *page) checkName() bool {
	sentence := ""
	if strings.TrimSpace(p.name.Text()) == "" {
		sentence = words.WelcomeNameError
	}
	p.nameField.SetError(sentence)
	return sentence == ""
}

// readPhone is the phone as the register keeps it.
func (p *page) readPhone(typed string) string {
	return p.desk.Engine.Guides.Question("phone").Kept(typed, p.desk.Today())
}

// start makes the register.
func (p *page) start() {
	if p.busy {
		return
	}
	if !p.checkName() {
		p.desk.Focus(p.name)
		return
	}
	if !p.chooseFolder() {
		p.desk.Focus(p.folder)
		return
	}
	p.wait(true)
	p.desk.Program.Begin(p.path, data.Structure{
		Adviser:    strings.TrimSpace(p.name.Text()),
		Telecentre: p.telecentre.Value(),
		Phone:      p.readPhone(p.phone.Text()),
	}, p.ended)
}

// chooseFolder reads the other folder, where one was asked for.
func (p *page) chooseFolder() bool {
	folder := strings.TrimSpace(p.folder.Text())
	if !p.elsewhere.Visible() || folder == "" {
		p.path = ""
		return true
	}
	if !filepath.IsAbs(folder) {
		p.elsewhere.SetError(words.WelcomeFolderBad)
		return false
	}
	p.elsewhere.SetError("")
	p.path = filepath.Join(folder, filepath.Base(p.desk.Program.Register))
	return true
}

// ended is told how it went; once it went well, another page takes the place.
func (p *page) ended(err error) {
	p.wait(false)
	if err == nil {
		return
	}
	p.trouble.Set(kit.Stop, words.WelcomeFailed, words.Sentence(err))
	p.trouble.Show()
	p.elsewhere.Show()
	kit.Relayout(p.trouble)
	p.desk.Focus(p.folder)
}

// wait shows « Création du registre… » in the buttons' place.
func (p *page) wait(busy bool) {
	p.busy = busy
	for _, b := range []*kit.Button{p.begin, p.demo} {
		if busy {
			b.Hide()
		} else {
			b.Show()
		}
	}
	if busy {
		p.making.Show()
	} else {
		p.making.Hide()
	}
	kit.Relayout(p.making)
}

// Header has nothing: the page fills the window.
func (p *page) Header() place.Header { return place.Header{Bare: true} }

// Content is both halves.
func (p *page) Content() fyne.CanvasObject { return p.content }

// First is the name.
func (p *page) First() fyne.Focusable { return p.name }

// Zones are the page's one zone.
func (p *page) Zones() []fyne.CanvasObject { return nil }

// Do begins on Ctrl+Entrée.
func (p *page) Do(a place.Action) bool {
	if a != place.Primary {
		return false
	}
	p.start()
	return true
}

// Reload has nothing to read: there is no register yet.
func (p *page) Reload() {}

// Leave leaves nothing behind.
func (p *page) Leave() {}
