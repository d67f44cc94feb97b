package settings

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
	"github.com/buron-cantal/buron/data/text"
)

// itemNew is the item of a télécentre that isn't in the network yet.
const itemNew = "new"

// centre is a télécentre of a reading, nil when it isn't in the network.
func (r *reading) centre(id data.ID) *data.Telecentre {
	for i := range r.network {
		if r.network[i].ID == id {
			return &r.network[i]
		}
	}
	return nil
}

// networkSection lists the télécentres.
func (p *page) networkSection() []fyne.CanvasObject {
	p.primary = kit.Primary(words.NetworkAdd, func() { p.goTo(stepNetwork, itemNew) }).Before(look.IconPlus)
	p.emptied = len(p.has.network) == 0
	if p.emptied {
		p.first = p.primary
		return []fyne.CanvasObject{
			heading(words.SectionNetwork, words.NetworkIntro),
			kit.NewEmpty(words.NetworkEmpty, words.NetworkEmptyBody, p.primary),
		}
	}
	t := newTable(
		kit.Col{Title: words.NetworkHeadName},
		kit.Col{Title: words.NetworkHeadPhone},
		kit.Col{Title: words.NetworkHeadState, Width: look.PostWidth},
	)
	t.count = func() int { return len(p.has.network) }
	t.key = func(i int) string { return string(p.has.network[i].ID) }
	t.fill = func(i int, l *line) {
		c := p.has.network[i]
		l.name.Set(c.Name)
		l.set(l.who, words.Phone(c.Phone), words.ContactNobody)
		l.set(l.under, cmp.Or(c.Hours, c.Email), "")
		state := ""
		if c.ToCheck {
			state = words.ToCheck
		}
		l.set(l.last, state, "")
	}
	return []fyne.CanvasObject{
		heading(words.SectionNetwork, words.NetworkIntro),
		keyed(p.primary),
		p.tableOf(t, stepNetwork),
	}
}

func setCentre(id data.ID, set func(*data.Telecentre)) func(*reading) {
	return func(r *reading) {
		if c := r.centre(id); c != nil {
			set(c)
		}
	}
}

func writeCentre(id data.ID) func(*reading) func(*store.Tx) error {
	return func(r *reading) func(*store.Tx) error {
		c := *r.centre(id)
		return func(tx *store.Tx) error {
			_, err := tx.PutTelecentre(c)
			return err
		}
	}
}

// centreText is a line of a télécentre.
func (p *page) centreText(id data.ID, name, label, help string, of func(*data.Telecentre) *string) spec {
	s := spec{
		label: label, help: help,
		draft:   place.Draft{Owner: ownNetwork, Field: string(id) + "." + name},
		gesture: gestureCentre,
		write:   writeCentre(id),
	}
	if of == nil {
		return s
	}
	s.shown = func(r *reading) string { return *of(r.known(id)) }
	s.read = func(typed string) (func(*reading), error) {
		value := strings.TrimSpace(text.Normal(typed))
		return setCentre(id, func(c *data.Telecentre) { *of(c) = value }), nil
	}
	return s
}

// known is a télécentre, empty once it has been taken out of the network.
func (r *reading) known(id data.ID) *data.Telecentre {
	if c := r.centre(id); c != nil {
		return c
	}
	return &data.Telecentre{ID: id}
}

// centreForm is one télécentre, or the name of a new one.
func (p *page) centreForm(item string) []fyne.CanvasObject {
	if item == itemNew {
		return p.newCentre()
	}
	id := data.ID(item)
	if p.has.centre(id) == nil {
		return nil
	}
	title := kit.Title("")
	p.onRenew(func() { title.Set(p.has.known(id).Name) })
	name := p.newField(kit.NewEntry(), p.centreName(id))
	back := kit.NewBack(words.SectionNetwork, func() { p.goTo(stepNetwork, "") })
	objects := []fyne.CanvasObject{
		kit.Column(look.S4, kit.Row(0, back), title),
		name.of,
		p.newField(kit.NewEntry().Width(look.PostWidth), p.centreCode(id)).of,
	}
	objects = append(objects, p.centreReach(id)...)
	objects = append(objects, p.centreTariffs(id)...)
	source := p.centreText(id, "source", words.CentreSource, words.CentreSourceHelp, func(c *data.Telecentre) *string { return &c.Source })
	remove := kit.Secondary(words.NetworkRemove, func() { p.removeCentre(id) }).Before(look.IconTrash)
	p.first = name.of.Control().First()
	return append(objects, p.newField(kit.NewArea(), source).of, p.centreTick(id), kit.NewLine(), kit.Row(0, remove))
}

// centreReach is where a télécentre is and how to reach it, and what one finds
// there.
func (p *page) centreReach(id data.ID) []fyne.CanvasObject {
	at := func(of func(*data.Telecentre) *string) func(*reading) *string {
		return func(r *reading) *string { return of(r.known(id)) }
	}
	phoneOf := func(c *data.Telecentre) *string { return &c.Phone }
	emailOf := func(c *data.Telecentre) *string { return &c.Email }
	phone := p.centreText(id, "phone", words.CentrePhone, "", phoneOf)
	p.asPhone(&phone, at(phoneOf))
	email := p.centreText(id, "email", words.CentreEmail, "", emailOf)
	p.asEmail(&email, at(emailOf))
	commune := p.centreText(id, "commune", words.CentreCommune, "", nil)
	commune.shown = func(r *reading) string { return p.communeText(r.known(id).Commune) }
	commune.read = func(typed string) (func(*reading), error) {
		value, err := p.readCommune(typed)
		return setCentre(id, func(c *data.Telecentre) { c.Commune = value }), err
	}
	text := func(name, label, help string, of func(*data.Telecentre) *string, in *kit.Entry) fyne.CanvasObject {
		return p.newField(in, p.centreText(id, name, label, help, of)).of
	}
	return []fyne.CanvasObject{
		p.newField(kit.NewSuggest(p.communes, func(kit.Option) {}).Width(look.SearchWidth), commune).of,
		p.newField(kit.NewEntry().Width(look.AmountWidth), phone).of,
		p.newField(kit.NewEntry().Width(look.SearchWidth), email).of,
		text("hours", words.CentreHours, "", func(c *data.Telecentre) *string { return &c.Hours }, kit.NewEntry()),
		text("equipment", words.CentreEquipment, "", func(c *data.Telecentre) *string { return &c.Equipment }, kit.NewArea()),
		text("specialities", words.CentreSpecialties, "", func(c *data.Telecentre) *string { return &c.Specialities }, kit.NewArea()),
	}
}

// communes proposes those that are known.
func (p *page) communes(typed string) []kit.Option {
	var found []kit.Option
	for _, c := range p.desk.Engine.Guides.Communes().Find(typed) {
		word := p.communeText(c)
		found = append(found, kit.Option{Value: word, Word: word})
	}
	return found
}

// centreTariffs are the prices, two on a row.
func (p *page) centreTariffs(id data.ID) []fyne.CanvasObject {
	tariff := func(name, label string, of func(*data.Telecentre) *int64) *kit.Field {
		s := p.centreText(id, name, label, "", nil)
		s.shown = func(r *reading) string { return tariffText(*of(r.known(id))) }
		s.read = func(typed string) (func(*reading), error) {
			cents, err := readTariff(typed)
			return setCentre(id, func(c *data.Telecentre) { *of(c) = cents }), err
		}
		return p.newField(kit.NewNumber(words.EuroSign), s).of
	}
	halfDay := tariff("half_day", words.CentreHalfDay, func(c *data.Telecentre) *int64 { return &c.HalfDay })
	day := tariff("day", words.CentreDay, func(c *data.Telecentre) *int64 { return &c.DayPass })
	week := tariff("week", words.CentreWeek, func(c *data.Telecentre) *int64 { return &c.Week })
	month := tariff("month", words.CentreMonth, func(c *data.Telecentre) *int64 { return &c.Month })
	return []fyne.CanvasObject{
		kit.Column(look.S4, kit.Section(words.CentreTariffs), kit.Small(words.CentreTariffsHelp)),
		kit.Beside(halfDay, day), kit.Beside(week, month),
	}
}

// centreName is the name, which no other télécentre has.
func (p *page) centreName(id data.ID) spec {
	s := p.centreText(id, "name", words.CentreName, "", func(c *data.Telecentre) *string { return &c.Name })
	s.read = func(typed string) (func(*reading), error) {
		name, err := p.freeName(typed, id)
		return setCentre(id, func(c *data.Telecentre) { c.Name = name }), err
	}
	return s
}

// freeName reads a name that no other télécentre has.
func (p *page) freeName(typed string, id data.ID) (string, error) {
	name := strings.Join(strings.Fields(text.Normal(typed)), " ")
	if name == "" {
		return "", sentence(words.CentreNameMissing)
	}
	for _, c := range p.has.network {
		if c.ID != id && text.Fold(c.Name) == text.Fold(name) {
			return "", sentence(words.CentreNameTaken)
		}
	}
	return name, nil
}

// centreCode is the code that numbers begin with.
func (p *page) centreCode(id data.ID) spec {
	s := p.centreText(id, "code", words.CentreCode, words.CentreCodeHelp, func(c *data.Telecentre) *string { return &c.Code })
	s.read = func(typed string) (func(*reading), error) {
		code := strings.ToUpper(strings.TrimSpace(typed))
		if !isCode(code) {
			return nil, sentence(words.CentreCodeWrong)
		}
		if slices.ContainsFunc(p.has.network, func(c data.Telecentre) bool { return c.ID != id && c.Code == code }) {
			return nil, sentence(words.CentreCodeTaken)
		}
		return setCentre(id, func(c *data.Telecentre) { c.Code = code }), nil
	}
	return s
}

// isCode says whether a code can stand in front of numbers.
func isCode(code string) bool {
	return len(code) >= 2 && len(code) <= 6 && code != "CAN" && strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// centreTick says that what is known of a télécentre is to be checked.
func (p *page) centreTick(id data.ID) fyne.CanvasObject {
	tick := kit.NewTick(words.CentreToCheck, func(on bool) {
		p.change(setCentre(id, func(c *data.Telecentre) { c.ToCheck = on }),
			place.Gesture{Name: gestureCentre}, writeCentre(id), p.refused)
	})
	p.onRenew(func() { tick.Set(p.has.known(id).ToCheck) })
	return kit.Row(0, tick)
}

// removeCentre takes a télécentre out of the network, once it was asked.
func (p *page) removeCentre(id data.ID) {
	name := p.has.known(id).Name
	p.desk.Ask(place.Question{
		Title: words.RemoveCentreAsk(name), Body: words.NetworkRemoveBody,
		Safe: words.NetworkRemoveSafe, Act: words.NetworkRemove,
		Then: func(act bool) {
			if !act {
				return
			}
			p.fields = nil // what stands in them goes with it
			p.change(func(r *reading) {
				r.network = slices.DeleteFunc(r.network, func(c data.Telecentre) bool { return c.ID == id })
			}, place.Gesture{Name: gestureCentre}, func(*reading) func(*store.Tx) error {
				return func(tx *store.Tx) error { return tx.RemoveTelecentre(id) }
			}, p.refused)
			p.desk.Toast(words.CentreRemoved(name), true)
			p.goTo(stepNetwork, "")
		},
	})
}

// newCentre asks for the name of a télécentre to be added.
func (p *page) newCentre() []fyne.CanvasObject {
	e := kit.NewEntry()
	of := kit.NewField(words.CentreName, e)
	draft := place.Draft{Owner: ownNetwork, Field: itemNew}
	e.SetDraft(p.drafts[draft])
	e.OnChanged = func(typed string) {
		p.drafts[draft] = typed
		p.desk.Draft(draft, typed)
	}
	busy := false
	add := func() {
		name, err := p.freeName(e.Text(), "")
		if err != nil {
			of.SetError(err.Error())
			p.desk.Focus(e)
			return
		}
		if busy {
			return
		}
		busy = true
		of.SetError("")
		p.addCentre(name, draft, func(err error) {
			busy = false
			of.SetError(words.Sentence(err))
			p.desk.Focus(e)
		})
	}
	e.OnSubmitted = func(string) { add() }
	p.primary = kit.Primary(words.NetworkAddThis, add)
	p.first = e
	return []fyne.CanvasObject{p.detailHeading(words.SectionNetwork, words.NetworkAdd, ""), of, keyed(p.primary)}
}

// addCentre adds a télécentre and leads to it.
func (p *page) addCentre(name string, draft place.Draft, failed func(error)) {
	var id data.ID
	p.desk.Save(place.Gesture{
		Name: gestureCentre, Draft: draft,
		Do: func(tx *store.Tx) (err error) {
			id, err = tx.PutTelecentre(data.Telecentre{Name: name, ToCheck: true})
			return err
		},
		Then: func(err error) {
			if err != nil {
				failed(err)
				return
			}
			delete(p.drafts, draft)
			p.reread(func() { p.showNew(id) })
		},
	})
}

// showNew leads to a télécentre just added, unless one went elsewhere since.
func (p *page) showNew(id data.ID) {
	if p.route.Step != stepNetwork || p.route.Item != itemNew {
		return
	}
	to := p.route
	to.Item = string(id)
	p.open(to)
	p.desk.Focus(p.First())
}
