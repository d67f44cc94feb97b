package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"time"
)

// printedOn is the day on which the measures print.
const printedOn = "2026-11-24"

// paper measures printing as whole processes: one plan beside LibreOffice, and
// the memory that many plans take beside few.
func (m *machine) paper() error {
	if err := m.office(); err != nil {
		return err
	}
	few, err := m.batch(24)
	if err != nil {
		return err
	}
	many, err := m.batch(236)
	if err != nil {
		return err
	}
	m.rows = append(m.rows, row{
		what: "printing 200 plans, most memory at once, beside 20",
		here: megabytes(many), reference: megabytes(few), ratio: many / few, limit: 1.5,
	})
	return nil
}

// office prints a plan of six pages, and has LibreOffice print a text document
// that says the same.
func (m *machine) office() error {
	register := filepath.Join(m.work, "office.buron")
	args := func(output string) []string {
		return []string{"plan", "MUR-2026-0001", "--draft", "-o", output, "--register", register, "--today", printedOn}
	}
	page, pdf := filepath.Join(m.work, "plan.html"), filepath.Join(m.work, "plan.pdf")
	for _, args := range [][]string{
		{"import", ".ci/measure/six-pages.json", "--register", register}, args(page),
	} {
		if err := run(m.buron, args...); err != nil {
			return err
		}
	}
	plan := exec.Command(m.buron, args(pdf)...)
	r := row{what: "a six-page plan, whole process, beside LibreOffice", reference: "not installed"}
	soffice, missing := exec.LookPath("soffice")
	if missing != nil {
		here, err := wall(plan)
		r.here = millis(here)
		m.rows = append(m.rows, r)
		return err
	}
	convert := func(to, from string, more ...string) *exec.Cmd {
		return exec.Command(soffice, append(more, "-env:UserInstallation=file://"+filepath.Join(m.work, "office"),
			"--headless", "--convert-to", to, "--outdir", m.work, from)...)
	}
	// Made once, before: the page of the web as a text document, and the settings
	// that a first start writes.
	if err := convert("odt:writer8", page, "--infilter=HTML (StarWriter)").Run(); err != nil {
		return err
	}
	here, there, err := inTurn(plan, convert("pdf", filepath.Join(m.work, "plan.odt")))
	if err != nil {
		return err
	}
	r.here, r.reference, r.ratio, r.limit = millis(here), millis(there), float64(here)/float64(there), 1.0/15
	m.rows = append(m.rows, r)
	return nil
}

// inTurn is the best time that each of two commands takes: run in turn, so that
// what else the machine does weighs on both, and can only make them slower.
func inTurn(a, b *exec.Cmd) (bestA, bestB time.Duration, err error) {
	for i := range starts + 1 {
		tookA, err := took(a)
		if err != nil {
			return 0, 0, err
		}
		tookB, err := took(b)
		if err != nil {
			return 0, 0, err
		}
		if i == 0 { // warms the disk
			bestA, bestB = tookA, tookB
		}
		bestA, bestB = min(bestA, tookA), min(bestB, tookB)
	}
	return bestA, bestB, nil
}

// batch is the most memory, in bytes, that printing the plans of a register
// takes; of so many dossiers, one in seven is closed and isn't printed.
func (m *machine) batch(n int) (float64, error) {
	register := filepath.Join(m.work, fmt.Sprint("batch-", n, ".buron"))
	if err := run(m.buron, "demo", "--register", register, "--today", printedOn, "--dossiers", strconv.Itoa(n)); err != nil {
		return 0, err
	}
	cmd := exec.Command(m.buron, "plan", "--all", "-o", filepath.Join(m.work, fmt.Sprint("batch-", n)),
		"--register", register, "--today", printedOn)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return 0, err
	}
	used := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	return float64(used.Maxrss) * 1024, nil
}

func megabytes(bytes float64) string { return fmt.Sprintf("%.1f MB", bytes/(1<<20)) }
