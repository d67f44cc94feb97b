package command_test

import (
	"bytes"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/command"
	"github.com/buron-cantal/buron/assets"
)

// between runs what someone else does while the guides are being read.
type between struct {
	fs.FS
	do func()
}

func (b *between) Open(name string) (fs.File, error) {
	if do := b.do; do != nil {
		b.do = nil
		do()
	}
	return b.FS.Open(name)
}

func TestDemoNeverFillsARegisterMadeMeanwhile(t *testing.T) {
	b := newBuron(t, "2026-11-24")
	env := environment()
	env.Args = []string{"demo", "--register", b.register, "--seed", "2"}
	env.Assets = &between{assets.Files, func() { b.must("import", filepath.Join(examples, "S4.json")) }}
	var out, wrong bytes.Buffer
	env.Stdout, env.Stderr = &out, &wrong
	if code := command.Run(t.Context(), env); code != command.Refused || !strings.Contains(wrong.String(), "existe déjà") {
		t.Errorf("demo ends with %d and says %q", code, &wrong)
	}
	if rows := b.list(); len(rows) != 1 {
		t.Errorf("%d dossiers, among them fictional ones", len(rows))
	}
}
