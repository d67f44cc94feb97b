-- The register. Days are 'YYYY-MM-DD' and '' for none, instants UTC with
-- milliseconds, amounts cents, identifiers UUIDv7. Answers are JSON objects
-- by question: {"turnover": {"value": ["48000"]}}.

CREATE TABLE newcomer (
  id      TEXT PRIMARY KEY CHECK (length(id) = 36),
  answers TEXT NOT NULL CHECK (json_valid(answers))
) STRICT;

CREATE TABLE project (
  id              TEXT PRIMARY KEY CHECK (length(id) = 36),
  newcomer_id     TEXT NOT NULL REFERENCES newcomer (id) ON DELETE RESTRICT,
  number          TEXT NOT NULL UNIQUE CHECK (number <> ''),
  path            TEXT NOT NULL CHECK (path IN ('undecided', 'business_creation', 'employee_relocation', 'training')),
  adviser         TEXT NOT NULL,
  opened_on       TEXT NOT NULL CHECK (opened_on = '' OR opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  last_contact_on TEXT NOT NULL CHECK (last_contact_on = '' OR last_contact_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  guide_version   TEXT NOT NULL,
  planned         INTEGER NOT NULL CHECK (planned IN (0, 1)),
  closed_on       TEXT NOT NULL CHECK (closed_on = '' OR closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  closed_reason   TEXT NOT NULL CHECK (closed_reason IN ('', 'installed', 'activity_created', 'trained', 'postponed', 'abandoned',
                    'settled_elsewhere', 'redirected', 'contact_lost', 'erasure', 'deceased')),
  closed_outcome  TEXT NOT NULL,
  deleted_at      TEXT NOT NULL CHECK (deleted_at = '' OR
                    deleted_at GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9].[0-9][0-9][0-9]Z'),
  answers         TEXT NOT NULL CHECK (json_valid(answers)),
  CHECK (closed_reason <> '' OR (closed_on = '' AND closed_outcome = ''))
) STRICT;
CREATE INDEX project_newcomer ON project (newcomer_id);
CREATE INDEX project_deleted ON project (deleted_at) WHERE deleted_at <> '';

CREATE TABLE note (
  id           TEXT PRIMARY KEY CHECK (length(id) = 36),
  project_id   TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  on_day       TEXT NOT NULL CHECK (on_day = '' OR on_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  private      INTEGER NOT NULL CHECK (private IN (0, 1)),
  withdrawn_at TEXT NOT NULL CHECK (withdrawn_at = '' OR
                 withdrawn_at GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9].[0-9][0-9][0-9]Z'),
  text         TEXT NOT NULL
) STRICT;
CREATE INDEX note_project ON note (project_id);
-- A note is never rewritten: it is withdrawn, and another one written.
CREATE TRIGGER note_append_only BEFORE UPDATE OF id, project_id, on_day, private, text ON note
BEGIN SELECT RAISE(ABORT, 'a note is never rewritten'); END;

CREATE TABLE appointment (
  id         TEXT PRIMARY KEY CHECK (length(id) = 36),
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  at         TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'),
  kind       TEXT NOT NULL CHECK (kind IN ('', 'interview', 'visit', 'call', 'video', 'workshop', 'other')),
  place      TEXT NOT NULL,
  status     TEXT NOT NULL CHECK (status IN ('', 'planned', 'kept', 'excused', 'absent', 'cancelled'))
) STRICT;
CREATE INDEX appointment_project ON appointment (project_id);

CREATE TABLE document (
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  id         TEXT NOT NULL CHECK (id <> ''),
  status     TEXT NOT NULL CHECK (status IN ('to_request', 'requested', 'received', 'validated', 'not_applicable')),
  PRIMARY KEY (project_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE action (
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  id         TEXT NOT NULL CHECK (id <> ''),
  position   INTEGER NOT NULL,
  title      TEXT NOT NULL,
  who        TEXT NOT NULL CHECK (who IN ('', 'newcomer', 'adviser', 'employer', 'partner')),
  assignee   TEXT NOT NULL,
  due        TEXT NOT NULL CHECK (due = '' OR due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  legal      INTEGER NOT NULL CHECK (legal IN (0, 1)),
  status     TEXT NOT NULL CHECK (status IN ('to_do', 'doing', 'done', 'dropped', 'to_confirm')),
  done_on    TEXT NOT NULL CHECK (done_on = '' OR done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  reason     TEXT NOT NULL,
  note       TEXT NOT NULL,
  edited     TEXT NOT NULL CHECK (json_valid(edited)),
  refused    TEXT NOT NULL,
  PRIMARY KEY (project_id, id)
) STRICT;

CREATE TABLE adviser (
  id       TEXT PRIMARY KEY CHECK (length(id) = 36),
  name     TEXT NOT NULL CHECK (name <> ''),
  folded   TEXT NOT NULL UNIQUE,
  to_check INTEGER NOT NULL CHECK (to_check IN (0, 1))
) STRICT;

CREATE TABLE telecentre (
  id           TEXT PRIMARY KEY CHECK (length(id) = 36),
  name         TEXT NOT NULL CHECK (name <> ''),
  folded       TEXT NOT NULL UNIQUE,
  code         TEXT NOT NULL UNIQUE CHECK (code GLOB '[A-Z][A-Z][A-Z]*' AND code <> 'CAN'),
  commune      TEXT NOT NULL,
  insee        TEXT NOT NULL,
  postcode     TEXT NOT NULL,
  phone        TEXT NOT NULL,
  email        TEXT NOT NULL,
  hours        TEXT NOT NULL,
  equipment    TEXT NOT NULL,
  specialities TEXT NOT NULL,
  half_day     INTEGER NOT NULL CHECK (half_day >= 0),
  day_pass     INTEGER NOT NULL CHECK (day_pass >= 0),
  week         INTEGER NOT NULL CHECK (week >= 0),
  month        INTEGER NOT NULL CHECK (month >= 0),
  source       TEXT NOT NULL,
  to_check     INTEGER NOT NULL CHECK (to_check IN (0, 1))
) STRICT;

CREATE TABLE contact (
  role       TEXT PRIMARY KEY CHECK (role <> ''),
  name       TEXT NOT NULL,
  phone      TEXT NOT NULL,
  hours      TEXT NOT NULL,
  checked_on TEXT NOT NULL CHECK (checked_on = '' OR checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;

CREATE TABLE setting (
  key   TEXT PRIMARY KEY CHECK (key <> ''),
  value TEXT NOT NULL
) STRICT;

-- The journal: a gesture is what a person did at once, a change what it did to
-- one thing. Neither is ever deleted; an erasure blanks fields and says so.
CREATE TABLE gesture (
  seq    INTEGER PRIMARY KEY,
  id     TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  at     TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9].[0-9][0-9][0-9]Z'),
  device TEXT NOT NULL,
  author TEXT NOT NULL,
  name   TEXT NOT NULL CHECK (name <> ''),
  undoes TEXT CHECK (undoes IS NULL OR length(undoes) = 36)
) STRICT;

CREATE TABLE change (
  seq        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  gesture    INTEGER NOT NULL REFERENCES gesture (seq) ON DELETE RESTRICT,
  entity     TEXT NOT NULL CHECK (entity IN ('newcomer', 'project', 'adviser', 'telecentre', 'contact', 'setting')),
  entity_id  TEXT NOT NULL CHECK (entity_id <> ''),
  kind       TEXT NOT NULL CHECK (kind IN ('create', 'set', 'remove', 'restore', 'event')),
  blanked_by INTEGER REFERENCES change (seq) ON DELETE RESTRICT,
  fields     TEXT NOT NULL
) STRICT;
CREATE INDEX change_entity ON change (entity_id, seq);
CREATE INDEX change_gesture ON change (gesture);
CREATE INDEX change_blanked ON change (blanked_by) WHERE blanked_by IS NOT NULL;

CREATE TRIGGER gesture_kept BEFORE DELETE ON gesture
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER gesture_fixed BEFORE UPDATE ON gesture
BEGIN SELECT RAISE(ABORT, 'the journal is never rewritten'); END;
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

-- What follows is kept beside the above and can be made again from it: it has
-- no journal of its own. Drafts are what is being typed, kept for a crash.
CREATE TABLE listing (
  row             INTEGER PRIMARY KEY,
  id              TEXT NOT NULL UNIQUE REFERENCES project (id) ON DELETE CASCADE,
  newcomer_id     TEXT NOT NULL,
  number          TEXT NOT NULL UNIQUE,
  name            TEXT NOT NULL,
  name_key        BLOB NOT NULL,
  folded          TEXT NOT NULL,
  birth           TEXT NOT NULL,
  phone           TEXT NOT NULL,
  path            TEXT NOT NULL,
  adviser         TEXT NOT NULL,
  telecentre      TEXT NOT NULL,
  commune         TEXT NOT NULL,
  target_date     TEXT NOT NULL,
  last_contact_on TEXT NOT NULL,
  heard_on        TEXT NOT NULL,
  next_due        TEXT NOT NULL,
  next_action     TEXT NOT NULL,
  plan_signed_on  TEXT NOT NULL,
  needed_missing  INTEGER NOT NULL,
  begun           INTEGER NOT NULL CHECK (begun IN (0, 1)),
  closed          INTEGER NOT NULL CHECK (closed IN (0, 1)),
  deleted_on      TEXT NOT NULL,
  -- Not generated columns: SQLite never takes an index with one as covering.
  phase           INTEGER NOT NULL CHECK (phase = CASE WHEN plan_signed_on <> '' THEN 3 WHEN needed_missing = 0 THEN 2 WHEN begun THEN 1 ELSE 0 END),
  rest            INTEGER NOT NULL CHECK (rest = CASE WHEN deleted_on <> '' THEN 2 WHEN closed THEN 1 ELSE 0 END)
) STRICT;
CREATE INDEX listing_newcomer ON listing (newcomer_id);
CREATE INDEX listing_folded ON listing (folded);
-- One index for each order of the list, exactly in that order, of what is in
-- progress and of what is closed. Behind the number stand the columns that the
-- list filters by. They are partial: were "rest" or "phase" their first column,
-- the planner would skip over it and sort, once it has counted. The trash is
-- small.
CREATE INDEX listing_due ON listing (next_due, number, phase, target_date, heard_on, path, telecentre, adviser, rest) WHERE rest = 0;
CREATE INDEX listing_name ON listing (name_key, number, phase, target_date, next_due, heard_on, path, telecentre, adviser, rest) WHERE rest = 0;
CREATE INDEX listing_target ON listing (target_date, number, phase, next_due, heard_on, path, telecentre, adviser, rest) WHERE rest = 0;
CREATE INDEX listing_heard ON listing (heard_on, number, phase, target_date, next_due, path, telecentre, adviser, rest) WHERE rest = 0;
CREATE INDEX listing_phase0 ON listing (target_date, number, next_due, heard_on, path, telecentre, adviser, phase, rest) WHERE rest = 0 AND phase = 0;
CREATE INDEX listing_phase1 ON listing (target_date, number, next_due, heard_on, path, telecentre, adviser, phase, rest) WHERE rest = 0 AND phase = 1;
CREATE INDEX listing_phase2 ON listing (target_date, number, next_due, heard_on, path, telecentre, adviser, phase, rest) WHERE rest = 0 AND phase = 2;
CREATE INDEX listing_phase3 ON listing (target_date, number, next_due, heard_on, path, telecentre, adviser, phase, rest) WHERE rest = 0 AND phase = 3;
CREATE INDEX listing_due_closed ON listing (next_due, number, phase, target_date, heard_on, path, telecentre, adviser, rest) WHERE rest = 1;
CREATE INDEX listing_name_closed ON listing (name_key, number, phase, target_date, next_due, heard_on, path, telecentre, adviser, rest) WHERE rest = 1;
CREATE INDEX listing_target_closed ON listing (target_date, number, phase, next_due, heard_on, path, telecentre, adviser, rest) WHERE rest = 1;
CREATE INDEX listing_heard_closed ON listing (heard_on, number, phase, target_date, next_due, path, telecentre, adviser, rest) WHERE rest = 1;
CREATE INDEX listing_trash ON listing (number, rest) WHERE rest = 2;

CREATE VIRTUAL TABLE search USING fts5 (who, place, work, tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'", prefix = '1 2 3');
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);

CREATE TABLE sequence (
  code TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (code, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE kept (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
  owner TEXT NOT NULL,
  field TEXT NOT NULL,
  at    TEXT NOT NULL,
  typed TEXT NOT NULL,
  UNIQUE (owner, field)
) STRICT;
