package kit_test

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/buron-cantal/buron/app/chart/charttest"
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/kit/chart"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/data/calendar"
)

// Masters are few: what the eye alone can judge and words can't outline. When
// a change is meant, look at testdata/failed, then run with
// BURON_MASTERS=write.
func TestMasters(t *testing.T) {
	drawings := map[string]func() (fyne.CanvasObject, fyne.Focusable){
		"focus": focusDrawing, "signs": signsDrawing, "timeline": timelineDrawing,
		"bars": barsDrawing, "funding": fundingDrawing,
	}
	for name, draw := range drawings {
		for _, mode := range []look.Mode{look.Light, look.Dark} {
			t.Run(name+" is drawn as its master in "+string(mode), func(t *testing.T) {
				test.NewTempApp(t).Settings().SetTheme(look.New(mode, look.Normal))
				content, focused := draw()
				w := test.NewTempWindow(t, kit.Fill(look.Sheet, kit.Pad(content, look.S16, look.S16, look.S16, look.S16)))
				w.SetPadded(false)
				w.Resize(fyne.NewSize(640, 220))
				w.Canvas().Focus(focused)
				compare(t, name+"-"+string(mode)+".png", w.Canvas().Capture())
			})
		}
	}
}

func focusDrawing() (fyne.CanvasObject, fyne.Focusable) {
	amount, wrong := kit.NewEuro("€ par mois"), kit.NewEntry().Width(look.PostWidth)
	amount.SetText("36 000")
	wrong.SetText("1530")
	field := kit.NewField("Le revenu dont vous avez besoin", amount).AllowUnsure(func(bool) {})
	code := kit.NewField("Code postal", wrong)
	code.SetError("Cinq chiffres.")
	return kit.NewForm(field, kit.Row(look.S16, kit.Fixed(200, code), kit.Secondary("Ajouter", nil).Before(look.IconPlus))), amount
}

func signsDrawing() (fyne.CanvasObject, fyne.Focusable) {
	choice := kit.NewYesNo()
	choice.Set(kit.Yes)
	return kit.Column(
		look.S12,
		kit.Row(look.S8, kit.NewChip(2, "Diagnostic"), kit.NewTag(kit.TagLate, "en retard de 4 jours"), kit.NewTag(kit.TagDone, "fait le 8 décembre")),
		choice,
		kit.NewAlert(kit.Care, "TVA : proche du seuil en 2029", "36 000 €, soit 96 % de 37 500 €."),
	), choice.First()
}

func timelineDrawing() (fyne.CanvasObject, fyne.Focusable) {
	today := calendar.Date(2026, 11, 24)
	from, to := chart.Span(today, calendar.Date(2027, 4, 1))
	line := chart.NewTimeline(chart.Line{
		Today: today, From: from, To: to, TodayNote: "premier entretien",
		Points: []chart.Point{
			{Day: calendar.Date(2026, 11, 18), Kind: chart.Done, Sentence: "fait"},
			{Day: calendar.Date(2026, 11, 20), Kind: chart.Late, Sentence: "en retard"},
			{Day: calendar.Date(2026, 12, 8), Kind: chart.Action, Sentence: "8 décembre : calculez le revenu de votre foyer"},
			{Day: calendar.Date(2027, 1, 1), Kind: chart.Target, Date: "1er janv.", Name: "Début d’activité", Sentence: "le début"},
			{Day: calendar.Date(2027, 3, 2), Kind: chart.Legal, Date: "2 mars", Name: "Acre, délai légal", Sentence: "l’Acre"},
		},
	})
	return line, line
}

func barsDrawing() (fyne.CanvasObject, fyne.Focusable) {
	bars := chart.New(charttest.Named("cash-below")).Plot(120)
	bars.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	return bars, bars
}

func fundingDrawing() (fyne.CanvasObject, fyne.Focusable) {
	funding := chart.New(charttest.Named("funding"))
	funding.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	return funding, funding
}

// compare allows a hair of difference, for machines that round otherwise.
func compare(t *testing.T, name string, got image.Image) {
	t.Helper()
	master := filepath.Join("testdata", name)
	if os.Getenv("BURON_MASTERS") == "write" {
		write(t, master, got)
		return
	}
	file, err := os.Open(master)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	want, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if want.Bounds() != got.Bounds() || differing(want, got) > got.Bounds().Dx()*got.Bounds().Dy()/2000 {
		failed := filepath.Join("testdata", "failed", name)
		write(t, failed, got)
		t.Errorf("look at %s beside %s", failed, master)
	}
}

func differing(a, b image.Image) int {
	n := 0
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			ar, ag, ab, _ := a.At(x, y).RGBA()
			br, bg, bb, _ := b.At(x, y).RGBA()
			far := func(v, w uint32) bool { return max(v, w)-min(v, w) > 0x1800 }
			if far(ar, br) || far(ag, bg) || far(ab, bb) {
				n++
			}
		}
	}
	return n
}

func write(t *testing.T, path string, picture image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := png.Encode(file, picture); err != nil {
		t.Fatal(err)
	}
}
