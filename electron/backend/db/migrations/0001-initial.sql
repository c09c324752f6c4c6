-- The record. Every table of records ends with the same columns: revision, who and when, recycle bin,
-- and the history entry (origin, seq) that wrote the row last.
-- Days are text YYYY-MM-DD, periods include both ends, instants are ISO 8601 in UTC, ids are UUIDv7.

CREATE TABLE meta (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE app_user (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (length(name) > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;

CREATE TABLE office (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  office_name TEXT NOT NULL CHECK (length(office_name) > 0),
  place_name TEXT NOT NULL CHECK (length(place_name) > 0),
  letterhead_superior TEXT,
  letterhead_issuer TEXT,
  number_style TEXT NOT NULL CHECK (number_style IN ('vi', 'en')),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;

CREATE TABLE org_unit (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  kind TEXT NOT NULL CHECK (kind IN ('province', 'district', 'commune', 'ward', 'special_zone', 'hamlet', 'party_committee', 'party_commission', 'department', 'front_or_union', 'armed_forces', 'enterprise', 'other')),
  level TEXT NOT NULL CHECK (level IN ('central', 'province', 'district', 'commune', 'agency')),
  created_on TEXT CHECK (created_on IS date(created_on)),
  ended_on TEXT CHECK (ended_on IS date(ended_on)),
  note TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (created_on IS NULL OR ended_on IS NULL OR created_on <= ended_on)
) STRICT;

CREATE TABLE org_unit_name (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  org_unit_id TEXT NOT NULL REFERENCES org_unit (id),
  name TEXT NOT NULL CHECK (length(name) > 0),
  short_name TEXT,
  name_fold TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  valid_from TEXT CHECK (valid_from IS date(valid_from)),
  valid_to TEXT CHECK (valid_to IS date(valid_to)),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to)
) STRICT;
CREATE INDEX org_unit_name_unit ON org_unit_name (org_unit_id) WHERE deleted_at IS NULL;
CREATE INDEX org_unit_name_fold ON org_unit_name (name_fold) WHERE deleted_at IS NULL;
-- A unit has one name at a time: at most one that is still open.
CREATE UNIQUE INDEX org_unit_name_open ON org_unit_name (org_unit_id) WHERE deleted_at IS NULL AND valid_to IS NULL;

CREATE TABLE org_unit_parent (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  org_unit_id TEXT NOT NULL REFERENCES org_unit (id),
  parent_id TEXT NOT NULL REFERENCES org_unit (id),
  hierarchy TEXT NOT NULL CHECK (hierarchy IN ('administrative', 'party', 'union')),
  valid_from TEXT CHECK (valid_from IS date(valid_from)),
  valid_to TEXT CHECK (valid_to IS date(valid_to)),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (parent_id <> org_unit_id),
  CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to)
) STRICT;
CREATE UNIQUE INDEX org_unit_parent_open ON org_unit_parent (org_unit_id, hierarchy) WHERE deleted_at IS NULL AND valid_to IS NULL;
CREATE INDEX org_unit_parent_unit ON org_unit_parent (org_unit_id) WHERE deleted_at IS NULL;
CREATE INDEX org_unit_parent_parent ON org_unit_parent (parent_id) WHERE deleted_at IS NULL;

CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  full_name TEXT NOT NULL CHECK (length(full_name) > 0),
  given_name_override TEXT,
  name_fold TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  phone TEXT,
  email TEXT,
  note TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;
CREATE INDEX person_sort ON person (sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX person_fold ON person (name_fold) WHERE deleted_at IS NULL;
CREATE INDEX person_updated ON person (updated_at) WHERE deleted_at IS NULL;

CREATE TABLE position_holding (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  person_id TEXT NOT NULL REFERENCES person (id),
  org_unit_id TEXT REFERENCES org_unit (id),
  position TEXT,
  valid_from TEXT CHECK (valid_from IS date(valid_from)),
  valid_to TEXT CHECK (valid_to IS date(valid_to)),
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (position IS NOT NULL OR org_unit_id IS NOT NULL),
  CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to)
) STRICT;
CREATE INDEX position_holding_person ON position_holding (person_id) WHERE deleted_at IS NULL;
CREATE INDEX position_holding_unit ON position_holding (org_unit_id) WHERE deleted_at IS NULL;
-- The position held now: at most one that is still open.
CREATE UNIQUE INDEX position_holding_open ON position_holding (person_id) WHERE deleted_at IS NULL AND valid_to IS NULL;

CREATE TABLE committee (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  code TEXT,
  name TEXT NOT NULL CHECK (length(name) > 0),
  short_name TEXT,
  name_fold TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('central', 'province', 'district', 'commune', 'agency')),
  system TEXT NOT NULL CHECK (system IN ('party', 'state')),
  org_unit_id TEXT REFERENCES org_unit (id),
  standing_agency_id TEXT REFERENCES org_unit (id),
  basis TEXT,
  established_on TEXT CHECK (established_on IS date(established_on)),
  ended_on TEXT CHECK (ended_on IS date(ended_on)),
  status TEXT NOT NULL CHECK (status IN ('active', 'suspended', 'ended', 'handed_over')),
  note TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (established_on IS NULL OR ended_on IS NULL OR established_on <= ended_on)
) STRICT;
CREATE INDEX committee_unit ON committee (org_unit_id) WHERE deleted_at IS NULL;
CREATE INDEX committee_agency ON committee (standing_agency_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX committee_name ON committee (name_fold, ifnull(org_unit_id, '')) WHERE deleted_at IS NULL;

CREATE TABLE membership (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  committee_id TEXT NOT NULL REFERENCES committee (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL CHECK (role IN ('head', 'standing_deputy_head', 'deputy_head', 'standing_member', 'member', 'secretary')),
  order_no INTEGER NOT NULL CHECK (order_no > 0),
  assigned_field TEXT,
  valid_from TEXT CHECK (valid_from IS date(valid_from)),
  valid_to TEXT CHECK (valid_to IS date(valid_to)),
  end_reason TEXT CHECK (end_reason IN ('position_ended', 'transferred', 'retired', 'released', 'replaced', 'died', 'other')),
  end_note TEXT,
  note TEXT,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL,
  CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to),
  CHECK (end_reason IS NULL OR valid_to IS NOT NULL)
) STRICT;
CREATE INDEX membership_committee ON membership (committee_id, order_no) WHERE deleted_at IS NULL;
CREATE INDEX membership_person ON membership (person_id) WHERE deleted_at IS NULL;
-- Nobody sits twice in one committee with an open end.
CREATE UNIQUE INDEX membership_open ON membership (committee_id, person_id) WHERE deleted_at IS NULL AND valid_to IS NULL;

CREATE TABLE import_batch (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  committee_id TEXT NOT NULL REFERENCES committee (id),
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
  sheet_name TEXT NOT NULL,
  added INTEGER NOT NULL, changed INTEGER NOT NULL, new_people INTEGER NOT NULL,
  entry_origin TEXT NOT NULL, entry_seq INTEGER NOT NULL,
  rev INTEGER NOT NULL CHECK (rev > 0),
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES app_user (id),
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL REFERENCES app_user (id),
  deleted_at TEXT, changed_origin TEXT NOT NULL, changed_seq INTEGER NOT NULL
) STRICT;

-- History. One entry per write, chained per origin. What names people (the subject, the contents of changes) is hashed
-- only as a salted digest, so that it can be taken out of an entry and the chain still verifies.
CREATE TABLE audit_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  origin TEXT NOT NULL CHECK (length(origin) = 36),
  seq INTEGER NOT NULL CHECK (seq > 0),
  parents TEXT NOT NULL CHECK (json_valid(parents)),
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES app_user (id),
  action TEXT NOT NULL,
  subject TEXT, subject_salt BLOB CHECK (length(subject_salt) = 16), subject_digest BLOB NOT NULL CHECK (length(subject_digest) = 32),
  changes INTEGER NOT NULL,
  undoes_origin TEXT, undoes_seq INTEGER,
  previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  UNIQUE (origin, seq)
) STRICT;
CREATE INDEX audit_entry_undoes ON audit_entry (undoes_origin, undoes_seq) WHERE undoes_seq IS NOT NULL;

CREATE TABLE audit_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  entry_id INTEGER NOT NULL REFERENCES audit_entry (id),
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'remove', 'restore', 'erase')),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX audit_change_entry ON audit_change (entry_id);
CREATE INDEX audit_change_row ON audit_change (row_id);

CREATE TABLE audit_payload (
  change_id INTEGER PRIMARY KEY REFERENCES audit_change (id),
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  payload TEXT NOT NULL
) STRICT;

-- Search: the folded text of each record, found by the words it begins with.
CREATE TABLE search_document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('committee', 'person', 'org_unit')),
  record_id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  subtitle TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search_text USING fts5 (fold, content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0');

-- What the window remembers for its user: not part of the record.
CREATE TABLE draft (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  updated_at TEXT NOT NULL
) STRICT;
