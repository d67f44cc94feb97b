package printing

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/house"
	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/store"
)

var (
	hour  = time.Date(2026, 11, 24, 14, 32, 0, 0, time.Local)
	today = calendar.Of(hour)
	load  = sync.OnceValues(func() (house.House, error) { return house.Load(assets.Files) })
)

// office is a register with dossiers, and a folder for their plans.
type office struct {
	t        testing.TB
	register *store.Register
	house    house.House
	ids      []data.ID
	folder   string
}

func newOffice(t testing.TB, dossiers int) *office {
	t.Helper()
	h, err := load()
	if err != nil {
		t.Fatal(err)
	}
	options := h.Options(filepath.Join(t.TempDir(), "registre.buron"), house.Outside{
		Now:    func() time.Time { return hour },
		Today:  func() calendar.Day { return today },
		Random: rand.NewChaCha8([32]byte{1}),
	})
	o := &office{t: t, house: h, folder: t.TempDir()}
	if o.register, err = store.Create(context.Background(), options); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = o.register.Close() })
	_, err = o.register.Do(context.Background(), "take", func(tx *store.Tx) error {
		for i := range dossiers {
			d, err := tx.Take(fmt.Sprint("Zoé", i+1), "Puech", "", data.Paths[i%len(data.Paths)], "", "Murat", today)
			if err != nil {
				return err
			}
			o.ids = append(o.ids, d.Project.ID)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func (o *office) batch(put Put) Batch {
	o.t.Helper()
	around, err := paper.Gather(context.Background(), o.register)
	if err != nil {
		o.t.Fatal(err)
	}
	return Batch{
		Shelf: o.register, Engine: o.house.Engine, Around: around, Today: today,
		Now: func() time.Time { return hour }, Put: put,
	}
}

// files are the names in the folder.
func (o *office) files() []string {
	o.t.Helper()
	entries, err := os.ReadDir(o.folder)
	if err != nil {
		o.t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// versions counts those that the register keeps.
func (o *office) versions() int {
	o.t.Helper()
	n := 0
	for _, id := range o.ids {
		all, err := o.register.Versions(context.Background(), id)
		if err != nil {
			o.t.Fatal(err)
		}
		n += len(all)
	}
	return n
}

func TestEachPlanIsWrittenAndKeptAsAVersion(t *testing.T) {
	o := newOffice(t, 4)
	b := o.batch(ByNumber(o.folder))
	var told []string
	out := b.Print(context.Background(), o.ids, func(done, all int) { told = append(told, fmt.Sprint(done, "/", all)) })
	if diff := cmp.Diff(Outcome{Done: 4}, out); diff != "" {
		t.Error(diff)
	}
	if got := strings.Join(told, " "); got != "1/4 2/4 3/4 4/4" {
		t.Errorf("told %s", got)
	}
	want := []string{"MUR-2026-0001.pdf", "MUR-2026-0002.pdf", "MUR-2026-0003.pdf", "MUR-2026-0004.pdf"}
	if diff := cmp.Diff(want, o.files()); diff != "" {
		t.Error(diff)
	}
	if got := o.versions(); got != 4 {
		t.Errorf("%d versions", got)
	}
	first, err := os.ReadFile(filepath.Join(o.folder, want[0]))
	if err != nil {
		t.Fatal(err)
	}
	b.Now = func() time.Time { return hour.Add(time.Hour) }
	b.Print(context.Background(), o.ids, func(int, int) {})
	again, err := os.ReadFile(filepath.Join(o.folder, want[0]))
	if err != nil || !bytes.Equal(first, again) || o.versions() != 4 {
		t.Errorf("the second time: other bytes %v, %d versions, %v", !bytes.Equal(first, again), o.versions(), err)
	}
}

func TestADraftIsNoVersion(t *testing.T) {
	o := newOffice(t, 2)
	b := o.batch(IntoFolder(o.folder))
	b.Draft = true
	if out := b.Print(context.Background(), o.ids, func(int, int) {}); out.Done != 2 || o.versions() != 0 || len(o.files()) != 2 {
		t.Errorf("%+v, %d versions, %q", out, o.versions(), o.files())
	}
}

func TestWhatIsNotRecordedIsNotWritten(t *testing.T) {
	o := newOffice(t, 1)
	refuse := errors.New("refused")
	err := IntoFolder(o.folder)(context.Background(), data.Dossier{}, []byte("%PDF-"), func() error { return refuse })
	if !errors.Is(err, refuse) || len(o.files()) != 0 {
		t.Errorf("%v, left %q", err, o.files())
	}
	s := With(func(context.Context, []byte, string, ...string) (string, string, error) {
		t.Error("it went to the printer")
		return "", "", nil
	})
	if err := s.OntoPaper(Job{Queue: "B"})(context.Background(), data.Dossier{}, nil, func() error { return refuse }); !errors.Is(err, refuse) {
		t.Error(err)
	}
}

func TestOneThatFailsKeepsNoOtherFromBeingPrinted(t *testing.T) {
	o := newOffice(t, 3)
	odd := errors.New("odd")
	put := IntoFolder(o.folder)
	out := o.batch(func(ctx context.Context, d data.Dossier, pdf []byte, record func() error) error {
		if d.Project.Number == "MUR-2026-0002" {
			return odd
		}
		return put(ctx, d, pdf, record)
	}).Print(context.Background(), append(o.ids, "00000000-0000-7000-8000-000000000000"), func(int, int) {})
	if out.Done != 2 || out.Left != 0 || out.Broken != nil || len(out.Failed) != 2 {
		t.Fatalf("%+v", out)
	}
	if f := out.Failed[0]; f.Number != "MUR-2026-0002" || f.ID != o.ids[1] || !errors.Is(f.Err, odd) {
		t.Errorf("%+v", f)
	}
	if f := out.Failed[1]; f.Number != "" || data.CodeOf(f.Err) != data.NotFound {
		t.Errorf("%+v", f)
	}
}

func TestWhatKeepsAllFromBeingPrintedEndsIt(t *testing.T) {
	for _, code := range []data.Code{data.DiskFull, data.ReadOnly, data.NoPrinter, data.PrinterSilent} {
		o := newOffice(t, 5)
		calls := 0
		out := o.batch(func(context.Context, data.Dossier, []byte, func() error) error {
			if calls++; calls == 2 {
				return &data.Error{Code: code}
			}
			return nil
		}).Print(context.Background(), o.ids, func(int, int) {})
		if calls != 2 || out.Done != 1 || out.Left != 4 || data.CodeOf(out.Broken) != code || len(out.Failed) != 0 {
			t.Errorf("%s: %d calls, %+v", code, calls, out)
		}
	}
}

func TestAStoppedBatchSaysWhatIsLeft(t *testing.T) {
	t.Run("between two plans", func(t *testing.T) {
		o := newOffice(t, 5)
		ctx, stop := context.WithCancel(context.Background())
		out := o.batch(IntoFolder(o.folder)).Print(ctx, o.ids, func(done, _ int) {
			if done == 2 {
				stop()
			}
		})
		if diff := cmp.Diff(Outcome{Done: 2, Left: 3}, out); diff != "" || len(o.files()) != 2 || o.versions() != 2 {
			t.Errorf("%s %q, %d versions", diff, o.files(), o.versions())
		}
	})
	t.Run("in the middle of one", func(t *testing.T) {
		o := newOffice(t, 5)
		ctx, stop := context.WithCancel(context.Background())
		calls := 0
		out := o.batch(func(ctx context.Context, _ data.Dossier, _ []byte, _ func() error) error {
			if calls++; calls == 3 {
				stop()
			}
			return ctx.Err()
		}).Print(ctx, o.ids, func(int, int) {})
		if diff := cmp.Diff(Outcome{Done: 2, Left: 3}, out); diff != "" {
			t.Error(diff)
		}
	})
}

func TestAFileIsWrittenWholeOrNotAtAll(t *testing.T) {
	o := newOffice(t, 2)
	missing := filepath.Join(o.folder, "absent")
	out := o.batch(IntoFolder(missing)).Print(context.Background(), o.ids, func(int, int) {})
	if out.Done != 0 || len(out.Failed) == 0 || o.versions() != 0 || len(o.files()) != 0 {
		t.Errorf("%+v, %d versions, %q", out, o.versions(), o.files())
	}
}

func TestFreeNamesNeverFallOnAFile(t *testing.T) {
	folder := t.TempDir()
	for _, want := range []string{"Plan.pdf", "Plan (2).pdf", "Plan (3).pdf"} {
		path := FreeName(folder, "Plan")
		if filepath.Base(path) != want {
			t.Errorf("%s, want %s", path, want)
		}
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestWhatNoGlyphShowsIsCountedForEachPlan(t *testing.T) {
	o := newOffice(t, 2)
	_, err := o.register.Do(context.Background(), "take", func(tx *store.Tx) error {
		d, err := tx.Take("Zoé 🐄", "Puech 🐂", "", data.Training, "", "Murat", today)
		o.ids = append(o.ids, d.Project.ID)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []Lacking{{ID: o.ids[2], Number: "MUR-2026-0003", Characters: 2}}
	for range 2 { // the second time, the version is kept already
		out := o.batch(IntoFolder(o.folder)).Print(context.Background(), o.ids, func(int, int) {})
		if diff := cmp.Diff(Outcome{Done: 3, Lacking: want}, out); diff != "" {
			t.Error(diff)
		}
	}
	draft := o.batch(IntoFolder(o.folder))
	draft.Draft = true
	out := draft.Print(context.Background(), o.ids, func(int, int) {})
	if diff := cmp.Diff(want, out.Lacking); diff != "" {
		t.Error(diff)
	}
}

// Two hundred plans hold no more memory at the end than after the first twenty.
func TestMemoryStaysFlat(t *testing.T) {
	if testing.Short() {
		t.Skip("two hundred plans take their time")
	}
	const plans = 200
	o := newOffice(t, plans)
	held := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	var first, last uint64
	o.batch(IntoFolder(o.folder)).Print(context.Background(), o.ids, func(done, all int) {
		switch done {
		case 20:
			first = held()
		case all:
			last = held()
		}
	})
	const slack = 8 << 20
	t.Logf("%d MB after 20 plans, %d MB after %d", first>>20, last>>20, plans)
	if last > first+slack {
		t.Errorf("from %d to %d bytes", first, last)
	}
}

func BenchmarkBatch(b *testing.B) {
	o := newOffice(b, 20)
	batch := o.batch(ByNumber(o.folder))
	batch.Draft = true // a version that is kept already isn't painted again
	for b.Loop() {
		batch.Print(context.Background(), o.ids, func(int, int) {})
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N*len(o.ids)), "ms/plan")
}
