package paper

import (
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/exchange"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/rates"
)

// printedAt is the moment at which every test prints.
var printedAt = time.Date(2026, time.November, 24, 14, 30, 0, 0, time.UTC)

var today = calendar.Date(2026, time.November, 24)

// library is what the program ships.
var library = sync.OnceValues(func() (plan.Engine, error) {
	table, err := rates.Load(assets.Files)
	if err != nil {
		return plan.Engine{}, err
	}
	guides, err := guide.Load(assets.Files, table)
	if err != nil {
		return plan.Engine{}, err
	}
	forms, err := creation.LoadForms(assets.Files, table)
	return plan.Engine{Guides: guides, Rates: table, Forms: forms, Network: []data.Telecentre{murat}}, err
})

func engine(t testing.TB) plan.Engine {
	t.Helper()
	e, err := library()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// fictional reads one of the fictional dossiers beside the tests.
func fictional(t testing.TB, name string) data.Dossier {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	file, err := exchange.Read(raw, engine(t).Guides)
	if err != nil {
		t.Fatal(err)
	}
	file.Dossier.Project.Number = "MUR-2026-0014"
	return file.Dossier
}

// murat is the fictional place that every test prints from.
var murat = data.Telecentre{
	Name: "Murat", Code: "MUR", Commune: data.Commune{Name: "Murat", INSEE: "15138", Postcode: "15300"},
	Phone: "+33465712011", Email: "murat@exemple.invalid", Hours: "du mardi au vendredi, de 9 h à 17 h",
	Equipment: "Quatre bureaux, salle de réunion, visioconférence", HalfDay: 1000, DayPass: 2000, Week: 8000, Month: 10000, ToCheck: true,
}

// input is what a test prints.
func input(t testing.TB, d data.Dossier) Input {
	t.Helper()
	return Input{
		Plan: engine(t).Plan(d, today),
		Structure: data.Structure{
			Adviser: "Élodie Fau", Telecentre: "Murat", Phone: "+33465712010",
			Hours: "du mardi au vendredi, de 9 h à 17 h", Email: "murat@exemple.invalid", DataOfficer: "dpo@exemple.invalid",
		},
		Telecentre: &murat,
		Contacts: map[data.ID]data.Contact{
			"france_travail": {Role: "france_travail", Phone: "3949"},
			"urssaf":         {Role: "urssaf", Name: "Service des indépendants", Phone: "+33465712013", Hours: "le matin"},
			"town_hall":      {Role: "town_hall", Phone: "+33465712015"},
		},
		Printed: printedAt,
	}
}

func lay(t testing.TB, in Input) *Layout {
	t.Helper()
	l, err := Lay(in)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func paint(t testing.TB, l *Layout) []byte {
	t.Helper()
	file, err := PDF(l, Meta{Printed: printedAt, Author: "Élodie Fau"})
	if err != nil {
		t.Fatal(err)
	}
	return file
}
