-- A plan that was handed over is a version of it: what it said, frozen, and the
-- very bytes that were given. A version is never rewritten, and goes only with
-- its dossier.
CREATE TABLE version (
  id          TEXT PRIMARY KEY CHECK (length(id) = 36),
  project_id  TEXT NOT NULL REFERENCES project (id) ON DELETE RESTRICT,
  number      INTEGER NOT NULL CHECK (number > 0),
  on_day      TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  at          TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9].[0-9][0-9][0-9]Z'),
  author      TEXT NOT NULL,
  fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 14),
  frozen      TEXT NOT NULL CHECK (json_valid(frozen)),
  UNIQUE (project_id, number)
) STRICT;
CREATE INDEX version_fingerprint ON version (fingerprint);
CREATE TRIGGER version_kept BEFORE UPDATE ON version
BEGIN SELECT RAISE(ABORT, 'a version is never rewritten'); END;

-- Its files, in a table of their own so that no list reads past them: the plan
-- in each size of type in which it was handed over, and the copy that was
-- signed.
CREATE TABLE version_file (
  version_id TEXT NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  part       TEXT NOT NULL CHECK (part IN ('normal', 'large', 'signed')),
  kind       TEXT NOT NULL CHECK (kind IN ('pdf', 'png', 'jpeg')),
  on_day     TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  size       INTEGER NOT NULL CHECK (size = length(content)),
  sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
  content    BLOB NOT NULL,
  PRIMARY KEY (version_id, part)
) STRICT;
CREATE INDEX version_file_sha256 ON version_file (sha256);
CREATE TRIGGER version_file_kept BEFORE UPDATE ON version_file
BEGIN SELECT RAISE(ABORT, 'a version is never rewritten'); END;
