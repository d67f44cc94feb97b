-- The official values come with the program. What an adviser corrected of
-- them, and a whole file put in their place, belong to the register.

-- One row for each span that is given another value; from_day '' is a span
-- without a beginning.
CREATE TABLE correction (
  code     TEXT NOT NULL CHECK (code <> ''),
  from_day TEXT NOT NULL CHECK (from_day = '' OR from_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  value    TEXT NOT NULL,
  printed  TEXT NOT NULL,
  source   TEXT NOT NULL CHECK (source <> ''),
  on_day   TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  PRIMARY KEY (code, from_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE rates_file (
  id      TEXT PRIMARY KEY CHECK (id = 'rates.yaml'), -- there is one at most
  name    TEXT NOT NULL,
  read_on TEXT NOT NULL CHECK (read_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  content TEXT NOT NULL CHECK (content <> '')
) STRICT;

-- The journal must know of both. SQLite changes no check of a table that
-- exists, so that it is copied, once for all: which things there are is known
-- to the program, and verified by its check of the register.
DROP VIEW journal;
DROP TRIGGER change_kept;
DROP TRIGGER change_fixed;
-- Until the old table is gone its rows point at each other.
PRAGMA defer_foreign_keys = 1;
CREATE TABLE change_now (
  seq        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  gesture    INTEGER NOT NULL REFERENCES gesture (seq) ON DELETE RESTRICT,
  entity     TEXT NOT NULL CHECK (entity <> ''),
  entity_id  TEXT NOT NULL CHECK (entity_id <> ''),
  kind       TEXT NOT NULL CHECK (kind IN ('create', 'set', 'remove', 'restore', 'event')),
  blanked_by INTEGER REFERENCES change_now (seq) ON DELETE RESTRICT,
  fields     TEXT NOT NULL
) STRICT;
INSERT INTO change_now (seq, id, gesture, entity, entity_id, kind, blanked_by, fields)
 SELECT seq, id, gesture, entity, entity_id, kind, blanked_by, fields FROM change ORDER BY seq;
DROP TABLE change;
ALTER TABLE change_now RENAME TO change;
CREATE INDEX change_entity ON change (entity_id, seq);
CREATE INDEX change_gesture ON change (gesture);
CREATE INDEX change_blanked ON change (blanked_by) WHERE blanked_by IS NOT NULL;
CREATE TRIGGER change_kept BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER change_fixed BEFORE UPDATE ON change
WHEN NEW.blanked_by IS NULL OR NEW.fields <> '{}' OR NEW.seq <> OLD.seq OR NEW.id <> OLD.id OR NEW.gesture <> OLD.gesture
  OR NEW.entity <> OLD.entity OR NEW.entity_id <> OLD.entity_id OR NEW.kind <> OLD.kind
BEGIN SELECT RAISE(ABORT, 'the journal is never rewritten'); END;
CREATE VIEW journal AS
SELECT change.seq, change.id, gesture.at, gesture.device, gesture.author, gesture.id AS batch, gesture.name AS gesture,
       gesture.undoes, change.entity, change.entity_id, change.kind, change.fields, change.blanked_by
  FROM change JOIN gesture ON gesture.seq = change.gesture;
