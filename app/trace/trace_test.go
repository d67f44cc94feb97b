package trace

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/data"
)

func clock() time.Time { return time.Date(2026, 11, 24, 13, 32, 5, 0, time.UTC) }

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestLogHoldsIdsAndNumbers(t *testing.T) {
	dir := t.TempDir()
	l, err := Open(filepath.Join(dir, "new"), clock)
	if err != nil {
		t.Fatal(err)
	}
	l.Event("page", ID("to", "interview"), ID("dossier", "0193a5b4-7e11-7c3a-9d6b-1f0e8a2b4c6d"), Count("rows", 12), Took("in", 1234567*time.Nanosecond))
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	want := "2026-11-24T13:32:05Z page to=interview dossier=0193a5b4-7e11-7c3a-9d6b-1f0e8a2b4c6d rows=12 in=1ms\n"
	if diff := cmp.Diff(want, read(t, filepath.Join(dir, "new", logName))); diff != "" {
		t.Error(diff)
	}
}

func TestLogLeavesNamesOut(t *testing.T) {
	for name, fact := range map[string]Fact{
		"an id that isn't one": ID("dossier", "Maëlle L’Hélias"),
		"a capital":            ID("dossier", "Puech"),
		"a coded error":        Fault(fmt.Errorf("save Puech: %w", &data.Error{Code: data.DiskFull, Where: "/home/puech", What: "Puech"})),
		"any other error":      Fault(fmt.Errorf("save: %w", errors.New("Puech"))),
	} {
		t.Run(name, func(t *testing.T) {
			if line := fact.key + "=" + fact.value; strings.Contains(strings.ToLower(line), "puech") || strings.Contains(line, "Hélias") {
				t.Errorf("the log would hold %s", line)
			}
		})
	}
	if got := Fault(&data.Error{Code: data.DiskFull}); got.value != "disk_full" {
		t.Errorf("the code is lost: %v", got)
	}
}

func TestLogRotates(t *testing.T) {
	dir := t.TempDir()
	l, err := Open(dir, clock)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	long := Event(strings.Repeat("x", largest/4))
	for range 30 {
		l.Event(long)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != kept+1 {
		t.Errorf("%d files, want %d: %v", len(files), kept+1, files)
	}
	for _, f := range files {
		if info, err := os.Stat(f); err != nil || info.Size() > largest {
			t.Errorf("%s: %v bytes, %v", f, info.Size(), err)
		}
	}
}

func TestLogThatCantBeWrittenFallsSilent(t *testing.T) {
	var none *Log
	none.Event("start")
	if err := none.Close(); err != nil {
		t.Error(err)
	}
	closed, err := Open(t.TempDir(), clock)
	if err != nil {
		t.Fatal(err)
	}
	closed.Close()
	closed.Event("after")
}

// crashing has a copy of the test panic with a report in that folder.
const crashing = "BURON_TEST_CRASH_IN"

func TestMain(m *testing.M) {
	if folder := os.Getenv(crashing); folder != "" {
		if _, err := Watch(folder); err != nil {
			panic(err)
		}
		panic("walls fell")
	}
	os.Exit(m.Run())
}

func crash(t *testing.T, folder string) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), crashing+"="+folder)
	if out, err := cmd.CombinedOutput(); err == nil {
		t.Fatalf("it didn't crash: %s", out)
	}
}

func TestWatchKeepsTheReportOfACrash(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "trace")
	crash(t, folder)
	// The test's own run ends well: nothing is told the second time.
	report, err := Watch(folder)
	if err != nil {
		t.Fatal(err)
	}
	if text := read(t, report); !strings.Contains(text, "walls fell") || !strings.Contains(text, "trace_test.go") {
		t.Errorf("the report says %q", text)
	}
	if again, err := Watch(folder); again != "" || err != nil {
		t.Errorf("told again: %q, %v", again, err)
	}
}

func TestWatchLetsTheOldestReportsGo(t *testing.T) {
	folder := t.TempDir()
	at := clock()
	for i := range 2 * reportsKept {
		path := filepath.Join(folder, crashName)
		if err := os.WriteFile(path, []byte("panic"), 0o600); err != nil {
			t.Fatal(err)
		}
		when := at.Add(time.Duration(i) * time.Minute)
		if err := os.Chtimes(path, when, when); err != nil {
			t.Fatal(err)
		}
		if report := setAside(folder); !strings.HasSuffix(report, when.Format("20060102-150405")+".txt") {
			t.Fatalf("set aside as %s", report)
		}
	}
	files, _ := filepath.Glob(filepath.Join(folder, reportPrefix+"*"))
	if len(files) != reportsKept || !strings.Contains(files[0], at.Add(reportsKept*time.Minute).Format("150405")) {
		t.Errorf("kept %v", files)
	}
}
