package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// sizes are the registers that lists are measured on.
var sizes = []int{2_000, 10_000, 100_000}

// list measures `buron list` as a whole process against the sqlite3 program,
// which reads the same rows of the same file.
func (m *machine) list() error {
	for _, n := range sizes {
		register, err := m.filled(n)
		if err != nil {
			return err
		}
		here, err := wall(exec.Command(m.buron, "list", "--register", register))
		if err != nil {
			return err
		}
		there, err := wall(exec.Command("sqlite3", "-readonly", register,
			"SELECT number, name, path, target_date FROM listing WHERE rest IN (0, 1) ORDER BY next_due, number"))
		if err != nil {
			return err
		}
		m.rows = append(m.rows, row{
			what: fmt.Sprintf("buron list, whole process, %d dossiers", n),
			here: millis(here), reference: millis(there), ratio: float64(here) / float64(there),
		})
	}
	return nil
}

// filled is a register of n fictional dossiers; it is kept from one run to the
// next, since filling a large one takes minutes.
func (m *machine) filled(n int) (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	folder := filepath.Join(cache, "buron-bench", version())
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", err
	}
	path := filepath.Join(folder, strconv.Itoa(n)+".buron")
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	fmt.Printf("filling a register with %d dossiers…\n", n)
	partial := filepath.Join(folder, fmt.Sprintf("%d-%d.partial", n, os.Getpid()))
	if err := run(m.buron, "demo", "--register", partial, "--today", "2026-11-24", "--dossiers", strconv.Itoa(n)); err != nil {
		return "", err
	}
	return path, os.Rename(partial, path)
}

// version names the present shape of the register: another one is filled anew.
func version() string {
	out, err := exec.Command("git", "log", "-1", "--format=%h", "--", "data/store/migrations", "data/demo", "assets").Output()
	if err != nil || len(out) == 0 {
		return "present"
	}
	return strings.TrimSpace(string(out))
}

// wall is the median time that a command takes, of several runs.
func wall(cmd *exec.Cmd) (time.Duration, error) {
	var all []time.Duration
	for range 7 {
		took, err := took(cmd)
		if err != nil {
			return 0, err
		}
		all = append(all, took)
	}
	slices.Sort(all)
	return all[len(all)/2], nil
}

// took is the time that a command takes once.
func took(cmd *exec.Cmd) (time.Duration, error) {
	again := exec.Command(cmd.Path, cmd.Args[1:]...)
	var said bytes.Buffer
	again.Stderr = &said
	began := time.Now()
	if err := again.Run(); err != nil {
		return 0, fmt.Errorf("%w: %s", err, said.String())
	}
	return time.Since(began), nil
}

func millis(d time.Duration) string { return fmt.Sprintf("%.1f ms", float64(d.Microseconds())/1000) }

// benchmark is a line of `go test -bench`: its name, the time of one round, and
// what it reports of its own.
var benchmark = regexp.MustCompile(`^Benchmark(\S+?)(?:-\d+)?\s+\d+\s+(.*)$`)

// benchmarks runs those of the Go packages. One that compares itself with a
// reference reports it as reference-ns/op, and the ratio that it holds itself
// to as limit.
func (m *machine) benchmarks() error {
	cmd := exec.Command("go", "test", "-run", "^$", "-bench", ".", "-timeout", "60m",
		"./data/store/...", "./data/plan/...", "./app/paper/...", "./app/printing/...")
	cmd.Env = append(os.Environ(), "BURON_BENCH=full")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	fmt.Print(string(out))
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(out)) {
		if found := benchmark.FindStringSubmatch(strings.TrimSpace(line)); found != nil {
			m.rows = append(m.rows, benchRow(found[1], found[2]))
		}
	}
	return nil
}

func benchRow(name, measured string) row {
	r := row{what: name}
	fields := strings.Fields(measured)
	var here, reference float64
	for i := 0; i+1 < len(fields); i += 2 {
		value, err := strconv.ParseFloat(fields[i], 64)
		if err != nil {
			continue
		}
		switch fields[i+1] {
		case "ns/op":
			here = value
		case "reference-ns/op":
			reference = value
		case "limit":
			r.limit = value
		}
	}
	r.here = nanos(here)
	if reference > 0 {
		r.reference, r.ratio = nanos(reference), here/reference
	}
	return r
}

func nanos(ns float64) string { return fmt.Sprintf("%.3f ms", ns/1e6) }
