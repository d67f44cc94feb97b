package store

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/version"
)

// paperOf is a file as a plan's might be: its beginning, then chance.
func paperOf(seed byte, size int) []byte {
	pdf := make([]byte, size)
	_, _ = rand.NewChaCha8([32]byte{seed}).Read(pdf) // it never fails
	copy(pdf, "%PDF-1.7\n")
	return pdf
}

func frozenOf(adviser string) []byte {
	return version.Frozen{Format: version.Format, Number: "MUR-2026-0001", Adviser: adviser}.JSON()
}

// handed is a version of a dossier that was handed over.
func handed(t testing.TB, r *Register, project data.ID, number int, frozen, pdf []byte) data.ID {
	t.Helper()
	var id data.ID
	do(t, r, "plan_handed", func(tx *Tx) (err error) {
		id, err = tx.RecordVersion(project, NewVersion{
			Number: number, On: today, By: "Élodie Fau", Frozen: frozen, Part: NormalPrint, PDF: pdf,
		})
		return err
	})
	return id
}

func versionsOf(t testing.TB, r *Register, project data.ID) []Version {
	t.Helper()
	all, err := r.Versions(context.Background(), project)
	must(t, err)
	return all
}

// photograph is a picture as a telephone would send it.
func photograph(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	must(t, png.Encode(&out, image.NewGray(image.Rect(0, 0, 210, 297))))
	return out.Bytes()
}

func TestVersions(t *testing.T) {
	ctx := context.Background()
	t.Run("are kept with what they said, byte for byte", func(t *testing.T) {
		r, c := fresh(t)
		d := taken(t, r, "Zoé", "Puech")
		c.pass(time.Hour)
		first, second := paperOf(1, 90_000), paperOf(2, 80_000)
		id := handed(t, r, d.Project.ID, 1, frozenOf("Élodie Fau"), first)
		c.pass(time.Hour)
		handed(t, r, d.Project.ID, 2, frozenOf("Nadia Serre"), second)
		r = reopened(t, r)
		all := versionsOf(t, r, d.Project.ID)
		if len(all) != 2 || all[0].Number != 2 || all[1].ID != id {
			t.Fatalf("%+v", all)
		}
		want := Version{
			ID: id, Project: d.Project.ID, Number: 1, On: today, At: noon.Add(time.Hour), By: "Élodie Fau",
			Fingerprint: version.Fingerprint(frozenOf("Élodie Fau")),
			Files:       []VersionFile{{Part: NormalPrint, Kind: "pdf", On: today, Size: 90_000, SHA256: digest(first)}},
		}
		if diff := cmp.Diff(want, all[1]); diff != "" {
			t.Fatal(diff)
		}
		pdf, err := r.VersionFile(ctx, id, NormalPrint)
		must(t, err)
		if !bytes.Equal(pdf, first) {
			t.Fatal("other bytes")
		}
		said, err := r.Frozen(ctx, id)
		must(t, err)
		if !bytes.Equal(said.JSON(), frozenOf("Élodie Fau")) {
			t.Fatalf("%s", said.JSON())
		}
		mustPass(t, r)
	})
	t.Run("count from one without a gap", func(t *testing.T) {
		r, _ := fresh(t)
		d, other := taken(t, r, "Zoé", "Puech"), taken(t, r, "Loïc", "Roux")
		for _, number := range []int{0, 2} {
			_, err := r.Do(ctx, "plan_handed", func(tx *Tx) error {
				_, err := tx.RecordVersion(d.Project.ID, NewVersion{Number: number, On: today, Frozen: frozenOf(""), Part: NormalPrint, PDF: paperOf(1, 9)})
				return err
			})
			wantCode(t, err, data.VersionMade)
		}
		handed(t, r, d.Project.ID, 1, frozenOf(""), paperOf(1, 900))
		handed(t, r, other.Project.ID, 1, frozenOf(""), paperOf(1, 900))
		mustPass(t, r)
	})
	t.Run("of a dossier that isn't there are refused", func(t *testing.T) {
		r, _ := fresh(t)
		_, err := r.Do(ctx, "plan_handed", func(tx *Tx) error {
			_, err := tx.RecordVersion("00000000-0000-7000-8000-000000000000", NewVersion{Number: 1, On: today, Frozen: frozenOf(""), Part: NormalPrint})
			return err
		})
		wantCode(t, err, data.NotFound)
	})
	t.Run("are told by the journal, which holds none of their bytes", func(t *testing.T) {
		r, _ := fresh(t)
		d := taken(t, r, "Zoé", "Puech")
		pdf := paperOf(1, 50_000)
		id := handed(t, r, d.Project.ID, 1, frozenOf("Élodie Fau"), pdf)
		do(t, r, "plan_signed", func(tx *Tx) error { return tx.AttachSigned(id, today, photograph(t)) })
		history, err := r.History(ctx, d.Project.ID, 0)
		must(t, err)
		var told []string
		for _, c := range history[:2] {
			told = append(told, c.Gesture+" "+c.Entity+" "+c.Kind)
		}
		if diff := cmp.Diff([]string{"plan_signed version set", "plan_handed version create"}, told); diff != "" {
			t.Fatal(diff)
		}
		var longest int
		must(t, r.readers.QueryRow(`SELECT max(length(fields)) FROM change`).Scan(&longest))
		if longest > 5000 {
			t.Fatalf("a change of %d bytes", longest)
		}
	})
	t.Run("take the room of their bytes once", func(t *testing.T) {
		r, _ := fresh(t)
		d := taken(t, r, "Zoé", "Puech")
		must(t, r.Close())
		r = reopened(t, r)
		before := r.Size()
		const size, count = 100_000, 10
		for i := range count {
			handed(t, r, d.Project.ID, i+1, frozenOf(strings.Repeat("x", 5000)+string(rune('a'+i))), paperOf(byte(i), size))
		}
		r = reopened(t, r)
		if grown := r.Size() - before; grown > count*(size+5000)*12/10 {
			t.Fatalf("%d bytes for %d of paper", grown, count*size)
		}
	})
	t.Run("can't be rewritten, even by hand", func(t *testing.T) {
		r, _ := fresh(t)
		d := taken(t, r, "Zoé", "Puech")
		handed(t, r, d.Project.ID, 1, frozenOf(""), paperOf(1, 900))
		for _, text := range []string{
			`UPDATE version SET number = 2`, `UPDATE version_file SET content = x'00', size = 1`, `DELETE FROM project`,
		} {
			if _, err := r.writer.Exec(text); err == nil {
				t.Fatalf("%s went through", text)
			}
		}
	})
	t.Run("keep the other size of type too, once", func(t *testing.T) {
		r, _ := fresh(t)
		d := taken(t, r, "Zoé", "Puech")
		id := handed(t, r, d.Project.ID, 1, frozenOf(""), paperOf(1, 900))
		large := paperOf(2, 1200)
		do(t, r, "plan_handed", func(tx *Tx) error { return tx.RecordPrint(id, LargePrint, today.AddDays(3), large) })
		_, err := r.Do(ctx, "plan_handed", func(tx *Tx) error { return tx.RecordPrint(id, NormalPrint, today, paperOf(3, 900)) })
		wantCode(t, err, data.VersionMade)
		_, err = r.Do(ctx, "plan_handed", func(tx *Tx) error { return tx.RecordPrint(id, SignedCopy, today, large) })
		wantCode(t, err, data.ChoiceExpected)
		v := versionsOf(t, r, d.Project.ID)[0]
		if f := v.File(LargePrint); f == nil || f.On != today.AddDays(3) || v.File(SignedCopy) != nil {
			t.Fatalf("%+v", v)
		}
		got, err := r.VersionFile(ctx, id, LargePrint)
		must(t, err)
		if !bytes.Equal(got, large) {
			t.Fatal("other bytes")
		}
		mustPass(t, r)
	})
	t.Run("are found by their bytes, and by their fingerprint", func(t *testing.T) {
		r, _ := fresh(t)
		d := taken(t, r, "Zoé", "Puech")
		back := frozenOf("Élodie Fau")
		id := handed(t, r, d.Project.ID, 1, back, paperOf(1, 900))
		handed(t, r, d.Project.ID, 2, frozenOf("Nadia Serre"), paperOf(2, 900))
		again := handed(t, r, d.Project.ID, 3, back, paperOf(3, 900))
		got, known, err := r.PrintedAs(ctx, paperOf(1, 900))
		must(t, err)
		if !known || got != (Printed{Dossier: "MUR-2026-0001", Version: id, Number: 1}) {
			t.Fatal(got, known)
		}
		if _, known, err := r.PrintedAs(ctx, paperOf(9, 900)); err != nil || known {
			t.Fatal(known, err)
		}
		all, err := r.PrintedWith(ctx, version.Fingerprint(back))
		must(t, err)
		if diff := cmp.Diff([]Printed{{"MUR-2026-0001", id, 1}, {"MUR-2026-0001", again, 3}}, all); diff != "" {
			t.Fatal(diff)
		}
	})
	t.Run("go into a copy and come back out of it", func(t *testing.T) {
		r, _ := fresh(t)
		d := taken(t, r, "Zoé", "Puech")
		pdf := paperOf(1, 70_000)
		id := handed(t, r, d.Project.ID, 1, frozenOf("Élodie Fau"), pdf)
		do(t, r, "plan_signed", func(tx *Tx) error { return tx.AttachSigned(id, today, photograph(t)) })
		before := versionsOf(t, r, d.Project.ID)
		o := options(t, &clock{noon})
		copied := filepath.Join(t.TempDir(), "copie.buron")
		must(t, r.Backup(ctx, copied))
		must(t, Restore(ctx, copied, o.Path))
		again, err := Open(ctx, o)
		must(t, err)
		defer again.Close()
		if diff := cmp.Diff(before, versionsOf(t, again, d.Project.ID)); diff != "" {
			t.Fatal(diff)
		}
		got, err := again.VersionFile(ctx, id, NormalPrint)
		must(t, err)
		if !bytes.Equal(got, pdf) {
			t.Fatal("other bytes")
		}
		mustPass(t, again)
	})
}

func TestAVersionIsNeverTakenBack(t *testing.T) {
	ctx := context.Background()
	r, _ := fresh(t)
	d := taken(t, r, "Zoé", "Puech")
	do(t, r, "path", func(tx *Tx) error { return tx.SetPath(d.Project.ID, data.Training) })
	id := handed(t, r, d.Project.ID, 1, frozenOf(""), paperOf(1, 900))
	if next, ok := r.CanUndo(d.Project.ID); !ok || next.Name != "plan_handed" {
		t.Fatal(next, ok)
	}
	_, err := r.Undo(ctx, d.Project.ID)
	wantCode(t, err, data.KeptForGood)
	if len(versionsOf(t, r, d.Project.ID)) != 1 {
		t.Fatal("the version is gone")
	}
	// Said once: the gesture before is taken back the next time.
	done, err := r.Undo(ctx, d.Project.ID)
	must(t, err)
	if done.Name != "path" || dossier(t, r, d.Project.ID).Project.Path != data.EmployeeRelocation {
		t.Fatal(done)
	}
	// Nor does a dossier go of which a plan was handed over.
	_, err = r.Undo(ctx, d.Project.ID)
	wantCode(t, err, data.CannotUndo)
	do(t, r, "plan_signed", func(tx *Tx) error { return tx.AttachSigned(id, today, photograph(t)) })
	_, err = r.Undo(ctx, d.Project.ID)
	wantCode(t, err, data.KeptForGood)
	if versionsOf(t, r, d.Project.ID)[0].File(SignedCopy) == nil {
		t.Fatal("the signed copy is gone")
	}
	mustPass(t, r)
}

func TestSignedCopies(t *testing.T) {
	ctx := context.Background()
	t.Run("are kept as they came, and replaced by a better one", func(t *testing.T) {
		r, _ := fresh(t)
		d := taken(t, r, "Zoé", "Puech")
		id := handed(t, r, d.Project.ID, 1, frozenOf(""), paperOf(1, 900))
		scanned := append(paperOf(2, 5000), "\nstartxref\n12\n%%EOF\n"...)
		do(t, r, "plan_signed", func(tx *Tx) error { return tx.AttachSigned(id, today, photograph(t)) })
		do(t, r, "plan_signed", func(tx *Tx) error { return tx.AttachSigned(id, today.AddDays(1), scanned) })
		f := versionsOf(t, r, d.Project.ID)[0].File(SignedCopy)
		if f == nil || f.Kind != "pdf" || f.On != today.AddDays(1) || f.Size != int64(len(scanned)) {
			t.Fatalf("%+v", f)
		}
		got, err := r.VersionFile(ctx, id, SignedCopy)
		must(t, err)
		if !bytes.Equal(got, scanned) {
			t.Fatal("other bytes")
		}
		// A signed copy isn't a version: verify must not take it for one.
		if _, known, err := r.PrintedAs(ctx, scanned); err != nil || known {
			t.Fatal(known, err)
		}
		mustPass(t, r)
	})
	t.Run("that are none are refused, and nothing is kept", func(t *testing.T) {
		r, _ := fresh(t)
		d := taken(t, r, "Zoé", "Puech")
		id := handed(t, r, d.Project.ID, 1, frozenOf(""), paperOf(1, 900))
		_, err := r.Do(ctx, "plan_signed", func(tx *Tx) error { return tx.AttachSigned(id, today, []byte("bonjour")) })
		wantCode(t, err, data.ScanUnknown)
		_, err = r.Do(ctx, "plan_signed", func(tx *Tx) error {
			return tx.AttachSigned("00000000-0000-7000-8000-000000000000", today, photograph(t))
		})
		wantCode(t, err, data.NotFound)
		if versionsOf(t, r, d.Project.ID)[0].File(SignedCopy) != nil {
			t.Fatal("kept")
		}
	})
}

func TestCheckTellsVersionsThatAreDamaged(t *testing.T) {
	ctx := context.Background()
	for name, change := range map[string]string{
		"the bytes of a file": `DROP TRIGGER version_file_kept; UPDATE version_file SET content = zeroblob(length(content))`,
		"what a version says": `DROP TRIGGER version_kept; UPDATE version SET frozen = replace(frozen, 'Fau', 'Feu')`,
		"its fingerprint":     `DROP TRIGGER version_kept; UPDATE version SET fingerprint = '0000 0000 0000'`,
		"its number":          `DROP TRIGGER version_kept; UPDATE version SET number = 7`,
		"a file that is gone": `DELETE FROM version_file`,
		"a version too many": `INSERT INTO version SELECT '00000000-0000-7000-8000-000000000000', project_id, 2, on_day, at, author,
			fingerprint, frozen FROM version`,
	} {
		t.Run(name, func(t *testing.T) {
			r, _ := fresh(t)
			d := taken(t, r, "Zoé", "Puech")
			id := handed(t, r, d.Project.ID, 1, frozenOf("Élodie Fau"), paperOf(1, 9000))
			must(t, r.Close())
			byHand(t, r, change)
			r = reopened(t, r)
			wantCode(t, r.Check(ctx), data.RegisterDamaged)
			switch name {
			case "the bytes of a file":
				_, err := r.VersionFile(ctx, id, NormalPrint)
				wantCode(t, err, data.RegisterDamaged)
			case "what a version says":
				_, err := r.Frozen(ctx, id)
				wantCode(t, err, data.RegisterDamaged)
			}
		})
	}
}

func TestVersionsGoWithTheirDossier(t *testing.T) {
	ctx := context.Background()
	r, c := fresh(t)
	d, other := taken(t, r, "Maëlys", "Zzyzxquidam"), taken(t, r, "Loïc", "Puech")
	id := handed(t, r, d.Project.ID, 1, frozenOf("Zzyzxquidam"), append(paperOf(1, 60_000), "Zzyzxquidam"...))
	do(t, r, "plan_signed", func(tx *Tx) error {
		return tx.AttachSigned(id, today, append(append(paperOf(3, 60_000), "Zzyzxquidam"...), "\nstartxref\n12\n%%EOF\n"...))
	})
	handed(t, r, other.Project.ID, 1, frozenOf("Élodie Fau"), paperOf(2, 900))
	trash(t, r, d.Project.ID)
	if len(versionsOf(t, r, d.Project.ID)) != 1 {
		t.Fatal("the trash lost a version")
	}
	c.pass(31 * 24 * time.Hour)
	r = reopened(t, r)
	if len(versionsOf(t, r, d.Project.ID)) != 0 || len(versionsOf(t, r, other.Project.ID)) != 1 {
		t.Fatal("the wrong versions are gone")
	}
	_, err := r.VersionFile(ctx, id, NormalPrint)
	wantCode(t, err, data.NotFound)
	copied := filepath.Join(t.TempDir(), "copie.buron")
	must(t, r.Backup(ctx, copied))
	hasNo(t, "zyzxquidam", r.Path(), r.Path()+"-wal", copied)
	mustPass(t, r)
}

func TestTheJournalTellsOfEveryRowOfAVersion(t *testing.T) {
	ctx := context.Background()
	rapid.Check(t, func(rt *rapid.T) {
		r, c := fresh(t)
		defer r.Close()
		d := taken(t, r, "Zoé", "Puech")
		seen := watched(t, r)
		for i := range rapid.IntRange(1, 5).Draw(rt, "gestures") {
			c.pass(time.Minute)
			clear(*seen)
			known := versionsOf(t, r, d.Project.ID)
			batch, err := r.Do(ctx, "plan_handed", func(tx *Tx) error {
				switch what := rapid.IntRange(0, 2).Draw(rt, "what"); {
				case what == 0 || len(known) == 0:
					_, err := tx.RecordVersion(d.Project.ID, NewVersion{
						Number: len(known) + 1, On: day(rt) + 1, Frozen: frozenOf(name().Draw(rt, "who")), Part: NormalPrint, PDF: paperOf(byte(i), 500),
					})
					return err
				case what == 1:
					return tx.RecordPrint(known[0].ID, LargePrint, today, paperOf(byte(i), 600))
				default:
					return tx.AttachSigned(known[0].ID, today.AddDays(i), photograph(t))
				}
			})
			if err != nil {
				continue
			}
			if diff := cmp.Diff(toldOf(t, r, batch), *seen); diff != "" {
				rt.Fatal(diff)
			}
		}
		mustPass(t, r)
	})
}
