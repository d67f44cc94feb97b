package placetest

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/kit"
)

var plain = strings.NewReplacer("\u00a0", " ", "\u202f", " ")

// Plain takes no-break spaces for spaces.
func Plain(s string) string { return plain.Replace(s) }

// Outline is what the page says, in Tab order.
func (d *Desk) Outline() string { return Said(d.page.Content()) }

// Said is what an object says, in Tab order.
func Said(o fyne.CanvasObject) string { return strings.Join(kit.Outline(o), "\n") }

// Zone is what a zone of the page says, with plain spaces.
func (d *Desk) Zone(i int) string { return Plain(Said(d.page.Zones()[i])) }

// Selected is the selected line of a zone; "" when none is.
func (d *Desk) Selected(zone int) string {
	for _, l := range strings.Split(d.Zone(zone), "\n") {
		if rest, ok := strings.CutPrefix(l, "> "); ok {
			return rest
		}
	}
	return ""
}

// Whole is what header and zones say, each zone under its name.
func (d *Desk) Whole(zones ...string) string {
	h := d.page.Header()
	lines := []string{"‹ " + h.UpTitle, h.Title, h.Where}
	for _, a := range h.Actions {
		lines = append(lines, kit.Outline(a)...)
	}
	for i, name := range zones {
		lines = append(lines, "=== "+name, Said(d.page.Zones()[i]))
	}
	return strings.Join(lines, "\n") + "\n"
}

// LastToast is what was said last; "" when nothing was.
func (d *Desk) LastToast() string {
	if len(d.Toasts) == 0 {
		return ""
	}
	return Plain(d.Toasts[len(d.Toasts)-1])
}

// Says tells whether the page says something; no-break spaces are spaces.
func (d *Desk) Says(part string) bool { return strings.Contains(Plain(d.Outline()), Plain(part)) }

// WantSays wants the page to say all of these.
func (d *Desk) WantSays(parts ...string) {
	d.t.Helper()
	for _, p := range parts {
		if !d.Says(p) {
			d.t.Errorf("the page doesn't say %q:\n%s", p, d.Outline())
		}
	}
}

// WantUnsaid wants the page to say none of these.
func (d *Desk) WantUnsaid(parts ...string) {
	d.t.Helper()
	for _, p := range parts {
		if d.Says(p) {
			d.t.Errorf("the page says %q:\n%s", p, d.Outline())
		}
	}
}

// WantOutline wants the page to say just that; no-break spaces are spaces.
func (d *Desk) WantOutline(want string) {
	d.t.Helper()
	if diff := cmp.Diff(strings.TrimSpace(want), Plain(d.Outline())); diff != "" {
		d.t.Errorf("screen (-want +got):\n%s", diff)
	}
}

// WantFocus wants the focus there.
func (d *Desk) WantFocus(what string, want fyne.Focusable) {
	d.t.Helper()
	if got := d.Canvas().Focused(); got != want {
		d.t.Errorf("the focus is on %T, not on %s", got, what)
	}
}

var update = flag.Bool("update", false, "write the golden outlines anew")

// Golden compares what a page says with testdata/NAME.golden, which -update
// writes anew.
func Golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("the page has changed (-update writes it anew):\n%s", diff)
	}
}
