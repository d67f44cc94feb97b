package store

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/google/go-cmp/cmp"
)

// insert adds a dossier and gives its number.
func insert(t testing.TB, r *Register, d data.Dossier) string {
	t.Helper()
	var number string
	do(t, r, "import", func(tx *Tx) (err error) {
		number, err = tx.Insert(d)
		return err
	})
	return number
}

func TestNumbers(t *testing.T) {
	take := func(t *testing.T, r *Register, telecentre string, on calendar.Day) string {
		var d data.Dossier
		do(t, r, "take", func(tx *Tx) (err error) {
			d, err = tx.Take("Zoé", "Puech", "", data.Training, "", telecentre, on)
			return err
		})
		return d.Project.Number
	}
	t.Run("follow code and year", func(t *testing.T) {
		r, _ := fresh(t)
		last := calendar.Date(2025, 12, 31)
		got := []string{
			take(t, r, "Murat", today), take(t, r, "murat", today), take(t, r, "SAINT FLOUR", today), take(t, r, "", today),
			take(t, r, "Murat", last), take(t, r, "Murat", today), take(t, r, "Riom-ès-Montagnes", today),
		}
		want := []string{"MUR-2026-0001", "MUR-2026-0002", "FLO-2026-0001", "CAN-2026-0001", "MUR-2025-0001", "MUR-2026-0003", "RIO-2026-0001"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatal(diff)
		}
	})
	t.Run("never change", func(t *testing.T) {
		r, _ := fresh(t)
		d := taken(t, r, "Zoé", "Puech")
		do(t, r, "move", func(tx *Tx) error {
			if err := tx.SetAnswer(d.Project.ID, "telecentre", answer("Saint-Flour")); err != nil {
				return err
			}
			return tx.SetOpenedOn(d.Project.ID, calendar.Date(2020, 1, 1))
		})
		if got := dossier(t, r, d.Project.ID).Project.Number; got != "MUR-2026-0001" {
			t.Fatal(got)
		}
	})
	t.Run("that a file brings are kept unless they are taken", func(t *testing.T) {
		r, _ := fresh(t)
		d := fictional(1)
		d.Project.Number = "MUR-2026-0040"
		if got := insert(t, r, d); got != "MUR-2026-0040" {
			t.Fatal(got)
		}
		if got := insert(t, r, d); got == "MUR-2026-0040" || got == "" {
			t.Fatal(got)
		}
		if got := take(t, r, "Murat", today); got != "MUR-2026-0041" {
			t.Fatal(got)
		}
	})
	t.Run("aren't used up by a gesture that failed", func(t *testing.T) {
		r, _ := fresh(t)
		failed := errors.New("no")
		_, err := r.Do(context.Background(), "take", func(tx *Tx) error {
			if _, err := tx.Take("Zoé", "Puech", "", data.Training, "", "Murat", today); err != nil {
				return err
			}
			return failed
		})
		if !errors.Is(err, failed) {
			t.Fatal(err)
		}
		if got := take(t, r, "Murat", today); got != "MUR-2026-0001" {
			t.Fatal(got)
		}
	})
	t.Run("go on after a restart", func(t *testing.T) {
		r, _ := fresh(t)
		take(t, r, "Murat", today)
		if got := take(t, reopened(t, r), "Murat", today); got != "MUR-2026-0002" {
			t.Fatal(got)
		}
	})
}

func TestTake(t *testing.T) {
	ctx := context.Background()
	t.Run("keeps a phone as typed when it isn't one", func(t *testing.T) {
		r, _ := fresh(t)
		var d data.Dossier
		do(t, r, "take", func(tx *Tx) (err error) {
			d, err = tx.Take(" Zoé ", "Puech", "06 39 98", data.Undecided, "", "", today)
			return err
		})
		want := data.Answers{"first_name": answer("Zoé"), "last_name": answer("Puech"), "phone": {Typed: "06 39 98"}}
		if diff := cmp.Diff(want, d.Newcomer.Answers); diff != "" {
			t.Fatal(diff)
		}
	})
	t.Run("adds an adviser and a télécentre that nobody knew, to be checked", func(t *testing.T) {
		r, _ := fresh(t)
		do(t, r, "take", func(tx *Tx) error {
			_, err := tx.Take("Zoé", "Puech", "", data.Undecided, "Nadia Serre", "Riom-ès-Montagnes", today)
			return err
		})
		taken(t, r, "Loïc", "Puech") // by the author
		advisers, err := r.Advisers(ctx)
		must(t, err)
		for _, a := range advisers {
			if a.ToCheck != (a.Name == "Nadia Serre") {
				t.Fatalf("%+v", advisers)
			}
		}
		do(t, r, "confirm", func(tx *Tx) error { return tx.ConfirmAdviser(advisers[1].ID) })
		all, err := r.Telecentres(ctx)
		must(t, err)
		i := slices.IndexFunc(all, func(c data.Telecentre) bool { return c.Name == "Riom-ès-Montagnes" })
		if i < 0 || !all[i].ToCheck || all[i].Code != "RIO" {
			t.Fatalf("%+v", all)
		}
		mustPass(t, r)
	})
	t.Run("of somebody unknown again is refused", func(t *testing.T) {
		r, _ := fresh(t)
		_, err := r.Do(ctx, "again", func(tx *Tx) error {
			_, err := tx.TakeAgain("00000000-0000-7000-8000-000000000000", data.Training, "", "", today)
			return err
		})
		wantCode(t, err, data.NotFound)
	})
}

func TestInsert(t *testing.T) {
	ctx := context.Background()
	t.Run("keeps all of a dossier", func(t *testing.T) {
		r, _ := fresh(t)
		d := fictional(3)
		d.Newcomer.ID, d.Project.ID = "0193a3d2-0000-7000-8000-000000000001", "0193a3d2-0000-7000-8000-000000000002"
		d.Appointments = []data.Appointment{{At: "2026-12-15T14:00", Kind: "video", Place: "Visio"}, {At: "2026-11-24T10:30", Status: "kept"}}
		d.Documents = []data.DocumentState{{Document: "signed_plan", Status: "received"}}
		d.Actions = []data.Action{{ID: "b", Title: "Second", Status: data.ToDo, Edited: []string{"due"}, Refused: "2027-01-01"}, {ID: "a", Title: "First", Status: data.Done, DoneOn: today}}
		d.Planned = true
		insert(t, r, d)
		got := dossier(t, r, d.Project.ID)
		d.Project.Number = got.Project.Number
		for i := range d.Notes {
			d.Notes[i].ID = got.Notes[i].ID
		}
		for i := range d.Appointments {
			d.Appointments[i].ID = got.Appointments[i].ID
		}
		if diff := cmp.Diff(d, got, sameThing); diff != "" {
			t.Fatal(diff)
		}
		mustPass(t, r)
	})
	t.Run("gives a newcomer who is known another dossier", func(t *testing.T) {
		r, _ := fresh(t)
		known := taken(t, r, "Zoé", "Puech")
		d := fictional(3)
		d.Newcomer.ID = known.Newcomer.ID
		insert(t, r, d)
		n, err := r.Newcomer(ctx, known.Newcomer.ID)
		must(t, err)
		if textOf(n.Answers["last_name"]) != "Puech" {
			t.Fatal(n)
		}
		rows, err := r.ProjectsOf(ctx, known.Newcomer.ID)
		must(t, err)
		if len(rows) != 2 || rows[0].Name != "Zoé Puech" {
			t.Fatal(rows)
		}
		mustPass(t, r)
	})
	refused := map[string]struct {
		code data.Code
		harm func(*data.Dossier)
	}{
		"a path that isn't one":   {data.ChoiceExpected, func(d *data.Dossier) { d.Project.Path = "astrology" }},
		"an id that isn't one":    {data.UUIDExpected, func(d *data.Dossier) { d.Project.ID = "first" }},
		"a reason that isn't one": {data.ChoiceExpected, func(d *data.Dossier) { d.Project.Closing = &data.Closing{On: today, Reason: "tired"} }},
		"half a character":        {data.TextInvalid, func(d *data.Dossier) { d.Notes = []data.Note{{Text: "a\xff"}} }},
		"too long a text":         {data.TooLong, func(d *data.Dossier) { d.Notes = []data.Note{{Text: strings.Repeat("é", data.MaxText+1)}} }},
		"an answer that isn't JSON": {data.TextInvalid, func(d *data.Dossier) {
			d.Project.Answers["turnover"] = data.Answer{Value: []byte(`["1"`)}
		}},
		"a meeting at no hour":  {data.MomentExpected, func(d *data.Dossier) { d.Appointments = []data.Appointment{{At: "2026-02-30T10:00"}} }},
		"a status of no action": {data.ChoiceExpected, func(d *data.Dossier) { d.Actions = []data.Action{{ID: "a", Status: "soon"}} }},
		"an action twice":       {data.Repeated, func(d *data.Dossier) { d.Actions = []data.Action{{ID: "a"}, {ID: "a"}} }},
		"a state of no document": {data.ChoiceExpected, func(d *data.Dossier) {
			d.Documents = []data.DocumentState{{Document: "signed_plan", Status: "lost"}}
		}},
	}
	for name, c := range refused {
		t.Run("refuses "+name+", and keeps nothing of it", func(t *testing.T) {
			r, _ := fresh(t)
			before := all(t, r)
			d := fictional(1)
			c.harm(&d)
			_, err := r.Do(ctx, "import", func(tx *Tx) error { _, err := tx.Insert(d); return err })
			wantCode(t, err, c.code)
			if diff := cmp.Diff(before, all(t, r), sameThing); diff != "" {
				t.Fatal(diff)
			}
			mustPass(t, r)
		})
	}
}

func TestReplace(t *testing.T) {
	t.Run("makes a dossier what the file says, and is undone", func(t *testing.T) {
		r, c := fresh(t)
		d := taken(t, r, "Zoé", "Puech")
		do(t, r, "note", func(tx *Tx) error {
			for _, text := range []string{"Reste.", "S’en va."} {
				if _, err := tx.AddNote(d.Project.ID, data.Note{On: today, Text: text}); err != nil {
					return err
				}
			}
			return nil
		})
		before := dossier(t, r, d.Project.ID)
		c.pass(time.Hour)
		there := fictional(2)
		there.Project.ID, there.Newcomer.ID = d.Project.ID, d.Newcomer.ID
		there.Project.Number = "XXX-2020-0001"
		there.Notes = []data.Note{{On: today, Text: "Nouvelle."}, {On: today, Text: "Reste."}}
		do(t, r, "replace", func(tx *Tx) error { return tx.Replace(there) })
		got := dossier(t, r, d.Project.ID)
		if got.Project.Number != d.Project.Number || len(got.Notes) != 2 || got.Notes[0] != before.Notes[0] || got.Notes[1].Text != "Nouvelle." {
			t.Fatalf("%+v", got)
		}
		if diff := cmp.Diff(there.Newcomer.Answers, got.Newcomer.Answers); diff != "" {
			t.Fatal(diff)
		}
		_, err := r.Undo(context.Background(), d.Project.ID)
		must(t, err)
		if diff := cmp.Diff(before, dossier(t, r, d.Project.ID)); diff != "" {
			t.Fatal(diff)
		}
		mustPass(t, r)
	})
}

func TestTexts(t *testing.T) {
	ctx := context.Background()
	for name, s := range map[string]string{
		"control characters": "a\x00b\x01\x1f\x7f\r\n\tc", "emoji": "👩‍🌾🏔️", "right to left": "שלום \u202eابج\u202c",
		"quotes": `"'; DROP TABLE note; --`, "html": "<b>&amp;</b>\u2028", "the longest": strings.Repeat("é", data.MaxText),
	} {
		t.Run("of "+name+" come back whole", func(t *testing.T) {
			r, _ := fresh(t)
			adviser := strings.TrimSpace(beginning(s) + "x")
			var d data.Dossier
			do(t, r, "take", func(tx *Tx) (err error) {
				d, err = tx.Take("Zoé"+beginning(s), s, "", data.Undecided, adviser, s, today)
				return err
			})
			do(t, r, "all", func(tx *Tx) error {
				_, err := tx.AddNote(d.Project.ID, data.Note{Text: s})
				return errors.Join(err,
					tx.SetAnswer(d.Project.ID, "goal", data.Answer{Typed: s}),
					tx.SetAction(d.Project.ID, data.Action{ID: "a", Title: s, Note: s, Reason: s, Assignee: s}),
					tx.CloseDossier(d.Project.ID, data.Closing{On: today, Reason: "abandoned", Outcome: s}),
					tx.SetSetting("s", s), tx.PutContact(data.Contact{Role: "r", Name: s}))
			})
			must(t, r.SaveDraft(ctx, d.Project.ID, "goal", s))
			r = reopened(t, r)
			got := dossier(t, r, d.Project.ID)
			a := got.Actions[0]
			setting, err := r.Setting(ctx, "s")
			must(t, err)
			contacts, err := r.Contacts(ctx)
			must(t, err)
			drafts, err := r.Drafts(ctx, d.Project.ID)
			must(t, err)
			kept := []string{
				got.Notes[0].Text, got.Project.Answers["goal"].Typed, a.Title, a.Note, a.Reason, a.Assignee, got.Project.Closing.Outcome,
				setting, contacts["r"].Name, drafts["goal"],
			}
			for i, one := range kept {
				if one != s {
					t.Errorf("%d: %.40q (%d bytes)", i, one, len(one))
				}
			}
			if want := strings.TrimSpace(s); textOf(got.Newcomer.Answers["last_name"]) != want || got.Project.Adviser != adviser {
				t.Errorf("%.40q, %.40q", textOf(got.Newcomer.Answers["last_name"]), got.Project.Adviser)
			}
			if row := page(t, r, Query{Scope: All, Adviser: got.Project.Adviser})[0]; strings.ContainsAny(row.Name, parting+"\n\x00") {
				t.Errorf("%q", row.Name)
			}
			mustPass(t, r)
		})
	}
}

// beginning is a name's worth of a text.
func beginning(s string) string {
	runes := []rune(s)
	return string(runes[:min(20, len(runes))])
}

func TestNamesakes(t *testing.T) {
	r, _ := fresh(t)
	d := taken(t, r, "Maëlle", "L’Hélias-Bœuf")
	do(t, r, "answer", func(tx *Tx) error { return tx.SetNewcomer(d.Newcomer.ID, "birth_date", answer("1988-05-12")) })
	for name, c := range map[string]struct {
		first, last, birth, phone string
		want                      int
	}{
		"by birth":          {"maelle", "l'helias boeuf", "1988-05-12", "", 1},
		"by year of birth":  {"MAËLLE", "L’HÉLIAS BŒUF", "1988", "", 1},
		"by phone":          {"Maëlle", "L’Hélias-Bœuf", "", "+33639980101", 1},
		"not by name alone": {"Maëlle", "L’Hélias-Bœuf", "", "", 0},
		"not born then":     {"Maëlle", "L’Hélias-Bœuf", "1988-05-13", "", 0},
		"not of that name":  {"Maëlle", "L’Hélias", "1988-05-12", "+33639980101", 0},
	} {
		t.Run("are told "+name, func(t *testing.T) {
			rows, err := r.Namesakes(context.Background(), c.first, c.last, c.birth, c.phone)
			must(t, err)
			if len(rows) != c.want {
				t.Fatal(rows)
			}
		})
	}
}

func TestDrafts(t *testing.T) {
	ctx := context.Background()
	r, _ := fresh(t)
	d := taken(t, r, "Zoé", "Puech")
	end := r.last
	drafts := func() map[string]string {
		got, err := r.Drafts(ctx, d.Project.ID)
		must(t, err)
		return got
	}
	outer := t // the register outlives each of the stories below
	t.Run("are no change, and outlive a restart", func(t *testing.T) {
		must(t, r.SaveDraft(ctx, d.Project.ID, "note", "Elle ai"))
		must(t, r.SaveDraft(ctx, d.Project.ID, "note", "Elle aime"))
		must(t, r.SaveDraft(ctx, "new", "first_name", "Lo"))
		if r = reopened(outer, r); r.last != end {
			t.Fatal("a draft is in the journal")
		}
		if diff := cmp.Diff(map[string]string{"note": "Elle aime"}, drafts()); diff != "" {
			t.Fatal(diff)
		}
		mustPass(t, r)
	})
	t.Run("go when they are dropped", func(t *testing.T) {
		must(t, r.SaveDraft(ctx, d.Project.ID, "goal", "x"))
		must(t, r.DropDraft(ctx, d.Project.ID, "note"))
		if diff := cmp.Diff(map[string]string{"goal": "x"}, drafts()); diff != "" {
			t.Fatal(diff)
		}
		must(t, r.DropDraft(ctx, d.Project.ID, ""))
		if len(drafts()) != 0 {
			t.Fatal(drafts())
		}
	})
	t.Run("of a text that can't be kept are refused", func(t *testing.T) {
		wantCode(t, r.SaveDraft(ctx, d.Project.ID, "note", "\xff"), data.TextInvalid)
	})
}
