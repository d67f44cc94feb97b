package shell

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/text"
)

// commands are what the palette offers here: the page's own, then the
// window's. None of them names a person.
func (s *Shell) commands() []place.Command {
	var all []place.Command
	if c, ok := s.page.(place.Commander); ok {
		all = append(all, c.Commands()...)
	}
	here := s.Here()
	inside := func(page place.Name, title, key string) {
		if here.Inside() && here.Page != page && s.Has(page) {
			all = append(all, place.Command{Title: title, Key: key, Run: func() {
				s.Open(place.Route{Page: page, Dossier: here.Dossier})
			}})
		}
	}
	to := func(page place.Name, title string) {
		if here.Page != page && s.Has(page) {
			all = append(all, place.Command{Title: title, Run: func() { s.Open(place.Route{Page: page}) }})
		}
	}
	key := func(action place.Action, title, key string) {
		all = append(all, place.Command{Title: title, Key: key, Run: func() { s.Do(action) }})
	}
	inside(place.Dossier, words.CommandDossier, "")
	inside(place.Interview, words.CommandMeet, "")
	inside(place.Plan, words.CommandPlan, "")
	inside(place.Figures, words.CommandFigures, words.KeyFigures)
	inside(place.Preview, words.CommandPaper, words.KeyPaper)
	inside(place.Documents, words.CommandDocuments, "")
	if s.Has(place.List) {
		key(place.Create, words.CommandCreate, words.KeyCreate)
		key(place.Find, words.CommandFind, words.KeyFind)
	}
	if s.Has(place.Preview) && s.o.Register != nil {
		all = append(all, place.Command{Title: words.CommandBlank, Run: func() {
			s.Open(place.Route{Page: place.Preview, Step: place.BlankStep})
		}})
	}
	to(place.List, words.CommandList)
	to(place.Trash, words.CommandTrash)
	to(place.Settings, words.CommandSettings)
	to(place.Rates, words.CommandRates)
	if s.o.Register != nil {
		key(place.Undo, words.CommandUndo, words.KeyUndo)
		key(place.Redo, words.CommandRedo, words.KeyRedo)
	}
	if p := s.o.Program; p != nil && p.Demo {
		all = append(all, place.Command{Title: words.CommandHome, Run: p.Home})
	}
	all = append(all,
		place.Command{Title: words.CommandKeys, Key: words.KeyHelp, Run: s.openKeys},
		place.Command{Title: words.CommandQuit, Run: s.Close})
	return all
}

// matching keeps the commands of which every typed word begins a word.
func matching(all []place.Command, typed string) []place.Command {
	wanted := text.Words(typed)
	var found []place.Command
	for _, c := range all {
		title := text.Words(c.Title)
		every := true
		for _, w := range wanted {
			some := false
			for _, t := range title {
				some = some || strings.HasPrefix(t, w)
			}
			every = every && some
		}
		if every {
			found = append(found, c)
		}
	}
	return found
}

// palette is a field over a list of commands; arrows choose, Enter runs.
type palette struct {
	holding
	entry  *kit.Entry
	all    []place.Command
	found  []place.Command
	chosen int
	run    func(place.Command)
}

var _ kit.Keys = (*palette)(nil)

func (s *Shell) openPalette() {
	p := &palette{all: s.commands(), entry: kit.NewEntry()}
	p.ExtendBaseWidget(p)
	overlay := kit.NewOverlay(p, look.AskWidth, nil)
	p.run = func(c place.Command) {
		overlay.Close()
		c.Run()
	}
	p.entry.OnChanged = func(typed string) {
		p.found, p.chosen = matching(p.all, typed), 0
		p.build()
	}
	p.entry.OnSubmitted = func(string) { p.enter() }
	p.found = p.all
	p.build()
	overlay.Show(s.o.Window.Canvas())
	s.o.Window.Canvas().Focus(p.entry)
}

func (p *palette) build() {
	rows := []fyne.CanvasObject{kit.Section(words.PaletteTitle), kit.Pad(p.entry, look.S4, 0, look.S4, 0)}
	for i, c := range p.found {
		rows = append(rows, p.row(i, c))
	}
	if len(p.found) == 0 {
		rows = append(rows, kit.Soft(words.PaletteNone))
	}
	// The field's ring needs some room beside it.
	p.hold(kit.Pad(kit.Column(look.S4, rows...), 0, look.S6, 0, look.S6))
	kit.Relayout(p)
}

func (p *palette) row(i int, c place.Command) fyne.CanvasObject {
	title, ground := kit.Body(c.Title), look.Page
	if i == p.chosen {
		title, ground = kit.Strong(c.Title), look.Tint
	}
	line := kit.Pad(kit.Row(look.S12, kit.Grow(title), kit.Note(c.Key)), look.S6, look.S12, look.S6, look.S12)
	return newTarget(kit.Fill(ground, line), func() { p.run(c) })
}

// UsesKey moves the choice and runs it.
func (p *palette) UsesKey(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyDown:
		p.move(1)
	case fyne.KeyUp:
		p.move(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		p.enter()
	default:
		return false
	}
	return true
}

// UsesShortcut uses none.
func (p *palette) UsesShortcut(fyne.Shortcut) bool { return false }

func (p *palette) move(by int) {
	if n := len(p.found); n > 0 {
		p.chosen = (p.chosen + by + n) % n
		p.build()
	}
}

func (p *palette) enter() {
	if p.chosen < len(p.found) {
		p.run(p.found[p.chosen])
	}
}

// target is something that can be clicked and doesn't take the focus.
type target struct {
	holding
	tapped func()
}

func newTarget(o fyne.CanvasObject, tapped func()) *target {
	t := &target{tapped: tapped}
	t.ExtendBaseWidget(t)
	t.hold(o)
	return t
}

// Tapped is called by the canvas.
func (t *target) Tapped(*fyne.PointEvent) { t.tapped() }

// HeightFor is that of what it shows.
func (t *target) HeightFor(width float32) float32 { return t.height(width) }

// openKeys shows the list of keys.
func (s *Shell) openKeys() {
	var overlay *kit.Overlay
	shut := kit.Only(look.IconClose, words.CloseWord, func() { overlay.Close() })
	rows := []fyne.CanvasObject{kit.Row(look.S12, kit.Grow(kit.Section(words.KeysTitle)), shut)}
	for _, k := range words.Shortcuts() {
		rows = append(rows, kit.Row(look.S16, kit.Fixed(look.AmountWidth, kit.Small(k.Key)), kit.Grow(kit.Body(k.Does))))
	}
	overlay = kit.NewOverlay(kit.Pad(kit.Column(look.S8, rows...), look.S6, look.S6, 0, look.S6), look.FormWidth, nil)
	overlay.Show(s.o.Window.Canvas())
	s.o.Window.Canvas().Focus(shut)
}
