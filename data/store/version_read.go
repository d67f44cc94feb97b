package store

import (
	"context"
	"errors"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/version"
)

const (
	selectVersions = `SELECT id, project_id, number, on_day, at, author, fingerprint, '' FROM version WHERE project_id = ?
 ORDER BY number DESC`
	selectVersionFile = `SELECT sha256, content FROM version_file WHERE version_id = ? AND part = ?`
	selectByContent   = `SELECT project.number, version.id, version.number FROM version_file JOIN version ON version.id = version_id
 JOIN project ON project.id = project_id WHERE sha256 = ? AND part <> 'signed' ORDER BY version.at LIMIT 1`
	selectByFingerprint = `SELECT project.number, version.id, version.number FROM version JOIN project ON project.id = project_id
 WHERE fingerprint = ? ORDER BY version.at, version.number`

	selectFrozenAll = `SELECT id, project_id, number, on_day, at, author, fingerprint, frozen FROM version ORDER BY id`
	selectFileAll   = `SELECT version_id, sha256, content FROM version_file ORDER BY version_id, part`
)

// versionReads are what listing versions asks.
var versionReads = []string{selectVersions, selectVersionFiles}

// Versions are the plans of a dossier that were handed over, the latest first,
// without the bytes of their files.
func (r *Register) Versions(ctx context.Context, project data.ID) ([]Version, error) {
	var all []Version
	err := r.at(ctx, versionReads, func(in asker) (err error) {
		all, err = collect(ctx, in, selectVersions, func(row scanner) (Version, error) {
			v, _, err := scanVersion(row)
			return v, err
		}, project)
		for i := range all {
			if err == nil {
				all[i].Files, err = collect(ctx, in, selectVersionFiles, scanVersionFile, all[i].ID)
			}
		}
		return err
	})
	return all, err
}

// Frozen is what a version says, as it was frozen.
func (r *Register) Frozen(ctx context.Context, id data.ID) (version.Frozen, error) {
	var v Version
	var frozen string
	err := each(ctx, r, selectVersion, func(row scanner) (err error) {
		v, frozen, err = scanVersion(row)
		return err
	}, id)
	switch {
	case err != nil:
		return version.Frozen{}, err
	case v.ID == "":
		return version.Frozen{}, missing(id)
	case version.Fingerprint([]byte(frozen)) != v.Fingerprint:
		return version.Frozen{}, r.damage(damaged("versions", "version %s isn't what its fingerprint says", id))
	}
	return version.Read([]byte(frozen))
}

// VersionFile is one of the files of a version, byte for byte; damaged bytes
// are never given.
func (r *Register) VersionFile(ctx context.Context, id data.ID, part Part) ([]byte, error) {
	var sum string
	var content []byte
	err := one(ctx, r, selectVersionFile, []any{&sum, &content}, id, part)
	switch {
	case errors.Is(err, errNone):
		return nil, missing(id)
	case err != nil:
		return nil, err
	case digest(content) != sum:
		return nil, r.damage(damaged("versions", "the %s file of version %s isn't what its SHA-256 says", part, id))
	}
	return content, nil
}

// Printed is a version and the dossier that it is of.
type Printed struct {
	Dossier string // the number
	Version data.ID
	Number  int
}

func scanPrinted(row scanner) (Printed, error) {
	var p Printed
	err := row.Scan(&p.Dossier, &p.Version, &p.Number)
	return p, err
}

// PrintedAs is the version of which these are the bytes; false when they are
// those of none.
func (r *Register) PrintedAs(ctx context.Context, pdf []byte) (Printed, bool, error) {
	found, err := collect(ctx, r, selectByContent, scanPrinted, digest(pdf))
	if err != nil || len(found) == 0 {
		return Printed{}, false, err
	}
	return found[0], true, nil
}

// PrintedWith are the versions that carry a fingerprint, the first one first:
// a plan that came back to what it had been has the same again.
func (r *Register) PrintedWith(ctx context.Context, fingerprint string) ([]Printed, error) {
	return collect(ctx, r, selectByFingerprint, scanPrinted, fingerprint)
}

// checkVersions holds every version and every file against its SHA-256.
func checkVersions(ctx context.Context, in asker) error {
	err := each(ctx, in, selectFrozenAll, func(row scanner) error {
		v, frozen, err := scanVersion(row)
		if err == nil && version.Fingerprint([]byte(frozen)) != v.Fingerprint {
			err = damaged("versions", "version %s isn't what its fingerprint says", v.ID)
		}
		return err
	})
	if err != nil {
		return err
	}
	return each(ctx, in, selectFileAll, func(row scanner) error {
		var id data.ID
		var sum string
		var content []byte
		if err := row.Scan(&id, &sum, &content); err != nil {
			return err
		}
		if digest(content) != sum {
			return damaged("versions", "a file of version %s isn't what its SHA-256 says", id)
		}
		return nil
	})
}
