package settings

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/buron-cantal/buron/app/about"
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/store"
)

// Items of the section of text and colours: what has the focus there after the
// page was built again in another size.
const (
	itemSize    = "size"
	itemColours = "colours"
)

// displaySection is the text size and the colours, applied at once.
func (p *page) displaySection() []fyne.CanvasObject {
	sizeWords := map[look.Scale]string{look.Normal: words.TextNormal, look.Large: words.TextLarge, look.Larger: words.TextLarger}
	modeWords := map[look.Mode]string{look.Light: words.ColoursLight, look.Dark: words.ColoursDark, look.Computer: words.ColoursOwn}
	var sizes, modes []kit.Option
	for _, s := range look.Scales {
		sizes = append(sizes, kit.Option{Value: scaleValue(s), Word: sizeWords[s]})
	}
	for _, m := range look.Modes {
		modes = append(modes, kit.Option{Value: string(m), Word: modeWords[m]})
	}
	size, colours := kit.NewButtons(sizes), kit.NewButtons(modes)
	p.onRenew(func() {
		size.Set(scaleValue(p.desk.Program.Scale))
		colours.Set(string(p.desk.Program.Mode))
	})
	size.OnChosen = func(value string) {
		for _, s := range look.Scales {
			if scaleValue(s) == value {
				p.restyle(itemSize, s, p.desk.Program.Mode)
			}
		}
	}
	colours.OnChosen = func(value string) { p.restyle(itemColours, p.desk.Program.Scale, look.Mode(value)) }
	p.first = size.First()
	if p.route.Item == itemColours {
		p.first = colours.First()
	}
	return []fyne.CanvasObject{
		kit.Title(words.SectionDisplay),
		kit.NewField(words.TextSize, size).Help(words.TextSizeHelp),
		kit.NewField(words.Colours, colours),
	}
}

func scaleValue(s look.Scale) string { return strconv.FormatFloat(float64(s), 'g', -1, 32) }

// restyle changes the look; the window may build the page again, and comes
// back to the same choice.
func (p *page) restyle(item string, scale look.Scale, mode look.Mode) {
	if scale == p.desk.Program.Scale && mode == p.desk.Program.Mode {
		return
	}
	p.route.Item = item
	p.desk.Mark(p.route)
	p.desk.Program.Restyle(scale, mode)
	p.renew()
}

// keysSection is the list of keys.
func (p *page) keysSection() []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, k := range words.Shortcuts() {
		rows = append(rows, kit.Row(look.S16, kit.Fixed(look.AmountWidth, kit.Small(k.Key)), kit.Grow(kit.Body(k.Does))))
	}
	return []fyne.CanvasObject{kit.Title(words.SectionKeys), kit.Column(look.S8, rows...)}
}

// advisersSection lists the names that files brought.
func (p *page) advisersSection() []fyne.CanvasObject {
	rows, none := newSlot(look.S12), kit.Soft(words.AdvisersNone)
	p.onRenew(func() {
		var objects []fyne.CanvasObject
		for _, a := range p.has.advisers {
			confirm := kit.Secondary(words.ConfirmAdviser(a.Name), func() { p.confirm(a) }).Before(look.IconCheck)
			objects = append(objects, kit.Row(0, confirm))
		}
		held := kit.HasFocus(rows.object)
		rows.set(objects...)
		setVisible(none, len(objects) == 0)
		if first := kit.FirstIn(rows.object); held && first != nil {
			p.desk.Focus(first)
		}
	})
	intro := kit.Soft(words.AdvisersIntro)
	p.onRenew(func() { setVisible(intro, len(p.has.advisers) > 0) })
	return []fyne.CanvasObject{kit.Column(look.S4, kit.Title(words.SectionAdvisers), intro), rows.object, none}
}

// confirm says that an adviser's name is right.
func (p *page) confirm(a store.Adviser) {
	p.change(func(r *reading) {
		var left []store.Adviser
		for _, other := range r.advisers {
			if other.ID != a.ID {
				left = append(left, other)
			}
		}
		r.advisers = left
	}, place.Gesture{Name: gestureAdviser}, func(*reading) func(*store.Tx) error {
		return func(tx *store.Tx) error { return tx.ConfirmAdviser(a.ID) }
	}, p.refused)
	p.desk.Toast(words.AdviserConfirmed(a.Name), true)
	p.renew()
}

// trashSection leads to the trash.
func (p *page) trashSection() []fyne.CanvasObject {
	p.primary = kit.Primary(words.TrashOpen, func() { p.desk.Go(place.Route{Page: place.Trash}) }).Before(look.IconTrash)
	p.first = p.primary
	says := kit.Body("")
	p.onRenew(func() { says.Set(words.InTrashCount(p.has.trash)) })
	return []fyne.CanvasObject{kit.Title(words.SectionTrash), says, keyed(p.primary)}
}

// demoSection leads to the fictional dossiers, and back.
func (p *page) demoSection() []fyne.CanvasObject {
	outcome := newSlot(0)
	if p.desk.Program.Demo {
		p.primary = kit.Primary(words.DemoHome, func() { p.desk.Program.Home() }).Before(look.IconBack)
		p.first = p.primary
		return []fyne.CanvasObject{heading(words.SectionDemo, words.DemoBody), keyed(p.primary)}
	}
	var button *kit.Button
	button = kit.Primary(words.DemoTry, func() {
		button.Hide()
		outcome.set(kit.NewStatus(look.IconClock, look.Soft, words.DemoOpening))
		p.commit()
		p.desk.Program.Demonstrate(func(err error) {
			button.Show()
			outcome.set()
			if err != nil {
				outcome.set(kit.NewAlert(kit.Stop, words.DemoFailed, words.Sentence(err)))
			}
		})
	})
	p.primary, p.first = button, button
	return []fyne.CanvasObject{heading(words.SectionDemo, words.DemoIntro), keyed(p.primary), outcome.object}
}

// aboutSection is what the program is made of.
func (p *page) aboutSection() []fyne.CanvasObject {
	made := about.This()
	var pairs []kit.Pair
	for _, pair := range []kit.Pair{
		{Label: words.AboutVersion, Value: made.Version},
		{Label: words.AboutBuild, Value: made.Build},
		{Label: words.AboutGo, Value: made.Go},
		{Label: words.AboutFyne, Value: made.Fyne},
		{Label: words.AboutSQLite, Value: made.SQLite},
	} {
		if pair.Value != "" {
			pairs = append(pairs, pair)
		}
	}
	var links []fyne.CanvasObject
	for i, l := range about.Licences() {
		link := kit.NewLink(l.Title, func() { p.goTo(stepAbout, licenceItem(i)) })
		if p.first == nil || p.came == licenceItem(i) {
			p.first = link
		}
		links = append(links, kit.Row(0, link))
	}
	return []fyne.CanvasObject{
		heading(words.SectionAbout, about.Name),
		kit.NewPairs(pairs...),
		kit.Column(look.S4, kit.Section(words.LicencesSection), kit.Soft(words.LicencesIntro)),
		kit.Column(look.S4, links...),
	}
}

func licenceItem(i int) string { return "licence-" + strconv.Itoa(i+1) }

// licenceText is one licence, whole.
func (p *page) licenceText(item string) []fyne.CanvasObject {
	for i, l := range about.Licences() {
		if licenceItem(i) != item {
			continue
		}
		text := kit.NewArea().Rows(licenceRows)
		text.ReadOnly = true
		text.SetText(l.Text)
		text.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyHome, Modifier: fyne.KeyModifierShortcutDefault})
		p.first = text
		return []fyne.CanvasObject{p.detailHeading(words.SectionAbout, l.Title, ""), text}
	}
	return nil
}

// licenceRows is how much of a licence is seen at once.
const licenceRows = 20
