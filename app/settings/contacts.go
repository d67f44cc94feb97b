package settings

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/store"
)

// roles are the contact roles of every guide, the common ones first.
func (p *page) roles() []*guide.Role {
	var all []*guide.Role
	known := map[string]bool{}
	for _, path := range data.Paths {
		for _, r := range p.desk.Engine.Guides.For(path).Roles {
			if !known[r.ID] {
				known[r.ID] = true
				all = append(all, r)
			}
		}
	}
	return all
}

// contactsSection lists who holds each role.
func (p *page) contactsSection() []fyne.CanvasObject {
	roles := p.roles()
	t := newTable(
		kit.Col{Title: words.ContactsHeadRole, Share: 1.2},
		kit.Col{Title: words.ContactsHeadWho},
		kit.Col{Title: words.ContactsHeadCheck, Width: look.PostWidth},
	)
	t.count = func() int { return len(roles) }
	t.key = func(i int) string { return roles[i].ID }
	t.fill = func(i int, l *line) {
		c := p.has.contacts[data.ID(roles[i].ID)]
		l.name.Set(roles[i].Label)
		l.set(l.who, c.Name, words.ContactNobody)
		l.set(l.under, words.Phone(c.Phone), "")
		l.set(l.last, words.DayMonthYear(c.CheckedOn), words.ContactUnchecked)
		if c == (data.Contact{Role: c.Role}) {
			l.last.Set("")
		}
	}
	return []fyne.CanvasObject{
		heading(words.SectionContacts, words.ContactsIntro),
		p.tableOf(t, stepContacts),
	}
}

// contact is who holds a role, in a reading.
func (r *reading) contact(role data.ID) data.Contact {
	c := r.contacts[role]
	c.Role = role
	return c
}

// contactText is a line of a contact.
func (p *page) contactText(role data.ID, name, label string, of func(*data.Contact) *string) spec {
	return spec{
		label: label, draft: place.Draft{Owner: ownContacts, Field: string(role) + "." + name},
		gesture: gestureContact,
		shown: func(r *reading) string {
			c := r.contact(role)
			return *of(&c)
		},
		read: func(typed string) (func(*reading), error) {
			return setContact(role, func(c *data.Contact) { *of(c) = strings.TrimSpace(typed) }), nil
		},
		write: writeContact(role),
	}
}

func setContact(role data.ID, set func(*data.Contact)) func(*reading) {
	return func(r *reading) {
		c := r.contact(role)
		set(&c)
		r.contacts[role] = c
	}
}

func writeContact(role data.ID) func(*reading) func(*store.Tx) error {
	return func(r *reading) func(*store.Tx) error {
		c := r.contact(role)
		return func(tx *store.Tx) error { return tx.PutContact(c) }
	}
}

// contactForm is who holds one role.
func (p *page) contactForm(item string) []fyne.CanvasObject {
	var role *guide.Role
	for _, r := range p.roles() {
		if r.ID == item {
			role = r
		}
	}
	if role == nil {
		return nil
	}
	id := data.ID(item)
	name := p.newField(kit.NewEntry(), p.contactText(id, "name", words.ContactName, func(c *data.Contact) *string { return &c.Name }))
	phone := p.contactText(id, "phone", words.ContactPhone, func(c *data.Contact) *string { return &c.Phone })
	phone.shown = func(r *reading) string { return words.Phone(r.contacts[id].Phone) }
	phone.wrong = func(r *reading) string { return p.wrongAs(questionPhone, r.contacts[id].Phone) }
	phone.read = func(typed string) (func(*reading), error) {
		value := p.readAs(questionPhone, typed)
		return setContact(id, func(c *data.Contact) { c.Phone = value }), nil
	}
	hours := p.contactText(id, "hours", words.ContactHours, func(c *data.Contact) *string { return &c.Hours })
	objects := []fyne.CanvasObject{
		p.detailHeading(words.SectionContacts, role.Label, role.For),
		name.of,
		p.newField(kit.NewEntry().Width(look.AmountWidth), phone).of,
		p.newField(kit.NewEntry(), hours).of,
		p.contactChecked(id),
	}
	p.first = name.of.Control().First()
	return objects
}

// contactChecked is the day when a contact was last checked.
func (p *page) contactChecked(id data.ID) fyne.CanvasObject {
	s := p.contactText(id, "checked_on", words.ContactChecked, nil)
	s.shown = func(r *reading) string { return words.Day(r.contacts[id].CheckedOn) }
	s.read = func(typed string) (func(*reading), error) {
		var day calendar.Day
		if typed = strings.TrimSpace(typed); typed != "" {
			var err error
			if day, err = calendar.Read(typed, p.desk.Today()); err != nil {
				return nil, err
			}
		}
		return setContact(id, func(c *data.Contact) { c.CheckedOn = day }), nil
	}
	f := p.newDate(s)
	today := kit.Quiet(words.ContactToday, func() {
		f.in.SetDraft(words.Day(p.desk.Today()))
		p.left(f)
	})
	return kit.Column(look.S4, f.of, kit.Row(0, today))
}
