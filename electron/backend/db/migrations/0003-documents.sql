-- The register of documents: what superiors direct, what comes in, what goes out; how they hang together; and the terms
-- of the Party committee, by which its papers are numbered.

-- Papers of the Party are numbered through a term, from the close of one congress to the close of the next.
CREATE TABLE party_term (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (length(name) > 0),
  begins_on TEXT NOT NULL CHECK (begins_on IS date(begins_on)),
  ends_on TEXT CHECK (ends_on IS date(ends_on)),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (ends_on IS NULL OR begins_on <= ends_on)
) STRICT;
CREATE UNIQUE INDEX party_term_begin ON party_term (begins_on) WHERE deleted_at IS NULL;

-- A paper with its place in the register. The type is kept apart from the printed symbol: QĐ stands for two of them.
-- A paper of the State's secrets is a line with number, day, issuer and holder, and nothing of what it says.
CREATE TABLE document (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  direction TEXT NOT NULL CHECK (direction IN ('directive', 'incoming', 'issued')),
  system TEXT NOT NULL CHECK (system IN ('party', 'state')),
  type TEXT NOT NULL CHECK (length(type) > 0),
  status TEXT NOT NULL CHECK (status IN ('draft', 'signed', 'issued', 'cancelled')),
  -- The number alone, where the symbol tells one; the symbol as printed.
  number INTEGER CHECK (number > 0),
  symbol TEXT CHECK (length(symbol) > 0),
  symbol_fold TEXT,
  -- For papers that go out: by what their numbers run. No two of one series bear the same.
  series TEXT,
  -- As much of the day as is known: 2024, 2024-07 or 2024-07-15.
  issued_on TEXT CHECK (issued_on IS date(issued_on) OR issued_on GLOB '[0-9][0-9][0-9][0-9]' OR issued_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  issuer TEXT,
  issuer_unit_id TEXT REFERENCES org_unit (id),
  -- The committee that issues it, or that it concerns.
  committee_id TEXT REFERENCES committee (id),
  signer TEXT,
  title TEXT,
  urgency TEXT NOT NULL CHECK (urgency IN ('normal', 'urgent', 'very_urgent', 'immediate')),
  effective_from TEXT CHECK (effective_from IS date(effective_from)),
  effective_to TEXT CHECK (effective_to IS date(effective_to)),
  arrival_number INTEGER CHECK (arrival_number > 0),
  arrived_on TEXT CHECK (arrived_on IS date(arrived_on)),
  -- Who it went to (out) or was given to (in); how many copies; who keeps it.
  recipients TEXT,
  copies INTEGER CHECK (copies > 0),
  holder TEXT,
  note TEXT,
  secret INTEGER NOT NULL CHECK (secret IN (0, 1)),
  cancelled_on TEXT CHECK (cancelled_on IS date(cancelled_on)),
  cancelled_by TEXT REFERENCES app_user (id),
  cancel_reason TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (secret = 0 OR (title IS NULL AND recipients IS NULL AND note IS NULL AND signer IS NULL AND cancel_reason IS NULL)),
  CHECK (secret = 1 OR title IS NOT NULL),
  CHECK (effective_from IS NULL OR effective_to IS NULL OR effective_from <= effective_to),
  CHECK (direction = 'issued' OR status = 'issued'),
  CHECK ((series IS NOT NULL) = (direction = 'issued' AND status IN ('issued', 'cancelled'))),
  CHECK (series IS NULL OR number IS NOT NULL),
  CHECK ((status = 'cancelled') = (cancelled_on IS NOT NULL)),
  CHECK (direction = 'incoming' OR (arrival_number IS NULL AND arrived_on IS NULL))
) STRICT;
CREATE INDEX document_day ON document (issued_on) WHERE deleted_at IS NULL;
CREATE INDEX document_issued ON document (direction, issued_on) WHERE deleted_at IS NULL;
CREATE INDEX document_arrived ON document (arrived_on, arrival_number) WHERE deleted_at IS NULL AND arrived_on IS NOT NULL;
CREATE INDEX document_committee ON document (committee_id) WHERE deleted_at IS NULL AND committee_id IS NOT NULL;
CREATE INDEX document_issuer ON document (issuer_unit_id) WHERE deleted_at IS NULL AND issuer_unit_id IS NOT NULL;
CREATE INDEX document_symbol ON document (symbol_fold) WHERE deleted_at IS NULL AND symbol_fold IS NOT NULL;
-- A number given stays given, also when the paper is cancelled.
CREATE UNIQUE INDEX document_series ON document (series, number) WHERE deleted_at IS NULL AND series IS NOT NULL;
CREATE UNIQUE INDEX document_arrival ON document (substr(arrived_on, 1, 4), arrival_number) WHERE deleted_at IS NULL AND arrival_number IS NOT NULL;

-- How two papers hang together, told from the later one: a plan implements a resolution.
CREATE TABLE document_link (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  from_id TEXT NOT NULL REFERENCES document (id),
  to_id TEXT NOT NULL REFERENCES document (id),
  kind TEXT NOT NULL CHECK (kind IN ('implements', 'promulgates', 'amends', 'replaces', 'reviews', 'reports_on', 'answers')),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (from_id <> to_id)
) STRICT;
CREATE UNIQUE INDEX document_link_once ON document_link (from_id, to_id, kind) WHERE deleted_at IS NULL;
CREATE INDEX document_link_to ON document_link (to_id, kind) WHERE deleted_at IS NULL;

-- Documents are found by the search, too.
CREATE TABLE search_document_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('committee', 'person', 'org_unit', 'document')),
  record_id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  subtitle TEXT NOT NULL
) STRICT;
INSERT INTO search_document_new (id, kind, record_id, title, subtitle) SELECT id, kind, record_id, title, subtitle FROM search_document;
DROP TABLE search_document;
ALTER TABLE search_document_new RENAME TO search_document;
