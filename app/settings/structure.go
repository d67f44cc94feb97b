package settings

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

// writeStructure keeps who welcomes, as it is in a reading.
func writeStructure(r *reading) func(*store.Tx) error {
	s := r.structure
	return func(tx *store.Tx) error { return tx.SetStructure(s) }
}

// structureText is a line of who welcomes; of gives its place in the record.
func (p *page) structureText(name, label, help string, of func(*data.Structure) *string) spec {
	return spec{
		label: label, help: help,
		draft:   place.Draft{Owner: ownStructure, Field: name},
		gesture: gestureStructure,
		shown:   func(r *reading) string { return *of(&r.structure) },
		read: func(typed string) (func(*reading), error) {
			value := strings.TrimSpace(typed)
			return func(r *reading) { *of(&r.structure) = value }, nil
		},
		write: writeStructure,
	}
}

// structureSection is who welcomes, as plans print it.
func (p *page) structureSection() []fyne.CanvasObject {
	phone := p.structureText("phone", words.StructurePhone, "", func(s *data.Structure) *string { return &s.Phone })
	p.asPhone(&phone, func(r *reading) *string { return &r.structure.Phone })
	email := p.structureText("email", words.StructureEmail, "", func(s *data.Structure) *string { return &s.Email })
	p.asEmail(&email, func(r *reading) *string { return &r.structure.Email })
	objects := []fyne.CanvasObject{
		heading(words.SectionStructure, words.StructureIntro),
		p.newField(kit.NewEntry(), p.structureText("adviser", words.StructureAdviser, "",
			func(s *data.Structure) *string { return &s.Adviser })).of,
		p.structurePlace(),
		p.newField(kit.NewEntry().Width(look.AmountWidth), phone).of,
		p.newField(kit.NewEntry(), p.structureText("hours", words.StructureHours, words.StructureHelp,
			func(s *data.Structure) *string { return &s.Hours })).of,
		p.newField(kit.NewEntry().Width(look.SearchWidth), email).of,
		p.newField(kit.NewEntry(), p.structureText("data_officer", words.StructureOfficer, words.StructureWho,
			func(s *data.Structure) *string { return &s.DataOfficer })).of,
		kit.NewLine(),
	}
	return append(objects, p.logoSection()...)
}

// asPhone has a field read and show a phone; a wrong one is kept as typed.
func (p *page) asPhone(s *spec, of func(*reading) *string) {
	s.shown = func(r *reading) string { return words.Phone(*of(r)) }
	s.wrong = func(r *reading) string { return p.wrongAs(questionPhone, *of(r)) }
	s.read = func(typed string) (func(*reading), error) {
		value := p.readAs(questionPhone, typed)
		return func(r *reading) { *of(r) = value }, nil
	}
}

// asEmail has a field read an address; a wrong one is kept as typed.
func (p *page) asEmail(s *spec, of func(*reading) *string) {
	s.wrong = func(r *reading) string { return p.wrongAs(questionEmail, *of(r)) }
	s.read = func(typed string) (func(*reading), error) {
		value := p.readAs(questionEmail, typed)
		return func(r *reading) { *of(r) = value }, nil
	}
}

// structurePlace is the télécentre, among those of the network.
func (p *page) structurePlace() fyne.CanvasObject {
	choice := kit.NewPicker(nil).Width(look.SearchWidth)
	p.onRenew(func() {
		options := make([]kit.Option, len(p.has.network))
		for i, c := range p.has.network {
			options[i] = kit.Option{Value: c.Name, Word: c.Name}
		}
		choice.SetOptions(options)
		choice.Set(p.has.structure.Telecentre)
	})
	choice.OnChosen = func(name string) {
		p.change(func(r *reading) { r.structure.Telecentre = name },
			place.Gesture{Name: gestureStructure}, writeStructure, p.refused)
	}
	return kit.NewField(words.StructurePlace, choice)
}
