-- Meetings that come again and again, and what is asked of a committee in writing instead of in a meeting.

-- A series of meetings: how often, or as the operating regulations of its committees say. Its next days are worked out from
-- the last meeting, never stored.
CREATE TABLE meeting_series (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  title TEXT NOT NULL CHECK (length(title) > 0),
  kind TEXT NOT NULL CHECK (kind IN ('interim_review', 'final_review', 'session', 'working_session', 'briefing', 'dissemination', 'training', 'dialogue', 'other')),
  -- Null: by the regulations.
  meeting_frequency TEXT CHECK (meeting_frequency IN ('monthly', 'quarterly', 'half_yearly', 'yearly')),
  -- The day and the time the first one begins; later ones keep its day of the month and its time.
  starts_at TEXT NOT NULL CHECK (starts_at IS strftime('%Y-%m-%dT%H:%M', starts_at)),
  -- The last day on which one may be; null while there is no end.
  ends_on TEXT CHECK (ends_on IS date(ends_on)),
  place TEXT,
  note TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (ends_on IS NULL OR substr(starts_at, 1, 10) <= ends_on)
) STRICT;

CREATE TABLE series_committee (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  series_id TEXT NOT NULL REFERENCES meeting_series (id),
  committee_id TEXT NOT NULL REFERENCES committee (id),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX series_committee_once ON series_committee (series_id, committee_id) WHERE deleted_at IS NULL;
CREATE INDEX series_committee_of ON series_committee (committee_id) WHERE deleted_at IS NULL;

ALTER TABLE meeting ADD COLUMN series_id TEXT REFERENCES meeting_series (id);
CREATE INDEX meeting_of_series ON meeting (series_id, starts_at) WHERE deleted_at IS NULL AND series_id IS NOT NULL;

-- What is asked of the members of a committee in writing. Those asked are who sat in it on the day it was sent: read, never
-- stored.
CREATE TABLE opinion_round (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  committee_id TEXT NOT NULL REFERENCES committee (id),
  title TEXT NOT NULL CHECK (length(title) > 0),
  title_fold TEXT NOT NULL,
  content TEXT,
  document_id TEXT REFERENCES document (id),
  sent_on TEXT NOT NULL CHECK (sent_on IS date(sent_on)),
  -- The last day for answers.
  closes_on TEXT NOT NULL CHECK (closes_on IS date(closes_on)),
  -- The day it was closed before that, and why.
  closed_on TEXT CHECK (closed_on IS date(closed_on)),
  close_reason TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (sent_on <= closes_on),
  CHECK (closed_on IS NULL OR (sent_on <= closed_on AND closed_on <= closes_on)),
  CHECK ((closed_on IS NULL) = (close_reason IS NULL))
) STRICT;
CREATE INDEX opinion_round_sent ON opinion_round (sent_on) WHERE deleted_at IS NULL;
CREATE INDEX opinion_round_committee ON opinion_round (committee_id) WHERE deleted_at IS NULL;

CREATE TABLE opinion_answer (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  round_id TEXT NOT NULL REFERENCES opinion_round (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  opinion TEXT NOT NULL CHECK (opinion IN ('agree', 'disagree', 'other')),
  content TEXT,
  answered_on TEXT NOT NULL CHECK (answered_on IS date(answered_on)),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX opinion_answer_once ON opinion_answer (round_id, person_id) WHERE deleted_at IS NULL;
CREATE INDEX opinion_answer_person ON opinion_answer (person_id) WHERE deleted_at IS NULL;

-- Meetings are found by the search, too, also those that are there already.
CREATE TABLE search_document_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('committee', 'person', 'org_unit', 'document', 'meeting')),
  record_id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  subtitle TEXT NOT NULL
) STRICT;
INSERT INTO search_document_new (id, kind, record_id, title, subtitle) SELECT id, kind, record_id, title, subtitle FROM search_document;
INSERT INTO search_document_new (kind, record_id, title, subtitle) SELECT 'meeting', id, title, strftime('%d/%m/%Y', starts_at) FROM meeting WHERE deleted_at IS NULL ORDER BY starts_at;
INSERT INTO search_text (rowid, fold) SELECT d.id, m.title_fold || ' ' || strftime('%d %m %Y', m.starts_at) FROM search_document_new AS d JOIN meeting AS m ON m.id = d.record_id;
DROP TABLE search_document;
ALTER TABLE search_document_new RENAME TO search_document;
