package shell

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
)

var list = place.Route{Page: place.List}

func TestOpeningAPageFocusesItsFirstField(t *testing.T) {
	th := newTheatre(t)
	p := th.open(list)
	if th.Window.Canvas().Focused() != fyne.Focusable(p.entry) {
		t.Errorf("the focus is on %T", th.Window.Canvas().Focused())
	}
}

func TestLeavingAPageHandsOverWhatIsOpen(t *testing.T) {
	th := newTheatre(t)
	p := th.open(list)
	left := ""
	p.entry.OnLeft = func(typed string) { left = typed }
	p.entry.TypedRune('é')
	th.open(dossier(place.Dossier))
	if p.leaves != 1 || left != "é" {
		t.Errorf("left %d times, with %q", p.leaves, left)
	}
}

func TestHistoryGoesBackAndForward(t *testing.T) {
	th := newTheatre(t)
	th.open(list)
	th.open(dossier(place.Dossier))
	th.open(dossier(place.Plan))
	var way []place.Name
	for _, key := range []fyne.KeyName{fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight} {
		th.chord(key, alt)
		way = append(way, th.shell.Here().Page)
	}
	want := []place.Name{place.Dossier, place.List, place.List, place.Dossier, place.Plan, place.Plan}
	if diff := cmp.Diff(want, way); diff != "" {
		t.Error(diff)
	}
}

func TestAPageTurnsToItsOwnNextStep(t *testing.T) {
	th := newTheatre(t)
	th.prepare = func(p *scene) { p.turns = true }
	p := th.open(dossier(place.Interview))
	next := dossier(place.Interview)
	next.Step = "you"
	th.shell.Open(next)
	if len(th.scenes) != 1 || len(p.turned) != 1 || p.turned[0] != next || p.leaves != 0 {
		t.Errorf("%d pages built, turned to %v, left %d times", len(th.scenes), p.turned, p.leaves)
	}
	th.chord(fyne.KeyLeft, alt)
	if len(p.turned) != 2 || p.turned[1].Step != "" {
		t.Errorf("going back turned to %v", p.turned)
	}
	th.open(list)
	if len(th.scenes) != 2 {
		t.Error("the list wasn't built anew")
	}
}

func TestComingBackLeadsToTheMarkedRow(t *testing.T) {
	th := newTheatre(t)
	p := th.open(list)
	p.desk.Mark(place.Route{Page: place.List, Item: "row"})
	th.open(dossier(place.Dossier))
	th.scene().desk.Back()
	if got := th.scene().route.Item; got != "row" {
		t.Errorf("the list is built for %q", got)
	}
}

func TestAPageThatWasLeftNoLongerMovesTheFocus(t *testing.T) {
	th := newTheatre(t)
	old := th.open(list)
	now := th.open(dossier(place.Dossier))
	old.desk.Focus(old.panel)
	old.desk.Retitle()
	if th.Window.Canvas().Focused() != fyne.Focusable(now.entry) {
		t.Errorf("the focus went to %T", th.Window.Canvas().Focused())
	}
	now.desk.Focus(now.panel)
	if th.Window.Canvas().Focused() != fyne.Focusable(now.panel) {
		t.Error("the page on screen can't move the focus")
	}
}

func TestAPageThatDoesntExistLeadsNowhere(t *testing.T) {
	th := newTheatre(t)
	th.open(list)
	th.shell.Open(place.Route{Page: place.Trash})
	if got := th.shell.Here(); got != list {
		t.Errorf("the window went to %v", got)
	}
}

func TestRailLeadsToPagesAndShowsWhereOneIs(t *testing.T) {
	th := newTheatre(t)
	th.open(dossier(place.Plan))
	th.shell.rail.OnGo(string(place.Settings))
	if th.shell.Here().Page != place.Settings {
		t.Errorf("at %v", th.shell.Here())
	}
	if !contains(th.outline(), "> "+words.RailSettings) || contains(th.outline(), "> "+words.RailList) {
		t.Errorf("the rail says %q", kit.Outline(th.shell.rail))
	}
	th.shell.rail.OnGo(railSearch)
	if p := th.scene(); p.route != list || len(p.done) != 1 || p.done[0] != place.Find {
		t.Errorf("searching leads to %v and does %v", p.route, p.done)
	}
	for page, want := range map[place.Name]string{
		place.List: "list", place.Interview: "list", place.Settings: "settings", place.Welcome: "",
	} {
		if got := railKey(place.Route{Page: page}); got != want {
			t.Errorf("%s is shown as %q, not %q", page, got, want)
		}
	}
}

func TestGoingUpLeadsToTheRowThatWasLeft(t *testing.T) {
	for name, way := range map[string]func(*theatre){
		"by the header's arrow": func(th *theatre) { th.shell.up() },
		"by the rail":           func(th *theatre) { th.shell.rail.OnGo(string(place.List)) },
	} {
		t.Run(name, func(t *testing.T) {
			th := newTheatre(t)
			th.open(list)
			row := place.Route{Page: place.List, Item: "row 12"}
			th.shell.Desk().Mark(row)
			p := th.open(dossier(place.Dossier))
			p.header.Up = list
			way(th)
			if got := th.shell.Here(); got != row {
				t.Errorf("led to %v, want %v", got, row)
			}
		})
	}
}

func TestTheRailBeginsThePresentPageAnew(t *testing.T) {
	th := newTheatre(t)
	th.open(list)
	th.shell.Desk().Mark(place.Route{Page: place.List, Item: "row 12"})
	th.shell.rail.OnGo(string(place.List))
	if got := th.shell.Here(); got != list {
		t.Errorf("stayed at %v", got)
	}
}

func TestABarePageTakesTheWholeWindow(t *testing.T) {
	th := newTheatre(t)
	th.prepare = func(p *scene) { p.header.Bare = p.route.Page == place.Settings }
	p := th.open(place.Route{Page: place.Settings})
	if th.shell.rail.Visible() || th.shell.header.Visible() || p.content.Size() != th.Window.Canvas().Size() {
		t.Errorf("the page has %v of %v", p.content.Size(), th.Window.Canvas().Size())
	}
	p = th.open(list)
	if !th.shell.rail.Visible() || !th.shell.header.Visible() || p.content.Size() == th.Window.Canvas().Size() {
		t.Error("the next page has no rail or no header")
	}
}

func TestWithoutARegisterNothingLeadsToPagesThatNeedOne(t *testing.T) {
	th := newTheatre(t)
	pages := map[place.Name]Maker{place.Welcome: th.build, place.List: th.build, place.Settings: th.build}
	th.shell = New(Options{
		Window: th.Window, Engine: th.Engine, Run: th.Run, Today: th.Today, Now: th.Now, Program: th.Program,
		Pages: pages, Quit: func() {},
	})
	welcome := place.Route{Page: place.Welcome}
	th.open(welcome)
	for _, key := range []fyne.KeyName{fyne.KeyF, fyne.KeyN, fyne.KeyP} {
		th.chord(key, ctrl)
	}
	th.shortcut(&fyne.ShortcutUndo{})
	th.chord(fyne.KeyS, ctrl)
	if th.shell.Here() != welcome {
		t.Errorf("at %v", th.shell.Here())
	}
	for _, c := range th.shell.commands() {
		if c.Title != words.CommandKeys && c.Title != words.CommandQuit {
			t.Errorf("the palette offers %q", c.Title)
		}
	}
	if contains(kit.Outline(th.shell.rail), words.RailList) {
		t.Error("the rail leads to the list")
	}
}
