package printing

import (
	"context"
	"os/exec"
	"slices"
	"strconv"
	"strings"
)

// Job is how a document goes onto paper.
type Job struct {
	Queue string
	// Title is what the printer's own list shows, to whoever stands before it:
	// the dossier's number, never a name.
	Title    string
	Copies   int   // one when it is zero
	Pages    Spans // all when there is none
	TwoSided bool
	Grey     bool
}

// Print gives a document to a printer. lp reads it before it ends, so no file
// is left anywhere.
func (s System) Print(ctx context.Context, job Job, pdf []byte) error {
	if s.run == nil {
		return failure(job.Queue, "", exec.ErrNotFound)
	}
	ctx, cancel := context.WithTimeout(ctx, toTake)
	defer cancel()
	_, said, err := s.run(ctx, pdf, lp, job.args()...)
	if err != nil {
		if ctx.Err() != nil {
			err = ctx.Err() // rather than that lp was killed
		}
		return failure(job.Queue, said, err)
	}
	return nil
}

// args are what lp is told.
func (j Job) args() []string {
	args := []string{"-d", j.Queue, "-t", j.Title, "-n", strconv.Itoa(max(1, j.Copies)), "-o", "collate=true", "-o", "media=A4"}
	if len(j.Pages) > 0 {
		args = append(args, "-P", j.Pages.String())
	}
	sides := "one-sided"
	if j.TwoSided {
		sides = "two-sided-long-edge"
	}
	args = append(args, "-o", "sides="+sides)
	if j.Grey {
		// The first is that of printers without a driver, the second of drivers.
		args = append(args, "-o", "print-color-mode=monochrome", "-o", "ColorModel=Gray")
	}
	return append(args, "-")
}

// Waiting is why a printer doesn't print what it has taken: out of paper, its
// cover open. The reasons are IPP's words (RFC 8011 § 5.4.12) without their
// gravity, those that a person can do something about first; said is what the
// printer adds in its own words, "" for nothing.
func (s System) Waiting(ctx context.Context, queue string) (reasons []string, said string) {
	if s.run == nil {
		return nil, ""
	}
	ctx, cancel := context.WithTimeout(ctx, toTell)
	defer cancel()
	told, _, err := s.run(ctx, nil, lpstat, "-l", "-p", queue)
	if err != nil {
		return nil, ""
	}
	return waiting(told)
}

// waiting reads what lpstat -l -p says of one printer.
func waiting(told string) (reasons []string, said string) {
	lines := strings.Split(told, "\n")
	for i, line := range lines {
		line = strings.TrimSpace(line)
		label, after, _ := strings.Cut(line, ":")
		switch {
		case label == "Alerts":
			for _, word := range strings.Fields(strings.ReplaceAll(after, ",", " ")) {
				if reason := hindering(word); reason != "" && !slices.Contains(reasons, reason) {
					reasons = append(reasons, reason)
				}
			}
		case i == 1 && label != "Form mounted" && label != "Description":
			said = strings.TrimRight(line, " .") // the printer's own words
		}
	}
	if len(reasons) == 0 && !strings.Contains(lines[0], " disabled ") {
		return nil, ""
	}
	return reasons, said
}

// hindering is a reason without its gravity, "" for one that keeps nothing from
// being printed.
func hindering(word string) string {
	switch {
	case word == "none", strings.HasPrefix(word, "cups-"), strings.HasSuffix(word, "-report"), strings.HasSuffix(word, "-low-warning"):
		return ""
	}
	return strings.TrimSuffix(strings.TrimSuffix(word, "-error"), "-warning")
}
