package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/scan"
	"github.com/buron-cantal/buron/data/version"
)

// A version is a plan that was handed over. The journal tells its number, its
// fingerprint and the SHA-256 of its files; their bytes stand in the rows
// alone, once.

// Part is one of the files of a version.
type Part string

// The parts.
const (
	NormalPrint Part = "normal" // the plan, in the usual size of type
	LargePrint  Part = "large"  // the plan in large print
	SignedCopy  Part = "signed" // a photograph or a scan of the one that was signed
)

// Version is a plan that was handed over, without the bytes of its files.
type Version struct {
	ID      data.ID
	Project data.ID
	Number  int // from 1, in its dossier
	// On is the day that stands on it, At the moment by the clock.
	On          calendar.Day
	At          time.Time
	By          string // who handed it over
	Fingerprint string
	Files       []VersionFile // in the order of their names
}

// VersionFile is what a version keeps besides its content.
type VersionFile struct {
	Part   Part
	Kind   scan.Kind
	On     calendar.Day // when it was kept
	Size   int64        // in bytes
	SHA256 string       // in hex digits
}

// File is one of a version's files, nil when it has none such.
func (v Version) File(part Part) *VersionFile {
	i := slices.IndexFunc(v.Files, func(f VersionFile) bool { return f.Part == part })
	if i < 0 {
		return nil
	}
	return &v.Files[i]
}

const (
	selectVersion     = `SELECT id, project_id, number, on_day, at, author, fingerprint, frozen FROM version WHERE id = ?`
	selectVersionIDs  = `SELECT id FROM version WHERE project_id = ? ORDER BY number`
	selectLastVersion = `SELECT coalesce(max(number), 0) FROM version WHERE project_id = ?`
	insertVersion     = `INSERT INTO version (id, project_id, number, on_day, at, author, fingerprint, frozen) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
	deleteVersion     = `DELETE FROM version WHERE id = ?`

	selectVersionFiles = `SELECT part, kind, on_day, size, sha256 FROM version_file WHERE version_id = ? ORDER BY part`
	insertVersionFile  = `INSERT INTO version_file (version_id, part, kind, on_day, size, sha256, content) VALUES (?, ?, ?, ?, ?, ?, ?)`
	deleteVersionFile  = `DELETE FROM version_file WHERE version_id = ? AND part = ?`
)

var versionStatements = []string{
	selectVersion, selectVersionIDs, selectLastVersion, insertVersion, deleteVersion,
	selectVersionFiles, insertVersionFile, deleteVersionFile,
}

// filesIn begins the fields of a version's files in the journal.
const filesIn = "files."

// keptFile is how a file stands in the journal.
type keptFile struct {
	Kind   scan.Kind    `json:"kind"`
	On     calendar.Day `json:"on"`
	Size   int64        `json:"size"`
	SHA256 string       `json:"sha256"`
}

func scanVersion(row scanner) (v Version, frozen string, err error) {
	var at string
	if err = row.Scan(&v.ID, &v.Project, &v.Number, dayText{&v.On}, &at, &v.By, &v.Fingerprint, &frozen); err == nil {
		v.At, err = parseInstant(at)
	}
	return v, frozen, err
}

func scanVersionFile(row scanner) (VersionFile, error) {
	var f VersionFile
	err := row.Scan(&f.Part, &f.Kind, dayText{&f.On}, &f.Size, &f.SHA256)
	return f, err
}

// readVersion gives the SHA-256 of the frozen content as it is stored, so that
// checking the journal checks it too.
func readVersion(ctx context.Context, in asker, id data.ID) (record, error) {
	var r record
	err := each(ctx, in, selectVersion, func(row scanner) error {
		v, frozen, err := scanVersion(row)
		if err != nil {
			return err
		}
		r = record{}
		r.setText("project", string(v.Project))
		r.setNumber("number", int64(v.Number))
		r.setText("on", v.On.String())
		r.setText("at", instant(v.At))
		r.setText("by", v.By)
		r.setText("fingerprint", v.Fingerprint)
		r.setText("frozen", digest([]byte(frozen)))
		return nil
	}, id)
	if err != nil || r == nil {
		return nil, err
	}
	files, err := collect(ctx, in, selectVersionFiles, scanVersionFile, id)
	for _, f := range files {
		r.setFile(f)
	}
	return r, err
}

func (r record) setFile(f VersionFile) {
	r[filesIn+string(f.Part)] = encode(keptFile{Kind: f.Kind, On: f.On, Size: f.Size, SHA256: f.SHA256})
}

func digest(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// writeVersion takes the bytes from what the gesture has at hand, by their
// SHA-256.
func writeVersion(t *Tx, id data.ID, before, after record, fields map[string]Field) error {
	if after == nil {
		return t.exec(deleteVersion, id) // its files go with it
	}
	t.scope.add(data.ID(after.text("project")))
	if before == nil {
		err := t.exec(insertVersion, id, after.text("project"), after.number("number"), after.text("on"), after.text("at"),
			after.text("by"), after.text("fingerprint"), string(t.content[after.text("frozen")]))
		if err != nil {
			return err
		}
	}
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		part, isFile := strings.CutPrefix(name, filesIn)
		if !isFile {
			continue
		}
		if fields[name].Before != nil {
			if err := t.exec(deleteVersionFile, id, part); err != nil {
				return err
			}
		}
		var f keptFile
		if err := json.Unmarshal(after[name], &f); err != nil {
			return err
		}
		if err := t.exec(insertVersionFile, id, part, f.Kind, f.On.String(), f.Size, f.SHA256, t.content[f.SHA256]); err != nil {
			return err
		}
	}
	return nil
}

// take has bytes at hand for the rows that the gesture writes, and gives their
// SHA-256.
func (t *Tx) take(content []byte) string {
	if t.content == nil {
		t.content = map[string][]byte{}
	}
	sum := digest(content)
	t.content[sum] = content
	return sum
}

// NewVersion is a plan that is being handed over.
type NewVersion struct {
	// Number is the one that is printed on it: that of the version before, and one.
	Number int
	On     calendar.Day
	By     string
	// Frozen is what it says, as data/version writes it.
	Frozen []byte
	// Part is the size of type, PDF the file.
	Part Part
	PDF  []byte
}

// RecordVersion keeps a plan that is handed over. When another version took the
// number in the meantime it is refused with version_made.
func (t *Tx) RecordVersion(project data.ID, v NewVersion) (data.ID, error) {
	if err := errors.Join(validText("version.by", v.By), oneOf("version.part", v.Part, []Part{NormalPrint, LargePrint})); err != nil {
		return "", err
	}
	var last int
	if err := one(t.ctx, inTx{t}, selectLastVersion, []any{&last}, project); err != nil {
		return "", err
	}
	if v.Number != last+1 {
		return "", &data.Error{Code: data.VersionMade}
	}
	if _, err := t.Dossier(project); err != nil {
		return "", err
	}
	id, err := t.newID()
	if err != nil {
		return "", err
	}
	after := record{}
	after.setText("project", string(project))
	after.setNumber("number", int64(v.Number))
	after.setText("on", v.On.String())
	after.setText("at", instant(t.at))
	after.setText("by", v.By)
	after.setText("fingerprint", version.Fingerprint(v.Frozen))
	after.setText("frozen", t.take(v.Frozen))
	after.setFile(t.file(v.Part, scan.PDF, v.On, v.PDF))
	return id, t.apply(versions, id, nil, after)
}

func (t *Tx) file(part Part, kind scan.Kind, on calendar.Day, content []byte) VersionFile {
	return VersionFile{Part: part, Kind: kind, On: on, Size: int64(len(content)), SHA256: t.take(content)}
}

// RecordPrint keeps the other size of type in which a version is handed over.
func (t *Tx) RecordPrint(id data.ID, part Part, on calendar.Day, pdf []byte) error {
	if err := oneOf("version.part", part, []Part{NormalPrint, LargePrint}); err != nil {
		return err
	}
	return t.change(versions, id, func(r record) error {
		if _, kept := r[filesIn+string(part)]; kept {
			return &data.Error{Code: data.VersionMade}
		}
		r.setFile(t.file(part, scan.PDF, on, pdf))
		return nil
	})
}

// AttachSigned keeps a copy of the version that was signed, in the place of one
// that was kept before. What isn't a PDF or a picture of a sane size is refused.
func (t *Tx) AttachSigned(id data.ID, on calendar.Day, content []byte) error {
	kind, err := scan.Look(content)
	if err != nil {
		return err
	}
	return t.change(versions, id, func(r record) error {
		r.setFile(t.file(SignedCopy, kind, on, content))
		return nil
	})
}

// eraseVersions lets go of all versions of a dossier, which goes itself.
func (t *Tx) eraseVersions(project data.ID) error {
	all, err := collect(t.ctx, inTx{t}, selectVersionIDs, scanID, project)
	for _, id := range all {
		if err == nil {
			err = t.erase(versions, id)
		}
	}
	return err
}
