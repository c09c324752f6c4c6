-- What an agenda is made from and what becomes of it: templates, proposed items, several papers for a row, what was dealt
-- with and what goes on to a later meeting, the confirmation of earlier minutes; and the dossier of a meeting.

-- What became of a row, whether it was dropped although it was not dealt with, the row of an earlier meeting it takes up.
ALTER TABLE agenda_item ADD COLUMN outcome TEXT CHECK (outcome IN ('done', 'not_done', 'postponed'));
ALTER TABLE agenda_item ADD COLUMN outcome_note TEXT;
ALTER TABLE agenda_item ADD COLUMN drop_reason TEXT CHECK (length(drop_reason) > 0);
ALTER TABLE agenda_item ADD COLUMN continues_id TEXT REFERENCES agenda_item (id);
-- The earlier meeting whose minutes the row confirms.
ALTER TABLE agenda_item ADD COLUMN confirms_id TEXT REFERENCES meeting (id);
CREATE INDEX agenda_item_continues ON agenda_item (continues_id) WHERE continues_id IS NOT NULL;

-- The meeting at which the minutes of this one were confirmed, and what was remarked then.
ALTER TABLE meeting ADD COLUMN confirmed_by_id TEXT REFERENCES meeting (id);
ALTER TABLE meeting ADD COLUMN confirmation_remarks TEXT;

-- What a committee is to talk about at a coming meeting. It is taken while a row of an agenda stands for it: that is read, never stored.
CREATE TABLE proposed_item (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  committee_id TEXT NOT NULL REFERENCES committee (id),
  content TEXT NOT NULL CHECK (length(content) > 0),
  duration_min INTEGER NOT NULL CHECK (duration_min >= 0),
  proposed_by TEXT,
  proposed_on TEXT NOT NULL CHECK (proposed_on IS date(proposed_on)),
  document_id TEXT REFERENCES document (id),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE INDEX proposed_item_committee ON proposed_item (committee_id) WHERE deleted_at IS NULL;
ALTER TABLE agenda_item ADD COLUMN proposed_item_id TEXT REFERENCES proposed_item (id);
CREATE INDEX agenda_item_proposed ON agenda_item (proposed_item_id) WHERE proposed_item_id IS NOT NULL;

-- The papers of a row. A row had one before; it is moved here as it was.
CREATE TABLE agenda_document (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  -- The meeting of the row, with which it goes to the recycle bin and comes back.
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id),
  document_id TEXT NOT NULL REFERENCES document (id),
  order_no INTEGER NOT NULL CHECK (order_no > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
INSERT INTO agenda_document
  SELECT substr(id, 1, 14) || '7' || substr(lower(hex(randomblob(2))), 1, 3) || '-8' || substr(lower(hex(randomblob(2))), 1, 3) || '-' || lower(hex(randomblob(6))),
    meeting_id, id, document_id, 1, 1, created_at, created_by, updated_at, updated_by, deleted_at, changed_origin, changed_seq
  FROM agenda_item WHERE document_id IS NOT NULL;
CREATE UNIQUE INDEX agenda_document_once ON agenda_document (agenda_item_id, document_id) WHERE deleted_at IS NULL;
CREATE INDEX agenda_document_meeting ON agenda_document (meeting_id) WHERE deleted_at IS NULL;
CREATE INDEX agenda_document_document ON agenda_document (document_id) WHERE deleted_at IS NULL;
ALTER TABLE agenda_item DROP COLUMN document_id;

-- The agenda of a kind of meeting, kept to begin others with.
CREATE TABLE agenda_template (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (length(name) > 0),
  name_fold TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('interim_review', 'final_review', 'session', 'working_session', 'briefing', 'dissemination', 'training', 'dialogue', 'other')),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX agenda_template_name ON agenda_template (name_fold) WHERE deleted_at IS NULL;

CREATE TABLE agenda_template_row (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  template_id TEXT NOT NULL REFERENCES agenda_template (id),
  part TEXT NOT NULL CHECK (part IN ('opening', 'main', 'closing')),
  order_no INTEGER NOT NULL CHECK (order_no > 0),
  section TEXT,
  content TEXT NOT NULL CHECK (length(content) > 0),
  duration_min INTEGER NOT NULL CHECK (duration_min >= 0),
  presenter TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE INDEX agenda_template_row_of ON agenda_template_row (template_id, order_no) WHERE deleted_at IS NULL;

-- The dossier of a meeting: what must be there, line by line, and how far each is.
CREATE TABLE dossier_line (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  order_no INTEGER NOT NULL CHECK (order_no > 0),
  title TEXT NOT NULL CHECK (length(title) > 0),
  state TEXT NOT NULL CHECK (state IN ('needed', 'in_preparation', 'ready', 'not_needed')),
  state_reason TEXT,
  responsible TEXT,
  due_on TEXT CHECK (due_on IS date(due_on)),
  document_id TEXT REFERENCES document (id),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK ((state = 'not_needed') = (state_reason IS NOT NULL))
) STRICT;
CREATE INDEX dossier_line_meeting ON dossier_line (meeting_id, order_no) WHERE deleted_at IS NULL;

-- The name of a person as it stood when the minutes were signed: what signed minutes show, however it is corrected later.
ALTER TABLE invitee ADD COLUMN signed_name TEXT;
UPDATE invitee SET signed_name = (SELECT p.full_name FROM person AS p WHERE p.id = invitee.person_id)
  WHERE person_id IS NOT NULL AND deleted_at IS NULL AND meeting_id IN (SELECT id FROM meeting WHERE minutes_sha256 IS NOT NULL);
