package shell

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/rates"
)

// scene is a page that writes down what the shell asks of it.
type scene struct {
	desk    *place.Desk
	route   place.Route
	header  place.Header
	steps   *kit.Button
	entry   *kit.Entry
	panel   *kit.Button
	content fyne.CanvasObject
	uses    map[place.Action]bool
	turns   bool

	done    []place.Action
	typed   string
	turned  []place.Route
	reloads int
	leaves  int
	// onReload, if any, hears of each time the page is read again.
	onReload func()
}

var (
	_ place.Page   = (*scene)(nil)
	_ place.Turner = (*scene)(nil)
	_ place.Typist = (*scene)(nil)
)

func (p *scene) Header() place.Header       { return p.header }
func (p *scene) Content() fyne.CanvasObject { return p.content }
func (p *scene) First() fyne.Focusable      { return p.entry }
func (p *scene) Leave()                     { p.leaves++ }

func (p *scene) Reload() {
	p.reloads++
	if p.onReload != nil {
		p.onReload()
	}
}

func (p *scene) Zones() []fyne.CanvasObject {
	return []fyne.CanvasObject{p.steps, p.entry, p.panel}
}

func (p *scene) Do(a place.Action) bool {
	p.done = append(p.done, a)
	return p.uses[a]
}

func (p *scene) Turn(r place.Route) bool {
	if p.turns {
		p.turned = append(p.turned, r)
	}
	return p.turns
}

func (p *scene) Typed(r rune) bool {
	if r == '+' {
		return false
	}
	p.typed += string(r)
	return true
}

// theatre is a shell on a real register, whose pages are scenes.
type theatre struct {
	t *testing.T
	*placetest.Desk
	shell  *Shell
	scenes []*scene // built so far
	quits  int
	homes  int
	ruled  int
	// prepare changes a scene before it is shown.
	prepare func(*scene)
}

func newTheatre(t *testing.T) *theatre { return newTheatreOf(t, false) }

func newTheatreOf(t *testing.T, demo bool) *theatre {
	t.Helper()
	th := &theatre{t: t, Desk: placetest.New(t)}
	th.Program.Demo = demo
	th.Program.Home = func() { th.homes++ }
	pages := map[place.Name]Maker{}
	for _, name := range []place.Name{place.List, place.Dossier, place.Interview, place.Plan, place.Figures, place.Preview, place.Settings} {
		pages[name] = th.build
	}
	th.shell = New(Options{
		Window: th.Window, Register: th.Register, Engine: th.Engine, Run: th.Run,
		Today: th.Today, Now: th.Now, Program: th.Program, Pages: pages,
		Quit:  func() { th.quits++ },
		Rule:  func(table *rates.Table) plan.Engine { return placetest.House(t).With(table).Engine },
		Ruled: func() { th.ruled++ },
	})
	return th
}

func (th *theatre) build(desk *place.Desk, route place.Route) place.Page {
	p := &scene{desk: desk, route: route, uses: map[place.Action]bool{}}
	p.steps, p.entry, p.panel = kit.Quiet("step", nil), kit.NewEntry(), kit.Quiet("panel", nil)
	p.content = kit.Fill(look.Sheet, kit.Column(look.S8, p.steps, p.entry, p.panel))
	p.header = place.Header{Title: string(route.Page)}
	if route.Inside() {
		p.header = place.Header{
			Title: "Maëlle L’Hélias-Bœuf", Where: "Création d’activité · Murat",
			Up: place.Route{Page: place.List}, UpTitle: "Dossiers", Slim: route.Page == place.Interview,
			Actions: []fyne.CanvasObject{kit.Secondary("Plan", nil), kit.Primary("Reprendre l’entretien", nil)},
		}
	}
	if th.prepare != nil {
		th.prepare(p)
	}
	th.scenes = append(th.scenes, p)
	return p
}

// open shows a place and gives back its scene.
func (th *theatre) open(r place.Route) *scene {
	th.t.Helper()
	th.shell.Open(r)
	if got := th.shell.Here(); got != r {
		th.t.Fatalf("the window is at %v, not at %v", got, r)
	}
	return th.scene()
}

func (th *theatre) scene() *scene { return th.scenes[len(th.scenes)-1] }

// key presses a key without a modifier, as the window gives it.
func (th *theatre) key(name fyne.KeyName) {
	ev := &fyne.KeyEvent{Name: name}
	if f := th.Window.Canvas().Focused(); f != nil {
		f.TypedKey(ev)
		return
	}
	th.Window.Canvas().OnTypedKey()(ev)
}

// chord presses a key with modifiers.
func (th *theatre) chord(name fyne.KeyName, mod fyne.KeyModifier) {
	th.shortcut(&desktop.CustomShortcut{KeyName: name, Modifier: mod})
}

func (th *theatre) shortcut(s fyne.Shortcut) {
	c := th.Window.Canvas()
	if f, ok := c.Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(s)
		return
	}
	c.(fyne.Shortcutable).TypedShortcut(s)
}

func (th *theatre) outline() []string { return kit.Outline(th.shell.frame) }

func dossier(page place.Name) place.Route {
	return place.Route{Page: page, Dossier: data.ID("0193a5b4-7e11-7c3a-9d6b-1f0e8a2b4c6d")}
}
