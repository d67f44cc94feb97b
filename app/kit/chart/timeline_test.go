package chart

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/data/calendar"
)

var day = calendar.Date(2026, 11, 24)

func sample() Line {
	from, to := Span(day, calendar.Date(2027, 4, 1))
	return Line{
		Today: day, From: from, To: to, TodayNote: "premier entretien",
		Then: "Ensuite : point à six mois le 1er juillet",
		Points: []Point{
			{Day: calendar.Date(2027, 3, 2), Kind: Legal, Date: "2 mars", Name: "Acre, délai légal", Sentence: "2 mars : demandez l’Acre"},
			{Day: calendar.Date(2027, 1, 1), Kind: Target, Date: "1er janv.", Name: "Début d’activité", Sentence: "1er janvier : début d’activité"},
			{Day: calendar.Date(2026, 12, 4), Sentence: "4 décembre : interrogez dix clients"},
			{Day: calendar.Date(2026, 11, 20), Kind: Late, Sentence: "20 novembre : ouvrez un compte, en retard"},
			{Day: calendar.Date(2028, 1, 3), Sentence: "trop loin"},
		},
	}
}

func onStage(t *testing.T, line Line) (*Timeline, fyne.Canvas) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, look.Normal))
	tl := NewTimeline(line)
	w := test.NewTempWindow(t, kit.Column(0, tl))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1200, 400))
	return tl, w.Canvas()
}

func press(t *Timeline, keys ...fyne.KeyName) {
	for _, k := range keys {
		t.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func TestTimeline(t *testing.T) {
	t.Run("says today, its points by day, and what comes later", func(t *testing.T) {
		tl, _ := onStage(t, sample())
		want := []string{
			"| Aujourd’hui premier entretien",
			"! 20 novembre : ouvrez un compte, en retard",
			"o 4 décembre : interrogez dix clients",
			"⚑ 1er janvier : début d’activité",
			"■ 2 mars : demandez l’Acre",
			"Ensuite : point à six mois le 1er juillet",
		}
		if diff := cmp.Diff(want, kit.Outline(tl)); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("is walked with the arrows from the next point, whose sentence it says", func(t *testing.T) {
		tl, c := onStage(t, sample())
		c.Focus(tl)
		if got := tl.Said(); got != "4 décembre : interrogez dix clients" {
			t.Errorf("says %q", got)
		}
		press(tl, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
		if got := tl.Said(); got != "2 mars : demandez l’Acre" {
			t.Errorf("says %q at the end", got)
		}
		press(tl, fyne.KeyHome)
		if got := tl.Said(); got != "20 novembre : ouvrez un compte, en retard" {
			t.Errorf("says %q at the start", got)
		}
		c.Unfocus()
		if got := tl.Said(); got != "" {
			t.Errorf("says %q out of focus", got)
		}
	})
	t.Run("opens the point one is at, by its place in what the page gave", func(t *testing.T) {
		tl, c := onStage(t, sample())
		var opened []int
		tl.OnOpen = func(i int) { opened = append(opened, i) }
		c.Focus(tl)
		press(tl, fyne.KeyReturn)
		tl.Tapped(&fyne.PointEvent{Position: fyne.NewPos(tl.x(calendar.Date(2027, 3, 2), 1200), trackY())})
		if diff := cmp.Diff([]int{2, 0}, opened); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("says the point under the mouse", func(t *testing.T) {
		tl, _ := onStage(t, sample())
		at := fyne.NewPos(tl.x(calendar.Date(2027, 1, 1), 1200)+4, trackY()-4)
		tl.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
		if got := tl.Said(); got != "1er janvier : début d’activité" {
			t.Errorf("says %q", got)
		}
		tl.MouseOut()
		if tl.Said() != "" {
			t.Error("still says it")
		}
	})
	t.Run("passes on keys, characters and shortcuts it doesn't use", func(t *testing.T) {
		tl, c := onStage(t, sample())
		var keys, shortcuts int
		c.SetOnTypedKey(func(*fyne.KeyEvent) { keys++ })
		c.SetOnTypedRune(func(rune) { keys++ })
		n := &desktop.CustomShortcut{KeyName: fyne.KeyN, Modifier: fyne.KeyModifierControl}
		c.AddShortcut(n, func(fyne.Shortcut) { shortcuts++ })
		c.Focus(tl)
		press(tl, fyne.KeyF1, fyne.KeyEscape)
		tl.TypedRune('x')
		tl.TypedShortcut(n)
		if keys != 3 || shortcuts != 1 {
			t.Errorf("%d keys and %d shortcuts reached the shell", keys, shortcuts)
		}
	})
	t.Run("stands with no point at all", func(t *testing.T) {
		tl, c := onStage(t, Line{Today: day, From: day.AddDays(-8), To: day.AddDays(30)})
		c.Focus(tl)
		press(tl, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd)
		if tl.Said() != "" {
			t.Error("it says something")
		}
	})
	t.Run("keeps its height while one walks, and makes room for what is longest", func(t *testing.T) {
		line := sample()
		line.Points[0].Sentence = "2 mars : " + fmt.Sprintf("%0200d", 7)
		tl, c := onStage(t, line)
		before := tl.HeightFor(400)
		c.Focus(tl)
		press(tl, fyne.KeyEnd)
		if got := tl.HeightFor(400); got != before {
			t.Errorf("%v high, then %v", before, got)
		}
	})
}

func TestSpan(t *testing.T) {
	t.Run("starts 8 days before today and shows at least a month", func(t *testing.T) {
		from, to := Span(day, day.AddDays(3))
		if from != day.AddDays(-8) || to != calendar.Date(2026, 12, 24) {
			t.Errorf("from %v to %v", from, to)
		}
	})
}

func TestLabels(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, look.Normal))
	t.Run("are at most five, inside the width, and never touch", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			line := Line{Today: day, From: day.AddDays(-8), To: day.AddDays(rapid.IntRange(30, 400).Draw(t, "days")), TodayNote: "suivi"}
			for i := range rapid.IntRange(0, 12).Draw(t, "points") {
				line.Points = append(line.Points, Point{
					Day:  day.AddDays(rapid.IntRange(-8, 400).Draw(t, "day")),
					Kind: Kind(rapid.IntRange(0, 4).Draw(t, "kind")),
					Date: "12 décembre", Name: fmt.Sprintf("Point numéro %d", i),
				})
			}
			tl := NewTimeline(line)
			width := rapid.Float32Range(400, 1300).Draw(t, "width")
			labels := tl.labels(width)
			if len(labels) > mostNamed {
				t.Fatalf("%d names", len(labels))
			}
			if len(labels) == 0 || labels[0].point != -1 {
				t.Fatal("today isn't named")
			}
			for i, a := range labels {
				if a.left < 0 || a.left+a.width > width+0.5 {
					t.Fatalf("%+v is outside of %v", a, width)
				}
				for _, b := range labels[:i] {
					if a.left < b.left+b.width && b.left < a.left+a.width {
						t.Fatalf("%+v touches %+v", a, b)
					}
				}
			}
		})
	})
	t.Run("name the target before the others", func(t *testing.T) {
		line := sample()
		line.Points = append(line.Points, Point{Day: calendar.Date(2026, 12, 31), Date: "31 déc.", Name: "Une autre chose"})
		named := map[string]bool{}
		for _, l := range NewTimeline(line).labels(500) {
			named[l.name] = true
		}
		if !named["Début d’activité"] || named["Une autre chose"] {
			t.Errorf("%v are named", named)
		}
	})
}
