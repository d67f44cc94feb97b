// Command measure prints Buron's measures as a table, beside what this machine
// gives as a reference: a window of the toolkit alone, the sqlite3 program on
// the same file, LibreOffice where it is installed, one read by id. The ratios
// bind; the milliseconds are this machine's. It is run by `make bench`.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

func main() {
	only := flag.String("only", "", "measure one of: window, list, paper, go")
	flag.Parse()
	work, err := os.MkdirTemp("", "buron-bench-")
	if err == nil {
		err = measure(*only, work)
		err = joined(err, os.RemoveAll(work))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func joined(a, b error) error {
	if a != nil {
		return a
	}
	return b
}

func measure(only, work string) error {
	m := &machine{work: work, buron: filepath.Join(work, "buron"), bare: filepath.Join(work, "bare")}
	m.describe()
	for _, build := range [][2]string{{m.buron, "."}, {m.bare, "./.ci/measure/bare"}} {
		if err := run("go", "build", "-tags", "migrated_fynedo", "-o", build[0], build[1]); err != nil {
			return err
		}
	}
	parts := []struct {
		name string
		do   func() error
	}{{"window", m.window}, {"list", m.list}, {"paper", m.paper}, {"go", m.benchmarks}}
	over := false
	for _, p := range parts {
		if only != "" && only != p.name {
			continue
		}
		if err := p.do(); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
	}
	for _, r := range m.rows {
		over = over || r.over()
	}
	m.print()
	if over {
		return fmt.Errorf("a ratio is over its limit")
	}
	return nil
}

// machine is what is measured, and on what.
type machine struct {
	work, buron, bare string
	rows              []row
}

// row is one line of the table. A limit of zero binds nothing.
type row struct {
	what, here, reference string
	ratio, limit          float64
}

func (r row) over() bool { return r.limit > 0 && r.ratio > r.limit }

func (m *machine) describe() {
	model := "processor unknown"
	if info, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		for line := range strings.Lines(string(info)) {
			if name, found := strings.CutPrefix(line, "model name"); found {
				model = strings.TrimSpace(strings.TrimLeft(name, "\t :"))
				break
			}
		}
	}
	fmt.Printf("%s, %d cores, %s %s/%s\n\n", model, runtime.NumCPU(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
}

func (m *machine) print() {
	fmt.Printf("\n%-52s %14s %14s %7s %7s\n", "measure", "Buron", "reference", "ratio", "limit")
	for _, r := range m.rows {
		ratio, limit, mark := "", "", ""
		if r.ratio > 0 {
			ratio = digits(r.ratio)
		}
		if r.limit > 0 {
			limit = digits(r.limit)
		}
		if r.over() {
			mark = "  OVER"
		}
		fmt.Printf("%-52s %14s %14s %7s %7s%s\n", r.what, r.here, r.reference, ratio, limit, mark)
	}
}

// digits are those that tell a small ratio from its limit.
func digits(ratio float64) string {
	if ratio < 0.1 {
		return fmt.Sprintf("%.3f", ratio)
	}
	return fmt.Sprintf("%.2f", ratio)
}

func run(name string, args ...string) error {
	cmd := exec.Command(name, args...)
	cmd.Stderr = os.Stderr
	return cmd.Run()
}
