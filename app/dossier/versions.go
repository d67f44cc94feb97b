package dossier

import (
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/store"
)

// mostVersions is how many versions are listed before one asks for all.
const mostVersions = 5

// versions are the plans that were handed over, the latest first.
type versions struct {
	page  *page
	known []store.Version
	all   bool // also those beyond mostVersions
	shown *part
}

func newVersions(p *page) *versions { return &versions{page: p, shown: newPart(look.S12)} }

// versionLine is a version as it is listed.
type versionLine struct {
	number          int
	on              calendar.Day
	by, fingerprint string
	signed          calendar.Day // when its signed copy came, zero for none
}

func (v *versions) show() {
	lines := make([]versionLine, len(v.known))
	for i, of := range v.known {
		lines[i] = versionLine{number: of.Number, on: of.On, by: of.By, fingerprint: of.Fingerprint}
		if f := of.File(store.SignedCopy); f != nil {
			lines[i].signed = f.On
		}
	}
	values := struct {
		Lines []versionLine
		All   bool
	}{lines, v.all}
	v.shown.set(v.page, values, func() []fyne.CanvasObject { return v.build(lines) })
}

func (v *versions) build(lines []versionLine) []fyne.CanvasObject {
	if len(lines) == 0 {
		return nil
	}
	objects := []fyne.CanvasObject{heading(words.VersionsTitle, nil)}
	most := len(lines)
	if !v.all {
		most = min(most, mostVersions)
	}
	for i, l := range lines[:most] {
		if i > 0 {
			objects = append(objects, kit.NewLine())
		}
		objects = append(objects, v.row(l))
	}
	if most < len(lines) {
		objects = append(objects, kit.Row(0, kit.NewLink(words.VersionsAll(len(lines)), func() {
			v.all = true
			v.show()
			v.page.arrange()
		})))
	}
	return []fyne.CanvasObject{kit.AtMost(look.ProseWidth, kit.Column(look.S12, objects...)), kit.Pad(kit.NewLine(), look.S16, 0, 0, 0)}
}

func (v *versions) row(l versionLine) fyne.CanvasObject {
	says := []fyne.CanvasObject{kit.Strong(words.VersionOn(l.number, l.on)), kit.Note(words.VersionBy(l.by, l.fingerprint))}
	if !l.signed.IsZero() {
		says = append(says, kit.NewStatus(look.IconCheck, look.Act, words.SignedOn(l.signed)))
	}
	return kit.Row(look.S16, kit.Grow(kit.Column(look.S2, says...)), kit.NewLink(words.VersionSee, func() { v.see(l.number) }))
}

// see shows a version as it was handed over, with what can be done with it.
func (v *versions) see(number int) {
	v.page.desk.Go(place.Route{
		Page: place.Preview, Dossier: v.page.route.Dossier, Step: place.VersionStep, Item: strconv.Itoa(number),
	})
}

// printed says when the plan was printed last, for « En bref ».
func (v *versions) printed() string {
	if len(v.known) == 0 {
		return words.BriefNoVersion
	}
	last := v.known[0]
	return words.BriefVersion(last.Number, last.On, last.File(store.SignedCopy) != nil)
}

// thing is a version in the history.
func (v *versions) thing(id data.ID) []string {
	for _, of := range v.known {
		if of.ID == id {
			return []string{words.VersionNumber(of.Number)}
		}
	}
	return nil
}
