package paper

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

func TestPlansSayWhatTheyMust(t *testing.T) {
	for name, want := range map[string][]string{
		"creation":   {"Maëlle L’Hélias-Bœuf", "1er janvier 2027", "Portefeuille de trois agences clientes", "17 184,00 €", "mardi 2 mars 2027", "date légale"},
		"company":    {"Jean-Noël Œuvrard-d’Espinasse", "Prêt d’honneur", "3 000,00 €", "vendredi 31 décembre 2027"},
		"relocation": {"Aïssatou Dupré-Saint-Étienne", "1er mars 2027", "Le collège de Murat a une place en 6e.", "3 400,00 €", "999 999 998 00019", "mardi 15 décembre", "13 jours"},
		"training":   {"Loïc Le Bœuf-Évrard"},
	} {
		t.Run(name, func(t *testing.T) {
			said := plain(content(lay(t, input(t, fictional(t, name)))))
			for _, s := range want {
				if !strings.Contains(said, s) {
					t.Errorf("the plan lacks %q", s)
				}
			}
		})
	}
}

func TestActionsOfTheAdviserArePrintedWithLongDates(t *testing.T) {
	d := fictional(t, "relocation")
	d.Planned = true
	d.Actions = []data.Action{
		{ID: "movers_quotes", Title: "Demandez trois devis", Who: "newcomer", Due: today.AddDays(45), Status: data.Doing},
		{ID: "internet_check", Title: "Vérifiez la ligne", Who: "adviser", Due: today.AddDays(10), Status: data.Done, DoneOn: today},
		{ID: "scouting_visit", Title: "Venez voir", Who: "newcomer", Status: data.Dropped, Reason: "déjà venue"},
	}
	said := plain(content(lay(t, input(t, d))))
	for _, want := range []string{"Demandez trois devis", "8 janvier 2027", "fait le", "24 nov. 2026", "Vérifiez la ligne"} {
		if !strings.Contains(said, want) {
			t.Errorf("the plan lacks %q", want)
		}
	}
	for _, never := range []string{"Venez voir", "déjà venue"} {
		if strings.Contains(said, never) {
			t.Errorf("the plan prints %q of a dropped action", never)
		}
	}
}

func TestWhatBeginsAtOnceIsInTheOrderOfTheGuide(t *testing.T) {
	d := changed(t, "training", given{"attended_hours": nil, "funding": lines{{"scheme": "cpf", "status": "planned"}}})
	in := input(t, d)
	in.Plan = engine(t).Plan(d, calendar.Date(2027, time.January, 29))
	said := plain(content(lay(t, in)))
	_, table, _ := strings.Cut(said, words.Paper.AtOnceGroup)
	at, order := -1, -1
	for _, a := range in.Plan.Next(3) {
		if !a.Now || a.Order < order {
			t.Fatalf("%q isn't the next to begin at once", a.Title)
		}
		order = a.Order
		place := strings.Index(table, plain(a.Title))
		if place <= at {
			t.Errorf("%q stands at %d of the table, not after %d", a.Title, place, at)
		}
		at = place
	}
	now := 0
	for _, a := range in.Plan.Actions {
		if a.Now {
			now++
		}
	}
	if want := plain(words.Count(now, "action", "actions")) + ", dans « Toutes mes actions »"; now < 20 || !strings.Contains(said, want) {
		t.Errorf("the calendar doesn't say where its %d actions without a day are", now)
	}
}

func TestPrivateThingsAreNeverPrinted(t *testing.T) {
	d := fictional(t, "creation")
	const secret = "Xyzzyplugh"
	d.Newcomer.Answers["birth_date"] = data.Answer{Value: json.RawMessage(`"1992-04-13"`)}
	d.Newcomer.Answers["contact_origin"] = data.Answer{Value: json.RawMessage(`"fair"`)}
	d.Project.Answers["adviser_remarks"] = said(secret)
	d.Project.Answers["of_another_time"] = said(secret)
	d.Project.Answers["pricing"] = data.Answer{Typed: secret}
	d.Notes = append(d.Notes, data.Note{On: today, Text: secret, Private: true})
	d.Actions = []data.Action{{ID: "market_study", Title: "Étude", Who: "newcomer", Status: data.ToDo, Note: secret, Reason: secret}}
	d.Planned = true
	printed := content(lay(t, input(t, d)))
	for _, never := range []string{secret, "Hésite sur le logement", "1992", "Sur un salon"} {
		if strings.Contains(printed, never) {
			t.Errorf("the plan prints %q", never)
		}
	}
}

func TestResultsAllHaveTheirWords(t *testing.T) {
	for name, in := range documents(t) {
		for _, key := range in.Plan.Results.Keys() {
			if strings.HasPrefix(key, "due.") {
				continue
			}
			if _, known := words.Result(key); !known {
				t.Errorf("%s: the plan has no words for the result %s", name, key)
			}
		}
	}
}

func TestSectionsAllHaveTheirPlace(t *testing.T) {
	placed := map[string]bool{"none": true, "": true, "telecentre": true, "diagnosis": true, "needs": true}
	for _, s := range append(append([]string(nil), figureSections...), projectSections...) {
		placed[s] = true
	}
	for _, path := range data.Paths {
		for _, step := range engine(t).Guides.For(path).Steps {
			for _, q := range step.Questions {
				if !placed[q.Section] {
					t.Errorf("%s: the answer to %s is printed nowhere: section %s", path, q.ID, q.Section)
				}
				if words.Section(q.Section) == q.Section && q.Section != "none" {
					t.Errorf("section %s has no title", q.Section)
				}
			}
		}
	}
}

// TestTextsArriveWhole holds that what goes through the gate is what the pages
// say, to the character.
func TestTextsArriveWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		typed := rapid.StringN(1, 300, -1).Draw(t, "typed")
		d := data.Dossier{Notes: []data.Note{{On: today, Text: typed}}}
		e, err := library()
		if err != nil {
			t.Fatal(err)
		}
		l, err := Lay(Input{Plan: e.Plan(d, today), Printed: printedAt})
		if err != nil {
			t.Fatal(err)
		}
		passed, _ := newPress(false).keeper.gate.Pass(typed)
		want := strings.ReplaceAll(strings.TrimSpace(passed), "\n", "")
		if want != "" && !strings.Contains(content(l), words.FullDay(today)+"\u00a0: "+want) {
			t.Fatalf("the pages don't say %q", want)
		}
	})
}

func TestCharactersThatNoGlyphShowsAreCountedOnce(t *testing.T) {
	d := fictional(t, "creation")
	d.Newcomer.Answers["last_name"] = said("Bœuf 🐂")
	d.Project.Adviser = "Élodie 🐑"
	d.Notes = []data.Note{{On: today, Text: "Vache 🐄 et chèvre 🐐, c’est tout."}}
	d.Planned = true
	d.Actions = []data.Action{{ID: "x", Title: "Traire 🐄", Who: "newcomer", Status: data.ToDo, Due: today}}
	in := input(t, d)
	in.Structure.DataOfficer = "dpo 🐈"
	l := lay(t, in)
	if l.Unprintable != 6 {
		t.Errorf("%d characters can't be printed, want 6", l.Unprintable)
	}
	if !strings.Contains(content(l), "Vache □ et chèvre □, c’est tout.") {
		t.Error("what can't be shown isn't replaced by a box")
	}
}

func TestLongNotesEndWithWhereTheRestIs(t *testing.T) {
	d := data.Dossier{Notes: []data.Note{{On: today, Text: strings.Repeat("a", 19_990) + strings.Repeat("é", 180_000)}}}
	printed := content(lay(t, input(t, d)))
	if n := strings.Count(printed, "é"); n > 2000 {
		t.Errorf("%d characters are printed beyond the limit", n)
	}
	if !strings.Contains(printed, "… (suite dans l’application)") {
		t.Error("the plan doesn't say where the rest of the note is")
	}
}

func TestTooManyPagesAreRefused(t *testing.T) {
	d := data.Dossier{}
	for range 200 {
		d.Notes = append(d.Notes, data.Note{On: today, Text: strings.Repeat("mot ", 5_000)})
	}
	l, err := Lay(input(t, d))
	if data.CodeOf(err) != data.TooManyPages || l != nil {
		t.Errorf("a plan of more than 400 pages gives %v", err)
	}
}

func TestFiveHundredActionsAllStandInThePlan(t *testing.T) {
	d := fictional(t, "relocation")
	d.Planned = true
	for i := range 500 {
		d.Actions = append(d.Actions, data.Action{
			ID: data.ID(fmt.Sprintf("own-%d", i)), Title: fmt.Sprintf("Action numéro %03d", i),
			Who: "newcomer", Status: data.ToDo, Due: today.AddDays(i),
		})
	}
	l := lay(t, input(t, d))
	printed := content(l)
	for i := range 500 {
		if !strings.Contains(printed, fmt.Sprintf("Action numéro %03d", i)) {
			t.Fatalf("action %d isn't printed", i)
		}
	}
	if !bytes.HasPrefix(paint(t, l), []byte("%PDF-")) {
		t.Error("the plan isn't a PDF")
	}
}
