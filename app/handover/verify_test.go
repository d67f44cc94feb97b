package handover_test

import (
	"bytes"
	"context"
	"slices"
	"testing"

	"github.com/buron-cantal/buron/app/handover"
	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/data/store"
)

func (d *desk) verify(pdf []byte) (handover.Verdict, store.Printed) {
	d.t.Helper()
	verdict, of, err := handover.Verify(context.Background(), d, pdf)
	if err != nil {
		d.t.Fatal(err)
	}
	return verdict, of
}

func TestAFileIsTheVersionThatItIs(t *testing.T) {
	d := newDesk(t)
	_, first := d.handed(0, false)
	_, large := d.handed(0, true)
	_, other := d.handed(1, false)
	d.adviser(0, "Nadia Serre")
	_, second := d.handed(0, false)
	d.adviser(0, d.all[0].Project.Adviser)
	back, third := d.handed(0, false)
	if back.Number() != 3 || back.Input.Version.Fingerprint != d.versions(0)[2].Fingerprint {
		t.Fatalf("what came back is version %d, %s", back.Number(), back.Input.Version.Fingerprint)
	}
	for name, c := range map[string]struct {
		pdf     []byte
		dossier int
		number  int
	}{"first": {first, 0, 1}, "large": {large, 0, 1}, "other": {other, 1, 1}, "second": {second, 0, 2}, "third": {third, 0, 3}} {
		t.Run(name, func(t *testing.T) {
			number := d.number(c.dossier)
			if verdict, of := d.verify(c.pdf); verdict != handover.Genuine || of.Dossier != number || of.Number != c.number {
				t.Errorf("%s, %+v; want version %d of %s", verdict, of, c.number, number)
			}
			altered := append(bytes.Clone(c.pdf), '\n')
			if verdict, of := d.verify(altered); verdict != handover.Altered || of.Dossier != number || of.Number != c.number {
				t.Errorf("with a line more: %s, %+v; want version %d of %s", verdict, of, c.number, number)
			}
		})
	}
}

func (d *desk) number(i int) string {
	d.t.Helper()
	read, err := d.DossierByID(context.Background(), d.project(i))
	if err != nil {
		d.t.Fatal(err)
	}
	return read.Project.Number
}

// TestOneByteIsEnough changes bytes all over a file, those that say which
// version it is among them.
func TestOneByteIsEnough(t *testing.T) {
	d := newDesk(t)
	p, pdf := d.handed(0, false)
	places := []int{0, 10, len(pdf) - 2}
	for at := 137; at < len(pdf); at += len(pdf) / 60 {
		places = append(places, at)
	}
	said := []byte(p.Input.Version.Fingerprint)
	for at := bytes.Index(pdf, said); at >= 0; {
		places = append(places, at, at+5, at+len(said)-1)
		next := bytes.Index(pdf[at+1:], said)
		if next < 0 {
			break
		}
		at += 1 + next
	}
	for _, at := range places {
		altered := bytes.Clone(pdf)
		altered[at] ^= 0x01
		if verdict, of := d.verify(altered); verdict != handover.Altered || of.Number != 1 || of.Dossier != d.number(0) {
			t.Errorf("byte %d of %d: %s, %+v", at, len(pdf), verdict, of)
		}
	}
}

func TestWhatSaysItsFingerprintOnItsPagesAloneIsKnownToo(t *testing.T) {
	d := newDesk(t)
	p := d.prepared(0, false)
	d.handed(0, false)
	l, err := paper.Lay(p.Input)
	if err != nil {
		t.Fatal(err)
	}
	l.Subject = "" // as a program does that saves the file anew
	pdf, err := paper.PDF(l, paper.Meta{Printed: noon})
	if err != nil {
		t.Fatal(err)
	}
	if verdict, of := d.verify(pdf); verdict != handover.Altered || of.Number != 1 {
		t.Errorf("%s, %+v", verdict, of)
	}
}

func TestWhatIsOfAnotherRegisterOrOfNoneIsAStranger(t *testing.T) {
	d, other := newDesk(t), newDesk(t)
	other.adviser(0, "Nadia Serre")
	_, theirs := other.handed(0, false)
	draft := d.prepared(0, false).Input
	draft.Version, draft.Draft = nil, true
	l, err := paper.Lay(draft)
	if err != nil {
		t.Fatal(err)
	}
	project, err := paper.PDF(l, paper.Meta{Printed: noon})
	if err != nil {
		t.Fatal(err)
	}
	for name, pdf := range map[string][]byte{
		"a plan of another register": theirs, "a draft": project, "nothing": nil,
		"another file": slices.Concat([]byte("%PDF-1.7\n"), bytes.Repeat([]byte("stream\n"), 5000)),
		"a claim":      []byte("%PDF-1.7\n% version 1 du 1er mai 2026 · empreinte 0000 0000 0000"),
	} {
		if verdict, of := d.verify(pdf); verdict != handover.Stranger {
			t.Errorf("%s: %s, %+v", name, verdict, of)
		}
	}
}

func FuzzVerify(f *testing.F) {
	d := newDesk(f)
	_, pdf := d.handed(0, false)
	f.Add(pdf)
	f.Add([]byte("stream\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		verdict, _, err := handover.Verify(context.Background(), d, raw)
		if err != nil || verdict == handover.Genuine && !bytes.Equal(raw, pdf) {
			t.Errorf("%s (%v)", verdict, err)
		}
	})
}
